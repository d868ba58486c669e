"""Who, whom, where and what with of an event, as a reader's language names them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

import msgspec

from marsad.model.claim import Claim, EventType, Filler, NumberKind, Role, SourceKind
from marsad.model.entity import World
from marsad.model.event import Spot
from marsad.model.wording import Wording
from marsad.record.passing import fillers_in
from marsad.record.wider import Wider
from marsad.text.normalise import loose
from marsad.views.account import SPOTS, Account, name_of, place_name
from marsad.views.document import Run, Sentence

_ARABIC = re.compile("[\u0620-\u064a]")
#: What is done to people and things, not to the body that they belong to: its staff are arrested, its stores are looted.
_TO_MEMBERS = frozenset(
    {
        EventType.ARREST,
        EventType.ABDUCTION,
        EventType.DETENTION,
        EventType.RELEASE,
        EventType.PRISONER_TRANSFER,
        EventType.DESTRUCTION,
    }
)
_OF_PEOPLE = frozenset({"people", "generic"})
#: Whom these hit is told by the numbers of dead and hurt, if it is no more than these: "shelled the town (12 killed)".
_STRIKES = frozenset(
    {
        EventType.SHELLING,
        EventType.AIR_STRIKE,
        EventType.DRONE_STRIKE,
        EventType.EXPLOSION,
        EventType.SUICIDE_ATTACK,
        EventType.ATTACK,
        EventType.CLASH,
    }
)
_HURT = (NumberKind.KILLED, NumberKind.WOUNDED)
#: What a verb says by itself of what is handed in or taken: "handed in weapons", not "disarmed their weapons".
_SAID_BY_VERB = {EventType.DISARMAMENT: "weapon"}
#: Endings of Arabic plurals and of English ones, by which several who are quoted are told from one.
_SEVERAL = {"ar": ("ون", "ين", "ات"), "en": ("s",)}
_TANWIN = "\u0627\u064b"
_ARTICLE = re.compile("^ال(?=..)")
#: What the reason for a place begins with where words stand for one that was named before.
_MEANS = "stands for "
#: More names than this in one role are cut.
_MANY = 4


class Name(msgspec.Struct, frozen=True):
    """What somebody or something is called: runs of text; ``word``: the bare name, which sentences are inflected by.

    ``site``: a base, a crossing, a prison; ``kind``: of an actor that the tables know, or the level of a place; ``accusative``: the form of an Arabic
    object, where it is another one; ``beside``: what is told of is not the place itself but by it, in these words.
    """

    word: str
    runs: Sentence
    site: bool = False
    kind: str = ""
    accusative: str = ""
    beside: Sentence = ()

    @property
    def itself(self) -> Name:
        """What is told of, where that is not the place but by it."""
        return Name("".join(run.text for run in self.beside), self.beside) if self.beside else self


class Namer:
    """Names things in a language; at the first mention of a name, what it is called in the other language stands beside."""

    def __init__(self, world: World, words: Wording) -> None:
        heads, lang = words.heads, words.lang
        self._around, self._near = words.words["around"], words.words["near"]
        self.world = world
        self.lang = lang
        self._opening = heads.get("opening", frozenset())
        self._several = heads.get("several", frozenset())
        self._numerals = heads.get("numerals", frozenset())
        self._beside = frozenset(map(loose, heads.get("beside", ())))
        self._wider = Wider(world)
        self.other = "en" if lang == "ar" else "ar"
        self._met: set[str] = set()
        outlets = world.outlets.items()
        self._outlets = {name.casefold(): id_ for id_, each in outlets for name in (each.name_ar, each.name_en, id_)}

    def actor(self, actor: str) -> Name:
        """Return what an actor is called."""
        known = self.world.actors.get(actor)
        name = self._named(actor, name_of(actor, self.world, self.lang), name_of(actor, self.world, self.other))
        return msgspec.structs.replace(name, kind=known.kind if known else "")

    def spot(self, spot: Spot, words: str = "") -> Name:
        """Return what a place is called, ``words``: by a report in the reader's language; what no table knows is quoted."""
        if spot.id is None or spot.id not in self.world.places:
            return quoted(spot.text)
        level = self.world.places[spot.id].level
        names = (place_name(spot, self.world, lang) for lang in (self.lang, self.other))
        name = self._named(spot.id, *names, site=level == "site")
        beside = self._by(spot, name, words or spot.text) if level in SPOTS else ()
        return msgspec.structs.replace(name, beside=beside, kind=level)

    def _by(self, spot: Spot, name: Name, words: str) -> Sentence:
        """Return what is told of in place of a place, where it is by it: in a report's words, or as the area around."""
        known = self.world.places[spot.id or ""]
        lang, plain = script_of(words), _plainly(words)
        told = (Run(words),) if lang == self.lang else quoted(words, lang).runs
        names = {_plainly(known.name_en), _plainly(known.name_ar)}
        if plain in names and words != spot.text:
            return ()  # another report tells of the place itself
        if plain not in names and self._beside.intersection(loose(words).split()):
            return told
        wider = spot.precision_km is not None and spot.precision_km > (known.precision_km or 0.0)
        if not wider or name.site:
            return ()
        if not any(f" {each} " in f" {plain} " for each in names):
            return (*told, Run(f" {self._near} "), *name.runs)
        return told if plain not in names and lang == self.lang else (Run(f"{self._around} "), *name.runs)

    def place(self, place: str) -> Name:
        """Return what the place of an id is called; a name that no table has (``~name``) is quoted."""
        known = self.world.places.get(place)
        if known is None:
            return quoted(place.removeprefix("~"))
        names = (known.name_ar, known.name_en) if self.lang == "ar" else (known.name_en, known.name_ar)
        name = self._named(place, *names, site=known.level == "site")
        return msgspec.structs.replace(name, kind=known.level)

    def _named(self, key: str, name: str, original: str, *, site: bool = False) -> Name:
        runs: Sentence = (Run(name),)
        if key not in self._met and original != name:
            runs = (Run(f"{name} ("), Run(original, self.other), Run(")"))
        self._met.add(key)
        return Name(name, runs, site)

    # --- of an event --------------------------------------------------------------------------------------------------

    def role(self, account: Account, role: Role, ids: Iterable[str] = ()) -> list[Name]:
        """Return who or what fills a role: those known by id, else as reports in the reader's language call them, else as quoted."""
        if role is not Role.TARGET or account.event.type not in _TO_MEMBERS or self._people(ids):
            known = [self.actor(actor) for actor in self._parts(ids)]
            if known:
                return known[:_MANY]
        fillers = [
            (claim.lang, filler)
            for claim in account.claims
            for filler in fillers_in(claim, role, account.event.type)
            if not (role is Role.TARGET and account.event.type in _STRIKES and _holds_number(filler, claim, _HURT))
            and not (role is Role.TARGET and filler.kind == _SAID_BY_VERB.get(account.event.type, ...))
        ]
        own = self._of_one_claim([filler for lang, filler in fillers if lang == self.lang], account)
        named = [filler.is_ or "" for filler in own or [filler for _, filler in fillers] if self._names_place(filler)]
        places = [self.place(place) for place in dict.fromkeys(named)]
        if places:
            return places[:_MANY]
        if own:
            words = {self.uninflected(word): word for word in _words(own)}
            return [Name(word, (Run(word),), accusative=words[word]) for word in _fullest(words, self._numerals)][
                :_MANY
            ]
        if ids or not all(filler.is_ in self.world.actors for _, filler in fillers):
            return [quoted(word, self.other) for word in _fullest(_words(f for _, f in fillers), self._numerals)][
                :_MANY
            ]
        return [self.actor(actor) for actor in dict.fromkeys(filler.is_ or "" for _, filler in fillers)][:_MANY]

    def _of_one_claim(self, fillers: list[Filler], account: Account) -> list[Filler]:
        """Return the fillers of one claim, of those that name most, where all of them are people of one kind: "inmates" and "81 of
        the prisoners" are not two parties.
        """
        ids = {filler.is_ or "" for filler in fillers}
        if len(ids) != 1 or not self._people(ids):
            return fillers
        told = [
            [f for each in claim.roles.values() for f in each if any(f is own for own in fillers)]
            for claim in account.claims
        ]
        return max(told, key=len)

    def _names_place(self, filler: Filler) -> bool:
        """Return whether words are no more than the name of a place that the tables have, not of one somewhere near it."""
        known = self.world.places.get(filler.is_ or "")
        if known is None:
            return False
        itself = (filler.precision_km or 0.0) <= (known.precision_km or 0.0)
        meant = filler.named or filler.why.startswith(_MEANS)  # "the prison" that was named before
        return (meant and itself and filler.located != "area") or _plainly(filler.text) in {
            _plainly(known.name_en),
            _plainly(known.name_ar),
        }

    def _parts(self, ids: Iterable[str]) -> list[str]:
        """Return actors without those of whom others among them are part: a state beside its own army."""
        held = list(dict.fromkeys(ids))
        wholes = {whole for actor in held for whole in self._wider.of_actor(actor)}
        return [actor for actor in held if actor not in wholes]

    def uninflected(self, words: str) -> str:
        """Return words without what their own sentence made of them: the ending of an Arabic object, a capital at the front."""
        first, blank, rest = words.partition(" ")
        if self.lang == "ar":
            return first.removesuffix(_TANWIN) + blank + rest
        return first.lower() + blank + rest if first.istitle() and first.lower() in self._opening else words

    def _people(self, ids: Iterable[str]) -> bool:
        """Return whether those of the ids are people, not a body or a force that people belong to."""
        known = [self.world.actors.get(actor) for actor in ids]
        return all(actor is not None and actor.kind in _OF_PEOPLE for actor in known)

    def spots(self, account: Account, role: Role) -> list[Name]:
        """Return the places that fill a role, those of the tables before others; of the others those in the reader's language."""
        here = [spot for spot in account.event.spots if spot.role is role]
        known = [spot for spot in here if spot.id in self.world.places]
        if known:
            around = {outer for spot in known for outer in self._wider.of_place(spot.id or "")}
            here = [spot for spot in known if spot.id not in around]
            levels = [self.world.places[spot.id or ""].level for spot in here]
            at = "site" in levels  # a crossing between two lands is neither of them
            told = [spot for spot, level in zip(here, levels, strict=True) if not at or level in SPOTS][:_MANY]
            return [self.spot(spot, self._own_words(account, role, spot)) for spot in told]
        return self.role(account, role)

    def _own_words(self, account: Account, role: Role, spot: Spot) -> str:
        """Return what a report in the reader's language calls a place; '' where none does."""
        own = (claim for claim in account.claims if claim.lang == self.lang)
        fillers = (filler for claim in own for filler in claim.roles.get(role, ()))
        return next((" ".join(filler.text.split()) for filler in fillers if filler.is_ == spot.id), "")

    def source(self, text: str, kind: SourceKind, lang: str, id_: str | None, labels: dict[str, str]) -> Name:
        """Return what somebody who is quoted is called: by id, in the reader's language, else by their kind with the words beside.

        One of a body's people is not the body, and no state speaks for itself: there the report's words stand.
        """
        if id_ is not None and id_ in self.world.outlets:
            return self.outlet(id_)
        more = id_ is not None and id_ in self.world.actors and self._is_more(text, id_, lang)
        if id_ is not None and id_ in self.world.actors and not more:
            return self.actor(id_)
        if id_ is not None and more and lang != self.lang and self.world.actors[id_].kind != "state":
            actor = self.actor(id_)
            return msgspec.structs.replace(actor, runs=(*actor.runs, Run(" («"), Run(text, self.other), Run("»)")))
        if lang == self.lang:
            words = self.uninflected(text)
            return Name(words, (Run(words),))
        label = labels.get(f"source.{kind.value}_many" if self._are_many(text) else "", labels[f"source.{kind.value}"])
        return Name(label, (Run(f"{label} («"), Run(text, self.other), Run("»)")))

    def _are_many(self, text: str) -> bool:
        """Return whether words of the other language name several people."""
        words = text.casefold().split()
        return any(
            word in self._several or word.endswith(_SEVERAL[self.other])
            for word in words[: 1 if self.other == "ar" else None]
        )

    def _is_more(self, text: str, actor: str, lang: str) -> bool:
        """Return whether words say more than an actor's name: a source in a party, an official of a state."""
        known = self.world.actors[actor]
        words, name = _plainly(text), _plainly(known.name_ar if lang == "ar" else known.name_en)
        if known.kind == "state":
            return words != name and len(words.split()) > 1
        return words != name and f" {name} " in f" {words} "

    def outlet(self, outlet: str) -> Name:
        """Return what an outlet is called; one that no table knows by its own name."""
        known = self.world.outlets.get(self._outlets.get(outlet.casefold(), ""))
        if known is None:
            return Name(outlet, (Run(outlet, script_of(outlet)),))
        return self._named(
            f"o:{known.id}", *((known.name_ar, known.name_en) if self.lang == "ar" else (known.name_en, known.name_ar))
        )


def _holds_number(filler: Filler, claim: Claim, kinds: Iterable[NumberKind]) -> bool:
    """Return whether a filler is a number of people of these kinds, with who they are."""
    numbers = (claim.numbers[kind] for kind in kinds if kind in claim.numbers)
    return any(filler.start <= number.start < filler.end for number in numbers)


def counted(account: Account, lang: str) -> str:
    """Return how a report in a language words the number that an event tells of things or people; '' where none does."""
    for claim in account.claims:
        if claim.lang == lang and NumberKind.COUNT in claim.numbers:
            for filler in (each for fillers in claim.roles.values() for each in fillers):
                if _holds_number(filler, claim, (NumberKind.COUNT,)):
                    return " ".join(filler.text.split())
            own = claim.numbers[NumberKind.COUNT].text.split()
            if len(own) > 1:  # with what it counts
                return " ".join(own)
    return ""


def quoted(word: str, lang: str = "") -> Name:
    """Return words as a report has them, in quotation marks; ``lang``: theirs, else the one of their letters."""
    return Name(word, (Run("«"), Run(word, lang or script_of(word)), Run("»")))


def script_of(words: str) -> str:
    """Return the language that the letters of words are of: ``ar`` where some are Arabic, else ``en``."""
    return "ar" if _ARABIC.search(words) else "en"


def _plainly(words: str) -> str:
    """Return words without an English article, a genitive's ending and capitals."""
    return " ".join(words.casefold().replace("'s", "").replace("’s", "").split()).removeprefix("the ")


def _fullest(words: Iterable[str], numerals: AbstractSet[str] = frozenset()) -> list[str]:
    """Return phrases without those that another one ends in, articles aside: of "detainees" and "23 detainees" the latter.

    ``numerals``: Arabic ones; of an Arabic phrase only what stands behind its number is its end.
    """
    told = [(word, _bare(word)) for word in words]
    english = [bare for word, bare in told if script_of(word) == "en"]
    ends = {" ".join(bare[at:]) for bare in english for at in range(1, len(bare))}
    ends |= {" ".join(bare[1:]) for _, bare in told if len(bare) > 1 and (bare[0] in numerals or bare[0].isdigit())}
    heads = {bare[0] for _, bare in told if len(bare) > 1 and _ARABIC.match(bare[0])}  # Arabic nouns stand first
    kept = [word for word, bare in told if " ".join(bare) not in ends and not (len(bare) == 1 and bare[0] in heads)]
    return kept or [word for word, _ in told]


def _bare(words: str) -> list[str]:
    return [_ARTICLE.sub("", word) for word in _plainly(words).split()]


def _words(fillers: Iterable[Filler]) -> list[str]:
    """Return the words of fillers, each once, as within a sentence rather than at its beginning."""
    told = (" ".join(filler.text.split()) for filler in fillers)
    once: dict[str, str] = {}
    for words in told:
        if not once.get(words.casefold(), "").islower():
            once[words.casefold()] = words
    return list(once.values())


def listed(names: list[Name], between: str, last: str) -> Sentence:
    """Return names one after another: ``between`` all but the last two, ``last`` before the last."""
    runs: list[Run] = []
    for index, name in enumerate(names):
        if index:
            runs.append(Run(last if index == len(names) - 1 else between))
        runs += name.runs
    return tuple(runs)
