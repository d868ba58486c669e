"""What a written word may be: its readings, worked out once per spelling and kept.

A word is looked up by its key, as it stands and with joined letters taken off (وبالقاعدة → و + ب + ال + قاعدة);
a split counts only if the rest is a known key of the right kind. One ``Word`` serves every occurrence of a
spelling, so the cost of this analysis is paid per type, not per token.
"""

from __future__ import annotations

from collections.abc import Iterable

from marsad.extract import joined_ar
from marsad.extract.field_words import FieldWords
from marsad.extract.numbers import heads, may_open
from marsad.extract.when.find import grammar_of
from marsad.extract.when.tokens import PIECE
from marsad.extract.word import VERB_FORMS, Opening, Phrase, Reading, Word, beside, by_second, nations_in
from marsad.model.lexicon import Lexeme, Lexicon, Proclitic
from marsad.text.names import name_key
from marsad.text.normalise import key, loose

#: A word and its pronoun are told apart only where this many letters remain.
_SHORTEST_STEM = 2
_ARTICLE = "ال"
_NO_ARTICLE = frozenset({"prep", "conj", "sub", "comp", "cond", "neg", "aux"})
#: Prepositions of one letter that are joined to no further preposition.
_TO_NOUNS = frozenset(("ل", "ك"))
_STIPULATING = frozenset({"past", "pres", "inf"})
_WEAK = "\u0649"
_NOMINAL = frozenset({"noun", "adj"})
_NUMBERS = frozenset({"sg", "du", "pl"})
_NO_WORDS = frozenset[str]()
_SHORT = "short_"
#: So many spellings are kept, then all are forgotten.
_KEPT = 30_000

__all__ = ["Analyser", "Opening", "Phrase", "Reading", "Word", "by_second"]


def _by_letter(proclitics: Iterable[Proclitic]) -> dict[str, list[Proclitic]]:
    """Joined letters by the first of them, in the order given."""
    found: dict[str, list[Proclitic]] = {}
    for proclitic in proclitics:
        found.setdefault(proclitic.written[:1], []).append(proclitic)
    return found


#: Lists of words that tell what a text is about, whatever else they are: what each tells.
_TOPICS = (("of_sport", "sport"), ("of_mishap", "mishap"))


class _Sets(dict[str, frozenset[str]]):
    """Sets of words by name; one that the language has not is empty."""

    def __missing__(self, name: str) -> frozenset[str]:
        return _NO_WORDS


class Analyser:
    """Words of one language, looked up in its lexicon and remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        #: the lexicon's other sets of words by name
        self.sets = _Sets({name: frozenset(listed) for name, listed in lexicon.notes.items()})
        self.arabic = lexicon.lang == "ar"
        #: Shortened words: what each is short for (n't: not).
        self._short = {w: n.removeprefix(_SHORT) for n, ws in self.sets.items() if n.startswith(_SHORT) for w in ws}
        self.fields = FieldWords(lexicon)
        self._words: dict[str, Word] = {}
        self._verb = _by_letter(p for p in lexicon.proclitics if p.on == "verb")
        self._noun = _by_letter(p for p in lexicon.proclitics if p.on == "noun")
        #: last letter → suffixes that end in it, longest first
        self._suffixes: dict[str, list[tuple[str, str]]] = {}
        for suffix, person in sorted(lexicon.enclitics.items(), key=lambda item: -len(item[0])):
            self._suffixes.setdefault(suffix[-1:], []).append((suffix, person))
        self._times = grammar_of(lexicon.time)
        #: the first quantifier of the lexicon: what a number with joined letters is read as
        self.counter = next((k for k, lexeme in enumerate(lexicon.lexemes) if lexeme.pos == "quant"), None)
        self._count_heads = heads(lexicon.time.numbers)
        self._unpacked: dict[str, tuple[tuple[int, str, str, str], ...]] = {}
        self._lemma_keys: dict[int, str] = {}
        self._named: dict[str, int] = {}
        #: Words of direction and surroundings (شمال، ريف، outskirts): they head places, whatever else they mean.
        self.locative = frozenset(lexicon.notes.get("locative", ()))
        self.agent = frozenset(lexicon.notes.get("agent", ()))
        self.country = frozenset(lexicon.notes.get("country", ()))
        #: Prepositions behind which a body is the place where it sits (أمام المحكمة).
        self.near = frozenset(lexicon.notes.get("near", ()))
        self.indefinite = frozenset(lexicon.notes.get("indefinite", ()))
        self.future_neg = frozenset(lexicon.notes.get("future_neg", ()))
        self.future_be = frozenset(lexicon.notes.get("future_be", ()))
        self.past_neg = frozenset(lexicon.notes.get("past_neg", ()))
        self.pluperfect = frozenset(lexicon.notes.get("pluperfect", ()))
        self.maybe = frozenset(lexicon.notes.get("maybe", ()))
        self.exceptive = frozenset(lexicon.notes.get("exceptive", ()))
        self.hostile = frozenset(lexicon.notes.get("hostile", ()))
        #: Prepositions behind which what is bombed stands.
        self.onto = frozenset(lexicon.notes.get("onto", ()))
        self.given = frozenset(key(name) for name in lexicon.notes.get("given_names", ()))
        self.others = frozenset(lexicon.notes.get("others", ()))
        self.crowd = frozenset(lexicon.notes.get("crowd", ()))
        #: English words that tell verbs from nouns around them.
        self.plural_subject = frozenset(lexicon.notes.get("plural_subject", ()))
        self.subject_pronoun = frozenset(lexicon.notes.get("subject_pronoun", ()))
        self.relative_subject = frozenset(lexicon.notes.get("relative_subject", ()))
        self.behind_passive = frozenset(lexicon.notes.get("behind_passive", ()))
        self.told_noun = frozenset(lexicon.notes.get("told_noun", ()))
        self.past_be = frozenset(lexicon.notes.get("past_be", ()))
        self.direction = frozenset(lexicon.notes.get("direction", ()))
        numbers = lexicon.time.numbers
        #: First words of numbers themselves; of number phrases, beside figures.
        tables = (numbers.values, numbers.vague, numbers.scales)
        self.number_words = frozenset(phrase.split(" ", 1)[0] for table in tables for phrase in table)
        bounds = (phrase.split(" ", 1)[0] for phrase in numbers.bounds)
        self.number_starts = self.number_words.union(bounds, numbers.between)
        #: First words of what bounds a number (أكثر من, at least), with the second where there are two.
        self.bounds: dict[str, set[str]] = {}
        for phrase in numbers.bounds:
            first, *rest = phrase.split(" ")
            self.bounds.setdefault(first, set()).update(rest[:1] if len(rest) == 1 else ())
        self.nobody_words = frozenset(word for phrase in self.sets["nobody"] for word in phrase.split(" "))
        #: Arabic complementisers that only a noun or a present verb follows (أن، إن).
        self.nominal_comp = frozenset(lexicon.notes.get("nominal_comp", ()))
        #: First words of nationalities of two words (South Sudanese, كوري شمالي).
        self.nation_starts = frozenset(name.split(" ")[0] for name in lexicon.demonyms if " " in name)
        #: Arabic elatives and ordinals that take a noun as genitive (آخر دفعة).
        self.elative = frozenset(lexicon.notes.get("elative", ()))
        self.about = frozenset(lexicon.notes.get("about", ()))
        #: Arabic words that turn the adjective behind them into its opposite (غير).
        self.unlike = frozenset(lexicon.notes.get("unlike", ()))
        #: Arabic verbs that make their object do what the verbal noun behind a preposition tells (دفع الأسر إلى النزوح).
        self.object_control = frozenset(lexicon.notes.get("object_control", ()))
        #: Arabic verbs whose subject does what the verbal noun behind a preposition tells (تعهد بفتح الطريق).
        self.subject_control = frozenset(lexicon.notes.get("subject_control", ()))

    def word(self, text: str) -> Word:
        """The word of this spelling."""
        found = self._words.get(text)
        if found is None:
            if len(self._words) >= _KEPT:
                self._words.clear()
            found = self._words[text] = self._analyse(text)
            self._note(found)
        return found

    def words(self, text: str, starts: list[int], ends: list[int]) -> list[Word]:
        """The words at these places of a text."""
        known = self._words.get
        spellings = [text[first:last] for first, last in zip(starts, ends, strict=True)]
        return [known(spelling) or self.word(spelling) for spelling in spellings]

    def _note(self, word: Word) -> None:
        """Answer what is asked of the word at each of its occurrences."""
        lexicon = self.lexicon
        lexemes = [lexicon.lexemes[reading.lexeme] for reading in word.readings]
        needed = {keys for lexeme in lexemes for keys in beside(lexeme)}
        for rest, packed in {row[1:] for rows in word.phrases.values() for row in rows}:
            for index, _, _, _ in self.unpack(packed):
                needed |= {(*rest, *keys) for keys in beside(lexicon.lexemes[index])}
        word.means = ((),) if () in needed else tuple(needed)
        word.timed = self._times.tells(word.loose)
        first = PIECE.search(word.loose)
        word.piece = first[0] if first else ""
        word.counts = may_open(word.loose, self._count_heads) or (
            self.arabic and all(reading.pre for reading in word.readings) and self._counts_joined(word)
        )
        word.country = lexicon.demonyms.get(word.key) or next(
            (found for lexeme in lexemes if (found := lexicon.demonyms.get(key(lexeme.lemma)))),
            (*nations_in(word.key, lexicon.demonyms), "")[0],
        )
        named = {word.bare, *(key(lexeme.lemma) for lexeme in lexemes)}
        word.topic = next(
            (topic for listed, topic in _TOPICS if not named.isdisjoint(self.sets[listed])),
            "",
        ) or next(
            (
                lexeme.kind
                for reading, lexeme in zip(word.readings, lexemes, strict=True)
                if lexeme.kind and reading.pos in {"noun", "adj"}
            ),
            "",
        )
        press, stipulates = self.sets["press"], self.sets["stipulates"]
        told = list(zip(word.readings, lexemes, strict=True))
        word.press = word.key in press or any(r.pos == "noun" and each.lemma in press for r, each in told)
        word.says = any(each.saying is not None for each in lexemes)
        word.stipulates = any(
            r.pos == "verb" and r.form in _STIPULATING and each.lemma in stipulates for r, each in told
        )
        word.direction = word.inner in self.direction or word.key in self.direction
        named_as = [self.lemma(r) for r in word.readings if r.pos in _NOMINAL]
        word.fields = self.fields.opened_by([word.key, word.bare, *named_as])

    def _counts_joined(self, word: Word) -> bool:
        """Whether a number may open at the word once joined letters are taken off."""
        return any(
            word.loose.startswith(letters.written) and may_open(word.loose[len(letters.written) :], self._count_heads)
            for letters in self.lexicon.proclitics
            if letters.on == "noun"
        )

    def lexeme(self, reading: Reading) -> Lexeme:
        """The lexeme that a reading is a form of."""
        return self.lexicon.lexemes[reading.lexeme]

    def lemma(self, reading: Reading) -> str:
        """The key of a reading's lemma, as prepositions and subordinators stand in the tables."""
        found = self._lemma_keys.get(reading.lexeme)
        if found is None:
            found = self._lemma_keys[reading.lexeme] = key(self.lexicon.lexemes[reading.lexeme].lemma)
        return found

    def named(self, lemma: str) -> int:
        """The lexeme with this lemma, the first where there are several; -1 where there is none."""
        self._named = self._named or {each.lemma: k for k, each in reversed([*enumerate(self.lexicon.lexemes)])}
        return self._named.get(lemma, -1)

    def lemmas(self, word: Word) -> str:
        """The lemmas (keys) of the nouns and adjectives that an Arabic word may be, each followed by a stroke."""
        found = word.lemmas
        if found is None:
            keys = (self.lemma(r) for r in word.readings if r.pos in _NOMINAL and r.form in _NUMBERS)
            found = word.lemmas = " ".join(f"{each} /" for each in dict.fromkeys(keys)) if self.arabic else ""
        return found

    def unpack(self, packed: str) -> tuple[tuple[int, str, str, str], ...]:
        """(lexeme, part of speech, form, feats) of a packed entry of the lexicon's tables."""
        found = self._unpacked.get(packed)
        if found is None:
            rows = []
            for item in packed.split("|"):
                index, form, feats = item.split(":")
                rows.append((int(index), self.lexicon.lexemes[int(index)].pos, form, feats))
            found = self._unpacked[packed] = tuple(rows)
        return found

    def _analyse(self, text: str) -> Word:
        written = key(text)
        word = Word(text, self._short.get(written, written))
        lang = self.lexicon.lang
        bare = word.loose
        word.inner = name_key(bare, lang, first=False)
        if not self.arabic:
            word.names = ((0, name_key(bare, lang, first=True), "", ""),)
            packed = self.lexicon.forms.get(word.key)
            if packed:
                word.readings = tuple(Reading(*row) for row in self.unpack(packed))
            self._phrases(word)
            return word
        word.bare = self._bare(word.key)
        readings: list[Reading] = []
        self._collect(word, None, "", readings)
        for side, proclitics in (("verb", self._verb), ("noun", self._noun)):
            for proclitic in proclitics.get(word.key[:1], ()):
                if word.key.startswith(proclitic.written):
                    self._collect(word, proclitic, side, readings)
        if text.endswith(_WEAK) and any(r.form == "past" for r in readings):
            readings = [r for r in readings if r.form != "du"]  # أجرى is no "two wages"
        word.readings = tuple(dict.fromkeys(readings))
        if not word.readings:
            joined_ar.part(word, self.sets["own_waw"], self.given)
            word.pre = self._surface(word.text, word.pre)
        names = [(0, name_key(bare, lang, first=True), "", "")]
        for proclitic in self._noun.get(word.key[:1], ()):
            if word.key.startswith(proclitic.written) and len(word.key) - len(proclitic.written) > 1:
                taken = self._surface(text, len(proclitic.written) - (2 if self._ends_article(proclitic) else 0))
                rest = name_key(loose(text[self._surface(text, len(proclitic.written)) :]), lang, first=True)
                names.append((taken, rest, proclitic.conj, proclitic.prep))
        unique: dict[str, tuple[int, str, str, str]] = {}
        for name in names:
            unique.setdefault(name[1], name)
        word.names = tuple(unique.values())
        self._phrases(word)
        return word

    def _phrases(self, word: Word) -> None:
        """The fixed phrases that a word may open, with and without its joined letters."""
        tables = self.lexicon.phrases
        found = [(Reading(-1, "", "w", ""), *row) for row in tables.get(word.key, ())]
        for proclitic in self._noun.get(word.key[:1], ()) if self.arabic else ():
            written = proclitic.written
            if word.key.startswith(written) and len(word.key) - len(written) >= _SHORTEST_STEM:
                taken = self._surface(word.text, len(written) - (2 if self._ends_article(proclitic) else 0))
                base = Reading(
                    -1,
                    "",
                    "w",
                    "",
                    taken,
                    proclitic.conj,
                    proclitic.prep,
                    proclitic.article,
                    tail=0,
                )
                found += [(base, *row) for row in tables.get(proclitic.restored + word.key[len(written) :], ())]
        found.sort(key=lambda row: (-len(row[1]), row[0].pre))
        word.phrases = by_second(found, [row[1] for row in found])

    def _bare(self, letters: str) -> str:
        """The key without the joined letters that end in the article, or that stand before a known form."""
        for proclitic in self._noun.get(letters[:1], ()):
            rest = letters[len(proclitic.written) :]
            if (
                letters.startswith(proclitic.written)
                and (proclitic.article or rest in self.lexicon.forms)
                and len(rest) > 1
            ):
                return rest
        return letters

    @staticmethod
    def _ends_article(proclitic: Proclitic) -> bool:
        return proclitic.article and proclitic.written.endswith(_ARTICLE)

    def _collect(self, word: Word, proclitic: Proclitic | None, side: str, out: list[Reading]) -> None:
        """Add the readings of ``word`` with this proclitic (None: as it stands) taken off."""
        stem = word.key if proclitic is None else proclitic.restored + word.key[len(proclitic.written) :]
        if len(stem) < (1 if proclitic is None else _SHORTEST_STEM):
            return
        packed = self.lexicon.forms.get(stem)
        if packed:
            self._add(word, proclitic, side, packed, "", 0, out)
        for suffix, person in self._suffixes.get(stem[-1], ()):
            if stem.endswith(suffix) and len(stem) - len(suffix) >= _SHORTEST_STEM:
                packed = self.lexicon.forms.get(stem[: -len(suffix)])
                if packed:
                    self._add(word, proclitic, side, packed, person, len(suffix), out)

    def _add(
        self,
        word: Word,
        proclitic: Proclitic | None,
        side: str,
        packed: str,
        person: str,
        tail: int,
        out: list[Reading],
    ) -> None:
        for lexeme, pos, form, feats in self.unpack(packed):
            verbal = form in VERB_FORMS
            if side and verbal != (side == "verb") and not (proclitic and self._only_conj(proclitic)):
                continue
            if feats.endswith("+"):  # a stem that stands only before a pronoun
                if not person:
                    continue
                feats = feats[:-1]  # noqa: PLW2901
            elif person and (
                pos not in {"verb", "noun"}
                or form in {"pas", "act"}
                or "a" in feats
                or feats.endswith("p")
                or (form == "du" and "c" not in feats)
            ):
                continue
            if proclitic is None:
                out.append(Reading(lexeme, pos, form, feats, enclitic=person, tail=tail))
                continue
            if proclitic.article and pos in _NO_ARTICLE:
                continue
            if proclitic.prep in _TO_NOUNS and (pos == "prep" or (form in {"act", "pas"} and proclitic.prep == "ك")):
                continue
            if (proclitic.future or proclitic.subjunctive) and form not in {"pres", "ppres"}:
                continue
            if proclitic.article and (
                person or "a" in feats or (form in {"du", "pl", "masdar", "act", "pas"} and "c" in feats)
            ):
                continue
            letters = len(proclitic.written) - (2 if self._ends_article(proclitic) else len(proclitic.restored))
            out.append(
                Reading(
                    lexeme,
                    pos,
                    form,
                    feats,
                    self._surface(word.text, letters),
                    proclitic.conj,
                    proclitic.prep,
                    proclitic.article,
                    proclitic.future,
                    proclitic.subjunctive,
                    person,
                    tail,
                )
            )

    @staticmethod
    def _only_conj(proclitic: Proclitic) -> bool:
        return not (proclitic.prep or proclitic.article or proclitic.future or proclitic.subjunctive)

    @staticmethod
    def _surface(text: str, letters: int) -> int:
        """Code points of ``text`` up to and with its first ``letters`` letters (marks are no letters)."""
        seen = at = 0
        while at < len(text) and seen < letters:
            seen += text[at].isalpha()
            at += 1
        while at < len(text) and at and not text[at].isalnum():
            at += 1
        return at
