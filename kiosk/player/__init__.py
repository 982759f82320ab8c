"""The avatar's picture and sound: fetching HLS, decoding and drawing it."""
