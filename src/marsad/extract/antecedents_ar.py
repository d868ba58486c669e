"""What an Arabic pronoun stands for: the nearest phrase before it that it agrees with and that fits best."""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.kinds import PLACES
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of, names_actor
from marsad.model.claim import EventType, Role

#: The person of a pronoun → the gender that it tells, and whether it is of several.
PERSONS = {
    "3ms": ("m", False),
    "3fs": ("f", False),
    "3mp": ("m", True),
    "3fp": ("f", True),
    "3md": ("m", True),
}
_CUSTODY = frozenset(
    t.value
    for t in (
        *(EventType.ARREST, EventType.ABDUCTION, EventType.RELEASE),
        *(EventType.DETENTION, EventType.PRISONER_TRANSFER),
    )
)
_GOING = frozenset({EventType.WITHDRAWAL.value, EventType.DISPLACEMENT.value, EventType.HANDOVER.value})
_ASKED = frozenset({EventType.DEMAND.value, EventType.THREAT.value})
_PARTIES = frozenset({"force", "vehicle", "group"})
_ARMS = frozenset({"weapon", "equipment"})
_HUMAN = frozenset({"people", "official", "group", "captive", "force", "source"})
_WITH = "ب"
_FITS = 2


def antecedent(
    sent: Sent,
    before: int,
    person: str,
    earlier: Sent | None = None,
    fit: Callable[[Group], int] | None = None,
    *,
    done_to: bool = False,
    but: Group | None = None,
) -> Group | None:
    """The nearest phrase before a pronoun that it agrees with, in its sentence, else in the one before; not ``but``.

    ``fit``: how well a phrase does in the pronoun's stead (0-2): the nearest of the best kind is taken; ``done_to``: the
    pronoun is of what something is done to: a town behind a preposition comes last (عثرت على مخبأ بالقصير وفجرته).
    """
    wanted = PERSONS.get(person)
    if wanted is None:
        return None
    candidates = [g for g in sent.groups if g.kind == "np" and g.end <= before and _may_be_meant(g)]
    if earlier is not None:
        candidates[:0] = [g for g in earlier.groups if g.kind == "np" and _may_be_meant(g)]
    candidates = [g for g in candidates if g is not but and not _reported_from(sent, earlier, g)]
    pair = person.endswith("d")
    his = wanted == ("m", False)
    around = [] if done_to else [g for g in candidates if _round(sent, g, wanted)]
    agreeing = [g for g in reversed(candidates) if (dual(g) if pair else matches(g, wanted) or g in around)]
    agreeing = [g for g in agreeing if not (his and _called_hers(sent if g.sentence == sent.index else earlier, g))]
    agreeing.sort(
        key=lambda g: (
            _beyond(sent, g)
            or _some_arm(g)
            or (bool(g.prep) and g not in around and (_locates(sent, g) or _contains(sent, g) or _told_by(sent, g)))
        )
    )  # هاجمت المخيم | شمال المدينة | وسيطرت عليه
    if done_to:
        agreeing.sort(key=lambda g: bool(g.prep) and _only_place(g))
    if fit is None:
        return agreeing[0] if agreeing else None
    return max(agreeing, key=fit, default=None)


def _called_hers(sent: Sent | None, group: Group) -> bool:
    """Whether the name of a party begins with a feminine noun, or one of many: no pronoun of one man or thing is its own (ميليشيا
    الحوثي … مقتله).
    """
    if sent is None or not any(hit.first == group.first and ref[0] in "au" for hit in group.hits for ref in hit.refs):
        return False
    nouns = [r for r in sent.words[group.first].readings if r.pos == "noun" and not r.enclitic]
    return bool(nouns) and all(r.form == "pl" or (r.form == "sg" and r.feats[:1] == "f") for r in nouns)


def _some_arm(group: Group) -> bool:
    """Whether a phrase only tells with what it was done (هجوم | بطائرة مسيرة، رشقوها | بالحجارة)."""
    return group.prep == _WITH and (
        group.noun == "goods" or (group.noun in {"aircraft", "weapon"} and not group.definite)
    )


def befell_in(sent: Sent, group: Group, person: str, within: frozenset[str]) -> bool:
    """Whether a pronoun behind a passive means the event in which somebody was hurt or seized, so no place (قصفا | أصيب فيه جنود،
    عملية | اعتقل فيها شابان): the sentence told an event before that it agrees with.
    """
    clause, wanted = sent.clauses[group.clause], PERSONS.get(person)
    at = index_of(clause.groups, group)
    verb = clause.groups[at - 1] if at > 0 else None
    if (
        group.prep not in within
        or wanted is None
        or verb is None
        or verb.reading is None
        or verb.reading.form != "ppast"
    ):
        return False
    told = (g for g in sent.groups if g.kind == "np" and g.inner and g.end <= group.start)
    return any(matches(g, wanted) for g in told if g.noun in {"", "event", "abstract"})


def held_before(sent: Sent, verb: Predicate, person: str, earlier: Sent | None) -> Group | None:
    """Whom a pronoun behind a verb of arresting or freeing means where custody was told of before it: those freed or held, not
    whoever was named last (أفرجت عن أربعة شبان بعد وساطة من الوجهاء. وكانت القوات قد | اعتقلتهم).
    """
    wanted = PERSONS.get(person)
    if wanted is None or not any(sense.type in _CUSTODY for sense in verb.senses):
        return None
    told = [
        p
        for each in (earlier, sent)
        if each is not None
        for p in each.predicates
        if p.start < verb.start or each is earlier
    ]
    for other in reversed(told):
        if other is verb or not any(sense.type in _CUSTODY for sense in other.senses):
            continue
        roles = {
            rel
            for sense in other.senses
            if sense.type in _CUSTODY
            for rel, got in sense.roles.items()
            if "target" in got
        }
        found = [g for prep, g in other.preps if prep in roles]
        found += [g for rel, g in (("object", other.object), ("of", other.of)) if rel in roles and g is not None]
        for group in found:
            if group.kind == "np" and group.noun in _HUMAN | {"part"} and matches(group, wanted):
                return group
    return None


def found_before(sent: Sent, verb: Predicate, person: str, fit: Callable[[Group], int]) -> Group | None:
    """What the pronoun of a verb means that is joined to one of finding or seizing arms: them, not the town where they were nor what
    the sentence before told of (عثروا على ذخيرة قرب البلدة | وسلموها).
    """
    found = EventType.WEAPONS_SEIZURE.value
    told = any(p.start < verb.start and any(s.type == found for s in p.senses) for p in sent.predicates)
    if not (verb.group.kind == "v" and verb.group.joined and told):
        return None
    meant = antecedent(sent, verb.start, person, None, fit, done_to=True)
    return meant if meant is not None and fit(meant) == _FITS else None


def take_freed(
    sent: Sent, predicate: Predicate, earlier: Sent | None, fit: Callable[[Group], int], *, done_to: bool
) -> None:
    """Put whom the pronoun of the word means that a verb of freeing is fixed with in its place (أطلقت | سراحه، قبل إخلاء | سبيلهم)."""
    word = predicate.object if predicate.group.kind == "v" else predicate.of
    here = word is not None and word.sentence == sent.index and word.last == word.head + 1
    own = word.reading if word is not None and here else None
    fixed = {each for sense in predicate.senses if sense.type == EventType.RELEASE for each in sense.fixed}
    if word is None or own is None or not own.enclitic or sent.words[word.head].key not in fixed:
        return
    meant = held_before(sent, predicate, own.enclitic, earlier)
    meant = meant or antecedent(sent, predicate.start, own.enclitic, earlier, fit, done_to=done_to)
    if meant is not None and predicate.group.kind == "v":
        predicate.object = meant
    elif meant is not None:
        predicate.of = meant


def _reported_from(sent: Sent, earlier: Sent | None, group: Group) -> bool:
    """Whether a place only opens its sentence before a colon: it is where the report comes from (دبي: قالت القيادة)."""
    own = sent if group.sentence == sent.index else earlier
    if own is None or group.first > 0 or not _names_place(group):
        return False
    return len(own.groups) > 1 and own.groups[1].kind == ":"


def _may_be_meant(group: Group) -> bool:
    """Whether a pronoun may stand for the phrase: it tells no event, or only its noun could (دورية), and is no initial."""
    if group.end - group.start == 1:
        return False
    arm = group.noun in _ARMS and group.head not in group.inner  # منصة إطلاق صواريخ
    return not group.inner or arm or (group.inner == [group.head] and group.noun in _PARTIES)


def _locates(sent: Sent, group: Group) -> bool:
    """Whether a phrase behind a preposition only tells on which side of it something lies (بوكافو | شرقي الكونغو)."""
    own = group.sentence == sent.index and group.first > 0
    return bool(group.relation) or (own and bool(sent.words[group.first - 1].direction))


def _contains(sent: Sent, group: Group) -> bool:
    """Whether a phrase only tells in which area the place right before it lies (بلدة الخيام | في قضاء مرجعيون)."""
    if not group.within or group.sentence != sent.index or not _names_place(group):
        return False
    k = index_of(sent.groups, group) - 1
    while k > 0 and sent.groups[k].kind == "P":
        k -= 1
    before = sent.groups[k] if k >= 0 else None
    if before is None or before.kind != "np":
        return False
    called = before.noun in {"settlement", "site"} and before.last > before.head + 1  # بلدة ماسغواي | في إقليم غلغدود
    return called or (before.noun in PLACES | {""} and _names_place(before))


def _round(sent: Sent, group: Group, wanted: tuple[str, bool]) -> bool:
    """Whether a pronoun agrees with the site or town around which a phrase is (محيط | قاعدة حرير … منها)."""
    if group.sentence != sent.index or not group.relation or group.last < group.head + 2 or group.noun not in PLACES:
        return False
    if group.prep == group.relation:
        return False  # هاجموا القرية شمال المدينة وسيطروا | عليها
    inside = [r for r in sent.words[group.head + 1].readings if r.pos == "noun" and r.form == "sg" and not r.enclitic]
    return bool(inside) and (inside[0].feats[:1] or "m", False) == wanted


def _told_by(sent: Sent, group: Group) -> bool:
    """Whether a phrase behind a preposition only tells of a place with an adjective by what it lies (نقطة التوم الحدودية | مع النيجر)."""
    if group.sentence != sent.index or not any(ref[0] == "p" for hit in group.hits for ref in hit.refs):
        return False
    k = index_of(sent.groups, group) - 1
    while k > 0 and sent.groups[k].kind == "P":
        k -= 1
    before = sent.groups[k] if k >= 0 else None
    if before is None or before.kind != "np" or before.noun not in PLACES or not (before.definite or before.known):
        return False
    return sent.tags[before.last - 1] == "A"


def _beyond(sent: Sent, group: Group) -> bool:
    """Whether a phrase opens behind a comma with a bearing, which tells where the place before the comma lies (مخيم بلاطة، | شمالي
    الضفة الغربية).
    """
    if group.sentence != sent.index or not sent.words[group.first].direction or group.joined:
        return False
    k = index_of(sent.groups, group) - 1
    return k > 0 and sent.groups[k].kind == "," and sent.groups[k - 1].kind == "np" and not group.inner


def _names_place(group: Group) -> bool:
    """Whether all that the phrase may name are places."""
    return bool(group.hits) and all(ref[0] == "p" for hit in group.hits for ref in hit.refs)


def _only_place(group: Group) -> bool:
    """Whether the phrase names a town or area and nothing else."""
    town = group.noun in {"settlement", "area"} or (not group.noun and group.last - group.first == 1)
    return town and _names_place(group)


def dual(group: Group) -> bool:
    """Whether the phrase is a dual."""
    return group.reading is not None and group.reading.form == "du" and group.noun not in {"abstract", "time", "unit"}


def matches(group: Group, wanted: tuple[str, bool]) -> bool:
    """Whether a phrase agrees with a pronoun of a gender, of one or of several."""
    gender, plural = wanted
    if group.noun in {"abstract", "time", "unit"}:
        return False
    if not plural and group.reading is not None and group.reading.form == "du":
        return False
    counted = group.of if group.noun == "part" and group.of is not None else group  # مائتان من زوجاتهم
    if counted.plural and counted.noun in _HUMAN:
        bands = (
            counted.noun == "group" and counted.lexeme is not None and counted.lexeme.gender == "f"
        )  # عصابات، مجموعات
        return plural or (gender == "f" and (counted.noun == "force" or bands))
    if plural:
        return group.plural and (group.noun in _HUMAN or names_actor(group))
    if group.plural:
        return gender == "f"
    named = group.noun == "part" and group.of is None and bool(group.hits)  # معظم محافظة الحديدة … فيها
    return named or not group.gender or group.gender == gender


def of_them(clause: Clause, group: Group, predicate: Predicate) -> bool:
    """Whether a pronoun behind "from" right before a bare number tells of which ones so many are (أُسقط | منها | 98), or right
    behind a number of those who arrive, of whom they are (وصول ثلاثة أرتال | منها).
    """
    at = index_of(clause.groups, group)
    come = clause.groups[at - 1] if at > 0 else None
    if come is not None and come.kind == "np" and not come.definite and come.last - come.first > 1 and come.plural:
        if come.noun in _PARTIES and predicate.reading.form == "masdar" and _arrives(predicate):
            return True
    behind = clause.groups[at + 1] if 0 <= at < len(clause.groups) - 1 else None
    starts = any(sense.roles.get(group.prep, ())[:1] == (Role.FROM.value,) for sense in predicate.senses)
    bare = behind is not None and behind.kind == "np" and behind.noun == "part" and behind.last - behind.first == 1
    return starts and bare and behind is not None and not behind.prep


def _arrives(predicate: Predicate) -> bool:
    """Whether all that a verbal noun may tell of is coming somewhere: it asks where to."""
    return any("to" in roles for sense in predicate.senses for roles in sense.roles.values()) and all(
        sense.type not in _GOING for sense in predicate.senses
    )


def asks(clause: Clause) -> Group | None:
    """Return who asks or warns others to do something, and does it not himself (طلب | الجيش | من السكان إخلاءه); None where nobody
    does.
    """
    lexeme = clause.verb.lexeme if clause.verb is not None else None
    if lexeme is None:
        return None
    demands = lexeme.saying is not None and lexeme.saying.stance == "demands"
    asserts = lexeme.saying is not None and lexeme.saying.stance == "asserts"  # شدد، خلال استقباله القائد، على أن
    asked = not asserts and any(sense.type in _ASKED for sense in lexeme.senses)
    return clause.subject if demands or asked else None
