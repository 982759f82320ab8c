"""The attendant's PIN: its hash, and the delay that grows with every wrong try."""

import re
import threading
import time
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Annotated, Final

import structlog
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from kiosk.system.files import replace_file

log = structlog.get_logger("attendant")

LONGEST_DELAY: Final = 300.0
MOST_COUNTED: Final = 1_000_000
TRIES_FILE: Final = "pin-tries.json"
FEWEST_DIGITS: Final = 4
MOST_DIGITS: Final = 12
DIGITS: Final = f"{FEWEST_DIGITS} to {MOST_DIGITS} digits"
"""What a PIN that is chosen has; one that was chosen under another rule still opens the panel."""
LONGEST_ENTRY: Final = 64
"""Digits of a PIN that is tried."""


class PinError(Exception):
    """A PIN that cannot be hashed or checked; the message says why, and never the PIN."""


def is_pin(text: str) -> bool:
    """Whether `text` may be chosen as a PIN."""
    return re.fullmatch(f"[0-9]{{{FEWEST_DIGITS},{MOST_DIGITS}}}", text) is not None


def hash_pin(pin: str) -> str:
    """The argon2id hash for the setting `attendant.pin_hash`; blocks some 100 ms, raises `PinError` for no PIN."""
    if not is_pin(pin):
        raise PinError(f"a PIN has {DIGITS}")
    return PasswordHasher().hash(pin)


def verify_pin(pin_hash: SecretStr, pin: str) -> bool:
    """Whether `pin` is the one of `pin_hash`; blocks some 100 ms, raises `PinError` where that cannot be told."""
    if not pin_hash.get_secret_value():
        raise PinError("no PIN has been chosen: `kiosk pin` does")
    try:
        entered = re.fullmatch(f"[0-9]{{1,{LONGEST_ENTRY}}}", pin)
        return entered is not None and PasswordHasher().verify(pin_hash.get_secret_value(), pin)
    except VerifyMismatchError:
        return False
    except (InvalidHashError, VerificationError) as error:  # of which one is short of memory
        raise PinError(f"the PIN cannot be checked: {error}") from error


class Verdict(Enum):
    """What became of a PIN that was entered."""

    RIGHT = "right"
    WRONG = "wrong"
    TOO_SOON = "too soon"  # it was not looked at


class _Tries(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    wrong: Annotated[int, Field(ge=0, le=MOST_COUNTED)] = 0
    next_at: Annotated[float, Field(allow_inf_nan=False)] = 0.0
    """The time of day in seconds from which the next PIN may be tried."""

    @property
    def delay(self) -> float:
        """Seconds between the last try and the next: 1, 2, 4 … 300."""
        return min(2.0 ** min(self.wrong - 1, 10), LONGEST_DELAY) if self.wrong else 0.0


class PinLock:
    """Lets PINs be tried, the slower the more were wrong; a file in `data_dir` remembers that over restarts.

    A folder that cannot be written does not keep the attendant out: the count then ends with the process. `clock` is
    the time of day, which somebody may set, and `steady` a time that only runs, both in seconds.
    """

    def __init__(
        self,
        data_dir: Path,
        clock: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._file = data_dir / TRIES_FILE
        self._clock = clock
        self._steady = steady
        self._one_at_a_time = threading.Lock()
        tries = self._read()
        self._wrong = tries.wrong
        # Never longer than the delay itself: the clock may have been set back.
        self._next_at = steady() + min(max(tries.next_at - clock(), 0.0), tries.delay)

    @property
    def wait_seconds(self) -> float:
        """Seconds until the next PIN may be tried, 0 to 300; does not block."""
        return max(self._next_at - self._steady(), 0.0)

    def enter(self, pin: str, pin_hash: SecretStr) -> Verdict:
        """What becomes of `pin`; blocks some 100 ms. Raises `PinError` where that cannot be told: no try is lost."""
        with self._one_at_a_time:
            if self.wait_seconds > 0:
                return Verdict.TOO_SOON
            before = self._wrong
            # Counted before it is looked at: who cuts the power at a wrong one gains nothing.
            delay = self._count(before + 1)
            try:
                right = verify_pin(pin_hash, pin)
            except PinError:
                self._count(before, waiting=False)
                raise
            if right:
                self._count(0)
                return Verdict.RIGHT
            log.warning("wrong PIN entered", wrong=self._wrong, delay_seconds=delay)
            return Verdict.WRONG

    def _count(self, wrong: int, *, waiting: bool = True) -> float:
        """Remember so many wrong tries; the seconds until the next."""
        tries = _Tries(wrong=min(wrong, MOST_COUNTED))
        delay = tries.delay if waiting else 0.0
        self._wrong = tries.wrong
        self._next_at = self._steady() + delay
        try:
            replace_file(
                self._file, tries.model_copy(update={"next_at": self._clock() + delay}).model_dump_json().encode()
            )
        except OSError as error:
            log.warning("wrong PINs cannot be counted over a restart", error=str(error))
        return delay

    def _read(self) -> _Tries:
        try:
            return _Tries.model_validate_json(self._file.read_bytes()) if self._file.exists() else _Tries()
        except (OSError, ValidationError) as error:
            log.warning("the count of wrong PINs cannot be read, and begins anew", error=type(error).__name__)
            return _Tries()
