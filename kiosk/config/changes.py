"""What differs between two sets of settings, and what of it a running kiosk can take over."""

from collections.abc import Iterator
from typing import Final

from pydantic import BaseModel

from kiosk.config.settings import Settings

LIVE: Final = ("avatar", "answers", "conversation", "player", "speech", "screen", "library")
"""The groups that a running kiosk takes over, between two conversations."""
FIXED: Final = frozenset({"screen.calm", "screen.theme.font"})
"""What of them it does not: the scene is built with it."""


def changed_settings(before: BaseModel, after: BaseModel, group: str = "") -> Iterator[str]:
    """The dotted names of the settings that differ; never their values, which may be secret."""
    for name in type(before).model_fields:
        old, new = getattr(before, name), getattr(after, name)
        if isinstance(old, BaseModel):
            yield from changed_settings(old, new, f"{group}{name}.")
        elif old != new:
            yield group + name


def needs_restart(before: Settings, after: Settings) -> tuple[str, ...]:
    """The dotted names of what differs and comes into force with the next start alone."""
    changed = changed_settings(before, after)
    return tuple(name for name in changed if name in FIXED or name.partition(".")[0] not in LIVE)


def taken_over(running: Settings, wanted: Settings) -> Settings:
    """The `running` settings with what of `wanted` comes into force without a restart."""
    taken = running.model_copy(update={group: getattr(wanted, group) for group in LIVE})
    theme = taken.screen.theme.model_copy(update={"font": running.screen.theme.font})
    screen = taken.screen.model_copy(update={"calm": running.screen.calm, "theme": theme})
    return taken.model_copy(update={"screen": screen})
