"""Which service the kiosk talks to: the one of the settings, or a sandbox that it starts itself."""

from typing import Final

import structlog
from pydantic import SecretStr

from kiosk.config.settings import UNCHOSEN_AVATAR, VENDOR_URL, AnswerSettings, Settings, SettingsError
from kiosk.system.program import SandboxLauncher
from kiosk.system.shipped_files import ASSETS

log = structlog.get_logger("app")

DEMO_SCRIPT: Final = ASSETS / "answers" / "museum.toml"


def select_service(settings: Settings, *, sandbox: bool) -> tuple[Settings, SandboxLauncher | None]:
    """The settings with the service that is to be used, and the embedded sandbox if it is that.

    Raises `SettingsError` where the vendor would be asked for an avatar that only the sandbox has, or where nobody is
    named who understands speech.
    """
    sandbox = sandbox or settings.uses_sandbox
    listens = sandbox_listens(settings, sandbox=sandbox)
    if not sandbox:
        if settings.api.base_url == VENDOR_URL and settings.avatar.id == UNCHOSEN_AVATAR:
            raise SettingsError(
                f"setting avatar.id = {UNCHOSEN_AVATAR!r}: that is the sandbox's person; "
                "set avatar.id and avatar.voice_id to a look and a voice of your account"
            )
        log.info("talking to the service", url=settings.api.base_url)
        return settings, None
    embedded = SandboxLauncher(["--listen-model", settings.speech.model] if listens else [])
    log.info("talking to the embedded sandbox: nothing is billed", url=embedded.url)
    return with_sandbox_urls(settings, embedded), embedded


def sandbox_listens(settings: Settings, *, sandbox: bool) -> bool:
    """Whether the embedded sandbox is who understands speech. Raises `SettingsError` where it cannot be."""
    speech = settings.speech
    if speech.transcriber != "server" or speech.server_url:
        return False
    if not sandbox:
        raise SettingsError("setting speech.server_url = '': speech.transcriber = server needs its address")
    if not speech.model:
        raise SettingsError("setting speech.model = '': the sandbox needs a model to understand speech with")
    return True


def demo_answers(answers: AnswerSettings) -> AnswerSettings:
    """What a newcomer to the sandbox is answered by, where nothing is chosen."""
    if answers.kind is None and answers.script is None:
        return answers.model_copy(update={"kind": "chat", "script": DEMO_SCRIPT})
    return answers


def with_sandbox_urls(settings: Settings, embedded: SandboxLauncher | None) -> Settings:
    """The settings with the addresses of the `embedded` sandbox, where there is one."""
    if embedded is None:
        return settings
    api = settings.api.model_copy(update={"base_url": embedded.url, "key": SecretStr("sandbox")})
    speech, answers = settings.speech, settings.answers
    if speech.transcriber == "server" and not speech.server_url:
        speech = speech.model_copy(update={"server_url": f"{embedded.url}/v1"})
    answers = demo_answers(answers)
    if not answers.chat_url:
        answers = answers.model_copy(update={"chat_url": f"{embedded.url}/v1"})
    return settings.model_copy(update={"api": api, "speech": speech, "answers": answers})
