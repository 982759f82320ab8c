"""The folder of recordings: what is kept, found, thrown away and makes way."""

import errno
import hashlib
import json
import os
import threading
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from unittest.mock import Mock

import pytest

from kiosk.avatar.models import Word
from kiosk.recordings.line import Line
from kiosk.recordings.recording import Clip, Container, Recording
from kiosk.recordings.store import SPARE_DISK_BYTES, RecordingStore

WORDS = (Word("Good", 0.1, 0.4), Word("morning", 0.4, 0.9))


def line(text: str = "Good morning", voice: str = "mia-en") -> Line:
    return Line("mia", voice, "en", text)


def cut(size: int = 1000, container: Container = "mpegts") -> Clip:
    return Clip(container, os.urandom(size), 1.3, WORDS)


def save(library: RecordingStore, what: Line, size: int = 1000) -> Recording:
    saved = library.save(what, cut(size), Decimal("0.065"))
    assert saved
    return saved


@pytest.fixture
def library(tmp_path: Path) -> RecordingStore:
    return RecordingStore(tmp_path / "library", 10_000)


def test_what_was_saved_is_found_again_by_who_says_what(library: RecordingStore) -> None:
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


def test_the_last_of_the_disk_is_left_to_others(library: RecordingStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: Mock(free=SPARE_DISK_BYTES + 999))
    assert library.save(line(), cut(1000), Decimal(0)) is None
    assert library.save(line(), cut(999), Decimal(0))


def test_what_is_shown_is_in_use_and_has_saved_nothing(library: RecordingStore) -> None:
    silence = save(library, Line("mia", "", "", ""), 4000)
    for number in range(4):
        save(library, line(f"Number {number}"), 4000)
        library.note_shown(silence)
    assert [each.line.text for each in library.recordings()] == ["", "Number 3"]
    assert library.recordings()[0].plays == 0


def _cut_off(media: Path, card: Path) -> None:
    media.write_bytes(media.read_bytes()[:-1])


def _flip(media: Path, card: Path) -> None:
    data = bytearray(media.read_bytes())
    data[500] ^= 1
    media.write_bytes(data)


def _lose(media: Path, card: Path) -> None:
    media.unlink()


def _link_away(path: Path) -> None:
    elsewhere = path.parent.parent / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


def _link_media(media: Path, card: Path) -> None:
    _link_away(media)


def _link_card(media: Path, card: Path) -> None:
    _link_away(card)


def _pipe_card(media: Path, card: Path) -> None:
    card.unlink()
    os.mkfifo(card)


def _scribble(media: Path, card: Path) -> None:
    card.write_text("{")


def _lose_card(media: Path, card: Path) -> None:
    card.unlink()


def _change(card: Path, **values: object) -> None:
    card.write_text(json.dumps(json.loads(card.read_text()) | values))


def _name_another(media: Path, card: Path) -> None:
    _change(card, text="Something else")


def _name_a_path(media: Path, card: Path) -> None:
    _change(card, container="../../elsewhere")


def _age(media: Path, card: Path) -> None:
    _change(card, version=2)


def _swell(media: Path, card: Path) -> None:
    card.write_bytes(card.read_bytes() + b" " * 1_000_000)


DAMAGES = [
    _cut_off,
    _flip,
    _lose,
    _link_media,
    _link_card,
    _pipe_card,
    _scribble,
    _lose_card,
    _name_another,
    _name_a_path,
    _age,
    _swell,
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_not_played_and_can_be_recorded_again(
    library: RecordingStore, damage: Callable[[Path, Path], None], tmp_path: Path
) -> None:
    saved = save(library, line())
    damage(saved.file, saved.file.with_suffix(".json"))
    assert library.find(line()) is None
    again = save(library, line())
    assert library.find(line()) == again
    damage(again.file, again.file.with_suffix(".json"))
    elsewhere = tmp_path / "elsewhere"
    others = elsewhere.read_bytes() if elsewhere.exists() else None
    again = save(library, line())
    assert library.find(line()) == again
    assert others is None or elsewhere.read_bytes() == others, "it is somebody else's"


@pytest.mark.parametrize("damage", [each for each in DAMAGES if each is not _flip])
def test_what_is_damaged_is_not_listed_and_takes_no_space(
    library: RecordingStore, damage: Callable[[Path, Path], None]
) -> None:
    saved = save(library, line())
    damage(saved.file, saved.file.with_suffix(".json"))
    assert not library.recordings()
    other = save(library, line("Good evening"))
    assert {path.stem for path in saved.file.parent.iterdir()} == {other.file.stem}


def test_a_card_tells_of_its_own_line_alone(library: RecordingStore) -> None:
    morning, evening = save(library, line()), save(library, line("Good evening"))
    evening.file.with_suffix(".json").write_bytes(morning.file.with_suffix(".json").read_bytes())
    assert library.find(evening.line) is None
    assert library.find(morning.line) == morning


def test_what_another_process_is_just_saving_is_not_taken_for_damaged(library: RecordingStore, tmp_path: Path) -> None:
    save(library, line())

    def save_often() -> None:
        for _ in range(60):
            save(RecordingStore(tmp_path / "library", 10_000), line())

    writer = threading.Thread(target=save_often)
    writer.start()
    while writer.is_alive():
        assert library.find(line())
    writer.join()


def test_what_cannot_be_read_for_the_moment_is_kept(library: RecordingStore, monkeypatch: pytest.MonkeyPatch) -> None:
    saved = save(library, line())

    def fail(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(hashlib, "file_digest", fail)
        assert library.find(line()) is None
    assert library.find(line()) == saved


def test_leftovers_are_removed_and_do_not_hinder(library: RecordingStore, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    old = save(library, line())
    outside = tmp_path / "outside"
    outside.write_bytes(b"not ours")
    (folder / "link.mp4").symlink_to(outside)
    (folder / "folder.ts").mkdir()
    for name, age in ((".a.ts.x.new", 3600), (".b.ts.x.new", 0)):
        (folder / name).write_bytes(b"half")
        os.utime(folder / name, (time.time() - age,) * 2)
    new = library.save(line(), cut(container="mp4"), Decimal(0))
    assert new
    assert library.find(line()) == new
    assert {path.name for path in folder.iterdir()} == {
        new.file.name,
        f"{old.file.stem}.json",
        "folder.ts",
        ".b.ts.x.new",  # somebody may be writing it
    }
    assert outside.read_bytes() == b"not ours"


def test_what_was_used_longest_ago_makes_way(library: RecordingStore, monkeypatch: pytest.MonkeyPatch) -> None:
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


@pytest.mark.parametrize("name", ["file", "x" * 300])
def test_a_folder_that_cannot_be_used_keeps_nothing_and_breaks_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    library = RecordingStore(tmp_path / name, 10_000)
    recording = Recording(line(), tmp_path / name / "x.ts", "mpegts", 1.3, WORDS, 1000, Decimal(0), 0.0, 0.0)
    assert library.save(line(), cut(), Decimal(0)) is None
    assert library.find(line()) is None
    assert not library.has(line())
    assert not library.recordings()
    library.note_played(recording)
    library.discard(recording)
