"""Who says that who said it: each cue of saying opens a scope; a claim's chain is the scopes that hold its trigger.

A verb of saying with its content behind it ("said that …", أفاد بأن) reaches to the end of its sentence or to the
next saying beside it; one with its content before it ("…, he said", بحسب) covers its whole sentence. A cue without
a source (وأضاف أن) carries the last source on. A quotation that stays open goes on into the next sentences, and the
issuer of a communiqué speaks in all of it.
"""

from __future__ import annotations

from marsad.extract import openings_en, refuted_ar
from marsad.extract.governed import refusable
from marsad.extract.grounds import WISHES, assert_grounds
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.extract.refused_plans_en import refuses
from marsad.extract.saying_ends_en import doer_goes_on
from marsad.extract.saying_frames import Frames
from marsad.extract.saying_scopes import PARTICIPLES, Memory, Scope, with_stance
from marsad.extract.sources import Source, in_state, ours, reach, strength
from marsad.extract.words import Analyser
from marsad.model.claim import SPEECH_ACTS, EventType, Link, Stance
from marsad.model.entity import World
from marsad.model.lexicon import Cue, Saying

_VICTIMS = frozenset({"people", "captive"})
_VIOLENT = frozenset(
    t.value
    for t in (
        EventType.CLASH,
        EventType.SHELLING,
        EventType.AIR_STRIKE,
        EventType.DRONE_STRIKE,
        EventType.EXPLOSION,
        EventType.SUICIDE_ATTACK,
        EventType.ATTACK,
        EventType.DESTRUCTION,
        EventType.SIEGE,
        EventType.CLOSURE,
        EventType.ABDUCTION,
        EventType.CAPTURE,
        EventType.ADVANCE,
    )
)


def attribute(sent: Sent, memory: Memory, world: World, analyser: Analyser) -> list[Scope]:
    """Give every predicate of the sentence its chain; return the scopes found."""
    reader = _Reader(sent, memory, world, analyser)
    reader.heading()
    reader.quotation()
    for at in range(len(reader.groups)):
        reader.cue(at)
    reader.close()
    for predicate in sent.predicates:
        act = bool(predicate.senses) and all(s.type in SPEECH_ACTS for s in predicate.senses)
        predicate.said_by = chain_at(predicate.start, reader.scopes) if reader.scopes else []
        if act and predicate.said_by:
            predicate.said_by = _others(predicate, reader.scopes, arabic=analyser.arabic)
        if predicate.said_by:
            assert_grounds(predicate, sent, analyser)
            _unsure(predicate, analyser)
            _hostile(predicate)
        if reader.sources:
            _take_back(predicate, reader.sources)
    refuted_ar.settle(sent)
    return reader.scopes


def chain_at(where: int, scopes: list[Scope]) -> list[Link]:
    """The links of the scopes around a position, the widest first, each source once."""
    around = [s for s in scopes if s.holds(where)]
    around.sort(key=lambda s: (-(s.end - s.start), s.cue_start))
    out: list[Link] = []
    for scope in around:
        before = len(out)
        for link in scope.links:
            at = next((k for k, known in enumerate(out) if (link.start, link.end) == (known.start, known.end)), -1)
            if at < 0:
                out.append(link)
            elif scope.forward:
                out[at] = link  # the same speaker again: the nearer word counts
                if len(out) > before > at:  # he told the outlet that stands before him in it
                    out.append(out.pop(at))
    return out


def _others(predicate: Predicate, scopes: list[Scope], *, arabic: bool) -> list[Link]:
    """Who tells of a speech act that somebody else performs; who performs it is its actor."""
    if arabic:
        return []
    beside = [s for s in scopes if s.cue_start != predicate.start]
    subject = predicate.subject
    own = () if subject is None else (subject.start, subject.end)
    told = [k for k in chain_at(predicate.start, beside) if not (own and own[0] <= k.start < own[1])]
    return told if subject is not None else []


def _unsure(predicate: Predicate, analyser: Analyser) -> None:
    """What somebody could not verify is possible."""
    first = predicate.said_by[0]
    checked = analyser.lexicon.notes.get("verifying", ())
    if first.stance is Stance.DOUBTS and any(word in checked for word in first.cue.lower().split()):
        predicate.cues.append(Cue(certainty="possible"))


def _hostile(predicate: Predicate) -> None:
    """Who vows violence threatens."""
    last = predicate.said_by[-1] if predicate.said_by else None
    ended = any(cue.polarity == "no" for cue in predicate.cues)  # promised to lift its siege
    violent = (
        bool(predicate.senses) and not ended and all(s.type in _VIOLENT or s.polarity == "no" for s in predicate.senses)
    )
    if last is not None and last.stance is Stance.PROMISES and violent:
        predicate.said_by[-1] = with_stance(last, Stance.THREATENS.value, last.cue)


def _take_back(predicate: Predicate, sources: list[tuple[Source, Group]]) -> None:
    """A source named behind what it says is no argument of it ("…, the army said"); whose deed it is that goes on to speak
    is (قصف الجيش المدينة وقال إن، قطع محتجون الطريق مطالبين ب).
    """
    taken = [
        source
        for source, cue in sources
        if source.group.start > predicate.start
        and cue is not predicate.group
        and not (cue.start > source.group.start and (cue.joined if cue.kind == "v" else in_state(cue)))
    ]
    if not taken or any(s.type in SPEECH_ACTS for s in predicate.senses):
        return

    def is_source(group: Group | None) -> bool:
        # and what belongs to it: وفق بيان | للشرطة
        return group is not None and any(group is s.group or s.start <= group.start < s.end for s in taken)

    predicate.subject = None if is_source(predicate.subject) else predicate.subject
    predicate.object = None if is_source(predicate.object) else predicate.object
    predicate.of = None if is_source(predicate.of) else predicate.of
    predicate.preps = [(p, g) for p, g in predicate.preps if not is_source(g)]


class _Reader(Frames):
    """The reading of one sentence's attributions, group by group."""

    def cue(self, at: int) -> None:
        """Open the scope of the cue at position ``at``, where there is one."""
        group = self.groups[at]
        if at in self.used:
            return
        if group.kind == "K" and group.joined and any(s.how == "comp" and s.end > group.start for s in self.scopes):
            for scope in self.scopes:
                if scope.forward and scope.how not in {"comp", "quote"} and scope.start < group.start < scope.end:
                    scope.end = group.start
        if group.kind == "P" and self._hidden_preposition(at):
            return
        if group.kind in {":", ","}:
            self._colon(at) if group.kind == ":" else self._signed(at)
            return
        if any(told(at) for told in (self._names_it, self._stipulation, self._press, self._lays_it_on)):
            return
        saying = self._saying(at)
        if saying is None:
            return
        form = group.reading.form if group.reading else ""
        if group.kind == "F":
            self._frame(at, saying)
        elif group.kind == "v" or (group.kind == "Z" and form in {"past", "pp"}) or self._hidden_verb(at):
            self._verb(at, saying)
        elif form in PARTICIPLES:
            if not (group.reading and group.reading.article):
                self._participle(at, saying)
        else:
            self._noun(at, saying)

    def _hidden_preposition(self, at: int) -> bool:
        """An Arabic verb of saying read as a preposition (بيّن المصدر أن): handled here where it is one."""
        groups = self.groups
        if (
            not self.analyser.arabic
            or at + 2 >= len(groups)
            or groups[at + 1].kind != "np"
            or groups[at + 2].kind != "K"
        ):
            return False
        word = self.sent.words[groups[at].first]
        for reading in word.readings if word.says else ():
            lexeme = self.analyser.lexeme(reading)
            if reading.finite and lexeme.saying is not None and strength(groups[at + 1], self.world):
                source = reach(self.sent, groups, at + 1, self.analyser, bare=True)
                link = self._link(source, lexeme.saying.stance, self._text(groups[at]), groups[at])
                self._forward(at, source, groups[at + 2].end, [link], "comp")
                return True
        return False

    def _hidden_verb(self, at: int) -> bool:
        """An Arabic verb of saying read as a noun (زعم أن): between its subject and its content."""
        group = self.groups[at]
        if not self.analyser.arabic or group.kind != "np" or group.last - group.first > 1 or group.prep:
            return False
        if not any(r.finite for r in self.sent.words[group.first].readings):
            return False
        after = self._next(at)
        before = self.groups[at - 1] if at else None
        if group.reading is not None and group.reading.form in PARTICIPLES:
            return False
        content = after is not None and (after.kind == "K" or (after.kind == "np" and strength(after, self.world) == 2))
        opens = before is None or before.kind in {"S", "C", ",", "."} or (before.kind == "np" and not before.prep)
        return content and opens

    def _refuses(self, at: int, refusing: tuple[str, ...]) -> bool:
        """Whether a verb of denial refuses what it has as its object ("rejected any truce")."""
        group = self.groups[at]
        told = refuses(self.sent, group) or any(p.group is group.of and refusable(p) for p in self.sent.predicates)
        return group.lemma in refusing and group.of is not None and told and not self._reports(group.of)

    def _reports(self, after: Group | None) -> bool:
        """Whether what stands behind a verb of checking is a noun of telling ("could not verify reports of …")."""
        told = self.analyser.lexicon.notes.get("told_noun", ())
        return after is not None and after.kind == "np" and self.sent.words[after.head].key in told

    def _verb(self, at: int, saying: Saying) -> None:
        group = self.groups[at]
        before = self.groups[at - 1] if at else None
        passive = (group.passive and group.kind != "Z") or bool(
            group.reading and group.reading.form in {"ppast", "ppres"}
        )
        after = self._next(at)
        if group.kind == "Z" and after is not None and (after.kind == "P" and after.lemma in self.analyser.agent):
            return
        if group.kind == "Z" and not self.analyser.arabic and openings_en.told_of(self.sent, group.last - 1):
            return  # killed two people reported to be spies: who is told of does not tell
        if saying.stance == "doubts" and group.of is not None and group.of.noun in _VICTIMS and not group.of.inner:
            return  # a blast that claimed two villagers
        if before is not None and before.kind == "R" and before.lemma in self.what and " " in before.lemma:
            return  # وهو ما نفته: a denial by pronoun
        notes = self.analyser.lexicon.notes
        if saying.stance == "denies" and (group.negated or self._refuses(at, notes.get("refusing", ()))):
            saying = Saying("asserts", saying.content, saying.strict, saying.addressee)
        elif group.negated and group.lemma in notes.get("verifying", ()) and self._reports(after):
            saying = Saying("doubts", saying.content, saying.strict, saying.addressee)
        elif group.negated or (before is not None and before.kind in {"G", "Y"}) or group.infinitive:
            return
        where, how, start = self._content(at, saying)
        saying = self.as_called(where, how, saying)
        if how in {"comp", "bare"} and self._goes_on_saying(at):
            where, how, start = -1, "", group.end  # "…, the service said in a statement, adding that"
        if self.analyser.arabic and not how and [g.kind for g in (before, after) if g is not None] == ["R", "O"]:
            return  # الخطة التي أعلنت | عنها الوزارة
        source = self._source(at, where, passive=passive, saying=saying)
        if source is None and passive:
            return
        if (
            how == "comp"
            and group.reading is not None
            and group.reading.enclitic
            and before is not None
            and (before.kind == "S" and self.groups[where].joined)
        ):
            return  # خلافا لما تداولته صفحات، وإن …
        cue = self._text(group)
        links = [*self._told(at, where, saying, source)]
        if source is not None:
            if ours(self.sent, source.group, self.analyser):
                return
            links.append(self._link(source, saying.stance, cue, group))
            links += [self.cited.pop(id(source.group))] if id(source.group) in self.cited else []
        elif (carried := self._carried(at, how)) is None:
            return
        else:
            links = [*carried[:-1], *links, with_stance(carried[-1], saying.stance, cue)]
        links += self._quoted_source(at, where, saying, how)
        framed = before is not None and (
            before.kind == "F"
            or (before.kind == "S" and not how and before.lemma in self.as_said and self._segment(at)[0] < at - 1)
        )  # …، كما نشرت الوكالة; but at the head of a sentence: كما نشرت الكتيبة دورياتها
        if before is not None and before.kind == "S" and not how and not framed:
            self._says_nothing(group)
            return
        _, last = self._segment(at)
        if how and start >= (self.groups[last].start if last < len(self.groups) else self.sent.sentence.end) - 1:
            how = ""
        denying = next(
            (s for s in self.scopes if s.forward and s.holds(group.start) and s.links[-1].stance is Stance.DENIES),
            None,
        )
        if framed and before is not None and before.kind == "S" and denying is not None:
            denying.links = [*denying.links, *links]
        elif how and not framed:
            self.used.update(
                k
                for k in range(at + 1, max(where, at))
                if self.groups[k].kind in {"np", "v"} and self.groups[k].kind != "F"
            )
            self._forward(at, source, start, [*links, *self._cited_before()], how)
        elif self._only_judges(group) or (group.joined and not how and not framed and not self.analyser.arabic):
            self._says_nothing(group)
        elif framed or ((not saying.strict or self._set_off(at, source)) and not self._against(at, source)):
            self._backward(at, links)
        else:
            self._says_nothing(group)

    def _only_judges(self, group: Group) -> bool:
        """Whether a verb without content behind it condemns what was told before, which it does not tell (…, and Lebanon condemned it)."""
        senses = group.lexeme.senses if group.lexeme is not None else ()
        return bool(senses) and all(sense.type == EventType.CONDEMNATION for sense in senses)

    def _says_nothing(self, group: Group) -> None:
        """Forget whom a verb that is one of saying only before its content would have had as its source (أخلى الجيش المعسكر | وسلمه)."""
        self.sources = [(source, cue) for source, cue in self.sources if cue is not group]

    def _set_off(self, at: int, source: Source | None) -> bool:
        """Whether a saying with its source stands between marks: "…, he added", or behind a quotation: "…," added the ministry."""
        head = at - 1 if source is None else self._position(source.group)
        if head > at:
            return at > 0 and self.groups[at - 1].kind == "»" and source is not None and head == at + 1
        k = at + 1
        while k < len(self.groups) and (self.groups[k].kind in {"T", "B"} or self._manner(k) or self._issued(k)):
            k += 1
        ended = k >= len(self.groups) or self.groups[k].kind in {",", ".", "F", "S", "W"}
        return ended and head > 0 and self.groups[head - 1].kind in {",", "»"}

    def _goes_on_saying(self, at: int) -> bool:
        """English: whether another participle of saying behind a comma has the content behind the verb."""
        if self.analyser.arabic:
            return False
        k = at + 1
        while k < len(self.groups) and (self.groups[k].kind in {"T", "B"} or self._manner(k)):
            k += 1
        if k + 1 >= len(self.groups) or self.groups[k].kind != ",":
            return False
        after = self.groups[k + 1].reading
        return after is not None and after.form == "ger" and self._saying(k + 1) is not None

    def _manner(self, at: int) -> bool:
        """Whether the group belongs to how it was said: "in a statement", "on condition of anonymity"."""
        group = self.groups[at]
        if group.kind == "P":
            after = self._next(at)
            return after is not None and after.kind == "np" and bool(after.prep)
        aside = (
            not group.inner or group.prep in self.analyser.sets["said_amid"]
        )  # said | after a cabinet session, adding
        return group.kind == "np" and bool(group.prep) and aside and self.groups[at - 1].kind == "P"

    def _issued(self, at: int) -> bool:
        """Whether a participle tells of what it was said in: "in a report | released on Thursday"."""
        before = self.groups[at - 1]
        return self.groups[at].kind == "Z" and before.kind == "np" and bool(before.prep) and self._manner(at - 1)

    def _may_add(self, clause: Clause, group: Group) -> bool:
        """Whether the subject of a clause may be who adds something, not one told of by another (أشار إلى أن القوات انسحبت، | لافتا إلى …)."""
        told = self.analyser.arabic and clause.parent >= 0 and self.sent.clauses[clause.parent].speaks
        return clause.subject is not group and not told

    def _participle(self, at: int, saying: Saying) -> None:
        """A participle of saying (مبينة أن, adding that) goes on with the speaker of its sentence."""
        group = self.groups[at]
        where, how, start = self._content(at, saying)
        if group.last - group.first > 1 and group.inner and not how:
            how, start = "object", self.sent.starts[min(group.head + 1, group.last - 1)]
        if not how:
            return
        cue = self.sent.text[self.sent.starts[group.head] : self.sent.ends[group.head]]
        first, _ = self._segment(at)
        inside = [s for s in self.scopes if s.links and s.cue_start >= self.groups[first].start]
        clause = self.sent.clauses[group.clause]
        links: list[Link] = []
        after = self._next(at)
        named = (
            after is not None
            and after.kind == "np"
            and not after.prep
            and strength(after, self.world) == 2
            and (self.analyser.arabic and how == "comp" and where > at + 1 and not saying.addressee)
        )
        if named:
            made = reach(self.sent, self.groups, at + 1, self.analyser, bare=True)
            links = [self._link(made, saying.stance, cue, group)]
        elif inside:
            level = [s for s in inside if not any(o.forward and o is not s and o.holds(s.cue_start) for o in inside)]
            goes_on = (level or inside)[-1] if self.analyser.arabic else inside[-1]
            links = [*goes_on.links[:-1], with_stance(goes_on.links[-1], saying.stance, cue)]
        elif clause.subject is not None and strength(clause.subject, self.world) == 2 and self._may_add(clause, group):
            at_subject = self._position(clause.subject)
            made = reach(self.sent, self.groups, at_subject, self.analyser, bare=self.analyser.arabic)
            links = [self._link(made, saying.stance, cue, group)]
        elif self.memory.last and how == "comp":
            links = [with_stance(self.memory.last[-1], saying.stance, cue)]
        if not links:
            return
        links += self._quoted_source(at, where, saying, how)
        _, last = self._segment(at)
        end = doer_goes_on(self.sent, self.groups[:last], at, self._end(at))
        if self.analyser.arabic and saying.stance in WISHES and how not in {"comp", "quote"}:
            told = next((g for g in self.groups[at + 1 : last] if g.kind == "v" and g.joined), None)
            end = told.start if told is not None else end  # مطالبين بالإفراج عنهم، وأغلقوا الطريق
        self._cut(group.start)
        self.scopes.append(Scope(start, max(start, end), links, group.start))


__all__ = ["Memory", "Scope", "attribute", "chain_at"]
