"""The gate by spelling: it may let quiet reports through, but never holds back one that tells of an event."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.app.evaluate.gold import read_gold
from marsad.app.library import Library
from marsad.app.reading import _works, read_report
from marsad.extract.gate import REACH, Gate
from marsad.extract.pipeline import read_parts
from marsad.extract.when import find
from marsad.extract.words import Analyser
from marsad.model.report import Report
from marsad.text.segment import tokens

GOLD = Path(__file__).parents[2] / "gold" / "dev"


@pytest.fixture(scope="module")
def gate(known: Library) -> Gate:
    """A gate for both languages."""
    return Gate((Analyser(lexicon) for lexicon in known.lexicons.values()), known.world)


@pytest.mark.parametrize(
    "text",
    [
        "انسحبت القوات الأمريكية من قاعدة قسرك باتجاه العراق.",
        "وبالقصف المدفعي بدأ يومهم.",
        "The army withdrew, and nothing else happened.",
        "Troops pulled out of the base.",
    ],
)
def test_words_of_events_pass(gate: Gate, text: str) -> None:
    """With joined letters, marks around them, and in several words."""
    assert gate.tells(text)


@pytest.mark.parametrize("text", ["", "   ", "الطقس لطيف اليوم.", "The weather is fine today."])
def test_other_words_do_not(gate: Gate, text: str) -> None:
    """Twice, for what was found out is kept."""
    assert not gate.tells(text)
    assert not gate.tells(text)


def test_a_phrase_needs_all_of_its_words(gate: Gate) -> None:
    """A word that opens a phrase of an event tells nothing without the others."""
    assert not gate.tells("They set it.")
    assert gate.tells("They set fire to it.")


@pytest.mark.parametrize(
    ("told", "quiet"),
    [
        ("The army opened the road.", "The baker opened an umbrella."),
        ("Sappers planted mines.", "Gardeners planted trees."),
        ("زرع المسلحون ألغاما", "زرع الفلاحون أشجارا"),
        ("Shelling damaged three.", "Hail damaged three crops."),
    ],
)
def test_a_word_of_many_senses_needs_what_one_of_them_needs(gate: Gate, told: str, quiet: str) -> None:
    """A kind of noun, or a number that may stand for one."""
    assert gate.tells(told)
    assert not gate.tells(quiet)


def test_what_a_sense_needs_may_stand_in_the_sentence_before(gate: Gate) -> None:
    """A pronoun may mean it; without one, or further back, it means nothing."""
    assert gate.tells("Sappers carried mines into the field. Later they planted them.")
    assert not gate.tells("Sappers carried mines. Gardeners planted trees.")
    assert not gate.tells("Sappers carried mines. Lemons were ripe. Apples were sweet. Later they planted them.")


def test_an_abbreviation_ends_no_sentence(gate: Gate) -> None:
    """What stands before and behind it is asked together."""
    text = "Hail hurt Capt. Ahmad. Lemons were ripe."
    assert [text[start:end] for start, end in gate.live(text)] == ["Hail hurt Capt. Ahmad."]


def test_live_sentences_are_told_by_where_they_stand(gate: Gate) -> None:
    """Those that ask for nothing they have not, and no others."""
    text = "The weather was fine today.\nTroops withdrew from the base.\nA film won a prize."
    assert [text[start:end] for start, end in gate.live(text)] == ["Troops withdrew from the base."]


@pytest.mark.parametrize(
    ("quiet", "told"),
    [
        ("The weather was fine on the coast today.", "The army opened the road to the town."),
        ("The weather was fine on the coast today. Lemons were ripe.", "On Monday they shelled Homs."),
        ("كان الطقس لطيفا على الساحل", "انسحبت قوات الجيش السوري من القاعدة وفتحت الطريق"),
        ("كان الطقس لطيفا أمس", "طائراتها قصفت البلدة الاثنين"),
    ],
)
def test_few_sentences_told_amid_quiet_ones_are_read_as_without_a_gate(known: Library, quiet: str, told: str) -> None:
    """Where few sentences may tell of an event they are tried first; no claim is lost by that."""
    report = Report("r", "\n".join([*[quiet] * 5, told, *[quiet] * 5]))
    _, works = _works(report, known, "auto")
    ungated = [claim.id for work in read_parts(works) for claim in work.claims]
    assert ungated
    assert [claim.id for claim in read_report(report, known).claims] == ungated


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ar", "وصلوا في اليوم نفسه"),
        ("ar", "وصلوا صباح أمس"),
        ("ar", "وصلوا بتاريخ 23 / 2 / 2026"),
        ("en", "They came on 23 February."),
        ("en", "They came the day before yesterday."),
        ("en", "They came at 14:30 in 2024."),
    ],
)
def test_a_time_is_seen_by_its_words(known: Library, lang: str, text: str) -> None:
    """What the words of a sentence say of times never hides one that is there."""
    lexicon = known.lexicons[lang]
    starts, ends = tokens(text, 0, len(text))
    words = Analyser(lexicon).words(text, starts, ends)
    told = [
        word.timed is True or (word.timed is not False and after.piece in word.timed)
        for word, after in zip(words, [*words[1:], words[-1]], strict=True)
    ]
    assert find(text, 0, len(text), lexicon.time)
    assert any(told)


def test_every_sentence_of_the_annotated_reports_that_tells_something_passes(known: Library, gate: Gate) -> None:
    """Each with no more than the two before it, so that no other sentence lets it through: what stages learn to read,
    the gate must not hold back.
    """
    held = []
    for annotated in read_gold(GOLD).reports:
        _, works = _works(annotated.report, known, "auto")
        for work in read_parts(works):
            for k, sent in enumerate(work.sents):
                if any(p.sense is not None and not p.dropped for p in sent.predicates):
                    near = [each.sentence for each in work.sents[max(0, k - REACH) : k + 1]]
                    text = "\n".join(annotated.report.text[each.start : each.end] for each in near)
                    held += [] if gate.tells(text) else [text]
    assert not held
