"""Who can be drawn: the people, each with a drawing in `assets/figure`, and what they wear and where they may be.

Each drawing holds a whole person in her own clothes and room, in layers: `backdrop`, `hair` (behind the neck),
`neckline`, `clothes`, `head`, `eyes`, `irises`, `brows` and perhaps `glasses`. All stand at the same place, so that one
can wear another's clothes in the room of a third.
"""

from dataclasses import dataclass
from typing import Final

from kiosk.sandbox.figure.face import Face


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who can be drawn.

    Attributes:
        name: as in her drawing's file and her voices.
        gender: the service's word.
        face: how the moving parts are painted.
        room: what her own backdrop shows.
        wears: whose clothes fit.

    """

    name: str
    gender: str
    face: Face
    room: str
    wears: tuple[str, ...]


_WOMEN_WEAR: Final = ("mia", "amara", "ruth", "kenji")
_MEN_WEAR: Final = ("tom", "kenji", "omar")

PEOPLE: Final = {
    person.name: person
    for person in (
        Person(
            "mia",
            "female",
            Face("#f4c6a8", "#3a1d16", "#d8726c", "#c25c5b", "#96393f", "#c07e5f"),
            "lounge",
            _WOMEN_WEAR,
        ),
        Person(
            "tom",
            "male",
            Face("#efbf9d", "#4a3020", "#cf8272", "#b86a5d", "#8a4339", "#b9774f", lashes=0.35, lips=0.8),
            "library",
            _MEN_WEAR,
        ),
        Person(
            "amara",
            "female",
            Face("#7c4a30", "#170b07", "#a8464b", "#82323a", "#4c161d", "#47250f", lips=1.25),
            "gallery",
            _WOMEN_WEAR,
        ),
        Person(
            "kenji",
            "male",
            Face("#ebc196", "#1d1413", "#d08873", "#b86f5e", "#8a4338", "#b57f4f", lashes=0.5, lips=0.85),
            "office",
            _MEN_WEAR,
        ),
        Person(
            "ruth",
            "female",
            Face("#eec0a8", "#5b473f", "#d0707a", "#b85a66", "#8d3945", "#c58a6c", lashes=0.6, lips=0.85),
            "conservatory",
            _WOMEN_WEAR,
        ),
        Person(
            "omar",
            "male",
            Face("#bd8459", "#241510", "#b3685a", "#985046", "#6b2c28", "#85522e", lashes=0.4, lips=0.85),
            "courtyard",
            _MEN_WEAR,
        ),
    )
}
