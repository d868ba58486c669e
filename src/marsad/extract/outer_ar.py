"""Who does what an Arabic clause tells that leaves him out: the party around a relative clause whose verb takes up what it qualifies
(النقاط | التي تحتلها), whom a medium quotes; who only says what came about.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from marsad.extract.antecedents_ar import PERSONS, antecedent, matches
from marsad.extract.arguments_ar import pronoun_opens
from marsad.extract.reading import Clause, Group, Sent, names_actor
from marsad.extract.subjects_ar import may_agree

_MEN = frozenset({"official", "force"})
_ACTING = frozenset({"official", "force", "group", "state", "body"})


def outer_subject(sent: Sent, clause: Clause, verb: Group, anchor: Group) -> Group | None:
    """Return the subject of a clause outside a relative one that its verb agrees with and that is not the antecedent; else the
    party named last before the antecedent that it agrees with (دعا الرئيس إسرائيل إلى الانسحاب من النقاط | التي تحتلها).
    """
    at = clause
    while at.parent >= 0:
        at = sent.clauses[at.parent]
        if at.subject is not None and at.subject is not anchor and _agrees(verb, at.subject):
            return at.subject
    wanted = PERSONS.get(verb.reading.feats[:3]) if verb.reading is not None else None
    if wanted is None or wanted[1]:
        return None
    named = [g for g in sent.groups if g.kind == "np" and g.end <= anchor.start and not g.noun and names_actor(g)]
    return next((g for g in reversed(named) if matches(g, wanted)), None)


def _agrees(verb: Group, who: Group) -> bool:
    """Whether a verb may be told of somebody; by the noun that opens his name too (رئيس الحكومة نواف سلام, الجيش السوري)."""
    person = PERSONS.get(verb.reading.feats[:3]) if verb.reading is not None else None
    one = bool(who.hits) and who.noun in _MEN and not who.plural and bool(who.gender)
    if one and person is not None and (person[1] or person[0] != who.gender):
        return False
    return may_agree(verb, who)


def quoted(sent: Sent, clause: Clause, sources: AbstractSet[str]) -> Group | None:
    """Whom a medium quotes who tells in the clause what he himself did (نقلت الوكالة عن | الجماعة قولها إنها قتلت); whom something
    is believed of, the nearest that are meant (رفات 11 شخصا | يعتقد أنهم أعدموا).
    """
    outer = sent.clauses[clause.parent] if clause.parent >= 0 else None
    if outer is None or outer.verb is None or clause.verb is None or clause.verb.reading is None:
        return None
    if outer.subject is None and outer.verb.reading is not None and outer.verb.reading.form in {"ppres", "ppast"}:
        return antecedent(sent, outer.verb.start, clause.verb.reading.feats[:3])
    if not outer.speaks:
        return None
    behind = [g for g in outer.groups if g.kind == "np" and outer.verb.end <= g.start < clause.verb.start]
    told = next((g for g in behind if g.prep in sources), None)
    own = behind and behind[-1].reading is not None and behind[-1].reading.enclitic[:1] == "3"
    return told if told is not None and (own or behind[-1] is told) and may_agree(clause.verb, told) else None


def frees_him(sent: Sent, clause: Clause) -> Group | None:
    """The subject around a relative clause whose verb cannot be told of the one whom it qualifies, and takes him up behind a
    preposition (اعتقلت القوات شخصا | أفرجت عنه بعد ساعات).
    """
    anchor, verb = clause.anchor, clause.verb
    outer = sent.clauses[clause.parent] if clause.parent >= 0 else None
    if anchor is None or verb is None or outer is None or outer.subject is None or outer.subject is anchor:
        return None
    pronouns = [g.reading for g in clause.groups if g.kind == "O" and g.prep and g.reading is not None]
    own = [reading.enclitic or reading.feats[:3] for reading in pronouns]
    told = any((wanted := PERSONS.get(person)) is not None and matches(anchor, wanted) for person in own)
    return outer.subject if told and not may_agree(verb, anchor) and may_agree(verb, outer.subject) else None


def came_about(clause: Clause) -> bool:
    """Whether an Arabic clause tells behind "that it" what came about, and its subject would be who only speaks of it."""
    verb, teller = clause.verb, clause.subject
    light = verb.lexeme.light if verb is not None and verb.lexeme is not None else None
    if (
        light is None
        or light.event != "subject"
        or verb is None
        or (verb.lexeme is not None and verb.lexeme.senses)
        or teller is None
        or clause.opener != "comp"
        or not pronoun_opens(clause)
    ):
        return False
    return teller not in clause.groups


def acts(who: Group) -> bool:
    """Whether whoever was told of last may have done what somebody says came about: lorries that came in, or people who fled, did not
    (وصلت الشاحنات، وأكد مسعف | مقتل ستة مدنيين).
    """
    return who.noun in _ACTING or names_actor(who)
