"""The parts of a kiosk's machine that tests start: display, loudspeaker, finger."""

import os
import subprocess
from pathlib import Path

SINK = "kiosk_speaker"
"""The loudspeaker's name at the sound server; what it plays can be recorded from its monitor."""


def start_xvfb(size: str) -> tuple[str, "subprocess.Popen[bytes]"]:
    """A display of `size` (`WIDTHxHEIGHT`) and its process; the display answers."""
    read, write = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as number:
        display = number.readline().strip()
    if not display:
        raise RuntimeError("Xvfb did not start")
    return f":{display}", process


def start_pulse(folder: Path) -> "subprocess.Popen[bytes]":
    """A sound server with one virtual loudspeaker, at `folder`/pulse.socket; it answers.

    Without rewinds the loudspeaker works in steps of 50 ms, as a real one does, instead of 2 s.
    """
    socket = folder / "pulse.socket"
    environment = os.environ | {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PULSE_RUNTIME_PATH": str(folder)}
    process = subprocess.Popen(
        [
            "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes",
            "--load", f"module-native-protocol-unix socket={socket} auth-anonymous=1",
            "--load", f"module-null-sink sink_name={SINK} rate=48000 norewinds=1",
        ],
        env=environment,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    subprocess.run(
        ["bash", "-c", f"until pactl -s unix:{socket} info &>/dev/null; do kill -0 {process.pid} || exit 1; done"],
        check=True,
        timeout=20,
    )
    return process
