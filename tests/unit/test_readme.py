from pathlib import Path

from kiosk.conversation.machine import SessionMachine, SessionUse

ROOT = Path(__file__).parent.parent.parent


def test_the_state_diagrams_are_the_machines() -> None:
    page = (ROOT / "docs" / "states.md").read_text()
    for machine in (SessionMachine, SessionUse):
        assert f"{machine:mermaid}".strip() in page


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text().splitlines()) < 150
