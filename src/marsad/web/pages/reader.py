"""A report beside its translation, each claim a coloured stretch of text and a card with all that was read from it."""

from __future__ import annotations

from marsad.model.claim import Claim
from marsad.model.event import Kin, KinKind
from marsad.model.report import Report
from marsad.store import ReportFilter
from marsad.web.asked import day, number
from marsad.web.here import Here
from marsad.web.history import overlay
from marsad.web.look import Look, page
from marsad.web.route import Away, Reply, Route
from marsad.web.told import Column, cards, columns

_PAGE = 50


def reader(here: Here) -> Reply:
    """One report, as it was published, with its claims."""
    report = here.record.report(here.names["name"])
    look = Look(here)
    claims = claims_of(here, report)
    events = here.record.store.events_of([claim.id for claim in claims]) if claims else {}
    kin = here.record.store.kin([report.id])
    sides = columns(here, report, claims)
    if len(sides) == 1:
        sides += _translation(here, report, kin, sides[0].lang)
    return page(
        "reports",
        "reader.html",
        look,
        report=report,
        title=report.title or first_line(report),
        columns=sides,
        cards=cards(here, look, report, claims, events),
        kin=[(each, here.record.report(_other(each, report.id))) for each in kin],
        chosen=here.first("claim"),
    )


def claims_of(here: Here, report: Report) -> list[Claim]:
    """Return the claims of a report as people corrected them, in the order of the text; the rejected too."""
    laid = overlay(here)
    found = [laid.claim(claim) for claim in here.record.store.claims_of([report.id])]
    return sorted(found, key=lambda claim: (claim.trigger.start, claim.id))


def first_line(report: Report) -> str:
    """Return the beginning of a report that has no title."""
    line = report.text.strip().partition("\n")[0]
    return line if len(line) <= 110 else line[:110].rpartition(" ")[0] + " …"


def _translation(here: Here, report: Report, kin: list[Kin], lang: str) -> list[Column]:
    """Return the other report that is this one in another language, if there is one."""
    for each in kin:
        if each.kind is KinKind.TRANSLATION:
            other = here.record.report(_other(each, report.id))
            found = [c for c in columns(here, other, claims_of(here, other), links=False) if c.lang != lang]
            if found:
                return found[:1]
    return []


def _other(kin: Kin, name: str) -> str:
    return kin.root if kin.report == name else kin.report


def claim(here: Here) -> Reply:
    """A claim's own address leads to its report, where it is lit."""
    found = here.record.claim(here.names["name"])
    return Away(Look(here).claim(found.id))


def reports(here: Here) -> Reply:
    """All reports, the latest first."""
    look, offset = Look(here), number(here, "offset")
    outlet, told = here.first("outlet"), here.first("told")
    wanted = ReportFilter(
        outlet=outlet,
        lang=told if told in {"ar", "en"} else "",
        since=day(here, "since"),
        until=day(here, "until"),
    )
    found = here.cached(("reports", wanted), lambda: here.record.store.reports(wanted, text=False))
    if not found and not here.query:
        return page("reports", "empty.html", look, command="marsad add report.txt --published 2026-02-23")
    shown = list(reversed(found))[offset : offset + _PAGE]
    whole = (
        {each.id: each for each in here.record.store.reports(ReportFilter(ids=tuple(each.id for each in shown)))}
        if shown
        else {}
    )
    return page(
        "reports",
        "reports.html",
        look,
        rows=[(whole[each.id], whole[each.id].title or first_line(whole[each.id])) for each in shown],
        outlets=list(here.record.store.outlets()),
        count=len(found),
        offset=offset,
        limit=_PAGE,
        more=len(found) > offset + _PAGE,
    )


routes = (
    Route("/report/{name:str}", reader),
    Route("/claim/{name:str}", claim),
    Route("/reports", reports),
)
