"""Where the files are that come with the program."""

from pathlib import Path
from typing import Final

import kiosk

PACKAGE: Final = Path(kiosk.__file__).parent
ASSETS: Final = next((folder for folder in (PACKAGE / "assets", PACKAGE.parent / "assets") if folder.is_dir()), PACKAGE)
"""Icons, figures, translations and the demo's answers: in an installed package, or beside it in a checkout."""
