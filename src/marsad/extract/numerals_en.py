"""English numbers and "another" that stand for what was counted before: one hit the field, three of them were handed over; and
numbers whose first word a verb has taken.
"""

from __future__ import annotations

from copy import copy

from marsad.extract.numbers import number_at
from marsad.extract.reading import Group, Quantity, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType
from marsad.model.lexicon import KIND_GROUPS, Lexeme

_ACTING = frozenset({"aircraft", "vehicle", "ship", "weapon", "captive", "people", "force", "group"})
_ARMS = frozenset({"weapon", "aircraft"})
#: What arms do by themselves.
_BY_ARMS = frozenset({EventType.AIR_STRIKE.value, EventType.SHELLING.value, EventType.DRONE_STRIKE.value})
_COUNTED = _ACTING | {"site", "building"}
_SKIPPED = frozenset({"B", "X", "W", "T"})


def stand_for(sent: Sent, earlier: Sent | None, words: Analyser) -> None:
    """Give a number without its noun the kind of those that it is some of."""
    others = words.sets["some_of_them"]
    if not others:
        return
    for k, group in enumerate(sent.groups):
        if group.kind != "np" or group.hits or group.noun not in {"part", ""} or group.of is not None:
            continue
        if (meant := _of_which(sent, k, words.sets["of_which"])) is not None:
            _stands_for(group, meant, plural=True)  # ten rockets, | two | of which were intercepted
            continue
        keys = {sent.words[i].key for i in range(group.first, group.last)}
        pronoun = len(keys) > 1 and sent.tags[group.last - 1] == "O"
        verb = _verb_of(sent, k)
        if verb is None and not pronoun:
            continue
        if verb is not None and (verb.passive or (verb.lexeme is not None and verb.lexeme.saying is not None)):
            if not pronoun and _only_counts(sent, group, others) and _downs(verb):
                _stands_for(group, _things(sent, group, earlier), plural=False)
            continue  # whom a passive verb befalls may be anybody, and so may who speaks
        if verb is not None and _talk(verb) and sent.tags[group.first] == "D":
            group.noun = (
                "official" if _only_counts(sent, group, others) else group.noun
            )  # the two | discussed the truce
            continue
        if not pronoun and not (keys & others and _only_counts(sent, group, others)):
            continue
        if verb is not None and _strikes(verb) and (arms := _fired(sent, group, earlier)):
            group.noun, group.lexeme = arms
            continue  # fired missiles … | One struck a house
        meant = _doers(sent, group, verb, earlier) if verb is not None else _things(sent, group, earlier)
        _stands_for(group, meant, plural=pronoun)


def whole(sent: Sent, k: int, of: frozenset[str]) -> Group | None:
    """Those of whom a relative at ``k`` tells of some without a number, which is then set aside ("villagers, many of | whom had fled")."""
    groups = sent.groups
    if k < 3 or groups[k - 1].kind != "np" or groups[k - 2].kind != "," or groups[k - 3].kind != "np":
        return None
    some = groups[k - 1]
    if some.noun != "part" or some.of is not None or sent.words[some.last - 1].key not in of:
        return None
    some.kind = "x"
    those = copy(groups[k - 3])
    those.some, those.number = True, None
    return those


def _of_which(sent: Sent, k: int, of_which: frozenset[str]) -> Group | None:
    """Those of whom a number behind a comma tells some in a relative clause; None where none are told of."""
    groups = sent.groups
    if k < 2 or k + 1 >= len(groups) or groups[k - 1].kind != "," or groups[k + 1].kind != "R":
        return None
    if groups[k + 1].lemma not in of_which:
        return None
    return next((g for g in reversed(groups[: k - 1]) if g.kind == "np" and g.plural and g.noun in _COUNTED), None)


def _stands_for(group: Group, meant: Group | None, *, plural: bool) -> None:
    if meant is not None:
        group.noun, group.lexeme = meant.noun, meant.lexeme
        group.plural = group.plural or plural


def _strikes(verb: Group) -> bool:
    """Whether a verb tells that something hits what it was aimed at."""
    senses = verb.lexeme.senses if verb.lexeme is not None else ()
    return any(sense.type in _BY_ARMS for sense in senses)


def _fired(sent: Sent, group: Group, earlier: Sent | None) -> tuple[str, Lexeme | None] | None:
    """The kind and noun of the last arms of which several were told of before a phrase; those of a verb (fired missiles) have no noun."""
    for each in (sent, earlier) if earlier is not None else (sent,):
        for other in reversed([g for g in each.groups if each is not sent or g.end <= group.start]):
            if other.kind == "np" and other.plural and other.noun in _ARMS:
                return other.noun, other.lexeme
            armed = other.kind == "v" and any(
                each.words[i].topic == "weapon" for i in range(other.first + 1, other.last)
            )
            if armed:
                return "weapon", None
    return None


def _talk(verb: Group) -> bool:
    """Whether a verb tells of talks alone."""
    senses = verb.lexeme.senses if verb.lexeme is not None else ()
    return bool(senses) and all(sense.type == EventType.TALKS for sense in senses)


def _downs(verb: Group) -> bool:
    """Whether a passive verb may tell of craft brought down, which alone a number is then of ("fifteen were destroyed over")."""
    senses = verb.lexeme.senses if verb.lexeme is not None else ()
    return verb.passive and any(sense.type == EventType.INTERCEPTION for sense in senses)


def _only_counts(sent: Sent, group: Group, others: frozenset[str]) -> bool:
    """Whether a phrase is of numbers, articles and words such as "another" alone."""
    return all(sent.tags[i] in "UQD_" or sent.words[i].key in others for i in range(group.first, group.last))


def _verb_of(sent: Sent, k: int) -> Group | None:
    """The verb whose subject the phrase at ``k`` is; None where it is none."""
    if sent.groups[k].prep or (k and sent.groups[k - 1].kind in {"v", "P"}):
        return None
    verb = next((g for g in sent.groups[k + 1 :] if g.kind not in _SKIPPED), None)
    return verb if verb is not None and verb.kind == "v" else None


def _wanted(verb: Group) -> frozenset[str]:
    """The kinds that the senses of a verb ask of its subject; none where they ask nothing."""
    senses = verb.lexeme.senses if verb.lexeme is not None else ()
    asked = {kind for s in senses for role in s.roles.get("subject", ()) for kind in s.needs.get(role, ())}
    return frozenset(inner for kind in asked for inner in KIND_GROUPS.get(kind, (kind,)))


def _doers(sent: Sent, group: Group, verb: Group, earlier: Sent | None) -> Group | None:
    """Who acted before: the last subject here, else one of the sentence before."""
    bare = [g for k, g in enumerate(sent.groups) if g.end <= group.start and g.kind == "np" and _verb_of(sent, k)]
    if earlier is not None:
        told = [c.subject or (c.verb.of if c.verb is not None else None) for c in earlier.clauses]
        bare = [*(g for g in told if g is not None and g.sentence == earlier.index), *bare]
    found = [g for g in reversed(bare) if g.noun in _ACTING]
    wanted = _wanted(verb)
    if wanted and not any(g.noun in wanted for g in found[:1]):  # mines are about: a farmer was hurt when one exploded
        before = [g for g in sent.groups if g.kind == "np" and g.end <= group.start and g.plural]
        fitting = [g for g in (*found, *reversed(before)) if g.noun in wanted]
        found = fitting or found
    if any(c.first >= group.first and c.last <= group.last and (c.low or 0) > 1 for c in sent.counts):
        found = [g for g in found if g.plural]
        return found[0] if found else _things(sent, group, earlier)
    return found[0] if found else None


def _things(sent: Sent, group: Group, earlier: Sent | None) -> Group | None:
    """The last phrase before this one, here or in the sentence before, that names several things of a kind."""
    doer = _doer_before(sent, group)  # air defences shot down | four of them
    before = [g for g in sent.groups if g.kind == "np" and g.end <= group.start and g is not doer]
    if earlier is not None:
        before = [*(g for g in earlier.groups if g.kind == "np"), *before]
    for each in reversed(before):
        inner = each.of if each.noun == "part" and each.of is not None else each  # 11 of its positions
        if (each.plural or inner is not each) and inner.noun in _COUNTED:
            return inner
    return None


def _doer_before(sent: Sent, group: Group) -> Group | None:
    """The subject of the verb whose object a phrase is; None where no verb stands right before it."""
    before = [g for g in sent.groups if g.end <= group.start and g.kind not in _SKIPPED]
    verb, doer = (before[-1], before[-2]) if len(before) > 1 else (None, None)
    return doer if verb is not None and verb.kind == "v" and not verb.passive else None


def _recount(sent: Sent, i: int, analyser: Analyser) -> None:
    """Count anew from word ``i`` where a verb has taken the word before it ("handed over three posts")."""
    at = next((k for k, c in enumerate(sent.counts) if c.first < i < c.last), -1)
    got = number_at([w.loose for w in sent.words], i, analyser.lexicon.time.numbers) if at >= 0 else None
    if got is not None:
        sent.counts[at] = Quantity(i, got[2], got[0], got[1])
        sent.tags[i : got[2]] = ["U"] + ["_"] * (got[2] - i - 1)
        sent.spans[i] = got[2]


def free_orphans(sent: Sent, analyser: Analyser) -> None:
    """Free the words of a number phrase whose first word a verb has taken ("turned over two fields")."""
    if "_" not in sent.tags:
        return
    covered = -1
    for i, tag_ in enumerate(sent.tags):
        if i < covered:
            sent.spans.pop(i, None)
            continue
        covered = max(covered, sent.spans.get(i, 0))
        if tag_ == "_":
            sent.tags[i] = sent.words[i].mark or "?"
            _recount(sent, i, analyser)
