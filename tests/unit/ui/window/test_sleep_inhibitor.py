"""The screen stays lit: with a bus and X servers of its own; the desktop and logind are played."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from kiosk.ui.window.sleep_inhibitor import ALL, LEAST, LOGIND, SCREEN_SAVER
from tests.machine import running_xvfb

PROGRAM = """
import sys
from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication
from kiosk.ui.window.sleep_inhibitor import SleepInhibitor
qt = QGuiApplication([])
awake = SleepInhibitor()
end = QSocketNotifier(0, QSocketNotifier.Type.Read)
end.activated.connect(qt.exit)
print("ready", flush=True)
qt.exec()
"""
SAVER_STATE = """
import ctypes
class Roots(ctypes.Structure):
    _fields_ = [("data", ctypes.POINTER(ctypes.c_uint32)), ("rest", ctypes.c_int), ("index", ctypes.c_int)]
xcb, saver = ctypes.CDLL("libxcb.so.1"), ctypes.CDLL("libxcb-screensaver.so.0")
xcb.xcb_connect.restype = xcb.xcb_get_setup.restype = ctypes.c_void_p
xcb.xcb_setup_roots_iterator.restype = Roots
saver.xcb_screensaver_query_info.restype = ctypes.c_uint32
saver.xcb_screensaver_query_info_reply.restype = ctypes.POINTER(ctypes.c_uint8)
server = ctypes.c_void_p(xcb.xcb_connect(None, None))
root = xcb.xcb_setup_roots_iterator(ctypes.c_void_p(xcb.xcb_get_setup(server))).data[0]
asked = saver.xcb_screensaver_query_info(server, root)
print(["off", "on"][saver.xcb_screensaver_query_info_reply(server, asked, None)[1]])
"""


def wait(until: Callable[[], object]) -> None:
    deadline = time.monotonic() + 20
    while not until():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@contextmanager
def ended(process: "subprocess.Popen[str]") -> Iterator["subprocess.Popen[str]"]:
    with process:
        try:
            yield process
        finally:
            process.terminate()


@contextmanager
def running(environment: dict[str, str]) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-c", PROGRAM]
    pipe = subprocess.PIPE
    with ended(subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True)) as process:
        assert process.stdout
        wait(lambda: process.stdout and process.stdout.readline() == "ready\n")
        yield process


class Bus:
    """A message bus; who plays a service on it writes down what it is asked."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder = folder
        self._stack = stack
        command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
        daemon = stack.enter_context(
            ended(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True))
        )
        assert daemon.stdout
        address = daemon.stdout.readline().strip()
        self.environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": address, "DBUS_SYSTEM_BUS_ADDRESS": address}

    def play(self, whom: tuple[str, str, str], takes: str, gives: str, code: str) -> Path:
        """Answer `Inhibit` at this service by `code`; the file of what was asked."""
        service, path, interface = whom
        said, template = self._folder / service, self._folder / f"{service}.py"
        template.write_text(
            f"BUS_NAME, MAIN_OBJ, MAIN_IFACE, SYSTEM_BUS = {service!r}, {path!r}, {interface!r}, False\n"
            f"def load(mock, _):\n    mock.AddMethod(MAIN_IFACE, 'Inhibit', {takes!r}, {gives!r}, {code!r})\n"
        )
        # Debian's Python has dbusmock.
        command = ["/usr/bin/python3", "-m", "dbusmock", "--session", "--logfile", str(said), "-t", str(template)]
        self._stack.enter_context(ended(subprocess.Popen(command, env=self.environment, text=True)))
        subprocess.run(["gdbus", "wait", "--session", "--timeout=20", service], env=self.environment, check=True)
        wait(said.exists)
        return said


def test_desktop_and_logind_are_asked_and_what_they_give_is_held(tmp_path: Path) -> None:
    file = tmp_path / "inhibitor"
    file.touch()
    refuses = 'raise dbus.exceptions.DBusException("no", name="org.freedesktop.DBus.Error.AccessDenied")'
    gives = f'ret = dbus.types.UnixFd(os.open("{file}", os.O_RDONLY))'
    with ExitStack() as stack:
        bus = Bus(tmp_path, stack)
        logind = bus.play(LOGIND, "ssss", "h", f'import os\nif "sleep" in args[0]:\n    {refuses}\n{gives}')
        kiosk = stack.enter_context(running(bus.environment))
        wait(lambda: f'Inhibit "{LEAST}" "kiosk"' in logind.read_text())
        assert f'Inhibit "{ALL}" "kiosk"' in logind.read_text()
        wait(lambda: file in [link.readlink() for link in Path(f"/proc/{kiosk.pid}/fd").iterdir()])
        desktop = bus.play(SCREEN_SAVER, "ss", "u", "ret = 7")  # it starts later than the kiosk
        wait(lambda: 'Inhibit "kiosk"' in desktop.read_text())
        assert kiosk.poll() is None


@pytest.mark.parametrize("kept", [False, True])
def test_the_x_server_darkens_nothing(kept: bool) -> None:
    with ExitStack() as stack:
        environment = os.environ | {"DISPLAY": stack.enter_context(running_xvfb("320x240"))}
        if kept:
            stack.enter_context(running(environment))
        subprocess.run(["xset", "s", "1", "1"], env=environment, check=True)
        time.sleep(2.5)  # the saver's own second, and some
        told = subprocess.run([sys.executable, "-c", SAVER_STATE], env=environment, check=True, capture_output=True)
        assert told.stdout.strip() == (b"off" if kept else b"on")
