"""An event as an Arabic sentence: the verb first, in the gender of who acts."""

from __future__ import annotations

from marsad.model.claim import EventType, NumberKind, Phase, Polarity, Role
from marsad.model.event import Event
from marsad.model.wording import Wording
from marsad.views.account import Account
from marsad.views.dated import Dated, Tense, denied_whole, tense_of
from marsad.views.document import Run, Sentence
from marsad.views.parts import Name, Namer, listed

_DIRECT = "direct"
_MOVES = frozenset({EventType.WITHDRAWAL, EventType.DEPLOYMENT, EventType.MOVEMENT})
#: Endings of feminine words: the bound t, the plural that things share with women, and their duals.
_FEMININE = ("ة", "ات", "تان", "تين")
#: Kinds of names that are feminine but for those that the data says: states, and towns.
_FEMININE_KINDS = frozenset({"state", "country", "town"})
_BY = "ب"
#: Kinds of actors whose names may be a sound plural of men.
_PEOPLE = frozenset({"people", "generic", "armed_group", "organisation"})
#: Endings of the sound plural of men, and before what it is the plural of: as subject → else.
_OBLIQUE = (("ون", "ين"), ("و", "ي"))
_SHORT = 5  # letters: a shorter word that ends so is no plural (بوكو)


def _again(word: str, name: Name) -> Sentence:
    """Return the runs of a name that stands with its original beside it, with another form of it."""
    first = name.runs[0]
    return (Run(first.text.replace(name.word, word)), *name.runs[1:])


def _as_mover(name: Name, forms: dict[str, str]) -> Name:
    """Return who acts by another word where the verb has the same root: نزح سكان, not نزح نازحون."""
    word = forms.get("instead") if name.word == forms.get("not_by") else None
    return Name(word, (Run(word),)) if word else name


def _as_object(name: Name) -> Name:
    """Return a name as the object of a verb, as its report has it."""
    return Name(name.accusative, (Run(name.accusative),)) if name.accusative else name


def _counted_noun(words: list[str], numerals: frozenset[str]) -> str:
    """Return the word that a verb agrees with: after a number what is counted, else the first."""
    counts = words[0][:1].isdigit() or words[0] in numerals
    return words[1] if counts and len(words) > 1 else words[0]


class Arabic(Dated):
    """Tells events in Arabic: ``words`` are the language's, ``namer`` names what takes part."""

    def __init__(self, words: Wording, namer: Namer) -> None:
        self.words = words
        self.namer = namer

    def sentence(self, account: Account) -> Sentence:
        """Return the event as a sentence without its stop: what who does to whom, where, when."""
        event, forms = account.event, self.words.types[account.event.type]
        actors = [_as_mover(name, forms) for name in self.namer.role(account, Role.ACTOR, event.actors)]
        objects = self._objects(account, actors)
        places = self.namer.spots(account, Role.PLACE)
        losers: list[Name] = []
        if forms.get("patient") == "place" and places:
            objects, losers = [], objects
        places = [place for place in places if place.word not in {each.word for each in objects}]
        direct = not objects and bool(places) and self._takes_place(forms)
        shown = {place.word for place in places}
        if direct:
            places = [place.itself for place in places]
        said = event.polarity is Polarity.YES
        patients = objects or (places if direct else [])
        if not said and "ended" in forms:
            of = [Run(f" {forms['ended_of']} "), *self._list(patients)] if patients else []
            runs = [Run(forms["ended_planned" if event.phase is Phase.PLANNED else "ended"]), *of]
        elif actors and self._by_noun(forms, actors, patients, account):
            runs = self._told_of(forms, event.phase, actors, said=said)
        elif actors:
            runs = self._active(event, actors, patients, said=said, by_place=direct)
            runs += [Run(f" {self.words.words['wholly']}")] if denied_whole(account) else []
        elif patients:
            runs = self._passive(forms, event, patients, said=said)
        else:
            runs = [Run(self._nominal(forms, event.phase, said=said))]
        if losers:
            runs += self._object(forms, losers, by_place=False)
        runs += self._with(account, forms)
        runs += self._places(account, forms, [] if direct else places, shown, away=bool(objects))
        return (*runs, *self.when(event.earliest, event.latest, event.phase))

    def definite(self, name: Name) -> Name:
        """Return the name as it stands after "according to": Arabic names bear their article in themselves."""
        words = [self._oblique_word(word) for word in name.word.split()]
        if words == name.word.split() or name.runs[0].text.startswith("«"):
            return self.oblique(name)
        word = " ".join(words)
        return Name(word, _again(word, name), name.site, name.kind)

    def _oblique_word(self, word: str) -> str:
        """Return a plural of people that stands as a subject as it stands after a preposition: مسؤولون → مسؤولين."""
        changed = word.removesuffix("ون") + "ين"
        return changed if word.endswith("ون") and changed.removeprefix("ال") in self.words.heads["plural"] else word

    def feminine(self, name: str, kind: str = "") -> bool:
        """Return whether a name takes the feminine verb; ``kind``: of what it names: states and towns are mostly feminine."""
        words = name.split()
        first = _counted_noun(words, self.words.heads["numerals"]) if words else ""
        if first in self.words.heads["masculine"]:
            return False
        return kind in _FEMININE_KINDS or first in self.words.heads["feminine"] or first.endswith(_FEMININE)

    def _word(self, name: str, of: str) -> str:
        """Return a word in the gender of a name."""
        return self.words.words[f"{name}_{'f' if self.feminine(of) else 'm'}"]

    def _takes_place(self, forms: dict[str, str]) -> bool:
        """Return whether the verb takes the place as its object."""
        prep = forms.get("place")
        return (
            prep == _DIRECT
            or (bool(prep) and prep == forms.get("object"))
            or bool(prep and forms["masdar"].endswith(f" {prep}"))
        )

    def _objects(self, account: Account, actors: list[Name]) -> list[Name]:
        """Return whom or what it is done to; who moves is not told again as what is moved."""
        if "object" not in self.words.types[account.event.type]:
            return []
        targets = self.namer.role(account, Role.TARGET, account.event.targets)
        if not targets and account.event.type in _MOVES:
            moved = self.namer.role(account, Role.CARGO)
            return [name for name in moved if name.word not in {actor.word for actor in actors}]
        return targets

    def _nominative(self, name: Name) -> Name:
        """Return a report's own words as a subject: the plural of people that stood elsewhere changes its ending."""
        words = name.word.split()
        at = 0
        while at < len(words) and words[at].removeprefix("ال") in self.words.heads["plural"]:
            words[at] = words[at].removesuffix("ين") + "ون"
            at += 1
        word = " ".join(words)
        return (
            Name(word, _again(word, name), name.site, name.kind)
            if at and not name.runs[0].text.startswith("«")
            else name
        )

    def oblique(self, name: Name) -> Name:
        """Return a name as it stands after a preposition or a verbal noun: the plural of people changes its ending."""
        if name.kind not in _PEOPLE:
            return name
        first, blank, rest = name.word.partition(" ")
        for ending, changed in _OBLIQUE:
            if first.endswith(ending) and len(first) >= _SHORT and (bool(rest) or len(ending) > 1):
                word = first.removesuffix(ending) + changed + blank + rest
                return Name(word, _again(word, name), kind=name.kind)
        return name

    def _list(self, names: list[Name], *, oblique: bool = True) -> Sentence:
        names = [self.oblique(name) if oblique else self._nominative(name) for name in names]
        and_ = f" {self.words.words['and']}"
        return listed(names, and_, and_)

    def _active(
        self, event: Event, actors: list[Name], patients: list[Name], *, said: bool, by_place: bool
    ) -> list[Run]:
        kind, phase, then = event.type, event.phase, tense_of(event) is Tense.THEN
        forms = self.words.types[kind]
        who, gender = self._list(actors, oblique=False), "f" if self.feminine(actors[0].word, actors[0].kind) else "m"
        masdar = self._masdar(forms, patients)
        finite = [*self._tail(forms, patients), *self._object(forms, patients, by_place=by_place)]

        def helped(verb: str, join: str = "") -> list[Run]:
            return [Run(f"{self.words.words[f'{verb}_{gender}']} "), *who, Run(f" {join}"), *masdar]

        match phase, said:
            case Phase.PLANNED, True:
                return helped("means")
            case Phase.PLANNED, False:
                return helped("not_will", _BY)
            case Phase.BEGUN, True:
                return helped("began")
            case Phase.ONGOING, True if kind.is_state and then:
                return [
                    Run(f"{self.words.words[f'was_{gender}']} "),
                    *who,
                    Run(f" {forms[f'present_{gender}']}"),
                    *finite,
                ]
            case Phase.ONGOING, True if kind.is_state:
                return [Run(f"{forms[f'present_{gender}']} "), *who, *finite]
            case Phase.ONGOING, False if kind.is_state:
                verb = f"{self.words.words[f'not_any_more_{gender}']} "
                return [Run(verb), *who, Run(f" {forms[f'present_{gender}']}"), *finite]
            case Phase.ONGOING, True:
                return helped("went_on" if then else "goes_on")
            case Phase.ONGOING, False:
                return helped("not_does", _BY)
            case _, True:
                takes = f"taking_{gender}" if patients and not by_place and forms.get("taking_m") else f"past_{gender}"
                return [Run(f"{forms[takes]} "), *who, *finite]
            case _:
                return helped("not_did", _BY)

    def _by_noun(self, forms: dict[str, str], actors: list[Name], patients: list[Name], account: Account) -> bool:
        """Return whether the noun tells it: the verb needs an object and none is told, or who acts bears the object's name."""
        if forms.get("bare") and not patients and not account.event.partners:
            return True
        return bool(forms.get("tail")) and forms["tail"] in actors[0].word.split()

    def _told_of(self, forms: dict[str, str], phase: Phase, actors: list[Name], *, said: bool) -> list[Run]:
        told = self._nominal(forms, phase, said=said)
        if forms.get("bare"):
            return [Run(f"{told} {self.words.words['on_the_part']} "), *self._list(actors)]
        return [Run(f"{told} ("), *self._list(actors, oblique=False), Run(")")]

    def _masdar(self, forms: dict[str, str], patients: list[Name]) -> list[Run]:
        if not patients:
            return [Run(forms["masdar_al"])]
        return [Run(f"{forms['masdar']} "), *self._list(patients)]

    def _tail(self, forms: dict[str, str], patients: list[Name]) -> list[Run]:
        tail = (forms.get("taking_tail") if patients else "") or forms.get("tail")
        return [Run(f" {tail}")] if tail else []

    def _object(self, forms: dict[str, str], patients: list[Name], *, by_place: bool) -> list[Run]:
        if not patients:
            return [Run(f" {forms['alone']}")] if forms.get("alone") else []
        prep = forms.get("place" if by_place else "object", _DIRECT)
        if prep != _DIRECT:
            return [Run(f" {prep} "), *self._list(patients)]
        return [Run(" "), *self._list([_as_object(name) for name in patients])]

    def _passive(self, forms: dict[str, str], event: Event, patients: list[Name], *, said: bool) -> list[Run]:
        masdar, words, phase = forms["masdar"], self.words.words, event.phase
        if forms.get("undergone") and phase is Phase.DONE:
            verb = self.words.words[
                f"{'met' if said else 'not_met'}_{'f' if self.feminine(patients[0].word, patients[0].kind) else 'm'}"
            ]
            return [Run(f"{verb} "), *self._list(patients, oblique=False), Run(f" {forms['undergone']}")]
        match phase, said:
            case Phase.PLANNED, True:
                verb = words["due"]
            case Phase.PLANNED, False:
                verb = self._word("not_will_be", masdar)
            case Phase.BEGUN, True:
                verb = self._word("began", masdar)
            case Phase.ONGOING, True if forms.get("lasts_m") and tense_of(event) is Tense.NOW:
                lasts = forms["lasts_f" if self.feminine(patients[0].word, patients[0].kind) else "lasts_m"]
                return [*self._list(patients, oblique=False), Run(f" {lasts}")]
            case Phase.ONGOING, True:
                verb = self._word({Tense.SINCE: "still", Tense.THEN: "went"}.get(tense_of(event), "under_way"), masdar)
            case _, True:
                verb = self._word("done", masdar)
            case _:
                verb = self._word("not_done", masdar)
        return [Run(f"{verb} {masdar} "), *self._list(patients)]

    def _nominal(self, forms: dict[str, str], phase: Phase, *, said: bool) -> str:
        noun = forms["noun"]
        match phase, said:
            case Phase.PLANNED, True:
                return f"{self.words.words['due']} {forms['masdar_al']}"
            case Phase.PLANNED, False:
                return f"{self._word('not_will_be', forms['masdar_al'])} {forms['masdar_al']}"
            case Phase.BEGUN, True:
                verb = self._word("began", noun)
            case Phase.ONGOING, True:
                verb = self._word("still", noun)
            case _, True:
                verb = forms["happens_f" if self.feminine(noun) else "happens_m"]
            case _:
                verb = self._word("not_happened", noun)
        return f"{verb} {noun}"

    def _with(self, account: Account, forms: dict[str, str]) -> list[Run]:
        partners = self.namer.role(account, Role.PARTNER, account.event.partners)
        if not partners or not forms.get("with"):
            return []
        return [Run(f" {forms['with']} "), *self._list(partners)]

    def _places(
        self, account: Account, forms: dict[str, str], places: list[Name], shown: set[str], *, away: bool
    ) -> list[Run]:
        """Return where, from, by and to what, each place once: ``shown`` are those that the verb has already, and ``places``."""
        words = self.words.words
        runs: list[Run] = []
        if places:
            prep = forms.get("place", "")
            if prep in {"", _DIRECT} or (away and prep == forms.get("object")):
                prep = words["upon" if self._along(places[0]) else "in"]
            if places[0].beside:
                prep = words["near"]
            runs += [Run(f" {prep} "), *self._list(places)]
        for role, word in ((Role.FROM, "from"), (Role.VIA, "via"), (Role.TO, "to")):
            names = [name.itself for name in self.namer.spots(account, role) if name.word not in shown]
            if names:
                runs += [Run(f" {words[word]} "), *self._list(names)]
        return runs

    def _along(self, place: Name) -> bool:
        """Return whether a name is a road's or border's, which one is on."""
        return place.word.strip("«»").split(" ")[0] in self.words.heads["along"]

    # --- days and numbers ---------------------------------------------------------------------------------------------

    def toll(self, numbers: dict[NumberKind, tuple[int | None, int | None]]) -> str:
        """Return numbers in words, what is counted in the form that its number asks for; '' where there are none."""
        told = []
        for kind in NumberKind:
            if kind in numbers:
                bounds = self.bounds(*numbers[kind], people=kind is not NumberKind.COUNT)
                between = ": " if kind is NumberKind.COUNT else " "
                told.append(f"{self.words.people[kind.value]}{between}{bounds}")
        return f" {self.words.words['and']}".join(told)

    def bounds(self, low: int | None, high: int | None, *, people: bool = True) -> str:
        """Return a number or its bounds, with the people counted."""
        words = self.words.words
        if about := self.about(low, high):
            return f"{about} {self.words.people['definite']}" if people else about
        if (low, high) == (1, 2) and people:
            return f"{self.words.people['single']} {words['or']} {self.words.people['two']}"
        if low is not None and high is not None and low != high:
            counted = self._counted(high, people=people) if high > 2 else f"{high} {self.words.people['few']}"
            return f"{words['between']} {low} {words['and']}{counted}"
        if low is not None and high is not None:
            return self._counted(low, people=people)
        if low is not None:
            return f"{words['at_least']} {self._counted(low, people=people)}"
        return f"{words['up_to']} {self._counted(high or 0, people=people)}"

    def _counted(self, number: int, *, people: bool) -> str:
        """Return a number with its noun: one person, two, three to ten persons, eleven person and so on."""
        words = self.words.people
        if not people:
            return f"{number:,}"
        if number in {1, 2}:
            return words["one" if number == 1 else "two"]
        rest = number % 100
        if 3 <= rest <= 10:
            return f"{number:,} {words['few']}"
        return f"{number:,} {words['many' if rest > 10 else 'hundreds']}"
