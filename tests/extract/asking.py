"""What tests of reading ask of the claims of a text, in one place."""

from __future__ import annotations

from datetime import date

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.model.claim import Claim, Filler

MONDAY = date(2026, 2, 23)


def filler_of(known: Library, text: str, words: str, day: date | None = None) -> Filler:
    """The last filler of the text's claims that reads so."""
    claims: list[Claim] = read_text(text, known, published=day)
    found = [f for claim in claims for fillers in claim.roles.values() for f in fillers if f.text == words]
    assert found, [(c.type, c.roles) for c in claims]
    return found[-1]


def claim_at(known: Library, text: str, trigger: str) -> Claim:
    """The one claim of the text, published on a Monday, whose trigger reads so."""
    claims = read_text(text, known, published=MONDAY)
    found = [c for c in claims if c.trigger.text == trigger]
    assert len(found) == 1, [(c.type, c.trigger.text) for c in claims]
    return found[0]


def facet(claim: Claim, what: str) -> str:
    """One side of a claim as text: a role's fillers, a number, the days, who says it, or how it stands."""
    if what == "said":
        return " < ".join(link.text for link in claim.said_by)
    if what == "days":
        return f"{claim.time.earliest}..{claim.time.latest}" if claim.time else ""
    if what == "stands":
        return f"{claim.phase} {claim.polarity} {claim.certainty}"
    for kind, number in claim.numbers.items():
        if kind == what:
            return f"{number.low}" if number.low == number.high else f"{number.low}-{number.high}"
    return "; ".join(f.text for role, got in claim.roles.items() if role == what for f in got)


def read_arabic(known: Library, text: str) -> list[Claim]:
    """The claims of an Arabic text, published on a Monday."""
    return read_text(text, known, lang="ar", published=MONDAY)


def types_of(known: Library, text: str) -> list[tuple[str, str]]:
    """Type and trigger of each claim of an Arabic text."""
    return [(str(c.type), c.trigger.text) for c in read_arabic(known, text)]


def roles_of(claim: Claim) -> dict[str, list[str]]:
    """The words of a claim's fillers by role."""
    return {str(role): [f.text for f in fillers] for role, fillers in claim.roles.items()}


def line(claim: Claim) -> str:
    """A claim in a line: type, phase, polarity, each role's fillers, its numbers, who says it with its stance."""
    roles = " ".join(f"{role.value}={'|'.join(f.text for f in got)}" for role, got in sorted(claim.roles.items()))
    counts = " ".join(f"{kind}={n.low}" for kind, n in sorted(claim.numbers.items()))
    said = " ".join(f"< {link.text} {link.stance.value}" for link in claim.said_by)
    return " ".join(part for part in (claim.type, claim.phase.value, claim.polarity.value, roles, counts, said) if part)
