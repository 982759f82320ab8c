"""A tolerant reader of the service's answers: a value or a typed error, whatever arrives."""

import json
import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Final
from urllib.parse import urljoin

from kiosk.avatar.errors import (
    AvatarError,
    Forbidden,
    Gone,
    InProgress,
    InvalidRequest,
    Meaning,
    NonsenseAnswer,
    NotFound,
    OutOfCredit,
    ServiceFault,
    TooFast,
    TooManySessions,
    Unauthorized,
)
from kiosk.avatar.models import SessionStatus, StatusPhase, Word, encodable
from kiosk.config.settings import is_safe_url

LONGEST_WAIT: Final = 86400.0
LONGEST_WORD: Final = 200
FAILED_WORDS: Final = frozenset({"error", "failed"})
TEXT_FIELDS: Final = frozenset({"", "text", "delta"})
SOUND_FIELDS: Final = frozenset({"audio", "data", "asset_id", "url", "media_type", "file"})

REFUSALS: Final[Mapping[int, type[AvatarError]]] = {
    400: InvalidRequest,
    401: Unauthorized,
    402: OutOfCredit,
    403: Forbidden,
    404: NotFound,
    409: InProgress,
    410: Gone,
    413: InvalidRequest,
    422: InvalidRequest,
    429: TooFast,
}

_STREAM_ID = re.compile(r"[A-Za-z0-9_~:=-][A-Za-z0-9_~:=.-]{0,199}")
_URL = re.compile(r"[\x21-\x7e]{1,4096}")
_ERROR_CODE = re.compile(r"[a-z][a-z_.]{0,63}")
_RATE_CODE = re.compile(r"rate_?limit|too_many_requests|throttl")


def read_document(body: bytes | str) -> dict[str, Any]:
    """The whole object. Raises `NonsenseAnswer`."""
    document = _parse(body)
    if not isinstance(document, dict):
        raise NonsenseAnswer("not the JSON that was expected")
    return document


def read_payload(body: bytes | str) -> dict[str, Any]:
    """The object inside `data`, or the bare object. Raises `NonsenseAnswer`."""
    document = read_document(body)
    payload = document.get("data", document)
    if not isinstance(payload, dict):
        raise NonsenseAnswer("not the JSON that was expected")
    return payload


def read_stream_id(payload: Mapping[str, Any]) -> str:
    """The id of a new session. Raises `NonsenseAnswer`."""
    stream_id = read_text(payload.get("stream_id"))
    if not _STREAM_ID.fullmatch(stream_id):
        raise NonsenseAnswer("no usable stream_id")
    return stream_id


def read_status(payload: Mapping[str, Any], stream_id: str, base_url: str) -> SessionStatus:
    """What the service says about the session `stream_id`. Raises `NonsenseAnswer`."""
    if read_text(payload.get("stream_id")) not in ("", stream_id):
        raise NonsenseAnswer("the status of another session")
    word = read_text(payload.get("status"))[:64]
    address = read_text(payload.get("url")) or read_text(payload.get("hls_url"))
    message = read_text(payload.get("error_message")) or None
    reason = read_text(payload.get("end_reason")) or None
    if not (word or address):
        raise NonsenseAnswer("neither a status nor a URL")
    phase = _phase(word, address, message, reason)
    url = _playlist_url(address, base_url) if address and phase is not StatusPhase.FAILED else None
    return SessionStatus(stream_id, phase, word, url, message, reason)


def read_asset_id(payload: Mapping[str, Any]) -> str:
    """The id of an uploaded file. Raises `NonsenseAnswer`."""
    asset_id = read_text(payload.get("asset_id"))
    if not _STREAM_ID.fullmatch(asset_id):
        raise NonsenseAnswer("no usable asset_id")
    return asset_id


def read_buffered_bytes(payload: Mapping[str, Any]) -> int:
    """The bytes that wait to be spoken after an append, 0 where that is not told. Raises `NonsenseAnswer`."""
    buffered = payload.get("buffered_bytes")
    if not isinstance(buffered, int) or buffered < 0:
        buffered = None
    if payload.get("ok", buffered is not None) is not True:
        raise NonsenseAnswer("text taken or not?")
    return buffered or 0


def read_cancelled(payload: Mapping[str, Any]) -> bool:
    """Whether a cancel ended a session that was still open. Raises `NonsenseAnswer`."""
    cancelled = payload.get("cancelled")
    if not isinstance(cancelled, bool):
        raise NonsenseAnswer("cancelled or not?")
    return cancelled


def read_words(text: str) -> list[Word]:
    """The words of one frame; empty where the frame has none that make sense."""
    try:
        entries = read_payload(text).get("words")
    except NonsenseAnswer:
        return []
    words = (_word(entry) for entry in entries) if isinstance(entries, list) else ()
    return [word for word in words if word]


def read_refusal(status: int, retry_after: str, body: bytes, *, creating: bool) -> AvatarError:
    """The error that an answer with an HTTP status other than 2xx stands for."""
    code, param = _error_fields(body)
    facts = " ".join(part for part in (str(status), code, param) if part)
    wait = read_retry_after(retry_after)
    if status >= 500 or status == 408:
        return ServiceFault(facts, code=str(status), retry_after=wait)
    kind = REFUSALS.get(status)
    if kind is None:
        return NonsenseAnswer(facts, code=str(status), retry_after=wait)
    if creating and kind is TooFast and not _RATE_CODE.search(code):
        kind = TooManySessions
    return kind(facts, code=str(status), meaning=_meaning(kind, param, creating=creating), retry_after=wait)


def _meaning(kind: type[AvatarError], param: str, *, creating: bool) -> Meaning | None:
    """Who can do something about a refusal, where its kind alone does not tell."""
    if kind not in {InvalidRequest, NotFound}:
        return None
    if param in SOUND_FIELDS:
        return Meaning.UNHEARD
    # A field that no visitor fills in, or an avatar or voice that does not exist: somebody has to mend the settings.
    ours = creating if kind is NotFound else param not in TEXT_FIELDS
    return Meaning.STAFF if ours else None


def read_retry_after(header: str) -> float | None:
    """Seconds to wait by a `Retry-After` header (seconds or a date), 0 to one day; `None` where it makes no sense."""
    try:
        seconds = float(header)
    except ValueError:
        seconds = seconds_until(header)
    if math.isnan(seconds):
        return None
    return min(max(seconds, 0.0), LONGEST_WAIT)


def seconds_until(date: str) -> float:
    """Seconds until the date of an HTTP header, by this machine's clock; NaN where it makes no sense."""
    try:
        moment = parsedate_to_datetime(date)
        return (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError, IndexError, OverflowError):
        return math.nan


def _parse(body: bytes | str) -> object:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def read_text(value: object) -> str:
    """`value` without the spaces around it; empty where it is no text."""
    return encodable(value).strip() if isinstance(value, str) else ""


def _phase(word: str, address: str, message: str | None, reason: str | None) -> StatusPhase:
    if word.lower() in FAILED_WORDS or (message and not address):
        return StatusPhase.FAILED
    if word.lower() == "completed" or reason:
        return StatusPhase.COMPLETED
    return StatusPhase.PLAYABLE if address else StatusPhase.PREPARING


def _playlist_url(address: str, base_url: str) -> str:
    try:
        url = urljoin(f"{base_url}/", address)
    except ValueError:
        url = ""
    if not (_URL.fullmatch(url) and is_safe_url(url)):
        raise NonsenseAnswer("a playlist URL that is not safe to open")
    return url


def _word(entry: object) -> Word | None:
    if not isinstance(entry, dict):
        return None
    text, start, end = read_text(entry.get("word")), _seconds(entry.get("start")), _seconds(entry.get("end"))
    if not 0 < len(text) <= LONGEST_WORD or start is None or end is None or end < start:
        return None
    return Word(text, start, end)


def _seconds(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if 0 <= value <= LONGEST_WAIT else None


def _error_fields(body: bytes) -> tuple[str, str]:
    """Code and field name of an error body, as far as they are plain names: free text may quote the visitor."""
    document = _parse(body)
    error = document.get("error") if isinstance(document, dict) else None
    if not isinstance(error, dict):
        return "", ""
    code, param = read_text(error.get("code")), read_text(error.get("param")).rpartition(".")[2]
    return code if _ERROR_CODE.fullmatch(code) else "", param if _ERROR_CODE.fullmatch(param) else ""
