"""Migrations begin: no table changes, but a program that cannot migrate must not share a ledger with one that can."""

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Nothing but the number, which `kiosk.ledger.migrate` writes down."""
