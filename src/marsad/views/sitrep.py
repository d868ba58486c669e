"""The situation report of some days: what happened, what changed, what is planned and disputed, each sentence with its sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from marsad.model.claim import Certainty, Claim, EventType, NumberKind, Polarity, Stance
from marsad.model.entity import World
from marsad.model.event import ConflictKind, Told
from marsad.model.report import Report
from marsad.model.wording import Wording
from marsad.record.plans import Deadline, Outcome, Plan, Result
from marsad.record.sites import Interval
from marsad.record.spots import OWN, own_name, own_place
from marsad.record.tellings import Status
from marsad.views.account import Account, Barred, barred, in_order, vouched
from marsad.views.arabic import Arabic
from marsad.views.document import COMMA, Block, Document, Kind, Picture, Run, Sentence, Table, plain
from marsad.views.english import English
from marsad.views.parts import Name, Namer, counted, listed, quoted
from marsad.views.references import References
from marsad.views.tongue import Tongue

_FAMILIES = ("posture", "violence", "coercion", "people", "politics", "state")
_SOURCES = 2  # so many are named in a sentence
#: Outcomes, of two of one plan the one that is told before the other.
_TOLD_FIRST = (
    Outcome.MET,
    Outcome.LATE,
    Outcome.PARTLY_MET,
    Outcome.REVERSED,
    Outcome.MISSED,
    Outcome.DOUBTFUL,
    Outcome.PENDING,
    Outcome.UNKNOWN,
)
#: Kinds whose number is that of those whom the sentence names: "arrested 12 men".
_OF_THEMSELVES = (NumberKind.COUNT, NumberKind.DETAINED, NumberKind.DISPLACED)
_UNSURE = frozenset({Barred.NOT_SO, Barred.POSSIBLE, Barred.UNVOUCHED})


class Matter(msgspec.Struct, frozen=True):
    """What a report is written from, as a record has it for the days ``first`` to ``last``.

    ``changes``: intervals of sites that began or ended in these days; ``plans`` with what had come of them by ``last``;
    ``families``: event type → family; ``told``, ``reports``: claims and
    their reports by the claims' ids; ``labels``: the labels of the reader's language; ``area``: what it is limited to, in words.
    """

    first: date
    last: date
    accounts: tuple[Account, ...]
    changes: tuple[Interval, ...]
    plans: tuple[tuple[Plan, Result], ...]
    planned: Mapping[str, Account]
    told: Mapping[str, Claim]
    reports: Mapping[str, Report]
    families: Mapping[EventType, str]
    labels: Mapping[str, str]
    area: str = ""


def tongue(words: Wording, world: World) -> Tongue:
    """Return what tells events in the language of ``words``."""
    namer = Namer(world, words)
    return Arabic(words, namer) if words.lang == "ar" else English(words, namer)


def sitrep(
    matter: Matter, words: Wording, world: World, references: References, pictures: Sequence[Picture] = ()
) -> Document:
    """Return the report. ``references`` numbers the reports that its sentences rest on, and holds them afterwards."""
    return _Writer(matter, tongue(words, world), references).document(pictures)


def _unsaid(
    numbers: Mapping[NumberKind, tuple[int | None, int | None]], told: str, about: str
) -> dict[NumberKind, tuple[int | None, int | None]]:
    """Return numbers without those that the sentence has already: in figures, or a count by the round word ``about``."""
    figures = re.findall(r"\d+", told.replace(",", ""))
    said = {
        kind
        for kind in _OF_THEMSELVES
        if (found := numbers.get(kind)) and found[0] == found[1] and str(found[0]) in figures
    }
    if about and about in told.lower():
        said.add(NumberKind.COUNT)
    return {kind: bounds for kind, bounds in numbers.items() if kind not in said}


def _one_each(plans: Iterable[tuple[Plan, Result]]) -> list[tuple[Plan, Result, tuple[str, ...]]]:
    """Return plans, of several of one event and deadline the one of which most has come, with the claims that bear on any of them."""
    groups: dict[tuple[str, Deadline | None], list[tuple[Plan, Result]]] = {}
    for plan, result in plans:
        groups.setdefault((plan.event or plan.id, plan.deadline), []).append((plan, result))
    found = []
    for held in groups.values():
        plan, result = min(held, key=lambda each: _TOLD_FIRST.index(each[1].outcome))
        found.append((plan, result, tuple(dict.fromkeys(claim for _, each in held for claim in each.claims))))
    return found


class _Writer:
    def __init__(self, matter: Matter, tongue_: Tongue, references: References) -> None:
        self.matter = matter
        self.tongue = tongue_
        self.references = references
        self.report = tongue_.words.report
        self.words = tongue_.words.words
        self.stop = "."
        self._again = tongue_.words.heads.get("again", frozenset())
        self.comma = COMMA[tongue_.words.lang]

    def document(self, pictures: Sequence[Picture]) -> Document:
        matter = self.matter
        told: dict[Barred | None, list[Account]] = {}
        for account in in_order(matter.accounts):
            told.setdefault(barred(account, self.tongue.namer.world), []).append(account)
        # What has no place below a country is told all the same: people read it, no map shows it.
        # So is a siege that was lifted, which is told as what happened.
        lifted = [account for account in told.get(Barred.NOT_SO, []) if self._lifted(account)]
        facts = in_order([*told.get(None, []), *told.get(Barred.NO_PLACE, []), *lifted])
        unsure = [account for ground in _UNSURE for account in told.get(ground, []) if account not in lifted]
        body: list[Block | Table | Picture] = [
            *self._happened(facts),
            *self._sites(),
            *self._plans(),
            *self._contradictions(in_order([*facts, *unsure])),
            *self._unsure(in_order(unsure)),
        ]
        if not body:
            body = [Block(Kind.PARAGRAPH, (Run(self.report["nothing"]),))]
        figures = self._figures(facts)
        parts = (Block(Kind.NOTE, (Run(self.report["method"]),)), *figures, *pictures, *body)
        span = (
            self.tongue.day(matter.first)
            if matter.first == matter.last
            else f"{self.tongue.day(matter.first)} – {self.tongue.day(matter.last)}"
        )
        title = f"{self.report['title']}: {matter.area}" if matter.area else self.report["title"]
        return Document(self.tongue.words.lang, title, span, parts, self.references.all(), self.report["sources"])

    # --- what is in it ------------------------------------------------------------------------------------------------

    def _lifted(self, account: Account) -> bool:
        """Return whether somebody vouches for the end of what its negation tells as an act of its own."""
        over = [claim for claim in account.claims if claim.polarity is Polarity.NO]
        return "ended" in self.tongue.words.types[account.event.type] and any(vouched(claim) for claim in over)

    def _figures(self, facts: Sequence[Account]) -> list[Table]:
        if not facts:
            return []
        origins = {origin.key for account in facts for origin in account.event.standing.origins}
        reports = {report.id: report for account in facts for report in account.reports}
        outlets = {report.outlet for report in reports.values() if report.outlet}
        counts = {
            "events": len(facts),
            "of_reports": len(reports),
            "of_outlets": len(outlets),
            "of_origins": len(origins),
        }
        rows = tuple((self.report[name], f"{count:,}") for name, count in counts.items())
        return [Table(self.report["figures"], ("", ""), rows)]

    def _happened(self, facts: Sequence[Account]) -> list[Block]:
        blocks: list[Block] = []
        for family in _FAMILIES:
            here = [a for a in facts if self.matter.families.get(a.event.type) == family]
            if here:
                blocks.append(Block(Kind.SUBHEADING, (Run(self.report[family]),), family))
                blocks += [Block(Kind.ITEM, self.fact(account), account.event.id) for account in here]
        return [self._heading("happened"), *blocks] if blocks else []

    def fact(self, account: Account) -> Sentence:
        """Return an event as a sentence with its toll, its sources and its references."""
        runs = [*self.tongue.sentence(account)]
        told, counts = plain(runs), account.event.numbers
        left = _unsaid(counts, told, self.tongue.about(*counts.get(NumberKind.COUNT, (None, None))))
        own = (
            self.tongue.namer.uninflected(counted(account, self.tongue.words.lang)) if NumberKind.COUNT in left else ""
        )
        if own:
            del left[NumberKind.COUNT]
        numbers = self.comma.join(
            filter(None, (own if own.lower() not in told.lower() else "", self.tongue.toll(left)))
        )
        if numbers:
            runs.append(Run(f" ({numbers})"))
        runs += self._marks(account)
        runs += self._according(account)
        return (*runs, Run(self.stop, "", self.references.of(account)))

    def _marks(self, account: Account) -> list[Run]:
        claims = account.claims
        marks = []
        if all(claim.certainty is Certainty.POSSIBLE for claim in claims):
            marks.append(self.words["unsure"])
        elif not any(claim.certainty is Certainty.CERTAIN for claim in claims):
            marks.append(self.words["likely"])
        if account.event.conflicts:
            marks.append(self.words["disputed"])
        return [Run(f" ({self.comma.join(marks)})")] if marks else []

    def _according(self, account: Account) -> list[Run]:
        """Return on whose word it stands: those who are quoted before the outlets that speak for themselves."""
        names: dict[str, Name] = {}
        told = {each.claim.id: each for each in account.told}
        for origin in account.event.standing.origins:
            name = self._origin([told[claim] for claim in origin.claims if claim in told])
            if name is not None:
                names.setdefault(name.word, name)
        if not names:
            return []
        shown = [self.tongue.definite(name) for name in list(names.values())[:_SOURCES]]
        and_ = self.words["and"] if self.tongue.words.lang == "ar" else f"{self.words['and']} "
        runs = [Run(f"{self.comma}{self.words['according']} "), *listed(shown, self.comma, f" {and_}")]
        if len(names) > _SOURCES:
            runs.append(Run(f" {self.report['and_others']}"))
        return runs

    def _origin(self, told: Sequence[Told]) -> Name | None:
        """Return whose word claims of one origin are: in the reader's language where one of them has it so."""
        own = [each for each in told if each.claim.lang == self.tongue.words.lang]
        for each in (*own, *told):
            links = [link for link in each.claim.said_by if link.stance is Stance.ASSERTS]
            if links and not (each.report.outlet and links[-1].text.casefold() in self._again):
                link = links[-1]
                return self.tongue.namer.source(link.text, link.kind, each.claim.lang, link.is_, self.report)
            if (links or not each.claim.said_by) and each.report.outlet:
                return self.tongue.namer.outlet(each.report.outlet)
        return None

    def _sites(self) -> list[Block]:
        blocks = []
        for each in self.matter.changes:
            place = self._place(each)
            who = self.holder(each.who.key, each.who.text)
            runs = [*place.runs, Run(": "), *who.runs, Run(f" — {self.report[f'status.{each.status.value}']}")]
            runs += self._edge(each)
            if each.disputed:
                runs.append(Run(f" ({self.words['disputed']})"))
            refs = self.references.of_claims(
                self.matter.told[c] for c in (*each.claims, *each.contested_by) if c in self.matter.told
            )
            blocks.append(Block(Kind.ITEM, (*runs, Run(self.stop, "", refs)), each.place))
        return [self._heading("sites"), *blocks] if blocks else []

    def _edge(self, each: Interval) -> list[Run]:
        """Return from when to when; who is gone stays so until told otherwise."""
        start, end = each.start, None if each.status is Status.LEFT else each.end
        if start.latest and start.earliest == start.latest and end and end.latest and end.latest > start.latest:
            return [Run(self.comma.rstrip()), *self.tongue.span(start.latest, end.latest)]
        day = end.latest or end.earliest if end else None
        told = (start.latest or start.earliest) and start.latest != day
        runs = [Run(self.comma.rstrip()), *self.tongue.when(start.earliest, start.latest)] if told else []
        return [*runs, Run(f" {self.report['until']} {self.tongue.day(day)}")] if day else runs

    def _plans(self) -> list[Block]:
        blocks = []
        for plan, result, claims in _one_each(self.matter.plans):
            account = self.matter.planned.get(plan.event or "")
            if account is None:
                continue
            runs = [*self.tongue.sentence(account), *self._marks(account), *self._according(account)]
            if plan.announced is not None:
                runs.append(Run(f"{self.comma}{self.report['announced']} {self.tongue.day(plan.announced)}"))
            due = plan.deadline
            if due is not None and due.latest is not None and due.latest != account.event.latest:
                runs.append(Run(f"{self.comma}{self.report['deadline']} {self.tongue.day(due.latest)}"))
            outcome = self.matter.labels[f"outcome.{result.outcome.value}"]
            runs.append(Run(f" — {self.report['outcome']} {self.tongue.day(result.as_of)}: {outcome}"))
            refs = tuple(dict.fromkeys((*self.references.of(account), *self._refs(claims))))
            blocks.append(Block(Kind.ITEM, (*runs, Run(self.stop, "", refs)), plan.id))
        return [self._heading("plans"), *blocks] if blocks else []

    def _contradictions(self, accounts: Iterable[Account]) -> list[Block]:
        blocks = []
        for account in accounts:
            told = {each.claim.id: each for each in account.told}
            for conflict in account.event.conflicts:
                label = self.matter.labels[f"conflict.{conflict.kind.value}"]
                of_what = self.matter.labels.get(f"number.{conflict.field}", label)
                if conflict.kind is ConflictKind.NUMBER and of_what != label:
                    label = f"{label} ({of_what})"
                runs: list[Run] = [*self.tongue.sentence(account), Run(f" — {label}: ")]
                for index, side in enumerate(conflict.sides):
                    said = [told[claim] for claim in side.claims if claim in told]
                    if index:
                        runs.append(Run("؛ " if self.tongue.words.lang == "ar" else "; "))
                    if conflict.kind is ConflictKind.HAPPENED and self.tongue.side(account.event, side) in self.report:
                        runs.append(Run(f"{self.report[self.tongue.side(account.event, side)]}: "))
                    runs += self._side(side.value, said)
                blocks.append(Block(Kind.ITEM, (*runs, Run(self.stop)), account.event.id))
        return [self._heading("contradictions"), *blocks] if blocks else []

    def _side(self, value: str, told: Sequence[Told]) -> list[Run]:
        """Return what one side says, and who says it: in figures where they are what is disputed, else in the words of its
        first report.
        """
        last = Run("", "", self.references.of_claims(each.claim for each in told))
        if not told:
            return [Run(value), last]
        if value[:1].isdigit():
            least = value.endswith("+")
            figure = f"{self.words['at_least']} {value.removesuffix('+')}" if least else value
            return [Run(figure), *self._speaker(told), last]
        claim = told[0].claim
        words = " ".join(claim.evidence.text.split())
        return [*quoted(words, claim.lang).runs, *self._speaker(told[:1]), last]

    def _speaker(self, told: Sequence[Told]) -> list[Run]:
        """Return on whose word one side stands."""
        name = self._origin(told)
        denied = self._opposed(told)
        if denied or name is None:
            return denied
        return [Run(f"{self.comma}{self.words['according']} "), *self.tongue.definite(name).runs]

    def _unsure(self, accounts: Iterable[Account]) -> list[Block]:
        blocks = [
            Block(Kind.ITEM, (*self.tongue.sentence(a), *self._marks(a), *self._against(a), Run(self.stop, "", self.references.of(a))), a.event.id)
            for a in accounts
        ]  # fmt: skip
        return [self._heading("unconfirmed"), *blocks] if blocks else []

    def _against(self, account: Account) -> list[Run]:
        """Return who denies or doubts it, else on whose word it stands."""
        return self._opposed(account.told) or self._according(account)

    def _opposed(self, told: Sequence[Told]) -> list[Run]:
        """Return who denies or doubts what is told, where somebody does."""
        for each in told:
            for link in each.claim.said_by:
                if f"stance.{link.stance.value}_m" in self.report:
                    name = self.tongue.namer.source(link.text, link.kind, each.claim.lang, link.is_, self.report)
                    gender = "f" if self.tongue.feminine(name.word, name.kind) else "m"
                    label = self.report[f"stance.{link.stance.value}_{gender}"]
                    return [Run(f"{self.comma}{label} "), *self.tongue.definite(name).runs]
        return []

    def _refs(self, claims: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the reports that make the claims of these ids."""
        matter = self.matter
        return self.references.of_told(Told(matter.reports[c], matter.told[c]) for c in claims if c in matter.told)

    def _place(self, each: Interval) -> Name:
        """Return what the place of an interval is called; one that no table has in the words of its claim."""
        if not each.place.startswith(OWN):
            return self.place(each.place)
        claims = [self.matter.told[c] for c in each.claims if c in self.matter.told]
        own = [claim for claim in claims if claim.lang == self.tongue.words.lang]
        world = self.tongue.namer.world
        for claim in (*own, *claims):
            for filler, role in ((f, role) for role, fillers in claim.roles.items() for f in fillers):
                if own_place(filler, role, claim.lang, world) == each.place:
                    return quoted(own_name(filler, claim.lang, world), claim.lang)
        return self.place(each.place)

    # --- names --------------------------------------------------------------------------------------------------------

    def _heading(self, name: str) -> Block:
        return Block(Kind.HEADING, (Run(self.report[name]),), name)

    def place(self, place: str) -> Name:
        """Return what a place is called; ``~name`` is quoted."""
        return self.tongue.namer.place(place)

    def holder(self, key: str, text: str) -> Name:
        """Return who is meant to be at a place."""
        if key in self.tongue.namer.world.actors:
            return self.tongue.namer.actor(key)
        return quoted(text or key.removeprefix("~")) if key else Name("", (Run(self.report["nobody"]),))
