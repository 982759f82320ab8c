"""The settings of the running kiosk: the panel changes them, the file keeps them, and they count when nobody talks."""

import asyncio
from collections.abc import Callable, Mapping

import structlog
from PySide6.QtCore import QObject, Signal

from kiosk.config.changes import changed_settings, needs_restart, taken_over
from kiosk.config.settings import Settings, SettingsError
from kiosk.config.writer import Value
from kiosk.net.loop import NetworkThread

log = structlog.get_logger("settings")

Done = Callable[[str], None]
"""Is told, on the GUI thread, what was wrong, in words for staff; empty where all is saved."""


class LiveSettings(QObject):
    """The settings in force, and the one door through which they change; lives on the GUI thread.

    `save` writes changes into the operator's file and returns all settings as they are then, `read` reads them; both
    raise `SettingsError` and are called on other threads. `is_free` tells whether nobody is in a conversation; `serve`
    gives settings the addresses of the embedded sandbox, where there is one.

    Signals:
        changed: others are saved or in force.
        came: what is in force now (`Settings`), for all who can take it over.

    """

    changed = Signal()
    came = Signal(object)
    _read = Signal(object, object, str)

    def __init__(
        self,
        settings: Settings,
        network: NetworkThread,
        save: Callable[[Mapping[str, Value]], Settings],
        read: Callable[[], Settings],
        is_free: Callable[[], bool],
        serve: Callable[[Settings], Settings],
    ) -> None:
        super().__init__()
        self._network = network
        self._save = save
        self._reread = read
        self._is_free = is_free
        self._serve = serve
        self._in_force = self._saved = settings
        self._changing = asyncio.Lock()
        self._read.connect(self._on_read)

    @property
    def saved(self) -> Settings:
        """As they stand in the file, with environment and command line."""
        return self._saved

    @property
    def wanted(self) -> Settings:
        """As the kiosk will live by them, the embedded sandbox's own included."""
        return self._serve(self._saved)

    @property
    def in_force(self) -> Settings:
        """As the kiosk lives by them, the embedded sandbox's own included."""
        return self._serve(self._in_force)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The names of what was saved and comes into force with the next start alone."""
        return needs_restart(self._in_force, self._saved)

    def change(self, changes: Mapping[str, Value], done: Done) -> None:
        """Save `changes` by dotted names, `None` for the default; they come into force when nobody talks."""
        log.info("settings changed at the panel", names=sorted(changes))
        self._network.submit(self._work(lambda: self._save(changes), done))

    def reload(self, done: Done) -> None:
        """Read the file again."""
        self._network.submit(self._work(self._reread, done))

    def settle(self) -> None:
        """Take over what was saved, if nobody is in a conversation."""
        wanted = taken_over(self._in_force, self._saved)
        if any(changed_settings(self._in_force, wanted)) and self._is_free():
            self._in_force = wanted
            self.came.emit(self.in_force)
            self.changed.emit()

    async def _work(self, work: Callable[[], Settings], done: Done) -> None:
        settings, problem = None, ""
        async with self._changing:  # one after the other: the last one counts, and is told last
            try:
                settings = await asyncio.to_thread(work)
            except SettingsError as error:
                problem = str(error)
            except Exception as error:
                log.exception("the settings could not be changed")
                problem = f"unexpected: {type(error).__name__}"
            self._read.emit(done, settings, problem)

    def _on_read(self, done: Done, settings: Settings | None, problem: str) -> None:
        if settings is not None:
            self._saved = settings
            self.changed.emit()
            self.settle()
        done(problem)
