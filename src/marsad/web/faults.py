"""What goes wrong, told to programs as problem+json (RFC 9457) and to people as a page: where, what, what to do."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import msgspec

from marsad.errors import (
    DataError,
    DateError,
    InputError,
    JudgementError,
    MarsadError,
    NotRecordedError,
    QuestionError,
    RecordError,
    RulingError,
)
from marsad.knowledge.faults import said_in
from marsad.knowledge.labels import labels
from marsad.web.route import Body, Reply, View

if TYPE_CHECKING:
    from marsad.web.here import Here

_LOG = logging.getLogger("marsad.web")
PROBLEM = "application/problem+json"
_OURS = 500


class Problem(msgspec.Struct, frozen=True):
    """A fault: ``title`` names its kind, ``detail`` what it is here, ``where`` in which field or thing, ``advice`` what to do."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"
    where: str = ""
    advice: str = ""


class Fault(Exception):  # noqa: N818 - as it is told
    """Raised where a request cannot be answered; ``headers`` go with the answer. ``what``, ``advice``: as errors of ours say them."""

    def __init__(
        self, status: int, what: str, *, where: str = "", advice: str = "", headers: dict[str, str] | None = None
    ) -> None:
        super().__init__(what)
        self.status = status
        self.what = what
        self.where = where
        self.advice = advice
        self.headers = headers or {}

    def problem(self, lang: str, *, isolated: bool = False) -> Problem:
        """Return the fault in words of ``lang``; see ``said_in``."""
        detail, advice, where = (
            said_in(lang, text, isolated=isolated) for text in (self.what, self.advice, self.where)
        )
        if self.status >= _OURS:  # names of files and hosts, and what a database itself says, are for the log
            detail = detail.partition(" (")[0].partition(":")[0]
        own = labels(lang)
        title = own.get(f"fault.{self.status}", own["fault"])
        return Problem(title, self.status, detail, where=where, advice=advice)


def fault_of(error: MarsadError | Fault) -> Fault:
    """Return an error of ours as a fault of the request."""
    if isinstance(error, Fault):
        return error
    status = _status(error)
    if status >= _OURS:
        _LOG.error("%s", error)
        return Fault(status, error.what, advice="Ask who runs the server.")
    return Fault(status, error.what, where=error.where, advice=error.advice)


def _status(error: MarsadError) -> int:
    match error:
        case QuestionError() | DateError():
            return 400
        case InputError() | JudgementError():
            return 422
        case NotRecordedError():
            return 404
        case RulingError():
            return 409
        case RecordError():
            return 503
        case DataError() | MarsadError():
            return 500


def told(fault: Fault, here: Here) -> Reply:
    """Return the fault in the form in which an answer was expected."""
    problem = fault.problem(here.lang, isolated=here.is_page)
    if here.is_page:
        return View("fault.html", {"fault": problem}, problem.status, fault.headers)
    headers = {**fault.headers, "content-language": here.lang, "vary": "accept-language"}
    return Body(msgspec.json.encode(problem), PROBLEM, problem.status, headers)
