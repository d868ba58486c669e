"""What the files of a language may hold: sections, keys, and the values that each key takes."""

from __future__ import annotations

from typing import NamedTuple

from marsad.model.claim import Certainty, NumberKind, Phase, Polarity, Role, SourceKind, Stance
from marsad.model.lexicon import FIELDS, KIND_GROUPS, KINDS

ROLES = tuple(role.value for role in Role)
#: Every name that ``needs``, ``never`` and the kind column may give.
KIND_NAMES = frozenset(KINDS) | frozenset(KIND_GROUPS)
#: A role that the file gives and the entry takes away.
NO_RELATION = "none"


class Spec(NamedTuple):
    """What a key takes: ``shape`` is ``one`` string, ``many`` (one or a list) or ``map`` (role → kinds)."""

    shape: str
    values: tuple[str, ...] = ()


class Section(NamedTuple):
    """A section of a file: ``head``: the key that names the word; ``needed`` keys; what each key takes."""

    head: str
    needed: tuple[str, ...]
    keys: dict[str, Spec]
    valency: bool = False


ONE, MANY = Spec("one"), Spec("many")
_FLAG = Spec("one", ("yes", "no"))
_PHASE = Spec("one", tuple(Phase))
_POLARITY = Spec("one", tuple(Polarity))
_CERTAINTY = Spec("one", tuple(Certainty))
_STANCE = Spec("one", tuple(Stance))

VERB_KEYS: dict[str, dict[str, Spec]] = {
    "ar": {
        "past": ONE,
        "present": ONE,
        "masdar": MANY,
        "past_f": ONE,
        "passive": ONE,
        "active": MANY,
        "participle": MANY,
    },
    "en": {"base": ONE, "past": MANY, "participle": MANY, "gerund": MANY, "noun": MANY},
}
_VERB_HEAD = {"ar": "past", "en": "base"}
_VERB_NEEDS = {"ar": ("past", "present"), "en": ("base",)}
_NOUN = {"noun": ONE, "plural": MANY}
_ADJECTIVE = {"word": ONE, "plural": MANY}
_GUARDS = {
    "needs": Spec("map"),
    "never": Spec("map"),
    "with": MANY,
    "without": MANY,
    "risk": _FLAG,
    "voice": Spec("one", ("passive",)),
    "phase": _PHASE,
    "polarity": _POLARITY,
    "certainty": _CERTAINTY,
    "number": Spec("one", tuple(NumberKind)),
}
_CUE = {"phase": _PHASE, "polarity": _POLARITY, "certainty": _CERTAINTY, "background": _FLAG}
_SAYING = {"stance": _STANCE, "content": MANY, "strict": _FLAG, "addressee": ONE}
_LIGHT = {"event": ONE, "subject": Spec("one", ROLES)}
_READS_EXTRA = dict.fromkeys(ROLES, MANY) | {
    "phase": _PHASE,
    "polarity": _POLARITY,
    "certainty": _CERTAINTY,
    "background": _FLAG,
    "trigger": ONE,
    "type": ONE,
    "why": ONE,
    **{number.value: ONE for number in NumberKind},
}


def sections(kind: str, lang: str) -> dict[str, Section]:
    """The sections of a file of this kind (``event``, ``saying``, ``phase``, ``light``)."""
    head, needs = _VERB_HEAD[lang], _VERB_NEEDS[lang]
    verb = VERB_KEYS[lang]
    reads = Section("text", ("text",), {"text": ONE, **_READS_EXTRA})
    common = {"reads": reads, "not_read": Section("text", ("text",), {"text": ONE, "why": ONE})}
    if kind == "event":
        return {
            "verbs": Section(head, needs, verb | _GUARDS, valency=True),
            "nouns": Section("noun", ("noun",), _NOUN | _GUARDS, valency=True),
            "phrases": Section("text", ("text",), {"text": ONE, "trigger": ONE} | _GUARDS, valency=True),
            "adjectives": Section("word", ("word",), _ADJECTIVE | _GUARDS, valency=True),
            **common,
        }
    if kind == "saying":
        said = Section("text", ("text",), {"text": ONE, "source": ONE, "stance": _STANCE, "why": ONE})
        return {
            "verbs": Section(head, (*needs, "stance"), verb | _SAYING),
            "nouns": Section("noun", ("noun", "stance"), _NOUN | _SAYING),
            "frames": Section("text", ("text", "stance"), {"text": ONE} | _SAYING),
            **common,
            "reads": said,
        }
    if kind == "phase":
        return {
            "verbs": Section(head, needs, verb | _CUE),
            "nouns": Section("noun", ("noun",), _NOUN | _CUE),
            "adjectives": Section("word", ("word",), _ADJECTIVE | _CUE),
            "words": Section("text", ("text",), {"text": ONE} | _CUE),
            **common,
        }
    return {
        "verbs": Section(head, (*needs, "event"), verb | _LIGHT),
        **common,
    }


class Table(NamedTuple):
    """The columns of a TSV file: those needed, all allowed with their values, and the one that names the word."""

    needed: tuple[str, ...]
    columns: dict[str, tuple[str, ...]]


_NOUN_COLUMNS: dict[str, tuple[str, ...]] = {
    "noun": (),
    "plural": (),
    "kind": KINDS,
    "gender": ("m", "f"),
    "source": tuple(SourceKind),
}


def tables(lang: str) -> dict[str, Table]:
    """The TSV files of a language."""
    verb = {
        "ar": ("past", "present", "masdar", "past_f"),
        "en": ("base", "past", "participle", "gerund"),
    }[lang]
    return {
        "nouns": Table(("noun", "kind"), _NOUN_COLUMNS),
        "verbs": Table(_VERB_NEEDS[lang], dict.fromkeys(verb, ())),
        "adjectives": Table(("word", "kind"), {"word": (), "kind": ("adj", "adv", "title"), "plural": ()}),
        "fields": Table(("word", "field"), {"word": (), "field": FIELDS, "weight": ("0", "1", "2")}),
        "demonyms": Table(("word", "country"), {"word": (), "country": (), "plural": ()}),
    }


#: Classes of function words in ``language.yaml``; any other list there is a set that the cascade asks for by name.
CLASSES = [
    "prep",
    "conj",
    "sub",
    "comp",
    "rel",
    "neg",
    "aux",
    "pron",
    "dem",
    "det",
    "quant",
    "adv",
    "part",
    "cond",
    "vague",
    "agent",
    "to",
]
#: Files that other loaders read.
OTHER_FILES = frozenset({"time.yaml", "numbers.yaml", "layout.yaml"})
FILES = {"saying.yaml": "saying", "phase.yaml": "phase", "light.yaml": "light"}
