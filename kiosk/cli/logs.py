"""`kiosk logs`: the log's files, or the journal's lines through standard input, for humans."""

import json
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Annotated, Any, Final

import typer

from kiosk.cli.options import ConfigFile, SetValue, pairs_of, usage_error
from kiosk.config.loading import load
from kiosk.config.settings import SettingsError
from kiosk.log.files import newest_file, older_files
from kiosk.log.setup import PROBLEMS

LOOK_SECONDS: Final = 0.3
"""How often it is looked for new lines."""
UNITS: Final = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
SESSION_NAMES: Final = ("session", "stream_id", "ledger_id", "staff_code")
"""What a session is asked for by."""
HEAD: Final = ("timestamp", "level", "logger", "event", "session", "exception")


def logs(
    source: Annotated[str, typer.Argument(help="- for standard input; the log's files otherwise.", metavar="[-]")] = "",
    follow: Annotated[bool, typer.Option("--follow", "-f", help="Go on with what is being written.")] = False,
    since: Annotated[str, typer.Option(help="The oldest time: 90s, 30m, 1h, 2d ago, or 2026-01-31[T18:30].")] = "",
    session: Annotated[
        str, typer.Option(help="One session: its id in the log, in the ledger, at the service, or the code staff saw.")
    ] = "",
    problems: Annotated[bool, typer.Option("--problems", help="Only what went wrong.")] = False,
    config: ConfigFile = None,
    set_: SetValue = None,
) -> None:
    """Show the log; under systemd: journalctl -u kiosk -o cat | kiosk logs -."""
    choice = Choice(_moment(since) if since else None, session, only_problems=problems)
    with suppress(KeyboardInterrupt):
        if source == "-":
            _show_stream(choice, follow=follow)
        elif source:
            usage_error(f"{source}: only - can be given, for standard input")
        else:
            _show_files(choice, _folder(config, set_), follow=follow)


class Choice:
    """The lines that are wanted: since a moment, of a session, only problems.

    What is no line of the log (a crash's last words, say) is wanted like the line before it, but in no session.
    """

    def __init__(self, since: datetime | None, session: str, *, only_problems: bool) -> None:
        self.session = session
        self._since = since
        self._only_problems = only_problems
        self._sessions: set[str] = set()
        self._recent = since is None

    def learn(self, lines: Iterable[str]) -> None:
        """Find out what the log itself calls the session."""
        for text in lines:
            if line := read_line(text):
                self._is_of_session(line)

    def wants(self, line: "LogLine | None") -> bool:
        """Whether it is to be shown."""
        if line is None:
            return self._recent and not self.session
        if self._since:
            self._recent = line.moment >= self._since
        wanted = self._recent and (not self._only_problems or line.fields.get("level") in PROBLEMS)
        return wanted and (not self.session or self._is_of_session(line))

    def _is_of_session(self, line: "LogLine") -> bool:
        own = str(line.fields.get("session", ""))
        if self.session not in [str(line.fields.get(name, "")) for name in SESSION_NAMES]:
            return own in self._sessions
        if own:
            self._sessions.add(own)
        return True


@dataclass(frozen=True)
class LogLine:
    """A line of the log and when it was written."""

    moment: datetime
    fields: dict[str, Any]

    def __str__(self) -> str:
        fields = self.fields
        when = self.moment.astimezone().isoformat(" ", "milliseconds")
        names = (f"{name}={value}" for name, value in fields.items() if name not in HEAD)
        words = (
            when[:23],
            f"{fields.get('level', ''):<8}",
            f"{fields.get('session', '-'):<8}",
            fields.get("logger", ""),
        )
        text = _printable(" ".join(map(str, (*words, fields["event"], *names))))
        trace = str(fields.get("exception", "")).splitlines()
        return "\n    ".join([text, *map(_printable, trace)])


def read_line(text: str) -> LogLine | None:
    """What a JSON line says; `None` where it is broken, or no line of the log."""
    try:
        fields = json.loads(text)
        moment = datetime.fromisoformat(fields["timestamp"])
        return LogLine(moment if moment.tzinfo else moment.replace(tzinfo=UTC), fields) if "event" in fields else None
    except (ValueError, TypeError, LookupError, RecursionError):
        return None


def read_files(data_dir: Path, *, follow: bool) -> Iterator[str]:
    """The lines of the log's files, oldest first; with `follow` without an end, through rotations."""
    for path in older_files(data_dir):
        with suppress(FileNotFoundError), _opened(path) as file:
            yield from file
    newest = newest_file(data_dir)
    while True:
        with suppress(FileNotFoundError), _opened(newest) as file:
            yield from _growing(file, newest) if follow else file
        if not follow:
            return
        time.sleep(LOOK_SECONDS)


def _growing(file: IO[str], path: Path) -> Iterator[str]:
    """The lines of `file`, until another one is at `path`."""
    begun, last_look = "", False
    while True:
        for piece in file:
            begun += piece
            if begun.endswith("\n"):
                yield begun
                begun = ""
        if last_look:
            return
        if last_look := _is_replaced(file, path):
            continue  # what was written between the last read and the rotation
        time.sleep(LOOK_SECONDS)


def _is_replaced(file: IO[str], path: Path) -> bool:
    try:
        return not os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False  # in the middle of a rotation


def _opened(path: Path) -> IO[str]:
    return path.open(encoding="utf-8", errors="replace", newline="\n")


def _show(choice: Choice, lines: Iterable[str]) -> None:
    for text in lines:
        line = read_line(text)
        if choice.wants(line):
            typer.echo(str(line) if line else _printable(text.rstrip("\r\n")))


def _show_stream(choice: Choice, *, follow: bool) -> None:
    if sys.stdin is None:
        usage_error("standard input is closed")
    lines: Iterable[str] = (line.decode(errors="replace") for line in sys.stdin.buffer)
    if choice.session and not follow:  # its first lines do not name it yet
        lines = list(lines)
        choice.learn(lines)
    _show(choice, lines)


def _show_files(choice: Choice, data_dir: Path, *, follow: bool) -> None:
    newest = newest_file(data_dir)
    try:
        if not newest.exists() and not follow:
            typer.echo(f"no log in {newest.parent}; under systemd: journalctl -u kiosk -o cat | kiosk logs -", err=True)
            raise typer.Exit(1)
        if choice.session:
            choice.learn(read_files(data_dir, follow=False))
        _show(choice, read_files(data_dir, follow=follow))
    except BrokenPipeError:  # typer ends quietly where nobody reads any more
        raise
    except OSError as error:
        usage_error(f"{error.filename or newest}: {error.strerror}")


def _folder(config: Path | None, set_: list[str] | None) -> Path:
    try:
        return load(config, pairs_of(set_)).data_dir
    except SettingsError as error:
        usage_error(str(error))


def _moment(text: str) -> datetime:
    try:
        if ago := re.fullmatch(r"(\d+)([smhd])", text):
            return datetime.now(UTC) - timedelta(**{UNITS[ago[2]]: int(ago[1])})
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError):
        usage_error(f"--since {text}: write it as 90s, 30m, 1h or 2d, or as 2026-01-31 or 2026-01-31T18:30")


def _printable(text: str) -> str:
    """`text` without what could command a terminal."""
    return "".join(each if each.isprintable() or each == "\t" else "\N{REPLACEMENT CHARACTER}" for each in text)
