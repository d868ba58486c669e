"""English phrases joined to others by "and" or a comma, which share what stands before the first: lists, what follows a preposition."""

from __future__ import annotations

from marsad.extract.reading import Group, Sent


def phrases(sent: Sent) -> None:
    """A noun phrase behind a comma in a list that ends in "and" is joined as well; one behind "and from" too."""
    groups = sent.groups
    for k in range(len(groups) - 1, 1, -1):
        here = groups[k]
        if here.kind == "np" and here.joined and groups[k - 1].kind == "C" and not _said_next(groups, k):
            j = k - 2
            while (
                j > 1
                and groups[j].kind == "np"
                and groups[j - 1].kind == ","
                and groups[j - 2].kind == "np"
                and not groups[j].prep
                and not (groups[j - 2].prep and _fronted(sent, j - 2) and all(g.kind != "v" for g in groups[: j - 2]))
            ):
                groups[j].joined = True
                j -= 2


def _said_next(groups: list[Group], k: int) -> bool:
    """Whether a verb of saying stands right behind the phrase at ``k`` ("a raid on a village, a mayor and an officer said")."""
    verb = groups[k + 1] if k + 1 < len(groups) else groups[k]
    return verb.kind == "v" and verb.lexeme is not None and verb.lexeme.saying is not None


def _fronted(sent: Sent, k: int) -> bool:
    """Whether no bare phrase stands before the one at ``k``: a subject may follow it ("In Kobani, soldiers and police said");
    of names alone it opens a list ("clashes in Kobani, Manbij and Raqqa killed").
    """
    groups = sent.groups
    if all(g.kind != "np" or g.prep for g in groups[:k]):
        return True
    names = [g for g in groups[k : k + 3 : 2] if g.kind == "np"]
    return not all(sent.words[g.head].capital and sent.tags[g.first] != "D" for g in names)


def aims(sent: Sent) -> None:
    """An -ing form joined to one behind a preposition stands behind it too ("for storming the town and burning homes")."""
    prep = ""
    for before, joint, here in zip(sent.groups, sent.groups[1:], sent.groups[2:], strict=False):
        if (
            joint.kind == "C"
            and here.joined
            and not here.prep
            and before.prep
            and before.inner
            and _bare_event(sent, here)
        ):
            here.prep = before.prep  # fled because of air strikes and shelling
    for here in sent.groups:
        if here.kind in {"v", ".", "K", "S", "R"}:
            prep = ""
        if here.kind != "np" or here.reading is None or here.reading.form != "ger" or sent.tags[here.head] != "M":
            continue
        if here.joined and not here.prep:
            here.prep = prep
        prep = here.prep


def _bare_event(sent: Sent, group: Group) -> bool:
    """Whether a phrase is nothing but an event noun in -ing, with no object of its own behind it ("shelling")."""
    ing = group.kind == "np" and group.reading is not None and group.reading.form == "ger" and bool(group.inner)
    return ing and group.last - group.first == 1 and (group.last >= len(sent.tags) or sent.tags[group.last] in ".,PSRT")
