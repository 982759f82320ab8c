"""The microphone: which one, whether it is there, and its sound while it is open."""

import math
from array import array
from typing import Final

import structlog
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource, QMediaDevices, QtAudio

from kiosk.net.loop import NetworkThread
from kiosk.speech.audio_file import BYTES_PER_SECOND, SAMPLE_BYTES, SAMPLE_RATE
from kiosk.speech.device_watch import DeviceWatch
from kiosk.speech.errors import SpeechProblem

log = structlog.get_logger("speech")

LEVELS_PER_SECOND: Final = 20
BLOCK_BYTES: Final = BYTES_PER_SECOND // LEVELS_PER_SECOND
DEAD_SECONDS: Final = 2.0
"""A device that gives nothing for so long gives nothing."""
SILENT_DBFS: Final = -96.0
"""The level of digital silence at 16 bits."""


class Microphone(QObject):
    """The site's microphone, by `name` or the system's default; closed until `open`. Lives on the GUI thread.

    Signals:
        available_changed: whether there is a microphone.
        inputs_changed: others may be plugged in.
        heard: sound (bytes; 16 kHz, mono, 16 bits) while it is open.
        level_changed: loudness in dBFS, 20 times a second while it is open.
        failed: the `SpeechProblem` with which it closed by itself.
    """

    available_changed = Signal(bool)
    inputs_changed = Signal()
    heard = Signal(bytes)
    level_changed = Signal(float)
    failed = Signal(object)

    def __init__(self, name: str, network: NetworkThread) -> None:
        super().__init__()
        self._name = name
        self._format = QAudioFormat()
        self._format.setSampleRate(SAMPLE_RATE)
        self._format.setChannelCount(1)
        self._format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._source: QAudioSource | None = None
        self._opened_id = ""
        self._block = bytearray()
        self._names: frozenset[str] | None = None
        self._dead = QTimer(self, singleShot=True, interval=round(DEAD_SECONDS * 1000))
        self._dead.timeout.connect(lambda: self._fail(SpeechProblem.DEAD))
        self._devices = QMediaDevices(self)
        self._available = self._device() is not None
        self._devices.audioInputsChanged.connect(self._look)
        self._watch = DeviceWatch()
        self._watch.changed.connect(self._on_sources)
        self._watch.start(network)

    @property
    def available(self) -> bool:
        """Whether there is a microphone to open."""
        return self._available

    @property
    def trouble(self) -> str:
        """Why there is none, for staff; empty where there is one."""
        if self._available:
            return ""
        names = ", ".join(device.description() for device in self._present()) or "none"
        wanted = f"no microphone named {self._name!r}" if self._name else "no microphone"
        return f"{wanted}; there are: {names}"

    @property
    def inputs(self) -> dict[str, str]:
        """All microphones that are plugged in, by a name that `choose` takes, with what people call them."""
        return {_identity(device): device.description() for device in self._present()}

    @property
    def is_open(self) -> bool:
        """Whether it listens."""
        return self._source is not None

    def choose(self, name: str) -> None:
        """Use the one called `name` from the next opening on; empty for the system's default."""
        self._name = name
        self._look()

    def open(self) -> None:
        """Listen, from now on until `close`; a problem comes as `failed`."""
        self.close()
        device = self._device()
        if device is None:
            self._fail(SpeechProblem.UNPLUGGED)
        elif not device.isFormatSupported(self._format):
            self._fail(SpeechProblem.FORMAT)
        else:
            self._start(device)

    def close(self) -> None:
        """Listen no more; idempotent."""
        self._dead.stop()
        self._block[:] = bytes(len(self._block))
        self._block.clear()
        source, self._source = self._source, None
        if source is not None:
            source.stop()
            source.deleteLater()

    def _start(self, device: QAudioDevice) -> None:
        source = self._source = QAudioSource(device, self._format, self)
        self._opened_id = _identity(device)
        source.stateChanged.connect(lambda: self._on_state(source))
        self._dead.start()
        stream = source.start()
        if self._source is not source or stream is None:
            self._fail(SpeechProblem.DEAD)
            return
        stream.readyRead.connect(lambda: self._read(source, bytes(stream.readAll().data())))

    def _read(self, source: QAudioSource, data: bytes) -> None:
        if source is not self._source or not data:
            return
        self._dead.start()
        self._block += data
        while len(self._block) >= BLOCK_BYTES:
            self.level_changed.emit(level_dbfs(self._block[:BLOCK_BYTES]))
            del self._block[:BLOCK_BYTES]
        self.heard.emit(data)

    def _on_state(self, source: QAudioSource) -> None:
        if source is self._source and source.state() == QtAudio.State.StoppedState:
            self._fail(SpeechProblem.DEAD)

    def _on_sources(self, names: frozenset[str] | None) -> None:
        if names is None and self._names is not None:
            log.warning("the sound server is gone")
        self._names = names
        self._look()

    def _look(self) -> None:
        """See what is plugged in now."""
        if self._source is not None and self._opened_id not in {_identity(device) for device in self._present()}:
            self._fail(SpeechProblem.UNPLUGGED)
        available = self._device() is not None
        if available != self._available:
            self._available = available
            log.info("microphone", available=available, trouble=self.trouble)
            self.available_changed.emit(available)
        self.inputs_changed.emit()

    def _present(self) -> list[QAudioDevice]:
        devices = QMediaDevices.audioInputs()
        return [device for device in devices if self._names is None or _identity(device) in self._names]

    def _device(self) -> QAudioDevice | None:
        present = self._present()
        if self._name:
            return next((d for d in present if self._name in {d.description(), _identity(d)}), None)
        return next((d for d in present if d.isDefault()), present[0] if present else None)

    def _fail(self, problem: SpeechProblem) -> None:
        log.warning("the microphone failed", problem=problem.value)
        self.close()
        self.failed.emit(problem)


def level_dbfs(sound: bytes | bytearray) -> float:
    """Loudness (RMS) of 16-bit sound in dBFS; digital silence is `SILENT_DBFS`."""
    samples = array("h")
    samples.frombytes(sound[: len(sound) // SAMPLE_BYTES * SAMPLE_BYTES])
    mean = sum(sample * sample for sample in samples) / max(len(samples), 1)
    return max(10 * math.log10(max(mean, 1e-9) / 32768**2), SILENT_DBFS)


def _identity(device: QAudioDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")
