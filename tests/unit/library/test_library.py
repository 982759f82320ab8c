"""The folder of recordings: what is kept, found, thrown away and makes way."""

import json
import os
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.avatar.wire import Word
from kiosk.library.library import Library
from kiosk.library.line import Line
from kiosk.library.recording import Cut, Recording

WORDS = (Word("Good", 0.1, 0.4), Word("morning", 0.4, 0.9))


def line(text: str = "Good morning", voice: str = "mia-en") -> Line:
    return Line("mia", voice, "en", text)


def cut(size: int = 1000) -> Cut:
    return Cut("mpegts", os.urandom(size), 1.3, WORDS)


def save(library: Library, what: Line, size: int = 1000) -> Recording:
    saved = library.save(what, cut(size), Decimal("0.065"))
    assert saved
    return saved


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library", 10_000)


def test_what_was_saved_is_found_again_by_who_says_what(library: Library) -> None:
    saved = save(library, line())
    assert library.find(line()) == saved
    assert saved.words == WORDS
    assert library.recordings() == [saved]
    for other in (line("Good evening"), line(voice="noah-en"), Line("noah", "mia-en", "en", "Good morning")):
        assert not library.has(other)
        assert library.find(other) is None
    library.note_played(saved)
    library.note_played(saved)
    (found,) = library.recordings()
    assert (found.plays, found.saved_usd) == (2, Decimal("0.130"))
    library.discard(saved)
    assert not list(saved.file.parent.iterdir())


def _cut_off(media: Path, card: Path) -> None:
    media.write_bytes(media.read_bytes()[:-1])


def _flip(media: Path, card: Path) -> None:
    data = bytearray(media.read_bytes())
    data[500] ^= 1
    media.write_bytes(data)


def _lose(media: Path, card: Path) -> None:
    media.unlink()


def _link_away(media: Path, card: Path) -> None:
    elsewhere = media.parent.parent / "elsewhere"
    elsewhere.write_bytes(b"not ours")
    media.unlink()
    media.symlink_to(elsewhere)


def _scribble(media: Path, card: Path) -> None:
    card.write_text("{")


def _name_another(media: Path, card: Path) -> None:
    card.write_text(json.dumps(json.loads(card.read_text()) | {"text": "Something else"}))


@pytest.mark.parametrize("damage", [_cut_off, _flip, _lose, _link_away, _scribble, _name_another])
def test_what_is_damaged_is_not_played_and_can_be_recorded_again(
    library: Library, damage: Callable[[Path, Path], None], tmp_path: Path
) -> None:
    saved = save(library, line())
    damage(saved.file, saved.file.with_suffix(".json"))
    assert library.find(line()) is None
    assert not (tmp_path / "elsewhere").exists() or (tmp_path / "elsewhere").read_bytes() == b"not ours"
    again = save(library, line())
    assert library.find(line()) == again


def test_what_was_used_longest_ago_makes_way(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(time, "time", lambda: now[0])
    first, second = save(library, line("one"), 4000), None
    now[0] += 1
    second = save(library, line("two"), 4000)
    now[0] += 1
    library.note_played(first)
    now[0] += 1
    save(library, line("three"), 4000)
    assert [each.line.text for each in library.recordings()] == ["three", "one"]
    assert not second.file.exists()
    assert library.save(line("too large"), cut(10_001), Decimal(0)) is None
    assert [each.line.text for each in library.recordings()] == ["three", "one"]
    (first.file.parent / "left.ts").write_bytes(b"of a process that died")
    now[0] -= 500
    save(library, line("four"), 4000)
    assert {each.line.text for each in library.recordings()} == {"three", "four"}, "a clock may be set back"
    assert not (first.file.parent / "left.ts").exists()


def test_a_folder_that_cannot_be_used_keeps_nothing_and_breaks_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    library = Library(tmp_path / "file", 10_000)
    assert library.save(line(), cut(), Decimal(0)) is None
    assert library.find(line()) is None
    assert not library.has(line())
    assert not library.recordings()
