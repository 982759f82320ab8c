"""A PostgreSQL server of the tests' own, on a Unix socket in a temporary folder."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg

PROGRAMS = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name), default=Path())


@contextlib.contextmanager
def running_postgres() -> Iterator[Path]:
    """The folder of the socket of a server that answers its user `postgres`; it is stopped at the end."""
    # PostgreSQL refuses to run as root.
    user = "postgres" if os.getuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="kiosk-postgres-"))
    if user:
        shutil.chown(folder, user, user)
    data = folder / "data"
    subprocess.run(
        [PROGRAMS / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-N", "-E", "UTF8", "--locale=C"],
        user=user, group=user, extra_groups=[] if user else None, cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [PROGRAMS / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"],
            user=user, group=user, extra_groups=[] if user else None, cwd=folder, stdout=log, stderr=log,
        )  # fmt: skip
    try:
        _wait_until_it_answers(server, folder)
        yield folder
    finally:
        server.send_signal(signal.SIGINT)  # ends its sessions, too
        server.wait()
        shutil.rmtree(folder)


def _wait_until_it_answers(server: "subprocess.Popen[bytes]", folder: Path) -> None:
    while server.poll() is None:
        with contextlib.suppress(psycopg.OperationalError), administrator(folder):
            return
    raise RuntimeError((folder / "log").read_text())


def administrator(folder: Path) -> "psycopg.Connection[tuple[object, ...]]":
    """A connection that may create databases; to be closed."""
    return psycopg.connect(host=str(folder), user="postgres", dbname="postgres", autocommit=True)
