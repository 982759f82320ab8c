"""One visitor's talk: its states, what was asked and answered, and the captions' timing."""
