"""Which sound sources there are, told by the sound server itself.

WORKAROUND for Qt 6.11 (qpulseaudio_contextmanager.cpp): a source that is removed is taken from a list, and nobody is
told, so `QMediaDevices` goes on naming it; the stream meanwhile is moved to another source by the server, perhaps to
what the loudspeaker plays. To go when `QMediaDevices.audioInputsChanged` comes on removal.
"""

import asyncio
from contextlib import suppress
from typing import Any, Final

import structlog
from PySide6.QtCore import QObject, Signal

from kiosk.net.loop import NetworkThread

log = structlog.get_logger("speech")

AGAIN_SECONDS: Final = 5.0
CLIENT_NAME: Final = "kiosk"


class DeviceWatch(QObject):
    """Follows the sound server's sources on the network thread.

    Signals:
        changed: the names of all sources now (a frozenset of str); `None` where no server answers.
    """

    changed = Signal(object)

    def start(self, network: NetworkThread) -> None:
        """Begin; ends with the network thread."""
        network.submit(self._follow())

    async def _follow(self) -> None:
        try:
            from pulsectl import PulseDisconnected, PulseError  # noqa: PLC0415  loads the server's client library
            from pulsectl_asyncio import PulseAsync  # noqa: PLC0415
        except OSError as error:
            log.warning("cannot watch for microphones being plugged in or out", reason=str(error))
            return
        while True:
            pulse = PulseAsync(CLIENT_NAME)
            try:
                with suppress(PulseError, PulseDisconnected):
                    await pulse.connect()
                    await self._tell(pulse)
                    async for _ in pulse.subscribe_events("source"):
                        await self._tell(pulse)
            finally:
                pulse.close()
            self.changed.emit(None)
            await asyncio.sleep(AGAIN_SECONDS)

    async def _tell(self, pulse: Any) -> None:
        self.changed.emit(frozenset(source.name for source in await pulse.source_list()))
