"""Who understands speech, by the settings."""

from kiosk.config.settings import SpeechSettings
from kiosk.speech.transcriber import LocalTranscriber, ServerTranscriber, Transcriber
from kiosk.system.program import own_command


def make_transcriber(settings: SpeechSettings) -> Transcriber | None:
    """A model in a process of its own, or a server; `None` where nobody understands."""
    match settings.transcriber:
        case "local":
            return LocalTranscriber([*own_command(), "whisper", "--model", settings.model])
        case "server":
            return ServerTranscriber(settings)
        case _:
            return None
