"""The avatar service: sessions, text and words over HTTP. No Qt, no threads of its own."""
