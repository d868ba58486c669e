"""What governs a predicate: light verbs, verbs and nouns of phase, cue words and negations before it.

"Launched an attack": the light verb gives its subject to the event noun. "Began withdrawing", "a plan for the
withdrawal", "is expected to arrive", "did not enter": the governor says how far the event has come, and whether.
"""

from __future__ import annotations

from collections.abc import Mapping

from marsad.extract import doers_ar, lights, phase_ar, refused_plans_en, stopped
from marsad.extract.adjective_cues import cue_adjectives
from marsad.extract.aims_en import aim_of, kept_from
from marsad.extract.cues_shared import apply, cue_word, into, share, share_done, share_or, told_before
from marsad.extract.governed import (
    PARTIES,
    as_told,
    bare_child,
    behind,
    carried,
    child_behind,
    denies_for,
    doer,
    ended,
    event_nouns,
    heads_aim,
    near,
    negated,
    not_given,
    noun_cue,
    of_group,
    own_doing,
    reason,
    refusable,
    refused,
    said_between,
    staged,
    subject_event,
    topic,
    yet_to_come,
)
from marsad.extract.lights import DECLARED, dealt, hand_on, lend_genitives, lender, names_persons, strike_at, under_way
from marsad.extract.predicates import chain, genitive_of
from marsad.extract.reading import Clause, Group, Sent
from marsad.extract.tense import aimed_at, only_may, scheduled, to_complete
from marsad.extract.unless_ar import excepts
from marsad.model.claim import SPEECH_ACTS, EventType, Polarity, Role
from marsad.model.lexicon import Cue, Light
from marsad.text.normalise import key


def mark_speech(sent: Sent, stipulating: frozenset[str]) -> None:
    """Mark the clauses that tell who says something; ``stipulating``: what opens a condition of a deed, and nothing said (على أن)."""
    for clause in sent.clauses:
        if clause.verb is not None:
            _speech(sent, clause, clause.verb, stipulating)


def govern(sent: Sent, sets: Mapping[str, frozenset[str]]) -> None:
    """Hand arguments and cues down to the predicates that they govern. ``sets`` are the language's sets of words:
    ``adjunct``: prepositions behind which no complement of a verb of phase stands; ``calls``: those that such verbs call
    for, however far behind; ``denying``: complementisers that hold a negation (ألا); ``judging``: verbs of saying that
    praise or blame what others did; ``refusing``: verbs that reject; ``object_control``: verbs that move their object.
    """
    for clause in sent.clauses:
        lend_genitives(sent, clause, sets.get("two_ends", frozenset()))
    for clause in sent.clauses:  # first, for what governs a light verb governs its event noun
        verb = clause.verb
        if verb is not None and verb.lexeme is not None and verb.lexeme.light is not None:
            _light(sent, clause, verb, verb.lexeme.light, sets)
    mark_speech(sent, sets["stipulating"])
    for clause in sent.clauses:
        if clause.speaks and clause.verb is not None:
            _reported(sent, clause, clause.verb, sets)
    for clause in sent.clauses:
        verb = clause.verb
        if verb is not None and verb.lexeme is not None:
            if verb.lexeme.cue is not None and not dealt(sent, clause, verb):
                verb.negated = verb.negated or negated(sent, clause, verb)
                _cue_verb(sent, clause, verb, verb.lexeme.cue, sets)
        for k, group in enumerate(clause.groups):
            if group.kind == "np" and (cue := noun_cue(sent, group)) is not None and not reason(group, verb):
                _cue_noun(sent, clause, group, cue, sets)
            if group.kind == "np" and group.inner:
                cue_adjectives(sent, clause, k)
            elif group.kind == "K" and group.lemma in sets["denying"] and not excepts(sent, group):
                into(sent, clause, Cue(polarity="no"), group.lemma)
            elif group.kind in {"W", "G", "X", "B", "I", "A"} and group.lexeme is not None:
                if group.kind == "X" and group.future:
                    lights.will_have(sent, clause, k)
                if group.lexeme.cue is not None:
                    cue_word(sent, clause, k, group, group.lexeme.cue, sets)
                elif group.kind == "G":
                    cue_word(sent, clause, k, group, Cue(polarity="no"), sets)
        share(sent, clause, sets["none_of"])
    share_or(sent, sets.get("either", frozenset()))
    share_done(sent)


def _speech(sent: Sent, clause: Clause, verb: Group, stipulating: frozenset[str]) -> None:
    """Mark a clause whose verb is one of saying here: then the verb itself tells no event."""
    if verb.lexeme is None or verb.lexeme.saying is None or lights.takes_up_again(verb):
        return
    thing = bool(
        verb.of and verb.of.lexeme and verb.lexeme.senses and verb.of.lexeme.kind in {*PARTIES, "captive", "weapon"}
    )
    dead = verb.of is not None and verb.of.noun == "body"
    if dead and verb.of is not None and any(sent.words[verb.of.head].key in s.fixed for s in verb.lexeme.senses):
        thing = True  # found the bodies of three men
    told = None if thing else verb.of
    saying = verb.lexeme.saying
    content = told is not None and bool(event_nouns(sent, told) or (told.lexeme and told.lexeme.cue))
    if told is not None and saying.strict and "object" not in saying.content and told.reading is not None:
        content = content and not (told.reading.enclitic and told.noun == "event")  # علقت المنظمة أنشطتها
    child = child_behind(sent, clause, verb.last)
    if child is not None and verb.lexeme.senses and (said_between(sent, verb, child) or child.word in stipulating):
        child = None  # سلّمت القاعدة، على أن تغادرها خلال شهر
    quoting = clause.groups[-1].kind in {"«", ":"} and clause.groups[-1].start > verb.end  # نقل البيان عنه قوله: «…
    clause.speaks = not verb.lexeme.senses or content or quoting or (child is not None and child.opener == "comp")
    if clause.speaks:
        for own in [p for p in sent.predicates if p.group is verb]:
            if not all(s.type in SPEECH_ACTS for s in own.senses):
                own.dropped = "a verb of saying: its content tells the event"


def only_says(clause: Clause) -> bool:
    """Whether the verb of a clause tells nothing but that somebody speaks (أكد الجيش | مقتل جنوده بقصف): who does acts in none of it."""
    lexeme = clause.verb.lexeme if clause.verb is not None else None
    senses = lexeme.senses if lexeme is not None and lexeme.saying is not None else ()
    return bool(senses) and all(sense.type in SPEECH_ACTS for sense in senses)


def _reported(sent: Sent, clause: Clause, verb: Group, sets: Mapping[str, frozenset[str]]) -> None:
    """Mark the event nouns that a verb of saying has as its object: announced a ceasefire, denied any role in the attack."""
    if verb.of is None:
        return
    saying = verb.lexeme.saying if verb.lexeme is not None else None
    asks = verb.lemma in sets["stipulates"] or (
        saying is not None and saying.stance == "demands"
    )  # others are to keep the truce
    for each in chain(clause, verb.of):
        for predicate in carried(sent, clause, each):
            predicate.governor, predicate.by = predicate.governor or "said", predicate.by or verb
            refuses = verb.lemma in sets["refusing"] and verb.lexeme is not None and verb.lexeme.cue is None
            if refuses and refusable(predicate) and not negated(sent, clause, verb):
                apply(predicate, Cue("planned", "no"), verb.lemma)
            declares = verb.lemma not in sets["judging"] and all(s.type in DECLARED for s in predicate.senses)
            declares = declares and not (asks or denies_for(clause, verb))
            if clause.subject is not None and (
                declares
                or own_doing(sent, clause.subject, predicate)
                or lights.announces_own(verb, clause.subject, predicate, sets)
            ):
                predicate.given.setdefault(Role.ACTOR, clause.subject)


def _light(sent: Sent, clause: Clause, verb: Group, light: Light, sets: Mapping[str, frozenset[str]]) -> None:
    passive = verb.passive or bool(verb.reading and verb.reading.form in {"ppast", "ppres"})
    if light.event == "subject":
        home = clause.subject
    elif light.event == "object":
        home = verb.of if verb.of is not None else clause.subject
    else:
        dative = sets.get("dative", frozenset())
        home = behind(sent, clause, verb, dative if light.event in dative else (light.event,))
    if home is None:
        return
    targets = [p for each in chain(clause, home) for p in carried(sent, clause, each)]
    if verb.lexeme is not None and verb.lexeme.senses and all(names_persons(p) for p in targets):
        return  # أعاد النازحين: whom it did it to, not what
    for predicate in targets:
        predicate.governor, predicate.by = "light", verb
        predicate.passive = predicate.passive or light.event == "subject"
        if verb.future or (verb.reading is not None and verb.reading.future):
            apply(predicate, Cue(phase="planned"), "future")
        elif verb.opener == "progressive":
            apply(predicate, Cue(phase="ongoing"), "progressive")
        elif light.event == "object" and light.subject and under_way(sent, clause, verb):
            apply(predicate, Cue(phase="ongoing"), "present")
        predicate.why.append(f"governed by {verb.lexeme.lemma if verb.lexeme else ''}")
        whose = clause.subject if not passive else verb.of if light.event not in {"subject", "object"} else None
        if verb.lemma in sets.get("gives_figures", ()) and all(s.type == EventType.CASUALTY for s in predicate.senses):
            whose = None  # the ministry gave a toll of four dead
        if whose is not None and (giver := lender(light, whose, home)) is not None:  # were engaged in clashes
            predicate.given.setdefault(Role(light.subject), giver)
    if targets:
        mine = [p for p in sent.predicates if p.group is verb]
        bare = all(own.object is None for own in mine)  # انفجارات تهز | حمص
        if bare and light.event == "subject" and not verb.passive and verb.of is not None:
            strike_at(targets[0], verb.of, shakes=True)
        scene = targets[0].given.get(Role.PLACE)
        if scene is not None:
            for own in (*targets, *mine):
                own.preps = [(p, g) for p, g in own.preps if not lights.lies_by(scene, p, g, home, sets)]
        for own in mine:
            thing = light.event == "subject" and not lights.left_wanting(sent, own.object, sets["wanting"])
            hand_on(own, targets[0], thing=thing)
            own.yields = targets
            own.dropped = "a light verb: its event noun tells the event"


def _cue_verb(sent: Sent, clause: Clause, verb: Group, cue: Cue, sets: Mapping[str, frozenset[str]]) -> None:
    """A verb of phase: its complement is a verbal noun, or the clause behind it."""
    word = verb.lexeme.lemma if verb.lexeme else ""
    outer = sent.clauses[clause.parent] if clause.parent >= 0 else None
    if cue.phase and (
        yet_to_come(verb, outer)
        or scheduled(verb, outer)
        or to_complete(verb, clause, outer)
        or (verb.reading is not None and verb.reading.future)
        or phase_ar.behind_that(verb, sent)
    ):
        held = only_may(verb, clause)  # are expected to | restart
        cue = Cue(
            "planned", cue.polarity, (held.certainty if held is not None else "") or cue.certainty, cue.background
        )
    elif cue.phase and (aux := only_may(verb, clause)) is not None:
        cue = Cue("planned", cue.polarity, aux.certainty or cue.certainty, cue.background)
    elif cue.polarity == "no" and verb.reading is not None and verb.reading.future:
        cue = Cue("planned", "no", cue.certainty, cue.background)  # سيمنعون مرور الشاحنات
    own = [p for p in sent.predicates if p.group is verb and not p.dropped]
    if any(
        "target" in s.roles.get(prep, ()) and not (of_group(sent, g) or lights.inside(sent, clause, g))
        for p in own
        for prep, g in p.preps[:1]
        for s in p.senses
    ):
        return  # قضى على المسلحين، not يقضي الاتفاق بوقف القتال
    if doers_ar.died_of(sent, clause, verb):
        return
    lends = verb.of is not None and verb.of.lexeme is not None and verb.of.lexeme.light is not None  # رفض | عقد اجتماع
    complement = carried(sent, clause, verb.of) if lends or not own else of_group(sent, verb.of)
    asked = verb.of is not None and verb.of.lexeme is not None and key(verb.of.lexeme.lemma) in sets["requests"]
    if asked and verb.of is not None and verb.of.head == verb.of.first:
        complement = []  # رفضت | طلبا | بفتح المعبر
    befallen = (
        clause.anchor if clause.opener == "rel" and cue.polarity == "no" and verb.lemma in sets["foiling"] else None
    )
    resumes = verb.reading is not None and (verb.reading.form == "ppast" or bool(verb.reading.enclitic))
    if not complement and befallen is not None and resumes:
        complement = of_group(sent, befallen)[:1]  # محاولة تسلل للمليشيا | أُحبطت
    kept = verb.of if cue.polarity == "no" and verb.lemma in sets["object_control"] else None
    complement = [p for p in complement if p.group is not kept or kept.noun not in PARTIES]
    if not complement and verb.passive and verb.of is not None:
        complement = staged(sent, clause, verb.of)
    if (
        not complement
        and clause.subject is not None
        and clause.subject.lexeme is not None
        and clause.subject.lexeme.cue
    ):
        own_clause = (p for p in sent.predicates if p.clause == clause.index and p.group.kind == "np" and p.group.prep)
        # the agreement provides for the withdrawal
        complement = [p for p in own_clause if p.start > verb.start and near(clause, verb, p.group)][:1]
    phased = bool(cue.phase) and clause.pronoun and clause.subject is not None and clause.subject.clause != clause.index
    nearly = verb.lemma in sets["almost"]  # كاد القصف | يقتل المحافظ: it came all the same
    if not complement and clause.subject is not None and (verb.of is None or verb.passive) and not (phased or nearly):
        complement = stopped.not_told_before(sent, clause, cue, subject_event(sent, clause, own))
    complement = complement or told_before(sent, clause, verb)
    if not complement:
        complement = [
            p
            for p in sent.predicates
            if p.clause == clause.index
            and not (p.group.kind == "v" or p.dropped or (nearly and p.group is clause.subject))
            and not (p.group.prep in sets.get("dative", ()) and names_persons(p))  # لم تسمح القوات | للنازحين | بالعودة
            and p.start > verb.start
            and near(clause, verb, p.group, sets["calls"], moved=asked or verb.lemma in sets["object_control"])
            and p.group.prep not in sets["adjunct"]
            and not (
                p.group.prep in sets["agent"] and p.reading.form != "ger"
            )  # was stopped | by attacks, which went on
            and not (own and p.group.prep in sets["circumstance"])
            and p.group is not (verb.of if asked else kept)  # prevented the patrol | from entering
        ][:1]
    if not complement:
        calls, moved = sets["calls"], verb.lemma in sets["object_control"]
        ahead = (g for g in clause.groups if g.start > verb.start and near(clause, verb, g, calls, moved=moved))
        complement = next((told for g in ahead if (told := lights.inside(sent, clause, g))), [])  # منع من عقد | اجتماع
    if not complement and (clause.subject is None or clause.subject.clause != clause.index):
        complement = topic(sent, clause, verb)
    if verb.lemma in sets["doing_only"]:
        complement = [p for p in complement if p.reading.form == "ger" and p.start > verb.start]
    for predicate in [ended(sent, clause, each) if cue.polarity == "no" else each for each in complement]:
        apply(predicate, as_told(verb, lights.end_of(verb, cue, predicate, sets)), word)
        predicate.governor = "phase"
        does = doer(clause, verb, predicate, sets)
        named = Role.ACTOR in predicate.given or lights.done_by(predicate, sets["agent"])
        named = named and cue.polarity == "no"  # كسر الجيش حصارا | فرضته الميليشيا, halted an offensive | by rebels
        if does is not None and does is not predicate.group and predicate.subject is None and not named:
            predicate.subject = (
                does if not stopped.suffers(predicate, sets["agent"]) else None
            )  # remain, encircled by rebels
            if not cue.polarity:
                lights.give_doer(predicate)
    child = None if complement else child_behind(sent, clause, verb.last)
    lets = child is not None and verb.lemma in sets["letting"] and _bare_infinitive(child)  # let trucks | enter
    if not complement and (lets or not (verb.of is not None and own)):
        if (
            child is not None
            and (child.word not in sets["stipulating"] or cue.phase == "planned")
            and child.verb is not None
            and (
                child.opener == "comp"
                or (child.opener == "coord" and not child.verb.joined and (lets or bare_child(child)))
            )
        ):
            into(sent, child, as_told(verb, cue, sets["letting"]), word)
            if child.subject is None:
                child.subject = clause.subject
            complement = [p for p in sent.predicates if p.clause == child.index]
    if complement:
        for mine in own:
            if complement[0].group is clause.subject and complement[0].clause == clause.index:
                hand_on(mine, complement[0], thing=False)  # fighting resumed between A and B
            if refused(mine, complement, cue):
                continue  # منعت قافلة مساعدات من دخول المدينة
            if all(s.type == EventType.AGREEMENT for s in mine.senses) and not lights.declared(complement):
                mine.governor = mine.governor or "content"
                continue  # who agrees to do something makes an agreement as well
            if complement[0].group is clause.subject and complement[0].of is None:
                hand_on(mine, complement[0], thing=False)  # talks resumed in Geneva
            mine.yields = complement
            mine.dropped = "a verb of phase: its complement tells the event"


def _bare_infinitive(child: Clause) -> bool:
    """Whether the verb of a clause is a bare form without "to"."""
    verb = child.verb
    return verb is not None and verb.reading is not None and verb.reading.form == "inf"


def _cue_noun(sent: Sent, clause: Clause, group: Group, cue: Cue, sets: Mapping[str, frozenset[str]]) -> None:
    """A noun of phase (plan, start, decision): what follows in its phrase, or in the next one."""
    word = group.lexeme.lemma if group.lexeme else ""
    if cue.polarity and (kept := kept_from(clause, group)) is not None:
        for predicate in of_group(sent, kept[1])[:1]:
            predicate.subject = kept[0]
            apply(predicate, cue, word)
        return
    if not (inside := [p for p in of_group(sent, group) if p.word > group.head]):
        at = next(i for i, g in enumerate(clause.groups) if g is group)
        for follower in clause.groups[at + 1 : at + 4]:
            if follower.kind in {"v", "S", "R", ".", ","} or (follower.kind == "T" and cue.polarity == Polarity.NO):
                break  # a halt that lasted a week because of the fighting
            if follower.kind == "np" and follower.prep in sets["adjunct"]:
                break  # التراجع | بعد مواجهات
            if follower.kind == "np" and follower.joined:
                break  # the arrest of four and the seizure of belts
            inside = of_group(sent, follower)
            if inside or (follower.kind == "np" and not follower.prep and not follower.genitive):
                break
        inside = inside[:1]
        for predicate in inside:
            rest = None if predicate.group.genitive else group.of or genitive_of(clause, group)  # whose plan
            if rest is not None and predicate.subject is None:
                predicate.subject = rest
    if not inside and heads_aim(clause, group):
        into(sent, clause, cue, word)
    if not inside and not (cue.polarity and group.last > group.head + 1):  # طلب عدم الكشف عن هويته | إن
        child = child_behind(sent, clause, group.last)
        if child is not None and (child.opener == "comp" or aim_of(clause, child, group)):
            into(sent, child, refused_plans_en.refused(sent, clause, child, group, sets["refusing"]) or cue, word)
        return
    for predicate in inside:
        told = aimed_at(group, cue, sets["purposes"])
        apply(predicate, lights.end_of(group, told, predicate, sets), word)
        if not_given(clause, group):
            apply(predicate, Cue(polarity="no"), "not")
        predicate.governor = predicate.governor or "phase"
