"""Staff choose who speaks, with a finger: look, voice, a trial that is a real session, and what visitors see then."""

from pathlib import Path
from typing import Any

import pytest

from kiosk.config.loading import load
from tests.catalogue import running_catalogue
from tests.contract.sandbox_process import running_sandbox
from tests.machine import PIN
from tests.screen.stage import LANDSCAPE, PORTRAIT, Stage, running_kiosk
from tests.screen.test_attendant import enter


def told(stage: Stage, name: str) -> str:
    return str(stage.ask(f"text {name}"))


def open_page(stage: Stage) -> None:
    stage.hold(5, 5, lambda: stage.state()["panel"] == "pin")
    enter(stage, PIN)
    stage.wait("the panel", lambda: stage.state()["panel"] == "open")
    stage.tap("tab-avatar")


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_staff_try_a_look_and_a_voice_and_let_visitors_meet_them(size: str, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    portrait = size == PORTRAIT
    with (
        running_sandbox("--ready-after", "0.5") as sandbox,
        running_catalogue(looks=300, sandbox=sandbox) as service,
        running_kiosk(
            size, config=str(config), data_dir=str(tmp_path), api__base_url=service.url, api__key="k"
        ) as stage,
    ):
        stage.wait_screen("attract")
        open_page(stage)
        stage.tap("looks-gender-female")
        stage.tap("look-look-2")
        stage.wait("the name", lambda: told(stage, "chosenText") == "Lena 2 · mia-en")
        if portrait:
            stage.picture("12-panel-avatar-looks")
            stage.tap("voicesTurn")
        stage.tap("voices-language-German")
        stage.wait("the German voices", lambda: told(stage, "voicesNote") == "20 in all")
        stage.tap("hear-voice-8")
        stage.wait("the sample", lambda: service.requests["/voices/8.wav"] == 1)
        stage.tap("voice-voice-8")
        stage.wait("the name", lambda: told(stage, "chosenText").endswith("voice 8"))
        stage.picture("12-panel-avatar")

        stage.tap("tryButton")
        stage.wait_screen("talk")
        stage.wait("the video", lambda: stage.state()["video"])
        assert stage.state()["panel"] == "open"
        assert stage.ask("where tryButton") is None, "the panel lets the avatar be seen"
        stage.picture("12-panel-avatar-trial")
        stage.wait("the panel, by itself", lambda: stage.ask("where tryButton"))
        created: list[dict[str, Any]] = service.created
        assert [(each["type"], each["avatar_id"], each["voice_id"]) for each in created] == [
            ("tts", "look-2", "voice-8")
        ]
        assert created[0]["text"].startswith("Hallo!")

        stage.wait("the closed session", lambda: stage.state()["state"] == "idle")
        stage.tap("tryButton")
        stage.wait("the video", lambda: stage.state()["video"])
        stage.tap("captionLine")
        stage.wait("the panel, by a touch", lambda: stage.ask("where saveAvatarButton"))

        stage.tap("saveAvatarButton")
        stage.wait("the word", lambda: told(stage, "avatarTold") == "Saved.")
        saved = load(config)
        assert (saved.avatar.id, saved.avatar.voice_id) == ("look-2", "voice-8")
        stage.wait("it in force", lambda: "Lena 2" in told(stage, "inForceText"))
        stage.tap("lockButton")
        stage.wait("the panel's end", lambda: stage.state()["panel"] == "shut")
        stage.wait_screen("attract")
        stage.tap("attractPage")
        stage.wait_screen("ask")
        stage.picture("12-ask-with-the-chosen-still")
        stage.type("hi")
        stage.tap("sendButton")
        stage.wait("the visitor's session", lambda: len(created) == 3)
        assert (created[2]["avatar_id"], created[2]["voice_id"]) == ("look-2", "voice-8")
        stage.wait_screen("attract", 30)
