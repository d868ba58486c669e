"""Arabic subjects and pronouns: what a verb agrees with, what a sentence leaves to the one before, what pronouns mean."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from functools import partial

from marsad.extract import antecedents_ar
from marsad.extract.antecedents_ar import PERSONS, antecedent, asks, befell_in, dual, held_before, matches, of_them
from marsad.extract.arguments_ar import pronoun_opens
from marsad.extract.kinds import fits, kinds_of
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import Role
from marsad.model.entity import World

_US = "1p"
_DONE_TO = frozenset({Role.TARGET, Role.PLACE})
_HUMAN = frozenset({"people", "official", "group", "captive", "force", "source"})


def late_subject(clause: Clause, predicate: Predicate, apart: AbstractSet[str]) -> None:
    """The left-out subject of a light verb or verb of phase, for the event noun that it governs (وبدأت حملة): none that stands
    behind a word of time or cause (``apart``: فرضت السلطات حظرا بعد | انفجار هز المدينة).
    """
    verb, subject = clause.verb, clause.subject
    if verb is None or verb.lexeme is None or subject is None or subject is predicate.group:
        return
    if predicate.group.kind == "v" or predicate.dropped or predicate.start < verb.start or verb.passive:
        return
    if clause.speaks or predicate.group.prep in apart:
        return
    light = verb.lexeme.light
    if predicate.governor == "light" and light is not None and light.event != "subject" and light.subject:
        if verb.reading is None or verb.reading.form not in {"ppast", "ppres"}:
            predicate.given.setdefault(Role(light.subject), subject)
    elif predicate.governor == "phase" and verb.lexeme.cue is not None and verb.of is predicate.group:
        if verb.lexeme.cue.polarity == "no" and Role.ACTOR in predicate.given:
            return  # كسر الجيش حصارا | فرضته الميليشيا
        predicate.subject = predicate.subject or subject


def subject_before(clause: Clause, earlier: Sent) -> None:
    """The subject of the sentence before, where a main clause leaves out its own and agrees with it."""
    verb = clause.verb
    if verb is not None and not verb.joined:
        return
    if verb is None or clause.subject is not None or clause.parent >= 0 or (verb.of is not None and verb.passive):
        return
    if (
        verb.lexeme is not None
        and verb.of is not None
        and any(set(s.roles.get("subject", ())) & set(s.roles.get("object", ())) for s in verb.lexeme.senses)
    ):
        return  # قتل ضابط: what happened to whom is told already
    if verb.lexeme is None or verb.lexeme.saying or verb.passive or not verb.reading or verb.reading.feats[:1] != "3":
        return
    if any(g.kind == "np" and not g.prep and g is not verb.of for g in clause.groups):
        return
    for predicate in reversed(earlier.predicates):
        subject = predicate.subject
        if subject is not None and predicate.group.kind == "v" and may_agree(verb, subject):
            clause.subject = subject
            return


def meant_before(clause: Clause, earlier: Sent) -> None:
    """Whom the pronoun of a complementiser means that nothing in its own sentence explains (وقال المتحدث إنها ستنسحب)."""
    verb = clause.verb
    if (
        verb is None
        or verb.reading is None
        or verb.reading.feats[:1] != "3"
        or verb.reading.feats[:3] == "3ms"
        or verb.passive
    ):
        return  # أنه تم سحب: the pronoun of the masculine may mean nobody
    if verb.lexeme is None or verb.lexeme.light is not None or verb.lexeme.saying is not None:
        return
    for predicate in reversed(earlier.predicates):
        subject = predicate.subject
        if (
            subject is not None
            and not predicate.dropped
            and may_agree(verb, subject)
            and (subject.hits or subject.noun in _HUMAN)
        ):
            clause.subject = subject
            return


def printed(clause: Clause) -> bool:
    """Whether a relative clause only tells who printed the statement that it qualifies."""
    return clause.opener == "rel" and clause.anchor is not None and clause.anchor.noun == "document"


def twin(sent: Sent, clause: Clause) -> Clause | None:
    """The content clause before this one under the same verb, where neither opens with a pronoun."""
    before = [c for c in sent.clauses[: clause.index] if c.opener == "comp" and c.parent == clause.parent]
    return before[-1] if before and not pronoun_opens(clause) and before[-1].verb is not None else None


def first_person(verb: Group | None) -> bool:
    """Whether the issuer of a communiqué speaks of itself: no phrase is the subject."""
    return verb is not None and verb.reading is not None and verb.reading.feats[:1] == "1"


def had_before(sent: Sent, clause: Clause, words: Analyser) -> None:
    """Whom a verb without subject tells by a preposition to have done what a clause of content says (سبق للجيش أن دخل)."""
    outer = sent.clauses[clause.parent] if clause.opener == "comp" and clause.parent >= 0 else None
    if outer is None or clause.subject is not None or clause.verb is None or clause.verb.passive:
        return
    heads = [g for g in outer.groups if g.kind in {"v", "np"} and g.end <= clause.groups[0].start]
    if len(heads) < 2 or heads[-1].kind != "np" or heads[-1].prep not in words.sets["belonging"]:
        return
    if words.sets["had_before"] & {word.key for word in sent.words[heads[-2].first : heads[-2].last]}:
        clause.subject = heads[-1]


def taken_up(clause: Clause, predicate: Predicate, head: Group | None) -> bool:
    """Give a participle what its own preposition takes up by a pronoun (الأسرى | المفرج عنهم, المصنع | المستولى عليه), if it does."""
    at = index_of(clause.groups, predicate.group)
    behind = clause.groups[at + 1] if 0 < at < len(clause.groups) - 1 else None
    if predicate.group.kind != "Z" or behind is None or behind.kind != "O" or head is None or not behind.prep:
        return False
    if not any(behind.prep in sense.roles for sense in predicate.senses):
        return False
    predicate.preps = [(prep, head if group is behind else group) for prep, group in predicate.preps]
    if all(group is not head for _, group in predicate.preps):
        predicate.preps.append((behind.prep, head))
    return True


def owned(clause: Clause, at: int) -> bool:
    """Whether the phrase at ``at`` is the genitive of the one before it, or joined to one that is (سماع | دوي انفجارات | وإطلاق
    نار): then it is not told of what stands before it.
    """
    while at > 1 and clause.groups[at].joined:
        at -= 1
        while at > 1 and clause.groups[at].kind in {"C", ","}:
            at -= 1
    group, before = clause.groups[at], clause.groups[at - 1] if at > 0 else None
    stage = before is not None and before.kind == "np" and before.last == group.first and not before.definite
    of_stage = stage and before is not None and before.reading is not None and before.reading.form == "masdar"
    return group.kind == "np" and (group.genitive or of_stage)


def suffers(sent: Sent, clause: Clause) -> bool:
    """Whether the verb of a clause tells only what befell its subject (لقي ثلاثة جنود مصرعهم إثر تفجير)."""
    own = [p.senses or p.lexeme.senses for p in sent.predicates if p.group is clause.verb]
    return any(senses and all(tuple(s.roles.get("subject", ())) == ("target",) for s in senses) for senses in own)


def may_be_object(clause: Clause, predicate: Predicate, subject: Group) -> bool:
    """Whether an event noun behind a joined verb of phase is rather its object, and its subject that of the verb
    before (طوقت القوات المكان وبدأت حملة تفتيش).
    """
    verb = clause.verb
    return (
        verb is not None
        and verb.joined
        and clause.opener == "coord"
        and clause.subject is predicate.group
        and verb.lexeme is not None
        and verb.lexeme.cue is not None
        and not predicate.group.definite
        and subject is not predicate.group
        and may_agree(verb, subject)
    )


def may_agree(verb: Group, np: Group) -> bool:
    """Whether a verb may have a dropped subject like this phrase."""
    if verb.reading is not None and verb.reading.feats == _US:
        return False
    person = PERSONS.get(verb.reading.feats[:3]) if verb.reading else None
    if person is not None and person[1] and np.noun == "official" and not np.plural:
        return False  # one official is not "they", whom he speaks of
    if person is None or np.hits or not (np.gender or np.plural):
        return True
    gender, plural = person
    if np.plural and np.noun in _HUMAN:
        counted = np.head > np.first and np.reading is not None and np.reading.form == "sg" and np.gender == "m"
        return plural or (gender == "f" and not counted)  # not نحو 1500 محتجز
    if np.plural:
        return gender == "f"
    return gender == np.gender


def told_of(clause: Clause, predicate: Predicate, *, arabic: bool) -> Group | None:
    """Of which phrase before it a state is told: in Arabic the nearest one, unless a joined word between them makes
    the state a second thing told of the clause's subject.
    """
    bare = [g for g in clause.groups if g.kind == "np" and not g.prep and g.end <= predicate.group.start]
    if not arabic:
        return bare[0] if bare else None
    at = next((i for i, g in enumerate(clause.groups) if g is predicate.group), 0)
    apart = at > 1 and clause.groups[at - 1].kind == "," and clause.groups[at - 2].kind == "np"
    if predicate.reading.article and predicate.group.first == predicate.word and apart:
        return clause.groups[at - 2]  # تأهيل المنفذ، المغلق منذ أيار
    if predicate.reading.article and at > 0 and clause.groups[at - 1].kind == "np" and clause.groups[at - 1].definite:
        return clause.groups[at - 1]  # تسيير القوات | الموجودة في إدلب | دورية
    opens = clause.opener == "main" and bool(bare) and bare[0] is next(g for g in clause.groups if g.kind == "np")
    bare = [g for k, g in enumerate(bare) if (not g.joined or (opens and k == 0)) and not g.genitive]
    if not bare:
        return None
    between = [g for g in clause.groups if bare[-1].end <= g.start < predicate.group.start]
    if clause.subject is not None and any(g.joined and g.kind in {"W", "X", "G"} for g in between):
        return clause.subject
    return bare[-1]


def of_whom(predicate: Predicate, head: Group) -> Group:
    """Of whom a definite adjective of state is told: of those inside the phrase before it, where its head is indefinite (نقطة
    للقوات | المتمركزة في البلدة).
    """
    inside = head.member if predicate.reading.article and not head.definite else None
    return inside if inside is not None else head


def told_of_nobody(clause: Clause, predicate: Predicate) -> bool:
    """Whether the clause only says that something came about, by whom it does not tell: nor by whom what stands behind a preposition
    (تم انتشال ثلاثة شهداء إثر | قصف منزل).
    """
    verb = clause.verb
    light = verb.lexeme.light if verb is not None and verb.lexeme is not None else None
    if verb is None or light is None or light.event != "subject" or light.subject or not predicate.group.prep:
        return False
    return predicate.start > verb.start and predicate.group is not verb.of


def resumes(verb: Group, anchor: Group) -> bool:
    """Whether the pronoun that a relative clause's verb carries may stand for its antecedent: one man is not several
    (ملثمين اقتادوه: whom they took stands before).
    """
    person = verb.reading.enclitic if verb.reading is not None else ""
    several = anchor.plural and anchor.noun in _HUMAN and not anchor.hits
    return bool(person) and not (person in {"3ms", "3fs"} and several and may_agree(verb, anchor))


def described(clause: Clause, predicate: Predicate) -> Group | None:
    """Of whom an indefinite participle in the dual is told: of the pair right before it, where the subject is none
    (أسقط الجيش مسيرتين | قادمتين من سوريا).
    """
    reading = predicate.reading
    if reading.feats[1:2] != "d" or (clause.subject is not None and dual(clause.subject)):
        return clause.subject
    pairs = [g for g in clause.groups if g.kind == "np" and g.end <= predicate.group.start and dual(g)]
    return pairs[-1] if pairs else clause.subject


def absorb(clause: Clause, predicate: Predicate) -> None:
    """Give a participle that tells no event of its own back to the phrase that it qualifies."""
    at = next((i for i, g in enumerate(clause.groups) if g is predicate.group), 0)
    if at > 0 and clause.groups[at - 1].kind == "np" and clause.groups[at - 1].last == predicate.group.first:
        clause.groups[at - 1].end = predicate.group.end


class Fit:
    """How well a phrase fits the roles that relations bring in any sense of a predicate (0-2)."""

    def __init__(self, predicate: Predicate, words: Analyser, world: World) -> None:
        self.senses, self.frames, self.world = predicate.senses, words.lexicon.frames, world
        self.within = words.sets["within"]
        objects = {role for sense in predicate.senses for role in sense.roles.get("object", ())[:1]}
        self.done_to = Role.PLACE not in objects  # but a town is taken

    def as_object(self, group: Group) -> int:
        """The fit as a verb's object."""
        return self.of(("object",), group)

    def as_genitive(self, group: Group) -> int:
        """The fit as an event noun's genitive: its subject or object."""
        return self.of(("of", "subject", "object"), group)

    def of(self, relations: tuple[str, ...], group: Group) -> int:
        """The best fit of a phrase in any of the relations."""
        kinds = kinds_of(group, self.world)
        return max(
            (
                fits(kinds, sense.needs.get(role) or self.frames[sense.type].kinds[role])
                for sense in self.senses
                for relation in relations
                for role in sense.roles.get(relation, ())
                if role in self.frames[sense.type].kinds
            ),
            default=0,
        )


def pronouns(sent: Sent, predicate: Predicate, earlier: Sent | None, fit: Fit) -> None:
    """A pronoun attached to the trigger or behind a preposition stands for the phrase it agrees with."""
    reading = predicate.reading
    if reading.enclitic and predicate.group.kind == "v" and predicate.object is None:
        does = predicate.subject or sent.clauses[predicate.clause].subject
        person, at, best = reading.enclitic, predicate.start, fit.as_object
        meant = antecedents_ar.found_before(sent, predicate, person, best)
        meant = meant or held_before(sent, predicate, person, earlier)
        meant = meant or antecedent(sent, at, person, earlier, best, done_to=fit.done_to)
        if meant is does and does is not None:
            meant = antecedent(sent, at, person, earlier, best, done_to=fit.done_to, but=does)
        predicate.object = meant
    if reading.enclitic and predicate.group.kind != "v" and predicate.of is None:
        predicate.of = (
            predicate.subject
            if _does_it(predicate)
            else _hit_before(sent, predicate)
            or antecedent(
                sent,
                predicate.start,
                reading.enclitic,
                earlier,
                fit.as_genitive,
                but=asks(sent.clauses[predicate.clause]),
            )
        )
    antecedents_ar.take_freed(sent, predicate, earlier, fit.as_object, done_to=fit.done_to)
    clause = sent.clauses[predicate.clause]
    if predicate.group is clause.verb and predicate.subject is None:
        person, told = _opening_pronoun(clause), predicate.object
        if person and predicate.passive and (told is None or told is clause.subject):
            meant = antecedent(sent, clause.groups[0].start, person, earlier, fit.as_object)
            if meant is not None and (told is None or fit.as_object(meant) > fit.as_object(told)):
                predicate.object = meant  # أكد المحافظ أنه (المعبر) سيفتح
        elif person and clause.subject is None and told is None:
            predicate.subject = antecedent(sent, clause.groups[0].start, person, earlier, partial(fit.of, ("subject",)))
    for k, (prep, group) in enumerate(predicate.preps):
        if (
            group.kind == "O"
            and group.reading is not None
            and not (_theirs(clause, group) or of_them(clause, group, predicate))
            and not befell_in(sent, group, person := group.reading.enclitic or group.reading.feats[:3], fit.within)
        ):
            found = _resumed(clause, person) or held_before(sent, predicate, person, earlier)
            does = predicate.given.get(Role.ACTOR) or (predicate.subject if predicate.group.kind == "v" else None)
            found = found or antecedent(sent, group.start, person, earlier, partial(fit.of, (prep,)), but=does)
            predicate.preps[k] = (prep, found) if found is not None else (prep, group)
            if found is not None and dual(found) and (second := _named_second(sent, found)) is not None:
                predicate.preps.append((prep, second))
    predicate.preps = [(p, g) for p, g in predicate.preps if g.kind == "np"]


def _hit_before(sent: Sent, predicate: Predicate) -> Group | None:
    """What the verb before hit, whose end a clause of result tells (استهدف سيارة بعبوة، مما أدى إلى | تدميرها)."""
    clause, wanted = sent.clauses[predicate.clause], PERSONS.get(predicate.reading.enclitic)
    if clause.opener != "rel" or clause.anchor is not None or clause.parent < 0 or wanted is None:
        return None
    told = [p.object for p in sent.predicates if p.clause == clause.parent and p.group.kind == "v"]
    return next((g for g in told if g is not None and matches(g, wanted)), None)


def _does_it(predicate: Predicate) -> bool:
    """Whether a verbal noun's pronoun stands for who does it: it agrees with whom its verb lends it, and a preposition tells
    what it is done to (واصلت القوات قصفها | للبلدة).
    """
    wanted, does = PERSONS.get(predicate.reading.enclitic), predicate.subject
    if does is None or wanted is None or predicate.governor != "phase" or not matches(does, wanted):
        return False
    return any(
        role in _DONE_TO
        for prep, _ in predicate.preps
        for sense in predicate.senses
        for role in sense.roles.get(prep, ())[:1]
    )


def _theirs(clause: Clause, group: Group) -> bool:
    """Whether a pronoun behind «ل» only tells whose the indefinite noun before it is (نقطة لهم, a post of theirs)."""
    at = index_of(clause.groups, group)
    before = clause.groups[at - 1] if at > 0 else None
    if group.prep != "ل" or before is None or before.kind != "np" or before.last - before.head != 1:
        return False  # no قناة تابعة له
    return not before.definite and bool(before.prep)


def _resumed(clause: Clause, person: str) -> Group | None:
    """What a relative clause qualifies, where a pronoun behind a preposition in it takes that up (الإجلاء الذي اتفق | عليه)."""
    anchor, wanted = clause.anchor, PERSONS.get(person)
    if clause.opener != "rel" or not clause.word or anchor is None or wanted is None or person.endswith("d"):
        return None
    return anchor if matches(anchor, wanted) else None


def _named_second(sent: Sent, group: Group) -> Group | None:
    """The second of two whose names stand behind a dual (حقلي بيشخابور | وطاوكي): a pronoun means both."""
    at = next((k for k, g in enumerate(sent.groups) if g is group), len(sent.groups))
    behind = sent.groups[at + 1] if at + 1 < len(sent.groups) else None
    joined = behind is not None and behind.kind == "np" and behind.joined and not behind.prep
    return behind if joined and group.last - group.head > 1 else None


def _opening_pronoun(clause: Clause) -> str:
    """The person of the pronoun that a complementiser carries (وأنه سيفتح، أنهم نقلوا); empty where it carries none."""
    first = clause.groups[0] if clause.groups else None
    if first is None or first.kind != "K" or first.reading is None:
        return ""
    return first.reading.pronoun
