"""`kiosk check`: all checks at once, told in a fixed order."""

import asyncio
import json
from contextlib import aclosing
from typing import Annotated

import typer
from pydantic import SecretStr

from kiosk.check.finding import Finding
from kiosk.cli.options import ConfigFile, SetValue, UseSandbox, pairs_of, usage_error
from kiosk.config.loading import load
from kiosk.config.settings import Settings, SettingsError
from kiosk.system.program import SandboxLauncher


def check(
    as_json: Annotated[bool, typer.Option("--json", help="As one JSON list.")] = False,
    sandbox: UseSandbox = False,
    config: ConfigFile = None,
    set_: SetValue = None,
) -> None:
    """Check key, avatar, voice, sound, graphics and all else that the kiosk needs, and tell what to do.

    Exit status 1 where something is not well. Nothing is spoken, and nothing is billed.
    """
    try:
        settings = load(config, pairs_of(set_))
    except SettingsError as error:
        usage_error(str(error))
    embedded = SandboxLauncher()
    embedded.start()
    try:
        if sandbox or settings.uses_sandbox:
            settings = _at_sandbox(settings, embedded.url)
        findings = asyncio.run(_tell(settings, embedded, aloud=not as_json))
    finally:
        embedded.stop()
    if as_json:
        typer.echo(json.dumps([finding.as_json() for finding in findings], ensure_ascii=False, indent=2))
    raise typer.Exit(1 if any(finding.ok is False for finding in findings) else 0)


def _at_sandbox(settings: Settings, url: str) -> Settings:
    """The settings of a kiosk that talks to the embedded sandbox at `url`."""
    api = settings.api.model_copy(update={"base_url": url, "key": SecretStr("sandbox")})
    answers = settings.answers.model_copy(update={"chat_url": settings.answers.chat_url or f"{url}/v1"})
    return settings.model_copy(update={"api": api, "answers": answers})


async def _tell(settings: Settings, embedded: SandboxLauncher, *, aloud: bool) -> list[Finding]:
    from kiosk.check.everything import findings_of  # noqa: PLC0415  the other commands do not wait for the database

    found = []
    async with aclosing(findings_of(settings, embedded)) as findings:
        async for finding in findings:
            found.append(finding)
            if aloud:
                typer.echo(finding.as_line())
    return found
