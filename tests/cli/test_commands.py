"""The commands as they are meant to be used."""

import json
import re

import pytest

import marsad as package
from marsad.app import demo
from marsad.app.reading import STAGE_NAMES
from marsad.knowledge.labels import labels
from marsad.model.claim import EventType

SAMPLE = demo.samples()[3].path


def test_the_version_is_that_of_the_package(marsad):
    assert marsad("--version").out == f"marsad {package.__version__}\n"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_types_lists_each_type_once(marsad, lang):
    listed = re.findall(r"^  (\w+)", marsad("types", "--lang", lang).out, re.MULTILINE)
    assert sorted(listed) == sorted(EventType)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_for_the_shell(marsad, shell):
    assert "_MARSAD_COMPLETE" in marsad("completion", shell).out


def test_completion_completes_commands(marsad):
    said = marsad(_MARSAD_COMPLETE="bash_complete", COMP_WORDS="marsad re", COMP_CWORD="1", code=None)
    assert "read" in said.out


def test_read_prints_text_for_people_and_jsonl_for_programs(marsad):
    told = marsad("read", SAMPLE, "--published", "2026-02-26", "--outlet", "Desert News")
    assert "withdrawal" in told.out
    assert "Desert News" in told.out
    assert "\x1b" not in told.out
    claims = [
        json.loads(line) for line in marsad("read", SAMPLE, "--jsonl", "--published", "2026-02-26").out.splitlines()
    ]
    assert {claim["lang"] for claim in claims} == {"ar", "en"}
    text = SAMPLE.read_text("utf-8")
    for claim in claims:
        for quote in (claim["trigger"], claim["evidence"]):
            assert text[quote["start"] : quote["end"]] == quote["text"]


def test_reading_twice_gives_the_same(marsad):
    first, second = (marsad("read", SAMPLE, "--jsonl").out for _ in range(2))
    assert first == second


def test_only_one_language_can_be_read(marsad):
    lines = marsad("read", SAMPLE, "--jsonl", "--lang", "en").out.splitlines()
    assert {json.loads(line)["lang"] for line in lines} == {"en"}


def test_standard_input_is_read_without_a_name(marsad):
    from_file = marsad("read", SAMPLE, "--jsonl").out
    assert marsad("read", "--jsonl", stdin=SAMPLE.read_bytes()).out == from_file


def test_the_terminal_way_works_in_any_locale(marsad):
    """A terminal that calls itself Latin-1 still gets UTF-8, not a fault."""
    assert "قسرك" in marsad("read", SAMPLE, LC_ALL="C", PYTHONIOENCODING="latin-1").out


def test_explain_shows_the_stages_and_one_alone(marsad):
    whole = marsad("explain", SAMPLE).out
    early = marsad("explain", SAMPLE, "--after", "mentions").out
    assert "trigger" in whole
    assert early
    assert "trigger" not in early
    said = marsad("explain", SAMPLE, "--after", "nonsense", code=None)
    assert said.code in {1, 2}
    assert "nonsense" in said.err


def test_demo_shows_claims_sites_and_routes_in_both_languages(marsad):
    out = marsad("demo").out
    for part in ("withdrawal", "Qasrak base", "US forces: leaving", "→ pending"):
        assert part in out
    for lang in ("en", "ar"):
        assert {labels(lang)[key] for key in ("sites", "plans", "routes")} <= set(out.splitlines())


def test_the_lexicon_that_comes_with_it_is_in_order(marsad):
    assert "no errors" in marsad("lexicon", "check").err


def test_sentences_beside_the_words_can_be_read_too(marsad, tmp_path):
    own = tmp_path / "own" / "ar" / "events"
    own.mkdir(parents=True)
    (own / "withdrawal.yaml").write_text(
        """event: withdrawal
reads:
  - text: انسحبت القوات الأمريكية من قاعدة قسرك في الحسكة
    actor: القوات الأمريكية
    from: قاعدة قسرك
  - text: انسحبت القوات التركية من قاعدة قسرك في الحسكة
    to: قاعدة قسرك
not_read:
  - text: انسحب المرشح من الانتخابات
""",
        "utf-8",
    )
    said = marsad("lexicon", "check", "own", "--sentences", code=1)
    assert re.search(r"ar: all +reads +1/2 +not_read +1/1", said.out)
    assert "withdrawal.yaml:6" in said.err


def test_a_folder_without_languages_is_no_lexicon(marsad, tmp_path):
    (tmp_path / "own").mkdir()
    assert "own/ar" in marsad("lexicon", "check", "own", code=1).err


def test_the_warnings_of_the_built_in_lexicon_are_listed_on_request_only(marsad):
    assert "'reads'" not in marsad("lexicon", "check").err
    assert "'reads'" in marsad("lexicon", "check", "--warnings").err


def test_own_words_that_would_be_passed_over_are_refused(marsad, tmp_path):
    (tmp_path / "own" / "en").mkdir(parents=True)
    (tmp_path / "own" / "en" / "withdrawal.yaml").write_text("event: withdrawal\n", "utf-8")
    (tmp_path / "a.txt").write_text("Troops withdrew from Hasakah.", "utf-8")
    assert "en/withdrawal.yaml" in marsad("read", "a.txt", "--lexicon", "own", code=1).err


def test_the_help_of_explain_names_each_stage(marsad):
    told = marsad("explain", "--help").out.split()
    assert all(name in {word.strip(".,") for word in told} for name in STAGE_NAMES)


def test_places_are_checked_and_the_fault_named_with_its_line(marsad, tmp_path):
    head = "id\tkind\tname_en\tname_ar\tcountry\tlat\tlon\tsource\n"
    good = "tell-x\tvillage\tTell X\tتل س\tSY\t36.1\t40.2\town\n"
    (tmp_path / "good.tsv").write_text(head + good, "utf-8")
    assert "no errors" in marsad("places", "check", "good.tsv").err
    (tmp_path / "bad.tsv").write_text(head + good + good.replace("36.1", "north"), "utf-8")
    assert "bad.tsv:3" in marsad("places", "check", "bad.tsv", code=1).err


def test_an_own_place_is_known_when_reading(marsad, tmp_path):
    (tmp_path / "own.tsv").write_text(
        "id\tkind\tname_en\tname_ar\tcountry\tlat\tlon\tsource\n"
        "zargouna\tvillage\tZargouna\tزرقونا\tSY\t36.1\t40.2\town\n",
        "utf-8",
    )
    text = "U.S. forces withdrew from Zargouna on Monday."
    said = marsad("read", "-", "--jsonl", "--places", "own.tsv", stdin=text.encode())
    assert "zargouna" in said.out
