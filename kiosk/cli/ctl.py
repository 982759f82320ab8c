"""`kiosk ctl`: controls the running kiosk from a terminal or a script."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from kiosk.cli.options import ConfigFile, SetValue, pairs_of, usage_error
from kiosk.config.loading import load_data_dir
from kiosk.config.settings import SettingsError
from kiosk.control.client import ControlError, ask_kiosk

ctl = typer.Typer(name="ctl", help="Control the running kiosk.", no_args_is_help=True)

Said = Annotated[str, typer.Argument(metavar="TEXT", help="The words.")]


@ctl.callback()
def _find(context: typer.Context, config: ConfigFile = None, set_: SetValue = None) -> None:
    """Control the running kiosk; exit status 1 where it refuses, or none is running."""
    try:
        context.obj = load_data_dir(config, pairs_of(set_))
    except SettingsError as error:
        usage_error(str(error))


@ctl.command()
def status(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON object.")] = False,
) -> None:
    """Tell how the kiosk is."""
    found = _ask(context, "status")
    if as_json:
        typer.echo(json.dumps(found))
        return
    for name, value in found.items():
        typer.echo(f"{name.replace('_', ' '):17} {_told(value)}")


@ctl.command()
def ask(context: typer.Context, text: Said) -> None:
    """Put a visitor's question, which is answered as theirs are."""
    _ask(context, "ask", text=text)


@ctl.command()
def say(context: typer.Context, text: Said) -> None:
    """Let the avatar say exactly this."""
    _ask(context, "say", text=text)


@ctl.command()
def stop(context: typer.Context) -> None:
    """End the conversation."""
    _ask(context, "stop")


@ctl.command()
def pause(context: typer.Context) -> None:
    """Close the kiosk to visitors, until `resume` or its next start; a conversation is ended."""
    _ask(context, "pause")


@ctl.command()
def resume(context: typer.Context) -> None:
    """Open the kiosk to visitors again."""
    _ask(context, "resume")


@ctl.command()
def screenshot(context: typer.Context, file: Annotated[Path, typer.Argument(help="A PNG file to be written.")]) -> None:
    """Write a picture of the kiosk's window, with the video."""
    _ask(context, "screenshot", file=str(file.absolute()))


@ctl.command()
def reload(context: typer.Context) -> None:
    """Read and check the settings again; they count from the next conversation, but for those that need a restart."""
    waiting = _ask(context, "reload")["restart"]
    typer.echo(
        f"valid; these count after a restart: {', '.join(waiting)}" if waiting else "valid; nothing needs a restart"
    )


@ctl.command(name="quit")
def quit_(context: typer.Context) -> None:
    """End the kiosk."""
    _ask(context, "quit")


def _ask(context: typer.Context, command: str, **given: str) -> Any:
    try:
        return ask_kiosk(context.obj, {"command": command} | given)
    except ControlError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def _told(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name.replace('_', ' ')} {_told(part)}" for name, part in value.items())
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
