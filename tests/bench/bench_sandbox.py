"""What the sandbox costs and how punctual it is: `python -m tests.bench.bench_sandbox`."""

import itertools
import subprocess
import time
from threading import Timer
from typing import Final

import httpx
import psutil

from tests.contract.sandbox_process import started_sandbox

SESSIONS: Final = "/v3/avatar-realtime"
TEXT: Final = "The quick brown fox jumps over the lazy dog, and then it tells the whole story to everybody. " * 4
POLL_SECONDS: Final = 0.01


def main() -> None:
    for count, previews in itertools.product((1, 3), (0, 50)):
        with (
            started_sandbox("--ready-after", "0", "--looks", "2000") as (process, url),
            httpx.Client(base_url=url) as client,
        ):
            client.headers["X-Api-Key"] = "bench"
            usage = psutil.Process(process.pid)
            ids = [_create(client) for _ in range(count)]
            if previews:
                Timer(3, _fetch_previews, (url, previews)).start()
            before, started = sum(usage.cpu_times()[:2]), time.monotonic()
            published = _watch(client, ids)
            cores = (sum(usage.cpu_times()[:2]) - before) / (time.monotonic() - started)
            memory = usage.memory_info().rss / 2**20
            size = _megabits(client, ids[0])
        print(f"{count} session(s), {previews} previews: {cores / count:.3f} cores each, {memory:.0f} MiB,", end=" ")
        print(f"{size:.2f} Mbit/s")
        for times in published:
            whole = times[:-1]  # the last segment is shorter
            late = [when - number for number, when in enumerate(whole)]
            print(f"  {len(whole)} segments, the latest {max(late) - min(late):.3f} s after its time")


def _fetch_previews(url: str, count: int) -> None:
    """The pictures of so many looks at once, by a process that does not disturb this one's clock."""
    address = f"{url}/previews/looks/look-[1000-{999 + count}].jpg"
    command = ["nice", "curl", "-f", "-Z", "--parallel-max", "50", "-o", "/dev/null", address]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)


def _create(client: httpx.Client) -> str:
    body = {"type": "tts", "avatar_id": "mia", "voice_id": "mia-en", "text": TEXT}
    answer = client.post(SESSIONS, json=body).raise_for_status()
    return str(answer.json()["data"]["stream_id"])


def _watch(client: httpx.Client, ids: list[str]) -> list[list[float]]:
    """For each stream, when each of its segments was first listed."""
    published: dict[str, list[float]] = {stream_id: [] for stream_id in ids}
    running = set(ids)
    while running:
        for stream_id in list(running):
            playlist = client.get(f"/media/{stream_id}/index.m3u8").text
            new = playlist.count("#EXTINF") - len(published[stream_id])
            published[stream_id] += [time.monotonic()] * new
            if "#EXT-X-ENDLIST" in playlist:
                running.discard(stream_id)
        time.sleep(POLL_SECONDS)
    return list(published.values())


def _megabits(client: httpx.Client, stream_id: str) -> float:
    sizes = [len(client.get(f"/media/{stream_id}/{number}.ts").content) for number in range(10)]
    return sum(sizes) * 8 / len(sizes) / 1e6


if __name__ == "__main__":
    main()
