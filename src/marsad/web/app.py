"""The application: a record, opened, behind pages and an API."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from pkgutil import iter_modules
from time import time
from typing import Any

from litestar import Litestar, Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler
from litestar.types import ExceptionHandlersMap

from marsad.app.record.record import Record
from marsad.settings import Serving
from marsad.web import api, pages
from marsad.web.desk import Desk
from marsad.web.dispatch import handlers, response
from marsad.web.faults import Fault, told
from marsad.web.here import LANGS, Here, language
from marsad.web.route import Route
from marsad.web.security.guard import guard

_LOG = logging.getLogger("marsad.web")
_FOREVER = "public, max-age=31536000, immutable"


def application(
    record: Record,
    serving: Serving = Serving(),  # noqa: B008 - frozen
    clock: Callable[[], float] = time,
) -> Litestar:
    """Return the application that serves a record; the record is closed when it ends. ``clock``: seconds since 1970."""
    desk = Desk(record, serving, clock)
    record.ground  # noqa: B018 - worked out once, before threads ask for it

    @asynccontextmanager
    async def lifespan(_: Litestar) -> AsyncIterator[None]:
        yield
        record.close()

    made = Litestar(
        [*handlers(desk, screens(), langs=LANGS), *handlers(desk, api.routes(), langs=()), _static(desk), _home()],
        exception_handlers=_faults(desk),
        lifespan=[lifespan],
        logging_config=None,
        openapi_config=None,
        request_max_body_size=serving.max_body,
        state=State({"desk": desk}),
    )
    made.asgi_handler = guard(made.asgi_handler, serving)  # around all, what is not found included
    return made


def screens() -> list[Route]:
    """Return the routes of all modules of ``pages``."""
    names = sorted(each.name for each in iter_modules(pages.__path__))
    return [route for name in names for route in import_module(f"{pages.__name__}.{name}").routes]


def _home() -> HTTPRouteHandler:
    async def home(request: Request[Any, Any, Any]) -> Response[bytes]:
        where = {"location": f"/{language(request.headers)}", "vary": "accept-language"}
        return Response(b"", status_code=307, media_type="text/plain", headers=where)

    return HTTPRouteHandler("/", http_method=["GET", "HEAD"], status_code=307)(home)


def _static(desk: Desk) -> HTTPRouteHandler:
    async def static(request: Request[Any, Any, Any]) -> Response[bytes]:
        version, name = (str(request.path_params[each]) for each in ("version", "name"))
        asset = desk.assets.get(name.removeprefix("/"))
        if asset is None:
            raise HTTPException(status_code=404)
        held = {"etag": asset.etag, "vary": "accept-encoding", "cache-control": "no-cache"}
        if version == desk.assets.version:
            held["cache-control"] = _FOREVER
        if request.headers.get("if-none-match") == asset.etag:
            return Response(b"", status_code=304, headers=held)
        if asset.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
            return Response(asset.packed, media_type=asset.media, headers={**held, "content-encoding": "gzip"})
        return Response(asset.content, media_type=asset.media, headers=held)

    return HTTPRouteHandler("/static/{version:str}/{name:path}", http_method=["GET", "HEAD"])(static)


def _faults(desk: Desk) -> ExceptionHandlersMap:
    """Return what tells of faults outside our own routes: nothing there, too much sent, a fault of ours."""

    def tell(request: Request[Any, Any, Any], fault: Fault) -> Response[bytes]:
        path = request.scope["path"]
        first = path.split("/")[1]
        is_page = first not in {"api", "healthz", "feed.atom", "feed.json"}
        lang = first if first in LANGS else language(request.headers)
        rest = path.removeprefix(f"/{first}") if first in LANGS else path
        sent = {name.lower(): value for name, value in request.headers.items()}
        return response(told(fault, here := Here(desk, lang, rest, is_page=is_page, headers=sent)), here)

    def of_litestar(request: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
        what = error.detail if error.status_code != 404 else "no such address"
        advice = "Begin at / or at /api/v1." if error.status_code == 404 else ""
        return tell(request, Fault(error.status_code, what, where=request.scope["path"], advice=advice))

    def of_ours(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
        _LOG.error("%s", request.scope["path"], exc_info=error)
        return tell(request, Fault(500, "something went wrong in marsad itself", advice="Please report it."))

    return {HTTPException: of_litestar, Exception: of_ours}
