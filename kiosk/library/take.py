"""The segments of one stream as they pass through the feeder, and what of them becomes a recording."""

from collections.abc import Sequence

from kiosk.avatar.wire import Word
from kiosk.library.recording import Container, Cut


class Take:
    """One stream, from its first segment on; a `kiosk.player.feed.Recorder`. To be used on the network loop."""

    def begin(self, container: Container) -> None:
        """The stream begins."""
        raise NotImplementedError

    def add_init(self, data: bytes) -> None:
        """The initialisation section of the segments that follow."""
        raise NotImplementedError

    def add(self, sequence: int, seconds: float, data: bytes) -> None:
        """The next segment has come, whole."""
        raise NotImplementedError

    def end(self) -> None:
        """The stream has told its end: all its segments have come."""
        raise NotImplementedError

    def cut(self, text: str, words: Sequence[Word], first: int, last: int) -> Cut | None:
        """What of the stream is `text`: `words[first:last]`. `None` where it is not there whole, and not alone.

        `words` are all words of the stream that are known, in seconds from its start.
        """
        raise NotImplementedError

    def silence(self, words: Sequence[Word]) -> Cut | None:
        """Some seconds at the end of what has come in which nothing is said; `None` where there are too few."""
        raise NotImplementedError
