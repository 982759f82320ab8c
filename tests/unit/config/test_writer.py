import errno
import json
import os
import stat
import subprocess
import sys
import tempfile
import traceback
from decimal import Decimal
from operator import attrgetter
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.config.loading import default_config_file, load
from kiosk.config.settings import Settings, SettingsError
from kiosk.config.writer import Value, change_settings

SECRET = "sk_live_very-secret-7"
FILE = f"""\
# The lobby's kiosk; call Ada before you change it.

[player]
volume = 80      # loud enough for the lobby
hold = 0.2

[api]            # the account of the house
key = '{SECRET}'

[screen]
languages = [
    "de",        # the house's own
    "en",
]
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text(FILE)
    return path


def test_what_is_not_changed_stays_as_it_was_written(config: Path) -> None:
    changed = change_settings({"player.volume": 5, "screen.calm": True, "attendant.lock_seconds": 20}, config)
    assert changed == load(config)
    assert (changed.player.volume, changed.screen.calm, changed.attendant.lock_seconds) == (5, True, 20)
    assert config.read_text() == FILE.replace("volume = 80", "volume = 5") + (
        "calm = true\n\n[attendant]\nlock_seconds = 20\n"
    )


LAYOUTS = [
    "",
    "# nothing yet",
    FILE,
    'data_dir = "/srv"',
    "player.volume = 3 # dotted\r\nplayer.hold = 1\r\n",
    "player = { volume = 3 } # in line\n[screen] # later\n",
    '[screen.theme]\n# ours\naccent = "#112233"\n',
    '[screen]\ncalm = true\n[player] # between\nvolume = 3\n[screen.theme] # apart\nheadline = """\nHi"""\n',
    '["screen"]\n"calm" = true # quoted\n[screen.suggestions]\nen = ["a"]\n# the end',
    '[screen.suggestions]\nen = ["a"]\n\n# how loud\n[player]\nvolume = 3\n\n# far end\n',
]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
VALUES: dict[str, st.SearchStrategy[Value]] = {
    "avatar.id": TEXT.filter(bool),
    "player.volume": st.integers(0, 100),
    "player.hold": st.floats(0, 10),
    "screen.calm": st.booleans(),
    "screen.theme.headline": TEXT,
    "screen.languages": st.lists(st.sampled_from(["de", "en", "ja"]), min_size=1).map(tuple),
    "screen.suggestions": st.dictionaries(st.sampled_from(["de", "en"]), st.lists(TEXT, max_size=4).map(tuple)),
    "budget.day_usd": st.decimals(0, 1_000_000),
}


@settings(max_examples=50, deadline=None)
@given(
    st.sampled_from(LAYOUTS),
    st.lists(st.fixed_dictionaries({}, optional={n: st.none() | value for n, value in VALUES.items()}), max_size=3),
)
def test_any_layout_takes_any_change_and_keeps_its_comments(layout: str, changes: list[dict[str, Value]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "kiosk.toml"
        config.write_bytes(layout.encode())
        for change in changes:
            changed = change_settings(change, config)
            assert changed == load(config)
            for name, value in change.items():
                assert attrgetter(name)(changed) == (attrgetter(name)(Settings()) if value is None else value)
        kept = config.read_text().splitlines()
        assert [line for line in kept if line.startswith("#")] == [
            line for line in layout.splitlines() if line.startswith("#")
        ]


def test_nothing_is_changed_where_the_whole_would_be_wrong(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad: list[tuple[dict[str, Value], str]] = [
        ({"player.volume": 5, "screen.calm": "perhaps"}, "setting screen.calm = 'perhaps'"),
        ({"player.loudness": 5}, "no setting of that name"),
        ({"player.volume.left": 5}, "volume has been given a value of its own"),
        ({"screen.languages": ["de", None]}, "NoneType is nothing that a file can hold"),
        ({"budget.day_usd": Decimal("sNaN")}, "finite"),
    ]
    for changes, told in bad:
        with pytest.raises(SettingsError, match=told):
            change_settings(changes, config)
    monkeypatch.setenv("KIOSK_POLL__INTERVAL", "soon")
    with pytest.raises(SettingsError, match=r"poll\.interval"):
        change_settings({"player.volume": 5}, config)
    monkeypatch.delenv("KIOSK_POLL__INTERVAL")
    with pytest.raises(SettingsError, match=r"poll\.timeout"):
        change_settings({"player.volume": 5}, config, {"poll.timeout": "0"})
    assert config.read_text() == FILE


def test_the_environment_and_the_command_line_still_win(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_PLAYER__VOLUME", "7")
    changed = change_settings({"player.volume": 5, "player.hold": 1}, config, {"player.hold": "2"})
    assert (changed.player.volume, changed.player.hold) == (7, 2)
    assert "volume = 5 " in config.read_text()


def test_a_change_mends_the_value_that_was_wrong_but_no_broken_toml(config: Path) -> None:
    config.write_text("[player]\nvolume = 800 # oops\n")
    assert change_settings({"player.volume": 80}, config).player.volume == 80
    config.write_text(f"[api]\nkey = '{SECRET}'\n[player\n")
    with pytest.raises(SettingsError, match="not valid TOML") as caught:
        change_settings({"player.volume": 80}, config)
    assert SECRET not in "".join(traceback.format_exception(caught.value))


def test_the_file_and_its_folder_are_made_for_nobody_else_to_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "new"))
    change_settings({"player.volume": 5}, None)
    assert load().player.volume == 5
    assert stat.S_IMODE(default_config_file().stat().st_mode) == 0o600


def test_mode_owner_and_link_stay(config: Path, tmp_path: Path) -> None:
    config.chmod(0o640)
    if os.geteuid() == 0:
        os.chown(config, 1234, 2345)
    before = config.stat()
    link = tmp_path / "elsewhere" / "link.toml"
    link.parent.mkdir()
    link.symlink_to("../kiosk.toml")
    change_settings({"player.volume": 5}, link)
    after = config.stat()
    assert link.is_symlink()
    assert load(config).player.volume == 5
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)


@pytest.mark.parametrize(
    ("call", "code", "told"),
    [
        ("tempfile.mkstemp", errno.EROFS, "Read-only file system"),
        ("os.fsync", errno.ENOSPC, "No space left"),
        ("os.fsync", errno.EIO, "Input/output error"),
    ],
)
def test_a_disk_that_takes_nothing_leaves_the_old_file_whole(
    config: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int, told: str
) -> None:
    def fail(*_: Any, **__: Any) -> NoReturn:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(call, fail)
    with pytest.raises(SettingsError, match=f"{config} cannot be written: .*{told}"):
        change_settings({"player.volume": 5}, config)
    assert config.read_text() == FILE
    assert list(config.parent.iterdir()) == [config]


def test_a_file_that_is_no_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for odd in (tmp_path, tmp_path / "file" / "kiosk.toml"):
        with pytest.raises(SettingsError, match=str(odd)):
            change_settings({"player.volume": 5}, odd)


def test_what_a_killed_writer_left_is_removed_when_it_is_old(config: Path) -> None:
    old, fresh, other = (
        config.parent / name for name in (".kiosk.toml.a.new", ".kiosk.toml.b.new", "x.kiosk.toml.new")
    )
    for path in (old, fresh, other):
        path.touch()
    os.utime(old, (1, 1))
    os.utime(other, (1, 1))
    change_settings({"player.volume": 5}, config)
    assert set(config.parent.iterdir()) == {config, fresh, other}


KILLS = 200
KILLER = """
import json, os, random, signal, sys, time
from pathlib import Path
from kiosk.config.loading import load
from kiosk.config.writer import change_settings

config, kills = Path(sys.argv[1]), int(sys.argv[2])
random.seed(7)
took = 0.0
for volume in range(5):
    started = time.perf_counter()
    load(config)
    change_settings({"player.volume": volume, "answers.system_prompt": str(volume) * 5000}, config)
    took = max(took, time.perf_counter() - started)
seen, cut = [], 0
while len(seen) < kills or (cut <= 5 and len(seen) < 5 * kills):
    begun, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(told, b"!")
        while True:
            volume = (load(config).player.volume + 1) % 101
            change_settings({"player.volume": volume, "answers.system_prompt": str(volume) * 5000}, config)
    os.read(begun, 1)
    time.sleep(random.uniform(0, 3 * took))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(begun), os.close(told)
    found = load(config)
    assert set(found.answers.system_prompt) == set(str(found.player.volume))
    assert config.read_text().startswith("# The lobby's kiosk")
    left = list(config.parent.glob(".*.new"))
    cut += len(left)
    for path in left:
        path.unlink()
    seen.append(found.player.volume)
print(json.dumps({"saved": len(set(seen)), "cut": cut}))
"""


def test_a_writer_that_is_killed_at_any_moment_leaves_a_file_that_loads(config: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLER, str(config), str(KILLS)],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["saved"] > 20, told  # else nothing was saved meanwhile
    assert told["cut"] > 5, told  # else no saving was cut short
