"""The structured log."""
