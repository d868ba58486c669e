"""Who says it: the phrase before or behind a verb of saying, the one told, the one quoted, the one carried on."""

from __future__ import annotations

from marsad.extract.arguments_ar import agrees
from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group
from marsad.extract.saying_content import Contents
from marsad.extract.saying_persons_en import may_be_he, means_it, means_person, speaks_in_relative
from marsad.extract.saying_scopes import ADVERBS, MARKS, PARTICIPLES, Scope
from marsad.extract.source_kinds import after_charge, link_of
from marsad.extract.sources import Source, called_as_outlet, is_medium, ours, reach, strength
from marsad.extract.subjects_ar import may_agree
from marsad.model.claim import Link
from marsad.model.lexicon import Cue, Saying

#: Stances that something told is meant to be done, not that it was.
_VOWED = frozenset({"threatens", "demands", "promises"})


class Speakers(Contents):
    """Finds the source of a saying."""

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
            found = self._closing(at, saying) or self._told_by(at) or self._before(at) or self._behind(at)
            return after_charge(self.sent, found, self.analyser) if found is not None else None
        group = self.groups[at]
        behind = self._behind(at, where)
        joined = group.joined and not (group.reading and group.reading.conj == "ف")
        joined = joined or (at > 0 and self.groups[at - 1].kind == "X" and self.groups[at - 1].joined)  # وقد | تداولت
        of_its_own = at > 1 and self.groups[at - 1].kind == "X" and self.groups[at - 2].kind == "np"
        before = None if joined and not of_its_own else self._before(at)  # كما كانت القوات | قد أعلنت
        if before is None or behind is None:
            return behind or before
        topic = group.of is behind.group and self.sent.clauses[group.clause].subject is before.group
        medium = topic or is_medium(behind.group) or bool(saying.addressee)  # الجيش ينفي | شائعات عن انسحابه
        return before if medium or behind.group.accusative else behind

    def _prep_source(self, at: int, saying: Saying) -> Source | None:
        for k in range(at + 1, min(at + 4, len(self.groups))):
            g = self.groups[k]
            if g.kind == "np" and g.prep in saying.content and g.prep in self.quoting and strength(g, self.world):
                if kinds_of(g, self.world)[:1] == ("event",):
                    return None  # أُعلن عن عودة النازحين: what is told, not who tells it
                return reach(self.sent, self.groups, k, self.analyser, bare=True)
        return None

    def _relative(self, at: int) -> Source | None:
        """The antecedent of "who said", الذي لفت."""
        k = at - 1
        auxiliary = k > 0 and self.groups[k].kind == "v" and self.groups[k - 1].kind == "R"
        if self.analyser.arabic and auxiliary and self._saying(k) is None:
            k -= 1  # التي ظلت تنكر
        while k >= 0 and self.groups[k].kind in ADVERBS:
            if self.groups[k].kind == "O" and not self.analyser.arabic:
                return None
            k -= 1
        if k < 1 or self.groups[k].kind != "R" or self.groups[k].lemma in self.what:
            return None
        clause = self.sent.clauses[self.groups[k].clause]
        anchor = clause.anchor
        position = next((i for i, g in enumerate(self.groups) if g is anchor), -1)
        if position < 0 or anchor is None or not strength(anchor, self.world) or self._told_of(at, anchor):
            return None
        return reach(self.sent, self.groups, position, self.analyser, bare=self.analyser.arabic)

    def _told_of(self, at: int, anchor: Group) -> bool:
        """Arabic: whether the antecedent is what the verb's pronoun means, or of which another tells (القوة التي أعلنتها | الوزارة)."""
        verb, subject = self.groups[at].reading, self.sent.clauses[self.groups[at].clause].subject
        if subject is None or subject is anchor or not self.analyser.arabic:
            return False
        behind = subject.start > self.groups[at].start and strength(subject, self.world) > 1
        return behind or bool(verb and verb.enclitic)

    def _closing(self, at: int, saying: Saying) -> Source | None:
        """English: the source that ends its sentence behind a comma and a verb that has no object ("…, two of them nurses,
        says the ministry").
        """
        if at == 0 or self.groups[at - 1].kind != "," or saying.addressee or "object" in saying.content:
            return None
        found = self._behind(at)
        ends = found is not None and (found.after >= len(self.groups) or self.groups[found.after].kind == ".")
        return found if ends else None

    def _before(self, at: int) -> Source | None:
        """The source right before a verb; behind an apposition or a relative clause between commas too."""
        if self._ends_in_name(at):
            return None
        k = at
        while k > 0 and self.groups[k - 1].kind in ADVERBS - {"O"}:
            k -= 1
        if k > 2 and self.groups[k - 1].kind == ")" and self.groups[k - 3].kind == "(":
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
        if outer is None or self._listed_where(outer.group):
            return inner
        for scope in self.scopes:
            if scope.forward and scope.cue_start > self.groups[comma].start:
                scope.end = min(scope.end, self.groups[k - 1].start)
        aside = self.groups[comma + 1 : k - 1]
        if len(aside) == 1 and aside[0].kind == "np" and not self.analyser.arabic and aside[0].lexeme is None:
            outer.end = aside[0].end  # the head of the council, Faiq Zaidan
        opens = next((i for i, g in enumerate(self.groups) if g.start >= outer.start), 0)
        if opens > 1 and self.groups[opens - 1].kind == "," and outer.group.noun == "official":
            name = self._ending(opens - 1)  # Ali Saleh | , the mayor of the town, who saw it, said
            outer = name if name is not None and name.group.noun == "official" else outer
        return outer

    def _ends_in_name(self, at: int) -> bool:
        """English: whether a verb behind a comma has only a name behind it, to the end of its sentence ("held two towns, | said Ali
        Saleh, the spokesman for a group of villages").
        """
        behind = self.groups[at + 1 : self._segment(at)[1]]
        if self.analyser.arabic or at == 0 or self.groups[at - 1].kind != "," or not behind or behind[0].kind != "np":
            return False
        name = behind[0].lexeme is None and not behind[0].hits and not behind[0].prep
        return name and all(g.kind != "v" for g in behind[1:])

    def _listed_where(self, group: Group) -> bool:
        """Whether a phrase ends a list behind a preposition ("erupted in Nyabiondo and | Kazinga, forcing people out, said")."""
        k = self._position(group)
        while k > 1 and self.groups[k].joined and self.groups[k - 1].kind in {"C", ","}:
            k -= 2
        return k >= 0 and self.groups[k] is not group and bool(self.groups[k].prep)

    def _told_by(self, at: int) -> Source | None:
        """English: who says it, before a relative clause of its own ("residents who left the city told us", "villagers leaving
        Masisi said").
        """
        subject = self.sent.clauses[self.groups[at].clause].subject
        where = self._position(subject) if subject is not None else 0
        if subject is None or not 0 <= where < at or self.groups[where] is not subject:
            return None
        behind = self.groups[where + 1]
        leaving = behind.kind == "np" and behind.reading is not None and behind.reading.form == "ger"
        if (
            (where > 0 and self.groups[where - 1].kind not in {",", "T", ":", "K"})
            or not (behind.kind == "R" or (leaving and behind.head == behind.first and where + 2 < at))
            or strength(subject, self.world) < 2
        ):
            return None
        return Source(subject, subject.start, subject.end, at)

    def _ending(self, k: int) -> Source | None:
        """The longest source that ends right before position ``k``."""
        best: Source | None = None
        for first in range(k - 1, max(-1, k - 7), -1):
            g = self.groups[first]
            if g.kind not in {"np", "P", "C"} and not (g.kind == "Z" and not self._saying(first)):
                break
            if (
                g.kind != "np"
                or g.prep
                or not strength(g, self.world)
                or first in self.used
                or self.sent.tags[g.head] == "D"
            ):
                continue
            before = self.groups[first - 1] if first else None
            auxiliary = before is not None and before.kind == "X" and self.analyser.arabic  # كان | الجيش قد أعلن
            if before is not None and not auxiliary and before.kind not in MARKS | {"v", "np", "Z"}:
                continue
            made = reach(self.sent, self.groups, first, self.analyser, bare=self.analyser.arabic)
            if made.after == k and not (
                self.analyser.arabic and g.joined and before is not None and before.kind == "np"
            ):
                best = made
                if strength(g, self.world) == 2 and before is not None and before.kind in MARKS - {"C"}:
                    break
            if self.analyser.arabic and best is not None and self.sent.clauses[g.clause].groups[0] is g:
                break  # انسحب الجيش من المقر في هجليج | والدعم السريع يعلن
        return best

    def _behind(self, at: int, where: int = -1) -> Source | None:
        """The source right behind a verb: the Arabic subject, the English inversion after a quotation."""
        k = at + 1
        while k < len(self.groups) and self.groups[k].kind in (
            ADVERBS | {",", "("} if self.analyser.arabic else {"T", "B"}
        ):
            k += 1
        if k >= len(self.groups) or k == where:
            return None
        g = self.groups[k]
        if g.kind != "np" or g.prep or (g.joined and k > at + 1):
            return None
        if not strength(g, self.world) and not (self.analyser.arabic and self._governs(g)):
            return None
        if not self.analyser.arabic:
            if not self._inverted(at, k) and not (at and self.groups[at - 1].kind == "S"):
                return None
            made = reach(self.sent, self.groups, k, self.analyser, bare=False)
            rest = self.groups[made.after : made.after + 2]
            if len(rest) == 2 and rest[0].kind == "," and rest[1].kind == "np" and rest[1].lexeme is None:
                made.end = rest[1].end
            return made
        if g.lexeme is not None and g.lexeme.senses and not g.lexeme.source and g.inner:
            follower = self._next(k)
            form = g.reading.form if g.reading else ""
            if not (form in PARTICIPLES and follower is not None and follower.kind == "K"):
                return None
        if g.accusative or (g.oblique and g.reading is not None and g.reading.form in {"du", "pl"}):
            return None
        if k == at + 1 and not agrees(self.groups[at], g, full=False):
            return None  # طالب | الحكومة
        told = bool(self._saying(at) and self._saying(at).addressee)  # type: ignore[union-attr]
        charged = self.groups[at].lemma in self.analyser.sets["accusing"]  # واتهم | الجيش | بقصف القرى
        called = self.groups[at].of is g and (g.noun == "people" or charged)
        if told and called and self.analyser.arabic:
            return None  # ودعا | سكان القرى | إلى مغادرة منازلهم
        return reach(self.sent, self.groups, k, self.analyser, bare=not told)

    def _governs(self, group: Group) -> bool:
        """Whether the name of an area opens with a word that also names who governs it (أعلنت محافظة السويداء)."""
        first = self.sent.words[group.first]
        return bool(group.hits) and any(self.analyser.lexeme(r).source for r in first.readings if r.pos == "noun")

    def _told(self, at: int, where: int, saying: Saying, source: Source | None) -> list[Link]:
        """The outlet that was told (told Reuters, قال لوكالة): the outer link."""
        stop = where if where >= 0 else min(at + 6, len(self.groups))
        for k in range(at + 1, stop):
            g = self.groups[k]
            if g.kind in {"v", "."}:
                break
            if g.kind != "np" or (source is not None and g is source.group):
                continue
            if not is_medium(g) and not called_as_outlet(self.sent, g, self.analyser):
                continue
            if self.memory.outlet and self._text(g) in self.memory.outlet:
                continue
            named = (
                bool(g.hits)
                or g.quoted
                or called_as_outlet(self.sent, g, self.analyser)
                or any(self.sent.tags[i] == "«" for i in range(g.first, g.last))
            )
            addressed = bool(g.prep) or bool(saying.addressee)
            if named and addressed and g.prep not in self.quoting and not ours(self.sent, g, self.analyser):
                return [
                    self._link(
                        Source(g, g.start, g.end, k + 1),
                        "asserts",
                        self._text(self.groups[at]),
                        self.groups[at],
                    )
                ]
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
            saying_as = (
                ahead is not None
                and ahead.kind == "K"
                and " " in ahead.lemma
                and not self.analyser.arabic
                and not g.prep
            )
            if saying_as or (how and g.prep and g.prep in saying.content and g.prep in self.quoting):
                made = reach(self.sent, self.groups, k, self.analyser, bare=self.analyser.arabic)
                return [self._link(made, "asserts", cue, self.groups[at])]
        return []

    def _quoted_next(self, at: int, source: Source) -> list[Link]:
        """Whom an Arabic source is said to quote right behind it (كما نقلت القناة | عن مصدر أمني | أن): the inner link."""
        behind = self.groups[source.after : source.after + 2]
        if not self.analyser.arabic or [g.kind for g in behind] != ["P", "np"] or not strength(behind[1], self.world):
            return []
        if behind[1].prep not in self.quoting:
            return []
        made = reach(self.sent, self.groups, source.after + 1, self.analyser, bare=True)
        return [self._link(made, "asserts", self._text(self.groups[at]), self.groups[at])]

    def _carried(self, at: int, how: str) -> list[Link] | None:
        """The links of the speaker that a verb without a source goes on with."""
        group = self.groups[at]
        first, _ = self._segment(at)
        inside = [s for s in self.scopes if s.links and s.cue_start >= self.groups[first].start]
        pronoun = at > 0 and any(g.kind == "O" for g in self.groups[max(first, at - 3) : at])
        if inside and group.joined and any(g.kind == "X" for g in self.groups[max(first, at - 2) : at]):
            return None  # "… and had asked": what is said goes on
        if inside:
            level = [
                s
                for s in inside
                if not any(o.forward and o is not s and o.start <= s.cue_start < o.end for o in inside)
            ]
            own = [s for s in level if not self._told_by_another(s)]  # ينفي الجيش | شائعات | ويؤكد
            return (own or level or inside)[-1].links
        if (group.joined or self._but_they(at)) and not inside:
            told = self._shared_subject(at)
            if told is not None:
                return [told]
        he = pronoun and means_person(self.sent, self.groups[max(first, at - 3) : at], self.analyser)
        if pronoun and not self.analyser.arabic and (meant := self._antecedent(at, he=he)) is not None:
            return [meant]
        if pronoun and not he and (who := speaks_in_relative(self.sent, group, self.world)) is not None:
            return [
                self._link(
                    reach(self.sent, self.groups, who, self.analyser, bare=True), "asserts", self._text(group), group
                )
            ]
        if he and self.memory.person:
            return self.memory.person
        if pronoun and self.memory.body and means_it(self.sent, self.groups[max(first, at - 3) : at], self.analyser):
            return self.memory.body
        if (how in {"comp", "quote", "bare"} or pronoun) and self.memory.last and (self.analyser.arabic or pronoun):
            return self.memory.last[-1:]
        first_person = self.analyser.arabic and group.reading is not None and group.reading.feats[:1] == "1"
        if how and not first_person and self._vows(at):
            if self.memory.last and group.joined:
                return self.memory.last[-1:]  # وهدد | باستئناف الهجمات: who spoke last goes on
            self._only_vowed(at)
        return self.memory.issuer or None if first_person else None  # وننفي الأنباء عن انسحاب قواتنا

    def _told_by_another(self, scope: Scope) -> bool:
        """Whether a scope is of a report that a verb of saying has as its object: who says that, goes on."""
        objects = [clause.verb.of for clause in self.sent.clauses if clause.speaks and clause.verb is not None]
        return any(group is not None and group.start == scope.cue_start for group in objects)

    def _vows(self, at: int) -> bool:
        """Whether an Arabic verb of threatening, demanding or promising leaves out who does (وهدد باستئناف الهجمات)."""
        group = self.groups[at]
        saying = group.lexeme.saying if group.lexeme is not None else None
        clause = self.sent.clauses[group.clause]
        if not self.analyser.arabic or saying is None or saying.stance not in _VOWED:
            return False
        return group.kind == "v" and not group.passive and clause.opener == "main" and clause.subject is None

    def _only_vowed(self, at: int) -> None:
        """Have what nobody named threatens or promises be no more than planned."""
        group = self.groups[at]
        threat = (
            group.lexeme is not None and group.lexeme.saying is not None and group.lexeme.saying.stance == "threatens"
        )
        for predicate in self.sent.predicates:
            if predicate.clause == group.clause and predicate.start > group.end:
                predicate.cues.append(Cue("planned", "", "possible" if threat else ""))

    def _but_they(self, at: int) -> bool:
        """Arabic: whether a word with the pronoun of who has just been told of stands before the verb (امتنع المتحدث عن التعليق، لكنه
        | قال، إلا أنه | أشار).
        """
        before = self.groups[at - 1] if at > 0 else None
        if before is None or before.reading is None or not self.analyser.arabic:
            return False
        if before.kind == "C":
            return self.sent.words[before.first].key in self.analyser.sets["but_they"]
        excepting = at > 1 and self.groups[at - 2].kind in {",", "G", "W", "C", "P"}
        return before.kind == "K" and before.reading.feats[:1] == "3" and excepting

    def _antecedent(self, at: int, *, he: bool) -> Link | None:
        """Whom the pronoun before an English verb of saying means, where nobody speaks in the sentence before ("The RSF did
        not answer. In a statement it denied …"): else it is who spoke last.
        """
        home, group = self.memory.before, self.groups[at]
        subject = self.sent.clauses[group.clause].subject
        if home is None or subject is None or subject.sentence != home.index or strength(subject, self.world) < 2:
            return None
        if he and not may_be_he(home, subject, self.analyser):
            return None
        source = Source(subject, subject.start, subject.end, 0)
        cue = self._text(group)
        return link_of(home, source, "asserts", cue, self.world, self.analyser, self.memory.named)

    def _shared_subject(self, at: int) -> Link | None:
        """The subject of the clause that a joined verb of saying goes on from (…، وتقول إنها)."""
        clause = self.sent.clauses[self.groups[at].clause]
        outer = self.sent.clauses[clause.parent] if clause.parent >= 0 else None
        subject = outer.subject if outer is not None else None
        if subject is None or strength(subject, self.world) < 2 or not may_agree(self.groups[at], subject):
            return None
        made = reach(self.sent, self.groups, self._position(subject), self.analyser, bare=True)
        return self._link(made, "asserts", self._text(self.groups[at]), self.groups[at])
