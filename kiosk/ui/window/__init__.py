"""The window: full screen, input, cursor, sleep inhibition, the last frame."""
