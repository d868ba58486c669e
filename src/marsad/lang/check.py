"""Faults that show only when the files of a language are seen together: roles, relations, duplicates, sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from marsad.lang.compile import add_entry
from marsad.lang.drafts import Drafts, words_of
from marsad.lang.faults import Fault, guess
from marsad.lang.load import Entry, RawFile, RawLanguage, entry_identity
from marsad.lang.schema import NO_RELATION, ROLES
from marsad.lang.spell import spell_out
from marsad.model.lexicon import RELATIONS, TypeFrame

_SENTENCES = frozenset({"reads", "not_read"})
#: Longest ending (pronoun) and the joined letters that a word of a sentence may carry beyond a known spelling.
_BEFORE = (
    "",
    "و",
    "ف",
    "س",
    "ل",
    "ب",
    "ك",
    "ال",
    "لل",
    "وال",
    "وس",
    "بال",
    "كال",
    "ول",
    "وب",
    "ولل",
    "وبال",
    "فس",
    "فال",
)
_AFTER = ("", "ه", "ها", "هم", "هما", "هن", "نا")


def check_language(raw: RawLanguage, frames: Mapping[str, TypeFrame], base: RawLanguage | None = None) -> list[Fault]:
    """All faults, by file and line, those of single files included; ``base``: the language that an own folder adds to."""
    known = _Known(raw, base)
    faults = list(raw.faults)
    for file in raw.files:
        faults += _of_file(file, frames, known)
        faults += _duplicates(file)
        if file.kind == "event":
            faults += _unread(file, raw.lang)
    return sorted(faults, key=lambda f: (f.file, f.line, f.level))


class _Known:
    """The words that relations and contents may name."""

    def __init__(self, raw: RawLanguage, base: RawLanguage | None) -> None:
        languages = [raw, base] if base else [raw]
        self.preps = {w for one in languages for w in (*one.words.get("prep", ()), *one.defaults)}
        complementisers = {w for one in languages for w in one.words.get("comp", ())}
        self.relations = self.preps | complementisers | set(RELATIONS) | {NO_RELATION}
        self.contents = self.preps | complementisers | {"object", "quote", "subject"}
        self.events = self.preps | {"subject", "object"}


def _fault(file: RawFile, line: int, message: str, advice: str = "", word: str = "", level: str = "error") -> Fault:
    text = file.lines[line - 1] if 0 < line <= len(file.lines) else ""
    column = text.find(word) if word else -1
    start, length = (column + 1, len(word)) if column >= 0 else (len(text) - len(text.lstrip()) + 1, len(text.strip()))
    return Fault(file.file, line, message, text, start, length, advice, level)


def _line_of(file: RawFile, entry: Entry, key: str, word: str) -> int:
    """The line of a word that stands under a key of an entry."""
    line = entry.marks.get(key, entry.line)
    for number in range(line, len(file.lines) + 1):
        if word in file.lines[number - 1]:
            return number
        if number > line and ":" in file.lines[number - 1]:
            break
    return line


def _of_file(file: RawFile, frames: Mapping[str, TypeFrame], known: _Known) -> Iterator[Fault]:
    frame = frames.get(file.event)
    roles = tuple(frame.kinds) if frame else ROLES
    for role, relations in file.roles.items():
        line = next((i for i, text in enumerate(file.lines, 1) if text.strip().startswith(role + ":")), 1)
        yield from _role(file, line, role, roles)
        yield from _relations(file, Entry(file.file, line, "", "", {}, {}, {}, {role: line}), role, relations, known)
    if file.kind == "event" and not any(entry.section == "reads" for entry in file.entries):
        yield _fault(
            file,
            1,
            "no sentence stands under 'reads'",
            "write one as news would: it tests the entries above it",
        )
    for entry in file.entries:
        if entry.section in _SENTENCES:
            yield from _sentence(file, entry, roles)
            continue
        for role, relations in entry.roles.items():
            yield from _role(file, entry.marks.get(role, entry.line), role, roles)
            yield from _relations(file, entry, role, relations, known)
        for guard, kinds in entry.maps.items():
            for role in kinds:
                yield from _role(file, _line_of(file, entry, guard, role + ":"), role, roles)
        present = entry.one("present")
        if present and not present.startswith("ي"):
            line = entry.marks.get("present", entry.line)
            yield _fault(
                file,
                line,
                f"«{present}» is no present of 'he'",
                "write the form that begins with ي",
                present,
            )
        yield from _words(file, entry, "content", known.contents)
        yield from _words(file, entry, "event", known.events)


def _role(file: RawFile, line: int, role: str, roles: Iterable[str]) -> Iterator[Fault]:
    if role not in roles:
        yield _fault(file, line, f"{file.event} has no role '{role}'", guess(role, roles), role)


def _relations(file: RawFile, entry: Entry, role: str, relations: Iterable[str], known: _Known) -> Iterator[Fault]:
    for relation in relations:
        if relation not in known.relations and known.preps:
            advice = guess(relation, known.relations)
            if not advice.startswith("did"):
                advice = "name a relation, or add the preposition to 'words: prep:' of language.yaml"
            line = _line_of(file, entry, role, relation)
            yield _fault(file, line, f"«{relation}» is no relation and no preposition", advice, relation)


def _words(file: RawFile, entry: Entry, name: str, allowed: set[str]) -> Iterator[Fault]:
    for word in entry.values.get(name, ()):
        if word not in allowed:
            advice = guess(word, allowed)
            if not advice.startswith("did"):
                advice = "add the word to 'words:' of language.yaml, or use one that is there"
            yield _fault(
                file,
                _line_of(file, entry, name, word),
                f"'{name}' cannot be «{word}»",
                advice,
                word,
            )


def _sentence(file: RawFile, entry: Entry, roles: Iterable[str]) -> Iterator[Fault]:
    """Faults of a sentence: what is to be found must stand in it, letter by letter."""
    for name, fillers in entry.values.items():
        if name in ROLES and file.kind == "event":
            yield from _role(file, entry.marks.get(name, entry.line), name, roles)
        if name in ROLES or name in {"source", "trigger"}:
            for filler in fillers:
                if filler not in entry.head:
                    line = _line_of(file, entry, name, filler)
                    yield _fault(
                        file,
                        line,
                        f"«{filler}» does not stand in the sentence",
                        "copy it from there letter by letter",
                        filler,
                    )


def _duplicates(file: RawFile) -> Iterator[Fault]:
    seen: dict[tuple[object, ...], int] = {}
    for entry in file.entries:
        identity = entry_identity(file, entry)
        if identity in seen:
            yield _fault(
                file,
                entry.line,
                f"«{entry.head}» stands on line {seen[identity]} already, with the same guards",
                "delete one, or say in 'needs', 'never' or 'with' how they differ",
                entry.head,
            )
        seen.setdefault(identity, entry.line)


def _unread(file: RawFile, lang: str) -> Iterator[Fault]:
    """A warning for each entry that no ``reads`` sentence of its file holds."""
    words: set[str] = set()
    texts: list[str] = []
    for entry in file.entries:
        if entry.section == "reads":
            found = words_of(entry.head)
            texts.append(" " + " ".join(found) + " ")
            words.update(found)
    if lang == "ar":
        words |= {_inner(word, before, after) for word in words for before in _BEFORE for after in _AFTER}
    for entry in file.entries:
        if entry.section in _SENTENCES:
            continue
        draft = add_entry(Drafts(), lang, file, entry, {})
        if not any(_is_in(words_of(spelling), words, texts) for _, _, spelling in spell_out(draft, lang)):
            advice = "add one in which the word is used as news uses it"
            yield _fault(
                file,
                entry.line,
                f"no 'reads' sentence holds «{entry.head}»",
                advice,
                entry.head,
                "warning",
            )


def _inner(word: str, before: str, after: str) -> str:
    if word.startswith(before) and word.endswith(after) and len(word) > len(before) + len(after) + 1:
        return word[len(before) : len(word) - len(after)]
    return word


def _is_in(spelling: tuple[str, ...], words: set[str], texts: list[str]) -> bool:
    if len(spelling) == 1:
        return spelling[0] in words
    return spelling[0] in words and any(" ".join(spelling[1:]) + " " in text for text in texts)
