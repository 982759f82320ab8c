from pathlib import Path

from kiosk.conversation.machine import SessionMachine

ROOT = Path(__file__).parent.parent.parent


def test_the_state_diagram_is_the_machines() -> None:
    assert f"{SessionMachine:mermaid}".strip() in (ROOT / "docs" / "states.md").read_text()


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text().splitlines()) < 150
