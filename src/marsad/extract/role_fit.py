"""What a phrase may be in an event beyond its kind: what is hit, what tells nothing, whose craft acts."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.extract.groups import genitive
from marsad.extract.kinds import fits, kinds_of
from marsad.extract.reading import Group, Predicate, Sent, index_of, names_actor
from marsad.extract.words import Analyser
from marsad.model.claim import EventType, Role
from marsad.model.entity import World
from marsad.model.lexicon import Sense, TypeFrame

#: The kinds of a phrase whose head is a craft.
CRAFTS = {("aircraft",), ("vehicle",), ("ship",)}
_HITS = frozenset({"attack", "shelling", "air_strike", "drone_strike", "siege", "clash", "suicide_attack"})
_CUSTODY = frozenset({"arrest", "release", "detention", "prisoner_transfer"})
_STRUCK = {("settlement",), ("area",)}
_BOMBED = frozenset({"shelling", "air_strike", "drone_strike"})
_LONG_NAME = 3  # words of a town's name
_OBJECTS = {("site",), ("building",)}
#: Relations without a preposition.
_DIRECT = frozenset({"subject", "object", "of", "next", "before", "agent"})
#: What no event of ours is done by or to; floods and storms drive people out, kill them and close roads all the same.
_GROUNDED = {("vehicle",), ("building",), ("site",)}
_FOREIGN = frozenset({"sport", "money", "culture", "health", "illness", "nature", "network", "vote", "mishap"})
_OF_NATURE = frozenset({"displacement", "casualty", "closure", "return", "siege"})
_HOSTS = {("state",), ("body",), ("official",), ("people",)}
_IDLE = _FOREIGN | {"abstract", "event", "media"}


#: What a fixed word for the object may stand apart from.
_DISARMED = frozenset({"weapon", "people", "captive"})


def unwrap(predicate: Predicate, sent: Sent, words: Analyser) -> None:
    """Take the genitive behind a fixed word for the object ("أطلق سراح الأسرى": those freed, not their freedom)."""
    fixed = {word for sense in predicate.senses for each in sense.fixed for word in each.split(" ")[:1]}
    if not words.arabic or not fixed:
        return
    for group in (predicate.object, predicate.subject, predicate.of):
        if group is None or group.noun not in {"", "abstract"} or group.sentence != sent.index:
            continue
        if sent.words[group.head].key not in fixed:
            continue
        at = group.head
        behind = sent.groups[index_of(sent.groups, group) + 1 :][:1]
        bare = at + 1 == group.last and bool(behind) and behind[0].kind == "np"
        if bare and not behind[0].prep and not behind[0].joined and behind[0].noun in _DISARMED:
            inner: Group | None = behind[0]  # مفعول | عبوتين
        elif at + 1 >= group.last:
            continue
        else:
            inner = genitive(sent, group, at + 1, words)
        if inner is not None:
            for name in (
                "first",
                "last",
                "head",
                "start",
                "end",
                "noun",
                "gender",
                "plural",
                "definite",
                "lexeme",
                "reading",
                "hits",
                "demonym",
                "inner",
                "of",
            ):
                setattr(group, name, getattr(inner, name))
            group.actor = group.place = None


def kinds_listed(each: Group, whole: Sequence[Group], world: World) -> tuple[str, ...]:
    """The kinds of an unknown name of a list: those of its first (Aita and | Ramyeh), else what the plural at its end says of all (Zee Kone
    and Kan Gyi | villages), which the name is then of.
    """
    last = whole[-1]
    if not kinds_of(whole[0], world) and last.plural and last.noun == "settlement" and not each.hits:
        each.noun = last.noun
    return kinds_of(each, world) or kinds_of(whole[0], world)


def foreign(kinds: tuple[str, ...], sense: Sense, relation: str = "") -> bool:
    """Whether a phrase is of what forces neither do nor are done to: a match, a price, an illness, a storm; or of what stands
    on the ground, where things are shot down in the air (دمرت القوات دبابة ومسيرة). ``relation``: how it stands to the word; a verb's
    own object is of no kind that the verb never has (released footage of the bodies of fighters).
    """
    if relation == "object" and kinds[:1] and kinds[0] in sense.never.get("target", ()):
        return True
    if sense.type == EventType.INTERCEPTION and kinds[:1] in _GROUNDED:
        return True
    return any(kind in _FOREIGN and not (kind == "nature" and sense.type in _OF_NATURE) for kind in kinds)


def stays_put(kinds: tuple[str, ...], sense: Sense) -> bool:
    """Whether the phrase names a settlement and no state by its capital: it is struck, fought over or taken, it does none of it."""
    return (
        (sense.type in _HITS or sense.type == EventType.CAPTURE)
        and kinds[:1] == ("settlement",)
        and "state" not in kinds
    )


def struck(role: Role, relation: str, sense: Sense, frame: TypeFrame, kinds: tuple[str, ...], words: Analyser) -> Role:
    """What is hit: settlements and areas are the place, sites and buildings the target; where people meet is no party."""
    kind, onto = kinds[:1], words.onto
    if role is Role.TARGET and relation in words.sets["belonging"] and kind == ("aircraft",) and sense.type in _BOMBED:
        return Role.MEANS if Role.MEANS in frame.kinds else role  # قصف | لمسيرة
    if role is Role.ACTOR and relation == "subject" and kind == ("captive",) and sense.type in _CUSTODY:
        return Role.TARGET if Role.TARGET in frame.kinds else role  # إن المعتقلين نقلوا إلى سجن عدرا
    inside = relation in words.sets["within"] and Role.PLACE in frame.kinds
    if role is Role.PARTNER and inside and "settlement" in kinds:
        return Role.PLACE  # اجتماع بأربيل
    if role is Role.MEANS and not (kinds or words.arabic) and relation in words.locative and Role.PLACE in frame.kinds:
        return Role.PLACE  # crossed the line in Kroum Marah
    town = kind in _STRUCK or (kind == ("state",) and "settlement" in kinds)  # غارات على دمشق: the town
    if role is Role.TARGET and sense.type in _HITS and town:
        return Role.PLACE
    if role is Role.TARGET and kind == ("state",) and inside:
        return Role.PLACE  # انفجرت عبوة في بغداد
    if role is Role.TARGET and kind == ("settlement",) and relation not in _DIRECT and Role.PLACE in frame.kinds:
        return Role.PLACE  # أضرموا النار في سيارة ببلدة حوارة
    if role is Role.TARGET and sense.type == "explosion" and kind in _OBJECTS and relation not in _DIRECT | onto:
        return Role.PLACE  # انفجار في مبنى مهجور
    if role is Role.PLACE and sense.type in _BOMBED and kind in _OBJECTS and relation in onto:
        return Role.TARGET if Role.TARGET in frame.kinds else role
    return role


def lent_role(role: Role, sense: Sense, kinds: tuple[str, ...]) -> Role:
    """The role of what a light verb lends: a site or building that saw a strike is what was hit, a town that came under one is
    where it was, a state or body that hosts talks holds them.
    """
    capital = kinds[:1] == ("state",) and "settlement" in kinds  # تعرضت دمشق لقصف
    if role is Role.TARGET and sense.type in _HITS and (kinds[:1] in _STRUCK or capital):
        return Role.PLACE
    if role is Role.ACTOR and sense.roles.get("subject", ())[:1] == (Role.PARTNER.value,):
        return Role.PARTNER  # دخل الجيش البلدة تمهيدا | لتسلم القاعدة
    hit = role is Role.PLACE and sense.type in _BOMBED and kinds[:1] in _OBJECTS
    hosts = role is Role.PLACE and sense.type == EventType.TALKS and kinds[:1] in _HOSTS and "settlement" not in kinds
    return Role.TARGET if hit else Role.ACTOR if hosts else role


def _lived_in(group: Group, kinds: tuple[str, ...], world: World, words: Analyser) -> tuple[str, ...]:
    """The kinds of a phrase that is struck: a camp that people live in is hit as a town is (قصف المخيم)."""
    if group.lexeme is not None and group.lexeme.lemma in words.sets["lived_in"]:
        return ("settlement",)
    named = {world.places[ref[2:]].kind for hit in group.hits for ref in hit.refs if ref[0] == "p"}
    return ("settlement",) if kinds[:1] == ("site",) and "camp" in named else kinds


def what_is_hit(group: Group, kinds: tuple[str, ...], sense: Sense, world: World, words: Analyser) -> tuple[str, ...]:
    """The kinds of what is hit (``_lived_in``), an English name that no table has a town's: who is attacked may go by two names,
    not by one, and nobody is shelled.
    """
    kinds = _lived_in(group, kinds, world, words)
    longest = _LONG_NAME if sense.type in _BOMBED else 1
    town = not words.arabic and not (kinds or group.noun) and 0 < group.name_words <= longest
    return ("settlement",) if town and sense.type in _HITS else kinds


def names_nothing(group: Group, relation: str, words: Analyser) -> bool:
    """Whether the phrase can fill no role: an adjective or adverb alone, a bare part ("على دفعتين"), a pronoun of relation."""
    lexeme = group.lexeme
    if words.arabic and relation in _DIRECT and _only_said(group):
        return True  # هجوم | وصفه بالإرهابي
    ing = group.reading is not None and group.reading.form == "ger" and not group.noun
    if ing and (relation == "subject" or (group.joined and group.last - group.first == 1)):
        return group.head == group.first  # trying to evacuate, beat the guards and | robbing them
    if lexeme is None or group.hits or group.quoted or group.demonym or group.number is not None:
        return False
    if relation in words.onto and group.plural and not group.definite and lexeme.lemma in words.sets.get("ridden", ()):
        return True  # stormed the village | on motorbikes
    if lexeme.pos in {"rel", "sub", "comp", "adv", "prep", "conj"} or lexeme.kind == "adv":
        return True
    plan = group.noun in {"", "abstract"} and lexeme.cue is not None and not lexeme.senses
    if relation == "subject" and plan and (words.arabic or not group.noun):
        return True  # preparations | to deploy a force, تجري | تحضيرات
    if lexeme.pos in {"det", "dem"} and group.last - group.first == 1:
        return True
    if lexeme.pos == "adj" and group.noun == "" and not group.inner:
        return not group.unknown and not group.plural  # آخرون are people
    if group.noun != "part" or group.of is not None or group.member is not None:
        return False
    return bool(group.prep) and relation == group.prep and not _one_of_them(group, words)


def _only_said(group: Group) -> bool:
    """Whether the phrase is headed by an Arabic verbal noun of saying with a pronoun: what somebody calls something does nothing."""
    said = group.lexeme is not None and group.lexeme.saying is not None and group.reading is not None
    return said and group.reading is not None and group.reading.form == "masdar" and bool(group.reading.enclitic)


def _one_of_them(group: Group, words: Analyser) -> bool:
    """Whether the phrase is one of those told before (أفرجت عن | أحدهما)."""
    return _with_pronoun(group) and group.reading is not None and words.lemma(group.reading) in words.sets["one_of"]


def _with_pronoun(group: Group) -> bool:
    """Whether a pronoun is joined to the head, a number too (أحدهما)."""
    reading = group.reading
    return reading is not None and bool(reading.enclitic or (reading.pos == "quant" and reading.feats[:1] == "3"))


def open_kind(kinds: tuple[str, ...], role: str, *, risk: bool) -> bool:
    """Whether nothing tells what the phrase is: an unknown name, or as a target a bare number ("and a third was wounded")."""
    return (not kinds and not risk) or (role == Role.TARGET and kinds == ("part",))


def only_idiom(group: Group, role: Role, relation: str, kinds: tuple[str, ...], words: Analyser) -> bool:
    """Whether the phrase only makes an Arabic idiom of its verb: ضبطت بحوزتهم أسلحة، توقفت المحطة عن العمل."""
    if not words.arabic:
        return False
    if role is Role.MEANS and kinds[:1] == ("abstract",):
        return True
    two = group.reading is not None and group.reading.form == "du" and not group.hits
    if role.is_place and two and group.lexeme is not None and group.lexeme.lemma in words.sets["countries"]:
        return True  # وزيرا الدفاع | في البلدين: whose they are
    return group.lexeme is not None and f"{relation} {group.lexeme.lemma}" in words.sets["out_of_duty"]


_DEPARTURES = frozenset({EventType.WITHDRAWAL.value, EventType.DISPLACEMENT.value, EventType.RETURN.value})


def opened_to(relation: str, sense: Sense, words: Analyser) -> bool:
    """Whether the phrase only tells for whom a way is open or shut (فتح الطريق أمام القوافل), or against whom something beside a
    departure was to be ("to evacuate the county ahead of an operation there | against rebels").
    """
    if relation in words.sets.get("hostile_to", ()) and sense.type in _DEPARTURES:
        return True
    return sense.type in {"reopening", "closure"} and relation in words.sets.get("open_to", ())


def is_figure(group: Group, role: Role, relation: str, predicate: Predicate) -> bool:
    """Whether the phrase is a number and nothing else, which names no place, and behind a preposition nothing that a verb is
    done to or with ("rose to more than 600").
    """
    verbal = role is Role.PARTNER and predicate.group.kind == "v"
    # but بلغ عدد القتلى | 17
    direct = relation in _DIRECT and not (relation == "object" and predicate.lexeme.pos == "phrase")
    if not role.is_place and (direct or not (role is Role.TARGET or verbal)):
        return False
    bare = (group.lexeme is None or group.lexeme.pos == "quant") and not _with_pronoun(group)  # أفرجوا عن | أحدهما
    return group.noun == "part" and bare and group.of is None and not group.hits


def unfounded(group: Group, role: Role, frame: TypeFrame, world: World, words: Analyser) -> bool:
    """Whether only a preposition speaks for the phrase: nothing is known of it, and it is no name ("in his stead")."""
    if group.unknown or group.hits or group.quoted or kinds_of(group, world) or "any" in frame.kinds[role]:
        return False
    if role is Role.TARGET and _one_of_them(group, words):
        return False
    return not (words.arabic and role.is_place and group.reading is None and not group.inner)


def along_front(relation: str, group: Group, words: Analyser) -> bool:
    """Whether the phrase is a line on which forces stand: where somebody was hit, not what was (استهداف عناصر | على محور البلدة)."""
    return relation in words.onto and group.lexeme is not None and group.lexeme.lemma in words.sets["fronts"]


def done_by_genitive(predicate: Predicate, sense: Sense, kinds: tuple[str, ...]) -> bool:
    """Whether the genitive of a verbal noun did it, for what it was done to stands behind (تسليم الجيش | القاعدة)."""
    behind = any("target" in sense.roles.get(prep, ()) for prep, _ in predicate.preps)  # تدمير القوات | للمنازل
    if (predicate.object is None and not behind) or predicate.reading.form != "masdar" or predicate.group.kind != "np":
        return False
    told = [name for relation in ("of", "next") for name in sense.roles.get(relation, ())]
    return bool(told) and "actor" not in told and not {"force", "group", "state", "official", "body"}.isdisjoint(kinds)


def object_relation(predicate: Predicate, sense: Sense, words: Analyser) -> str:
    """By what relation an event takes the object of the verb it stands with: its own, else that of what is hit, where the
    verb only lends it (قصف مدفعي يستهدف البلدة).
    """
    if "object" in sense.roles:
        return "object"
    hit = next((word for word in sorted(words.onto) if word in sense.roles), "")
    if hit and predicate.governor == "light" and predicate.group.kind == "np":
        return hit
    return "next" if "next" in sense.roles else "object"


def set_against(fillers: dict[Role, list[Group]], two_ends: frozenset[str], predicate: Predicate, sense: Sense) -> None:
    """Two joined parties of what parties do to each other: the first acts, the second is its partner, unless another phrase says with
    whom or what, be it no party (في الاشتباك | مع مسيّرتين). Of partners only behind the prepositions of ``two_ends`` (between):
    those whom others fight "with" are all the other side.
    """
    actors, partners = fillers.get(Role.ACTOR, []), fillers.get(Role.PARTNER, [])
    faced = any(
        Role.PARTNER.value in sense.roles.get(prep, ())[:1] for prep, _ in predicate.preps if prep not in two_ends
    )
    if len(actors) == 2 and not partners and actors[1].joined and not faced:
        fillers[Role.ACTOR], fillers[Role.PARTNER] = actors[:1], actors[1:]
    elif len(partners) == 2 and not actors and partners[1].joined and partners[0].prep in two_ends:
        fillers[Role.ACTOR], fillers[Role.PARTNER] = partners[:1], partners[1:]


def owned_craft(group: Group, world: World) -> bool:
    """Whether a craft or weapon that strikes has its owner written on it: then it acts ("Israeli jets pounded")."""
    return bool(set(kinds_of(group, world)[:1]) & {"aircraft", "vehicle", "ship", "weapon", "equipment"}) and bool(
        group.owned
        or (group.member is not None and group.member.noun in {"force", "state", "group"})
        or group.demonym
        or group.actor
        or names_actor(group)
        or (group.reading is not None and group.reading.enclitic)
    )


def meets(kinds: tuple[str, ...], role: str, wanted: tuple[str, ...]) -> bool:
    """Whether a filler is of a wanted kind; a state acts by its forces (Washington withdrew)."""
    if role == Role.ACTOR and "state" in kinds and {"force", "group"} & set(wanted):
        return True
    return fits(kinds, wanted) == 2 or (bool(kinds) and kinds[0] in {"building", "site"} and fits(kinds, wanted) > 0)


def long_name(group: Group, role: str) -> bool:
    """Whether an unknown name of several words is asked to be a place: it is a person's as likely (the fall of Bashar al-Assad)."""
    return Role(role).is_place and group.last - group.first > 1


def takes_no_object(predicate: Predicate, sense: Sense) -> bool:
    """Whether a verb that is no passive takes no object under this sense: what stands behind it as one is its subject."""
    return predicate.group.kind == "v" and not predicate.passive and not {"object", "next"} & set(sense.roles)


def transitive(predicate: Predicate, sense: Sense, subject: Group) -> bool:
    """Whether a verb whose subject or object is what it befalls ("the force disbanded") has both: then its subject acts."""
    if predicate.object is None or predicate.object is subject or predicate.passive:
        return False
    if predicate.group.kind != "v" and predicate.reading.form != "ger":
        return False
    return bool(sense.roles.get("subject")) and set(sense.roles["subject"]) <= set(sense.roles.get("object", ()))


def load_fit(sense: Sense, fillers: dict[Role, list[Group]]) -> float:
    """Craft with their load of aid written on them fit what is told of goods ("aid trucks entered")."""
    laden = any(g.laden for role in (Role.ACTOR, Role.CARGO, Role.TARGET) for g in fillers.get(role, ()))
    asks = any("goods" in kinds and "vehicle" not in kinds for kinds in sense.needs.values())
    return 0.5 if laden and asks else 0.0


def take_part(predicate: Predicate, found: list[Group], words: Analyser) -> list[Group]:
    """The doers of an event, where all of them are told only to have had a part in it (بمشاركة وحدة من الشرطة)."""
    told = [g for prep, g in predicate.preps if prep in words.sets.get("taking_part", ())]
    return found if found and all(any(g is each for each in told) for g in found) else []


def _befalls_place(predicate: Predicate, fillers: dict[Role, list[Group]]) -> bool:
    """Whether an English passive without "by" says of a place with a name what forces do to one ("the village of Kodna was
    occupied").
    """
    if not predicate.passive or predicate.group.kind != "v" or predicate.agent is not None:
        return False
    if any(prep == "by" for prep, _ in predicate.preps):
        return False  # surrounded by hills
    own = [
        g
        for role, got in fillers.items()
        if role.is_place
        for g in got
        if g is predicate.object or g is predicate.subject
    ]
    return any(g.unknown or any(ref[0] in "pn" for hit in g.hits for ref in hit.refs) for g in own)


def stands_alone(predicate: Predicate, sense: Sense, fillers: dict[Role, list[Group]]) -> bool:
    """Whether an event may be told without who did it: it is what forces do, and the word means nothing else."""
    if (
        (sense.risk and not _befalls_place(predicate, fillers))
        or EventType(sense.type).is_speech_act  # أعمال تهدد الأمن العام: nobody threatens
        or not {"force", "group"} & set(sense.needs[Role.ACTOR])
        or len({s.type for s in predicate.senses if predicate.passive or not s.passive}) > 2
    ):
        return False
    if predicate.reading.form in {"act", "pas"} or predicate.lexeme.pos == "adj":
        return False
    if predicate.subject is not None and predicate.subject.noun in _IDLE:
        return False  # a rumour spread
    return any(role.is_place or role in {Role.TARGET, Role.CARGO, Role.PARTNER} for role in fillers)
