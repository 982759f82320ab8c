"""`kiosk prepare`: records what the operator wrote, after telling what it costs."""

import json
import signal
import sys
from decimal import Decimal
from typing import Annotated

import typer

from kiosk.cli.options import ConfigFile, SetValue, UseSandbox, pairs_of, usage_error
from kiosk.config.loading import load
from kiosk.config.settings import SettingsError
from kiosk.log import setup as log


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
    from kiosk.answers.factory import make_script  # noqa: PLC0415  the other commands do not wait for these
    from kiosk.app.service import demo_answers, select_service  # noqa: PLC0415
    from kiosk.recordings.plan import planned_lines  # noqa: PLC0415
    from kiosk.recordings.preparation import Preparation  # noqa: PLC0415

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
        wanted = planned_lines(settings, make_script(settings.answers))
        if not dry_run:
            settings, embedded = select_service(settings, sandbox=sandbox)
            if embedded:
                embedded.start()
        spend = None if budget is None else Decimal(str(budget))
        preparing = Preparation(settings, wanted, spend, quiet=as_json)
        try:
            if preparing.look() and not dry_run and (yes or _is_wanted(quiet=as_json)):
                preparing.record()
        finally:
            preparing.close()
    except SettingsError as error:
        usage_error(str(error))
    finally:
        if embedded:
            embedded.stop()
    if as_json:
        typer.echo(json.dumps(preparing.as_json(), ensure_ascii=False))
    raise typer.Exit(1 if preparing.missing else 0)


def _is_wanted(*, quiet: bool) -> bool:
    """What is answered at the terminal. An interrupt ends the process: Python can miss one just before it reads."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        return typer.confirm("Record them now?", err=quiet)
    finally:
        signal.signal(signal.SIGINT, before)
