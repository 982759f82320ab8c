"""One conversation, from the touch to the goodbye."""
