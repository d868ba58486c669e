"""What a noun without a name stands for: the nearest sentence decides, however long the report is."""

from __future__ import annotations

import pytest
from tests.loaded import built_in

from marsad.app.reading import read_text
from marsad.extract.coreference import Discourse, Mention
from marsad.extract.reading import Group
from marsad.extract.word import Reading
from marsad.model.claim import Filler, Role
from marsad.model.entity import Place, World
from marsad.model.lexicon import Lexeme

_PLACES = {
    "hama": Place("hama", "city", "town", "Hama", "حماة"),
    "homs": Place("homs", "city", "town", "Homs", "حمص"),
    "tishreen": Place("tishreen", "dam", "site", "Tishreen Dam", "سد تشرين"),
}
_WORLD = World(places=_PLACES, roads={}, actors={}, outlets={}, names={}, forces={}, states={})


def _named(place: str, sentence: int, *words: str) -> Mention:
    filler = Filler(place, 0, 1, place)
    return Mention("", "settlement", None, filler, frozenset(words), sentence, 0)


def _meant(discourse: Discourse, noun: str, cue: str, kind: str = "settlement", enclitic: str = "") -> str | None:
    reading = Reading(0, "noun", "sg", "f", enclitic=enclitic)
    group = Group("np", 0, 1, 0, 100, 101, noun=kind, definite=True, lexeme=Lexeme(noun, "noun", kind), sentence=9)
    group.reading = reading if enclitic else None
    found = discourse.find(group, noun, cue, _WORLD)
    return found.place.is_ if found is not None and found.place is not None else None


def test_the_nearest_sentence_with_a_place_of_the_kind_decides() -> None:
    """Places of other kinds in between do not hide it; two of the kind in one sentence decide nothing."""
    discourse = Discourse([_named("homs", 1), _named("hama", 3), _named("tishreen", 5)])
    assert _meant(discourse, "city", "city") == "hama"
    assert _meant(discourse, "dam", "dam", "site") == "tishreen"
    discourse.mentions += [_named("homs", 7), _named("hama", 7)]
    assert _meant(discourse, "city", "city") is None


def test_the_same_noun_goes_before_the_kind() -> None:
    """ "The dam" is what was called a dam, even where a nearer sentence names another place."""
    discourse = Discourse([_named("tishreen", 1, "dam"), _named("hama", 3)])
    assert _meant(discourse, "dam", "", "settlement") == "tishreen"
    assert _meant(discourse, "town", "") == "hama"


def test_his_town_is_the_one_that_his_sentence_names() -> None:
    """However often "the town" was called so before; two towns beside him decide nothing."""
    discourse = Discourse([_named("homs", 8, "town"), _named("hama", 9)])
    assert _meant(discourse, "town", "") == "homs"
    assert _meant(discourse, "town", "", enclitic="3ms") == "hama"
    discourse.mentions.append(_named("tishreen", 9))
    assert _meant(discourse, "town", "", enclitic="3ms") == "hama"
    discourse.mentions.append(_named("homs", 9))
    assert _meant(discourse, "town", "", enclitic="3ms") != "hama"


LIBRARY = built_in()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "The army captured the Wuddle camp. Its troops left the Qasrak base. The rebels left the camp.",
            "the Wuddle camp",
        ),
        ("سيطر الجيش على معسكر الزغبوري غرب سرت. وانسحب المقاتلون من المعسكر.", "معسكر الزغبوري"),
        ("Troops left the post they had built on Wuddle Hill on Friday.", "Wuddle Hill"),
        ("Troops left the post that lies near Wuddle Hill on Friday.", ""),
        ("Rebels entered the Wuddle base. The army entered the Qasrak base. U.S. forces left the base.", ""),
    ],
)
def test_the_camp_is_the_one_named_last_though_no_table_has_it(text: str, meant: str) -> None:
    claims = [c for c in read_text(text, LIBRARY) if c.type == "withdrawal"]
    assert claims[-1].roles[Role.FROM][0].stands_for == meant


@pytest.mark.parametrize(
    "text",
    [
        "Troops left the Himo base. Damascus is expected to take over the site.",
        "غادرت القوات قاعدة هيمو. ومن المتوقع أن تتسلم دمشق الموقع.",
    ],
)
def test_a_capital_that_acts_is_not_the_site_it_takes_over(text: str) -> None:
    told = read_text(text, LIBRARY)[-1]
    assert [f.is_ for f in told.roles[Role.PLACE]] == ["himo-base"]
