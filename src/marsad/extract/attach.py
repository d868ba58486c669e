"""Noun phrases that make one: what a partitive counts, what a source belongs to, whose reinforcements they are.

"Members of the SDF", وحدات من الجيش, مصدر في الوزارة, تعزيزات للجيش: the filler is the whole phrase. Which
prepositions join so is the language's (``sets`` of language.yaml: ``partitive``, ``member``, ``belonging``, ``beside``).
"""

from __future__ import annotations

from marsad.extract import (
    asides,
    asides_ar,
    asides_en,
    attach_ar,
    attach_en,
    bearings_ar,
    behind,
    lies_near_en,
    persons_en,
    sides_ar,
)
from marsad.extract.groups import genitive
from marsad.extract.kinds import kinds_of
from marsad.extract.leave_ar import left
from marsad.extract.quantities import ages
from marsad.extract.reading import Group, Sent
from marsad.extract.shared_heads_en import give_rest, share_head, strip
from marsad.extract.words import Analyser
from marsad.model.entity import World

_AGENTS = frozenset({"force", "group", "state", "body", "people", "captive", "official", "media"})
_SPEAKERS = frozenset({"official", "people", "source", "media", "force", "group", "captive", "body"})
_COUNTED = frozenset(
    {
        *("part", "force", "group", "people", "captive", "official"),
        *("vehicle", "aircraft", "weapon", "equipment", "goods", "source"),
    }
)
_OWNED = frozenset(
    {
        *("force", "group", "people", "part", "site", "building"),
        *("vehicle", "aircraft", "ship", "weapon", "equipment", "goods"),
    }
)
_BODIES = {("body",), ("force",), ("group",), ("media",)}
_CONCRETE = frozenset({"force", "vehicle", "aircraft", "ship", "group"})
_KEPT = frozenset({"site", "building", "weapon", "equipment"})
_CONTAINING = {"area": {("state",), ("area",), ("settlement",)}, "settlement": {("state",), ("area",)}}
_SPOTS = frozenset({"site", "settlement", "building", "area"})


def attach(sent: Sent, analyser: Analyser, world: World) -> None:
    """Join the noun phrases of ``sent.groups`` that make one."""
    sets = analyser.sets
    if not analyser.arabic:
        asides_en.take_out_ages(sent, ages(sent, sets))
        lies_near_en.take_nearby(sent, sets["close_by"])
    out: list[Group] = []
    groups = sent.groups
    k = 0
    while k < len(groups):
        here = groups[k]
        if here.kind == "np":
            if analyser.arabic and k + 1 < len(groups):
                attach_ar.come_from(sent, here, groups[k + 1], sets, world)
                k += attach_ar.counted_on(sent, here, groups[k + 1], sets)
            _parts(sent, here, analyser)
            k = _extend(sent, here, groups, k, sets, world, analyser)
            k = attach_ar.share_adjective(sent, here, groups, k, analyser)
            k = behind.take(sent, here, groups, k, world, arabic=analyser.arabic)
            if not analyser.arabic:
                k = attach_en.extend(sent, here, groups, k, world, analyser)
                k += persons_en.more(sent, groups, k, world, analyser)
                attach_en.crowd(sent, here, analyser)
                attach_en.manned(sent, here, groups, k, analyser)
                _province(sent, here, analyser)
                _community(sent, here, analyser)
            if analyser.arabic:
                attach_ar.strip_shared_head(sent, here, groups[k + 1] if k + 1 < len(groups) else None)
                if (
                    here.noun == "body"
                    and here.reading is not None
                    and analyser.lemma(here.reading) in sets["district"]
                    and any(h.first == here.head + 1 and all(ref[0] == "p" for ref in h.refs) for h in here.hits)
                ):
                    here.noun = "area"  # مديرية بيحان is a district, مديرية الأمن an office
        out.append(here)
        k += 1
    sent.groups = out
    if analyser.arabic:
        bearings_ar.part(sent, world, sets["bearings"])
        sides_ar.part(sent, analyser)
        asides_ar.set_aside(sent, analyser)
    else:
        asides_en.set_all_aside(sent, analyser)
        strip(sent)
        share_head(sent)
        give_rest(sent, world, sets["bearings"])
    asides.set_aside(sent, sets["two_ends"], world)


def _province(sent: Sent, np: Group, analyser: Analyser) -> None:
    """Take "the eastern department of" with an unknown name or a place's behind it for an area, not for an office."""
    name = np.head + 2
    if np.noun != "body" or sent.words[np.head].key not in analyser.sets["district"] or name >= np.last:
        return
    if sent.words[np.head].capital or not sent.words[name].capital:
        return
    placed = any(h.first == name and all(ref[0] == "p" for ref in h.refs) for h in np.hits)
    if placed or not sent.words[name].readings:
        np.noun = "area"


def _community(sent: Sent, np: Group, analyser: Analyser) -> None:
    """Take "the Gidan Dawa community", "the farming community of Yelwata" for a settlement: it is called by a name, not by a people."""
    if np.noun != "body" or sent.words[np.head].key not in analyser.sets["community"] or np.demonym:
        return
    behind = np.head + 1 < np.last and sent.words[np.head + 1].key == "of"
    name = np.head + 2 if behind else np.head - 1
    if not np.first <= name < np.last or not sent.words[name].capital:
        return
    placed = any(h.first <= name < h.last and all(ref[0] == "p" for ref in h.refs) for h in np.hits)
    if placed or not sent.words[name].readings:
        np.noun = "settlement"


def _parts(sent: Sent, np: Group, analyser: Analyser) -> None:
    """What a partitive head counts inside the phrase (عشرات المدنيين)."""
    if sent.tags[np.first] in "UQ_" and all(sent.tags[i] in "UQ_" for i in range(np.first, np.last)):
        np.noun = "part"
    elif (
        np.noun in {"", "part"}
        and np.last - np.first > 1
        and sent.words[np.last - 1].key in analyser.others
        and all(sent.tags[i] in "UQ_" for i in range(np.first, np.last - 1))
    ):
        np.noun = "people"  # أربعة آخرون
    elif not np.noun and not analyser.arabic and np.last - np.first == 2 and _some_of(sent, np, analyser):
        np.noun = "part"  # the last of its posts
    elif np.noun == "unit" and np.plural and np.last - np.head > 1 and not np.definite:
        np.noun = "part"
        np.of = np.of or genitive(sent, np, sent.spans.get(np.head, np.head + 1), analyser)
    elif np.noun in {"part", "unit"} and np.plural and np.definite and np.last - np.first == 1 and not np.hits:
        np.noun = "people"  # العشرات، الآلاف: what is counted are people
    elif np.noun == "part" and np.of is None and np.last - np.head == 2 and _people_named(sent, np.last - 1, analyser):
        np.noun = "people"  # ملايين السودانيين
    elif (
        np.of is None
        and np.head + 1 < np.last
        and (
            np.noun == "part" or (np.lexeme is not None and (np.lexeme.cue is not None or np.lexeme.saying is not None))
        )
    ):
        np.of = genitive(sent, np, sent.spans.get(np.head, np.head + 1), analyser)


def _some_of(sent: Sent, np: Group, analyser: Analyser) -> bool:
    """Whether an English phrase is an article with a word such as "last", "rest", "bulk", before "of"."""
    if sent.tags[np.first] != "D" or sent.words[np.last - 1].key not in analyser.sets["share"]:
        return False
    return np.last < len(sent.words) and sent.words[np.last].key in analyser.sets["partitive"]


def _people_named(sent: Sent, at: int, analyser: Analyser) -> bool:
    """Whether the word is a nationality in the plural of people."""
    reading = sent.picks[at]
    return (
        analyser.arabic
        and reading is not None
        and reading.article
        and sent.tags[at] == "A"
        and (analyser.lexeme(reading).kind == "demonym" and sent.words[at].key.endswith(("ين", "ون")))
    )


def _extend(
    sent: Sent,
    np: Group,
    groups: list[Group],
    k: int,
    sets: dict[str, frozenset[str]],
    world: World,
    analyser: Analyser,
) -> int:
    """Take the phrases behind ``np`` into it as long as they belong; the position of the last one taken."""
    while True:
        if analyser.arabic and k + 2 < len(groups) and groups[k + 1].kind == "Z" and groups[k + 2].kind in {"P", "np"}:
            if attach_ar.bare_key(sent, groups[k + 1].first) in sets["linking"] | sets["composed"]:
                np.last, np.end = groups[k + 1].last, groups[k + 1].end
                k += 1
        j = k + 1
        if j < len(groups) and groups[j].kind == "P":
            j += 1
        if j >= len(groups) or groups[j].kind != "np" or not groups[j].prep or groups[j].joined:
            return k
        other = groups[j]
        _parts(sent, other, analyser)
        if analyser.arabic and attach_ar.stands_apart(sent, np, other, sets):
            return k
        if analyser.arabic and np.hits and other.prep in sets["partitive"]:
            attach_ar.unname(sent, np, other, world)
        if not analyser.arabic:
            j = attach_en.named(sent, other, groups, j)
        part = analyser.arabic and attach_ar.parts_of(np, other, sets, world)
        if not part and _only_contains(np, other, sets, world):
            other.kind = "x"  # areas of the two countries: what contains them, no second filler
            return k
        if analyser.arabic and np.hits and attach_ar.ends_of(np, other, sets, world):
            other.kind = "x"  # a road with its name: its ends are no second filler
            if j + 1 < len(groups) and attach_ar.goes_on(other, groups[j + 1], world):
                groups[j + 1].kind = "x"
            return k
        if _composed(sent, np, other, sets):
            other.kind = "x"  # a force made up of five vehicles: no argument of the verb
            np.last, np.end = (np.last - 1, sent.ends[np.last - 2]) if np.head < np.last - 1 else (np.last, np.end)
            while j + 1 < len(groups) and groups[j + 1].joined and groups[j + 1].noun == other.noun:
                j += 1
                groups[j].kind = "x"  # and six lorries
            return k
        listed = analyser.arabic and (
            part
            or attach_ar.locates(sent, np, other, sets, world)
            or attach_ar.leads(sent, np, other, sets, world)
            or attach_ar.of_group(np, other, sets, world)
            or attach_ar.tells_who(sent, groups, k, j, analyser, world)
        )
        if analyser.arabic and not listed and attach_ar.partner_of_verb(groups, k, other):
            return k
        if analyser.arabic and not listed and other.prep in sets["partitive"] and left(groups, k, other):
            return k
        if not analyser.arabic and attach_en.rid_of(groups, k, np, other, sets):
            return k
        if not analyser.arabic and attach_en.lies_on(sent, np, other.prep, sets):
            other.kind = "x"
            return k
        if not analyser.arabic and attach_en.counted_event(sent, np, other, sets["partitive"]):
            k = j
            continue
        if not listed and (
            (
                other.prep not in sets["partitive"]
                and _asked_for(groups, k, other)
                and not _of_body(np, other, sets, world)
            )
            or not (
                _belongs(sent, np, other, sets, world, analyser)
                or (not analyser.arabic and _origin_of_subject(np, other, groups, j))
            )
        ):
            return k
        if np.noun in ({"part"} if analyser.arabic else {"part", "unit"}) and np.of is None:
            np.of = other
        if not analyser.arabic:
            attach_en.wrecked(sent, np, other, sets)
        np.member = np.member or other
        np.last, np.end = other.last, sent.ends[other.last - 1] if other.quoted else other.end  # مصدر في «الأسايش»
        if analyser.arabic and listed and other.prep in sets["direction"] and not sent.words[other.first].direction:
            np.relation = np.relation or ("" if np.hits else other.prep)  # a farm south of Ubari lies around there
        np.hits = [*np.hits, *other.hits]
        np.demonym = np.demonym or other.demonym
        np.inner += [i for i in other.inner if analyser.arabic]
        k = j
        if not analyser.arabic and (pair := attach_en.end_of_load(sent, other, groups, j) or _pair(groups, other, j)):
            np.last, np.end, k = groups[pair].last, groups[pair].end, pair
        if analyser.arabic and other.prep in sets["partitive"] and attach_ar.mixed(np, groups, k):
            k += 1
            np.last, np.end, np.member, np.hits = groups[k].last, groups[k].end, None, []
        if analyser.arabic and attach_ar.is_for(other) and k + 1 < len(groups) and groups[k + 1].genitive:
            k += 1
            np.last, np.end = groups[k].last, groups[k].end  # محل لبيع | الوقود
        while listed and k + 1 < len(groups) and attach_ar.goes_on(other, groups[k + 1], world):
            k += 1
            np.last, np.end = groups[k].last, groups[k].end


def _composed(sent: Sent, np: Group, other: Group, sets: dict[str, frozenset[str]]) -> bool:
    """Whether the phrase behind tells what this one is made up of (قوة مؤلفة من خمس آليات)."""
    return other.prep in sets["partitive"] and attach_ar.bare_key(sent, np.last - 1) in sets["composed"]


def _of_body(np: Group, other: Group, sets: dict[str, frozenset[str]], world: World) -> bool:
    """Whether the phrase tells the force or body of somebody without a name (مقتل قيادي | في التنظيم)."""
    person = np.noun in {"official", "people"} and not np.definite and not np.plural
    return person and other.prep in sets["member"] and kinds_of(other, world)[:1] in _BODIES


def _asked_for(groups: list[Group], k: int, other: Group) -> bool:
    """Whether the event noun whose genitive this is asks for the preposition itself (دمج العناصر في الوزارة)."""
    if k == 0 or not groups[k].genitive or groups[k].noun == "part" or attach_ar.flown_by(groups[k], other):
        return False
    lexeme = groups[k - 1].lexeme
    if lexeme is not None and groups[k].noun in _CONCRETE | _KEPT and not groups[k].definite and len(other.prep) == 1:
        asked = [sense.roles.get(other.prep, ())[:1] for sense in lexeme.senses]
        if groups[k].noun in _KEPT:
            return ("partner",) in asked  # تسليم مواقع | للجيش, but ضبط أوكار للتنظيم
        return all(roles not in {(), ("actor",)} for roles in asked)
    return lexeme is not None and any(other.prep in sense.roles for sense in lexeme.senses)


def _origin_of_subject(np: Group, other: Group, groups: list[Group], j: int) -> bool:
    """Whether "from" tells of a subject where its people come from ("elders from Zintan brokered")."""
    if other.prep != "from" or np.prep or np.noun not in _SPEAKERS or np.hits:
        return False
    return j + 1 < len(groups) and groups[j + 1].kind in {"v", "X"}


def _pair(groups: list[Group], other: Group, j: int) -> int:
    """Where the second of two bare nouns under one quantity stands ("hundreds of women and children"); 0 = there is none."""
    if j + 2 >= len(groups) or groups[j + 1].kind != "C" or other.last - other.first != 1:
        return 0
    second = groups[j + 2]
    if second.kind != "np" or second.prep or second.last - second.first != 1 or not (other.plural and second.plural):
        return 0
    return j + 2 if not second.hits and second.noun == other.noun else 0


def _only_contains(np: Group, other: Group, sets: dict[str, frozenset[str]], world: World) -> bool:
    """Whether a partitive only tells where unnamed places lie (مساحات من البلدين, large areas of Syria)."""
    bare = np.plural and not (np.hits or np.relation or np.definite) and other.prep in sets["partitive"]
    return bare and kinds_of(other, world)[:1] in _CONTAINING.get(np.noun, ())  # but villages of Hama


def _belongs(
    sent: Sent, np: Group, other: Group, sets: dict[str, frozenset[str]], world: World, analyser: Analyser
) -> bool:
    prep = other.prep
    mine, its = kinds_of(np, world), kinds_of(other, world)
    if not analyser.arabic and prep == "of" and np.noun == "site" and its[:1] in _BODIES:
        return True  # positions of the army
    if np.inner and sent.tags[np.head] == "M" and np.noun not in _CONCRETE and not _called(sent, np, other):
        return False
    agent = bool(its) and its[0] in _AGENTS and not (its[0] == "state" and not analyser.arabic)
    if not analyser.arabic and prep in sets["partitive"]:
        if mine[:1] == ("settlement",) and any(h.first <= np.head < h.last for h in np.hits):
            return False  # cleared Khartoum of fighters
        return not other.inner or sent.tags[other.head] != "M" or attach_en.of_spot(sent, np, other, _SPOTS | {"force"})
    if (
        analyser.arabic
        and np.noun == "part"
        and np.last - np.first == 1
        and its[:1] == ("settlement",)
        and not other.plural
    ):
        return False  # نزح آلاف من المدينة
    if analyser.arabic and prep in sets["partitive"] and attach_ar.measures(np, other, world):
        np.of = other
        return True
    if not analyser.arabic and prep == "from" and np.noun == "group" and not (np.definite or np.plural or np.hits):
        return False  # faced resistance | from militants who fled
    if prep in sets["partitive"] and np.noun in _COUNTED and not (np.definite and np.noun != "part"):
        member = agent and (its[0] != "state" or np.of is None)  # tens of trucks from Iraq
        if (agent or np.noun == "part") and not (np.noun == "part" and np.of is not None and not member):
            return True
    if not analyser.arabic and np.noun == "captive" and prep == "from":
        return False
    if prep in sets["member"] and np.noun in _SPEAKERS and not np.inner and its[:1] in _BODIES:
        return (
            len(prep) > 1 or not analyser.arabic or (not np.definite and np.noun in {"source", "official", "people"})
        )  # زجت القيادة بلواء
    if (
        prep in sets["belonging"]
        and mine
        and (mine[0] in _OWNED or (analyser.arabic and (mine[0] == "body" or attach_ar.led_by(np, other, its))))
        and (agent or (not analyser.arabic and its[:1] == ("state",)))  # men loyal to the former government
        and (not np.inner or (np.inner == [np.head] and np.noun in _CONCRETE))
    ):
        if analyser.arabic and np.plural and np.noun == "group" and not (other.definite or other.hits):
            return False  # كمين نصبه مسلحون | لدورية
        return not np.definite or not analyser.arabic or _belonging_word(sent, np)
    if not analyser.arabic and prep == "at" and np.noun == "site" and not np.hits:
        return its[:1] == ("site",) or other.noun == "unit"  # its base at the airport, the post at kilometre 160
    if not analyser.arabic and lies_near_en.lies_near(np, other, world, sets):
        np.relation = "near"
        return True
    if not analyser.arabic and its and attach_en.leads_to(sent, np, prep, its[0], sets):
        return True
    if not analyser.arabic and (not np.prep or sent.words[np.first].capital):
        return False  # destroyed a depot in the countryside of the town: where it happened
    return (
        prep in sets["beside"]
        and (not analyser.arabic or bool(np.prep) or np.joined)
        and not np.definite
        and np.noun in _SPOTS
        and bool(other.relation)
        and (
            not analyser.arabic or np.last - np.first == 1 or prep not in sets["within"]
        )  # نقطة للجيش | في محيط البلدة
    )


def _called(sent: Sent, np: Group, other: Group) -> bool:
    """Whether a settlement is told with its name ("the settlement of Novopavlivka"), and no dispute that is settled."""
    return np.noun == "settlement" and other.prep == "of" and sent.words[other.first].capital


def _belonging_word(sent: Sent, np: Group) -> bool:
    """Whether the phrase ends in an adjective such as تابع, which asks for its owner."""
    fixed = np.noun == "aircraft" and any(r.pos == "adj" for r in sent.words[np.last - 1].readings)
    return fixed or sent.tags[np.last - 1] in {"A", "Z"}  # الطيران المسيّر | للجيش
