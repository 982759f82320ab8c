"""Prepared answers: which question finds which, and what is told about a file that cannot be used."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.answers.errors import ScriptError
from kiosk.answers.script import FALLBACKS, Phrasing, Script
from kiosk.answers.script_file import load_script
from kiosk.config.settings import AnswerSettings
from kiosk.system.shipped_files import ASSETS

MUSEUM = ASSETS / "answers" / "museum.toml"
THRESHOLD = AnswerSettings().threshold


@pytest.fixture(scope="module")
def museum() -> Script:
    return load_script(MUSEUM, THRESHOLD)


@pytest.mark.parametrize(
    ("language", "question", "entry"),
    [
        ("en", "Where are the toilets?", "toilets"),
        ("en", "um, excuse me, where are the toilets please", "toilets"),
        ("en", "WHERE ARE THE TOILTES???", "toilets"),
        ("en", "are the toilets where", "toilets"),
        ("en", "toilet", "toilets"),
        ("en", "when do you open", "opening-hours"),
        ("en", "opening hours", "opening-hours"),
        ("en", "how much is a ticket for adults", "tickets"),
        ("en", "where can I find the dinosaurs", "dinosaurs"),
        ("en", "where is the cafe", "cafe"),
        ("en", "can I take photos of the dinosaurs", "photography"),
        ("en", "is there an elevator", "wheelchair"),
        ("en", "so who are you", "who-are-you"),
        ("en", "thanks", "thanks"),
        ("en", "bye", "goodbye"),
        ("de", "äh, wo sind denn bitte die toiletten", "toilets"),
        ("de", "WO IST HIER DAS KLO", "toilets"),
        ("de", "wann schliessen sie", "opening-hours"),
        ("fr", "ou sont les toilettes s'il vous plait", "toilets"),
        ("es", "a que hora cierran hoy", "opening-hours"),
        ("es", "perdone donde estan los banos", "toilets"),
        ("ar", "من فضلك أين الحمام", "toilets"),
        ("ar", "شكرا", "thanks"),
        ("ja", "すみません、トイレはどこですか。", "toilets"),
        ("ja", "写真を撮っても大丈夫ですか", "photography"),
    ],
)
def test_a_question_finds_its_entry_in_its_own_language(
    museum: Script, language: str, question: str, entry: str
) -> None:
    match = museum.find(question, language)
    assert match
    assert (match.phrasing.entry, match.phrasing.language) == (entry, language)


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "What is the capital of France?"),
        ("en", "Where are the mummies?"),
        ("en", "Where is the planetarium?"),
        ("en", "Can I smoke here?"),
        ("en", "Is there a doctor?"),
        ("en", "When was the museum built?"),
        ("en", "where"),
        ("en", "you"),
        ("en", "?!"),
        ("en", ""),
        ("de", "Wo ist der Parkplatz?"),
        ("de", "Wer hat das Museum gebaut?"),
        ("fr", "Où est le parking ?"),
        ("es", "¿Dónde está el aparcamiento?"),
        ("ar", "أين موقف السيارات"),
        ("ja", "駐車場はどこですか"),
    ],
)
def test_a_question_that_nobody_prepared_finds_none(museum: Script, language: str, question: str) -> None:
    assert museum.find(question, language) is None


def test_another_language_answers_where_the_visitors_own_cannot(museum: Script) -> None:
    match = museum.find("Wo sind die Toiletten?", "en")
    assert match
    assert match.phrasing.language == "de"
    tours = museum.find("are there guided tours", "ja")
    assert tours
    assert tours.phrasing.language == "en"


def test_the_visitors_own_language_wins_over_a_closer_one() -> None:
    script = Script(60, [Phrasing("bar", "es", "¿Dónde está el bar?", "Allí."), Phrasing("bar", "en", "bar", "There.")])
    match = script.find("bar", "es")
    assert match
    assert match.answer == "Allí."


def test_an_attendant_sees_what_is_closest_and_how_close(museum: Script) -> None:
    exact = museum.closest("WHERE ARE the toilets", "en")
    far = museum.closest("Where are the mummies?", "en")
    assert exact
    assert far
    assert exact.score == 100
    assert 50 < far.score < THRESHOLD
    assert Script(THRESHOLD).closest("Where are the toilets?", "en") is None


@given(st.text(), st.sampled_from(["en", "ja", "xx"]))
def test_any_question_is_measured(question: str, language: str) -> None:
    script = Script(THRESHOLD, [Phrasing("toilets", "en", "Where are the toilets?", "There.")])
    match = script.closest(question, language)
    assert match is None or 0 <= match.score <= 100


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), min_size=1), st.text(alphabet=" ?!.,¿"))
def test_every_phrasing_finds_itself_whatever_its_marks(question: str, marks: str) -> None:
    script = Script(100, [Phrasing("it", "en", question, "Yes.")])
    assert script.find(marks + question + marks, "en")


def test_the_example_has_the_languages_of_the_kiosk(museum: Script) -> None:
    by_language: dict[str, set[str]] = {}
    for phrasing in museum._phrasings:
        by_language.setdefault(phrasing.language, set()).add(phrasing.entry)
    assert by_language.keys() == FALLBACKS.keys()
    assert len(by_language["en"]) >= 12
    assert {museum.fallback(language) for language in by_language}.isdisjoint(FALLBACKS.values())


def test_a_fallback_that_is_left_out_is_the_translated_default(tmp_path: Path) -> None:
    path = tmp_path / "script.toml"
    path.write_text('[fallback]\nde = "Keine Ahnung."\n')
    script = load_script(path, THRESHOLD)
    assert [script.fallback(language) for language in ("de", "fr", "xx")] == [
        "Keine Ahnung.",
        FALLBACKS["fr"],
        FALLBACKS["en"],
    ]


GOOD = """# a comment with [toilets.de]
[toilets.en]
ask = [
    "Where are the toilets?",  # ]
]
say = '''
[toilets.de]
ask = 1
'''
"""


@pytest.mark.parametrize(
    ("more", "line", "told"),
    [
        ("[toilets.de]\nask = []\nsay = 'x'\n", 11, "toilets.de.ask"),
        ("[toilets.de]\n\nask = ['a',\n'?!']\nsay = 'x'", 12, "toilets.de.ask.1: must contain a word"),
        ("[toilets.de]\nask = 'a'\nsay = 'x'", 11, "toilets.de.ask: Input should be a valid list"),
        ("\n[toilets.de]\nask = ['a']", 11, "toilets.de.say: Field required"),
        ("[toilets.de]\nask = ['a']\nsay = ' '", 12, "toilets.de.say"),
        ("[toilets.de]\nask = ['a']\nsay = 'x'\nsya = 'x'", 13, "toilets.de.sya"),
        ("[toilets.it]\nask = ['a']\nsay = 'x'", 10, "toilets.it"),
        ("[toilets]\nde = { ask = ['a'], say = 2 }", 11, "toilets.de.say"),
        ("['the \"café\"'.de]\nask = ['a']", 10, 'the "café".de.say'),
        ("[fallback]\nen = 'x'\nit = 'x'", 12, "fallback.it"),
        ("[[cafe]]\nask = ['a']", 10, "cafe"),
        ("[cafe]", 10, "cafe"),
        ("[toilets.de\n", 10, "not valid TOML"),
        ("[toilets.en]\n", 10, "not valid TOML"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_its_line(tmp_path: Path, more: str, line: int, told: str) -> None:
    path = tmp_path / "script.toml"
    path.write_text(GOOD + more)
    with pytest.raises(ScriptError) as caught:
        load_script(path, THRESHOLD)
    (message,) = str(caught.value).splitlines()
    assert str(path) in message
    assert f"line {line}" in message
    assert told in message


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "script.toml"
    path.write_text("name = 1\n" + GOOD + "[toilets.de]\nask = []\nsay = ''\n")
    with pytest.raises(ScriptError) as caught:
        load_script(path, THRESHOLD)
    assert [line.split(",")[1].split(":")[0] for line in str(caught.value).splitlines()] == [
        " line 1",
        " line 12",
        " line 13",
    ]


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b"\xff")
    for path in (tmp_path / "missing.toml", tmp_path, tmp_path / "latin.toml"):
        with pytest.raises(ScriptError, match="cannot be read") as caught:
            load_script(path, THRESHOLD)
        assert str(path) in str(caught.value)
