import subprocess

import pytest

from kiosk.check.touch import PROPERTIES, lands_on, matrices_of

LEFT, RIGHT, BOTH = (0, 0, 1080, 1920), (1080, 0, 3000, 1080), (0, 0, 3000, 1920)
NOTHING = (1, 0, 0, 0, 1, 0, 0, 0, 1)
ONTO_LEFT = (0.36, 0, 0, 0, 1, 0, 0, 0, 1)
ONTO_LEFT_TURNED = (0, 0.36, 0, -1, 0, 1, 0, 0, 1)
ONTO_RIGHT = (0.64, 0, 0.36, 0, 0.5625, 0, 0, 0, 1)
TURN = (0, 1, 0, -1, 0, 1, 0, 0, 1)


def test_a_touch_screen_must_reach_its_display_and_no_other() -> None:
    assert lands_on(BOTH, BOTH, [NOTHING])
    assert lands_on(BOTH, BOTH, [])
    assert not lands_on(LEFT, BOTH, [NOTHING]), "touches are spread over both displays"
    assert lands_on(LEFT, BOTH, [ONTO_LEFT])
    assert lands_on(LEFT, BOTH, [ONTO_LEFT_TURNED])
    assert lands_on(LEFT, BOTH, [ONTO_LEFT, TURN]), "the driver turns, and then the server scales"
    assert not lands_on(RIGHT, BOTH, [ONTO_LEFT])
    assert lands_on(RIGHT, BOTH, [ONTO_RIGHT])
    assert not lands_on(BOTH, BOTH, [ONTO_RIGHT])


def test_the_matrix_is_the_x_servers_own() -> None:
    pointer = "Virtual core XTEST pointer"
    number = subprocess.run(["xinput", "list", "--id-only", pointer], check=True, capture_output=True, text=True).stdout
    subprocess.run(["xinput", "set-prop", pointer, PROPERTIES[0], *map(str, ONTO_RIGHT)], check=True)
    assert matrices_of(int(number)) == [pytest.approx(ONTO_RIGHT)]
    subprocess.run(["xinput", "set-prop", pointer, PROPERTIES[0], *map(str, NOTHING)], check=True)
