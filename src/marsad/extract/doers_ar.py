"""Who does what an Arabic event noun tells, where its clause only lets it be known: who is made to, charged with it or asked
for it; and who does not, though he stands there: who foils, protests, denies for others or waits for it.
"""

from __future__ import annotations

from collections.abc import Callable

from marsad.extract.antecedents_ar import antecedent
from marsad.extract.by_event import HARM
from marsad.extract.called_on_ar import called_on
from marsad.extract.governed import told_to
from marsad.extract.kinds import PLACES
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of, names_actor
from marsad.extract.vowels_ar import SHOWS_NO_CASE
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role, Stance

#: What is done to things and people by those who did what led to it.
_WROUGHT = frozenset({"destruction"})
_DEALT = frozenset({"destruction", "arrest", "weapons_seizure", "capture", "release"})
_THINGS = frozenset({"weapon", "vehicle", "aircraft", "event", "abstract", "nature"})
_MADE = frozenset({"people", "part", "captive", "official", "force", "group", "body", "state"})
_PASSED = frozenset({"P", "T", "B"})
_TOLD = frozenset({"force", "group", "people", "official", "state", "body", "vehicle"})
_HELPS = frozenset({"body", "organisation"})  # the Red Crescent takes people away after they were shot
_FIRING = frozenset({"force", "group"})
_FIRE = frozenset(t.value for t in (EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE))
_STRUCK = _FIRE | {EventType.SIEGE.value}
_ARMED = _STRUCK | {EventType.ATTACK.value, EventType.ADVANCE.value, EventType.ARREST.value, EventType.CAPTURE.value}
_BLOWS = _FIRE | {EventType.ATTACK.value, EventType.EXPLOSION.value, EventType.ABDUCTION.value}
_RULING = frozenset({"body", "official", "state"})
_DEALS = frozenset(t.value for t in (EventType.AGREEMENT, EventType.CEASEFIRE))
_MUTUAL = frozenset(t.value for t in (EventType.CLASH, EventType.TALKS, EventType.AGREEMENT, EventType.CEASEFIRE))


def brought_about(sent: Sent, clause: Clause, predicate: Predicate, words: Analyser) -> Group | None:
    """Who did what an event led to: the one who did that event (نفذ الجيش عملية أسفرت عن تدمير آليتين)."""
    verb = clause.verb
    if verb is None or verb.end > predicate.start or not any(s.type in _DEALT for s in predicate.senses):
        return None
    at = next((i for i, g in enumerate(clause.groups) if g is predicate.group), 0)
    while at > 0 and not clause.groups[at].prep and (clause.groups[at].joined or clause.groups[at].genitive):
        at -= 1
    if f"{verb.lemma} {clause.groups[at].prep}" not in words.sets["leads"]:
        return None
    cause = next((p for p in reversed(sent.predicates) if p.end <= verb.start and not p.dropped), None)
    if cause is not None and cause.group.kind == "v" and not any(s.type in _WROUGHT for s in predicate.senses):
        return None  # هاجم مسلحون المركز ما أسفر عن اعتقال ستة: by whom is not said
    doer = None if cause is None else cause.given.get(Role.ACTOR, cause.subject)
    return doer if doer is not None and doer.noun not in _THINGS else None


def caused_by(clause: Clause, predicate: Predicate, words: Analyser) -> Group | None:
    """Whose fire it was that led to something: a force in the genitive fired, what it led to befell others (أدى قصف | الجيش
    إلى مقتل مدنيين).
    """
    verb, whose = clause.verb, predicate.of
    if verb is None or whose is None or clause.subject is not predicate.group or predicate.object is not None:
        return None
    if whose.noun not in _FIRING and not (whose.hits and all(r[0] in "au" for h in whose.hits for r in h.refs)):
        return None
    led = any(g.prep and f"{verb.lemma} {g.prep}" in words.sets["leads"] for g in clause.groups)
    return whose if led and all(s.type in _FIRE for s in predicate.senses) else None


def made_to(sent: Sent, clause: Clause, predicate: Predicate, words: Analyser) -> Group | None:
    """Whom a verb or participle before makes do what a verbal noun behind a preposition tells (دفع الأسر إلى النزوح)."""
    if predicate.group.prep in words.sets["on_account_of"]:
        return None
    at = next((i for i, g in enumerate(clause.groups) if g is predicate.group), 0)
    while at > 0 and clause.groups[at].genitive:
        at -= 1  # دعا الأهالي إلى عدم | العودة
    if predicate.group.kind != "np" or not clause.groups[at].prep:
        return None
    if (told := _ordered(clause, predicate, words) or called_on(clause, predicate, words)) is not None:
        return told
    verb = clause.verb
    if verb is not None and verb.reading is not None and verb.reading.enclitic and verb.lemma in words.object_control:
        return antecedent(sent, verb.start, verb.reading.enclitic)  # أجبرهم على التراجع
    if verb is not None and verb.start < predicate.start and (told := told_to(clause, verb, words.sets, predicate)):
        return told
    behind = [g for g in clause.groups[:at] if g.kind not in {"P", "T", "B"} and g.noun != "time"]  # أمهلهم أسبوعا
    made = behind[-1] if behind else None
    if made is not None and made.kind == "np" and made.prep in words.sets["pressed_upon"]:
        pressing = [g.lexeme.lemma for g in (behind[-2:-1] or []) + ([verb] if verb else []) if g.lexeme is not None]
        if any(lemma in words.sets["pressing"] for lemma in pressing):
            return made  # الضغط على إسرائيل | للانسحاب
    while made is not None and made.prep and made.kind == "np":
        behind.pop()
        made = behind[-1] if behind else None
    while made is not None and made.joined and len(behind) > 1 and behind[-2].kind == "np" and not behind[-2].prep:
        behind.pop()  # دعا المبعوث الجيش | والدعم السريع | إلى وقف القتال
        made = behind[-1]
    if made is None or made.kind != "np" or len(behind) < 2:
        return None
    if verb is not None and verb.lemma in words.object_control and _its_object(clause, verb, made, words):
        return made
    if verb is not None and made is clause.subject and verb.lemma in words.subject_control:
        return made
    maker = behind[-2]
    active = maker.reading is not None and (
        maker.reading.form == "act" or (maker.reading.form == "masdar" and made.genitive)
    )
    return (
        made
        if active and maker.kind == "np" and maker.reading and words.lemma(maker.reading) in words.object_control
        else None
    )


def _ordered(clause: Clause, predicate: Predicate, words: Analyser) -> Group | None:
    """Who is to do what the noun for an order before it tells: the phrase behind ``to`` beside the order, else who gets it."""
    at = index_of(clause.groups, predicate.group)
    before = [g for g in clause.groups[: max(at, 0)] if g.kind not in _PASSED]
    to = before.pop() if before and _addressed(before[-1], words) else None
    if not before or not _is_order(before[-1], words):
        return None
    order, verb = before.pop(), clause.verb
    if to is None and before and _addressed(before[-1], words):
        to = before[-1]  # وصلت | إلى الوحدات | أوامر بالانتشار
    if to is not None or verb is None or verb.start > order.start:
        return to
    return clause.subject if verb.lemma in words.sets["receiving"] and clause.subject is not order else None


def _is_order(group: Group, words: Analyser) -> bool:
    """Whether a phrase is a bare noun for an order, or one with a word on it (أوامر مباشرة)."""
    reading = group.reading
    return (
        group.kind == "np" and not group.prep and reading is not None and words.lemma(reading) in words.sets["orders"]
    )


def _addressed(group: Group, words: Analyser) -> bool:
    """Whether somebody stands behind a preposition of "to"."""
    return group.kind == "np" and group.prep in words.sets["dative"] and (group.noun in _TOLD or names_actor(group))


def _its_object(clause: Clause, verb: Group, made: Group, words: Analyser) -> bool:
    """Whether a phrase is whom the verb makes: its object, or the phrase that its other meaning leaves over (دفعت المعارك |
    السكان إلى النزوح، ما دفع | السكان إلى النزوح).
    """
    if verb.of is not None:
        return verb.of is made
    if made.noun not in _MADE and not made.hits:
        return False
    resulting = clause.opener == "rel" and clause.word in words.sets["resulting"]
    return made.start > verb.start and (resulting or (clause.subject is not None and made is not clause.subject))


def charged(sent: Sent, clause: Clause, predicate: Predicate, words: Analyser) -> Group | None:
    """The phrase right before an event that calls somebody accused or convicted of it (اعتقلت الشرطة | متهما | بقتل ضابط):
    he did it, not who arrests or tries him.
    """
    if predicate.group.prep not in words.sets["charge_of"]:
        return None
    before = [g for g in clause.groups if g.end <= predicate.group.start and g.kind not in {"P", "T", "B"}]
    if not before or before[-1].kind != "np":
        return None
    who = before[-1]
    picks = [sent.picks[i] for i in range(who.first, who.last)]
    return who if any(pick is not None and words.lemma(pick) in words.sets["charged"] for pick in picks) else None


def spoken_of(clause: Clause, predicate: Predicate) -> Group | None:
    """Whom a participle of saying has right behind it as its object (متهمة | الجيش, داعية | السلطات)."""
    saying, at = predicate.lexeme.saying, index_of(clause.groups, predicate.group)
    if saying is None or saying.addressee != "object" or not 0 <= at < len(clause.groups) - 1:
        return None
    behind = clause.groups[at + 1]
    return behind if behind.kind == "np" and not behind.prep and not behind.joined else None


def only_met(clause: Clause, predicate: Predicate) -> bool:
    """Whether the light verb over an event lends it nobody: who repels or films an attack has no part in it. Nor do residents in
    a deal after which they do something (عاد السكان بعد | اتفاق).
    """
    if predicate.group.noun in PLACES and predicate.word > predicate.group.head:
        return True  # الابتعاد عن مواقع | القصف: it only says which places are meant
    if predicate.group.prep and clause.subject is not None and clause.subject.noun == "people":
        if predicate.senses and all(sense.type in _DEALS for sense in predicate.senses):
            return True
    light = clause.verb.lexeme.light if clause.verb is not None and clause.verb.lexeme is not None else None
    return predicate.governor == "light" and light is not None and light.event != "subject" and not light.subject


def demanded(clause: Clause, predicate: Predicate) -> bool:
    """Whether a participle or noun of demanding right before asks for the event (مطالبين بالإفراج عنهم); whom it asks is to do it
    (مطالبته | إسرائيل | بالانسحاب).
    """
    at = next((i for i, g in enumerate(clause.groups) if g is predicate.group), 0)
    while predicate.group.joined and at > 1 and clause.groups[at - 1].kind == "np" and clause.groups[at - 1].prep:
        at -= 1  # مطالبين بالمعونة والإفراج عنهم
    at -= at > 0 and clause.groups[at - 1].kind == "P"
    before = clause.groups[at - 1] if at > 0 else None
    asked = None
    if before is not None and at > 1 and before.kind == "np" and not before.prep and before.hits:
        asked, before = before, clause.groups[at - 2]
    if before is None or before.kind != "np" or before.reading is None or before.reading.form not in {"act", "masdar"}:
        return False
    saying = before.lexeme.saying if before.lexeme is not None else None
    demands = saying is not None and saying.stance == "demands"
    if demands and asked is not None:
        predicate.given.setdefault(Role.ACTOR, asked)
    return demands


def by_side(clause: Clause, predicate: Predicate, words: Analyser) -> None:
    """Give an event noun that starts from nowhere the side behind "from" as the one who did it (إغلاق المعبر | من الجانب
    المصري).
    """
    if any(prep in sense.roles for sense in predicate.senses for prep in words.sets["partitive"]):
        return
    for group in clause.groups[index_of(clause.groups, predicate.group) + 1 :]:
        if group.kind == "v" or (group.kind == "np" and group.inner):
            return
        if group.kind == "np" and group.prep in words.sets["partitive"] and group.reading is not None:
            if group.reading.article and words.lemma(group.reading) in words.sets["sides"]:
                predicate.given.setdefault(Role.ACTOR, group)
            return


def others_do(sent: Sent, clause: Clause, predicate: Predicate, words: Analyser) -> bool:
    """Whether an event is told of in a clause whose subject is not said to have a part in it: what somebody waits for (لن
    نسلم السلاح قبل تشكيل القوة) or protests (رفضا لتعيين أوصياء), what an official denies for others, what kept them from it (لم تصل الفرق بسبب القصف) or is told
    with its own doer (فتح الطريق من قبل البلدية), and what two sides
    did that is known already (بعد أيام من الاشتباكات) or told of in a clause of its own (بعد مفاوضات جرت في خانصور), and what
    befell people or a place before (انسحبوا بعد مقتل ثلاثة, بعد حصار دام أشهرا).
    """
    prep, verb = predicate.group.prep, clause.verb
    if clause.word in words.sets["resulting"] and any(s.type == EventType.CASUALTY for s in predicate.senses):
        return True  # ما تسبب | بمقتل عنصر
    if prep in words.sets["until"] and verb is not None and verb.negated and _to_come(verb):
        return True
    if verb is not None and verb.lemma in words.sets["showing"] and verb.start < predicate.start:
        return True  # مقطع قالوا إنه يظهر | حرق محال
    if prep in words.sets["on_account_of"] or any(by in words.agent for by, _ in predicate.preps):
        return True
    if _befell(predicate, sent, words) or (prep in words.sets["adjunct"] and _tends(clause, predicate, words)):
        return True
    if _done_to_those_who_rule(clause, predicate, words) or _struck_by_itself(sent, predicate, words):
        return True
    at = index_of(clause.groups, predicate.group)
    while at > 0 and clause.groups[at].genitive:
        at -= 1
    before = clause.groups[at - 1] if at > 0 else None
    if before is not None and before.accusative and before.reading is not None:
        if words.lemma(before.reading) in words.sets["protested"]:
            return True
    saying = verb.lexeme.saying if verb is not None and verb.lexeme is not None else None
    if saying is not None and saying.stance == Stance.DENIES and clause.subject is not None:
        if clause.subject.noun == "official" and not clause.subject.plural:
            return True
    if not all(sense.type in _MUTUAL for sense in predicate.senses):
        return False
    told = any(c.opener == "rel" and c.anchor is predicate.group for c in sent.clauses)
    timed = before is not None and before.kind == "T"  # بعد أيام من الاشتباكات
    return told or (predicate.reading.article and not predicate.reading.enclitic and (bool(prep) or timed))


def _struck_by_itself(sent: Sent, predicate: Predicate, words: Analyser) -> bool:
    """Whether a blow told behind "after" is the one that a clause of its own has strike (اعتقلت الشرطة مشتبها بهم بعد تفجير | استهدف
    مركزا; beside: بعد تفجير نفذته).
    """
    if predicate.group.prep not in words.sets["adjunct"] or any(s.type not in HARM for s in predicate.senses):
        return False
    own = (c.verb for c in sent.clauses if c.opener == "rel" and c.anchor is predicate.group and c.verb is not None)
    return any(verb.reading is not None and not verb.reading.enclitic and not verb.passive for verb in own)


def _done_to_those_who_rule(clause: Clause, predicate: Predicate, words: Analyser) -> bool:
    """Whether a blow told behind "after" answers what authorities then ordered, or struck what is theirs: they did not deal it
    (أغلقت السلطات السوق | عقب استهداف المطار، بعد مهاجمة مركزها).
    """
    if predicate.group.prep not in words.sets["adjunct"] or any(s.type not in _BLOWS for s in predicate.senses):
        return False
    hit, who = predicate.of or predicate.object, clause.subject
    if hit is not None and hit.reading is not None and hit.reading.enclitic[:1] == "3":
        return True
    return who is not None and who.noun in _RULING and not any(ref[0] == "a" for h in who.hits for ref in h.refs)


def only_described(sent: Sent, clause: Clause, predicate: Predicate) -> bool:
    """Whether a clause without its word only describes people, who do not do what forces do in the clause around it (اعتدت القوات على
    فتى | يبلغ 15 عاما خلال | اقتحام المخيم).
    """
    outer = sent.clauses[clause.parent] if clause.opener == "rel" and clause.parent >= 0 else None
    anchor = clause.anchor
    if outer is None or clause.word or anchor is None or anchor.noun != "people" or outer.subject is None:
        return False
    told = clause.verb.lexeme.senses if clause.verb is not None and clause.verb.lexeme is not None else ()
    tells = bool(told) and all(sense.type in _ARMED for sense in told)
    return not tells and any(sense.type in _ARMED for sense in predicate.senses)


def died_of(sent: Sent, clause: Clause, verb: Group) -> bool:
    """Whether a verb that also lays something down tells who died, of what stands behind it (قضى برصاص قناص، قضى بقصف; beside: قضى
    الاتفاق بوقف القتال).
    """
    own = next((p for p in sent.predicates if p.group is verb and not p.dropped), None)
    if own is None or not any(s.type == EventType.CASUALTY and "subject" in s.roles for s in own.senses):
        return False
    of = next((g for g in clause.groups if g.kind == "np" and g.prep and g.start > verb.start), None)
    if of is None:
        return False
    told = [p for p in sent.predicates if p.group is of]
    return of.noun == "weapon" or any(s.type in HARM for p in told for s in p.senses)


def mark_passive(sent: Sent, clause: Clause, predicate: Predicate, words: Analyser) -> None:
    """Take a verb behind "after" as a passive where the one phrase behind it is no accusative, though its spelling would show it
    (قصفوا البلدة بعد أن قتل | جندي, beside: قتل | جنديا).
    """
    struck = predicate.object
    if predicate.group is not clause.verb or struck is None or predicate.subject is not None or struck.reading is None:
        return
    if clause.opener != "sub" or clause.word not in words.lexicon.notes.get("grounds", ()):
        return
    shown = struck.reading.form == "sg" and struck.last - struck.first == 1 and not struck.definite and not struck.hits
    if shown and not struck.accusative and not sent.words[struck.head].bare.endswith(SHOWS_NO_CASE):
        predicate.passive = True


def _befell(predicate: Predicate, sent: Sent, words: Analyser) -> bool:
    """Whether a noun behind "after" or "during" tells what befell somebody (إثر مقتل جنديين), or of fire or a siege without a
    word of who it struck (بعد قصف عنيف): the subject of the clause may as well be the one it befell.
    """
    if predicate.group.prep not in words.sets["adjunct"] or predicate.reading.form != "masdar":
        return False
    told = sent.words[predicate.word].bare
    if told in words.sets["undergone"] or (predicate.reading.enclitic and told[:-1] in words.sets["undergone"]):
        return True  # فجروا المنزل بعد | مقتله
    alone = predicate.of is None and predicate.object is None and not predicate.preps
    bare = alone and not predicate.reading.article and not predicate.reading.enclitic
    return bare and all(sense.type in _STRUCK for sense in predicate.senses)


def _tends(clause: Clause, predicate: Predicate, words: Analyser) -> bool:
    """Whether somebody mourns or helps those whom harm befell (نعت الحركة قائدا | بعد استهدافه), or is a body that does: the
    harm is not his.
    """
    if clause.verb is None or clause.subject is None or not all(sense.type in HARM for sense in predicate.senses):
        return False
    return clause.verb.lemma in words.sets["tending"] or clause.subject.noun in _HELPS


def _to_come(verb: Group) -> bool:
    """Whether a verb tells what is still to come."""
    return verb.future or (verb.reading is not None and (verb.reading.future or verb.reading.subjunctive))


def put_in_office(sent: Sent, clause: Clause, predicate: Predicate, may_agree: Callable[[Group, Group], bool]) -> None:
    """Let the only person named behind a verb of appointing be the one appointed, where an office follows (وسمى | القاضي هادي |
    رئيساً لها): who appointed him was told before, or is not.
    """
    verb, man, office = predicate.group, predicate.subject, predicate.object
    if predicate.reading.form == "masdar" and predicate.of is not None and man is None:
        man = predicate.of  # قرارا بتعيين | العميد أحمد الدالاتي | قائدا للأمن
    if man is None or office is None or man.start < verb.end or (verb.kind == "v" and predicate.passive):
        return
    if verb.kind != "v" and man is not predicate.of:
        return
    if verb.kind != "v" and all(sent.words[i].readings for i in range(man.first + 1, man.last)):
        return  # تعيين | الرئيس السوداني | محافظا: who bears no name appoints
    if any(sense.type != EventType.APPOINTMENT for sense in predicate.senses):
        return
    named = man.noun in {"", "official"} and man.last - man.head > 1 and not man.hits
    titled = office.noun == "official" and not (office.definite or office.prep or office.hits)
    picks = (sent.picks[i] for i in range(office.first, office.last))
    titled = titled and not any(pick is not None and pick.article for pick in picks)  # أقال رئيس الوزراء | قائد الجيش
    if not (named and titled):
        return
    predicate.preps = [(prep, g) for prep, g in predicate.preps if g.start < office.end]  # مديرا | للأمن
    outer = sent.clauses[clause.parent].subject if clause.parent >= 0 and verb.joined else None
    does = outer if outer is not None and may_agree(verb, outer) else None
    if verb.kind != "v":
        predicate.of, predicate.object = None, man
        predicate.given[Role.TOPIC] = office
        return
    predicate.subject, predicate.object, clause.subject = does, man, does
    predicate.given[Role.TOPIC] = office


def names_doer(clause: Clause, predicate: Predicate) -> bool:
    """Whether a participle names by a deed somebody whom the verb before it is done to (يطارد الجيش | مطلق النار): as a state it
    would be in the accusative (مطلقا النار).
    """
    group, verb, reading = predicate.group, clause.verb, predicate.reading
    one = reading.form == "act" and reading.feats[:2] == "ms" and "a" not in reading.feats
    if not one or group.kind != "np" or group.prep or group.head != predicate.word or verb is None:
        return False
    return group.start > verb.start and group is not clause.subject
