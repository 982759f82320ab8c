"""`kiosk run`: starts the kiosk."""

from typing import Annotated

import typer

from kiosk.cli.options import ConfigFile, SetValue, UseSandbox
from kiosk.cli.starting import started
from kiosk.system.program import restart

Windowed = Annotated[bool, typer.Option("--windowed", help="In a window instead of full screen.")]


def run(
    sandbox: UseSandbox = False, windowed: Windowed = False, config: ConfigFile = None, set_: SetValue = None
) -> None:
    """Start the kiosk."""
    with started(config, set_, sandbox=sandbox, windowed=windowed) as kiosk:
        status = kiosk.run()
    if kiosk.restarts:
        restart()
    raise typer.Exit(status)
