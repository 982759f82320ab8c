"""What is known of the present visitor: the question, the answers so far, and the words of the session."""

from dataclasses import replace

from kiosk.answers.answerer import Turn
from kiosk.avatar.models import Word
from kiosk.config.settings import AvatarSettings, ConversationSettings, Settings
from kiosk.conversation.text_stream import Question
from kiosk.recordings.line import Line
from kiosk.speech.audio_file import Sound


class VisitorContext:
    """One visitor after the other.

    Attributes:
        question: what was asked last.
        turns: what was asked and answered so far.
        words: the words of this session that are known so far.
        met: whether the avatar was on the screen for this visitor.

    """

    def __init__(self, language: str) -> None:
        self.question = Question("", language)
        self.turns: list[Turn] = []
        self.words: list[Word] = []
        self.met = False
        self._first_word = 0

    @property
    def is_open_end(self) -> bool:
        """Whether a text is to be answered."""
        return isinstance(self.question.said, str) and not self.question.verbatim

    @property
    def answer_words(self) -> list[Word]:
        """The words of this answer."""
        return self.words[self._first_word :]

    @property
    def spoken_words(self) -> int:
        """How many words of this session are more than a mark."""
        return sum(any(c.isalnum() for c in word.text) for word in self.words)

    def ask(self, said: str | Sound, language: str, *, verbatim: bool, avatar: AvatarSettings | None) -> None:
        """The visitor says something, after all that was answered so far."""
        self.question = Question(said, language, verbatim, tuple(self.turns), avatar=avatar)

    def say_live(self) -> None:
        """The answer is recorded, but could not be played: it has not been given."""
        self.question = replace(self.question, may_be_recorded=False)
        del self.turns[-1:]

    def opening(self, settings: ConversationSettings) -> Question:
        """The question for a new session, after a greeting where the visitor has not met the avatar yet."""
        self.words = []
        greets = self.is_open_end and not self.met
        return replace(self.question, greeting=settings.greeting_in(self.question.language) if greets else "")

    def goodbye(self, settings: Settings) -> Line | None:
        """What is said to a visitor who has heard all."""
        language, avatar = self.question.language, settings.avatar
        text = settings.conversation.goodbye_in(language)
        return Line(avatar.id, avatar.voice_id, language, text) if text else None

    def begin_answer(self) -> None:
        """The words from now on are the next answer's."""
        self._first_word = len(self.words)

    def is_within_word(self, seconds: float) -> bool:
        """Whether a word is being said when so much of the stream has been played."""
        return any(word.start < seconds < word.end for word in self.words)

    def forget(self) -> None:
        """The next visitor begins anew."""
        if isinstance(self.question.said, Sound):
            self.question.said.wipe()
        self.question = Question("", self.question.language)
        self.turns.clear()
        self.words, self._first_word = [], 0
        self.met = False
