"""What is looked for in a process of its own, because drivers and sound servers may crash or hang it.

Each probe loads what it needs and no more.
"""

from collections.abc import Callable
from typing import Final

from kiosk.check.finding import Finding
from kiosk.system.display import display_problem

GL_RENDERER: Final = 0x1F01
SOFTWARE: Final = ("llvmpipe", "softpipe", "swrast", "swiftshader", "software")


def probe_graphics(_: str) -> Finding:
    """Who draws, and whether in software."""
    from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext  # noqa: PLC0415

    if problem := display_problem():
        return Finding("graphics", False, problem)
    application = QGuiApplication([])
    surface = QOffscreenSurface()
    surface.create()
    context = QOpenGLContext()
    if not (context.create() and context.makeCurrent(surface)):
        return Finding("graphics", False, "no OpenGL", "install the graphics driver (Mesa: libgl1-mesa-dri)")
    renderer = str(context.functions().glGetString(GL_RENDERER))
    context.doneCurrent()
    del application
    if any(word in renderer.lower() for word in SOFTWARE):
        advice = "drawn by the processor, which must be fast; where there is a graphics card, install its driver"
        return Finding("graphics", True, renderer, advice)
    return Finding("graphics", True, renderer)


def probe_sound(wanted: str) -> Finding:
    """Where the sound goes: to the output `wanted` (mpv's name, or `auto`)."""
    from kiosk.player.outputs import sound_outputs  # noqa: PLC0415

    outputs = sound_outputs()
    names = ", ".join(outputs) or "none"
    if wanted != "auto":
        if wanted in outputs:
            return Finding("sound", True, f"{wanted} ({outputs[wanted]})")
        return Finding("sound", False, f"no output {wanted!r}", f"set player.audio_device to one of: {names}")
    if not outputs:
        advice = "plug a loudspeaker in, and start PipeWire or PulseAudio for this user"
        return Finding("sound", False, "no output", advice)
    return Finding("sound", True, names)


def probe_microphone(wanted: str) -> Finding:
    """Whether there is the microphone `wanted`, or any for an empty name."""
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    from kiosk.net.loop import NetworkThread  # noqa: PLC0415
    from kiosk.speech.microphone import Microphone  # noqa: PLC0415

    application = QCoreApplication([])
    network = NetworkThread()
    network.start()
    microphone = Microphone(wanted, network)
    trouble = microphone.trouble
    network.stop()
    del application
    if trouble:
        return Finding("microphone", False, trouble, "plug it in, or set speech.microphone to one that is there")
    return Finding("microphone", True, wanted or "the system's default")


def probe_display(wanted: str) -> Finding:
    """Whether there is the display `wanted`."""
    from kiosk.check import screens  # noqa: PLC0415

    return screens.probe_display(wanted)


def probe_touch(wanted: str) -> Finding:
    """Whether touches land on the display `wanted`."""
    from kiosk.check import screens  # noqa: PLC0415

    return screens.probe_touch(wanted)


PROBES: Final[dict[str, Callable[[str], Finding]]] = {
    "graphics": probe_graphics,
    "display": probe_display,
    "touch": probe_touch,
    "sound": probe_sound,
    "microphone": probe_microphone,
}
