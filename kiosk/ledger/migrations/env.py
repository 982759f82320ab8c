"""Alembic's entry: runs the migrations on the connection that `kiosk.ledger.migrate` hands over, in its transaction."""

from alembic import context

from kiosk.ledger.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
