"""How the machine is, by the machine itself."""

import os
import subprocess
from pathlib import Path

import psutil
import pytest

from kiosk.system import resources
from kiosk.system.resources import measure


def test_the_figures_are_the_systems_own(tmp_path: Path) -> None:
    found = measure(tmp_path / "new" / "folder")
    memory = psutil.virtual_memory()
    assert found.free_memory == pytest.approx(memory.available, rel=0.2)
    assert found.own_memory == pytest.approx(psutil.Process().memory_info().rss, rel=0.2)
    assert found.free_disk == pytest.approx(psutil.disk_usage(str(tmp_path)).free, rel=0.1)
    assert found.unwritable == ""
    assert list((tmp_path / "new" / "folder").iterdir()) == []


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    assert measure(Path("/proc/kiosk")).unwritable == "No such file or directory"
    (tmp_path / "file").touch()
    assert measure(tmp_path / "file").unwritable == "File exists"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a disk")
def test_a_full_disk_and_a_read_only_one_are_told(tmp_path: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", tmp_path], check=True)
    try:
        assert measure(tmp_path).disk_is_low
        with pytest.raises(OSError, match="space"):
            (tmp_path / "fill").write_bytes(bytes(100_000))
        assert measure(tmp_path).unwritable == "No space left on device"
        subprocess.run(["mount", "-o", "remount,ro", tmp_path], check=True)
        assert measure(tmp_path).unwritable == "Read-only file system"
    finally:
        subprocess.run(["umount", tmp_path], check=True)


def test_what_a_system_does_not_tell_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd").write_text("MemTotal: 3 kB\n")
    monkeypatch.setattr(resources, "MEMORY_FILE", tmp_path / "odd")
    monkeypatch.setattr(resources, "OWN_MEMORY_FILE", tmp_path / "missing")
    found = measure(tmp_path)
    assert (found.free_memory, found.own_memory) == (None, None)
