"""What staff see of the recordings, and what a finger does with them."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.net.loop import NetworkThread
from kiosk.recordings.line import Line, silent_line
from kiosk.recordings.recording import Clip
from kiosk.recordings.store import RecordingStore
from tests.unit.ui.attendant.test_conversation_taps import SIZES, open_page
from tests.unit.ui.scene import Stage

ANSWER = Line("mia", "mia-en", "en", "To the left.")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The settings file of a house with one answer, a greeting, and three recordings."""
    script = tmp_path / "answers.toml"
    script.write_text('[toilets.en]\nask = ["toilets"]\nsay = "To the left."\n')
    (tmp_path / "kiosk.toml").write_text(
        f"data_dir = '{tmp_path}'\n[answers]\nkind = 'chat'\nscript = '{script}'\nchat_url = 'https://a.b'\n"
        "[conversation.greeting]\nen = 'Welcome!'\n"
    )
    library = RecordingStore(tmp_path / "library", 10_000_000)
    for line in (ANSWER, silent_line("mia"), Line("mia", "mia-en", "en", "What was said once.")):
        assert library.save(line, Clip("mpegts", bytes(500_000), 6.0), Decimal("0.30"))
    for each in library.recordings():
        if each.line == ANSWER:
            library.note_played(each)
            library.note_played(each)
    return tmp_path / "kiosk.toml"


@pytest.mark.parametrize("size", SIZES)
def test_staff_see_what_is_recorded_and_throw_away_what_is_not_said(
    stage: Callable[..., Stage], network: NetworkThread, house: Path, size: str
) -> None:
    show = stage(size)
    page = open_page(show, network, house, "recorded")
    section = page._recorded
    show.qtbot.waitUntil(lambda: section.property("sums")["of"] == 3)
    assert section.property("sums") == {
        "recorded": 2, "of": 3, "unused": 1, "plays": 2, "cost": "$0.90", "saved": "$0.60", "disk": "1.5 MB"
    }  # fmt: skip
    assert [(row["kind"], row["state"]) for row in section.property("rows")] == [
        ("loop", "recorded"),
        ("greeting", "missing"),
        ("answer", "recorded"),
        ("answer", "unused"),
    ]
    show.draw()
    for _ in range(2):  # it asks once more
        show.tap(show.find("removeUnused"))
        show.draw()
    show.qtbot.waitUntil(lambda: section.property("sums")["unused"] == 0)
    for _ in range(2):
        show.tap(show.find(f"remove-{ANSWER.key}"))
        show.draw()
    show.qtbot.waitUntil(lambda: section.property("sums")["recorded"] == 1)
    assert len(list((house.parent / "library").glob("*.ts"))) == 1


def test_playing_from_the_disk_is_turned_off_and_a_broken_script_is_told(
    stage: Callable[..., Stage], network: NetworkThread, house: Path
) -> None:
    show = stage()
    page = open_page(show, network, house, "recorded")
    section = page._recorded
    show.tap(show.find("library-false"))
    show.qtbot.waitUntil(lambda: "enabled = false" in house.read_text())
    show.qtbot.waitUntil(lambda: not page._recorded._live.in_force.library.enabled)
    (house.parent / "answers.toml").write_text("no script")
    section.refresh()
    show.qtbot.waitUntil(lambda: "answers.toml" in section.property("problem"))
    assert [row["kind"] for row in section.property("rows") if row["state"] != "unused"] == ["loop", "greeting"]
