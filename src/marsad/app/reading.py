"""Read a report: the one function from a report to claims, for the command line, the record and archives alike."""

from __future__ import annotations

from datetime import date

import msgspec

from marsad.app.library import Library
from marsad.extract.gate import Gate
from marsad.extract.grammar import grammar_of
from marsad.extract.pipeline import STAGES, Work, read_parts
from marsad.extract.trace import show
from marsad.extract.words import Analyser
from marsad.model.claim import Claim
from marsad.model.report import Part, Report
from marsad.readers.text import report as report_of
from marsad.text.parts import parts


class Reading(msgspec.Struct, frozen=True):
    """What a report was read as. ``flags``: what a reader should know (no date, weekday contradicts date …).

    Of a report without any word that may tell of an event neither ``parts`` nor ``flags`` of its own are worked out.
    """

    report: Report
    parts: tuple[Part, ...]
    claims: tuple[Claim, ...]
    flags: tuple[str, ...] = ()


#: So many languages and libraries are kept ready, then all are made anew.
_KEPT = 8
_analysers: dict[int, Analyser] = {}
_gates: dict[int, Gate] = {}


def _analyser(library: Library, lang: str) -> Analyser:
    """The analyser of a language, kept as long as its lexicon lives."""
    lexicon = library.lexicons[lang]
    found = _analysers.get(id(lexicon))
    if found is None or found.lexicon is not lexicon:
        if len(_analysers) >= _KEPT:
            _analysers.clear()
        found = _analysers[id(lexicon)] = Analyser(lexicon)
    return found


def _gate(library: Library) -> Gate:
    """The gate of a library's languages, kept as long as their lexicons live."""
    analysers = tuple(_analyser(library, lang) for lang in library.lexicons)
    found = _gates.get(id(library))
    if found is None or found.analysers != analysers:
        if len(_gates) >= _KEPT:
            _gates.clear()
        found = _gates[id(library)] = Gate(analysers, library.world)
    return found


def parts_of(report: Report, library: Library) -> tuple[Part, ...]:
    """The sentences of a report by language."""
    return parts(report.text, [lexicon.layout for lexicon in library.lexicons.values() if lexicon.layout is not None])


def _works(report: Report, library: Library, lang: str) -> tuple[tuple[Part, ...], list[Work]]:
    found = parts_of(report, library)
    works = []
    for part in found:
        if part.lang in library.lexicons and lang in {"auto", part.lang}:
            lexicon = library.lexicons[part.lang]
            works.append(Work(report, part, _analyser(library, part.lang), grammar_of(lexicon), library.world))
    return found, works


def read_report(report: Report, library: Library, lang: str = "auto") -> Reading:
    """The claims of a report, those of each language part in text order."""
    claims: list[Claim] = []
    flags: list[str] = []
    live = list(_gate(library).live(report.text))
    found, works = _works(report, library, lang) if live else ((), [])
    for work in works:
        work.live = live
    for work in read_parts(works):
        claims += work.claims
        flags += [flag for flag in work.flags if flag not in flags]
    if report.published is None:
        flags.insert(0, "no_published_date")
    return Reading(report, found, tuple(claims), tuple(flags))


def read_text(text: str, library: Library, *, lang: str = "auto", published: date | None = None) -> list[Claim]:
    """The claims of a text."""
    return list(read_report(report_of(text, published=published), library, lang).claims)


def explain(report: Report, library: Library, after: str | None = None) -> str:
    """What each stage saw, up to and with the stage ``after``; why each claim came out, or did not."""
    _, works = _works(report, library, "auto")
    return "\n".join(show(work, after) for work in read_parts(works, after or ""))


#: Names of the stages, for ``explain --after``.
STAGE_NAMES: tuple[str, ...] = tuple(name for name, _ in STAGES)
