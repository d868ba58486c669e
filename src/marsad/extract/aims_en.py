"""English infinitives of aim: what they hang on, and what is said of the verb before them; what an -ing form keeps somebody from."""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Sent, index_of
from marsad.model.lexicon import Cue


def aim_of(clause: Clause, child: Clause, group: Group) -> bool:
    """Whether an infinitive right behind a noun of phase is its content ("the failure to reopen the road")."""
    if child.opener != "coord" or child.verb is None or not child.verb.infinitive or child.groups[0] is not child.verb:
        return False
    at = next((i for i, g in enumerate(clause.groups) if g is group), 0)
    return all(g.kind in {"P", "Y"} for g in clause.groups[at + 1 :])


def aim_may_come(clause: Clause, child: Clause, cue: Cue) -> bool:
    """Whether what only may be is said of the aim behind a verb that tells no event ("may use the lull | to attack")."""
    verb, aim = clause.verb, child.verb
    if not cue.certainty or cue.polarity or verb is None or verb.lexeme is None or aim is None or not aim.infinitive:
        return False
    lexeme = verb.lexeme
    return not lexeme.senses and lexeme.cue is None and lexeme.saying is None and lexeme.light is None


def kept_from(clause: Clause, group: Group) -> tuple[Group, Group] | None:
    """Whom an -ing form keeps from what ("preventing | its medics | from | evacuating the wounded"), with the phrase of that."""
    if group.reading is None or group.reading.form != "ger" or group.head != group.first:
        return None
    at = index_of(clause.groups, group)
    whom, _, what = (*clause.groups[at + 1 : at + 4], None, None, None)[:3]
    if whom is None or what is None or whom.kind != "np" or whom.prep or what.kind != "np" or what.prep != "from":
        return None
    return whom, what


def passes_over(sent: Sent, clause: Clause, k: int, cue: Cue, word: str) -> bool:
    """Whether the cue word at ``k`` says nothing of the event behind it: it only brings a noun ("closed due to | an incident", but
    not "came close to | taking the town"), or qualifies a number ("an almost | 80% blackout").
    """
    behind = clause.groups[k + 1] if k + 1 < len(clause.groups) else None
    if behind is None or behind.kind != "np":
        return False
    if cue.phase and word.endswith(" to"):
        return behind.reading is None or behind.reading.form != "ger"
    return clause.groups[k].kind == "W" and bool(cue.polarity) and not cue.phase and sent.tags[behind.first] == "U"
