"""`kiosk usage`: tells what was spent."""

from datetime import datetime
from typing import Annotated

import typer

from kiosk.cli.options import ConfigFile, SetValue, pairs_of, usage_error
from kiosk.config.loading import load
from kiosk.config.settings import SettingsError
from kiosk.ledger.models import By


def usage(
    since: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The first day, as 2026-01-31.")] = None,
    by: Annotated[
        By | None,
        typer.Option(help="Sums instead of single sessions."),
    ] = None,
    csv: Annotated[bool, typer.Option("--csv", help="As comma-separated values.")] = False,
    json_: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
    config: ConfigFile = None,
    set_: SetValue = None,
) -> None:
    """Tell which sessions there were, how long they were and what they cost."""
    from kiosk.ledger.errors import LedgerError  # noqa: PLC0415
    from kiosk.ledger.ledger import open_ledger  # noqa: PLC0415
    from kiosk.ledger.usage_text import as_csv, as_json, as_table  # noqa: PLC0415

    if csv and json_:
        usage_error("either --csv or --json, not both")
    try:
        ledger = open_ledger(load(config, pairs_of(set_)))
        try:
            found = ledger.usage(since.date() if since else None, by)
        finally:
            ledger.dispose()
    except (SettingsError, LedgerError) as error:
        usage_error(str(error))
    written = (as_csv if csv else as_json if json_ else as_table)(found)
    typer.echo(written.rstrip("\n"))
