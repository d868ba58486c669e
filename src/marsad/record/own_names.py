"""Places by the names that reports give them, where no table has the name or several places bear it: which are one place.

Two names are of one place where claims of one event tell it by them, and they sound alike in whatever script: merging has then
held who, what and when against each other. Names alone are not enough: there is a Hamza camp in more than one country, and
"Bara" alone may be in Syria or Sudan; where another report of the event knows which, it is that one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from marsad.model.entity import World
from marsad.model.event import Told
from marsad.record.holders import Ground
from marsad.record.spots import OWN, TYPES, places
from marsad.text.names import keys_of, name_key
from marsad.text.skeleton import skeleton

_LEAST = 2  # consonants without which a name has no sound of its own


def one_name(reports: Iterable[Told], ground: Ground, events: Mapping[str, str]) -> dict[str, str]:
    """Return, for each name of a place that has several, the one that was told first, or the known place that it names;
    of other places nothing.
    """
    told: dict[str, set[str]] = {}  # event → the names that its claims have
    known: dict[str, set[str]] = {}  # event → the known places
    first: dict[str, tuple[str, str]] = {}
    for each in reports:
        claim, event = each.claim, events.get(each.claim.id)
        if event is None or claim.type not in TYPES:
            continue
        found = [place for place, _ in places(claim, ground)]
        if len(found) == 1 and found[0].startswith(OWN):
            at = each.report.published_at or each.report.published
            told.setdefault(event, set()).add(found[0])
            first[found[0]] = min(first.get(found[0], ("9", "")), (str(at or "9"), claim.id))
        else:
            known.setdefault(event, set()).update(found)
    called = _first_told([names for names in told.values() if len(names) > 1], first, ground.world)
    for event, names in told.items():
        for name in names:
            bear = [place for place in known.get(event, ()) if _bears(place, name, ground.world)]
            if len(bear) == 1:
                called[name] = bear[0]
    return called


def _bears(place: str, name: str, world: World) -> bool:
    """Whether a place of the tables may be called so: it bears the name, or is a site that the name tells less of (the Balhaf
    terminal = Balhaf LNG terminal).
    """
    words = name.removeprefix(OWN).split()
    lang = "en" if name.isascii() else "ar"
    entries = world.names.get(lang, {}).get(name_key(words[0], lang, first=True), ()) if words else ()
    if any(list(rest) == words[1:] and f"p:{place}" in refs for rest, refs in entries):
        return True
    known, kinds = world.places.get(place), world.cues.get(lang, {})
    if known is None or known.level != "site":
        return False
    bare = {word for word in words if word not in kinds}
    return bool(bare) and bare <= set(keys_of(known.name_en if lang == "en" else known.name_ar, lang))


def _first_told(together: Iterable[set[str]], first: Mapping[str, tuple[str, str]], world: World) -> dict[str, str]:
    head: dict[str, str] = {}

    def top(name: str) -> str:
        while head.get(name, name) != name:
            name = head[name]
        return name

    for names in together:
        by_sound: dict[str, str] = {}
        for name in sorted(names):
            sound = _sound(name, world)
            other = by_sound.setdefault(sound, name) if len(sound) >= _LEAST else name
            a, b = sorted((top(name), top(other)), key=lambda each: first[each])
            head[b] = a
    return {name: top(name) for name in head if top(name) != name}


def _sound(name: str, world: World) -> str:
    """Return the consonants of a name without the words for its kind; where people say g, Latin letters write it, Arabic has ق."""
    words = name.removeprefix(OWN).split()
    kinds = world.cues.get("en" if name.isascii() else "ar", {})
    return skeleton([word for word in words if word not in kinds]).replace("G", "K")
