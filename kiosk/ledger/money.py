"""Seconds and US dollars of a session: the one place where they are rounded, multiplied and written. No database."""

from decimal import Decimal
from typing import Final

BILLIONTH: Final = Decimal("1e-9")
CENT: Final = Decimal("0.01")


def exact_seconds(seconds: float) -> Decimal:
    """`seconds` to the millisecond."""
    return Decimal(str(round(seconds, 3)))


def cost_of(seconds: Decimal | float, price_per_second: Decimal) -> Decimal:
    """US dollars for `seconds` (a float counts to the millisecond), to the billionth that the ledger keeps."""
    exact = seconds if isinstance(seconds, Decimal) else exact_seconds(seconds)
    return (exact * price_per_second).quantize(BILLIONTH)


def all_decimals(amount: Decimal) -> str:
    """`amount` as programs read it: without a sign of currency, every decimal that counts, two at least."""
    whole, _, decimals = f"{amount:.9f}".rstrip("0").partition(".")
    return f"{whole}.{decimals:0<2}"


def dollars(amount: Decimal) -> str:
    """`amount` as people read it, to the cent."""
    return f"${amount.quantize(CENT)}"
