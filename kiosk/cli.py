"""The command line: run, say, check, usage, sandbox, ctl."""

import fcntl
import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Literal

import typer

from kiosk import __version__, log
from kiosk.answers.piped import PipedAnswerer
from kiosk.check.command import check as check_command
from kiosk.control.command import ctl
from kiosk.display import display_problem
from kiosk.options import ConfigFile, SetValue, UseSandbox, pairs_of, usage_error
from kiosk.sandbox.command import sandbox as sandbox_command
from kiosk.settings import SettingsError
from kiosk.settings_file import load
from kiosk.speech.sound import SoundFileError, read_sound

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.speech.sound import Sound

app = typer.Typer(
    name="kiosk",
    help="A full-screen kiosk where visitors talk with a photoreal avatar.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Windowed = Annotated[bool, typer.Option("--windowed", help="In a window instead of full screen.")]


DAY_SECONDS = 86400.0


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False) -> None:
    if version:
        typer.echo(f"kiosk {__version__}")
        raise typer.Exit


@app.command()
def run(
    sandbox: UseSandbox = False, windowed: Windowed = False, config: ConfigFile = None, set_: SetValue = None
) -> None:
    """Start the kiosk."""
    with _started(config, set_, sandbox=sandbox, windowed=windowed) as kiosk:
        status = kiosk.run()
    raise typer.Exit(status)


@app.command()
def say(
    text: Annotated[str, typer.Argument(help="What the avatar says.")] = "",
    audio: Annotated[Path | None, typer.Option(help="A WAV or MP3 file to be spoken instead of TEXT.")] = None,
    stream: Annotated[bool, typer.Option("--stream", help="Say what comes through standard input.")] = False,
    sandbox: UseSandbox = False,
    as_json: Annotated[bool, typer.Option("--json", help="End with one JSON object on standard output.")] = False,
    config: ConfigFile = None,
    set_: SetValue = None,
) -> None:
    """Let the avatar say TEXT, a recording or a stream of text, in a window, and tell how it went: a smoke test."""
    question = _question(text.strip(), audio, stream=stream)
    with _started(config, set_, sandbox=sandbox, windowed=True, name=f"(say {os.getpid()})", piped=stream) as kiosk:
        report = kiosk.say(question).as_json()
    if as_json:
        typer.echo(json.dumps(report))
    elif report["error"]:
        typer.echo(f"failed: {report['error']}")
    else:
        typer.echo(
            f"{report['status']}: first frame after {report['first_frame_ms']} ms, {report['frames_shown']} frames, "
            f"{report['words']} words, {report['session_seconds']} s of session, ${report['cost_usd']}"
        )
    raise typer.Exit(0 if report["status"] == "completed" else 1)


@app.command(hidden=True)
def whisper(model: Annotated[str, typer.Option(help="The model's folder or name.")] = "") -> None:
    """Understand the recordings on standard input; started by the kiosk itself."""
    from kiosk.speech.whisper import serve  # noqa: PLC0415

    serve(model)


@app.command(hidden=True)
def guardian() -> None:
    """Close the kiosk's sessions when it dies or freezes; started by the kiosk itself."""
    from kiosk.session.rescue import guard  # noqa: PLC0415

    guard(sys.stdin.fileno())


@app.command(hidden=True)
def probe(name: str, wanted: str = typer.Argument("")) -> None:
    """Look for sound, microphone or graphics; started by `kiosk check`."""
    from kiosk.check.probes import PROBES  # noqa: PLC0415  Qt loads only where it is needed

    typer.echo(json.dumps(PROBES[name](wanted).as_json()))


@app.command()
def usage(
    since: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The first day, as 2026-01-31.")] = None,
    by: Annotated[
        Literal["day", "kiosk", "reason"] | None,
        typer.Option(help="Sums by day, kiosk or reason instead of single sessions."),
    ] = None,
    csv: Annotated[bool, typer.Option("--csv", help="As comma-separated values.")] = False,
    json_: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
    config: ConfigFile = None,
    set_: SetValue = None,
) -> None:
    """Tell which sessions there were, how long they were and what they cost."""
    from kiosk.ledger.errors import LedgerError  # noqa: PLC0415
    from kiosk.ledger.ledger import open_ledger  # noqa: PLC0415
    from kiosk.ledger.usage import By, as_csv, as_json, as_table  # noqa: PLC0415

    if csv and json_:
        usage_error("either --csv or --json, not both")
    try:
        ledger = open_ledger(load(config, pairs_of(set_)))
        try:
            found = ledger.usage(since.date() if since else None, By(by) if by else None)
        finally:
            ledger.dispose()
    except (SettingsError, LedgerError) as error:
        usage_error(str(error))
    written = (as_csv if csv else as_json if json_ else as_table)(found)
    typer.echo(written.rstrip("\n"))


app.command()(check_command)
app.command()(sandbox_command)
app.add_typer(ctl)


def _question(text: str, audio: Path | None, *, stream: bool) -> "str | Sound":
    if stream:
        if text or audio:
            usage_error("with --stream the text comes from standard input: neither TEXT nor --audio")
        if sys.stdin is None:
            usage_error("with --stream the text comes from standard input, which is closed")
        return ""
    if bool(text) == bool(audio):
        usage_error("TEXT is empty: there is nothing to say" if not text else "either TEXT or --audio, not both")
    if audio is None:
        return text
    try:
        return read_sound(audio)
    except SoundFileError as error:
        usage_error(str(error))


@contextmanager
def _started(
    config: Path | None,
    overrides: list[str] | None,
    *,
    sandbox: bool,
    windowed: bool,
    name: str = "",
    piped: bool = False,
) -> Iterator["Kiosk"]:
    """The kiosk, closed at the end; what the operator got wrong ends the process with status 2.

    With a `name` it is another kiosk in the ledger than the one that may be running, whose sessions are not its own,
    and it asks nobody for more; `piped` answers with standard input.
    """
    log.configure()
    lock: IO[str] | None = None
    pairs = pairs_of(overrides)
    try:
        chosen = load(config, pairs)
        if name:
            ledger = chosen.ledger.model_copy(update={"kiosk": f"{chosen.ledger.kiosk} {name}"})
            conversation = chosen.conversation.model_copy(update={"follow_up_seconds": 0.0})
            chosen = chosen.model_copy(update={"ledger": ledger, "conversation": conversation})
        if piped:  # the first text may take any time
            chosen = chosen.model_copy(
                update={"limits": chosen.limits.model_copy(update={"queue_seconds": DAY_SECONDS})}
            )
        elif (lock := _lock(chosen.data_dir)) is None:
            usage_error(f"another kiosk is running with data_dir = {chosen.data_dir}")
        # Qt would end the process without a display.
        if problem := display_problem():
            usage_error(problem)
        from kiosk.app import Kiosk  # noqa: PLC0415  Qt loads only where it is needed

        answerer = PipedAnswerer(sys.stdin.fileno(), chosen.answers.piece_timeout) if piped else None
        kiosk = Kiosk(chosen, sandbox=sandbox, windowed=windowed, answerer=answerer, reload=lambda: load(config, pairs))
    except SettingsError as error:
        usage_error(str(error))
    try:
        yield kiosk
    finally:
        kiosk.close()
        if lock:
            lock.close()


def _lock(folder: Path) -> IO[str] | None:
    """What keeps a second kiosk from closing this one's sessions as left open, until closed; `None` where one runs."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / "kiosk.lock").open("w")
    except OSError:
        return io.StringIO()  # a folder that nobody can write to keeps no ledger either
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        return None
    return lock


def main() -> None:
    """Run the command line."""
    app()
