"""Sources without a verb of saying: frames (according to), reports, documents that lay something down, headings."""

from __future__ import annotations

from marsad.extract.authors import heading_names, issuer_named
from marsad.extract.blame_en import laid_in_relative
from marsad.extract.datelines import country_told_of, tagged
from marsad.extract.groups import finish_noun_phrase
from marsad.extract.reading import Group, Sent
from marsad.extract.saying_parts_ar import quoted_behind
from marsad.extract.saying_scopes import Scope
from marsad.extract.saying_speakers import Speakers
from marsad.extract.sources import Source, is_medium, ours, reach, strength
from marsad.extract.stopped import unspoken
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Link, SourceKind, Stance
from marsad.model.lexicon import Saying
from marsad.model.report import SentenceKind

_DASHES = frozenset("-–—")
_SEMICOLONS = frozenset(";؛")
#: Words at most of a source that a line ends in.
_SIGNED = 4


class Frames(Speakers):
    """Opens the scopes of frames, nouns of saying and headings."""

    def _frame(self, at: int, saying: Saying) -> None:
        """Words before a source (بحسب مصدر، according to): the frame covers its sentence."""
        k = at + 1
        while k < len(self.groups) and self.groups[k].kind in {"T", "B", "P"}:
            k += 1
        if k >= len(self.groups) or unspoken(self.groups, at):
            return
        g = self.groups[k]
        if g.kind == "v":
            following = self._saying(k)
            if following is not None:
                self.used.add(k)
                source = self._behind(k) if self.analyser.arabic else self._before(k)
                if source is not None:
                    outlet, inner = self._told(k, -1, following, source), self._quoted_source(k, -1, following, "frame")
                    link = self._link(source, following.stance, self._text(g), g)
                    self._backward(at, [*outlet, link, *inner])
                    for each in self.sent.predicates:
                        each.dropped = "who says so" if each.group is g else each.dropped  # ما نقله المرصد عن سكان
            return
        if g.kind != "np" or (strength(g, self.world) < 2 and not self._name_like(g) and not self._has_source(g)):
            return
        source = reach(self.sent, self.groups, k, self.analyser, bare=self.analyser.arabic)
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
        elif lemma in self.quoting and (speaker := self._speaker_ahead(at, source.after)) is not None:
            self.cited[id(speaker)] = link
        elif lemma in self.quoting and self._medium(at - 1):
            quoter = reach(self.sent, self.groups, at - 1, self.analyser, bare=True)
            self._backward(at, [self._link(quoter, "asserts", self._text(self.groups[at]), self.groups[at]), link])
        else:
            self._backward(at, [link, *self._quoted_next(at, source)])

    def _medium(self, at: int) -> bool:
        """Whether a sentence opens with an outlet, which quotes somebody (رويترز | نقلاً عن | مسؤول: …)."""
        group = self.groups[at]
        opens = at == 0 and group.kind == "np" and not group.prep
        return opens and (is_medium(group) or any(ref[0] == "o" for hit in group.hits for ref in hit.refs))

    def _speaker_ahead(self, at: int, after: int) -> Group | None:
        """Who quotes, where the frame stands between him and his verb of saying ("Reuters, citing two officials, said")."""
        groups = self.groups
        if at < 2 or after + 1 >= len(groups) or groups[at - 1].kind != "," or groups[after].kind != ",":
            return None
        speaker = groups[at - 2]
        says = groups[after + 1].kind == "v" and self._saying(after + 1) is not None
        return speaker if says and strength(speaker, self.world) == 2 and not speaker.prep else None

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
        if self.sent.words[group.head].key in self.analyser.sets["posted"]:
            return True
        if group.hits and self.analyser.arabic:  # مستشفى ناصر
            first = [self.analyser.lexeme(r) for r in self.sent.words[group.first].readings if r.pos == "noun"]
            return any(noun.source or noun.kind == "building" for noun in first)
        picks = [self.sent.picks[i] for i in range(group.first, group.last)]
        return any(self.analyser.lexeme(r).source for r in picks if r is not None)

    def _name_like(self, group: Group) -> bool:
        """Whether an unknown phrase looks like a name rather than a thing."""
        if group.noun or strength(group, self.world) == 0:
            return False
        if self.analyser.arabic:
            return group.lexeme is None and not self.sent.words[group.first].article
        return self.sent.words[group.first].capital or self.sent.words[group.head].capital

    def _noun(self, at: int, saying: Saying) -> None:
        """A noun of saying with its content (reports that …, أنباء عن, إعلان الجيش انسحابه)."""
        group = self.groups[at]
        form = group.reading.form if group.reading else ""
        cue = self._text(group)
        after = self._next(at)
        if form == "masdar" and group.of is not None and strength(group.of, self.world) == 2:
            source = Source(group.of, group.of.start, group.of.end, at + 1)
            self._forward(at, None, group.of.end, [self._link(source, saying.stance, cue, group)])
            return
        if not self.analyser.arabic and self._trailing_noun(at):
            source = Source(group, group.start, self.sent.ends[group.head - 1], at + 1)
            self._backward(at, [self._link(source, saying.stance, self.sent.words[group.head].text, group)])
            return
        by = [k for k in range(at + 1, min(at + 3, len(self.groups))) if self.groups[k].kind == "np"]
        if by and self.groups[by[0]].prep in self.by and strength(self.groups[by[0]], self.world) == 2:
            made = reach(self.sent, self.groups, by[0], self.analyser, bare=False)
            told = self.groups[made.after : made.after + 3]
            if not any(g.kind == "K" or (g.kind == "np" and g.prep and g.inner) for g in told):
                return
            self._forward(at, None, made.end, [self._link(made, saying.stance, cue, group)])
            return
        speaks = group.lexeme is not None and group.lexeme.source
        comp = after is not None and (after.kind == "K" or (after.kind == "R" and after.lemma in self.that))
        about = self._about(at)
        if not speaks or not (comp or about is not None):
            return
        assert after is not None
        if (
            comp
            and group.prep
            and at > 1
            and any(s.forward and s.cue_start == self.groups[at - 2].start for s in self.scopes)
        ):
            return  # said in a statement that
        source = Source(group, group.start, group.end, at + 1)
        start = after.end if comp else about.start if about is not None else after.start
        stance = "asserts" if saying.stance == "doubts" and self._covered(group.start) else saying.stance
        self._forward(at, source, start, [self._link(source, stance, cue, group)])

    def _press(self, at: int) -> bool:
        """Reports without an owner inside a phrase or a cue (صحة أنباء عن …, أنباء عن)."""
        group = self.groups[at]
        if not self.press or group.kind not in {"np", "W"}:
            return False
        if group.lexeme is not None and group.lexeme.saying is not None:
            return False
        hit = next((i for i in self.press if group.first <= i < group.last), -1)
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

    def _names_it(self, at: int) -> bool:
        """Whether the group is "what the army called" before an event noun: that is on his word."""
        group = self.groups[at]
        after = self._next(at)
        if group.kind != "B" or group.of is None or after is None:
            return False
        saying = group.lexeme.saying if group.lexeme is not None else None
        source = Source(group.of, group.of.start, group.of.end, at + 1)
        link = self._link(source, saying.stance if saying is not None else "asserts", self._text(group), group)
        _, last = self._segment(at)
        end = next((g.start for g in self.groups[at + 2 : last] if g.kind in {",", "C", "S", "."}), self._end(at))
        self.scopes.append(Scope(after.start, end, [link], group.start, forward=False))
        return True

    def _lays_it_on(self, at: int) -> bool:
        """Whether the verb says of the event before it that it is his, or another's: that is on his word, and nothing else is."""
        group = self.groups[at]
        if self.analyser.arabic or group.kind not in {"v", "Z"}:
            return False
        clause = self.sent.clauses[group.clause]
        event = laid_in_relative(self.sent, clause, self.analyser) if clause.verb is group else None
        speaker = clause.subject
        if group.kind == "Z" and at and group.lemma in self.analyser.sets["claiming"]:
            head = self.groups[max(at - 2, 0) if self.groups[at - 1].kind == "," else at - 1]
            event = next((p for p in self.sent.predicates if p.group is head), None)
            behind = self.groups[at + 1 : at + 3]  # an attack claimed | by the group
            speaker = behind[1] if len(behind) > 1 and behind[1].prep in self.analyser.agent else None
        if event is None or speaker is None or not (speaker.hits or strength(speaker, self.world)):
            return False
        made = reach(self.sent, self.groups, self._position(speaker), self.analyser, bare=False)
        link = self._link(made, Stance.ASSERTS.value, self._text(group), group)
        for scope in self.scopes:
            if not scope.forward and 0 <= scope.cue_start < event.start:
                scope.holes.append((event.start, event.end))
        self.scopes.append(Scope(event.start, event.end, [link], group.start, forward=False))
        return True

    def _pact(self, group: Group) -> bool:
        """Whether the phrase names an agreement, an order, a text that lays something down."""
        if group.kind != "np" or group.lexeme is None:
            return False
        if group.noun == "document" or group.lexeme.lemma in self.pacts:
            return True
        return any(s.type in {EventType.AGREEMENT, EventType.CEASEFIRE} for s in group.lexeme.senses)

    def _stipulation(self, at: int) -> bool:
        """From "The truce requires …", ينص الاتفاق على, "under the deal": the document is the source."""
        group, groups = self.groups[at], self.groups
        if group.kind == "P":
            if group.lemma not in self.terms or at + 1 >= len(groups) or not self._pact(groups[at + 1]):
                return False
            if at > self._segment(at)[0]:
                return False
            self._backward(at, [self._document(groups[at + 1], at)])
            return True
        if group.kind not in {"v", "np"} or not self.sent.words[group.head].stipulates:
            return False
        first, last = self._segment(at)
        after = groups[at + 1] if at + 1 < last else None
        if group.kind == "np" and (group.last - group.first > 1 or after is None or after.kind != "P"):
            return False
        source = (
            after
            if self.analyser.arabic and after is not None and self._pact(after) and not after.prep  # ينص الاتفاق
            else next((g for g in reversed(groups[first:at]) if self._pact(g)), None)
        )
        if source is None:
            return False
        self.scopes.append(Scope(group.end, self._end(at), [self._document(source, at)], group.start))
        return True

    def _document(self, group: Group, at: int) -> Link:
        start, end = group.start, group.end
        where = self._position(group)
        after = self._next(where)
        if after is not None and after.kind == "T" and self.analyser.arabic:
            end = after.end  # the agreement of 30 January
        if where > 1 and self.groups[where - 1].kind == "T" and self.sent.tags[self.groups[where - 2].head] == "D":
            start = self.groups[where - 2].start  # the November 2024 truce
        link = self._link(
            Source(group, start, end, at + 2),
            "asserts",
            self._text(self.groups[at]),
            self.groups[at],
        )
        return Link(link.text, link.start, link.end, SourceKind.DOCUMENT, link.stance, link.cue)

    def _trailing_noun(self, at: int) -> bool:
        """Whether a noun of saying is really the verb of "…, UNHCR reports."""
        group = self.groups[at]
        after = self._next(at)
        words, head = self.sent.words, group.head
        marked = at > 0 and self.groups[at - 1].kind == "," and (after is None or after.kind == ".")
        if not marked or head <= group.first:
            return False
        last = next((k for k in range(head - 1, group.first, -1) if self.sent.tags[k] != "_"), group.first)
        before = self.sent.picks[last]
        forms = {r.form for r in words[head].readings if r.pos == "verb"}
        who = self.analyser.lexeme(before) if before is not None else None
        if who is not None and (who.source or who.kind == "people"):
            return bool(forms & {"pres", "inf"}) and self.sent.tags[group.first] != "D"  # state media report
        return "pres" in forms and words[group.first].capital

    def _dateline(self, at: int, head: Group) -> bool:
        """Whether a town's name opens the body with a full clause behind it (بغداد: نفى قائد …), or in capitals (BEIRUT: …): where it
        was written.
        """
        after = self._next(at)
        town = any(ref[0] == "p" and self.world.places[ref[2:]].level == "town" for h in head.hits for ref in h.refs)
        if not town or head.noun or self.sent.sentence.kind is not SentenceKind.BODY:
            return False
        if not self.analyser.arabic:
            return all(word.text.isupper() for word in self.sent.words[head.first : head.last])
        return (
            after is not None
            and after.kind == "v"
            and after.reading is not None
            and after.reading.form in {"past", "ppast"}
            and after.reading.feats[:1] == "3"
        )

    def _signed(self, at: int) -> None:
        """From "Two killed near Erez - army", where a line without a full stop ends in its source behind a dash."""
        groups, sent = self.groups, self.sent
        ends = len(groups) - (groups[-1].kind == ".")
        if at + 2 != ends or sent.words[groups[at].first].text not in _DASHES:
            return
        head = groups[at + 1]
        bare = head.kind == "np" and not head.prep and head.last - head.first <= _SIGNED
        if not bare or sent.tags[head.first] == "D" or strength(head, self.world) < 2 or _only_place(head):
            return
        source = reach(sent, groups, at + 1, self.analyser, bare=self.analyser.arabic)
        link = self._link(source, "asserts", self._text(groups[at]), groups[at])
        self.scopes.append(Scope(sent.sentence.start, groups[at].start, [link], groups[at].start, forward=False))

    def _goes_on(self, last: int) -> bool:
        """Whether a semicolon ends a part of a headline, whose next part nobody else says ("SOHR: two held; a third freed")."""
        if self.sent.sentence.kind is not SentenceKind.HEADLINE or self._text(self.groups[last]) not in _SEMICOLONS:
            return False
        return all(g.lexeme is None or g.lexeme.saying is None for g in self.groups[last:])

    def heading(self) -> None:
        """Take whose statement the report's first line says it is for who says all that follows (بيان صادر عن القيادة العامة)."""
        if self.sent.index or self.memory.issuer or not heading_names([self.sent]):
            return
        if (issuer := issuer_named(self.sent, self.analyser)) is not None:
            made = reach(self.sent, self.groups, self._position(issuer), self.analyser, bare=False)
            self.memory.issuer = [self._link(made, "asserts", self._text(self.groups[0]), self.groups[0])]

    def _colon(self, at: int) -> None:
        """From "Defence ministry: …", and the heading of a communiqué."""
        groups = self.groups
        first, last = self._segment(at)
        heading = [k for k in range(first, at) if groups[k].kind == "np"]
        if not heading or any(groups[k].kind in {"K", ":"} for k in range(first, at)):
            return
        end = groups[last].start if last < len(groups) and not self._goes_on(last) else self.sent.sentence.end
        documents = [k for k in heading if _document_like(groups[k])]
        head = groups[heading[0]]
        if ours(self.sent, head, self.analyser) or _only_place(head) or self._dateline(at, head):
            return
        if self.sent.words[groups[at].first - 1].key in self.analyser.sets.get("labels", ()):
            return  # Key takeaway: rebels seized the town
        own = self.analyser.sets.get("speakers_own", frozenset())
        if (not self.analyser.arabic or tagged(self.sent, head)) and country_told_of(self.sent, head, own):
            return
        if documents and len(heading) > 1 and not groups[documents[-1]].prep:
            speaker = next(
                (k for k in heading if k not in documents and strength(groups[k], self.world) == 2),
                None,
            )
            if speaker is not None and self.sent.index <= 1:
                made = reach(self.sent, groups, speaker, self.analyser, bare=True)
                self.memory.issuer = [self._link(made, "asserts", self._text(groups[documents[0]]), groups[at])]
                self.scopes.append(Scope(groups[at].end, end, self.memory.issuer, groups[at].start))
            return
        if any(groups[k].kind == "v" for k in range(first, at)) or (
            strength(head, self.world) < 2 and not self._name_like(head)
        ):
            return
        made = reach(self.sent, groups, heading[0], self.analyser, bare=self.analyser.arabic)
        outlet = next((k for k in heading if k >= made.after and _told_to(groups[k], self.analyser)), -1)
        quoted = quoted_behind(self, heading, at)
        if (
            (made.after == at or documents or outlet == at - 1 or quoted)
            and not head.prep
            and (not head.inner or head.noun == "body")
        ):
            link = [self._link(source, "asserts", ":", groups[at]) for source in (made, *quoted)]
            if outlet == at - 1 and not _own(self.sent, groups[outlet]):  # مصدر أمني | لـ«الميادين»: …
                told = reach(self.sent, groups, outlet, self.analyser, bare=False)
                link.insert(0, self._link(told, "asserts", ":", groups[at]))
            if at + 1 == len(groups) and self.sent.index <= 1 and strength(head, self.world) == 2:
                self.memory.issuer = link  # a line of its own, over what the speaker says
            self.scopes.append(Scope(groups[at].end, end, link, head.start + 1))


def _own(sent: Sent, group: Group) -> bool:
    """Whether somebody of the outlet itself was told (لمراسلتنا)."""
    return any((pick := sent.picks[k]) is not None and pick.enclitic[:1] == "1" for k in range(group.first, group.last))


def _told_to(group: Group, analyser: Analyser) -> bool:
    """Whether the phrase is an outlet behind an Arabic "to" (لرويترز، لـ«الميادين»)."""
    outlet = group.noun == "media" or any(ref[0] == "o" for hit in group.hits for ref in hit.refs)
    return analyser.arabic and group.prep in analyser.sets["dative"] and outlet


def _document_like(group: Group) -> bool:
    return group.noun == "document" or (group.lexeme is not None and group.lexeme.saying is not None)


def _only_place(group: Group) -> bool:
    """Whether a heading names nothing but a place: a dateline."""
    return bool(group.hits) and not group.noun and all(ref[0] == "p" for h in group.hits for ref in h.refs)
