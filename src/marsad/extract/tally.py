"""The bare figure behind "the number of …", which counts what the word behind "number" tells of; and sums; pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from marsad.extract.reading import Group, Predicate, Quantity, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import Number
from marsad.text.normalise import loose

_YEARS = range(1900, 2100)
_BEFORE = 3
_LIST = 3
_BEHIND = 3  # phrases behind a word for tolls among which its figure stands
_PEOPLE = frozenset({"people"})
_MEN = frozenset({"people", "force", "group", "official", "captive"})
#: Kinds of which only what is of one sort is summed up.
STOCK = frozenset({"weapon", "goods", "equipment"})


def _of_persons(sent: Sent, phrase: Quantity) -> bool:
    """Whether a number counts people in general."""
    return any(g.kind == "np" and g.first <= phrase.first < g.last and g.noun in _PEOPLE for g in sent.groups)


def tally(predicate: Predicate, sent: Sent, analyser: Analyser, text: str) -> Number | None:
    """Return the figure behind "the number of …" (عدد المعتقلين تجاوز 380، bringing the number of surrenders to 92); else
    None.
    """
    word, several = predicate.word, analyser.sets["several_of"]
    several |= {loose(toll) for toll in analyser.sets.get("toll_of", ())}
    told = not analyser.arabic and predicate.group.kind == "Z"  # the number of militants killed
    reach, between = (_BEFORE * 2, "PDNEA'_") if told else (_BEFORE, "PD_")
    before = [k for k in range(max(0, word - reach), word + 1) if loose(sent.words[k].text) in several]
    clause = sent.clauses[predicate.clause]
    those = clause.anchor if analyser.arabic and clause.opener == "rel" and predicate.group.kind == "v" else None
    if those is not None and loose(sent.words[those.first].text) in several:
        before, word = [those.first], those.first + 1  # عدد القتلى الذين | سقطوا أمس ارتفع إلى 40
    if not before or any(sent.tags[k] not in between for k in range(before[-1] + 1, word)):
        return None
    others = [p for p in sent.predicates if p is not predicate and _is_itself(p, arabic=analyser.arabic)]
    for phrase in sent.counts:
        own = [p for p in others if p.group.first <= phrase.first < p.group.last]
        if phrase.first > word and any(p.sense.number for p in own if p.sense is not None):
            return None  # حصيلة الغارة إلى | 31 قتيلا بينهم سبعة أطفال: their number is told with them
        if own:
            continue  # the toll rose to two dead and | seven wounded
        after = sent.tags[phrase.last] if phrase.last < len(sent.words) else "."
        if _of_persons(sent, phrase):
            after = "."  # the number of those driven out was put at 190,000 people
        # behind a second verb it is another matter's
        verbs = sum(sent.tags[k] == "V" and not _inside(sent, k) for k in range(word, phrase.first))
        if analyser.arabic and _inside(sent, phrase.first):
            continue  # عدد القتلى الذين سقطوا في | 3 غارات ارتفع إلى 40
        if phrase.first > word and after not in "NMEAU" and verbs <= 1 and phrase.low not in _YEARS:
            start, end = sent.starts[phrase.first], sent.ends[phrase.last - 1]
            return Number(phrase.low, phrase.high, text[start:end], start, end)
    return None


def _inside(sent: Sent, at: int) -> bool:
    """Whether the word stands in a relative clause that is opened by its relative."""
    clause = next((sent.clauses[g.clause] for g in sent.groups if g.first <= at < g.last), None)
    return clause is not None and clause.opener == "rel" and bool(clause.word)


def _is_itself(predicate: Predicate, *, arabic: bool) -> bool:
    """Whether what stands with a trigger counts what that tells, told or not (قتيلاً واحداً | وتسعة مصابين)."""
    told = predicate.sense is not None and not predicate.dropped
    return told or (arabic and any(sense.number for sense in predicate.lexeme.senses) and predicate.group.kind == "np")


def share_of(group: Group, sent: Sent, analyser: Analyser) -> bool:
    """Whether the phrase is a share of those whom its number counts, or none of them: half of the 600 prisoners (but half a
    dozen of them), neither of the two men.
    """
    sets, first = analyser.sets, sent.words[group.first].key
    if first in sets["fraction"]:
        return all(phrase.first != group.first for phrase in sent.counts)
    of = group.first - 1
    return first in sets["nobody"] or (
        of > 0 and sent.words[of].key in sets["out_of"] and sent.words[of - 1].key in sets["nobody"]
    )


def of_them(group: Group, sent: Sent, words: frozenset[str]) -> bool:
    """Whether the phrase only tells who some of those before it are: 21 people, *including* nine children."""
    at = index_of(sent.groups, group)
    before = sent.groups[at - 1] if at > 0 else group
    return before.kind == "C" and before.lemma in words


def countable(groups: Sequence[Group], sent: Sent) -> list[Group]:
    """The phrases that one number may count: those for people before those for things (three launchers and 200 men are
    200); none of a list of arms and goods in which two kinds have a number each (two rifles, 300 rounds and a radio).
    """
    told = [g for g in groups if g.noun in STOCK and any(g.first <= c.first < g.last and c.low for c in sent.counts)]
    if len(groups) >= _LIST and len({g.lexeme.lemma for g in told if g.lexeme is not None}) > 1:
        return []
    return sorted(groups, key=lambda group: group.noun not in _MEN)


def plus(a: Number, b: Number, text: str) -> Number:
    """Return two numbers summed up; open where one of them is."""
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    start, end = min(a.start, b.start), max(a.end, b.end)
    return Number(low, high, text[start:end], start, end)


def some_of_those(group: Group, predicate: Predicate, sent: Sent, out_of: frozenset[str]) -> bool:
    """Whether a relative clause tells of those of whom the phrase counts some: it was not so many who did it ("retook nine of the
    men | who had fled", "81 of 92 drones | launched overnight", تسعة من الرجال | الذين فروا).
    """
    if _told_behind(group, predicate, sent):
        return True
    clause = sent.clauses[predicate.clause]
    qualifies = predicate.group.kind == "Z" and predicate.group.first == group.last and predicate.lexeme.pos != "adj"
    if group.sentence != sent.index or not (qualifies or (clause.opener == "rel" and group is clause.anchor)):
        return False
    for k in (c.last for c in sent.counts if group.first <= c.first and c.last < group.last - 1):
        behind = sent.picks[k + 1]
        if sent.words[k].key in out_of and (sent.tags[k + 1] in "DU" or (behind is not None and behind.article)):
            return True
    return False


def _told_behind(group: Group, predicate: Predicate, sent: Sent) -> bool:
    """Whether a bare figure of a toll is counted by another word right behind it ("a toll of one dead and 16 | wounded")."""
    behind = next((p for p in sent.predicates if p.start == group.end + 1), None) if group.joined else None
    counts = {sense.number for sense in behind.senses if sense.number} if behind is not None else set()
    own = predicate.sense.number if predicate.sense is not None else None
    return group.lexeme is None and predicate.group.kind == "np" and bool(counts) and own not in counts


def bare_toll(predicate: Predicate, sents: Sequence[Sent], number: Callable[[Group], Number | None]) -> Number | None:
    """The bare figure at a word for tolls (put the toll at "more than 30", "the death toll from the strike at 20")."""
    if not 0 <= predicate.sentence < len(sents):
        return None
    sent = sents[predicate.sentence]
    behind = [g for g in sent.clauses[predicate.clause].groups if g.start > predicate.end and g.prep]
    for group in (predicate.object, *(g for _, g in predicate.preps), *behind[:_BEHIND]):
        if group is None or not 0 <= group.sentence < len(sents):
            continue
        tags = sents[group.sentence].tags[group.first : group.last]
        own = sents[group.sentence].tags[group.last : group.last + 1] == ["Z"]  # the toll at 13 dead and | 30 wounded
        if tags and not own and all(tag in "U_«»" for tag in tags) and (found := number(group)) is not None:
            return found
    return None
