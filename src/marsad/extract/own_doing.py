"""Arabic: who announces, claims or denies an event of its own (أعلنت القيادة إرسال ثلاثة أفواج, نفت القوات استهداف المخيم).

The verbal noun leaves out who does it, and the grammar supplies it: the sayer, where it is one who does such things.
What others are told to have done, and what befell somebody, is left alone.
"""

from __future__ import annotations

from copy import copy

from marsad.extract.governed import behind, carried, judges, own_doing
from marsad.extract.kinds import kinds_of
from marsad.extract.predicates import chain
from marsad.extract.reading import Clause, Group, Predicate, Sent, index_of
from marsad.extract.struck_ar import WITH
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Phase, Role
from marsad.model.entity import World

_ACTING = frozenset({"force", "group", "state"})
_OUTSIDE = frozenset({"monitor", "media", "witness", "local_source", "organisation"})
_WATCHING = frozenset({"monitor", "media"})
#: What takes two: whoever announces or denies it with another is one of them.
_OF_TWO = frozenset({EventType.CLASH.value, EventType.TALKS.value, EventType.AGREEMENT.value})
_HELPING = frozenset({"force", "group", "state", "body"})
_STRIKING = frozenset({"people", "body", "group"})
#: What is decided and carried out by whoever announces it.
_DECIDED = frozenset(
    t.value
    for t in (
        EventType.DEPLOYMENT,
        EventType.WITHDRAWAL,
        EventType.FORMATION,
        EventType.BASE_ESTABLISHED,
        EventType.RELEASE,
        EventType.HANDOVER,
        EventType.PRISONER_TRANSFER,
        EventType.CLOSURE,
        EventType.REOPENING,
        EventType.SIEGE,
        EventType.SANCTION,
        EventType.DISARMAMENT,
        EventType.EXERCISE,
    )
)
#: What forces do, and tell of as their own.
_FOUGHT = _DECIDED | frozenset(
    t.value
    for t in (
        EventType.CAPTURE,
        EventType.ADVANCE,
        EventType.DEFEAT,
        EventType.ARREST,
        EventType.WEAPONS_SEIZURE,
        EventType.INTERCEPTION,
        EventType.DESTRUCTION,
        EventType.EXPLOSION,
    )
)
_DENIED = _FOUGHT | frozenset(
    t.value
    for t in (
        EventType.ATTACK,
        EventType.SHELLING,
        EventType.AIR_STRIKE,
        EventType.DRONE_STRIKE,
        EventType.ABDUCTION,
    )
)


#: Who threatens with, or promises, a deed means his own.
_VOWED = frozenset({"threatens", "promises"})
#: What is done to others.
_STRUCK = _DENIED - _DECIDED - {EventType.DEFEAT.value}
#: What those suffer who announce it of their own men.
_BEFELL = _STRUCK | {EventType.CASUALTY.value}


def own_up(sent: Sent, world: World, words: Analyser) -> None:
    """Make the sayer the subject of the verbal nouns that it announces, claims or denies."""
    claiming, selves = words.sets.get("claiming", frozenset()), words.sets.get("selves", frozenset())
    for clause in sent.clauses:
        verb, sayer = clause.verb, clause.subject
        if verb is None or verb.lexeme is None or verb.lexeme.saying is None or sayer is None or verb.passive:
            continue
        if verb.lexeme.saying.stance == "demands" or judges(verb):
            continue  # what is demanded, others are to do; what is condemned, others did
        told = (
            [verb.of] if verb.of is not None else [behind(sent, clause, verb, (p,)) for p in verb.lexeme.saying.content]
        )
        if verb.of is not None and verb.lexeme.saying.stance in _VOWED:  # هددت إسرائيل | بقصف البلدة
            told += [behind(sent, clause, verb, (p,)) for p in verb.lexeme.saying.content]
        told += _planned(clause, verb.of, words)
        if clause.anchor is not None and verb.lemma in claiming:
            told.append(clause.anchor)  # الهجوم الذي تبناه التنظيم
        denied = verb.lexeme.saying.stance == "denies" or verb.lemma in claiming
        types = _own_types(sayer, world, denied=denied)
        announced = _announces(verb, sayer, world, words)
        mourns = announced and not denied and "group" in kinds_of(sayer, world)[:1]
        homes = [g for home in told if home is not None and home is not sayer for g in chain(clause, home)]
        for each in homes + _told_besides(clause, homes):
            for predicate in carried(sent, clause, each):
                if predicate.given.get(Role.ACTOR) is sayer and _only_tells(sayer, predicate, world):
                    del predicate.given[Role.ACTOR]
                own = any(sense.type in types for sense in predicate.senses)
                if all(sense.type in _STRUCK for sense in predicate.senses):  # whose own post is hit has not hit it
                    own = (own or announced) and not (_of_its_own(predicate, sent) or _for_it(clause, predicate))
                    own = own and not (mourns and sent.words[predicate.word].bare in words.sets["murder"])
                elif all(sense.type not in _BEFELL for sense in predicate.senses):
                    own = own or _of_its_own(predicate, sent)  # but أعلن الجهاز مقتل رئيسه
                own = own or (verb.lexeme.saying.stance in _VOWED and each.prep == WITH)  # هدد | بقصف البلدة
                own = own or (own_doing(sent, sayer, predicate) and not speaks_of_others(sayer, world))
                own = own or _of_two(predicate, sayer, world, words) or _of_helpers(predicate, each, sayer, world)
                if own and (_lent(each) or (verb.lemma in claiming and _of_nobody(predicate))):
                    predicate.given.setdefault(Role.ACTOR, sayer)  # ينفي شن | غارات، تبنت الحركة | الهجوم
                elif own and _left_out(predicate, clause, sent, world):
                    predicate.subject = sayer
                    if (
                        predicate.of is not None
                        and predicate.of.reading is not None
                        and words.lemma(predicate.of.reading) in selves
                    ):
                        predicate.of = copy(sayer)  # حل نفسه

    _we(sent, world)


def _told_besides(clause: Clause, homes: list[Group]) -> list[Group]:
    """The verbal nouns that are joined to the first one behind what that is done to (تفكيك خلية لداعش | واعتقال أفرادها)."""
    if not homes or not homes[0].inner:
        return []
    at = max(index_of(clause.groups, home) for home in homes)
    out: list[Group] = []
    for group in clause.groups[at + 1 :]:
        if group.kind in {"v", "K", "S", "R", ":", "."}:
            break
        masdar = group.kind == "np" and group.head in group.inner and group.reading is not None
        if masdar and group.joined and not group.prep and group.reading is not None and group.reading.form == "masdar":
            out.append(group)
    return out


def _planned(clause: Clause, thing: Group | None, words: Analyser) -> list[Group]:
    """What is there, or the plan for it is, as is told or denied (نفى الجيش وجود | مفاوضات مع إسرائيل، وجود أي نية | للانسحاب)."""
    at = index_of(clause.groups, thing) if thing is not None else -1
    if (
        thing is None
        or at < 0
        or thing.reading is None
        or words.lemma(thing.reading) not in words.sets["being_there_of"]
    ):
        return []
    behind = [g for g in clause.groups[at + 1 :] if g.kind not in {"P", "O"}][:2]
    plan = behind[0].lexeme if behind else None
    planned = plan is not None and plan.cue is not None and plan.cue.phase == Phase.PLANNED
    return behind[1:] if planned else behind[:1]


def _of_two(predicate: Predicate, sayer: Group, world: World, words: Analyser) -> bool:
    """Whether the event is told to have been with another, and the sayer is one who may have been in it (خوض معارك | مع الجيش)."""
    if not all(sense.type in _OF_TWO for sense in predicate.senses) or speaks_of_others(sayer, world):
        return False
    with_whom = [prep for prep, _ in predicate.preps if prep not in words.sets["two_ends"]]
    if not any("partner" in sense.roles.get(prep, ()) for sense in predicate.senses for prep in with_whom):
        return False
    return bool(set(kinds_of(sayer, world)[:1]) & (_HELPING | {"official"}))


def _of_helpers(predicate: Predicate, each: Group, sayer: Group, world: World) -> bool:
    """Whether who brings aid, or is on strike, tells of it as of its own (أعلن البرنامج | إيصال مساعدات، المعلمون | تنظيم إضراب)."""
    kind = set(kinds_of(sayer, world)[:1])
    types = {sense.type for sense in predicate.senses}
    if EventType.AID_DELIVERY.value in types and types - {EventType.AID_DELIVERY.value} <= _DECIDED:
        return bool(kind & _HELPING) and not speaks_of_others(sayer, world)
    return types == {EventType.PROTEST.value} and bool(kind & _STRIKING) and _lent(each)


def speaks_of_others(sayer: Group, world: World) -> bool:
    """Whether the sayer is one who watches and tells (المرصد، شهود); an organisation known by its name does things itself."""
    known = next((world.actors.get(ref[2:]) for hit in sayer.hits for ref in hit.refs if ref[0] in "au"), None)
    if known is not None:
        return known.source in _WATCHING
    return sayer.lexeme is not None and sayer.lexeme.source in _OUTSIDE and not sayer.hits


def watches(group: Group) -> bool:
    """Whether it is a monitor or an outlet by its word, no known one by its name (المرصد العراقي, beside: الوفد العراقي)."""
    return group.lexeme is not None and group.lexeme.source in _WATCHING and not group.hits


def _only_tells(sayer: Group, predicate: Predicate, world: World) -> bool:
    """Whether a monitor or an outlet, by whatever country's name it goes, tells of what forces do (أعلن المرصد العراقي | اعتقال صحفي)."""
    return speaks_of_others(sayer, world) and all(sense.type in _STRUCK for sense in predicate.senses)


def only_passed_on(predicate: Predicate, words: Analyser) -> bool:
    """Whether an event is what a piece of news is of (نقلت شبكة | خبر اعتقال شابين): who passes that on did not do it."""
    group = predicate.group
    if group.kind != "np" or group.reading is None or predicate.word == group.head:
        return False
    return words.lemma(group.reading) in words.sets["press"]


def _of_nobody(predicate: Predicate) -> bool:
    """Whether a noun for a deed stands without whoever did it (الهجوم، العملية)."""
    told = predicate.subject or predicate.agent or predicate.of or predicate.given
    return not told and predicate.lexeme.pos == "noun"


def _lent(group: Group) -> bool:
    """Whether the phrase is headed by the verbal noun of a light verb, whose doer does what it brings (شن | غارات)."""
    light = group.lexeme.light if group.lexeme is not None else None
    masdar = group.reading is not None and group.reading.form == "masdar"
    return light is not None and masdar and light.event == "object" and light.subject == Role.ACTOR.value


def _announces(verb: Group, sayer: Group, world: World, words: Analyser) -> bool:
    """Whether a force announces an attack, which then is its own (أعلن الجيش قصف مواقع)."""
    return verb.lemma in words.sets["announcing"] and bool({"force", "group"} & set(kinds_of(sayer, world)[:1]))


def _we(sent: Sent, world: World) -> None:
    """Make who speaks before a colon the subject of verbs in the first person (الجيش: هاجمنا مستودعات)."""
    for predicate in sent.predicates:
        if not (predicate.reading.finite and predicate.reading.feats[:1] == "1") or predicate.subject is not None:
            continue
        before = [k for k, g in enumerate(sent.groups) if g.kind == ":" and g.start < predicate.start]
        speaker = sent.groups[before[-1] - 1] if before and before[-1] > 0 else None
        if speaker is not None and speaker.kind == "np" and set(kinds_of(speaker, world)[:1]) & _ACTING:
            predicate.subject = speaker


def _own_types(sayer: Group, world: World, *, denied: bool) -> frozenset[str]:
    """The events of which the sayer may be the one who does them."""
    kind = kinds_of(sayer, world)[:1]
    if speaks_of_others(sayer, world):
        return frozenset()
    if kind and kind[0] in _ACTING:
        return _DENIED if denied else _FOUGHT
    return _DECIDED if kind == ("body",) and not sayer.hits else frozenset()


def _left_out(predicate: Predicate, clause: Clause, sent: Sent, world: World) -> bool:
    """Whether an active verbal noun says nothing of who does it."""
    if (
        (predicate.reading.form != "masdar" and predicate.lexeme.pos != "phrase")
        or predicate.subject is not None
        or predicate.agent is not None
    ):
        return False
    if (
        predicate.given
        or predicate.clause != clause.index
        or not any("actor" in s.roles.get("subject", ()) for s in predicate.senses)
    ):
        return False
    if predicate.of is None or _its(predicate.of, sent) or not set(kinds_of(predicate.of, world)[:1]) & _ACTING:
        return True
    return all("object" in sense.roles and sense.type not in _STRUCK for sense in predicate.senses)  # إرسال ثلاثة أفواج


def _of_its_own(predicate: Predicate, sent: Sent) -> bool:
    """Whether what it is done to is called the sayer's own (سحب عناصره، حل نفسه)."""
    return predicate.of is not None and _its(predicate.of, sent)


def _for_it(clause: Clause, predicate: Predicate) -> bool:
    """Whether a pronoun behind what is done to something says whose it is (استهداف مركز | له)."""
    thing = predicate.of or predicate.object
    at = index_of(clause.groups, thing) if thing is not None else -1
    behind = clause.groups[at + 1] if 0 <= at < len(clause.groups) - 1 else None
    return behind is not None and behind.kind == "O" and behind.prep == "ل"


def _its(group: Group, sent: Sent) -> bool:
    """Whether a pronoun of the third person is attached to a noun of the phrase (عناصره، أحد قادتها)."""
    if not sent.starts[0] <= group.start < sent.ends[-1]:
        return group.reading is not None and group.reading.enclitic[:1] == "3"
    picks = (sent.picks[k] for k in range(group.first, group.last))
    return any(pick is not None and pick.pos != "prep" and pick.enclitic[:1] == "3" for pick in picks)
