"""What the guardian does again: a ledger that cannot be used now may be usable soon, and sessions cost until then."""

import os
import queue
import threading

import pytest

from kiosk.config.settings import Settings
from kiosk.session import orphans
from kiosk.session.orphans import guard, settings_line


def test_orphans_are_closed_again_later_without_the_ledger_and_once_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    outcomes = iter([False, True, True])
    told: queue.Queue[bool] = queue.Queue()

    async def close_orphans(_: Settings) -> bool:
        told.put(done := next(outcomes))
        return done

    monkeypatch.setattr(orphans, "close_orphans", close_orphans)
    monkeypatch.setattr(orphans, "FROZEN_SECONDS", 0.02)
    read, write = os.pipe()
    guarding = threading.Thread(target=guard, args=[read])
    guarding.start()
    try:
        os.write(write, settings_line(Settings()))
        assert [told.get(timeout=5), told.get(timeout=5)] == [False, True]
        with pytest.raises(queue.Empty):  # nothing more until it beats, or ends
            told.get(timeout=0.2)
    finally:
        os.close(write)
        guarding.join(20)
        os.close(read)
    assert told.get_nowait()
