"""What is recorded of the operator's lines, on the attendant's page *Conversation*: its cost, and what it saved."""

import asyncio
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, Final, NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.answers.factory import make_script
from kiosk.answers.script import Script
from kiosk.config.settings import Settings, SettingsError
from kiosk.ledger.money import dollars
from kiosk.net.loop import NetworkThread
from kiosk.recordings.plan import PlannedRecordings, planned_lines
from kiosk.recordings.recording import Recording
from kiosk.recordings.store import RecordingStore, folder_of
from kiosk.ui.attendant.live_settings import LiveSettings
from kiosk.ui.attendant.setting_edits import SettingEdits
from kiosk.ui.visitor.preferences import TONGUES

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

ENABLED: Final = "library.enabled"


class _FoundRecordings(NamedTuple):
    """What the disk says: the lines of the settings, and all recordings."""

    wanted: Sequence[PlannedRecordings] = ()
    recordings: Sequence[Recording] = ()
    problem: str = ""


@QmlElement
@QmlUncreatable("made by the page")
class RecordingsModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Reads the library off the GUI thread, when it is looked at.

    Signals:
        changed: The figures are newer.

    """

    changed = Signal()
    _read = Signal(object)

    def __init__(self, edits: SettingEdits, live: LiveSettings, network: NetworkThread, parent: QObject) -> None:
        super().__init__(parent)
        self._edits = edits
        self._live = live
        self._network = network
        self._found = _FoundRecordings()
        self._read.connect(self._on_read)
        edits.changed.connect(self.changed)

    @Slot()
    def refresh(self) -> None:
        """Read the library again."""
        self._do(lambda _: None)

    @Slot(bool)
    def enable(self, enabled: bool) -> None:
        """Record and play prepared lines, or say all live."""
        self._edits.save({ENABLED: enabled})

    @Slot(str)
    def remove(self, key: str) -> None:
        """Throw a recording away."""
        self._discard([each for each in self._found.recordings if each.line.key == key])

    @Slot()
    def removeUnused(self) -> None:  # noqa: N802
        """Throw away what the avatar does not say any more."""
        self._discard(self._unused)

    def _discard(self, recordings: Sequence[Recording]) -> None:
        def work(library: RecordingStore) -> None:
            for each in recordings:
                library.discard(each)

        self._do(work)

    def _do(self, work: Callable[[RecordingStore], None]) -> None:
        self._network.submit(self._work(self._live.wanted, work))

    async def _work(self, settings: Settings, work: Callable[[RecordingStore], None]) -> None:
        self._read.emit(await asyncio.to_thread(_look, settings, work))

    def _on_read(self, found: _FoundRecordings) -> None:
        self._found = found
        self.changed.emit()

    @property
    def _unused(self) -> list[Recording]:
        wanted = {each.line for each in self._found.wanted}
        return [each for each in self._found.recordings if each.line not in wanted]

    @Property(bool, notify=changed, final=True)
    def enabled(self) -> bool:
        """Whether prepared lines are recorded and played."""
        return bool(self._edits.value(ENABLED))

    @Property(str, notify=changed, final=True)
    def problem(self) -> str:
        """Why the prepared answers could not be read; empty where they were."""
        return self._found.problem

    @Property("QVariantMap", notify=changed, final=True)  # type: ignore[arg-type]  # names of C++ types are allowed
    def sums(self) -> dict[str, Any]:
        """How many lines are `recorded` `of` all and how many are `unused`; `plays`; `cost`, `saved` and `disk`."""
        found = self._found.recordings
        used = {each.line for each in found}
        return {
            "recorded": sum(each.line in used for each in self._found.wanted),
            "of": len(self._found.wanted),
            "unused": len(self._unused),
            "plays": sum(each.plays for each in found),
            "cost": dollars(sum((each.cost_usd for each in found), Decimal(0))),
            "saved": dollars(sum((each.saved_usd for each in found), Decimal(0))),
            "disk": f"{sum(each.size for each in found) / 1e6:.1f} MB",
        }

    @Property(list, notify=changed, final=True)
    def rows(self) -> list[dict[str, Any]]:
        """The lines: `key`, `kind`, `name`, `language`, `text`, `state` and, of recordings, their figures.

        `state` is `recorded`, `missing` or `unused`.
        """
        recorded = {each.line: each for each in self._found.recordings}
        rows = [_row(each, recorded.get(each.line)) for each in self._found.wanted]
        return rows + [_row(PlannedRecordings(each.line, "answer"), each, "unused") for each in self._unused]


def _look(settings: Settings, work: Callable[[RecordingStore], None]) -> _FoundRecordings:
    """What there is after `work`; blocking."""
    library = RecordingStore(folder_of(settings), settings.library.most_bytes)
    work(library)
    problem = ""
    try:
        script = make_script(settings.answers)
    except SettingsError as error:
        script, problem = Script(settings.answers.threshold), str(error)
    return _FoundRecordings(planned_lines(settings, script), library.recordings(), problem)


def _row(wanted: PlannedRecordings, recording: Recording | None, state: str = "") -> dict[str, Any]:
    line = wanted.line
    tongue = next((tongue.name for code, tongue in TONGUES.items() if code == line.language), line.language)
    return {
        "key": line.key,
        "kind": "loop" if line.is_silent else wanted.kind,
        "name": wanted.name,
        "language": tongue,
        "text": line.text,
        "state": state or ("recorded" if recording else "missing"),
        "seconds": f"{recording.seconds:.1f}" if recording else "",
        "plays": recording.plays if recording else 0,
        "saved": dollars(recording.saved_usd) if recording else "",
    }
