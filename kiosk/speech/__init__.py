"""The visitor's voice: microphone, recording, and what was said."""
