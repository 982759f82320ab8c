import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("docs/architecture.md", "CONTRIBUTING.md", "CHANGELOG.md", "README.md", "docs/states.md")
MENTIONED = re.compile(r"`((?:kiosk|tests|packaging|docs|assets)/[\w./-]*)(?::([\w.]+))?`|`(pyproject\.toml)`")


def names_in(path: Path) -> set[str]:
    """Classes and functions of a module, with their methods as `Class.method`."""
    found: set[str] = set()
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.ClassDef):
            inner = (each for each in node.body if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef))
            found |= {node.name, *(f"{node.name}.{each.name}" for each in inner)}
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found.add(node.name)
    return found


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_mentions_exists(page: str) -> None:
    for path, name, other in MENTIONED.findall((ROOT / page).read_text()):
        place = ROOT / (path or other)
        assert place.exists(), f"{page}: {path or other}"
        assert not name or name in names_in(place), f"{page}: {path}:{name}"


def test_every_room_is_told() -> None:
    told = {path.strip("/") for path, _, _ in MENTIONED.findall((ROOT / "docs/architecture.md").read_text())}
    rooms = {f"kiosk/{path.name}" for path in (ROOT / "kiosk").iterdir() if (path / "__init__.py").exists()}
    assert {room for room in rooms if not any(each == room or each.startswith(f"{room}/") for each in told)} == set()
