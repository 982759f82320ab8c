"""Prints a settings file that explains every setting; each stands there with its default, commented out.

python packaging/example_settings.py
"""

import json
import sys
import textwrap
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from kiosk.config.settings import SECRETS, Settings

HEAD: Final = """\
# The kiosk's settings. Each stands here with its default: take the # away to change it.
# After a change: systemctl restart kiosk, or sudo -u kiosk kiosk ctl reload.
# The staff's panel and `kiosk pin` write into this file as well, and keep its comments.
"""
EXAMPLES: Final = {
    "ledger.kiosk": '"entrance"',
    "screen.suggestions": '{ en = ["Who are you?", "When do you close?"] }',
}
"""Where the default says nothing."""
PACKAGED: Final = {"data_dir": '"/var/lib/kiosk"'}
"""What the package sets."""


def lines(model: type[BaseModel], group: str = "") -> Iterator[str]:
    """All settings of `model`, those of its own before its groups, as TOML wants them."""
    fields = model.model_fields
    kinds = {name: field.annotation for name, field in fields.items()}
    inner = {name: kind for name, kind in kinds.items() if isinstance(kind, type) and issubclass(kind, BaseModel)}
    for name, field in fields.items():
        if name not in inner:
            yield from _one(f"{group}.{name}".lstrip("."), name, field)
    for name, annotation in inner.items():
        title = f"{group}.{name}".lstrip(".")
        yield ""
        yield f"[{title}]"
        yield from _comment(annotation.__doc__)
        yield from lines(annotation, title)


def _one(title: str, name: str, field: FieldInfo) -> Iterator[str]:
    yield ""
    yield from _comment(field.description)
    if title.split(".") in SECRETS and name != "pin_hash":
        credential = title.replace(".", "-").replace("_", "-")
        yield f"# Better not here: in /etc/credstore/kiosk.{credential}, which only root can read."
    if title in PACKAGED:
        yield f"{name} = {PACKAGED[title]}"
    elif title in EXAMPLES:
        yield f"#{name} = {EXAMPLES[title]}"
    else:
        yield f"#{name} = {_toml(field.get_default(call_default_factory=True))}".rstrip()


def _comment(text: str | None) -> Iterator[str]:
    for paragraph in (text or "").split("\n\n"):
        yield from (f"# {line}" for line in textwrap.wrap(paragraph, 100))


def _toml(value: Any) -> str:
    match value:
        case None:
            return ""
        case SecretStr():
            return '""'
        case Decimal():
            return str(value)
        case dict():
            return f"{{ {', '.join(f'{name} = {_toml(each)}' for name, each in value.items())} }}"
        case tuple():
            return f"[{', '.join(_toml(each) for each in value)}]"
        case _:
            return json.dumps(value, ensure_ascii=False)


def main() -> None:
    """Write it to standard output."""
    sys.stdout.write("\n".join([HEAD, *lines(Settings)]) + "\n")


if __name__ == "__main__":
    main()
