from kiosk.sandbox.figure.looks import MOST_LOOKS, looks


def test_no_two_looks_are_drawn_alike() -> None:
    offered = looks(MOST_LOOKS).values()
    ways = {(look.person.name, look.clothes, look.clothes_turn, look.room, look.room_turn) for look in offered}
    assert len(ways) == len(offered) == MOST_LOOKS


def test_a_longer_list_begins_as_a_shorter_one() -> None:
    drawn = list(looks().values())
    assert drawn[0].id == "mia"
    assert list(looks(100).values())[: len(drawn)] == drawn
    assert list(looks(3).values()) == drawn[:3]
