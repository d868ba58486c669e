"""Addresses to bytes with their evidence: from where in the end, when, with which headers."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime

import httpx
import msgspec

from marsad.errors import FetchError, worded
from marsad.model.received import Retrieval, Source
from marsad.readers.fetch.addresses import Resolver, checked, resolved, with_scheme
from marsad.readers.fetch.answer import Answer, body_of, refuse
from marsad.readers.fetch.robots import Robots

_HOPS = 8
_ROBOTS_SIZE = 512_000
_UNCHANGED = 304
_REDIRECTS = {301, 302, 303, 307, 308}
_KEPT = frozenset(
    {
        *("content-type", "content-encoding", "content-length", "content-language", "content-location", "date", "age"),
        *("etag", "expires", "last-modified", "link", "server", "via", "x-archive-orig-date", "memento-datetime"),
    }
)


class Bounds(msgspec.Struct, frozen=True):
    """How much a fetch may cost: bytes of the body, seconds in all, seconds of silence; ``pause``: between two to one host."""

    size: int = 30_000_000
    seconds: float = 60.0
    silence: float = 20.0
    pause: float = 1.0


class Fetched(msgspec.Struct, frozen=True):
    """What was fetched, and what its server calls that state: told back when it is asked for the next time."""

    source: Source
    etag: str = ""
    modified: str = ""


class Fetcher:
    """Fetches addresses one after another. ``allow_private``: hosts of the own network may be asked too."""

    def __init__(
        self,
        agent: str,
        bounds: Bounds = Bounds(),  # noqa: B008 - frozen
        *,
        allow_private: bool = False,
        resolve: Resolver = resolved,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        self._agent = agent
        self._bounds = bounds
        self._allow_private = allow_private
        self._resolve = resolve
        self._stopped = threading.Event()
        self._sleep = sleep or self._stopped.wait
        self._client: httpx.Client | None = None
        self._trust = httpx.create_ssl_context()
        self._robots = Robots(self._rules)
        self._free: dict[str, float] = {}  # host → when it may be asked again

    def fetch(self, address: str, *, etag: str = "", modified: str = "") -> Fetched | None:
        """Return what stands at an address, None where it is still what ``etag`` or ``modified`` say.

        An address without a scheme is tried by https, and by http where nothing answers to that. Raise ``FetchError`` where it
        cannot be had.
        """
        conditions = {"if-none-match": etag, "if-modified-since": modified}
        headers = {
            name: value for name, value in conditions.items() if value.isascii() and value.isprintable() and value
        }
        *first, last = with_scheme(address)
        for url in first:
            with suppress(_UnreachableError):
                return self._fetch(url, headers)
        return self._fetch(last, headers)

    def stop(self) -> None:
        """Give up what is being fetched, and fetch no more: may be called while another call waits, from a signal too."""
        self._stopped.set()
        client = self._client
        if client is not None:
            client.close()

    def _fetch(self, address: str, headers: dict[str, str]) -> Fetched | None:
        answer = self._follow(address, headers, self._ask)
        if answer.status == _UNCHANGED and headers:
            return None
        at = datetime.now(UTC)
        refuse(answer, lambda: at)
        kept = {name: value for name, value in answer.headers.items() if name in _KEPT}
        retrieval = Retrieval(answer.url, at.replace(microsecond=0), answer.status, kept, answer.redirects)
        source = Source(answer.url, data=answer.body, url=answer.url, retrieved=retrieval)
        return Fetched(source, answer.headers.get("etag", ""), answer.headers.get("last-modified", ""))

    def _follow(
        self, address: str, headers: dict[str, str], ask: Callable[[httpx.URL, dict[str, str]], Answer]
    ) -> Answer:
        """Return the answer at the end of all redirects; each hop is checked as if it had been asked for."""
        passed: list[str] = []
        url = _url(address)
        while True:
            answer = ask(url, headers)
            onward = answer.headers.get("location", "")
            if answer.status not in _REDIRECTS or not onward:
                return msgspec.structs.replace(answer, redirects=tuple(passed))
            passed.append(str(url))
            url = _url(onward, url)
            if str(url) in passed or len(passed) > _HOPS:
                advice = "Open it in a browser and give the address that it ends at."
                raise FetchError("it is sent on and on and ends nowhere", where=address, advice=advice)

    def _ask(self, url: httpx.URL, headers: dict[str, str]) -> Answer:
        """Return the answer of one address, if its site allows robots there, and when it is its turn."""
        origin = _origin(url)
        try:
            self._robots.refuse(origin, str(url))
        except FetchError as fault:
            fault.where = str(url)  # whoever asked for the page knows nothing of rules
            raise
        wait = self._free.get(url.host, 0.0) - time.monotonic()
        if wait > 0:
            self._sleep(wait)
        try:
            return self._get(url, headers, self._bounds.size)
        finally:
            pause = max(self._bounds.pause, self._robots.pause(origin))
            self._free[url.host] = time.monotonic() + pause

    def _rules(self, address: str) -> Answer:
        return self._follow(address, {}, lambda url, headers: self._get(url, headers, _ROBOTS_SIZE))

    def _get(self, url: httpx.URL, headers: dict[str, str], size: int) -> Answer:
        """Return the answer of one address, from the very host that was checked, within all bounds."""
        where = str(url)
        port = url.port or (443 if url.scheme == "https" else 80)
        host = checked(url.host, port, self._resolve, allow_private=self._allow_private)
        sent = {
            "host": url.netloc.decode("ascii"),
            "user-agent": self._agent,
            "accept": "*/*",
            "accept-encoding": "gzip, deflate",
            **headers,
        }
        if self._stopped.is_set():
            raise FetchError("it was not waited for", where=where, advice="Ask for it again.")
        self._client = client = httpx.Client(
            verify=self._trust, timeout=self._bounds.silence, trust_env=False, follow_redirects=False
        )
        late = threading.Event()

        def give_up() -> None:
            late.set()
            client.close()

        watch = threading.Timer(self._bounds.seconds, give_up)
        watch.daemon = True
        watch.start()
        try:
            name = {"sni_hostname": url.raw_host.decode("ascii")} if url.scheme == "https" else {}
            with client.stream("GET", url.copy_with(host=host), headers=sent, extensions=name) as response:
                told = {name.lower(): value for name, value in response.headers.items()}
                answer = Answer(where, response.status_code, told)
                if answer.status != 200:
                    return answer
                refuse(answer, lambda: datetime.now(UTC))
                return msgspec.structs.replace(answer, body=body_of(response.iter_raw(), told, size, where))
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, OSError, RuntimeError) as error:
            slow = isinstance(error, httpx.TimeoutException) and not isinstance(error, httpx.ConnectTimeout)
            if late.is_set() or slow:
                advice = "Try again later, or raise --max-seconds."
                raise FetchError("it takes too long", where=where, advice=advice) from None
            raise _failed(error, where) from None
        finally:
            watch.cancel()
            self._client = None
            client.close()


class _UnreachableError(FetchError):
    """Nothing answers there."""


def _failed(error: Exception, where: str) -> FetchError:
    kind = _UnreachableError if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout) else FetchError
    what = "nothing answers there" if kind is _UnreachableError else "the connection failed"
    told = " ".join(str(error).split())
    return kind(f"{what} ({told})" if told else what, where=where, advice="Check the address and the network.")


def _url(address: str, base: httpx.URL | None = None) -> httpx.URL:
    """Return a web address without its fragment; raise ``FetchError`` where it is none."""
    try:
        url = (base.join(address) if base is not None else httpx.URL(address)).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError, UnicodeError):
        raise FetchError(
            "this is no address", where=address, advice="Give one as in https://example.org/page"
        ) from None
    if url.scheme not in {"http", "https"} or not url.host:
        what = (
            worded("it leads to {url}, which is no page of the web", url=url)
            if base is not None
            else "this is no page of the web"
        )
        raise FetchError(what, where=str(base or address), advice="Only http:// and https:// are fetched.")
    if url.userinfo:
        advice = "Save the page and add the file: the address is kept with what it brings."
        raise FetchError(
            "the address holds a password", where=str(url.copy_with(username=None, password=None)), advice=advice
        )
    return url


def _origin(url: httpx.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"
