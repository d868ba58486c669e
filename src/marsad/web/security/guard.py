"""The gate before all else: which names the server answers to, from which pages changes may come, how long a body may take.

A page on the web can make a browser ask this machine: so it answers only to names that are its own (or any name could be
made to lead here), and changes something only where a page of its own asks for it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import msgspec
from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from marsad.settings import Serving
from marsad.web.faults import PROBLEM, Fault
from marsad.web.here import language
from marsad.web.security.headers import headers

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN = frozenset({"localhost", "127.0.0.1", "[::1]"})
#: Seconds in which the next piece of a body must come.
_PATIENCE = 20.0


def guard(app: ASGIApp, serving: Serving) -> ASGIApp:
    """Return ``app`` behind the gate; every answer, a refusal too, carries the headers that browsers go by."""
    held = headers(serving)
    own = names_of(serving)

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *held]
            await send(message)

        if scope["type"] == ScopeType.WEBSOCKET:
            return  # the server speaks none
        refused = refusal(scope, own)
        if refused is None:
            await app(scope, _patient(receive), sending)
        else:
            await _tell(refused, _language(scope), sending)

    return guarded


def names_of(serving: Serving) -> frozenset[str]:
    """Return the names that the server answers to, lower case, without port."""
    host = serving.host.lower()
    wide = host in {"0.0.0.0", "::", ""}  # noqa: S104 - compared, not listened to
    here = () if wide else (f"[{host}]" if ":" in host else host,)
    return frozenset({*_OWN, *here, *(name.lower() for name in serving.hosts)})


def refusal(scope: HTTPScope, own: frozenset[str]) -> Fault | None:
    """Return why a request is refused, None where it is not."""
    sent: dict[str, list[str]] = {}
    for name, value in scope["headers"]:
        sent.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
    hosts = sent.get("host", [])
    if len(hosts) != 1 or _without_port(hosts[0]) not in own:
        advice = "Call it by its address, or let it answer to this name: marsad serve --allow-host NAME"
        return Fault(400, "this server does not answer to that name", where="Host", advice=advice)
    if scope["method"] in _SAFE or _from_here(hosts[0], {name: values[0] for name, values in sent.items()}):
        return None
    return Fault(
        403, "another site asks for this change", where="Origin", advice="Ask for it on a page of this server."
    )


def _from_here(host: str, sent: Mapping[str, str]) -> bool:
    """Whether a change is asked for by a page of ours, or by no page at all."""
    if "origin" in sent:
        try:
            return urlsplit(sent["origin"]).netloc.lower() == host.lower()
        except ValueError:
            return False
    return sent.get("sec-fetch-site", "none") in {"same-origin", "none"}


def _without_port(host: str) -> str:
    name, colon, port = host.lower().rpartition(":")
    return name if colon and port.isdecimal() else host.lower()


def _patient(receive: Receive) -> Receive:
    """Return what waits for a body, but not for ever: a caller that sends a byte a minute is let go."""
    whole = False

    async def received() -> Any:
        nonlocal whole
        if whole:
            return await receive()
        try:
            message: Any = await asyncio.wait_for(receive(), _PATIENCE)
        except TimeoutError:
            return {"type": "http.disconnect"}
        whole = not (message["type"] == "http.request" and message.get("more_body", False))
        return message

    return received


def _language(scope: HTTPScope) -> str:
    return language({name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]})


async def _tell(fault: Fault, lang: str, send: Send) -> None:
    body = msgspec.json.encode(fault.problem(lang))
    sent = [(b"content-type", PROBLEM.encode()), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": fault.status, "headers": sent})
    await send({"type": "http.response.body", "body": body, "more_body": False})
