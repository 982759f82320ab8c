"""`kiosk pin`: chooses the PIN of the attendant's panel."""

import getpass
import sys

import typer

from kiosk.cli.options import ConfigFile, SetValue, pairs_of, usage_error
from kiosk.config.loading import default_config_file
from kiosk.config.settings import SettingsError


def pin(config: ConfigFile = None, set_: SetValue = None) -> None:
    """Choose the PIN of the attendant's panel; only its hash is written, into the settings file."""
    from kiosk.config.writer import change_settings  # noqa: PLC0415
    from kiosk.ui.attendant.pin import DIGITS, hash_pin, is_pin  # noqa: PLC0415

    first, second = _two_pins()
    if not is_pin(first):
        usage_error(f"a PIN has {DIGITS}")
    if first != second:
        usage_error("the two are not the same: nothing is changed")
    made = hash_pin(first)
    try:
        settings = change_settings({"attendant.pin_hash": made}, config, pairs_of(set_))
    except SettingsError as error:
        usage_error(str(error))
    typer.echo(
        f"the PIN's hash is in {config or default_config_file()}; the kiosk asks for the PIN from its next start"
    )
    if settings.attendant.pin_hash.get_secret_value() != made:
        usage_error("but the environment or the command line names another hash, which wins: KIOSK_ATTENDANT__PIN_HASH")


def _two_pins() -> tuple[str, str]:
    """The PIN as it was entered twice: at a terminal unseen, else as two lines."""
    if sys.stdin is None:
        usage_error("the PIN comes from standard input, which is closed")
    try:
        if sys.stdin.isatty():
            return getpass.getpass("PIN: "), getpass.getpass("once more: ")
        lines = [sys.stdin.buffer.readline(100).decode("ascii", "replace").rstrip("\r\n") for _ in range(2)]
    except EOFError:
        usage_error("no PIN was entered: nothing is changed")
    return lines[0], lines[1]
