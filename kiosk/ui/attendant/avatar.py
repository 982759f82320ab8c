"""The attendant's page *Avatar*: who speaks: the looks and voices of the account."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import structlog
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.avatar.catalogue import Look
from kiosk.avatar.client import AvatarClient
from kiosk.avatar.previews import PreviewError, cache_key
from kiosk.config.settings import AvatarSettings, Language
from kiosk.conversation.conversation import Conversation
from kiosk.conversation.machine import ConversationState
from kiosk.net.loop import NetworkThread
from kiosk.system.files import replace_file
from kiosk.ui.attendant.avatar_catalogue import LookList, VoiceList
from kiosk.ui.attendant.avatar_pictures import PreviewPictures
from kiosk.ui.attendant.avatar_trial_lines import LANGUAGES, LINES, language_of
from kiosk.ui.attendant.avatar_voice_preview import VoicePreview
from kiosk.ui.attendant.live_settings import LiveSettings
from kiosk.ui.visitor.preferences import TONGUES

if TYPE_CHECKING:
    from kiosk.ui.visitor.visitor import VisitorModel

log = structlog.get_logger("attendant")

QML_IMPORT_NAME = "Kiosk.Models"
QML_IMPORT_MAJOR_VERSION = 1

STILL: Final = "avatar-still-"
"""How the files in `data_dir` begin that a look's picture is kept in."""


@QmlElement
@QmlUncreatable("made by the application")
class AvatarPageModel(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable lacks the call
    """Look and voice are chosen, heard and tried; saved, they come into force when nobody talks.

    Signals:
        changed: Something of it is newer.
        trying_changed: A trial has begun, or is over.

    """

    changed = Signal()
    trying_changed = Signal()
    _prepared = Signal(object, bool)

    def __init__(
        self,
        live: LiveSettings,
        network: NetworkThread,
        client: AvatarClient,
        conversation: Conversation,
        visitor: "VisitorModel",
    ) -> None:
        super().__init__(visitor)
        self._visitor = visitor
        self._live = live
        self._network = network
        self._conversation = conversation
        self._pictures = PreviewPictures(network, live.saved.data_dir / "previews", self)
        self._looks = LookList(network, client, self._pictures)
        self._voices = VoiceList(network, client)
        self._chosen = live.saved.avatar
        self._line = ""
        self._use_picture = True
        self._trying = self._saving = False
        self._told = self._problem = ""
        self._sample = VoicePreview(network, lambda: self._pictures.client, self)
        self._sample.changed.connect(self.changed)
        self._sample.failed.connect(lambda: self._tell("unheard"))
        for signal in (live.changed, self._looks.state_changed, self._voices.state_changed):
            signal.connect(self.changed)
        self._pictures.came.connect(self._on_picture)
        self._prepared.connect(self._on_prepared)
        conversation.state_changed.connect(self._on_state)

    def set_seen(self, *, seen: bool) -> None:
        """Whether somebody looks at the page."""
        if seen:
            self._tell("")
            self._pictures.forgive()
            self._looks.begin()
            self._voices.begin()
        else:
            self._sample.stop()
            self.endTrial()

    def close(self) -> None:
        """Fetch and play nothing more."""
        self._sample.stop()
        self._pictures.close()

    # Choosing

    @Slot(str)
    def chooseLook(self, look_id: str) -> None:  # noqa: N802
        """Choose who is to speak."""
        self._choose(id=look_id)

    @Slot(str)
    def chooseVoice(self, voice_id: str) -> None:  # noqa: N802
        """Choose how it is to sound."""
        self._choose(voice_id=voice_id)

    def _choose(self, **part: str) -> None:
        self._chosen = self._chosen.model_copy(update=part)
        self._tell("")

    @Slot()
    def togglePicture(self) -> None:  # noqa: N802
        """Use the look's picture as the still, or leave the still alone."""
        self._use_picture = not self._use_picture
        self.changed.emit()

    @Slot(str)
    def setLine(self, line: str) -> None:  # noqa: N802
        """Try with these words; with none, the usual ones."""
        self._line = line.strip()
        self.changed.emit()

    # Hearing

    @Slot(str)
    def hear(self, voice_id: str) -> None:
        """Play the voice's sample, where nobody talks; or stop it."""
        voice = self._voices.find(voice_id)
        if self._sample.voice_id == voice_id or voice is None:
            self._sample.stop()
        elif self._visitor.availability.is_silent:
            self._tell("")
            self._sample.play(voice, self._live.in_force.player)

    # Trying

    @Slot()
    def tryIt(self) -> None:  # noqa: N802
        """Let the chosen look say the line in the chosen voice, in a real session."""
        if self.is_free:
            self._sample.stop()
            self._tell("")
            self._set_trying(trying=True)
            self._visitor.leave()  # the whole screen is the avatar's
            self._conversation.ask(str(self.line), self._language, verbatim=True, avatar=self._chosen)

    @Slot()
    def endTrial(self) -> None:  # noqa: N802
        """Enough of it."""
        if self._trying:
            self._set_trying(trying=False)
            self._conversation.stop()

    @property
    def is_free(self) -> bool:
        """Whether nobody talks, and the avatar can be seen."""
        return self._visitor.availability.can_try_look

    @property
    def is_trying(self) -> bool:
        """Whether the look is being tried: then it is to be seen, and not the panel."""
        return self._trying

    def _set_trying(self, *, trying: bool) -> None:
        if trying != self._trying:
            self._trying = trying
            self.trying_changed.emit()

    def _on_state(self) -> None:
        state = self._conversation.state
        is_quiet = state in {ConversationState.CLOSING, ConversationState.IDLE}
        if not is_quiet:
            self._sample.stop()
        # The machine is still within its event.
        if self._trying and state in {ConversationState.LINGERING, ConversationState.FAILED}:
            if state == ConversationState.FAILED:
                self._tell("untried", self._conversation.report.error or "")
            QTimer.singleShot(0, self, self.endTrial)
        elif is_quiet:
            self._set_trying(trying=False)
        self.changed.emit()

    # Saving

    @Slot()
    def save(self) -> None:
        """Let the chosen look and voice speak from now on."""
        if not self._saving:
            self._saving = True
            self._tell("")
            self._network.submit(self._prepare(self._chosen, self._look if self._use_picture else None))

    async def _prepare(self, chosen: AvatarSettings, look: Look | None) -> None:
        changes = {"avatar.id": chosen.id, "avatar.voice_id": chosen.voice_id}
        lacks_picture = False
        if look and look.preview_image_url:
            try:
                changes["screen.theme.avatar_picture"] = str(await self._keep_still(look))
            except (PreviewError, OSError) as error:
                log.warning("the look's picture could not be kept", reason=str(error))
                lacks_picture = True
        self._prepared.emit(changes, lacks_picture)

    async def _keep_still(self, look: Look) -> Path:
        data, ending = await self._pictures.whole(look.id, look.preview_image_url)
        folder, used = self._live.saved.data_dir, self._live.in_force.screen.theme.avatar_picture
        path = folder / f"{STILL}{cache_key(look.id, look.preview_image_url)}{ending}"

        def write() -> None:
            replace_file(path, data)
            for old in folder.glob(f"{STILL}*"):
                if old not in {path, used}:
                    old.unlink(missing_ok=True)

        await asyncio.to_thread(write)
        return path

    def _on_prepared(self, changes: dict[str, Any], lacks_picture: bool) -> None:
        def done(problem: str) -> None:
            self._saving = False
            self._tell("unsaved" if problem else "unpictured" if lacks_picture else "saved", problem)

        self._live.change(changes, done)

    def _tell(self, told: str, problem: str = "") -> None:
        self._told, self._problem = told, problem
        self.changed.emit()

    def _on_picture(self, look_id: str) -> None:
        if look_id == self._chosen.id:
            self.changed.emit()

    @property
    def _look(self) -> Look | None:
        look = self._looks.find(self._chosen.id)
        return look if isinstance(look, Look) else None

    @property
    def _language(self) -> Language:
        """What the chosen voice speaks; the site's own where nobody knows."""
        spoken = language_of(self._voices.find(self._chosen.voice_id))
        return spoken or self._live.in_force.screen.languages[0]

    def _name_of(self, entries: LookList | VoiceList, entry_id: str) -> str:
        entry = entries.find(entry_id)
        return str(entry.name) if entry and entry.name else entry_id

    # Properties

    @Property(LookList, constant=True, final=True)
    def looks(self) -> LookList:
        """The account's looks."""
        return self._looks

    @Property(VoiceList, constant=True, final=True)
    def voices(self) -> VoiceList:
        """The account's voices."""
        return self._voices

    @Property(list, notify=changed, final=True)
    def languages(self) -> list[dict[str, str]]:
        """The site's languages: the service's name and their own."""
        offered = self._live.in_force.screen.languages
        return [{"value": LANGUAGES[code], "name": TONGUES[code].name} for code in offered]

    @Property(str, notify=changed, final=True)
    def look(self) -> str:
        """The chosen look."""
        return self._chosen.id

    @Property(str, notify=changed, final=True)
    def lookName(self) -> str:  # noqa: N802
        """What it is called."""
        return self._name_of(self._looks, self._chosen.id)

    @Property(str, notify=changed, final=True)
    def lookPicture(self) -> str:  # noqa: N802
        """Its picture, if it is there."""
        look = self._look
        return self._pictures.of(look.id, look.preview_image_url) if look else ""

    @Property(str, notify=changed, final=True)
    def voice(self) -> str:
        """The chosen voice."""
        return self._chosen.voice_id

    @Property(str, notify=changed, final=True)
    def voiceName(self) -> str:  # noqa: N802
        """What it is called."""
        return self._name_of(self._voices, self._chosen.voice_id)

    @Property(str, notify=changed, final=True)
    def ownVoice(self) -> str:  # noqa: N802
        """The voice that the service gives the chosen look, where another one is chosen."""
        look = self._look
        return look.default_voice_id if look and look.default_voice_id != self._chosen.voice_id else ""

    @Property(str, notify=changed, final=True)
    def lookInForce(self) -> str:  # noqa: N802
        """Who speaks to visitors now."""
        return self._live.in_force.avatar.id

    @Property(str, notify=changed, final=True)
    def inForce(self) -> str:  # noqa: N802
        """Who speaks to visitors now, and how, by their names."""
        avatar = self._live.in_force.avatar
        return f"{self._name_of(self._looks, avatar.id)} · {self._name_of(self._voices, avatar.voice_id)}"

    @Property(bool, notify=changed, final=True)
    def isSaved(self) -> bool:  # noqa: N802
        """Whether what is chosen is what the settings say."""
        return self._chosen == self._live.saved.avatar

    @Property(bool, notify=changed, final=True)
    def isSaving(self) -> bool:  # noqa: N802
        """Whether it is being saved."""
        return self._saving

    @Property(bool, notify=changed, final=True)
    def usePicture(self) -> bool:  # noqa: N802
        """Whether saving makes the look's picture the still."""
        return self._use_picture

    @Property(str, notify=changed, final=True)
    def line(self) -> str:
        """What is said for a trial."""
        return self._line or LINES[self._language]

    @Property(bool, notify=changed, final=True)
    def isFree(self) -> bool:  # noqa: N802
        """Whether nobody talks, so that something can be heard or tried."""
        return self.is_free

    @Property(str, notify=changed, final=True)
    def sounding(self) -> str:
        """The voice whose sample is played."""
        return self._sample.voice_id

    @Property(str, notify=changed, final=True)
    def price(self) -> str:
        """US dollars for each second of a trial."""
        return f"${self._live.in_force.limits.price_per_second}"

    @Property(str, notify=changed, final=True)
    def told(self) -> str:
        """`saved`, `unpictured` (saved without the picture), `unsaved`, `unheard`, `untried`, or nothing."""
        return self._told

    @Property(str, notify=changed, final=True)
    def problem(self) -> str:
        """What was wrong, in words for staff."""
        return self._problem
