"""The server: listens, says where, opens the browser if asked to, serves until it is stopped."""

from __future__ import annotations

import socket
import threading
import webbrowser
from collections.abc import Callable

import uvicorn

from marsad.app.record.record import Record
from marsad.errors import InputError, worded
from marsad.settings import Serving
from marsad.web.app import application

_LOOPBACK = ("127.", "::1", "localhost")
#: Connections beyond so many are refused at once.
_CONNECTIONS = 512
_IDLE = 15
_WAITING = 256


def serve(record: Record, serving: Serving, tell: Callable[[str], None], *, open_browser: bool = False) -> None:
    """Serve a record until it is stopped. ``tell`` is given what a user should read: where it is, who may come in."""
    listening = _listening(serving)
    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{port}/"
    config = uvicorn.Config(
        application(record, serving),
        log_level="warning",
        server_header=False,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=_IDLE,
        proxy_headers=serving.https,  # else all would come from what speaks https for us
        ws="none",
    )
    tell(f"{record.store.place.name}: {address} (Ctrl-C ends it)")
    if not is_loopback(serving.host) and serving.users is None:
        tell("anybody who reaches this address may read and judge: name users with --users FILE")
    threading.Thread(target=record.standing.histories, daemon=True).start()  # the first map should not wait for it
    if open_browser:
        threading.Timer(0.5, webbrowser.open, [address]).start()
    uvicorn.Server(config).run(sockets=[listening])


def is_loopback(host: str) -> bool:
    """Whether only this machine itself reaches the host."""
    return host.startswith(_LOOPBACK)


def _listening(serving: Serving) -> socket.socket:
    where = f"{serving.host}:{serving.port}"
    try:
        family = socket.getaddrinfo(serving.host, serving.port, type=socket.SOCK_STREAM)[0][0]
        made = socket.socket(family, socket.SOCK_STREAM)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((serving.host, serving.port))
        made.listen(_WAITING)  # who comes before the server is ready waits
    except OSError as error:
        advice = "Name another one with --port, or 0 for any that is free."
        raise InputError(
            worded("cannot listen there ({why})", why=error.strerror), where=where, advice=advice
        ) from None
    return made
