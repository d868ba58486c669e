"""What the tense of a verb tells: a state or an event (he holds it, he took it), and whether a joined one shares what governs it; what a bare
copula tells.
"""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Phase, Role
from marsad.model.lexicon import Cue, Lexeme, Sense

_MODIFIER = "Z"  # the kind of a group that is a participle behind its noun
_PLACES = frozenset({"site", "settlement", "area", "building", "road", "border"})
_NEARLY = 4  # words before a verb among which "nearly" may stand, with its subject


def tense_fit(sense: Sense, predicate: Predicate, sent: Sent, words: Analyser) -> float:
    """A state's sense fits a present verb, an event's a past one (يسيطر against سيطر), and one that is not so now (قبل أن
    يسيطر، لم يسيطر).
    """
    if sense.phase != "ongoing" or len(predicate.senses) == 1:
        return 0.0
    if predicate.reading.form == "ger" and any(cue.phase == "ongoing" for cue in predicate.cues):
        return 1.5  # keeps occupying land
    if predicate.group.opener == "holds" and not predicate.passive and predicate.group.kind == "v":
        return 1.5  # has occupied the hill for two years
    if sent.clauses[predicate.clause].word in words.sets["all_the_while"]:
        return 1.5  # as long as Israel occupied the hill
    verb = sent.clauses[predicate.clause].verb
    if (
        predicate.governor == "light"
        and Role.PLACE in predicate.given
        and verb is not None
        and verb.reading is not None
    ):
        return 1.5 if verb.reading.form == "pres" else -1.5  # المناطق التي تخضع لسيطرة
    before = sent.words[predicate.word - 1].key if predicate.word else ""
    kept = before in words.sets["state_kept"] and predicate.passive
    if predicate.reading.form in {"pp", "past"} and (kept or predicate.group.kind == _MODIFIER):
        after = [g.kind for g in sent.clauses[predicate.clause].groups if g.start > predicate.start]
        dated = "T" in after[: after.index(",") if "," in after else None]
        return -1.5 if dated or words.arabic else 1.5  # areas | (still) occupied by the rebels
    nearly = words.sets.get("nearly", frozenset())
    near = (word.key for word in sent.words[max(0, predicate.word - _NEARLY) : predicate.word])
    if predicate.group.kind == "v" and (before in words.sets.get("not_now", ()) or any(k in nearly for k in near)):
        return -1.5
    return 1.5 if predicate.reading.form in {"pres", "ppres", "jus", "inf"} and not predicate.reading.future else -1.5


def past_beside_infinitive(verb: Group, joined: Group) -> bool:
    """Whether an English past form, or a passive with its own auxiliary in the past, is joined to an infinitive behind an
    auxiliary, or an Arabic past to a present or jussive: what is said of that is not said of it ("would not wait | and sent
    troops", "was to attack it | but was held", لم ينسحب الجيش | وقصف القرية).
    """
    forms = [group.reading.form if group.reading is not None else "" for group in (verb, joined)]
    if forms[0] in {"jus", "pres", "ppres"} and forms[1] in {"past", "ppast"}:
        return True
    return forms == ["inf", "past"] or (forms == ["inf", "pp"] and joined.passive and joined.opener == "was")


def being_there(analyser: Analyser, called: str = "being_there") -> Lexeme | None:
    """The adjective of being somewhere, whose valency a bare copula has (موجود, present); or another one by the set it is in."""
    for word in analyser.sets[called]:
        for reading in analyser.word(word).readings:
            lexeme = analyser.lexeme(reading)
            if lexeme.pos == "adj" and lexeme.senses:
                return lexeme
    return None


def aimed_at(noun: Group, cue: Cue, purposes: frozenset[str]) -> Cue:
    """The cue of a noun of ending or completing: what is only aimed at is still to come (جهود لوقف | الاشتباكات, مهلة لإتمام |
    الانسحاب).
    """
    aimed = (cue.polarity == "no" or cue.phase == "done") and noun.prep in purposes
    return Cue("planned", cue.polarity, cue.certainty, cue.background) if aimed else cue


def to_complete(verb: Group, clause: Clause, outer: Clause | None) -> bool:
    """Whether an infinitive of completing tells what is still to be done ("has until Friday to complete its withdrawal", but "was
    able to complete").
    """
    cue = verb.lexeme.cue if verb.lexeme is not None else None
    around = [*clause.groups[: index_of(clause.groups, verb)], *(outer.groups if outer is not None else ())]
    was = any(g.kind == "X" and g.opener == "was" for g in around)  # able to
    managed = was or any(
        g.lexeme is not None and g.lexeme.cue is not None and g.lexeme.cue.phase == "done" for g in around
    )
    return cue is not None and cue.phase == "done" and verb.infinitive and not managed


def scheduled(verb: Group, outer: Clause | None) -> bool:
    """Whether a verb of phase in the present stands behind words that only lay out what is to be (من المقرر أن | تكمل انسحابها)."""
    if outer is None or outer.verb is not None or verb.reading is None or verb.reading.form not in {"pres", "ppres"}:
        return False
    words = (g.lexeme.cue for g in outer.groups if g.kind == "W" and g.lexeme is not None)
    return any(cue is not None and cue.phase == "planned" and not cue.polarity for cue in words)


def only_may(verb: Group, clause: Clause) -> Cue | None:
    """What an auxiliary before a verb of phase says of it that has not come about ("may begin withdrawing", "must complete its
    withdrawal", يجب أن | تبدأ), else None.
    """
    form = verb.reading.form if verb.reading is not None else ""
    before = clause.groups[: index_of(clause.groups, verb)] if form in {"inf", "pres"} else []
    if form == "pres" and (not before or before[-1].kind != "W"):
        return None
    cues = [g.lexeme.cue for g in before if g.kind == "W" and g.lexeme is not None and g.lexeme.cue is not None]
    return next((cue for cue in cues if cue.phase == "planned" or (cue.certainty and not cue.phase)), None)


def being(predicate: Predicate, sent: Sent) -> bool:
    """Whether "being" stands before a phrase of state ("were being held for questioning"), no other verb between them, or a
    present copula right before "in" and talks ("is in talks with").
    """
    if predicate.governor == "blamed":
        return False  # accused of being behind the raid
    groups = [g for g in sent.clauses[predicate.clause].groups if g.start < predicate.group.start]
    sense = predicate.sense
    if sense is not None and sense.type == EventType.TALKS and predicate.group.prep == "in":
        copula = groups[-2] if [g.kind for g in groups[-2:]] == ["X", "P"] else None
        return copula is not None and not copula.opener and [g.kind for g in groups[-3:-2]] != ["X"]
    last = max((k for k, g in enumerate(groups) if g.kind == "X" and g.opener == "being"), default=-1)
    return last >= 0 and all(g.kind != "v" for g in groups[last + 1 :])


def past_phase(
    predicate: Predicate, sent: Sent, only_once: frozenset[str], all_the_while: frozenset[str], *, state: bool
) -> Phase:
    """What a past form tells: done, but for what must first come about, and a state in a clause of what holds meanwhile."""
    if state and sent.clauses[predicate.clause].word in all_the_while:
        return Phase.ONGOING
    return Phase.PLANNED if _must_come_first(predicate, sent, only_once) else Phase.DONE


def _must_come_first(predicate: Predicate, sent: Sent, only_once: frozenset[str]) -> bool:
    """Whether a perfect tells what must first come about for what is still to come ("would leave | once a force had been deployed")."""
    at = sent.clauses[predicate.clause]
    while at.opener == "coord" and at.parent >= 0 and not at.subject_given:
        at = sent.clauses[at.parent]
    outer = sent.clauses[at.parent].verb if at.opener == "sub" and at.parent >= 0 else None
    if outer is None or at.word not in only_once:
        return False
    perfect = any(g.kind == "X" and g.pluperfect for g in sent.clauses[predicate.clause].groups)
    return outer.future and perfect


def told_aside(predicate: Predicate, sent: Sent, since: frozenset[str] = frozenset()) -> bool:
    """Whether a relative clause or a participle behind its noun tells it, or a clause of ``since`` when something is so."""
    clause = sent.clauses[predicate.clause]
    while clause.opener != "rel" and clause.word not in since and clause.parent >= 0:
        clause = sent.clauses[clause.parent]
    return clause.opener == "rel" or clause.word in since or predicate.group.kind == "Z"


def told_of_place(predicate: Predicate, sent: Sent) -> bool:
    """Whether a relative clause tells it of a place ("left the base, which was built in 2016"): that is older than what happens there."""
    clause = sent.clauses[predicate.clause]
    while clause.opener != "rel" and clause.parent >= 0:
        clause = sent.clauses[clause.parent]
    anchor = clause.anchor if clause.opener == "rel" else None
    if anchor is None:
        return False
    named = not anchor.noun and any(ref[0] == "p" for hit in anchor.hits for ref in hit.refs)
    return named or anchor.noun in _PLACES


def lent_ahead(predicate: Predicate, purposes: frozenset[str]) -> bool:
    """Whether what lends an event noun its tense is itself still to come ("is to hold talks", لشن هجوم، لن يبرم اتفاقا)."""
    by = predicate.by
    if by is None or by.reading is None:
        return False
    if by.kind == "np":
        return by.prep in purposes and by.reading.form == "masdar"
    return by.infinitive or by.future or by.reading.future


def follows_phrase(predicate: Predicate, sent: Sent) -> bool:
    """Whether an -ing form stands right behind the noun phrase that it qualifies ("fighters then advancing on the town")."""
    groups = sent.clauses[predicate.clause].groups
    at = next((i for i, g in enumerate(groups) if g is predicate.group), 0)
    if at > 1 and groups[at - 1].kind == "B":
        return groups[at - 2].kind == "np" and groups[at - 2].last == groups[at - 1].first
    return at > 0 and groups[at - 1].kind == "np" and groups[at - 1].last == predicate.group.first
