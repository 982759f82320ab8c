import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from kiosk.ui.visitor.preferences import TONGUES
from kiosk.ui.window.window import TRANSLATIONS

ROOT = Path(__file__).parents[3]
LANGUAGES = [code for code in TONGUES if code != "en"]


def messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    tree = ET.parse(path)  # noqa: S314  our own file
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in tree.iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def updated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    for source in TRANSLATIONS.glob("*.ts"):
        shutil.copy(source, folder)
    subprocess.run(["bash", str(ROOT / "packaging" / "qml.sh"), "update", str(folder)], check=True)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_of_the_screens_is_translated(updated: Path, language: str) -> None:
    wanted = messages(updated / f"kiosk_{language}.ts")
    there = messages(TRANSLATIONS / f"kiosk_{language}.ts")
    assert len(wanted) > 30
    assert there.keys() == wanted.keys()
    for (_, source), message in there.items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        assert translation.text, source
        for place in ("%1", "%2"):
            assert (place in source) == (place in translation.text), source
