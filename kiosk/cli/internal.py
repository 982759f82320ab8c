"""Commands that the kiosk starts itself, as processes beside it."""

import json
import sys
from typing import Annotated

import typer


def whisper(model: Annotated[str, typer.Option(help="The model's folder or name.")] = "") -> None:
    """Understand the recordings on standard input; started by the kiosk itself."""
    from kiosk.speech.whisper import serve  # noqa: PLC0415

    serve(model)


def guardian() -> None:
    """Close the kiosk's sessions when it dies or freezes; started by the kiosk itself."""
    from kiosk.session.orphans import guard  # noqa: PLC0415

    guard(sys.stdin.fileno())


def probe(name: str, wanted: str = typer.Argument("")) -> None:
    """Look for sound, microphone or graphics; started by `kiosk check`."""
    from kiosk.check.probes import PROBES  # noqa: PLC0415  Qt loads only where it is needed

    typer.echo(json.dumps(PROBES[name](wanted).as_json()))
