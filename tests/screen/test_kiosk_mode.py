"""The whole display is the kiosk's, however it hangs and whatever is plugged in or out, and nobody gets out of it."""

import re

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.screen.stage import Stage, running_kiosk

LEADING_OUT = (
    *("alt+F4", "alt+Tab", "alt+Escape", "alt+space", "super", "super+d", "super+e", "ctrl+alt+Left", "ctrl+alt+Right"),
    *("ctrl+alt+t", "ctrl+Escape", "Print", "F1", "F11", "Escape", "Menu", "ctrl+q", "ctrl+w", "ctrl+p", "ctrl+o"),
    *("ctrl+plus", "XF86Back", "XF86HomePage", "XF86MonBrightnessDown", "Tab"),
)


def alike(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    """How much two pictures have in common: 1 for the same, about 0 for unrelated ones."""
    return float(np.corrcoef(one.mean(axis=2).ravel(), other.mean(axis=2).ravel())[0, 1])


def upright(picture: NDArray[np.uint8], rotation: int) -> NDArray[np.uint8]:
    """What somebody sees who tilts the head with a display turned clockwise."""
    return np.rot90(picture, rotation // 90)


def test_nothing_leads_out_of_a_desktop() -> None:
    with running_kiosk("1280x720", manager=True) as stage:
        stage.wait_screen("attract")
        stage.wait("the window", lambda: stage.window() == (0, 0, 1280, 720))
        stage.wait("the focus", lambda: re.search("0x[1-9a-f]", stage.run("xprop", "-root", "_NET_ACTIVE_WINDOW")))
        active = stage.run("xdotool", "getactivewindow")
        stage.tap("attractTouch")
        stage.wait_screen("ask")
        stage.press(*LEADING_OUT)
        stage.run("wmctrl", "-c", "Kiosk")
        stage.wait("a key that writes", lambda: stage.press("q") and stage.state()["text"])
        assert stage.run("xdotool", "getactivewindow") == active
        assert stage.run("xdotool", "get_desktop") == "0"
        assert stage.window() == (0, 0, 1280, 720)
        stage.run("sh", "-c", "xmessage -center an update is ready >/dev/null 2>&1 &")
        stage.wait("the other window", lambda: "xmessage" in stage.run("wmctrl", "-l"))
        stage.wait("keys that still go to the kiosk", lambda: stage.press("w") and "w" in stage.state()["text"])
        assert set(stage.state()["text"].lower()) == {"q", "w"}
        picture = stage.picture("20-covered")
        assert picture[330:390, 600:680].std() > 0
        assert stage.run("xprop", "-root", "_NET_CLIENT_LIST_STACKING").split()[-1] == hex(int(active))
        stage.tap("backButton")


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_everything_turns_with_the_display(rotation: int) -> None:
    with running_kiosk("1280x720", screen__rotation=str(rotation), screen__calm="true") as stage:
        stage.wait_screen("attract")
        stage.tap("attractTouch")
        stage.wait_screen("ask")
        stage.type("hi")
        stage.picture(f"21-turned-{rotation}-ask")
        still = upright(stage.picture(f"21-turned-{rotation}-still"), rotation)
        stage.tap("suggestion-0")
        stage.wait("captions over the video", lambda: stage.state()["video"] and stage.state()["captions"])
        video = upright(stage.picture(f"21-turned-{rotation}"), rotation)
        height, width, _ = video.shape
        face = np.s_[height // 6 : height // 3, 3 * width // 8 : 5 * width // 8]  # nothing lies over it
        assert alike(still[face], video[face]) > 0.8
        corner = {90: (1275, 5), 180: (1275, 715), 270: (5, 715)}[rotation]
        stage.hold(*corner, until=lambda: stage.state()["panel"] == "pin")
        stage.picture(f"21-turned-{rotation}-pin")
        stage.ask("stop")


@pytest.mark.parametrize("manager", [False, True])
def test_it_follows_its_display(manager: bool) -> None:
    def shown(stage: Stage, *place: int) -> None:
        stage.wait(f"the window at {place}", lambda: stage.window() == place)

    with running_kiosk("1600x900", manager=manager, screen__output="RIGHT") as stage:
        stage.wait_screen("attract")
        shown(stage, 0, 0, 1600, 900)  # the wanted one is not there yet
        stage.run("xrandr", "--setmonitor", "LEFT", "800/200x900/200+0+0", "screen")
        stage.run("xrandr", "--setmonitor", "RIGHT", "800/200x900/200+800+0", "none")
        shown(stage, 800, 0, 800, 900)
        stage.run("xrandr", "--delmonitor", "RIGHT")
        shown(stage, 0, 0, 800, 900)
        stage.run("xrandr", "--setmonitor", "RIGHT", "800/200x900/200+800+0", "none")
        shown(stage, 800, 0, 800, 900)
        stage.run("xrandr", "--delmonitor", "RIGHT")
        stage.run("xrandr", "--delmonitor", "LEFT")
        shown(stage, 0, 0, 1600, 900)
        stage.run("xrandr", "--newmode", "small", *("0", "800", "0", "0", "0", "600", "0", "0", "0"))
        stage.run("xrandr", "--addmode", "screen", "small")
        stage.run("xrandr", "--output", "screen", "--mode", "small")
        shown(stage, 0, 0, 800, 600)
        stage.run("sh", "-c", "xrandr --output screen --off || true")  # nothing is plugged in; the server complains
        stage.run("xrandr", "--output", "screen", "--mode", "1600x900")
        shown(stage, 0, 0, 1600, 900)
        stage.tap("attractTouch")
        stage.wait_screen("ask")
        stage.tap("suggestion-0")
        stage.wait("the video", lambda: stage.state()["video"])
        stage.ask("stop")
