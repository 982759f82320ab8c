import stat
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs
from typer.testing import CliRunner

from kiosk.cli.main import app
from kiosk.config.loading import LAST_GOOD, Loaded, default_config_file, keep_last_good, load_or_last_good
from kiosk.config.settings import SettingsError

SECRET = "sk_live_very-secret-7"
GOOD = f"# ours\n[api]\nkey = '{SECRET}'\n[player]\nvolume = 7\n"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The default settings file, with the default folder of data beside it, both of this test alone."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    default_config_file().parent.mkdir(parents=True)
    default_config_file().write_text(GOOD)
    return default_config_file()


@pytest.fixture
def kept(config: Path) -> Path:
    """The copy that a start with the good file has left."""
    loaded = load_or_last_good()
    keep_last_good(loaded)
    return loaded.settings.data_dir / LAST_GOOD


def test_a_good_start_keeps_the_file_for_the_kiosk_alone(kept: Path, config: Path) -> None:
    assert kept.read_text() == GOOD
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert load_or_last_good() == Loaded(load_or_last_good().settings, config, text=GOOD)


BROKEN = [
    f"[api]\nkey = '{SECRET}'\n[player\n",
    "[player]\nvolume = 700\n",
    "[player]\nloudness = 7\n",
    "a = '\x00'",
    "[",
]


@pytest.mark.parametrize("text", [*(text.encode() for text in BROKEN), b"\xff\xfe"])
def test_a_broken_file_is_not_used_but_its_last_good_copy(kept: Path, config: Path, text: bytes) -> None:
    config.write_bytes(text)
    with capture_logs() as logs:
        loaded = load_or_last_good(config)
    assert (loaded.settings.player.volume, loaded.file) == (7, config)
    (line,) = logs
    assert (line["log_level"], line["problem"]) == ("error", loaded.problem)
    assert loaded.problem
    assert SECRET not in f"{logs} {loaded}"
    keep_last_good(loaded)
    assert kept.read_text() == GOOD


def test_a_named_file_that_is_gone_is_not_missed(kept: Path, config: Path) -> None:
    config.unlink()
    assert load_or_last_good(config).settings.player.volume == 7
    assert load_or_last_good().settings.player.volume == 80  # nobody said there is one


def test_the_environment_and_the_command_line_win_over_the_copy_and_must_be_right(
    kept: Path, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text("[player\n")
    monkeypatch.setenv("KIOSK_PLAYER__HOLD", "1")
    settings = load_or_last_good(overrides={"player.volume": "9"}).settings
    assert (settings.player.hold, settings.player.volume, settings.api.key.get_secret_value()) == (1, 9, SECRET)
    with pytest.raises(SettingsError, match=r"player\.volume = '900'"):
        load_or_last_good(overrides={"player.volume": "900"})
    monkeypatch.setenv("KIOSK_PLAYER__HOLD", "long")
    with pytest.raises(SettingsError, match=r"player\.hold = 'long'"):
        load_or_last_good()


@pytest.mark.parametrize("copy", [None, "[player\n", "[player]\nvolume = 700\n"])
def test_without_a_good_copy_the_problem_is_told(kept: Path, config: Path, copy: str | None) -> None:
    kept.unlink()
    if copy:
        kept.write_text(copy)
    config.write_text("[player]\nvolume = 800\n")
    with pytest.raises(SettingsError, match=r"player\.volume = 800"):
        load_or_last_good()


def test_the_copy_is_found_in_the_folder_that_the_broken_file_names(config: Path, tmp_path: Path) -> None:
    folder = tmp_path / "else where"
    config.write_text(f"# ours\ndata_dir = '{folder}' # roomy\n{GOOD}")
    keep_last_good(load_or_last_good())
    assert (folder / LAST_GOOD).exists()
    config.write_text(f"# ours\n= what\ndata_dir = '{folder}' # roomy\n{GOOD}[screen\n")
    assert load_or_last_good().settings.data_dir == folder


def test_the_folder_of_the_command_line_is_the_one(config: Path, tmp_path: Path) -> None:
    chosen = {"data_dir": str(tmp_path / "chosen")}
    config.write_text(f"data_dir = '{tmp_path}/other'\n{GOOD}")
    keep_last_good(load_or_last_good(overrides=chosen))
    config.write_text(f"data_dir = '{tmp_path}/other'\n[screen\n")
    assert load_or_last_good(overrides=chosen).settings.player.volume == 7
    with pytest.raises(SettingsError):
        load_or_last_good()


def test_a_folder_that_takes_no_copy_keeps_nobody_from_starting(config: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with capture_logs() as logs:
        keep_last_good(load_or_last_good(overrides={"data_dir": str(tmp_path / "file")}))
    assert [line["log_level"] for line in logs] == ["warning"]


class FakeKiosk:
    """What `kiosk run` builds and runs, without a screen; it refuses some settings as the real one does."""

    started: list["FakeKiosk"]
    restarts = False

    def __init__(self, settings: Any, *, source: Any, **_: Any) -> None:
        if settings.avatar.id == "nobody":
            raise SettingsError("setting avatar.id = 'nobody': who is that?")
        self.settings, self.problem = settings, source.problem
        FakeKiosk.started.append(self)

    def run(self) -> int:
        return 0

    def close(self) -> None:
        pass


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[FakeKiosk]:
    FakeKiosk.started = []
    monkeypatch.setattr("kiosk.app.kiosk.Kiosk", FakeKiosk)
    monkeypatch.setattr("kiosk.log.setup.configure", lambda: None)  # it would keep the runner's output
    return FakeKiosk.started


@pytest.mark.parametrize("broken", ["[player\n", "[player]\nvolume = 700\n", "[avatar]\nid = 'nobody'\n"])
def test_run_starts_with_what_was_good_before_someone_broke_the_file(
    config: Path, started: list[FakeKiosk], broken: str
) -> None:
    assert CliRunner().invoke(app, ["run"]).exit_code == 0
    config.write_text(broken)
    assert CliRunner().invoke(app, ["run"]).exit_code == 0
    assert [kiosk.settings.player.volume for kiosk in started] == [7, 7]
    assert not started[0].problem
    assert started[1].problem
    for wrong in ("player.volume=900", "avatar.id=nobody"):
        done = CliRunner().invoke(app, ["run", "--set", wrong])
        assert (done.exit_code, SECRET in done.output) == (2, False)


def test_other_commands_do_not_start_with_the_copy(kept: Path, config: Path, started: list[FakeKiosk]) -> None:
    config.write_text("[player\n")
    for command in (["say", "Hello"], ["usage"]):
        assert CliRunner().invoke(app, command).exit_code == 2
    assert not started
