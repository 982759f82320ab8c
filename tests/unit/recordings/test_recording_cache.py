"""What is kept of a session's stream, and what is not: nothing that others say."""

import io
from decimal import Decimal
from pathlib import Path

import av
import pytest

from kiosk.avatar.models import Word
from kiosk.config.settings import AvatarSettings
from kiosk.recordings.line import Line, silent_line
from kiosk.recordings.recording import Container
from kiosk.recordings.recording_cache import SessionRecorder
from kiosk.recordings.store import RecordingStore
from tests.unit.player.origin import make_fragments, make_segments
from tests.unit.player.test_audio_holdback import heard

AVATAR = AvatarSettings(id="mia", voice_id="mia-en")
WELCOME = Line("mia", "mia-en", "en", "Welcome!")
SAID = [Word("Welcome", 0.2, 0.9), Word("No", 1.2, 1.6), Word("idea", 1.6, 1.9)]


def kept(
    folder: Path, container: Container, words: list[Word], *, whole: bool = True, ended: bool = True
) -> RecordingStore:
    """The library after a session of eight seconds of sound, in which these words are known."""
    library = RecordingStore(folder, 100_000_000)
    tape = SessionRecorder(library, AVATAR, Decimal("0.05"), enabled=True)
    assert tape.take
    tape.take.begin(container)
    if container == "mp4":
        init, *segments = make_fragments(8)
        tape.take.add_init(init)
    else:
        segments = list(make_segments(8))
    for number, data in enumerate(segments):
        tape.take.add(number, 1.0, data)
    if ended:
        tape.take.end()
    tape.expect([WELCOME])
    tape._keep(tape.take, words, whole)
    return library


def seconds_of_sound(path: Path) -> float:
    return len(heard(path.read_bytes())) / 48_000


def test_a_line_is_kept_without_the_sound_after_it(tmp_path: Path) -> None:
    line = kept(tmp_path, "mpegts", SAID).find(WELCOME)
    assert line
    assert line.seconds == pytest.approx(1.15)
    assert 1.1 < seconds_of_sound(line.file) <= line.seconds + 0.022


def test_the_last_line_is_kept_where_nothing_else_can_be_said(tmp_path: Path) -> None:
    whole = kept(tmp_path / "a", "mpegts", SAID[:1], ended=False).find(WELCOME)
    assert whole
    assert seconds_of_sound(whole.file) <= whole.seconds + 0.022
    assert kept(tmp_path / "b", "mpegts", SAID[:1], whole=False).find(WELCOME) is None, "who knows what comes then"


def test_where_sounds_cannot_be_told_apart_a_line_is_kept_alone(tmp_path: Path) -> None:
    assert kept(tmp_path / "a", "mp4", SAID).find(WELCOME) is None
    assert kept(tmp_path / "b", "mp4", SAID[:1], ended=False).find(WELCOME) is None
    assert kept(tmp_path / "c", "mp4", SAID[:1]).find(WELCOME)


def test_a_silent_loop_has_no_sound(tmp_path: Path) -> None:
    loop = kept(tmp_path, "mpegts", SAID).find(silent_line("mia"))
    assert loop
    with av.open(io.BytesIO(loop.file.read_bytes()), "r", format="mpegts") as opened:
        kinds = {packet.stream.type for packet in opened.demux() if packet.size}
    assert kinds == {"video"}
