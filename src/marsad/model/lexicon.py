"""The compiled form of the language data files: what the cascade is handed for each language.

``lang/load.py`` reads and checks the files, ``lang/compile.py`` makes these records; the cascade sees nothing
else of a language. All keys are folded with ``text.normalise.key``.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from marsad.model.layout import Layout
from marsad.model.times import NumberWords, TimeWords

#: Semantic kinds of nouns, and of actors and places: what a role may ask of its filler.
KINDS: tuple[str, ...] = (
    "force",  # troops, army, brigade, patrol, soldiers, police
    "group",  # armed group, faction, gunmen, militants
    "state",  # country, government as a party
    "official",  # minister, spokesman, commander, a named person
    "body",  # organisation, ministry, council, company, party, court
    "people",  # civilians, residents, families, wounded, displaced
    "captive",  # prisoners, detainees, hostages
    "media",  # newspaper, agency, channel
    "source",  # sources, witnesses, observers
    "vehicle",  # convoy, truck, tank, bus
    "aircraft",  # jets, helicopters, drones as craft
    "ship",
    "weapon",  # missile, shell, mine, rifle, explosive device
    "equipment",  # gear, materiel, logistics
    "goods",  # aid, food, fuel, medicine
    "site",  # base, prison, crossing, airport, checkpoint, camp, post, depot
    "building",  # house, hospital, school, bridge, infrastructure
    "settlement",  # city, town, village, quarter
    "area",  # region, countryside, outskirts, front, governorate, country as a place
    "road",
    "border",
    "water",  # river, dam, sea
    "document",  # statement, decree, agreement text, report
    "event",  # a noun that itself tells of an event
    "time",
    "unit",  # kilometres, percent, tonnes
    "money",
    "sport",
    "health",  # surgery, treatment, wounds
    "illness",  # cholera, virus, heart attack
    "culture",  # film, song, book, prize
    "network",  # website, server, hackers and their attacks
    "nature",  # flood, storm, earthquake, frost, pests
    "mishap",  # crash, road accident, stampede, shipwreck
    "vote",  # bill, ballot, majority, session of a parliament
    "crime",  # theft, drugs, fraud, sentence
    "part",  # number of, dozens, batch, rest: the kind is that of its complement
    "abstract",  # all other nouns
)

#: Names for several kinds at once, usable wherever data files ask for kinds.
KIND_GROUPS: dict[str, tuple[str, ...]] = {
    "agent": ("force", "group", "state", "official", "body", "people", "captive"),
    "armed": ("force", "group", "state"),
    "human": ("force", "group", "official", "people", "captive"),
    "thing": ("vehicle", "aircraft", "ship", "weapon", "equipment", "goods"),
    "place": ("site", "building", "settlement", "area", "road", "border", "water"),
}

#: What news is about: the fields that the words of ``fields.tsv`` tell. All but the first hold what is no news of a conflict.
FIELDS: tuple[str, ...] = (
    "conflict",
    "court",  # trials, verdicts, charges
    "crime",  # thefts, fights, drugs: what the police tell
    "cabinet",  # budgets, projects, the business of ministries and towns
    "election",  # candidates, votes, parliaments
    "labour",  # strikes, wages, unions
    "business",  # companies, markets, prices
    "weather",  # storms, floods, earthquakes
    "transport",  # ports, trains, cargoes
    "accident",  # crashes, fires
    "health",  # illness, vaccination, hospitals
    "culture",  # films, books, exhibitions, travel
    "history",  # what was long ago, and who died old
    "sport",
    "education",
    "charity",  # alms, feasts, ceremonies
    "science",  # research, devices, animals
)

#: Relations that bring a role, beside prepositions (which stand as their own words).
#: ``of``: first genitive of a verbal noun; ``agent``: من قبل، على يد، by; ``next``: the noun phrase right after;
#: ``before``: an adjective or noun right before an English event noun ("Israeli strike", "prisoner release").
RELATIONS: tuple[str, ...] = ("subject", "object", "agent", "of", "next", "before")


class Sense(msgspec.Struct, frozen=True, omit_defaults=True):
    """One meaning of a lexeme: an event type with its valency and guards.

    ``roles``: relation (``subject`` … or a preposition's key) → the roles it may bring, best first, the
    language's and the file's defaults included. ``needs``: role → kinds, one of which its filler must have (groups
    opened up). ``never``: role → kinds that rule the sense out. ``fixed``: words (keys, joined by a space) one of which must
    stand right after the trigger or within the clause after its subject. ``number``: what the count on the object
    (subject of a passive or intransitive) counts. ``passive``: it holds of a passive only, by nobody and nothing. ``masdars``: its
    Arabic verbal nouns (keys); ``barred``: those of other verbs that are spelled alike, which do not tell it (هجر: تهجير is no
    هجران). A lexeme's senses stand with most guards first.
    """

    type: str
    roles: dict[str, tuple[str, ...]]
    needs: dict[str, tuple[str, ...]] = {}
    never: dict[str, tuple[str, ...]] = {}
    fixed: tuple[str, ...] = ()
    not_fixed: tuple[str, ...] = ()
    phase: str = ""
    polarity: str = ""
    certainty: str = ""
    number: str = ""
    risk: bool = False
    passive: bool = False
    rule: str = ""
    masdars: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()


class Saying(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a verb, noun or frame of saying attributes: ``content`` names what may introduce what is said
    (complementisers, prepositions, ``object``, ``quote``); ``strict``: a saying only before one of them.
    """

    stance: str
    content: tuple[str, ...] = ()
    strict: bool = False
    addressee: str = ""


class Cue(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a verb, noun or word does to the event it governs; empty = leaves it as it is."""

    phase: str = ""
    polarity: str = ""
    certainty: str = ""
    background: bool = False


class Light(msgspec.Struct, frozen=True, omit_defaults=True):
    """A verb that lends its arguments to an event noun ("launched an attack", تعرضت القاعدة لهجوم).

    ``event``: where the event noun stands (``subject``, ``object`` or a preposition); ``subject``: the role that
    the verb's own subject plays in the event, empty = none.
    """

    event: str = "object"
    subject: str = "actor"


class Lexeme(msgspec.Struct, frozen=True, omit_defaults=True):
    """A word of the language with all that it may mean.

    ``pos``: ``verb``, ``noun``, ``adj``, ``phrase`` (a trigger that stands as it is), ``frame`` (words before a source),
    ``cue`` (words of phase), or the class of a function word (``prep``, ``conj``, …);
    ``kind``: of nouns, see ``KINDS`` (an event noun that nouns.tsv lacks: ``event``); of adjectives ``adj``, ``adv``,
    ``title``, ``demonym``; ``source``: the kind of source (contract) that the noun heads.
    """

    lemma: str
    pos: str
    kind: str = ""
    gender: str = ""
    source: str = ""
    senses: tuple[Sense, ...] = ()
    saying: Saying | None = None
    cue: Cue | None = None
    light: Light | None = None
    trigger: tuple[int, int] = (0, 0)  # of phrases: which of its words are the trigger, end excluded; (0, 0) = all
    number: str = ""  # of number words and vague counts: "3", "24-99", "2-"


class FieldWord(msgspec.Struct, frozen=True, omit_defaults=True):
    """A word that tells what news is about: ``field`` is ``conflict`` or another one; ``weight``: 2 where the word tells it nearly
    alone; ``spellings``: keys, joined by a space, the Arabic ones without article.
    """

    field: str
    weight: int
    spellings: tuple[str, ...]


class Proclitic(msgspec.Struct, frozen=True, omit_defaults=True):
    """Letters joined before a word: ``written`` stands before the stem, ``restored`` is put back before look-up
    (لل: ``written`` لل, ``restored`` empty, ``prep`` ل, ``article`` true).
    """

    written: str
    on: str  # "verb" or "noun"
    restored: str = ""
    conj: str = ""  # و or ف
    prep: str = ""  # key of the joined preposition
    article: bool = False
    future: bool = False
    subjunctive: bool = False  # ل + present


class TypeFrame(msgspec.Struct, frozen=True, omit_defaults=True):
    """What knowledge/event_types says of a type: which roles it takes, with the kinds that fit.

    ``kinds``: every role that the type takes → the kinds that fit, groups opened up, empty = any; ``numbers``: role →
    number kind that a counted filler gives.
    """

    name: str
    family: str
    kinds: dict[str, tuple[str, ...]]
    needed: tuple[str, ...] = ()
    numbers: dict[str, str] = {}


class Lexicon(msgspec.Struct, frozen=True):
    """One language, compiled.

    ``forms``: key of a surface form without proclitics → packed readings ``lexeme:form:feats``, joined by ``|``.

    Forms: ``past pres jus inf ger pp ppast ppres`` (passives, only where spelled otherwise than the active; ``jus``:
    jussive and subjunctive where spelled otherwise than ``pres``), ``masdar`` (verbal noun, English event noun of
    a verb), ``act pas`` (participles), ``sg du pl`` (nouns, adjectives) and ``w`` (a word without inflection).
    Feats: of verbs person, gender, number (``3fs``; English only ``3s`` of the present); of masdar and participles gender and
    number (``ms``, English ``s`` or ``p``); of nouns and adjectives gender. After these ``c`` (construct), ``a`` (accusative alif), and
    ``+``: a spelling that stands only before an attached pronoun (أخلا+ها, قصفو+ه, سيطرت+ها). Of ``w``: person, gender,
    number of the attached pronoun (منها ``3fs``), else nothing.

    ``phrases``: key of the first word → (keys of the other words, packed readings), longest first: several words that
    are one verb with its particle, noun, function word, cue, frame or trigger, in every inflected form.
    ``demonyms``: key of an adjective of nationality, in every inflected form → country id.
    """

    lang: str
    lexemes: tuple[Lexeme, ...]
    forms: Mapping[str, str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    proclitics: tuple[Proclitic, ...]
    enclitics: dict[str, str]  # written suffix → person, gender, number
    demonyms: dict[str, str]
    frames: dict[str, TypeFrame]
    time: TimeWords
    notes: dict[str, tuple[str, ...]]  # other word sets of language.yaml, by name: keys, joined by a space
    layout: Layout | None = None
    numbers: NumberWords = NumberWords()
    fields: tuple[FieldWord, ...] = ()
