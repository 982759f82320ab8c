"""The names of the service's API: what goes out, and what the kiosk understands of what comes back."""

import base64
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, Literal, TypeAlias
from urllib.parse import quote

SESSIONS_PATH: Final = "/v3/avatar-realtime"
ASSETS_PATH: Final = "/v3/assets"
KEY_HEADER: Final = "X-Api-Key"
IDEMPOTENCY_HEADER: Final = "Idempotency-Key"
END_EVENT: Final = "end"
LONGEST_REASON: Final = 200
"""Characters of the service's reason for a failure that the log keeps."""

Dialect: TypeAlias = Literal["reference", "guide"]

_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,39}")


class SessionKind(StrEnum):
    """What a session is spoken from."""

    TTS = "tts"
    """All of it at the start."""
    TEXT_STREAM = "text_stream"
    """A first piece at the start; more is appended while the avatar speaks."""
    AUDIO = "audio"
    """A recording, whose own sound is heard."""


class StatusPhase(StrEnum):
    """How far a session is."""

    PREPARING = "preparing"
    """Nothing to play yet."""
    PLAYABLE = "playable"
    """Being spoken; its URL can be played."""
    COMPLETED = "completed"
    """Over; with a URL, all of it can still be played."""
    FAILED = "failed"
    """Will never be playable."""


@dataclass(frozen=True, slots=True)
class TextRequest:
    """A `tts` or `text_stream`: `text` is the whole script of the one, the first piece of the other; never empty."""

    kind: SessionKind
    avatar_id: str
    voice_id: str
    text: str = field(repr=False)

    def body(self) -> dict[str, Any]:
        """The request's JSON."""
        return {
            "type": self.kind.value,
            "avatar_id": self.avatar_id,
            "voice_id": self.voice_id,
            "text": encodable(self.text),
        }


@dataclass(frozen=True, slots=True)
class AudioAsset:
    """Sound that was uploaded before."""

    asset_id: str

    def body(self) -> dict[str, str]:
        """Its JSON."""
        return {"type": "asset_id", "asset_id": self.asset_id}


@dataclass(frozen=True, slots=True)
class AudioInline:
    """Sound that goes up with the request."""

    media_type: str
    data: bytearray = field(repr=False)

    def body(self) -> dict[str, str]:
        """Its JSON."""
        return {"type": "base64", "media_type": self.media_type, "data": base64.b64encode(self.data).decode()}


@dataclass(frozen=True, slots=True)
class AudioRequest:
    """A session to open that speaks a recording."""

    avatar_id: str
    audio: AudioAsset | AudioInline

    def body(self) -> dict[str, Any]:
        """The request's JSON."""
        return {"type": SessionKind.AUDIO.value, "avatar_id": self.avatar_id, "audio": self.audio.body()}


SessionRequest: TypeAlias = TextRequest | AudioRequest


@dataclass(frozen=True, slots=True)
class SessionStatus:
    """A session as the service describes it.

    Attributes:
        word: the service's own word for the state, at most 64 characters.
        url: absolute, safe address of the playlist; `None` where there is none, or the session has failed.
        error_message: the service's reason for a failure; it may quote what was to be said.
        end_reason: why the session is over.

    """

    stream_id: str
    phase: StatusPhase
    word: str
    url: str | None = None
    error_message: str | None = field(default=None, repr=False)
    end_reason: str | None = None

    @property
    def told(self) -> str:
        """Word and end reason, as far as they are plain names: free text may quote the visitor."""
        word, reason = (each if each and _NAME.fullmatch(each) else "?" for each in (self.word, self.end_reason))
        return f"{word} ({reason})" if self.end_reason else word

    def failure(self, *, quotable: bool) -> str:
        """How the session ended, for the log; with the service's reason only if what was said in it is `quotable`.

        A reason that is a plain name quotes nothing.
        """
        reason = self.error_message or ""
        if not (reason and (quotable or _NAME.fullmatch(reason))):
            return self.told
        return f"{self.told}: {' '.join(reason.split())[:LONGEST_REASON]}"


@dataclass(frozen=True, slots=True)
class Word:
    """One word or punctuation mark, in seconds from the start of the streamed audio."""

    text: str = field(repr=False)
    start: float
    end: float


def session_path(stream_id: str, action: str = "") -> str:
    """Path of a session, or of one of its actions (`text`, `cancel`, `words`)."""
    path = f"{SESSIONS_PATH}/{quote(stream_id, safe='')}"
    return f"{path}/{action}" if action else path


def text_body(text: str, dialect: Dialect) -> dict[str, str | bool]:
    """The JSON that appends `text`, after which more may follow."""
    if dialect == "guide":
        return {"text": encodable(text)}
    return {"delta": encodable(text), "final": False}


def encodable(text: str) -> str:
    """`text` with `?` for what UTF-8 cannot carry: halves of characters, as input methods and broken JSON produce."""
    return text.encode("utf-8", "replace").decode("utf-8")
