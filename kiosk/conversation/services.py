"""What sessions are held with."""

from dataclasses import dataclass

from kiosk.answers.answerer import Answerer
from kiosk.avatar.client import AvatarClient
from kiosk.net.loop import NetworkThread
from kiosk.player.player import Player
from kiosk.recordings.recording_cache import RecordingCache
from kiosk.session.ledger_access import LedgerAccess


@dataclass(frozen=True)
class SessionServices:
    """The same for every session of the kiosk; all but the player work on the network's loop."""

    network: NetworkThread
    client: AvatarClient
    ledger: LedgerAccess
    answerer: Answerer
    player: Player
    recording_cache: RecordingCache
