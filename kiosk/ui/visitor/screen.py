"""The screens that a visitor comes to, one after the other."""

from enum import StrEnum, auto


class Screen(StrEnum):
    """The screens by the names that QML knows them by."""

    ATTRACT = auto()
    """Nobody is there."""
    ASK = auto()
    """The visitor types or speaks a question."""
    WAIT = auto()
    """The avatar is on its way."""
    TALK = auto()
    """The avatar speaks, or listens."""
    GOODBYE = auto()
    """The conversation is over."""
    TROUBLE = auto()
    """Something went wrong."""
    CLOSED = auto()
    """No visitor can talk."""

    @property
    def has_nobody(self) -> bool:
        """Whether no visitor is there."""
        return self in {Screen.ATTRACT, Screen.CLOSED}
