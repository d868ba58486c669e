"""Whom or what an English pronoun means: the subjects around it first, then the sentence before.

"The convoy left the base; it crossed the border", "they will leave within a month" in an official's mouth.
"""

from __future__ import annotations

from marsad.extract.authors import body_of
from marsad.extract.reading import Clause, Group, Sent, index_of, names_actor
from marsad.extract.two_sides_en import second_of_two
from marsad.extract.words import Analyser
from marsad.model.claim import EventType

_PERSONS = frozenset({"official", "people", "captive"})
_MANY = frozenset({"force", "group", "people", "captive", "state", "body"})
_SUFFERING = frozenset({"people", "captive", "official", "force", "group", "vehicle", "weapon", "goods"})
_THINGS = frozenset({"abstract", "time", "unit", "money"})
_STANDING = frozenset({"site", "building", "settlement", "vehicle", "ship"})
_SKIPPED = frozenset({"B", "T", "W", "G", "X"})
#: What a speaker's "they" is not, where the outlet had told of it before he spoke.
_DRIVEN = frozenset({"vehicle", "weapon", "equipment", "goods", "aircraft"})
_FORCES = frozenset({"force", "group"})
_ARMS = frozenset({"weapon", "aircraft"})
_TELLING = frozenset({"people", "official", "source"})
_BACK = 3  # sentences
#: What people tell that armed men did to them.
_BEFALLEN = frozenset({("target",), ("place",)})
_HARM = frozenset(
    t.value
    for t in (
        EventType.ATTACK,
        EventType.ARREST,
        EventType.ABDUCTION,
        EventType.DESTRUCTION,
        EventType.AIR_STRIKE,
        EventType.SHELLING,
        EventType.CASUALTY,
        EventType.ADVANCE,
        EventType.CAPTURE,
    )
)
_ONE = frozenset({"a", "an", "one"})


def bare_pronoun(groups: list[Group]) -> Group | None:
    """The personal pronoun that stands last among ``groups``, without a preposition or phrase behind it."""
    for group in reversed(groups):
        if group.kind == "O" and not group.prep:
            return group
        if group.kind not in _SKIPPED:
            return None
    return None


def _who_speaks(sent: Sent, group: Group) -> bool:
    """Whether a phrase of the sentence is who speaks."""
    return any(clause.speaks and clause.subject is group for clause in sent.clauses)


def before(sent: Sent, clause: Clause) -> list[Group]:
    """What stands before a clause that begins with its verb."""
    return [g for g in sent.groups if clause.verb is not None and g.end <= clause.verb.start]


def nobody(sent: Sent, groups: list[Group], words: Analyser) -> bool:
    """Whether "no one" or the like stands as the subject before a verb, behind ``groups`` of its clause or before it ("said no one
    was | hurt").
    """
    last = next((g for g in reversed(groups) if g.kind not in _SKIPPED - {"G"}), None)
    if last is None or last.kind != "G":
        return False
    return sent.text[last.start : last.end].lower() in words.lexicon.notes.get("nobody", ())


def object_pronoun(groups: list[Group]) -> Group | None:
    """The pronoun right behind a verb ("hounded them out")."""
    return groups[0] if groups and groups[0].kind == "O" and not groups[0].prep else None


def stands_for(
    sent: Sent,
    pronoun: Group,
    clause: Clause,
    earlier: Sent | None,
    words: Analyser,
    *,
    acts: bool,
    suffers: bool = False,
) -> Group | None:
    """The phrase that a pronoun means: subjects of the clauses around it first, then the sentence before; None = unclear.

    ``acts``: the pronoun is a subject, so that it likely means an earlier subject; ``suffers``: of something that is done to it.
    """
    if (one := second_of_two(sent, pronoun, clause, earlier, words)) is not None:
        return one
    key = sent.words[pronoun.first].key
    notes = words.lexicon.notes
    kind = next((k for k in ("pronoun_it", "pronoun_they", "pronoun_person") if key in notes.get(k, ())), "")
    if not kind:
        return None
    if acts and kind == "pronoun_it" and (event := _event_meant(sent, pronoun, clause)) is not None:
        return event
    if acts and kind == "pronoun_it" and (arm := _shot_down(sent, pronoun, clause)) is not None:
        return arm
    own = None if acts else clause.subject
    if (
        kind == "pronoun_it"
        and (not acts or _befalls(clause) or _was_moving(sent, clause, words))
        and (told := _object_before(sent, clause)) is not None
        and _agrees(told, kind)
    ):
        return told
    suffers = suffers or (acts and clause.verb is not None and (clause.verb.passive or _befalls(clause)))
    others = suffers or (acts and _said_by_one(sent, clause))
    undergone = _objects(sent, clause, earlier) if others and kind == "pronoun_they" else []
    spoken = acts and kind == "pronoun_they" and _spoken(sent, clause)
    if acts and kind == "pronoun_they" and not suffers and _hurts(clause) and _told_by_people(sent, clause):
        return _force_here(sent, clause) or _force_before(sent)  # "they burned our homes", a villager said
    for group in (*undergone, *_candidates(sent, pronoun, clause, earlier, acts=acts)):
        if group is own or _same_party(group, own) or not _agrees(group, kind) or (spoken and _one_speaks(sent, group)):
            continue
        if kind == "pronoun_they" and not group.noun and group.prep in words.locative:
            continue  # In Doha, the government signed a truce with | them
        if kind == "pronoun_they" and not acts and _one_country(group):
            continue  # unless Israel pulls out … hand | them over
        if kind == "pronoun_it" and not acts and group.lexeme is not None and group.lexeme.saying is not None:
            continue  # Moscow's claim to have captured | it
        if kind == "pronoun_it" and not acts and not group.noun and _who_speaks(sent, group):
            continue  # Kyiv said
        if kind == "pronoun_person" and group.lexeme is not None and group.lexeme.lemma in notes.get("household", ()):
            continue  # his family paid, and | he was freed
        if not (spoken and group.sentence != sent.index and group.noun in _DRIVEN):
            return group
    return (_whom_they_speak_for(sent, clause, words) or _force_before(sent)) if spoken else None


def _one_country(group: Group) -> bool:
    """Whether a phrase is no more than the name of a place or of its state."""
    return not (group.noun or group.plural or group.joint) and any(ref[0] == "p" for h in group.hits for ref in h.refs)


def _whom_they_speak_for(sent: Sent, clause: Clause, words: Analyser) -> Group | None:
    """The group whose spokesman says what "they" did ("a Houthi spokesman said they took the base")."""
    at = clause.index
    while at >= 0 and not _says(sent.clauses[at]):
        at = sent.clauses[at].parent
    speaker = sent.clauses[at].subject if at >= 0 else None
    return body_of(sent, speaker, words) if speaker is not None and speaker.noun == "official" else None


def own_subject(sent: Sent, possessive: Group, clause: Clause, words: Analyser) -> Group | None:
    """The subject of a clause whose verb has the phrase of a possessive as its object, where that may mean it."""
    key, notes, verb = sent.words[possessive.first].key, words.lexicon.notes, clause.verb
    kind = next((k for k in ("pronoun_it", "pronoun_they", "pronoun_person") if key in notes.get(k, ())), "")
    if not kind or verb is None or verb.of is not possessive or clause.subject is None or clause.pronoun:
        return None
    return clause.subject if clause.subject_given and _agrees(clause.subject, kind) else None


def _same_party(group: Group, own: Group | None) -> bool:
    """Whether a phrase names the party that is the subject of what is done to the pronoun ("the Houthis move to besiege it")."""
    if own is None or not group.hits or not own.hits:
        return False
    return group.hits[0].refs == own.hits[0].refs and all(ref[0] == "a" for ref in own.hits[0].refs)


def _befalls(clause: Clause) -> bool:
    """Whether a clause tells in a fixed phrase, or by its verb, what is done to its subject ("they remain in custody", "they came
    under fire").
    """
    told = [g.lexeme for g in clause.groups if g.lexeme is not None and g.lexeme.pos == "phrase" and g.lexeme.senses]
    if clause.verb is not None and clause.verb.lexeme is not None and clause.verb.lexeme.senses:
        told.append(clause.verb.lexeme)
    return any(all(sense.roles.get("subject") in _BEFALLEN for sense in lexeme.senses) for lexeme in told)


def _was_moving(sent: Sent, clause: Clause, words: Analyser) -> bool:
    """Whether a clause tells what was hit that it was on its way then ("struck a convoy | as it was heading for Tyre")."""
    verb = clause.verb
    outer = sent.clauses[clause.parent].verb if clause.opener == "sub" and clause.parent >= 0 else None
    if verb is None or outer is None or verb.reading is None or verb.reading.form != "ger" or outer.lexeme is None:
        return False
    hit = any(sense.type in _HARM and sense.roles.get("object") for sense in outer.lexeme.senses)
    return hit and clause.word in words.sets["meanwhile"]


def _force_here(sent: Sent, clause: Clause) -> Group | None:
    """The force that was told to do something before who speaks of it ("fighters left, residents said, a week after | they came")."""
    if clause.opener != "sub":
        return None
    does = [c.subject for c in sent.clauses[: clause.index] if c.subject is not None and not c.speaks]
    return next((g for g in reversed(does) if g.sentence == sent.index and _armed(g)), None)


def _force_before(sent: Sent) -> Group | None:
    """The force that was told last to do something, in the three sentences before: who "they" are to everybody."""
    for _ in range(_BACK):
        if sent.earlier is None:
            return None
        sent = sent.earlier
        does = [c.subject for c in sent.clauses if c.subject is not None and not c.speaks]
        told = next((g for g in does if _armed(g)), None)
        if told is not None:
            return told
    return None


def _armed(group: Group) -> bool:
    """Whether a phrase names a force or group, or several men of one."""
    named = any(ref[0] in "au" for hit in group.hits for ref in hit.refs) and not any(h.person for h in group.hits)
    many = group.plural or (group.reading is not None and group.reading.form == "pl")
    whole = group.noun == "force" and group.definite  # the army, the military
    return (group.noun in _FORCES and (many or whole)) or (named and group.noun == "")


def _one_speaks(sent: Sent, group: Group) -> bool:
    """Whether a phrase is an officer or the like who speaks ("an officer said they would leave"): he is not "they"."""
    single = not group.plural and sent.words[group.first].key in _ONE
    return single and any(clause.speaks and clause.subject is group for clause in sent.clauses)


def _spoken(sent: Sent, clause: Clause) -> bool:
    """Whether a clause is what somebody says: the trucks of the outlet's sentence before are not whom he speaks of."""
    at = clause
    while at.parent >= 0 and not at.speaks:
        at = sent.clauses[at.parent]
    behind = clause.index + 1 < len(sent.clauses) and sent.clauses[clause.index + 1].speaks
    return (at is not clause and at.speaks) or behind


def _hurts(clause: Clause) -> bool:
    """Whether what a clause tells is done to others by those who are armed."""
    lexeme = clause.verb.lexeme if clause.verb is not None else None
    return lexeme is not None and any(sense.type in _HARM for sense in lexeme.senses)


def _told_by_people(sent: Sent, clause: Clause) -> bool:
    """Whether a clause is what one of the people says, or a person of whom nothing but the name is known."""
    at = clause.index
    while at >= 0 and not _says(sent.clauses[at]):
        at = sent.clauses[at].parent
    behind = next((c for c in sent.clauses[clause.index + 1 :] if _says(c)), None)
    told = sent.clauses[at] if at >= 0 else behind
    speaker = _sayer(told) if told is not None else None
    return speaker is not None and (speaker.noun == "people" or (speaker.unknown and speaker.noun == ""))


def _says(clause: Clause) -> bool:
    lexeme = clause.verb.lexeme if clause.verb is not None else None
    return lexeme is not None and lexeme.saying is not None


def _sayer(clause: Clause) -> Group | None:
    """Who says something: the subject, or the phrase right behind the verb (“…,” said a villager)."""
    verb = clause.verb
    return clause.subject or next((g for g in clause.groups if verb and g.kind == "np" and g.start >= verb.end), None)


def _event_meant(sent: Sent, pronoun: Group, clause: Clause) -> Group | None:
    """The event that "it" means before a verb that says of an event that it holds or ends ("a truce, but it fell apart")."""
    light = clause.verb.lexeme.light if clause.verb is not None and clause.verb.lexeme is not None else None
    if light is None or light.event != "subject":
        return None
    told = clause.parent >= 0 and _says(sent.clauses[clause.parent])
    if told and any(g.kind == "np" and not g.prep and g.start > pronoun.start for g in clause.groups):
        return None  # denied losing the town and said it had destroyed two vehicles
    before = [g for g in sent.groups if g.kind == "np" and g.end <= pronoun.start and sent.tags[g.head] == "M"]
    return before[-1] if before and not before[-1].plural else None


def _shot_down(sent: Sent, pronoun: Group, clause: Clause) -> Group | None:
    """The last craft or missile told of, which alone "it" can mean that was intercepted ("fired a missile; the army said it was shot
    down").
    """
    lexeme = clause.verb.lexeme if clause.verb is not None and clause.verb.passive else None
    if lexeme is None or all(sense.type != EventType.INTERCEPTION for sense in lexeme.senses):
        return None
    told = [g for g in sent.groups if g.kind == "np" and g.end <= pronoun.start and g.noun in _ARMS and not g.plural]
    return told[-1] if told else None


def _object_before(sent: Sent, clause: Clause) -> Group | None:
    """The object of the verb that the clause's verb is joined to ("found a mine near the post and destroyed it"), or in
    whose "after" clause it stands, where that is a site ("gave the base to allies after rebels attacked it").
    """
    outer = sent.clauses[clause.parent] if clause.opener in {"coord", "sub"} and clause.parent >= 0 else None
    if outer is not None and outer.speaks and clause.opener == "sub" and outer.parent >= 0:
        outer = sent.clauses[outer.parent]  # gave it up, officials said, after rebels attacked it
    if outer is None or clause.verb is None or outer.verb is None or outer.verb.passive:
        return None
    thing = outer.verb.of
    if clause.opener == "sub":
        return thing if thing is not None and thing.noun in _STANDING else None
    return thing if clause.verb.joined else None


def _objects(sent: Sent, clause: Clause, earlier: Sent | None) -> list[Group]:
    """People that something was done to before: "they" of a passive verb are likely those (freed eleven men; they were flown)."""
    before = [c for c in sent.clauses[: clause.index] if c.verb is not None]
    opens = clause.opener == "main" and clause.index == 0
    before = [*(earlier.clauses if earlier is not None and opens else ()), *before]
    done = [c.verb.of for c in reversed(before) if c.verb is not None and c.verb.of is not None]
    return [g for g in done if g.noun in _SUFFERING and g.plural and not g.unknown]  # no bare figure


def _said_by_one(sent: Sent, clause: Clause) -> bool:
    """Whether the clause outside tells in the singular who says it: "they" are others (the army says they were planning)."""
    outer = sent.clauses[clause.parent] if clause.parent >= 0 else None
    if outer is None or not outer.speaks or outer.verb is None or outer.verb.reading is None:
        return False
    return outer.verb.reading.form == "pres" and not outer.verb.passive


def _candidates(sent: Sent, pronoun: Group, clause: Clause, earlier: Sent | None, *, acts: bool) -> list[Group]:
    out: list[Group] = []
    if acts and clause.subject is not None and clause.subject is not pronoun and _behind_deed(clause, pronoun):
        out.append(clause.subject)
    at = clause
    while at.parent >= 0:
        at = sent.clauses[at.parent]
        if at.subject is not None:
            out.append(at.subject)
    before = [c for c in sent.clauses[: clause.index] if c.subject is not None and c.subject.end <= pronoun.start]
    out += [c.subject for c in reversed(before) if c.subject is not None]
    phrases = [g for g in sent.groups if g.kind == "np" and g.end <= pronoun.start and not g.inner]
    fronted = acts and clause.index == 0 and all(g.prep for g in phrases)  # In a statement it denied
    if not fronted:
        out += reversed(phrases)
    if not acts:
        out = [*reversed(phrases), *out]
    if earlier is not None:
        told = [c for c in earlier.clauses if c.subject is not None]
        if acts and not clause.speaks:  # residents said the attackers came at dawn. | They shot
            told.sort(key=lambda c: c.speaks and c.subject is not None and c.subject.noun in _TELLING)
        out += [c.subject for c in told if c.subject is not None]
        out += [
            c.verb.of for c in earlier.clauses[:1] if c.verb is not None and c.verb.of is not None and _undergoes(c)
        ]
        named = [g for g in reversed(earlier.groups) if g.kind == "np" and not g.inner]
        out += sorted(named, key=lambda g: g.unknown and not g.name_words)  # a bare figure last
    return [*out, *reversed(phrases)] if fronted else out


def _undergoes(clause: Clause) -> bool:
    """Whether what is done in a clause is done to the phrase before its verb ("The militia was pushed out of the town. But | it …")."""
    verb = clause.verb
    whom = verb.of if verb is not None and verb.passive else None
    return verb is not None and whom is not None and whom.noun not in _PERSONS and whom.end <= verb.start


def _behind_deed(clause: Clause, pronoun: Group) -> bool:
    """Whether the pronoun's phrase stands right behind an -ing form, which whoever the clause tells of does ("handed it to the army
    after completing | their withdrawal").
    """
    at = index_of(clause.groups, pronoun)
    reading = clause.groups[at - 1].reading if at > 0 else None
    return reading is not None and reading.form == "ger" and bool(clause.groups[at - 1].prep)


def _heads_many(group: Group) -> bool:
    """Whether the noun of a phrase that holds a name is a plural (Wazalendo fighters)."""
    return bool(group.hits) and group.noun in _MANY and group.reading is not None and group.reading.form == "pl"


def _agrees(group: Group, kind: str) -> bool:
    if group.kind != "np" or group.noun in _THINGS:
        return False
    person = group.noun in _PERSONS
    many = group.plural or _heads_many(group) or (group.number is not None and (group.number.low or 2) > 1)
    if kind == "pronoun_person":
        return person and not many
    if kind == "pronoun_it":
        return not many and not person
    named = names_actor(group) and any(h.first <= group.head < h.last for h in group.hits)  # a town is no "they"
    return many or group.noun in _MANY or (named and group.noun == "")
