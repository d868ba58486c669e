"""What two words of one sentence could tell, told once: by a verb and its event noun, by a party and what it takes part in."""

from __future__ import annotations

from copy import copy
from itertools import pairwise

from marsad.extract import arrested_in_en
from marsad.extract.containing import fronted
from marsad.extract.reading import Predicate, Sent, index_of
from marsad.extract.tolls import BODILY, VIOLENT
from marsad.model.claim import EventType, NumberKind, Role

_WAYS = (Role.TO, Role.FROM, Role.VIA)
_PARTIES = frozenset({"force", "vehicle", "people", "captive", "group", "weapon"})
_ENDS_OF_WEAPONS = frozenset({EventType.EXPLOSION.value, EventType.WEAPONS_SEIZURE.value})
_BLOWN = frozenset({EventType.EXPLOSION.value, EventType.DESTRUCTION.value})
_SEIZURES = frozenset({EventType.ARREST.value, EventType.ABDUCTION.value})
_PERSONS = frozenset({"people", "captive"})
_NOMINAL = frozenset({"ger", "masdar"})
_ATTRIBUTE = "an attribute of what takes part in another event"


def settle(sent: Sent, *, arabic: bool, sets: dict[str, frozenset[str]]) -> None:
    """Drop what another predicate of the sentence tells, and let that one have its fillers; ``sets``: words of the language."""
    _takes_part(sent)
    _attributes(sent)
    _listed_weapons(sent)
    _laid(sent)
    if arabic:
        _rounds(sent)
        _held_in(sent)
        _exchanged(sent, sets["in_return"])
    else:
        _wielded(sent)
        _in_two_words(sent)
        _on_the_way(sent, sets["agent"])
        _aimed(sent, sets["aiming"])
        arrested_in_en.tell(sent, sets["raiding"], sets["in_which"])
    _hid(sent, sets["hiding"])
    _led_away(sent)
    _held(sent)
    _come_upon(sent)
    _aims(sent)
    _signed(sent)


def _exchanged(sent: Sent, in_return: frozenset[str]) -> None:
    """An exchange is one release: what was done in return frees the second group (أفرجت عن أربعين | مقابل إفراج الجماعة عن ثلاثين),
    and the word for the deal within which it was done tells none of its own (ضمن صفقة تبادل).
    """
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped and p.sense.type == EventType.RELEASE]
    for first, second in pairwise(live):
        if second.group.kind != "np" or not second.group.prep:
            continue
        if second.group.prep in in_return:
            for role in (Role.ACTOR, Role.TARGET):
                kept = first.fillers.setdefault(role, [])
                kept += [g for g in second.fillers.get(role, ()) if all(g is not each for each in kept)]
                if not kept:
                    del first.fillers[role]
            second.dropped = f"done in return for what {first.lexeme.lemma} tells"
        elif not second.fillers.get(Role.TARGET) and second.lexeme.pos in {"noun", "phrase"}:
            for role, got in second.fillers.items():
                first.fillers.setdefault(role, got)
            second.dropped = f"the deal within which it was that {first.lexeme.lemma} tells"


def _in_two_words(sent: Sent) -> None:
    """Of two joined verbs that tell the same of one object ("intercepted and shot down a drone") the second tells it."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped and p.group.kind == "v"]
    for first, second in pairwise(live):
        same = first.object is not None and first.object is second.object and second.group.joined
        if same and first.sense is not None and second.sense is not None and first.sense.type == second.sense.type:
            first.dropped = f"told by {second.lexeme.lemma}"
            second.when = second.when or first.when
            if Role.PLACE in first.fillers:  # seized six men in Saada on Friday and | took them away
                second.fillers.setdefault(Role.PLACE, first.fillers[Role.PLACE])


def _on_the_way(sent: Sent, agent: frozenset[str]) -> None:
    """What somebody or something was on the way to when it was struck is no event of its own ("hit a car travelling to the town");
    nor is where those head by whom something is used (``agent``).
    """
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    struck = [
        g for p in live if p.sense is not None and p.sense.type in VIOLENT for g in p.fillers.get(Role.TARGET, ())
    ]
    for way in live:
        if (
            way.sense is None
            or way.sense.type != EventType.MOVEMENT
            or way.reading.form != "ger"
            or way.when is not None
        ):
            continue
        doers = way.fillers.get(Role.ACTOR, ())
        if any(g is each for g in doers for each in struck) or any(g.prep in agent for g in doers):
            way.dropped = _ATTRIBUTE


def _aimed(sent: Sent, aiming: frozenset[str]) -> None:
    """An -ing form that only says at whom the attack before it aimed tells none of its own ("launched attacks across the
    province, targeting troops").
    """
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for aim in live:
        if aim.reading.form != "ger" or aim.group.kind != "np" or aim.group.prep or aim.lexeme.lemma not in aiming:
            continue
        before = [p for p in live if p.clause == aim.clause and p.end < aim.start and p.sense and not p.dropped]
        attack = next((p for p in reversed(before) if p.sense is not None and p.sense.type in VIOLENT), None)
        if attack is None or attack.fillers.get(Role.TARGET):
            continue
        if attack.group.kind != "np" and attack.fillers.get(Role.PLACE):
            continue
        at = next((k for k, g in enumerate(sent.groups) if g is aim.group), 0)
        at -= at > 0 and sent.groups[at - 1].kind == "B"  # mostly | targeting
        if at and sent.groups[at - 1].kind == ",":
            for role, got in aim.fillers.items():
                attack.fillers.setdefault(role, got)
            for kind, number in aim.numbers.items():
                attack.numbers.setdefault(kind, number)
            aim.dropped = f"whom it aimed at of which {attack.lexeme.lemma} tells"


def _held_in(sent: Sent) -> None:
    """The prisons in which those told to be held are held are the place of that (عدد المعتقلين في سجون الاحتلال)."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped and p.sense.type == EventType.DETENTION]
    for held, prisons in pairwise(live):
        if prisons.lexeme.pos != "phrase" or prisons.reading.form != "w" or prisons.clause != held.clause:
            continue
        spot = copy(prisons.group)
        spot.start, spot.noun = sent.starts[prisons.word + 1], "site"
        if prisons.of is not None and prisons.of.first == spot.last:
            spot.last, spot.end = prisons.of.last, prisons.of.end
        held.fillers.setdefault(Role.PLACE, [spot])
        prisons.dropped = f"where those are held of whom {held.lexeme.lemma} tells"


def _hid(sent: Sent, hiding: frozenset[str]) -> None:
    """Where those hid whom something befell is no event of its own ("killed six militants who were hiding in it")."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for hid in live:
        clause = sent.clauses[hid.clause]
        if hid.lexeme.lemma not in hiding or clause.opener != "rel" or clause.anchor is None:
            continue
        others = (g for p in sent.predicates if p is not hid for got in p.fillers.values() for g in got)
        if any(g is clause.anchor for g in others):  # also where their deaths are told by a raid
            hid.dropped = _ATTRIBUTE


def _led_away(sent: Sent) -> None:
    """To be seized and led away to nobody knows where is one event (اعتقلت القوة راعيين | واقتادتهما إلى جهة مجهولة)."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped and p.sense.type in _SEIZURES]
    for seized, led in pairwise(live):
        whom = [(g.start, g.end) for g in seized.fillers.get(Role.TARGET, ())]
        known = any(g.hits for g in led.fillers.get(Role.TO, ()))
        same = whom and whom == [(g.start, g.end) for g in led.fillers.get(Role.TARGET, ())]
        told_of = sent.clauses[led.clause]  # على يد ملثمين | اقتادوه إلى جهة مجهولة
        theirs = told_of.opener == "rel" and any(g is told_of.anchor for g in seized.fillers.get(Role.ACTOR, ()))
        if same and (led.group.joined or theirs) and not known and led.when is None:
            led.dropped = f"told by {seized.lexeme.lemma}"


def _rounds(sent: Sent) -> None:
    """A noun whose genitive tells the same event leaves it to that (جولة | مشاورات), with what it brings."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for outer in live:
        inner = next((p for p in live if p is not outer and p.group is outer.of), None)
        if inner is None or inner.sense is None or outer.sense is None or inner.sense.type != outer.sense.type:
            continue
        for role, got in outer.fillers.items():
            if role not in inner.fillers and all(g is not inner.group for g in got):
                inner.fillers[role] = got
        inner.cues += [cue for cue in outer.cues if cue not in inner.cues]
        inner.when, inner.governor = inner.when or outer.when, inner.governor or outer.governor
        outer.dropped = f"told by its genitive ({inner.lexeme.lemma})"


def _aims(sent: Sent) -> None:
    """What people meet "to discuss" is the topic of their meeting, no second one."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped and p.sense.type == EventType.TALKS]
    for met, aim in pairwise(live):
        if not aim.group.infinitive or met.end > aim.start or aim.fillers.get(Role.PARTNER):
            continue
        if aim.clause != met.clause and sent.clauses[aim.clause].parent != met.clause:
            continue
        if topic := aim.fillers.get(Role.TOPIC) or aim.fillers.get(Role.TARGET):
            met.fillers.setdefault(Role.TOPIC, topic)
        aim.dropped = f"the aim of {met.lexeme.lemma}"


def _signed(sent: Sent) -> None:
    """An agreement that is the topic of its own signing is told by the verb."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped and p.sense.type == EventType.AGREEMENT]
    for signing in live:
        for deal in live:
            if (
                deal is not signing
                and deal.group.kind == "np"
                and any(deal.group is g for g in signing.fillers.get(Role.TOPIC, ()))
            ):
                for role, got in deal.fillers.items():  # after signing an agreement | with the government
                    signing.fillers.setdefault(role, got)
                deal.dropped = f"told by its verb ({signing.lexeme.lemma})"


def _listed_weapons(sent: Sent) -> None:
    """Drop the noun of firing that only stands in a list of what somebody fights with ("with guns, mortar fire | and missiles")."""
    for predicate in sent.predicates:
        group = predicate.group
        if predicate.dropped or group.kind != "np" or not group.joined or group.prep or predicate.of is not None:
            continue
        if predicate.sense is None or predicate.sense.type != EventType.SHELLING or predicate.reading.form == "ger":
            continue
        groups = sent.clauses[predicate.clause].groups
        at = index_of(groups, group)
        while at > 0 and (groups[at].joined or groups[at].kind in {",", "C"}):
            at -= 1
        if at >= 0 and groups[at].kind == "np" and groups[at].prep == "with" and groups[at].noun == "weapon":
            predicate.dropped = "what somebody fought with"


def _takes_part(sent: Sent) -> None:
    """A force or convoy whose noun may tell an event tells none where it takes part in another (a patrol entered);
    when and where it would have been is then the other's ("ambushed a patrol in Zawiya on Friday").
    """
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for predicate in live:
        if predicate.group.kind != "np" or predicate.lexeme.pos != "noun" or predicate.group.head != predicate.word:
            continue
        held = predicate.sense is not None and predicate.sense.type == EventType.PRESENCE  # hit positions in the hills
        if (predicate.lexeme.kind not in _PARTIES and not held) or predicate.governor not in {"", "content"}:
            continue
        others = [p for p in live if p is not predicate and not p.dropped]
        events = [p for p in others if any(predicate.group is g for got in p.fillers.values() for g in got)]
        if not events:
            continue
        if predicate.nobody:  # لم يسفر القصف عن | ضحايا
            for other in events:
                kept = {role: [g for g in got if g is not predicate.group] for role, got in other.fillers.items()}
                other.fillers = {role: got for role, got in kept.items() if got}
            continue
        predicate.dropped = "it takes part in another event"
        if predicate.of is not None and predicate.of.genitive:  # جثث ستة مقاتلين: the whole phrase fills the role
            predicate.group.last, predicate.group.end = predicate.of.last, predicate.of.end
            for inner in live:  # جثتا | رهينتين: whose bodies they are is no event either
                if inner.group is predicate.of:
                    inner.dropped = predicate.dropped
        near = [p for p in events if p.clause == predicate.clause]
        event = next(
            (p for p in near if p.group.kind == "v" or p.governor == "light"), None
        )  # a strike hit | positions
        nominal = (p for p in near if p.reading.form in _NOMINAL and p.start < predicate.start)
        event = event or next(nominal, None)  # after ambushing | a patrol in Zawiya
        if event is None or event.sense is None:
            continue
        event.when = event.when or predicate.when
        _way_of_whole(predicate, event)
        where = predicate.fillers.get(Role.PLACE)
        told = any(r.is_place and not fronted(got, event) for r, got in event.fillers.items())
        if where and not told and any("place" in r for r in event.sense.roles.values()):
            event.fillers[Role.PLACE] = where


def _way_of_whole(noun: Predicate, event: Predicate) -> None:
    """Give the verb the way that a force told by an event noun goes or is sent ("dispatched reinforcements | to the front")."""
    assert event.sense is not None
    if event.lexeme.pos != "verb" or noun.lexeme.pos != "noun":
        return
    for prep, group in noun.preps:
        for role in _WAYS:
            told = role in noun.fillers and any(group is g for g in noun.fillers[role])
            if told and role not in event.fillers and role.value in event.sense.roles.get(prep, ()):
                event.fillers[role] = noun.fillers[role]


def _held(sent: Sent) -> None:
    """A verb that holds an event of its own type (يجري محادثات) leaves it to the event noun, with what it brings."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for verb in live:
        noun = next((p for p in live if p is not verb and _holds(verb, p, sent)), None)
        if noun is None or noun.sense is None or verb.sense is None or noun.sense.type != verb.sense.type:
            continue
        if noun.lexeme.kind in _PERSONS and any(noun.group is g for g in verb.fillers.get(Role.TARGET, ())):
            noun.dropped = "it names who is held"  # يحتجز التنظيم | عشرات الرهائن
            for role, got in noun.fillers.items():
                verb.fillers.setdefault(role, got)
            continue
        for role, got in verb.fillers.items():
            if role not in noun.fillers and all(g is not noun.group for g in got):
                noun.fillers[role] = got
        noun.cues += [cue for cue in verb.cues if cue not in noun.cues]
        noun.when = noun.when or verb.when
        noun.governor = noun.governor or "light"
        verb.dropped = f"its event noun tells the event ({noun.lexeme.lemma})"


def _holds(verb: Predicate, noun: Predicate, sent: Sent) -> bool:
    """Whether an event noun is a verb's object, or the word with which a verbal noun makes its meaning (إلقاء الجيش | القبض)."""
    if verb.group.kind == "v":
        return noun.group is verb.object
    if verb.reading.form != "masdar" or verb.sense is None or noun.start < verb.end or noun.clause != verb.clause:
        return False
    word = sent.words[noun.word]
    return any(f in {word.key, word.bare} for words in verb.sense.fixed for f in words.split())


def _come_upon(sent: Sent) -> None:
    """What a verb of finding comes upon, told by a noun of the same type, is its target (عثر على مخبأ أسلحة قرب البلدة)."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for verb in live:
        assert verb.sense is not None
        aims = [group for prep, group in verb.preps if "target" in verb.sense.roles.get(prep, ())]
        found = next((p for p in live if p.group.kind == "np" and any(p.group is group for group in aims)), None)
        if found is None or found.sense is None or found.sense.type != verb.sense.type or verb.group.kind != "v":
            continue
        for role, got in ((Role.TARGET, [found.group]), *found.fillers.items()):
            verb.fillers.setdefault(role, got)
        verb.when = verb.when or found.when
        found.dropped = f"told by its verb ({verb.lexeme.lemma})"


def _attributes(sent: Sent) -> None:
    """A participle that only qualifies what takes part in another event tells none (من الموقع المستحدث)."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for predicate in live:
        if predicate.group.kind != "Z" or predicate.reading.form not in {"pas", "act"} or predicate.when is not None:
            continue
        own = [g for got in predicate.fillers.values() for g in got]
        if len(own) != 1 or own[0].end > predicate.start or predicate.governor:
            continue
        if any(
            g.first == own[0].first and g.sentence == own[0].sentence
            for p in live
            if p is not predicate
            for got in p.fillers.values()
            for g in got
        ):
            predicate.dropped = _ATTRIBUTE


def _laid(sent: Sent) -> None:
    """A weapon told to have been laid, where it goes off or is found: that event takes over who laid it, or where it was
    ("an IED planted by militants exploded", "found mines planted around the prison").
    """
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for laying in live:
        assert laying.sense is not None
        relative = sent.clauses[laying.clause].opener == "rel" and laying.group is sent.clauses[laying.clause].verb
        if laying.reading.form == "ger" and laying.group.prep and laying.sense.phase == "planned":
            blown = (p for p in live if p.clause == laying.clause and p.end < laying.start and p.group.kind == "v")
            if any(p.sense is not None and p.sense.type in _BLOWN for p in blown):
                laying.dropped = "what was done to blow it up"  # blew up houses after rigging them
                continue
        participle = laying.group.kind == "Z" and laying.reading.form in {"pp", "past"}
        if not (participle or relative) or laying.sense.phase != "planned":
            continue
        for event in live:
            if event is laying or event.sense is None or event.sense.type not in _ENDS_OF_WEAPONS:
                continue
            if not any(laying.object is g for got in event.fillers.values() for g in got):
                continue
            role = Role.ACTOR if event.sense.type == EventType.EXPLOSION else Role.PLACE
            if laying.fillers.get(role) and not event.fillers.get(role):
                event.fillers[role] = laying.fillers[role]
            laying.dropped = f"an attribute of what takes part in another event ({event.lexeme.lemma})"
            break


def _wielded(sent: Sent) -> None:
    """What a verb of attack says it was done with tells no second attack ("sprayed the cars with gunfire near Ataq")."""
    live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
    for verb in live:
        assert verb.sense is not None
        for noun in live:
            if noun is verb or noun.group.kind != "np" or noun.clause != verb.clause or noun.start < verb.end:
                continue
            fixed = sent.words[noun.word].key in verb.sense.fixed
            if verb.group.kind != "v" or not (fixed or _fired_with(verb, noun)):
                continue
            for role in (Role.PLACE, Role.TARGET):
                if noun.fillers.get(role) and not verb.fillers.get(role):
                    verb.fillers[role] = noun.fillers[role]
            verb.when = verb.when or noun.when
            for kind, number in noun.numbers.items():
                if kind in BODILY or (not fixed and kind != NumberKind.COUNT):
                    verb.numbers.setdefault(kind, number)
            noun.dropped = f"what it was done with ({verb.lexeme.lemma})"


def _fired_with(verb: Predicate, noun: Predicate) -> bool:
    """Whether an attack is told with the fire it was done with ("raked a post with machine-gun fire"): one event."""
    assert verb.sense is not None
    assert noun.sense is not None
    violent = verb.sense.type in {EventType.ATTACK.value, noun.sense.type} and noun.sense.type in VIOLENT
    return violent and noun.group.prep in {"with", "using"} and verb.object is not None
