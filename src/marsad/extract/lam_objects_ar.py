"""Whom an Arabic verbal noun is done to where «ل» brings it: its genitive then does it (اعتقال الجيش | للمتمردين)."""

from __future__ import annotations

from marsad.extract.kinds import PLACES
from marsad.extract.reading import Group, Predicate, names_actor

_BRINGS = "ل"
_ACTS = frozenset({"force", "group", "state", "official", "body"})
#: What something may be done to; not what it is for or how often it was done (للتحقيق، لأول مرة).
_DONE_TO = frozenset(
    {"force", "group", "people", "captive", "official", "body", "state", "vehicle", "aircraft", "ship", "weapon"}
    | {"equipment", "goods", "building", "site", "settlement", "area", "road"}
)


def done_to(predicate: Predicate, behind: Group) -> bool:
    """Whether the phrase right behind a verbal noun and its genitive is what it is done to: a party is the genitive, and no sense
    asks for the preposition itself (تسليم القاعدة | للجيش) or takes it for where something goes (نقل المسلحين | لإدلب).
    """
    doer = predicate.of
    if doer is None or behind.prep != _BRINGS or behind.joined or predicate.reading.form != "masdar":
        return False
    if not (doer.definite or doer.known or doer.hits) or not (doer.noun in _ACTS or names_actor(doer)):
        return False
    if behind.noun not in _DONE_TO and not behind.hits:
        return False
    senses = [sense for sense in predicate.senses if {"subject", "object"} <= sense.roles.keys()]
    asked = {role for sense in senses for role in sense.roles.get(_BRINGS, ())}
    sent = "to" in asked and (behind.noun in PLACES or not behind.noun)
    left = any("from" in sense.roles["object"] for sense in senses)  # إخلاء الجيش | للقاعدة
    return bool(senses) and asked <= {"actor", "partner", "to"} and (left or not sent)
