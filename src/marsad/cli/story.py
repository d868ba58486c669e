"""The demo as text: each report's claims, then the state of the sites and the routes, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from marsad.app import demo
from marsad.app.demo.sites import Route, Story, Telling, routes, site_states
from marsad.cli.show import Look, columns
from marsad.model.claim import Filler
from marsad.model.entity import World

_SITE_LEVEL = "site"
_WIDE = 26


def summary(stories: Sequence[Story], world: World, look: Look) -> str:
    """Return the states and routes in English, then in Arabic."""
    return "\n".join(line for lang in ("en", "ar") for line in _section(stories, world, lang, look))


def _section(stories: Sequence[Story], world: World, lang: str, look: Look) -> Iterator[str]:
    words = demo.words(lang)
    yield look.paint(look.words(words["sites"]), bold=True)
    for site, told in site_states(stories, lambda place: _is_site(world, place), lang).items():
        yield f"  {look.words(_name(world, site, lang) or site)}"
        for telling in told:
            yield _telling(telling, words, look)
    yield ""
    yield look.paint(look.words(words["routes"]), bold=True)
    for route in routes(stories, lang):
        yield _route(route, world, lang, words, look)
    yield ""


def _telling(told: Telling, words: dict[str, str], look: Look) -> str:
    """Return one line: day, state (with the deadline of a plan), on whose word, in which outlet."""
    state = words[told.state.value]
    if told.by:
        state = f"{state} {words['by']} {told.by.isoformat()}"
    if told.source is None:
        word = words["own"]
    else:
        verb = words["denied"] if told.denied else words["said"]
        word = f"{verb}: {told.source.text}"
    room = " " * max(0, _WIDE - columns(state))
    day = told.day.isoformat() if told.day else " " * 10
    return f"    {day}  {look.words(state)}{room}  {look.words(word)}  · {look.words(told.outlet)}"


def _route(route: Route, world: World, lang: str, words: dict[str, str], look: Look) -> str:
    day = route.day.isoformat() if route.day else " " * 10
    steps = [
        f"{words[key]} {_joined(fillers, world, lang)}"
        for key, fillers in (("from", route.origin), ("via", route.via), ("to", route.to))
        if fillers
    ]
    return f"    {day}  {look.words(' '.join(steps))}  · {look.words(route.outlet)}"


def _joined(fillers: Sequence[Filler], world: World, lang: str) -> str:
    names = (_name(world, each.is_ or "", lang) or each.text for each in fillers)
    return ("، " if lang == "ar" else ", ").join(names)


def _is_site(world: World, place: str) -> bool:
    return place in world.places and world.places[place].level == _SITE_LEVEL


def _name(world: World, place: str, lang: str) -> str:
    known = world.places.get(place) or world.roads.get(place)
    if known is None:
        return ""
    return known.name_ar if lang == "ar" else known.name_en
