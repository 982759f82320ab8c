"""Records the operator's lines that are missing: looks, tells what it costs, and makes a session for each."""

import asyncio
import functools
import shutil
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

import typer

from kiosk.avatar.client import AvatarClient
from kiosk.avatar.models import SessionKind
from kiosk.config.settings import Settings
from kiosk.ledger.ledger import Ledger
from kiosk.ledger.money import CENT, cost_of
from kiosk.ledger.owners import name_beside
from kiosk.net.loop import NetworkThread
from kiosk.player.hls_feed import media_client
from kiosk.recordings.line_recorder import LineRecorder, LineRecorderError, expected_seconds
from kiosk.recordings.plan import PlannedRecordings
from kiosk.recordings.quota import expected_bytes, recordings_to_delete
from kiosk.recordings.recording import Recording
from kiosk.recordings.store import SPARE_DISK_BYTES, RecordingStore, folder_of
from kiosk.session.guardian import GuardianProcess
from kiosk.session.ledger_access import LedgerAccess
from kiosk.session.orphans import BEAT_SECONDS

STOP_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
WORDS_SHOWN: Final = 48
TRIES: Final = 2
MOST_FAILURES: Final = 3
"""After so many failed lines in a row the others would fail, too, and be billed all the same."""
UNKNOWN_WAIT_SECONDS: Final = 10.0
"""How long a session takes to be ready, where the ledger knows of none."""


@dataclass(frozen=True)
class Row:
    """A line, and how it stands.

    Attributes:
        state: `recorded`, `missing`, `failed` or `unused`: recorded, but no line of the settings any more.
        seconds: how long it is, or, of what is missing, about how long a session takes for it.
        cost_usd: what it cost, or will about cost.
        problem: why it failed.

    """

    what: str
    language: str
    text: str
    state: str
    seconds: float
    cost_usd: Decimal
    problem: str = ""

    def as_line(self) -> str:
        """One line of the table."""
        words = " ".join(self.text.split())
        words = words if len(words) <= WORDS_SHOWN else f"{words[: WORDS_SHOWN - 1]}…"
        figures = f"{self.seconds:6.1f} s  ${self.cost_usd:6.2f}"
        return f"{self.state:9} {self.what:24} {self.language:3} {figures}  {self.problem or words}".rstrip()

    def as_json(self) -> dict[str, Any]:
        """The same as JSON."""
        return vars(self) | {"cost_usd": str(self.cost_usd), "seconds": round(self.seconds, 2)}


class Preparation:
    """One run of the command, until `close`; `quiet` keeps standard output free.

    Attributes:
        rows: how the wanted lines stand, in their order, and then what is recorded and not wanted.

    """

    def __init__(
        self, settings: Settings, wanted: Sequence[PlannedRecordings], budget: Decimal | None, *, quiet: bool
    ) -> None:
        ledger = settings.ledger.model_copy(update={"kiosk": name_beside(settings.ledger.kiosk, "prepare")})
        self._settings = settings.model_copy(update={"ledger": ledger})
        self._wanted = wanted
        self._budget = budget
        self._quiet = quiet
        self._spent = Decimal(0)
        self._library = RecordingStore(folder_of(settings), settings.library.most_bytes)
        self._network = NetworkThread()
        self._network.start()
        self._books = LedgerAccess(self._settings, self._network)
        self._books.open()
        self.rows: list[Row] = []

    def close(self) -> None:
        """Close the ledger."""
        self._network.stop()
        self._books.close()

    @property
    def missing(self) -> int:
        """How many of the wanted lines are not recorded."""
        return sum(row.state in {"missing", "failed"} for row in self.rows)

    def as_json(self) -> dict[str, Any]:
        """How it stands."""
        return {
            "lines": [row.as_json() for row in self.rows],
            "missing": self.missing,
            "spent_usd": str(self._spent),
        }

    # What there is.

    def look(self) -> int:
        """Tell how all lines stand, what the missing ones cost, and what makes way for them; how many are missing."""
        wait = self._network.submit(self._wait_seconds()).result()
        self.rows = [self._row(each, self._library.find(each.line), wait) for each in self._wanted]
        self.rows += self._unused()
        for row in self.rows:
            self._tell(row.as_line())
        self._tell(f"{self.missing} to be recorded, for about ${self._left():.2f}")
        if self.missing:
            self._tell_room()
        return self.missing

    async def _wait_seconds(self) -> float:
        """How long a session takes to be ready, by the last ones."""
        for kind in (SessionKind.TTS, SessionKind.TEXT_STREAM):
            known = await self._books.try_call(functools.partial(Ledger.median_wait_seconds, kind=kind))
            if known is not None:
                return known
        return UNKNOWN_WAIT_SECONDS

    def _row(self, wanted: PlannedRecordings, found: Recording | None, wait: float) -> Row:
        what, line = f"{wanted.kind} {wanted.name}".strip(), wanted.line
        if found:
            return _recorded(found, what)
        seconds = round(wait + expected_seconds(line, self._settings), 1)
        cost = cost_of(seconds, self._settings.limits.price_per_second).quantize(CENT)
        return Row(what, line.language, line.text, "missing", seconds, cost)

    def _unused(self) -> list[Row]:
        lines = {each.line for each in self._wanted}
        others = (each for each in self._library.recordings() if each.line not in lines)
        return [_recorded(each, "loop" if each.line.is_silent else "-", "unused") for each in others]

    def _left(self) -> Decimal:
        """US dollars that the missing lines will cost, about."""
        return sum((row.cost_usd for row in self.rows if row.state == "missing"), Decimal(0))

    def _tell_room(self) -> None:
        missing = [each for each, row in zip(self._wanted, self.rows, strict=False) if row.state == "missing"]
        needed = self._bytes(missing)
        gone = self._making_way(needed)
        if gone is None:
            self._tell(
                f"they need about {needed / 1e6:.0f} MB, more than library.most_megabytes leaves: not all will fit"
            )
        elif gone:
            self._tell(f"{len(gone)} of the unused make way for them: library.most_megabytes leaves too little room")

    # Room on the disk.

    def _bytes(self, wanted: Sequence[PlannedRecordings]) -> int:
        seconds = sum(expected_seconds(each.line, self._settings) for each in wanted)
        return expected_bytes(seconds, self._library.recordings())

    def _making_way(self, needed: int) -> Sequence[Recording] | None:
        lines = {each.line for each in self._wanted}
        return recordings_to_delete(self._library.recordings(), lines, self._settings.library.most_bytes, needed)

    def _make_room(self, wanted: PlannedRecordings) -> None:
        """See to it that the recording can be kept. Raises `LineRecorderError`; blocks."""
        needed = self._bytes([wanted])
        if (gone := self._making_way(needed)) is None:
            raise LineRecorderError("library.most_megabytes has no room for it beside the other lines")
        for each in gone:
            self._library.discard(each)
        self._settings.data_dir.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self._settings.data_dir).free < needed + SPARE_DISK_BYTES:
            raise LineRecorderError("the disk is full")

    # Recording.

    def record(self) -> None:
        """Record what is missing, and tell of each line."""
        asyncio.run(self._record())
        self.rows[len(self._wanted) :] = self._unused()  # some may have made way

    async def _record(self) -> None:
        client, media = AvatarClient(self._settings.api), media_client()
        studio = LineRecorder(self._settings, client, media, self._books, self._library, self._budget)
        for number in STOP_SIGNALS:
            asyncio.get_running_loop().add_signal_handler(number, studio.stop)
        guardian = GuardianProcess(self._settings)
        beating = asyncio.create_task(_beat(guardian.beat))
        try:
            await self._record_all(studio)
        except (LineRecorderError, OSError) as error:
            self._tell(f"it ends here: {error}")
        finally:
            self._spent = studio.spent_usd
            beating.cancel()
            await asyncio.to_thread(guardian.stop)
            await client.aclose()
            await media.aclose()
        if studio.is_stopped:
            self._tell("it was stopped; what is recorded stays")

    async def _record_all(self, studio: LineRecorder) -> None:
        """Raises `LineRecorderError`, and `OSError` where the disk does."""
        missing = [index for index, row in enumerate(self.rows) if row.state == "missing"]
        failures = 0
        for number, index in enumerate(missing, 1):
            row = self.rows[index] = await self._record_one(studio, self._wanted[index], self.rows[index])
            failures = failures + 1 if row.state == "failed" else 0
            money = f"(${studio.spent_usd:.2f} so far, about ${self._left():.2f} to come)"
            self._tell(f"{number:3} of {len(missing)}  {row.as_line()}  {money}")
            if studio.is_stopped:
                return
            if failures == MOST_FAILURES:
                raise LineRecorderError(f"{failures} lines failed one after the other")

    async def _record_one(self, studio: LineRecorder, wanted: PlannedRecordings, row: Row) -> Row:
        """How the line stands now. Raises `LineRecorderError`, and `OSError` where the disk does."""
        problem = ""
        for _ in range(TRIES):
            await asyncio.to_thread(self._make_room, wanted)
            problem = await studio.record(wanted.line, row.seconds)
            if studio.is_stopped or not problem:
                break
        if found := await asyncio.to_thread(self._library.find, wanted.line):
            return _recorded(found, row.what)
        return replace(row, state="missing" if studio.is_stopped else "failed", problem=problem)

    def _tell(self, line: str) -> None:
        typer.echo(line, err=self._quiet)


async def _beat(beat: Callable[[], None]) -> None:
    """Tell the guardian that this process lives, until cancelled or until there is none."""
    try:
        while True:
            beat()
            await asyncio.sleep(BEAT_SECONDS)
    except OSError:
        return


def _recorded(found: Recording, what: str, state: str = "recorded") -> Row:
    return Row(what, found.line.language, found.line.text, state, found.seconds, found.cost_usd)
