"""The service over HTTP: routes, bodies, error bodies."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Final, Literal

from fastapi import Body, FastAPI, Header, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel, Field, StringConstraints, field_validator, model_validator
from starlette.exceptions import HTTPException

from kiosk.sandbox.api.account import FIRST_BALANCE_USD, PayingAccount
from kiosk.sandbox.api.assets import Assets
from kiosk.sandbox.api.audio_input import Audio, load_audio
from kiosk.sandbox.api.auth_and_faults import AuthAndFaults, apply_delay
from kiosk.sandbox.api.catalogue import add_catalogue_routes
from kiosk.sandbox.api.chat import add_chat_routes
from kiosk.sandbox.api.errors import ApiError, plain_error
from kiosk.sandbox.api.faults import SESSION, Fault, FaultError, Faults, make_fault
from kiosk.sandbox.api.previews import Previews
from kiosk.sandbox.api.registry import Registry, Replays
from kiosk.sandbox.api.session import InputClosedError, Limits, SandboxSession, SessionInput, SessionPhase
from kiosk.sandbox.api.transcription import TranscriptionModel
from kiosk.sandbox.figure.looks import looks
from kiosk.sandbox.media.lipsync import LipSyncedSound
from kiosk.sandbox.media.voice import TimedWord
from kiosk.sandbox.media.voices import VOICES

LONGEST_TEXT: Final = 2000
"""Characters of one text, at the start of a session or appended."""

_WORDS_POLL_SECONDS: Final = 0.05
_BATCH_SECONDS: Final = 1.0
_BATCH_WORDS: Final = 10

Dialect = Literal["guide", "reference"]
NotBlank = Annotated[str, StringConstraints(pattern=r"\S")]


@dataclass(frozen=True, slots=True)
class ServiceConfig:
    """What the service is like.

    Attributes:
        dialect: how it speaks.
        places: how many sessions fit.
        limits: what each may do.
        key: whom it knows; `None` for all.
        listen_model: the Whisper model it listens with, a folder or a name; `None` for one that is deaf.
        looks: how many looks there are to choose from; `None` for those that are drawn.
        balance_usd: what the account's wallet holds at the start.
        auto_reload: whether the wallet is said to fill itself.

    """

    dialect: Dialect = "reference"
    places: int = 3
    limits: Limits = field(default_factory=Limits)
    key: str | None = None
    listen_model: str | None = None
    looks: int | None = None
    balance_usd: float = FIRST_BALANCE_USD
    auto_reload: bool = False


class _Creation(BaseModel):
    avatar_id: str
    max_duration_seconds: Annotated[int, Field(ge=1, le=3600)] | None = None


class _ScriptCreation(_Creation):
    type: Literal["tts", "text_stream"]
    voice_id: str
    text: NotBlank


class _AudioCreation(_Creation):
    type: Literal["audio"]
    audio: Audio
    voice_id: object = None
    text: object = None

    @field_validator("voice_id", "text")
    @classmethod
    def _is_absent(cls, _: object) -> None:
        raise ValueError("a session of sound takes neither voice_id nor text")


_KINDS: Final = {"tts", "text_stream", "audio"}
_Create = Annotated[_ScriptCreation | _AudioCreation, Body(discriminator="type")]


class _ReferencePiece(BaseModel):
    delta: str = ""
    final: bool = False

    @model_validator(mode="after")
    def _says_something(self) -> "_ReferencePiece":
        if not self.delta and not self.final:
            raise ValueError("delta must not be empty unless final is true")
        return self


class _GuidePiece(BaseModel):
    text: str = Field(min_length=1)


class _FaultRequest(BaseModel):
    fault: str
    on: str = "create"
    count: int = 1
    seconds: float | None = None
    segment: int | None = None


class Service:
    """The service as an ASGI application `app`, until `close`."""

    def __init__(self, offer: ServiceConfig, faults: list[Fault]) -> None:
        self._offer = offer
        self._registry = Registry(offer.places)
        self._replays = Replays()
        self._faults = Faults(faults)
        self._assets = Assets()
        self._looks = looks(offer.looks)
        self._previews = Previews(self._looks, self._registry.open_count)
        self._account = PayingAccount(offer.balance_usd, self._spent_usd, auto_reload=offer.auto_reload)
        self.app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
        self._add_api()
        self._assets.add_routes(self.app)
        TranscriptionModel(offer.listen_model).add_routes(self.app)
        add_chat_routes(self.app)
        add_catalogue_routes(self.app, self._looks.values())
        self._previews.add_routes(self.app)
        self._account.add_routes(self.app)
        self._add_media()
        self._add_controls()
        _add_error_bodies(self.app)
        self.app.add_middleware(AuthAndFaults, key=offer.key, faults=self._faults)

    def close(self) -> None:
        """End all sessions."""
        self._previews.close()
        self._registry.close()

    def _spent_usd(self) -> float:
        return float(self._registry.meter()["total_cost_usd"])

    def _add_api(self) -> None:
        sessions = "/v3/avatar-realtime"
        append = self._append_guide if self._offer.dialect == "guide" else self._append_reference
        self.app.post(sessions, status_code=201)(self._create)
        self.app.get(sessions + "/{stream_id}")(self._status)
        self.app.post(sessions + "/{stream_id}/text", status_code=202)(append)
        self.app.post(sessions + "/{stream_id}/cancel")(self._cancel)
        self.app.get(sessions + "/{stream_id}/words")(self._words)

    async def _create(
        self, request: Request, body: _Create, idempotency_key: Annotated[str | None, Header()] = None
    ) -> dict[str, Any]:
        async def work() -> dict[str, Any]:
            await apply_delay(request.scope)
            look = self._looks.get(body.avatar_id)
            if look is None:
                raise ApiError(404, "not_found", "There is no avatar of that id.", "avatar_id")
            said = await self._said(body)
            limits = self._offer.limits
            if body.max_duration_seconds:
                limits = replace(limits, session_seconds=min(limits.session_seconds, body.max_duration_seconds))
            session = self._registry.open(lambda: SandboxSession(said, look, limits, self._faults.take(SESSION)))
            return {"data": {"stream_id": session.stream_id}}

        return await self._replays.once(idempotency_key, work)

    async def _said(self, body: _ScriptCreation | _AudioCreation) -> SessionInput | LipSyncedSound:
        if isinstance(body, _AudioCreation):
            return await load_audio(body.audio, self._assets, self._offer.limits.session_seconds)
        if body.voice_id not in VOICES:
            raise ApiError(404, "not_found", "There is no voice of that id.", "voice_id")
        return SessionInput(body.text, body.voice_id, open_input=body.type == "text_stream")

    async def _status(self, request: Request, stream_id: str) -> dict[str, Any]:
        session = self._registry.get(stream_id)
        phase = session.phase
        url = f"{request.base_url}media/{stream_id}/index.m3u8"
        return {"data": {"stream_id": stream_id} | _describe(session, phase, url, self._offer.dialect)}

    async def _append_reference(self, stream_id: str, body: _ReferencePiece) -> dict[str, Any]:
        return self._append(stream_id, body.delta, "delta", final=body.final)

    async def _append_guide(self, stream_id: str, body: _GuidePiece) -> dict[str, Any]:
        return self._append(stream_id, body.text, "text", final=False)

    def _append(self, stream_id: str, piece: str, param: str, *, final: bool) -> dict[str, Any]:
        session = self._registry.get(stream_id)
        _check_length(piece, param)
        try:
            return {"data": {"ok": True, "buffered_bytes": session.append(piece, final=final)}}
        except InputClosedError:
            raise plain_error(410) from None

    async def _cancel(self, stream_id: str) -> dict[str, Any]:
        return {"data": {"stream_id": stream_id, "cancelled": self._registry.get(stream_id).cancel()}}

    async def _words(self, stream_id: str) -> StreamingResponse:
        return StreamingResponse(_word_events(self._registry.get(stream_id)), media_type="text/event-stream")

    def _add_media(self) -> None:
        async def playlist(stream_id: str) -> Response:
            text = str(self._registry.get(stream_id).playlist)
            return Response(text, media_type="application/vnd.apple.mpegurl", headers={"Cache-Control": "no-cache"})

        async def segment(stream_id: str, number: int) -> Response:
            data = self._registry.get(stream_id).playlist.segment(number)
            if data is None:
                raise plain_error(404)
            return Response(data, media_type="video/mp2t")

        self.app.get("/media/{stream_id}/index.m3u8")(playlist)
        self.app.get("/media/{stream_id}/{number}.ts")(segment)

    def _add_controls(self) -> None:
        async def meter() -> dict[str, Any]:
            return self._registry.meter()

        async def set_fault(body: _FaultRequest) -> dict[str, Any]:
            try:
                self._faults.add(make_fault(body.on, body.fault, body.count, body.seconds, body.segment))
            except FaultError as error:
                raise ApiError(400, "invalid_request", str(error)) from error
            return {"data": {"ok": True}}

        async def clear_faults() -> dict[str, Any]:
            self._faults.clear()
            return {"data": {"ok": True}}

        self.app.get("/sandbox/meter")(meter)
        self.app.post("/sandbox/faults")(set_fault)
        self.app.delete("/sandbox/faults")(clear_faults)


def _check_length(text: str, param: str) -> None:
    """Raise `ApiError` if the service takes no text as long as that."""
    if len(text) > LONGEST_TEXT:
        raise ApiError(400, "invalid_request", f"A piece has at most {LONGEST_TEXT} characters.", param)


def _describe(session: SandboxSession, phase: SessionPhase, url: str, dialect: Dialect) -> dict[str, Any]:
    """Status word, URL and reasons of a session, as the dialect says them."""
    if phase is SessionPhase.ERROR:
        return {"status": "error", "error_message": "The session could not be carried on."}
    words = {
        "reference": {
            SessionPhase.PREPARING: "pending",
            SessionPhase.STREAMING: "streaming",
            SessionPhase.COMPLETED: "completed",
        },
        "guide": {
            SessionPhase.PREPARING: "preparing",
            SessionPhase.STREAMING: "ready",
            SessionPhase.COMPLETED: "completed",
        },
    }
    status = {"status": words[dialect][phase]}
    if phase is not SessionPhase.PREPARING and len(session.playlist):
        status["url" if dialect == "guide" else "hls_url"] = url
    return status | ({"end_reason": session.end_reason} if session.end_reason else {})


async def _word_events(session: SandboxSession) -> AsyncIterator[str]:
    """The words of a session as they are streamed, then the end."""
    sent = 0
    while True:
        ended = session.phase in {SessionPhase.COMPLETED, SessionPhase.ERROR}
        words = session.released_words()[sent:]
        for batch in batches(words):
            yield f"data: {json.dumps({'words': [_word_body(word) for word in batch]})}\n\n"
        sent += len(words)
        if ended:
            break
        await asyncio.sleep(_WORDS_POLL_SECONDS)
    yield "event: end\ndata: {}\n\n"


def batches(words: list[TimedWord]) -> Iterator[list[TimedWord]]:
    """`words` in order, in groups of at most 10 words and about 1 s."""
    batch: list[TimedWord] = []
    for word in words:
        if batch and (len(batch) == _BATCH_WORDS or word.start - batch[0].start > _BATCH_SECONDS):
            yield batch
            batch = []
        batch.append(word)
    if batch:
        yield batch


def _word_body(word: TimedWord) -> dict[str, Any]:
    return {"word": word.text, "start": round(word.start, 3), "end": round(word.end, 3)}


def _add_error_bodies(app: FastAPI) -> None:
    async def refused(request: Request, error: ApiError) -> JSONResponse:
        return error.response(request.url.path)

    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        return ApiError(422, "invalid_request", first["msg"], _param(first)).response(request.url.path)

    async def unknown(request: Request, error: HTTPException) -> JSONResponse:
        return plain_error(error.status_code).response(request.url.path)

    async def broken(request: Request, _: Exception) -> JSONResponse:
        return plain_error(500).response(request.url.path)

    app.add_exception_handler(ApiError, refused)  # type: ignore[arg-type]  # Starlette types every handler for Exception
    app.add_exception_handler(RequestValidationError, invalid)  # type: ignore[arg-type]
    app.add_exception_handler(HTTPException, unknown)  # type: ignore[arg-type]
    app.add_exception_handler(Exception, broken)


def _param(error: dict[str, Any]) -> str | None:
    """The dotted name of the field that a validation error is about."""
    place = [part for part in error["loc"] if isinstance(part, str) and part != "body"]
    if place and place[0] in _KINDS:
        # In a creation, each field comes after the kind of union it belongs to.
        place = place[1::2]
    if error["type"].startswith("union_tag"):
        place.append("type")
    return ".".join(place) or None
