"""`kiosk say`: lets the avatar speak once, as a smoke test."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.options import ConfigFile, SetValue, UseSandbox, usage_error
from kiosk.cli.starting import started
from kiosk.speech.audio_file import Sound, SoundFileError, read_sound


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
    with started(config, set_, sandbox=sandbox, windowed=True, beside=True, from_stdin=stream) as kiosk:
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


def _question(text: str, audio: Path | None, *, stream: bool) -> str | Sound:
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
