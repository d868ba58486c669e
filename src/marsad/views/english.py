"""An event as an English sentence."""

from __future__ import annotations

from marsad.model.claim import EventType, NumberKind, Phase, Polarity, Role
from marsad.model.wording import Wording
from marsad.views.account import Account
from marsad.views.dated import Dated, Tense, denied_whole, tense_of
from marsad.views.document import Run, Sentence
from marsad.views.parts import Name, Namer, listed, script_of

_DIRECT = "direct"
_VERB = ("base", "past", "gerund")
#: Endings of Arabic plurals, by which what is quoted takes its verb.
_ARABIC_MANY = ("ين", "ون", "ات")
_OWN = ("'s", "’s", "s'", "s’")
_BE = (("is", "are"), ("was", "were"))  # now, then: of one, of several
_NOT_MANY = frozenset({"ss", "us", "is"})
#: Types whose verb takes what is sent or moved as its object.
_MOVES = frozenset({EventType.WITHDRAWAL, EventType.DEPLOYMENT, EventType.MOVEMENT})


class English(Dated):
    """Tells events in English: ``words`` are the language's, ``namer`` names what takes part."""

    def __init__(self, words: Wording, namer: Namer) -> None:
        self.words = words
        self.namer = namer

    def sentence(self, account: Account) -> Sentence:
        """Return the event as a sentence without its stop: who does what to whom, where, when."""
        event, forms = account.event, self.words.types[account.event.type]
        actors = self.namer.role(account, Role.ACTOR, event.actors)
        objects = self._objects(account, actors)
        places = self.namer.spots(account, Role.PLACE)
        losers: list[Name] = []
        if forms.get("patient") == "place" and places:
            objects, losers = [], objects
        places = [place for place in places if place.word not in {each.word for each in objects}]
        direct = forms.get("place") == _DIRECT and not objects
        if direct:
            places = [place.itself for place in places]
        tense = tense_of(event)
        said = event.polarity is Polarity.YES
        taking = forms | {form: forms[f"taking_{form}"] for form in _VERB if objects and f"taking_{form}" in forms}
        if not said and "ended" in forms:
            runs = self._ended(forms, objects or (places if direct else []), event.phase)
            places = [] if direct else places
        elif actors and forms.get("bare") and not objects and not (direct and places) and not account.event.partners:
            runs = self._told_of(forms, event.phase, actors, said)
        elif actors:
            runs = [
                *self._subject(actors),
                Run(" " + self._active(event.type, taking, event.phase, _plural(actors, self), said, tense)),
            ]
            runs += [Run(f" {self.words.words['wholly']}")] if denied_whole(account) else []
            runs += self._object(forms, objects, places if direct else [])
            places = [] if direct else places
        elif objects or (direct and places):
            patients = objects or places
            runs = [
                *self._subject(patients),
                Run(" " + self._passive(forms, event.phase, _plural(patients, self), said, tense)),
            ]
            places = [] if not objects else places
        else:
            runs = [Run(self._nominal(forms, event.phase, said))]
        if losers:
            runs += self._object(forms, losers, [])
        runs += self._with(account, forms)
        runs += self._places(account, forms, places, away=bool(objects))
        return (*_capital(runs), *self.when(account.event.earliest, account.event.latest, event.phase))

    def _ended(self, forms: dict[str, str], patients: list[Name], phase: Phase) -> list[Run]:
        """Return what became of a siege: who is told beside it laid it, or broke it."""
        of = [Run(" of "), *self._subject(patients)] if patients else []
        to_be = "is to be" if phase is Phase.PLANNED else "was"
        return [Run(f"the {forms['noun']}"), *of, Run(f" {to_be} {forms['ended']}")]

    def _subject(self, names: list[Name]) -> list[Run]:
        return list(listed([self.definite(name) for name in names], ", ", " and "))

    def feminine(self, name: str, kind: str = "") -> bool:  # noqa: ARG002 - asked of every language
        """Return no: English verbs know no gender."""
        return False

    def definite(self, name: Name) -> Name:
        """Return a name with its article, where it bears one."""
        words = name.word.split()
        if (
            not words
            or words[0].lower() in self.words.heads["determiners"]
            or words[0].endswith(_OWN)
            or name.runs[0].text.startswith("«")
        ):
            return name
        heads = self.words.heads
        last = _head(words, heads["of"])
        if len(words) == 1:
            bears = words[0].lower() in heads["the_alone"]
        else:
            bears = last.lower() in heads["the"] or (last[:1].isupper() and last.lower() in heads["the_capital"])
        if bears:
            return Name(f"the {name.word}", (Run("the "), *name.runs), name.site)
        return name

    def _objects(self, account: Account, actors: list[Name]) -> list[Name]:
        """Return whom or what it is done to; who moves is not told again as what is moved."""
        if "object" not in self.words.types[account.event.type]:
            return []
        targets = self.namer.role(account, Role.TARGET, account.event.targets)
        if not targets and account.event.type in _MOVES:
            moved = self.namer.role(account, Role.CARGO)
            return [name for name in moved if name.word not in {actor.word for actor in actors}]
        return targets

    def _told_of(self, forms: dict[str, str], phase: Phase, actors: list[Name], said: bool) -> list[Run]:  # noqa: FBT001
        """Return what a verb that needs an object does where none is told: a siege by somebody."""
        before, noun, after = self._nominal(forms, phase, said).partition(forms["noun"])
        return [Run(f"{before}{noun} by "), *self._subject(actors), *([Run(after)] if after else [])]

    def _active(
        self,
        kind: EventType,
        forms: dict[str, str],
        phase: Phase,
        plural: bool,  # noqa: FBT001
        said: bool,  # noqa: FBT001
        tense: Tense,
    ) -> str:
        base, have = forms["base"], "have" if plural else "has"
        be = _BE[tense is Tense.THEN][plural]
        is_be = base.startswith("be ")
        rest = base.removeprefix("be ")
        match phase, said:
            case Phase.PLANNED, True:
                return f"{_BE[False][plural]} to {base}"
            case Phase.PLANNED, False:
                return f"will not {base}"
            case Phase.BEGUN, True:
                return f"{have} begun {forms['gerund']}"
            case Phase.BEGUN, False:
                return f"{have} not begun {forms['gerund']}"
            case Phase.ONGOING, True if tense is Tense.SINCE:
                done = (
                    forms["participle"] if kind.is_state and not is_be else f"been {rest if is_be else forms['gerund']}"
                )
                return f"{have} {done}"
            case Phase.ONGOING, True if kind.is_state:
                now = base if plural else _third(base)
                return f"{be} {rest}" if is_be else forms["past"] if tense is Tense.THEN else now
            case Phase.ONGOING, False if kind.is_state:
                return f"{be} no longer {rest}" if is_be else f"no longer {base if plural else _third(base)}"
            case Phase.ONGOING, True:
                return f"{be} {forms['gerund']}"
            case Phase.ONGOING, False:
                return f"{be} not {forms['gerund']}"
            case _, True:
                return ("were " if plural else "was ") + rest if is_be else forms["past"]
            case _:
                return ("were not " if plural else "was not ") + rest if is_be else f"did not {base}"

    def _passive(self, forms: dict[str, str], phase: Phase, plural: bool, said: bool, tense: Tense) -> str:  # noqa: FBT001
        done, was, be = forms["participle"], "were" if plural else "was", "are" if plural else "is"
        match phase, said:
            case Phase.PLANNED, True:
                return f"{be} to be {done}"
            case Phase.PLANNED, False:
                return f"will not be {done}"
            case Phase.BEGUN, True:
                return f"began to be {done}"
            case Phase.ONGOING, True if tense is Tense.SINCE:
                return f"{'have' if plural else 'has'} been {done}"
            case Phase.ONGOING, True:
                state = forms.get("lasts", f"being {done}")
                return f"{_BE[tense is Tense.THEN][plural]} {state}"
            case Phase.ONGOING, False:
                return f"{_BE[tense is Tense.THEN][plural]} not being {done}"
            case _, True:
                return f"{was} {done}"
            case _:
                return f"{was} not {done}"

    def _nominal(self, forms: dict[str, str], phase: Phase, said: bool) -> str:  # noqa: FBT001
        noun = forms["noun"]
        named = f"{forms['article']} {noun}" if forms.get("article") else noun
        plural = noun.endswith("s") and not noun.endswith("ss")
        be, was, has = ("are", "were", "have") if plural else ("is", "was", "has")
        match phase, said:
            case Phase.PLANNED, True:
                return f"{named} {be} planned"
            case Phase.BEGUN, True:
                return f"{named} {has} begun"
            case Phase.ONGOING, True:
                return f"{named} {be} reported to go on"
            case _, True:
                return f"{named} {was} reported"
            case Phase.PLANNED, _:
                return f"no {noun} {be} planned"
            case _:
                return f"no {noun} {forms.get('none', 'took place')}"

    def _object(self, forms: dict[str, str], objects: list[Name], places: list[Name]) -> list[Run]:
        names = [self.definite(name) for name in objects or places]
        if not names:
            return [Run(f" {forms['alone']}")] if forms.get("alone") else []
        prep = forms.get("object", _DIRECT) if objects else _DIRECT
        front = " " if prep == _DIRECT else f" {prep} "
        return [Run(front), *listed(names, ", ", " and ")]

    def _with(self, account: Account, forms: dict[str, str]) -> list[Run]:
        partners = self.namer.role(account, Role.PARTNER, account.event.partners)
        if not partners or not forms.get("with"):
            return []
        return [Run(f" {forms['with']} "), *listed([self.definite(p) for p in partners], ", ", " and ")]

    def _places(self, account: Account, forms: dict[str, str], places: list[Name], *, away: bool) -> list[Run]:
        runs: list[Run] = []
        if places:
            prep = forms.get("place", "")
            if prep in {"", _DIRECT} or (away and prep == forms.get("object")):
                prep = "on" if self._along(places[0]) else "at" if places[0].site else "in"
            if places[0].beside:
                prep = self.words.words["near"]
            runs += [Run(f" {prep} "), *listed([self.definite(place) for place in places], ", ", " and ")]
        shown = {place.word for place in places}
        for role, word in ((Role.FROM, "from"), (Role.VIA, "via"), (Role.TO, "to")):
            names = [self.definite(name.itself) for name in self.namer.spots(account, role) if name.word not in shown]
            if names:
                runs += [Run(f" {self.words.words[word]} "), *listed(names, ", ", " and ")]
        return runs

    def _along(self, place: Name) -> bool:
        """Return whether a name is a road's or border's, which one is on."""
        name = place.word.lower().strip("«»")
        return any(name.endswith(word) for word in self.words.heads["along"])

    # --- days and numbers ---------------------------------------------------------------------------------------------

    def toll(self, numbers: dict[NumberKind, tuple[int | None, int | None]]) -> str:
        """Return numbers in words: "12 killed and at least 30 wounded"; '' where there are none."""
        told = [self._counted(kind, *numbers[kind]) for kind in NumberKind if kind in numbers]
        return " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)

    def _counted(self, kind: NumberKind, low: int | None, high: int | None) -> str:
        word, bounds = self.words.people[kind.value], self.bounds(low, high)
        return f"{word}: {bounds}" if kind is NumberKind.COUNT else f"{bounds} {word}"

    def bounds(self, low: int | None, high: int | None) -> str:
        """Return a number or its bounds."""
        if (low, high) == (1, 2):
            return "1 or 2"
        if about := self.about(low, high):
            return about
        if low is not None and high is not None:
            return f"{low:,}" if low == high else f"between {low:,} and {high:,}"
        return f"at least {low:,}" if low is not None else f"up to {high or 0:,}"


def _plural(names: list[Name], english: English) -> bool:
    """Return whether a verb stands in the plural: after several, after words for many, after a common noun that ends so."""
    words = names[0].word.split()
    if len(names) > 1 or not words:
        return len(names) > 1
    if script_of(words[0]) == "ar":
        return words[0].endswith(_ARABIC_MANY) or any(word in english.words.heads["several"] for word in words)
    if words[0].isdigit():
        return words[0] != "1"
    head = _head(words, english.words.heads["of"])
    return _many(head, english) or (head.lower() in english.words.heads["amount"] and _many(words[-1], english))


def _many(word: str, english: English) -> bool:
    return word.lower() in english.words.heads["plural"] or (
        word.islower() and word.endswith("s") and word[-2:] not in _NOT_MANY
    )


def _head(words: list[str], of: frozenset[str]) -> str:
    """Return the noun that a name's other words belong to: the one before "of", else the last."""
    at = next((k for k, word in enumerate(words) if k and word in of), len(words))
    return words[at - 1]


def _third(base: str) -> str:
    """Return the verb of one who does: control → controls."""
    verb, _, rest = base.partition(" ")
    return f"{verb}s {rest}".strip()


def _capital(runs: list[Run]) -> list[Run]:
    first = runs[0]
    return [Run(first.text[:1].upper() + first.text[1:], first.lang, first.refs), *runs[1:]]
