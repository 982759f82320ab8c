"""Where touches of a touch screen land, by what X11 does to its coordinates."""

import ctypes
from collections.abc import Sequence
from typing import Final

NEAR: Final = 0.02
"""How far, as a share of the desktop, a touch may land beside."""
PROPERTIES: Final = ("Coordinate Transformation Matrix", "libinput Calibration Matrix")
"""The server's and the driver's; either can put a touch screen onto its display."""

Matrix = Sequence[float]
Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""


def matrices_of(device: int) -> list[Matrix]:
    """Those of an X11 input device, nine numbers each in rows; without an X server none."""
    try:
        x11, xi = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXi.so.6")
    except OSError:
        return []
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if display.value is None:
        return []
    found: list[Matrix] = []
    for name in PROPERTIES:
        atom = ctypes.c_ulong(x11.XInternAtom(display, name.encode(), 0))
        kind, bits, items, rest = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
        data = ctypes.POINTER(ctypes.c_float)()
        told = map(ctypes.byref, (kind, bits, items, rest, data))
        zero, nine = ctypes.c_long(0), ctypes.c_long(9)
        failed = xi.XIGetProperty(display, device, atom, zero, nine, 0, ctypes.c_ulong(0), *told)
        if not failed and bits.value == 32 and items.value == 9:
            found.append(list(data[:9]))
    return found


def lands_on(display: Rectangle, desktop: Rectangle, matrices: Sequence[Matrix]) -> bool:
    """Whether touches all over the touch screen, after these matrices, cover `display`, a part of `desktop`."""
    corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
    for a, b, c, d, e, f, *_ in reversed(matrices):
        corners = [(a * x + b * y + c, d * x + e * y + f) for x, y in corners]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    reached = (min(across), min(down), max(across), max(down))
    left, top, right, bottom = desktop
    scale = (right - left, bottom - top) * 2
    wanted = [(side - origin) / size for side, origin, size in zip(display, (left, top) * 2, scale, strict=True)]
    return all(abs(one - other) <= NEAR for one, other in zip(wanted, reached, strict=True))
