"""Who says that who said it: each cue of saying opens a scope; a claim's chain is the scopes that hold its trigger.

A verb of saying with its content behind it ("said that …", أفاد بأن) reaches to the end of its sentence or to the
next saying beside it; one with its content before it ("…, he said", بحسب) covers its whole sentence. A cue without
a source (وأضاف أن) carries the last source on. A quotation that stays open goes on into the next sentences, and the
issuer of a communiqué speaks in all of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extract.groups import finish_noun_phrase
from marsad.extract.reading import Group, Predicate, Sent
from marsad.extract.sources import Named, Source, is_medium, link_of, ours, reach, strength
from marsad.extract.subjects import _may_agree
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Link, SourceKind, Stance
from marsad.model.entity import World
from marsad.model.lexicon import Saying

_ADVERBS = frozenset({"T", "B", "X", "G", "W", "O"})
_BESIDE = frozenset({"C", "S", "."})
_MARKS = frozenset({",", ".", "C", "K", "S", "R", "«", "»", ":", "(", ")", "B", "T", "W", "F", "I"})
_VIOLENT = frozenset(
    t.value
    for t in (
        EventType.CLASH, EventType.SHELLING, EventType.AIR_STRIKE, EventType.DRONE_STRIKE, EventType.EXPLOSION,
        EventType.SUICIDE_ATTACK, EventType.ATTACK, EventType.DESTRUCTION, EventType.SIEGE, EventType.CLOSURE,
        EventType.ABDUCTION, EventType.CAPTURE, EventType.ADVANCE,
    )
)
_PARTICIPLES = frozenset({"act", "ger", "pas"})


@dataclass(slots=True)
class Scope:
    """What a cue of saying covers: ``start``..``end`` in the report without its ``holes``; links outermost first."""

    start: int
    end: int
    links: list[Link]
    cue_start: int = 0
    forward: bool = True
    how: str = ""
    holes: list[tuple[int, int]] = field(default_factory=list)

    def holds(self, at: int) -> bool:
        """Whether the position is covered."""
        return self.start <= at < self.end and not any(a <= at < b for a, b in self.holes)


@dataclass(slots=True)
class Memory:
    """What one sentence leaves to the next: the last source, a quotation still open, the issuer of a communiqué."""

    last: list[Link] = field(default_factory=list)
    open_quote: list[Link] = field(default_factory=list)
    issuer: list[Link] = field(default_factory=list)
    named: Named = field(default_factory=Named)


def attribute(sent: Sent, memory: Memory, world: World, analyser: Analyser) -> list[Scope]:
    """Give every predicate of the sentence its chain; return the scopes found."""
    reader = _Reader(sent, memory, world, analyser)
    reader.quotation()
    for at in range(len(reader.groups)):
        reader.cue(at)
    reader.close()
    for predicate in sent.predicates:
        act = bool(predicate.senses) and all(EventType(s.type).is_speech_act for s in predicate.senses)
        predicate.said_by = [] if act else chain_of(predicate, reader.scopes)
        _hostile(predicate)
        _take_back(predicate, reader.sources)
    return reader.scopes


def chain_of(predicate: Predicate, scopes: list[Scope]) -> list[Link]:
    """The links of the scopes around a predicate, the widest first, each source once."""
    around = [s for s in scopes if s.holds(predicate.start)]
    around.sort(key=lambda s: (-(s.end - s.start), s.cue_start))
    out: list[Link] = []
    for scope in around:
        for link in scope.links:
            at = next((k for k, known in enumerate(out) if (link.start, link.end) == (known.start, known.end)), -1)
            if at < 0:
                out.append(link)
            elif scope.forward:
                out[at] = link  # the same speaker again: the nearer word counts
    return out


def _hostile(predicate: Predicate) -> None:
    """Who vows violence threatens."""
    if predicate.said_by and predicate.said_by[-1].stance is Stance.PROMISES and predicate.senses:
        if all(s.type in _VIOLENT for s in predicate.senses):
            last = predicate.said_by[-1]
            predicate.said_by[-1] = _with_stance(last, Stance.THREATENS.value, last.cue)


def _take_back(predicate: Predicate, sources: list[tuple[Source, Group]]) -> None:
    """A source named behind what it says is no argument of it ("…, the army said")."""
    if any(EventType(s.type).is_speech_act for s in predicate.senses):
        return
    taken = [source.group for source, cue in sources if source.group.start > predicate.start and cue is not predicate.group]
    if not taken:
        return

    def is_source(group: Group | None) -> bool:
        return group is not None and any(group is g for g in taken)

    predicate.subject = None if is_source(predicate.subject) else predicate.subject
    predicate.object = None if is_source(predicate.object) else predicate.object
    predicate.of = None if is_source(predicate.of) else predicate.of
    predicate.preps = [(p, g) for p, g in predicate.preps if not is_source(g)]


def _with_stance(link: Link, stance: str, cue: str) -> Link:
    return Link(link.text, link.start, link.end, link.kind, Stance(stance), cue, is_=link.is_)


class _Reader:
    """The reading of one sentence's attributions, group by group."""

    def __init__(self, sent: Sent, memory: Memory, world: World, analyser: Analyser) -> None:
        self.sent, self.memory, self.world, self.analyser = sent, memory, world, analyser
        self.groups = _flat(sent.groups)
        self.scopes: list[Scope] = []
        self.sources: list[tuple[Source, Group]] = []
        self.used: set[int] = set()
        notes = analyser.lexicon.notes
        self.quoting = frozenset(notes.get("quoting", ()))
        self.what = frozenset(notes.get("what", ()))
        self.that = frozenset(notes.get("that", ()))
        self.as_said = frozenset(notes.get("as_said", ()))
        self.press = frozenset(notes.get("press", ()))
        self.stipulates = frozenset(notes.get("stipulates", ()))
        self.terms = frozenset(notes.get("terms", ()))
        self.pacts = frozenset(notes.get("pacts", ()))
        self.about = frozenset(notes.get("told_about", ()))

    # -- what holds before any cue -------------------------------------------------

    def quotation(self) -> None:
        """A quotation left open by the sentences before, or one that fills the sentence by itself."""
        sent, memory = self.sent, self.memory
        if memory.open_quote:
            end = _closing_quote(sent)
            self.scopes.append(Scope(sent.sentence.start, end or sent.sentence.end, memory.open_quote, forward=False))
            if end:
                memory.open_quote = []
        elif memory.issuer:
            self.scopes.append(Scope(sent.sentence.start, sent.sentence.end, memory.issuer, -1, forward=False))

    def close(self) -> None:
        """Leave to the next sentence what it may need."""
        sent, memory, scopes = self.sent, self.memory, self.scopes
        spoken = [s for s in scopes if s.cue_start > 0 and s.links]
        if memory.issuer:
            for own in [s for s in scopes if s.cue_start == -1]:
                own.holes += [(s.start, s.end) for s in spoken]
        groups = self.groups
        if not spoken and memory.last and groups and groups[0].kind == "«" and any(g.kind == "»" for g in groups[-2:]):
            scopes.append(Scope(sent.sentence.start, sent.sentence.end, memory.last, forward=False))
        self._holes()
        if spoken:
            newest = max(spoken, key=lambda s: s.cue_start)
            lasting = max(spoken, key=lambda s: (s.forward, s.cue_start))
            memory.last = lasting.links[-1:]
            opened = _unclosed_quote(sent)
            if opened and newest.start <= opened + 1:
                memory.open_quote = newest.links

    def _holes(self) -> None:
        """A relative clause set off by a comma inside reported speech is the outlet's own."""
        groups = self.groups
        for k in range(1, len(groups)):
            if groups[k].kind != "R" or groups[k - 1].kind != "," or groups[k].lemma in self.what:
                continue
            end = self.sent.sentence.end
            clause = self.sent.clauses[groups[k].clause]
            seen = False
            for g in groups[k + 1 :]:
                seen = seen or g.kind == "v"
                if g.kind == "." or (seen and g.kind == "," and g.clause != clause.index):
                    end = g.start
                    break
            for scope in self.scopes:
                if scope.cue_start > 0 and scope.start < groups[k].start and scope.cue_start < groups[k].start and not self._quoted(scope, groups[k].start):
                    scope.holes.append((groups[k].start, end))

    def _quoted(self, scope: Scope, at: int) -> bool:
        depth = 0
        for g in self.groups:
            if g.start >= at:
                break
            if g.start >= scope.start - 2:
                depth += (g.kind == "«") - (g.kind == "»")
        return depth > 0

    # -- cues ----------------------------------------------------------------------

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
        if group.kind == ":":
            self._colon(at)
            return
        if self._stipulation(at) or self._press(at):
            return
        saying = self._saying(at)
        if saying is None:
            return
        form = group.reading.form if group.reading else ""
        if group.kind == "F":
            self._frame(at, saying)
        elif group.kind == "v" or (group.kind == "Z" and form in {"past", "pp"}) or self._hidden_verb(at):
            self._verb(at, saying)
        elif form in _PARTICIPLES:
            if not (group.reading and group.reading.article):
                self._participle(at, saying)
        else:
            self._noun(at, saying)

    def _saying(self, at: int) -> Saying | None:
        group = self.groups[at]
        if group.lexeme is not None and group.lexeme.saying is not None:
            return group.lexeme.saying
        if not self.analyser.arabic or group.kind not in {"v", "np"}:
            return None
        word = self.sent.words[group.first]
        form = group.reading.form if group.reading else ""
        wanted = (
            (lambda r: r.conj and r.finite) if group.kind == "v" else (lambda r: r.form == "act" and "a" in r.feats)
        )
        if group.kind == "np" and (form == "act" or not self._content_follows(at)):
            return None
        for reading in word.readings:
            lexeme = self.analyser.lexeme(reading)
            if lexeme.saying is not None and wanted(reading):
                return lexeme.saying
        return None

    def _content_follows(self, at: int) -> bool:
        after = self._next(at)
        return after is not None and (after.kind in {"K", "P"} or bool(after.prep))

    def _hidden_preposition(self, at: int) -> bool:
        """An Arabic verb of saying read as a preposition (بيّن المصدر أن): handled here where it is one."""
        groups = self.groups
        if not self.analyser.arabic or at + 2 >= len(groups) or groups[at + 1].kind != "np" or groups[at + 2].kind != "K":
            return False
        for reading in self.sent.words[groups[at].first].readings:
            lexeme = self.analyser.lexeme(reading)
            if reading.finite and lexeme.saying is not None and strength(groups[at + 1], self.world):
                source = reach(self.sent, groups, at + 1, self.analyser, self.world, bare=True)
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
        if group.reading is not None and group.reading.form in _PARTICIPLES:
            return False
        content = after is not None and (after.kind == "K" or (after.kind == "np" and strength(after, self.world) == 2))  # noqa: PLR2004
        opens = before is None or before.kind in {"S", "C", ",", "."} or (before.kind == "np" and not before.prep)
        return content and opens

    def _next(self, at: int) -> Group | None:
        return self.groups[at + 1] if at + 1 < len(self.groups) else None

    def _segment(self, at: int) -> tuple[int, int]:
        """The positions of the stretch between full stops (or semicolons) that holds ``at``, end excluded."""
        first, last = at, at
        while first > 0 and self.groups[first - 1].kind != ".":
            first -= 1
        while last < len(self.groups) and self.groups[last].kind != ".":
            last += 1
        return first, last

    def _text(self, group: Group) -> str:
        return self.sent.text[group.start : group.end]

    # -- verbs ---------------------------------------------------------------------

    def _verb(self, at: int, saying: Saying) -> None:
        group = self.groups[at]
        before = self.groups[at - 1] if at else None
        passive = (group.passive and group.kind != "Z") or bool(group.reading and group.reading.form in {"ppast", "ppres"})
        after = self._next(at)
        if group.kind == "Z" and after is not None and (after.kind == "P" and after.lemma in self.analyser.agent):
            return
        if before is not None and before.kind == "R" and before.lemma in self.what and " " in before.lemma:
            return  # وهو ما نفته: a denial by pronoun
        if saying.stance == "denies" and group.negated:
            saying = Saying("asserts", saying.content, saying.strict, saying.addressee)
        elif group.negated or (before is not None and before.kind in {"G", "Y"}) or group.infinitive:
            return
        where, how, start = self._content(at, saying)
        source = self._source(at, where, passive=passive, saying=saying)
        if source is None and passive:
            return
        cue = self._text(group)
        links = [*self._told(at, where, saying, source)]
        if source is not None:
            if ours(self.sent, source.group, self.analyser):
                return
            links.append(self._link(source, saying.stance, cue, group))
        else:
            carried = self._carried(at, how)
            if carried is None:
                return
            links = [*carried[:-1], *links, _with_stance(carried[-1], saying.stance, cue)]
        links += self._quoted_source(at, where, saying, how)
        framed = before is not None and (before.kind == "F" or (before.kind == "S" and not how and before.lemma in self.as_said))
        if before is not None and before.kind == "S" and not how and not framed:
            return
        _, last = self._segment(at)
        if how and start >= (self.groups[last].start if last < len(self.groups) else self.sent.sentence.end) - 1:
            how = ""
        denying = next((s for s in self.scopes if s.forward and s.holds(group.start) and s.links[-1].stance is Stance.DENIES), None)
        if framed and before is not None and before.kind == "S" and denying is not None:
            denying.links = [*denying.links, *links]
        elif how and not framed:
            self.used.update(
                k for k in range(at + 1, max(where, at)) if self.groups[k].kind in {"np", "v"} and self.groups[k].kind != "F"
            )
            self._forward(at, source, start, links, how)
        elif framed or not saying.strict or self._set_off(at, source):
            self._backward(at, links)

    def _set_off(self, at: int, source: Source | None) -> bool:
        """Whether a saying with its source stands between marks: "…, he added."""
        head = at - 1 if source is None else self._position(source.group)
        if head > at:
            return False
        k = at + 1
        while k < len(self.groups) and self.groups[k].kind in {"T", "B"}:
            k += 1
        ended = k >= len(self.groups) or self.groups[k].kind in {",", ".", "F", "S", "W"}
        return ended and head > 0 and self.groups[head - 1].kind in {",", "»"}

    def _link(self, source: Source, stance: str, cue: str, group: Group) -> Link:
        self.sources.append((source, group))
        return link_of(self.sent, source, stance, cue, self.world, self.analyser, self.memory.named)

    def _content(self, at: int, saying: Saying) -> tuple[int, str, int]:
        """Position of the group where the content opens, what introduces it, and where it starts; (-1, "", 0) = none."""
        groups, (_, last) = self.groups, self._segment(at)
        arabic = self.analyser.arabic
        told = bool(saying.addressee)
        k = at + 1
        if at and groups[at - 1].kind == "R" and groups[at - 1].lemma in self.what and arabic:
            found = next((j for j in range(at + 1, last) if groups[j].kind == "np" and groups[j].prep in self.about), -1)
            return (found, "what", groups[found].start) if found > 0 else (-1, "", 0)
        while k < last:
            g = groups[k]
            if g.kind == "K" or (g.kind == "R" and g.lemma in self.that and k > at + 1):
                return k, "comp", g.end
            if g.kind == "R" and g.lemma in self.what and arabic and "object" in saying.content:
                return k, "object", g.start
            if g.kind in {":", "«"} and (not saying.strict or "quote" in saying.content):
                return k, "quote", g.start
            if g.kind == "P" and g.lemma == "to" and "to" in saying.content:
                return k, "to", g.end
            if g.kind == "np":
                got = self._np_content(at, k, saying, told=told)
                if got:
                    return k, got, self.sent.starts[g.inner[0]] if got == "inner" else g.start
                if not arabic and not g.prep and not told and k > at + 1:
                    break
                told = told and bool(g.prep)
            elif g.kind == "v" and arabic and not g.joined and self._goes_past(k):
                pass
            elif g.kind in {"v", "X"} and not arabic and not saying.strict and k > at:
                return k, "bare", g.start
            elif g.kind in {"v", "F", "S", "I", "R"} and not (arabic and g.kind == "R"):
                break
            elif g.kind == "," and not arabic and not self._comma_ok(k):
                break
            elif g.kind == "O" and k == at + 1 and told:
                pass
            elif g.kind in {"O", "P"} and not arabic and not saying.strict and self._clause_ahead(k):
                return k, "bare", g.start
            k += 1
        return -1, "", 0

    def _np_content(self, at: int, k: int, saying: Saying, *, told: bool) -> str:
        """How the noun phrase at ``k`` opens the content; empty where it does not."""
        g = self.groups[k]
        if g.lexeme is not None and g.lexeme.saying is not None and g.reading is not None and g.reading.form in _PARTICIPLES:
            return ""
        tells = bool(g.inner) or (g.lexeme is not None and (g.lexeme.saying is not None or g.lexeme.cue is not None))
        if g.prep:
            if g.prep not in saying.content:
                return ""
            speaker = strength(g, self.world) == 2 and not g.inner  # noqa: PLR2004
            if (g.noun == "document" or self.analyser.arabic) and not tells:
                return ""
            return "" if speaker and g.prep in self.quoting else g.prep
        if self.analyser.arabic:
            if not tells or ("object" not in saying.content and saying.strict and not self._speaker_between(at, k)):
                return ""
            if k == self._first_np(at) and strength(g, self.world) == 2 and not (g.lexeme and g.lexeme.senses):  # noqa: PLR2004
                return ""
            return "object"
        if told and g.inner and "of" in saying.content and self.sent.tags[g.head] != "M":
            return "inner"
        if told:
            follower = self.groups[k + 1] if k + 1 < len(self.groups) else None
            return "bare" if follower is not None and follower.kind in {"v", "X"} and not follower.lexeme else ""
        if not tells and k + 2 < len(self.groups) and self.groups[k + 1].kind == "P" and self.groups[k + 2].inner:
            tells = g.noun == "part"
        if tells and (not saying.strict or "object" in saying.content):
            return "object"
        return "bare" if not saying.strict and self._clause_ahead(k) and not self._inverted(at, k) else ""

    def _speaker_between(self, at: int, k: int) -> bool:
        """Whether someone whose business is to speak stands between a verb and its object, or before the verb."""
        return any(
            g.kind == "np" and not g.prep and g.lexeme is not None and bool(g.lexeme.source)
            for g in self.groups[max(0, at - 1) : k]
        )

    def _first_np(self, at: int) -> int:
        k = at + 1
        while k < len(self.groups) and self.groups[k].kind in _ADVERBS | {","}:
            k += 1
        return k

    def _inverted(self, at: int, k: int) -> bool:
        """English: "…," said the commander."""
        before = self.groups[at - 1] if at else None
        return before is not None and before.kind in {"»", ","} and k == at + 1 and strength(self.groups[k], self.world) == 2  # noqa: PLR2004

    def _clause_ahead(self, k: int) -> bool:
        _, last = self._segment(k)
        return any(g.kind in {"v", "X", "Z", "W"} for g in self.groups[k + 1 : last])

    def _goes_past(self, k: int) -> bool:
        """Arabic: whether a verb between a saying and its content only qualifies the source (مسؤول طلب …، إن)."""
        _, last = self._segment(k)
        for g in self.groups[k + 1 : last]:
            if g.kind == "K":
                return True
            if g.kind == "v":
                return False
        return False

    def _comma_ok(self, k: int) -> bool:
        """English: whether a comma after a saying only sets off an aside before "that"."""
        _, last = self._segment(k)
        for g in self.groups[k + 1 : min(last, k + 6)]:
            if g.kind == "K":
                return True
            if g.kind in {"v", "X"} or (g.kind == "np" and g.inner):
                return False
        return False

    # -- sources -------------------------------------------------------------------

    def _source(self, at: int, where: int, *, passive: bool, saying: Saying) -> Source | None:
        """The source of the verb at ``at``; None where it is not written beside it."""
        quoted = self._prep_source(at, saying) if passive and self.analyser.arabic else None
        if passive:
            if self.analyser.arabic:
                return quoted
            ahead = self.groups[where] if where >= 0 else None
            return self._before(at) if ahead is not None and ahead.kind == "K" and " " in ahead.lemma else None
        relative = self._relative(at)
        if relative is not None:
            return relative
        if not self.analyser.arabic:
            return self._before(at) or self._behind(at)
        group = self.groups[at]
        behind = self._behind(at, where)
        joined = group.joined and not (group.reading and group.reading.conj == "ف")
        before = None if joined else self._before(at)
        if before is None or behind is None:
            return behind or before
        medium = is_medium(behind.group, self.world) or bool(saying.addressee)
        return before if medium or behind.group.accusative else behind

    def _prep_source(self, at: int, saying: Saying) -> Source | None:
        for k in range(at + 1, min(at + 4, len(self.groups))):
            g = self.groups[k]
            if g.kind == "np" and g.prep in saying.content and g.prep in self.quoting and strength(g, self.world):
                return reach(self.sent, self.groups, k, self.analyser, self.world, bare=True)
        return None

    def _relative(self, at: int) -> Source | None:
        """The antecedent of "who said", الذي لفت."""
        k = at - 1
        while k >= 0 and self.groups[k].kind in _ADVERBS:
            if self.groups[k].kind == "O" and not self.analyser.arabic:
                return None
            k -= 1
        if k < 1 or self.groups[k].kind != "R" or self.groups[k].lemma in self.what:
            return None
        clause = self.sent.clauses[self.groups[k].clause]
        anchor = clause.anchor
        position = next((i for i, g in enumerate(self.groups) if g is anchor), -1)
        if position < 0 or anchor is None or not strength(anchor, self.world):
            return None
        return reach(self.sent, self.groups, position, self.analyser, self.world, bare=self.analyser.arabic)

    def _before(self, at: int) -> Source | None:
        """The source right before a verb; behind an apposition or a relative clause between commas too."""
        k = at
        while k > 0 and self.groups[k - 1].kind in _ADVERBS - {"O"}:
            k -= 1
        if k > 2 and self.groups[k - 1].kind == ")" and self.groups[k - 3].kind == "(":  # noqa: PLR2004
            k -= 3
        found = self._ending(k)
        if found is not None or k == 0 or self.groups[k - 1].kind != ",":
            return found
        comma = k - 2
        first, _ = self._segment(at)
        while comma > first and self.groups[comma].kind != ",":
            comma -= 1
        if comma <= first:
            return None
        outer = self._ending(comma)
        inner = self._ending(k - 1)
        if outer is None:
            return inner
        for scope in self.scopes:
            if scope.forward and scope.cue_start > self.groups[comma].start:
                scope.end = min(scope.end, self.groups[k - 1].start)
        aside = self.groups[comma + 1 : k - 1]
        if len(aside) == 1 and aside[0].kind == "np" and not self.analyser.arabic and aside[0].lexeme is None:
            outer.end = aside[0].end  # the head of the council, Faiq Zaidan
        return outer

    def _ending(self, k: int) -> Source | None:
        """The longest source that ends right before position ``k``."""
        best: Source | None = None
        for first in range(k - 1, max(-1, k - 7), -1):
            g = self.groups[first]
            if g.kind not in {"np", "P", "C"} and not (g.kind == "Z" and not self._saying(first)):
                break
            if g.kind != "np" or g.prep or not strength(g, self.world) or first in self.used:
                continue
            before = self.groups[first - 1] if first else None
            if before is not None and before.kind not in _MARKS | {"v", "np", "Z"}:
                continue
            made = reach(self.sent, self.groups, first, self.analyser, self.world, bare=self.analyser.arabic)
            if made.after == k and not (self.analyser.arabic and g.joined and before is not None and before.kind == "np"):
                best = made
                if strength(g, self.world) == 2 and before is not None and before.kind in _MARKS - {"C"}:  # noqa: PLR2004
                    break
        return best

    def _behind(self, at: int, where: int = -1) -> Source | None:
        """The source right behind a verb: the Arabic subject, the English inversion after a quotation."""
        k = at + 1
        while k < len(self.groups) and self.groups[k].kind in (_ADVERBS | {",", "("} if self.analyser.arabic else {"T", "B"}):
            k += 1
        if k >= len(self.groups) or k == where:
            return None
        g = self.groups[k]
        if g.kind != "np" or g.prep or (g.joined and k > at + 1) or not strength(g, self.world):
            return None
        if not self.analyser.arabic:
            if not self._inverted(at, k) and not (at and self.groups[at - 1].kind == "S"):
                return None
            made = reach(self.sent, self.groups, k, self.analyser, self.world, bare=False)
            rest = self.groups[made.after : made.after + 2]
            if len(rest) == 2 and rest[0].kind == "," and rest[1].kind == "np" and rest[1].lexeme is None:  # noqa: PLR2004
                made.end = rest[1].end
            return made
        if g.lexeme is not None and g.lexeme.senses and not g.lexeme.source and g.inner:
            return None
        if g.accusative or (g.oblique and g.reading is not None and g.reading.form in {"du", "pl"}):
            return None
        told = bool(self._saying(at) and self._saying(at).addressee)  # type: ignore[union-attr]
        return reach(self.sent, self.groups, k, self.analyser, self.world, bare=not told)

    def _told(self, at: int, where: int, saying: Saying, source: Source | None) -> list[Link]:
        """The outlet that was told (told Reuters, قال لوكالة): the outer link."""
        stop = where if where >= 0 else min(at + 6, len(self.groups))
        for k in range(at + 1, stop):
            g = self.groups[k]
            if g.kind in {"v", "."}:
                break
            if g.kind != "np" or (source is not None and g is source.group) or not is_medium(g, self.world):
                continue
            named = bool(g.hits) or g.quoted or any(self.sent.tags[i] == "«" for i in range(g.first, g.last))
            addressed = bool(g.prep) or bool(saying.addressee)
            if named and addressed and g.prep not in self.quoting and not ours(self.sent, g, self.analyser):
                return [self._link(Source(g, g.start, g.end, k + 1), "asserts", self._text(self.groups[at]), self.groups[at])]
        return []

    def _quoted_source(self, at: int, where: int, saying: Saying, how: str) -> list[Link]:
        """Whom the source quotes (نقلت عن … أن, quoted … as saying): the inner link."""
        cue = self._text(self.groups[at])
        ahead = self.groups[where] if where >= 0 else None
        stop = where if where >= 0 else min(at + 6, len(self.groups))
        for k in range(at + 1, stop):
            g = self.groups[k]
            if g.kind != "np" or not strength(g, self.world) or any(s.group is g for s, _ in self.sources):
                continue
            saying_as = ahead is not None and ahead.kind == "K" and " " in ahead.lemma and not self.analyser.arabic and not g.prep
            if saying_as or (how and g.prep and g.prep in saying.content and g.prep in self.quoting):
                made = reach(self.sent, self.groups, k, self.analyser, self.world, bare=self.analyser.arabic)
                return [self._link(made, "asserts", cue, self.groups[at])]
        return []

    def _carried(self, at: int, how: str) -> list[Link] | None:
        """The links of the speaker that a verb without a source goes on with."""
        group = self.groups[at]
        first, _ = self._segment(at)
        inside = [s for s in self.scopes if s.links and s.cue_start >= self.groups[first].start]
        pronoun = at > 0 and any(g.kind == "O" for g in self.groups[max(first, at - 3) : at])
        if inside and group.joined and any(g.kind == "X" for g in self.groups[max(first, at - 2) : at]):
            return None  # "… and had asked": what is said goes on
        if inside and (group.joined or not self.analyser.arabic):
            level = [s for s in inside if not any(o.forward and o is not s and o.start <= s.cue_start < o.end for o in inside)]
            return (level or inside)[-1].links
        if group.joined and self.analyser.arabic and not inside:
            told = self._shared_subject(at)
            if told is not None:
                return [told]
        if (how in {"comp", "quote", "bare"} or pronoun) and self.memory.last and (self.analyser.arabic or pronoun):
            return self.memory.last[-1:]
        return None

    def _shared_subject(self, at: int) -> Link | None:
        """The subject of the clause that a joined verb of saying goes on from (…، وتقول إنها)."""
        clause = self.sent.clauses[self.groups[at].clause]
        outer = self.sent.clauses[clause.parent] if clause.parent >= 0 else None
        subject = outer.subject if outer is not None else None
        if subject is None or strength(subject, self.world) < 2 or not _may_agree(self.groups[at], subject):  # noqa: PLR2004
            return None
        made = reach(self.sent, self.groups, self._position(subject), self.analyser, self.world, bare=True)
        return self._link(made, "asserts", self._text(self.groups[at]), self.groups[at])

    # -- scopes --------------------------------------------------------------------

    def _forward(self, at: int, source: Source | None, start: int, links: list[Link], how: str = "") -> None:
        """Open a scope to the end of the sentence; close those that the new saying stands beside."""
        _, last = self._segment(at)
        end = self.groups[last].start if last < len(self.groups) else self.sent.sentence.end
        head = min(at, self._position(source.group) if source is not None else at)
        if self._beside(head, at):
            self._cut(self.groups[head].start)
        self.scopes.append(Scope(start, max(end, start), links, self.groups[at].start, how=how))

    def _position(self, group: Group) -> int:
        return next((i for i, g in enumerate(self.groups) if g is group), 0)

    def _beside(self, head: int, at: int) -> bool:
        """Whether the saying whose clause opens at ``head`` stands beside those before it, not inside them."""
        if self.groups[head].joined or self.groups[at].joined:
            return not any(g.kind == "K" for g in self.groups[max(0, head - 1) : head])
        k = head - 1
        while k >= 0 and self.groups[k].kind in {"B", "T", ",", "P"}:
            k -= 1
        return k >= 0 and (self.groups[k].kind in _BESIDE or self.groups[k].joined and self.groups[k].kind in {"v", "np"} and k == head - 1)

    def _cut(self, at: int) -> None:
        for scope in self.scopes:
            if scope.forward and scope.start < at < scope.end:
                scope.end = at

    def _backward(self, at: int, links: list[Link]) -> None:
        """A scope over the sentence that a saying set behind or into it covers."""
        first, last = self._segment(at)
        end = self.groups[last].start if last < len(self.groups) else self.sent.sentence.end
        head = min([at, *(self._position(s.group) for s, cue in self.sources if cue is self.groups[at])])
        behind = [g for g in self.groups[at + 1 : last] if g.kind in {"v", "np"}]
        named = [s.group for s, cue in self.sources if cue is self.groups[at]]
        amid = any(g.start > max([x.end for x in named], default=0) and not g.prep for g in behind)
        for k in range(head - 1, first if amid else head, -1):
            g = self.groups[k]
            if self.analyser.arabic and g.joined and self.groups[k - 1].kind == "," and self._opens_clause(k):
                first = k
                break
        for k in range(at + 1, last - 1):
            if self.groups[k].kind == "," and self.groups[k + 1].kind == "S":
                end = self.groups[k].start
                break
        self.scopes.append(Scope(self.groups[first].start, end, links, self.groups[at].start, forward=False))

    def _opens_clause(self, k: int) -> bool:
        group = self.groups[k]
        if group.kind in {"v", "W", "X", "G"}:
            return True
        return group.kind == "np" and any(r.finite and r.conj for r in self.sent.words[group.first].readings)

    # -- frames, participles, nouns, colons ------------------------------------------

    def _frame(self, at: int, saying: Saying) -> None:
        """Words before a source (بحسب مصدر، according to): the frame covers its sentence."""
        k = at + 1
        while k < len(self.groups) and self.groups[k].kind in {"T", "B", "P"}:
            k += 1
        if k >= len(self.groups):
            return
        g = self.groups[k]
        if g.kind == "v":
            following = self._saying(k)
            if following is not None:
                self.used.add(k)
                source = self._behind(k) if self.analyser.arabic else self._before(k)
                if source is not None:
                    self._backward(at, [self._link(source, following.stance, self._text(g), g)])
            return
        if g.kind != "np" or (strength(g, self.world) < 2 and not self._name_like(g) and not self._has_source(g)):  # noqa: PLR2004
            return
        source = reach(self.sent, self.groups, k, self.analyser, self.world, bare=self.analyser.arabic)
        if ours(self.sent, g, self.analyser):
            return
        if self.sent.words[g.first].key in self.what and g.last - g.first > 1:
            source.start = self.sent.starts[g.first + 1]  # according to what the office revealed
            if source.after < len(self.groups) and self.groups[source.after].kind == "v":
                self.used.add(source.after)
        if not self.analyser.arabic:
            self._restrict(source)
        link = self._link(source, saying.stance, self._text(self.groups[at]), self.groups[at])
        lemma = self.groups[at].lemma
        first, _ = self._segment(at)
        inside = [s for s in self.scopes if s.cue_start >= self.groups[first].start and s.links]
        if lemma in self.quoting and inside:
            inside[-1].links = [*inside[-1].links, link]
        else:
            self._backward(at, [link])

    def _restrict(self, source: Source) -> None:
        """Take a relative clause that tells which source it is into its text (two people who attended)."""
        if source.after >= len(self.groups) or self.groups[source.after].kind != "R":
            return
        for g in self.groups[source.after :]:
            if g.kind in {",", "."}:
                return
            source.end = g.end

    def _has_source(self, group: Group) -> bool:
        """Whether a word of the phrase heads a source, or it is a house that speaks (the emergency room)."""
        if group.noun == "building" and group.definite and not group.hits:
            return True
        picks = [self.sent.picks[i] for i in range(group.first, group.last)]
        return any(self.analyser.lexeme(r).source for r in picks if r is not None)

    def _name_like(self, group: Group) -> bool:
        """Whether an unknown phrase looks like a name rather than a thing."""
        if group.noun or strength(group, self.world) == 0:
            return False
        if self.analyser.arabic:
            return group.lexeme is None and not self.sent.words[group.first].article
        return self.sent.words[group.first].capital or self.sent.words[group.head].capital

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
        if inside:
            links = [*inside[-1].links[:-1], _with_stance(inside[-1].links[-1], saying.stance, cue)]
        elif clause.subject is not None and strength(clause.subject, self.world) == 2 and clause.subject is not group:  # noqa: PLR2004
            at_subject = self._position(clause.subject)
            made = reach(self.sent, self.groups, at_subject, self.analyser, self.world, bare=self.analyser.arabic)
            links = [self._link(made, saying.stance, cue, group)]
        elif self.memory.last and how == "comp":
            links = [_with_stance(self.memory.last[-1], saying.stance, cue)]
        if not links:
            return
        links += self._quoted_source(at, where, saying, how)
        _, last = self._segment(at)
        end = self.groups[last].start if last < len(self.groups) else self.sent.sentence.end
        self._cut(group.start)
        self.scopes.append(Scope(start, max(start, end), links, group.start))

    def _noun(self, at: int, saying: Saying) -> None:
        """A noun of saying with its content (reports that …, أنباء عن, إعلان الجيش انسحابه)."""
        group = self.groups[at]
        form = group.reading.form if group.reading else ""
        cue = self._text(group)
        after = self._next(at)
        if form == "masdar" and group.of is not None and strength(group.of, self.world) == 2:  # noqa: PLR2004
            source = Source(group.of, group.of.start, group.of.end, at + 1)
            self._forward(at, None, group.of.end, [self._link(source, saying.stance, cue, group)])
            return
        if not self.analyser.arabic and self._trailing_noun(at):
            source = Source(group, group.start, self.sent.ends[group.head - 1], at + 1)
            self._backward(at, [self._link(source, saying.stance, self.sent.words[group.head].text, group)])
            return
        speaks = group.lexeme is not None and group.lexeme.source
        comp = after is not None and (after.kind == "K" or (after.kind == "R" and after.lemma in self.that))
        about = self._about(at)
        if not speaks or not (comp or about is not None):
            return
        assert after is not None
        source = Source(group, group.start, group.end, at + 1)
        start = after.end if comp else about.start if about is not None else after.start
        stance = "asserts" if saying.stance == "doubts" and self._covered(group.start) else saying.stance
        self._forward(at, source, start, [self._link(source, stance, cue, group)])

    def _press(self, at: int) -> bool:
        """Reports without an owner inside a phrase or a cue (صحة أنباء عن …, أنباء عن)."""
        group = self.groups[at]
        if group.kind not in {"np", "W"} or (group.lexeme is not None and group.lexeme.saying is not None):
            return False
        words = range(group.first, group.last)
        hit = next((i for i in words if self._press_word(i)), -1)
        if hit < 0:
            return False
        about = self._about(at) if group.kind == "np" else self._next(at)
        if about is None or not about.inner:
            return False
        covering = [s for s in self.scopes if s.forward and s.holds(group.start)]
        covering += [s for s in self.scopes if s.forward and s.start == about.start]
        if group.kind == "W" and (not covering and not any(g.kind == "G" for g in self.groups[:at])):
            return False
        if covering and group.kind == "W" and covering[-1].links[-1].stance is not Stance.DENIES:
            return False
        end = self.sent.ends[group.last - 1 if group.kind == "np" else hit]
        part = finish_noun_phrase(self.sent, hit, group.last if group.kind == "np" else hit + 1, hit, self.analyser)
        part.plural = True
        source = Source(part, self.sent.starts[hit], end, at + 1)
        link = self._link(source, "asserts", self.sent.words[hit].text, group)
        self.scopes.append(Scope(about.start, self._end(at), [link], group.start))
        return True

    def _press_word(self, i: int) -> bool:
        word = self.sent.words[i]
        return word.key in self.press or any(self.analyser.lexeme(r).lemma in self.press for r in word.readings if r.pos == "noun")

    def _end(self, at: int) -> int:
        _, last = self._segment(at)
        return self.groups[last].start if last < len(self.groups) else self.sent.sentence.end

    def _pact(self, group: Group) -> bool:
        """Whether the phrase names an agreement, an order, a text that lays something down."""
        if group.kind != "np" or group.lexeme is None:
            return False
        if group.noun == "document" or group.lexeme.lemma in self.pacts:
            return True
        return any(s.type in {EventType.AGREEMENT, EventType.CEASEFIRE} for s in group.lexeme.senses)

    def _stipulation(self, at: int) -> bool:
        """"The truce requires …", ينص الاتفاق على, "under the deal": the document is the source."""
        group, groups = self.groups[at], self.groups
        first, last = self._segment(at)
        if group.kind == "P" and group.lemma in self.terms and at + 1 < len(groups) and self._pact(groups[at + 1]):
            if at > first + 1 or any(g.kind == "v" for g in groups[first:at]):
                return False
            self._backward(at, [self._document(groups[at + 1], at)])
            return True
        readings = self.sent.words[group.head].readings
        if group.kind not in {"v", "np"} or not any(
            r.pos == "verb" and r.form in {"past", "pres", "inf"} and self.analyser.lexeme(r).lemma in self.stipulates for r in readings
        ):
            return False
        after = groups[at + 1] if at + 1 < last else None
        if group.kind == "np" and (group.last - group.first > 1 or after is None or after.kind != "P"):
            return False
        source = after if after is not None and self._pact(after) and not after.prep else next(
            (g for g in reversed(groups[first:at]) if self._pact(g)), None
        )
        if source is None:
            return False
        self.scopes.append(Scope(group.end, self._end(at), [self._document(source, at)], group.start))
        return True

    def _document(self, group: Group, at: int) -> Link:
        link = self._link(Source(group, group.start, group.end, at + 2), "asserts", self._text(self.groups[at]), self.groups[at])
        return Link(link.text, link.start, link.end, SourceKind.DOCUMENT, link.stance, link.cue)

    def _trailing_noun(self, at: int) -> bool:
        """Whether a noun of saying is really the verb of "…, UNHCR reports."""
        group = self.groups[at]
        after = self._next(at)
        verbal = any(r.form == "pres" and r.pos == "verb" for r in self.sent.words[group.head].readings)
        marked = at > 0 and self.groups[at - 1].kind == "," and (after is None or after.kind == ".")
        return verbal and marked and group.head > group.first and self.sent.words[group.first].capital

    def _about(self, at: int) -> Group | None:
        """The phrase that tells what reports are about (أنباء عن انسحاب, reports of a pullback)."""
        k = at + 1
        while k < len(self.groups) and self.groups[k].kind == "P":
            k += 1
        if k >= len(self.groups):
            return None
        g = self.groups[k]
        return g if g.kind == "np" and g.prep in self.about and g.inner else None

    def _covered(self, at: int) -> bool:
        return any(s.forward and s.holds(at) for s in self.scopes)

    def _colon(self, at: int) -> None:
        """"Defence ministry: …", and the heading of a communiqué."""
        groups = self.groups
        first, last = self._segment(at)
        heading = [k for k in range(first, at) if groups[k].kind == "np"]
        if not heading or any(groups[k].kind in {"K", ":"} for k in range(first, at)):
            return
        end = groups[last].start if last < len(groups) else self.sent.sentence.end
        documents = [k for k in heading if groups[k].noun == "document" or (groups[k].lexeme and groups[k].lexeme.saying)]  # type: ignore[union-attr]
        head = groups[heading[0]]
        if ours(self.sent, head, self.analyser) or _only_place(head):
            return
        if documents and len(heading) > 1 and not groups[documents[-1]].prep:
            speaker = next((k for k in heading if k not in documents and strength(groups[k], self.world) == 2), None)  # noqa: PLR2004
            if speaker is not None and self.sent.index <= 1:
                made = reach(self.sent, groups, speaker, self.analyser, self.world, bare=True)
                self.memory.issuer = [self._link(made, "asserts", self._text(groups[documents[0]]), groups[at])]
                self.scopes.append(Scope(groups[at].end, end, self.memory.issuer, groups[at].start))
            return
        if any(groups[k].kind == "v" for k in range(first, at)) or strength(head, self.world) < 2 and not self._name_like(head):  # noqa: PLR2004
            return
        made = reach(self.sent, groups, heading[0], self.analyser, self.world, bare=self.analyser.arabic)
        if (made.after == at or documents) and not head.inner and not head.prep:
            self.scopes.append(Scope(groups[at].end, end, [self._link(made, "asserts", ":", groups[at])], head.start + 1))


def _only_place(group: Group) -> bool:
    """Whether a heading names nothing but a place: a dateline."""
    return bool(group.hits) and not group.noun and all(ref[0] == "p" for h in group.hits for ref in h.refs)


def _flat(groups: list[Group]) -> list[Group]:
    """The groups without those that stand inside another (participles of a noun phrase), and without mere containers."""
    out: list[Group] = []
    for group in groups:
        inside = group.kind in {"Z", "A"} and out and out[-1].kind == "np" and group.first < out[-1].last
        if group.kind != "x" and not inside:
            out.append(group)
    return out


def _closing_quote(sent: Sent) -> int:
    depth = 0
    for group in sent.groups:
        if group.kind == "«":
            depth += 1
        elif group.kind == "»":
            if depth == 0:
                return group.end
            depth -= 1
    return 0


def _unclosed_quote(sent: Sent) -> int:
    opened = [0]
    for group in sent.groups:
        if group.kind == "«":
            opened.append(group.start)
        elif group.kind == "»" and len(opened) > 1:
            opened.pop()
    return opened[-1]
