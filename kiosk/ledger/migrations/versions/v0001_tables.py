"""The tables of the first release; a ledger of that release has them already."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create what is missing."""
    op.create_table(
        "schema_version",
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        if_not_exists=True,
    )
    op.create_table(
        "sessions",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("kiosk", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("price_per_second", sa.BigInteger, nullable=False),
        sa.Column("expires_at", sa.Double, nullable=False),
        sa.Column("intent_at", sa.Double, nullable=False),
        sa.Column("stream_id", sa.String),
        sa.Column("created_at", sa.Double),
        sa.Column("ready_at", sa.Double),
        sa.Column("first_frame_at", sa.Double),
        sa.Column("speaking_at", sa.Double),
        sa.Column("ended_at", sa.Double),
        sa.Column("reason", sa.String),
        sa.Column("error_code", sa.String),
        sa.Column("seconds", sa.BigInteger, nullable=False),
        sa.Column("silent_seconds", sa.BigInteger, nullable=False),
        sa.Column("cost_usd", sa.BigInteger, nullable=False),
        if_not_exists=True,
    )
    op.create_table(
        "tickets",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kiosk", sa.String, nullable=False),
        sa.Column("expires_at", sa.Double, nullable=False),
        sa.Column("not_before", sa.Double, nullable=False),
        sqlite_autoincrement=True,
        if_not_exists=True,
    )
    op.create_table(
        "transcripts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("session_id", sa.String, sa.ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
        sa.Column("said_at", sa.Double, nullable=False),
        sa.Column("speaker", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        if_not_exists=True,
    )
    is_open = sa.text("ended_at IS NULL")
    op.create_index("ix_sessions_intent_at", "sessions", ["intent_at"], if_not_exists=True)
    op.create_index("ix_sessions_ended_at", "sessions", ["ended_at"], if_not_exists=True)
    op.create_index(
        "ix_sessions_open",
        "sessions",
        ["expires_at"],
        sqlite_where=is_open,
        postgresql_where=is_open,
        if_not_exists=True,
    )
    op.create_index("ix_transcripts_said_at", "transcripts", ["said_at"], if_not_exists=True)
    op.create_index("ix_transcripts_session_id", "transcripts", ["session_id"], if_not_exists=True)
