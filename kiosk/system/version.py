"""Which kiosk this is."""

from kiosk import __version__
from kiosk.system.shipped_files import PACKAGE


def full_version() -> str:
    """The version; a packaged kiosk names the commit it was built from as well."""
    file = PACKAGE / "commit"
    return f"{__version__} ({file.read_text().strip()})" if file.exists() else __version__
