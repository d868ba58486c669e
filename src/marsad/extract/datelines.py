"""The places of datelines: what the news under each may go on to call "the city".

::

    Aleppo – The army …                     opens the whole report
    #طمون | الاحتلال يندحر من وسط البلدة      opens its own line, in a list of such lines
"""

from __future__ import annotations

from bisect import bisect_left

from marsad.extract.coreference import Mention
from marsad.extract.lying_by import LyingBy
from marsad.extract.mentions import named_in
from marsad.extract.place_fit import is_capital, is_settlement
from marsad.extract.places import PlaceMention
from marsad.extract.reading import Sent
from marsad.model.claim import Filler


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
