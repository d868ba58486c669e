"""Which place a name means: every mention of a report is decided together, with reasons; pure.

A name gives candidates; the whole report decides. Each candidate collects points: how well it fits the word for its
kind ("base", "province"), how important it is, how many other mentions speak for its country and governorate, whether
it lies in what the text says contains it, how near it is to the others; and a name keeps one sense in a report.
"Unlocated" is a legal answer, and an area is never given as a spot.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from operator import itemgetter

import msgspec

from marsad.extract.place_fit import (
    AROUND,
    FOREIGN,
    SITE_CUES,
    area_told,
    article_differs,
    common_abroad,
    distance_km,
    holds,
    is_called_after,
    is_great,
    is_settlement,
    kind_score,
    lies_elsewhere,
    nested,
    only_here,
    outside,
    towns_abroad,
    vies,
    wider,
)
from marsad.extract.place_votes import Near, Points, Spots, Votes, governorate, nearest_spot, report_votes, shares_of
from marsad.extract.place_words import PlaceMention, at_home_only, is_word, lands_of, with_class
from marsad.model.entity import Place, World
from marsad.text.normalise import MARKS

RESOLVED, AMBIGUOUS, UNLOCATED = "resolved", "ambiguous", "unlocated"

#: Points: importance 100 counts this much; a name's full votes; being in (or not in) what contains it.
_IMPORTANCE = 4.0
_COUNTRY, _GOVERNORATE, _NEAR = 2.5, 1.5, 1.0
_CONTAINED, _NOT_CONTAINED = 4.0, -3.0
_ONE_SENSE = 2.0
#: A name with its vowel signs is that of the place that is written so (عمّان is Amman, no Oman).
_WRITTEN_SO = 3.0
#: A site whose name is a settlement's too is not meant by the bare name; nor is an administrative area.
_BARE_SITE, _BARE_AREA, _COUNTRYSIDE_OF_AREA, _COUNTRYSIDE = -2.5, -1.2, 1.0, "countryside"
#: The best candidate decides where it has this many points more than the next.
_MARGIN = 0.7
#: A place of less importance needs a cue or company in its country.
_SMALL = 12.0
_LISTED = 30.0  # importance from which a town of no namesake may lend its name to a site, whatever the report is on
#: A place of a country with no more than this share is a stranger among at least so many places.
_STRANGE, _SEVERAL = 0.05, 3
_NEAR_KM = 100.0
_COMPANY_KM = 60.0
_PROXY_KM = 10.0


class Candidate(msgspec.Struct, frozen=True):
    """A place that a mention may mean; ``score`` 0–1 is its share, ``points`` what it rests on."""

    id: str
    score: float
    points: float
    why: tuple[str, ...] = ()


class Resolution(msgspec.Struct, frozen=True):
    """What became of a mention. ``status``: ``resolved``, ``ambiguous`` or ``unlocated``; ``id`` only if resolved.

    ``lat``, ``lon``: None where no point is sure (listed, never pinned). ``located``: ``exact``, ``proxy`` (the point
    of something near) or ``area`` (the point only stands for an area of ``precision_km``).
    """

    mention: PlaceMention
    status: str
    id: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision_km: float | None = None
    located: str = ""
    candidates: tuple[Candidate, ...] = ()
    why: str = ""


#: Why a name is none of the place that the tables know: wherever else the report has it, it is that one again.
_ABROAD = "the text puts it inside another country"


def resolve(mentions: Sequence[PlaceMention], world: World, homes: frozenset[str] = frozenset()) -> list[Resolution]:
    """Return a resolution for each mention of a report, in the same order. ``homes``: the countries of its actors.

    A ``kind_cue`` may be the kind word itself: it is looked up in ``World.cues``.
    """
    given, lands = mentions, homes | lands_of(mentions, world)
    mentions = [at_home_only(with_class(mention, world), world, lands if homes else homes) for mention in mentions]
    # what is said again in the same surroundings is weighed once; its points are one and the same object
    weighed: dict[object, Points] = {}
    first: list[Points] = []
    for mention in mentions:
        said = (mention.candidates, mention.kind_cue, mention.containers, mention.relation)
        if said not in weighed:
            weighed[said] = _base_points(mention, world)
        first.append(weighed[said])
    votes = report_votes(first, world, homes)
    leading = [_leading(points, world) for points in weighed.values()]
    clear = {place.id: place for place in leading if place is not None and _is_spot(place)}
    spots = sorted(((place.lat, place) for place in clear.values() if place.lat is not None), key=itemgetter(0))
    near: Near = {}
    final: dict[int, Points] = {}
    for scored, voted in zip(first, votes, strict=True):
        if id(scored) not in final:
            final[id(scored)] = _with_report(scored, voted, spots, near, world)
    points = [dict(final[id(scored)]) for scored in first]
    _keep_one_sense(mentions, points)
    drafts = [_decide(m, found, world) for m, found in zip(mentions, points, strict=True)]
    company = _company(drafts, world)
    checked = [_checked(draft, company, votes[i][0], world) for i, draft in enumerate(drafts)]
    abroad = {made.mention.text for made in checked if made.why == _ABROAD}
    checked = [
        made if made.id is None or made.mention.text not in abroad else _unlocated(made, _ABROAD) for made in checked
    ]
    return [msgspec.structs.replace(made, mention=mention) for made, mention in zip(checked, given, strict=True)]


def _base_points(mention: PlaceMention, world: World) -> Points:
    """Return what speaks for each candidate in the mention itself."""
    found = [world.places[id_] for id_ in dict.fromkeys(mention.candidates) if id_ in world.places]
    lived_in = any(is_settlement(place) for place in found)
    points: Points = {}
    for place in found:
        why = [f"importance {place.importance:g}"]
        total = _IMPORTANCE * place.importance / 100
        fit = kind_score(place, mention.kind_cue)
        if fit:
            total += fit
            why.append(f"{'is' if fit > 0 else 'is no'} {mention.kind_cue}")
            total += _COUNTRYSIDE_OF_AREA * (mention.kind_cue == _COUNTRYSIDE and lived_in and place.level == "adm1")
            if mention.kind_cue in SITE_CUES and lived_in and place.level in {"adm1", "adm2"}:
                total += _BARE_AREA  # the hospital of the city, not of the province that is called by it
        elif place.level == "site" and lived_in:
            total += _BARE_SITE
            why.append("a site, and a settlement has its name")
        elif place.level in {"adm1", "adm2", "area"} and lived_in:
            country = mention.relation == _COUNTRYSIDE and place.level == "adm1"
            total += _COUNTRYSIDE_OF_AREA if country else _BARE_AREA
            why.append("an area, and a settlement has its name")
        if any(letter in MARKS for letter in mention.text) and place.name_ar == mention.text:
            total += _WRITTEN_SO
            why.append("written so")
        total += _container_points(place, mention, world, why)
        points[place.id] = (total, why)
    return points


def _container_points(place: Place, mention: PlaceMention, world: World, why: list[str]) -> float:
    known = [world.places[id_] for id_ in mention.containers if id_ in world.places]
    known = [outer for outer in known if outer.id not in mention.candidates]
    if not known:
        return 0.0
    if (outer := next((outer for outer in known if holds(outer, place)), None)) is not None:
        why.append(f"in {outer.id}")
        return _CONTAINED
    why.append(f"not in {known[0].id}")
    return _NOT_CONTAINED


def _leading(points: Points, world: World) -> Place | None:
    """Return the place that a mention clearly means before the report is asked; it lends nearness to others."""
    if not points:
        return None
    best, share = max(shares_of(points).items(), key=lambda item: (item[1], item[0]))
    return world.places[best] if share >= 0.5 else None


def _with_report(
    points: Points,
    votes: tuple[Votes, Votes],
    spots: Spots,
    nearest: Near,
    world: World,
) -> Points:
    """Return the points of a mention with what the other mentions add."""
    rivals = tuple(points)
    found: Points = {}
    for id_, (base, reasons) in points.items():
        place, why, total = world.places[id_], list(reasons), base
        country = votes[0].get(place.country, 0.0)
        area = votes[1].get(governorate(place), 0.0)
        total += _COUNTRY * country + _GOVERNORATE * area
        if (id_, rivals) not in nearest:
            nearest[id_, rivals] = nearest_spot(place, spots, points)
        near = nearest[id_, rivals]
        if near is not None:
            total += _NEAR * exp(-near / _NEAR_KM)
            why.append(f"{near:.0f} km from another place")
        if country:
            why.append(f"country votes {country:.2f}")
        found[id_] = (total, why)
    return found


def _is_spot(place: Place) -> bool:
    """Whether the place's point stands for a spot, not for an area."""
    return place.located != "area" and place.level not in {"country", "adm1"}


def _keep_one_sense(mentions: Sequence[PlaceMention], points: list[Points]) -> None:
    """Let a bare mention follow the mention of the same name that the text tells more about."""
    told: dict[str, tuple[float, int]] = {}
    for i, mention in enumerate(mentions):
        if points[i] and (mention.kind_cue or mention.containers):
            best = max(total for total, _ in points[i].values())
            for id_, (total, _) in points[i].items():
                if total == best and best > told.get(id_, (0.0, 0))[0]:
                    told[id_] = (best, i)
    for i, mention in enumerate(mentions):
        if mention.kind_cue or mention.containers:
            continue
        for id_ in points[i]:
            if id_ in told:
                total, why = points[i][id_]
                points[i][id_] = (total + _ONE_SENSE, [*why, "told more of elsewhere"])


def _decide(mention: PlaceMention, points: Points, world: World) -> Resolution:
    """Return the mention with its best candidate, or ambiguous where the next is close and elsewhere."""
    if not points:
        return Resolution(mention, UNLOCATED, why="no place of that name is known")
    shares = shares_of(points)
    order = sorted(points, key=lambda id_: (-points[id_][0], id_))
    candidates = tuple(
        Candidate(id_, round(shares[id_], 3), round(points[id_][0], 2), tuple(points[id_][1])) for id_ in order
    )
    best = world.places[order[0]]
    rival = next((p for p in (world.places[i] for i in order[1:]) if vies(p, best, mention.kind_cue)), None)
    if rival is not None and points[best.id][0] - points[rival.id][0] < _MARGIN:
        why = f"{best.id} and {rival.id} fit alike"
        return Resolution(mention, AMBIGUOUS, candidates=candidates, why=why)
    return _pinned(mention, best, candidates)


def _pinned(mention: PlaceMention, place: Place, candidates: tuple[Candidate, ...]) -> Resolution:
    """Return the resolution with the point that may be shown for it, and how sure it is."""
    why = list(candidates[0].why)
    located, radius = place.located, place.precision_km
    if place.lat is None:
        why.append("no sure point: listed, never pinned")
    elif mention.kind_cue in SITE_CUES and is_settlement(place):
        located, radius = "proxy", max(_PROXY_KM, (radius or 0.0) + _PROXY_KM / 2)
        why.append(f"no {mention.kind_cue} of that name is known: the settlement stands for it")
    relation = mention.relation or area_told(place, mention.kind_cue)
    if radius is not None and relation:
        radius += 0.0 if place.level == "adm1" and relation in AROUND else max(wider(relation), mention.away)
        if (relation in AROUND or mention.away) and located == "exact":
            located = "area"
    return Resolution(
        mention,
        RESOLVED,
        id=place.id,
        lat=place.lat,
        lon=place.lon,
        precision_km=radius,
        located=located if place.lat is not None else "",
        candidates=candidates,
        why="; ".join(why),
    )


class _Company(msgspec.Struct):
    """The places of a report: all; those that a mention tells of surely; those with a name that is no common word."""

    ids: set[str]
    sure: set[str]
    named: dict[str, Place]


def _company(drafts: list[Resolution], world: World) -> _Company:
    """Return what the mentions of a report are to each other, worked out once."""
    found = _Company(set(), set(), {})
    for draft in drafts:
        if draft.id is None:
            continue
        place = world.places[draft.id]
        found.ids.add(draft.id)
        word = is_word(draft.mention, world)
        if not word:
            found.named[draft.id] = place
        if not word or kind_score(place, draft.mention.kind_cue) > 0:
            found.sure.add(draft.id)
    return found


def _checked(draft: Resolution, company: _Company, countries: Votes, world: World) -> Resolution:
    """Return the draft, or unlocated where a common word or a small place stands without support."""
    mention = draft.mention
    if draft.id is None:
        told = not draft.candidates or mention.kind_cue or mention.containers or not is_word(mention, world)
        return draft if told else _unlocated(draft, "the name is also a common word and fits several places")
    place, share = world.places[draft.id], countries.get(world.places[draft.id].country, 0.0)
    if lies_elsewhere(place, mention.containers, countries, world):
        return _unlocated(draft, _ABROAD)
    if "quarter" in {mention.kind_cue, place.kind} and outside(place, mention.containers, world):
        return _unlocated(draft, "the text puts it inside another town")
    stands_in = mention.kind_cue in SITE_CUES and is_settlement(place)
    cue = stands_in or kind_score(place, mention.kind_cue) > 0
    others = (world.places[each.id] for each in draft.candidates if each.id != place.id)
    alone = all(nested(place, each) for each in others)  # its own district bears its name
    only = alone and place.importance >= _LISTED and not is_word(mention, world)
    if stands_in and not (only or mention.containers) and len(company.ids) > 1 and share < FOREIGN:
        return _unlocated(draft, f"a {mention.kind_cue} of that name is not known in the countries of the report")
    if mention.kind_cue in SITE_CUES and not stands_in and place.level not in {"site", "adm2"}:
        if kind_score(place, mention.kind_cue) < 0:
            return _unlocated(draft, f"a {mention.kind_cue} that is only called after an area")
    if mention.kind_cue == "river" and is_settlement(place):
        return _unlocated(draft, "a river, and only a town of that name is known")
    if is_called_after(place, mention.kind_cue):
        return _unlocated(draft, f"a {mention.kind_cue}, and no site that is called after it")
    if _is_stranger(place, mention, company, countries):
        return _unlocated(draft, "the report tells of other countries only, and the name fits badly or means little")
    if cue and not mention.containers and is_word(mention, world):
        if common_abroad(place, mention.kind_cue, share, alone=len(company.ids) < 2):
            return _unlocated(draft, "quarters and villages of that common name are in many countries")
    little = is_word(mention, world) or (place.importance < _LISTED and not mention.containers)
    if place.kind == "quarter" and little and towns_abroad(place, company.named.values()):
        return _unlocated(draft, "a quarter of no great name, and the report tells of towns of other countries")
    told = cue or any(reason.startswith("in ") for reason in draft.candidates[0].why)
    if told or draft.id in company.sure:
        return draft
    sole = (
        mention.lang == "en" and len(draft.candidates) == 1 and share >= FOREIGN
    )  # at Luuq, in a report of many countries
    known = mention.alone and (sole or only_here(place, [each.id for each in draft.candidates], share, world))
    known = (known or is_great(place, share)) and not article_differs(mention.text, mention.lang, world)
    if not known and is_word(mention, world) and not _has_company(draft, company, world):
        return _unlocated(draft, "the name is also a common word, and nothing says it is a place")
    if place.importance < _SMALL and len(company.ids) > 1 and share < FOREIGN:
        return _unlocated(draft, "a small place outside the countries of the report")
    return draft


def _is_stranger(place: Place, mention: PlaceMention, company: _Company, countries: Votes) -> bool:
    """Whether nothing else in the report speaks for the place's country, and the place is small or of another kind than
    the word beside its name says (the Salah al-Din district of a report on Libya).
    """
    if len(company.ids) < _SEVERAL or mention.containers or countries.get(place.country, 0.0) > _STRANGE:
        return False
    return place.importance < _SMALL or kind_score(place, mention.kind_cue) < 0


def _unlocated(draft: Resolution, why: str) -> Resolution:
    return Resolution(draft.mention, UNLOCATED, candidates=draft.candidates, why=why)


def _has_company(draft: Resolution, company: _Company, world: World) -> bool:
    """Whether a surer mention lies close by: then a name that is also a word is most likely the place."""
    place = world.places[draft.id or ""]
    if article_differs(draft.mention.text, draft.mention.lang, world):
        return False
    for near in (each for each in company.named.values() if each.id != place.id and each.level != "country"):
        apart = distance_km(place, near)
        if apart is not None and apart <= _COMPANY_KM + (near.precision_km or 0.0):
            return True
    return False
