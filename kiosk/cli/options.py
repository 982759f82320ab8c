"""Options that several commands share, and how all of them say that they were used wrongly."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NoReturn

import typer

UseSandbox = Annotated[bool, typer.Option("--sandbox", help="Talk to the embedded sandbox, even with a key.")]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="Settings file (TOML).")]
SetValue = Annotated[list[str] | None, typer.Option("--set", help="A setting, as name=value; may be repeated.")]


def pairs_of(items: Sequence[str] | None) -> dict[str, str]:
    """What `--set` was given, by setting; ends the process with status 2 where that is no pair."""
    return dict(_pair(item) for item in items or ())


def usage_error(message: str) -> NoReturn:
    """End the process with status 2 and `message` on standard error."""
    typer.echo(message, err=True)
    raise typer.Exit(2)


def _pair(item: str) -> tuple[str, str]:
    name, equals, value = item.partition("=")
    if not (name and equals):
        usage_error(f"--set {item}: write it as name=value, as in --set poll.interval=0.5")
    return name, value
