"""Relations to roles: which sense of a trigger holds here, and which phrase fills which role.

Each sense of the lexicon is tried: its relations name roles, the kinds of the phrases say how well they fit, and its
guards (``needs``, ``never``, fixed words) may rule it out. The sense with the best fit wins; equal ones in the
order of the data files. A sense marked ``risk`` needs a complement that it names itself.
"""

from __future__ import annotations

from marsad.extract import nominals_en
from marsad.extract.containing import contains, hold_spot, keep_one_list, leave_fronted
from marsad.extract.joint import together
from marsad.extract.kinds import fits, kinds_of
from marsad.extract.predicates import chain
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.role_fit import (
    CRAFTS,
    done_by_genitive,
    foreign,
    is_figure,
    kinds_listed,
    lent_role,
    load_fit,
    names_nothing,
    object_relation,
    only_idiom,
    opened_to,
    owned_craft,
    set_against,
    stands_alone,
    struck,
    take_part,
    takes_no_object,
    transitive,
    unfounded,
    unwrap,
    what_is_hit,
)
from marsad.extract.role_guards import ROLES, among, as_doer, done_to, guard_fault, led, meets_other, other_side
from marsad.extract.scenes_en import set_scene
from marsad.extract.strikes import STRIKES, by_means, craft_by_owner, of_a_blow, own_strike, strikes_itself
from marsad.extract.tense import tense_fit
from marsad.extract.victims import is_itself
from marsad.extract.words import Analyser
from marsad.model.claim import SPEECH_ACTS, EventType, Role
from marsad.model.entity import World
from marsad.model.lexicon import Sense, TypeFrame

#: What convoys and craft themselves do.
_MOVES = frozenset({"withdrawal", "deployment", "movement", "advance"})
_THINGS = {("weapon",), ("vehicle",), ("aircraft",), ("place",), ("time",), ("event",)}
_SPOTTED = frozenset({"presence", "talks", "control", "base_established"})
_WHOLLY = frozenset({"capture", "control", "handover", "siege"})  # of a place as a whole
_ACTING = frozenset({"force", "group", "state"})
_STAGES = {("event",), ("document",)}
_MUTUAL = frozenset({"clash", "talks", "agreement", "ceasefire"})
_CORE = frozenset({"subject", "object", "of", "next", "before", "agent"})
_ARMED = frozenset({"force", "group"})
_SENT = frozenset({"deployment", "withdrawal"})
_PERSONS = frozenset({("people",), ("captive",)})
#: Kinds of which some have a house that can be stormed or hit: clubs, exhibitions.
_HOUSED = frozenset({"sport", "culture"})
_NO_ACTOR = "no actor"
_NOMINAL = frozenset({"masdar", "sg", "pl", "du", "ger", "w"})


def assign(
    predicate: Predicate, clause: Clause, sent: Sent, world: World, frames: dict[str, TypeFrame], words: Analyser
) -> None:
    """Choose ``predicate.sense`` and fill ``predicate.fillers``; leave it None, with the reason, where none holds."""
    best: tuple[float, Sense, dict[Role, list[Group]]] | None = None
    spare = best  # the first sense that lacks only its actor
    refused: list[str] = []
    unwrap(predicate, sent, words)
    for sense in predicate.senses:
        frame = frames[sense.type]
        fillers, score, alien = _fill(sense, frame, predicate, clause, world, words)
        if fault := f"it is told of {alien}" if alien else guard_fault(sense, fillers, world, predicate, words):
            refused.append(f"{sense.rule}: {fault}")
            if fault == _NO_ACTOR and stands_alone(predicate, sense, fillers):
                spare = spare or (score, sense, fillers)
            continue
        score += len(sense.needs) + (3 if sense.fixed else 0)
        score += tense_fit(sense, predicate, sent, words) + load_fit(sense, fillers)
        if best is None or score > best[0]:
            best = (score, sense, fillers)
    best = best or spare
    if best is None and clause.opener == "rel" and not words.arabic:
        best = _other_antecedent(predicate, clause, sent, world, frames, words)
    if best is None:
        predicate.dropped = "; ".join(refused) or "no sense holds"
        return
    if best[1].type == EventType.WITHDRAWAL.value and predicate.passive and Role.ACTOR not in best[2]:
        moved = best[2].get(Role.TARGET, [])
        if moved and kinds_of(moved[0], world)[:1] in {("force",), ("group",)}:
            best[2][Role.ACTOR] = best[2].pop(Role.TARGET)
    if best[1].type in _SPOTTED and not any(
        cue.polarity == "no" for cue in predicate.cues
    ):  # will keep no base in the country
        hold_spot(best[2], world, best[1], words)
    craft_by_owner(best[1], best[2], world, words)
    predicate.sense, predicate.fillers = by_means(best[1], best[2], predicate, sent, words, world), best[2]
    predicate.why.append(f"sense {predicate.sense.rule} ({best[0]:.1f})")


def _other_antecedent(
    predicate: Predicate, clause: Clause, sent: Sent, world: World, frames: dict[str, TypeFrame], words: Analyser
) -> tuple[float, Sense, dict[Role, list[Group]]] | None:
    """A relative clause may qualify an earlier phrase than the one right before it ("a missile at the city, which they shot down")."""
    anchor = clause.anchor
    if anchor is None:
        return None
    asked = "object" if predicate.object is anchor else "subject" if predicate.subject is anchor else ""
    before = [g for g in sent.groups if g.kind == "np" and g.end <= anchor.start and not g.joined][-2:]
    for other in reversed(before):
        if not asked:
            return None
        setattr(predicate, asked, other)
        for sense in predicate.senses:
            fillers, score, alien = _fill(sense, frames[sense.type], predicate, clause, world, words)
            if sense.needs and not alien and not guard_fault(sense, fillers, world, predicate, words):
                return score, sense, fillers
    setattr(predicate, asked or "subject", anchor if asked else predicate.subject)
    return None


def take_back(
    predicate: Predicate, clause: Clause, sent: Sent, world: World, frames: dict[str, TypeFrame], words: Analyser
) -> None:
    """Let a verb that gave way to its event noun tell its own event where the noun tells none ("suspended flights")."""
    told = any(p.sense is not None and not p.dropped for p in predicate.yields)
    if told and (predicate.lexeme.light is not None or all(s.type in SPEECH_ACTS for s in predicate.senses)):
        return
    reason, predicate.dropped = predicate.dropped, ""
    assign(predicate, clause, sent, world, frames, words)
    if told and (predicate.sense is None or not predicate.sense.needs or predicate.object is None):
        predicate.sense, predicate.dropped = None, reason
        return
    if told:
        for other in predicate.yields:
            other.dropped = f"told by its verb ({predicate.lexeme.lemma})"
    if predicate.sense is None:
        predicate.dropped = f"{reason}; {predicate.dropped}"


def _fill(
    sense: Sense, frame: TypeFrame, predicate: Predicate, clause: Clause, world: World, words: Analyser
) -> tuple[dict[Role, list[Group]], float, str]:
    """The fillers that the relations bring under this sense, how well they fit, and a kind of thing that it is not told of."""
    fillers: dict[Role, list[Group]] = {}
    skipped: list[Group] = []
    lists: dict[int, int] = {}
    alien, score, wholly = "", 0.0, sense.type in _WHOLLY

    def put(relation: str, group: Group | None, *, weak: bool = False) -> None:
        nonlocal score, alien
        if group is None:
            return
        core = relation in _CORE
        acts = relation == "agent" or (relation == "subject" and governed)
        named = sense.roles.get(relation, ("actor",) if acts else ())
        subject = relation == "subject" and (not words.arabic or bool(predicate.reading.enclitic))  # أصابه
        for each in (whole := together(predicate, clause, group, words)):
            if names_nothing(each, relation, words) or is_itself(each, predicate, sense):
                continue
            if not core and contains(clause, fillers, skipped, each, world, words, named, held=wholly):
                skipped.append(each)
                continue  # in Hasakah, behind a place: what contains it
            kinds = kinds_of(each, world) or (kinds_listed(each, whole, world) if each.unknown else ())
            own = ("actor",) if subject and transitive(predicate, sense, each) else named
            if "actor" in own:
                own = as_doer(own, relation, each, predicate, sense, world)
            role, fit = _role_of(own, frame, each, kinds, fillers)
            at_it = core or relation in words.onto or Role.PARTNER in named
            if role is None and at_it and foreign(kinds, sense, "" if words.arabic else relation):
                alien = alien or kinds[0]
            if role is None and Role.TO in named and sense.type in _MOVES and kinds[:1] in _PERSONS:
                alien = alien or kinds[0]  # whom they reach is no place that they come to
            if role is Role.ACTOR and not core and Role.FROM in named and "state" in kinds:
                role = Role.FROM  # هجوم من لبنان
            written = role is None and relation in {"from", "agent"} and "actor" in named and owned_craft(each, world)
            if written:
                role, fit = Role.ACTOR, 2  # under fire from an Israeli tank
            if relation == "subject" and sense.polarity != "no":  # aid trucks lift no siege
                shot = kinds[:1] == ("weapon",) and "actor" not in named and words.arabic  # قتلت رصاصة قناص امرأة
                if (role is None or role is Role.MEANS) and owned_craft(each, world) and not shot:
                    role, fit = Role.ACTOR, 2
                if role is None and kinds[:1] in CRAFTS and "means" in frame.kinds:
                    acting = sense.type in _MOVES or kinds[0] in sense.needs.get(Role.ACTOR, ())  # the convoy left
                    role, fit = Role.ACTOR if acting else Role.MEANS, 2  # a bare aircraft does it for someone unnamed
            beside = relation in words.near or relation in words.sets["apart"]
            if role is None and "place" in named and beside and kinds[:1] == ("body",):
                role, fit = Role.PLACE, 1  # in front of the court
            if role is None:
                score -= 0.0 if weak else 0.5
                continue
            party = each.noun != "part" and bool(fit == 2 or each.hits or each.demonym or each.unknown)
            if relation == "before" and not party:
                continue  # "the latest offensive": what stands before is no party
            if not core:
                acting = not (_ARMED if relation == "from" and sense.type in STRIKES else _ACTING).isdisjoint(kinds)
                meeting = {"official", "body"} | ({"people"} if relation in words.sets["two_ends"] else set())
                acting = acting or written or (relation == "from" and "people" in kinds)
                acting = acting or (sense.type in _MUTUAL and bool(meeting & set(kinds)))  # talks between ministers
                if role is Role.ACTOR and relation not in words.agent and not acting:
                    continue  # a shelling of a camp for the displaced
                if role is Role.TOPIC and (each is predicate.group or (sense.type in _MUTUAL and each.inner)):
                    continue  # what is agreed is an event of its own
                if only_idiom(each, role, relation, kinds, words):
                    continue
                if unfounded(each, role, frame, world, words) or opened_to(relation, sense, words):
                    continue
            if among(each, fillers):
                continue
            if is_figure(each, role, relation, predicate):
                continue  # تجاوز 380
            role = of_a_blow(role, relation, sense, kinds, predicate, words)
            role = struck(role, relation, sense, frame, what_is_hit(each, kinds, sense, world, words), words)
            fillers.setdefault(role, []).append(each)
            lists[id(each)] = id(group)
            score += 1.0 if fit == 2 else 0.3

    handed = predicate.governor in {"phase", "light"} or _fights(predicate, sense, world)
    noun_like = predicate.lexeme.pos in {"noun", "phrase"} or (
        predicate.reading.form == "masdar"
        and predicate.of is None
        and "subject" not in sense.roles  # واصلت شن | ضربات: blows, read as of the verb
    )
    governed = words.arabic and noun_like and handed
    relation, nominal = "", predicate.group.kind != "v" and predicate.reading.form in _NOMINAL
    if nominal and predicate.of is not None:
        relation = _genitive(sense, frame, predicate, world, words)
        if words.arabic and sense.type in _MUTUAL and meets_other(predicate) and relation in {"of", "agent"}:
            relation = other_side(sense, predicate.of) or relation  # يعتزم الوزير لقاء | السفير
            fillers.setdefault(Role.ACTOR, []).extend([predicate.subject] if predicate.subject is not None else [])
        put(relation, predicate.of)
        for joined in [] if predicate.of.genitive else chain(clause, predicate.group)[1:]:
            put(relation, None if joined.inner else joined, weak=True)
    lent = any(predicate.subject is g for g in predicate.given.values())  # the town that saw an attack
    if words.arabic and _hurts(predicate, sense, world):
        fillers[Role.ACTOR] = [predicate.subject] if predicate.subject is not None else []
    elif relation != "subject" and not lent and not (nominal and nominals_en.has_doer(predicate)):
        put("subject", predicate.subject)
    moved = predicate.passive and not words.arabic and sense.type not in _MUTUAL
    if moved and "object" not in sense.roles and predicate.subject is None and predicate.governor != "light":
        put("subject", predicate.object)  # two hundred men were flown out
    if words.arabic and predicate.subject is None and takes_no_object(predicate, sense):
        put("subject", predicate.object)  # هرب سجناء: escaped, not "smuggled out"
    by_genitive = relation == "agent" and "of" in sense.roles and "next" not in sense.roles
    put("of" if by_genitive else object_relation(predicate, sense, words), predicate.object)
    put("agent", predicate.agent)
    named_for = not words.arabic and nominals_en.named_for(predicate)
    for before in () if named_for else set_scene(fillers, sense, frame, predicate, world, words):
        put(nominals_en.owner_relation(predicate, sense, before, words), before, weak=True)
    for prep, group in [each for each in predicate.preps if each[0] != "before"]:  # what stands before is told already
        if prep == "of" and predicate.group.kind == "v" and sense.roles.get(prep, ())[:1] == (Role.ACTOR,):
            continue  # reached a road between the towns | of A and B
        does = sense.roles.get("subject", ("actor",))
        befalls = "agent" in sense.roles and "actor" not in does  # came under attack by
        active = predicate.group.kind == "v" and not predicate.passive and not befalls
        if prep in words.agent and not words.arabic and active:
            continue  # ordered to leave by the army: that of another verb
        told = bool(predicate.reading.enclitic) or (active and predicate.subject is not None)
        if told and len(prep) == 1 and sense.roles.get(prep, ())[:1] == ("actor",):
            continue  # عين الوزير عميدا قائدا | للشرطة، سيطرتها على آخر معقل | للجيش
        if (prep in words.agent and owned_craft(group, world)) or own_strike(
            predicate, sense, prep, group, world, words
        ):
            put("agent" if befalls else "subject", group)  # hit by coalition aircraft; قصف | لقوات النظام | على بلدة
        elif (
            prep in words.agent and sense.type in _MOVES and kinds_of(group, world)[:1] in CRAFTS and predicate.passive
        ):
            put("using", group)  # transported by 34 buses
        elif prep in words.agent and "agent" not in sense.roles and kinds_of(group, world)[:1] not in _THINGS:
            put("agent" if "actor" not in sense.roles.get("subject", ("actor",)) else "subject", group)
        else:
            put("agent" if prep in words.agent and "agent" in sense.roles else prep, group)
    for role, group in predicate.given.items():
        if role is Role.ACTOR and words.arabic and kinds_of(group, world)[:1] in _STAGES:
            continue  # نفذت | عملية نسف، شملت | الإخطارات بهدم المنازل
        beside = take_part(predicate, fillers.get(role, []), words) if role is Role.ACTOR else []
        fits_as = lent_role(role, sense, what_is_hit(group, kinds_of(group, world), sense, world, words))
        if fits_as in frame.kinds and (fits_as not in fillers or beside):
            fillers[fits_as] = [*together(predicate, clause, group, words), *beside]
            lists.update((id(each), id(group)) for each in fillers[fits_as])
            score += 0.5
    if nominal and not words.arabic and sense.type in _SENT and relation != "object":
        lines = {lists.get(id(each)) for each in fillers.get(Role.ACTOR, ())}
        score -= 1.5 * (len(lines) > 1)  # the army's deployment | of reinforcements: who is sent sends nobody
    if sense.type in _MUTUAL:
        set_against(fillers, words.sets["two_ends"], predicate, sense)
        victims = predicate.given.get(Role.TARGET)
        if (
            fillers.get(Role.PARTNER)
            and victims is not None
            and any(g is victims for g in fillers.get(Role.TARGET, ()))
        ):
            del fillers[Role.TARGET]  # who died in a fight of two is no third party
    leave_fronted(fillers, predicate, arabic=words.arabic)
    keep_one_list(fillers, lists, predicate, clause, world)
    armed = any(not _ARMED.isdisjoint(kinds_of(g, world)) for g in fillers.get(Role.ACTOR, ()))
    return fillers, score, "" if armed and alien in _HOUSED else alien  # gunmen attack a club


def _hurts(predicate: Predicate, sense: Sense, world: World) -> bool:
    """Whether an Arabic verb of killing or wounding has those who did it for its subject (وجرحت القوات | سبعة مدنيين)."""
    subject, verb = predicate.subject, predicate.group.kind == "v" and not predicate.passive
    hurt = "target" in sense.roles.get("subject", ()) and "target" in sense.roles.get("object", ())
    if (
        not hurt
        or sense.type != EventType.CASUALTY
        or not verb
        or subject is None
        or predicate.object in (None, subject)
    ):
        return False
    return kinds_of(subject, world)[:1] in {("force",), ("group",), ("state",), ("body",)}


def _fights(predicate: Predicate, sense: Sense, world: World) -> bool:
    """Whether the subject that a clash takes from its clause is one that fights (سيطرت القوات بعد معارك مع المسلحين)."""
    subject = predicate.subject
    return sense.type == EventType.CLASH and subject is not None and not _ACTING.isdisjoint(kinds_of(subject, world))


def _role_of(
    roles: tuple[str, ...],
    frame: TypeFrame,
    group: Group,
    kinds: tuple[str, ...],
    taken: dict[Role, list[Group]],
) -> tuple[Role | None, int]:
    """The first of ``roles`` that the phrase, of these kinds, fits best."""
    best: tuple[int, int, Role] | None = None
    for order, name in enumerate(roles):
        if name not in frame.kinds:
            continue
        fit = fits(kinds, frame.kinds[name])
        if fit == 0:
            continue
        role = ROLES[name]
        entry = (
            fit,
            -order - (2 if role in taken and not group.joined and not role.is_place else 0),
            role,
        )
        if best is None or entry[:2] > best[:2]:
            best = entry
    return (None, 0) if best is None else (best[2], best[0])


def _genitive(sense: Sense, frame: TypeFrame, predicate: Predicate, world: World, words: Analyser) -> str:
    """Whether the genitive of an event noun is its subject or its object (docs/language: verbal nouns)."""
    group = predicate.of
    assert group is not None
    if strikes_itself(sense, predicate, group, kinds_of(group, world), words):
        return "subject" if "subject" in sense.roles else "agent"  # استشهد ثلاثة في قصف | الاحتلال
    for own in ("of", "next"):
        if own in sense.roles:
            return own if not done_by_genitive(predicate, sense, kinds_of(group, world)) else "agent"
    if "object" not in sense.roles:
        return "subject"
    if "subject" not in sense.roles or predicate.agent is not None or predicate.passive:
        return "object"
    if group is predicate.subject and predicate.reading.enclitic and predicate.governor == "phase":
        return "subject"  # واصلت القوات | قصفها
    if predicate.object is not None:
        return "subject"
    kinds = kinds_of(group, world)

    def fit(relation: str) -> int:
        return max(
            (fits(kinds, frame.kinds[r]) for r in sense.roles[relation] if r in frame.kinds),
            default=0,
        )

    others = any(
        cue.polarity == "no" and cue.phase != "planned" for cue in predicate.cues
    )  # أوقف الجيش | هجوم المسلحين
    if led(predicate, group) and fit("object") and not others:
        return "object"  # يخطط مسلحون | لمهاجمة دورية
    does = kinds[:1] and kinds[0] in {"force", "group", "state"}
    known = sense.type != EventType.DESTRUCTION or group.definite or group.known  # but تدمير تعزيزات | للعدو
    strikes = (does or kinds in CRAFTS) and known
    its = bool(predicate.reading.enclitic) and "cargo" not in sense.roles["object"]  # but توزيعهم | على المقار
    to_whom = words.sets.get("dative", frozenset()) | (words.onto if its else frozenset())
    if strikes and done_to(predicate, sense, {"target", "place"}, to_whom):
        return "subject"  # استهداف القوات | للبلدة، حصارها | على المدينة
    as_subject, as_object = fit("subject"), fit("object")
    if as_subject != as_object:
        return "subject" if as_subject > as_object else "object"
    if sense.type == EventType.DESTRUCTION and not group.definite and not group.known:
        return "object"  # تدمير تعزيزات للعدو
    if predicate.subject is not None or any(role in sense.needs for role in sense.roles["object"]):
        return "object"  # نشر وحدات في المدينة
    at_somebody = sense.type == EventType.ATTACK  # استهداف عناصر | في البلدة، على محورها
    only = at_somebody or "target" in sense.needs or "place" not in sense.roles["object"]  # دحر المسلحين | في المدينة
    preps = words.onto if at_somebody else frozenset(prep for prep, _ in predicate.preps)
    takes = done_to(predicate, sense, {"target"} if only else {"target", "place"}, preps, words)
    return "subject" if takes and does else "object"
