import contextlib
import traceback
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.config.loading import default_config_file, load
from kiosk.config.settings import Settings, SettingsError, is_safe_url

SECRET = "sk_live_very-secret-7"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


def test_the_defaults_are_the_vendors_and_the_sandboxs() -> None:
    settings = load()
    assert settings.uses_sandbox
    assert settings.limits.price_per_second == Decimal("0.05")
    assert settings.screen.languages[0] == "en"


def test_the_command_line_wins_over_the_environment_over_the_file(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text("[poll]\ninterval = 1\ntimeout = 11\n[limits]\nplaces = 1\n[screen.theme]\nheadline = 'Hi'\n")
    monkeypatch.setenv("KIOSK_POLL__INTERVAL", "2")
    monkeypatch.setenv("KIOSK_LIMITS__PLACES", "2")
    settings = load(config, {"poll.interval": "3", "screen.theme.accent": "#123456"})
    assert (settings.poll.interval, settings.limits.places, settings.poll.timeout) == (3.0, 2, 11.0)
    assert (settings.screen.theme.headline, settings.screen.theme.accent) == ("Hi", "#123456")


def test_lists_and_tables_come_from_every_source(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config.write_text('[screen.suggestions]\nen = ["Who are you?"]\n')
    monkeypatch.setenv("KIOSK_SCREEN__LANGUAGES", '["de", "en"]')
    screen = load(config, {"screen.suggestions.de": '["Wer bist du?"]', "player.audio_device": "[odd"}).screen
    assert screen.languages == ("de", "en")
    assert screen.suggestions == {"en": ("Who are you?",), "de": ("Wer bist du?",)}


def test_the_key_comes_from_its_own_variable_then_the_vendors_then_a_credential_then_the_file(
    config: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    config.write_text('[api]\nkey = "from-file"\n')
    assert load(config).api.key.get_secret_value() == "from-file"
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    credential = tmp_path / "api-key"
    credential.write_text("")
    assert load(config).api.key.get_secret_value() == "from-file"
    credential.write_text("from-systemd\n")
    assert load(config).api.key.get_secret_value() == "from-systemd"
    monkeypatch.setenv("HEYGEN_API_KEY", "vendors\n")
    assert load(config).api.key.get_secret_value() == "vendors"
    monkeypatch.setenv("KIOSK_API__KEY", "own")
    settings = load(config)
    assert settings.api.key.get_secret_value() == "own"
    assert not settings.uses_sandbox


def test_a_credential_that_cannot_be_read_is_named_and_never_shown(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    credential = tmp_path / "answers-chat-key"
    credential.write_text(f"{SECRET} und Käse")
    with pytest.raises(SettingsError, match=r"answers\.chat_key = \(not shown\): must be ASCII"):
        load()
    credential.unlink()
    credential.mkdir()
    with pytest.raises(SettingsError, match=r"answers\.chat_key: the credential .* cannot be read"):
        load()


def test_the_default_file_is_read_where_there_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    default_config_file().parent.mkdir()
    default_config_file().write_text("[player]\nvolume = 7\n")
    assert load().player.volume == 7


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("limits.places", "0", "greater than or equal to 1"),
        ("limits.places", "many", "valid integer"),
        ("limits.price_per_second", "NaN", "finite"),
        ("api.answer_timeout", "0", "greater than 0"),
        ("api.answer_timeout", "nan", "less than or equal to 86400"),
        ("api.text_dialect", "klingon", "'reference' or 'guide'"),
        ("api.base_url", "http://service.example", "https"),
        ("api.base_url", "https://service.example/?a=1", "without user, query"),
        ("api.base_url", "https://me@service.example", "without user, query"),
        ("api.base_url", "https://ser vice.example", "https"),
        ("api.base_url", "nonsense", "https"),
        ("avatar.id", "", "at least 1 character"),
        ("player.volume", "101", "less than or equal to 100"),
        ("screen.calm", "maybe", "boolean"),
        ("screen.languages", "de", "tuple"),
        ("answers.kind", "oracle", "'repeat', 'script' or 'chat'"),
        ("answers.threshold", "101", "less than or equal to 100"),
        ("answers.chat_url", "http://models.example", "https"),
        ("screen.theme.accent", "red", "#[0-9a-fA-F]{6}"),
    ],
)
@pytest.mark.parametrize("source", ["file", "environment", "command line"])
def test_a_bad_value_is_named_with_what_is_allowed(
    config: Path, monkeypatch: pytest.MonkeyPatch, source: str, name: str, value: str, allowed: str
) -> None:
    group, _, last = name.rpartition(".")
    config.write_text(f"[{group}]\n{last} = {value!r}\n" if source == "file" else "")
    if source == "environment":
        monkeypatch.setenv(f"KIOSK_{name.upper().replace('.', '__')}", value)
    with pytest.raises(SettingsError) as caught:
        load(config, {name: value} if source == "command line" else None)
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"setting {name} = {value!r}: ")
    assert allowed in line


def test_every_bad_value_is_named_at_once(config: Path) -> None:
    config.write_text('[poll]\ninterval = 0\n[screen]\nlanguages = ["en", "xx"]\n[screen.suggestions]\nyy = []\n')
    with pytest.raises(SettingsError) as caught:
        load(config)
    message = str(caught.value)
    assert [name in message for name in ("poll.interval", "screen.languages.1", "screen.suggestions.yy")] == [True] * 3


@pytest.mark.parametrize(
    ("name", "variable"),
    [("scren.calm", "KIOSK_SCREN__CALM"), ("calm", "KIOSK_CALM"), ("screen.theme.acent", "KIOSK_SCREEN__THEME__ACENT")],
)
def test_an_unknown_name_is_told_with_the_known_ones(monkeypatch: pytest.MonkeyPatch, name: str, variable: str) -> None:
    known = (
        "accent, avatar_picture"
        if "theme" in name
        else "answers, api, attendant, avatar, budget, conversation, data_dir"
    )
    with pytest.raises(SettingsError, match=f"no setting of that name; allowed here: {known}"):
        load(overrides={name: "1"})
    monkeypatch.setenv(variable, "1")
    with pytest.raises(SettingsError, match=f"no setting of that name; allowed here: {known}"):
        load()


@pytest.mark.parametrize("overrides", [{"": "x"}, {"poll..x": "1"}, {"poll": "1", "poll.interval": "1"}, {"poll": "1"}])
def test_odd_overrides_are_refused(overrides: dict[str, str]) -> None:
    with pytest.raises(SettingsError):
        load(overrides=overrides)


@given(st.text(), st.text())
def test_any_override_is_a_setting_or_a_settings_error(name: str, value: str) -> None:
    with contextlib.suppress(SettingsError):
        assert isinstance(load(overrides={name: value}), Settings)


def test_a_file_that_cannot_be_used_is_named(config: Path, tmp_path: Path) -> None:
    for path, content, problem in [
        (tmp_path / "missing.toml", None, "cannot be read"),
        (tmp_path, None, "cannot be read"),
        (config, b"[api\n", "not valid TOML"),
        (config, b"\xff\xfe", "cannot be read"),
    ]:
        if content:
            path.write_bytes(content)
        with pytest.raises(SettingsError, match=problem) as caught:
            load(path)
        assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    "toml",
    [
        f'api = "{SECRET}"',
        f'api_key = "{SECRET}"',
        f'[apii]\nkey = "{SECRET}"',
        f'[api]\nkeyy = "{SECRET}"',
        f'[api]\nkey = ["{SECRET}"]',
        f'[api]\nkey = "{SECRET} {SECRET}"',
        f'[api]\nkey = "{SECRET}"\nconnect_timeout = -1',
        f'[api]\nkey = "{SECRET}"\n[api',
        f'[answers]\nchat_key = "{SECRET} {SECRET}"',
        f'answers = "{SECRET}"',
    ],
)
def test_the_key_is_never_shown(config: Path, toml: str) -> None:
    config.write_text(toml)
    with pytest.raises(SettingsError) as caught:
        load(config)
    assert SECRET not in "".join(traceback.format_exception(caught.value))


def test_the_key_is_never_shown_by_the_settings_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEYGEN_API_KEY", SECRET)
    settings = load()
    assert SECRET not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        load().api.base_url = "https://elsewhere.example"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://service.example", True),
        ("http://localhost:1", True),
        ("http://127.0.0.9/x", True),
        ("http://[::1]:80/", True),
        ("http://service.example", False),
        ("http://127.0.0.1.example", False),
        ("http://127.0.0.1@service.example", False),
        ("https://", False),
        ("https://a:port", False),
        ("https://[::", False),
        ("file:///etc/passwd", False),
        ("//service.example", False),
        ("https://ser\nvice.example", False),
        (" https://service.example", False),
    ],
)
def test_only_https_or_this_machine_is_safe(url: str, safe: bool) -> None:
    assert is_safe_url(url) is safe
