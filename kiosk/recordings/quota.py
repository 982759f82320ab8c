"""Room for recordings that are still to be made, without the loss of any that is wanted."""

from collections.abc import Collection, Sequence
from typing import Final

from kiosk.recordings.line import Line
from kiosk.recordings.recording import Recording

BYTES_A_SECOND: Final = 280_000
"""How large a recording is, about, where there is none to tell."""


def expected_bytes(seconds: float, recordings: Sequence[Recording]) -> int:
    """How large one of `seconds` will be, about, by those that there are."""
    known = sum(each.seconds for each in recordings)
    return round(seconds * (sum(each.size for each in recordings) / known if known else BYTES_A_SECOND))


def recordings_to_delete(
    recordings: Sequence[Recording], wanted: Collection[Line], most_bytes: int, needed: int
) -> Sequence[Recording] | None:
    """Which of `recordings` (the last used first) make way for `needed` bytes, none of them `wanted`.

    `None` where those are too few.
    """
    free = most_bytes - sum(each.size for each in recordings)
    gone = []
    for each in reversed(recordings):
        if free >= needed:
            break
        if each.line not in wanted:
            gone.append(each)
            free += each.size
    return gone if free >= needed else None
