"""Prints the Debian packages that have the libraries which a bundle leaves to the machine, for the field Depends.

python packaging/depends.py dist/kiosk
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

LIBRARIES: Final = "/x86_64-linux-gnu/"


def headers_of(files: list[Path]) -> str:
    """What the linker reads of these files."""
    return subprocess.run(["objdump", "-p", *files], check=True, capture_output=True, text=True).stdout


def main() -> None:
    """Look through the folder that is named on the command line."""
    files = [path for path in Path(sys.argv[1]).rglob("*") if path.is_file()]
    binaries = [path for path in files if path.open("rb").read(4) == b"\x7fELF"]
    headers = headers_of(binaries)
    inside = {path.name for path in binaries}
    outside = sorted(set(re.findall(r"NEEDED +(\S+)", headers)) - inside)
    owners = subprocess.run(
        ["dpkg-query", "-S", *(f"*{LIBRARIES}{name}" for name in outside)], check=True, capture_output=True, text=True
    ).stdout
    packages = {line.partition(":")[0] for line in owners.splitlines() if ":i386" not in line}
    libc = max(tuple(int(part) for part in found.split(".")) for found in re.findall(r"GLIBC_(2\.\d+)", headers))
    packages = packages - {"libc6"} | {f"libc6 (>= {libc[0]}.{libc[1]})"}
    print("\n".join(sorted(packages)))  # noqa: T201


main()
