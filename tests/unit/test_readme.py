from pathlib import Path

from kiosk.session.machine import SessionMachine

README = Path(__file__).parent.parent.parent / "README.md"


def test_the_state_diagram_is_the_machines() -> None:
    assert f"{SessionMachine:mermaid}".strip() in README.read_text()


def test_the_readme_is_short() -> None:
    assert len(README.read_text().splitlines()) < 150
