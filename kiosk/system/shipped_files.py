"""Where the files are that come with the program."""

from pathlib import Path
from typing import Final

import kiosk

PACKAGE: Final = Path(kiosk.__file__).parent
# A checkout of an earlier version leaves a folder behind that has nothing but compiled translations.
ASSETS: Final = PACKAGE / "assets" if (PACKAGE / "assets" / "icons").is_dir() else PACKAGE.parent / "assets"
"""Icons, figures, translations and the demo's answers: in an installed package, or beside it in a checkout."""
