"""Sessions of the last 30 days, as a busy kiosk has them."""

import time
from decimal import Decimal

from sqlalchemy import insert

from kiosk.ledger.ledger import Ledger
from kiosk.ledger.schema import sessions

ENDS = (("finished", None), ("stopped", None), ("fault", "NET"), ("idle", None), ("crash", None), ("limit", None))
DAY = 86400


def fill(ledger: Ledger) -> None:
    """Two sessions a day, each of 10 s more than the one before in turn; every sixth ends the same way."""
    now = time.time()
    rows = [
        {
            "id": str(number),
            "kiosk": "the-lobby-on-the-second-floor" if number % 7 else "lobby",
            "kind": "tts",
            "language": "en",
            "price_per_second": Decimal("0.05"),
            "expires_at": now - number // 2 * DAY,
            "intent_at": now - number // 2 * DAY - 1,
            "ended_at": now - number // 2 * DAY,
            "reason": ENDS[number % 6][0],
            "error_code": ENDS[number % 6][1],
            "seconds": Decimal(10 * (number % 13 + 1)),
            "silent_seconds": Decimal(number % 5),
            "cost_usd": Decimal(10 * (number % 13 + 1)) * Decimal("0.05"),
        }
        for number in range(60)
    ]
    ledger._database.write(lambda tx: tx.connection.execute(insert(sessions), rows))
