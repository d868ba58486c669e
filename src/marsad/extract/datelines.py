"""The places of datelines: what the news under each may go on to call "the city".

::

    Aleppo – The army …                     opens the whole report
    #طمون | الاحتلال يندحر من وسط البلدة      opens its own line, in a list of such lines
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection

from marsad.extract.coreference import Mention
from marsad.extract.lying_by import LyingBy
from marsad.extract.mentions import named_in
from marsad.extract.place_fit import is_capital, is_settlement
from marsad.extract.place_words import PlaceMention
from marsad.extract.reading import Group, Sent
from marsad.model.claim import Filler
from marsad.model.report import SentenceKind


class Datelines(LyingBy):
    """What datelines give to the news under them."""

    def begin(self, start: int, end: int) -> None:
        """Note the place of a dateline, unless it is a capital, where news is only told: that is looked at in ``_town``."""
        text = self.text[start:end]
        ids = [tuple(r[2:] for r in refs if r[0] == "p") for refs in named_in(text, self.lang, self.world)]
        found = next((PlaceMention(text, start, end, found, lang=self.lang) for found in ids if found), None)
        self.openings += [found] if found is not None else []

    def open_with_dateline(self) -> None:
        """Let the discourse begin with the town of the dateline, where it has only one."""
        if len(self.openings) == 1 and (place := self._town(self.openings[0])) is not None:
            self.discourse.mentions.append(Mention("", "settlement", None, place, sentence=-1, start=place.start))

    def open_line(self, sent: Sent) -> None:
        """Let the line of a list begin with the town of its own dateline, capital or not: its news is of there."""
        at = sent.sentence.start
        before = bisect_left(self.openings, at, key=lambda m: m.start)
        if len(self.openings) < 2 or not before:
            return
        own = self.openings[before - 1]
        if "\n" in self.text[own.end : at] or any(s.sentence.start < at for s in self._line(sent)):
            return
        if (place := self._town(own, capital=True)) is not None:
            self.discourse.mentions.append(Mention("", "settlement", None, place, sentence=sent.index, start=own.start))

    def _line(self, sent: Sent) -> list[Sent]:
        return self.paragraphs.get(sent.sentence.paragraph, [])

    def _town(self, opening: PlaceMention, *, capital: bool = False) -> Filler | None:
        """The town or governorate that a dateline names; no ``capital`` unless asked for."""
        got = self.decided.get((opening.start, opening.end))
        if got is None or got.id is None:
            return None
        town = self.world.places[got.id]
        if not (is_settlement(town) or town.kind == "governorate") or (is_capital(town, self.world) and not capital):
            return None
        point = (got.id, got.lat, got.lon, got.precision_km, got.located)
        return Filler(opening.text, opening.start, opening.end, *point)


def country_told_of(sent: Sent, group: Group, first_person: Collection[str]) -> bool:
    """Whether a headline or report opens with the country that it is about ("Sudan: shelling kills 11"), not with who says it: a
    state that speaks says "we".
    """
    speaks = any(word.key in first_person for word in sent.words)
    opens = sent.sentence.kind is SentenceKind.HEADLINE or tagged(sent, group) or (sent.index == 0 and not speaks)
    if not opens or not group.hits or (group.hits[0].first, group.hits[0].last) != (group.first, group.last):
        return False
    country = any(ref[0] == "p" for ref in group.hits[0].refs) and any(ref[0] == "a" for ref in group.hits[0].refs)
    return country and not sent.words[group.first].text.isupper()


def tagged(sent: Sent, group: Group) -> bool:
    """Whether a phrase is a tag of a post (#Sudan: …)."""
    return sent.text[max(0, group.start - 1) : group.start] == "#"
