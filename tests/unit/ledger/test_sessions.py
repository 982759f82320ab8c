from decimal import Decimal

import pytest
from sqlalchemy import func, select

from kiosk.ledger.ledger import open_fallback
from kiosk.ledger.models import Lease, Moment, OpenSession, Outcome, Reason, Speaker
from kiosk.ledger.schema import transcripts
from tests.unit.ledger.space import BEGIN, LIFE, Space, leased, opened

SECRET = "what-a-visitor-said-\x00-\ud800-."


def test_the_next_start_finds_what_a_crash_left_open(space: Space) -> None:
    before, other = space.ledger("hall"), space.ledger("shop")
    intent = leased(before).session_id
    space.clock.now += 1
    session = opened(before)
    opened(other)
    after = space.ledger("hall")
    assert (
        after.open_sessions()
        == other.open_sessions("hall")
        == (
            OpenSession(intent, None, "tts", BEGIN, BEGIN + LIFE),
            OpenSession(session, f"stream-{session}", "tts", BEGIN + 1, BEGIN + 1 + LIFE),
        )
    )
    space.clock.now += 10
    for left in after.open_sessions():
        after.close(left.session_id, Outcome(Reason.CRASH))
    assert after.open_sessions() == ()
    used = {session.session_id: session for session in after.usage().sessions}
    assert (used[intent].seconds, used[session].seconds) == (Decimal(0), Decimal(10))


def test_the_first_outcome_stays(space: Space) -> None:
    ledger = space.ledger(limits__price_per_second="0.05")
    session = opened(ledger)
    space.clock.now += 3
    ledger.close(session, Outcome(Reason.FAULT, "K-STALL-1", seconds=2.5004, silent_seconds=1.25))
    ledger.close(session, Outcome(Reason.CRASH))
    ledger.close("unknown", Outcome(Reason.CRASH))
    (used,) = ledger.usage().sessions
    assert (used.reason, used.error_code) == ("fault", "K-STALL-1")
    assert (used.seconds, used.silent_seconds, used.cost_usd) == (Decimal("2.5"), Decimal("1.25"), Decimal("0.125"))


def test_a_services_id_may_come_with_the_end_and_does_not_change_any_more(space: Space) -> None:
    ledger = space.ledger()
    known, found = opened(ledger), leased(ledger).session_id
    for session in (known, found):
        ledger.close(session, Outcome(Reason.STOPPED, seconds=1, stream_id="found"))
    used = {session.session_id: session.stream_id for session in ledger.usage().sessions}
    assert used == {known: f"stream-{known}", found: "found"}


@pytest.mark.parametrize("seconds", [-0.001, float("nan"), float("inf")])
def test_seconds_that_are_none_are_refused(seconds: float) -> None:
    with pytest.raises(ValueError, match="no seconds"):
        Outcome(Reason.FINISHED, seconds=seconds)
    with pytest.raises(ValueError, match="no seconds"):
        Outcome(Reason.FINISHED, silent_seconds=seconds)


def test_the_median_wait_is_of_the_last_thirty_of_a_kind(space: Space) -> None:
    ledger = space.ledger(limits__places=100)
    assert ledger.median_wait_seconds("tts") is None
    for wait in [500, 500, *range(30)]:
        session = opened(ledger, life_seconds=10_000)
        space.clock.now += wait
        ledger.note(session, Moment.FIRST_FRAME)
        space.clock.now += 1
        ledger.note(session, Moment.FIRST_FRAME)
    opened(ledger)
    assert ledger.median_wait_seconds("tts") == 14.5
    assert ledger.median_wait_seconds("audio") is None


def test_a_moment_may_be_told_of_later(space: Space) -> None:
    ledger = space.ledger()
    session = opened(ledger)
    space.clock.now += 5
    ledger.note(session, Moment.READY, ago=2.0)
    ledger.note(session, Moment.READY)
    assert ledger.last_waits("tts") == (3.0,)


def test_transcripts_are_kept_only_where_wanted_and_deleted_in_time(space: Space) -> None:
    silent, keeping = space.ledger(), space.ledger(privacy__keep_transcripts=True, privacy__transcript_days=30)
    session = opened(silent, life_seconds=1e9)
    silent.keep_transcript(session, Speaker.VISITOR, SECRET)
    assert _transcript_lines(space) == 0
    keeping.keep_transcript(session, Speaker.VISITOR, SECRET)
    space.clock.now += 1
    keeping.keep_transcript(session, Speaker.AVATAR, SECRET)
    space.clock.now += 30 * 86400 - 1
    silent.delete_old_transcripts()
    assert _transcript_lines(space) == 1
    space.clock.now += 1
    keeping.delete_old_transcripts()
    assert _transcript_lines(space) == 0
    if not space.url:
        kept = b"".join(path.read_bytes() for path in space.file.parent.iterdir() if path.is_file())
        assert session.encode() in kept
        assert (b"what-a-visitor-said" in kept) is False, "(not shown)"


def test_the_fallback_serves_without_any_database(space: Space) -> None:
    ledger = open_fallback(space.settings(limits__places=1))
    lease = leased(ledger)
    ticket = ledger.join("tts", "en")
    ledger.close(lease.session_id, Outcome(Reason.FINISHED))
    assert isinstance(ledger.try_lease(ticket, LIFE), Lease)
    ledger.dispose()


def _transcript_lines(space: Space) -> int:
    count = select(func.count()).select_from(transcripts)
    return space.database.read(lambda tx: tx.connection.execute(count).scalar_one())
