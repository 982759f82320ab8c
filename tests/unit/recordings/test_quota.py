"""Which recordings make way for new ones."""

from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.recordings.line import Line
from kiosk.recordings.quota import BYTES_A_SECOND, expected_bytes, recordings_to_delete
from kiosk.recordings.recording import Recording


def recording(text: str, size: int) -> Recording:
    line = Line("mia", "mia-en", "en", text)
    return Recording(line, Path(text), "mpegts", 2.0, (), size, Decimal(0), 0.0, 0.0)


LATELY, WANTED, LONG_AGO, LONGEST_AGO = (
    recording("a", 10),
    recording("b", 20),
    recording("c", 30),
    recording("d", 40),
)
ALL = [LATELY, WANTED, LONG_AGO, LONGEST_AGO]


@pytest.mark.parametrize(
    ("needed", "gone"),
    [
        (5, []),
        (6, [LONGEST_AGO]),
        (45, [LONGEST_AGO]),
        (46, [LONGEST_AGO, LONG_AGO]),
        (85, [LONGEST_AGO, LONG_AGO, LATELY]),
        (86, None),
    ],
)
def test_the_longest_unused_make_way_and_none_that_is_wanted(needed: int, gone: list[Recording] | None) -> None:
    assert recordings_to_delete(ALL, {WANTED.line}, 105, needed) == gone


def test_a_size_is_expected_by_those_that_are_known() -> None:
    assert expected_bytes(4.0, ALL) == 50
    assert expected_bytes(1.5, []) == 1.5 * BYTES_A_SECOND
