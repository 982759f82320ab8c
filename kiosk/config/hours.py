"""The settings of when the site is open, and when the kiosk starts anew by itself."""

from typing import Annotated, Literal

from pydantic import Field

from kiosk.config.values import Group

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"
Span = Annotated[str, Field(pattern=f"^{_CLOCK}-({_CLOCK}|24:00)$")]


class HoursSettings(Group):
    """When visitors can talk, by the clock of this machine."""

    open: dict[Day, tuple[Span, ...]] = Field(default_factory=dict)
    """Spans such as `["10:00-18:00"]` for each day; a day without is closed. Without any day it is always open.

    A span that ends no later than it begins ends on the next day.
    """
    restart_at: Annotated[str, Field(pattern=f"^({_CLOCK})?$")] = ""
    """When the kiosk starts anew each night, such as `04:30`, as soon as nobody is there; never where it is empty."""
