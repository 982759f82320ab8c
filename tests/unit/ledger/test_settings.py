import socket
import traceback
from decimal import Decimal

import pytest

from kiosk.config.loading import load
from kiosk.config.settings import SettingsError
from kiosk.ledger.database import open_server
from kiosk.ledger.errors import LedgerError

PASSWORD = "very-secret-7"


def test_a_kiosk_is_called_as_its_machine_and_limited_by_nothing_unless_it_is_set() -> None:
    settings = load(overrides={"ledger.url": "postgresql+psycopg://host/db", "budget.day_usd": "0.10"})
    assert settings.ledger.kiosk == socket.gethostname()
    assert settings.budget.day_usd == Decimal("0.1")
    assert settings.budget.month_usd is None
    assert not settings.privacy.keep_transcripts


@pytest.mark.parametrize(
    "setting",
    [
        {"ledger.url": f"postgresql://me:{PASSWORD}@host/db"},
        {"ledger": PASSWORD},
        {"ledger.url.password": PASSWORD},
        {"budget.day_usd": "-1", "ledger.url": f"mysql://me:{PASSWORD}@host"},
    ],
)
def test_the_databases_password_is_never_shown(setting: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match="not shown") as caught:
        load(overrides=setting)
    assert PASSWORD not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("rest", ["host:port/db", "[::1/db", "host:99999999/db?x=%zz"])
def test_an_address_that_is_none_is_told_without_its_password(rest: str) -> None:
    url = f"postgresql+psycopg://me:{PASSWORD}@{rest}"
    assert PASSWORD not in repr(load(overrides={"ledger.url": url}))
    with pytest.raises((SettingsError, LedgerError)) as caught:
        open_server(url)
    assert PASSWORD not in "".join(traceback.format_exception(caught.value))
