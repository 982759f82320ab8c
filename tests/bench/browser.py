"""hls.js in Chromium, where both are there: `apt install chromium`, `npm install --prefix tests/output hls.js`."""

import json
import queue
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final

LIBRARY: Final = Path("tests/output/node_modules/hls.js/dist/hls.min.js")
ANSWER_SECONDS: Final = 90.0
PAGE: Final = """<!doctype html><style>body { margin: 0 }</style><script src="/hls.js"></script><script>
async function play(url, seconds) {
    const video = document.createElement("video"), hls = new Hls(), moments = [], began = performance.now()
    const note = () => { moments.push((performance.now() - began) / 1000); video.requestVideoFrameCallback(note) }
    document.body.replaceChildren(video)
    video.requestVideoFrameCallback(note)
    hls.on(Hls.Events.MANIFEST_PARSED, () => video.play())
    hls.loadSource(url)
    hls.attachMedia(video)
    await new Promise(done => { video.onended = done; setTimeout(done, (2 * seconds + 5) * 1000) })
    hls.destroy()
    return moments
}
async function work() {
    for (;;) {
        const job = await (await fetch("/job")).json()
        await fetch("/done", { method: "POST", body: JSON.stringify(await play(job.url, job.seconds)) })
    }
}
work()
</script>"""


class Browser:
    """A page that plays one stream after the other, warm."""

    def __init__(self) -> None:
        self.jobs: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self.answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def play(self, url: str, seconds: int) -> list[float]:
        """When each frame was handed to the compositor, in seconds since the address was known."""
        self.jobs.put(json.dumps({"url": url, "seconds": seconds}).encode())
        found: list[float] = json.loads(self.answers.get(timeout=ANSWER_SECONDS))
        return found


@contextmanager
def running_browser() -> Iterator[Browser | None]:
    """Chromium on the display; `None` where it or hls.js is missing."""
    program = shutil.which("chromium")
    if program is None or not LIBRARY.exists():
        yield None
        return
    browser = Browser()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            match self.path:
                case "/":
                    self._answer("text/html", PAGE.encode())
                case "/hls.js":
                    self._answer("text/javascript", LIBRARY.read_bytes())
                case "/job":
                    self._answer("application/json", browser.jobs.get())
                case _:
                    self.send_error(404)

        def do_POST(self) -> None:
            browser.answers.put(self.rfile.read(int(self.headers["Content-Length"])))
            self._answer("text/plain", b"")

        def _answer(self, kind: str, body: bytes) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = subprocess.Popen(
            [
                program, "--no-sandbox", "--no-first-run", "--autoplay-policy=no-user-gesture-required",
                "--window-size=1280,800", f"--user-data-dir={folder}", f"--app=http://127.0.0.1:{server.server_port}/",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            yield browser
        finally:
            process.terminate()
            process.wait()
            server.shutdown()
            server.server_close()
