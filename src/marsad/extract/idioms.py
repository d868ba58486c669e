"""Verbs whose data name the event noun that stands with them: which of the two tells the event.

"Broke the truce", رفع الحصار, فقد سيطرته: where the verb's sense says more than its noun (another type, a polarity or
phase of its own) the verb tells the event and takes what stands with the noun; else the noun tells it.
"""

from __future__ import annotations

from copy import copy

from marsad.extract.predicates import genitive_of
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.model.claim import EventType, Role
from marsad.model.lexicon import Sense

_FREED = frozenset({EventType.CAPTURE.value, EventType.WITHDRAWAL.value, EventType.DEFEAT.value})
_OBJECT = "ل"  # before what an Arabic event noun is done to


def settle(sent: Sent, held: frozenset[str], partitive: frozenset[str]) -> None:
    """Let one of verb and event noun give way, and hand its phrases to the other; ``held``: nouns for somebody's hold on what is
    taken from him; ``partitive``: prepositions of from what.
    """
    _loosen(sent, held, partitive)
    for verb in sent.predicates:
        if verb.group.kind != "v" or verb.dropped or not any(sense.fixed for sense in verb.senses):
            continue
        clause = sent.clauses[verb.clause]
        thing = verb.object or verb.subject or (clause.subject if verb.group is clause.verb else None)
        for noun in sent.predicates:
            if noun.dropped or noun is verb or (noun.group is not thing and not _beside(verb, noun)):
                continue
            named = [sense for sense in verb.senses if _names(sense, noun, sent)]
            if not named and noun.group is not thing:
                continue
            if named:
                _give_way(verb, noun, named)
            break
    for noun in sent.predicates:
        if noun.group.kind == "np" and not noun.dropped:
            _tell_whole(sent, noun)
            _behind_agent(sent, noun)


def _loosen(sent: Sent, held: frozenset[str], partitive: frozenset[str]) -> None:
    """Tell what is freed from somebody's hold once, with him as its loser (تحرير القضاء | من سيطرة داعش)."""
    for noun in sent.predicates:
        owner = noun.of
        if owner is None or noun.group.prep not in partitive or noun.lexeme.lemma not in held or noun.reading.article:
            continue
        freed = [p for p in sent.predicates if p.clause == noun.clause and p.end <= noun.start and not p.dropped]
        if not freed or noun.preps or all(sense.type not in _FREED for sense in freed[-1].senses):
            continue
        noun.dropped = f"whose hold it was ({freed[-1].lexeme.lemma})"
        freed[-1].preps = [(prep, group) for prep, group in freed[-1].preps if group is not noun.group]
        freed[-1].given.setdefault(Role.TARGET, owner)


def _behind_agent(sent: Sent, act: Predicate) -> None:
    """Let an Arabic verbal noun tell what stands bare behind its doer where its data name that (رفع الجماعة | حصارها), or what is its
    genitive itself (انهيار | المفاوضات).
    """
    if act.reading.form != "masdar" or act.of is None or not any(sense.fixed for sense in act.senses):
        return
    at = index_of(sent.groups, act.of)
    thing = sent.groups[at + 1] if at + 1 < len(sent.groups) else None
    for noun in sent.predicates:
        if noun.group is act.of and not noun.dropped and act.lexeme.cue is None:
            named = [sense for sense in act.senses if sense.polarity and _names(sense, noun, sent)]
            if named and any(sense.type == each.type for sense in noun.senses for each in named):
                _give_way(act, noun, named)
                return
        if noun.group is not thing or noun.group.prep or noun.group.joined or noun.dropped:
            continue
        named = [sense for sense in act.senses if sense.polarity and _names(sense, noun, sent)]
        if named:
            noun.of = None
            _give_way(act, noun, named)
            act.given[Role.ACTOR] = act.subject = act.of
            act.of = None
        return


def _tell_whole(sent: Sent, noun: Predicate) -> None:
    """Let an event noun tell what stands behind it with ل where its data name that (وقف شامل ودائم | لإطلاق النار); a truce that this
    is of is no longer to come (خرق | لاتفاق | وقف إطلاق النار القائم منذ أشهر).
    """
    at = index_of(sent.groups, noun.group)
    behind = sent.groups[at + 1] if 0 <= at < len(sent.groups) - 1 else None
    truce = sent.groups[at + 2] if behind is not None and at + 2 < len(sent.groups) else None
    for other in sent.predicates:
        if other.group is behind and other.group.prep == _OBJECT and any(_names(s, other, sent) for s in noun.senses):
            other.dropped = f"told by the noun before it ({noun.lexeme.lemma})"
            for third in (p for p in sent.predicates if p.group is truce and not (truce.prep or truce.joined)):
                if all(sense.type == EventType.CEASEFIRE.value for sense in third.senses):
                    third.cues = [cue for cue in third.cues if cue.phase != "planned"]
                    third.governor = ""


def _beside(verb: Predicate, noun: Predicate) -> bool:
    """Whether the noun stands bare behind a verb that takes no object but the words it names (أحكم الجيش سيطرته)."""
    bare = noun.group.kind == "np" and not noun.group.prep and not noun.group.joined
    return bare and verb.object is None and noun.clause == verb.clause and noun.start > verb.start


def _names(sense: Sense, noun: Predicate, sent: Sent) -> bool:
    """Whether a fixed word of the sense is the noun."""
    word = sent.words[noun.word]
    return any(fixed.split(" ")[0] in {word.key, word.bare} for fixed in sense.fixed)


def _give_way(verb: Predicate, noun: Predicate, named: list[Sense]) -> None:
    """Drop the one that tells less."""
    types = {sense.type for sense in noun.senses}
    if any(sense.polarity or sense.phase or sense.type not in types or _suffered(sense, verb, noun) for sense in named):
        verb.preps += [(prep, group) for prep, group in noun.preps if all(group is not g for _, g in verb.preps)]
        if noun.of is not None and noun.group is verb.object:
            verb.object = noun.of  # تولى الجيش حماية المعبر
        elif noun.of is not None and noun.of is not verb.object:
            verb.preps.append(("", noun.of))
        verb.senses = tuple(named)
        noun.dropped = f"told by its verb ({verb.lexeme.lemma})"
        return
    if noun.governor or noun.group.noun not in {"", "event", "abstract"}:
        return
    alone = noun.of is None or noun.lexeme.pos == "phrase"  # القبض على | مطلوبين: those seized are no doer's genitive
    if verb.subject is not None and verb.subject is not noun.group and noun.subject is None and alone:
        noun.given.setdefault(Role.ACTOR, verb.subject)
    noun.preps += [(prep, group) for prep, group in verb.preps if all(group is not g for _, g in noun.preps)]
    noun.cues += verb.cues
    noun.governor = "light"
    verb.dropped = f"told by its noun ({noun.lexeme.lemma})"


def _suffered(sense: Sense, verb: Predicate, noun: Predicate) -> bool:
    """Whether only the verb tells whom it befell: its subject, or an object beside the noun (تكبد الجيش | خسائر، كبدوا الجيش | خسائر)."""
    target = Role.TARGET.value
    if verb.subject is not None and verb.subject is not noun.group and target in sense.roles.get("subject", ()):
        return True
    befell = verb.object is not None and verb.object is not noun.group
    return befell and target in sense.roles.get("object", ()) and noun.lexeme.pos == "phrase"


def whole_phrases(sent: Sent) -> None:
    """Take the genitive of an event noun that is a topic, or that tells no event of its own, into it (اتفقوا على فتح
    الطريق، دك تحصينات المسلحين).
    """
    live = {id(p.group) for p in sent.predicates if p.sense is not None and not p.dropped}
    for predicate in sent.predicates:
        clause = sent.clauses[predicate.clause]
        for role, groups in predicate.fillers.items():
            predicate.fillers[role] = [
                _whole(g, clause)
                if role is Role.TOPIC or (g.inner and id(g) not in live and g.sentence == sent.index)
                else g
                for g in groups
            ]


def _whole(group: Group, clause: Clause) -> Group:
    """The phrase with the genitives behind it."""
    last, end = group, group
    while (follower := genitive_of(clause, last)) is not None:
        last = end = follower
    if end is group:
        return group
    made = copy(group)
    made.last, made.end = end.last, end.end
    made.hits = [*group.hits, *end.hits]
    return made
