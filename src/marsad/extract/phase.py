"""How far a claim's event has come, whether it is affirmed, how sure the text is, and whether it is history.

The verb's own form gives the base; what governs it (``govern``) is laid over it, outermost last. A state goes on
unless its verb is past; a past state has ended (``done``). The headline's present tense tells what has happened.
"""

from __future__ import annotations

from datetime import date

from marsad.extract import phase_ar
from marsad.extract.governed import under_future
from marsad.extract.grammar import Grammar
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.tense import being, follows_phrase, lent_ahead, past_phase, told_aside, told_of_place
from marsad.model.claim import Certainty, EventType, Phase, Polarity, SourceKind, Stance
from marsad.model.report import SentenceKind
from marsad.model.when import Relation

#: Types whose outcome lasts until something ends it: told by a present passive or with "since", it still holds.
_LASTING = frozenset({EventType.CLOSURE, EventType.SIEGE, EventType.DETENTION, EventType.PRESENCE, EventType.CONTROL})
#: Types that are over as soon as they happen: a headline's present tells them as done.
_PUNCTUAL = frozenset(
    {
        *(EventType.ATTACK, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
        EventType.ADVANCE,
        EventType.WITHDRAWAL,
        EventType.DESTRUCTION,
        EventType.ARREST,
        EventType.ABDUCTION,
        EventType.RELEASE,
        EventType.EXPLOSION,
        EventType.SUICIDE_ATTACK,
        EventType.CASUALTY,
        EventType.HANDOVER,
        EventType.CAPTURE,
        EventType.CLOSURE,
        EventType.REOPENING,
        EventType.INTERCEPTION,
        EventType.ESCAPE,
        EventType.AGREEMENT,
        EventType.APPOINTMENT,
        EventType.FORMATION,
        EventType.WEAPONS_SEIZURE,
    }
)
#: Types that a live note's present tells as going on.
_GOING_ON = frozenset({EventType.MOVEMENT, EventType.EXERCISE, EventType.CLASH, EventType.SIEGE})
_PAST = frozenset({"past", "ppast", "pp"})
_PRESENT = frozenset({"pres", "ppres", "jus"})


class Outlook:
    """Phase, polarity, certainty, background of one predicate."""

    __slots__ = ("background", "certainty", "phase", "polarity")

    def __init__(self, phase: Phase) -> None:
        self.phase = phase
        self.polarity = Polarity.YES
        self.certainty = Certainty.CERTAIN
        self.background = False


def outlook(predicate: Predicate, sent: Sent, grammar: Grammar, published: date | None) -> Outlook:
    """Work out the outlook of a predicate: of the ``grammar`` are asked the prepositions that open an aim (ل، بهدف), and the
    subordinators of what comes next (before, until).
    """
    assert predicate.sense is not None
    out = Outlook(_base(predicate, sent, grammar))
    sense = predicate.sense
    if phase_ar.subjunctive(predicate, sent) or (out.phase is Phase.DONE and lent_ahead(predicate, grammar.purposes)):
        out.phase = Phase.PLANNED
    if sense.polarity:
        out.polarity = Polarity(sense.polarity)
    if sense.certainty:
        out.certainty = Certainty(sense.certainty)
    begins = (predicate.by or predicate.group).infinitive and not any(cue.phase == "planned" for cue in predicate.cues)
    speech = EventType(sense.type).is_speech_act
    for cue in predicate.cues:
        if cue.phase and not (
            (cue.phase == "begun" and out.phase is Phase.PLANNED and not begins)
            or phase_ar.come_already(predicate, cue)
        ):
            still = phase_ar.still(predicate, cue, sent)
            out.phase = (
                Phase.DONE if speech and cue.phase == "ongoing" else Phase.ONGOING if still else Phase(cue.phase)
            )
        if cue.polarity:
            out.polarity = ~out.polarity if cue.polarity == "no" else out.polarity
        if cue.certainty:
            out.certainty = max(out.certainty, Certainty(cue.certainty), key=list(Certainty).index)
        out.background = out.background or cue.background
    for link in predicate.said_by:
        if link.stance in {Stance.DEMANDS, Stance.THREATENS, Stance.PROMISES} and out.phase is not Phase.PLANNED:
            own = predicate.sense.type in {"threat", "demand"} or phase_ar.had_come(predicate, sent)
            out.phase = Phase.PLANNED if not own and link is predicate.said_by[-1] else out.phase
    if _laid_down(predicate, sent) if predicate.said_by else _asked_for(predicate, sent):
        out.phase = Phase.PLANNED
    if out.phase is Phase.PLANNED and (_threatened(predicate) or _conditioned(predicate, sent)):
        out.certainty = max(out.certainty, Certainty.POSSIBLE, key=list(Certainty).index)
    if out.polarity is Polarity.NO and not sense.polarity and _excepted(predicate, sent):
        out.polarity = Polarity.YES
    if phase_ar.maybe(predicate, sent) or phase_ar.maybe_governed(predicate, sent):
        out.certainty = Certainty.POSSIBLE
        if predicate.by is not None and out.phase is Phase.DONE and predicate.group.kind != "v":
            out.phase = Phase.PLANNED
        if out.phase is Phase.ONGOING and not (EventType(sense.type).is_state or sense.phase):
            out.phase = Phase.PLANNED  # قد تنسحب: it has not come yet
    if _lasts(predicate, out) and not _was(predicate, sent):
        out.phase = Phase.ONGOING
    when = predicate.when
    recent = (
        when is not None and published is not None and when.latest is not None and (published - when.latest).days <= 31
    )
    if not recent and out.phase is Phase.DONE and _story_so_far(predicate, sent, grammar.just_before):
        out.background = True
    if when is not None and published is not None and out.phase is Phase.DONE:
        if (
            when.latest is not None
            and when.latest.year < published.year
            and (when.relation not in {Relation.WITHIN_PAST, Relation.BY} and (published - when.latest).days > 14)
        ):
            out.background = True
    return out


def _conditioned(predicate: Predicate, sent: Sent) -> bool:
    """Whether a main clause is told to come about only under a condition ("if the talks fail, the army will storm it")."""
    clause = sent.clauses[predicate.clause]
    if predicate.group is not clause.verb or not predicate.group.future:
        return False
    home = clause.parent if clause.opener == "coord" and not predicate.group.joined else clause.index
    plain = [c for c in sent.clauses if c.opener == "cond" and " " not in c.word]  # not "even if"
    return any(c.parent in {clause.index, home} for c in plain)


def _threatened(predicate: Predicate) -> bool:
    """Whether the nearest speaker threatens with the event: it may come, or not."""
    speech = predicate.sense is not None and EventType(predicate.sense.type).is_speech_act
    return bool(predicate.said_by) and predicate.said_by[-1].stance is Stance.THREATENS and not speech


def _excepted(predicate: Predicate, sent: Sent) -> bool:
    """Whether an exception takes the negation back: "none but", لم يبق سوى."""
    clause = sent.clauses[predicate.clause]
    return any(predicate.word < i < clause.last for i in sent.exceptive)


def views(predicates: list[Predicate], sent: Sent, grammar: Grammar, published: date | None) -> list[Outlook]:
    """The outlooks of a sentence's predicates. History is told by the sentence: where its main clause tells what went
    before, or all its times lie in closed past years, what it tells without a time of its own is history too; not where they
    only tell more of somebody ("the faction, formed in 2016, attacked").
    """
    out = [outlook(p, sent, grammar, published) for p in predicates]
    days = [p.when for p in predicates if p.when is not None]
    dated = [p for p in predicates if p.when is not None]
    # where the last aside with a time opens, if only asides have times, and no more than what a place went through
    apart = len(sent.text)
    if all(told_aside(p, sent, grammar.ever_since) for p in dated):  # but not "freed a man | kidnapped in 2014"
        own = [p for p in dated if told_aside(p, sent) and not told_of_place(p, sent) and p.group.kind != "Z"]
        apart = max((p.start for p in own), default=0)
    closed = (
        published is not None
        and bool(days)
        and all(w.latest is not None and w.latest.year < published.year - 1 for w in days)
    )
    main = any(
        v.background and p.group.kind == "v" and _outermost(p, sent) for p, v in zip(predicates, out, strict=True)
    )
    for predicate, view in zip(predicates, out, strict=True):
        joined = main and predicate.group.kind == "v" and _outermost(predicate, sent)
        past = closed and (predicate.start < apart or told_aside(predicate, sent))
        if (past or joined) and predicate.when is None and view.phase is Phase.DONE:
            view.background = True
    return out


def _outermost(predicate: Predicate, sent: Sent) -> bool:
    """Whether the predicate's clause is the sentence's main one, or joined to it."""
    clause = sent.clauses[predicate.clause]
    while clause.opener == "coord" and clause.parent >= 0:
        clause = sent.clauses[clause.parent]
    return clause.opener == "main"


def _story_so_far(predicate: Predicate, sent: Sent, just_before: frozenset[str]) -> bool:
    """Whether a main clause opens with a past "to be" or "had" before its verb: how a report tells what went before, but for
    what was only hours before ("had left hours earlier").
    """
    clause = sent.clauses[predicate.clause]
    if clause.opener != "main" or predicate.group is not clause.verb or sent.index == 0:
        return False
    had = (g for g in clause.groups if g.start < predicate.start and g.kind == "X" and g.opener == "was")
    if not any(g.pluperfect for g in had):
        return False
    told = " ".join(w.key for g in clause.groups if g.kind in {"T", "B"} for w in sent.words[g.first : g.last])
    return not any(f" {words} " in f" {told} " for words in just_before)


def _was(predicate: Predicate, sent: Sent) -> bool:
    """Whether a past form of "to be" before the predicate in its clause tells of it (were under, not: had entered | to storm it)."""
    if predicate.group.opener in {"was", "progressive"}:
        return predicate.group.opener == "was"
    groups = [g for g in sent.clauses[predicate.clause].groups if g.start < predicate.start]
    last = max((k for k, g in enumerate(groups) if g.kind == "X" and g.opener == "was"), default=-1)
    aside = bool(predicate.group.prep) and (predicate.reading.form == "ger" or phase_ar.aimed(predicate))
    return last >= 0 and not (aside and any(g.kind == "v" for g in groups[last:]))


def _laid_down(predicate: Predicate, sent: Sent) -> bool:
    """Whether a document lays down an event by its noun: what it provides for is to come (ونص على انسحاب القوات خلال شهر)."""
    clause = sent.clauses[predicate.clause]
    document = bool(predicate.said_by) and predicate.said_by[-1].kind is SourceKind.DOCUMENT
    if not document or predicate.group.kind != "np" or not predicate.group.prep:
        return False
    return any(word.stipulates for word in sent.words[clause.first : predicate.word])


def _asked_for(predicate: Predicate, sent: Sent) -> bool:
    """Whether the clause's verb demands the event, whoever or whatever demands it (تظاهرة تطالب بالإفراج عنهم), or the
    verb that its clause is the content of ("gathered to demand that the army leave").
    """
    clause = sent.clauses[predicate.clause]
    content = clause.opener == "comp" and clause.verb is predicate.group and clause.parent >= 0
    verb = sent.clauses[clause.parent].verb if content else clause.verb
    saying = verb.lexeme.saying if verb is not None and verb.lexeme is not None else None
    if verb is None or saying is None or saying.stance != Stance.DEMANDS or verb is predicate.group:
        return False
    return verb.first < predicate.group.first and (content or (predicate.group.prep or "object") in saying.content)


def _base(predicate: Predicate, sent: Sent, grammar: Grammar) -> Phase:
    """The phase that the trigger's own form gives."""
    sense, reading = predicate.sense, predicate.reading
    assert sense is not None
    event = EventType(sense.type)
    state = event.is_state or sense.phase == "ongoing"
    verb = predicate.group.kind == "v"
    if sense.phase == Phase.PLANNED:
        return Phase.PLANNED  # who has laid a mine has blown nothing up yet, whatever the tense
    if (verb and reading.future) or predicate.group.future:
        return Phase.PLANNED
    if verb and predicate.group.opener == "progressive" and sense.phase == Phase.DONE:
        return Phase.DONE  # is functioning again: it was put back to work
    if predicate.group.opener == "progressive" or being(predicate, sent):
        return Phase.ONGOING
    if verb and predicate.passive and predicate.group.opener == "is":
        if _awaited(predicate, sent):
            return Phase.PLANNED  # will be moved once the road is opened
        if event in _LASTING:
            return Phase.ONGOING
    if verb and predicate.group.opener == "holds" and (state or event in _LASTING):
        return Phase.ONGOING
    if verb and reading.form in _PAST:
        return past_phase(predicate, sent, grammar.only_once, grammar.all_the_while, state=state)
    if verb and reading.form == "jus" and sense.phase == Phase.ONGOING:
        return Phase.ONGOING  # لم يبق في القاعدة أحد
    if _was(predicate, sent):
        return Phase.DONE
    if verb and event.is_speech_act and (reading.form in _PRESENT or predicate.group.opener == "simple"):
        return Phase.DONE
    if verb and reading.form in _PRESENT | {"inf"}:
        return _present(predicate, sent, grammar.before, state=state)
    if sense.phase:
        return Phase(sense.phase)
    if reading.form == "ger" and not predicate.group.prep and follows_phrase(predicate, sent):
        return Phase.ONGOING  # vehicles leaving the town
    if state:
        return Phase.ONGOING
    if _aimed_at(predicate, sent):
        return Phase.PLANNED
    if (
        predicate.group.prep in grammar.purposes
        and not _told(sent.clauses[predicate.clause], predicate.group)  # blamed them for the bombing
        and not _suffered(predicate, sent)
        and not _came_about(predicate, sent)
        and not phase_ar.did_before(predicate, sent)
        and reading.form
        in ({"masdar", "ger", "sg", "pl"} if event is EventType.TALKS else {"masdar", "ger", "sg", "w"})
        and predicate.group.head == predicate.word
    ):
        return Phase.PLANNED
    return Phase.DONE


def _told(clause: Clause, group: Group) -> bool:
    """Whether a clause's verb is one of saying that may take the preposition (blamed them | for it, not announced one | aimed at it)."""
    verb = clause.verb.lexeme if clause.verb is not None else None
    return verb is not None and verb.saying is not None and " " not in group.prep


def _awaited(predicate: Predicate, sent: Sent) -> bool:
    """Whether a present verb stands in a clause of time under what is still to come."""
    at = sent.clauses[predicate.clause]
    while at.opener == "coord" and at.parent >= 0:
        at = sent.clauses[at.parent]
    if at.opener != "sub":
        return False
    return under_future(sent, at)


def _suffered(predicate: Predicate, sent: Sent) -> bool:
    """Whether the preposition of an aim only brings what a light verb or its verbal noun asks for (تصدوا لهجوم، تعرضهم
    لكمين), a cue of negation (لا صحة لانسحابهم), or an agreement that is carried out (تنفيذا لاتفاق).
    """
    assert predicate.sense is not None
    if predicate.governor in {"light", "blamed"} or predicate.sense.type == EventType.AGREEMENT:
        return True
    groups = sent.clauses[predicate.clause].groups
    at = next((i for i, g in enumerate(groups) if g is predicate.group), 0)
    before = groups[at - 1] if at > 0 else None
    if before is not None and before.kind == "W" and any(cue.polarity == "no" for cue in predicate.cues):
        return True
    light = before.lexeme.light if before is not None and before.lexeme is not None else None
    return light is not None and light.event == predicate.group.prep


def _came_about(predicate: Predicate, sent: Sent) -> bool:
    """Whether a relative clause tells what the event did ("retribution for an ambush that left two dead")."""
    rel = (c.verb for c in sent.clauses if c.opener == "rel" and c.anchor is predicate.group and c.verb is not None)
    return any(verb.reading is not None and verb.reading.form in _PAST for verb in rel)


def _aimed_at(predicate: Predicate, sent: Sent) -> bool:
    """Whether a new event is the object of an infinitive that is itself an aim ("to help secure a full withdrawal")."""
    clause, group = sent.clauses[predicate.clause], predicate.group
    verb = clause.verb
    if (
        verb is None
        or verb.of is not group
        or group.definite
        or predicate.governor == "light"
        or predicate.reading.form == "ger"
    ):
        return False
    while (
        clause.verb is not None
        and not clause.verb.infinitive
        and clause.opener == "coord"
        and clause.parent >= 0
        and (clause.verb.reading is not None and clause.verb.reading.form == "inf" and not clause.verb.joined)
    ):
        clause = sent.clauses[clause.parent]
    return clause.verb is not None and clause.verb.infinitive


def _present(predicate: Predicate, sent: Sent, next_step: frozenset[str], *, state: bool) -> Phase:
    clause = sent.clauses[predicate.clause]
    if predicate.group.infinitive:
        held = predicate.group is clause.verb and clause.parent < 0  # is believed to hold
        held = held and any(cue.certainty and not cue.phase for cue in predicate.cues)
        return Phase.ONGOING if held else Phase.PLANNED
    if sent.sentence.kind is SentenceKind.HEADLINE and not state:
        return Phase.DONE
    at = clause
    while at.opener == "coord" and at.parent >= 0:
        at = sent.clauses[at.parent]
    if at.opener == "sub" and not state:
        sub = at
        while at.parent >= 0:
            at = sent.clauses[at.parent]
            outer = at.verb
            if outer is not None and (outer.future or outer.infinitive):
                return Phase.PLANNED  # will be moved once the force enters
            if outer is not None and outer.reading is not None and outer.reading.form in _PAST:
                ahead = predicate.group.opener == "simple" and sub.word in next_step  # not: one killed as a drone hits
                return Phase.PLANNED if ahead else Phase.DONE  # rejected a truce before they pull out
        if (beside := phase_ar.fronted(sub, sent)) is not None:
            return beside
    if phase_ar.without(predicate, sent) and not state:
        return Phase.DONE
    if at.opener == "comp" and any(c.phase for c in predicate.cues):
        return Phase.PLANNED
    punctual = predicate.sense is not None and EventType(predicate.sense.type) in _PUNCTUAL
    if predicate.group.opener == "simple" and not state and predicate.sense is not None:
        punctual = punctual or EventType(predicate.sense.type) not in _GOING_ON  # English tells what goes on by -ing
    if punctual and at.opener == "main" and _like_headline(at, predicate):
        return Phase.DONE
    return Phase.ONGOING


def _like_headline(clause: Clause, predicate: Predicate) -> bool:
    """Whether a line begins with the subject of a present verb, as headlines and live notes do ("gunmen open fire")."""
    source = max((k for k, g in enumerate(clause.groups) if g.kind == ":"), default=-1)
    groups = clause.groups[source + 1 :]
    opens = next((k for k, g in enumerate(groups) if g.kind not in {"P", "T", "B"} and not g.prep), 0)
    if opens < len(groups) and groups[opens].kind == ",":
        groups = groups[opens:]  # under army protection, settlers burn two cars
    first = next((g for g in groups if g.kind not in {"T", ",", "B"}), None)
    return clause.subject_given and first is clause.subject and not predicate.cues


def _lasts(predicate: Predicate, out: Outlook) -> bool:
    """Whether a lasting thing is told with the day since when it holds (closed since January)."""
    when = predicate.when
    if predicate.sense is None or when is None or when.relation is not Relation.SINCE or out.phase is not Phase.DONE:
        return False
    event = EventType(predicate.sense.type)
    return event in _LASTING or event.is_state
