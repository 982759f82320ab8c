"""The network thread and TLS."""
