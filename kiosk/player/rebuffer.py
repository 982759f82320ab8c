"""Lets a stream that has run dry stand until more of it has come."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer

from kiosk.player.mpv_core import MpvCore
from kiosk.player.underrun_guard import SupplyLevel

FADE_SECONDS: Final = 0.15
"""From the moment a stream is dry until all of its sound has been heard, the fade's end too."""


class Rebuffer:
    """One stream at a time, on the GUI thread; `told` gets whether it stands."""

    def __init__(self, core: MpvCore, told: Callable[[bool], None]) -> None:
        self._core = core
        self._told = told
        self._stands = False
        self._fade = QTimer(singleShot=True, interval=round(FADE_SECONDS * 1000))
        self._fade.timeout.connect(self._begin)

    def end(self) -> None:
        """That stream is over."""
        self._fade.stop()
        self._stands = False

    def change(self, level: SupplyLevel) -> None:
        """There is so much of it now."""
        if level is SupplyLevel.DRY:
            self._fade.start()
            return
        self._fade.stop()
        self._core.pause_when_dry(on=level is SupplyLevel.UNWATCHED)
        if self._stands:
            self._stands = False
            self._core.run()
            self._told(False)

    def _begin(self) -> None:
        self._stands = True
        self._core.halt()
        self._told(True)
