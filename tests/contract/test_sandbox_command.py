"""`kiosk sandbox` as a process: its options, its one line, its end."""

import io
import signal
import socket
import subprocess
import sys

import av
import httpx
import pytest
import typer
from typer.testing import CliRunner

from kiosk.cli.sandbox import sandbox
from tests.contract.sandbox_process import STOP_SECONDS, running_sandbox, started_sandbox
from tests.contract.test_sandbox import SESSIONS, body, create, playlist_of, service, wait_for_status

COMMAND = [sys.executable, "-m", "kiosk", "sandbox"]


@pytest.mark.parametrize("signal_number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly_while_sessions_run(signal_number: int) -> None:
    with started_sandbox("--ready-after", "0") as (process, url), httpx.Client() as client:
        answer = client.post(url + SESSIONS, json=body("text_stream"), headers={"X-Api-Key": "k"}).json()["data"]
        words = client.stream("GET", f"{url}{SESSIONS}/{answer['stream_id']}/words", headers={"X-Api-Key": "k"})
        with words as response:
            process.send_signal(signal_number)
            assert list(response.iter_lines())[-3:] == ["event: end", "data: {}", ""]
        assert process.communicate(timeout=STOP_SECONDS) == ("", "")
        assert process.returncode == 0


def test_it_ends_with_its_standard_input_if_wanted() -> None:
    with started_sandbox("--exit-with-stdin") as (process, _):
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(STOP_SECONDS) == 0


def test_it_serves_on_an_inherited_listener() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        handle = listener.fileno()
        process = subprocess.Popen(
            [*COMMAND, "--listener", str(handle), "--exit-with-stdin"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pass_fds=[handle],
            text=True,
        )
    with process:
        try:
            assert httpx.get(url + "/sandbox/meter", timeout=STOP_SECONDS).json()["open"] == 0
            assert process.communicate(timeout=STOP_SECONDS)[0] == f"sandbox {url}\n"
        finally:
            process.kill()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--fault", "status=burn"], "burn"),
        (["--fault", "nonsense"], "CALL=FAULT"),
        (["--dialect", "latin"], "latin"),
        (["--ready-after", "-1"], "ready-after"),
        (["--ready-after", "nan"], "ready-after"),
        (["--segment-seconds", "inf"], "segment-seconds"),
        (["--places", "0"], "places"),
        (["--height", "700"], "height"),
        (["--frame-rate", "7"], "frame-rate"),
        (["--host", "192.0.2.1", "--port", "0"], "192.0.2.1"),
        (["--listener", "999"], "listen"),
    ],
)
def test_bad_options_are_explained(options: list[str], told: str) -> None:
    app = typer.Typer()
    app.command()(sandbox)
    done = CliRunner().invoke(app, options)
    assert done.exit_code == 2
    assert told in done.stderr


def test_a_taken_port_is_explained() -> None:
    with running_sandbox() as url:
        port = url.rpartition(":")[2]
        done = subprocess.run([*COMMAND, "--port", port], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert port in done.stderr


def test_faults_can_be_given_at_the_start() -> None:
    with running_sandbox("--fault", "create=402:2", "--fault", "status=500") as url:
        codes = [httpx.post(url + SESSIONS, headers={"X-Api-Key": "k"}).status_code for _ in range(3)]
        assert codes == [402, 402, 422]
        assert httpx.get(f"{url}{SESSIONS}/x", headers={"X-Api-Key": "k"}).status_code == 500


def test_small_and_few_pictures_are_asked_for() -> None:
    with service("--segment-seconds", "0.5", "--height", "180", "--frame-rate", "10") as client:
        address = wait_for_status(client, create(client), "streaming")["hls_url"]
        segment = client.get(playlist_of(client, address).segments[0].absolute_uri).content
    with av.open(io.BytesIO(segment), "r") as container:
        pictures = list(container.decode(video=0))
    assert [(picture.width, picture.height) for picture in pictures] == [(320, 180)] * 5


def test_importing_the_command_is_cheap() -> None:
    heavy = {"av", "fastapi", "numpy", "PySide6", "uvicorn"}
    code = f"import sys, kiosk.cli.sandbox; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
