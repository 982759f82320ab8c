from dataclasses import dataclass

import pytest

from kiosk.conversation import liveness_probe
from kiosk.conversation.liveness_probe import FROZEN_SECONDS, LivenessProbe


@dataclass
class Moving:
    """A conversation and its player."""

    is_moving: bool = False
    stands_still: bool = False
    frames_shown: int = 0
    now: float = 0.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def moving(monkeypatch: pytest.MonkeyPatch) -> Moving:
    it = Moving()
    monkeypatch.setattr(liveness_probe, "time", it)
    return it


def test_frames_that_stand_while_a_video_plays_are_told(moving: Moving) -> None:
    pulse = LivenessProbe(moving, moving)
    for moving.is_moving, told in ((False, ""), (True, "frames"), (False, ""), (True, "frames")):
        assert pulse.stuck_part() == ""
        moving.now += FROZEN_SECONDS + 1
        assert pulse.stuck_part() == told
        moving.frames_shown += 1
        assert pulse.stuck_part() == ""


def test_a_machine_between_two_states_is_given_time(moving: Moving) -> None:
    pulse = LivenessProbe(moving, moving)
    moving.stands_still = True
    assert [pulse.stuck_part() for _ in range(3)] == ["", "machine", "machine"]
    moving.stands_still = False
    assert pulse.stuck_part() == ""
