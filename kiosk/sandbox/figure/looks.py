"""The looks on offer: people in several clothes and rooms, and as many more in other colours as are wanted."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from kiosk.sandbox.figure.people import PEOPLE, Person

MOST_LOOKS: Final = 5000
"""As many looks can be told apart."""


@dataclass(frozen=True, slots=True)
class DrawnLook:
    """A person in some clothes, somewhere.

    Attributes:
        id: what goes into `avatar_id`.
        name: what people call it.
        person: whose drawing it is.
        clothes, room: from whose drawings these are.
        clothes_turn, room_turn: degrees their colours are turned round the wheel.
        avatar_type: the service's word for its kind.
        private: whether it is the account's own.

    """

    id: str
    name: str
    person: Person
    clothes: str
    clothes_turn: int
    room: str
    room_turn: int
    avatar_type: str = "digital_twin"
    private: bool = False

    @property
    def setting(self) -> str:
        """What the room is."""
        return PEOPLE[self.room].room


# Of each person, beside the own clothes in the own room: room, clothes, and the turn of their colours.
_CHANGES: Final = {
    "mia": (("office", "kenji", 240), ("gallery", "ruth", 90), ("conservatory", "amara", 300)),
    "tom": (("office", "tom", 150), ("lounge", "kenji", 270), ("gallery", "omar", 180)),
    "amara": (("library", "mia", 150), ("courtyard", "kenji", 60), ("office", "ruth", 270)),
    "kenji": (("library", "tom", 120), ("gallery", "kenji", 90), ("conservatory", "omar", 0)),
    "ruth": (("lounge", "ruth", 240), ("library", "mia", 30), ("courtyard", "amara", 150)),
    "omar": (("library", "kenji", 180), ("lounge", "tom", 330), ("office", "omar", 240)),
}
_PRIVATE: Final = {"mia-conservatory", "amara-office", "omar-lounge"}
_ROOMS: Final = {person.room: name for name, person in PEOPLE.items()}

# Turned half-way between those above, no generated look is a drawn one.
_CLOTHES_TURNS: Final = range(15, 360, 30)
_ROOM_TURNS: Final = (0, 20, -20, 40, -40)
# Prime to the number of variations: it meets each once, and neighbours differ in all.
_STRIDE: Final = 667
_PERSON_STRIDE: Final = 211
_PRIVATE_EVERY: Final = 40
_NAMES: Final = {
    "female": ("Ada", "Bea", "Carla", "Dina", "Elif", "Fleur", "Greta", "Hana", "Ines", "Jana", "Kaya", "Lena", "Nora"),
    "male": (
        "Abel",
        "Ben",
        "Carlo",
        "David",
        "Emil",
        "Felix",
        "Georg",
        "Hugo",
        "Ivan",
        "Jonas",
        "Karim",
        "Luis",
        "Noah",
    ),
}


def looks(count: int | None = None) -> dict[str, DrawnLook]:
    """The first `count` looks by id, Mia's own first; those that are drawn, unless told. At most `MOST_LOOKS`."""
    offered = list(_drawn())
    offered += [_variation(number) for number in range(len(offered), count or 0)]
    return {look.id: look for look in offered[:count]}


def _drawn() -> Iterator[DrawnLook]:
    for name, person in PEOPLE.items():
        yield DrawnLook(name, name.capitalize(), person, name, 0, name, 0)
    for changed in zip(*_CHANGES.values(), strict=True):
        for person, (room, clothes, turn) in zip(PEOPLE.values(), changed, strict=True):
            look_id = f"{person.name}-{room}"
            name = f"{person.name.capitalize()} in the {room}"
            yield DrawnLook(look_id, name, person, clothes, turn, _ROOMS[room], 0, private=look_id in _PRIVATE)


def _variation(number: int) -> DrawnLook:
    of_person, place = divmod(number, len(PEOPLE))
    person = list(PEOPLE.values())[place]
    variations = list(product(person.wears, _CLOTHES_TURNS, PEOPLE, _ROOM_TURNS))
    names = _NAMES[person.gender]
    return DrawnLook(
        f"look-{number}",
        f"{names[of_person % len(names)]} {number}",
        person,
        *variations[(of_person * _STRIDE + place * _PERSON_STRIDE) % len(variations)],
        avatar_type="studio_avatar",
        private=number % _PRIVATE_EVERY == 0,
    )
