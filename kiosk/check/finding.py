"""What one check found."""

from dataclasses import asdict, dataclass
from typing import Any, Final

NAME_WIDTH: Final = 11


@dataclass(frozen=True)
class Finding:
    """The outcome of the check `name`.

    Attributes:
        ok: whether it is well; `None` where the kiosk does not need it.
        found: what there is; never a key or a password.
        advice: what to do; may be empty.

    """

    name: str
    ok: bool | None
    found: str
    advice: str = ""

    def as_json(self) -> dict[str, Any]:
        """The object that `kiosk check --json` lists."""
        return asdict(self)

    def as_line(self) -> str:
        """One line for people."""
        mark = {True: "✓", False: "✗", None: "\N{EN DASH}"}[self.ok]
        words = f"{self.found}: {self.advice}" if self.advice else self.found
        return f"{mark} {self.name:{NAME_WIDTH}} {' '.join(words.split())}"
