"""Which kinds of places a word such as "base", "town" or "governorate" may mean, which vie for one name, how far apart they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import asin, cos, radians, sin, sqrt

from marsad.extract.by_country import by_country
from marsad.model.entity import Place, World
from marsad.text.names import keys_of, name_key, words_of

#: What a candidate gets where the kind word fits it well, fits it, or says that it is something else.
WELL, FITS, ELSE = 3.0, 2.0, -3.0

SETTLEMENTS = ("city", "town", "village", "quarter")
_BASES = (
    *("military_base", "air_base", "airport_base", "naval_base", "un_base", "airfield"),
    *("military_base_oilfield", "military_base_gasfield"),
)
_FIELDS = ("oilfield", "gas_field", "military_base_oilfield", "military_base_gasfield", "facility")

#: Class of kind word (``World.cues``) → kinds of places that it means, and others that it may mean.
_MEANT: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "base": (_BASES, ("airport",)),
    "airport": (("airport", "airport_base", "airfield", "air_base"), ("military_base",)),
    "crossing": (("border_crossing",), ("checkpoint", "tripoint")),
    "prison": (("prison",), ()),
    "camp": (("camp",), ("military_base",)),
    "port": (("port",), ("naval_base",)),
    "field": (_FIELDS, ("port",)),
    "checkpoint": (("checkpoint",), ()),
    "hospital": (("hospital",), ()),
    "embassy": (("embassy",), ()),
    "city": (("city",), ("town",)),
    "municipality": (("city", "town"), ("village", "district")),
    "town": (("town",), ("village", "city")),
    "village": (("village",), ("town",)),
    "quarter": (("quarter",), ("village", "town", "camp")),
    "governorate": (("governorate",), ()),
    "district": (("district",), ("region", "quarter", "town", "city", "village")),
    "countryside": (("governorate", "district", "town", "city"), ("village", "region")),
    "country": (("country",), ()),
    "region": (("region", "governorate"), ("district", "country", "desert")),
    "river": (("river",), ()),
    "lake": (("lake",), ("dam",)),
    "dam": (("dam",), ("lake", "facility")),
    "sea": (("sea", "gulf", "strait"), ()),
    "mountain": (("mountain",), ("region",)),
    "desert": (("desert",), ("region", "town", "governorate")),
    "island": (("island",), ()),
    "border": (("border", "region", "country"), ("border_crossing", "town")),
}
#: Classes whose place may be named after the settlement by it: an unknown base near a town is at the town.
SITE_CUES = frozenset(("base", "airport", "crossing", "prison", "camp", "port", "field", "checkpoint", "hospital"))
#: Kinds of places that are of several countries or none, whichever the tables list them under.
ON_BORDERS = frozenset({"border_crossing", "border", "sea"})
#: A city of this importance is meant by its name even where that is a word as well (الرياض).
GREAT = 64.0
#: The share of its country's votes from which on the report is mostly on it.
_MOSTLY = 0.6
_WIDER = {"countryside": 25.0, "district": 30.0, "outskirts": 5.0, "near": 10.0, "towards": 0.0}
_WIDER_BY_DIRECTION = 15.0
#: Of these, what tells an area and no spot.
AROUND = frozenset({"countryside", "district", "near"})
#: A town of this importance is told as where long roads lead.
_GOAL = 45.0
#: A country with a smaller share of the report's votes is not one that it tells of.
FOREIGN = 0.3
_EARTH_KM = 6371.0


def kind_score(place: Place, cue: str) -> float:
    """Return how well a place fits the class of its kind word; 0 where there is none or it tells nothing."""
    meant = _MEANT.get(cue)
    if meant is None:
        return 0.0
    if place.kind in meant[0]:
        return WELL
    return FITS if place.kind in meant[1] else ELSE


def kinds_meant(cue: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the kinds of places that the class of a kind word means, and others that it may mean."""
    return _MEANT.get(cue, ((), ()))


def is_settlement(place: Place) -> bool:
    """Whether people live there."""
    return place.kind in SETTLEMENTS


def is_capital(place: Place, world: World) -> bool:
    """Whether the place's name is also used for its state: there news is told as often as it happens."""
    keys = keys_of(place.name_en, "en")
    refs = (refs for rest, refs in world.names.get("en", {}).get(keys[0], ()) if rest == keys[1:]) if keys else ()
    actors = (world.actors.get(ref[2:]) for found in refs for ref in found if ref[0] in "au")
    return any(actor is not None and actor.kind == "state" and actor.country == place.country for actor in actors)


def area_told(place: Place, cue: str) -> str:
    """Return what kind of area around a place a kind word tells: its countryside, or, of a town that alone is known, the
    district that is called by it; empty where it tells none.
    """
    if cue == "countryside":
        return cue
    return "district" if cue in {"district", "governorate"} and is_settlement(place) else ""


def wider(relation: str) -> float:
    """Return what a relation to a place adds to its radius (km)."""
    return _WIDER.get(relation, _WIDER_BY_DIRECTION)


def is_small(place: Place) -> bool:
    """Whether a place is a quarter, town or village that its own roads are told by, no goal of long ones."""
    return place.level == "quarter" or (place.kind in {"town", "village"} and place.importance < _GOAL)


def distance_km(a: Place, b: Place) -> float | None:
    """Return the distance of two places' points in km, None where one has none."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    return great_circle_km(a.lat, a.lon, b.lat, b.lon)


def great_circle_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the distance of two points (WGS 84, degrees) in km."""
    p1, p2 = radians(lat1), radians(lat2)
    a = sin((p2 - p1) / 2) ** 2 + cos(p1) * cos(p2) * sin(radians(lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(a)))


def holds(outer: Place, inner: Place) -> bool:
    """Whether ``outer`` contains ``inner``: by the administrative areas where they are told, else by distance."""
    if outer.id == inner.id:
        return False
    if outer.level == "country":
        return outer.country == inner.country
    if outer.id in {inner.admin1, inner.admin2}:
        return True
    if outer.level in {"adm1", "adm2"} and outer.country != inner.country:
        return False
    if outer.level == "adm1" and inner.admin1:
        return False
    apart = distance_km(outer, inner)
    reach = max(outer.precision_km or 0.0, _NEAR_TOWN_KM)
    return apart is not None and apart <= reach


def is_around(outer: Place, inner: Place) -> bool:
    """Whether a governorate, district or wide area is told besides a place only because it contains it ("Houla, southern Lebanon")."""
    if outer.level == "area":
        apart = distance_km(outer, inner)
        return apart is not None and apart <= (outer.precision_km or 0.0)
    return outer.level in _AREAS and holds(outer, inner)


#: "The prison in Hasakah", "Qasrak base near Tal Tamr": how far from a town a place is still said to be in it.
_NEAR_TOWN_KM = 40.0


_AREAS = frozenset({"adm1", "adm2"})


def nested(a: Place, b: Place) -> bool:
    """Whether one of two places of one name lies within the other, or they may be one and the same."""
    if b.id in a.also or a.id in b.also:
        return True
    if b.id in {a.admin1, a.admin2} or a.id in {b.admin1, b.admin2}:
        return True
    if a.level == "country" or b.level == "country":
        return a.country == b.country and "site" not in {a.level, b.level}
    if _AREAS & {a.level, b.level} and (holds(a, b) or holds(b, a)):
        return True  # the city and the province that is called by it, though the table does not tie them
    apart = distance_km(a, b)
    return apart is not None and apart <= _SAME_SPOT_KM


_SAME_SPOT_KM = 15.0


def is_called_after(place: Place, cue: str) -> bool:
    """Whether a settlement is told, and the place is a site that bears its name; a base stands for the village beside it."""
    settled = cue in {"village", "town", "city"} and place.level == "site" and "base" not in place.kind
    return settled and kind_score(place, cue) < 0


def outside(place: Place, containers: Sequence[str], world: World) -> bool:
    """Whether a place lies in none of the towns and areas that the text puts around it: many a town has a quarter of its name."""
    told = [world.places[id_] for id_ in containers if id_ in world.places]
    return bool(told) and not any(outer.id == place.id or holds(outer, place) for outer in told)


def towns_abroad(place: Place, named: Iterable[Place]) -> bool:
    """Whether all towns that a report names lie in other countries than a place (الضاحية الجنوبية of a report on Baghdad)."""
    towns = [near for near in named if is_settlement(near) and near.id != place.id]
    return bool(towns) and all(near.country != place.country for near in towns)


def article_differs(name: str, lang: str, world: World) -> bool:
    """Whether an Arabic name of one word has the article and its place never does, or the other way round."""
    words = words_of(name, "ar") if lang == "ar" else []
    if len(words) != 1:
        return False
    key = name_key(words[0], "ar", first=True)
    written = world.article.get(key)
    return written is not None and written != (words[0] != key)


def common_abroad(place: Place, cue: str, share: float, *, alone: bool) -> bool:
    """Whether a name that is a common word as well (حي النصر، قرية السلام) is all that puts a settlement into a country
    that the report does not tell of; or the word says a quarter, and the place is none.

    ``share``: of the report's votes for its country; ``alone``: no other place is named.
    """
    if not is_settlement(place) or place.importance >= GREAT:
        return False
    return cue == "quarter" and kind_score(place, cue) < WELL if alone else share < FOREIGN


def vies(other: Place, best: Place, cue: str) -> bool:
    """Whether another place may be meant as well as the best: none that holds it or lies in it, and no site of another
    kind than the word says beside a town where such a site may be (the port of Mukalla is not its airport).
    """
    if nested(best, other):
        return False
    unlike = cue in SITE_CUES and other.level == "site" and kind_score(other, cue) < 0
    return not (unlike and is_settlement(best))


#: Classes of sites of which a town mostly has one, and how far off it may lie (km).
SERVES_KM = {"airport": 30.0, "port": 12.0}


def the_only(town: Place, cue: str, world: World) -> Place | None:
    """Return the only airport or port that serves a town; None where it has none or two."""
    if not is_settlement(town):
        return None
    near = [
        place
        for place in by_country(world).civil.get(town.country, ())
        if kind_score(place, cue) >= WELL
        if (apart := distance_km(town, place)) is not None and apart <= SERVES_KM[cue]
    ]
    return near[0] if len(near) == 1 else None


def is_great(place: Place, share: float) -> bool:
    """Whether a place is meant by its name even where that is a word as well; an area only in a report of its country."""
    return place.importance >= GREAT and (is_settlement(place) or share >= FOREIGN)


def only_here(place: Place, candidates: Sequence[str], share: float, world: World) -> bool:
    """Whether a settlement is the only one of its name in the country that the report is mostly on (its share of the votes), but
    for the district that is called by it, or is that district where no other place bears the name.
    """
    rivals = [world.places[id_] for id_ in candidates if id_ != place.id]
    apart = [
        each for each in rivals if each.country == place.country and each.level != "site" and not nested(place, each)
    ]
    lived_in = is_settlement(place) or place.level in _AREAS
    return lived_in and not apart and share >= _MOSTLY


def lies_elsewhere(place: Place, containers: Sequence[str], countries: Mapping[str, float], world: World) -> bool:
    """Whether all that the text says contains the place lies in other countries (Zabad "in West Kordofan"), and the
    report tells no less of one of them.
    """
    outer = {world.places[id_].country for id_ in containers if id_ in world.places} - {""}
    if not outer or not place.country or place.country in outer:
        return False
    own = countries.get(place.country, 0.0)
    return any(countries.get(country, 0.0) >= own for country in outer)
