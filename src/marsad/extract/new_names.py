"""Names of places that no table holds, in the lists that a word for their kind opens: بلدتي دير كيفا وشحور، "the
villages of Beit Shouqa, Ain Nader and Tal Mareb", "the Kharfan and Abu Shouka neighbourhoods".

In Arabic also the two words of a name that begins as many do (أم سرحان، عين نادر), behind a kind word or a preposition of
place; أم behind any word of a sentence that weighs nothing (محطة كهرباء أم دباكر). Such a name has no identity; it is known to name a place, and where it ends.
"""

from __future__ import annotations

from marsad.extract.reading import Group, NameHit, Sent
from marsad.extract.words import Analyser, Word

#: The reference of a name of a settlement that is not known.
NEW = "n:settlement"
_AND, _OF, _COMMA = "و", "of", frozenset({",", "،"})
_SETTLEMENT, _AREA = "settlement", "area"


def mark_new_names(sent: Sent, analyser: Analyser) -> None:
    """Add the new names of places to ``sent.hits``."""
    known = {hit.first: hit for hit in sent.hits}
    found = _arabic(sent, analyser, known) if analyser.arabic else _english(sent, analyser, known)
    if found:
        inside = {k for hit in found for k in range(hit.first, hit.last)}
        kept = [
            hit for hit in sent.hits if inside.isdisjoint(range(hit.first, hit.last))
        ]  # أم سرحان الشرقية: no province
        sent.hits = sorted([*kept, *found], key=lambda hit: hit.first)


def new_alone(group: Group) -> bool:
    """Whether a phrase holds a single name, and a new one: one place, though a plural may stand before it."""
    return len(group.hits) == 1 and group.hits[0].new


def _forms(word: Word, analyser: Analyser) -> set[str]:
    """In which numbers the word names a kind of settlement, or two areas, without an article (قرى، منطقتي، "villages")."""
    return {
        r.form
        for r in word.readings
        if r.pos == "noun" and not r.article and not r.enclitic
        if analyser.lexeme(r).kind == _SETTLEMENT or (r.form == "du" and analyser.lexeme(r).kind == _AREA)
    }


# --- Arabic


def _arabic(sent: Sent, analyser: Analyser, known: dict[int, NameHit]) -> list[NameHit]:
    words, out, i = sent.words, list[NameHit](), 0
    while i + 1 < len(words):
        forms = _forms(words[i], analyser) if i not in known else set[str]()
        if forms & {"du", "pl"}:
            out += _list(sent, i + 1, analyser, known, most=2 if forms == {"du"} else len(words))
        elif forms or (_brings(words[i]) and not _within_name(words, i, analyser)):
            item = _two_words(sent, i + 1, analyser, 0)
            out += [item] if item is not None and i + 1 not in known else []
        elif words[i + 1].key in analyser.sets["or_mother"] and i + 1 not in known and not _asks(sent, i, analyser):
            item = _two_words(sent, i + 1, analyser, 0)
            out += [item] if item is not None and not words[item.last - 1].readings else []
        i = out[-1].last if out and out[-1].last > i else i + 1
    return out


def _brings(word: Word) -> bool:
    """Whether a word is a preposition, without a pronoun."""
    return any(r.pos == "prep" and not r.enclitic for r in word.readings)


def _within_name(words: list[Word], i: int, analyser: Analyser) -> bool:
    """Whether a preposition is spelled like a given name and stands between a given name and a father's (حامد | علي | أبو بكر)."""
    named = i > 0 and words[i].key in analyser.given and words[i - 1].key in analyser.given
    return named and words[i + 1].key in analyser.sets["in_names"]


def _asks(sent: Sent, before: int, analyser: Analyser) -> bool:
    """Whether the sentence weighs one thing against another up to a word: what stands behind is its other half (هل … أم)."""
    return any(word.key in analyser.sets["weighing"] for word in sent.words[:before])


def _list(sent: Sent, at: int, analyser: Analyser, known: dict[int, NameHit], most: int) -> list[NameHit]:
    """The new names of a list of names, at most so many of which stand in it."""
    words, out, told = sent.words, list[NameHit](), 0
    while at < len(words) and told < most:
        if told and words[at].text in _COMMA:
            at += 1
        elif told and not words[at].key.startswith(_AND):
            break
        hit = known.get(at)
        if hit is None:
            hit = _item(sent, at, analyser, joined=bool(told))
            if hit is None:
                break
            out.append(hit)
        at, told = hit.last, told + 1
    return out if told > 1 else [hit for hit in out if hit.last - hit.first > 1]


def _item(sent: Sent, at: int, analyser: Analyser, *, joined: bool) -> NameHit | None:
    """The new name that stands at a word of a list."""
    if at >= len(sent.words):
        return None
    word = sent.words[at]
    pre = 1 if joined and word.key.startswith(_AND) else 0
    two = _two_words(sent, at, analyser, pre)
    if two is not None:
        return two
    if word.readings or word.prep or len(word.key) - pre < 3 or not word.key.isalpha():
        return None
    return NameHit(at, _tail(sent, at + 1, analyser), (NEW,), pre, _AND if pre else "")


def _two_words(sent: Sent, at: int, analyser: Analyser, pre: int) -> NameHit | None:
    """The name at a word that many names begin with (أم، تل), and the word behind it."""
    words, openers = sent.words, analyser.sets["name_openers"]
    if at + 1 >= len(words) or words[at].key[pre:] not in openers:
        return None
    last = at + 1
    while last < len(words) - 1 and words[last].key in openers:
        last += 1
    end = words[last]
    if not end.key.isalpha() or any(r.prep or r.conj or r.finite or r.enclitic for r in end.readings):
        return None
    if any(r.pos not in {"noun", "adj"} for r in end.readings) or ((end.conj or end.prep) and not end.readings):
        return None
    return NameHit(at, _tail(sent, last + 1, analyser), (NEW,), pre, _AND if pre else "")


def _tail(sent: Sent, at: int, analyser: Analyser) -> int:
    """The end of a name with the word that tells it from its namesakes (الشرقية، الكبرى), if that stands at ``at``."""
    return at + 1 if at < len(sent.words) and sent.words[at].key in analyser.sets["name_tails"] else at


# --- English


def _english(sent: Sent, analyser: Analyser, known: dict[int, NameHit]) -> list[NameHit]:
    words, out = sent.words, list[NameHit]()
    for i, word in enumerate(words):
        forms = _forms(word, analyser)
        if "sg" in forms and i + 3 < len(words) and words[i + 1].key == _OF:
            out += _longer(sent, i + 2, known)
        if "pl" not in forms:
            continue
        if i and words[i - 1].capital:
            out += _backward(sent, i, known)
        elif i + 2 < len(words) and words[i + 1].key == _OF:
            out += _onward(sent, i + 2, known)
    return out


def _longer(sent: Sent, at: int, known: dict[int, NameHit]) -> list[NameHit]:
    """The new name that only begins with that of a known place, behind a word for one ("the village of Tall Hamra")."""
    hit = known.get(at)
    if hit is None or hit.last >= len(sent.words) or any(ref[0] != "p" for ref in hit.refs):
        return []
    after = known.get(hit.last)
    place = after is not None and all(ref[0] == "p" for ref in after.refs)
    unknown = after is None and _part(sent.words[hit.last]) and not sent.words[hit.last].readings
    if not (place or unknown) or any(first <= hit.last < last for first, last, _ in sent.when):
        return []
    return [NameHit(at, after.last if after is not None else hit.last + 1, (NEW,))]


def _onward(sent: Sent, at: int, known: dict[int, NameHit]) -> list[NameHit]:
    """The new names of the list that opens at a word ("villages of" …)."""
    out, told = list[NameHit](), 0
    while at < len(sent.words):
        last = _run(sent, at, known)
        if last == at:
            break
        if not _holds(at, last, known):
            out.append(NameHit(at, last, (NEW,)))
        told += 1
        behind = last
        while behind < len(sent.words) and (sent.words[behind].text in _COMMA or sent.words[behind].key == "and"):
            behind += 1
        if behind == last:
            break
        at = behind
    return out if told > 1 else []


def _backward(sent: Sent, end: int, known: dict[int, NameHit]) -> list[NameHit]:
    """The new names of the list that ends before a word ("the Kharfan and Abu Shouka" neighbourhoods)."""
    out, told, first, last = list[NameHit](), 0, end, end
    while last > 0:
        first = last
        while first > 0 and _part(sent.words[first - 1]):
            first -= 1
        if first == last:
            break
        if not _holds(first, last, known):
            out.append(NameHit(first, last, (NEW,)))
        told += 1
        before = first
        while before > 0 and (sent.words[before - 1].text in _COMMA or sent.words[before - 1].key == "and"):
            before -= 1
        if before == first:
            break
        last = before
    opens = last > 0 and first > 0 and sent.words[first - 1].key == "the"
    return out[::-1] if told > 1 and opens else []


def _run(sent: Sent, at: int, known: dict[int, NameHit]) -> int:
    """The end of the run of words in capitals from ``at``, a known name taken whole."""
    if at in known:
        return known[at].last
    last = at
    while last < len(sent.words) and last not in known and _part(sent.words[last]):
        last += 1
    return last


def _part(word: Word) -> bool:
    """Whether a word may be part of a name."""
    return word.capital and any(c.isalpha() for c in word.text)


def _holds(first: int, last: int, known: dict[int, NameHit]) -> bool:
    """Whether a known name stands within words ``first``..``last``."""
    return any(k in known for k in range(first, last))
