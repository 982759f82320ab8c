"""What can go wrong with the avatar service.

AvatarError
├── Refusal               the service understood and says no
│   ├── InvalidRequest    400, 413, 422
│   ├── Unauthorized      401
│   ├── OutOfCredit       402
│   ├── Forbidden         403
│   ├── NotFound          404
│   ├── InProgress        409
│   ├── Gone              410
│   ├── TooManySessions   429 on create
│   └── TooFast           429
├── ServiceFault          5xx
├── Unreachable           no connection, a broken one, or no answer in time
└── NonsenseAnswer        an answer that is none: HTML, empty, truncated, too long, a redirect, wrong types
"""

from enum import StrEnum
from typing import ClassVar


class Meaning(StrEnum):
    """What a visitor can do about it; the screen has the words, in every language."""

    AGAIN = "again"
    """That did not work; please try again."""
    BUSY = "busy"
    """Many people are talking; try again in a moment."""
    LATER = "later"
    """Not available for the moment; come back a little later."""
    CLOSED = "closed"
    """Closed for now: nothing more may be spent."""
    STAFF = "staff"
    """Needs a member of staff."""
    REWORD = "reword"
    """The text could not be used; please write it differently."""
    UNHEARD = "unheard"
    """The recording could not be used; please speak again, or type."""
    UNSENT = "unsent"
    """The recording did not get through; please try again, or type."""


class AvatarError(Exception):
    """A call that did not succeed.

    Attributes:
        meaning: what the visitor can do.
        code: a few characters for staff: `401`, `429`, `NET`, `BAD`.
        detail: what happened, for the attendant and the log; never with the key, the visitor's text or a raw body.
        retry_after: seconds the service asks to wait, or `None`.

    """

    meaning: Meaning = Meaning.LATER
    code: str = "BAD"
    explanation: ClassVar[str] = "the call failed"

    def __init__(
        self,
        detail: str = "",
        *,
        code: str | None = None,
        meaning: Meaning | None = None,
        retry_after: float | None = None,
    ) -> None:
        self.detail = f"{self.explanation} ({detail})" if detail else self.explanation
        self.code = code or self.code
        self.meaning = meaning or self.meaning
        self.retry_after = retry_after
        super().__init__(self.detail)


class Refusal(AvatarError):  # noqa: N818  named for what happened
    """The service understood and says no; asking the same again at once changes nothing."""


class InvalidRequest(Refusal):
    """The service cannot use what was sent."""

    meaning = Meaning.REWORD
    code = "400"
    explanation = "the service cannot use the request"


class Unauthorized(Refusal):
    """The key is missing or wrong."""

    meaning = Meaning.STAFF
    code = "401"
    explanation = "the service does not accept the API key"


class OutOfCredit(Refusal):
    """Credits or plan are used up."""

    meaning = Meaning.STAFF
    code = "402"
    explanation = "the account has no credit left or the wrong plan"


class Forbidden(Refusal):
    """The account may not do this, or not with this avatar or voice."""

    meaning = Meaning.STAFF
    code = "403"
    explanation = "the account may not do this"


class NotFound(Refusal):
    """The service does not know this session; on create: this avatar, voice or address."""

    meaning = Meaning.AGAIN
    code = "404"
    explanation = "the service does not know this"


class InProgress(Refusal):
    """The first try with the same idempotency key is still being worked on."""

    meaning = Meaning.AGAIN
    code = "409"
    explanation = "the same request is still being worked on"


class Gone(Refusal):
    """The session takes no more text: it is closed, or its input is."""

    meaning = Meaning.AGAIN
    code = "410"
    explanation = "the session takes no more text"


class TooManySessions(Refusal):
    """Every place of the account is taken."""

    meaning = Meaning.BUSY
    code = "429"
    explanation = "the account has too many sessions open"


class TooFast(Refusal):
    """Too many calls in too short a time."""

    meaning = Meaning.BUSY
    code = "429"
    explanation = "too many calls in a short time"


class ServiceFault(AvatarError):  # noqa: N818  named for what happened
    """The service itself failed."""

    code = "500"
    explanation = "the service failed"


class Unreachable(AvatarError):  # noqa: N818  named for what happened
    """No connection, a broken one, or no complete answer in time.

    Attributes:
        sent: whether the request may have reached the service.

    """

    code = "NET"
    explanation = "the service cannot be reached"

    def __init__(self, detail: str = "", *, sent: bool = True) -> None:
        super().__init__(detail)
        self.sent = sent


class NonsenseAnswer(AvatarError):  # noqa: N818  named for what happened
    """An answer that cannot be understood, often a proxy's."""

    explanation = "the answer makes no sense"
