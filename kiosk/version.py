"""Which kiosk this is."""

from pathlib import Path

from kiosk import __version__


def full_version() -> str:
    """The version; a packaged kiosk names the commit it was built from as well."""
    file = Path(__file__).parent / "commit"
    return f"{__version__} ({file.read_text().strip()})" if file.exists() else __version__
