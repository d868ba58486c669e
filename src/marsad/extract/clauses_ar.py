"""Arabic clauses without a word that opens them: which verb qualifies an indefinite phrase, and which one tells of it."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.extract.antecedents_ar import matches
from marsad.extract.asides_ar import past_asides
from marsad.extract.reading import Clause, Group, Sent, index_of, names_actor
from marsad.extract.twos_ar import of_two
from marsad.model.claim import Phase

_LADEN = frozenset({"vehicle", "ship", "aircraft"})
_THINGS = frozenset({"vehicle", "aircraft", "ship", "weapon", "equipment", "goods", "building", "road"})
_PEOPLE = frozenset({"people", "force", "group", "captive", "official"})
_BETWEEN = frozenset({"np", "P", "T", "B"})  # what may stand between an event and the verb that tells what it did
_PARTIES = frozenset({"force", "group", "official", "state", "body"})
_BEHIND = 3  # groups before a passive that tells of a thing behind where that is
_ASIDE = frozenset({"T", "B", "P", ","})
_TELLING = frozenset({"", "event", "abstract", "part"})
_LIGHT = frozenset({"B", "T", "G", "W", "X"})  # what may stand between a subject and its verb
_CHAIN = frozenset({"np", "P", "C", ",", "x", "B"})  # what stands between the phrases of one argument
#: The set of relatives → the gender that they tell, and whether of several.
_RELATIVES = {"relative_he": ("m", False), "relative_she": ("f", False), "relative_they": ("m", True)}
_NOUNS = frozenset("NEM")
_RIDDEN = frozenset({"vehicle", "ship", "weapon"})
_FIRED = frozenset({"aircraft", "weapon"})
_VAGUE = frozenset({"abstract", "time", "unit"})  # which no pronoun is matched with


def state_before(now: Clause) -> bool:
    """Whether a clause without a verb has told already what state something is in (لا تزال الطريق مغلقة | ووعدت السلطات)."""
    told = [g for g in now.groups if g.kind == "np"]
    if len(told) < 2 or told[-1].prep or told[-1].joined or told[-1].lexeme is None:
        return False
    return told[-1].lexeme.pos == "adj" and bool(told[-1].lexeme.senses)


def state_told(now: Clause) -> bool:
    """Whether a clause without a verb is one of being with the state behind it (كانوا | محتجزين فيه لدى عصابة): it is full."""
    at = next((k for k, group in enumerate(now.groups) if group.kind == "X"), len(now.groups))
    state = now.groups[at + 1] if at + 1 < len(now.groups) else None
    if state is None or state.kind != "np" or state.prep or state.definite or state.lexeme is None:
        return False
    return bool(state.lexeme.senses) and state.reading is not None and state.reading.form != "masdar"


def says_what_it_is(now: Clause, groups: list[Group], k: int) -> bool:
    """Whether a joined pronoun behind a comma only says what was told of is (دخلت 30 شاحنة، | وهي الدفعة الثانية)."""
    if not groups[k].joined or groups[k].prep or now.verb is None or not now.groups or now.groups[-1].kind != ",":
        return False
    behind = [g.kind for g in groups[k + 1 : k + 3]]
    return behind[:1] == ["np"] and not groups[k + 1].prep and behind[1:] not in (["v"], ["X"])


def has_subject_and_verb(now: Clause, groups: list[Group], k: int) -> bool:
    """Whether a joined word of aspect behind a full clause has a subject of its own before its verb (وما زالت القوات تسيطر)."""
    if not groups[k].joined or now.verb is None or k + 2 >= len(groups):
        return False
    subject = groups[k + 1]
    verb = next((g for g in groups[k + 2 :] if g.kind not in _LIGHT), subject)
    return subject.kind == "np" and not subject.prep and not subject.joined and verb.kind == "v" and not verb.joined


def asyndetic(now: Clause, group: Group, groups: list[Group], k: int) -> bool:
    """Whether an indefinite noun right before a verb is qualified by it without a relative (مناطق كانت، سجناً احتجزت)."""
    at, k = k, past_asides(groups, k)
    aside = at > k
    if group.joined or k == 0:
        return False
    if _negated(groups, k) and now.verb is not None:
        k -= 1
    before = groups[k - 1]
    if now.verb is None:  # a headline: إنزال جوي نفذته القوات
        if group.kind == "v" and before.prep and (event := _carrying(group, groups, k)) is not None and event.prep:
            return True  # ناجمة عن هجوم | استهدف منزلا
        if group.kind == "v" and before.kind == "np" and before.prep and not before.definite and of_two(group, before):
            return True  # بعد رتلين | وصلا أمس
        resumed = group.kind == "v" and group.reading is not None and bool(group.reading.enclitic)
        told = bool(before.inner) or before.noun in _FIRED  # انفجار لغم | زرعته الميليشيا
        return resumed and before.kind == "np" and not before.definite and told
    if group.kind == "v" and _carrying(group, groups, k) is not None:
        return True
    if before.kind == "," and _fired(group, groups, k) is not None:
        return True  # سقط صاروخ مساء أمس، | أطلقه المسلحون على الحي
    if _behind_its_place(group, groups, k) is not None:
        return True
    known = before.definite and not aside  # خلية حوثية مكونة من ستة | خططت: called by a name, but not known
    if before.kind != "np" or known or before is now.subject or _of_others(group, before):
        return False
    if _phased(now.verb, before, group):
        return False
    return group.kind == "v" or (k + 1 < len(groups) and groups[k + 1].kind in {"np", "v", "P"})


def _negated(groups: list[Group], k: int) -> bool:
    """Whether a negation, or "had", stands between the verb at ``k`` and a noun (شاب | لم تحدد هويته، رعاة | كانت قد احتجزتهم)."""
    if k < 2 or groups[k].kind != "v" or groups[k - 2].kind != "np":
        return False
    word, reading = groups[k - 1], groups[k].reading
    return word.kind == "G" or (had_been(word) and reading is not None and bool(reading.enclitic))


def had_been(group: Group) -> bool:
    """Whether a phrase is a word of what had been before (كانت قد)."""
    return group.kind == "W" and group.cue is not None and group.cue.background and not group.joined


def _behind_its_place(verb: Group, groups: list[Group], k: int) -> Group | None:
    """The indefinite thing that a passive without a relative tells of behind where that is (منزل | في حي الزيتون | دُمّر قبل عام)."""
    if verb.kind != "v" or verb.joined or verb.reading is None or verb.reading.form != "ppast" or k < _BEHIND:
        return None
    spot = groups[k - 1]
    thing = groups[k - 3] if groups[k - 2].kind == "P" else groups[k - 2]  # محاولة تسلل | للمليشيا | أُحبطت
    placed = spot.kind == "np" and bool(spot.prep) and (bool(spot.hits) or bool(thing.inner))
    if not placed or thing.kind != "np" or thing.definite or thing.hits or thing.noun in {"time", "unit", "part"}:
        return None
    return thing if _like(verb.reading.feats, thing) else None


def _phased(verb: Group, subject: Group, told: Group) -> bool:
    """Whether a present is what a verb of phase right before its subject tells the beginning or the end of (بدأ محتجون | يتظاهرون، كاد
    مسلحون | يهاجمون).
    """
    cue = verb.lexeme.cue if verb.lexeme is not None and verb.last == subject.first else None
    if cue is None or told.kind != "v" or told.reading is None or told.reading.form not in {"pres", "ppres"}:
        return False
    return cue.phase in {Phase.BEGUN, Phase.ONGOING} or not (cue.phase or verb.lexeme is None or verb.lexeme.senses)


def still_so(group: Group, groups: list[Group], k: int) -> bool:
    """Whether a word for "still" opens what is told of the captives right before it (معتقلين | لا يزالون محتجزين)."""
    if group.kind != "W" or group.joined or group.cue is None or group.cue.phase != Phase.ONGOING or k == 0:
        return False
    return groups[k - 1].noun in {"captive", "people"} and bool(groups[k - 1].prep)


def qualified(verb: Group, groups: list[Group], k: int) -> Group:
    """The noun that a verb without a relative qualifies: the one right before it, or, where that does not agree with it, the
    indefinite event noun farther out that does (تفجير انتحاري بسيارة مفخخة | استهدف معسكراً، قصف بطائرة مسيرة | نفذته القوات).
    """
    reading, k = verb.reading, past_asides(groups, k - _negated(groups, k))
    if verb.kind != "v" or reading is None or reading.feats[:1] != "3":
        return groups[k - 1]
    if (event := _carrying(verb, groups, k) or _behind_its_place(verb, groups, k)) is not None:
        return event
    if groups[k - 1].kind == "," and (weapon := _fired(verb, groups, k)) is not None:
        return weapon
    person = reading.enclitic or reading.feats
    laden = groups[k - 3] if k > 2 and groups[k - 2].kind == "P" and " " in groups[k - 1].prep else None
    if laden is not None and laden.kind == "np" and laden.noun in _LADEN and _like(person, laden):
        return laden  # شاحنات محملة بمعدات | تغادر القاعدة
    if person[:1] == "3" and not _like(person, groups[k - 1]):
        for group in reversed(groups[: k - 1]):
            if group.kind == "np" and group.inner and not group.definite and _like(person, group):
                return group
            if group.kind not in {"np", "P"}:
                break
    return groups[k - 1]


def still_awaiting(now: Clause, verb: Group) -> Group | None:
    """The indefinite phrase in front of a clause whose verb so far, in the present, only describes it, where a past one that agrees
    with it follows: that tells what it did (سيارة مفخخة | تحمل مسلحين | توجهت, مسلحون | يستقلون دراجة | أطلقوا).
    """
    first, told = now.verb, verb.reading
    if first is None or first.reading is None or told is None or now.opener not in {"main", "comp"} or verb.joined:
        return None
    if first.reading.form != "pres" or first.joined or told.form not in {"past", "ppast"} or told.enclitic:
        return None
    before = [g for g in now.groups[: index_of(now.groups, first)] if g.kind not in {"X", "B"}]
    aside = len(before) > 1 and before[-1].kind == "," == now.groups[-1].kind  # قوات كبيرة، | ترافقها جرافة، | اقتحمت
    topic = before[-2] if aside else before[-1] if before else None
    if topic is None or topic.kind != "np" or topic.prep or topic.joined or topic.inner:
        return None
    named = topic.known or any(hit.first <= topic.head < hit.last for hit in topic.hits)
    if (aside or named) and not _comes_along(now, first, topic):
        return None
    if not aside and now.groups[-1].kind not in {"np", "T", "B"}:
        return None  # يحزمون حقائبهم، | فقد حطت طائرات
    return topic if _like(told.feats, topic) else None


def _comes_along(now: Clause, first: Group, topic: Group) -> bool:
    """Whether the verb takes a force up by its pronoun and has a subject of its own behind it: that only describes the force
    (قوات إسرائيلية | ترافقها جرافة | اقتحمت المخيم).
    """
    if first.reading is None or not first.reading.enclitic or not _like(first.reading.enclitic, topic):
        return False
    behind = now.groups[index_of(now.groups, first) + 1 :]
    return bool(behind) and behind[0].kind == "np" and not behind[0].prep


def qualify(inner: Clause, now: Clause, topic: Group) -> None:
    """Make all of a clause behind its topic the new relative clause ``inner`` of that."""
    inner.anchor, inner.verb = topic, now.verb
    at = index_of(now.groups, topic) + 1
    inner.groups = now.groups[at:]
    del now.groups[at:]
    for group in inner.groups:
        group.clause = inner.index


def take_new_subject(before: Clause, now: Clause) -> None:
    """Move a party joined by «و» right before the further verb that agrees with it from the clause before to the verb's own: it
    is whom that tells of (انسحب الجيش من المدينة | والدعم السريع يسيطر عليها).
    """
    verb, at = now.verb, len(before.groups) - 1
    if verb is None or verb.joined or verb.reading is None or verb.reading.feats[:1] != "3" or now.groups:
        return
    while at > 0 and before.groups[at].genitive:
        at -= 1
    head = before.groups[at] if at > 0 else None
    if head is None or head.kind != "np" or head.prep or not head.joined or head.inner:
        return
    party = head.noun in _PARTIES or names_actor(head)
    if not party or not (head.definite or head.known or head.hits) or before.groups[at - 1] is before.verb:
        return
    if not _like(verb.reading.feats, head):
        return
    now.groups[:0] = before.groups[at:]
    del before.groups[at:]
    head.joined = False
    for group in now.groups:
        group.clause = now.index


def back_to_object(clauses: list[Clause], now: Clause, groups: list[Group], k: int) -> bool:
    """Whether the phrase at ``k`` is the object of the verb outside a clause that only tells who fired or laid the weapon that is its
    subject: that clause has its own subject and its object by a pronoun (أصاب صاروخ | أطلقه متمردون | منزلا).
    """
    outer, verb, thing = clauses[now.parent] if now.parent >= 0 else None, now.verb, groups[k]
    if now.opener != "rel" or now.word or outer is None or verb is None or verb.reading is None:
        return False
    if _lasted(now, verb, groups, k):
        return True
    if outer.verb is None:
        return False
    if _ride_up(now, outer.verb, thing):
        return True
    weapon = now.anchor is not None and now.anchor.noun in {"weapon", "aircraft", "vehicle"} and not now.anchor.prep
    if not weapon or not verb.reading.enclitic or thing.kind != "np" or thing.prep or thing.joined or thing.genitive:
        return False
    told = [g for g in now.groups if g.kind == "np" and g.start > verb.end]
    return thing.lexeme is not None and thing.noun not in {"", "time"} and any(not g.prep for g in told)


def behind_name(clauses: list[Clause], now: Clause, sent: Sent, kind: str, sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether a preposition or time stands behind what somebody is called, told by a clause of its own: it goes on with what is done
    to him (اغتالوا ضابطا | يدعى سالم | أمام منزله).
    """
    verb = now.verb
    if kind not in {"P", "T"} or verb is None or now.parent < 0 or clauses[now.parent].verb is None:
        return False
    named = now.groups[-1].kind == "np" and not now.groups[-1].prep and now.groups[-1].start > verb.end
    return named and sent.words[verb.last - 1].key in sets["called"]


def _lasted(now: Clause, verb: Group, groups: list[Group], k: int) -> bool:
    """Whether a preposition behind how long an event took goes on with the event (معارك | استمرت يومين | مع قوات الدعم السريع)."""
    event = now.anchor
    if groups[k].kind != "P" or event is None or not event.inner or event.definite or verb.joined:
        return False
    timed = any(g.kind == "T" for g in now.groups) and all(g.kind in {"v", "T", "B"} for g in now.groups)
    behind = groups[k + 1] if k + 1 < len(groups) else None
    party = behind is not None and behind.kind == "np" and (behind.noun in _PARTIES or names_actor(behind))
    return timed and party


def _ride_up(now: Clause, outer: Group, thing: Group) -> bool:
    """Whether a phrase behind what attackers ride, told by a verb in the present, is whom the past verb before them tells of
    (اغتال مجهولان | يستقلان دراجة | عضو اللجنة).
    """
    who, verb = now.anchor, now.verb
    if who is None or verb is None or verb.reading is None or verb.reading.form != "pres" or verb.reading.enclitic:
        return False
    if outer.reading is None or outer.reading.form != "past" or outer.passive or outer.lexeme is None:
        return False
    if who.prep or who.definite or who.noun not in _PEOPLE or outer.last != who.first:
        return False
    ridden = [g for g in now.groups if g.kind == "np" and g.start > verb.end]
    whom = thing.kind == "np" and not (thing.prep or thing.joined or thing.genitive) and thing.lexeme is not None
    if not whom or len(ridden) != 1 or ridden[0].prep or ridden[0].noun not in _RIDDEN or thing.noun in {"", "time"}:
        return False
    shown = who.reading is not None and who.reading.form in {"pl", "du"}
    return (shown or thing.accusative) and any("object" in sense.roles for sense in outer.lexeme.senses)


def _fired(verb: Group, groups: list[Group], k: int) -> Group | None:
    """The indefinite weapon, told of by the verb right before it, that a verb behind a comma takes up by its pronoun; None where there is
    none.
    """
    reading = verb.reading
    if verb.kind != "v" or verb.joined or reading is None or reading.form != "past" or not reading.enclitic:
        return None
    at = next((i for i in range(k - 1, -1, -1) if groups[i].kind == "v"), -1)
    thing = groups[at + 1] if 0 <= at < k - 2 else None
    if thing is None or thing.kind != "np" or thing.prep or thing.definite or thing.noun not in _FIRED:
        return None
    apart = any(g.kind == "np" and not g.prep for g in groups[at + 2 : k])
    return thing if not apart and _like(reading.enclitic, thing) else None


def _carrying(verb: Group, groups: list[Group], k: int) -> Group | None:
    """The indefinite event noun that a verb of what events do takes up behind whose it is, by what or when (هجوم | لقوات الدعم
    السريع | استهدف سوقاً، غارات جوية ليلاً | استهدفت مواقع); None where there is none, or a phrase that may do it itself.
    """
    light, reading = verb.lexeme.light if verb.lexeme is not None else None, verb.reading
    if light is not None and light.event == "object" and light.subject and reading is not None and reading.enclitic:
        return _taken_up(verb, reading.enclitic, groups, k)
    if light is None or light.event != "subject" or reading is None or reading.enclitic or reading.feats[:1] != "3":
        return None
    resumed = k + 1 < len(groups) and groups[k + 1].kind == "O"  # قصفاً في يناير | أصيب فيه عشرات
    if verb.passive or reading.form in {"ppast", "ppres"} or resumed:
        return None
    before = groups[k - 1]
    bare = before.kind == "np" and not (before.inner or before.definite or before.plural or before.prep)
    if bare and before.noun in _THINGS:
        if before.gender == reading.feats[1:2]:
            return None  # انفجار عبوة | استهدفت دوريتهما
    for group in reversed(groups[:k]):
        if group.kind not in _BETWEEN:
            return None
        if group.kind != "np":
            continue
        if group.inner and group.noun in _TELLING:
            return group if not group.definite and _like(reading.feats, group) else None
        if not group.prep and not group.genitive:
            return None
    return None


def _taken_up(verb: Group, person: str, groups: list[Group], k: int) -> Group | None:
    """The indefinite event noun that a verb of doing takes up by its pronoun behind what else has been told of it (هجوم استهدف
    المعسكر في الجنوب | نفذته مجموعة مسلحة).
    """
    before = groups[k - 1]
    if verb.joined or before.kind != "np" or before.inner or not (before.definite or before.prep or before.hits):
        return None
    for group in reversed(groups[:k]):
        if group.kind not in _BETWEEN and group.kind != "v":
            return None
        if group.kind == "np" and group.noun in _FIRED and not group.definite and _like(person, group):
            return None  # إسقاط 74 مسيرة من أصل 105 | أطلقتها روسيا
        if group.kind == "np" and group.inner and group.noun in _TELLING:
            return group if not group.definite and _like(person, group) else None
    return None


def _like(feats: str, noun: Group) -> bool:
    """Whether a verb agrees with a noun in gender; a plural of things is feminine, one of people may be either."""
    if noun.hits or not (noun.gender or noun.plural) or (noun.plural and noun.noun in _PEOPLE):
        return True
    return feats[1:2] == ("f" if noun.plural else noun.gender)


def _of_others(verb: Group, before: Group) -> bool:
    """Whether a verb in the plural of people cannot be told of the thing before it (مسلحون يستقلون دراجة | يغتالون مختاراً)."""
    reading = verb.reading
    if verb.kind != "v" or reading is None or reading.enclitic or reading.feats[:3] != "3mp":
        return False
    return before.noun in _THINGS and not before.plural


def around_aside(verb: Group, groups: list[Group], k: int) -> bool:
    """Whether the comma at ``k`` opens or closes a time between a verb and what it does something to (استهدف، مساء أمس، ثكنة)."""
    first = k
    while first > 0 and groups[first - 1] is not verb and groups[first - 1].kind in _ASIDE:
        first -= 1
    if first == 0 or groups[first - 1] is not verb or groups[first].kind != ",":
        return False
    last = first + 1
    while last < len(groups) and groups[last].kind in _ASIDE - {","}:
        last += 1
    if last == first + 1 or last + 1 >= len(groups) or groups[last].kind != ",":
        return False
    thing = groups[last + 1]
    return k in (first, last) and thing.kind == "np" and not thing.prep and not thing.joined


def relative_of(sent: Sent, k: int, word: str, last: Group, sets: Mapping[str, frozenset[str]]) -> Group:
    """Return what the relative at ``k`` qualifies: the nearest phrase of those that stand before it without a verb between that
    it agrees with (مكتب إنقاذ | المختطفين، الذي حرر), not one that only tells where another lies (المخيم | قرب حارم، الذي); else
    the ``last``, of which it may qualify the genitive (قائد المجموعات | التي هاجمت).
    """
    wanted = next((told for name, told in _RELATIVES.items() if word in sets[name]), None)
    if wanted is None:
        return last
    aside = bool(last.prep and last.relation) or last.prep in sets["apart"]
    inside = any(sent.tags[i] in _NOUNS for i in range(last.head + 1, last.last))
    if last.noun in _VAGUE or inside or (matches(last, wanted) and not aside):
        return last
    for before in reversed(sent.groups[:k]):
        if before.kind not in _CHAIN:
            break
        own = before.kind == "np" and before is not last and bool(before.gender or before.plural)
        if own and matches(before, wanted) and not (before.prep and before.relation):
            return before
    return last
