"""Arabic ways to say that what is told is untrue: ما نشر عن الانسحاب غير صحيح، لا صحة لما نشر عنه.

The words that refute stand behind what they refute, or before it with a word of telling between. Who says so denies the
event; in the outlet's own voice it is not so.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.saying_scopes import with_stance
from marsad.extract.words import Analyser
from marsad.model.claim import Link, Stance
from marsad.model.lexicon import Cue

_NOT_SO = Cue(polarity="no")


def refute(sent: Sent, analyser: Analyser) -> None:
    """Mark the events that the sentence says are untrue."""
    behind, before = (analyser.sets.get(name, frozenset()) for name in ("untrue", "no_truth"))
    for clause in sent.clauses:
        _did_not(sent, clause, analyser)
        found = []
        for k, _ in _places(sent, clause, behind):
            found.append(_before(sent, clause, k))
            if found[-1] is not None and clause.groups[k].kind == "np":
                _name_nobody(clause, clause.groups[k])
        found += [_behind(sent, clause, last, analyser) for _, last in _places(sent, clause, before)]
        for predicate in found:
            if predicate is not None and all(cue.polarity != "no" for cue in predicate.cues):
                predicate.refuted = clause.index
                predicate.why.append("said to be untrue")


def _name_nobody(clause: Clause, group: Group) -> None:
    """Leave out the words that refute where they were read as somebody more (عن مقتل القائد | عارية عن الصحة)."""
    group.kind = "x"
    for other in clause.groups:
        other.joint = tuple(each for each in other.joint if each is not group)


def settle(sent: Sent) -> None:
    """Once it is known who says what: let the speaker deny what is refuted, or negate it where nobody but the story is named."""
    for predicate in sent.predicates:
        if predicate.refuted < 0:
            continue
        links = predicate.said_by
        if links and (len(links) > 1 or not _is_story(links[0], sent, predicate)):
            links[0] = with_stance(links[0], Stance.DENIES, links[0].cue)
        else:
            predicate.cues.append(_NOT_SO)


def _is_story(link: Link, sent: Sent, predicate: Predicate) -> bool:
    """Whether a link is whose story is refuted, not who refutes it: a noun of telling, or named before the event in the clause
    that refutes (ما نشره الموقع عن انسحابه غير صحيح).
    """
    here = sent.clauses[predicate.refuted].groups
    return link.cue == link.text or (link.start < predicate.start and any(g.start <= link.start < g.end for g in here))


@lru_cache(maxsize=8)
def _opening(phrases: frozenset[str]) -> frozenset[str]:
    """The first words of phrases."""
    return frozenset(phrase.split(" ")[0] for phrase in phrases)


def _places(sent: Sent, clause: Clause, phrases: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Give where a phrase stands in a clause: the index of the group that it opens, and the word behind it."""
    opening = _opening(phrases)
    for k, group in enumerate(clause.groups):
        first = sent.words[group.first]
        if first.key not in opening and first.bare not in opening:
            continue
        for n in (1, 2, 3):
            last = group.first + n
            words = sent.words[group.first : last]
            firsts = (words[0].bare,) if n == 1 else (words[0].key, words[0].bare)  # ولا صحة لما
            if len(words) == n and any(" ".join([opens, *(w.key for w in words[1:])]) in phrases for opens in firsts):
                yield k, last
                break


def _before(sent: Sent, clause: Clause, k: int) -> Predicate | None:
    """The event that a predicate of untruth behind it is said of: the last before it, with no other verb between."""
    groups = clause.groups
    last = k - 1
    while last > 0 and groups[last].kind in {"T", "B"}:
        last -= 1  # ما يشاع عن إغلاق المعبر غدا غير صحيح
    if last == 0 and _takes_up(groups[0]) and clause.parent >= 0:
        told = [p for p in sent.predicates if p.clause == clause.parent and p.end <= groups[0].start and not p.dropped]
        return max(told, key=lambda p: p.end, default=None)  # وصف الأنباء عن انسحابه بأنها كاذبة
    if last < 0 or not _is_predicate(groups[last]):
        return None
    told = [p for p in sent.predicates if p.clause == clause.index and p.end <= groups[k].start and not p.dropped]
    if not told:
        return None
    nearest = max(told, key=lambda p: p.end)
    between = [g for g in groups[:k] if g.start >= nearest.end]
    return None if any(g.kind in {"v", ",", "C"} for g in between) else nearest


def _takes_up(that: Group) -> bool:
    """Whether a complementiser takes up what was told by a pronoun (بأنها)."""
    return that.kind == "K" and that.reading is not None and bool(that.reading.pronoun)


def _is_predicate(before: Group) -> bool:
    """Whether what stands before leaves the words a predicate: a definite phrase, not a noun that they qualify."""
    return before.kind == "X" or (before.kind == "np" and (before.known or bool(before.hits)))


def _behind(sent: Sent, clause: Clause, last: int, analyser: Analyser) -> Predicate | None:
    """The event that what follows "no truth to what" tells about (لا صحة لما نشر عن انسحاب)."""
    told_of = analyser.sets.get("told_of", frozenset())
    start = sent.ends[last - 1]
    told = {
        clause.index,
        *(c.index for c in sent.clauses if c.parent == clause.index and c.first == last),
    }  # لما | يشاع عن
    about = [
        p
        for p in sent.predicates
        if p.clause in told and p.start >= start and p.group.prep in told_of and not p.dropped
    ]
    return min(about, key=lambda p: p.start, default=None)


def _did_not(sent: Sent, clause: Clause, analyser: Analyser) -> None:
    """Negate the past verb behind a ما that opens its sentence, or stands behind the subject of أن, where no pronoun takes it up and
    no other verb needs it: it is no "what" (ما قصف الجيش المدينة, but ما قصفه الجيش مستشفى).
    """
    verb, outer = clause.verb, sent.clauses[clause.parent] if clause.parent >= 0 else None
    if clause.opener != "rel" or clause.word not in analyser.sets["not_or_what"] or verb is None or outer is None:
        return
    if verb.reading is None or verb.reading.form != "past" or verb.reading.enclitic:
        return
    apart = next((g.start for g in outer.groups if g.kind == "C" and g.start > verb.end), len(sent.text) * 2)  # بل عززت
    if outer.verb is not None and outer.verb.start < apart:
        return
    around = [g.kind for g in outer.groups if g.kind not in {",", ".", "B", "T"} and g.start < apart]
    told = clause.subject is not None or verb.of is not None or outer.groups
    if around in ([], ["K", "np"]) and told and clause.groups[1:2] == [verb]:
        for predicate in sent.predicates:
            if predicate.group is verb or predicate.by is verb:
                predicate.cues.append(Cue(polarity="no"))
                predicate.why.append(f"cue {clause.word}")
                if predicate.subject is None and len(around) > 1:
                    predicate.subject = next(g for g in outer.groups if g.kind == "np")
