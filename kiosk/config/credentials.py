"""systemd's credentials as a source of settings: what a unit hands over, to its process alone, by `LoadCredential=`."""

import os
from pathlib import Path
from typing import Any

from kiosk.config.settings import SECRETS, SettingsError


def read_credentials() -> dict[str, Any]:
    """The secret settings that were handed over, each by a file of its name: `api-key`, `ledger-url`.

    An empty file counts as none. Raises `SettingsError` where one cannot be read.
    """
    values: dict[str, Any] = {}
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    for group, name in SECRETS if folder else ():
        path = Path(folder or "", f"{group}-{name}".replace("_", "-"))
        try:
            content = path.read_text("utf-8", "replace").strip()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise SettingsError(f"setting {group}.{name}: the credential {path} cannot be read: {error}") from error
        if content:
            values.setdefault(group, {})[name] = content
    return values
