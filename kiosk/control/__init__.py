"""The running kiosk's controls for staff and scripts: one JSON line in, one JSON line out, over a Unix socket."""
