"""English event nouns inside their phrases: what owns them, what they only qualify, when an -ing form is one of them."""

from __future__ import annotations

from dataclasses import replace

from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of, names_actor
from marsad.extract.word import nations_in
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.lexicon import Sense

_PERSONS = frozenset({"people", "official", "captive"})
_ARMS = frozenset({"weapon", "aircraft", "vehicle"})
_QUALIFYING = frozenset("AUQB_")
_PAIR = 2
_FLOWN = frozenset({EventType.AIR_STRIKE.value, EventType.DRONE_STRIKE.value, EventType.SHELLING.value})
_THINGS = frozenset({"aircraft", "vehicle", "ship", "weapon", "equipment", "goods", "site", "building", "document"})

#: What is called by the place where it was made.
_MADE_SOMEWHERE = frozenset({EventType.AGREEMENT.value, EventType.CEASEFIRE.value})


def owned(sent: Sent, group: Group, first: int, analyser: Analyser) -> bool:
    """Whether a phrase opens with an article that belongs to the party before its event, which opens at ``first`` ("the army attack",
    not "a Houthi attack", "the latest army attack").
    """
    if first > group.first + 1:
        return False
    return sent.tags[group.first] == "D" and sent.words[group.first].key not in analyser.indefinite


def before_letters(sent: Sent, group: Group, k: int) -> int:
    """Where the name before an event closes that the mark at ``k`` parts from it: before the sign of a possessive, before its letters in
    brackets ("an Islamic State | (ISIS) attack").
    """
    opens = k - 2 if sent.tags[k] == ")" else k
    return opens if opens > group.first else k + 1


def behind_share(sent: Sent, first: int, end: int) -> int:
    """Where the party before an event opens behind what only counts the events ("a wave of | gang attacks")."""
    return next((i + 1 for i in range(end - 1, first, -1) if sent.tags[i] == "P" and i + 1 < end), first)


def qualifies(sent: Sent, group: Group, k: int, words: Analyser) -> bool:
    """Whether an event noun only tells what sort of thing its phrase names ("attack helicopters"), or those who are at it, behind a
    preposition of where something went off or was aimed ("next to their patrol", "opened fire on a patrol").
    """
    if k == group.head and group.noun == "force" and group.prep in words.sets["beside_those"]:
        verb = sent.picks[group.first - 2] if group.first > 1 else None
        lexeme = words.lexeme(verb) if verb is not None else None
        begun = lexeme is not None and (lexeme.light or lexeme.cue)  # embarked on a patrol
        return not begun and (group.plural or group.last - group.first > 1)  # but: on patrol
    if k < group.head and sent.words[k].key in words.sets["attributes"] and sent.words[k + 1].key.endswith("s"):
        return True  # fighting positions, fighting patrols
    heads = _THINGS | {"official", "media"}  # a military operations spokesman
    return k < group.head and sent.tags[k] == "M" and group.noun in heads and sent.tags[group.head] == "N"


def describes(sent: Sent, i: int) -> bool:
    """Whether an unknown word in small letters qualifies the nationality behind it ("a late-night Russian strike")."""
    word = sent.words[i]
    return sent.tags[i] == "N" and not word.readings and not word.capital and not word.country


def owner_before(sent: Sent, clause: Clause, group: Group, k: int) -> tuple[int, int] | None:
    """The words of the owner of an event noun at ``k`` that adjectives or a time part from it ("Israel's latest | strike",
    "the militia's | daily | raids"); None where there is none.
    """
    q = k - 1
    while q > group.first and sent.tags[q] in _QUALIFYING:
        q -= 1
    if q > group.first and sent.tags[q] == "'":
        return group.first, q
    at = index_of(clause.groups, group)
    if q >= group.first and (q > group.first or sent.tags[q] not in _QUALIFYING) and k > group.first:
        return None
    if at < _PAIR or clause.groups[at - 1].kind != "T" or group.prep:
        return None
    owner = clause.groups[at - 2]
    if owner.kind != "np" or sent.tags[owner.last - 1] != "'" or owner.last - owner.first < _PAIR:
        return None
    owner.kind = "x"  # no argument of the verb
    return owner.first, owner.last - 1


def nations(sent: Sent, first: int, last: int) -> list[int]:
    """The words of nationalities that are joined before an event noun (Russian | and | Syrian strikes); none where anything else stands
    with them, or there is only one.
    """
    found = [i for i in range(first, last) if sent.words[i].country]
    joined = all(i in found or sent.tags[i] in {"C", ","} for i in range(first, last))
    return found if joined and len(found) > 1 else []


def noun_like(predicate: Predicate, clause: Clause) -> bool:
    """Whether an English event noun, or an -ing form without an object, may have the senses of its noun ("confirmed fighting in")."""
    if predicate.reading.form != "ger":
        return True
    group = predicate.group
    at = index_of(clause.groups, group) + 1
    bare = at >= len(clause.groups) or clause.groups[at].kind != "np" or bool(clause.groups[at].prep)
    return bare and predicate.word == group.last - 1 and not group.prep


def struck_with(owner: Predicate, group: Group, made: list[Predicate]) -> Predicate | None:
    """The verb whose object the event noun is that a weapon stands behind: "attacked a patrol | with mortars"; None = no such."""
    if group.noun not in _ARMS or owner.group.kind != "np":
        return None
    hits = (p for p in made if p.group.kind == "v" and p.object is owner.group and not p.dropped)
    return next((p for p in hits if any(Role.MEANS.value in s.roles.get(group.prep, ()) for s in p.senses)), None)


def of_another(owner: Predicate, groups: list[Group], k: int) -> bool:
    """Whether the "of" phrase at ``k`` belongs to one behind a preposition, not to the verb ("moved along the road to the port | of Assab")."""
    return groups[k].prep == "of" and owner.group.kind == "v" and k > 1 and bool(groups[k - 2].prep)


def has_doer(predicate: Predicate) -> bool:
    """Whether a party stands before its event noun, which takes no other from its clause ("seized the base after the US pullout")."""
    return any(g.demonym or names_actor(g) for g in predicate.before)


def owner_relation(predicate: Predicate, sense: Sense, owner: Group, words: Analyser) -> str:
    """By what relation an event noun takes what stands before it: a possessive is who does it where "of" brings what it is done
    to ("the SDF's release | of 120 prisoners", "the hostages' release"); a person whom it befalls ("the general's killing").
    """
    possessive = owner.last < predicate.word
    if (
        possessive
        and predicate.of is None
        and "of" in sense.roles
        and predicate.lexeme.lemma in words.sets["befalls_owner"]
    ):
        if owner.noun in _PERSONS or (not owner.noun and not owner.hits):
            return "of"
    befalls = predicate.of is not None or any(prep == "of" for prep, _ in predicate.preps)
    return "subject" if possessive and befalls and "of" in sense.roles else "before"


def named_for(predicate: Predicate) -> bool:
    """Whether an agreement or truce is called by the place where it was made, which is no party to it ("hailed the Doha agreement")."""
    if not predicate.senses or any(s.type not in _MADE_SOMEWHERE for s in predicate.senses):
        return False
    if not predicate.group.definite or len(predicate.before) != 1:
        return False
    name = predicate.before[0]
    if name.last < predicate.word:
        return False  # Yemen's pact with the UAE
    return bool(name.hits) and not name.demonym and any(ref[0] == "p" for ref in name.hits[0].refs)


def told_by(event: Predicate, before: list[Group], claiming: frozenset[str]) -> bool:
    """Whether "by" brings who announced or promised an event, not who does it ("the handover promised | by the governor"); who claims
    an attack (``claiming``) takes it upon himself. ``before``: what stands before the phrase, to the preposition.
    """
    told = next((group for group in reversed(before) if group.kind != "P"), None)
    if told is None or told.kind != "Z" or told.lexeme is None or told.lexeme.saying is None or event.word >= told.head:
        return False
    return told.lexeme.lemma not in claiming and not told.lexeme.senses


def halves(sent: Sent, group: Group, analyser: Analyser) -> list[Group]:
    """Each of two nationalities in one word as a phrase of its own ("US | -Israeli strikes"); none where the phrase is anything else."""
    at = group.first
    countries = nations_in(sent.words[at].key, analyser.lexicon.demonyms) if group.last == at + 1 else []
    cut = sent.starts[at] + sent.words[at].text.find("-")
    spans = ((sent.starts[at], cut), (cut + 1, sent.ends[at]))
    return [replace(group, start=s, end=e, demonym=c) for (s, e), c in zip(spans, countries, strict=False)]


def capital_strikes(owner: Group, event: Predicate, analyser: Analyser) -> bool:
    """Whether what a capital is told to own is a strike of its state, not one that it suffered ("Moscow's | missile attack")."""
    state = any(
        ref[:2] == "a:" and ref[2:] in analyser.sets["strikes_by_capital"] for hit in owner.hits for ref in hit.refs
    )
    return state and not owner.noun and any(sense.type in _FLOWN for sense in event.senses)


def owner_ends(sent: Sent, first: int, end: int) -> int:
    """Where the owner before an event ends, with only what the event was like between ("Hamas's | surprise cross-border attack",
    "the rebels' | reinvigorated offensive"; but: Israel's army | attack).
    """
    sign = next((i for i in range(end - 1, first, -1) if sent.tags[i] == "'"), end)
    quality = all(
        sent.tags[i] in {"A", "N"} and sent.words[i].topic in {"", "abstract", "adj"} and not sent.words[i].capital
        for i in range(sign + 1, end)
    )
    return sign if quality and sign < end - 1 else end
