"""Arabic: which way somebody went, and what only tells where he is from: what enters from a crossing passes through it (دخلت
الشاحنات من | معبر), and attackers from a town did not strike from there (هاجم مستوطنون من | بؤرة قريبة رعاة).
"""

from __future__ import annotations

from marsad.extract.by_event import HARM
from marsad.extract.kinds import ARMED_ACTORS, kinds_of
from marsad.extract.place_fit import ON_BORDERS
from marsad.extract.reading import Group, Predicate, Sent, index_of
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World
from marsad.text.normalise import key

_HOMES = frozenset({"settlement", "area"})
_FOLK = frozenset({"people", "group"})
#: What is done with what one has on the spot; fire may come from afar.
_ON_THE_SPOT = HARM | {EventType.WEAPONS_SEIZURE.value, EventType.ARREST.value}
_ARMS = frozenset({"vehicle", "weapon", "equipment"})
_POSTS = frozenset({"site", "building"})
#: What is done to a place or to somebody from a side of it.
_FROM_SIDES = HARM | {t.value for t in (EventType.ADVANCE, EventType.CAPTURE, EventType.CLASH, EventType.SIEGE)}
_BY_HAND = HARM & {EventType.ATTACK.value, EventType.ABDUCTION.value}


def settle(sent: Sent, world: World, words: Analyser) -> None:
    """Move crossings that are entered from to the way, drop the home of attackers from where they struck from."""
    for predicate in sent.predicates:
        _refuse(sent, predicate, words)
        _go_home(sent, predicate, words)
        _carry_off(predicate, world, words)
        starts = predicate.fillers.get(Role.FROM)
        if predicate.sense is None or predicate.dropped or not starts:
            continue
        _leave(predicate, starts, world, words)
        if predicate.sense.type in _FROM_SIDES and any(_many_sides(sent, g, words) for g in starts):
            _drop(predicate, [g for g in starts if _many_sides(sent, g, words)])
        elif words.lemma(predicate.reading) in words.sets["entering"]:
            through = [g for g in starts if _is_crossing(g, world, words)]
            if through and Role.VIA.value in words.lexicon.frames[predicate.sense.type].kinds:
                _move(predicate, through)
        elif predicate.sense.type in _BY_HAND:
            kept = [g for g in starts if not _their_home(sent, predicate, g)]
            if len(kept) < len(starts):
                predicate.fillers = {role: got for role, got in predicate.fillers.items() if role is not Role.FROM}


def _refuse(sent: Sent, predicate: Predicate, words: Analyser) -> None:
    """Have aid that is kept from coming be what it is done to, by who keeps it (منعت نقطة تفتيش قافلة | من الوصول إلى البلدة)."""
    if predicate.sense is None or predicate.dropped or predicate.sense.type != EventType.AID_DELIVERY:
        return
    clause, own = sent.clauses[predicate.clause], predicate.fillers.get(Role.ACTOR, [])
    verb, who = clause.verb, clause.subject
    if verb is None or who is None or len(own) != 1 or own[0] is not verb.of or Role.CARGO in predicate.fillers:
        return
    kept = verb.lemma in words.sets["object_control"] and any(cue.polarity == "no" for cue in predicate.cues)
    if kept and who is not own[0] and not verb.passive:
        predicate.fillers = {**predicate.fillers, Role.ACTOR: [who], Role.CARGO: own}


def _carry_off(predicate: Predicate, world: World, words: Analyser) -> None:
    """Drop as aid what people take along of their own, and what soldiers carry out of houses (نقل السكان | أثاثهم)."""
    load = predicate.fillers.get(Role.CARGO, [])
    if predicate.sense is None or predicate.sense.type != EventType.AID_DELIVERY or not load:
        return
    who = {kind for g in predicate.fillers.get(Role.ACTOR, []) for kind in kinds_of(g, world)[:1]}
    theirs = all(g.reading is not None and g.reading.enclitic[:1] == "3" for g in load) and "people" in who
    house = all(g.lexeme is not None and key(g.lexeme.lemma) in words.sets["belongings"] for g in load)
    given = Role.TARGET in predicate.fillers
    if theirs or (house and not given and who & {"people", "force"}):
        predicate.dropped = "what people have of their own, no aid"


def _go_home(sent: Sent, predicate: Predicate, words: Analyser) -> None:
    """Have refugees who leave a camp as returning ones return, and that be told once (غادر 180 لاجئاً المخيم، | عائدين إلى درعا)."""
    if predicate.sense is None or predicate.dropped or predicate.sense.type != EventType.DISPLACEMENT:
        return
    if words.lemma(predicate.reading) not in words.sets["leaving"] or predicate.group.kind != "v":
        return
    for other in sent.predicates:
        state = other.group.kind in {"np", "Z"} and not other.group.definite and other.start > predicate.end
        if other.clause != predicate.clause or other.dropped or other.sense is None or not state:
            continue
        if other.sense.type == EventType.RETURN and other.reading.form == "pl" and Role.ACTOR not in other.fillers:
            predicate.sense, other.dropped = other.sense, f"told by its verb ({predicate.lexeme.lemma})"
            for role in (Role.TO, Role.VIA):
                if role in other.fillers:
                    predicate.fillers.setdefault(role, other.fillers[role])
            return


def _leave(predicate: Predicate, starts: list[Group], world: World, words: Analyser) -> None:
    """Have the trucks, ships and aircraft of an army or band that leave a post of theirs withdraw from it (غادرت سفينة إنزال روسية |
    المرفأ): those of nobody known only travel.
    """
    if predicate.sense is None or predicate.sense.type != EventType.MOVEMENT:
        return
    if words.lemma(predicate.reading) not in words.sets["leaving"] or all(
        _POSTS.isdisjoint(kinds_of(g, world)) for g in starts
    ):
        return
    laden = any(g.noun in _ARMS for g in predicate.fillers.get(Role.CARGO, []))
    who = predicate.fillers.get(Role.ACTOR, [])
    armed = any(a is not None and a.kind in ARMED_ACTORS for a in (world.actors.get(g.actor or "") for g in who))
    away = next((sense for sense in predicate.senses if sense.type == EventType.WITHDRAWAL), None)
    if away is not None and (armed or (laden and any(g.demonym for g in who))):
        predicate.sense = away


def drive_out(sent: Sent) -> None:
    """Let those who are made to leave, and so are told as leaving as well, only be whom it is done to (أجبرت | العائلات | على مغادرة)."""
    for predicate in sent.predicates:
        if predicate.sense is None or predicate.sense.type != EventType.DISPLACEMENT:
            continue
        whom = {(g.start, g.end) for g in predicate.fillers.get(Role.TARGET, [])}
        told = predicate.fillers.get(Role.ACTOR, [])
        does = [g for g in told if (g.start, g.end) not in whom]
        if len(does) < len(told):
            del predicate.fillers[Role.ACTOR]
            if does:
                predicate.fillers[Role.ACTOR] = does


def _many_sides(sent: Sent, group: Group, words: Analyser) -> bool:
    """Whether a phrase only tells from how many sides somebody came on, and names none of them (هاجم المدينة من | ثلاثة محاور, but من
    المحورين الشمالي والغربي).
    """
    counted = group.of if group.noun == "part" and group.of is not None else group
    if group.hits or counted.lexeme is None or key(counted.lexeme.lemma) not in words.sets["axes"]:
        return False
    if group.last - group.first == 1 and not group.definite:
        return True  # من أكثر من | محور
    several = counted.plural or (counted.reading is not None and counted.reading.form == "du") or group is not counted
    behind = sent.groups[index_of(sent.groups, group) + 1 :][:1]
    joined = bool(behind) and behind[0].kind == "np" and behind[0].joined and not behind[0].prep
    told = (words.lemmas(sent.words[k]).split(" ") for k in range(counted.head + 1, group.last))
    named = any(lemma in words.sets["direction"] for lemmas in told for lemma in lemmas)
    return several and not (named or joined)


def _drop(predicate: Predicate, starts: list[Group]) -> None:
    """Leave phrases out of where something starts from."""
    left = [g for g in predicate.fillers[Role.FROM] if all(g is not each for each in starts)]
    predicate.fillers = {role: got for role, got in predicate.fillers.items() if role is not Role.FROM}
    if left:
        predicate.fillers[Role.FROM] = left


def _is_crossing(group: Group, world: World, words: Analyser) -> bool:
    """Whether a phrase is of a crossing, by its noun or by its name."""
    if group.lexeme is not None and key(group.lexeme.lemma) in words.sets["passages"]:
        return True
    named = [world.places.get(ref[2:]) for hit in group.hits for ref in hit.refs if ref[0] == "p"]
    return bool(named) and all(place is not None and place.kind in ON_BORDERS for place in named)


def _move(predicate: Predicate, through: list[Group]) -> None:
    """Make phrases what the event passes through."""
    _drop(predicate, through)
    predicate.fillers[Role.VIA] = [*predicate.fillers.get(Role.VIA, []), *through]


def _their_home(sent: Sent, predicate: Predicate, place: Group) -> bool:
    """Whether a place stands right behind the people who are the subject and before whom they attack."""
    who, whom = predicate.subject, predicate.object
    if who is None or whom is None or who.noun not in _FOLK or who.definite or place.noun not in _HOMES:
        return False
    at = index_of(sent.groups, place)
    return who.end <= place.start < whom.start and at > 1 and sent.groups[at - 2] is who


def tell_scene(sent: Sent, words: Analyser) -> None:
    """Have what happens before an unnamed house or by the side of a road happen in the town that opens its clause (في صرمان، أردى
    مجهولون رجلا أمام | منزله).
    """
    for predicate in sent.predicates:
        spots = predicate.fillers.get(Role.PLACE, [])
        if predicate.sense is None or predicate.dropped or len(spots) != 1 or predicate.sense.type not in _ON_THE_SPOT:
            continue
        spot, clause = spots[0], sent.clauses[predicate.clause]
        first = next((g for g in clause.groups if g.kind in {"np", "v"}), None)
        if first is None or first.kind != "np" or first.prep not in words.sets["within"] or first.end > predicate.start:
            continue
        named = any(ref[0] == "p" for hit in first.hits for ref in hit.refs)
        unnamed = spot.noun in {"building", "road", "body", "vehicle"} or _by_road(spot, words)
        if named and first is not spot and not spot.hits and unnamed:
            predicate.fillers[Role.PLACE] = [first]


def _by_road(spot: Group, words: Analyser) -> bool:
    """Whether a phrase is of the side of something (جانب طريق زراعي)."""
    return spot.lexeme is not None and key(spot.lexeme.lemma) in words.sets["roadsides"] and not spot.definite
