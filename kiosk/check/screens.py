"""The probes of displays and touch screens."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QInputDevice

from kiosk.check.finding import Finding
from kiosk.check.touch import Rectangle, lands_on, matrices_of
from kiosk.system.display import display_problem


def probe_display(wanted: str) -> Finding:
    """Whether there is the display `wanted`, or any for an empty name."""
    if problem := display_problem():
        return Finding("display", False, problem)
    application = QGuiApplication([])
    places = {screen.name(): screen.geometry() for screen in application.screens()}
    primary = application.primaryScreen().name()
    del application
    there = ", ".join(f"{name} ({place.width()}x{place.height()})" for name, place in places.items())
    if wanted and wanted not in places:
        advice = f"plug it in, or set screen.output to one of: {', '.join(places)}"
        return Finding("display", False, f"no {wanted!r} among {there}", advice)
    return Finding("display", True, f"{wanted or primary}, of {there}")


def probe_touch(wanted: str) -> Finding:
    """Whether there is a touch screen, and whether its touches land on the display `wanted`."""
    if problem := display_problem():
        return Finding("touch", False, problem)
    application = QGuiApplication([])
    devices = [each for each in QInputDevice.devices() if each.type() == QInputDevice.DeviceType.TouchScreen]
    numbers = {each.systemId(): each.name() for each in devices}
    primary = application.primaryScreen()
    screen = {each.name(): each for each in application.screens()}.get(wanted, primary)
    name, part, desktop = screen.name(), _rectangle(screen.geometry()), _rectangle(screen.virtualGeometry())
    on_x11 = application.platformName() == "xcb"
    del screen, primary, application
    if not numbers:
        return Finding("touch", None, "no touch screen", "visitors need one, or a mouse")
    found = ", ".join(numbers.values())
    if not on_x11:
        advice = "" if part == desktop else "udev's WL_OUTPUT names the display that a touch screen belongs to"
        return Finding("touch", True, found, advice)
    for number, device in numbers.items():
        if not lands_on(part, desktop, matrices_of(number)):
            advice = f"xinput map-to-output '{device}' {name}"
            return Finding("touch", False, f"touches on {device} do not land on {name} alone", advice)
    return Finding("touch", True, f"{found}, on {name}")


def _rectangle(place: QRect) -> Rectangle:
    return place.x(), place.y(), place.x() + place.width(), place.y() + place.height()
