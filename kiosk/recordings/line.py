"""What is said, by whom: what a recording is kept by."""

import hashlib
import json
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """A text that the operator wrote, as one avatar says it with one voice; another of these is another line."""

    avatar_id: str
    voice_id: str
    language: str
    text: str = field(repr=False)

    @property
    def key(self) -> str:
        """Its name in the library, for files."""
        said = json.dumps([self.avatar_id, self.voice_id, self.language, self.text])
        return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]

    @property
    def is_silent(self) -> bool:
        """Whether the avatar says nothing in it: a loop for while one waits."""
        return not self.text


def silent_line(avatar_id: str) -> Line:
    """The loop in which the avatar says nothing."""
    return Line(avatar_id, "", "", "")
