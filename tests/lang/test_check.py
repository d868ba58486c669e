"""Every planted fault is told, at its file and line, with advice; a sound folder has none."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from tests.lang.conftest import LANGUAGE, NOUNS, SAYING, WITHDRAWAL, Writer

from marsad.errors import DataError
from marsad.knowledge.event_types import load_frames
from marsad.lang.faults import Fault
from marsad.lang.folders import FOLDER, LANGUAGES
from marsad.lang.languages import check, load_lexicon

FRAMES = load_frames()

# what is written instead of what; line; part of the message; part of the advice
PLANTED = [
    ("انسحبت القوات", "انسحبت القوات" + chr(0x200F), 33, "U+200F RIGHT-TO-LEFT MARK", "delete it"),
    ("past: أخلى", "past: أخلی", 12, "U+06CC ARABIC LETTER FARSI YEH", "write 'ي'"),
    ("noun: خروج", "noun: خـروج", 28, "U+0640 ARABIC TATWEEL", "delete it"),
    (
        "masdar: إخلاء",
        "masdar: " + unicodedata.normalize("NFD", "إخلاء"),
        14,
        "composed form",
        "write «إخلاء»",
    ),
    ("present: يخلي", "present: أخلي", 13, "no present of 'he'", "begins with ي"),
    ("masdar: إخلاء", "masdr: إخلاء", 14, "has no 'masdr'", "did you mean 'masdar'?"),
    ("    present: يخلي\n", "", 12, "lacks 'present'", "add a line"),
    (
        "    masdar: سحب\n",
        "    masdar: سحب\n    masdar: سحوب\n",
        22,
        "'masdar' is given twice",
        "list",
    ),
    ("from: object", "via_road: object", 15, "has no 'via_road'", ""),
    ("target: object", "topic: object", 22, "withdrawal has no role 'topic'", ""),
    ("from: من\n", "from: منذ كذا\n", 6, "«منذ كذا» is no relation", "language.yaml"),
    ("target: object", "target: objct", 22, "«objct» is no relation", "did you mean 'object'?"),
    (
        "        - place",
        "        - plaze",
        18,
        "no kind is called 'plaze'",
        "did you mean 'place'?",
    ),
    ("risk: yes", "risk: true", 30, "'risk' cannot be 'true'", "yes"),
    ("event: withdrawal", "event: withdraw", 2, "the file is called withdrawal.yaml", "rename"),
    (
        "from: القرية",
        "from: القريه",
        35,
        "«القريه» does not stand in the sentence",
        "letter by letter",
    ),
    ("actor: of", "actor: [of, من]", 29, "one item to a line", "- a"),
    ("actor: of", "actor:", 29, "has no value", "delete the line"),
    ("verbs:", "verps:", 8, "has no 'verps'", "did you mean 'verbs'?"),
]


def told(faults: list[Fault]) -> list[Fault]:
    """The faults that are errors."""
    return [fault for fault in faults if fault.level == "error"]


@pytest.mark.parametrize(("right", "wrong", "line", "message", "advice"), PLANTED)
def test_a_planted_fault_is_told(toy: Writer, right: str, wrong: str, line: int, message: str, advice: str) -> None:
    assert right in WITHDRAWAL
    folder = toy(events__withdrawal_yaml=WITHDRAWAL.replace(right, wrong, 1))
    found = [f for f in told(check(folder, FRAMES)) if message in f.message]
    assert [f.line for f in found] == [line], [str(f) for f in check(folder, FRAMES)]
    assert found[0].file == "ar/events/withdrawal.yaml"
    assert advice in found[0].advice


def test_a_sound_folder_has_no_faults(toy: Writer) -> None:
    assert [str(fault) for fault in check(toy(), FRAMES)] == []


def test_the_mark_stands_under_the_whole_word(toy: Writer) -> None:
    folder = toy(events__withdrawal_yaml=WITHDRAWAL.replace("past: أخلى", "past: أخلی"))
    shown = str(told(check(folder, FRAMES))[0]).splitlines()
    assert shown[0].startswith("ar/events/withdrawal.yaml:12: «أخلی» holds U+06CC")
    assert shown[2].strip() == "^^^^"


def test_a_list_of_the_same_name_in_both_parts_is_told(toy: Writer) -> None:
    twice = LANGUAGE.replace("roles:", "  naming:\n    - اسمه\nsets:\n  naming:\n    - سمى\nroles:", 1)
    found = told(check(toy(language_yaml=twice), FRAMES))
    assert [f.message for f in found] == ["'naming' is given under 'words' too"]


def test_the_same_word_with_the_same_guards_is_told(toy: Writer) -> None:
    twice = WITHDRAWAL.replace("nouns:", "nouns:\n  - noun: خروج\n    actor: subject")
    found = told(check(toy(events__withdrawal_yaml=twice), FRAMES))
    assert ["stands on line 28 already" in f.message for f in found] == [True]


def test_an_entry_without_a_sentence_is_a_warning(toy: Writer) -> None:
    more = WITHDRAWAL.replace("nouns:", "nouns:\n  - noun: جلاء\n    actor: of")
    found = check(toy(events__withdrawal_yaml=more), FRAMES)
    assert [(f.level, f.line) for f in found] == [("warning", 28)]


def test_bad_yaml_is_told_with_its_line(toy: Writer) -> None:
    found = told(check(toy(saying_yaml=SAYING.replace("    present:", "   present:")), FRAMES))
    assert found[0].line == 4
    assert "not well-formed" in found[0].message


@pytest.mark.parametrize(
    ("right", "wrong", "line", "message"),
    [
        ("جندي\tجنود\tforce", "جندي\tجنود\tforse", 4, "'kind' cannot be 'forse'"),
        ("جندي\tجنود\tforce\tm\t", "جندي\tجنود\tforce\tm\t\t\t", 4, "7 cells under 5 columns"),
        ("noun\tplural", "noun\tplurl", 2, "no column 'plurl'"),
        ("خروج\t\tevent\tm\t", "جندي\t\tforce\tm\t", 4, "stands on line 3 already"),
        ("جندي\tجنود\tforce", "جندي\tجنود\t", 4, "the cell of 'kind' is empty"),
    ],
)
def test_a_faulty_table_is_told(toy: Writer, right: str, wrong: str, line: int, message: str) -> None:
    assert right in NOUNS
    found = told(check(toy(nouns_tsv=NOUNS.replace(right, wrong)), FRAMES))
    assert [(f.line, message in f.message) for f in found] == [(line, True)], [str(f) for f in found]


def test_an_unknown_file_and_an_unknown_role_are_told(toy: Writer) -> None:
    folder = toy(sayings_yaml=SAYING, language_yaml=LANGUAGE.replace("role: from", "role: form"))
    assert {(f.file, f.line) for f in told(check(folder, FRAMES))} == {
        ("ar/language.yaml", 16),
        ("ar/sayings.yaml", 1),
    }


def test_own_files_with_faults_are_refused(toy: Writer) -> None:
    with pytest.raises(DataError, match="masdr"):
        load_lexicon("ar", FRAMES, toy(events__withdrawal_yaml=WITHDRAWAL.replace("masdar", "masdr")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_files_that_we_ship_have_no_faults(lang: str) -> None:
    faults = told(check(FOLDER / lang, FRAMES))
    assert not faults, "\n".join(str(fault) for fault in faults[:20])


def test_what_is_told_of_a_file_that_is_not_utf8(toy: Writer) -> None:
    folder: Path = toy()
    (folder / "phase.yaml").write_bytes("# أطوار\n".encode() + b"verbs: \xff\n")
    assert [(f.file, f.line) for f in told(check(folder, FRAMES))] == [("ar/phase.yaml", 2)]
