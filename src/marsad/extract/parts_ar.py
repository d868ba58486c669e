"""Arabic noun phrases parted and joined once they are found: event nouns from their genitives, participles from what
they qualify, numbers with those among whom they count.
"""

from __future__ import annotations

from marsad.extract.groups import finish_noun_phrase, only_one, word_group
from marsad.extract.reading import Group, Sent
from marsad.extract.unit_names_ar import in_quotes, named_for
from marsad.extract.words import Analyser


def parted(sent: Sent, made: Group, analyser: Analyser) -> list[Group]:
    """The phrase, parted behind each event noun: its genitive is a phrase of its own, with its own
    partitives and conjuncts (استلام | وحدات من الجيش).
    """
    telling = (k for k in made.inner if sent.tags[k] == "M" and not named_for(sent, k, analyser))
    telling = (k for k in telling if not in_quotes(sent, k, made.first))
    at = next((k for k in telling if not _names_weapon(sent, k, made, analyser)), None)
    if at is None:
        return _qualified(sent, made, analyser)
    first = sent.spans.get(at, at + 1)
    while first < made.last and (
        (sent.tags[first] in {"A", "_", "Z"} and not _elative(sent, first, made, analyser)) or only_one(sent, at, first)
    ):
        first += 1
    if sent.tags[first : made.last] and all(tag == "»" for tag in sent.tags[first : made.last]):
        first = made.last
    if first >= made.last:
        return [made]
    event = finish_noun_phrase(sent, made.first, first, min(made.head, first - 1), analyser)
    event.prep, event.joined, event.opener, event.genitive = made.prep, made.joined, made.opener, made.genitive
    head = next((k for k in range(first, made.last) if sent.tags[k] in "NME"), first)
    rest = finish_noun_phrase(sent, first, made.last, head, analyser)
    rest.genitive = not _closed_by_adjective(sent, at, first)
    return [event, *parted(sent, rest, analyser)]


def _closed_by_adjective(sent: Sent, at: int, end: int) -> bool:
    """Whether a fixed phrase ends in an adjective: no genitive follows (قصف مدفعي | بلدة ياطر)."""
    return sent.spans.get(at, at + 1) > at + 1 and any(r.pos == "adj" for r in sent.words[end - 1].readings)


def _names_weapon(sent: Sent, at: int, made: Group, analyser: Analyser) -> bool:
    """Whether a weapon that may tell its own use has a weapon as genitive, which only names it (قذيفة هاون)."""
    own, other = sent.picks[at], sent.picks[at + 1] if at + 1 < made.last else None
    if own is None or other is None or own.pos != "noun":
        return False
    return analyser.lexeme(own).kind == "weapon" == analyser.lexeme(other).kind and other.pos == "noun"


def _elative(sent: Sent, at: int, made: Group, analyser: Analyser) -> bool:
    """Whether the word is an elative or ordinal before its noun, or a title before its name (آخر جندي، المدعو فلان)."""
    picked = sent.picks[at]
    return (
        sent.tags[at] == "A"
        and at + 1 < made.last
        and sent.tags[at + 1] in {"N", "M", "E", "A"}
        and picked is not None
        and (
            analyser.lexeme(picked).kind == "title"
            or (not picked.article and analyser.lemma(picked) in analyser.elative)
        )
    )


def _qualified(sent: Sent, made: Group, analyser: Analyser) -> list[Group]:
    """A phrase whose last word is a participle that tells an event (العناصر المنسحبين): the participle apart."""
    at = made.last - 1
    reading = sent.picks[at]
    if sent.tags[at] != "Z" or at <= made.head or reading is None or not analyser.lexeme(reading).senses:
        return [made]
    if analyser.lemma(reading) in analyser.sets["displaced"] and _told_of(sent, made, analyser):
        sent.tags[at] = "A"  # وصول 340 أسرة نازحة، عادت الأسر النازحة: of what kind they are, no event of its own
        made.inner = [k for k in made.inner if k != at]
        return [made]
    head = finish_noun_phrase(sent, made.first, at, made.head, analyser)
    head.prep, head.joined, head.opener, head.genitive = made.prep, made.joined, made.opener, made.genitive
    return [head, word_group(sent, at, analyser)]


def _told_of(sent: Sent, made: Group, analyser: Analyser) -> bool:
    """Whether a verb that tells an event stands before the phrase, with no more than its subject between, or right behind it, or a
    verbal noun right before it.
    """
    behind = sent.picks[made.last] if made.last < len(sent.tags) and sent.tags[made.last] == "V" else None
    if behind is not None and not behind.conj and analyser.lexeme(behind).senses:
        return True
    at = made.first - 1
    while at > 0 and sent.tags[at] in {"N", "E", "A", "_", "T"}:
        at -= 1
    before = sent.picks[at] if at >= 0 else None
    if before is None or not (sent.tags[at] == "V" or (sent.tags[at] == "M" and at == made.first - 1)):
        return False
    return before.form != "sg" and bool(analyser.lexeme(before).senses)


def pair_prepositions(sent: Sent) -> None:
    """A noun phrase after a joined preposition (ومن سورية) continues the one before."""
    for k in range(1, len(sent.groups)):
        before, here = sent.groups[k - 1], sent.groups[k]
        if here.kind == "np" and before.kind == "P" and before.joined:
            here.joined = True


def count_among(sent: Sent, analyser: Analyser) -> None:
    """Take the pronoun of those among whom one counts into the phrase of the number (سبعة منهم، عدد منها)."""
    parts = analyser.lexicon.notes.get("partitive", ())
    for k in range(len(sent.groups) - 1, 0, -1):
        before, here = sent.groups[k - 1], sent.groups[k]
        if (
            here.kind != "O"
            or here.joined
            or here.prep not in parts
            or before.kind != "np"
            or before.last != here.first
        ):
            continue
        counted = all(tag in "UQ_" for tag in sent.tags[before.first : before.last])
        if counted or (before.noun == "part" and before.last - before.first == 1):
            before.last, before.end = here.last, here.end
            before.gender, before.plural = "", False
            del sent.groups[k]


def pass_over_distances(sent: Sent, analyser: Analyser) -> None:
    """Take phrases that only tell how far for adverbs: what stands behind tells where, or where from (توغلت | لمسافة 600 متر | في أحراج
    البلدة، بعمق كيلومترين | داخل المدينة).
    """
    for k, group in enumerate(sent.groups):
        first = sent.picks[group.first] if group.kind == "np" else None
        if first is None or analyser.lemma(first) not in analyser.sets["how_far"]:
            continue
        behind = sent.groups[k + 1] if k + 1 < len(sent.groups) else None
        measure = behind is not None and behind.kind == "np" and not (behind.prep or behind.joined)
        if any(_of_length(sent, i, analyser) for i in range(group.first, group.last)):
            group.kind = "B"
        elif measure and behind is not None and _of_length(sent, behind.head, analyser):
            group.kind = behind.kind = "B"


def _of_length(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a word is a measure of length."""
    reading = sent.picks[i]
    return sent.words[i].key in analyser.sets["lengths"] or (
        reading is not None and analyser.lemma(reading) in analyser.sets["lengths"]
    )
