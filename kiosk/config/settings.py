"""Every setting: its default, unit and meaning.

Later sources win: the TOML file, then systemd's credentials, then the environment (`KIOSK_` with `__` for nesting, and
`HEYGEN_API_KEY`), then the command line. Everything is read and checked once, at start (`settings_file.py`).
"""

import os
import re
import socket
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Final, Literal

import platformdirs
from pydantic import AfterValidator, Field, SecretStr, StringConstraints
from pydantic_settings import BaseSettings, InitSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from kiosk.config.environment import Environment
from kiosk.config.hours import HoursSettings
from kiosk.config.log import LogSettings, MetricsSettings
from kiosk.config.recordings import LibrarySettings
from kiosk.config.screen import ScreenSettings, ThemeSettings
from kiosk.config.values import (
    LONGEST_TEXT,
    Dollars,
    Group,
    Language,
    Seconds,
    header_value,
    is_loopback,
    is_safe_url,
    optional_base_url,
    safe_base_url,
)

__all__ = ["Language", "ScreenSettings", "ThemeSettings", "is_loopback", "is_safe_url"]  # found here by all others

VENDOR_URL = "https://api.heygen.com"
UNCHOSEN_AVATAR = "mia"
"""The sandbox's person; the vendor knows nobody of that name."""

APP_NAME = "kiosk"

SECRETS: Final = (
    ["api", "key"],
    ["ledger", "url"],
    ["speech", "server_key"],
    ["answers", "chat_key"],
    ["attendant", "pin_hash"],
)
"""Settings whose values are never shown."""


class SettingsError(Exception):
    """A setting that cannot be used; the message names the setting, its value and what is allowed."""


class ApiSettings(Group):
    """Where the avatar service is and how to speak to it."""

    base_url: Annotated[str, AfterValidator(safe_base_url)] = VENDOR_URL
    """Address of the service: https, or http on this machine alone."""
    key: Annotated[SecretStr, AfterValidator(header_value)] = SecretStr("")
    """The account's API key; without one the kiosk talks to its own sandbox."""
    text_dialect: Literal["reference", "guide"] = "reference"
    """How text is appended at first; the other dialect is tried once when the service refuses this one."""
    connect_timeout: Seconds = 5.0
    """Seconds to open a connection."""
    answer_timeout: Seconds = 10.0
    """Seconds in which a call must be answered completely."""
    upload_timeout: Seconds = 30.0
    """Seconds in which a recording must have gone up."""


class AvatarSettings(Group):
    """Who speaks."""

    id: Annotated[str, Field(min_length=1, max_length=200)] = UNCHOSEN_AVATAR
    """Id of the avatar's look."""
    voice_id: Annotated[str, Field(min_length=1, max_length=200)] = "mia-en"
    """Id of the voice."""


class LimitSettings(Group):
    """What the service allows and costs; the vendor raises these per customer."""

    idle_seconds: Seconds = 30.0
    """Seconds without new text after which the service closes a text stream."""
    session_seconds: Seconds = 3600.0
    """Longest session in seconds."""
    places: Annotated[int, Field(ge=1, le=1000)] = 3
    """Sessions at once in the whole account."""
    price_per_second: Annotated[Decimal, Field(ge=0, le=100)] = Decimal("0.05")
    """US dollars for each second of a session."""
    queue_seconds: Seconds = 300.0
    """Seconds a visitor waits in the line for a free place."""
    text_characters: Annotated[int, Field(ge=1, le=5000)] = LONGEST_TEXT
    """Longest text a visitor can send."""


def _database_address(url: SecretStr) -> SecretStr:
    text = url.get_secret_value().strip()
    if text and not text.startswith("postgresql+psycopg://"):
        raise ValueError("must begin with postgresql+psycopg://, or be empty")
    return SecretStr(text)


class LedgerSettings(Group):
    """Where sessions, places and costs are written down."""

    url: Annotated[SecretStr, AfterValidator(_database_address)] = SecretStr("")
    """The database that all kiosks of an account share, `postgresql+psycopg://…`; empty for a file in `data_dir`."""
    kiosk: Annotated[str, Field(min_length=1, max_length=200)] = Field(default_factory=socket.gethostname)
    """This kiosk's name in the ledger, no other kiosk's of the account; the host name otherwise."""


class BudgetSettings(Group):
    """What may be spent, in US dollars; no limit where none is set. Days and months are of the kiosk's local time."""

    session_usd: Dollars | None = None
    """For one session."""
    day_usd: Dollars | None = None
    """For this kiosk in a day."""
    month_usd: Dollars | None = None
    """For this kiosk in a month."""
    space_day_usd: Dollars | None = None
    """For all kiosks of the account in a day."""
    space_month_usd: Dollars | None = None
    """For all kiosks of the account in a month."""
    warn_share: Annotated[Decimal, Field(gt=0, le=1)] = Decimal("0.8")
    """Share of a budget from which the attendant is warned."""

    def is_low(self, balance: Decimal) -> bool:
        """Whether what the account holds is less than may be spent in a day, or than $5 where nothing limits that."""
        days = [limit for limit in (self.day_usd, self.space_day_usd) if limit is not None]
        return balance < max(days, default=Decimal(5))


class PrivacySettings(Group):
    """What is kept of a conversation."""

    keep_transcripts: bool = False
    """Keep what was asked and answered."""
    transcript_days: Annotated[int, Field(ge=1, le=3650)] = 30
    """Days until a transcript is deleted."""


class ConversationSettings(Group):
    """How the avatar meets a visitor, and the time a session stays open for the next question, which is billed."""

    follow_up_seconds: Annotated[float, Field(ge=0, le=25)] = 10.0
    """Seconds after the last word in which the visitor can ask more; 0 ends a session with its first answer."""
    typing_seconds: Annotated[float, Field(ge=0, le=600)] = 45.0
    """Seconds a session is kept for a visitor who is typing the next question; after that a new one opens for it."""
    acknowledge_seconds: Annotated[float, Field(ge=0, le=10)] = 0.3
    """Seconds a model may take to begin the first answer of a session until that opens without it, with a few words.

    The session gets ready while the model thinks; what is paid for that are those words, about a second, and the time
    by which the model is the later of the two. 0 waits for the model, however long it takes.
    """
    thinking_seconds: Seconds = 4.0
    """Seconds of silence before an answer after which the avatar says that it is thinking."""
    greeting: dict[Language, Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]] = Field(
        default_factory=dict
    )
    """What the avatar says before its first answer to a visitor, by language; the session is billed from then on."""
    goodbye: dict[Language, Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]] = Field(
        default_factory=dict
    )
    """What the avatar says to a visitor who asks no more, by language; the session is billed until it is recorded."""

    def greeting_in(self, language: str) -> str:
        """The greeting in `language` (ISO 639-1); empty where there is none."""
        return next((text for code, text in self.greeting.items() if code == language), "")

    def goodbye_in(self, language: str) -> str:
        """The goodbye in `language` (ISO 639-1); empty where there is none."""
        return next((text for code, text in self.goodbye.items() if code == language), "")


class PollSettings(Group):
    """When to ask whether a session is playable."""

    interval: Annotated[float, Field(ge=0.05, le=60)] = 1.0
    """Seconds between two questions, on average: the kiosk learns when they are worth while."""
    timeout: Seconds = 60.0
    """Seconds until a session must be playable."""


class PlayerSettings(Group):
    """Picture and sound."""

    hold: Annotated[float, Field(ge=0, le=10)] = 0.2
    """Seconds the picture stands before it runs: the cushion against late segments."""
    audio_device: str = "auto"
    """Output device by mpv's name, or `auto`."""
    volume: Annotated[int, Field(ge=0, le=100)] = 80
    """Loudness in percent; every visitor starts with it."""


class SpeechSettings(Group):
    """The visitor's voice."""

    microphone: str = ""
    """Input device by its name; empty for the system's default."""
    transcriber: Literal["none", "local", "server"] = "none"
    """Who understands speech: nobody (the avatar repeats the recording), a model on this machine, or a server."""
    model: str = ""
    """The model that listens: for `local` a folder or a name (`small` by default), for `server` its name there."""
    server_url: Annotated[str, AfterValidator(optional_base_url)] = ""
    """Address of an OpenAI-compatible server, up to `/v1`; empty with the embedded sandbox for the sandbox's own."""
    server_key: Annotated[SecretStr, AfterValidator(header_value)] = SecretStr("")
    """The key of that server."""
    answer_timeout: Seconds = 8.0
    """Seconds in which a recording must be understood."""
    longest_seconds: Annotated[float, Field(ge=1, le=300)] = 30.0
    """Longest recording in seconds."""
    silence_seconds: Annotated[float, Field(ge=0.2, le=5)] = 0.7
    """Seconds of silence after which a visitor has said all."""
    patience_seconds: Annotated[float, Field(ge=1, le=60)] = 6.0
    """Seconds a silent visitor is listened to."""
    send_after_seconds: Annotated[float, Field(ge=0, le=30)] = 0.6
    """Seconds the understood words stand before they are sent by themselves."""
    inline_below_bytes: Annotated[int, Field(ge=0, le=32_000_000)] = 200_000
    """A smaller recording goes up inside the request for a session, a larger one before it as a file."""


class AnswerSettings(Group):
    """What the avatar says."""

    kind: Literal["repeat", "script", "chat"] | None = None
    """Who answers: nobody (`repeat`: the avatar says the question), the script, or a language model after the script.

    Unset, nobody does; with the embedded sandbox and no script, a museum's script and the sandbox's model do.
    """
    script: Path | None = None
    """The file of prepared questions and answers; `kiosk/answers/script.py` tells how it is written."""
    threshold: Annotated[float, Field(ge=0, le=100)] = 80.0
    """How well a question must match a prepared one, 0 to 100."""
    chat_url: Annotated[str, AfterValidator(optional_base_url)] = ""
    """Address of an OpenAI-compatible server, up to `/v1`; empty with the embedded sandbox for the sandbox's own."""
    chat_key: Annotated[SecretStr, AfterValidator(header_value)] = SecretStr("")
    """The key of that server."""
    chat_model: Annotated[str, Field(min_length=1, max_length=200)] = "gpt-4.1-mini"
    """The language model's name at that server."""
    system_prompt: Annotated[str, Field(min_length=1, max_length=20_000)] = (
        "You are a friendly host who talks with visitors of this house. Your answer is spoken aloud: one to three "
        "short sentences, in the visitor's language, as one speaks. No markup, no lists, no links, no emoji. "
        "Where you do not know, say so, and ask the visitor to turn to a member of staff."
    )
    """What the model is told about itself, before the visitor's words."""
    temperature: Annotated[float, Field(ge=0, le=2)] | None = None
    """How freely the model chooses its words, 0 to 2; the server's default otherwise (some models know no other)."""
    longest_characters: Annotated[int, Field(ge=50, le=10_000)] = 600
    """Longest answer of the model; a longer one ends with the last sentence that fits. 600 are about 40 seconds."""
    first_piece_timeout: Seconds = 25.0
    """Seconds until the model must have begun to answer."""
    piece_timeout: Seconds = 25.0
    """Seconds of silence after which a model that had begun is given up."""
    least_characters: Annotated[int, Field(ge=1, le=2000)] = 20
    """Characters of an answer that are gathered before they are sent to the avatar."""
    longest_wait: Annotated[float, Field(ge=0, le=5)] = 0.25
    """Seconds after which fewer are sent too."""


def _pin_hash(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"(\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+(\$[A-Za-z0-9+/]+){2})?", value.get_secret_value()):
        raise ValueError("must be what `kiosk pin` writes, or empty")
    return value


class AttendantSettings(Group):
    """The panel of the staff who look after the kiosk."""

    pin_hash: Annotated[SecretStr, AfterValidator(_pin_hash)] = SecretStr("")
    """The argon2id hash of the PIN, as `kiosk pin` writes it; empty where none is chosen yet."""
    hold_seconds: Annotated[float, Field(ge=0.5, le=30)] = 3.0
    """Seconds a finger is held until the PIN is asked for."""
    lock_seconds: Seconds = 60.0
    """Seconds without a touch after which the panel is locked again."""


class Settings(BaseSettings):
    """All settings of one kiosk."""

    model_config = SettingsConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        env_prefix="KIOSK_",
        env_nested_delimiter="__",
        use_attribute_docstrings=True,
        nested_model_default_partial_update=True,
    )

    api: ApiSettings = ApiSettings()
    avatar: AvatarSettings = AvatarSettings()
    hours: HoursSettings = HoursSettings()
    limits: LimitSettings = LimitSettings()
    ledger: LedgerSettings = Field(default_factory=LedgerSettings)
    budget: BudgetSettings = BudgetSettings()
    privacy: PrivacySettings = PrivacySettings()
    conversation: ConversationSettings = ConversationSettings()
    poll: PollSettings = PollSettings()
    player: PlayerSettings = PlayerSettings()
    screen: ScreenSettings = ScreenSettings()
    speech: SpeechSettings = SpeechSettings()
    answers: AnswerSettings = AnswerSettings()
    attendant: AttendantSettings = AttendantSettings()
    library: LibrarySettings = LibrarySettings()
    log: LogSettings = LogSettings()
    metrics: MetricsSettings = MetricsSettings()
    data_dir: Path = Field(default_factory=lambda: platformdirs.user_data_path(APP_NAME))
    """Folder for what the kiosk keeps: logs and records."""

    @property
    def uses_sandbox(self) -> bool:
        """Whether nothing else was chosen, so that the kiosk starts its own sandbox."""
        return self.api.base_url == VENDOR_URL and not self.api.key.get_secret_value()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003  pydantic-settings passes all four
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The sources, strongest first; `load` hands in command line, credentials and file together."""
        assert isinstance(init_settings, InitSettingsSource)  # noqa: S101  tells the type checker
        given = init_settings.init_kwargs
        key = os.environ.get("HEYGEN_API_KEY")
        return (
            InitSettingsSource(settings_cls, given.get("command_line", {})),
            Environment(settings_cls),
            InitSettingsSource(settings_cls, {"api": {"key": key}} if key else {}),
            InitSettingsSource(settings_cls, given.get("credentials", {})),
            InitSettingsSource(settings_cls, given.get("file", {})),
        )
