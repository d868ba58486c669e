"""What Arabic craft and convoys carry and are made of, told inside their noun phrase: شاحنات | تقل جنودا | غادرت,
رتل | محمل بمعدات, رتل | يضم 40 شاحنة.

The verb or participle stands there for a preposition, as "carrying", "loaded with" and "of" do in English: what is carried
is the load of whatever the craft does, and the sentence goes on behind it.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser

_CRAFT = frozenset({"vehicle", "ship", "aircraft"})
_FORCES = frozenset({"force", "group"})
_BODIES = frozenset({"body"})
_HOUSES = frozenset({"building", "site", "equipment"})


def carry(sent: Sent, analyser: Analyser) -> None:
    """Make prepositions of the words of carrying behind craft of which something is said already."""
    notes = analyser.lexicon.notes
    loaded, carrying, made_of = notes["loaded"], notes["carrying"], notes["made_of"]
    sheltering = notes["housing"]
    groups = sent.groups
    for k, craft in enumerate(groups):
        _storeys(sent, k, {*made_of}, analyser.sets["out_of"])
        if (
            craft.kind != "np"
            or craft.noun not in _CRAFT | _FORCES | _BODIES | _HOUSES
            or (craft.known and not _called_by_adjective(sent, craft))
            or not (_said_of(groups, k) or _said_behind(groups, k, {*carrying, *made_of}, sent))
        ):
            continue
        inside = craft.last > craft.head + 1 and sent.words[craft.last - 1].key in {*loaded, *carrying}
        at = k + 1 if inside else k + 2
        if at < len(groups) and groups[at].kind == "P":
            at += 1  # محملة | بـ | 15 طنا
        load = groups[at] if at < len(groups) else None
        if load is None or load.kind != "np":
            continue
        word = sent.words[craft.last - 1 if inside else groups[k + 1].first].key
        laden = (word in carrying and not load.prep) or (word in loaded and load.prep == "ب")
        if craft.noun in _CRAFT and laden:
            if inside:
                _close(sent, craft)
            else:
                groups[k + 1].kind = "P"
            load.prep = loaded[0]
        elif not inside and groups[k + 1].kind == "v" and not load.prep:
            if word in (sheltering if craft.noun in _HOUSES else made_of):
                groups[k + 1].kind, load.prep = "P", word


def _storeys(sent: Sent, k: int, made_of: AbstractSet[str], out_of: AbstractSet[str]) -> None:
    """Set aside of what an indefinite building is made up (مبنى سكنياً | مكوناً من تسعة طوابق)."""
    house, rest = sent.groups[k], sent.groups[k + 1 : k + 4]
    if house.kind != "np" or house.noun not in _HOUSES or house.known or [g.kind for g in rest] != ["Z", "P", "np"]:
        return
    if sent.words[rest[0].first].key in made_of and rest[2].prep in out_of:
        for each in rest:
            each.kind = "x"


def _called_by_adjective(sent: Sent, craft: Group) -> bool:
    """Whether only a name that is here an adjective makes the phrase known: it is indefinite all the same (قافلة أممية)."""
    last = sent.words[craft.last - 1]
    article = any(sent.words[k].article for k in range(craft.first, craft.last))
    named = any(hit.last == craft.last for hit in craft.hits) and not article
    return named and any(r.pos == "adj" and not (r.article or r.prep) for r in last.readings)


def _said_of(groups: list[Group], k: int) -> bool:
    """Whether a verb or event noun stands before the phrase at ``k``, with nothing but phrases between."""
    for before in reversed(groups[:k]):
        if before.kind == "v" or before.inner:
            return True
        if before.kind not in {"np", "B", "T", "P"}:
            return False
    return False


def _said_behind(groups: list[Group], k: int, carrying: AbstractSet[str], sent: Sent) -> bool:
    """Whether the phrase at ``k``, or the craft that it is a part of, opens its clause and a verb of its own follows its load
    (قافلة | تحمل مساعدات | وصلت, قافلة من 30 شاحنة | محملة بالدقيق | دخلت, رتل | يضم 40 شاحنة | يصل).
    """
    first = k
    while first > 1 and groups[first - 1].kind == "P" and groups[first - 2].kind == "np":
        if groups[first].noun not in _CRAFT or groups[first - 2].noun not in _CRAFT | _FORCES:
            break
        first -= 2
    if first > 0 and groups[first - 1].kind not in {"K", ".", ":"}:
        return False
    told = k + 1 < len(groups) and groups[k + 1].kind in {"v", "Z"}
    behind = groups[k + 2 if told else k + 1 :]
    verb = next((g for g in behind if g.kind not in {"np", "P", "T", "B", "C", "Z"}), None)
    if verb is None or verb.kind != "v" or verb.joined or verb.reading is None or verb.reading.enclitic:
        return False
    coming = verb.reading.form == "pres" and sent.words[verb.first].key not in carrying
    return verb.reading.form in {"past", "ppast"} or coming


def _close(sent: Sent, craft: Group) -> None:
    """Take the last word out of a phrase."""
    craft.last -= 1
    craft.end = sent.ends[craft.last - 1]
    craft.inner = [k for k in craft.inner if k < craft.last]
