"""What whoever looks chooses for themselves: colours, month names, digits; kept in cookies of their browser."""

from __future__ import annotations

from litestar.datastructures import Cookie

from marsad.web.here import Here
from marsad.web.look import CHOICES
from marsad.web.route import Away, Reply, Role, Route

_YEAR = 365 * 24 * 3600


def settings(here: Here) -> Reply:
    """Keep what was chosen and go back to where that was done."""
    back = here.first("back")
    ours = back.startswith("/") and not back.startswith(("//", "/\\")) and "\n" not in back and "\r" not in back
    kept = {name: here.first(name) for name, values in CHOICES.items() if here.first(name) in values}
    cookies = [
        Cookie(key=f"marsad_{name}", value=value, path="/", max_age=_YEAR, samesite="lax", httponly=True)
        for name, value in kept.items()
    ]
    return Away(back if ours else here.url("/"), cookies=tuple(cookies))


routes = (Route("/settings", settings, role=Role.NOBODY),)
