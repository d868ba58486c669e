"""What English tells beside a verb's own arguments: whose a craft is believed to be, in what state something is kept, where a
convoy is bound, whom a call goes out to.

"Drones believed to belong to the group hit a depot", "kept the road barred", "a convoy bound for the camp", "its call for the
militia to leave", "a campaign that led to the arrest of ten men".
"""

from __future__ import annotations

from itertools import pairwise

from marsad.extract import passed_on_en
from marsad.extract.groups import finish_noun_phrase
from marsad.extract.kinds import DRIVEN, PLACES
from marsad.extract.predicates import chain
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.told_to_en import leave_where_they_are
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World
from marsad.model.lexicon import Cue

_PARTIES = frozenset({"force", "group", "people", "state", "body", "official", "area"})
_HELD = frozenset({EventType.ARREST.value, EventType.WEAPONS_SEIZURE.value})
_STATES = frozenset(t.value for t in (EventType.CLOSURE, EventType.REOPENING, EventType.DETENTION, EventType.SIEGE))
_GOING = frozenset(
    t.value
    for t in (
        *(EventType.WITHDRAWAL, EventType.MOVEMENT, EventType.DISPLACEMENT, EventType.DEPLOYMENT),
        *(EventType.ADVANCE, EventType.RETURN, EventType.AID_DELIVERY),
    )
)


def tell(sent: Sent, words: Analyser, world: World) -> None:
    """Give the predicates of a sentence what stands beside them."""
    _share_will(sent)
    passed_on_en.pass_on(sent, words)
    for clause in sent.clauses:
        leave_where_they_are(sent, clause, words, world)
        _belonging(sent, clause, words)
        _kept(sent, clause, words)
        _bound(sent, clause, words)
        _on_its_way(sent, clause)
        _led_to(sent, clause, words)
        _still_reported(sent, clause, words)
    for predicate in sent.predicates:
        _called_on(sent, predicate)
        _set_out(sent, predicate, words)
        _way(sent, predicate, words)


def _of(sent: Sent, group: Group | None) -> list[Predicate]:
    return [p for p in sent.predicates if p.group is group and not p.dropped]


def _belonging(sent: Sent, clause: Clause, words: Analyser) -> None:
    """Whose craft are believed to be, acts with them ("drones believed to belong to the group hit a depot")."""
    verb, craft = clause.verb, clause.anchor if clause.opener == "rel" else clause.subject
    if verb is None or craft is None or craft.noun not in DRIVEN or verb.lemma not in words.sets["belong"]:
        return
    owner = next((g for g in clause.groups if g.kind == "np" and g.prep == "to" and g.start > verb.end), None)
    for child in sent.clauses if owner is not None else ():
        beside = clause.index in {child.parent, child.index} or child.index == clause.parent
        if beside and child.subject is craft and child.verb is not None:
            for predicate in _of(sent, child.verb):
                predicate.given.setdefault(Role.ACTOR, owner)  # type: ignore[arg-type]
                predicate.why.append("whose craft they are")


def _still_reported(sent: Sent, clause: Clause, words: Analyser) -> None:
    """Where what "continues to be reported" is reported, it happens ("clashes continued to be reported in A, B and C")."""
    verb, outer = clause.verb, sent.clauses[clause.parent] if clause.parent >= 0 else None
    if verb is None or outer is None or outer.verb is None or outer.subject is None or not verb.passive:
        return
    says = verb.lexeme is not None and verb.lexeme.saying is not None
    cue = outer.verb.lexeme.cue if outer.verb.lexeme is not None else None
    before = [g.kind for g in outer.groups if g.end <= verb.start][-2:]
    if not says or cue is None or cue.phase != "ongoing" or before != ["P", "X"]:
        return
    spots, opened = [], False
    for group in clause.groups:
        opened = (
            group.kind == "np" and (group.prep in words.locative or (opened and not group.prep and group.joined))
        ) or (opened and group.kind != "np")
        if opened and group.kind == "np":
            spots.append(group)
    for told in chain(outer, outer.subject):
        for predicate in _of(sent, told):
            predicate.preps += [("in", spot) for spot in spots]
            predicate.governor = predicate.governor or "phase"
            predicate.cues += [cue] if cue not in predicate.cues else []


def _share_will(sent: Sent) -> None:
    """A bare verb with a subject of its own shares the auxiliary of the clause that "and" joins it to ("the group would disarm and the
    army | withdraw").
    """
    for clause in sent.clauses:
        verb, subject = clause.verb, clause.subject
        outer = sent.clauses[clause.parent].verb if clause.opener == "coord" and clause.parent >= 0 else None
        if verb is None or outer is None or subject is None or not clause.subject_given or not outer.future:
            continue
        if verb.future or verb.passive or verb.reading is None or verb.reading.form not in {"inf", "pres"}:
            continue
        at = next((k for k, g in enumerate(sent.groups) if g is subject), 0)
        joined = at > 1 and sent.groups[at - 1].kind == "C" and sent.groups[at - 2].kind != ","
        if verb.reading.feats[:2] != "3s" and joined:
            verb.future = True


def _kept(sent: Sent, clause: Clause, words: Analyser) -> None:
    """Who keeps a road closed closes it; that it is kept so is no presence ("kept the bridge closed")."""
    verb = clause.verb
    _kept_by(sent, clause, words)
    if verb is None or verb.passive or verb.of is None:
        return
    keeps = verb.lemma in words.sets["keeping"]
    if not keeps and verb.lemma not in words.sets["leaving_so"]:
        return
    told_of = [g for g in clause.groups if not (g.kind in {"P", "B"} or (g.kind == "np" and g.prep in {"to", "of"}))]
    for thing, state in pairwise(told_of):  # the roads | to the town | sealed off
        if thing is not verb.of or state.kind != "Z":
            continue
        told = [p for p in _of(sent, state) if any(sense.type in _STATES for sense in p.senses)]
        for predicate in told:
            if clause.subject is not None and (clause.subject.hits or clause.subject.noun in _PARTIES):
                predicate.given.setdefault(Role.ACTOR, clause.subject)
            if keeps and not any(cue.phase for cue in predicate.cues):
                predicate.cues.append(Cue(phase="planned" if verb.future else "ongoing"))
            predicate.governor, predicate.passive, predicate.object = predicate.governor or "phase", True, thing
        for own in _of(sent, verb) if told else ():
            own.dropped = "it tells in what state something is kept"


def _kept_by(sent: Sent, clause: Clause, words: Analyser) -> None:
    """Whom a verb charges with keeping something closed closes it ("accused the army of keeping the road | shut")."""
    groups = clause.groups
    for k in range(len(groups) - 2):
        ing, state = groups[k], groups[k + 2]
        own = next((p for p in sent.predicates if p.group is ing and p.reading.form == "ger"), None)
        if (
            own is None
            or own.lexeme.lemma not in words.sets["keeping"]
            or [g.kind for g in groups[k : k + 3]] != ["np", "np", "Z"]
        ):
            continue
        if not any(sense.type in _STATES for p in _of(sent, state) for sense in p.senses):
            continue
        who = groups[k - 2] if k > 1 and ing.prep else clause.subject
        for predicate in _of(sent, state):
            if who is not None and who.kind == "np":
                predicate.given.setdefault(Role.ACTOR, who)
            predicate.cues.append(Cue(phase="ongoing"))
        own.dropped = "it tells in what state something is kept"


def _bound(sent: Sent, clause: Clause, words: Analyser) -> None:
    """Take "bound for the camp" into the convoy before it, which the verb tells of, and is on its way there."""
    for k in range(len(clause.groups) - 4):
        convoy, bound, _, goal, verb = clause.groups[k : k + 5]
        if convoy.kind != "np" or bound.kind not in {"Z", "A"} or goal.kind != "np" or goal.prep != "for":
            continue
        if verb.kind not in {"v", "X"} or sent.words[bound.first].key not in words.sets["bound_for"]:
            continue
        convoy.last, convoy.end = goal.last, goal.end
        for predicate in sent.predicates:
            if predicate.subject is convoy or predicate.object is convoy:
                if any("to" in sense.roles for sense in predicate.senses):
                    predicate.preps.append(("to", goal))
        for own in _of(sent, bound):
            own.dropped = "it tells where something is bound"


def _on_its_way(sent: Sent, clause: Clause) -> None:
    """Where a convoy or craft goes stands right behind it, before its verb ("the first convoy to the camp | arrived")."""
    for convoy, to, goal, verb in zip(
        clause.groups, clause.groups[1:], clause.groups[2:], clause.groups[3:], strict=False
    ):
        if [convoy.kind, to.kind, goal.kind] != ["np", "P", "np"] or goal.prep != "to" or verb.kind not in {"v", "X"}:
            continue
        if convoy.noun not in DRIVEN or convoy.prep or not (goal.hits or goal.noun in PLACES):
            continue
        for predicate in sent.predicates:
            going = any(sense.type in _GOING and "to" in sense.roles for sense in predicate.senses)
            told = predicate.subject is convoy or predicate.object is convoy
            if going and told and all(prep != "to" for prep, _ in predicate.preps):
                predicate.preps.append(("to", goal))


def _led_to(sent: Sent, clause: Clause, words: Analyser) -> None:
    """Who did what led to an arrest or a find made it ("a raid campaign, which resulted in the arrest of ten men")."""
    verb = clause.verb
    if verb is None or verb.lemma not in words.sets["leading_to"] or clause.opener != "rel" or clause.anchor is None:
        return
    outer = sent.clauses[clause.parent] if clause.parent >= 0 else None
    doer = outer.subject if outer is not None else None
    if doer is None or doer is clause.anchor or doer.noun not in {"force", "group", "body", "state", ""}:
        return
    for predicate in sent.predicates:
        held = predicate.senses and all(sense.type in _HELD for sense in predicate.senses)
        if predicate.clause == clause.index and predicate.start > verb.end and held and predicate.agent is None:
            predicate.given.setdefault(Role.ACTOR, doer)
            predicate.why.append(f"it came of what {verb.lemma} tells of")


def _called_on(sent: Sent, predicate: Predicate) -> None:
    """Whom a call goes out to do something is whom it asks ("its call for the militia to leave")."""
    if not predicate.senses or any(sense.type != EventType.DEMAND for sense in predicate.senses):
        return
    for prep, whom in list(predicate.preps):
        if prep == "for" and _told_to(sent, whom):
            predicate.preps = [("on" if group is whom else own, group) for own, group in predicate.preps]
            return


def _told_to(sent: Sent, whom: Group) -> bool:
    """Whether an infinitive stands right behind who is to do it."""
    if whom.noun not in _PARTIES and not whom.hits:
        return False
    at = next((k for k, g in enumerate(sent.groups) if g is whom), len(sent.groups))
    behind = sent.groups[at + 1 : at + 3]
    return len(behind) == 2 and behind[0].kind == "P" and behind[1].kind == "v" and behind[1].infinitive


def _set_out(sent: Sent, predicate: Predicate, words: Analyser) -> None:
    """Keep apart what stands behind an -ing form that tells no event: where who arrives is "coming from", what a fronted form
    brings ("acting on intelligence, police raided the house").
    """
    groups = sent.clauses[predicate.clause].groups
    for k, (form, link, thing) in enumerate(zip(groups, groups[1:], groups[2:], strict=False)):
        ing = form.kind == "np" and form.last - form.first == 1 and sent.words[form.first].key.endswith("ing")
        if not ing or link.kind != "P" or _of(sent, form) or all(g is not thing for _, g in predicate.preps):
            continue
        if sent.words[form.first].key in words.sets["coming"] and thing.prep == "from":
            predicate.preps = [(prep, g) for prep, g in predicate.preps if g is not thing]
            predicate.given.setdefault(Role.FROM, thing)
        elif k == 0 and thing.end <= predicate.start:
            predicate.preps = [(prep, g) for prep, g in predicate.preps if g is not thing]


def _way(sent: Sent, predicate: Predicate, words: Analyser) -> None:
    """Where the road leads that something goes along, it is going ("left the town on the road to Tabqa")."""
    if not predicate.senses or predicate.senses[0].type not in _GOING or any(p == "to" for p, _ in predicate.preps):
        return
    for prep, road in predicate.preps:
        if prep not in words.sets["along_road"] or road.noun != "road":
            continue
        end = next((h for h in road.hits if h.first > road.head + 1), None)
        if end is not None and sent.words[end.first - 1].key == "to":
            goal = finish_noun_phrase(sent, end.first, end.last, end.last - 1, words)
            predicate.preps.append(("to", goal))
            return
