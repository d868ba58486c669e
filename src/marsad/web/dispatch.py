"""From a request to what answers it and back: routes of ours as handlers of Litestar."""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import msgspec
from anyio import to_thread
from litestar import Request, Response
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.handlers import HTTPRouteHandler
from litestar.types import Method

from marsad.errors import MarsadError, worded
from marsad.web.faults import Fault, fault_of, told
from marsad.web.here import Here, asked, language
from marsad.web.rendering import rendered
from marsad.web.route import Away, Body, Reply, Role, Route, View

if TYPE_CHECKING:
    from marsad.web.desk import Desk

#: Below so many bytes packing is not worth it.
_SMALL = 1000
_PACKED = (
    "text/",
    "application/json",
    "application/geo+json",
    "application/jsonl",
    "application/atom",
    "application/feed",
)
_FORMS = (RequestEncodingType.URL_ENCODED.value, RequestEncodingType.MULTI_PART.value)

AnyRequest = Request[Any, Any, Any]


def handlers(desk: Desk, routes: Sequence[Route], *, langs: Sequence[str]) -> list[HTTPRouteHandler]:
    """Return handlers for routes: once for each language as a prefix, or as they are where ``langs`` is empty."""
    found = []
    for lang in langs or ("",):
        for route in routes:
            path = f"/{lang}{route.path}".rstrip("/") if lang else route.path
            found.append(_handler(desk, route, path, lang))
    return found


def _handler(desk: Desk, route: Route, path: str, lang: str) -> HTTPRouteHandler:
    limiter = desk.readers if route.method == "GET" else desk.writers

    async def answer(request: AnyRequest) -> Response[bytes]:
        here = _asking(desk, request, lang)
        if route.method != "GET" and here.person.role >= route.role:  # of who may not do it no body is read
            if (large := _too_large(here)) is not None:
                return response(told(large, here), here)
            here = await _brought(here, request)
        return await to_thread.run_sync(partial(_answered, route, here), limiter=limiter)

    answer.__name__ = route.answer.__name__
    answer.__annotations__ = {"request": AnyRequest, "return": Response[bytes]}  # Litestar looks them up
    methods: list[Method] = ["GET", "HEAD"] if route.method == "GET" else [route.method]
    return HTTPRouteHandler(path, http_method=methods, status_code=200)(answer)


def _answered(route: Route, here: Here) -> Response[bytes]:
    """Return the answer; what goes wrong is told in the form of what was asked for."""
    try:
        if here.is_page and route.method == "GET" and here.person.role < route.role and not here.person.name:
            return response(Away(here.url("/login", next=here.path + asked(dict(here.query)))), here)
        _refuse(route, here)
        if route.method == "GET":
            with here.record.store.reading():
                seen = msgspec.structs.replace(here, version=here.desk.version())
                return response(route.answer(seen), seen)
        here.desk.people.refuse_foreign(here)
        return response(route.answer(here), here)
    except (MarsadError, Fault) as fault:
        return response(told(fault_of(fault), here), here)


def _refuse(route: Route, here: Here) -> None:
    """Raise where the person may not do what the route does."""
    if here.person.role >= route.role:
        return
    if here.person.role is Role.NOBODY:
        raise Fault(401, "nobody is signed in", advice="Sign in, or send a token: Authorization: Bearer …")
    what = worded("this takes the right to {role}", role=route.role.name.lower())
    raise Fault(403, what, where=here.person.name, advice="Ask whoever administers the server.")


async def _brought(here: Here, request: AnyRequest) -> Here:
    """Return a request with what it brings: a form, files, or another body."""
    if request.content_type[0] not in _FORMS:
        return msgspec.structs.replace(here, body=await request.body())
    form: dict[str, str] = {}
    files: dict[str, bytes] = {}
    for name, value in (await request.form()).multi_items():
        if isinstance(value, UploadFile):
            files[name] = await value.read()
        else:
            form[name] = str(value)
    return msgspec.structs.replace(here, form=form, files=files)


def _too_large(here: Here) -> Fault | None:
    """Return why a body is refused by the size that it says it has, before any of it is read; None where it is not."""
    said, most = here.headers.get("content-length", ""), here.desk.serving.max_body
    if not (said.isascii() and said.isdigit()) or int(said[:20]) <= most:
        return None
    advice = worded("At most {size} bytes come in at once; give it in parts.", size=most)
    return Fault(413, "the body is too large", where="Content-Length", advice=advice, headers={"connection": "close"})


def _asking(desk: Desk, request: AnyRequest, lang: str) -> Here:
    """Return a request by its address and headers alone."""
    path = request.scope["path"]
    headers = {name.lower(): value for name, value in request.headers.items()}
    return Here(
        desk=desk,
        lang=lang or language(request.headers),
        path=(path[len(lang) + 1 :] or "/") if lang else path,
        method=str(request.method),
        names={name: str(value).removeprefix("/") for name, value in request.path_params.items()},
        query=tuple(request.query_params.multi_items()),
        headers=headers,
        cookies=request.cookies,
        person=desk.people.who(headers, request.cookies),
        client=request.client.host if request.client else "",
        is_page=bool(lang),
    )


def response(reply: Reply, here: Here) -> Response[bytes]:
    """Return what is sent."""
    match reply:
        case Away():
            # an address may come from who asks: no line may end in it, and browsers pass over tabs ("/\t/" is "//")
            address = quote(reply.address, safe="/?#[]@!$&'()*+,;=:%~", errors="replace")
            headers = {"location": address, "cache-control": "no-store"}
            return Response(
                b"", status_code=reply.status, media_type="text/plain", headers=headers, cookies=list(reply.cookies)
            )
        case View():
            page = rendered(reply, here).encode()
            headers = {"content-language": here.lang, "cache-control": "private, no-cache", **reply.headers}
            return _packed(page, "text/html", reply.status, headers, here)
        case Body():
            return _packed(reply.content, reply.media, reply.status, reply.headers, here)


def _packed(content: bytes, media: str, status: int, headers: Mapping[str, str], here: Here) -> Response[bytes]:
    held = {**headers, "vary": ", ".join(filter(None, ("accept-encoding", headers.get("vary"))))}
    if len(content) > _SMALL and media.startswith(_PACKED) and "gzip" in here.headers.get("accept-encoding", ""):
        content = gzip.compress(content, 5, mtime=0)
        held["content-encoding"] = "gzip"
    return Response(content, status_code=status, media_type=media, headers=held)
