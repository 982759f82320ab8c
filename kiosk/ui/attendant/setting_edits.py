"""Settings while staff type and save them: what was typed is kept until it is saved, whatever goes wrong."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.config.settings import Settings
from kiosk.config.writer import Value
from kiosk.ui.attendant.live_settings import LiveSettings

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

KEY: Final = "answers.chat_key"
SHOWN: Final = (
    "answers.chat_url",
    "answers.chat_model",
    "answers.system_prompt",
    "answers.threshold",
    "conversation.follow_up_seconds",
    "screen.loop_seconds",
    "screen.opening_hours",
    "screen.theme.headline",
)
"""What QML finds in `values`."""


@QmlElement
@QmlUncreatable("made by the page")
class SettingEdits(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Saves one change after the other; a setting shows what was typed, else what is being saved, else what is saved.

    Signals:
        changed: Another value, or another problem; not while something is typed.

    """

    changed = Signal()

    def __init__(self, live: LiveSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live
        self._typed: dict[str, Any] = {}
        self._wanted: dict[str, Value] = {}
        self._sent: dict[str, Value] = {}
        self._then: list[Callable[[str], None]] = []
        self._problem = ""
        live.changed.connect(self.changed)

    def value(self, name: str) -> Any:
        """The setting of this dotted name as it is to be shown; `None` where there is none."""
        for place in (self._typed, self._wanted, self._sent):
            if name in place:
                return place[name]
        return saved_value(self._live.wanted, name)

    def hold(self, name: str, value: Value) -> None:
        """Keep what was typed, unsaved."""
        self._typed[name] = value

    def commit(self, name: str, value: Value) -> None:
        """Save what was typed, if it is anything new."""
        if value == saved_value(self._live.wanted, name):
            self._typed.pop(name, None)
            self._problem = self._problem if self._typed else ""
            self.changed.emit()
        else:
            self.hold(name, value)
            self.save({name: value})

    def save(self, changes: Mapping[str, Value], then: Callable[[str], None] = lambda _: None) -> None:
        """Save `changes`, and call `then` with the problem, empty where there is none."""
        self._wanted |= changes
        self._then.append(then)
        self._send()

    @Slot(str, str)
    def typeIn(self, name: str, text: str) -> None:  # noqa: N802
        """Keep what was typed so far."""
        self.hold(name, text)

    @Slot(str, str)
    def enter(self, name: str, text: str) -> None:
        """Save what was typed, if it is anything new."""
        self.commit(name, text)

    @Slot(str)
    def enterKey(self, key: str) -> None:  # noqa: N802
        """Save a new key; nothing typed is none."""
        if key:
            self.commit(KEY, key)

    @Slot(str, float, float, float)
    def step(self, name: str, by: float, least: float, most: float) -> None:
        """Change a number by as much, within these bounds."""
        self.save({name: min(max(self.value(name) + by, least), most)})

    def _send(self) -> None:
        if self._wanted and not self._sent:
            self._sent, self._wanted = self._wanted, {}
            then, self._then = self._then, []
            self._live.change(self._sent, lambda problem: self._on_saved(problem, then))
        self.changed.emit()

    def _on_saved(self, problem: str, then: list[Callable[[str], None]]) -> None:
        sent, self._sent = self._sent, {}
        self._problem = problem
        if not problem:
            self._typed = {
                name: typed for name, typed in self._typed.items() if name not in sent or typed != sent[name]
            }
        for each in then:
            each(problem)
        self._send()

    @Property("QVariantMap", notify=changed, final=True)  # type: ignore[arg-type]  # names of C++ types are allowed
    def values(self) -> dict[str, Any]:
        """The settings in `SHOWN` by their names."""
        return {name: self.value(name) for name in SHOWN}

    @Property(str, notify=changed, final=True)
    def typedKey(self) -> str:  # noqa: N802
        """The new key as far as it was typed; the one that is saved is never shown."""
        return str(self._typed.get(KEY, ""))

    @Property(bool, notify=changed, final=True)
    def keySet(self) -> bool:  # noqa: N802
        """Whether a key is saved."""
        return bool(self._live.wanted.answers.chat_key.get_secret_value())

    @Property(str, notify=changed, final=True)
    def problem(self) -> str:
        """Why the last change could not be saved; empty where it was."""
        return self._problem

    @Property(list, notify=changed, final=True)
    def waiting(self) -> list[str]:
        """The names of what comes into force with the next start alone."""
        return list(self._live.waiting)


def saved_value(settings: Settings, name: str) -> Any:
    """The setting of this dotted name, which may end with the key of a table; `None` where there is none."""
    value: Any = settings
    for part in name.split("."):
        value = value.get(part) if isinstance(value, Mapping) else getattr(value, part)
    return value
