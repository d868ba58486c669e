"""The cascade: a report in, claims out. ``STAGES`` names the steps in order; ``explain`` shows what each saw.

parts → words → times and names → tags → groups → clauses → predicates → what governs them → what is left out →
identities → attribution → senses and roles → outlook and times → selection → claims → grounding.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from marsad.extract import (
    again_ar,
    aimed_en,
    at_last_en,
    attribution,
    authors,
    awaited,
    awaited_en,
    beside_en,
    blame_ar,
    blame_en,
    bound_ar,
    called_on_ar,
    claims,
    clauses,
    denied_after,
    discussed,
    doubted,
    errands_en,
    feared,
    feared_en,
    first_person,
    foiled_ar,
    gapping,
    govern,
    idioms,
    joint,
    numerals_en,
    own_doing,
    phase,
    predicates,
    quoted_ar,
    refuted,
    refuted_ar,
    rejected_ar,
    relative,
    relief,
    saying_quotes_en,
    senses,
    stopped,
    strike_meant_en,
    subjects,
    subjects_en,
    taken_en,
    theme,
    time_words,
    timing,
    unless_ar,
    unsaid_ar,
    unsaid_en,
)
from marsad.extract.attach import attach
from marsad.extract.called_en import Called
from marsad.extract.counting import Counting
from marsad.extract.eras import of_its_day
from marsad.extract.gate import REACH, meets, runs
from marsad.extract.grammar import Grammar
from marsad.extract.grounding import check
from marsad.extract.identify import Identities
from marsad.extract.mentions import actor_named, mark_names
from marsad.extract.namesakes import drop_namesakes
from marsad.extract.new_names import mark_new_names
from marsad.extract.place_cues import place_mentions
from marsad.extract.quantities import mark_quantities
from marsad.extract.reading import Sent
from marsad.extract.when import find, report_anchor
from marsad.extract.when.mention import TimeMention
from marsad.extract.words import Analyser
from marsad.model.claim import Claim, Phase
from marsad.model.entity import World
from marsad.model.report import Part, Report, SentenceKind
from marsad.text.segment import tokens

_TRIED = 0.8  # share of a report's sentences from which on they are not tried first
_TELLS = frozenset({SentenceKind.HEADLINE, SentenceKind.BODY})


@dataclass(slots=True)
class Work:
    """One part of a report (one language) under work. ``beside``: the other parts, whose place names are decided with this one's;
    ``live``: the stretches that may tell of an event (None = not asked); ``earlier``: a sentence before ``sents``.
    """

    report: Report
    part: Part
    analyser: Analyser
    grammar: Grammar
    world: World
    anchor: date | None = None
    flags: list[str] = field(default_factory=list)
    sents: list[Sent] = field(default_factory=list)
    times: list[TimeMention] = field(default_factory=list)
    identities: Identities | None = None
    beside: list[Work] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    live: list[tuple[int, int]] | None = None
    earlier: Sent | None = None

    @property
    def triggers(self) -> bool:
        """Whether any word of the part may be a trigger."""
        return any(word.means for sent in self.sents for word in sent.words)


def words(work: Work) -> None:
    """Sentences to words."""
    text = work.report.text
    for sentence in work.part.sentences:
        if sentence.kind not in _TELLS:
            continue
        starts, ends = tokens(text, sentence.start, sentence.end)
        found = work.analyser.words(text, starts, ends)
        if work.analyser.arabic and (skip := quoted_ar.to_skip(found, work.analyser)):
            kept = [k for k in range(len(found)) if k not in skip]
            starts, ends, found = [starts[k] for k in kept], [ends[k] for k in kept], [found[k] for k in kept]
        if found:
            work.sents.append(Sent(len(work.sents), sentence, text, starts, ends, found))


def mentions(work: Work) -> None:
    """Times and known names."""
    text, lexicon = work.report.text, work.analyser.lexicon
    year = work.report.published.year if work.report.published else None
    called = Called()
    meant: list[TimeMention] = []  # those that "the same day" may point to
    for sent in work.sents:
        mark_names(sent, work.world.names.get(lexicon.lang, {}), work.world, lexicon.lang, year)
        drop_namesakes(sent, work.analyser)
        if not work.analyser.arabic:
            opens = (work.analyser.sets["opens_toponym"], work.world.cues.get(lexicon.lang, {}).keys())
            called.heed(sent, work.analyser.locative | work.analyser.sets["ways"], opens)
        for mention in (
            find(text, sent.sentence.start, sent.sentence.end, lexicon.time, timing.last_told(meant))
            if time_words.may_tell(sent.words)
            else ()
        ):
            first = bisect_right(sent.ends, mention.start)
            last = bisect_left(sent.starts, mention.end)
            no_time = time_words.no_time(sent, first, last, work.analyser, work.world)
            if first < len(sent.words) and last > first and not no_time:
                if not time_words.only_beside(sent, first, work.times, work.analyser):
                    meant.append(mention)
                sent.when.append((first, last, len(work.times)))
                work.times.append(mention)
        time_words.merge_hours(sent, work.times)
        mark_quantities(sent, work.analyser)
        mark_new_names(sent, work.analyser)
    work.anchor, flags = report_anchor(work.times, work.report.published, text)
    work.flags += flags


def group(work: Work) -> None:
    """Words to tagged words, to groups, to clauses."""
    for sent in work.sents:
        work.grammar.tag(sent, work.analyser)
        work.grammar.group(sent, work.analyser)
        sent.exceptive = [i for i, w in enumerate(sent.words) if w.key in work.analyser.exceptive]
        _times(sent, work.analyser)
        attach(sent, work.analyser, work.world)
        clauses.clause(
            sent,
            *(work.grammar.where, work.grammar.purposes),
            subject_first=work.grammar.subject_first,
            but=work.grammar.but,
            sets=work.analyser.sets,
        )
        joint.note(sent)


def _times(sent: Sent, analyser: Analyser) -> None:
    spans = (each for each in sent.when if not time_words.by_how_much(sent, each[0], each[1], analyser))
    index = {first: which for first, _, which in spans}
    for each in sent.groups:
        if each.kind == "T":
            each.when = index.get(each.first, -1)


def argue(work: Work) -> None:
    """Predicates with their relations, what governs them, and what they leave out."""
    earlier = work.earlier
    for sent in work.sents:
        sent.earlier = earlier
        numerals_en.stand_for(sent, earlier, work.analyser)
        predicates.find(sent, work.analyser, work.world)
        rejected_ar.reject(sent, work.analyser)
        govern.mark_speech(sent, work.analyser.sets["stipulating"])
        if work.analyser.arabic:
            subjects.shared_subjects(sent)
            relative.lend(sent, work.analyser.agent)
            relative.lend_nouns(sent)
        else:
            subjects.clause_subjects(sent, work.analyser, earlier)
            relative.lend(sent, work.analyser.agent)
        sets = work.analyser.sets
        govern.govern(sent, sets)
        if work.analyser.arabic:
            foiled_ar.foil(sent, work.analyser)
            feared.fear(sent, work.analyser)
            awaited.expect(sent, work.analyser)
            own_doing.own_up(sent, work.world, work.analyser)
            for settle in (refuted_ar.refute, rejected_ar.whose_doing, blame_ar.blame, unless_ar.settle):
                settle(sent, work.analyser)
            for mend in (unsaid_ar.unsay, bound_ar.bind, called_on_ar.ask_for, rejected_ar.refuse_plans):
                mend(sent, work.analyser)
        else:
            read_as = (refuted.deny, at_last_en.settle, unsaid_en.unsay, feared_en.weigh, errands_en.settle)
            for weigh in (*read_as, subjects_en.lend_gerunds, aimed_en.aim, aimed_en.struck_with, blame_en.blame):
                weigh(sent, work.analyser)
            subjects_en.own(sent, work.analyser)
            taken_en.take(sent, work.world, work.analyser)
            subjects_en.brokered(sent)
            subjects_en.done_by(sent, work.analyser.agent)
        stopped.stop(sent, work.analyser)
        discussed.plan_agreed(sent, work.analyser)
        discussed.leave_discussed(sent, work.analyser)
        doubted.questions(sent, sets["asking"], sets["adjunct"])
        doubted.weigh_questions(sent, sets["whether"], sets["how"], sets["how_many"])
        doubted.disowned(sent, sets["claiming"] | sets["blaming"])
        doubted.unknown(sent, sets["ignorant"])
        authors.name(sent, work.analyser)
        if not work.analyser.arabic:
            doubted.supposed(sent, sets["supposing"], sets["future"], sets["have"])
            authors.own_deed_denied(sent)
            awaited_en.await_(sent, work.analyser)
            beside_en.tell(sent, work.analyser, work.world)
        subjects.supply(sent, work.grammar.inherits, work.analyser, earlier, work.world)
        if work.analyser.arabic:
            idioms.settle(sent, sets["hold_of"], sets["partitive"])
        earlier = sent


def identify(work: Work) -> None:
    """Actors and places of all noun phrases."""
    lexicon, year = work.analyser.lexicon, work.report.published.year if work.report.published else None
    made = work.identities = Identities(work.world, lexicon.lang, work.report.text, lexicon.lexemes, year)
    made.country_words, made.locative = work.analyser.country, work.analyser.locative
    notes, made.sets, made.ordinals = lexicon.notes, work.analyser.sets, lexicon.time.numbers.ordinals
    made.anyone = frozenset(notes.get("anyone", ())) | frozenset(notes.get("household", ()))
    made.within, made.capital = frozenset(notes.get("within", ())), frozenset(notes.get("capital", ()))
    made.stand_in, made.governors = frozenset(notes.get("stand_in", ())), frozenset(notes.get("governors", ()))
    made.outlet = actor_named(work.report.outlet, work.world)
    made.article, made.possessive = frozenset(notes.get("article", ())), frozenset(notes.get("possessive", ()))
    beside = [
        mention
        for other in work.beside
        for mention in place_mentions(
            other.sents, other.analyser.lexicon.lang, work.report.text, work.world, other.analyser.locative
        )
    ]
    for sentence in work.part.sentences:
        if sentence.kind is SentenceKind.DATELINE:
            made.begin(sentence.start, sentence.end)
    made.decide(work.sents, beside)
    made.name(work.sents)


def sense(work: Work) -> None:
    """Which sense of each trigger holds, and who fills its roles."""
    relief.load(work.sents, work.world, work.analyser)
    for sent in work.sents:
        senses.settle(sent, work.world, work.analyser, work.grammar.describe)
    again_ar.take_up(work.sents if work.analyser.arabic else [])
    strike_meant_en.settle(work.sents, work.world, work.analyser)


def attribute(work: Work) -> None:
    """Chains of attribution."""
    memory, pending = attribution.Memory(outlet=work.report.outlet), saying_quotes_en.Open()
    for sent in work.sents:
        pending.last, scopes = memory.last, attribution.attribute(sent, memory, work.world, work.analyser)
        saying_quotes_en.carry(sent, scopes, pending, memory, arabic=work.analyser.arabic)
        mark = denied_after.mark if work.analyser.arabic else denied_after.mark_english
        mark(sent, memory.named, work.world, work.analyser)
    first_person.name(work.sents, work.analyser)


def conclude(work: Work) -> None:
    """Outlook, times, selection, claims, grounding."""
    text, identities = work.report.text, work.identities
    assert identities is not None
    manner = theme.manner(work.sents, work.analyser, work.world)
    scopes = timing.scopes_of(work.grammar, work.analyser.lexicon)
    counting = Counting(work.sents, work.analyser, text)
    for sent in work.sents:
        theme.drop_figures(sent, work.world, work.analyser, manner)
        gapping.split(sent, work.analyser)
        timing.date_events(
            sent,
            work.times,
            scopes,
            lambda p, s=sent: phase.outlook(p, s, work.grammar, work.report.published).phase,  # type: ignore[misc]
            work.anchor,
            text,
        )
        claims.select(sent, work.analyser.lexicon.frames, counting)
        told = [
            p
            for p in sent.predicates
            if p.sense and not p.dropped and (not manner.musing or theme.stands(p, work.world))
        ]
        views = phase.views(told, sent, work.grammar, work.report.published)
        for predicate, view in zip(told, views, strict=True):
            assert predicate.sense is not None
            _name_new(predicate.fillers, sent, identities)
            for each in denied_after.told_twice(predicate):
                filler = partial(identities.filler, event=predicate.sense.type)
                made = claims.make(each, view, work.report, work.analyser.lexicon.lang, sent, filler)
                work.claims.append(check(of_its_day(made, work.report.published, work.world), text))
    work.claims = theme.kept(work.claims, work.sents, manner, arabic=work.analyser.arabic)


def _name_new(fillers: dict, sent: Sent, identities: Identities) -> None:  # type: ignore[type-arg]
    """Phrases made on the way (genitives inside a phrase) get their identity too."""
    for each in (group for groups in fillers.values() for group in groups):
        if each.actor is None and each.place is None and each.sentence == sent.index and not each.unclear:
            identities.identify(sent, each)


Stage = Callable[[Work], None]
STAGES: tuple[tuple[str, Stage], ...] = (
    ("words", words),
    ("mentions", mentions),
    ("groups", group),
    ("predicates", argue),
    ("identities", identify),
    ("attribution", attribute),
    ("senses", sense),
    ("claims", conclude),
)


def read_parts(works: list[Work], after: str = "") -> list[Work]:
    """Run the stages over the parts of one report side by side; stop behind the stage named ``after``.

    A part without any trigger ends with its words; a report in which no word is the predicate of an event, with those.
    """
    live = list(works)
    for name, stage in STAGES:
        for work in live:
            work.beside = [other for other in live if other is not work]
            stage(work)
        if name == "words":
            live = [work for work in live if work.triggers]
            if not after and not any(_promises(work) for work in live):
                break
        if name == after:
            break
        if name == "predicates" and not after and not any(_tells(work) for work in live):
            break
    return works


def _promises(work: Work) -> bool:
    """Whether a trial of the sentences that may tell of an event, where those are few, finds a sense that holds.

    Each is tried with the sentences that its pronouns may mean. Who owns a craft is not worked out: any may be owned.
    """
    if work.live is None:
        return True
    sents = work.sents
    may = [k for k, sent in enumerate(sents) if any(meets(sent, span) for span in work.live)]
    if len(may) >= _TRIED * len(sents):
        return True
    tried = sorted({k for at in may for k in range(max(0, at - REACH), at + 1)})
    for first, last in runs(tried):
        trial = Work(work.report, work.part, work.analyser, work.grammar, work.world)
        for sent in sents[first:last]:
            made = Sent(sent.index, sent.sentence, sent.text, sent.starts, sent.ends, sent.words)
            trial.sents = [made]
            for stage in (mentions, group, argue):
                stage(trial)
            for each in made.groups:
                each.owned = True
            sense(trial)
            if any(predicate.sense is not None and not predicate.dropped for predicate in made.predicates):
                return True
            trial.earlier = made
    return False


def _tells(work: Work) -> bool:
    """Whether any predicate of the part may still be a claim."""
    return any(not predicate.dropped for sent in work.sents for predicate in sent.predicates)


__all__ = ["STAGES", "Phase", "Work", "read_parts"]
