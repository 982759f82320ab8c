"""Which of the player's signals a test waits for."""

from collections.abc import Callable

from kiosk.player.playback import Playback, Source


def of(source: Source) -> Callable[..., bool]:
    """Signals of this source."""
    return lambda playback, *_: playback.source is source


def played(source: Source) -> Callable[[Playback, str], bool]:
    """The end of this source, when all of it was played."""
    return lambda playback, reason: playback.source is source and not reason


def broken(source: Source) -> Callable[[Playback, str], bool]:
    """The end of this source, when it could not be played (to its end)."""
    return lambda playback, reason: playback.source is source and bool(reason)
