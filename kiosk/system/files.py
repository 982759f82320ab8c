"""Replaces a file so that, whatever happens meanwhile, either its old or its new content is there."""

import contextlib
import errno
import fcntl
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

LEFTOVER_SECONDS: Final = 60.0
"""Age from which an unfinished file belongs to nobody who is still writing."""


@contextlib.contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Keep other processes and threads that ask for the same out of `folder`; blocks until they are done."""
    with contextlib.ExitStack() as stack:
        # A folder that is missing, or that cannot be locked (NFS), is used without.
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            stack.callback(os.close, handle)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def replace_file(path: Path, content: bytes, mode: int | None = None) -> None:
    """Give `path` the `content`, on the disk when this returns; blocks, and raises `OSError` with the old file whole.

    A link is followed to its target. `mode` are the permissions; otherwise, and with owner and group, those of the old
    file are kept, and a new one is the user's alone. A missing folder is made. A file that may not be written stays.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    old = target.stat() if target.exists() else None
    if old and not os.access(target, os.W_OK):  # renaming would overcome what its owner forbids
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    start = f".{target.name}."
    _forget_leftovers(target.parent, start)
    handle, name = tempfile.mkstemp(prefix=start, suffix=".new", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if old:
                _give_to(handle, old.st_uid, old.st_gid)
            os.fchmod(handle, mode if mode is not None else old.st_mode & 0o777 if old else 0o600)
            os.fsync(handle)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _give_to(handle: int, user: int, group: int) -> None:
    """The owner and the group, each as far as this user may."""
    for ids in ((user, -1), (-1, group)):
        with contextlib.suppress(PermissionError):
            os.fchown(handle, *ids)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # a file system that cannot sync a folder
            raise
    finally:
        os.close(handle)


def _forget_leftovers(folder: Path, start: str) -> None:
    """Remove what a process left that was killed while it wrote; it may hold secrets."""
    for path in folder.iterdir():
        if path.name.startswith(start) and path.name.endswith(".new"):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > LEFTOVER_SECONDS:
                    path.unlink()
