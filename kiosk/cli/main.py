"""The command line's entry: each command is a module of its own beside this one."""

import gc
from typing import Annotated

import typer

from kiosk.cli.check import check
from kiosk.cli.ctl import ctl
from kiosk.cli.internal import guardian, probe, whisper
from kiosk.cli.logs import logs
from kiosk.cli.pin import pin
from kiosk.cli.prepare import prepare
from kiosk.cli.run import run
from kiosk.cli.sandbox import sandbox
from kiosk.cli.say import say
from kiosk.cli.usage import usage
from kiosk.system.version import full_version

app = typer.Typer(
    name="kiosk",
    help="A full-screen kiosk where visitors talk with a photoreal avatar.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
for command in (run, say, usage, pin, check, logs, prepare, sandbox):
    app.command()(command)
for hidden in (whisper, guardian, probe):
    app.command(hidden=True)(hidden)
app.add_typer(ctl)


@app.callback(invoke_without_command=True)
def _version(version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False) -> None:
    if version:
        typer.echo(f"kiosk {full_version()}")
        raise typer.Exit


def main() -> None:
    """Run the command line."""
    gc.freeze()
    gc.enable()
    app()
