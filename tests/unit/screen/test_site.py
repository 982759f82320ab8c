from kiosk.avatar.errors import Meaning
from kiosk.screen.visitor import VisitorModel
from tests.unit.screen.fake_conversation import FakeConversation, FakeStanding
from tests.unit.screen.visiting import Make, asking, screen


def test_a_spent_budget_closes_the_kiosk_until_there_is_another(
    visitor: VisitorModel, talk: FakeConversation, standing: FakeStanding
) -> None:
    standing.warning_percent = 83
    standing.changed.emit()
    assert visitor._site.property("budgetPercent") == 83
    asking(visitor)
    talk.fail(Meaning.CLOSED)
    assert screen(visitor) == "closed"
    visitor.begin()
    assert screen(visitor) == "closed", "there is nothing to touch"
    standing.exhausted = True
    standing.changed.emit()
    assert screen(visitor) == "closed"
    standing.exhausted = False
    standing.changed.emit()
    assert screen(visitor) == "attract"
    standing.exhausted = True
    standing.changed.emit()
    assert screen(visitor) == "closed"


def test_staff_show_whoever_is_there_out_and_close_until_they_open_again(
    make: Make, talk: FakeConversation, standing: FakeStanding
) -> None:
    visitor = make()
    visitor.set_paused(True)
    assert screen(visitor) == "closed"
    visitor.begin()
    standing.changed.emit()
    assert screen(visitor) == "closed", "new figures do not open it"
    visitor.set_paused(False)
    assert screen(visitor) == "attract"
    visitor.begin()
    visitor.set_paused(True)
    assert screen(visitor) == "closed", "whoever types is shown out"
    visitor.set_paused(False)
    talk.enter("queued")
    talk.enter("playing")
    assert screen(visitor) == "talk"
    visitor.set_paused(True)
    assert (screen(visitor), talk.state) == ("goodbye", "closing")
    visitor._on_deadline()
    talk.enter("idle")
    visitor._on_deadline()
    assert screen(visitor) == "closed"
