"""What the contract says of every claim, on any text; and its conventions, each on a sentence of its own."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.app.library import Library
from marsad.app.reading import read_report
from marsad.errors import MarsadError
from marsad.exports.jsonl import line
from marsad.knowledge.files import Entry, read_yaml
from marsad.lang.folders import FOLDER, LANGUAGES
from marsad.lang.load import read_language
from marsad.model.claim import Claim, EventType, NumberKind, Role, SourceKind, Stance
from marsad.model.when import Relation
from marsad.readers.text import report

MONDAY = date(2026, 2, 23)
FIELDS = (
    *("report", "id", "lang", "type", "phase", "polarity", "certainty", "background", "trigger"),
    *("roles", "numbers", "time", "said_by", "evidence", "rule"),
)
few = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def claims_of(text: str, words: Library, day: date | None = MONDAY) -> tuple[Claim, ...]:
    return read_report(report(text, published=day), words).claims


@cache
def written(lang: str) -> list[str]:
    """Give the sentences beside the words that say what is read."""
    files = read_language(FOLDER / lang).files
    return [entry.head for file in files for entry in file.entries if entry.section == "reads"]


def sentences(lang: str) -> st.SearchStrategy[str]:
    """Give sentences that are read, and heaps of their words."""
    words = sorted({w for s in written(lang) for w in s.split()})
    heaps = st.lists(st.sampled_from(words), min_size=3, max_size=12).map(" ".join)
    return st.one_of(st.sampled_from(written(lang)), heaps)


def texts_in(lang: str) -> st.SearchStrategy[str]:
    several = st.lists(st.deferred(lambda: sentences(lang)), min_size=1, max_size=4)
    return st.builds(str.join, st.sampled_from([". ", ".\n", "، ", "\n\n"]), several)


texts = st.one_of(
    *(texts_in(lang) for lang in LANGUAGES),
    st.tuples(*(texts_in(lang) for lang in LANGUAGES)).map("\n".join),
)


def quotes(printed: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Give all that a printed claim quotes from its report."""
    yield printed["trigger"]
    yield printed["evidence"]
    yield from (filler for fillers in printed["roles"].values() for filler in fillers)
    yield from printed["numbers"].values()
    yield from printed["said_by"]
    if printed["time"]:
        yield printed["time"]


@few
@given(texts)
def test_what_is_quoted_stands_in_the_text_where_it_says(words, text):
    for claim in claims_of(text, words):
        for quote in quotes(json.loads(line(claim))):
            assert text[quote["start"] : quote["end"]] == quote["text"]
            assert quote["text"].strip()


@few
@given(texts)
def test_the_printed_form_is_that_of_the_contract(words, text):
    for claim in claims_of(text, words):
        printed = json.loads(line(claim))
        assert tuple(printed)[: len(FIELDS)] == FIELDS
        assert printed["lang"] in LANGUAGES
        assert printed["type"] in list(EventType)
        assert printed["phase"] in {"planned", "begun", "ongoing", "done"}
        assert printed["polarity"] in {"yes", "no"}
        assert printed["certainty"] in {"certain", "probable", "possible"}
        assert isinstance(printed["background"], bool)
        assert printed["id"].startswith(f"{printed['report']}.k")
        assert set(printed["roles"]) <= set(Role)
        assert all(printed["roles"].values())
        assert set(printed["numbers"]) <= set(NumberKind)
        for number in printed["numbers"].values():
            low, high = number["low"], number["high"]
            assert low is not None or high is not None
            assert low is None or high is None or 0 <= low <= high
        for link in printed["said_by"]:
            assert link["kind"] in list(SourceKind)
            assert link["stance"] in list(Stance)
        if when := printed["time"]:
            assert when["relation"] in list(Relation)
            days = [date.fromisoformat(when[k]) for k in ("earliest", "latest") if when[k]]
            assert days == sorted(days)
        evidence, trigger = printed["evidence"], printed["trigger"]
        assert evidence["start"] <= trigger["start"] < trigger["end"] <= evidence["end"]


@few
@given(texts)
def test_places_have_a_point_with_its_precision_or_none(words, text):
    for claim in claims_of(text, words):
        for fillers in claim.roles.values():
            for filler in fillers:
                point = (filler.lat, filler.lon, filler.precision_km)
                assert len({value is None for value in point}) == 1, filler


@few
@given(texts)
def test_reading_again_gives_the_same_claims_with_the_same_ids(words, text):
    first, again = claims_of(text, words), claims_of(text, words)
    assert [line(claim) for claim in first] == [line(claim) for claim in again]


@few
@given(texts)
def test_no_two_claims_share_an_id(words, text):
    claims = claims_of(text, words)
    other = claims_of(text + "\nx", words)
    ids = [claim.id for claim in (*claims, *other)]
    assert len(ids) == len(set(ids))


def bare(claim: Claim, shift: int = 0) -> dict[str, Any]:
    """Return the claim without what hangs on the report, and with positions moved back."""
    printed: dict[str, Any] = json.loads(line(claim))
    for quote in quotes(printed):
        quote["start"] -= shift
        quote["end"] -= shift
    for name in ("report", "id"):
        del printed[name]
    return printed


@few
@given(texts, st.sampled_from(["", "\n", " ", "\n\n  \n"]), st.sampled_from(["", "\n", " \n\n"]))
def test_blanks_around_a_text_move_claims_and_change_nothing(words, text, before, after):
    plain = [bare(claim) for claim in claims_of(text, words)]
    moved = [bare(claim, len(before)) for claim in claims_of(before + text + after, words)]
    assert moved == plain


def undigited(claim: Claim) -> dict[str, Any]:
    """Return the claim without the report's own words, which hold the digits."""
    printed = bare(claim)
    for quote in quotes(printed):
        del quote["text"]
    for fillers in printed["roles"].values():
        for filler in fillers:
            filler.pop("why", None)
    printed["rule"] = ""
    return printed


@few
@given(texts_in("ar"), st.integers(1, 99_999))
def test_both_scripts_of_digits_are_read_alike(words, text, number):
    text = f"{text}. قتل {number} شخصاً في غارة على إدلب."
    arabic = text.translate({ord(str(d)): chr(0x660 + d) for d in range(10)})
    western = text.translate({0x660 + d: str(d) for d in range(10)})
    told = [[undigited(c) for c in claims_of(each, words)] for each in (arabic, western)]
    assert told[0] == told[1]


DULL = {
    "ar": "الطقس جميل اليوم والسوق هادئ وفيه خبز وزيتون وكتاب أزرق على الطاولة",
    "en": "the weather is mild and the market quiet with bread olives and a blue book",
}


@few
@given(st.sampled_from(LANGUAGES), st.data())
def test_a_text_that_tells_nothing_gives_nothing(words, lang, data):
    told = data.draw(st.lists(st.sampled_from(DULL[lang].split()), min_size=1, max_size=20))
    assert claims_of(" ".join(told) + ".", words) == ()


RELATIVE = {
    "en": ["yesterday", "today", "on Friday", "two days ago", "last week", "over the past week"],
    "ar": ["أمس", "اليوم", "يوم الجمعة", "قبل يومين", "الأسبوع الماضي", "خلال الأسبوع الماضي"],
}
ABSOLUTE = {"en": "on 5 January 2026", "ar": "في 5 كانون الثاني 2026"}
SHELLED = {"en": "The army shelled Idlib {}.", "ar": "قصف الجيش إدلب {}."}


@pytest.mark.parametrize(
    ("lang", "phrase"), [(lang, phrase) for lang, phrases in RELATIVE.items() for phrase in phrases]
)
@pytest.mark.parametrize("days", [7, -14, 371])
def test_relative_times_move_with_the_day_of_publication(words, lang, phrase, days):
    """By whole weeks, so that weekdays stay the same."""
    text, shift = SHELLED[lang].format(phrase), timedelta(days=days)
    (first,), (later,) = claims_of(text, words), claims_of(text, words, MONDAY + shift)
    assert first.time is not None
    assert later.time is not None
    for name in ("earliest", "latest"):
        day = getattr(first.time, name)
        assert getattr(later.time, name) == (day and day + shift)
    assert first.time.relation == later.time.relation


@pytest.mark.parametrize("lang", LANGUAGES)
def test_absolute_times_stay(words, lang):
    text = SHELLED[lang].format(ABSOLUTE[lang])
    for day in (MONDAY, MONDAY + timedelta(days=7), None):
        (claim,) = claims_of(text, words, day)
        assert claim.time is not None
        assert claim.time.earliest == claim.time.latest == date(2026, 1, 5)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("which", range(len(RELATIVE["en"])))
def test_without_a_day_of_publication_no_day_is_guessed(words, lang, which):
    text = SHELLED[lang].format(RELATIVE[lang][which])
    (claim,) = claims_of(text, words, None)
    assert claim.time is not None
    assert claim.time.offset
    assert (claim.time.earliest, claim.time.latest) == (None, None)


ODD = st.one_of(
    st.text(max_size=80),
    st.text(st.characters(codec="utf-8", categories=["Cf", "Mn", "Zs", "Cc"]), max_size=30),
    st.text(st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFC), max_size=40),
    st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF), max_size=60),
    st.text("\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2069\u061c\u0640", max_size=20),
    st.sampled_from(["a", "ال", "و", "ـ", "ﷺ", "9", "٩", "(", "«", "\n", ". "]).map(lambda unit: unit * 3000),
)


@few
@given(st.lists(st.one_of(ODD, texts), min_size=1, max_size=4), st.sampled_from(["", " ", "\n"]))
def test_no_text_makes_marsad_raise_anything_but_its_own_errors(words, pieces, between):
    text = between.join(pieces)
    try:
        claims = claims_of(text, words)
    except MarsadError:
        return
    for claim in claims:
        for quote in quotes(json.loads(line(claim))):
            assert text[quote["start"] : quote["end"]] == quote["text"]


@few
@given(texts, st.integers(0, 200), st.sampled_from("\u200f\u200e\u061c\u202b\u0640\u064e\ufeff"))
def test_a_stray_mark_anywhere_harms_nothing(words, text, at, mark):
    text = text[:at] + mark + text[at:]
    for claim in claims_of(text, words):
        for quote in quotes(json.loads(line(claim))):
            assert text[quote["start"] : quote["end"]] == quote["text"]


CASES = [case for case in read_yaml(Path(__file__).with_name("conventions.yaml"))["cases"] if isinstance(case, Entry)]


def differs(case: Entry, claim: Claim) -> Iterator[str]:
    """Give what the contract asks of the claim and it does not have."""
    for name in ("type", "phase", "polarity", "certainty"):
        if name in case and getattr(claim, name) != case[name]:
            yield f"{name} {getattr(claim, name)}, not {case[name]}"
    if "background" in case and claim.background != case.yes("background"):
        yield f"background {claim.background}"
    for role in Role:
        got = [filler.text for filler in claim.roles.get(role, ())]
        if role in case and got != list(case.texts(role)):
            yield f"{role} {got}, not {list(case.texts(role))}"
    for name in case.texts("without"):
        if unwanted := claim.roles.get(Role(name)):
            yield f"{name} {[filler.text for filler in unwanted]}, not empty"
    for kind in NumberKind:
        number = claim.numbers.get(kind)
        shown = "" if number is None else f"{shown_(number.low)}..{shown_(number.high)}"
        if kind in case and shown != case.text(kind):
            yield f"{kind} {shown or 'none'}, not {case.text(kind)}"
    if "said_by" in case:
        chain = [f"{link.text} | {link.stance}" for link in claim.said_by]
        if chain != list(case.texts("said_by")):
            yield f"said_by {chain}, not {list(case.texts('said_by'))}"
    if "time" in case:
        when = claim.time
        period = "none"
        if when is not None:
            period = f"{when.relation} {shown_(when.earliest)}..{shown_(when.latest)}"
        if period != case.text("time"):
            yield f"time {period}, not {case.text('time')}"


def shown_(value: object) -> str:
    return "" if value is None else str(value)


def fault(case: Entry, claims: tuple[Claim, ...]) -> str:
    """Return how the claims differ from what the contract asks of the case; empty where they do not."""
    told = "; ".join(f"{c.type} «{c.trigger.text}»" for c in claims) or "nothing"
    if "nothing" in case:
        wrong = [c for c in claims if case.text("nothing") in {"any", c.type}]
        return f"read: {told}" if wrong else ""
    text = case.text("text")
    here = [c for c in claims if not case.text("type") or c.type == case.text("type")]
    if "claim" in case:
        start = text.index(case.text("claim"))
        end = start + len(case.text("claim"))
        here = [c for c in here if c.trigger.start < end and c.trigger.end > start]
    if not here:
        return f"not read; read: {told}"
    return min(("; ".join(differs(case, claim)) for claim in here), key=len)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.text("text")[:60])
def test_a_convention_of_the_contract(words, case):
    assert fault(case, claims_of(case.text("text"), words)) == ""
