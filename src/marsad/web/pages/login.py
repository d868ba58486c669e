"""Signing in and out, where there are users."""

from __future__ import annotations

from marsad.web.faults import Fault
from marsad.web.here import Here
from marsad.web.route import Away, Reply, Role, Route, View


def form(here: Here) -> Reply:
    """Return the form; whoever is signed in already goes on."""
    if here.person.role > Role.NOBODY:
        return Away(_onward(here, here.first("next")))
    return View("login.html", {"fault": None, "name": "", "next": here.first("next")})


def sign_in(here: Here) -> Reply:
    """Sign in and go on, or return the form with what is wrong."""
    name, onward = here.form.get("name", "").strip(), here.form.get("next", "")
    try:
        cookie = here.desk.people.sign_in(name, here.form.get("password", ""), here.client)
    except Fault as fault:
        values = {"fault": fault, "name": name, "next": onward}
        return View("login.html", values, fault.status, fault.headers)
    return Away(_onward(here, onward), cookies=(cookie,))


def sign_out(here: Here) -> Reply:
    """End the session."""
    return Away(here.url("/login"), cookies=(here.desk.people.sign_out(here),))


def _onward(here: Here, path: str) -> str:
    """Return where to go on: a screen of ours, never another site."""
    home = here.url("/")
    return f"/{here.lang}{path}" if path.startswith("/") and not path.startswith(("//", "/\\")) else home


routes = (
    Route("/login", form, role=Role.NOBODY),
    Route("/login", sign_in, method="POST", role=Role.NOBODY),
    Route("/logout", sign_out, method="POST", role=Role.NOBODY),
)
