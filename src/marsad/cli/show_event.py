"""Events as a person reads them in a terminal: what, when, where, who; on whose word; what is disputed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

import msgspec

from marsad.app.types import type_cards
from marsad.cli.show import Look, columns
from marsad.knowledge.labels import labels
from marsad.model.claim import EventType, Phase, Stance
from marsad.model.entity import World
from marsad.model.event import Conflict, ConflictKind, Event, EventRelation, Origin, Side, Spot, Told
from marsad.record.spots import OWN
from marsad.views.document import COMMA

_LABEL = 16
_TYPE = 18
_COLOUR = {Phase.PLANNED: "yellow", Phase.BEGUN: "cyan", Phase.ONGOING: "cyan", Phase.DONE: "green"}


class Names(msgspec.Struct, frozen=True):
    """What things are called in the reader's language."""

    world: World
    lang: str
    own: Callable[[str], str] | None = None  # the words of places that no table has

    @property
    def labels(self) -> dict[str, str]:
        """All labels of the language."""
        return labels(self.lang)

    def label(self, key: str) -> str:
        """Return the label of a value."""
        return labels(self.lang)[key]

    def type(self, kind: EventType) -> str:
        """Return what a type is called: in Arabic by its label, in English as it is asked for (``--type``)."""
        if self.lang != "ar":
            return kind.value
        return next((card.label["ar"] for card in type_cards() if card.name == kind.value), kind.value)

    def place(self, id_: str) -> str:
        """Return the name of a place or road; its id where no table has it."""
        known = self.world.places.get(id_) or self.world.roads.get(id_)
        if known is None and id_.startswith(OWN):
            return f"«{self.own(id_) if self.own else id_.removeprefix(OWN)}»"
        return (known.name_ar if self.lang == "ar" else known.name_en) if known else id_

    def actor(self, id_: str) -> str:
        """Return the name of an actor; the id where no table has it."""
        known = self.world.actors.get(id_)
        return (known.name_ar if self.lang == "ar" else known.name_en) if known else id_

    def joined(self, names: Iterable[str]) -> str:
        """Return names as a list in the reader's language."""
        return COMMA[self.lang].join(names)


def days(first: date | None, last: date | None) -> str:
    """Return days: one, two with dots between, or the one that bounds it; empty where none is known."""
    if first == last:
        return str(first or "")
    return f"{first or ''}..{last or ''}"


def event_line(event: Event, names: Names, look: Look) -> str:
    """Return one line for an event: id, type, phase, days, where, who, and how many stand for it."""
    where = names.joined(dict.fromkeys(_spot_name(spot, names) for spot in event.spots if spot.role.is_place))
    who = names.joined(names.actor(id_) for id_ in event.actors)
    phase = look.paint(f"{names.label(f'phase.{event.phase.value}')}", fg=_COLOUR[event.phase])
    parts = [
        look.paint(event.id, dim=True),
        look.paint(f"{names.type(event.type):<{_TYPE}}", bold=True) + phase,
        f"{days(event.earliest, event.latest):<10}",
        *(look.words(part) for part in (where, who) if part),
        *_marks(event, names, look),
        f"[{event.standing.independent}/{event.standing.reports}]",
    ]
    return "  ".join(parts)


def _marks(event: Event, names: Names, look: Look) -> Iterator[str]:
    if event.occurred is False:
        yield look.paint(look.words(names.label("occurred.no")), fg="red", bold=True)
    elif event.conflicts:
        yield look.paint(look.words(names.label("occurred.disputed")), fg="red")
    if event.background:
        yield look.words(names.label("background"))


def _spot_name(spot: Spot, names: Names) -> str:
    return names.place(spot.id) if spot.id else spot.text


def event_text(
    event: Event, told: Mapping[str, Told], relations: Iterable[EventRelation], names: Names, look: Look
) -> str:
    """Return an event with all that is told of it, in both languages; ``told`` holds its claims by id."""
    lines = [event_line(event, names, look)]
    lines += [
        _row(names.label(f"role.{spot.role.value}"), _spot_name(spot, names), _point(spot, names), look)
        for spot in event.spots
    ]
    for role, ids in (("actor", event.actors), ("target", event.targets), ("partner", event.partners)):
        lines += [_row(names.label(f"role.{role}"), names.actor(id_), id_, look) for id_ in ids]
    for kind, (low, high) in event.numbers.items():
        lines.append(_row(names.label(f"number.{kind.value}"), bounds(low, high), "", look))
    lines += standing_lines(event, names, look)
    for conflict in event.conflicts:
        lines += conflict_lines(conflict, told, names, look)
    for relation in relations:
        other = relation.b if relation.a == event.id else relation.a
        arrow = "→" if relation.a == event.id else "←"
        lines.append(_row(names.label(f"relation.{relation.kind.value}"), f"{arrow} {other}", relation.why, look))
    lines.append("")
    for id_ in event.claims:
        if id_ in told:
            lines += told_lines(told[id_], look)
    return "\n".join(lines) + "\n"


def standing_lines(event: Event, names: Names, look: Look) -> Iterator[str]:
    """Give the lines that say who stands for an event, and how the counts come about."""
    standing = event.standing
    counts = (
        f"{names.label('reports')}: {standing.reports} · {names.label('outlets')}: {standing.outlets} · "
        f"{names.label('stories')}: {standing.stories} · {names.label('independent')}: {standing.independent} "
        f"({names.label('named')}: {standing.named})"
    )
    yield _row(names.label("sources"), counts, "", look)
    yield from (_origin(origin, "", names, look) for origin in standing.origins)
    yield from (_origin(origin, names.label("negated"), names, look) for origin in standing.negated_by)
    if standing.recalled_in:
        yield _row(names.label("recalled"), names.joined(standing.recalled_in), "", look)


def _origin(origin: Origin, label: str, names: Names, look: Look) -> str:
    text = origin.text or names.label("own")
    return _row(label, text, f"{origin.kind.value}  {' '.join(origin.reports)}", look)


def conflict_lines(conflict: Conflict, told: Mapping[str, Told], names: Names, look: Look) -> Iterator[str]:
    """Give the lines of a contradiction: what it is about, then each side with the words it rests on."""
    label = names.label(f"conflict.{conflict.kind.value}")
    field = names.labels.get(f"number.{conflict.field}", "") if conflict.kind is ConflictKind.NUMBER else ""
    head = f"{names.label('conflict')}: {label}" + (f" ({field})" if field else "")
    yield f"    {look.paint(look.words(head), fg='red')}"
    for side in conflict.sides:
        yield f"      {look.words(_side(conflict, side, names))}"
        for id_ in side.claims:
            if id_ in told:
                yield f"        {look.words(told[id_].claim.evidence.text)}  {look.paint(id_, dim=True)}"


def _side(conflict: Conflict, side: Side, names: Names) -> str:
    """Return what a side says: ids by their names, values by their labels."""
    match conflict.kind:
        case ConflictKind.WHO:
            return names.joined(map(names.actor, side.value.split()))
        case ConflictKind.WHERE:
            return names.joined(map(names.place, side.value.split()))
        case ConflictKind.HAPPENED:
            return names.labels.get(f"polarity.{side.value}", side.value)
        case kind:
            return names.labels.get(f"{kind.value}.{side.value}", side.value)


def told_lines(told: Told, look: Look) -> Iterator[str]:
    """Give two lines for a claim: who tells it when on whose word, and the words themselves."""
    report, claim = told.report, told.claim
    chain = [
        look.words(link.text) + ("" if link.stance is Stance.ASSERTS else f" ({link.stance.value})")
        for link in claim.said_by
    ]
    day = report.published.isoformat() if report.published else "?"
    yield "  ".join(
        part for part in (f"    {day}", look.words(report.outlet), *chain, look.paint(claim.id, dim=True)) if part
    )
    yield f"      {look.words(claim.evidence.text)}"


def _point(spot: Spot, names: Names) -> str:
    if spot.lat is None or spot.lon is None:
        return names.label("unlocated")
    near = f"  ±{spot.precision_km:g} km" if spot.precision_km is not None else ""
    return f"{spot.id or ''}  {spot.lat:.3f} {spot.lon:.3f}{near}".strip()


def bounds(low: int | None, high: int | None) -> str:
    """Return a pair of bounds as 3, 24-99, 3+, ≤5."""
    if low == high:
        return str(low)
    if high is None:
        return f"{low}+"
    return f"≤{high}" if low is None else f"{low}-{high}"


def _row(label: str, text: str, note: str, look: Look) -> str:
    room = " " * max(1, _LABEL - columns(label))
    return f"    {look.words(label)}{room}{look.words(text)}  {look.paint(note, dim=True)}".rstrip()
