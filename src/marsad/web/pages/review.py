"""The review desk: one claim after another with its text; accepted, corrected or rejected by a key or a button, or left alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import msgspec

from marsad.app.question import named
from marsad.model.claim import Certainty, Claim, EventType, Phase, Polarity
from marsad.model.claim import Role as RoleName
from marsad.model.event import Event
from marsad.store import ClaimFilter, Decision, EventFilter, Ruling
from marsad.web.asked import day
from marsad.web.here import Here
from marsad.web.history import overlay, told_by
from marsad.web.look import Look, page
from marsad.web.pages.reader import first_line
from marsad.web.route import Away, Reply, Role, Route
from marsad.web.told import cards, columns, decisions

#: So many of the latest claims are looked through for those that nobody has judged; so many are listed; so many decisions.
_LATEST, _LISTED, _PAST = 3000, 60, 15
#: Names in the address that narrow the queue.
_FILTERS = ("type", "place", "told", "since", "until")
#: So many days around a claim, and so many events of them, are asked about: the same?
_ABOUT, _NEAR = timedelta(4), 4
#: What names the field of a claim that is selected begins with.
_PICK = "pick."
#: As many places as there are keys for.
_KEYS = 9


class Choice(msgspec.Struct, frozen=True):
    """What the words of a role may name: candidates (id, name, where), the one that was read among them."""

    role: str
    text: str
    read: str
    candidates: tuple[tuple[str, str, str], ...]


class Past(msgspec.Struct, frozen=True):
    """A decision with when it was taken, and how many were taken in one act with it."""

    decision: Decision
    at: str
    count: int = 1


def review(here: Here) -> Reply:
    """The next claim that nobody has judged; looking at it changes nothing."""
    look = Look(here)
    queue = _queue(here)
    asked = here.first("claim")
    if not queue and not asked:
        done = here.record.last_day() is not None
        return page("review", "review_done.html" if done else "empty.html", look, past=_past(here), command=_COMMAND)
    current = asked or queue[0].id
    claim = overlay(here).claim(here.record.store.claim(current))
    report = here.record.report(claim.report)
    events = here.record.store.events_of([claim.id])
    ids = [each.id for each in queue]
    at = ids.index(current) if current in ids else -1
    return page(
        "review",
        "review.html",
        look,
        claim=claim,
        report=report,
        title=report.title or first_line(report),
        columns=[column for column in columns(here, report, [claim]) if column.lang == claim.lang]
        or columns(here, report, [claim]),
        card=cards(here, look, report, [claim], events)[0],
        choices_of=_choices(look, claim),
        queue=queue[max(0, at - 5) : max(0, at - 5) + _LISTED],
        left=len(queue),
        before=ids[at - 1] if at > 0 else "",
        after=ids[at + 1] if at + 1 < len(ids) else (ids[0] if at < 0 and ids else ""),
        mates=_mates(here, claim, events),
        near=_near(here, claim, events),
        past=_past(here),
        fields=_FIELDS,
        types=[each.value for each in EventType],
        narrowed=[name for name in _FILTERS if here.all(name)],
        name_of=lambda name: look.joined(_said(look, name, value) for value in here.all(name)),
        may=here.person.role >= Role.REVIEW,
    )


def judge(here: Here) -> Reply:
    """Record a decision and go on to the next claim."""
    form, record, by = here.form, here.record, here.person.name
    claim, onward, reason = form.get("claim", ""), form.get("next", ""), form.get("reason", "")
    match form.get("do"):
        case "accept":
            record.accept(claim, by=by, reason=reason)
        case "reject":
            record.reject(claim, by=by, reason=reason)
        case ("accept_all" | "reject_all") as act:
            picked = [name.removeprefix(_PICK) for name in form if name.startswith(_PICK)]
            picked = [each for each in picked if each not in decisions(here)]
            if not picked:
                return Away(_there(here, claim, note="none"))
            record.decide_all(Ruling(act.removesuffix("_all")), picked, by=by, reason=reason)
            onward = "" if claim in picked else claim
        case "correct":
            changes = _changes(form, record.claim(claim))
            if not changes:
                return Away(_there(here, claim, note="same"))
            record.correct(claim, changes, by=by, reason=reason)
        case "same":
            record.same(claim, form.get("other", ""), by=by, reason=reason)
            onward = claim
        case "not_same":
            record.not_same(claim, form.get("other", ""), by=by, reason=reason)
            onward = claim
        case "undo":
            number = form.get("n", "")
            undone = next((each for each in record.decisions(held=True) if str(each.n) == number), None)
            if undone is not None:
                record.undo(undone.n, by=by, reason=reason)
                onward = undone.a
        case _:
            onward = claim
    return Away(_there(here, onward))


def _there(here: Here, claim: str, **more: str) -> str:
    """Return the address of the desk with a claim on it, and the filter that it was opened with."""
    kept: dict[str, Any] = {name: here.all(name) for name in _FILTERS}
    return here.url("/review", "", **kept, claim=claim or None, **more)


_COMMAND = "marsad add report.txt --published 2026-02-23"
#: What can be corrected by a choice among values.
_FIELDS: dict[str, tuple[str, ...]] = {
    "phase": tuple(each.value for each in Phase),
    "polarity": tuple(each.value for each in Polarity),
    "certainty": tuple(each.value for each in Certainty),
}


def _said(look: Look, name: str, value: str) -> str:
    """Return what narrows the queue in the reader's words."""
    match name:
        case "type":
            return look.type(value)
        case "place":
            return look.place(value)
        case "told":
            return look.label(f"ui.lang.{value}") if value in {"ar", "en"} else value
        case _:
            return f"{look.label(name)} {look.figure(value)}"


def _queue(here: Here) -> list[Claim]:
    """Return the claims that nobody has judged, of the latest, as the address narrows them."""
    wanted = ClaimFilter(
        types=tuple(EventType(value) for value in here.all("type") if value in set(EventType)),
        places=here.all("place"),
        lang=here.first("told") if here.first("told") in {"ar", "en"} else "",
        since=day(here, "since"),
        until=day(here, "until"),
        limit=_LATEST,
    )
    found = here.cached(("queue", wanted), lambda: here.record.store.claims(wanted))
    judged = decisions(here)
    return [claim for claim in found if claim.id not in judged]


def _changes(form: Any, claim: Claim) -> dict[str, str]:
    """Return what the form says otherwise than the claim."""
    now = {
        "type": claim.type.value,
        "phase": claim.phase.value,
        "polarity": claim.polarity.value,
        "certainty": claim.certainty.value,
        "background": "yes" if claim.background else "no",
        **{role.value: fillers[0].is_ or "" for role, fillers in claim.roles.items() if len(fillers) == 1},
    }
    if claim.time is not None:
        now["earliest"] = claim.time.earliest.isoformat() if claim.time.earliest else ""
        now["latest"] = claim.time.latest.isoformat() if claim.time.latest else ""
    return {name: form[name] for name, value in now.items() if name in form and form[name].strip() != value}


def _choices(look: Look, claim: Claim) -> list[Choice]:
    """Return, for each role whose words are of one filler, what they may name: places first, for the number keys."""
    found = []
    for role, fillers in sorted(claim.roles.items(), key=lambda item: not item[0].is_place):
        if len(fillers) != 1 or role in {RoleName.EXTENT, RoleName.TOPIC}:
            continue
        filler, kind = fillers[0], "place" if role.is_place else "actor"
        ids = list(dict.fromkeys([*([filler.is_] if filler.is_ else []), *named(filler.text, kind, look.world)]))
        candidates = tuple((id_, _named(look, id_), look.point(id_) if role.is_place else "") for id_ in ids[:_KEYS])
        found.append(Choice(role.value, filler.text, filler.is_ or "", candidates))
    return found


def _named(look: Look, id_: str) -> str:
    if not look.is_place(id_):
        return look.actor(id_)
    place = look.world.places.get(id_)
    inside = f" ({look.place(place.admin1)})" if place is not None and place.admin1 and place.admin1 != id_ else ""
    return look.place(id_) + inside


def _mates(here: Here, claim: Claim, events: dict[str, str]) -> Sequence[Any]:
    """Return the claims that are held to tell of the same event."""
    if claim.id not in events:
        return ()
    others = here.record.store.members([events[claim.id]]).get(events[claim.id], ())
    return list(told_by(here, [each for each in others if each != claim.id][:6]).values())


def _past(here: Here) -> list[Past]:
    """Return the last decisions, the latest first, one of each act."""

    def make() -> list[Past]:
        acts: dict[int, list[Decision]] = {}
        for each in here.record.store.decisions():
            acts.setdefault(each.tx, []).append(each)
        at = {tx.n: tx.at for tx in here.record.store.transactions(limit=500)}
        return [Past(act[0], at.get(tx, ""), len(act)) for tx, act in list(acts.items())[: -_PAST - 1 : -1]]

    return here.cached("past", make)


routes = (
    Route("/review", review),
    Route("/review", judge, method="POST", role=Role.REVIEW),
)


def _near(here: Here, claim: Claim, events: dict[str, str]) -> list[Event]:
    """Return other events of the type and the place about that day: perhaps the same one, which merging left apart."""
    places = tuple(f.is_ for role, fillers in claim.roles.items() if role.is_place for f in fillers if f.is_)
    when = claim.time.latest or claim.time.earliest if claim.time is not None else None
    told = when or here.record.report(claim.report).published
    if not places or told is None:
        return []
    wanted = EventFilter((claim.type,), places, since=told - _ABOUT, until=told + _ABOUT, limit=_NEAR + 1)
    return [each for each in here.record.store.events(wanted) if each.id != events.get(claim.id)][:_NEAR]
