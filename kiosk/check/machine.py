"""The checks of this machine: what Qt and mpv find, disk, ledger, answers, the embedded sandbox."""

import asyncio
import shutil
from pathlib import Path
from typing import Final

import httpx

from kiosk.answers.factory import make_answerer, make_script
from kiosk.check.bounds import CHECK_SECONDS, on_thread, probed
from kiosk.check.finding import Finding
from kiosk.config.settings import AnswerSettings, Settings, SettingsError, SpeechSettings
from kiosk.ledger.errors import LedgerError
from kiosk.ledger.ledger import open_ledger
from kiosk.system.program import SandboxLauncher
from kiosk.system.resources import LEAST_FREE_BYTES

AGAIN_SECONDS: Final = 0.1


async def check_microphone(speech: SpeechSettings) -> Finding:
    """Whether visitors can speak, where the settings mean them to."""
    finding = await probed("microphone", speech.microphone)
    if finding.ok or speech.microphone or speech.transcriber != "none":
        return finding
    return Finding("microphone", None, finding.found, "visitors type; plug one in to let them speak")


async def check_disk(data_dir: Path) -> Finding:
    """Whether there is room for what the kiosk keeps."""
    free = await on_thread(lambda: shutil.disk_usage(_present(data_dir)).free)
    found = f"{free / 1e9:.1f} GB free at {data_dir}"
    if free < LEAST_FREE_BYTES:
        return Finding("disk", False, found, "make room, 1 GB at least")
    return Finding("disk", True, found)


async def check_ledger(settings: Settings) -> Finding:
    """Whether sessions can be written down."""
    where = "the database at ledger.url" if settings.ledger.url.get_secret_value() else f"a file in {settings.data_dir}"

    def look() -> Finding:
        ledger = open_ledger(settings)
        try:
            open_now = len(ledger.open_sessions())
            aside = ledger.set_aside
        finally:
            ledger.dispose()
        if aside:
            return Finding("ledger", False, f"it was damaged, and begins anew; the old one is {aside}")
        return Finding("ledger", True, f"{where}, {open_now} sessions open")

    try:
        return await on_thread(look)
    except (LedgerError, SettingsError) as error:
        return Finding("ledger", False, f"{where}: {error}", "mend it, or the kiosk counts in memory alone")


async def check_answers(answers: AnswerSettings) -> Finding:
    """Whether the script can be read, and whoever answers has what it needs."""
    try:
        script = await on_thread(lambda: make_script(answers))
        make_answerer(answers, script)
    except SettingsError as error:
        return Finding("answers", False, str(error), "mend the file or the setting")
    if answers.script is None and answers.kind in {None, "repeat"}:
        return Finding("answers", None, "visitors' words are repeated", "answers.kind can be script or chat")
    return Finding("answers", True, f"{answers.kind or 'repeat'}, script {answers.script or 'none'}")


async def check_sandbox(sandbox: SandboxLauncher) -> Finding:
    """Whether the embedded sandbox answers."""
    async with httpx.AsyncClient(trust_env=False, timeout=CHECK_SECONDS) as client:
        while True:
            try:
                answer = await client.get(f"{sandbox.url}/sandbox/meter")
                break
            except httpx.TransportError:  # it takes its port over only when it runs
                await asyncio.sleep(AGAIN_SECONDS)
    if answer.is_success and "open" in answer.json():
        return Finding("sandbox", True, "starts and answers")
    return Finding("sandbox", False, f"it answers with HTTP status {answer.status_code}", "install the kiosk again")


def _present(folder: Path) -> Path:
    """The folder itself, or the nearest one above that is there."""
    return next(each for each in (folder.absolute(), *folder.absolute().parents) if each.exists())
