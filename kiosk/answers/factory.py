"""Who answers, by the settings."""

from kiosk.answers.answerer import Answerer, Repeater, ScriptAnswerer
from kiosk.answers.chat import ChatAnswerer
from kiosk.answers.script import Script
from kiosk.answers.script_file import load_script
from kiosk.config.settings import AnswerSettings, SettingsError


def make_script(settings: AnswerSettings) -> Script:
    """The operator's script, or one of fallbacks alone where there is none; raises `ScriptError`."""
    return load_script(settings.script, settings.threshold) if settings.script else Script(settings.threshold)


def make_answerer(settings: AnswerSettings, script: Script) -> Answerer:
    """Whoever answers; raises `SettingsError` where a setting is missing for it."""
    match settings.kind:
        case "script":
            if settings.script is None:
                raise SettingsError("setting answers.script = None: answers.kind = script needs its file")
            return ScriptAnswerer(script)
        case "chat":
            if not settings.chat_url:
                raise SettingsError("setting answers.chat_url = '': answers.kind = chat needs its address")
            return ChatAnswerer(settings, script)
        case _:
            return Repeater()
