"""The ledger's tables. Moments are seconds since 1970 (UTC)."""

from decimal import Decimal
from typing import Final

from sqlalchemy import BigInteger, Column, Double, ForeignKey, Index, Integer, MetaData, Table, TypedColumns
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

SCHEMA_VERSION: Final = 2
"""The number of the newest file in `migrations/versions`: a change of a table needs one."""


class Exact(TypeDecorator[Decimal]):
    """Dollars or seconds to nine decimals, kept as whole billionths: every database adds integers exactly."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """`value` as the database keeps it."""
        return None if value is None else int(value.scaleb(9).to_integral_value())

    def process_result_value(self, value: int | Decimal | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        """`value` as it was written."""
        return None if value is None else Decimal(value).scaleb(-9)


metadata: Final = MetaData()


class _Schema(TypedColumns):
    version: Column[int] = Column(Integer, primary_key=True, autoincrement=False)


class _Sessions(TypedColumns):
    id: Column[str] = Column(primary_key=True)
    kiosk: Column[str]
    kind: Column[str]
    language: Column[str]
    price_per_second: Column[Decimal] = Column(Exact)
    expires_at: Column[float] = Column(Double)
    intent_at: Column[float] = Column(Double, index=True)
    stream_id: Column[str | None]
    created_at: Column[float | None] = Column(Double)
    ready_at: Column[float | None] = Column(Double)
    first_frame_at: Column[float | None] = Column(Double)
    speaking_at: Column[float | None] = Column(Double)
    ended_at: Column[float | None] = Column(Double)
    reason: Column[str | None]
    error_code: Column[str | None]
    seconds: Column[Decimal] = Column(Exact, default=Decimal(0))
    silent_seconds: Column[Decimal] = Column(Exact, default=Decimal(0))
    cost_usd: Column[Decimal] = Column(Exact, default=Decimal(0))


class _Tickets(TypedColumns):
    id: Column[int] = Column(primary_key=True)
    kiosk: Column[str]
    expires_at: Column[float] = Column(Double)
    not_before: Column[float] = Column(Double, default=0.0)


class _Transcripts(TypedColumns):
    id: Column[int] = Column(primary_key=True)
    session_id: Column[str] = Column(ForeignKey("sessions.id", ondelete="CASCADE"), index=True)
    said_at: Column[float] = Column(Double, index=True)
    speaker: Column[str]
    text: Column[str]


schema: Final = Table("schema_version", metadata, _Schema)
sessions: Final = Table("sessions", metadata, _Sessions)
tickets: Final = Table("tickets", metadata, _Tickets, sqlite_autoincrement=True)
transcripts: Final = Table("transcripts", metadata, _Transcripts)

is_open: Final = sessions.c.ended_at.is_(None)
Index("ix_sessions_open", sessions.c.expires_at, sqlite_where=is_open, postgresql_where=is_open)
Index("ix_sessions_ended_at", sessions.c.ended_at)
