"""The settings of what visitors see: the screens and their look."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from kiosk.config.values import Colour, Group, Language, Seconds


def _dark(colour: str) -> str:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    if 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) < 7:
        msg = "must be so dark that white has a contrast of 7:1 on it"
        raise ValueError(msg)
    return colour


def _number(value: object) -> object:
    """The number that environment and command line write as text."""
    return int(value) if isinstance(value, str) and value.isdecimal() else value


class ThemeSettings(Group):
    """The look of the screens."""

    headline: Annotated[str, Field(max_length=80)] = ""
    """Words on the attract screen; empty for the translated default."""
    accent: Colour = "#e8a13a"
    """The one accent colour, `#rrggbb`."""
    background: Annotated[Colour, AfterValidator(_dark)] = "#1d2430"
    """Background colour, `#rrggbb`; dark, so that white text is readable on it."""
    font: str = "Noto Sans"
    """Font family of all text."""
    logo: Path | None = None
    """A picture (SVG or PNG) shown on the attract screen."""
    avatar_picture: Path | None = None
    """The avatar's still, shown from Ask until the video; the drawn default otherwise."""


class ScreenSettings(Group):
    """What visitors see and can do."""

    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = ("en", "de", "fr", "es", "ar", "ja")
    """Languages offered, the site's own first."""
    suggestions: dict[Language, Annotated[tuple[str, ...], Field(max_length=4)]] = Field(default_factory=dict)
    """Up to four questions per language, offered as chips; translated defaults otherwise."""
    loop: Path | None = None
    """What the attract screen shows: a video, a picture, or a folder of pictures; the drawn default otherwise."""
    loop_seconds: Annotated[float, Field(ge=1, le=3600)] = 8.0
    """Seconds each picture of the folder is shown."""
    output: Annotated[str, Field(max_length=100)] = ""
    """The display's name, such as `HDMI-1`; `kiosk check` lists those there are. Empty for the primary one."""
    rotation: Annotated[Literal[0, 90, 180, 270], BeforeValidator(_number)] = 0
    """Degrees by which everything is turned clockwise, for a display that hangs on its side."""
    portrait_height: Annotated[float, Field(ge=1.25, le=1.7778)] = 1.6
    """Height over width of the avatar's picture on a portrait screen: 1.25 (4:5) to 1.7778 (9:16)."""
    opening_hours: Annotated[str, Field(max_length=120)] = ""
    """When the site is open, in its own words; shown while the kiosk is closed."""
    still_there_seconds: Seconds = 30.0
    """Seconds without a touch until *Still there?*."""
    more_time_seconds: Seconds = 15.0
    """Seconds *Still there?* waits for a touch."""
    goodbye_seconds: Seconds = 2.0
    """Seconds of the goodbye."""
    trouble_seconds: Seconds = 10.0
    """Seconds a trouble is shown before the way back."""
    low_reach: bool = False
    """Put all controls into the lower half of a portrait screen."""
    calm: bool = False
    """Stop all motion."""
    large_text: bool = False
    """Start with large text."""
    high_contrast: bool = False
    """Start with high contrast."""
    theme: ThemeSettings = ThemeSettings()
