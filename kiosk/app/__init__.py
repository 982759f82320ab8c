"""The running program: building, supervising, shutting down."""
