"""Whether there is a display to draw on; asked before Qt, which would abort without one."""

import ctypes
import os
from pathlib import Path


def display_problem() -> str | None:
    """One line that says why nothing can be shown; `None` where a display answers."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if platform and platform not in ("xcb", "wayland"):
        return None
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if wayland and Path(os.environ.get("XDG_RUNTIME_DIR", "/"), wayland).is_socket():
        return None
    if not x11:
        return "no display: neither DISPLAY nor WAYLAND_DISPLAY leads to one; start the kiosk in a graphical session"
    if not _x11_answers(x11):
        return f"no display: nothing answers at DISPLAY={x11}; start the kiosk in a graphical session"
    return None


def _x11_answers(display: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # Qt says what is missing better than we could
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
