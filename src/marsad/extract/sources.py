"""Sources: which phrase may name who says something, and how far it reaches."""

from __future__ import annotations

from dataclasses import dataclass

from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import SourceKind
from marsad.model.entity import Place, World

_SPEAKERS = frozenset({"media", "state", "official", "force", "group", "body", "people", "source", "captive"})
_MUTE = frozenset(
    {
        "time",
        "unit",
        "weapon",
        "vehicle",
        "goods",
        "money",
        "road",
        "water",
        "event",
        "nature",
        "equipment",
        "aircraft",
        "ship",
        "abstract",
    }
)
#: Kinds of sites whose staff is meant by their name ("Shifa Hospital said").
SPEAKING_SITES = frozenset({"hospital", "embassy"})
#: Ends of plurals that no genitive follows.
_UNBOUND = ("ون", "ين")
_REACH = 8  # groups that a source may take in


@dataclass(slots=True)
class Source:
    """A phrase that names a source: its first group, the span of its text, and the position behind its last group."""

    group: Group
    start: int
    end: int
    after: int


def strength(group: Group, world: World) -> int:
    """How well a phrase may name a source: 2 = by its kind, 1 = an unknown word (a name, perhaps), 0 = not."""
    if group.lexeme is not None and group.lexeme.source:
        return 2
    refs = [ref for hit in group.hits for ref in hit.refs]
    if group.kind == "np" and any(r[0] == "o" for h in group.hits if h.first <= group.head < h.last for r in h.refs):
        return 2  # the North Press agency
    if group.noun in _MUTE or group.kind != "np" or (group.reading is not None and group.reading.form == "ger"):
        return 0  # Troops, | withdrawing | from the city, fired, a monitor said
    if not group.noun and group.lexeme is not None and group.lexeme.senses and _is_deed(group):
        return 0  # الانسحاب
    if group.noun in _SPEAKERS:
        return 2
    spots = spots_of(group, world)
    if any(spot.kind in SPEAKING_SITES for spot in spots):
        return 2
    if refs and not group.noun:
        return 2 if any(spot.level in {"country", "town"} for spot in spots) or any(r[0] in "aou" for r in refs) else 0
    if group.noun in {"site", "settlement", "area", "building", "border"}:
        return 1 if group.noun == "site" and not group.hits else 0
    return 1


def spots_of(group: Group, world: World) -> list[Place]:
    """The places that the names of a phrase may mean."""
    return [world.places[ref[2:]] for hit in group.hits for ref in hit.refs if ref[0] == "p"]


def in_state(cue: Group) -> bool:
    """Whether a word of saying only tells how its speaker acts (قطع محتجون الطريق | مطالبين بالإفراج عنهم)."""
    return cue.reading is not None and cue.reading.form == "act"


def _is_deed(group: Group) -> bool:
    """Whether a phrase names what is done by a verbal noun of Arabic."""
    return group.reading is not None and group.reading.form == "masdar"


def called_as_outlet(sent: Sent, group: Group, analyser: Analyser) -> bool:
    """Whether a name in capitals ends or opens in a word that outlets are called by (Rubaa News, Nineveh Monitor, Radio Okapi)."""
    words, sets = sent.words[group.first : group.last], analyser.sets
    called = words[-1].key in sets["outlet_names"] or words[0].key in sets["outlet_openers"]
    return len(words) > 1 and called and all(word.capital for word in words)


def reach(sent: Sent, groups: list[Group], at: int, analyser: Analyser, *, bare: bool) -> Source:
    """The source that opens at group ``at``, with the phrases that belong to it.

    ``bare``: an unmarked phrase behind it may go on with it (an Arabic name behind its title).
    """
    first = groups[at]
    members = frozenset(analyser.lexicon.notes.get("source_member", ()))
    end, k = first.end, at + 1
    while k < min(len(groups), at + _REACH):
        j = k + 1 if groups[k].kind == "P" and k + 1 < len(groups) else k
        other = groups[j]
        saying = other.lexeme is not None and other.lexeme.saying is not None
        if other.kind == "Z" and not (saying and analyser.arabic):
            follower = groups[j + 1 : j + 3]
            agent = len(follower) == 2 and follower[0].kind == "P" and follower[1].kind == "np" and not analyser.arabic
            if not analyser.arabic and not agent:
                break
            end, k = (follower[1].end, j + 3) if agent else (other.end, j + 1)
            continue
        if other.kind == "np" and other.prep and not other.joined:
            office = _office(sent, other)
            close = other.prep in analyser.lexicon.notes.get("close_to", ())
            near = close or sent.tags[first.last - 1] == "A"
            event = (
                not office
                and not (near and first.lexeme is not None and first.lexeme.source)
                and (_aside(other) or _tells(other))
            )
            asked = analyser.arabic and other.lexeme is not None and other.lexeme.cue is not None
            if (
                other.prep not in members
                or event
                or asked
                or (_masdar(other) and not close)
                or _told_to(first, other, analyser)
                or (at > 0 and f"{groups[at - 1].lemma} {other.prep}" in analyser.sets["asks_of"])
                or (at > 0 and analyser.arabic and _tells(other) and _threatened(groups[at - 1], other))
            ):
                break  # طلب المجلس | من الجيش, طالبت منظمة محلية | بوقف القصف
        elif other.kind == "np" and not other.prep and bare and j == k and not other.joined:
            told = other.lexeme if analyser.arabic else None
            if told is not None and (told.cue is not None or (told.pos == "phrase" and told.senses)):
                break  # أكد الوزير | ضرورة انسحاب القوات، أكد شهود | سقوط قذائف
            if other.oblique and other.definite and not first.oblique and not first.plural:
                break  # the two sides whom he called upon
            if other.hits and other.noun != "official" and all(ref[0] == "p" for h in other.hits for ref in h.refs):
                break  # زار وفد أممي | مخيم زمزم
            named = j + 1 < len(groups) and groups[j + 1].kind == "np" and groups[j + 1].lexeme is None
            rank = named and other.last - other.first == 1 and other.noun in {"force", "official"}
            genitive = (
                sent.tags[first.last - 1] != "A"  # نفى مصدر أمني | الأنباء
                and not first.known
                and not first.accusative
                and not (first.plural and sent.words[first.last - 1].key.endswith(_UNBOUND))  # قطع محتجون | الطريق
                and other.definite
                and not other.inner
                and end == first.end
            )
            person = any(h.person and h.first == other.first for h in other.hits)  # behind a title: who holds it
            mere = not other.hits or genitive or other.noun == ""
            if not person and not ((_goes_on(other) or rank or genitive) and mere):
                break
        elif (
            other.kind == "C"
            and j + 1 < len(groups)
            and groups[j + 1].kind == "np"
            and (_pair(sent, first, groups[j + 1]) or (not analyser.arabic and _speak_both(first, groups, j + 1)))
        ):
            j += 1
            other = groups[j]
        elif other.kind == "np" and other.joined and not other.prep and analyser.arabic and _pair(sent, first, other):
            pass
        elif other.kind == "," and _dash(sent, other) and j + 1 < len(groups) and groups[j + 1].kind == "np":
            if any(g.kind == "," and _dash(sent, g) for g in groups[j + 2 : j + _REACH]):
                break  # the army | — the main force — said: who it is stands between two
            j += 1
            other = groups[j]
        else:
            break
        end, k = other.end, j + 1
    return Source(first, first.start, end, k)


def _threatened(verb: Group, other: Group) -> bool:
    """Whether the event behind the speaker is what the verb before him tells that he said (لوح الوزير التركي | بعملية عسكرية)."""
    saying = verb.lexeme.saying if verb.lexeme is not None else None
    return saying is not None and saying.strict and other.prep in saying.content


def beyond(named: list[Source], behind: list[Group]) -> list[Group]:
    """The groups ``behind`` a saying without a relative clause that tells who its source is (according to the ministry, | which is
    run by a group).
    """
    k = next((i for i, g in enumerate(behind) if named and g.start >= named[0].end), len(behind))
    k += k < len(behind) and behind[k].kind == ","
    if k >= len(behind) or behind[k].kind != "R":
        return behind
    ends = next((i for i in range(k, len(behind)) if behind[i].kind == ","), len(behind))
    return [*behind[:k], *behind[ends:]]


def _told_to(first: Group, other: Group, analyser: Analyser) -> bool:
    """Whether the phrase behind a source is the outlet that it told (قال مصدر أمني | لوكالة الأنباء)."""
    own = first.lexeme is not None and first.lexeme.source == SourceKind.MEDIA.value  # مراسل لوكالة
    return other.prep in analyser.sets["addressing"] and is_medium(other) and not own


def _pair(sent: Sent, first: Group, other: Group) -> bool:
    """Whether two sources speak together (officials and residents), or a name goes on behind "and"."""
    if first.noun == "body" and other.lexeme is None and other.last - other.first == 1 and not other.hits:
        return sent.words[other.first].capital
    return bool(first.lexeme and first.lexeme.source and other.lexeme and other.lexeme.source)


def _speak_both(first: Group, groups: list[Group], k: int) -> bool:
    """English: whether the phrase at ``k`` right before a verb of saying says it together with the one before "and"."""
    other = groups[k]
    verb = groups[k + 1] if k + 1 < len(groups) else None
    if verb is None or verb.kind != "v" or verb.lexeme is None or verb.lexeme.saying is None or other.prep:
        return False
    return all(g.noun in _SPEAKERS or (not g.noun and bool(g.hits)) for g in (first, other))


def _dash(sent: Sent, group: Group) -> bool:
    return sent.text[group.start : group.end] in {"–", "—"}


def _office(sent: Sent, group: Group) -> bool:
    """English: whether a capital letter makes an event noun part of a name (Nineveh Operations)."""
    return sent.words[group.head].capital and bool(group.prep)


def _tells(group: Group) -> bool:
    """Whether a phrase tells an event: then it is what is said, not who says it."""
    return bool(group.inner) and bool(group.lexeme and group.lexeme.senses)


def _masdar(group: Group) -> bool:
    """Whether the head is a verbal noun: what somebody is said to do, not what he belongs to."""
    return group.head in group.inner and group.reading is not None and group.reading.form in {"masdar", "ger"}


def _aside(group: Group) -> bool:
    """Whether the phrase tells in what, or to whom, something was said (in a statement, to Reuters)."""
    if group.lexeme is not None and (group.lexeme.saying is not None or group.noun in {"document", "time"}):
        return True
    if is_medium(group):
        return True
    return group.noun in {"unit", "event"} or (group.noun == "site" and not group.hits and group.definite)


def is_medium(group: Group) -> bool:
    """Whether the phrase names an outlet."""
    if group.lexeme is not None and group.lexeme.source == SourceKind.MEDIA.value:
        return True
    return group.noun == "media" or any(ref[0] == "o" for hit in group.hits for ref in hit.refs)


def _goes_on(group: Group) -> bool:
    """Whether an unmarked Arabic phrase continues a source: a name or an adjective, no known noun that tells."""
    if group.lexeme is not None and group.lexeme.saying is not None:
        return False
    if group.demonym and not group.hits and group.last - group.first == 1:
        return True
    if _tells(group):
        return False
    if group.lexeme is None or group.noun == "time":
        return True
    if group.accusative:
        return False
    return (
        group.lexeme.pos in {"adj", "title"}
        or (group.lexeme.pos == "noun" and group.noun == "official")
        or (
            bool(group.inner)
            and group.lexeme.pos != "noun"
            and not _masdar(group)  # نفت الوزارة | صدور قرار
            and not (group.lexeme.senses or group.lexeme.light or group.lexeme.cue)
        )
    )


def ours(sent: Sent, group: Group, analyser: Analyser) -> bool:
    """Whether the source is the outlet's own (مراسلنا, our correspondent): then it is no link."""
    if group.reading is not None and group.reading.enclitic.startswith("1"):
        return group.noun in {"media", "body"} or bool(group.lexeme and group.lexeme.source == SourceKind.MEDIA.value)
    words = frozenset(analyser.lexicon.notes.get("ours", ()))
    first = sent.words[group.first]
    return first.key in words and not (len(first.text) > 1 and first.text.isupper())  # but US officials said
