"""The states of a conversation, and what each event does in them. Pure: no clock, no thread, no network."""

from typing import Any, Final, Protocol

import structlog
from statemachine import State, StateChart

log = structlog.get_logger("session")


class Actions(Protocol):
    """What the machine asks for; each returns at once."""

    def open_session(self) -> None:
        """Ask the service for a session."""

    def play(self, url: str) -> None:
        """Play the session's stream."""

    def recite(self) -> None:
        """Play what was recorded."""

    def silence(self) -> None:
        """Stop picture and sound on this machine, at once."""

    def close_session(self) -> None:
        """See to it that no session stays open at the service, and send `closed` when that is sure; idempotent."""


class SessionMachine(StateChart[None]):
    """One conversation at a time.

    After an answer was heard, the session lingers for a further question; where it cannot take that one, it is renewed:
    closed, and another one opened for the question. What was recorded is recited without a session: the one that is
    open is closed meanwhile, and a further question opens another.

    `session_open` is true from the moment a session is asked for until it is sure that none is open at the service;
    while it is, no other one is asked for.
    """

    allow_event_without_transition = True
    catch_errors_as_events = False

    idle = State(initial=True)
    queued = State()
    creating = State()
    polling = State()
    playing = State()
    lingering = State()
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
    recite = queued.to(playing) | playing.to(playing) | lingering.to(playing)
    heard = playing.to(lingering)
    follow = lingering.to(playing, cond="session_open")
    renew = (
        playing.to(renewing, cond="session_open")
        | playing.to(queued)
        | lingering.to(renewing, cond="session_open")
        | lingering.to(queued)
    )
    finished = (
        playing.to(closing, cond="session_open")
        | playing.to(idle)
        | lingering.to(closing, cond="session_open")
        | lingering.to(idle)
    )
    stop = (
        queued.to(closing)
        | creating.to(closing)
        | polling.to(closing)
        | playing.to(closing, cond="session_open")
        | playing.to(idle)
        | lingering.to(closing, cond="session_open")
        | lingering.to(idle)
        | renewing.to(closing)
        | failed.to(idle)
    )
    fault = (
        queued.to(failed)
        | creating.to(failed)
        | polling.to(failed)
        | playing.to(failed)
        | lingering.to(closing, cond="session_open")
        | lingering.to(idle)
    )
    timed_out = (
        queued.to(failed)
        | creating.to(failed)
        | polling.to(failed)
        | playing.to(closing, cond="session_open")
        | playing.to(idle)
        | lingering.to(closing, cond="session_open")
        | lingering.to(idle)
        | renewing.to(failed)
        | closing.to(idle)
        | failed.to(idle)
    )
    closed = (
        renewing.to(queued)
        | closing.to(idle)
        | failed.to(failed, internal=True)
        | idle.to(idle, internal=True)
        | queued.to(failed)
        | creating.to(failed)
        | polling.to(failed)
        | playing.to(playing, internal=True, cond="reciting")
        | playing.to(failed)
        | lingering.to(lingering, internal=True, cond="reciting")
        | lingering.to(idle)
    )

    def __init__(self, actions: Actions) -> None:
        self.session_open = self.reciting = False
        self._actions = actions
        super().__init__()

    @property
    def state(self) -> str:
        """The name of the present state."""
        return next(iter(self.configuration)).id

    def before_closed(self) -> None:
        """No session is open any more."""
        self.session_open = False

    def on_enter_queued(self, event: str) -> None:
        """Be silent, and ask for a session; one that was `refused` its place is asked for already."""
        self.reciting = False
        if event != "refused":
            self._actions.silence()
            self.session_open = True
            self._actions.open_session()

    def on_recite(self) -> None:
        """Play what was recorded, and close the session if there is one."""
        self._end()
        self.reciting = True
        self._actions.recite()

    def on_playable(self, url: str) -> None:
        """Play what the service named."""
        self._actions.play(url)

    def on_enter_renewing(self) -> None:
        """Be silent, and close the session."""
        self._end()

    def on_enter_closing(self) -> None:
        """Be silent, and close the session."""
        self._end()

    def on_enter_failed(self) -> None:
        """Be silent, and close the session if there is one."""
        self._end()

    def on_enter_idle(self) -> None:
        """Be silent; the machine starts here, too."""
        self._actions.silence()

    def _end(self) -> None:
        self._actions.silence()
        if self.session_open:
            self._actions.close_session()

    def handle(self, event: str, **data: Any) -> None:
        """Send `event`; one that means nothing in the present state is logged and ignored."""
        before = self.state
        if event not in {e.id for e in self.enabled_events()}:
            log.info("ignored", event_name=event, state=before)
            return
        self.send(event, **data)
        log.info("event", event_name=event, before=before, after=self.state)


STATES: Final = tuple(state.id for state in SessionMachine.states)
EVENTS: Final = tuple(dict.fromkeys(e.id for s in SessionMachine.states for t in s.transitions for e in t.events))
