"""What the groupings of both languages share: making a group, its span, its head's kind, its number."""

from __future__ import annotations

from marsad.extract import persons_ar, persons_en
from marsad.extract.phrase_numbers_ar import of_unit
from marsad.extract.reading import Group, NameHit, Sent, names_actor
from marsad.extract.words import Analyser, Word
from marsad.model.lexicon import Cue


def word_group(sent: Sent, i: int, analyser: Analyser) -> Group:
    """A group of the single word (or fixed phrase) at ``i``."""
    last = sent.spans.get(i, i + 1)
    reading = sent.picks[i]
    pre = reading.pre if reading else 0
    made = Group(
        sent.tags[i],
        i,
        last,
        i,
        sent.starts[i] + pre,
        sent.ends[last - 1],
        reading=reading,
        lexeme=analyser.lexeme(reading) if reading else None,
        sentence=sent.index,
    )
    if reading is not None:
        if made.kind == "K" and last - i > 1:  # على أنه: its last word may carry a pronoun
            carried = next((r.feats for r in sent.words[last - 1].readings if r.pos == "comp" and r.feats), "")
            made.reading = reading = reading._replace(feats=reading.feats or carried)
        made.joined = bool(reading.conj)
        made.lemma = analyser.lemma(reading)
        if made.kind == "X" and sent.words[i].key[pre:] in analyser.past_be:
            made.opener = "was"
            made.pluperfect = analyser.arabic or sent.words[i].key in analyser.pluperfect
        if made.kind == "X" and sent.words[i].key[pre:] in analyser.future_be:
            made.future = True
        if made.kind == "X" and made.lemma in analyser.maybe:
            made.opener = "maybe"
        if made.kind == "G":
            made.future = made.lemma in analyser.future_neg
            made.opener = "was" if made.lemma in analyser.past_neg else ""
        made.future = made.future or reading.future
        made.cue = made.lexeme.cue if made.lexeme else None
    if made.kind == "V":
        made.kind = "v"
    return made


def finish_noun_phrase(sent: Sent, first: int, last: int, head: int, analyser: Analyser) -> Group:
    """The noun phrase over words ``first``..``last`` with all that can be told from its words alone."""
    reading = sent.picks[first]
    hit_at, tags = sent.hit_at, sent.tags
    hit = hit_at.get(first)
    pre = hit.pre if hit else reading.pre if reading else sent.words[first].pre
    made = Group("np", first, last, head, sent.starts[first] + pre, sent.ends[last - 1], sentence=sent.index)
    if hit:
        made.joined, made.prep = bool(hit.conj), hit.prep
    elif reading:
        made.joined, made.prep = bool(reading.conj), reading.prep
    else:
        made.joined, made.prep = bool(sent.words[first].conj), sent.words[first].prep
    _trim_quotes(sent, made)
    if hit_at:
        made.hits = [hit_at[k] for k in range(first, last) if k in hit_at]
    made.reading = sent.picks[head]
    made.lexeme = analyser.lexeme(made.reading) if made.reading else None
    _describe(sent, made, analyser)
    made.unknown = _unexplained(sent, made)
    if made.unknown and all(w.capital and not w.text.isupper() for w in sent.words[first:last]):
        made.name_words = last - first
    if made.unknown and not made.noun and made.last - made.first > 1:
        if sent.words[made.first].capital and sent.words[made.first].key in analyser.sets["opens_toponym"]:
            made.noun = "settlement"  # Tal Rifat, Umm Hartayn
    made.inner = [k for k in range(first, last) if tags[k] in "MZ"]
    if not made.noun and not analyser.arabic and not made.inner and _abstract(sent, made, analyser):
        made.noun = "abstract"
    if made.inner and analyser.arabic:
        _mark_cues(sent, made, analyser)
    elif made.inner:
        _mark_participles(sent, made, analyser)
    return made


def _mark_cues(sent: Sent, made: Group, analyser: Analyser) -> None:
    """Note the adjectives that tell phase or certainty of an event noun before them (المتوقع)."""
    for k in range(made.inner[0] + 1, made.last):
        reading = sent.picks[k]
        cue = analyser.lexeme(reading).cue if reading is not None and sent.tags[k] == "A" else None
        if cue is not None:
            made.cued[k] = cue


def _mark_participles(sent: Sent, made: Group, analyser: Analyser) -> None:
    """Note the participles that tell phase of an English event noun behind them ("the planned withdrawal", "the continued
    closure", "the imminent handover"); not those that only say of what degree it was ("intensified strikes").
    """
    lasting = analyser.lexicon.notes.get("lasting", ())
    for k in range(made.first, made.inner[-1]):
        if sent.tags[k] != "A":
            continue
        if sent.words[k].key in analyser.sets["soon"]:
            made.cued[k] = Cue(phase="planned")
        if sent.words[k].key in analyser.sets["going_on"]:
            made.cued[k] = Cue(phase="ongoing")
        for reading in sent.words[k].readings:
            cue = analyser.lexeme(reading).cue if reading.pos == "verb" and reading.form in {"past", "pp"} else None
            if cue is not None and (cue.phase == "planned" or analyser.lemma(reading) in lasting):
                made.cued[k] = cue


def _abstract(sent: Sent, made: Group, analyser: Analyser) -> bool:
    """Whether the ending of an English word that no table explains, or of a mere verbal noun, makes it an abstract one."""
    word = sent.words[made.head]
    if made.hits or word.capital or (made.reading is not None and made.reading.form != "masdar"):
        return False
    return any(word.key.removesuffix("s").endswith(ending) for ending in analyser.sets["abstract_endings"])


def _unexplained(sent: Sent, made: Group) -> bool:
    """Whether nothing tells the kind of the phrase: an unknown name in capitals, or a bare number ("four", "a third")."""
    if made.hits:
        return False
    if made.noun == "part" and made.head == made.last - 1:
        opens = made.head == 0 or sent.tags[made.head - 1] in {":", ".", "«", ","}
        if opens or not sent.words[made.head].capital:
            return True
    if all(sent.tags[k] in "UQD_" for k in range(made.first, made.last)):
        return True
    if made.reading is not None or not sent.words[made.head].capital:
        return False
    return made.head > 0 or _acts(sent, made.last)


def _acts(sent: Sent, behind: int) -> bool:
    """Whether a verb stands right behind an unknown word that opens the sentence: then it is somebody's name."""
    if 0 < behind < len(sent.tags) - 2 and sent.tags[behind] == "C" and sent.words[behind + 1].capital:
        return sent.tags[behind + 2] in {"V", "X"}  # Abdi and Barrack met
    return 0 < behind < len(sent.tags) and sent.tags[behind] in {"V", "X"}


def _trim_quotes(sent: Sent, made: Group) -> None:
    """Quotes around the whole phrase are no part of it."""
    first, last = made.first, made.last
    if sent.tags[first] == "«" and sent.tags[last - 1] == "»" and last - first > 2:
        made.start, made.end = sent.starts[first + 1], sent.ends[last - 2]
        made.quoted = True
    elif sent.tags[last - 1] == "»" and "«" not in sent.tags[first:last] and last - first > 1:
        made.end = sent.ends[last - 2]  # «انقطاع | التيار الكهربائي»


_MADDA = "\u0622"


def _describe(sent: Sent, made: Group, analyser: Analyser) -> None:
    """Kind, gender, number, definiteness and nationality of the phrase."""
    lexeme, reading = made.lexeme, made.reading
    if lexeme is not None and _district(sent, made, analyser):
        made.noun, made.gender = "area", lexeme.gender
    elif lexeme is not None:
        made.noun = lexeme.kind if lexeme.pos in {"noun", "part", "vague", "quant", "title"} else ""
        if made.noun == "official" and lexeme.lemma[:1] == _MADDA and _MADDA not in sent.words[made.head].text:
            made.noun = "abstract"  # أوامر are orders, آمر is who gives them
        if lexeme.pos == "part" and not made.noun:
            made.noun = "part"  # كميات من: what is counted stands behind
        own = (h.refs for h in made.hits if h.first <= made.head < h.last - 1)
        if made.noun == "body" and any(all(ref[0] == "p" for ref in refs) for refs in own):
            made.noun = "area"  # قطاع غزة is a land, قطاع الطاقة none
        made.gender = lexeme.gender
        if sent.words[made.head].capital and lexeme.lemma in analyser.sets["fronts"] and not made.hits:
            made.noun = "group"  # "the Front" is no line
    if reading is not None:
        counted = analyser.arabic and _many(sent, made, analyser)
        made.plural = reading.form == "pl" or "p" in reading.feats[-2:] or counted
        made.definite = reading.article or bool(reading.enclitic)
        made.accusative = "a" in reading.feats and not counted  # what a number counts has its case from the number
        ranked = made.head > made.first and sent.tags[made.first] == "A"  # آخر المستشارين: a genitive's ending
        made.oblique = not ranked and reading.form in {"du", "pl"} and sent.words[made.head].key.endswith("ين")
        made.quantified = "Q" in sent.tags[made.first : made.head]
        made.nominative = reading.form == "pl" and sent.words[made.head].key.endswith("ون")
        if "f" in reading.feats:
            made.gender = "f"
    elif not made.hits:
        made.definite = sent.words[made.head].article
    elif analyser.arabic and made.last == made.first + 1 and sent.words[made.head].key.endswith(("ون", "ين")):
        made.plural = all(ref[0] in "au" for hit in made.hits for ref in hit.refs)  # الحوثيون، الحوثيين
    if analyser.arabic and reading is not None and reading.form == "w":
        made.accusative = made.accusative or sent.words[made.head].text.endswith("\u0627\u064b")  # حظراً للتجوال
    made.known = made.definite or bool(made.hits) or (made.last - made.first > 1 and _closed(sent, made.last - 1))
    if not analyser.arabic and lexeme is not None and lexeme.pos == "verb" and lexeme.senses:
        kinds = [analyser.lexeme(r).kind for r in sent.words[made.head].readings if r.pos == "noun"]
        made.noun = next((kind for kind in kinds if kind and kind not in {"event", "abstract"}), "")
    if analyser.arabic and made.hits and not made.noun and reading is None and sent.words[made.head].country:
        if sent.words[made.head].key.endswith(("ين", "ون")) or sent.tags[made.first] == "U":
            made.noun = "people"  # السودانيين, 14 فلسطينيا
    if (
        analyser.arabic
        and lexeme is not None
        and lexeme.kind == "demonym"
        and (sent.tags[made.first] == "U" or sent.tags[made.head] == "N" or _somebody(made))
        and not made.noun
    ):
        made.noun = "people"  # 14 فلسطينيا، آخر الأمريكيين، أصيب سوري
    if analyser.arabic and not made.noun and made.head == made.first and _alone_people(sent, made):
        made.noun, made.plural = "people", True  # المنكوبون
    if analyser.arabic and made.hits and not made.noun:
        made.noun = _named_alike(sent, made, analyser)
    if analyser.arabic and made.hits and reading is None:
        made.gender = made.gender or _gender_of_name(sent, made, analyser)
    if not analyser.arabic and not made.noun:
        made.noun = persons_en.persons(sent, made, analyser) or _common_name(sent, made, analyser)
    if not analyser.arabic and made.noun == "people" and persons_en.commanded(sent, made, analyser):
        made.noun = "force"
    if made.head in sent.persons and not made.noun:
        made.noun = "official"
    if any(h.person and h.first <= made.head < h.last for h in made.hits):
        made.noun = "official"
    if made.hits:
        made.definite = True
    elif not analyser.arabic and sent.tags[made.first] == "D":
        made.definite = sent.words[made.first].key not in analyser.indefinite
    behind_event = made.first > 0 and sent.tags[made.first - 1] == "M"  # معارك | جنوب السودان
    named_so = any(
        _party(h) or (_country(h) and not behind_event) for h in made.hits if h.first == made.head
    )  # South Sudan is no south
    if sent.words[made.head].direction and not named_so:
        made.noun, made.relation = "area", sent.words[made.head].inner
    elif made.hits and made.noun == "area" and lexeme is not None and reading is not None and analyser.arabic:
        made.relation = (
            lexeme.lemma if lexeme.lemma in analyser.direction else made.relation
        )  # بريف حلب، ريفي حلب وإدلب
    if made.noun in {"aircraft", "vehicle", "ship", "weapon", "equipment"} and made.last - made.first > 1:
        made.owned = _owned(sent, made, analyser)
    named = {k for h in made.hits for k in range(h.first, h.last)} if made.hits else ()
    for k in range(made.first, made.last):
        if analyser.arabic and persons_ar.names_a_man(sent, k, k - 1 if k > made.head else -1, analyser):
            break
        behind = sent.words[k + 1] if k + 1 < made.last else None
        country = nation(sent.words[k], behind, analyser)
        made_there = behind is not None and behind.key in analyser.sets.get("whence_made", ())  # صواريخ أمريكية الصنع
        if country and k not in named and not made_there:
            made.demonym = country
            break


def _district(sent: Sent, made: Group, analyser: Analyser) -> bool:
    """Whether the head is a word for an office that is also one for a district, and a place's name stands behind it
    (مديرية صرواح، not مديرية الصحة), or a word that nothing explains.
    """
    if not analyser.arabic or made.lexeme is None or made.lexeme.lemma not in analyser.sets["districts"]:
        return False
    at = made.head + 1
    hit = sent.hit_at.get(at)
    if at >= made.last:
        return False
    return all(ref[0] == "p" for ref in hit.refs) if hit is not None else not sent.words[at].readings  # مديرية ناطع


def nation(word: Word, after: Word | None, analyser: Analyser) -> str:
    """The country that a word, or it with the word behind it, is an adjective of (South Sudanese is not Sudanese)."""
    both = ""
    if after is not None and word.bare in analyser.nation_starts:
        both = analyser.lexicon.demonyms.get(f"{word.bare} {after.bare}", "")
    return both or word.country


def _alone_people(sent: Sent, made: Group) -> bool:
    """Whether the head is an Arabic adjective that by itself names people: definite, in their plural."""
    reading = made.reading
    if made.hits or reading is None or not reading.article or reading.form not in {"pl", "du"}:
        return False
    return made.lexeme is not None and made.lexeme.pos == "adj" and sent.words[made.head].key.endswith(("ين", "ون"))


_OWNERS = frozenset({"force", "group", "state", "body"})


def _owned(sent: Sent, made: Group, analyser: Analyser) -> bool:
    """Whether the phrase names an owner of its head: a possessive, a force, an adjective such as "hostile"."""
    for k in range(made.first, made.last):
        if k == made.head:
            continue
        reading = sent.picks[k]
        word = sent.words[k]
        if sent.tags[k] == "'" or word.bare in analyser.hostile or word.key in analyser.sets["possessive"]:
            return True
        if reading is not None and reading.pos == "noun" and analyser.lexeme(reading).kind in _OWNERS:
            return True
    return False


def _somebody(made: Group) -> bool:
    """Whether a nationality stands for itself, without an article (استشهد فلسطيني): one of that people."""
    alone = made.first == made.head == made.last - 1 and made.reading is not None
    return alone and not made.definite and not made.joined and not made.hits


def _country(hit: NameHit) -> bool:
    """Whether a name of several words is a country's, which is a party as well (North Korea)."""
    return hit.last - hit.first > 1 and any(ref[0] == "a" for ref in hit.refs)


def _party(hit: NameHit) -> bool:
    """Whether a name of several words is an actor's only (South Sudan's army)."""
    return hit.last - hit.first > 1 and all(ref[0] in "au" for ref in hit.refs)


def _common_name(sent: Sent, made: Group, analyser: Analyser) -> str:
    """The kind of a common noun that may also be the name of some actor ("peacekeepers", "rebels")."""
    hit = next((h for h in made.hits if h.first == made.head and h.last == made.head + 1), None)
    if hit is None or not all(ref[0] == "u" for ref in hit.refs):
        return ""
    kinds = [analyser.lexeme(r).kind for r in sent.words[made.head].readings if r.pos == "noun"]
    return next((kind for kind in kinds if kind), "")


def _named_alike(sent: Sent, made: Group, analyser: Analyser) -> str:
    """The kind of an Arabic noun that a name is made of: a craft that tells whose it is (مسيرة معادية), a person whose
    word is a town's name too and no preposition makes a place (أصيب مدني).
    """
    hit = next((h for h in made.hits if h.first == made.head), None)
    if hit is None:
        return ""
    nouns = [r for r in sent.words[made.head].readings if r.pos == "noun"]
    kinds = {analyser.lexeme(r).kind for r in nouns}
    if all(ref[0] == "u" for ref in hit.refs):
        return next((kind for kind in ("aircraft", "vehicle", "ship") if kind in kinds), "")
    placed = hit.last - hit.first > 1 or bool(made.prep) or (made.first > 0 and sent.tags[made.first - 1] == "P")
    one = any(r.form == "sg" and analyser.lexeme(r).kind == "people" for r in nouns)
    return "people" if one and not placed and all(ref[0] == "p" for ref in hit.refs) else ""


def _gender_of_name(sent: Sent, made: Group, analyser: Analyser) -> str:
    """The gender of an actor's name that opens with a common noun in the singular (الحكومة السودانية), or behind a verb of asking with a
    plural of units (دعا | قوات المجلس); '' where none does.
    """
    if not names_actor(made):
        return ""
    opens, before = sent.words[made.first], sent.picks[made.first - 1] if made.first else None
    saying = analyser.lexeme(before).saying if before is not None and before.finite else None
    asked = saying is not None and saying.addressee == "object"
    if (
        asked
        and opens.key.endswith("ات")
        and any(r.form == "pl" and analyser.lexeme(r).kind == "force" for r in opens.readings)
    ):
        return "f"  # ودعا | قوات المجلس الانتقالي: whom somebody called upon
    if not any(ref[0] == "a" for hit in made.hits for ref in hit.refs):
        return ""
    nouns = [r for r in sent.words[made.first].readings if r.pos == "noun" and r.article and r.form == "sg"]
    if any(analyser.lexeme(r).kind in {"", "abstract"} for r in nouns):
        return ""  # الدعم السريع: they, short for a force
    genders = {analyser.lexeme(r).gender for r in nouns}
    behind = sent.words[made.first + 1] if made.first + 1 < made.last else None
    if behind is not None and any(r.article for r in behind.readings):
        genders &= {"f" if behind.text.endswith("\u0629") else "m"}  # الدفاع المدني, but الدفاع السورية
    return genders.pop() if len(genders) == 1 else ""


def _closed(sent: Sent, at: int) -> bool:
    """Whether a word has the article or a pronoun."""
    reading = sent.picks[at]
    return bool(reading.article or reading.enclitic) if reading is not None else sent.words[at].article


def _many(sent: Sent, made: Group, analyser: Analyser) -> bool:
    """Whether a number of three or more counts the phrase (خمسة وعشرون مواطناً), and is none that a unit is called by."""
    inside = (each for each in sent.counts if made.first <= each.first and each.last <= made.last)
    return any((each.low or each.high or 0) > 2 and not of_unit(sent, each.first, analyser) for each in inside)


def only_one(sent: Sent, at: int, number: int) -> bool:
    """Whether a word is the number one behind the event noun that it counts (غارة واحدة, not مقتل | واحد منهم)."""
    noun = sent.picks[at] if sent.tags[number] == "U" else None
    counted = noun is not None and noun.pos == "noun" and noun.form == "sg"
    return counted and any(c.first == number and c.low == c.high == 1 for c in sent.counts)


def genitive(sent: Sent, group: Group, first: int, analyser: Analyser) -> Group | None:
    """The genitive inside a phrase from word ``first``: adjectives of the head itself are passed over."""
    passed = {"A", "_", "Z"} if analyser.arabic else {"A", "D", "_", "Z"}  # انسحاب | هذه القوات
    while first < group.last and sent.tags[first] in passed:
        first += 1
    if all(sent.tags[k] in "«»" for k in range(first, group.last)):
        return None  # the quote behind the event noun
    if first == group.last - 1 and only_one(sent, first - 1, first):
        return None
    head = next((k for k in range(first, group.last) if sent.tags[k] in "NME"), first)
    made = finish_noun_phrase(sent, first, group.last, head, analyser)
    made.clause = group.clause
    return made
