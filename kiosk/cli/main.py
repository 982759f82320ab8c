"""The command line: run, say, prepare, check, usage, logs, pin, sandbox, ctl."""

import fcntl
import functools
import gc
import getpass
import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, Literal

import typer

from kiosk.answers.stdin import StdinAnswerer
from kiosk.cli.check import check as check_command
from kiosk.cli.ctl import ctl
from kiosk.cli.logs import logs
from kiosk.cli.options import ConfigFile, SetValue, UseSandbox, pairs_of, usage_error
from kiosk.cli.prepare import prepare
from kiosk.cli.sandbox import sandbox as sandbox_command
from kiosk.config.loading import Loaded, default_config_file, keep_last_good, last_good_instead, load, load_or_last_good
from kiosk.config.settings import Settings, SettingsError
from kiosk.log import setup as log
from kiosk.speech.audio_file import SoundFileError, read_sound
from kiosk.system.crash_loop import StartHistory
from kiosk.system.display import display_problem
from kiosk.system.program import restart
from kiosk.system.version import full_version

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk
    from kiosk.speech.audio_file import Sound

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
        typer.echo(f"kiosk {full_version()}")
        raise typer.Exit


@app.command()
def run(
    sandbox: UseSandbox = False, windowed: Windowed = False, config: ConfigFile = None, set_: SetValue = None
) -> None:
    """Start the kiosk."""
    with _started(config, set_, sandbox=sandbox, windowed=windowed) as kiosk:
        status = kiosk.run()
    if kiosk.restarts:
        restart()
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
    with _started(config, set_, sandbox=sandbox, windowed=True, beside=True, piped=stream) as kiosk:
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
    from kiosk.session.orphans import guard  # noqa: PLC0415

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
    from kiosk.ledger.models import By  # noqa: PLC0415
    from kiosk.ledger.usage_text import as_csv, as_json, as_table  # noqa: PLC0415

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


@app.command()
def pin(config: ConfigFile = None, set_: SetValue = None) -> None:
    """Choose the PIN of the attendant's panel; only its hash is written, into the settings file."""
    from kiosk.config.writer import change_settings  # noqa: PLC0415
    from kiosk.ui.attendant.pin import DIGITS, hash_pin, is_pin  # noqa: PLC0415

    first, second = _two_pins()
    if not is_pin(first):
        usage_error(f"a PIN has {DIGITS}")
    if first != second:
        usage_error("the two are not the same: nothing is changed")
    made = hash_pin(first)
    try:
        settings = change_settings({"attendant.pin_hash": made}, config, pairs_of(set_))
    except SettingsError as error:
        usage_error(str(error))
    typer.echo(
        f"the PIN's hash is in {config or default_config_file()}; the kiosk asks for the PIN from its next start"
    )
    if settings.attendant.pin_hash.get_secret_value() != made:
        usage_error("but the environment or the command line names another hash, which wins: KIOSK_ATTENDANT__PIN_HASH")


app.command()(check_command)
app.command()(logs)
app.command()(prepare)
app.command()(sandbox_command)
app.add_typer(ctl)


def _two_pins() -> tuple[str, str]:
    """The PIN as it was entered twice: at a terminal unseen, else as two lines."""
    if sys.stdin is None:
        usage_error("the PIN comes from standard input, which is closed")
    try:
        if sys.stdin.isatty():
            return getpass.getpass("PIN: "), getpass.getpass("once more: ")
        lines = [sys.stdin.buffer.readline(100).decode("ascii", "replace").rstrip("\r\n") for _ in range(2)]
    except EOFError:
        usage_error("no PIN was entered: nothing is changed")
    return lines[0], lines[1]


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
    beside: bool = False,
    piped: bool = False,
) -> Iterator["Kiosk"]:
    """The kiosk, closed at the end; what the operator got wrong ends the process with status 2.

    One `beside` the kiosk that may be running has another name in the ledger, since that one's sessions are not its
    own, and it asks nobody for more; `piped` answers with standard input.
    """
    log.configure()
    pairs = pairs_of(overrides)

    # Noted once: a second try with other settings is the same start.
    begin = functools.cache(lambda folder: StartHistory(folder).begin())

    def build(loaded: Loaded) -> tuple["Kiosk", IO[str] | None]:
        return _built(loaded, pairs, begin, sandbox=sandbox, windowed=windowed, beside=beside, piped=piped)

    gc.disable()  # as for all that is imported
    try:
        if beside:
            file = config or default_config_file()
            loaded = Loaded(load(config, pairs), file)
            kiosk, lock = build(loaded)
        else:
            loaded = load_or_last_good(config, pairs)
            try:
                kiosk, lock = build(loaded)
            except SettingsError as error:
                loaded = last_good_instead(loaded, error, pairs)
                kiosk, lock = build(loaded)
            keep_last_good(loaded)
        gc.freeze()
    except SettingsError as error:
        if begin.cache_info().currsize:
            StartHistory(loaded.settings.data_dir).end()
        usage_error(str(error))
    finally:
        gc.enable()
    try:
        yield kiosk
    finally:
        kiosk.close()
        if lock:
            StartHistory(loaded.settings.data_dir).end()
            log.close()
            lock.close()


def _apart(settings: Settings, *, waits: bool) -> Settings:
    """The settings of a kiosk with another name, for one answer; one that `waits` may have to, for its first text."""
    from kiosk.ledger.owners import name_beside  # noqa: PLC0415

    ledger = settings.ledger.model_copy(update={"kiosk": name_beside(settings.ledger.kiosk, "say")})
    conversation = settings.conversation.model_copy(update={"follow_up_seconds": 0.0})
    limits = settings.limits.model_copy(update={"queue_seconds": DAY_SECONDS}) if waits else settings.limits
    return settings.model_copy(update={"ledger": ledger, "conversation": conversation, "limits": limits})


def _built(
    loaded: Loaded,
    pairs: dict[str, str],
    begin: Callable[[Path], bool],
    *,
    sandbox: bool,
    windowed: bool,
    beside: bool,
    piped: bool,
) -> tuple["Kiosk", IO[str] | None]:
    """The kiosk with these settings, and what keeps another one from its folder. Raises `SettingsError`."""
    chosen = loaded.settings
    lock: IO[str] | None = None
    if beside:
        chosen = _apart(chosen, waits=piped)
    elif (lock := _lock(chosen.data_dir)) is None:
        usage_error(f"another kiosk is running with data_dir = {chosen.data_dir}")
    else:  # two programs must not rotate the same files
        log.keep(chosen.log, chosen.data_dir)
    # Qt would end the process without a display.
    if problem := display_problem():
        usage_error(problem)
    from kiosk.app.kiosk import Kiosk, SettingsSource  # noqa: PLC0415  Qt loads only where it is needed
    from kiosk.config.writer import change_settings, refuse_overruled  # noqa: PLC0415

    def change(changes: Mapping[str, Any], *, check: Callable[[Settings], object] = lambda _: None) -> Settings:
        refuse_overruled(changes, pairs)
        return change_settings(changes, loaded.file, pairs, check)

    answerer = StdinAnswerer(sys.stdin.fileno(), chosen.answers.piece_timeout) if piped else None
    try:
        kiosk = Kiosk(
            chosen,
            sandbox=sandbox,
            windowed=windowed,
            answerer=answerer,
            safe=lock is not None and begin(chosen.data_dir),
            source=SettingsSource(
                change,
                lambda: load(loaded.file if loaded.file.exists() else None, pairs),
                loaded.problem or "",
                _options(loaded.file, pairs, sandbox=sandbox),
            ),
        )
    except SettingsError:
        if lock:
            lock.close()
        raise
    return kiosk, lock


def _options(file: Path, pairs: dict[str, str], *, sandbox: bool) -> tuple[str, ...]:
    """The command line's options, for another command of the same kiosk."""
    config = ("--config", str(file)) if file.exists() else ()
    pairs_given = (word for name, value in pairs.items() for word in ("--set", f"{name}={value}"))
    return (*config, *pairs_given, *(("--sandbox",) if sandbox else ()))


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
    gc.freeze()
    gc.enable()
    app()
