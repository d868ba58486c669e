"""An archive read from end to end: what there is, cut into parts, read wherever there is a process for it, and what came of it all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from marsad.app.archive import manifest, storage
from marsad.app.archive.cutting import parts, pieces
from marsad.app.archive.engines import Engine, LostError, begin, outcomes
from marsad.app.archive.manifest import Manifest
from marsad.app.archive.parts import SIZE, Failure, Outcome, Part, Piece, Setup, Storage
from marsad.app.archive.writing import tidy
from marsad.app.library import Library
from marsad.app.record.worker import Opening
from marsad.model.received import Fault, Options


class Plan(msgspec.Struct, frozen=True):
    """The parts of an archive, and what of it could not be found."""

    parts: tuple[Part, ...]
    missing: tuple[Failure, ...] = ()

    @property
    def files(self) -> frozenset[str]:
        """The names of its files."""
        return frozenset(piece.name for part in self.parts for piece in part.pieces)


class Archive:
    """Reads inputs into a folder of parts. ``opening``: what each process reads with, ``library`` what that must come to."""

    def __init__(
        self,
        out: Path,
        library: Library,
        opening: Opening,
        *,
        options: Options = Options(),  # noqa: B008 - frozen
        engine: Engine = Engine.LOCAL,
        address: str = "",
        jobs: int | None = None,
        storage_: Storage = Storage(),  # noqa: B008 - frozen
        size: int = SIZE,
    ) -> None:
        from marsad import __version__  # noqa: PLC0415 - the package imports this module's users

        self._out = out
        self._engine = engine
        self._address = address
        self._jobs = jobs
        self._size = size
        made_with = (__version__, library.words, library.names)
        self._setup = Setup(str(out.absolute()), opening, made_with, options, storage_)
        self._cores = 1
        self._ids: set[str] = set()
        self._unread: list[Failure] = []

    def plan(self, inputs: Iterable[str]) -> Plan:
        """Return the parts that inputs come to: files, folders, addresses in object storage, each file once."""
        self._cores = begin(self._engine, self._address)
        missing: list[Failure] = []

        def found() -> Iterator[Piece]:
            seen: set[str] = set()
            for given in inputs:
                for each in storage.files(given, self._setup.storage):
                    if isinstance(each, Fault):
                        missing.append(Failure(each.where, each.error.what, each.error.advice))
                    elif each[0].name not in seen:
                        seen.add(each[0].name)
                        yield from self._cut(Piece(each[0].name, each[0].path, size=each[1]))

        return Plan(tuple(parts(found(), self._size)), tuple(missing))

    def read(self, plan: Plan) -> Iterator[Outcome]:
        """Read all parts that are not there yet; give what came of each, as it is done.

        Raise ``InputError`` where the folder holds parts that were read with other words or names.
        """
        self._out.mkdir(parents=True, exist_ok=True)
        manifest.refuse_others(self._out, self._setup.made_with)
        self._ids, self._unread = set(), list(plan.missing)
        jobs = max(1, min(self._jobs or self._cores, len(plan.parts)))
        yield from self._survived(list(plan.parts), jobs)

    def settle(self, plan: Plan) -> Manifest:
        """Write the manifest, once ``read`` has come to its end, and return it."""
        tidy(self._out)
        return manifest.settle(self._out, plan.files, self._ids, self._unread)

    def _cut(self, piece: Piece) -> list[Piece]:
        options = self._setup.options
        stuff = storage.stuff(piece.name, piece.where, piece.size, self._setup.storage, options.limits)
        return pieces(piece, stuff, options, self._size)

    def _survived(self, left: list[Part], jobs: int) -> Iterator[Outcome]:
        """Give the outcomes of all parts, beginning anew with what is left where a process is lost.

        A part that is lost alone, in a process of its own, is told of and passed over.
        """
        apart = jobs > 1 or self._engine is Engine.RAY
        while left:
            done = 0
            try:
                for outcome in outcomes(left, self._setup, jobs=jobs, apart=apart):
                    done += 1
                    self._ids.add(outcome.summary.id)
                    left = _without(left, outcome)
                    yield outcome
            except LostError as fault:
                if done:
                    continue
                first, *left = left
                yield from self._alone(first, str(fault))
            else:
                return

    def _alone(self, part: Part, said: str) -> Iterator[Outcome]:
        try:
            for outcome in outcomes([part], self._setup, jobs=1, apart=True):
                self._ids.add(outcome.summary.id)
                yield outcome
        except LostError as fault:
            where = ", ".join(piece.label for piece in part.pieces[:3])
            self._unread.append(Failure(where, f"no process survived reading it ({str(fault) or said})"[:300]))


def _without(left: list[Part], outcome: Outcome) -> list[Part]:
    """Return the parts but the one that was done."""
    done = {(stretch.name, stretch.start) for stretch in outcome.summary.stretches}
    return [part for part in left if (part.pieces[0].name, part.pieces[0].start) not in done]
