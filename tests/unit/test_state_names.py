"""Whoever asks how a conversation is uses its enumeration or a property: a name as text is forgotten at a renaming."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.conversation.machine import ConversationState

KIOSK = Path(__file__).parent.parent.parent / "kiosk"
ABOVE = ("app", "check", "cli", "control", "ui")
"""The rooms that may know the conversation; those below it have states of their own."""
OF_OTHERS = {"idle", "playing", "closing", "failed", "waiting", "typing"}
"""In QML models of other things have states by these names, too."""
NAMES = set(ConversationState)


def modules(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (KIOSK / room).rglob("*.py"))


def texts(node: ast.AST, known: dict[str, ast.expr]) -> Iterator[str]:
    """The texts that `node` is or holds: by itself, or by the name of what the module holds at its top."""
    if isinstance(node, ast.Name) and node.id in known:
        node = known[node.id]
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def comparisons(tree: ast.Module) -> Iterator[list[ast.expr | ast.pattern]]:
    """All that is compared with each other, by operators and by patterns."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare():
                yield [node.left, *node.comparators]
            case ast.Match():
                yield [node.subject, *(case.pattern for case in node.cases)]


def look_ups(tree: ast.Module) -> Iterator[list[ast.expr | ast.pattern]]:
    """What is looked up, and where."""
    for node in ast.walk(tree):
        match node:
            case ast.Subscript():
                yield [node.slice, node.value]
            case ast.Call(func=ast.Attribute(attr="get", value=table), args=[key, *_]):
                yield [key, table]


def is_conversations(node: ast.AST) -> bool:
    """Whether it is the state of what is called a conversation, a talk or a machine."""
    owners = ("conversation", "talk", "machine")
    return isinstance(node, ast.Attribute) and node.attr == "state" and ast.unparse(node.value).endswith(owners)


def offences(source: str, *, above: bool) -> list[int]:
    """The lines of `source` that compare a state by its name as text."""
    tree = ast.parse(source)
    known: dict[str, ast.expr] = {}
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                known[name] = value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                known[name] = value
    found = set()
    for parts in comparisons(tree):
        said = {text for part in parts for text in texts(part, known)}
        if (said and any(map(is_conversations, parts))) or (above and said & NAMES):
            found.add(parts[0].lineno)
    for key, table in look_ups(tree):
        if is_conversations(key) and any(texts(table, known)):
            found.add(key.lineno)
    return sorted(found)


@pytest.mark.parametrize(
    ("line", "is_offence"),
    [
        ('if conversation.state == "idle": pass', True),
        ('if "queued" != state: pass', True),
        ('if state in {"lingering", "idle"}: pass', True),
        ('FREE = ("idle", "failed")\nif self.state in FREE: pass', True),
        ('HEARD: Final = frozenset({"closing"})\nif state in HEARD: pass', True),
        ('match state:\n    case "attract" | "playing": pass', True),
        ('match (screen, state):\n    case ("attract", "idle"): pass', True),
        ('TURNS = {"idle": 1}\nTURNS.get(self._conversation.state)', True),
        ('TURNS = {"idle": 1}\nTURNS[talk.state]', True),
        ('if self._conversation.state == "whatever": pass', True),
        ("if conversation.state == ConversationState.IDLE: pass", False),
        ("if state.is_running or state in RUNNING: pass", False),
        ('if self._screen == "attract": pass', False),
        ('LEAST: Final = "idle"', False),
    ],
)
def test_a_comparison_by_name_is_found(line: str, is_offence: bool) -> None:
    assert bool(offences(line, above=True)) == is_offence


def test_nobody_outside_the_conversation_compares_a_states_name_as_text() -> None:
    found = []
    inside = set(modules("conversation"))
    above = set(modules(*ABOVE))
    for path in sorted(set(KIOSK.rglob("*.py")) - inside):
        lines = offences(path.read_text(), above=path in above)
        found += [f"{path.relative_to(KIOSK)}:{line}" for line in lines]
    assert not found


def test_no_screen_compares_a_states_name_as_text() -> None:
    comparison = re.compile(r"""(?:[=!]==?\s*|\bcase\s+)["'](\w+)["']|["'](\w+)["']\s*[=!]==?""")
    found = []
    for path in sorted((KIOSK / "ui" / "qml").rglob("*.qml")):
        text = path.read_text()
        names = NAMES if "NowPageModel" in text else NAMES - OF_OTHERS
        for number, line in enumerate(text.splitlines(), 1):
            if any(name in names for match in comparison.findall(line) for name in match):
                found.append(f"{path.name}:{number}")
    assert not found


def test_the_attendants_page_has_words_for_every_state_but_idle() -> None:
    page = (KIOSK / "ui" / "qml" / "Kiosk" / "Attendant" / "NowPage.qml").read_text()
    inner = {"answering", "saying_goodbye", "waiting", "typing"}
    for name in NAMES - inner - {"idle"}:
        assert f'"{name}": qsTr(' in page
