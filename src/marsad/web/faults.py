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
from marsad.web.route import Body, Reply, View

if TYPE_CHECKING:
    from marsad.web.here import Here

_TITLES = {
    400: "This cannot be understood",
    401: "Sign in first",
    403: "This is not permitted",
    404: "There is nothing here",
    405: "This is not done here",
    409: "This does not go with what is recorded",
    413: "Too much at once",
    415: "This form of data is not taken",
    422: "This makes no sense",
    429: "Too often",
    500: "A fault of marsad's",
    503: "The record cannot be reached",
}
_LOG = logging.getLogger("marsad.web")
PROBLEM = "application/problem+json"


class Problem(msgspec.Struct, frozen=True):
    """A fault: ``title`` names its kind, ``detail`` what it is here, ``where`` in which field or thing, ``advice`` what to do."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"
    where: str = ""
    advice: str = ""


class Fault(Exception):  # noqa: N818 - as it is told
    """Raised where a request cannot be answered; ``headers`` go with the answer."""

    def __init__(
        self, status: int, what: str, *, where: str = "", advice: str = "", headers: dict[str, str] | None = None
    ) -> None:
        super().__init__(what)
        self.problem = Problem(_TITLES.get(status, "It does not work"), status, what, where=where, advice=advice)
        self.headers = headers or {}


def fault_of(error: MarsadError | Fault) -> Fault:
    """Return an error of ours as a fault of the request."""
    if isinstance(error, Fault):
        return error
    status = _status(error)
    if status >= 500:  # names of files and hosts, and what a database itself says, are for the log
        _LOG.error("%s", error)
        return Fault(status, error.what.partition(" (")[0].partition(":")[0], advice="Ask who runs the server.")
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
    status = fault.problem.status
    if not here.is_page:
        return Body(msgspec.json.encode(fault.problem), PROBLEM, status, fault.headers)
    return View("fault.html", {"fault": fault.problem}, status, fault.headers)
