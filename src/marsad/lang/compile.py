"""Make the compiled form of a language, which is all that the cascade is handed of it."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.lang.ar.clitics import ENCLITICS, proclitics
from marsad.lang.drafts import (
    Draft,
    Drafts,
    cue,
    default_roles,
    light,
    phrase_key,
    saying,
    sense,
    words_of,
)
from marsad.lang.load import Entry, RawFile, RawLanguage
from marsad.lang.schema import VERB_KEYS
from marsad.lang.spell import spell_out
from marsad.model.layout import Layout
from marsad.model.lexicon import FieldWord, Lexicon, TypeFrame
from marsad.model.times import NumberWords, TimeWords

_SENTENCES = frozenset({"reads", "not_read"})
_HEAD_COLUMN = {"ar": "past", "en": "base"}
#: The longest word in which "ال" is no article.
_WITH_ARTICLE = 3
Defaults = Mapping[str, Mapping[str, tuple[str, ...]]]
Phrases = dict[str, dict[tuple[str, ...], dict[str, None]]]


def compile_lexicon(
    raw: RawLanguage,
    frames: Mapping[str, TypeFrame],
    time: TimeWords | None = None,
    layout: Layout | None = None,
) -> Lexicon:
    """The language, compiled: one lexeme per word and part of speech, and a table of every spelling.

    A spelling that belongs to several lexemes keeps all its readings, function words first.
    """
    defaults = {name: default_roles(frame, raw.defaults) for name, frame in frames.items()}
    drafts = gather(raw, defaults)
    forms: dict[str, dict[str, None]] = {}
    phrases: Phrases = {}
    demonyms: dict[str, str] = {}
    countries = {row["word"]: row["country"] for row in raw.tables.get("demonyms", ())}
    lexemes = []
    for index, draft in enumerate(drafts):
        lexemes.append(draft.lexeme())
        for form, feats, spelling in spell_out(draft, raw.lang):
            words = words_of(spelling)
            packed = f"{index}:{form}:{feats}"
            if len(words) == 1:
                forms.setdefault(words[0], {})[packed] = None
            elif words:
                phrases.setdefault(words[0], {}).setdefault(words[1:], {})[packed] = None
            if draft.kind == "demonym" and not feats.endswith("+"):
                demonyms.setdefault(" ".join(words), countries.get(draft.lemma, ""))
    arabic = raw.lang == "ar"
    return Lexicon(
        lang=raw.lang,
        lexemes=tuple(lexemes),
        forms={name: "|".join(readings) for name, readings in forms.items()},
        phrases={
            first: tuple(
                (rest, "|".join(readings)) for rest, readings in sorted(rests.items(), key=lambda item: -len(item[0]))
            )
            for first, rests in phrases.items()
        },
        proclitics=proclitics() if arabic else (),
        enclitics=dict(ENCLITICS) if arabic else {},
        demonyms=demonyms,
        frames=dict(frames),
        time=time or TimeWords(lang=raw.lang),
        notes={name: tuple(phrase_key(word) for word in words) for name, words in raw.sets.items()},
        layout=layout,
        numbers=time.numbers if time else NumberWords(lang=raw.lang),
        fields=tuple(_field_word(row, arabic=arabic) for row in raw.tables.get("fields", ())),
    )


def _field_word(row: dict[str, str], *, arabic: bool) -> FieldWord:
    """What a row of ``fields.tsv`` says."""
    spellings = (" ".join(_bare(word, arabic=arabic) for word in cell.split()) for cell in row["word"].split("|"))
    return FieldWord(row["field"], int(row.get("weight") or 1), tuple(dict.fromkeys(spellings)))


def _bare(word: str, *, arabic: bool) -> str:
    """The key of a word, of an Arabic one without its article."""
    return phrase_key(word[2:] if arabic and word.startswith("ال") and len(word) > _WITH_ARTICLE else word)


def gather(raw: RawLanguage, defaults: Defaults) -> Drafts:
    """What all files together say of each word; ``defaults``: type → relation → roles."""
    drafts = Drafts()
    for part, words in raw.words.items():
        for word in words:
            drafts.of(word, part)
    for row in raw.tables.get("nouns", ()):
        noun = drafts.of(row["noun"], "noun")
        noun.kind = noun.kind or row.get("kind", "")
        noun.gender = noun.gender or row.get("gender", "")
        noun.source = noun.source or row.get("source", "")
        noun.note({"plural": row.get("plural", "").split("|")}, ("plural",))
    for file in raw.files:
        for entry in file.entries:
            if entry.section not in _SENTENCES:
                add_entry(drafts, raw.lang, file, entry, defaults)
    for row in raw.tables.get("verbs", ()):
        cells = {name: cell.split("|") for name, cell in row.items()}
        verb = drafts.of(row[_HEAD_COLUMN[raw.lang]], "verb", row.get("present", ""))
        verb.note(cells, VERB_KEYS[raw.lang])
    for table, kind in (("adjectives", ""), ("demonyms", "demonym")):
        for row in raw.tables.get(table, ()):
            adjective = drafts.of(row["word"], "adj", kind or row.get("kind", ""))
            adjective.kind = kind or row.get("kind", "")
            adjective.note({"plural": row.get("plural", "").split("|")}, ("plural",))
    return drafts


def add_entry(drafts: Drafts, lang: str, file: RawFile, entry: Entry, defaults: Defaults) -> Draft:
    """Add what one entry says to its word, and return the word's draft."""
    draft = _draft_of(drafts, lang, entry)
    draft.note(entry.values, (*VERB_KEYS[lang], "plural"))
    if file.kind == "event":
        found = sense(entry, file, defaults.get(file.event, {}))
        draft.senses.append(found)
        draft.transitive |= "object" in found.roles or "passive" in entry.values
        if entry.section == "phrases" and "trigger" in entry.values:
            draft.trigger = _place_of(words_of(entry.one("trigger")), words_of(entry.head))
    elif file.kind == "saying":
        draft.saying = draft.saying or saying(entry)
        draft.transitive = True
    elif file.kind == "phase":
        draft.cue = draft.cue or cue(entry)
        draft.transitive = True
    else:
        draft.light = draft.light or light(entry)
        draft.transitive |= entry.one("event") == "object"
    return draft


def _draft_of(drafts: Drafts, lang: str, entry: Entry) -> Draft:
    if entry.section == "verbs":
        return drafts.of(entry.head, "verb", entry.one("present") if lang == "ar" else "")
    pos = {"nouns": "noun", "adjectives": "adj", "frames": "frame", "words": "cue"}.get(entry.section, "phrase")
    if pos == "adj":
        return drafts.of(entry.head, pos, "adj")
    return drafts.of(entry.head, pos)


def _place_of(part: tuple[str, ...], whole: tuple[str, ...]) -> tuple[int, int]:
    """Where the words of ``part`` stand in ``whole``, end excluded; (0, 0) where they do not."""
    for start in range(len(whole) - len(part) + 1):
        if part and whole[start : start + len(part)] == part:
            return start, start + len(part)
    return 0, 0
