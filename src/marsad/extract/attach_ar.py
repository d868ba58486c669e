"""What may be part of an Arabic noun phrase behind it: the road that leads to …, three new posts south of …, a shop for …."""

from __future__ import annotations

from marsad.extract.kinds import kinds_of
from marsad.extract.reading import Group, Sent, names_actor
from marsad.extract.words import Analyser
from marsad.model.claim import EventType
from marsad.model.entity import World
from marsad.text.normalise import key

_STORES = {("site",), ("building",), ("weapon",)}
_BUILT = {("site",), ("building",)}
_STORED = {("equipment",), ("weapon",), ("goods",)}
_CARRIERS = frozenset({"force", "vehicle", "aircraft", "ship"})
_LOADS = frozenset({"vehicle", "equipment", "weapon", "goods"})
_LINES = frozenset({"border", "area", "road", "water"})
_PEOPLE = frozenset({"official", "people", "captive", "group", "body", ""})
_PARTED = frozenset({("part",), ("area",), ("settlement",)})
_WIDE = frozenset({"settlement", "area", "state"})
_SPOTS = frozenset({"site", "settlement", "building", "area"})


def come_from(sent: Sent, np: Group, after: Group, sets: dict[str, frozenset[str]], world: World) -> None:
    """What is read as "hundreds of" is, before one town, "hundreds from" (نزح المئات من | مدينة الرهد)."""
    last = sent.words[np.last - 1]
    if np.last - np.first < 2 or last.key not in sets["partitive"] or after.kind != "np" or after.prep or after.joined:
        return
    if np.noun in {"", "part"} and not after.plural and kinds_of(after, world)[:1] == ("settlement",):
        np.last, after.prep = np.last - 1, last.key
        np.end, np.noun = sent.ends[np.last - 1], "people"


def stands_apart(sent: Sent, np: Group, other: Group, sets: dict[str, frozenset[str]]) -> bool:
    """Whether the phrase behind is none of this one's: what men ride on (مسلحون | على دراجات نارية), whose preposition is told so;
    a deed behind a word that links to places, which a verb before calls for (دعا سكان القرى المجاورة | إلى مغادرة منازلهم).
    """
    if rides(np, other, sets):
        other.prep = next(iter(sets["aboard"]))
        return True
    masdar = other.reading is not None and other.reading.form == "masdar" and other.head in other.inner
    return masdar and not other.hits and bare_key(sent, np.last - 1) in sets["linking"]


def rides(np: Group, other: Group, sets: dict[str, frozenset[str]]) -> bool:
    """Whether the phrase tells on what those of the phrase before ride (مسلحون | على دراجات نارية)."""
    on = other.prep in sets["riding_on"] and other.noun == "vehicle" and not other.definite
    return on and np.noun in {"group", "people", "force"} and not np.prep and not np.definite and not np.inner


def ends_of(np: Group, other: Group, sets: dict[str, frozenset[str]], world: World) -> bool:
    """Whether the phrase names an end of the road or line before it (الطريق الدولي بين | حلب والرقة)."""
    line = kinds_of(np, world)[:1]
    places = _SPOTS | {"state"}
    return (
        bool(line)
        and line[0] in _LINES
        and other.prep in sets["two_ends"]
        and bool(places & set(kinds_of(other, world)))
    )


def unname(sent: Sent, np: Group, other: Group, world: World) -> None:
    """Take a force without the article, made up of others, for no name (قوة مشتركة | من الشرطة والجيش)."""
    kind = kinds_of(np, world)[:1]
    if kind == ("force",) == kinds_of(other, world)[:1] and not sent.words[np.head].article and len(np.hits) == 1:
        if (
            np.hits[0].first == np.first
            and np.hits[0].last == np.last
            and all(ref[0] == "u" for ref in np.hits[0].refs)
        ):
            np.hits, np.noun, np.definite, np.known = [], "force", False, False


def mixed(np: Group, groups: list[Group], k: int) -> bool:
    """Whether a second force is joined to the first of those that make up a force (قوة من الشرطة | والجيش)."""
    if k + 1 >= len(groups) or np.noun not in {"force", "group"} or np.definite:
        return False
    second = groups[k + 1]
    return second.kind == "np" and second.joined and not second.prep and second.definite and second.noun == "force"


def counted_on(sent: Sent, np: Group, after: Group, sets: dict[str, frozenset[str]]) -> bool:
    """Take what "tens of" counts into its phrase (العشرات من | عناصر العدو)."""
    last = np.last - 1
    if after.kind != "np" or after.prep or after.joined or after.first != np.last or np.last - np.first < 2:
        return False
    if sent.words[last].key not in sets["partitive"] or np.noun not in {"", "part"} or np.of is not None:
        return False
    np.last, np.end, np.of, np.hits = after.last, after.end, after, [*np.hits, *after.hits]
    np.demonym, np.inner = np.demonym or after.demonym, [*np.inner, *after.inner]
    return True


def measures(np: Group, other: Group, world: World) -> bool:
    """Whether the phrase measures the ground behind it (عشرات الدونمات من كروم العنب)."""
    unit = np if np.noun == "unit" else np.of if np.noun == "part" else None
    return unit is not None and unit.noun == "unit" and kinds_of(other, world)[:1] == ("area",) and not other.hits


def strip_shared_head(sent: Sent, np: Group, after: Group | None) -> None:
    """A dual or plural head over the names of places stays outside (حيي عكرمة والزهراء): the name is the filler."""
    reading = sent.picks[np.head]
    if reading is None or reading.form not in {"du", "pl"} or np.noun not in {"settlement", "area"} or reading.article:
        return
    if np.relation:
        return  # أطراف زركان وأبو راسين
    joined = after is not None and after.kind == "np" and after.joined and bool(after.hits)
    if reading.form == "pl" and not (joined and after is not None and after.hits[0].first <= after.head):
        return  # أطراف كفرشوبا، مرتفعات الريحان وأطراف سجد
    hit = next((h for h in np.hits if h.first == np.head + 1), None)
    if hit is not None and not hit.prep and not hit.conj and np.last == hit.last:
        np.start = sent.starts[hit.first] + hit.pre
    pair = after is not None and after.kind == "np" and after.joined and not after.prep
    if pair and reading.form == "du" and "c" in reading.feats and np.head + 1 < np.last:
        np.start, np.inner = sent.starts[np.head + 1], []
        if after is not None and not after.hits:  # one head for both: the second name is of its kind, known or not
            after.noun, after.inner = np.noun, []


def share_adjective(sent: Sent, np: Group, groups: list[Group], k: int, analyser: Analyser) -> int:
    """Two joined bare nouns under one relational adjective are one phrase: آليات ومعدات عسكرية."""
    if not analyser.arabic or k + 1 >= len(groups) or np.last - np.first != 1 or np.definite or not np.plural:
        return k
    other = groups[k + 1]
    if other.kind != "np" or not other.joined or other.prep or not other.plural or other.definite or other.inner:
        return k
    words = range(other.head + 1, other.last)
    if not words or not all(sent.tags[i] == "A" and sent.words[i].key.endswith("ية") for i in words):
        return k
    np.last, np.end = other.last, other.end
    return k + 1


def bare_key(sent: Sent, i: int) -> str:
    """The key of a word without its article."""
    return sent.words[i].key.removeprefix("ال")


def locates(sent: Sent, np: Group, other: Group, sets: dict[str, frozenset[str]], world: World) -> bool:
    """Whether the phrase behind is part of what this place is called: the road that leads to …, the border with …,
    three new posts south of …, a store of …, a shop for selling ….
    """
    mine, its = kinds_of(np, world)[:1], set(kinds_of(other, world))
    if np.prep in sets["charging"] and other.prep in sets["belonging"]:
        return True  # بتهمة الانتماء | لخلايا التنظيم
    if bare_key(sent, np.last - 1) in sets["linking"] or bare_key(sent, other.head) in sets["brand"]:
        return True
    if other.prep in sets["partitive"] and mine and mine[0] in _CARRIERS and not np.definite and its & _LOADS:
        return True
    if (
        other.prep in sets["partitive"]
        and mine in _STORES
        and not np.definite
        and any(c.first == other.first for c in sent.counts)
    ):
        return not its & (_SPOTS | _LINES) and not other.hits  # بناية من خمس طبقات
    if ends_of(np, other, sets, world) and not np.hits:
        return True
    if other.prep in sets["at_spot"] and mine == ("road",) and not np.hits and not np.relation:
        return bool(its & (_SPOTS | {"road"}))  # الطريق عند | مفرق تل تمر
    if other.prep in sets["belonging"] and not np.definite and not np.inner and mine in _STORES:
        return kinds_of(other, world)[:1] in _STORED or is_for(other)  # كدس للعتاد، محل لبيع الوقود
    bearing = bare_key(sent, np.last - 1).removesuffix("ة") in sets["bearings"]
    if bearing and np.definite and not np.hits and other.prep in sets["partitive"] and mine[:1] in _PARTED:
        return bool(its & _WIDE) or any(
            ref[0] == "p" for hit in other.hits for ref in hit.refs
        )  # الشطر الشمالي | من المدينة
    bearing = bearing or (mine in _BUILT and np.last - np.head > 1)  # البوابة الرئيسية | لقاعدة عين الأسد
    if bearing and np.definite and not np.hits and mine[:1] and mine[0] in _SPOTS and other.prep in sets["belonging"]:
        return bool(its & _SPOTS)  # الأحياء الشرقية | لمدينة الخيام
    if other.prep in sets["direction"] and _nameless(sent, np) and mine[:1] == ("area",) and other.hits:
        return bool(its & _SPOTS) or not its  # البادية | جنوبي الميادين، مواقعها | على طول المحور
    if not mine or mine[0] not in _SPOTS | _LINES or np.hits or sent.words[np.last - 1].article:
        return mine[:1] != () and mine[0] in _LINES and other.prep in sets["along"] and "state" in its
    if other.prep in sets["along"] and mine[0] in _LINES:
        return "state" in its
    if np.relation and other.prep in sets["belonging"]:
        return bool(its & _SPOTS) or not its
    measured = np.noun in {"part", "unit"}  # ستون دونماً | غرب القرية
    return other.prep in sets["direction"] and not np.definite and not measured and bool(its & (_SPOTS | _LINES))


def parts_of(np: Group, other: Group, sets: dict[str, frozenset[str]], world: World) -> bool:
    """Whether unnamed areas or quarters are told to be some of a named place's (مناطق متفرقة | من قطاع غزة، عدة أحياء | من حلب)."""
    bare = np.plural and not (np.hits or np.relation or np.definite or np.inner) and np.noun in {"area", "settlement"}
    return bare and bool(np.prep) and other.prep in sets["partitive"] and _names_place(other, world)


def _names_place(group: Group, world: World) -> bool:
    """Whether a phrase is headed by, or names, a place of the tables."""
    return bool(_WIDE & set(kinds_of(group, world))) and any(ref[0] == "p" for hit in group.hits for ref in hit.refs)


def _nameless(sent: Sent, np: Group) -> bool:
    """Whether a phrase is one word with the article or a pronoun, which by itself names no spot."""
    reading = sent.picks[np.head]
    alone = np.last - np.first == 1 and not np.hits and reading is not None
    return alone and reading is not None and (reading.article or bool(reading.enclitic)) and not np.inner


def goes_on(other: Group, after: Group, world: World) -> bool:
    """Whether the list of what an absorbed phrase names goes on."""
    return (
        after.kind == "np"
        and after.joined
        and not after.prep
        and bool(set(kinds_of(after, world)) & set(kinds_of(other, world)))
    )


def leads(sent: Sent, np: Group, other: Group, sets: dict[str, frozenset[str]], world: World) -> bool:
    """Whether the phrase is an office with its adjective, whose force or body stands behind (القائد العام للقوات المسلحة)."""
    if not np.definite or other.prep not in sets["belonging"]:
        return False
    office = np.noun == "official" and np.last - np.first == 2 and sent.tags[np.last - 1] in {"A", "_"}
    if not office or sent.words[np.last - 1].key == bare_key(sent, np.last - 1) or sent.words[np.last - 1].country:
        return False
    actor = names_actor(other)
    return actor or kinds_of(other, world)[:1] in {("force",), ("group",), ("body",)}


def of_group(np: Group, other: Group, sets: dict[str, frozenset[str]], world: World) -> bool:
    """Whether the office of a place is one in an armed group (والي الأنبار | في تنظيم داعش): no state's governor."""
    lemma = key(np.lexeme.lemma) if np.lexeme is not None else ""
    if lemma in sets["serving"] and other.prep in sets["belonging"] and not np.definite and not np.hits:
        return names_actor(other)  # إعدام جاسوس | للموساد
    if np.noun != "official" or other.prep not in sets["member"] or not np.hits or not names_actor(other):
        return False
    placed = all(any(ref[0] == "p" for ref in hit.refs) for hit in np.hits)
    return placed and kinds_of(other, world)[:1] == ("group",)


def tells_who(sent: Sent, groups: list[Group], k: int, j: int, analyser: Analyser, world: World) -> bool:
    """Whether the phrase at ``j`` tells whose people those of the phrase at ``k`` are, or what makes them known: for whom
    they speak, of what they are accused, in which field they work, between whom they are shared, how long a wall is.
    """
    np, other, sets = groups[k], groups[j], analyser.sets
    prep = other.prep
    if bare_key(sent, np.last - 1) in sets["shared"]:
        return prep in sets["two_ends"]  # قافلة مشتركة بين الوكالات
    if prep in sets["direction"] and " ".join(w.key for w in sent.words[np.first : np.last]) in sets["sectors"]:
        return True  # قيادة عمليات | شرق دجلة
    if np.inner or not prep:
        return False
    if np.noun == "abstract" and sent.tags[np.last - 1] == "U" and prep in sets["partitive"]:
        return set(kinds_of(other, world)) <= _PEOPLE | {"force"}  # سراح سبعة من أبناء العشائر
    told = sent.picks[other.head]
    if sent.words[other.head].key[told.pre if told is not None else 0 :] in sets["measure"]:
        after = groups[j + 1] if j + 1 < len(groups) else None
        if np.definite or after is None or after.kind != "np" or after.noun not in {"part", "unit"}:
            return False
        other.last, other.end = after.last, after.end
        del groups[j + 1]
        return True  # ساتر بطول 5 كيلومترات
    if np.noun not in _PEOPLE or np.hits:
        return False
    head = sent.picks[np.head]
    if head is not None and analyser.lemma(head) in sets["envoys"]:
        return prep in sets["on_behalf"]  # ممثلين عن الطرفين
    if (
        np.head == np.last - 1
        and head is not None
        and analyser.lemma(head) in sets["charged"]
        and prep in sets["charge_of"]
    ):
        return sent.words[other.head].key[told.pre if told is not None else 0 :] in sets["matters"]  # المتهمين في قضية
    if bare_key(sent, other.head) in sets["fields"]:
        land = any(hit.first <= other.head < hit.last - 1 for hit in other.hits)
        return prep in sets["within"] and not land  # الشركاء في القطاع الصحي, but مدنيين | في قطاع غزة
    if np.definite or prep not in sets["partitive"] or other.noun not in {"", "nation", "state"} or other.inner:
        return False
    homes = set(kinds_of(other, world)) & (_SPOTS | {"state"})
    return _before_object(groups, k, j) and (not homes or _comes_of(groups, k, prep))


def _comes_of(groups: list[Group], k: int, prep: str) -> bool:
    """Whether the verb before the phrase at ``k`` starts from nowhere: then the place tells whose people they are (التقى وفد
    من دمشق | القادة).
    """
    verb = groups[k - 1] if k > 0 else None
    senses = verb.lexeme.senses if verb is not None and verb.kind == "v" and verb.lexeme is not None else ()
    return bool(senses) and all(prep not in sense.roles for sense in senses)


def _before_object(groups: list[Group], k: int, j: int) -> bool:
    """Whether the phrase at ``k`` stands right behind a verb, and the verb's object behind what follows it at ``j``: then
    that belongs to the subject (خطف مسلحون من الجدعان | سائقا); so it does before the verb (مسلحون من الجدعان | خطفوا).
    """
    opens = k == 0 or groups[k - 1].kind in {":", "K"}
    if not (opens or groups[k - 1].kind == "v") or groups[k].prep:
        return False
    after = j + 1
    while after < len(groups) and groups[after].kind == "np" and groups[after].joined and not groups[after].prep:
        after += 1
    found = after < len(groups) and groups[after].kind == ("v" if opens else "np") and not groups[after].prep
    if found:
        groups[j].last, groups[j].end = groups[after - 1].last, groups[after - 1].end
        del groups[j + 1 : after]  # وسطاء من الأوزبك والتركستان
    return found


def is_for(other: Group) -> bool:
    """Whether a verbal noun that tells no event says what a place is for (لبيع الوقود)."""
    return other.reading is not None and other.reading.form == "masdar" and not (other.lexeme and other.lexeme.senses)


def asked_of(who: Group, other: Group, verb: Group) -> bool:
    """Whether a verb of demanding has behind its preposition of whom its subject asks something (طلب الوزير | من القوات أن تنسحب)."""
    demands = [s for s in verb.lexeme.senses if s.type == EventType.DEMAND] if verb.lexeme is not None else []
    asked = any("target" in sense.roles.get(other.prep, ()) for sense in demands)
    return asked and who.definite and who.noun not in {"part", "unit"} and verb.last == who.first


def led_by(np: Group, other: Group, its: tuple[str, ...]) -> bool:
    """Whether an official is one of the armed group that is named behind him (قياديا بارزا | لحزب الله)."""
    return np.noun == "official" and not np.hits and bool(other.hits) and its[:1] == ("group",)


def partner_of_verb(groups: list[Group], k: int, other: Group) -> bool:
    """Whether the verb before has its partner behind the preposition (دمج الفصائل في الفرقة، سلم العربات للشرطة)."""
    verb = next((g for g in reversed(groups[:k]) if g.kind == "v"), None)
    if verb is None or verb.lexeme is None or verb.lexeme.light is not None:
        return False  # وقع هجوم على دورية للشرطة
    if len(other.prep) == 1 and k > 0 and groups[k - 1] is verb:
        return False  # دورية للجيش
    own, asked = (
        [sense for sense in verb.lexeme.senses if "partner" in sense.roles.get(group.prep, ())]
        for group in (groups[k], other)
    )
    most = not own and len(asked) * 2 > len(verb.lexeme.senses)  # but اشتبكوا | مع دورية للجيش
    return most or asked_of(groups[k], other, verb)


def flown_by(craft: Group, other: Group) -> bool:
    """Whether aircraft of no nation are the army's behind them (قصف الطيران المسيّر | للجيش)."""
    return craft.noun == "aircraft" and not craft.demonym and other.noun == "force" and len(other.prep) == 1
