"""The player's playbacks, in any order of what is asked for and what mpv and the network report, in time or late."""

from pathlib import Path
from typing import Any, Final
from unittest.mock import Mock, patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from PySide6.QtGui import QImage

from kiosk.config.settings import PlayerSettings
from kiosk.player import player as player_module
from kiosk.player.mpv_core import CoreEvent
from kiosk.player.playback import Playback, PlaybackPhase, Source
from kiosk.player.player import Player
from kiosk.player.stream_loader import StreamEvent
from kiosk.player.underrun_guard import SupplyLevel

REPORTS: Final[dict[str, st.SearchStrategy[Any]]] = {
    CoreEvent.LOADED: st.none(),
    CoreEvent.READY: st.none(),
    CoreEvent.POSITION: st.floats(0.0, 5.0),
    CoreEvent.STALLED: st.booleans(),
    CoreEvent.ENDED: st.none(),
    CoreEvent.FAILED: st.just("no such codec"),
    StreamEvent.BEGUN: st.just("mpegts"),
    StreamEvent.SUPPLIED: st.sampled_from(SupplyLevel),
    StreamEvent.RECEIVED: st.none(),
    StreamEvent.BEYOND_FEEDER: st.just(("https://example.org/", "a discontinuity")),
    StreamEvent.BROKE: st.just("404"),
}
SIGNALS: Final = ("shown", "position_changed", "stalled_changed", "received", "ended", "stopped")
LOOPS: Final = (None, Path("attract.mp4"), Path("silent.mp4"))


class Layer(Mock):
    """Draws a frame of whatever is loaded."""

    is_free = False
    frames = 1

    def picture(self) -> QImage:
        return QImage()


class Core(Mock):
    """Notes what mpv has been told to play."""

    buffer_seconds = 0.0
    loaded: int | None = None

    def _load(self, number: int, *_: object, **__: object) -> None:
        self.loaded = number

    load_pipe = load_hls = load_file = loop_file = _load

    def stop(self) -> None:
        self.loaded = None


class Playbacks(RuleBasedStateMachine):
    """A player between people who ask, and an mpv and a network that report whenever they like."""

    def __init__(self) -> None:
        super().__init__()
        self.core, self.loader = Core(), Mock(origin="")
        with patch.object(player_module, "MpvCore", lambda *_: self.core):
            self.player = Player(PlayerSettings(hold=0.0), Mock())
        self.player._loader = self.loader
        self.player._renderer = Layer()
        self.heard: list[tuple[str, Playback]] = []
        for name in SIGNALS:
            getattr(self.player, name).connect(lambda playback, *_, name=name: self.heard.append((name, playback)))

    def teardown(self) -> None:
        self.player.shutdown()
        self.is_silent()
        assert self.player._playback.source is Source.NOTHING
        self.signals_are_in_order()

    @rule()
    def play(self) -> None:
        self.player.play("https://example.org/index.m3u8")
        assert self.player._playback.source is Source.STREAM
        assert self.loader.fetch.call_args.args[0] == self.player._playback.number

    @rule(seconds=st.floats(0.0, 5.0))
    def play_recording(self, seconds: float) -> None:
        self.player.play_recording(Path("line.ts"), "mpegts", seconds)
        assert self.player._playback.source is Source.RECORDING

    @rule()
    def play_sound(self) -> None:
        self.player.play_sound(b"RIFF")
        assert self.player._playback.source is Source.SOUND

    @rule()
    def stop(self) -> None:
        self.player.stop()
        self.is_silent()

    @rule()
    def stop_sound(self) -> None:
        before = self.player._playback
        self.player.stop_sound()
        assert (before == self.player._playback) == (before.source is not Source.SOUND)

    @rule(file=st.sampled_from(LOOPS), framed=st.booleans())
    def set_loop(self, file: Path | None, framed: bool) -> None:
        before = self.player._playback
        self.player.set_loop(file, framed=framed)
        if before.source not in {Source.NOTHING, Source.LOOP}:
            assert self.player._playback == before, "a loop interrupts nothing"

    @rule(age=st.integers(0, 3), data=st.data(), event=st.sampled_from(sorted(REPORTS)))
    def report(self, age: int, data: st.DataObject, event: str) -> None:
        before, phase, count = self.player._playback, self.player._phase, len(self.heard)
        if before.source in {Source.RECORDING, Source.LOOP} and event in set(StreamEvent):
            return  # mpv reads a file by itself
        self.player._on_report(before.number - age, event, data.draw(REPORTS[event]))
        if age:
            assert (self.player._playback, self.player._phase, len(self.heard)) == (before, phase, count)

    @rule()
    def held_long_enough(self) -> None:
        if self.player._hold.isActive():
            self.player._hold.stop()
            self.player._hold.timeout.emit()

    @rule()
    def draw(self) -> None:
        self.player._on_frame(1)

    def is_silent(self) -> None:
        assert self.player._playback.source in {Source.NOTHING, Source.LOOP}
        assert not self.player._hold.isActive()
        assert not self.player._rebuffer._fade.isActive()

    @invariant()
    def mpv_plays_nothing_else(self) -> None:
        assert self.core.loaded in {None, self.player._playback.number}
        if self.player._playback.source is Source.NOTHING:
            assert self.core.loaded is None

    @invariant()
    def only_a_ready_stream_is_held(self) -> None:
        if self.player._hold.isActive():
            assert (self.player._playback.source, self.player._phase) == (Source.STREAM, PlaybackPhase.READY)

    @invariant()
    def signals_are_in_order(self) -> None:
        numbers = [playback.number for _, playback in self.heard]
        assert numbers == sorted(numbers), "none comes after one of a newer playback"
        stopped = [playback for name, playback in self.heard if name == "stopped"]
        assert len(stopped) == len(set(stopped)), "each stops once"
        for playback in {playback for _, playback in self.heard}:
            names = [name for name, about in self.heard if about == playback]
            assert playback.source is not Source.NOTHING
            assert ("stopped" in names) == (playback != self.player._playback), "and surely"
            assert "stopped" not in names[:-1], "as the last of its signals"
            if "ended" in names:
                rest = set(names[names.index("ended") + 1 :])
                assert rest <= {"received", "stopped"}
                assert names.count("ended") == 1
            if playback.source in {Source.SOUND, Source.LOOP}:
                assert "position_changed" not in names
            assert playback.source is not Source.SOUND or "shown" not in names


@pytest.mark.usefixtures("qapp")
def test_at_most_one_plays_and_nothing_is_told_of_an_older_one() -> None:
    run_state_machine_as_test(
        Playbacks, settings=settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
    )
