"""`kiosk prepare`: records what the operator wrote, after telling what it costs."""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from kiosk import log
from kiosk.options import ConfigFile, SetValue, UseSandbox, pairs_of, usage_error
from kiosk.settings import Settings, SettingsError
from kiosk.settings_file import load

if TYPE_CHECKING:
    from kiosk.library.recording import Recording
    from kiosk.library.wanted import Wanted
    from kiosk.session.studio import Studio

STOP_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
WORDS_SHOWN: Final = 48
TRIES: Final = 2
BEAT_SECONDS: Final = 1.0


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
        words = self.text if len(self.text) <= WORDS_SHOWN else f"{self.text[: WORDS_SHOWN - 1]}…"
        figures = f"{self.seconds:6.1f} s  ${self.cost_usd:6.2f}"
        return f"{self.state:9} {self.what:20} {self.language:3} {figures}  {self.problem or words}"

    def as_json(self) -> dict[str, Any]:
        """The same as JSON."""
        return vars(self) | {"cost_usd": str(self.cost_usd), "seconds": round(self.seconds, 2)}


def prepare(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what there is and what it would cost.")] = False,
    budget: Annotated[float | None, typer.Option(min=0, help="Spend at most so many US dollars.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before it is billed.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="End with one JSON object on standard output.")] = False,
    sandbox: UseSandbox = False,
    config: ConfigFile = None,
    set_: SetValue = None,
) -> None:
    """Record greeting, goodbye and prepared answers, to be played without a session and without a wait.

    Exit status 1 where some are missing at the end, 2 for wrong usage or a bad setting.
    """
    from kiosk.answers.choice import make_script  # noqa: PLC0415  the other commands do not wait for these
    from kiosk.library.wanted import wanted_lines  # noqa: PLC0415
    from kiosk.service import demo_answers, serve_where  # noqa: PLC0415

    log.configure()
    if not (dry_run or yes or (sys.stdin is not None and sys.stdin.isatty())):
        usage_error("recording is billed: say --yes, or --dry-run to see what it would cost")
    embedded = None
    try:
        settings = load(config, pairs_of(set_))
        if not settings.library.enabled:
            usage_error("setting library.enabled = false: nothing may be recorded")
        if sandbox or settings.uses_sandbox:
            settings = settings.model_copy(update={"answers": demo_answers(settings.answers)})
        wanted = wanted_lines(settings, make_script(settings.answers))
        if not dry_run:
            settings, embedded = serve_where(settings, sandbox=sandbox)
        spend = None if budget is None else Decimal(str(budget))
        rows = asyncio.run(_Preparing(settings, wanted, spend, quiet=as_json).run(dry_run=dry_run, yes=yes))
    except SettingsError as error:
        usage_error(str(error))
    finally:
        if embedded:
            embedded.stop()
    left = sum(row.state in {"missing", "failed"} for row in rows)
    if as_json:
        typer.echo(json.dumps({"lines": [row.as_json() for row in rows], "missing": left}, ensure_ascii=False))
    raise typer.Exit(1 if left else 0)


class _Preparing:
    """One run of the command, on a loop of its own; `quiet` keeps standard output free."""

    def __init__(self, settings: Settings, wanted: "Sequence[Wanted]", budget: Decimal | None, *, quiet: bool) -> None:
        from kiosk.library.library import Library, folder_of  # noqa: PLC0415

        ledger = settings.ledger
        apart = ledger.model_copy(update={"kiosk": f"{ledger.kiosk} (prepare {os.getpid()})"})
        self._settings = settings.model_copy(update={"ledger": apart})
        self._wanted = wanted
        self._budget = budget
        self._quiet = quiet
        self._spent = Decimal(0)
        self._library: Library = Library(folder_of(settings), settings.library.most_bytes)

    async def run(self, *, dry_run: bool, yes: bool) -> list[Row]:
        """Tell, ask, record; how the lines stand then."""
        from kiosk.avatar.client import AvatarClient  # noqa: PLC0415
        from kiosk.network import NetworkThread  # noqa: PLC0415
        from kiosk.player.feed import media_client  # noqa: PLC0415
        from kiosk.session.books import Books  # noqa: PLC0415
        from kiosk.session.studio import Studio  # noqa: PLC0415

        network = NetworkThread()
        network.start()
        books = Books(self._settings, network)
        client, media = AvatarClient(self._settings.api), media_client()
        try:
            studio = Studio(self._settings, client, media, books, self._library)
            rows = await self._look(studio)
            for row in rows:
                self._tell(row.as_line())
            missing = [row.cost_usd for row in rows if row.state == "missing"]
            self._tell(f"{len(missing)} to be recorded, for about ${sum(missing, Decimal(0)):.2f}")
            asks = not yes and not dry_run and missing
            if missing and not dry_run and (not asks or typer.confirm("Record them now?", err=self._quiet)):
                rows = await self._record_all(studio, rows)
            return rows
        finally:
            await client.aclose()
            await media.aclose()
            network.stop()
            books.close()

    async def _look(self, studio: "Studio") -> list[Row]:
        wait = await studio.wait_seconds()
        recorded = {each.line: each for each in await asyncio.to_thread(self._library.recordings)}
        rows = []
        for wanted in self._wanted:
            line, what = wanted.line, f"{wanted.kind} {wanted.name}".strip()
            if found := recorded.pop(line, None):
                rows.append(_row(found, what, "recorded"))
            else:
                seconds = studio.seconds(line, wait)
                cost = (Decimal(str(round(seconds, 1))) * self._settings.limits.price_per_second).quantize(
                    Decimal("0.01")
                )
                rows.append(Row(what, line.language, line.text, "missing", seconds, cost))
        return rows + [_row(found, "", "unused") for found in recorded.values()]

    async def _record_all(self, studio: "Studio", rows: list[Row]) -> list[Row]:
        from kiosk.guardian import GuardianProcess  # noqa: PLC0415  it loads Qt
        from kiosk.session.studio import SpentError  # noqa: PLC0415

        guardian = GuardianProcess(self._settings)
        beating = asyncio.create_task(_beat(guardian.beat))
        loop = asyncio.get_running_loop()
        for number in STOP_SIGNALS:
            loop.add_signal_handler(number, studio.stop)
        try:
            for index, wanted in enumerate(self._wanted):
                if rows[index].state == "missing" and not studio.is_stopped:
                    rows[index] = await self._record(studio, wanted, rows[index])
                    self._tell(f"{rows[index].as_line()}  (${self._spent:.2f} so far)")
        except SpentError as error:
            self._tell(f"it ends here: {error}")
        finally:
            beating.cancel()
            await asyncio.to_thread(guardian.stop)
        if studio.is_stopped:
            self._tell("it was stopped; what is recorded stays")
        return rows

    async def _record(self, studio: "Studio", wanted: "Wanted", row: Row) -> Row:
        """How the line stands now. Raises `SpentError`."""
        from kiosk.session.studio import SpentError  # noqa: PLC0415

        problem = ""
        for _ in range(TRIES):
            if self._budget is not None and self._spent + row.cost_usd > self._budget:
                raise SpentError(f"--budget ${self._budget:.2f} leaves too little for it")
            made = await studio.record(wanted.line, row.seconds)
            self._spent += made.cost_usd
            problem = made.problem
            if not problem or studio.is_stopped:
                break
        found = await asyncio.to_thread(self._library.find, wanted.line)
        return _row(found, row.what, "recorded") if found else replace(row, state="failed", problem=problem)

    def _tell(self, line: str) -> None:
        typer.echo(line, err=self._quiet)


async def _beat(beat: "Any") -> None:
    while True:
        beat()
        await asyncio.sleep(BEAT_SECONDS)


def _row(found: "Recording", what: str, state: str) -> Row:
    return Row(what, found.line.language, found.line.text, state, found.seconds, found.cost_usd)
