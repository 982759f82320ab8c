"""What can go wrong with an answer.

AnswerError
├── ModelSlow                 no first word in time, or no further one
├── ModelDown                 no connection, a broken one, 5xx, or an answer that is none
├── ModelRefused              the server understood and says no: 4xx
│   └── ModelUnauthorized     401, 403
├── ModelEmpty                an answer without a word
├── PipeSlow                  no further piece through a pipe
└── PipeEmpty                 a pipe without a word

ScriptError                   the script cannot be used; a `SettingsError`
└── ScriptChanged             somebody else wrote into it meanwhile
"""

from typing import ClassVar

from kiosk.config.settings import SettingsError


class AnswerError(Exception):
    """There is no answer, or no more of it.

    Attributes:
        code: a few characters for staff.
        detail: what happened, for the attendant and the log; never with the key, the visitor's words or the model's.

    """

    code: str = "CHAT"
    explanation: ClassVar[str] = "the language model failed"

    def __init__(self, detail: str = "") -> None:
        self.detail = f"{self.explanation} ({detail})" if detail else self.explanation
        super().__init__(self.detail)


class ModelSlow(AnswerError):  # noqa: N818  named for what happened
    """The model did not begin in time, or fell silent in the middle."""

    code = "CHATSLOW"
    explanation = "the language model is too slow"


class ModelDown(AnswerError):  # noqa: N818  named for what happened
    """The model cannot be reached, broke off, or does not work."""

    code = "CHATDOWN"
    explanation = "the language model does not work"


class ModelRefused(AnswerError):  # noqa: N818  named for what happened
    """The server understood and says no; `code` ends with its status."""

    explanation = "the language model's server refuses"

    def __init__(self, status: int) -> None:
        super().__init__(f"status {status}")
        self.code = f"CHAT{status}"


class ModelUnauthorized(ModelRefused):
    """The key is missing, wrong, or not good for this model."""

    explanation = "the language model's server does not accept the key"


class ModelEmpty(AnswerError):  # noqa: N818  named for what happened
    """The model answered without a word."""

    code = "CHATNONE"
    explanation = "the language model said nothing"


class PipeSlow(AnswerError):  # noqa: N818  named for what happened
    """Nothing more came through the pipe, and it was not closed."""

    code = "PIPE"
    explanation = "the text on standard input fell silent"


class PipeEmpty(AnswerError):  # noqa: N818  named for what happened
    """The pipe was closed without a word."""

    code = "EMPTY"
    explanation = "there was no text on standard input"


class ScriptError(SettingsError):
    """The script cannot be used; the message names file, line and reason."""


class ScriptChanged(ScriptError):  # noqa: N818  named for what happened
    """The file no longer says what was read of it."""
