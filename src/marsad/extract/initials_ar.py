"""Arabic: people told by their initials in brackets, whose phrase that is (أوقفت المواطنين | (ع.ز.) و(م.ج.) لإطلاقهما النار)."""

from __future__ import annotations

from marsad.extract.reading import Group, Sent

_PEOPLE = frozenset({"people", "official", "captive", "force"})
_PAIR = 2
_LONGEST = 9  # groups of one bracket


def told_by_initials(sent: Sent) -> None:
    """Let each phrase of people go on to the end of the initials behind it; two are told by a dual, which may read as a plural."""
    groups = sent.groups
    for k, who in enumerate(groups):
        if who.kind != "np" or who.noun not in _PEOPLE:
            continue
        end, last, told = 0, _bracket(groups, k + 1), 0
        while last:
            end, told = last, told + 1
            last = _bracket(groups, last + (groups[last].kind == "C") if last < len(groups) else last)
        if told == _PAIR:
            who.reading = next((r for r in sent.words[who.head].readings if r.form == "du" and not r.pre), who.reading)
        if end:
            who.end, who.last = groups[end - 1].end, groups[end - 1].last
            for each in groups[k + 1 : end]:
                each.kind = "x"


def _bracket(groups: list[Group], at: int) -> int:
    """Where the bracket at a group ends that holds nothing but single letters with their points; 0 where it does not."""
    if at >= len(groups) or groups[at].kind != "(":
        return 0
    end = next((k for k in range(at + 1, min(at + _LONGEST, len(groups))) if groups[k].kind == ")"), 0)
    letters = groups[at + 1 : end]
    return end + 1 if letters and all(g.kind == "," or g.end - g.start == 1 for g in letters) else 0
