"""What a visitor's session reports to the GUI thread."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.conversation.speech_progress import Unsent


@dataclass(frozen=True, slots=True)
class TextProgress:
    """How far the service has taken what is answered, at one moment.

    Attributes:
        question: the number of the question that is being answered, from 1; 0 before the first.
        unsent: how much of its answer the service has not taken.
        is_wordless: whether the service tells no further words.

    """

    question: int = 0
    unsent: Unsent = Unsent.ALL
    is_wordless: bool = False


class SessionSignals(QObject):
    """Emitted on the network's loop; lives, and is received, on the GUI thread.

    Signals:
        queue_changed: the position in the queue for a slot (`kiosk.ledger.models.Position`).
        placed: a slot is reserved; the session is being created.
        refused: the service has no slot after all; back into the queue.
        recorded: the answer's recordings (`kiosk.recordings.recording.Recording`) and their `Turn`; no session is
            needed for it.
        greeted: the greeting's recording; the answer comes live.
        spent: the budget for this session is spent.
        created: the service's id of the session.
        playable: the address of its stream.
        words_added: words (`kiosk.avatar.models.Word`) whose times have become known.
        progressed: the present `TextProgress`.
        answered: the `Turn` that the service has taken whole; the avatar still speaks it.
        heard: all of it was heard.
        too_late: the session was over before the service had taken anything of a further answer.
        failed: an `AvatarError`; the session is being closed.
        closed: nothing is open at the service any more.
    """

    queue_changed = Signal(object)
    placed = Signal()
    refused = Signal()
    recorded = Signal(list, object)
    greeted = Signal(object)
    spent = Signal()
    created = Signal(str)
    playable = Signal(str)
    words_added = Signal(list)
    progressed = Signal(object)
    answered = Signal(object)
    heard = Signal()
    too_late = Signal()
    failed = Signal(object)
    closed = Signal()
