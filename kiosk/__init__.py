"""A full-screen kiosk where visitors talk with a photoreal avatar."""

__version__ = "0.1.0"
