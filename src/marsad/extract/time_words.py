"""Which words may tell a time, and which times found are none: what only counts, what is an adjective of a phrase."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.dating import names_day
from marsad.extract.reading import Sent
from marsad.extract.when import TimeMention
from marsad.extract.word import Word
from marsad.extract.words import Analyser
from marsad.model.entity import World

_PAIR = 2


def no_time(sent: Sent, first: int, last: int, analyser: Analyser, world: World) -> bool:
    """Whether words found as a time tell none: part of a longer name (باب المندب), a town, what only counts or names something."""
    if any(h.first <= first and last <= h.last and h.last - h.first > last - first for h in sent.hits):
        return True
    if names_town(sent, first, last, world) or ranked(sent, first, last, analyser) or of_duration(sent, first, last):
        return True
    return of_event(sent, last, analyser) or names_document(sent, first, analyser)


def by_how_much(sent: Sent, first: int, last: int, analyser: Analyser) -> bool:
    """Whether a span only tells by how much something was made longer or put off ("extended the truce | by three days")."""
    counted = last - first > 2 and not any(word.capital for word in sent.words[first:last])  # by Friday, by 20 March
    counted = counted or (last - first > 1 and sent.words[first + 1].key in analyser.indefinite)
    if analyser.arabic or not counted or sent.words[first].key not in analyser.sets["by_so_much"]:
        return False
    before = sent.words[max(0, first - 8) : first]
    return any(analyser.lemma(r) in analyser.sets["extending"] for word in before for r in word.readings)


def ranked(sent: Sent, first: int, last: int, analyser: Analyser) -> bool:
    """Whether a time only counts what came before it ("the second such strike this month"), and names no event behind it ("for the first
    time since the March 2025 | truce").
    """
    if first < len(sent.words) and _best_in(sent, first, last, analyser):
        return True
    if first >= len(sent.words) or sent.words[first].key not in analyser.lexicon.notes.get("ranking", ()):
        return False
    behind = sent.words[last].readings if last < len(sent.words) else ()
    article = any(r.pos == "det" for word in sent.words[first + 1 : first + 2] for r in word.readings)
    times = any(
        analyser.lexeme(r).kind == "time" for word in sent.words[max(first - 1, 0) : first] for r in word.readings
    )
    if times and article and any(r.pos == "noun" or r.form == "masdar" for r in behind):
        return False
    ordinals = analyser.lexicon.time.numbers.ordinals
    for word in reversed(sent.words[max(0, first - 6) : first]):
        if word.mark in {",", ".", ";", ":"}:
            return False
        if word.loose in ordinals:
            return True
    return False


def _best_in(sent: Sent, first: int, last: int, analyser: Analyser) -> bool:
    """Whether a length of time only tells among how many an event is the first or the worst ("the deadliest attack in two years")."""
    if analyser.arabic or sent.words[first].key not in analyser.sets["ranked_in"] or last - first <= 1:
        return False
    if sent.words[first + 1].key.isdigit() and last - first == _PAIR:
        return False  # in 2024
    if not any(analyser.lexeme(r).kind == "time" for r in sent.words[last - 1].readings):
        return False
    for word in reversed(sent.words[max(0, first - 6) : first]):
        if word.mark in {",", ".", ";", ":"} or any(r.form == "past" for r in word.readings):
            return False
        if word.key in analyser.sets["ranks"]:
            return True
    return False


def of_event(sent: Sent, last: int, analyser: Analyser) -> bool:
    """Whether a time is told only from an event behind it ("a day after the two sides agreed"), or by how
    long that lasted ("following days of clashes").
    """
    word = sent.words[last - 1].key
    if last < len(sent.words) and last > 1 and sent.words[last].key in analyser.sets.get("of", ()):
        before = [w.key for w in sent.words[max(0, last - 3) : last - 1]]
        return any(word in analyser.sets.get("following", ()) for word in before)  # following several days | of clashes
    return last < len(sent.words) and not sent.words[last].mark and word in analyser.lexicon.notes.get("from_event", ())


def names_document(sent: Sent, first: int, analyser: Analyser) -> bool:
    """Whether a year only tells which agreement or law is meant (اتفاق الهدنة | لعام 1949), or the word is part of an outlet's
    name (the Palestine Today website).
    """
    if not 0 < first < len(sent.words):
        return False
    word, before = sent.words[first], sent.words[first - 1]
    if first + 1 < len(sent.words) and sent.words[first + 1].capital and before.key in analyser.sets["told_as"]:
        if sent.words[first + 1].key in analyser.sets.get("outlets_of_time", ()):
            return True  # as reported | by Dawn
    outlet = word.key in analyser.sets.get("ends_outlet", ()) and word.capital and before.capital and not before.timed
    return outlet or word.key in analyser.sets.get("year_of", ())


def names_town(sent: Sent, first: int, last: int, world: World) -> bool:
    """Whether a word of time is spelled to the letter as a town's name, which it is not (إب, beside: آب)."""
    if last - first != 1 or first >= len(sent.words):
        return False
    refs = [ref for hit in sent.hits if (hit.first, hit.last) == (first, last) for ref in hit.refs if ref[0] == "p"]
    places = [world.places[ref[2:]] for ref in refs]
    return any(place.level == "town" and place.name_ar == sent.words[first].text for place in places)


def of_duration(sent: Sent, first: int, last: int) -> bool:
    """Whether a time is an adjective inside a phrase ("a three-month truce")."""
    if last - first != 1 or not 0 < first < len(sent.words) - 1:
        return False
    if "-" not in sent.words[first].key and not sent.words[first].key.endswith("ly"):  # its weekly meeting
        return False
    return any(r.pos == "det" for r in sent.words[first - 1].readings)


def only_beside(sent: Sent, first: int, times: Sequence[TimeMention], analyser: Analyser) -> bool:
    """Whether a time only tells when something else was, before or after which the sentence sets what it tells, by a day of its
    own ("on Wednesday, hours after a strike on Tuesday").
    """
    earlier = next((last for _, last, i in reversed(sent.when) if names_day(times[i])), first)
    tables = analyser.lexicon.time.tables
    return any(word.key in tables.get(name, ()) for word in sent.words[earlier:first] for name in ("before", "after"))


def merge_hours(sent: Sent, times: Sequence[TimeMention]) -> None:
    """Leave an hour right before or behind a day to the day ("at 3:30 am | on 21 October")."""
    marks = sent.when
    for k in range(len(marks) - 1, 0, -1):
        (first, last, i), (opens, end, j) = marks[k - 1], marks[k]
        if last != opens or times[i].kind == times[j].kind or "clock" not in {times[i].kind, times[j].kind}:
            continue
        day = j if times[i].kind == "clock" else i
        if names_day(times[day]) and first < opens:
            marks[k - 1 : k + 1] = [(first, end, day)]


def may_tell(found: list[Word]) -> bool:
    """Whether any of the words of a sentence may tell of a time."""
    for i, word in enumerate(found):
        if (told := word.timed) and (told is True or (i + 1 < len(found) and found[i + 1].piece in told)):
            return True
    return False
