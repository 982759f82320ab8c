"""The ledger's migrations, which Alembic runs at opening: forward only, one file a version."""
