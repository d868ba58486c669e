"""Numbers on claims: how many were killed, hit, held, moved; read from the phrases that fill a claim's roles.

::

    killed three soldiers and two civilians     killed 5: counted fillers of one role are summed up
    مقتل جندي، استشهاد طفل                      killed 1: one person, by the form of the noun
    نازحون من 400 عائلة                         count 400: families are no persons
    شن ثلاث غارات                               count 3: the events themselves

Places are never counted, except where they are what is hit. Deaths told in the sentence of their cause are numbers on
the cause; several tolls of one sentence and one source are one claim.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.groups import genitive
from marsad.extract.made_up import composition, told_before, told_by
from marsad.extract.numbers import phrase_at
from marsad.extract.reading import Group, Predicate, Quantity, Sent
from marsad.extract.single import (
    another,
    both_told,
    counted_before,
    dual,
    his_own,
    of_other_kind,
    one,
    one_victim,
    second_named,
    the_two,
    times_over,
    told_of,
)
from marsad.extract.tally import STOCK, bare_toll, countable, of_them, plus, share_of, some_of_those, tally
from marsad.extract.tolls import BODILY, VIOLENT, is_result
from marsad.extract.victims import complement
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Number, NumberKind, Role
from marsad.model.lexicon import TypeFrame
from marsad.model.times import NumberWords
from marsad.text.normalise import key, loose

#: Types whose target is a place and no thing: there a site or a building is not counted.
_OF_PLACES = frozenset(
    t.value
    for t in (
        *(EventType.HANDOVER, EventType.CAPTURE, EventType.DEPLOYMENT, EventType.WITHDRAWAL),
        *(EventType.BASE_ESTABLISHED, EventType.PRESENCE, EventType.CONTROL),
    )
)
#: Types of strikes, whose shells and missiles are no strikes.
_STRIKES = frozenset(
    t.value for t in (EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.ATTACK)
)
_FROM_THE_AIR = frozenset({EventType.AIR_STRIKE.value, EventType.DRONE_STRIKE.value})
_TWO = 2
_TYPED = 10  # from here on Arabic counts in the singular
_PLACES = frozenset({"settlement", "area", "border", "water", "state", "road"})
_SPOTS = frozenset({"site", "building"})
_NO_COUNT = frozenset({"time", "money", "document", "health", "illness", "sport", "culture"})
#: What may not stand between the beginning of a phrase and the number of its noun.
_NO_FOREWORD = frozenset("NEVC")
_COUNT = NumberKind.COUNT.value
#: Kinds that what a body is made up of may count.
_BY_NAME = frozenset({NumberKind.KILLED.value, NumberKind.WOUNDED.value})
_OF_MANY = frozenset({_COUNT, NumberKind.DISPLACED.value, NumberKind.DETAINED.value})
#: Words behind a number, or a noun, in which its bound, or what it is made up of, may stand.
_NEAR = 5
#: Kinds whose numbers may be summed up.
_ALIKE = frozenset({"people", "official", "captive", "force", "group", ""})


class Counting:
    """The numbers of one part of a report; ``text`` is the report's."""

    def __init__(self, sents: Sequence[Sent], analyser: Analyser, text: str) -> None:
        self.sents, self.text, self.analyser = sents, text, analyser
        self.table: NumberWords = analyser.lexicon.time.numbers
        self.household = frozenset(analyser.lexicon.notes.get("household", ()))

    def number(self, group: Group) -> Number | None:
        """The number that counts what a noun phrase names, else 2 for a dual; None where it has none."""
        if not 0 <= group.sentence < len(self.sents):
            return group.number
        sent = self.sents[group.sentence]
        if group.some or share_of(group, sent, self.analyser) or both_told(group, sent):
            return None
        for phrase in sent.counts:
            if self._counts(sent, phrase, group):
                return self._made(sent, phrase, group)
        behind = sent.words[group.head + 1].key if group.head + 1 < len(sent.words) else ""
        vague = (
            group.noun == "part"
            and behind in self.analyser.sets["out_of"]
            and loose(sent.words[group.head].text) in self.analyser.sets["several_of"]
        )
        vague = vague and (self.analyser.arabic or not group.definite)  # "the number of" is a figure
        if vague and sent.tags[group.head + 2 : group.head + 3] != ["V"]:  # عدد من اقتلعوا
            return Number(_TWO, None, self.text[group.start : group.end], group.start, group.end)
        if dual(group, sent, self.analyser):
            return Number(2, 2, self.text[group.start : group.end], group.start, group.end)
        return None

    def _made(self, sent: Sent, phrase: Quantity, group: Group) -> Number:
        """The number of a phrase, with a bound that stands behind the noun (22 مواطناً على الأقل)."""
        low, high, last = phrase.low, phrase.high, max(phrase.last, group.last)
        keys = [word.loose for word in sent.words]
        for k in range(phrase.last, min(group.last + 1, phrase.last + _NEAR)):
            bound, end = phrase_at(keys, k, self.table.bounds_after)
            if bound is not None:
                low, high = (low, None) if bound == "least" else (None, high) if bound == "most" else (low, high)
                last = max(last, end)
                break
        first = min(phrase.first, group.first)
        start = sent.starts[first] if first < group.first else group.start
        return Number(low, high, self.text[start : sent.ends[last - 1]], start, sent.ends[last - 1])

    def _composition(self, group: Group, predicate: Predicate) -> tuple[Number, Group | None] | None:
        """The number of what a force or convoy is made up of, with what that counts."""
        if not 0 <= group.sentence < len(self.sents):
            return None
        sent = self.sents[group.sentence]
        if share_of(group, sent, self.analyser):
            return None
        if group.clause != predicate.clause and told_before(group, sent, predicate):
            return None
        phrase = composition(group, sent, predicate, self.analyser)
        return None if phrase is None else told_by(phrase, sent, self.text)

    def _further(self, group: Group) -> Number | None:
        """A counted conjunct that the phrase itself holds (رئيس حكومتها وتسعة من وزرائه)."""
        if not 0 <= group.sentence < len(self.sents):
            return None
        sent = self.sents[group.sentence]
        for phrase in sent.counts:
            behind = group.head < phrase.first < group.last
            if behind and (bool(phrase.conj) or sent.tags[phrase.first - 1] == "C"):
                start, end = sent.starts[phrase.first], group.end
                return Number(phrase.low, phrase.high, self.text[start:end], start, end)
        return None

    def one(self, group: Group, kind: str) -> Number | None:
        """The number 1 where the phrase names one person, by its form or, of victims, a name; else None."""
        sent = self.sents[group.sentence] if 0 <= group.sentence < len(self.sents) else None
        return one(group, sent, self.analyser, self.text, named=kind in _BY_NAME)

    def _another(self, group: Group) -> Number | None:
        """The number 1 where the phrase is "another" or an ordinal; else None."""
        sent = self.sents[group.sentence] if 0 <= group.sentence < len(self.sents) else None
        return None if sent is None else another(group, sent, self.analyser)

    def _counts(self, sent: Sent, phrase: Quantity, group: Group) -> bool:
        """Whether a number phrase counts what the phrase names."""
        if phrase.first >= group.last or phrase.last < group.first:
            return False
        if phrase.last > group.first and (phrase.last <= group.head + 1 or phrase.first == group.head):
            if self._numbers_unit(sent, phrase):
                return False
            ahead = range(group.first, phrase.first)
            return not any(sent.tags[k] in _NO_FOREWORD and not self._qualifies(sent, k) for k in ahead)
        # behind its noun an Arabic number has the article (الأسرى الستة)
        after = phrase.first == group.head + 1 and (phrase.last - phrase.first == 1 or phrase.high is None)
        if not after or not self.analyser.arabic:
            return False
        return sent.words[phrase.first].key.startswith("ال") or phrase.low in {1, _TWO}

    def _qualifies(self, sent: Sent, k: int) -> bool:
        """Whether a word before a number only qualifies what is counted (the | remaining | 900 troops)."""
        reading = sent.picks[k]
        if reading is None or self.analyser.arabic:
            return False
        return reading.pos == "adj" or self.analyser.lexicon.lexemes[reading.lexeme].kind == "part"

    def _numbers_unit(self, sent: Sent, phrase: Quantity) -> bool:
        """Whether a bare figure is the name of the unit right before it (نفذت الفرقة 84 مناورة), and counts nothing."""
        before = phrase.first - 1
        reading = sent.picks[before] if before >= 0 else None
        if reading is None or not reading.article or not sent.words[phrase.first].key.isdecimal():
            return False
        return key(self.analyser.lexicon.lexemes[reading.lexeme].lemma) in self.analyser.sets["numbered_units"]

    def count(self, predicate: Predicate, frame: TypeFrame) -> None:
        """Fill ``predicate.numbers`` from its fillers and from the number of the event itself."""
        sense = predicate.sense
        assert sense is not None
        own = self._own(predicate)
        if own is not None:
            homes = sense.number == NumberKind.DISPLACED and self._lemma(predicate.group) in self.household
            predicate.numbers.setdefault(_COUNT if homes else sense.number or _COUNT, own)
        if sense.number:
            self._take_lives(predicate)
        for role, groups in predicate.fillers.items():
            persons = bool(sense.number) and role in {Role.TARGET, Role.ACTOR}
            driven = frame.numbers.get(Role.TARGET) == NumberKind.DISPLACED.value
            if (persons or driven) and role is Role.ACTOR and predicate.fillers.get(Role.TARGET):
                continue  # two brigades forced families from their homes: they are no displaced
            kind = sense.number if persons else frame.numbers.get(role, "")
            if not kind and role is Role.ACTOR and predicate.passive and not predicate.fillers.get(Role.TARGET):
                kind = frame.numbers.get(Role.TARGET.value, "")
            if not kind:
                continue
            if sense.type in _STRIKES and self._shots(predicate, groups):
                continue
            dropped = sense.type in _FROM_THE_AIR  # what an aircraft drops is no number of strikes
            told = self.sents[predicate.sentence]
            counted = [g for g in groups if not dropped or g.noun != "weapon"]
            counted = [g for g in counted if not some_of_those(g, predicate, told, self.analyser.sets["out_of"])]
            counted = countable(counted, told) if kind == _COUNT else counted
            kind, number = self._sum(counted, kind, sense.type, role, predicate)
            if number is not None and not (predicate.group.negated and number.low == 1):
                predicate.numbers.setdefault(kind, number)
        self._untold(predicate, sense.number)
        self._measured(predicate, frame.numbers.get(Role.TARGET.value, ""))
        both = the_two(predicate, frame.numbers.get(Role.TARGET.value, ""), self.text)
        if both is not None:
            predicate.numbers.setdefault(sense.number or _COUNT, both)
        self._bare_toll(predicate, sense.type, sense.number)
        kind = sense.number or frame.numbers.get(Role.TARGET.value, "") or frame.numbers.get(Role.ACTOR.value, "")
        if not predicate.numbers:
            figure = tally(predicate, self.sents[predicate.sentence], self.analyser, self.text)
            if figure is not None:
                predicate.numbers[kind or _COUNT] = figure

    def _shots(self, predicate: Predicate, groups: Sequence[Group]) -> bool:
        """Whether the phrases are what was fired at something that is told: the strike was one all the same."""
        hit = predicate.fillers.get(Role.TARGET, ())
        return all(g.noun == "weapon" for g in groups) and any(g.noun != "weapon" for g in hit)

    def _untold(self, predicate: Predicate, kind: str) -> None:
        """Add the numbers that no phrase counts: whose death it was, how often it happened."""
        sent = self.sents[predicate.sentence]
        if kind in BODILY and kind not in predicate.numbers and not predicate.group.negated:
            own = his_own(predicate, sent, self.analyser, self.text) or complement(
                predicate, sent, self.analyser, self.number
            )
            if own is not None:
                predicate.numbers[kind] = own
        often = times_over(predicate, sent, self.analyser, self.text) if not kind else None
        if often is not None:
            predicate.numbers.setdefault(_COUNT, often)

    def _measured(self, predicate: Predicate, kind: str) -> None:
        """Add how much of the land was laid waste (جرّفت 40 دونما من الأراضي, bulldozed 40 dunams of orchards)."""
        land = predicate.object
        if kind != _COUNT or predicate.numbers or land is None or not 0 <= land.sentence < len(self.sents):
            return
        inside = {self.sents[land.sentence].words[k].bare for k in range(land.first, land.last)}
        number = self.number(land) if inside & self.analyser.sets["measures_of_land"] else None
        if number is not None:
            predicate.numbers[_COUNT] = number

    def _bare_toll(self, predicate: Predicate, event: str, kind: str) -> None:
        if event == EventType.CASUALTY.value and not predicate.numbers and predicate.group.kind != "v":
            toll = bare_toll(predicate, self.sents, self.number)
            if toll is not None:
                predicate.numbers[kind or NumberKind.KILLED.value] = toll

    def _take_lives(self, predicate: Predicate) -> None:
        """Whose life it was: the genitive of "life" is the victim (أودى بحياة أربعة عمال)."""
        clause = self.sents[predicate.sentence].clauses[predicate.clause]
        target = predicate.fillers.get(Role.TARGET) or [
            g for g in clause.groups if g.first > predicate.word and self._lemma(g) in self.analyser.sets["life"]
        ]
        made: list[Group] = []
        for group in target:
            inner = None
            if self._lemma(group) in self.analyser.sets["life"] and 0 <= group.sentence < len(self.sents):
                inner = genitive(self.sents[group.sentence], group, group.head + 1, self.analyser)
            made.append(inner or group)
        if made:
            predicate.fillers[Role.TARGET] = made

    def _own(self, predicate: Predicate) -> Number | None:
        """How many events, or victims, the trigger's own noun phrase counts (17 جثة، ثلاث غارات)."""
        group = predicate.group
        if group.kind != "np" or predicate.reading.finite or predicate.lexeme.pos == "phrase":
            return None
        if predicate.word != group.head:
            return self._ahead(predicate)
        head = counted_before(predicate, self.sents[group.sentence])
        told = self.number(group) or (self.number(head) if head is not None else None)
        return told or one_victim(predicate, self.sents[group.sentence], self.analyser, self.text)

    def _ahead(self, predicate: Predicate) -> Number | None:
        """The number before an event noun or victim that heads no phrase of its own (dozens of wounded)."""
        if not 0 <= predicate.sentence < len(self.sents):
            return None
        sent, group = self.sents[predicate.sentence], predicate.group
        for phrase in sent.counts:
            inside = group.first <= phrase.first and phrase.last <= predicate.word
            if inside and all(sent.tags[k] == "P" for k in range(phrase.last, predicate.word)):
                return self._made(sent, phrase, group)
            if inside and group.head < predicate.word and self._counts(sent, phrase, group):
                return self._made(sent, phrase, group)  # نحو 119 ألف شخص نازحين
        return None

    def leftovers(self, sent: Sent) -> None:
        """Counted victims that no claim tells by itself ("and three injured", وجرح ثالث): numbers on the nearest."""
        live = [p for p in sent.predicates if p.sense is not None and not p.dropped]
        takers = [p for p in live if p.sense and (p.sense.type in VIOLENT or p.sense.type == EventType.CASUALTY)]
        for predicate in sent.predicates:
            tolls = [s for s in predicate.senses if s.type == EventType.CASUALTY.value and s.number]
            if predicate.sense is not None or not predicate.dropped or not tolls or not takers:
                continue
            victim = predicate.object or predicate.subject
            number = self._own(predicate)
            if number is None and predicate.group.kind == "v" and victim is not None and victim.noun != "weapon":
                number = self.number(victim) or self._another(victim)
                number = number or (self.one(victim, tolls[0].number) if not predicate.group.negated else None)
            number = (
                number
                or his_own(predicate, sent, self.analyser, self.text)
                or complement(predicate, sent, self.analyser, self.number)
            )
            near = min(takers, key=lambda p: (is_result(p), abs(p.start - predicate.start)))
            told = near.fillers.get(Role.TARGET, [])
            if victim is not None and len(told) > 1 and told[0] is victim:  # a captain and two soldiers died in it
                number = self._sum(told, tolls[0].number, tolls[0].type, Role.TARGET, predicate)[1] or number
            if number is not None:
                near.numbers.setdefault(tolls[0].number, number)

    def _sum(
        self, groups: Sequence[Group], kind: str, event: str, role: Role, predicate: Predicate
    ) -> tuple[str, Number | None]:
        """The sum of the counted fillers of one role, and what it counts."""
        made: Number | None = None
        first: Group | None = None
        denied = predicate.group.negated or any(cue.polarity == "no" for cue in predicate.cues)
        for group in groups:
            if predicate.group is group or (made is not None and group.prep in self.analyser.sets["in_return"]):
                continue
            if denied and group.clause != predicate.clause:
                continue  # two suspects got away and have not been caught
            if made is not None and first is not None and kind == _COUNT and not _alike(first, group):
                continue
            if self._among_them(group, made):
                break
            if not self._countable(group, kind, event, role) or of_other_kind(group, kind):
                continue
            number = self.number(group) or self._of_remains(group)
            composed = number is None and (kind in _OF_MANY or self._lemma(group) in self.household)
            moved = kind == NumberKind.DISPLACED.value and not self.analyser.arabic
            composed = composed and not (moved and group.noun in {"force", "group"})
            if composed and (made_up := self._composition(group, predicate)) is not None:
                number, counted = made_up
                houses = counted is not None and counted is not group and self._lemma(counted) in self.household
                kind = _COUNT if houses else kind  # twenty families, but a family of seven
            single = self.analyser.arabic and made is not None and (made.low or 0) > _TYPED
            freed = event == EventType.RELEASE.value and not told_of(group)
            if number is None and (kind in BODILY or made is not None or freed) and not single:
                number = self.one(group, kind) or self._another(group)
            if number is None or (kind == _COUNT and number.low == number.high == 1 and not freed):
                continue
            more = self._further(group)
            number = number if more is None else plus(number, more, self.text)
            first = first or group
            if kind == NumberKind.DISPLACED.value and self._lemma(group) in self.household:
                return _COUNT, number
            made = number if made is None else plus(made, number, self.text)
        return kind, made

    def _among_them(self, group: Group, made: Number | None) -> bool:
        """Whether those of the phrase are counted already, or to be counted, with those before it."""
        if not 0 <= group.sentence < len(self.sents):
            return False
        sent, behind = self.sents[group.sentence], self.analyser.sets.get("members_behind", frozenset())
        return of_them(group, sent, behind) or (made is not None and second_named(group, sent, self.analyser))

    def _of_remains(self, group: Group) -> Number | None:
        """The number of those whose remains a phrase names (جثامين 15 أسيرا, the bodies of 15 men)."""
        if self._lemma(group) not in self.analyser.sets["remains"] or not 0 <= group.sentence < len(self.sents):
            return None
        behind = (g for g in self.sents[group.sentence].groups if g.first == group.last and g.kind == "np")
        whose = group.of or next(behind, None)
        return None if whose is None else self.number(whose)

    def _lemma(self, group: Group) -> str:
        inner = group.of if group.noun == "part" and group.of is not None else group
        return key(inner.lexeme.lemma) if inner.lexeme is not None else ""

    def _countable(self, group: Group, kind: str, event: str, role: Role) -> bool:
        """Whether what the phrase names is counted at all: persons and things, no places, no times."""
        inner = group.of if group.noun == "part" and group.of is not None else group
        noun = inner.noun
        if noun in _PLACES or noun in _NO_COUNT:
            return False
        if noun in _SPOTS:
            return role is Role.TARGET and event not in _OF_PLACES and kind == _COUNT
        if noun == "unit":
            return role in {Role.CARGO, Role.MEANS, Role.ACTOR}
        return True


def _alike(a: Group, b: Group) -> bool:
    """Whether two counted phrases are of one kind: persons with persons, but rifles not with rounds."""
    if a.noun == b.noun and a.noun in STOCK:
        return a.lexeme is b.lexeme
    return a.noun == b.noun or {a.noun, b.noun} <= _ALIKE
