"""Pieces of work that need no record: read a file, read some reports; done here or in another process, with the same result."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

import msgspec

from marsad import errors
from marsad.app.library import Library
from marsad.app.reading import Reading, read_report
from marsad.app.receiving import received
from marsad.app.record.ingest import named
from marsad.app.record.prepare import Prepared, Preparing, lean, whole
from marsad.errors import FetchError, InputError, MarsadError, worded
from marsad.model.received import Fault, Options, Received, Source
from marsad.store import Visit, Way


class FileTask(msgspec.Struct, frozen=True, tag="file"):
    """Read all that a file holds. ``inside``: it was found in a folder, so that a picture in it is passed over."""

    source: Source
    options: Options = Options()
    inside: bool = False


class ReportsTask(msgspec.Struct, frozen=True, tag="reports"):
    """Read reports that were taken out of a file already."""

    reports: tuple[Received, ...]


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """What could not be read: ``where`` as people are told of it, and the parts of the error, which other processes can send."""

    where: str
    kind: str
    what: str
    at: str = ""
    advice: str = ""
    again: float = 0.0

    @property
    def error(self) -> MarsadError:
        """The error."""
        made: MarsadError = getattr(errors, self.kind)(self.what, where=self.at, advice=self.advice)
        if isinstance(made, FetchError):
            made.again = self.again
        return made


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """A report that is read and may be kept."""

    prepared: Prepared


class Done(msgspec.Struct, frozen=True):
    """The end of a file or address; ``visit``: what to remember of it, if all of it was read; ``soon``: keep it at once."""

    where: str
    visit: Visit | None = None
    known: int = 0
    soon: bool = False


Task = FileTask | ReportsTask
Result = Ready | Failed
Step = Task | Result | Done
#: Of ids of reports, those that the record holds as this marsad reads them: they need not be read again.
Known = Callable[[Collection[str]], Collection[str]]


def sent(result: Result) -> Result:
    """Return a result as another process is sent it."""
    return Ready(lean(result.prepared)) if isinstance(result, Ready) else result


def came(result: Result) -> Result:
    """Return a result that was sent, as it was."""
    return Ready(whole(result.prepared)) if isinstance(result, Ready) else result


class Performer:
    """Does tasks with one library. ``known``: see there; another process knows of none."""

    def __init__(self, library: Library, known: Known = lambda _: ()) -> None:
        self._library = library
        self._known = known
        self._preparing = Preparing(library)

    def results(self, task: Task) -> Iterator[Result]:
        """Give what comes of a task, in order."""
        if isinstance(task, ReportsTask):
            yield from map(self._tried, task.reports)
            return
        for each in received(task.source, self._library, task.options, inside=task.inside):
            came = sound(each)
            yield came if isinstance(came, Failed) else self._tried(came)

    def _tried(self, came: Received) -> Result:
        """Return a report as read, or that marsad itself failed on it: the others go on."""
        try:
            return self.ready(came)
        except MarsadError:
            raise
        except Exception as fault:  # noqa: BLE001 - whatever it is, it must not cost the rest
            name = type(fault).__name__
            what = worded("reading it failed: a fault of marsad's ({name}: {text})", name=name, text=str(fault)[:200])
            advice = "Please report it; the other reports are added."
            return failed(Fault(came.where, InputError(what, where=came.where, advice=advice)))

    def ready(self, came: Received) -> Ready:
        """Return a report as read: from what came in to claims, for archives too."""
        report = named(came.report)
        if self._known([report.id]):
            return known_already(came)
        reading = read_report(report, self._library, came.lang)
        return Ready(self._preparing.prepared(reading, came.original, way_of(came)))


def sound(each: Received | Fault) -> Received | Failed:
    """Return a report that can be kept, or what is wrong with it: halves of characters stand in no text that others could read."""
    if isinstance(each, Fault):
        return failed(each)
    each = msgspec.structs.replace(each, notes=tuple(map(str, each.notes)))  # as other processes can be sent them
    try:
        msgspec.msgpack.encode(each)
    except UnicodeEncodeError:
        what, advice = "it holds half a character", "Save it anew as UTF-8."
        return Failed(each.where, InputError.__name__, what, each.where, advice)
    return each


def known_already(came: Received) -> Ready:
    """Return a report that the record holds: only that it came this way is kept."""
    return Ready(Prepared(Reading(named(came.report), (), ()), original=came.original, way=way_of(came)))


def failed(fault: Fault) -> Failed:
    """Return a fault as other processes can send it."""
    error = fault.error
    kind = next(each.__name__ for each in type(error).mro() if each.__module__ == errors.__name__)
    again = error.again if isinstance(error, FetchError) else 0.0
    return Failed(fault.where, kind, str(error.what), error.where, str(error.advice), again)


def way_of(came: Received) -> Way:
    """Return how a report came."""
    return Way(
        came.where,
        came.reader,
        came.media_type,
        came.encoding,
        came.dating,
        came.copied_from,
        came.reply_to,
        came.edited_at,
        came.pages,
        came.coding,
        tuple(map(str, came.notes)),
        came.retrieved,
    )
