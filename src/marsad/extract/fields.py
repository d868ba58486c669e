"""What news a report is of: its words of conflict weighed against those of courts, cabinets, sport and the like.

The words stand in ``fields.tsv`` of each language; each counts once a report, by its weight. Names of armed actors count for a
conflict; nouns that the table lacks by their kind (a weapon, a match, an illness). Where the other fields outweigh it by
far, the report is quiet: a claim stands only where its own sentence is of a conflict, or where it tells what is recorded
whatever the news is of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from marsad.extract.reading import Predicate, Sent
from marsad.extract.word import Word
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World
from marsad.model.lexicon import FIELDS

CONFLICT = FIELDS[0]
_ARMED = frozenset({"force", "group", "weapon"})
#: Kinds of nouns that tell a field where the table has not the word: each as much as a word of weight 1.
_KINDS = {
    "sport": "sport",
    "money": "business",
    "culture": "culture",
    "network": "science",
    "mishap": "accident",
    "vote": "election",
    "crime": "crime",
    "nature": "weather",
    "illness": "health",
}
#: What is called by words that tell of nothing else there (حي السكري, Cotton Street).
_CALLED = frozenset({"settlement", "area", "road", "border", "water"})
#: What the name of an armed actor weighs, an unsure one (the border guard) 1.
_NAMED = 2
#: Marks of references to actors: sure and unsure ones.
_ACTORS = frozenset({"a", "u"})
#: A report is quiet where its other words weigh ``_LEAST``, and more than ``_TIMES`` what those of a conflict do. Of the
#: annotated reports with claims one has twice as much, all others less than 1.7 times; quiet ones mostly four times and more.
_LEAST, _TIMES = 5, 2
#: Where no word is of a conflict, as much is enough for what forces do.
_FEW = 3
#: Fields whose words tell one kind of news together.
_LIKE = {"transport": "accident", "court": "crime", "history": "culture"}
#: Fields whose words news of a conflict has too: a looted clinic of a charity, teachers who march, a mayor who was shot.
_NEAR = frozenset({"charity", "labour", "education", "cabinet"})
#: Fields of whose words news of a conflict has one as well: a port, suspects, a court, a mayor.
_CLOSE = frozenset({"transport", "crime", "court", "cabinet", "election", "accident", "charity"})
#: One field that weighs so much, and more than a conflict, is enough by itself (a flood, with the army there to help).
_ALONE = 6
#: Films and books tell of wars that nobody fights: their words weigh so much, and are not outweighed so many times.
_STAGED, _OUTWEIGHED = 6, 1.5
#: What the words of a conflict weigh at least in a sentence of a quiet report that is of one by itself; in a paragraph that is.
_OWN, _PART = 2, 3
#: Fields in news of which people are helped and flee; told of a conflict where its words weigh as much as that.
_RELIEF_TOLD = frozenset({"weather", "health", "accident"})
_RELIEF = frozenset({EventType.AID_DELIVERY, EventType.DISPLACEMENT, EventType.RETURN})
#: What only weapons do: told where a word of conflict stands beside it.
_BY_WEAPONS = frozenset(
    {
        *(EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.SUICIDE_ATTACK),
        *(EventType.INTERCEPTION, EventType.CEASEFIRE),
    }
)
#: What a year of the past millennium tells, and the name it goes by among the words of a text. What is told of such a year is
#: none of a quiet report's news.
_LONG_AGO, _PAST = "a year long past", ("history", 2)
YEARS = range(1000, 2000)
_REMEMBERED = 4
#: Fields in which neither protests nor meetings of states are told for what they are; of those, in which nobody is who he is called.
_PLAYED = frozenset({"culture", "history", "sport"})
_SHOWN_ONLY = _PLAYED - {"sport"}
_FIGURES = _PLAYED | {"business"}
#: The weight of a word that tells its field nearly alone.
SURE = 2
#: Words named in the reason.
_SHOWN = 4


#: Words of other news, with their fields and weights.
Told = Mapping[str, tuple[str, int]]


class Weight(NamedTuple):
    """What the words of a text weigh: word → weight for a conflict, word → (field, weight) for other fields."""

    conflict: dict[str, int]
    other: dict[str, tuple[str, int]]

    @property
    def armed(self) -> int:
        """The weight of a conflict."""
        return sum(self.conflict.values())

    @property
    def quiet(self) -> int:
        """The weight of all other fields."""
        return sum(weight for _, weight in self.other.values())

    def by_field(self) -> Counter[str]:
        """The weight of each other field."""
        found: Counter[str] = Counter()
        for name, weight in self.other.values():
            found[name] += weight
        return found


class Verdict(NamedTuple):
    """What a quiet report is of: ``field``, empty = it is not quiet; ``reason`` for people; ``staged``: a conflict that is only
    shown or played; ``conflict``: the weight of its words of conflict; ``sentences``: what each sentence weighs;
    ``of_conflict``: the paragraphs that are of a conflict by themselves, as in news of many things.
    """

    field: str = ""
    reason: str = ""
    staged: bool = False
    conflict: int = 0
    sentences: Sequence[Weight] = ()
    of_conflict: frozenset[int] = frozenset()
    perhaps: bool = False  # shown or played by few words: what has a known place is told


def weigh(sent: Sent, words: Analyser, world: World, told_by: frozenset[int] = frozenset()) -> Weight:
    """What the words of a sentence weigh, those at ``told_by`` nothing."""
    found = Weight({}, {})
    named = _named(sent, found, words, world)
    at = 0
    while at < len(sent.words):
        word = sent.words[at]
        told = words.fields.told_at(sent.words, at) if word.fields else None
        if told_by.issuperset(range(at, at + (told[1] if told else 1))):
            pass  # what an event is told by speaks for no field
        elif told is not None:
            each = words.fields.table[told[0]]
            if each.field == CONFLICT:
                found.conflict[each.spellings[0]] = each.weight
            elif at not in named:
                found.other[each.spellings[0]] = each.field, each.weight
        elif word.topic in _ARMED and not civil(word, words):
            found.conflict[word.bare] = 1
        elif word.topic in _KINDS and at not in named:
            found.other[word.bare] = _KINDS[word.topic], 1
        at += told[1] if told else 1
    if any(_long_past(sent, at, words) for at in range(len(sent.words))):
        found.other[_LONG_AGO] = _PAST
    return found


def _long_past(sent: Sent, at: int, words: Analyser) -> bool:
    """Whether a word is a year of the past millennium ("in 1683", عام 1822), no hour and no number of things (in 1500 homes)."""
    year = sent.words[at].key
    if len(year) != 4 or not year.isdecimal() or int(year) not in YEARS:
        return False
    era = at + 1 < len(sent.words) and sent.words[at + 1].bare in words.sets["era"]
    if sent.tags[at + 1 : at + 2] in (["N"], ["A"], ["M"]) and not era:
        return False
    before = sent.words[at - 1].bare if at else ""
    return before in words.sets["before_year"] or any(first < at < last for first, last, _ in sent.when)


def _named(sent: Sent, found: Weight, words: Analyser, world: World) -> set[int]:
    """Weigh the names of armed actors; the words of those names and of places', which tell of no other field (Workers' Party,
    Port Sudan).
    """
    within: set[int] = set()
    order = words.sets["order"]
    for hit in sent.hits:
        actors = [actor for ref in hit.refs if ref[0] in _ACTORS and (actor := world.actors.get(ref[2:])) is not None]
        armed = [actor for actor in actors if actor.noun_kind in _ARMED]
        span = sent.words[hit.first : hit.last]  # the police are in all news
        keeps_order = any(word.bare in order or _is_nothing(word, words) for word in span)
        for actor in armed[: 0 if keeps_order else 1]:
            found.conflict[actor.id] = _NAMED if hit.refs[0][0] == "a" else 1
        if armed or not actors:
            within.update(range(hit.first, hit.last))
    return within | called(sent)


def called(sent: Sent) -> set[int]:
    """The words by which quarters, roads and rivers are called: they speak of nothing else."""
    return {
        i
        for group in sent.groups
        if group.kind == "np" and group.noun in _CALLED
        for i in range(group.first, group.last)
        if i != group.head and (i > group.head or sent.words[i].capital)
    }


def _is_nothing(word: Word, words: Analyser) -> bool:
    """Whether the table gives a word no weight."""
    return any(not rest and not words.fields.table[row].weight for rest, row in word.fields)


def civil(word: Word, words: Analyser) -> bool:
    """Whether a word of forces or groups is one that texts on other things have as well (police, crew, opposition)."""
    listed = words.sets["civil"]
    return word.bare in listed or any(words.lemma(reading) in listed for reading in word.readings)


def judge(sents: Sequence[Sent], weights: Sequence[Weight]) -> Verdict:
    """What news a report is of whose sentences weigh so much."""
    whole = together(weights)
    fields, kin = whole.by_field(), Counter[str]()
    if not fields:
        return Verdict()
    for name, weight in fields.items():
        kin[_LIKE.get(name, name)] += weight
    alike, most = max(kin.items(), key=lambda item: (item[1], item[0]))
    main = max(fields, key=lambda name: (_LIKE.get(name, name) == alike, fields[name], name))
    quiet = whole.quiet >= _LEAST and whole.quiet > _TIMES * whole.armed
    quiet = quiet or (most >= _ALONE and most > whole.armed)
    staged = alike == "culture" and most >= _STAGED and whole.armed <= _OUTWEIGHED * most
    told_of = alike == "culture" and most >= _FEW and whole.armed <= _OUTWEIGHED * most and _made_up(whole)
    if not quiet and not staged and not told_of:
        return Verdict()
    shown = ", ".join([word for word, (name, _) in whole.other.items() if name == main][:_SHOWN])
    reason = f"no news of a conflict: the report is of {main} ({shown})"
    parts = _parts(sents, weights) if main not in _PLAYED else frozenset[int]()
    told = _long_ago(sents, weights) if main in _SHOWN_ONLY else tuple(weights)
    return Verdict(main, reason, not quiet, whole.armed, told, parts, not quiet and not staged)


def _long_ago(sents: Sequence[Sent], weights: Sequence[Weight]) -> tuple[Weight, ...]:
    """The weights, with the long past year of a paragraph on the sentences behind it that have no time of their own."""
    told: list[Weight] = []
    paragraph = -1
    for sent, each in zip(sents, weights, strict=True):
        goes_on = sent.sentence.paragraph == paragraph and not sent.when
        if _LONG_AGO in each.other:
            paragraph = sent.sentence.paragraph
        told.append(Weight(each.conflict, {**each.other, _LONG_AGO: _PAST}) if goes_on else each)
    return tuple(told)


def _made_up(whole: Weight) -> bool:
    """Whether a sure word of films, books and games is in a text, and nobody known who is armed."""
    sure = any(each == ("culture", SURE) for each in whole.other.values())
    return sure and all(weight < _NAMED or word.isalpha() for word, weight in whole.conflict.items())


def aside(whole: Weight) -> frozenset[str]:
    """The fields of a text, however short, that weighs so much besides the words by which it would tell of a conflict ("the
    striker attacked"), where none of them is of one and a sure word or some words are of another field; none of any other.
    """
    sure = any(weight == SURE and name not in _NEAR for name, weight in whole.other.values() if name != "history")
    fields = Counter({name: weight for name, weight in whole.by_field().items() if name not in _NEAR})
    alike = Counter[str]()
    for name, weight in fields.items():
        alike[_LIKE.get(name, name)] += weight
    few = max(alike.values(), default=0) >= _FEW
    hardly = whole.armed == 1 and sure and whole.quiet >= _FEW  # a flood, with the army there to help
    return frozenset(fields) if (not whole.armed and (sure or few)) or hardly else frozenset()


def besides(sents: Iterable[Sent], words: Analyser, world: World) -> Weight:
    """What a text weighs without the words by which it tells of events."""
    return together(
        weigh(sent, words, world, frozenset(at for p in sent.predicates for at in range(p.group.first, p.group.last)))
        for sent in sents
    )


def by_weapons(sent: Sent, weight: Weight) -> bool:
    """Whether a sentence that weighs so much tells of what only weapons do, in words of a conflict ("shelling", not "firing
    three past them").
    """
    told = any(p.sense is not None and not p.dropped and p.sense.type in _BY_WEAPONS for p in sent.predicates)
    return told and bool(weight.conflict)


def together(weights: Iterable[Weight]) -> Weight:
    """What sentences weigh together: each word once."""
    whole = Weight({}, {})
    for each in weights:
        whole.conflict.update(each.conflict)
        whole.other.update(each.other)
    return whole


def telling(others: Told, least: int) -> bool:
    """Whether words tell of other news by what they weigh: such as news of a conflict has as well, only by one more."""
    weight = sum(weight for _, weight in others.values())
    return weight > least or (weight == least and any(name not in _CLOSE for name, _ in others.values()))


def remembers(weights: Sequence[Weight]) -> bool:
    """Whether a text of some length is of culture or history by more than a year it names: a museum, a book, a life."""
    if len(weights) < _FEW:
        return False
    found = together(weights).by_field()
    return found["culture"] + found["history"] >= _REMEMBERED


def _parts(sents: Sequence[Sent], weights: Sequence[Weight]) -> frozenset[int]:
    """The paragraphs in which the words of a conflict outweigh all others (what happened, in a report on an outbreak)."""
    found: dict[int, list[Weight]] = {}
    for sent, each in zip(sents, weights, strict=True):
        found.setdefault(sent.sentence.paragraph, []).append(each)
    told = ((paragraph, together(here)) for paragraph, here in found.items())
    return frozenset(paragraph for paragraph, part in told if part.armed >= _PART and part.armed > part.quiet)


def withhold(
    sent: Sent,
    verdict: Verdict,
    words: Analyser,
    named: Callable[[Predicate], bool],
    countries: Callable[[Predicate], set[str]],
    by_arms: Callable[[Predicate], bool],
) -> None:
    """Drop what a sentence of a quiet report tells but what stands all the same, with whom that killed or wounded.

    ``named``: whether an armed actor that we know takes part in a predicate; ``countries``: those whose known actors do; ``by_arms``: whether
    arms do it to people.
    """
    told = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    own = verdict.sentences[sent.index]
    past = _LONG_AGO in own.other
    if verdict.staged and (sent.when or sent.counts) and not past:
        return  # a real one has its day or its dead
    if verdict.perhaps and any(ref[0] == "p" for hit in sent.hits for ref in hit.refs):
        return
    if sent.sentence.paragraph in verdict.of_conflict:
        return
    dated = bool(sent.when) and not past and verdict.field in _FIGURES
    left = [p for p in told if dated and named(p)]  # the army withdrew from the museum on Sunday
    left += [] if verdict.staged or past else [p for p in told if _stands(p, verdict, own, named, countries)]
    if verdict.field not in _SHOWN_ONLY:
        left += [p for p in told if by_arms(p)]
    if verdict.field not in _PLAYED:
        left += [p for p in told if _by_people_of_it(p, sent, words)]
    for predicate in told:
        kept = any(p is predicate for p in left) or (left and _type(predicate) == EventType.CASUALTY)
        if not kept:
            predicate.dropped = verdict.reason


def _by_people_of_it(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether those do something whom only a conflict or unrest has, no fighters (protesters, settlers, displaced people)."""
    return any(
        group.noun == "people"
        and group.sentence == sent.index
        and any(surely_conflict(sent.words[at], words) for at in range(group.first, group.last))
        for group in predicate.fillers.get(Role.ACTOR, ())
    )


def of_conflict(word: Word, words: Analyser) -> bool:
    """Whether a word tells of a conflict at all."""
    rows = (words.fields.table[row] for rest, row in word.fields if not rest)
    return any(row.field == CONFLICT and row.weight for row in rows)


def surely_conflict(word: Word, words: Analyser) -> bool:
    """Whether a word tells of a conflict nearly alone."""
    rows = (words.fields.table[row] for rest, row in word.fields if not rest)
    return any(row.field == CONFLICT and row.weight == SURE for row in rows)


def _type(predicate: Predicate) -> str:
    return predicate.sense.type if predicate.sense is not None else ""


def _stands(
    predicate: Predicate,
    verdict: Verdict,
    own: Weight,
    named: Callable[[Predicate], bool],
    countries: Callable[[Predicate], set[str]],
) -> bool:
    """Whether a claim of a quiet report is to be told all the same; ``own``: what its sentence weighs."""
    event = _type(predicate)
    figure = verdict.field in _FIGURES and not named(predicate) and Role.PLACE not in predicate.fillers
    if (
        not figure
        and own.armed >= _OWN
        and (own.armed >= own.quiet or (2 * own.armed >= own.quiet and named(predicate)))
    ):
        return True
    if event in _RELIEF and verdict.field in _RELIEF_TOLD:
        return verdict.conflict >= _OWN
    if verdict.field in _FIGURES:
        return False
    if event in _BY_WEAPONS:
        return own.armed >= _OWN or (
            own.armed > 0 and bool(countries(predicate))
        )  # a car that a state's drone set on fire
    if event == EventType.PROTEST:
        return own.armed > 0
    return event == EventType.TALKS and len(countries(predicate)) > 1
