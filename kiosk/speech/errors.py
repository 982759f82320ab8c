"""What can go wrong while a visitor speaks; the screen has the words for each, in every language."""

from enum import StrEnum


class SpeechProblem(StrEnum):
    """Why nothing could be made of the visitor's voice; typing is always the other way."""

    UNPLUGGED = "unplugged"
    """The microphone was taken away."""
    DEAD = "dead"
    """The microphone cannot be opened, or gives nothing at all."""
    FORMAT = "format"
    """The microphone cannot do 16 kHz, mono, 16 bits."""
    SILENCE = "silence"
    """Nothing was heard."""
    NOISE = "noise"
    """Much was heard, but no voice."""
    SHORT = "short"
    """Too little voice."""
    LOUD = "loud"
    """So loud that the sound is broken."""
    SLOW = "slow"
    """Understanding took too long."""
    DOWN = "down"
    """Whoever understands speech does not work."""
    NOTHING = "nothing"
    """No words were understood."""


class SpeechError(Exception):
    """Nothing could be made of the visitor's voice; `problem` says why, the message is for staff."""

    def __init__(self, problem: SpeechProblem, detail: str = "") -> None:
        super().__init__(detail or problem.value)
        self.problem = problem
