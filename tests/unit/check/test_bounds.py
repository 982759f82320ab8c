import asyncio
import time
from collections.abc import Callable, Coroutine
from email.utils import formatdate
from typing import Any

import httpx
import pytest

from kiosk.avatar.client import AvatarClient
from kiosk.check.bounds import bounded, on_thread
from kiosk.check.finding import Finding
from kiosk.check.service import ServiceChecks
from kiosk.config.settings import Settings


def hang() -> Finding:
    time.sleep(5)
    raise AssertionError("nobody waits for so long")


async def fail() -> Finding:
    raise RuntimeError("sk_secret")


@pytest.mark.parametrize("work", [lambda: on_thread(hang), fail], ids=["hangs", "fails"])
def test_a_check_that_fails_or_hangs_is_a_finding(work: Callable[[], Coroutine[Any, Any, Finding]]) -> None:
    began = time.monotonic()
    finding = asyncio.run(bounded("x", work(), 0.1))
    assert (finding.name, finding.ok) == ("x", False)
    assert "sk_secret" not in finding.as_line()
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("status", [200, 401])
@pytest.mark.parametrize(("seconds", "ok"), [(0, True), (-300, False), (300, False)])
def test_the_clock_is_compared_with_the_service_s(status: int, seconds: float, ok: bool) -> None:
    answer = httpx.Response(status, json={"data": {}}, headers={"Date": formatdate(time.time() + seconds, usegmt=True)})
    settings = Settings()

    async def work() -> Finding:
        client = AvatarClient(settings.api, httpx.MockTransport(lambda _: answer))
        return await ServiceChecks(settings, client).clock()

    finding = asyncio.run(work())
    assert finding.ok is ok
    assert ("behind" in finding.found) == (seconds > 0)
