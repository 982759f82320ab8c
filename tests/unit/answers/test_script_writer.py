"""Writing into the operator's script: what is wanted comes in, what is his stays."""

import errno
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from copy import deepcopy
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.answers.errors import ScriptChanged, ScriptError
from kiosk.answers.script_file import load_script
from kiosk.answers.script_writer import make_script_file, save_script, tables_of

FILE = """\
# The lobby's answers; call Ada before you change them.

[fallback]
en = "Ask at the desk."   # the desk is new

# What most people ask.
[toilets.en]
ask = [
    # as children say it
    "Where is the loo?",
    "toilets",   # one word
]
say = "Behind you."  # until May

[toilets.de]
ask = ["Wo sind die Toiletten?"]
say = "Hinter Ihnen."

# Money.
[tickets.en]
ask = ["What is a ticket?"]
say = "Eight dollars."

# The end.
"""


def edit(text: str, change: Any) -> str:
    """`text` after `change` was done to what it says, written and read as the kiosk does."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answers.toml"
        path.write_bytes(text.encode())
        wanted = deepcopy(tables_of(text))
        change(wanted)
        saved = save_script(path, text, wanted)
        assert path.read_bytes().decode() == saved
        load_script(path, 80)
        assert {name: table for name, table in tomllib.loads(saved).items() if table} == {
            name: table for name, table in wanted.items() if table
        }
        return saved


def test_what_is_not_changed_stays_as_it_was_written() -> None:
    def change(tables: Any) -> None:
        tables["toilets"]["en"]["ask"].append("bathroom")
        tables["toilets"]["en"]["say"] = 'Left of the "bar".'
        tables["toilets"]["fr"] = {"ask": ["Où ?"], "say": "Là."}
        tables["fallback"]["de"] = "Weiß ich nicht."
        tables["the bar"] = {"en": {"ask": ["beer"], "say": "Here."}}
        del tables["tickets"]

    assert edit(FILE, change) == FILE.replace(
        '    "toilets",   # one word\n', '    "toilets",   # one word\n    "bathroom",\n'
    ).replace('"Behind you."', r'"Left of the \"bar\"."').replace(
        'say = "Hinter Ihnen."\n', 'say = "Hinter Ihnen."\n\n[toilets.fr]\nask = ["Où ?"]\nsay = "Là."\n'
    ).replace("# the desk is new\n", '# the desk is new\nde = "Weiß ich nicht."\n').replace(
        '[tickets.en]\nask = ["What is a ticket?"]\nsay = "Eight dollars."\n\n', "\n"
    ).replace("# The end.\n", '# The end.\n\n["the bar".en]\nask = ["beer"]\nsay = "Here."\n')


LAYOUTS = [
    "",
    "# nothing yet",
    FILE,
    FILE.replace("\n", "\r\n"),
    FILE.removesuffix("\n# The end.\n"),
    """toilets.en.ask = ['a'] # dotted
# ours
toilets.en.say = 'x'
tickets.de = { ask = ['b'], say = 'y' }
fallback.ja = 'z' # last
""",
    """toilets = { en = { ask = ['a', 'b'], say = 'x' }, de = { ask = ['c'], say = 'y' } } # in line
[fallback] # later
""",
    """[tickets]
# ours
en = { ask = ['a'], say = '''
A long
[story].
''' }
[toilets] # mixed
[toilets.de]
ask = ['b',
# two
'c']
say = 'y'
[tickets.de]
# apart
ask = ['d']
say = 'z'
""",
    "['toilets'.\"en\"]\n'ask' = ['a'] # quoted\nsay = 'x'\n[fallback]\n# ours\nen = 'y'\n\n# to the end\n\n\n",
    "[toilets.en]\nask = ['a']\nsay = 'x'\n[tickets.en]\nsay='y'\nask=['b']",
]
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(lambda text: f"w{text}w")
LANGUAGES = st.sampled_from(["en", "de", "ja"])
ENTRIES = st.sampled_from(["toilets", "tickets", "the bar", "ünder"])
ANSWER = st.fixed_dictionaries({"ask": st.lists(WORDS, min_size=1, max_size=4), "say": WORDS})
CHANGES = st.one_of(
    st.tuples(st.just("set"), ENTRIES, LANGUAGES, ANSWER),
    st.tuples(st.just("ask"), ENTRIES, LANGUAGES, st.lists(WORDS, min_size=1, max_size=2)),
    st.tuples(st.just("set"), st.just("fallback"), LANGUAGES, WORDS),
    st.tuples(st.just("drop"), ENTRIES | st.just("fallback"), LANGUAGES, st.none()),
    st.tuples(st.just("delete"), ENTRIES, LANGUAGES, st.none()),
)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(LAYOUTS), st.lists(CHANGES, max_size=4))
def test_any_layout_takes_any_change_and_keeps_its_comments(
    layout: str, changes: list[tuple[str, str, str, Any]]
) -> None:
    gone = False

    def change(tables: Any) -> None:
        nonlocal gone
        for how, name, language, value in changes:
            table = tables.get(name, {})
            if how == "delete" or (how == "drop" and name != "fallback" and len(table) == 1 and language in table):
                gone |= tables.pop(name, None) is not None
            elif how == "drop":
                gone |= table.pop(language, None) is not None
            elif how == "ask" and language in table:
                table[language]["ask"] = [*table[language]["ask"][:1], *value]
            elif how == "set":
                tables.setdefault(name, {})[language] = value

    kept = edit(layout, change)
    before, after = comments(layout), comments(kept)
    if gone:
        outside = {"# The lobby's answers; call Ada before you change them.", "# Money.", "# The end.", "# nothing yet"}
        before, after = [each for each in before if each in outside], [each for each in after if each in outside]
    assert after == before
    assert kept.count("\r\n") in {0, kept.count("\n")}, "one kind of line end"


def comments(text: str) -> list[str]:
    """Those that stand on lines of their own."""
    # Not by `splitlines`: what ends a line for Python may stand in a string of TOML.
    return [line.strip() for line in text.split("\n") if line.strip().startswith("#")]


def test_nothing_is_written_that_the_kiosk_could_not_read(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    path.write_text(FILE)
    wanted = deepcopy(tables_of(FILE))
    wanted["toilets"]["en"]["ask"] = ["?!"]
    with pytest.raises(ScriptError, match=r"line 8: toilets\.en\.ask\.0: must contain a word"):
        save_script(path, FILE, wanted)
    assert path.read_text() == FILE


def test_a_file_changed_by_hand_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    path.write_text(FILE + "# by hand\n")
    with pytest.raises(ScriptChanged):
        save_script(path, FILE, {})
    assert path.read_text() == FILE + "# by hand\n"
    path.unlink()
    with pytest.raises(ScriptError, match="cannot be read"):
        save_script(path, FILE, {})
    assert not path.exists()


def test_a_disk_that_takes_nothing_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "answers.toml"
    path.write_text(FILE)
    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(ScriptError, match=f"{path} cannot be written: .*No space left"):
        save_script(path, FILE, {})
    assert path.read_text() == FILE


def test_a_new_file_takes_the_place_of_none(tmp_path: Path) -> None:
    wanted = {"bar": {"en": {"ask": ["beer"], "say": "Here."}}}
    first = make_script_file(tmp_path / "data", FILE, tables_of(FILE) | wanted)
    second = make_script_file(tmp_path / "data", "", wanted)
    assert (first.name, second.name) == ("answers.toml", "answers-2.toml")
    assert first.read_text().startswith(FILE)
    assert second.read_text() == '[bar.en]\nask = ["beer"]\nsay = "Here."\n'
    with pytest.raises(ScriptError, match="no script can be made"):
        make_script_file(first / "below a file", "", wanted)


KILLER = """
import json, os, random, signal, sys, time
from pathlib import Path
from kiosk.answers.script_file import read_script, script_of
from kiosk.answers.script_writer import save_script, tables_of

path, kills = Path(sys.argv[1]), int(sys.argv[2])
random.seed(7)

def save(number):
    text = read_script(path)
    wanted = tables_of(text)
    wanted["toilets"]["en"] = {"ask": [f"number {number}"], "say": str(number) * 5000}
    save_script(path, text, wanted)

started = time.perf_counter()
save(0)
took = time.perf_counter() - started
seen, cut, rounds = set(), 0, 0
while rounds < kills or (cut <= 2 and rounds < 10 * kills):
    rounds += 1
    begun, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(told, b"!")
        number = int(tables_of(read_script(path))["toilets"]["en"]["say"][0])
        while True:
            number = (number + 1) % 10
            save(number)
    os.read(begun, 1)
    time.sleep(random.uniform(0, 4 * took))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(begun), os.close(told)
    text = read_script(path)
    script_of(text, path, 80)
    said = tables_of(text)["toilets"]["en"]
    assert set(said["say"]) == set(said["ask"][0].removeprefix("number ")), said
    assert text.endswith("# The end.\\n")
    left = [*path.parent.glob(".*.new")]
    cut += len(left)
    for each in left:
        each.unlink()
    seen.add(said["say"][0])
print(json.dumps({"seen": len(seen), "cut": cut}))
"""


def test_a_writer_that_is_killed_at_any_moment_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    path.write_text(FILE)
    done = subprocess.run(
        [sys.executable, "-c", KILLER, str(path), "100"], capture_output=True, text=True, check=False, timeout=100
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["seen"] > 3, told  # else nothing was saved meanwhile
    assert told["cut"] > 2, told  # else no saving was cut short
