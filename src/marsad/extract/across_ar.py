"""Arabic: a preposition that is spelled like a past verb is that verb behind whoever moved (إن رتلا أمريكيا | عبر الحدود)."""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.words import Analyser, Reading

_MOVERS = frozenset({"vehicle", "force", "group", "people", "official", "ship", "aircraft"})
_OPENERS = frozenset({"K", ".", ","})
_ENDS = frozenset({".", ",", "،"})


def went_across(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether the word is a verb: who moves opens its clause, a masculine singular with nothing but its adjectives behind it, or where
    he comes from and a joined verb goes on (أن رتلا قادما من السودان | عبر الحدود واشتبك); and no other verb tells what he does.
    """
    if i == 0 or not any(r.form == "past" and r.feats[:3] == "3ms" and not r.pre for r in verbs):
        return False
    k = i - 1
    while k >= 0 and sent.tags[k] not in _OPENERS and sent.tags[k] != "V":
        k -= 1
    first = k + 1
    if (k >= 0 and sent.tags[k] == "V") or first >= i or sent.tags[first] != "N":
        return False
    who = sent.picks[first]
    if who is None or who.form != "sg" or who.conj or who.prep or analyser.lexeme(who).gender != "m":
        return False
    if analyser.lexeme(who).kind not in _MOVERS:
        return False
    goes_on = _next_verb(sent, i)
    bare = all(sent.tags[j] in {"A", "U", "_"} for j in range(first + 1, i))
    return goes_on == "joined" or (bare and not goes_on)


def _next_verb(sent: Sent, i: int) -> str:
    """What stands behind word ``i`` up to the next stop: a ``joined`` verb, a ``bare`` one, or none."""
    for word in sent.words[i + 1 :]:
        if word.text in _ENDS:
            break
        finite = [r for r in word.readings if r.finite]
        if finite and all(r.finite for r in word.readings):
            return "joined" if all(r.conj for r in finite) else "bare"
        if finite and any(r.conj and r.finite for r in finite) and not any(r.pos == "noun" for r in word.readings):
            return "joined"
    return ""
