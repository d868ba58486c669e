"""The record: reports in, and out of it events, sites, plans, contradictions, each with the claims that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from marsad.app.exporting import Exported, export, format_of, opened_for_writing
from marsad.app.frames import frame
from marsad.app.library import Library
from marsad.app.published import published_day
from marsad.app.reading import Reading
from marsad.app.receiving import received
from marsad.app.record.ahead import work_ahead
from marsad.app.record.fetching import Fetching, Network
from marsad.app.record.ingest import Incoming, Ingest
from marsad.app.record.intake import BATCH, Intake, Looked, Took
from marsad.app.record.judging import Judging
from marsad.app.record.rebuild import Rebuilt, rebuild
from marsad.app.record.tasks import way_of
from marsad.app.record.worker import Opening
from marsad.errors import InputError
from marsad.model.received import Fault, Options, Received, Source
from marsad.model.report import Report
from marsad.store import Added, EventFilter, Run, Store

if TYPE_CHECKING:
    from pandas import DataFrame


class Record(Judging):
    """A record, opened: ``with marsad.open("syria.db") as record``."""

    def __init__(self, store: Store, library: Library) -> None:
        super().__init__(store, library)
        self._ingest: Ingest | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the record."""
        self.store.close()

    # --- in -----------------------------------------------------------------------------------------------------------

    def add(
        self,
        source: str | Path | Report,
        *,
        published: date | str | None = None,
        outlet: str = "",
        title: str = "",
        url: str = "",
        lang: str = "auto",
    ) -> Reading:
        """Read a report into the record and return what it was read as; what is there already is not added again.

        ``source``: the path of a file in any format that is read, or a ``Report``. ``published``: the day, else the one that it
        states itself. Raise ``InputError`` where it cannot be read or holds many reports: ``take`` takes those, folders and addresses.
        """
        if isinstance(source, Report):
            came = Incoming(source, lang)
        else:
            day = published_day(published) if isinstance(published, str) else published
            name = str(source)
            one = self._only(name, Options(published=day, outlet=outlet, title=title, url=url, lang=lang))
            came = Incoming(one.report, one.lang, one.original, way_of(one))
        ((reading, _),) = self.ingest.add([came])
        return reading

    def _only(self, name: str, options: Options) -> Received:
        """Return the one report that a file holds."""
        found: list[Received] = []
        for each in received(Source(name, path=name), self.library, options):
            if isinstance(each, Fault):
                raise each.error
            found.append(each)
            if len(found) > 1:
                break
        if len(found) != 1:
            what = "it holds many reports" if found else "it holds no report"
            raise InputError(what, where=name, advice="Take it with take().")
        return found[0]

    def take(
        self,
        sources: Iterable[str | Source],
        *,
        options: Options = Options(),  # noqa: B008 - frozen
        who: str = "",
        network: Network | Fetching | None = None,
        jobs: int = 1,
        opening: Opening | None = None,
        looked: Looked | None = None,
        stop: Callable[[], bool] = bool,
    ) -> Iterator[Took]:
        """Take in files, folders and addresses of any format, each once; tell what happens as it is kept.

        ``options``: what is known of the reports; ``network``: how addresses are fetched, without it they are not; ``jobs``: so many
        processes read, with what ``opening`` names, and with the same result; ``looked``: what of folders was looked at before; ``stop``:
        whether to begin nothing more.
        """
        fetching = Fetching(self.store, self.library, network) if isinstance(network, Network) else network
        intake = Intake(
            self.store,
            self.library,
            self.ingest,
            options=options,
            who=who,
            fetching=fetching,
            jobs=jobs,
            opening=opening,
            looked=looked,
            stop=stop,
        )
        return intake.take(sources)

    def add_all(self, incoming: Iterable[Incoming], *, who: str = "") -> Iterator[tuple[Reading, Added]]:
        """Read many reports, some in a transaction; give what each was read as and what adding it did, as they are done."""
        rest = iter(incoming)
        while batch := list(islice(rest, BATCH)):
            yield from self.ingest.add(batch, who=who)

    @property
    def ingest(self) -> Ingest:
        """What reads reports into the record; begins with what an interrupted run left."""
        if self._ingest is None:
            self._ingest = Ingest(self.store, self.library, run_of(self.library))
            if not self.store.readonly:
                self._ingest.resume()
        return self._ingest

    # --- out ----------------------------------------------------------------------------------------------------------

    def export(self, path: str | Path, *, kind: str = "", lang: str = "en", since: int = 0, **wanted: Any) -> Exported:
        """Write the record to a file in the format ``kind`` (see ``marsad export --help``), by default the one that its name ends in.

        ``wanted``: fields of ``EventFilter``; ``since``: for changes, the transaction after which they came. Return what was
        written and what the format could not say; raise ``InputError`` where there is no such format.
        """
        name = kind or format_of(str(path))
        with opened_for_writing(str(path)) as out:
            return export(self, out, name, wanted=EventFilter(**wanted), lang=lang, since=since)

    def to_frame(self, **wanted: Any) -> DataFrame:
        """Return the events that are wanted (fields of ``EventFilter``) as a pandas frame, one a row; needs pandas."""
        return frame(self, EventFilter(**wanted))

    # --- again --------------------------------------------------------------------------------------------------------

    def rebuild(self, *, check: bool = False) -> Rebuilt:
        """Work all events out again from what was read and decided; ``check``: only say whether that changes anything."""
        return rebuild(self.store, self.library, check=check)

    def work_ahead(self, stop: Callable[[], bool] = bool) -> Iterator[str]:
        """Keep the histories of places that many claims tell of, so that whoever asks first need not wait; give each place's id.

        ``stop``: asked before each, whether to leave the rest.
        """
        return work_ahead(self, stop)


def open_record(where: str | Path, library: Library, *, create: bool = True) -> Record:
    """Return the record that is kept in a file of SQLite or at a ``postgresql://`` address."""
    return Record(Store(where, create=create), library)


def run_of(library: Library) -> Run:
    """Return with what reports are read: this version, and hashes of its words and names."""
    from marsad import __version__  # noqa: PLC0415 - the package imports this module's users

    return Run("marsad", __version__, library.words, library.names)
