"""What can go wrong with the ledger.

LedgerError
├── LedgerUnavailable       the database cannot be used now; a conversation can go on without it
│   ├── LedgerLocked        others held it for longer than anyone may
│   ├── LedgerUnreachable   no server, or it refuses the kiosk
│   ├── LedgerUnwritable    read-only, no permission, or a full disk
│   └── LedgerDamaged       its content cannot be read
├── LedgerTooNew            written by a newer kiosk
├── TicketLost              the ticket is in the line no more
└── LeaseLost               the session is not open in the ledger (any more)
"""

from typing import ClassVar


class LedgerError(Exception):
    """A call that did not succeed.

    Attributes:
        code: a few characters for staff.
        detail: what happened, for the attendant and the log; never with a password or a visitor's words.

    """

    code: ClassVar[str] = "LEDGER"
    explanation: ClassVar[str] = "the ledger failed"

    def __init__(self, detail: str = "") -> None:
        self.detail = f"{self.explanation} ({detail})" if detail else self.explanation
        super().__init__(self.detail)


class LedgerUnavailable(LedgerError):  # noqa: N818  named for what happened
    """The database cannot be used now."""


class LedgerLocked(LedgerUnavailable):
    """Others held the database for too long."""

    code = "DBLOCK"
    explanation = "the ledger is locked"


class LedgerUnreachable(LedgerUnavailable):
    """The database server does not answer, or refuses the kiosk; the last change may have been made all the same."""

    code = "DBNET"
    explanation = "the ledger's database cannot be reached"


class LedgerUnwritable(LedgerUnavailable):
    """The database is read-only, may not be written by this user, or its disk is full."""

    code = "DBDISK"
    explanation = "the ledger cannot be written"


class LedgerDamaged(LedgerUnavailable):
    """The database's content cannot be read; a file is set aside when it is opened next."""

    code = "DBBAD"
    explanation = "the ledger is damaged"


class LedgerTooNew(LedgerError):  # noqa: N818  named for what happened
    """A newer version of the kiosk wrote the ledger."""

    code = "DBNEW"
    explanation = "the ledger was written by a newer version of the kiosk"


class TicketLost(LedgerError):  # noqa: N818  named for what happened
    """The ticket was served, left, or not asked for in time; join again."""

    code = "TICKET"
    explanation = "the ticket is not in the line"


class LeaseLost(LedgerError):  # noqa: N818  named for what happened
    """The ledger holds no such session open: whoever has one at the service must close it."""

    code = "LEASE"
    explanation = "the session is not open in the ledger"
