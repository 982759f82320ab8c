from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.sandbox.figure.drawing import DRAWINGS, Figure, paint, video_layers
from kiosk.sandbox.figure.looks import DrawnLook, looks
from kiosk.sandbox.figure.motion import Motion, Pose
from kiosk.sandbox.media.hls import HEIGHT, WIDTH
from kiosk.sandbox.media.timeline import Timeline
from kiosk.sandbox.media.visemes import REST, Mouth, mouth_at, viseme
from kiosk.sandbox.media.voice import speak
from kiosk.sandbox.media.voices import VOICES

Picture = NDArray[np.uint8]
EYES = np.s_[205:262, 560:720]
MIA = looks()["mia"]
PEOPLE = list(looks(6).values())
MOUTH = np.s_[300:385, 590:690]
SOUNDS = ["a", "e", "i", "o", "u", "m", "f", "θ", "t", "s", "ʃ", "k", "r", "y"]


def pixels(image: QImage) -> Picture:
    return np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)[..., :3].copy()


def painted(pose: Pose, mouth: Mouth, look: DrawnLook = MIA) -> Picture:
    canvas = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    paint(canvas, video_layers(look), look.person.face, pose, mouth)
    return pixels(canvas)


def difference(one: Picture, other: Picture) -> float:
    return float(np.abs(one.astype(int) - other).mean())


def test_the_still_is_the_first_frame() -> None:
    still = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(still)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer((DRAWINGS / "mia.svg").read_bytes()).render(painter)
    painter.end()
    first = Figure(MIA).draw(0.0, REST)[..., :3]
    assert np.abs(pixels(still).astype(int) - first).max() <= 3


@pytest.mark.parametrize("look", PEOPLE, ids=[look.id for look in PEOPLE])
def test_every_viseme_has_a_mouth_of_its_own(look: DrawnLook) -> None:
    mouths = [painted(Pose(), viseme(sound), look)[MOUTH] for sound in SOUNDS]
    assert min(difference(one, other) for i, one in enumerate(mouths) for other in mouths[:i]) > 0.5


def test_the_mouth_opens_with_vowels_and_closes_with_lips() -> None:
    timeline = Timeline()
    timeline.schedule(speak("Mama, papa.", "mia-en"), 0.3)
    track = [mouth_at(frame / 30, timeline.phoneme_at).opening for frame in range(60)]
    assert max(track) > 0.6
    assert track[0] == pytest.approx(0.0)
    assert track[-1] == pytest.approx(0.0)
    vowels = [peak for peak in range(1, 59) if track[peak - 1] <= track[peak] > max(0.35, track[peak + 1])]
    assert len(vowels) == 4
    for one, next_one in pairwise(vowels):
        assert min(track[one:next_one]) < 0.65 * min(track[one], track[next_one]), "the lips come together in between"


@pytest.mark.parametrize("voice_id", sorted(VOICES))
def test_every_voice_moves_the_mouth_in_many_ways(voice_id: str) -> None:
    text = (
        "こんにちは、ありがとうございます。"
        if voice_id.endswith("-ja")
        else "Hallo amigo, bonjour, merci, sí, school, see you."
    )
    text = "مرحبا بك في المتحف، كيف حالك؟" if voice_id.endswith("-ar") else text
    assert len({viseme(phoneme.name) for phoneme in speak(text, voice_id).phonemes}) >= 7


@pytest.mark.parametrize("look", PEOPLE, ids=[look.id for look in PEOPLE])
def test_blinking_closes_the_eyes(look: DrawnLook) -> None:
    opened, closed = painted(Pose(), REST, look), painted(Pose(blink=1.0), REST, look)
    assert difference(opened[EYES], closed[EYES]) > 10
    assert difference(opened[MOUTH], closed[MOUTH]) == 0
    white = (opened[EYES] > 240).all(axis=-1).sum()
    assert (closed[EYES] > 240).all(axis=-1).sum() < white / 10


@pytest.mark.parametrize("seed", range(5))
def test_while_silent_she_blinks_and_moves_a_little(seed: int) -> None:
    motion = Motion(seed)
    poses = [motion.at(frame / 30) for frame in range(30 * 60)]
    assert poses[0] == Pose(), "she begins as she is drawn"
    closed = [frame / 30 for frame in range(len(poses)) if poses[frame].blink > 0.7]
    blinks = [now for before, now in zip([-1.0, *closed], closed, strict=False) if now - before > 0.2]
    assert 8 <= len(blinks) <= 40
    assert max(np.diff(blinks)) < 6.6
    steps = [max(abs(a.head_x - b.head_x), abs(a.turn - b.turn)) for a, b in pairwise(poses)]
    assert 0.01 < max(steps) < 0.2, "gently"
    for swing in ([pose.turn for pose in poses], [pose.head_x for pose in poses], [pose.breath for pose in poses]):
        assert 0.5 < max(swing) - min(swing) < 8
    assert len({round(pose.gaze_x, 1) for pose in poses}) > 5


@pytest.mark.parametrize("look", PEOPLE, ids=[look.id for look in PEOPLE])
def test_the_face_is_where_the_screens_need_it(look: DrawnLook) -> None:
    """Above the captions, and with the shoulders in the middle that a portrait screen shows."""
    far = Pose(turn=1.1, head_x=3.3, head_y=1.3, breath=1.6)
    changed = np.argwhere((painted(far, viseme("a"), look) != painted(Pose(), REST, look)).any(axis=-1))
    rows, columns = changed[:, 0], changed[:, 1]
    assert columns.min() >= 640 - 225
    assert columns.max() <= 640 + 225
    face = np.argwhere((painted(Pose(blink=1.0), viseme("a"), look) != painted(Pose(), REST, look)).any(axis=-1))[:, 0]
    assert face.max() < HEIGHT * 0.6
    assert rows.min() > 40
