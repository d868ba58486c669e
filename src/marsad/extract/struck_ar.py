"""What an Arabic verb strikes where it reads as the genitive of the blow: behind the event that is its subject, or behind the one
with which somebody strikes (هز انفجار | مدينة اللاذقية، استهدفت مقاتلات بغارات | تجمعات).
"""

from __future__ import annotations

from marsad.extract.beside_ar import names_town
from marsad.extract.kinds import PLACES
from marsad.extract.reading import Group, Predicate, index_of, names_actor

#: What is struck, and strikes nothing itself.
_HIT = PLACES | {"site", "building", "vehicle", "goods"}
_STRIKERS = frozenset({"aircraft", "vehicle", "ship", "weapon", "force", "group"})
WITH = "ب"
_OF = "ل"
_SOME = frozenset({"body", "force", "group", "people", "part", "official"})


def hit_behind(follow: list[Group], after: list[Group], trigger: Predicate | None, *, by_event: bool) -> Group | None:
    """The place that reads as the genitive of a bare event noun, and is what its verb does something to (هز انفجار | مدينة
    اللاذقية, استهدفت غارة | بلدة كفرا); or the two, or others counted, whom it kills or wounds (قتل انفجار | شخصين).
    """
    event = follow[0] if len(follow) == 1 else None
    if event is None or event.head not in event.inner or event.definite:
        return None
    at = index_of(after, event)
    hit = after[at + 1] if 0 <= at < len(after) - 1 else None
    if hit is None or not hit.genitive:
        return None
    deadly = trigger is not None and any(s.type == "casualty" and s.number for s in trigger.senses)
    two = hit.reading is not None and hit.reading.form == "du" and "c" not in hit.reading.feats
    two = two or (hit.first < hit.head and not hit.definite and not hit.hits)  # قتلت غارة | خمسة أشخاص
    town = not hit.noun and any(names_town(h) for h in hit.hits if h.first <= hit.head < h.last)
    crowd = hit.noun == "body" and hit.plural and not hit.definite  # استهدفت غارات | تجمعات
    if not (by_event and (town or crowd or hit.noun in _HIT)) and not (deadly and two and hit.noun in _SOME):
        return None
    _free(hit, after)
    return hit


def _free(hit: Group, after: list[Group]) -> None:
    """Make a genitive a phrase of its own, with whose it is (بغارات | تجمعات للدعم السريع)."""
    hit.genitive = False
    at = index_of(after, hit)
    whose = after[at + 1] if hit.noun == "body" and at + 1 < len(after) else None
    if whose is not None and whose.kind == "np" and whose.prep == _OF:
        hit.last, hit.end, hit.hits, whose.kind = whose.last, whose.end, [*hit.hits, *whose.hits], "x"


def hit_with(follow: list[Group], after: list[Group], trigger: Predicate | None) -> Group | None:
    """What reads as the genitive of the bare event noun with which somebody strikes it (استهدفت مقاتلات بغارات | تجمعات)."""
    who = follow[0] if len(follow) == 1 and trigger is not None and not trigger.passive else None
    at = index_of(after, who) if who is not None else -1
    if who is None or trigger is None or at < 0 or trigger.reading.enclitic:
        return None
    if who.noun not in _STRIKERS and not names_actor(who):
        return None
    blow = after[at + 1] if at + 2 < len(after) else who
    if blow.kind != "np" or blow.prep != WITH or blow.definite or blow.head != blow.last - 1:
        return None
    if blow.reading is None or blow.reading.form == "masdar" or blow.noun != "event":
        return None  # ردت القوات بقصف | الحي
    hit = after[at + 2]
    if not hit.genitive or hit.noun in _STRIKERS - {"force", "group"} or blow.head not in blow.inner:
        return None
    if not any("object" in sense.roles for sense in trigger.senses):
        return None
    _free(hit, after)
    return hit
