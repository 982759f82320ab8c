"""Whether a conversation moves: its state machine, and the frames of what plays."""

import time
from typing import Final, Protocol

FROZEN_SECONDS: Final = 15.0
"""A picture that stands for longer is ended by the conversation itself, if that still works."""


class Conversing(Protocol):
    """What is looked at of a conversation."""

    @property
    def is_moving(self) -> bool:
        """Whether a picture is to move."""

    @property
    def stands_still(self) -> bool:
        """Whether the machine cannot leave its state by itself."""


class Playing(Protocol):
    """What is looked at of a player."""

    @property
    def frames_shown(self) -> int:
        """Frames of this stream that were drawn."""


class LivenessProbe:
    """Looks, each time it is asked, what has not moved since."""

    def __init__(self, conversation: Conversing, player: Playing) -> None:
        self._conversation = conversation
        self._player = player
        self._frames = -1
        self._moved = time.monotonic()
        self._stood_still = False

    def stuck_part(self) -> str:
        """What does not move although it should, in a word for the log; empty where all is well.

        A machine is given until the next time: it may be between two states.
        """
        still, self._stood_still = self._stood_still, self._conversation.stands_still
        if still and self._stood_still:
            return "machine"
        frames = self._player.frames_shown
        if frames != self._frames or not self._conversation.is_moving:
            self._frames, self._moved = frames, time.monotonic()
        return "frames" if time.monotonic() - self._moved > FROZEN_SECONDS else ""
