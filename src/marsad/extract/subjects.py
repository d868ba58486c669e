"""Arguments that a clause leaves out but the grammar supplies: dropped and shared subjects, relatives, pronouns.

A filler supplied so carries the text of the phrase it is taken from, as the contract asks.
"""

from __future__ import annotations

from marsad.extract import (
    asks_en,
    called_on_ar,
    doers_ar,
    held_ar,
    inverted_en,
    left_en,
    outer_ar,
    possessed_en,
    pronouns_en,
    relative,
    subjects_ar,
    subjects_en,
)
from marsad.extract.arguments_ar import pronoun_opens, rather_held, rather_killed
from marsad.extract.arguments_en import perfect_infinitive
from marsad.extract.by_event import HARM
from marsad.extract.govern import only_says
from marsad.extract.governed import judges
from marsad.extract.own_doing import only_passed_on
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.sides_ar import fought_by_others
from marsad.extract.words import Analyser
from marsad.model.claim import Role
from marsad.model.entity import World
from marsad.model.lexicon import Cue

_BYSTANDERS = frozenset({"people", "official", "captive"})  # who does not fight


def supply(sent: Sent, inherits: frozenset[str], words: Analyser, earlier: Sent | None, world: World) -> None:
    """Fill what is missing in the sentence's predicates; ``inherits``: prepositions before a verbal noun whose subject
    is that of the clause (after, before, without; بعد، قبل); ``earlier``: the sentence before.
    """
    arabic = words.arabic
    if arabic:
        for clause in sent.clauses:
            if clause.subject is None and clause.opener == "comp" and pronoun_opens(clause):
                clause.subject = outer_ar.quoted(sent, clause, words.sets["told_of"])
            _clause_subject(sent, clause, arabic=arabic)
            if outer_ar.came_about(clause):
                clause.subject = None  # قال المتحدث إنه | تم الاتفاق
            subjects_ar.had_before(sent, clause, words)
            if earlier is not None:
                subjects_ar.subject_before(clause, earlier)
                if clause.opener == "comp" and clause.subject is None and pronoun_opens(clause):
                    subjects_ar.meant_before(clause, earlier)
        for predicate in sent.predicates:
            subjects_ar.late_subject(sent.clauses[predicate.clause], predicate, words.sets["adjunct"])
            doers_ar.put_in_office(sent, sent.clauses[predicate.clause], predicate, subjects_ar.may_agree)
            doers_ar.mark_passive(sent, sent.clauses[predicate.clause], predicate, words)
    for predicate in sent.predicates:
        clause = sent.clauses[predicate.clause]
        if predicate.group is clause.verb:
            _verb_gaps(sent, clause, predicate, arabic=arabic)
        else:
            _nominal_gaps(sent, clause, predicate, inherits, words)
        if arabic:
            subjects_ar.pronouns(sent, predicate, earlier, subjects_ar.Fit(predicate, words, world))
        else:
            possessed_en.pronouns(sent, clause, predicate, words, earlier)


def shared_subjects(sent: Sent) -> None:
    """Find the subjects that Arabic clauses share, before light verbs and verbs of phase hand them on."""
    for clause in sent.clauses:
        lexeme = clause.verb.lexeme if clause.verb is not None else None
        if lexeme is not None and (lexeme.light or lexeme.cue):
            _clause_subject(sent, clause, arabic=True)


def clause_subjects(sent: Sent, words: Analyser, earlier: Sent | None) -> None:
    """Find the subjects that English clauses share or name by a pronoun, before verbs hand them on."""
    for clause in sent.clauses:
        _english_subject(sent, clause, words, earlier)
        _clause_subject(sent, clause, arabic=False)


def _english_subject(sent: Sent, clause: Clause, words: Analyser, earlier: Sent | None) -> None:
    """A pronoun before the verb, or the one whom the clause outside makes do it."""
    verb = clause.verb
    if clause.subject is not None or (verb is not None and verb.passive and verb.of is not None):
        return
    if verb is None:
        opening = [g for g in clause.groups if g.kind not in {"K", "S", "C", ","}][:1]
        if opening and opening[0].kind == "O":
            clause.subject = pronouns_en.stands_for(sent, opening[0], clause, earlier, words, acts=True)
        elif clause.subject is None:
            clause.subject = subjects_en.owner(clause)
        return
    at = next((i for i, g in enumerate(clause.groups) if g is verb), 0)
    if pronouns_en.nobody(sent, clause.groups[:at] or pronouns_en.before(sent, clause), words):
        clause.pronoun = True
        return
    pronoun = pronouns_en.bare_pronoun(clause.groups[:at])
    if pronoun is not None:
        clause.subject = pronouns_en.stands_for(sent, pronoun, clause, earlier, words, acts=True)
        clause.pronoun = True
        clause.subject_given = clause.opener == "rel" or clause.subject_given
    else:
        clause.subject = relative.goes_on(sent, clause) or asks_en.who(sent, clause)
        clause.subject = clause.subject or left_en.made_to(sent, clause, earlier, words)
        clause.subject = clause.subject or subjects_en.controller(sent, clause, words, earlier)
        clause.subject = clause.subject or subjects_en.who_had(sent, clause, words)


def _clause_subject(sent: Sent, clause: Clause, *, arabic: bool) -> None:
    """The subject that a clause without one shares with the clause it hangs on."""
    verb = clause.verb
    if clause.subject is not None or verb is None or clause.pronoun or (arabic and subjects_ar.first_person(verb)):
        return
    if clause.opener == "rel":
        if clause.anchor is None or not subjects_ar.resumes(verb, clause.anchor):
            clause.subject = (outer_ar.frees_him(sent, clause) if arabic else None) or clause.anchor
        return
    if clause.opener == "comp" and pronoun_opens(clause):
        for each in reversed(sent.clauses[: clause.index]):
            if each.opener != "comp" or each.parent != clause.parent:
                continue
            told = each.subject
            if told is None and each.verb is None:
                told = next(
                    (g for g in each.groups if g.kind == "np" and not g.prep), None
                )  # إن القوات لا تزال هناك، وإنها
            if told is not None and (not arabic or subjects_ar.may_agree(verb, told)):
                clause.subject = told
                return
    if (
        arabic
        and clause.opener == "comp"
        and clause.groups[0].joined
        and (twin := subjects_ar.twin(sent, clause)) is not None
    ):
        if twin.subject is not None and subjects_ar.may_agree(verb, twin.subject):
            clause.subject = twin.subject  # من المقرر أن تقلص البعثة عديدها وأن تغادر
        return
    at: Clause | None = clause
    while at is not None and at.parent >= 0:
        at = sent.clauses[at.parent]
        if arabic and clause.opener == "comp" and subjects_ar.printed(at):
            continue  # أفاد التحالف في بيان | نشرته الوكالة | بأنه شن ضربات
        if (moved := None if arabic else subjects_en.whoever_goes_on(sent, clause, at)) is not None:
            clause.subject = moved  # troops stayed and residents were forced to leave
            return
        if at.subject is not None:
            if clause.opener == "comp" and not pronoun_opens(clause):
                return
            told_to = verb.infinitive and at.verb is not None and at.verb.passive  # were told to leave
            if not arabic and (verb.infinitive or subjects_en.shares(sent, clause, at)):
                clause.subject = at.subject  # vowed to block the road, denied having blocked it
                return
            if clause.opener != "comp" and at.speaks and not told_to:
                told = _last_actor(sent, verb.start)
                if told is not None and (not arabic or subjects_ar.may_agree(verb, told)):
                    clause.subject = told
                return
            if not arabic or subjects_ar.may_agree(verb, at.subject):
                clause.subject = at.subject
                return
        elif (
            not arabic
            and clause.opener == "coord"
            and (verb.joined or verb.infinitive or perfect_infinitive(verb, at))
            and at.verb is not None
            and at.verb.passive
            and at.verb.of is not None
        ):
            clause.subject = at.verb.of  # flights were suspended and resumed, are said to have stopped
            return


def _last_actor(sent: Sent, before: int) -> Group | None:
    """The subject of the last predicate before a position, where it has one."""
    return next((p.subject for p in reversed(sent.predicates) if p.start < before and p.subject is not None), None)


def _verb_gaps(sent: Sent, clause: Clause, predicate: Predicate, *, arabic: bool) -> None:
    if clause.opener == "rel" and clause.anchor is not None and " " in clause.word and not arabic:
        predicate.preps.append((clause.word.split(" ")[0], clause.anchor))  # the camp from which they were moved
    elif clause.opener == "rel" and clause.anchor is not None:
        anchor = clause.anchor
        if arabic and subjects_ar.first_person(clause.verb):
            predicate.object = predicate.object or anchor
            return
        resumed = (
            subjects_ar.resumes(predicate.group, anchor)
            if arabic
            else predicate.object is None and clause.subject_given
        )
        if resumed and predicate.object is None:
            predicate.object = anchor
            if not arabic:
                subjects_en.ask_for_object(predicate)
            if predicate.subject is None:
                predicate.subject = outer_ar.outer_subject(sent, clause, predicate.group, anchor)
        elif predicate.object is None and (
            predicate.passive or (arabic and (rather_held(predicate, anchor) or rather_killed(predicate)))
        ):
            predicate.object = anchor
        elif predicate.subject is None:
            predicate.subject = (outer_ar.frees_him(sent, clause) if arabic else None) or anchor
        return
    if clause.opener == "where" and clause.anchor is not None and clause.anchor.noun not in _BYSTANDERS:
        predicate.given.setdefault(Role.PLACE, clause.anchor)
    if predicate.passive:
        if predicate.object is None and clause.subject is not None:
            predicate.object = clause.subject
        return
    if predicate.subject is None:
        predicate.subject = clause.subject


def _predicative(clause: Clause, predicate: Predicate, words: Analyser) -> bool:
    """Whether a phrase or adjective is what a clause without a verb says of its subject (كانت تحت سيطرة، موجودة)."""
    verb = clause.verb
    if predicate.reading.form not in {"w", "sg", "pl", "du"} or predicate.lexeme.pos not in {"phrase", "adj"}:
        return False
    at = next((i for i, g in enumerate(clause.groups) if g is predicate.group), 0)
    topic = words.arabic and verb is not None and predicate.lexeme.pos == "phrase" and predicate.end <= verb.start
    topic = clause.subject is predicate.group or (topic and not predicate.group.prep)  # إن حصيلة القتلى | ارتفعت
    if topic or (words.arabic and subjects_ar.owned(clause, at)):
        return False
    while at > 1 and clause.groups[at - 1].kind == "B":
        at -= 1
    if at > 0 and clause.groups[at - 1].kind in {"W", "X", "G"}:
        return True  # لم تعد موجودة, is no longer present
    if verb is not None and verb.lexeme is not None and verb.lexeme.cue is not None:
        return True
    if verb is not None and verb.passive and at > 0 and clause.groups[at - 1] is verb:
        return True  # was placed under arrest
    if verb is not None and verb.lemma in words.sets.get("copulas", ()) and not predicate.group.prep:
        if verb.future or (verb.reading is not None and verb.reading.future):
            predicate.cues.append(Cue(phase="planned"))  # سيبقى مغلقا
        return True
    if verb is not None and verb.lemma in words.sets.get("lying", ()):
        return predicate.lexeme.pos == "phrase" and not predicate.group.prep  # تقع البلدة | تحت سيطرة الجيش
    return verb is None or (verb.lexeme is not None and not verb.lexeme.senses and not verb.lexeme.saying)


def _nominal_gaps(sent: Sent, clause: Clause, predicate: Predicate, inherits: frozenset[str], words: Analyser) -> None:
    """An event noun or gerund without a subject of its own."""
    arabic = words.arabic
    settled = held_ar.under_control if arabic else left_en.settled
    if settled(sent, clause, predicate, words):
        return
    if _predicative(clause, predicate, words) and predicate.subject is None:
        first = subjects_ar.told_of(clause, predicate, arabic=arabic)
        if not arabic and clause.subject is not None and (first is None or first.end > clause.subject.end):
            first = clause.subject
        predicate.subject = first or clause.subject or clause.anchor or _outer(sent, clause)
        return
    form = predicate.reading.form
    if arabic and subjects_ar.taken_up(clause, predicate, _qualified(clause, predicate)):
        return
    if not arabic and predicate.group.kind == "Z":
        inverted_en.participle_gap(clause, predicate)
        return
    if not arabic and form == "ger" and predicate.subject is None:
        predicate.subject = subjects_en.gerund_subject(clause, predicate, words)
    stationed = arabic and predicate.group.kind == "Z" and predicate.lexeme.pos == "adj" and predicate.subject is None
    if (stationed or form in {"act", "pas", "pp", "past"}) and (head := _qualified(clause, predicate)) is not None:
        if form == "act" or stationed:
            predicate.subject = subjects_ar.of_whom(predicate, head) if stationed else head
        else:
            predicate.object = predicate.object or head
        return
    if arabic and doers_ar.names_doer(clause, predicate):
        return  # يطارد | مطلق النار: who did it, not who pursues him
    if arabic and form == "act" and predicate.group.kind == "np" and not predicate.group.prep:
        whom = subjects_ar.described(clause, predicate)
        predicate.subject = predicate.subject or whom or _outer(sent, clause)  # مطالبين، مستهدفا
        predicate.object = predicate.object or predicate.of or doers_ar.spoken_of(clause, predicate)
        return
    phrase = arabic and form == "w" and predicate.group.kind == "np" and predicate.lexeme.pos == "phrase"
    against = _against(predicate)
    phrase = phrase or against
    if arabic and predicate.subject is None:
        doers_ar.by_side(clause, predicate, words)
    stopped = arabic and called_on_ar.stops(predicate)
    if (form not in {"masdar", "ger"} and not phrase and not stopped) or predicate.subject or predicate.given:
        return
    if predicate.governor in {"foiled", "threatened"} or (doers_ar.only_met if arabic else subjects_en.flees)(
        clause, predicate
    ):
        return  # who foils, forbids, repels, sees or flees it does not do it
    if arabic and (did := doers_ar.charged(sent, clause, predicate, words)) is not None:
        predicate.given[Role.ACTOR] = did
        return
    if arabic and (doer := doers_ar.brought_about(sent, clause, predicate, words)) is not None:
        predicate.subject = doer
        return
    if arabic and (whose := doers_ar.caused_by(clause, predicate, words)) is not None:
        predicate.subject, predicate.of = whose, None
        return
    if arabic and (made := doers_ar.made_to(sent, clause, predicate, words)) is not None:
        predicate.subject = made
        if phrase or stopped:  # تعهد الطرفان بوقف إطلاق النار: such a phrase asks for no subject itself
            predicate.given.setdefault(Role.ACTOR, made)
        return
    if stopped and form != "masdar":
        return
    if arabic and subjects_ar.told_of_nobody(clause, predicate):
        return
    prep, here = predicate.group.prep, clause
    subject = clause.subject
    if not arabic and subject is predicate.group and predicate.object is None:
        return  # said that fighting went on: who said it does not fight
    told = subject is not None and (clause.speaks or only_says(clause))
    if told:
        subject = None if only_says(clause) else _last_actor(sent, predicate.start)
    described = arabic and doers_ar.only_described(sent, clause, predicate)
    if subject is None or subject is predicate.group or described:
        at = clause
        while at.parent >= 0 and (subject is None or subject is predicate.group or at is clause):
            at = sent.clauses[at.parent]
            subject = at.subject if not at.speaks else _last_actor(sent, predicate.start)
    if subject is None or subject is predicate.group or (arabic and told and not outer_ar.acts(subject)):
        return
    if (
        arabic
        and prep
        and clause.verb is not None
        and clause.verb.lexeme is not None
        and (clause.verb.lexeme.saying is not None and clause.verb.lexeme.saying.stance == "demands")
    ):
        return  # what is demanded, others are to do
    if arabic and (prep or predicate.group.joined) and doers_ar.demanded(clause, predicate):
        predicate.cues.append(Cue(phase="planned"))
        return
    harmed = not (predicate.of or predicate.object) and all(sense.type in HARM for sense in predicate.senses)
    known = arabic and bool(prep) and predicate.group.definite and not predicate.reading.enclitic
    if (subject.noun in _BYSTANDERS and ((against and form != "ger") or harmed)) or (harmed and known):
        return  # residents fled after clashes with the group, فر السكان بعد القصف
    if (judges(clause.verb) and subject is clause.subject and not subjects_en.adds(clause, predicate)) or (
        arabic
        and (
            doers_ar.others_do(sent, clause, predicate, words)
            or fought_by_others(predicate, words)
            or only_passed_on(predicate, words)
        )
    ):
        return  # who condemns it does not do it
    if arabic and subject is clause.subject and clause.verb is not None:
        if subjects_ar.suffers(sent, clause) or doers_ar.died_of(sent, clause, clause.verb):
            return  # nor does whom it befell
    awaited = clause.verb is not None and (
        clause.verb.of is predicate.group or (arabic and subjects_ar.may_be_object(clause, predicate, subject))
    )
    spot = next((i for i, g in enumerate(here.groups) if g is predicate.group), 0)
    before = here.groups[spot - 1] if spot > 0 else predicate.group
    timed = before.kind == "T" and (arabic or before.prep in inherits)  # بعد يومين من اعتقاله, after days of fighting
    told = (
        not arabic and form == "masdar" and subjects_en.with_article(sent, predicate, words)
    )  # since the defeat of the group
    if timed or (prep in inherits and not told) or (form == "ger" and not arabic) or (arabic and awaited):
        has_object = any("object" in s.roles for s in predicate.senses)
        if predicate.of is None or has_object:
            predicate.subject = subject
            if phrase and awaited:  # وبدأت حملة تفتيش: such a phrase asks for no subject itself
                predicate.given.setdefault(Role.ACTOR, subject)


def _against(predicate: Predicate) -> bool:
    """Whether a noun for what two parties do to each other has only the other party beside it (بعد معارك مع
    التنظيم, after fighting with the group).
    """
    brought = {prep for prep, _ in predicate.preps}
    return bool(predicate.senses) and all(
        any("partner" in roles and "actor" not in roles and prep in brought for prep, roles in sense.roles.items())
        for sense in predicate.senses
    )


def _qualified(clause: Clause, predicate: Predicate) -> Group | None:
    """The phrase that a participle qualifies (troops stationed at, العناصر المنسحبين), without the participle."""
    if predicate.group.kind == "np":
        return predicate.group if predicate.word > predicate.group.first else None
    at = next((i for i, g in enumerate(clause.groups) if g is predicate.group), 0)
    while at > 0 and clause.groups[at - 1].kind in {"B", ",", "T"}:
        at -= 1
    if at > 0 and clause.groups[at - 1].kind == "np":
        return clause.groups[at - 1]
    return clause.subject


def _outer(sent: Sent, clause: Clause) -> Group | None:
    """The subject of the nearest clause outside that has one."""
    at = clause
    while at.parent >= 0:
        at = sent.clauses[at.parent]
        if at.subject is not None:
            return at.subject
    return None
