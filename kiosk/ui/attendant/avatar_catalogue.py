"""Lists of what the account has, which grow page by page as they are scrolled."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any, Final

import structlog
from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.avatar.catalogue import MOST_PAGES, CataloguePage, Look
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.errors import AvatarError
from kiosk.net.loop import NetworkThread
from kiosk.ui.attendant.avatar_pictures import PreviewPictures

log = structlog.get_logger("attendant")

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

PAUSE_SECONDS: Final = 0.2
"""Between two pages that nobody scrolls for, so that a search through all of them is not too fast for the service."""
FIRST_ROWS: Final = 24
"""As many are fetched by themselves, where a filter lets few of a page through: as the view shows at once."""

Entry = Any
"""A `Look` or a `Voice`."""
Index = QModelIndex | QPersistentModelIndex
ROLES: Final = ("entryId", "name", "gender", "language", "picture", "audible")
_TOP: Final = QModelIndex()


@QmlElement
@QmlUncreatable("made by the page")
class CatalogueList(QAbstractListModel):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Entries that fit the filters, each once, in the service's order; rows are only ever added while it is scrolled.

    What the service cannot filter is filtered here; a search goes on by itself until the list has ended.

    Signals:
        state_changed: It loads, cannot, has ended, or has more.
        filters_changed: Others are asked for.

    """

    state_changed = Signal()
    filters_changed = Signal()
    _came = Signal(int, object, bool)

    def __init__(self, network: NetworkThread, client: AvatarClient) -> None:
        super().__init__()
        self._network = network
        self._client = client
        self._filters = {"ownership": "", "gender": "", "language": "", "search": ""}
        self._entries: dict[str, Entry] = {}
        self._known: dict[str, Entry] = {}
        self._rows: list[Entry] = []
        self._generation = 0
        self._token, self._tokens = "", {""}
        self._ended = self._failed = self._begun = False
        self._wanted_rows = FIRST_ROWS
        self._loading: Future[None] | None = None
        self._pause = QTimer(self, singleShot=True, interval=round(1000 * PAUSE_SECONDS))
        self._pause.timeout.connect(self._load)
        self._came.connect(self._on_came)

    # What kinds of lists differ in.

    def _page(self, token: str) -> Any:
        """What gives the page at `token`, by the filters that the service knows."""
        raise NotImplementedError

    def _fits(self, entry: Entry) -> bool:
        """Whether `entry` passes the filters that the service does not know."""
        return all(word in entry.name.casefold() for word in self._filters["search"].casefold().split())

    @staticmethod
    def id_of(entry: Entry) -> str:
        """What the entry is called in a request."""
        return str(entry.id if isinstance(entry, Look) else entry.voice_id)

    _at_service: frozenset[str] = frozenset()

    # What the view does.

    @Slot()
    def begin(self) -> None:
        """Fetch the first entries, where that was not done yet, or could not be."""
        if not self._begun or self._failed:
            self.tryAgain()

    @Slot()
    def tryAgain(self) -> None:  # noqa: N802
        """Go on where it failed."""
        self._begun, self._failed = True, False
        self._load()

    @Slot(str, str)
    def filterBy(self, name: str, value: str) -> None:  # noqa: N802
        """Show what fits; an empty value lets all through."""
        if self._filters[name] == value:
            return
        self._filters[name] = value
        self.filters_changed.emit()
        if name in self._at_service:
            self._restart()
        else:
            self.beginResetModel()
            self._rows = [entry for entry in self._entries.values() if self._fits(entry)]
            self._wanted_rows = FIRST_ROWS
            self.endResetModel()
        if self._begun:
            self._go_on()
            self.state_changed.emit()

    def _restart(self) -> None:
        self._generation += 1
        self._pause.stop()
        if self._loading:
            self._loading.cancel()
            self._loading = None
        self._token, self._tokens = "", {""}
        self._ended = self._failed = False
        self._wanted_rows = FIRST_ROWS
        self.beginResetModel()
        self._entries, self._rows = {}, []
        self.endResetModel()

    def canFetchMore(self, _parent: Index) -> bool:  # noqa: N802
        """Whether there may be more."""
        return self._begun and not (self._ended or self._failed)

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802
        """Add rows; the view asks for them near its end."""
        self._wanted_rows = max(self._wanted_rows, len(self._rows) + 1)
        if not self._pause.isActive():
            self._load()

    @Slot()
    def more(self) -> None:
        """The view is near its end."""
        if self.canFetchMore(_TOP) and self._wanted_rows <= len(self._rows):
            self.fetchMore(_TOP)

    # Pages.

    def _load(self) -> None:
        if self._loading is None and self.canFetchMore(_TOP):
            self._loading = self._network.submit(self._ask(self._generation, self._token))
            self.state_changed.emit()

    async def _ask(self, generation: int, token: str) -> None:
        page: CataloguePage[Entry] | None = None
        try:
            page = await self._page(token)
        except asyncio.CancelledError:
            raise
        except AvatarError as error:
            log.info("a list could not be loaded", code=error.code, detail=error.detail)
        except Exception:
            log.exception("a list could not be loaded")
        self._came.emit(generation, page, page is None)

    def _on_came(self, generation: int, page: CataloguePage[Entry] | None, failed: bool) -> None:
        if generation != self._generation:  # of a filter that is not wanted any more
            return
        self._loading = None
        self._failed = failed
        if page is not None:
            self._add(page.entries)
            self._token = page.next_token
            self._ended = self._token in self._tokens or len(self._tokens) >= MOST_PAGES
            self._tokens.add(self._token)
            self._go_on()
        self.state_changed.emit()

    def _add(self, entries: Sequence[Entry]) -> None:
        fresh = {self.id_of(entry): entry for entry in entries if self.id_of(entry) not in self._entries}
        self._entries |= fresh
        self._known |= fresh
        fitting = [entry for entry in fresh.values() if self._fits(entry)]
        if fitting:
            first = len(self._rows)
            self.beginInsertRows(_TOP, first, first + len(fitting) - 1)
            self._rows += fitting
            self.endInsertRows()

    def _go_on(self) -> None:
        """Fetch the next page, soon, where the rows do not suffice yet."""
        if not self._entries:
            self._load()
        elif self.canFetchMore(_TOP) and (self._filters["search"] or len(self._rows) < self._wanted_rows):
            self._pause.start()

    # What the view reads.

    def rowCount(self, parent: Index = _TOP) -> int:  # noqa: N802
        """How many entries fit, of those that came."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802
        """The names of what is told of an entry."""
        return {Qt.ItemDataRole.UserRole + number: QByteArray(name.encode()) for number, name in enumerate(ROLES)}

    def data(self, index: Index, role: int = 0) -> Any:
        """One of these of the entry at `index`."""
        if not index.isValid() or not 0 <= role - Qt.ItemDataRole.UserRole < len(ROLES):
            return None
        return self._value(self._rows[index.row()], ROLES[role - Qt.ItemDataRole.UserRole])

    def _value(self, entry: Entry, role: str) -> Any:
        return self.id_of(entry) if role == "entryId" else getattr(entry, role, "")

    def find(self, entry_id: str) -> Entry | None:
        """The entry, if it has ever come, by whatever filters."""
        return self._known.get(entry_id)

    @Property(int, notify=state_changed, final=True)
    def count(self) -> int:
        """How many fit so far."""
        return len(self._rows)

    @Property(str, notify=state_changed, final=True)
    def state(self) -> str:
        """`loading`, `failed`, `more` (when it is scrolled), or `complete`."""
        if self._failed:
            return "failed"
        if self._ended:
            return "complete"
        return "loading" if self._loading or self._pause.isActive() else "more"

    @Property(str, notify=filters_changed, final=True)
    def ownership(self) -> str:
        """`public`, `private`, or all."""
        return self._filters["ownership"]

    @Property(str, notify=filters_changed, final=True)
    def gender(self) -> str:
        """`female`, `male`, or all."""
        return self._filters["gender"]

    @Property(str, notify=filters_changed, final=True)
    def language(self) -> str:
        """A language as the service names it, or all."""
        return self._filters["language"]


@QmlElement
@QmlUncreatable("made by the page")
class LookList(CatalogueList):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """The looks; whose picture is asked for is fetched."""

    _at_service = frozenset({"ownership"})

    def __init__(self, network: NetworkThread, client: AvatarClient, pictures: PreviewPictures) -> None:
        super().__init__(network, client)
        self._pictures = pictures
        pictures.came.connect(self._on_picture)
        self._row_of: dict[str, int] = {}

    def _page(self, token: str) -> Any:
        return self._client.looks_page(token, ownership=self._filters["ownership"])

    def _fits(self, entry: Entry) -> bool:
        gender = self._filters["gender"]
        return (not gender or entry.gender.casefold() == gender) and super()._fits(entry)

    def _value(self, entry: Entry, role: str) -> Any:
        if role == "picture":
            return self._pictures.of(entry.id, entry.preview_image_url)
        return super()._value(entry, role)

    def _on_picture(self, look_id: str) -> None:
        row = self._row_of.get(look_id, -1)
        if not (0 <= row < len(self._rows) and self._rows[row].id == look_id):
            self._row_of = {look.id: number for number, look in enumerate(self._rows)}
            row = self._row_of.get(look_id, -1)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.UserRole + ROLES.index("picture")])


@QmlElement
@QmlUncreatable("made by the page")
class VoiceList(CatalogueList):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """The voices."""

    _at_service = frozenset({"ownership", "gender", "language"})

    def _page(self, token: str) -> Any:
        filters = {name: self._filters[name] for name in sorted(self._at_service)}
        return self._client.voices_page(token, **filters)

    def _value(self, entry: Entry, role: str) -> Any:
        return bool(entry.preview_audio_url) if role == "audible" else super()._value(entry, role)
