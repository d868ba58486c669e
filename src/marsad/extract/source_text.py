"""The words that name a source: without what only opens a name, and the office told behind it."""

from __future__ import annotations

from marsad.extract.reading import Sent, index_of
from marsad.extract.sources import Source
from marsad.extract.words import Analyser


def sent_text(sent: Sent, source: Source, analyser: Analyser) -> str:
    """The words of a source, without what a joined preposition before quotes opens (لـ«المدار»)."""
    for i in range(source.group.first, source.group.last - 1):
        if not sent.words[i].text[:1].isdecimal() or sent.starts[i] < source.start or ":" not in sent.words[i].text:
            break
        source.start = sent.starts[i + 1]  # the hour of a live note
    text = sent.text[source.start : source.end]
    for i in range(source.group.first + 1, len(sent.words)):
        if sent.starts[i] >= source.end:
            break
        word = sent.words[i]
        pick = sent.picks[i]
        if pick is not None and pick.enclitic and i in source.group.inner and analyser.lexeme(pick).saying is not None:
            return sent.text[source.start : sent.ends[i - 1]]
        if word.text.rstrip("ـ") == "ل" and sent.tags[i + 1 : i + 2] == ["«"]:
            closing = next((j for j in range(i + 2, len(sent.words)) if sent.tags[j] == "»"), i)
            if sent.ends[closing] >= source.end:
                return sent.text[source.start : sent.ends[i - 1]]
        if (
            sent.tags[i] == "«"
            and sent.tags[i - 1] not in {"P", "D"}  # مصدر في | «الأسايش»
            and source.group.noun == "source"
            and not (source.group.reading and source.group.reading.article)
        ):
            return sent.text[source.start : sent.ends[i - 1]]
    return text


def office_behind(sent: Sent, source: Source) -> Source | None:
    """The office told behind a comma of a person whose name alone is the source ("Ali Saleh | , a spokesman for the group, | said"),
    as a source of its own; None = none is told.
    """
    groups, group = sent.groups, source.group
    at = index_of(groups, group)
    if group.lexeme is not None or group.hits or at < 0 or source.end > group.end:
        return None
    comma, office = (groups[at + 1], groups[at + 2]) if at + 2 < len(groups) else (None, None)
    if comma is None or office is None or comma.kind != "," or office.kind != "np" or office.noun != "official":
        return None
    if office.prep or office.joined or office.lexeme is None:
        return None
    end = at + 3
    while end < len(groups) and groups[end].kind in {"P", "np"} and not groups[end].joined:
        end += 1
    return Source(office, office.start, groups[end - 1].end, end)
