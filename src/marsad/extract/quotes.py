"""What stands between quotation marks: a name, or words that go on with the clause."""

from __future__ import annotations

from marsad.extract.reading import Sent

_ARMS = frozenset({"weapon", "aircraft", "vehicle"})
_LONGEST_NAME = 5  # words between quotes that are still a name


def quoted_end(sent: Sent, i: int, letters: frozenset[str]) -> int:
    """The end of a short quoted name that opens at word ``i``; 0 where it is no such name. One that is spelled by the names of
    ``letters`` holds words that mean something else alone («دي إن أو»). A quoted time is no name («قريباً», "within days"),
    nor is what something is done for.
    """
    end = next((j for j in range(i + 1, min(i + _LONGEST_NAME + 2, len(sent.tags))) if sent.tags[j] == "»"), i + 1)
    told = any(sent.tags[j] in {"V", ".", ":", "K", "R"} or _joined_to(sent, j) for j in range(i + 1, end))
    if (
        end == i + 1
        or sent.tags[i + 1] in {"T", "B"}
        or _aim(sent, i + 1)
        or (told and not all(word.key in letters for word in sent.words[i + 1 : end]))
    ):
        return 0
    return end + 1


def _aim(sent: Sent, j: int) -> bool:
    """Whether an Arabic verbal noun behind a joined preposition opens the quotation: it says what for («لتجنيب المدنيين القتال»)."""
    picked = sent.picks[j]
    return picked is not None and bool(picked.prep) and picked.form == "masdar" and sent.tags[j + 1] != "»"


def _joined_to(sent: Sent, j: int) -> bool:
    """Whether an Arabic preposition is joined to a weapon inside the quotation («مستوطنة المالكية | براجمة صواريخ»)."""
    picked = sent.picks[j]
    return picked is not None and bool(picked.prep) and sent.tags[j - 1] != "«" and sent.words[j].topic in _ARMS


def quotes_part(sent: Sent, i: int, phrase: frozenset[str]) -> bool:
    """Whether a quotation opens amid a clause, behind an auxiliary or a verb that is none of saying (had "killed 14 militants",
    reported detaining "14 suspects, including …"): the clause goes on in it. ``phrase``: tags that open a phrase.
    """
    before = sent.groups[-1] if sent.groups else None
    if before is None or i + 1 >= len(sent.tags) or before.last != i:
        return False
    if before.kind in {"X", "O"} and sent.tags[i + 1] == "V":
        return True  # it "struck two depots"
    verb = before.kind == "v" or (before.reading is not None and before.reading.form == "ger")
    told = before.lexeme is not None and bool(before.lexeme.senses) and before.lexeme.saying is None
    return verb and told and sent.tags[i + 1] in phrase
