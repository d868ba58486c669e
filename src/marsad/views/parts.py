"""Who, whom, where and what with of an event, as a reader's language names them."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from marsad.model.claim import Filler, Role, SourceKind
from marsad.model.entity import World
from marsad.model.event import Spot
from marsad.views.account import Account, name_of, place_name
from marsad.views.document import Run, Sentence

_ARABIC = re.compile("[\u0620-\u064a]")
_TANWIN = "\u0627\u064b"
_CAPITALS = frozenset({"The", "A", "An", "Some", "Several", "Two", "Three", "Four", "Five", "Dozens", "Hundreds"})
#: More names than this in one role are cut.
_MANY = 4


class Name(msgspec.Struct, frozen=True):
    """What somebody or something is called: runs of text; ``word``: the bare name, which sentences are inflected by.

    ``site``: a base, a crossing, a prison; ``kind``: of an actor that the tables know.
    """

    word: str
    runs: Sentence
    site: bool = False
    kind: str = ""


class Namer:
    """Names things in a language; at the first mention of a name, what it is called in the other language stands beside."""

    def __init__(self, world: World, lang: str) -> None:
        self.world = world
        self.lang = lang
        self.other = "en" if lang == "ar" else "ar"
        self._met: set[str] = set()
        outlets = world.outlets.items()
        self._outlets = {name.casefold(): id_ for id_, each in outlets for name in (each.name_ar, each.name_en, id_)}

    def actor(self, actor: str) -> Name:
        """Return what an actor is called."""
        known = self.world.actors.get(actor)
        name = self._named(actor, name_of(actor, self.world, self.lang), name_of(actor, self.world, self.other))
        return msgspec.structs.replace(name, kind=known.kind if known else "")

    def spot(self, spot: Spot) -> Name:
        """Return what a place is called; what no table knows is quoted."""
        if spot.id is None or spot.id not in self.world.places:
            return quoted(spot.text)
        level = self.world.places[spot.id].level
        names = (place_name(spot, self.world, lang) for lang in (self.lang, self.other))
        return self._named(spot.id, *names, site=level == "site")

    def place(self, place: str) -> Name:
        """Return what the place of an id is called; a name that no table has (``~name``) is quoted."""
        known = self.world.places.get(place)
        if known is None:
            return quoted(place.removeprefix("~"))
        names = (known.name_ar, known.name_en) if self.lang == "ar" else (known.name_en, known.name_ar)
        return self._named(place, *names, site=known.level == "site")

    def _named(self, key: str, name: str, original: str, *, site: bool = False) -> Name:
        runs: Sentence = (Run(name),)
        if key not in self._met and original != name:
            runs = (Run(f"{name} ("), Run(original, self.other), Run(")"))
        self._met.add(key)
        return Name(name, runs, site)

    # --- of an event --------------------------------------------------------------------------------------------------

    def role(self, account: Account, role: Role, ids: Iterable[str] = ()) -> list[Name]:
        """Return who or what fills a role: those known by id, else as reports in the reader's language call them, else as quoted."""
        known = [self.actor(actor) for actor in dict.fromkeys(ids)]
        if known:
            return known[:_MANY]
        fillers = [(claim.lang, filler) for claim in account.claims for filler in claim.roles.get(role, ())]
        own = [filler for lang, filler in fillers if lang == self.lang]
        if own:
            words = dict.fromkeys(_uninflected(word, self.lang) for word in _words(own))
            return [Name(word, (Run(word),)) for word in words][:_MANY]
        return [quoted(word, self.other) for word in _words(f for _, f in fillers)][:_MANY]

    def spots(self, account: Account, role: Role) -> list[Name]:
        """Return the places that fill a role, those of the tables before others; of the others those in the reader's language."""
        here = [spot for spot in account.event.spots if spot.role is role]
        known = [spot for spot in here if spot.id in self.world.places]
        if known:
            return [self.spot(spot) for spot in known][:_MANY]
        return self.role(account, role)

    def source(self, text: str, kind: SourceKind, lang: str, id_: str | None, labels: dict[str, str]) -> Name:
        """Return what somebody who is quoted is called: by id, in the reader's language, else by their kind with the words beside."""
        if id_ is not None and (id_ in self.world.actors or id_ in self.world.outlets):
            return self.outlet(id_) if id_ in self.world.outlets else self.actor(id_)
        if lang == self.lang:
            return Name(text, (Run(text),))
        label = labels[f"source.{kind.value}"]
        return Name(label, (Run(f"{label} («"), Run(text, self.other), Run("»)")))

    def outlet(self, outlet: str) -> Name:
        """Return what an outlet is called; one that no table knows by its own name."""
        known = self.world.outlets.get(self._outlets.get(outlet.casefold(), ""))
        if known is None:
            return Name(outlet, (Run(outlet, script_of(outlet)),))
        return self._named(
            f"o:{known.id}", *((known.name_ar, known.name_en) if self.lang == "ar" else (known.name_en, known.name_ar))
        )


def quoted(word: str, lang: str = "") -> Name:
    """Return words as a report has them, in quotation marks; ``lang``: theirs, else the one of their letters."""
    return Name(word, (Run("«"), Run(word, lang or script_of(word)), Run("»")))


def script_of(words: str) -> str:
    """Return the language that the letters of words are of: ``ar`` where some are Arabic, else ``en``."""
    return "ar" if _ARABIC.search(words) else "en"


def _uninflected(words: str, lang: str) -> str:
    """Return words without what their own sentence made of them: the ending of an Arabic object, an English capital at the front."""
    first, blank, rest = words.partition(" ")
    if lang == "ar":
        return first.removesuffix(_TANWIN) + blank + rest
    return first.lower() + blank + rest if first in _CAPITALS else words


def _words(fillers: Iterable[Filler]) -> list[str]:
    return list(dict.fromkeys(" ".join(filler.text.split()) for filler in fillers))


def listed(names: list[Name], between: str, last: str) -> Sentence:
    """Return names one after another: ``between`` all but the last two, ``last`` before the last."""
    runs: list[Run] = []
    for index, name in enumerate(names):
        if index:
            runs.append(Run(last if index == len(names) - 1 else between))
        runs += name.runs
    return tuple(runs)
