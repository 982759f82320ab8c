"""The kiosk's figures for Prometheus, at a port of this machine alone."""

import asyncio
import threading
from typing import Final
from wsgiref.simple_server import WSGIServer

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, start_http_server

from kiosk.conversation.machine import ConversationState
from kiosk.conversation.report import Report
from kiosk.ledger.models import Position

log = structlog.get_logger("metrics")

FIRST_FRAME_BUCKETS: Final = (0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 7.5, 10.0, 15.0, 30.0, 60.0, 300.0)
"""Seconds; a visitor may wait in the line, too."""


class Metrics:
    """Counts what it is told from the GUI thread, and serves it from `serve` to `close`."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._problem = ""
        self._server: tuple[WSGIServer, threading.Thread] | None = None
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._sessions = Counter(
            "kiosk_sessions",
            "Conversations by why they ended, with a session or without.",
            ["reason"],
            registry=registry,
        )
        self._seconds = Counter("kiosk_session_seconds", "Seconds of sessions.", registry=registry)
        self._cost = Counter("kiosk_cost_usd", "US dollars for them.", registry=registry)
        self._first_frame = Histogram(
            "kiosk_first_frame_seconds",
            "Seconds from the question to the avatar's picture.",
            registry=registry,
            buckets=FIRST_FRAME_BUCKETS,
        )
        self._stalls = Counter("kiosk_stalls", "How often the picture stood still.", registry=registry)
        self._polls = Counter("kiosk_polls", "How often it was asked whether a session is playable.", registry=registry)
        self._queue = Gauge(
            "kiosk_queue", "The visitor's number in the line for a place; 0 for none.", registry=registry
        )

    @property
    def problem(self) -> str:
        """Why the figures cannot be asked for; else empty."""
        return self._problem

    async def serve(self) -> None:
        """Open the port; one that is in use is a `problem`."""
        try:
            # On a thread: it asks the system for its own name, which can take long where a name server is dead.
            self._server = await asyncio.to_thread(
                start_http_server, self._port, addr="127.0.0.1", registry=self._registry
            )
        except OSError as error:
            self._problem = f"no figures for Prometheus: port {self._port}: {error.strerror}"
            log.warning("Prometheus metrics not available", port=self._port, reason=error.strerror)

    def settled(self, report: Report) -> None:
        """A conversation is over."""
        self._sessions.labels(str(report.reason or "")).inc()
        self._seconds.inc(max(0.0, report.session_seconds))
        self._cost.inc(max(0.0, float(report.cost)))
        self._polls.inc(report.polls)
        if report.first_frame is not None:
            self._first_frame.observe(report.first_frame - report.asked)

    def queue_changed(self, position: Position) -> None:
        """The visitor stands in the line."""
        self._queue.set(position.number)

    def state_changed(self, state: str) -> None:
        """The conversation is in another `state`."""
        if state != ConversationState.QUEUED:
            self._queue.set(0)

    def stalled(self, stalled: bool) -> None:
        """The picture stands still, or goes on."""
        if stalled:
            self._stalls.inc()

    def close(self) -> None:
        """Close the port."""
        if self._server:
            server, thread = self._server
            server.shutdown()
            server.server_close()
            thread.join()
