"""Where what is said begins: behind a complementiser, a preposition, a colon or quote, as an object or a bare clause."""

from __future__ import annotations

from marsad.extract.reading import Group
from marsad.extract.saying_scopes import ADVERBS, PARTICIPLES, Segments
from marsad.extract.sources import Source, strength
from marsad.model.claim import Link
from marsad.model.lexicon import Saying


class Contents(Segments):
    """Finds the content of a saying."""

    def _against(self, at: int, source: Source | None) -> bool:
        """Whether what is said stands in a clause that only sets something against what was told (…, though Iran claimed little
        damage).
        """
        head = self._position(source.group) if source is not None else at
        opener = self.groups[head - 1] if 0 < head <= at else None
        key = self.sent.words[opener.first].key if opener is not None and opener.kind == "S" else ""
        return key in self.analyser.sets["contrasting"]

    def _content(self, at: int, saying: Saying) -> tuple[int, str, int]:
        """Position of the group where the content opens, what introduces it, and where it starts; (-1, "", 0) = none."""
        groups, (_, last) = self.groups, self._segment(at)
        arabic = self.analyser.arabic
        told = bool(saying.addressee)
        k = at + 1
        if at and groups[at - 1].kind == "R" and groups[at - 1].lemma in self.what and arabic:
            found = next(
                (j for j in range(at + 1, last) if groups[j].kind == "np" and groups[j].prep in self.about),
                -1,
            )
            return (found, "what", groups[found].start) if found > 0 else (-1, "", 0)
        while k < last:
            g = groups[k]
            if (
                g.kind == "K"
                and groups[k - 1].kind == ","
                and self.sent.clauses[g.clause].word in self.analyser.sets["stipulating"]
                and self.sent.clauses[g.clause].word.split(" ")[0] not in saying.content  # شدد، في كلمة، | على أن
            ):
                break  # سلّمت الجثث، على أن تفرج: what is stipulated, not said
            if arabic and (saying.strict or saying.stance == "denies") and self._adding(k):
                break  # سلم المطار للجيش، | مضيفا أن، نفت صلتها بالهجوم، | قائلة إن
            if g.kind == "K" or (g.kind == "R" and g.lemma in self.that and k > at + 1):
                return k, "comp", g.end
            if g.kind == "R" and g.lemma in self.what and arabic and "object" in saying.content:
                return k, "object", g.start
            if g.kind == "," and arabic and self.sent.clauses[groups[at].clause].opener == "rel":
                break
            if g.kind == "«" and groups[k - 1].kind == "P" and groups[k - 1].lemma in saying.content:
                return k, "quote", g.start
            if g.kind in {":", "«"} and (not saying.strict or "quote" in saying.content):
                return k, "quote", g.start
            if g.kind == "P" and g.lemma == "to" and "to" in saying.content:
                return k, "to", g.end
            quoted = not arabic and k + 1 < last and groups[k + 1].kind == "K" and " " in groups[k + 1].lemma
            if g.kind == "np" and not (quoted and not g.prep):  # quoted an officer | as saying
                got = self._np_content(at, k, saying, told=told)
                if got:
                    return k, got, self.sent.starts[g.inner[0]] if got == "inner" else g.start
                if not arabic and not g.prep and not told and k > at + 1:
                    break
                told = told and bool(g.prep)
            elif g.kind == "v" and arabic and k > at + 1 and "object" in saying.content and self._verbal_noun(k):
                return k, "object", g.start
            elif (g.kind == "v" and arabic and not g.joined and self._goes_past(k)) or self._quotes(k):
                pass
            elif g.kind in {"v", "X"} and not arabic and not saying.strict and k > at:
                return k, "bare", g.start
            elif (g.kind in {"v", "F", "S", "I", "R"} and not (arabic and g.kind == "R")) or (
                g.kind == "," and not arabic and not self._comma_ok(k)
            ):
                break
            elif g.kind == "O" and k == at + 1 and told:
                pass
            elif g.kind in {"O", "P"} and not arabic and not saying.strict and self._clause_ahead(k):
                return k, "bare", g.start
            k += 1
        return -1, "", 0

    def as_called(self, where: int, how: str, saying: Saying) -> Saying:
        """How a verb tells what an Arabic noun of saying is that it has for its object: repeated its call (جددت | دعوتها إلى الانسحاب)."""
        plain = how == "object" and saying.stance == "asserts"
        noun = self.groups[where] if plain and self.analyser.arabic else None
        own = noun.lexeme.saying if noun is not None and noun.lexeme is not None else None
        if (
            own is None
            or noun is None
            or noun.reading is None
            or noun.reading.form != "masdar"
            or own.stance == "asserts"
        ):
            return saying
        return Saying(own.stance, saying.content, saying.strict, saying.addressee)

    def _adding(self, k: int) -> bool:
        """Whether a participle of saying behind a comma goes on at ``k`` with what somebody said."""
        g = self.groups[k]
        participle = g.kind == "np" and g.reading is not None and g.reading.form == "act" and not g.definite
        return participle and self.groups[k - 1].kind == "," and g.lexeme is not None and g.lexeme.saying is not None

    def _quotes(self, k: int) -> bool:
        """Whether a frame at ``k`` only tells whom the speaker quotes (ذكرت الصحيفة | نقلا عن مصادر | أن)."""
        return self.groups[k].kind == "F" and self.groups[k].lemma in self.quoting

    def _np_content(self, at: int, k: int, saying: Saying, *, told: bool) -> str:
        """How the noun phrase at ``k`` opens the content; empty where it does not."""
        g = self.groups[k]
        if (
            g.lexeme is not None
            and g.lexeme.saying is not None
            and g.reading is not None
            and g.reading.form in PARTICIPLES
        ):
            return ""
        tells = bool(g.inner) or (g.lexeme is not None and (g.lexeme.saying is not None or g.lexeme.cue is not None))
        if g.prep:
            if g.prep not in saying.content:
                return ""
            told_by = [i for i in g.inner if self._says(i)]
            speaker = strength(g, self.world) == 2 and len(told_by) == len(g.inner)
            if speaker and told_by and g.prep in self.quoting:
                return ""
            if g.noun == "abstract" and not tells and k + 1 < len(self.groups):
                behind = [x for x in self.groups[k + 1 : k + 3] if x.kind == "np" and x.prep]
                tells = bool(behind) and bool(behind[0].inner)
            if (g.noun == "document" or self.analyser.arabic) and not tells:
                return ""
            return "" if speaker and g.prep in self.quoting else g.prep
        if self.analyser.arabic:
            if not tells or ("object" not in saying.content and saying.strict and not self._speaker_between(at, k)):
                return ""
            if k == self._first_np(at) and strength(g, self.world) == 2 and not (g.lexeme and g.lexeme.senses):
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

    def _says(self, i: int) -> bool:
        """Whether word ``i`` is a verbal noun of saying with its pronoun (قوله)."""
        reading = self.sent.picks[i]
        return reading is not None and bool(reading.enclitic) and self.analyser.lexeme(reading).saying is not None

    def _speaker_between(self, at: int, k: int) -> bool:
        """Whether someone whose business is to speak stands between a verb and its object, or before the verb."""
        return any(g.kind == "np" and not g.prep and self._spokesmanlike(g) for g in self.groups[max(0, at - 1) : k])

    def _spokesmanlike(self, group: Group) -> bool:
        """Whether the phrase names an outlet, a body, an office: those that only speak."""
        if group.lexeme is not None and group.lexeme.source:
            return group.noun not in {"force", "group"}  # شددت الجماعة | حصارها
        actors = [self.world.actors[r[2:]] for h in group.hits for r in h.refs if r[0] == "a"]
        outlet = any(r[0] == "o" for h in group.hits for r in h.refs)
        return outlet or any(a.noun_kind in {"body", "media"} for a in actors)

    def _first_np(self, at: int) -> int:
        k = at + 1
        while k < len(self.groups) and self.groups[k].kind in ADVERBS | {","}:
            k += 1
        return k

    def _inverted(self, at: int, k: int) -> bool:
        """English: "…," said the commander."""
        before, named = self.groups[at - 1] if at else None, self.groups[k]
        if before is None or before.kind not in {"»", ","} or k != at + 1:
            return False
        if k + 1 < len(self.groups) and self.groups[k + 1].kind == "Z":
            return False  # army seizes town, says 20 militants killed
        sure = strength(named, self.world)
        return sure == 2 or (sure == 1 and named.reading is None and self.sent.words[named.head].capital)

    def _clause_ahead(self, k: int) -> bool:
        _, last = self._segment(k)
        ahead = self.groups[k + 1 : last]
        if [g.kind for g in ahead[:2]] == ["np", "Z"] and ahead[0].noun == "document":
            ahead = ahead[2:]  # said in a report | released on Thursday
        return any(g.kind in {"v", "X", "Z", "W"} for g in ahead)

    def _verbal_noun(self, k: int) -> bool:
        """Arabic: whether a word read as a verb behind a saying and its source may be the verbal noun that is said."""
        g = self.groups[k]
        return not g.joined and any(r.form == "masdar" and not r.conj for r in self.sent.words[g.first].readings)

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
        """English: whether a comma after a saying only sets off an aside before "that", or opens a quotation."""
        if k + 1 < len(self.groups) and self.groups[k + 1].kind == "«":
            return True
        _, last = self._segment(k)
        remark = self.groups[k + 1] if k + 1 < last else None
        if (
            remark is not None
            and remark.kind == "np"
            and self.sent.words[remark.head].key in self.analyser.sets["told_noun"]
        ):
            return False  # "…", the ministry said, | a claim that Kyiv denied
        for g in self.groups[k + 1 : min(last, k + 6)]:
            if g.kind == "K":
                return True
            if g.kind in {"v", "X"} or (g.kind == "np" and g.inner):
                return False
        return False

    def _about(self, at: int) -> Group | None:
        """The phrase that tells what reports are about (أنباء عن انسحاب, reports of a pullback)."""
        k = at + 1
        while k < len(self.groups) and self.groups[k].kind == "P":
            k += 1
        if k >= len(self.groups):
            return None
        g = self.groups[k]
        return g if g.kind == "np" and g.prep in self.about and g.inner else None

    def _cited_before(self) -> list[Link]:
        """Whom an English sentence opens with as cited by who says the rest ("Citing a military source, | the channel
        said …"): they stand behind him in the chain.
        """
        first = self.groups[0]
        if (
            self.analyser.arabic
            or first.kind != "F"
            or self.sent.words[first.first].key not in self.analyser.sets["quoting"]
        ):
            return []
        cited = next((s for s in self.scopes if s.cue_start == first.start), None)
        if cited is None:
            return []
        self.scopes.remove(cited)
        return cited.links
