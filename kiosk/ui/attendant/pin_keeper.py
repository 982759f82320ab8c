"""Keeps the panel's PIN: what is tried is compared with it, what is chosen is written into the settings file."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import SecretStr

from kiosk.config.settings import SettingsError
from kiosk.ui.attendant.pin import PinLock, Verdict, hash_pin


class PinKeeper:
    """The PIN of one kiosk; `change` writes settings into the operator's file."""

    def __init__(self, lock: PinLock, pin_hash: SecretStr, change: Callable[[Mapping[str, Any]], object]) -> None:
        self._lock = lock
        self._hash = pin_hash
        self._change = change
        self.problem = ""
        """Why the PIN could not be saved, in words for staff; else empty."""

    @property
    def is_chosen(self) -> bool:
        """Whether there is one."""
        return bool(self._hash.get_secret_value())

    def wait_seconds(self) -> float:
        """Seconds until it may be tried again."""
        return self._lock.wait_seconds

    def check(self, pin: str) -> bool:
        """Whether it is `pin`; blocks some 100 ms. Raises `PinError` where that cannot be told."""
        return self._lock.enter(pin, self._hash) is Verdict.RIGHT

    def choose(self, pin: str) -> None:
        """Keep `pin` from now on; blocks until it is on the disk.

        Raises `PinError`, or `SettingsError` where it cannot be saved and counts until the kiosk ends.
        """
        chosen = hash_pin(pin)
        self._hash = SecretStr(chosen)
        try:
            self._change({"attendant.pin_hash": chosen})
        except SettingsError as error:
            self.problem = f"the PIN counts until the next start alone: {error}"
            raise
