"""Which predicate of a clause a phrase behind a preposition belongs to."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.extract import nominals_en, outside_ar
from marsad.extract.kinds import PLACES, kinds_of
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import EventType
from marsad.model.entity import World
from marsad.model.lexicon import TypeFrame
from marsad.text.normalise import key

_WHO_TELLS = frozenset({"people", "source", "official", "media", "body"})
_WAY = frozenset({"from", "to", "via"})
_FIRED = frozenset({"weapon", "aircraft"})
_THINGS = frozenset({"site", "building", "vehicle", "aircraft", "ship", "weapon", "equipment", "goods"})
_ARMED = frozenset({"force", "group"})
_PARTIES = frozenset({"force", "group", "vehicle"})
_CAMPS = frozenset({"", "site", "settlement", "area"})
_CORE = ("subject", "object", "of", "next")


def share_out(
    clause: Clause,
    made: list[Predicate],
    analyser: Analyser,
    world: World,
    outer: list[Predicate],
    frames: Mapping[str, TypeFrame],
) -> None:
    """Give each phrase behind a preposition to the nearest predicate before it that takes the preposition."""
    agents = analyser.agent
    # where the subject comes first: the only prepositions that may go from it to the verb behind
    locative = (
        frozenset() if analyser.arabic else analyser.locative | frozenset(analyser.lexicon.notes.get("of_subject", ()))
    )
    groups = clause.groups
    last_prep = ""
    owner: Predicate | None = None
    taken: list[tuple[str, Predicate, Group]] = []
    framed = authored = False
    for k, group in enumerate(groups):
        framed = bool(locative) and (framed or group.kind == "F") and group.kind not in {",", "v", "."}
        authored = framed and (authored or group.prep in agents)
        if authored:
            continue  # killed in attacks, according to a report | by the mission in Haiti
        if group.kind == "O" and group.prep:
            if locative and group.prep == "of" and not (k > 1 and groups[k - 2].kind == "v"):
                continue  # 154 of them, not pulled out | of them
            of_noun = not locative and k > 0 and groups[k - 1].noun == "abstract" and _is_their_own(groups[k - 1])
            near = None if of_noun else _taker(made, group, group.prep, clause, agents)  # للاشتباه في صلتهما | به
            if near is not None:
                near.preps.append((group.prep, group))
            continue
        if group.kind != "np":
            if group.kind in {"v", ".", "K"}:
                last_prep, owner = "", None
                taken.clear()
            continue
        if group.prep and not locative and _none_of_the_deed(groups, k, analyser):
            continue
        if not group.prep:
            if group.joined and owner is not None and last_prep and _adjacent(groups, k):
                like = next((t for t in reversed(taken) if _alike(t[2], group, world)), None)
                if like is not None:
                    last_prep, owner = like[0], like[1]
                again = bool(locative) and like is None and _in_turn(owner, groups, k, last_prep)
                if again or (like is None and bool(locative) and _hit_again(owner, group, last_prep, world)):
                    owner.preps.insert(0, ("object", group))  # before the place that it is joined to
                elif not locative and group.accusative and group.first == group.head:
                    owner.preps.insert(0, ("object", group))  # استهدفت خياما في المواصي | ومنزلا: behind no preposition
                elif not locative and outside_ar.done_besides(owner, group, groups[k - 1], world):
                    owner.preps.append(("object", group))
                    group.opener = "besides"
                else:
                    owner.preps.append((last_prep, group))
            elif not group.joined:
                last_prep, owner = "", None
            continue
        if not locative and outside_ar.where_it_lies(clause, k, world):
            last_prep, owner = "", None
            continue
        owner = outside_ar.traveller(outer, made, group, world, frames) or _taker(
            made, group, group.prep, clause, agents
        )
        if owner is not None and not locative and _closed(owner, groups, k):  # متمركزة في التل | النار | على رعاة
            owner = _taker([p for p in made if p is not owner], group, group.prep, clause, agents)
        if owner is None and outer and not made:
            owner = outside_ar.lasted(outer, clause, group, analyser.sets["lasted"])
        if owner is None and outer and not made and set(kinds_of(group, world)) & PLACES:
            owner = outside_ar.placed(outer, group)
        if owner is not None and locative:
            owner = nominals_en.struck_with(owner, group, made) or owner
            owner = None if nominals_en.of_another(owner, groups, k) else owner
        if owner is not None and locative and group.prep in agents:
            own = analyser.sets["claiming"]
            last = [g for g in groups[:k] if g.kind not in {"P", "B"}][-2:]  # in an ambush laid | by them
            if last and last[-1].kind == "Z" and all(owner.group is not g or g.noun == "building" for g in last):
                owner = None  # handed over in a ceremony attended | by the ambassador
            elif _recorder(clause, owner, group) or nominals_en.told_by(owner, groups[:k], own):
                owner = None
        if (
            owner is not None
            and locative
            and owner.word > group.first
            and (group.prep not in locative or group.prep in agents or (group.prep == "on" and group.noun == "vehicle"))
        ):
            if any(g.kind == "np" and not g.prep for g in groups[:k]):
                owner = None  # it qualifies the subject
        last_prep = group.prep
        if owner is not None:
            owner.preps.append((group.prep, group))
            taken.append((group.prep, owner, group))


def _is_their_own(noun: Group) -> bool:
    """Whether a noun that tells no event has a pronoun joined to it."""
    told = noun.lexeme is not None and bool(noun.lexeme.senses)
    return noun.kind == "np" and not told and noun.reading is not None and bool(noun.reading.enclitic)


def _of_source(groups: list[Group], k: int) -> bool:
    """Whether an Arabic phrase is of who tells of it, or says where that one is (ووفقا | للمرصد، بحسب عامل | في المدرج)."""
    at = k - 1
    while at > 0 and groups[at].kind in {"P", "np"} and not groups[at].inner:  # بحسب المرصد من | فرض سيطرته على البلدة
        at -= 1
    if at < 0 or groups[at].kind != "F":
        return False
    return at == k - 1 or groups[at + 1].noun in _WHO_TELLS  # not: مطلوبين وفق المادة 4 | في الحويجة


def _none_of_the_deed(groups: list[Group], k: int, analyser: Analyser) -> bool:
    """Whether an Arabic phrase behind a preposition belongs to another phrase, not to what was done."""
    if _of_source(groups, k) or _of_aim(groups, k, analyser) or _for_whose_sake(groups, k, analyser):
        return True
    return _of_those_with(groups, k, analyser) or _lies_by(groups, k, analyser)


def _lies_by(groups: list[Group], k: int, analyser: Analyser) -> bool:
    """Whether an Arabic name behind a bearing only tells where the named thing right before it lies (حاجز عند مدخل بلدة البصيرة | شرقي
    دير الزور).
    """
    before = groups[k - 2] if k > 1 and groups[k - 1].kind == "P" else None
    if before is None or before.kind != "np" or groups[k].prep not in analyser.sets["bearings"] or not groups[k].hits:
        return False
    named = any(hit.first > before.head and ref[0] == "p" for hit in before.hits for ref in hit.refs)
    return named and before.noun in {"site", "building"} and before.last == groups[k - 1].first


def _of_those_with(groups: list[Group], k: int, analyser: Analyser) -> bool:
    """Whether an Arabic phrase only says whose the people or the work right before it are, which themselves stand behind a preposition
    (تدافع مع مؤيدين | للحكومة، الضربات من خلال العمل المكثف | لقواتنا).
    """
    them = groups[k - 1] if k > 0 else groups[k]
    if groups[k].prep not in analyser.sets["belonging"] or them.kind != "np" or them.last != groups[k].first:
        return False
    if them.noun in _CAMPS and them.joined and groups[k].noun == "people" and groups[k].definite:
        return any(ref[0] == "p" for hit in them.hits for ref in hit.refs)  # السوق ومخيم زمزم | للنازحين
    tells = them.lexeme is not None and bool(them.lexeme.senses)
    own = them.noun == "abstract" and them.definite and not tells
    own = own or not (them.definite or them.inner or not them.plural)
    return bool(them.prep) and them.prep != groups[k].prep and own


def _of_aim(groups: list[Group], k: int, analyser: Analyser) -> bool:
    """Whether an Arabic phrase is what the verbal noun right before it, which tells no event itself and says what something is done
    for, is done to (وصل وفد للاطلاع | على المقابر).
    """
    aim = groups[k - 1] if groups[k - 1].kind == "np" else groups[k - 2] if k > 1 else groups[k - 1]
    if k < 1 or aim.kind != "np" or aim.prep not in analyser.sets["purposes"] or aim.last > aim.head + 1:
        return False
    if aim.reading is None or aim.reading.form != "masdar" or aim.lexeme is None or aim.lexeme.senses:
        return False
    return groups[k].prep in analyser.sets["ruled_by_aims"]


def _for_whose_sake(groups: list[Group], k: int, analyser: Analyser) -> bool:
    """Whether an Arabic phrase is for whose sake something is done, behind a bare noun that says so (قصف القاعدة دعما | لغزة): nothing
    is done to him or there.
    """
    sake = groups[k - 2] if k > 1 and groups[k - 1].kind == "P" else groups[max(k - 1, 0)]
    if sake is groups[k] or sake.kind != "np" or sake.prep or sake.last != sake.head + 1 or sake.joined:
        return False
    if sake.lexeme is None or key(sake.lexeme.lemma) not in analyser.sets["for_sake"]:
        return False
    groups[k].kind = "x"  # nor does anything else told there lie in it
    return True


def _closed(state: Predicate, groups: list[Group], k: int) -> bool:
    """Whether an Arabic participle of being somewhere is told to its end: an argument of the verb around it stands behind its place."""
    if state.group.kind != "Z" or any(sense.type != EventType.PRESENCE for sense in state.senses):
        return False
    between = [g for g in groups[:k] if g.kind == "np" and g.start > state.group.start]
    bare = next((i for i, g in enumerate(between) if not (g.prep or g.joined or g.genitive)), 0)
    return bare > 0


def _recorder(clause: Clause, owner: Predicate, group: Group) -> bool:
    """Whether "by" brings who told of an event, not who did it ("breaches of the truce were recorded | by the mission")."""
    verb = clause.verb
    told = verb is not None and verb.passive and owner.group is not verb and verb.end <= group.start
    return (
        verb is not None
        and told
        and verb.lexeme is not None
        and verb.lexeme.saying is not None
        and (owner.end <= verb.start and not verb.lexeme.senses)
    )


def _hit_again(verb: Predicate, group: Group, prep: str, world: World) -> bool:
    """Whether a phrase joined behind a place is a second thing that a verb is done to ("a depot in A and a station in B"); not
    where a second thing is fired at another ("a missile at the port and five drones at the town").
    """
    if verb.object is None or verb.group.kind != "v" or group.hits:
        return False
    mine, its = kinds_of(group, world)[:1], kinds_of(verb.object, world)[:1]
    if prep == "at" and {*mine, *its} & _FIRED:
        return False
    if prep == "with" and {*mine} & _FIRED:
        return False  # attacked a base with drones and explosives
    return bool(mine) and mine[0] in _THINGS and bool(its) and its[0] in _THINGS


def _in_turn(verb: Predicate, groups: list[Group], k: int, prep: str) -> bool:
    """Whether a joined phrase has the preposition behind it that the verb's object had ("fired a missile at the port and | five drones
    | at the town"): the verb is done to it as well.
    """
    if verb.object is None or verb.group.kind != "v" or verb.passive or groups[k - 1].kind != "C":
        return False
    return [g.kind for g in groups[k + 1 : k + 3]] == ["P", "np"] and groups[k + 2].prep == prep


def _alike(a: Group, b: Group, world: World) -> bool:
    """Whether two phrases are of one kind, so that the second may be joined to the first."""
    mine, its = kinds_of(a, world)[:1], kinds_of(b, world)[:1]
    return (bool(mine) and mine == its) or (bool(mine and its) and {*mine, *its} <= _ARMED)


def _adjacent(groups: list[Group], k: int) -> bool:
    """Whether the group before is a noun phrase or a comma after one: a list goes on."""
    j = k - 1
    while j >= 0 and groups[j].kind in {",", "P", "C", "T", "B", "x"}:
        j -= 1
    return j >= 0 and groups[j].kind == "np"


def _taker(made: list[Predicate], group: Group, prep: str, clause: Clause, agents: frozenset[str]) -> Predicate | None:
    before = [p for p in made if p.word < group.first]
    verb = clause.verb
    if verb is not None and verb.lexeme is not None and verb.lexeme.saying is not None and group.start >= verb.end:
        kept = [p for p in before if p.group.start >= verb.start or not p.group.prep]
        if before and not kept:
            return None  # After the raid, it said in | a post
        before = kept
    for predicate in reversed(before):
        if prep in agents or any(prep in sense.roles for sense in predicate.senses):
            if (event := _done_with(predicate, before)) is not None:
                if prep in agents or any(prep in sense.roles for sense in event.senses):
                    return event  # the deployment of reinforcements | to the city | by the army
            return _asking(predicate, before, group, clause) or _for_verb(predicate, before, prep, clause)
    if not before:  # a fronted phrase: it belongs to the clause's verb, else to the first predicate
        later = [p for p in made if p.group is clause.verb] or made
        found = next((p for p in later if any(prep in s.roles for s in p.senses)), None)
        inside = verb is not None and verb.end <= group.start  # ساد القلق بين السكان | عقب ترحيل المعتقلين
        return None if inside and found is not None and found.group.prep and _brings_party(found, prep) else found
    return None


def _brings_party(predicate: Predicate, prep: str) -> bool:
    """Whether what a preposition brings to a predicate is a party of the event first of all."""
    brought = {sense.roles[prep][0] for sense in predicate.senses if sense.roles.get(prep)}
    return bool(brought & {"actor", "partner"})


def _done_with(noun: Predicate, before: list[Predicate]) -> Predicate | None:
    """The English verbal noun or -ing form whose object a mere noun is ("the deployment of | reinforcements")."""
    if noun.lexeme.pos != "noun" or noun.lexeme.kind not in _PARTIES or noun.word != noun.group.head:
        return None
    events = (p for p in before if p.reading.form in {"masdar", "ger"} and p.group.kind == "np" and p is not noun)
    return next((p for p in events if any(prep == "of" and group is noun.group for prep, group in p.preps)), None)


def _asking(taker: Predicate, before: list[Predicate], thing: Group, clause: Clause) -> Predicate | None:
    """The clause's verb, where it tells nothing without what this preposition brings and has not had it yet, but the
    noun nearer by does (عُثر خلال تمشيط الموقع | على مسدس).
    """
    verb = next((p for p in before if p.group is clause.verb), None)
    prep = thing.prep
    if verb is None or verb is taker or _needs(taker, prep) or not _needs(verb, prep, thing):
        return None
    return None if any(given == prep for given, _ in verb.preps) else verb


def _needs(predicate: Predicate, prep: str, thing: Group | None = None) -> bool:
    """Whether every sense of a predicate needs a role that no subject or object but this preposition brings, or goes with the
    ``thing`` that stands behind it.
    """
    told = key(thing.lexeme.lemma) if thing is not None and thing.lexeme is not None else ""
    return bool(predicate.senses) and all(
        any(
            (role in sense.needs or told in sense.fixed)
            and all(role not in sense.roles.get(core, ()) for core in _CORE)
            for role in sense.roles.get(prep, ())[:1]
        )
        for sense in predicate.senses
    )


def _for_verb(taker: Predicate, before: list[Predicate], prep: str, clause: Clause) -> Predicate:
    """The verb instead of a noun for people that is its subject, for the way that it tells (عاد | اللاجئون | إلى قراهم)."""
    verb = next((p for p in before if p.group is clause.verb), None)
    if verb is None or taker.group is not verb.subject:
        return taker
    counted = taker.group.noun == "part" and not taker.group.prep  # عاد | آلاف اللاجئين | من تركيا
    if taker.word != taker.group.head and not counted:
        return taker
    people = counted or taker.group.noun in {"people", "captive"}
    return verb if people and any(_WAY & set(sense.roles.get(prep, ())) for sense in verb.senses) else taker


def give_back(sent: Sent, noun: Predicate, agents: frozenset[str]) -> None:
    """Hand what stands behind prepositions after an event noun that tells nothing to its clause's verb, which takes
    them as well (قُتل ثلاثة برصاص مسلح | في تدمر).
    """
    clause = sent.clauses[noun.clause]
    live = [p for p in sent.predicates if not p.dropped]
    scaling = next((p for p in live if p.reading.form == "ger" and p.object is noun.group), None)
    verb = scaling or next((p for p in live if p.group is clause.verb), None)  # scaling down its presence | in the port
    if verb is None or noun.group.kind == "v" or verb.start > noun.start:
        return
    for prep, group in noun.preps:
        if prep == "of" and noun.group.prep:
            continue  # fled in search | of safety
        if prep in agents and noun.group.kind == "Z":
            continue  # were killed, say figures collected | by the agency
        if any(prep in sense.roles for sense in verb.senses) and all(group is not g for _, g in verb.preps):
            verb.preps.append((prep, group))


def behind_object(verb: Predicate) -> None:
    """Hand what stands behind prepositions after the event noun that is a verb's object to the verb too, where its own sense
    takes them ("ended its presence | at the base"): it is asked before the noun is known to tell nothing of its own.
    """
    for noun in verb.yields:
        if noun.group is not verb.object:
            continue
        for prep, group in noun.preps:
            if prep != "of" and any(prep in sense.roles for sense in verb.senses):
                if all(group is not given for _, given in verb.preps):
                    verb.preps.append((prep, group))
