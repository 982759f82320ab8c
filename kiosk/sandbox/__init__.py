"""A local Avatar Realtime service, so that all runs without key or network."""
