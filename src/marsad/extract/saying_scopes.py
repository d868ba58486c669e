"""What the reading of attributions rests on: scopes, what one sentence leaves to the next, segments, cues of saying."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from marsad.extract.lights import goes_through, of_things, takes_up_again
from marsad.extract.reading import Group, Sent
from marsad.extract.saying_ends_en import done_besides, home_again
from marsad.extract.saying_marks import closing_quote, unclosed_quote
from marsad.extract.saying_parts_ar import own_part
from marsad.extract.saying_persons_en import last_body, last_person
from marsad.extract.source_kinds import Named, link_of
from marsad.extract.sources import Source, beyond
from marsad.extract.words import Analyser, Reading
from marsad.model.claim import Link, Stance
from marsad.model.entity import World
from marsad.model.lexicon import Saying

ADVERBS = frozenset({"T", "B", "X", "G", "W", "O"})
_OF_WHAT_IS_TO_COME = frozenset({Stance.DEMANDS, Stance.THREATENS, Stance.PROMISES})
MARKS = frozenset({",", ".", "C", "K", "S", "R", "«", "»", ":", "(", ")", "B", "T", "W", "F", "I"})
PARTICIPLES = frozenset({"act", "ger", "pas"})
_AND = "و"
_BESIDE = frozenset({"C", "S", "."})


@dataclass(slots=True)
class Scope:
    """What a cue of saying covers: ``start``..``end`` in the report without its ``holes``; links outermost first.

    ``cue_start``: where the cue stands, negative where the sentence has none (a report may begin with its cue).
    """

    start: int
    end: int
    links: list[Link]
    cue_start: int = -2
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
    person: list[Link] = field(default_factory=list)  # the last source that is one person: whom "he" means
    body: list[Link] = field(default_factory=list)  # the last source that is no person: whom "it" means
    open_quote: list[Link] = field(default_factory=list)
    issuer: list[Link] = field(default_factory=list)
    named: Named = field(default_factory=Named)
    outlet: str = ""  # whose report it is: what it was told itself needs no link
    before: Sent | None = None  # the sentence before, where nobody speaks in it


def with_stance(link: Link, stance: str, cue: str) -> Link:
    """The same link under another cue."""
    return Link(link.text, link.start, link.end, link.kind, Stance(stance), cue, is_=link.is_)


#: What may stand between what opens a clause and its source.
_BEFORE_SOURCE = frozenset({",", "np", "B", "T"})


class Segments:
    """The groups of one sentence, the scopes found in it so far, and how they are cut against each other."""

    def __init__(self, sent: Sent, memory: Memory, world: World, analyser: Analyser) -> None:
        self.sent, self.memory, self.world, self.analyser = sent, memory, world, analyser
        self.groups = _flat(sent.groups)
        self.stops = [k for k, group in enumerate(self.groups) if group.kind == "."]
        self.scopes: list[Scope] = []
        self.sources: list[tuple[Source, Group]] = []
        self.used: set[int] = set()
        self.cited: dict[int, Link] = {}  # whom a speaker (id of his phrase) quotes before he speaks
        sets = analyser.sets
        self.quoting, self.what, self.that = sets["quoting"], sets["what"], sets["that"]
        self.by, self.as_said, self.about = sets["said_by"], sets["as_said"], sets["told_about"]
        self.terms, self.pacts = sets["terms"], sets["pacts"]
        self.press = [i for i, word in enumerate(sent.words) if word.press]

    def _next(self, at: int) -> Group | None:
        return self.groups[at + 1] if at + 1 < len(self.groups) else None

    def _segment(self, at: int) -> tuple[int, int]:
        """The positions of the stretch between full stops (or semicolons) that holds ``at``, end excluded."""
        stops = self.stops
        k = bisect_left(stops, at)
        return (stops[k - 1] + 1 if k else 0), (stops[k] if k < len(stops) else len(self.groups))

    def _end(self, at: int) -> int:
        _, last = self._segment(at)
        return self.groups[last].start if last < len(self.groups) else self.sent.sentence.end

    def _text(self, group: Group) -> str:
        return self.sent.text[group.start : group.end]

    def _position(self, group: Group) -> int:
        return next((i for i, g in enumerate(self.groups) if g is group), 0)

    def _link(self, source: Source, stance: str, cue: str, group: Group) -> Link:
        self.sources.append((source, group))
        return link_of(self.sent, source, stance, cue, self.world, self.analyser, self.memory.named)

    def _watches(self, verb: Group, subject: Group | None) -> bool:
        """Whether a force is told to have seen something, which is not to say it (عناصر التنظيم التي رصدت مرور السيارات)."""
        party = subject is not None and (subject.noun in {"force", "group"})
        return party and verb.lemma in self.analyser.sets["watching"]

    def _saying(self, at: int) -> Saying | None:
        group = self.groups[at]
        if group.lexeme is not None and group.lexeme.saying is not None:
            subject = self.sent.clauses[group.clause].subject if group.kind == "v" else None
            own = (
                goes_through(group.lexeme.light, subject)
                or takes_up_again(group)
                or self._watches(group, subject)
                or (self.analyser.arabic and of_things(self.groups, at))
            )
            return None if own else group.lexeme.saying
        if not self.analyser.arabic or group.kind not in {"v", "np"}:
            return None
        word = self.sent.words[group.first]
        if not word.says:
            return None
        form = group.reading.form if group.reading else ""

        def wanted(reading: Reading) -> bool:
            if group.kind == "v":
                return reading.finite and (bool(reading.conj) or self._that_follows(at))
            return reading.form == "act" and "a" in reading.feats

        if group.kind == "np" and (form == "act" or not self._content_follows(at)):
            return None
        for reading in word.readings:
            lexeme = self.analyser.lexeme(reading)
            if lexeme.saying is not None and wanted(reading):
                return lexeme.saying
        return None

    def _that_follows(self, at: int) -> bool:
        """Whether a complementiser stands behind the word before any further verb but that of a relative."""
        for k in range(at + 1, len(self.groups)):
            kind = self.groups[k].kind
            if kind == "K":
                return True
            if kind in {".", ","} or (kind == "v" and self.groups[k - 1].kind != "R"):
                return False
        return False

    def _content_follows(self, at: int) -> bool:
        after = self._next(at)
        return after is not None and (after.kind in {"K", "P"} or bool(after.prep))

    def _forward(self, at: int, source: Source | None, start: int, links: list[Link], how: str = "") -> None:
        """Open a scope to the end of the sentence; close those that the new saying stands beside."""
        _, last = self._segment(at)
        end = self.groups[last].start if last < len(self.groups) else self.sent.sentence.end
        head = min(at, self._position(source.group) if source is not None else at)
        if how not in {"comp", "quote", "bare"} and not self.analyser.arabic:
            end = self._next_clause(at, last, end)
        if self.analyser.arabic and how != "quote" and links and links[-1].stance in _OF_WHAT_IS_TO_COME:
            end = self._next_told(at, last, end)
        if not self.analyser.arabic:
            end = min(
                end,
                home_again(self.sent, self.groups[:last], at, end),
                done_besides(self.sent, self.groups[:last], at, end, how),
            )
        if self._beside(head, at):
            self._cut(self.groups[head].start)
        self.scopes.append(Scope(start, max(end, start), links, self.groups[at].start, how=how))

    def _next_clause(self, at: int, last: int, end: int) -> int:
        """Where a joined clause with a subject of its own begins behind a comma ("appealed for calm, and the envoy is to …")."""
        for k in range(at + 2, last - 2):
            if self.groups[k].kind != "C" or self.groups[k - 1].kind != "," or self.groups[k + 1].kind != "np":
                continue
            verb = next((g for g in self.groups[k + 2 : last] if g.kind not in {"B", "T"}), None)
            if not self.groups[k + 1].prep and verb is not None and verb.kind in {"v", "X", "W"}:
                return self.groups[k].start
        return end

    def _next_told(self, at: int, last: int, end: int) -> int:
        """Where a joined past verb behind a comma tells what came about: nobody demands, threatens or promises that (أنذر الجيش
        السكان بقصف القرية، | واقتلعت جرافاته أشجارا).
        """
        for k in range(at + 2, last):
            group, reading = self.groups[k], self.groups[k].reading
            if group.kind == "v" and group.joined and self.groups[k - 1].kind == "," and reading is not None:
                if reading.form in {"past", "ppast"} and not group.negated:
                    return group.start
        return end

    def _beside(self, head: int, at: int) -> bool:
        """Whether the saying whose clause opens at ``head`` stands beside those before it, not inside them."""
        if self.groups[head].joined or self.groups[at].joined:
            return not any(g.kind == "K" for g in self.groups[max(0, head - 1) : head])
        k = head - 1
        while k >= 0 and self.groups[k].kind in {"B", "T", ",", "P"}:
            k -= 1
        return k >= 0 and (
            self.groups[k].kind in _BESIDE
            or (self.groups[k].joined and self.groups[k].kind in {"v", "np"} and k == head - 1)
        )

    def _cut(self, at: int) -> None:
        for scope in self.scopes:
            if scope.forward and scope.start < at < scope.end:
                scope.end = at

    def _backward(self, at: int, links: list[Link]) -> None:
        """A scope over the sentence that a saying set behind or into it covers."""
        first, last = self._segment(at)
        end = self.groups[last].start if last < len(self.groups) else self.sent.sentence.end
        head = min([at, *(self._position(s.group) for s, cue in self.sources if cue is self.groups[at])])
        cues = self.groups[
            at : at + (2 if self.groups[at].kind == "F" and self.analyser.arabic else 1)
        ]  # حسبما | ذكر المحافظ
        named = [s for s, cue in self.sources if any(cue is g for g in cues)]
        if self.analyser.arabic and any(self._begins_anew(each.group) for each in named):
            return
        behind = self.groups[at + 1 : last]
        behind = [g for g in (behind if self.analyser.arabic else beyond(named, behind)) if g.kind in {"v", "np"}]
        amid = any(g.start >= max([x.end for x in named], default=0) and not g.prep for g in behind)
        if self.analyser.arabic and (own := own_part(self, (first, head, at), amid=amid)):
            first = own
            self._cut(self.groups[own].start)
        for k in range(head - 1, first if amid else head, -1):
            g = self.groups[k]
            if self.analyser.arabic and g.joined and self.groups[k - 1].kind == "," and self._opens_clause(k):
                first = k
                break
        for k in range(at + 1, last - 1):
            another = self.groups[k + 1].kind == "v" and self.groups[k + 1].joined and self._saying(k + 1) is not None
            if self.groups[k].kind == "," and (self.groups[k + 1].kind == "S" or (self.analyser.arabic and another)):
                end = self.groups[k].start  # بحسب مصدرين، | ونفت طرابلس
                break
        if not self.analyser.arabic:
            first, end = self._own_clause(first, last, head, end, amid=amid)
        self.scopes.append(Scope(self.groups[first].start, end, links, self.groups[at].start, forward=False))

    def _begins_anew(self, group: Group) -> bool:
        """Whether «و» joins a clause of its own that begins with the source (قصف الجيش المدينة | والحكومة تعلن حالة الطوارئ)."""
        clause, word = self.sent.clauses[group.clause], self.sent.words[group.first]
        joined = word.text.startswith(_AND) and not self._text(group).startswith(_AND)
        return joined and clause.verb is not None and clause.groups[0] is group

    def _own_clause(self, first: int, last: int, head: int, end: int, *, amid: bool) -> tuple[int, int]:
        """Where what a source set into or behind a clause covers begins and ends: the whole stretch, but only the clause that it
        stands in where that is joined to another ("A and, residents said, B"), or where that one has a source of its own
        ("A, officials said, and B, according to residents").
        """
        groups = self.groups
        if not amid:
            opens = next((k for k in range(head - 2, first, -1) if self._joins_clause(k, head)), 0)
            earlier = [s for s in self.scopes if s.cue_start < groups[opens].start and s.links] if opens else []
            for scope in earlier:
                scope.end = min(scope.end, groups[opens].start)
            return (opens if earlier else first), end
        k = head - 1
        while k > first and groups[k].kind in _BEFORE_SOURCE:
            k -= 1
        between = [g.kind for g in groups[k + 1 : head] if g.kind not in {"B", "T"}]
        joined = groups[k].kind == "C" and any(g.kind == "v" for g in groups[first:k])
        if joined and between not in ([], [","]):  # and gunmen, residents said, attacked the post
            joined = between == ["np", ","] and any(g.kind == "v" for g in groups[head + 2 : head + 6])
        if not joined and not (groups[k].kind == "R" and k > first and between in ([], [","])):
            return first, end
        for scope in self.scopes:
            if not scope.forward and scope.links and scope.start < groups[k].start:
                scope.end = min(scope.end, groups[k].start)
        if groups[k].kind != "C":  # which, according to residents, shelled the town, | left it
            verb = next((i for i in range(head + 1, last) if groups[i].kind == "v"), last)
            comma = next((i for i in range(verb, last) if groups[i].kind == ","), -1)
            end = groups[comma].start if comma > 0 else end
        return k, end

    def _joins_clause(self, k: int, head: int) -> bool:
        """Whether a comma and "and" at ``k`` open a clause with a subject and verb of its own before the source at ``head``."""
        groups = self.groups
        if groups[k].kind != "C" or groups[k - 1].kind != "," or groups[k + 1].kind != "np" or groups[k + 1].prep:
            return False
        return any(g.kind == "v" for g in groups[k + 2 : head])

    def _opens_clause(self, k: int) -> bool:
        group = self.groups[k]
        if group.kind in {"v", "W", "X", "G"}:
            return True
        return group.kind == "np" and any(r.finite and r.conj for r in self.sent.words[group.first].readings)

    def _covered(self, at: int) -> bool:
        return any(s.forward and s.holds(at) for s in self.scopes)

    def quotation(self) -> None:
        """A quotation left open by the sentences before, or one that fills the sentence by itself."""
        sent, memory = self.sent, self.memory
        if memory.open_quote:
            end = closing_quote(sent)
            self.scopes.append(Scope(sent.sentence.start, end or sent.sentence.end, memory.open_quote, forward=False))
            if end:
                memory.open_quote = []
        elif memory.issuer:
            self.scopes.append(Scope(sent.sentence.start, sent.sentence.end, memory.issuer, -1, forward=False))

    def close(self) -> None:
        """Leave to the next sentence what it may need."""
        sent, memory, scopes, groups = self.sent, self.memory, self.scopes, self.groups
        spoken = [s for s in scopes if s.cue_start >= 0 and s.links]
        if memory.issuer:
            for own in [s for s in scopes if s.cue_start == -1]:
                own.holes += [(s.start, s.end) for s in spoken]
        if not spoken and memory.last and groups and groups[0].kind == "«" and any(g.kind == "»" for g in groups[-2:]):
            scopes.append(Scope(sent.sentence.start, sent.sentence.end, memory.last, forward=False))
        memory.before = None if spoken else sent
        if not scopes:
            return
        self._holes()
        if spoken:
            newest = max(spoken, key=lambda s: s.cue_start)
            lasting = max(spoken, key=lambda s: (s.forward, s.cue_start))
            memory.last, memory.body = lasting.links[-1:], last_body(sent, lasting.links)
            memory.person = last_person(sent, [s.links[-1] for s in [*spoken, lasting]], self.analyser) or memory.person
            opened = max(0, unclosed_quote(sent))
            if opened and newest.start <= opened + 1:
                memory.open_quote = newest.links

    def _holes(self) -> None:
        """A relative clause set off by a comma inside reported speech is the outlet's own."""
        groups = self.groups
        for k in range(1, len(groups)):
            if groups[k - 1].kind != ",":
                continue
            relative = groups[k].kind == "R" and groups[k].lemma not in self.what
            participle = self._loose_participle(groups[k])
            if not (relative or participle):
                continue
            end = self.sent.sentence.end
            clause = self.sent.clauses[groups[k].clause]
            seen = participle
            for g in groups[k + 1 :]:
                seen = seen or g.kind == "v"
                if g.kind == "." or (seen and g.kind == "," and (participle or g.clause != clause.index)):
                    end = g.start
                    break
            for scope in self.scopes:
                if (
                    scope.cue_start >= 0
                    and scope.start < groups[k].start
                    and scope.cue_start < groups[k].start
                    and not self._quoted(scope, groups[k].start)
                ):
                    scope.holes.append((groups[k].start, end))

    def _loose_participle(self, group: Group) -> bool:
        """Arabic: a definite participle behind a comma (…، المغلق منذ عام 2014،): a relative clause in short."""
        if not self.analyser.arabic or group.kind != "np" or group.prep or group.joined:
            return False
        reading = self.sent.picks[group.first]
        return reading is not None and reading.article and reading.form in PARTICIPLES

    def _quoted(self, scope: Scope, at: int) -> bool:
        depth = 0
        for g in self.groups:
            if g.start >= at:
                break
            if g.start >= scope.start - 2:
                depth += (g.kind == "«") - (g.kind == "»")
        return depth > 0


def _flat(groups: list[Group]) -> list[Group]:
    """The groups without those that stand inside another (participles of a noun phrase), and without mere containers."""
    out: list[Group] = []
    for group in groups:
        inside = group.kind in {"Z", "A"} and out and out[-1].kind == "np" and group.first < out[-1].last
        if group.kind != "x" and not inside:
            out.append(group)
    return out
