"""What a site asks robots to keep from (robots.txt, RFC 9309), asked once a day for each host."""

from __future__ import annotations

import time
from collections.abc import Callable

from protego import Protego

from marsad.errors import FetchError, worded
from marsad.readers.fetch.answer import Answer

#: The name that a site's rules are looked up by.
NAME = "marsad"
_FRESH = 24 * 3600.0  # seconds that rules are taken for those that hold
_SLOWEST = 60.0  # a longer pause between two requests is not waited for
_MISSING = range(400, 500)


class Robots:
    """The rules of the sites that were asked so far. ``get`` fetches an address, whatever robots may not."""

    def __init__(self, get: Callable[[str], Answer], clock: Callable[[], float] = time.monotonic) -> None:
        self._get = get
        self._clock = clock
        self._rules: dict[str, tuple[float, Protego]] = {}

    def refuse(self, origin: str, url: str) -> None:
        """Raise ``FetchError`` where a site does not want the address to be fetched by a robot."""
        if not self._of(origin).can_fetch(url, NAME):
            advice = "Open it in a browser, save it and add the file."
            raise FetchError("the site does not want robots to fetch it (robots.txt)", where=url, advice=advice)

    def pause(self, origin: str) -> float:
        """Return how many seconds a site wants between two requests."""
        asked = self._of(origin).crawl_delay(NAME)
        return min(float(asked), _SLOWEST) if asked else 0.0

    def _of(self, origin: str) -> Protego:
        now = self._clock()
        asked, rules = self._rules.get(origin, (0.0, None))
        if rules is None or now - asked > _FRESH:
            rules = Protego.parse(self._text(origin))
            self._rules[origin] = (now, rules)
        return rules

    def _text(self, origin: str) -> str:
        """Return the rules; none where there are none. Raise ``FetchError`` where they cannot be had: then nothing may be fetched."""
        answer = self._get(f"{origin}/robots.txt")
        if answer.status in _MISSING and answer.status != 429:
            return ""
        if answer.status != 200:
            what = worded("its rules for robots cannot be had ({status})", status=answer.status)
            raise FetchError(what, where=origin, advice="Try again later.")
        return answer.body.decode("utf-8", "replace")
