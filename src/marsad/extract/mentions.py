"""Known names and fixed phrases in a sentence: which words belong together.

Names are looked up by word: the key of a word (joined letters taken off) opens the table, the keys of the words
after it must follow. The longest name wins, then the one with the fewest joined letters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from marsad.extract.namesakes import as_written, cuts_compound, told_by
from marsad.extract.reading import NameHit, Sent
from marsad.extract.vowels_ar import FEMININE
from marsad.extract.word import Opening, Reading, Word, by_second
from marsad.extract.words import Analyser
from marsad.model.entity import World
from marsad.model.lexicon import Lexeme
from marsad.text.names import name_key, words_of

_FIXED_REACH = 7
_FUNCTION = frozenset({"aux", "comp", "cond", "conj", "neg", "pron", "rel", "sub", "prep", "quant", "det"})
_BARE = frozenset({"settlement", "area"})
_LIVED_IN = frozenset({"settlement", "area", "site"})
_JOINED = frozenset({"ل", "و", "ب"})
_ARTICLE = 3  # letters of an article apart (Al Bab), at most
_LONGEST = 8  # words of a name
_TANWIN = frozenset({"\u0627\u064b", "\u064b\u0627"})
_YEH, _ALEF = "\u064a", "\u0627"  # together they end names of countries, and their adjectives in the accusative
_GENITIVE = frozenset({"'s", "'"})
_MARKS = frozenset('«»“”"')
_QUOTES = frozenset('«“"(')
_DASHES = frozenset("-–—")

Names = Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]


def mark_names(sent: Sent, names: Names, world: World, lang: str, year: int | None = None) -> None:
    """Fill ``sent.hits`` with the known names, leftmost and longest first, without overlap.

    ``year`` of the report: a person stands for whom he or she led then.
    """
    words, i, n = sent.words, 0, len(sent.words)
    while i < n:
        word = words[i]
        opens = word.opens if word.table is names else _openings(word, names)
        if opens and lang == "en" and (i == 0 or not word.capital) and any(r.pos == "prep" for r in word.readings):
            opens = {}  # in Salah al-Din is not in In Salah
        if not opens:
            i += 1
            continue
        best: NameHit | None = None
        at = i + 1 + (i + 1 < n and (words[i + 1].key in _GENITIVE or (lang == "ar" and _opens_quote(words, i + 1))))
        second = words[at].inner if at < n else ""
        for rest, refs, pre, first, conj, prep in opens.get(second) or opens[""]:
            if rest:
                last = _behind(words, at, rest)
                if not last or (best and last <= best.last):
                    continue
                if (
                    lang == "ar"
                    and refs[0][0] == "o"
                    and words[last - 1].topic == "time"
                    and not _article(words[last - 1])
                ):
                    continue  # إسرائيل يوم الاثنين is no «إسرائيل اليوم»
            else:
                last = i + 1
                if best or not (may_name(word, pre, first, world, lang, refs) or _listed(sent, i, pre, refs, world)):
                    continue
                if lang == "ar" and _homograph(sent, i, refs, world):
                    continue
                if lang == "en" and (_begins_name(sent, i, refs, names) or _ends_name(sent, i, refs, world)):
                    continue
            best = NameHit(i, last, refs, pre, conj, prep, loose=not rest and _is_common(refs, world, lang))
        if best and any(_opens_quote(words, k) for k in range(best.first + 1, best.last)):
            best = replace(best, last=best.last + 1) if words[best.last].text in _MARKS else None
        if best and lang == "ar" and best.last - best.first > 1:
            if _cuts_name(words, best, names, world) or _two_phrases(words, best):
                best = None
        if best and best.last - best.first == 1 and words[i].country:
            if words[i].text[-2:] in _TANWIN or (lang == "ar" and _qualifies(words, i)):
                best = None  # سورياً, هجوما سوريا: a Syrian, not Syria
        if (
            best
            and best.conj == "ف"
            and i
            and words[i - 1].topic in _BARE
            and not words[i - 1].article
            and lang == "ar"
        ):
            best = None  # منطقة | فبوري: a bare noun is followed by its genitive
        if best and lang == "en" and cuts_compound(words, best, world):
            best = None  # Syrian | air raids are none of Syrian Air
        if best and (lang != "en" or any(w.capital for w in words[best.first : best.last]) or _generic(best)):
            i = best.last
            one = best.last - best.first == 1
            refs = as_written(words[best.first].text, best.refs, world, told=told_by(words, best)) if one else best.refs
            best.refs, best.person = _in_office(refs, year)
            if best.refs:
                sent.hits.append(best)
        else:
            i += 1


def _opens_quote(words: list[Word], at: int) -> bool:
    """Whether a quotation mark stands at ``at`` and one closes the single word behind it (حركة «الشباب»)."""
    return at + 2 < len(words) and words[at].text in _MARKS and words[at + 2].text in _MARKS


def _qualifies(words: list[Word], at: int) -> bool:
    """Whether a word that is a country's name as well is an adjective in the accusative: so is what happened before it (هجوما | روسيا,
    but غادر 180 جنديا | سوريا).
    """
    before = words[at - 1] if at else None
    if (
        before is None
        or before.topic != "event"
        or words[at].key[-1:] != _ALEF
        or words[at].key[-2:-1] != _YEH
        or before.key[-1:] != _ALEF
    ):
        return False
    return not any(r.finite for r in before.readings) and any("a" in r.feats and not r.article for r in before.readings)


def _told_of(before: Word) -> bool:
    """Whether the word before may be a verb, and is no noun for a place: what stands behind it is somebody."""
    return any(reading.finite for reading in before.readings) and before.topic not in _LIVED_IN


def _behind(words: list[Word], at: int, rest: tuple[str, ...]) -> int:
    """The index behind the words of a name that stand from ``at`` on, a genitive mark between them or not; 0 where they do not."""
    for part in rest:
        if at < len(words) and (words[at].key in _GENITIVE or _opens_quote(words, at)):
            at += 1  # People's Protection Units, the Kurdistan Workers' Party
        elif at + 1 < len(words) and words[at].text in _DASHES and words[at + 1].inner == part:
            at += 1  # حركة تحرير السودان – قيادة مناوي
        if at >= len(words) or words[at].inner != part:
            return 0
        at += 1
    return at


def _cuts_name(words: list[Word], best: NameHit, names: Names, world: World) -> bool:
    """Whether a place's name of several words takes the first word of another one: منطقة تل | رفعت, not «منطقة التل»; nor
    is the hill of somebody (منطقة تل | المانع).
    """
    at = best.last - 1
    if best.refs[0][0] != "p" or at + 1 >= len(words):
        return False
    if world.article.get(words[at].inner) and not _article(words[at]) and _article(words[at + 1]):
        return True
    behind = words[at].opens if words[at].table is names else _openings(words[at], names)
    rows = behind.get(words[at + 1].inner, ()) if behind else ()
    return any(rest and refs[0][0] == "p" and _behind(words, at + 1, rest) for rest, refs, *_ in rows)


def _two_phrases(words: list[Word], best: NameHit) -> bool:
    """Whether the first words of an actor's name are two phrases: a definite noun has no genitive behind it (اتهمت القوات | حكومة
    دمشق, عبرت القوات | الحدود, beside: القوات الحكومية، قوات الحكومة).
    """
    first, second = words[best.first], words[best.first + 1]
    if best.refs[0][0] == "p" or not _article(first) or (_article(second) and first.topic != "force"):
        return False
    told = [r for r in second.readings if r.pos != "vague"]
    return bool(told) and all(r.pos == "noun" and r.form in {"sg", "pl"} for r in told)


def _openings(word: Word, names: Names) -> dict[str, tuple[Opening, ...]]:
    """The names that a word may open, by their second word, those with the fewest joined letters first (ولبنان is no «بنان»); most
    words open none, which is kept with the word.
    """
    found = [
        (rest, refs, pre, first, conj, prep)
        for pre, first, conj, prep in sorted(word.names)
        for rest, refs in names.get(first, ())
    ]
    word.opens = by_second(found, [row[0] for row in found])
    word.table = names
    return word.opens


def _article(word: Word) -> bool:
    """Whether an Arabic word has the article, or may have it behind joined letters."""
    return word.article or any(reading.article for reading in word.readings)


def _in_office(refs: tuple[str, ...], year: int | None) -> tuple[tuple[str, ...], bool]:
    """The references of a name with the actor that a person stands for in a year, and whether it is a person's;
    without a year, the actor whom the person stands for still.
    """
    held = [ref.split(":") for ref in refs if ref.startswith("h:")]
    if not held:
        return refs, False
    others = tuple(ref for ref in refs if not ref.startswith("h:"))
    for _, actor, since, until in held:
        if (not until) if year is None else (int(since or year) <= year <= int(until or year)):
            return (*others, f"a:{actor}"), not others
    return others, False


def _generic(hit: NameHit) -> bool:
    """Whether a name is an actor's that print may leave in small letters (government forces, rebels)."""
    one = hit.last - hit.first == 1
    return all(ref[0] in ("u" if one else "au") for ref in hit.refs)


def may_name(word: Word, pre: int, name: str, world: World, lang: str, refs: tuple[str, ...] = ()) -> bool:
    """Whether a single word may be a name: not where its joined letters are better read as part of a known word, nor
    where it has an article that the name lacks (or lacks one that it has).
    """
    if name in world.cues.get(lang, {}):
        return False  # المدينة, "the Base" tell a kind of place
    if lang == "en" and not word.capital:
        return bool(word.readings) and all(ref[0] == "u" for ref in refs) and name not in world.caps
    if lang == "en":
        return word.capital and (name not in world.caps or word.text.isupper())
    article = world.article.get(name)
    if article is not None:
        letters = word.key[pre:] if not pre else word.text[pre:]
        if (letters.startswith("ال") or word.key.startswith("لل")) != article:
            return False
    return not (pre and any(not r.pre and r.pos in {"noun", "verb", "adj"} for r in word.readings))


def _listed(sent: Sent, i: int, pre: int, refs: tuple[str, ...], world: World) -> bool:
    """Whether an Arabic name joined right behind another one is a place of the same country, whatever else the letters spell
    (سرمدا | والدانا).
    """
    before = sent.hits[-1] if sent.hits and sent.hits[-1].last == i and pre == 1 else None
    if before is None or sent.words[i].text[:1] != "و" or any(ref[0] != "p" for ref in (*before.refs, *refs)):
        return False
    country = {world.places[ref[2:]].country for ref in before.refs}
    return not country.isdisjoint(world.places[ref[2:]].country for ref in refs)


def _two_of(word: Word) -> bool:
    """Whether a word is a dual before its genitive and no adjective (بلدتي | دوما وحرستا)."""
    nouns = [r for r in word.readings if r.pos in {"noun", "adj"}]
    return bool(nouns) and all(r.pos == "noun" and r.form == "du" and "c" in r.feats for r in nouns)


def _homograph(sent: Sent, i: int, refs: tuple[str, ...], world: World) -> bool:
    """Whether an Arabic word that is also a common one is no name here: a function word; an outlet's or an
    unsure actor's name that neither quotes nor a kind word before it tell from the common word.
    """
    readings = sent.words[i].readings
    if not readings:
        return False
    if any(r.pos in _FUNCTION for r in readings):
        return not _quoted(sent, i)
    somebody = any(r.pos == "noun" for r in readings) and any(r.pos == "adj" for r in readings)
    if i > 0 and somebody and _is_common(refs, world, "ar") and _told_of(sent.words[i - 1]):
        return True  # قتل | مدني بقصف
    if all(ref[0] == "p" for ref in refs) and i > 0 and not any(r.article for r in readings):
        if all(r.pos in {"adj", "noun", "verb"} for r in readings) and any(r.pos == "adj" for r in readings):
            kind = sent.words[i - 1].inner in world.cues.get("ar", {}) or _two_of(sent.words[i - 1])  # بلدة جويا
            agrees = any(r.form != "du" for r in (*readings, *sent.words[i - 1].readings) if r.pos in {"adj", "noun"})
            return _named_before(sent, i) and not kind and agrees  # لغم بحري, but مدخل صديقين
    if (
        i > 0
        and all(ref[0] == "p" for ref in refs)
        and any("a" in r.feats and r.pos == "noun" and not r.pre for r in readings)
    ):
        before = sent.words[i - 1]
        cued = before.inner in world.cues.get("ar", {}) or before.topic in _LIVED_IN
        cued = cued or any(r.pos == "prep" for r in before.readings)
        return not (cued or before.mark)  # عين فلانا | مديرا, but طريق حولا – مركبا
    acts = sent.hits and sent.hits[-1].last == i and sent.hits[-1].refs[0][0] in "au"
    if acts and all(ref[0] == "p" for ref in refs) and any(r.form == "pres" and not r.pre for r in readings):
        return True  # القوات الروسية تدمر الجسر
    if i > 0 and all(ref[0] in "po" for ref in refs) and all(r.pos == "adj" and r.article for r in readings):
        unlike = acts or (not sent.words[i].bare.endswith(FEMININE) and _feminine(sent.words[i - 1]))
        if not unlike and any(r.article and r.pos in {"noun", "adj"} for r in sent.words[i - 1].readings):
            return True  # الحدود الغربية, but قصفت المدفعية | القصير، قصفت قوات الدعم السريع | الأبيض
    opens = i == 0 and all(ref[0] == "p" for ref in refs) and i + 1 < len(sent.words)
    if opens and any(r.conj and r.finite for r in readings) and any(r.article for r in sent.words[i + 1].readings):
        return True  # ودان المجلس الهجوم
    if any(r.form == "masdar" and r.article for r in readings) and _is_common(refs, world, "ar"):
        return not (_quoted(sent, i) or _named_before(sent, i))  # بدأ التقدم; but قاعدة التقدم
    outlet = all(ref[0] == "o" for ref in refs)
    if outlet and not any(r.article for r in readings) and _owned(sent, i):
        return not _quoted(sent, i)  # جسر الزيتون
    bare = all(ref[0] in "uh" for ref in refs) and not any(r.article for r in readings)
    return (outlet or bare) and not _quoted(sent, i) and not _named_before(sent, i)


def _feminine(word: Word) -> bool:
    """Whether an Arabic noun takes a feminine adjective: by its ending, or as a broken plural (القوات | الأبيض)."""
    nouns = [r for r in word.readings if r.pos == "noun"]
    return word.bare.endswith(FEMININE) or (bool(nouns) and all(r.form == "pl" for r in nouns))


def _owned(sent: Sent, i: int) -> bool:
    """Whether the next word has an article and nothing else joined to it, as the genitive of the noun at ``i`` has."""
    after = sent.words[i + 1] if i + 1 < len(sent.words) else None
    if after is None or not (after.article or after.readings):
        return False
    return all(r.article and not (r.conj or r.prep) for r in after.readings) if after.readings else not after.prep


def _begins_name(sent: Sent, i: int, refs: tuple[str, ...], names: Names) -> bool:
    """Whether a place's name of one word only begins a longer one that is not known: Mazloum Abdi, Tal Arqam."""
    if i + 1 >= len(sent.words) or not all(ref[0] == "p" for ref in refs):
        return False
    after = sent.words[i + 1]
    if after.timed:
        return False  # in Kobani | Monday
    return after.capital and not after.readings and not _openings(after, names) and after.text[:1].isalpha()


def _ends_name(sent: Sent, i: int, refs: tuple[str, ...], world: World) -> bool:
    """Whether a place's name of one word only ends a longer one that is not known, most likely a person's (Bilal al-Jasim)."""
    if i == 0 or not all(ref[0] == "p" for ref in refs) or (sent.hits and sent.hits[-1].last == i):
        return False
    before = sent.words[i - 1]
    written = before.text.isalpha() and not before.text.isupper()
    written = written and (len(before.text) > _ARTICLE or _village_called(sent, i, world))
    unknown = before.capital and not before.readings and written and not before.timed  # Monday | Raqqa saw clashes
    return unknown and before.inner not in world.cues.get("en", {})


def _village_called(sent: Sent, i: int, world: World) -> bool:
    """Whether a short word before a place's name belongs to the name of another place, with a word for its kind right behind
    (Yar Katsina village); an article does not (Ash Shaykh Maskin town).
    """
    if i + 1 >= len(sent.words) or sent.words[i + 1].inner not in world.cues.get("en", {}):
        return False
    before, name = sent.words[i - 1].key, sent.words[i].key
    return before[:1] not in {"a", "e"} or not (before[1:] == "l" or name.startswith(before[1:]))


def actor_named(text: str, world: World) -> str | None:
    """The actor that a line such as an outlet's name names ("SDF Media Center", المركز الإعلامي لقوات …)."""
    found = (
        ref[2:] for lang in ("ar", "en") for refs in named_in(text, lang, world) for ref in refs if ref[:2] == "a:"
    )
    return next(found, None)


def named_in(text: str, lang: str, world: World) -> Iterator[tuple[str, ...]]:
    """The references of the longest known name at each word of a line."""
    words = words_of(text, lang)
    for i, word in enumerate(words):
        joined = word[1:] if lang == "ar" and word[:1] in _JOINED else word
        for first in dict.fromkeys((word, joined)):
            rests = world.names.get(lang, {}).get(name_key(first, lang, first=True), ())
            behind = tuple(name_key(w, lang, first=False) for w in words[i + 1 : i + 1 + _LONGEST])
            fits = [(rest, refs) for rest, refs in rests if behind[: len(rest)] == rest]
            if fits:
                yield max(fits, key=lambda fit: len(fit[0]))[1]


def _quoted(sent: Sent, i: int) -> bool:
    return i > 0 and sent.words[i - 1].text in _QUOTES


def _named_before(sent: Sent, i: int) -> bool:
    """Whether the word before is a noun without an article, and no preposition (باتجاه), so that this one may be what it is called."""
    before = sent.words[i - 1].readings if i > 0 else ()
    if any(r.pos == "prep" for r in before):
        return False
    return any(r.pos == "noun" and not r.article and not r.enclitic for r in before)


def _is_common(refs: tuple[str, ...], world: World, lang: str) -> bool:
    """Whether every place of that name has a name that is also a common word."""
    return all(ref[0] == "p" and lang in world.places[ref[2:]].word for ref in refs)


def _meaning(lexeme: Lexeme) -> int:
    """How much a lexeme tells: a trigger most, then a cue or a saying, then a mere function word."""
    return 2 if lexeme.senses else 1 if lexeme.cue or lexeme.saying or lexeme.light else 0


def _fixed_follow(sent: Sent, last: int, lexeme: Lexeme) -> bool:
    """Whether a phrase that means something only before certain words has one of them behind it."""
    if not lexeme.senses or lexeme.cue or lexeme.saying or lexeme.light or not all(s.fixed for s in lexeme.senses):
        return True
    behind = " " + " ".join(w.key for w in sent.words[last : last + _FIXED_REACH]) + " "
    return any(f" {words} " in behind for s in lexeme.senses for words in s.fixed)


def phrase_at(sent: Sent, i: int, analyser: Analyser) -> tuple[int, Reading] | None:
    """The longest fixed phrase that opens at word ``i``: its end and its reading."""
    words, n, known = sent.words, len(sent.words), analyser.lexicon.lexemes
    phrases = words[i].phrases
    behind = words[i + 1].key if i + 1 < n else ""
    for base, rest, packed in phrases.get(behind) or phrases[""]:
        last = i + 1 + len(rest)
        if last <= n and all(words[i + 1 + k].key == part for k, part in enumerate(rest)):
            rows = [row for row in analyser.unpack(packed) if _fixed_follow(sent, last, known[row[0]])]
            if not rows:
                continue
            bare = analyser.arabic or last == n or any(r.form == "inf" or r.pos == "adv" for r in words[last].readings)
            because = [row for row in rows if row[1] == "prep" and not bare]  # due to | clashes, but: due to | leave
            lexeme, pos, form, feats = max(because or rows, key=lambda row: _meaning(known[row[0]]))
            return last, base._replace(lexeme=lexeme, pos=pos, form=form, feats=feats)
    return None
