"""Makes empty stand-ins for libraries that the distribution's libmpv loads and the kiosk never uses.

They are encoders, speech synthesis and the like, a hundred megabytes with what they load in turn. Every function of a
stand-in returns 0: FFmpeg asks some, while it lists its codecs, what they can do.

    python packaging/stand_ins.py FOLDER
"""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Final

UNUSED: Final = re.compile(
    r"lib(x265|SvtAv1Enc|aom|rav1e|jxl|jxl_threads|codec2"  # encoders; the streams are H.264 and AAC
    r"|flite|flite_\w+|pocketsphinx|sphinxbase|lilv-0"  # audio filters
    r"|rsvg-2|openmpt|zmq|caca)\.so\."  # drawings, music modules, remote control, a terminal as a screen
)


def loaded_by(library: str) -> dict[str, str]:
    """All libraries that `library` loads: the path by the name."""
    listed = subprocess.run(["ldconfig", "-p"], check=True, capture_output=True, text=True).stdout
    path = re.search(rf"{re.escape(library)} .*x86-64.* => (\S+)", listed)
    if not path:
        raise SystemExit(f"{library} is not installed")
    found = subprocess.run(["ldd", path[1]], check=True, capture_output=True, text=True).stdout
    return dict(re.findall(r"(\S+) => (/\S+)", found))


def make(name: str, original: str, folder: Path) -> None:
    """Write a library with the name and all symbols of `original`, each a function that returns 0."""
    listed = subprocess.run(
        ["nm", "-D", "--defined-only", "--with-symbol-versions", original], check=True, capture_output=True, text=True
    ).stdout
    versions = defaultdict(list)
    for line in listed.splitlines():
        *_, kind, name_with_version = line.split()
        symbol, _, version = name_with_version.partition("@")
        if kind != "A":  # the name of a version
            versions[version.strip("@")].append(symbol)
    symbols = sorted({symbol for group in versions.values() for symbol in group})
    labels = "".join(f".globl {symbol}\n.type {symbol}, @function\n{symbol}:\n" for symbol in symbols)
    (folder / "all.s").write_text(f'.text\n{labels}xor %eax, %eax\nret\n.section .note.GNU-stack,"",@progbits\n')
    script = "".join(
        f"{version} {{ global: {'; '.join(group)}; }};\n" for version, group in versions.items() if version
    )
    (folder / "versions").write_text(script)
    flags = ["-shared", "-nostdlib", "-s", "-Wl,--build-id=none", f"-Wl,-soname,{name}"]
    if script:
        flags.append(f"-Wl,--version-script={folder / 'versions'}")
    subprocess.run(["gcc", *flags, "-o", folder / name, folder / "all.s"], check=True)


def main() -> None:
    """Fill the folder that is named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, original in loaded_by("libmpv.so.2").items():
        if UNUSED.match(name):
            make(name, original, folder)
    for leftover in ("all.s", "versions"):
        (folder / leftover).unlink()


main()
