"""What a record keeps of a report, worked out before it is kept: this needs no record, so that several processes may do it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from marsad.app.library import Library
from marsad.app.merging import atlas_for, piece_of
from marsad.app.reading import Reading
from marsad.app.record.kin import Marks, know_marks, marks_of
from marsad.app.record.shelf import decoded, encoded, shared
from marsad.model.claim import Claim, Role
from marsad.record.blocks import Stand, stand_of
from marsad.record.copies import Made, Piece
from marsad.record.facts import Fact, facts_of
from marsad.record.spots import own_place
from marsad.record.terms import indexed_terms
from marsad.record.wider import Wider
from marsad.store import Addition, Encoded, Item, Run, Way, ready, word_of
from marsad.store import encoded as as_kept

_PIECE, _MADE, _ENCODED = "_piece", "_made", "_encoded"
_PARTIES = (Role.ACTOR, Role.TARGET, Role.PARTNER)


class Prepared(msgspec.Struct, frozen=True, dict=True):
    """A report as read, with what merging and search look at: an ``Item`` for each claim of ``reading``, in the order of facts.

    ``words``: the numbers of its terms; ``asked``: of each item, those of the blocks in which may be what tells of the same. In the process that prepared it, it brings the piece along that its marks were made of;
    others make it anew, out of what was ``made`` of it: that is there only while it is sent, as is what of it is
    ``encoded`` as it is kept.
    """

    reading: Reading
    items: tuple[Item, ...] = ()
    asked: tuple[tuple[int, ...], ...] = ()
    marks: Marks = Marks((), (), ())
    words: tuple[int, ...] = ()
    original: bytes | None = None
    way: Way | None = None
    made: Made | None = None
    encoded: Encoded | None = None

    @property
    def credits(self) -> tuple[str, ...]:
        """Whom it is said to be taken over from."""
        return (self.way.copied_from,) if self.way is not None and self.way.copied_from else ()

    def stands(self) -> Iterator[tuple[str, Stand]]:
        """Give each claim with what it is kept under and asks for."""
        for item, asked in zip(self.items, self.asked, strict=True):
            yield item.claim.id, Stand(item.blocks, asked)

    def addition(self, run: Run) -> Addition:
        """Return it as the store takes it."""
        return Addition(
            self.reading.report,
            self.items,
            run,
            original=self.original,
            sketch=self.marks.sketch,
            words=self.words,
            langs=tuple(sorted({part.lang for part in self.reading.parts})),
            way=self.way,
            encoded=self.__dict__.get(_ENCODED),
        )

    def piece(self, library: Library) -> Piece:
        """Return it made ready for being compared with others."""
        found: Piece | None = self.__dict__.get(_PIECE)
        if found is None:
            found = self.pieced([decoded(item.fact) for item in self.items], library)
            know_marks(found, self.marks)
        return found

    def pieced(self, facts: Sequence[Fact], library: Library) -> Piece:
        """Return the same of its facts, which it holds encoded."""
        reading, credits_ = self.reading, self.credits
        return piece_of(
            reading.report, facts, library, lambda: reading.parts, lambda: credits_, self.__dict__.get(_MADE)
        )


def lean(prepared: Prepared) -> Prepared:
    """Return a report as it is sent to another process: with what that one need not work out again; claims stand in it once, not
    twice, where their order allows it.
    """
    kept = as_kept(prepared.reading.report.text, (item.claim for item in prepared.items))
    prepared = msgspec.structs.replace(brought(prepared), encoded=kept)
    claims = prepared.reading.claims
    if len(claims) != len(prepared.items) or any(a is not b.claim for a, b in zip(claims, prepared.items, strict=True)):
        return prepared
    return msgspec.structs.replace(prepared, reading=msgspec.structs.replace(prepared.reading, claims=()))


def brought(prepared: Prepared) -> Prepared:
    """Return a report with what was worked out of it in this process."""
    piece: Piece | None = prepared.__dict__.get(_PIECE)
    return prepared if piece is None else msgspec.structs.replace(prepared, made=piece.made())


def whole(prepared: Prepared) -> Prepared:
    """Return a report that was sent, as it was."""
    reading = prepared.reading
    if not reading.claims:
        reading = msgspec.structs.replace(reading, claims=tuple(item.claim for item in prepared.items))
    found = msgspec.structs.replace(prepared, reading=reading, made=None, encoded=None)
    found.__dict__.update({_MADE: prepared.made, _ENCODED: prepared.encoded})
    return found


class Preparing:
    """Prepares the reports of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._atlas = atlas_for(library)
        self._wider = Wider(library.world)

    def prepared(
        self,
        reading: Reading,
        original: bytes | None = None,
        way: Way | None = None,
        claim: Callable[[Claim], Claim] | None = None,
    ) -> Prepared:
        """Return a report as it will be kept; ``claim`` lays over its claims what people decided of them."""
        told = [claim(each) for each in reading.claims] if claim else reading.claims
        facts = [shared(fact) for fact in facts_of(reading.report, told, self._atlas)]
        stands = [stand_of(fact) for fact in facts]
        items = tuple(self._items(reading, facts, stands))
        asked = tuple(stand.asked for stand in stands)
        bare = Prepared(reading, items, asked, original=original, way=way)
        words = indexed_terms(reading.report.text, reading.report.title, reading.claims, self._wider)
        piece = bare.pieced(facts, self._library)
        numbers = tuple(sorted(set(map(word_of, words))))
        found = msgspec.structs.replace(bare, marks=marks_of(piece), words=numbers)
        found.__dict__[_PIECE] = piece
        return found

    def _items(self, reading: Reading, facts: Iterable[Fact], stands: Iterable[Stand]) -> Iterator[Item]:
        claims = {claim.id: claim for claim in reading.claims}
        for fact, stand in zip(facts, stands, strict=True):
            claim = claims[fact.id]
            named = [(role, f.is_) for role, fillers in claim.roles.items() for f in fillers if f.is_]
            within = {outer for role, id_ in named if role.is_place for outer in self._wider.of_place(id_)}
            own = (
                own_place(f, role, claim.lang, self._library.world)
                for role, fillers in claim.roles.items()
                for f in fillers
                if role.is_place
            )
            within.update(filter(None, own))
            wholes = {outer for role, id_ in named if role in _PARTIES for outer in self._wider.of_actor(id_)}
            yield ready(Item(claim, encoded(fact), (), tuple(within), tuple(wholes), stand.kept))
