"""What the avatar can say from the disk, and what of a session is to be kept for that. For the network loop."""

import asyncio
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Final

import structlog

from kiosk.answers.answerer import Answerer, Turn
from kiosk.avatar.models import Word
from kiosk.config.settings import AvatarSettings, Settings
from kiosk.ledger.money import cost_of
from kiosk.recordings.audio_end import NotUnderstood, without_later_sound
from kiosk.recordings.line import Line, silent_line
from kiosk.recordings.recording import Clip, Recording
from kiosk.recordings.store import RecordingStore, folder_of
from kiosk.recordings.stream_recorder import StreamRecorder
from kiosk.recordings.word_match import match_words

log = structlog.get_logger("library")

LOOK_SECONDS: Final = 1.0
"""How long the disk may take; then the avatar says it live."""
NOTED_SECONDS: Final = 3600.0
"""How often it is noted that the silent loop is still in use."""


@dataclass(frozen=True, slots=True)
class FoundRecordings:
    """What is recorded of the answer to a question.

    Attributes:
        greeting: before it; `None` where there is none, or none is recorded.
        answer: its recording; `None` where it has to be said live.
        turn: what that comes to in the conversation.
        missing: the operator's lines that will be said live.

    """

    greeting: Recording | None = None
    answer: Recording | None = None
    turn: Turn | None = None
    missing: tuple[Line, ...] = ()


class RecordingCache:
    """The recordings on the disk, as far as the settings allow their use.

    One for the kiosk, owned by its composition root. The GUI thread alone writes its fields, each as a whole, in
    `apply_settings`; what waits for the disk is for the network's loop.
    """

    def __init__(self, settings: Settings) -> None:
        self.apply_settings(settings)

    def apply_settings(self, settings: Settings) -> None:
        """Go by `settings` from now on; on the GUI thread."""
        self._enabled = settings.library.enabled
        self._price = settings.limits.price_per_second
        self._library = RecordingStore(folder_of(settings), settings.library.most_bytes)

    async def find(self, line: Line) -> Recording | None:
        """Its recording, if there is one and it may be played."""
        if not (self._enabled and self._library.has(line)):
            return None
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                return await asyncio.to_thread(self._library.find, line)
        except TimeoutError:
            log.warning("a recording could not be read in time")
            return None

    async def look_up(
        self, avatar: AvatarSettings, answerer: Answerer, question: str, language: str, greeting: str
    ) -> FoundRecordings:
        """What is recorded of `greeting`, if it is not empty, and of the prepared answer to `question`."""
        if not self._enabled:
            return FoundRecordings()
        prepared = answerer.prepared(question, language)
        greeting_line = Line(avatar.id, avatar.voice_id, language, greeting) if greeting else None
        answer_line = Line(avatar.id, avatar.voice_id, prepared.language, prepared.text) if prepared else None
        lines = [line for line in (greeting_line, answer_line) if line]
        found = {line: await self.find(line) for line in lines}
        return FoundRecordings(
            found[greeting_line] if greeting_line else None,
            found[answer_line] if answer_line else None,
            Turn(question, prepared.text) if prepared else None,
            tuple(line for line in lines if found[line] is None),
        )

    async def note_played(self, recording: Recording) -> None:
        """It was played."""
        await asyncio.to_thread(self._library.note_played, recording)

    async def discard(self, recording: Recording) -> None:
        """It cannot be played."""
        log.warning("a recording cannot be played and is thrown away", file=recording.file.name)
        await asyncio.to_thread(self._library.discard, recording)

    async def silent_loop(self, avatar: AvatarSettings) -> Path | None:
        """The video in which the avatar says nothing, if there is one."""
        recording = await self.find(silent_line(avatar.id))
        if recording and time.time() - recording.used_at > NOTED_SECONDS:
            await asyncio.to_thread(self._library.note_shown, recording)
        return recording.file if recording else None

    def tape(self, avatar: AvatarSettings) -> "SessionRecorder":
        """What is to be made for a session in which `avatar` speaks."""
        return SessionRecorder(self._library, avatar, self._price, enabled=self._enabled)


class SessionRecorder:
    """One session's stream, of which the operator's lines are kept.

    Owned by its `VisitorSession`, and for the network's loop alone, which also feeds `take`; that never changes, and
    may be handed on by any thread.

    Attributes:
        take: what the player hands the segments to; `None` if nothing may be recorded.

    """

    def __init__(self, library: RecordingStore, avatar: AvatarSettings, price: Decimal, *, enabled: bool) -> None:
        self.take = StreamRecorder() if enabled else None
        self._library = library
        self._avatar = avatar
        self._price = price
        self._lines: list[Line] = []

    def expect(self, lines: Sequence[Line]) -> None:
        """The avatar is going to say them."""
        self._lines += lines

    async def keep(self, words: Sequence[Word], *, whole: bool) -> None:
        """Keep the lines among the `words` of the session that have come whole, and its silence where there is none.

        Where the words are not known as a `whole`, the avatar may speak where they seem to be over.
        """
        if self.take:
            await asyncio.to_thread(self._keep, self.take, words, whole)

    def _keep(self, take: StreamRecorder, words: Sequence[Word], whole: bool) -> None:
        for line in self._lines:
            span = match_words(line.text, words)
            if span and (whole or span[1] < len(words)):  # else nobody knows when something else is said
                self._save(line, _without_others(take.cut(words, *span)))
        silent = silent_line(self._avatar.id)
        if whole and not self._library.has(silent):
            self._save(silent, _without_others(take.silence(words)))

    def _save(self, line: Line, cut: Clip | None) -> None:
        if cut and self._library.save(line, cut, cost_of(cut.seconds, self._price)):
            log.info("recorded", seconds=round(cut.seconds, 1), silent=line.is_silent)


def _without_others(cut: Clip | None) -> Clip | None:
    """Without what is said after it, be it a visitor's words or a model's; `None` where that cannot be told from it."""
    if cut is None:
        return None
    try:
        return replace(cut, data=without_later_sound(cut.data, cut.seconds if cut.words else -math.inf))
    except NotUnderstood:
        if not cut.goes_on:
            return cut
        log.warning("not recorded: cannot separate it from the following speech")
        return None
