"""The figures as Prometheus asks for them."""

import socket
import urllib.request
from collections.abc import Iterator
from decimal import Decimal

import pytest
import structlog

from kiosk.app.metrics import Metrics
from kiosk.conversation.report import Report
from kiosk.ledger.models import Position, Reason
from kiosk.net.loop import NetworkThread


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@pytest.fixture
def metrics(port: int, network: NetworkThread) -> Iterator[Metrics]:
    made = Metrics(port)
    network.submit(made.serve()).result(10)
    assert not made.problem
    yield made
    made.close()


def figures(port: int) -> dict[str, float]:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
        lines = [line for line in answer.read().decode().splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


def test_conversations_are_counted(metrics: Metrics, port: int) -> None:
    whole = Report(Decimal("0.05"), asked=100.0, created=102.0, first_frame=104.2, closed=122.0, billed=lambda: 20.0)
    whole.polls, whole.reason = 7, Reason.FINISHED
    refused = Report(Decimal("0.05"), asked=200.0, closed=201.0, reason=Reason.FAULT)
    for report in (whole, refused, whole):
        metrics.settled(report)
    metrics.stalled(True)
    metrics.stalled(False)
    found = figures(port)
    assert found['kiosk_sessions_total{reason="finished"}'] == 2
    assert found['kiosk_sessions_total{reason="fault"}'] == 1
    assert found["kiosk_session_seconds_total"] == pytest.approx(40.0)
    assert found["kiosk_cost_usd_total"] == pytest.approx(2.0)
    assert found["kiosk_first_frame_seconds_count"] == 2
    assert found["kiosk_first_frame_seconds_sum"] == pytest.approx(8.4)
    assert (found['kiosk_first_frame_seconds_bucket{le="4.0"}'], found["kiosk_stalls_total"]) == (0, 1)
    assert found["kiosk_polls_total"] == 14
    assert found["process_resident_memory_bytes"] > 1_000_000


def test_the_queue_is_the_number_in_the_line_while_there_is_one(metrics: Metrics, port: int) -> None:
    metrics.state_changed("queued")
    metrics.queue_changed(Position(3, None))
    assert figures(port)["kiosk_queue"] == 3
    metrics.state_changed("creating")
    assert figures(port)["kiosk_queue"] == 0


def test_only_this_machine_is_answered_and_a_port_in_use_is_a_problem(
    metrics: Metrics, port: int, network: NetworkThread
) -> None:
    assert metrics._server
    assert metrics._server[0].server_address[0] == "127.0.0.1"
    second = Metrics(port)
    with structlog.testing.capture_logs() as logged:
        network.submit(second.serve()).result(10)
    assert str(port) in second.problem
    assert [line["log_level"] for line in logged] == ["warning"]
    second.close()
    metrics.close()
    with pytest.raises(OSError, match="refused"):
        figures(port)
