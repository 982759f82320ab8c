"""Names in the ledger: a command beside a kiosk has one of its own, so that neither closes the other's sessions."""

import os
import re
from typing import Final, Literal, TypeAlias

from sqlalchemy import ColumnElement, or_

from kiosk.ledger.schema import sessions

Command: TypeAlias = Literal["say", "prepare"]

COMMANDS: Final[tuple[Command, ...]] = ("say", "prepare")
BESIDE: Final = re.compile(rf" \(({'|'.join(COMMANDS)}) \d+\)$")


def name_beside(kiosk: str, command: Command) -> str:
    """The name of this process, which runs `command` beside `kiosk`."""
    return f"{kiosk} ({command} {os.getpid()})"


def owner_of(name: str) -> str:
    """The kiosk that a session counts to whose kiosk is written down as `name`."""
    return BESIDE.sub("", name)


def is_of(kiosk: str) -> ColumnElement[bool]:
    """Whether a session counts to `kiosk`: its own, and those of the commands beside it."""
    name = owner_of(kiosk)
    beside = (sessions.c.kiosk.startswith(f"{name} ({command} ", autoescape=True) for command in COMMANDS)
    return or_(sessions.c.kiosk == name, *beside)
