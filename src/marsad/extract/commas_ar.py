"""What a comma parts from the subject of an Arabic verb though it is the verb's object."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.aside_objects_ar import hangs, party
from marsad.extract.reading import Group, Predicate, index_of

_MEN = frozenset({"people", "captive", "group"})


def behind_comma(
    after: list[Group], subject: Group, trigger: Predicate, fit: Callable[[Predicate, Group, str], int]
) -> list[Group]:
    """What a verb did something to, where a comma parts it from the subject right behind the verb (هاجم المستوطنون، | قرية عوريف): no
    other word for the subject, whom it is not like.
    """
    at = index_of(after, subject)
    comma = at + 1
    while comma < len(after) and (after[comma].kind in {"P", "T", "B"} or hangs(after[comma])):
        comma += 1
    if comma + 1 >= len(after) or after[comma].kind != "," or any(g.kind == "np" for g in after[:at]):
        return []
    thing = after[comma + 1]
    if comma > at + 1 and (thing.definite or thing.known or thing.kind != "np" or thing.noun not in _MEN):
        return []  # but اعتقلت القوات في وقت مبكر، | شابين
    if thing.kind != "np" or thing.prep or thing.joined or thing.genitive or not party(counted_in(subject)):
        return []
    like = party(thing) or (thing.definite and thing.noun == "people") or thing.noun == "abstract"
    return [thing] if not like and fit(trigger, thing, "object") > 0 else []


def counted_in(group: Group) -> Group:
    """What a phrase counts, or the phrase itself (عشرات | الشبان)."""
    return group.of if group.noun == "part" and group.of is not None else group
