"""Read the sentences that stand beside the words, right ones and wrong ones: each is a test of its file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import msgspec

from marsad.app.library import Library
from marsad.app.reading import read_text
from marsad.lang.folders import FOLDER, LANGUAGES
from marsad.lang.load import Entry, RawFile, read_language
from marsad.model.claim import Claim, NumberKind, Role

#: The day on which the sentences are read: a Monday, so that their times can be resolved.
READ_ON = date(2026, 2, 23)
_ROLES = frozenset(Role)
_NUMBERS = frozenset(NumberKind)


class SentenceResult(msgspec.Struct, frozen=True):
    """What became of one sentence: ``kind`` is ``reads`` or ``not_read``; ``why`` says what is wrong, else is empty.

    ``found``: a claim of the type came out, be its fillers right or not (of ``not_read``: came out wrongly).
    """

    lang: str
    file: str
    line: int
    kind: str
    text: str
    found: bool
    why: str

    @property
    def ok(self) -> bool:
        """Whether the sentence was read as its file says."""
        return not self.why


def sentence_results(
    library: Library, own: Path | None = None, langs: Iterable[str] = LANGUAGES
) -> list[SentenceResult]:
    """The result of every sentence of the built-in files, or of the folders in ``own``."""
    results: list[SentenceResult] = []
    for lang in langs:
        folder = (own or FOLDER) / lang
        for file in read_language(folder).files if folder.is_dir() else ():
            for entry in file.entries:
                if entry.section in {"reads", "not_read"}:
                    claims = read_text(entry.head, library, lang=lang, published=READ_ON)
                    results.append(_result(lang, file, entry, claims))
    return results


def summary(results: Sequence[SentenceResult]) -> str:
    """One line a file: how many sentences are read rightly, of those to be read and those not to be read."""
    right: Counter[tuple[str, str]] = Counter()
    every: Counter[tuple[str, str]] = Counter()
    for result in results:
        for file in (result.file, f"{result.lang}: all"):
            every[file, result.kind] += 1
            right[file, result.kind] += result.ok
    files = sorted({file for file, _ in every}, key=lambda name: (name.endswith(": all"), name))
    return "\n".join(
        f"{file:<36}"
        + "  ".join(f"{kind} {right[file, kind]:>4}/{every[file, kind]:<4}" for kind in ("reads", "not_read"))
        for file in files
    )


def _result(lang: str, file: RawFile, entry: Entry, claims: Sequence[Claim]) -> SentenceResult:
    of_type = [claim for claim in claims if not file.event or claim.type == file.event]
    if entry.section == "not_read":
        of_type = [claim for claim in of_type if file.kind != "saying" or claim.said_by]
        why = "" if not of_type else f"read as {of_type[0].type} by {of_type[0].rule}"
    elif file.kind == "saying":
        why = _said(entry, of_type)
    else:
        wanted = entry.one("type")
        of_type = [claim for claim in of_type if not wanted or claim.type == wanted]
        why = min((_differs(entry, claim) for claim in of_type), key=len, default=_none(claims))
    return SentenceResult(lang, entry.file, entry.line, entry.section, entry.head, bool(of_type), why)


def _none(claims: Sequence[Claim]) -> str:
    others = ", ".join(claim.type for claim in claims)
    return f"no claim of this type, but {others}" if others else "no claim"


def _said(entry: Entry, claims: Sequence[Claim]) -> str:
    links = [link for claim in claims for link in claim.said_by]
    source, stance = entry.one("source"), entry.one("stance")
    if any(source in {"", link.text} and stance in {"", link.stance} for link in links):
        return ""
    shown = ", ".join(f"«{link.text}» {link.stance}" for link in links)
    return f"no link «{source}» {stance}; found: {shown or ('no source' if claims else 'no claim')}"


def _differs(entry: Entry, claim: Claim) -> str:
    """What the sentence's file asks for and the claim does not say; empty where there is nothing."""
    missing: list[str] = []
    for name, asked in entry.values.items():
        if name in _ROLES:
            texts = [filler.text for filler in claim.roles.get(Role(name), ())]
            missing += [
                f"{name} «{text}» (found: {', '.join(texts) or 'nothing'})" for text in asked if text not in texts
            ]
        elif name in _NUMBERS:
            number = claim.numbers.get(NumberKind(name))
            shown = () if number is None else (number.text, f"{number.low}", f"{number.low}-{number.high}")
            missing += [f"{name} {value}" for value in asked if value not in shown]
        elif name in {"phase", "polarity", "certainty"} and asked[0] != getattr(claim, name):
            missing.append(f"{name} {asked[0]} (found: {getattr(claim, name)})")
        elif name == "background" and (asked[0] == "yes") != claim.background:
            missing.append(f"background {asked[0]}")
        elif name == "trigger" and asked[0] != claim.trigger.text:
            missing.append(f"trigger «{asked[0]}» (found: «{claim.trigger.text}»)")
    return "; ".join(missing)
