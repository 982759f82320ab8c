"""`kiosk sandbox`: runs the service until it is told to stop."""

import math
from enum import StrEnum
from typing import Annotated, Final

import typer


class DialectChoice(StrEnum):
    """How the service speaks."""

    GUIDE = "guide"
    REFERENCE = "reference"


HEIGHT_VARIABLE: Final = "SANDBOX_HEIGHT"
RATE_VARIABLE: Final = "SANDBOX_FRAME_RATE"
"""Name lines and rate of the video for a sandbox that another program starts: fewer ask less of a small machine."""


def _whole_sides(lines: int) -> int:
    if lines % 18:
        raise typer.BadParameter("must be a multiple of 18, for whole and even sides")
    return lines


def _whole_samples(rate: int) -> int:
    if 48_000 % rate:
        raise typer.BadParameter("must divide 48000, the samples of a second of sound")
    return rate


def _finite(value: float) -> float:
    if not math.isfinite(value):
        raise typer.BadParameter("must be a finite number")
    return value


def sandbox(  # noqa: PLR0913, PLR0917  every option of a command is a parameter
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 for any free one.")] = 8787,
    dialect: Annotated[DialectChoice, typer.Option(help="How the service speaks.")] = DialectChoice.REFERENCE,
    ready_after: Annotated[
        float, typer.Option(min=0, callback=_finite, help="Seconds until a session is playable.")
    ] = 2.0,
    segment_seconds: Annotated[
        float, typer.Option(min=0.1, callback=_finite, max=30, help="Length of a segment.")
    ] = 1.0,
    idle_seconds: Annotated[
        float, typer.Option(min=0.1, callback=_finite, help="Seconds without new text until a session closes.")
    ] = 30,
    session_seconds: Annotated[
        float, typer.Option(min=0.1, callback=_finite, help="Longest session in seconds.")
    ] = 3600,
    height: Annotated[
        int,
        typer.Option(
            min=90, max=1080, envvar=HEIGHT_VARIABLE, callback=_whole_sides, help="Lines of the picture, 16:9."
        ),
    ] = 720,
    frame_rate: Annotated[
        int, typer.Option(min=5, max=60, envvar=RATE_VARIABLE, callback=_whole_samples, help="Pictures a second.")
    ] = 30,
    places: Annotated[int, typer.Option(min=1, help="Sessions at once.")] = 3,
    key: Annotated[str | None, typer.Option(help="The only API key accepted; any by default.")] = None,
    fault: Annotated[
        list[str] | None,
        typer.Option(help="CALL=FAULT[:COUNT][@SECONDS][#SEGMENT], as in status=500:3; can be repeated."),
    ] = None,
    listen_model: Annotated[
        str | None, typer.Option(help="Whisper model to transcribe with, a folder or a name; needs faster-whisper.")
    ] = None,
    looks: Annotated[
        int | None, typer.Option(min=1, max=5000, help="Looks to choose from; those that are drawn by default.")
    ] = None,
    balance: Annotated[float, typer.Option(callback=_finite, help="Dollars in the account's wallet.")] = 100.0,
    auto_reload: Annotated[bool, typer.Option("--auto-reload", help="Say that the wallet fills itself.")] = False,
    listener: Annotated[int | None, typer.Option(hidden=True, help="Handle of a listening socket to use.")] = None,
    exit_with_stdin: Annotated[bool, typer.Option(hidden=True, help="End when standard input closes.")] = False,
) -> None:
    """Run a local Avatar Realtime service: real speech and a drawn person, without key or network."""
    # Imported late: the other commands do not wait for the encoder and the web server.
    from kiosk.sandbox.api.faults import FaultError, parse_fault  # noqa: PLC0415
    from kiosk.sandbox.api.server import Service, ServiceConfig  # noqa: PLC0415
    from kiosk.sandbox.api.session import Limits  # noqa: PLC0415
    from kiosk.sandbox.media.hls import VideoFormat  # noqa: PLC0415
    from kiosk.sandbox.process import open_listener, serve  # noqa: PLC0415

    try:
        faults = [parse_fault(spec) for spec in fault or ()]
    except FaultError as error:
        raise typer.BadParameter(str(error), param_hint="--fault") from error
    try:
        socket = open_listener(host, port, listener)
    except OSError as error:
        raise typer.BadParameter(f"cannot listen on {host}, port {port}: {error.strerror or error}") from error
    limits = Limits(ready_after, segment_seconds, idle_seconds, session_seconds, VideoFormat(height, frame_rate))
    service = Service(
        ServiceConfig(dialect.value, places, limits, key, listen_model, looks, balance, auto_reload), faults
    )
    serve(service, socket, host, exit_with_stdin=exit_with_stdin)
