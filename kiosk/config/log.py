"""Settings of what the kiosk tells about itself: its log, and its figures for Prometheus."""

from typing import Annotated, Literal

from pydantic import Field

from kiosk.config.values import Group


class LogSettings(Group):
    """The log."""

    to: Literal["auto", "stderr", "journal", "files"] = "auto"
    """Where lines go: plain ones to `stderr`, JSON through it to the `journal`, or plain ones and JSON `files` in
    `data_dir`; `auto` is the journal where systemd has started the kiosk, and files elsewhere."""
    megabytes: Annotated[int, Field(ge=1, le=10_000)] = 20
    """Megabytes that all files of the log may have together; the oldest lines are forgotten."""


class MetricsSettings(Group):
    """Figures for Prometheus."""

    port: Annotated[int, Field(ge=1, le=65535)] | None = None
    """Port on 127.0.0.1 at which they can be asked for; at none otherwise."""
