"""Subject and object around an Arabic verb, by order, agreement and kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from marsad.extract.aside_objects_ar import PARTY, beside_source, circumstance, loot
from marsad.extract.commas_ar import behind_comma, counted_in
from marsad.extract.kinds import PLACES
from marsad.extract.reading import Clause, Group, Predicate, index_of, names_actor
from marsad.extract.struck_ar import hit_behind, hit_with
from marsad.model.claim import EventType, Role

_HOLDING = frozenset(t.value for t in (EventType.ARREST, EventType.ABDUCTION, EventType.DETENTION))
#: Who is held rather than holds, where only one party is told.
_HELD = frozenset({"people", "captive"})
_ACTING = frozenset({"weapon", "aircraft", "vehicle", "event", "nature"})
_PARTIES = frozenset({"force", "group", "official"})
_SOME = frozenset({"body", "force", "group", "people", "part", "official"})

_FORM_THREE, _ALIF = 4, "\u0627"

Fit = Callable[[Predicate, Group, str], int]


def _bare(groups: list[Group], *, opens: bool = False) -> list[Group]:
    """The phrases without a preposition; ``opens``: the first may be joined to what the sentence before told."""
    return [
        g
        for k, g in enumerate(groups)
        if g.kind == "np"
        and not g.prep
        and not (g.joined and not (opens and all(b.kind != "np" for b in groups[:k])))
        and not g.genitive
        and not (k > 0 and (groups[k - 1].kind == "F" or _of_its_doer(groups[k - 1])))  # a source behind its frame
    ]


def _of_its_doer(before: Group) -> bool:
    """Whether a phrase is a verbal noun with the pronoun of who does it: what stands behind it is its own object (باستهدافها |
    نقطة أمنية).
    """
    reading = before.reading if before.kind == "np" and before.prep else None
    return reading is not None and reading.form == "masdar" and bool(reading.enclitic) and before.head in before.inner


def _reach(after: list[Group]) -> list[Group]:
    """The groups behind a verb that may hold its arguments: up to a clause mark, times and their commas skipped."""
    out: list[Group] = []
    depth = 0
    for k, group in enumerate(after):
        if group.kind == "(":
            depth += 1
        elif group.kind == ")":
            depth -= 1
        elif depth > 0 or group.kind in {"T", "B"}:
            continue
        elif group.kind == ",":
            around = [g.kind for g in after[max(0, k - 3) : k + 4]]
            # القاعدة، | التي شيدت |، قصفا
            beside = "," in {g.kind for g in after[max(0, k - 1) : k + 2] if g is not group}
            if "T" not in around and k != 0 and not beside and not loot(after, k):
                break
        elif group.kind in {".", ":", "v", "S", "K", "R", "I"} or (group.kind == "O" and group.opener == "among"):
            break  # اعتقلت ثلاثة شبان | بينهم أسير محرر
        else:
            out.append(group)
    return out


def agrees(verb: Group, np: Group, *, full: bool) -> bool:
    """Whether an Arabic verb and its subject may agree; before its subject a verb agrees in gender only.

    A plural of things takes a feminine singular verb; one of people may take either, so only what can never be is
    refused.
    """
    feats = verb.reading.feats if verb.reading else ""
    if feats.startswith("1"):
        return False
    feminine_verb, number = feats[1:2] == "f", feats[2:3]
    if not full and number in {"p", "d"} and feats.startswith("3"):
        return False  # اعتقلوا الأخوين: before its subject a verb is singular
    if not feats.startswith("3") or not (np.gender or np.plural):
        return True
    if np.plural or (full and feminine_verb and np.noun == "part" and np.of is not None and np.of.plural):
        return not full or number in {"p", "d"} or feminine_verb  # إن عدداً من الأسر | فرت، إن مدنيين | أصيبا
    if full and number == "p":
        some = np.noun == "part" and np.of is not None and np.of.plural  # نصف المقاتلين انسحبوا
        return some or np.noun in {"force", "group"} or np.number is not None
    return feminine_verb == (np.gender == "f")


def around(
    clause: Clause,
    verb: Group,
    before: list[Group],
    after: list[Group],
    trigger: Predicate | None,
    fit: Fit,
    agents: frozenset[str],
) -> tuple[Group | None, Group | None]:
    """Subject and object around an Arabic verb.

    One phrase behind a verb that takes an object is the one or the other by its kind; where both would do, it is
    the object of a verb whose subject stands before it or is shared, or an unmarked passive's (قتل جندي).
    """
    before = before[max((i for i, g in enumerate(before) if g.kind == ":"), default=-1) + 1 :]
    light = verb.lexeme.light if verb.lexeme is not None else None
    by_event = light is not None and light.event == "subject"  # غارات تستهدف بلدات
    topic = next(
        (
            g
            for g in _bare(before, opens=clause.opener == "main")
            if not _explains(before, g)
            and (by_event or not (g.inner and g.head in g.inner and g.noun in {"", "event", "abstract"}))
            and agrees(verb, g, full=True)
        ),
        None,
    )
    after = beside_source(after)
    stop = next((k for k, g in enumerate(after) if g.kind in {"W", "X", "G", "F"}), len(after))
    follow = [g for g in _bare(_reach(after[:stop])) if not circumstance(g)]
    if topic is None and len(follow) == 1 and trigger is not None and not trigger.passive:
        follow += behind_comma(after[:stop], follow[0], trigger, fit)
    if topic is None and follow:
        topic = _some_of_them(clause, verb)
    if topic is None and (hit := hit_behind(follow, after, trigger, by_event=by_event)) is not None:
        return follow[0], hit
    if topic is None and (hit := hit_with(follow, after, trigger)) is not None:
        return follow[0], hit
    if by_event and topic is not None and follow and topic.head in topic.inner:
        return topic, follow[0]  # انفجارات تهز | حمص
    if verb.reading is not None and verb.reading.feats[:1] == "1":
        return None, (follow[0] if follow else None)  # قصفنا: the issuer is the subject
    transitive = (
        trigger is None
        or any("object" in s.roles for s in trigger.senses)
        or (light is not None and light.event == "object")  # عقد اجتماعا
    )
    if trigger is not None and (trigger.reading.enclitic or not transitive):
        own = follow[0].lexeme if follow and follow[0].noun in {"event", "abstract"} else None
        idiom = own is not None and trigger.reading.enclitic and _makes_meaning(trigger, own.lemma)
        idiom = idiom or bool(follow and clause.opener == "sub" and _its_own(follow[0]))  # قبل أن تبسط | سيطرتها
        if idiom or (topic is not None and follow and _its_own(follow[0])):
            return topic, None  # القوات بسطت | سيطرتها، وكبدتهم | خسائر
        if follow and agrees(verb, follow[0], full=False) and not (topic and not follow[0].definite):
            return follow[0], None
        return topic, None
    if trigger is not None and trigger.passive:
        told = topic or next((g for g in _bare(before) if agrees(verb, g, full=True)), None)
        if follow and told is not None and fit(trigger, told, "object") > fit(trigger, follow[0], "object"):
            return None, told  # الأسرى يُحتجزون في الظروف | نفسها
        return None, (follow[0] if follow else told)
    if not follow:
        held = topic is not None and trigger is not None and (rather_held(trigger, topic) or rather_killed(trigger))
        if held or (
            trigger is not None and topic is not None and topic.noun != "unit" and _suffers(trigger, topic, fit)
        ):
            return None, topic  # المعبر أغلق: an unmarked passive
        return topic, None
    first = follow[0]
    if (
        trigger is not None
        and first.lexeme is not None
        and first.noun == "abstract"
        and _makes_meaning(trigger, first.lexeme.lemma)
    ):
        return topic, first
    alone = topic is None and len(follow) == 1 and trigger is not None
    alone = alone and (any(g.prep in agents for g in after) or _done_by_anchor(clause, verb) or _shot(trigger, after))
    if alone or (topic is None and len(follow) == 1 and _done_by_party(clause, verb)):
        return None, first  # خطف الشاب على يد مسلحين، عبوة استهدفت دوريتهما: whom somebody else did it to
    if topic is None and trigger is not None and len(follow) == 1 and _told_to_go(trigger, first, after):
        return None, first  # ودعا | سكان الضاحية | إلى الإخلاء
    if topic is None and trigger is not None and len(follow) == 1 and _gunmen(trigger, first):
        return first, None  # اختطف مسلحون | يُعتقد انتماؤهم للجماعة
    if topic is None and len(follow) == 1 and pronoun_opens(clause):
        return None, first  # إنها ستقيم حواجز: the pronoun is the subject
    if topic is None and trigger is not None and first.nominative and _shows_passive(trigger):
        return first, (follow[1] if len(follow) > 1 else None)  # بينما هاجم | مستوطنون
    oblique = first.accusative or _oblique(first, alone=len(follow) == 1)
    if topic is None and trigger is not None and len(follow) > 1 and first.definite and rather_held(trigger, first):
        if follow[1].lexeme is None and not follow[1].hits and not follow[1].joined and first.plural:
            return None, follow[1]  # كما اعتقلت الشبان | إيهاب سعيد ووائل
    if topic is None and trigger is not None and len(follow) > 1 and _comes_late(verb, follow, trigger, fit):
        return follow[1], first
    if (
        len(follow) > 1
        and not oblique
        and agrees(verb, first, full=False)
        and not (topic and _told_before(topic, clause))
    ):
        return first, follow[1]
    if oblique or topic is not None or not agrees(verb, first, full=False):
        return topic, first
    if trigger is None:
        hands_on = light is not None and light.event == "object" and (verb.joined or clause.opener == "sub")
        if hands_on and not verb.passive and first.head in first.inner and not first.definite:
            return None, first  # وشنت | حملة دهم، قبل أن تشن | حملة: who did it stands in the clause before
        return first, None
    as_subject, as_object = fit(trigger, first, "subject"), fit(trigger, first, "object")
    if as_object > as_subject or (
        as_object == as_subject and clause.parent >= 0 and _comes_to_land(verb, first, trigger)
    ):
        return None, first
    if as_object == as_subject and _needs_subject(trigger):
        return first, None
    its = first.reading is not None and first.reading.enclitic[:1] == "3"  # يضبط شحنة وقود ويوقف | طاقمها
    people = counted_in(first).noun in {"people", "captive", "official", "group"}
    victim = people or not first.known or (its and verb.joined)
    held = rather_held(trigger, first) or not first.known
    given = as_object == as_subject and victim and (verb.joined or held or _lacks_object(trigger))
    return (None, first) if given else (first, None)


def _explains(before: list[Group], group: Group) -> bool:
    """Whether a phrase between commas only tells what the place is that a preposition has brought before it (بعد سيطرتها على الفاشر،
    | عاصمة الولاية، وسعت القوات هجماتها).
    """
    at = index_of(before, group)
    if group.noun not in PLACES or at < 2 or (before[at - 1].kind, before[-1].kind) != (",", ","):
        return False
    spot = before[at - 2]
    return spot.kind == "np" and bool(spot.prep) and (spot.noun in PLACES or bool(spot.hits))


def _comes_to_land(verb: Group, land: Group, trigger: Predicate) -> bool:
    """Whether a joined verb of going somewhere has nothing but a state behind it: they go there of whom the clause before told
    (غادر الرتل القاعدة | ودخل العراق).
    """
    state = bool(land.hits) and not land.noun and {"a", "p"} <= {ref[0] for hit in land.hits for ref in hit.refs}
    goals = [role for sense in trigger.senses for role in sense.roles.get("object", ())]
    return verb.joined and state and bool(goals) and all(Role(role).is_place for role in goals)


def _gunmen(trigger: Predicate, group: Group) -> bool:
    """Whether some members of a group stand alone behind a verb of abducting: they abduct."""
    if group.noun != "group" or not group.plural or group.definite or group.accusative or trigger.passive:
        return False
    return all(sense.type == EventType.ABDUCTION for sense in trigger.senses)


def _told_to_go(trigger: Predicate, group: Group, after: list[Group]) -> bool:
    """Whether a verb of calling on somebody has residents beside it and their own leaving behind it: they are called on."""
    saying = trigger.lexeme.saying
    if saying is None or saying.addressee != "object" or group.noun != "people" or group.prep:
        return False
    at = index_of(after, group)
    behind = [g for g in after[at + 1 :] if g.kind != "P"][:2]
    leaving = behind[0] if behind else None
    if leaving is None or not leaving.prep or leaving.lexeme is None or leaving.head not in leaving.inner:
        return False
    if not any(sense.type == EventType.DISPLACEMENT for sense in leaving.lexeme.senses):
        return False
    if leaving.head < leaving.last - 1 or (len(behind) > 1 and behind[1].genitive):
        home = behind[1] if len(behind) > 1 and behind[1].genitive else None
        reading = home.reading if home is not None else None
        return reading is not None and reading.enclitic.startswith("3")  # مغادرة منازلهم, but إخلاء القاعدة
    return True


def rather_held(trigger: Predicate, group: Group) -> bool:
    """Whether a verb that tells of holding somebody, or a ship, has people beside it, who are rather held than hold (ناشطون | اعتقلوا)."""
    told = {sense.type for sense in trigger.senses}
    return (
        counted_in(group).noun in _HELD
        and not told.isdisjoint(_HOLDING)
        and told <= {*_HOLDING, EventType.WEAPONS_SEIZURE}
    )


def rather_killed(trigger: Predicate) -> bool:
    """Whether a past verb of killing or wounding has nobody behind it or in its pronoun: those before it are who was killed (إن ثلاثة
    مدنيين | قتلوا، الذين | أصيبوا).
    """
    if trigger.reading.form != "past" or trigger.reading.enclitic or trigger.object is not None:
        return False
    return any(sense.type == EventType.CASUALTY and "object" in sense.roles for sense in trigger.senses)


def _told_before(topic: Group, clause: Clause) -> bool:
    """Whether a phrase before the verb is its subject, whatever stands behind it: a definite one, a name, or any behind a
    complementiser, where it must be (إن طائرة مسيرة | استهدفت محطة، عاصمة الولاية).
    """
    return clause.opener == "comp" or topic.definite or topic.known or bool(topic.hits)


def _comes_late(verb: Group, follow: list[Group], trigger: Predicate, fit: Fit) -> bool:
    """Whether the subject stands behind the place that it leaves or enters, which is known where it is not (غادر القاعدة | رتل
    عسكري، دخل البلدة | عشرات المسلحين).
    """
    place, who = follow[:2]
    told_of = who.definite and not (who.noun in {"force", "group"} and place.noun in PLACES)
    if told_of or who.accusative or who.joined or not agrees(verb, who, full=False) or place.noun in _ACTING:
        return False
    if place.noun in _PARTIES or (names_actor(place) and not place.noun):
        return False  # فككت الاستخبارات | شبكة إرهابية
    if not (place.known or place.hits) or not any(
        Role(role).is_place for sense in trigger.senses for role in sense.roles.get("object", ())
    ):
        return False
    turned = fit(trigger, who, "subject") + fit(trigger, place, "object")
    return turned > fit(trigger, place, "subject") + fit(trigger, who, "object")


def _some_of_them(clause: Clause, verb: Group) -> Group | None:
    """Those of whom a verb tells behind "of them" (وفدا منها | سيزور دمشق)."""
    opening = clause.groups[0] if clause.groups and clause.opener == "rel" else None
    reading = opening.reading if opening is not None and opening.kind == "R" else None
    if clause.anchor is None or reading is None or reading.pos != "prep" or reading.feats[:1] != "3":
        return None
    if clause.anchor.noun not in _SOME or clause.anchor.definite:
        return None
    return clause.anchor if agrees(verb, clause.anchor, full=True) else None


def of_result(clause: Clause, verb: Group, trigger: Predicate | None, words: frozenset[str]) -> bool:
    """Whether a relative clause tells what came of what has just been told, which then did it (ما قطع التيار)."""
    if trigger is None or trigger.passive or clause.opener != "rel" or clause.word not in words:
        return False
    resumed = verb.reading is not None and bool(verb.reading.enclitic)
    return not resumed and any("object" in sense.roles for sense in trigger.senses)


def _done_by_anchor(clause: Clause, verb: Group) -> bool:
    """Whether a bare relative clause without a pronoun that takes its antecedent up has it for its subject."""
    anchor = clause.anchor
    if clause.opener != "rel" or clause.word or anchor is None or anchor.noun not in _ACTING:
        return False
    resumed = (verb.reading is not None and verb.reading.enclitic) or any(g.kind == "O" for g in clause.groups)
    return not resumed and agrees(verb, anchor, full=True)


def _done_by_party(clause: Clause, verb: Group) -> bool:
    """Whether a relative clause behind its word tells what the party did whom it qualifies, and no pronoun takes the party up
    again (السلطات التي فرضت | حظر تجول، الجيش الذي نشر | جنودا; but السلطات التي أقالها الرئيس).
    """
    anchor = clause.anchor
    if clause.opener != "rel" or anchor is None or not (anchor.noun in PARTY or (anchor.hits and not anchor.noun)):
        return False
    if any(ref[0] not in "au" for hit in anchor.hits for ref in hit.refs) or verb.passive:
        return False
    resumed = (verb.reading is not None and verb.reading.enclitic) or any(g.kind == "O" for g in clause.groups)
    return not resumed and agrees(verb, anchor, full=True)


def _suffers(trigger: Predicate, topic: Group, fit: Fit) -> bool:
    """Whether the phrase before a verb without object does better as its object than as its subject."""
    return fit(trigger, topic, "object") > fit(trigger, topic, "subject")


def _its_own(thing: Group) -> bool:
    """Whether a phrase is a verbal noun of somebody's (سيطرتها): what he does, no subject beside him."""
    return thing.reading is not None and thing.reading.form == "masdar" and bool(thing.reading.enclitic)


def _shot(trigger: Predicate | None, after: Sequence[Group]) -> bool:
    """Whether a verb of killing has the weapon right behind its one phrase: who was killed (قتل الشاب | برصاص قناص)."""
    kills = trigger is not None and any(sense.type == EventType.CASUALTY for sense in trigger.senses)
    behind = [g for g in after if g.kind == "np"][1:2]
    return kills and bool(behind) and behind[0].noun == "weapon" and bool(behind[0].prep)


def _needs_subject(trigger: Predicate) -> bool:
    """Whether the verb's senses ask for who does it, and none for what it is done to (وصل، انضم)."""
    return all(
        any(role in sense.needs for role in sense.roles.get("subject", ()))
        and not any(role in sense.needs for role in sense.roles.get("object", ()))
        for sense in trigger.senses
    )


def _makes_meaning(trigger: Predicate, lemma: str) -> bool:
    """Whether the verb makes its meaning with this word as its object (فكت قيد الأسرى)."""
    return trigger.object is None and any(lemma in sense.fixed for sense in trigger.senses)


def _lacks_object(trigger: Predicate) -> bool:
    """Whether no sense of the verb holds without an object: then the one phrase behind it is what it was done to."""
    return all(
        sense.risk or any(role in sense.needs for role in sense.roles.get("object", ())) for sense in trigger.senses
    )


def pronoun_opens(clause: Clause) -> bool:
    """Whether the clause begins with a complementiser that carries a pronoun (إنها), or a pronoun."""
    first = next(
        (g for g in clause.groups if g.kind in {"O", "v"} or (g.reading is not None and g.reading.pronoun)), None
    )
    return first is not None and first.kind in {"K", "O"}


def _shows_passive(trigger: Predicate) -> bool:
    """Whether a verb's passive has other letters than its active (هاجم, هوجم): spelled as active, it has a subject."""
    return trigger.lexeme.lemma[1:2] == _ALIF and len(trigger.lexeme.lemma) == _FORM_THREE and not trigger.passive


def _oblique(np: Group, *, alone: bool) -> bool:
    """Whether a dual or sound plural has the ending that a subject never has (قاعدتين); one of many only where it is alone."""
    return np.oblique and (not np.quantified or (alone and np.noun in {"people", "official", "captive"}))
