"""Who asks: by a token, by a session, or whoever is at this machine; and whether what they ask for is really theirs."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from pathlib import Path

from litestar.datastructures import Cookie

from marsad.errors import worded
from marsad.settings import Serving
from marsad.web.faults import Fault
from marsad.web.here import Here, Person
from marsad.web.route import Role
from marsad.web.security.audit import Audit
from marsad.web.security.sessions import HOURS, Sessions
from marsad.web.security.tries import Tries
from marsad.web.security.users import Users, role_of

_NOBODY = Person(role=Role.NOBODY)
_LONGEST = 80


class People:
    """All that is known of who may come in."""

    def __init__(self, serving: Serving, clock: Callable[[], float]) -> None:
        self.users = Users(serving.users) if serving.users else None
        self.sessions = Sessions(serving.secret, clock)
        self.audit = Audit(trail(serving))
        self._tries = Tries(clock)
        self._https = serving.https
        self.cookie = "__Host-marsad" if serving.https else "marsad"

    def who(self, headers: Mapping[str, str], cookies: Mapping[str, str]) -> Person:
        """Return who asks; without a file of users whoever asks may do everything."""
        if self.users is None:
            return Person()
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            found = self.users.by_token(token.strip())
            return Person(found[0], role_of(found[1]), by_token=True) if found else _NOBODY
        if scheme.lower() == "basic":
            return self._by_name_and_token(token)
        cookie = cookies.get(self.cookie, "")
        read = self.sessions.read(cookie) if cookie else None
        if read is None:
            return _NOBODY
        session, genuine = read
        user = self.users.all().get(session.name)
        if user is None or not genuine(user.password):
            return _NOBODY
        return Person(session.name, role_of(user), session.id)

    def _by_name_and_token(self, sent: str) -> Person:
        """Return who sends name and token as feed readers do; passwords are not taken so: each try would cost as much."""
        try:
            name, _, token = base64.b64decode(sent.strip(), validate=True).decode().partition(":")
        except ValueError:
            return _NOBODY
        found = self.users.by_token(token) if self.users else None
        return Person(name, role_of(found[1]), by_token=True) if found and found[0] == name else _NOBODY

    def sign_in(self, name: str, password: str, client: str) -> Cookie:
        """Return the cookie for who gives the right password; raise ``Fault`` for a wrong one, or too many of them."""
        if self.users is None:
            raise Fault(404, "there are no users", advice="Start the server with --users FILE.")
        name = name[:_LONGEST]
        wait = self._tries.wait(name, client)
        if wait:
            if self._tries.is_first_wait(client):
                self.audit.note("kept waiting", name, client)
            advice = worded("Try again in {wait} seconds.", wait=wait)
            raise Fault(429, "too many failures", where="login", advice=advice, headers={"retry-after": str(wait)})
        user = self.users.by_password(name, password)
        if user is None:
            self._tries.failed(name, client)
            self.audit.note("refused", name, client)
            raise Fault(401, "name or password is wrong", where="login", advice="Try again, or ask who administers it.")
        self._tries.succeeded(name, client)
        self.audit.note("signed in", name, client)
        return self._cookie(self.sessions.begin(name, user.password), HOURS * 3600)

    def sign_out(self, here: Here) -> Cookie:
        """End the session; return what takes the cookie away."""
        read = self.sessions.read(here.cookies.get(self.cookie, ""))
        if read is not None and here.person.session:
            self.sessions.end(read[0])
            self.audit.note("signed out", here.person.name, here.client)
        return self._cookie("", 0)

    def refuse_foreign(self, here: Here) -> None:
        """Raise where a change may be asked for by somebody else through a browser: no token of ours comes with it.

        Who sends a token of their own is no browser. Without users, programs need none where they send JSON: no page of
        another site can make a browser do that.
        """
        if here.person.by_token:
            return
        by_browser = any(name in here.headers for name in ("origin", "sec-fetch-site", "cookie", "referer"))
        json = here.headers.get("content-type", "").partition(";")[0].strip() == "application/json"
        if self.users is None and not by_browser and json:
            return
        token = here.headers.get("x-csrf-token") or here.form.get("csrf", "")
        if not self.sessions.is_form_token(token, here.person.session):
            advice = "Load the page again. Programs: send JSON, and a token where there are users."
            raise Fault(403, "the form is not one of ours, or too old", where="csrf", advice=advice)

    def _cookie(self, value: str, seconds: int) -> Cookie:
        return Cookie(
            self.cookie, value=value, max_age=seconds, path="/", secure=self._https, httponly=True, samesite="strict"
        )


def trail(serving: Serving) -> Path | None:
    """Return where the trail of who came in is kept."""
    if serving.audit is not None or serving.users is None:
        return serving.audit
    return serving.users.with_suffix(".audit.jsonl")
