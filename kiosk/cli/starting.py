"""Starts the kiosk for the commands `run` and `say`, and closes it."""

import fcntl
import functools
import gc
import io
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from kiosk.answers.stdin import StdinAnswerer
from kiosk.cli.options import pairs_of, usage_error
from kiosk.config.loading import Loaded, default_config_file, keep_last_good, last_good_instead, load, load_or_last_good
from kiosk.config.settings import Settings, SettingsError
from kiosk.log import setup
from kiosk.system.crash_loop import StartHistory
from kiosk.system.display import display_problem

if TYPE_CHECKING:
    from kiosk.app.kiosk import Kiosk

DAY_SECONDS: Final = 86400.0


@contextmanager
def started(
    config: Path | None,
    overrides: list[str] | None,
    *,
    sandbox: bool,
    windowed: bool,
    beside: bool = False,
    from_stdin: bool = False,
) -> Iterator["Kiosk"]:
    """The kiosk, closed at the end; what the operator got wrong ends the process with status 2.

    One `beside` the kiosk that may be running has another name in the ledger, since that one's sessions are not its
    own, and it asks nobody for more; `from_stdin` answers with standard input.
    """
    setup.configure()
    pairs = pairs_of(overrides)

    # Noted once: a second try with other settings is the same start.
    begin = functools.cache(lambda folder: StartHistory(folder).begin())

    def build(loaded: Loaded) -> tuple["Kiosk", IO[str] | None]:
        return _built(loaded, pairs, begin, sandbox=sandbox, windowed=windowed, beside=beside, from_stdin=from_stdin)

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
            setup.close()
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
    from_stdin: bool,
) -> tuple["Kiosk", IO[str] | None]:
    """The kiosk with these settings, and what keeps another one from its folder. Raises `SettingsError`."""
    chosen = loaded.settings
    lock: IO[str] | None = None
    if beside:
        chosen = _apart(chosen, waits=from_stdin)
    elif (lock := _lock(chosen.data_dir)) is None:
        usage_error(f"another kiosk is running with data_dir = {chosen.data_dir}")
    else:  # two programs must not rotate the same files
        setup.keep(chosen.log, chosen.data_dir)
    # Qt would end the process without a display.
    if problem := display_problem():
        usage_error(problem)
    from kiosk.app.kiosk import Kiosk, SettingsSource  # noqa: PLC0415  Qt loads only where it is needed
    from kiosk.config.writer import change_settings, refuse_overruled  # noqa: PLC0415

    def change(changes: Mapping[str, Any], *, check: Callable[[Settings], object] = lambda _: None) -> Settings:
        refuse_overruled(changes, pairs)
        return change_settings(changes, loaded.file, pairs, check)

    answerer = StdinAnswerer(sys.stdin.fileno(), chosen.answers.piece_timeout) if from_stdin else None
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
