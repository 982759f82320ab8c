"""The states of a conversation and of its session, and what each event does in them. Pure: no clock, thread or network.

Two machines: what happens between the visitor and the avatar, and what the service bills meanwhile. The first drives
the second: it opens a session with a question, and ends it when nobody needs it any more.
"""

from collections.abc import Sequence
from enum import StrEnum, auto
from typing import Any, Final, Protocol

import structlog
from statemachine import State, StateChart

from kiosk.conversation.end_reason import EndReason
from kiosk.ledger.models import Reason
from kiosk.recordings.recording import Recording

log = structlog.get_logger("session")

STOPPED: Final = EndReason(Reason.STOPPED)


class ConversationState(StrEnum):
    """The states by their names."""

    IDLE = auto()
    QUEUED = auto()
    CREATING = auto()
    POLLING = auto()
    PLAYING = auto()
    LINGERING = auto()
    RENEWING = auto()
    CLOSING = auto()
    FAILED = auto()

    # within playing
    ANSWERING = auto()
    SAYING_GOODBYE = auto()

    # within lingering
    WAITING = auto()
    TYPING = auto()

    @property
    def is_on_the_way(self) -> bool:
        """Whether a session was asked for, and its stream is not there yet."""
        return self in {ConversationState.QUEUED, ConversationState.CREATING, ConversationState.POLLING}

    @property
    def shows_avatar(self) -> bool:
        """Whether the avatar answers, or has answered and listens."""
        return self in {ConversationState.PLAYING, ConversationState.LINGERING}

    @property
    def is_running(self) -> bool:
        """Whether a question is being answered, or the avatar waits for a further one."""
        return self.is_on_the_way or self.shows_avatar

    @property
    def is_over(self) -> bool:
        """Whether nothing runs: there was no question, or it failed."""
        return self in {ConversationState.IDLE, ConversationState.FAILED}

    @property
    def takes_question(self) -> bool:
        """Whether a question can be asked, or, after a failure, asked again."""
        return self is ConversationState.LINGERING or self.is_over

    @property
    def ends_answer(self) -> bool:
        """Whether an answer was heard, or broken off."""
        return self in {ConversationState.LINGERING, ConversationState.CLOSING, ConversationState.IDLE}

    @property
    def needs_no_stream(self) -> bool:
        """Whether nobody waits for a stream: it was heard, or there is none."""
        return self is ConversationState.CLOSING or self.takes_question


class Actions(Protocol):
    """What the machines ask for; each returns at once."""

    def open_session(self) -> None:
        """Ask the service for a session."""

    def close_session(self, ending: EndReason) -> None:
        """See to it that no session stays open at the service, and send `closed` when that is sure."""

    def play(self, url: str) -> None:
        """Play the session's stream."""

    def recite(self, recordings: Sequence[Recording]) -> None:
        """Play what was recorded."""

    def silence(self) -> None:
        """Stop picture and sound on this machine, at once."""


class Chart(StateChart[None]):
    """A machine that ignores what means nothing in its present state."""

    allow_event_without_transition = True
    catch_errors_as_events = False
    atomic_configuration_update = True

    def handle(self, event: str, **data: Any) -> None:
        """Send `event` with what is known of it; one that means nothing in the present state is logged and ignored."""
        before = self.innermost
        if event not in {e.id for e in self.enabled_events(**data)}:
            log.info("event ignored in this state", event_name=event, state=before)
            return
        self.send(event, **data)
        log.info("event", event_name=event, before=before, after=self.innermost)

    @property
    def innermost(self) -> str:
        """The name of the present state, of the inner one where it has states of its own."""
        return next(state.id for state in self.configuration if state.is_atomic)


class SessionUse(Chart):
    """The session at the service: one at a time, `absent` only where it is sure that none is open.

    It is `live` from the moment it is asked for, `expiring` when the longest session is nearly over, `spent` when it
    may cost nothing more and ends with the word that is being said, and `ending` while it is closed.
    """

    absent = State(initial=True)
    live = State()
    expiring = State()
    spent = State()
    ending = State()

    open = absent.to(live)
    expire = live.to(expiring)
    overspend = live.to(spent) | expiring.to(spent)
    end = live.to(ending) | expiring.to(ending) | spent.to(ending)
    closed = live.to(absent) | expiring.to(absent) | spent.to(absent) | ending.to(absent)

    def __init__(self, actions: Actions) -> None:
        self._actions = actions
        super().__init__()

    @property
    def is_open(self) -> bool:
        """Whether a session may be open at the service: no other one is asked for."""
        return self.innermost != self.absent.id

    @property
    def is_in_use(self) -> bool:
        """Whether the conversation needs it."""
        return self.innermost not in {self.absent.id, self.ending.id}

    @property
    def is_expiring(self) -> bool:
        """Whether the longest session is nearly over."""
        return self.innermost == self.expiring.id

    @property
    def is_spent(self) -> bool:
        """Whether it ends with the word that is being said."""
        return self.innermost == self.spent.id

    def on_enter_live(self) -> None:
        """Ask for it."""
        self._actions.open_session()

    def on_enter_ending(self, ending: EndReason) -> None:
        """Close it."""
        self._actions.close_session(ending)


class SessionMachine(Chart):
    """One conversation at a time.

    After an answer was heard, the session lingers for a further question; where it cannot take that one, it is renewed:
    closed, and another one opened for the question. What was recorded is recited without a session: the one that is
    open is closed meanwhile, and a further question opens another. Whoever asks nothing more is said goodbye.
    """

    idle = State(initial=True)
    queued = State()
    creating = State()
    polling = State()

    class playing(State.Compound):  # noqa: N801  a state
        """The avatar speaks."""

        answering = State(initial=True)
        saying_goodbye = State()

    class lingering(State.Compound):  # noqa: N801  a state
        """The visitor may ask more."""

        waiting = State(initial=True)
        typing = State()

    renewing = State()
    closing = State()
    failed = State()

    ask = (
        idle.to(queued, unless="session_open")
        | idle.to(failed, cond="session_open")
        | failed.to(queued, unless="session_open")
    )
    placed = queued.to(creating)
    refused = creating.to(queued)
    created = creating.to(polling)
    playable = polling.to(playing)
    recite = playing.from_(queued, playing)
    recite_goodbye = playing.saying_goodbye.from_(queued, playing, lingering)
    heard = playing.answering.to(lingering)
    hold = lingering.waiting.to(lingering.typing)
    follow = playing.from_(lingering, cond="session_in_use")
    say_goodbye = playing.saying_goodbye.from_(lingering, cond="session_in_use")
    renew = renewing.from_(playing, lingering, cond="session_open") | queued.from_(playing, lingering)
    finished = closing.from_(playing, lingering, cond="session_open") | idle.from_(playing, lingering)
    stop = (
        closing.from_(queued, creating, polling, renewing)
        | closing.from_(playing, lingering, cond="session_open")
        | idle.from_(playing, lingering, failed)
    )
    fault = (
        failed.from_(queued, creating, polling, playing.answering)
        | closing.from_(playing.saying_goodbye, lingering, cond="session_open")
        | idle.from_(playing.saying_goodbye, lingering)
    )
    timed_out = (
        failed.from_(queued, creating, polling, renewing)
        | closing.from_(playing, lingering, cond="session_open")
        | idle.from_(playing, lingering, closing, failed)
    )
    closed = queued.from_(renewing) | idle.from_(closing)
    lost = failed.from_(queued, creating, polling, playing) | idle.from_(lingering)

    def __init__(self, actions: Actions) -> None:
        self._actions = actions
        self.session = SessionUse(actions)
        super().__init__()

    def handle(self, event: str, **data: Any) -> None:
        """As of any machine; a session that is `closed` although nobody has asked for it is `lost`."""
        if event != "closed":
            super().handle(event, **data)
            return
        is_lost = self.session.is_in_use
        self.session.handle("closed")
        if is_lost:
            super().handle("lost")
        elif self.state in {ConversationState.RENEWING, ConversationState.CLOSING}:
            super().handle("closed")

    @property
    def state(self) -> ConversationState:
        """The present state; `inner_state` is the one within it."""
        return ConversationState(next(state.id for state in self.configuration if state.parent is None))

    @property
    def inner_state(self) -> ConversationState:
        """The state within the present one, or that one itself."""
        return ConversationState(self.innermost)

    @property
    def nobody_waits(self) -> bool:
        """Whether the visitor has heard all: what goes wrong now disturbs nobody."""
        return self.state is ConversationState.LINGERING or self.inner_state is ConversationState.SAYING_GOODBYE

    @property
    def session_open(self) -> bool:
        """Whether a session may be open."""
        return self.session.is_open

    @property
    def session_in_use(self) -> bool:
        """Whether the session is needed."""
        return self.session.is_in_use

    def on_enter_queued(self, event: str) -> None:
        """Be silent, and ask for a session; one that was `refused` its place is asked for already."""
        if event != "refused":
            self._actions.silence()
            self.session.send("open")

    def on_recite(self, recordings: Sequence[Recording] = (), ending: EndReason = STOPPED) -> None:
        """Play what was recorded, and close the session if there is one."""
        self._release(ending)
        self._actions.recite(recordings)

    on_recite_goodbye = on_recite

    def on_playable(self, url: str) -> None:
        """Play what the service named."""
        self._actions.play(url)

    def on_enter_renewing(self, ending: EndReason = STOPPED) -> None:
        """Be silent, and close the session."""
        self._release(ending)

    on_enter_closing = on_enter_renewing
    on_enter_failed = on_enter_renewing

    def on_enter_idle(self) -> None:
        """Be silent; the machine starts here, too."""
        self._actions.silence()

    def _release(self, ending: EndReason) -> None:
        self._actions.silence()
        self.session.send("end", ending=ending)
