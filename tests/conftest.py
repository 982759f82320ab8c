"""What every test stands on: a display and a sound server of its own, and silence in the log."""

import gc
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.cli.sandbox import HEIGHT_VARIABLE, RATE_VARIABLE
from kiosk.net.loop import NetworkThread
from tests.machine import start_pulse, start_xvfb

# How long an example takes tells of the machine, which is shared, and not of the code.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_configure(config: pytest.Config) -> None:
    """Start a display and a sound server before Qt looks for them; real ones stay untouched."""
    folder = Path(tempfile.mkdtemp(prefix="kiosk-tests-"))
    display, xvfb = start_xvfb("1920x1080")
    pulse = start_pulse(folder)
    os.environ.update(
        DISPLAY=display,
        PULSE_SERVER=f"unix:{folder}/pulse.socket",
        XDG_CONFIG_HOME=str(folder / "config"),
        XDG_DATA_HOME=str(folder / "data"),
        XDG_CACHE_HOME=str(folder / "cache"),
        QT_QPA_PLATFORM="xcb",
        QSG_RENDER_LOOP="basic",
        # An eighth of the service's pixels: drawing, packing and unpacking them is most of what a session asks here.
        **{HEIGHT_VARIABLE: "360", RATE_VARIABLE: "15"},
    )
    for name in [*os.environ]:
        if name.startswith("KIOSK_") or name in ("HEYGEN_API_KEY", "WAYLAND_DISPLAY"):
            del os.environ[name]

    def stop() -> None:
        for process in (pulse, xvfb):
            process.send_signal(signal.SIGTERM)
            process.wait()
        shutil.rmtree(folder)

    config.add_cleanup(stop)


def pytest_collection_finish() -> None:
    """Leave what is imported by now out of every collection of garbage: there is a hundred times as much of it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The kiosk has no widgets."""
    QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.OpenGL)
    return QGuiApplication


@pytest.fixture(autouse=True)
def _collect_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let Python collect what a test leaves of Qt on this thread: on any other one its timers would stay behind."""
    yield
    if {"qtbot", "network"} & set(request.fixturenames):
        gc.collect()


@pytest.fixture
def network() -> Iterator[NetworkThread]:
    """A running network thread."""
    thread = NetworkThread()
    thread.start()
    yield thread
    thread.stop()
