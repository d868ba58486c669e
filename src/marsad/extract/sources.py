"""Sources: which phrase names who says something, how far it reaches, and of what kind the source is.

The kind comes from the actor or outlet that the phrase names, else from its head noun; a source, a member or a
spokesman is of the kind of the body that it belongs to (مصدر عسكري, a spokesman for the RSF), and "the source", "he"
is of the kind of the one named before.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extract.reading import Group, NameHit, Sent
from marsad.extract.words import Analyser
from marsad.model.claim import Link, SourceKind, Stance
from marsad.model.entity import World

#: Kind of noun (of the source's head) → kind of source, where the noun itself does not say.
_KINDS = {
    "media": SourceKind.MEDIA, "state": SourceKind.OFFICIAL, "official": SourceKind.OFFICIAL,
    "force": SourceKind.MILITARY, "group": SourceKind.ARMED_GROUP, "body": SourceKind.ORGANISATION,
    "people": SourceKind.WITNESS, "source": SourceKind.UNNAMED, "document": SourceKind.DOCUMENT,
    "captive": SourceKind.WITNESS,
}
#: Kinds that a modifier may settle ("a source", "an official", "a member").
_OPEN = frozenset({SourceKind.UNNAMED, SourceKind.OFFICIAL, SourceKind.MILITARY, SourceKind.PERSON, SourceKind.MEDIA})
_GROUPS = frozenset({SourceKind.ARMED_GROUP, SourceKind.MILITARY, SourceKind.ORGANISATION})
_SPEAKERS = frozenset({"media", "state", "official", "force", "group", "body", "people", "source", "captive"})
_MUTE = frozenset({
    "time", "unit", "weapon", "vehicle", "goods", "money", "road", "water", "event", "equipment", "aircraft", "ship",
    "abstract",
})
_SETS = ("military", "official", "local_source", "organisation", "monitor", "media", "armed_group", "witness")
_REACH = 8  # groups that a source may take in


@dataclass(slots=True)
class Source:
    """A phrase that names a source: its first group, the span of its text, and the position behind its last group."""

    group: Group
    start: int
    end: int
    after: int


@dataclass(slots=True)
class Named:
    """What earlier sources of the report were: kinds by head word and by name."""

    heads: dict[str, SourceKind] = field(default_factory=dict)
    names: dict[str, SourceKind] = field(default_factory=dict)
    last: SourceKind | None = None


def strength(group: Group, world: World) -> int:
    """How well a phrase may name a source: 2 = by its kind, 1 = an unknown word (a name, perhaps), 0 = not."""
    if group.lexeme is not None and group.lexeme.source:
        return 2
    refs = [ref for hit in group.hits for ref in hit.refs]
    if group.noun in _MUTE or group.kind != "np":
        return 0
    if group.noun in _SPEAKERS:
        return 2
    if refs and not group.noun:
        spots = {"country", "town"}
        if any(ref[0] in "aou" for ref in refs) or any(world.places[r[2:]].level in spots for r in refs if r[0] == "p"):
            return 2
        return 0
    if group.noun in {"site", "settlement", "area", "building", "border"}:
        return 1 if group.noun == "site" and not group.hits else 0
    return 1


def reach(  # noqa: PLR0913
    sent: Sent, groups: list[Group], at: int, analyser: Analyser, world: World, *, bare: bool
) -> Source:
    """The source that opens at group ``at``, with the phrases that belong to it.

    ``bare``: an unmarked phrase behind it may go on with it (an Arabic name behind its title).
    """
    first = groups[at]
    members = frozenset(analyser.lexicon.notes.get("source_member", ()))
    end, k = first.end, at + 1
    while k < min(len(groups), at + _REACH):
        j = k + 1 if groups[k].kind == "P" and k + 1 < len(groups) else k
        other = groups[j]
        if other.kind == "Z" and not (other.lexeme and other.lexeme.saying):
            follower = groups[j + 1 : j + 3]
            agent = len(follower) == 2 and follower[0].kind == "P" and follower[1].kind == "np" and not analyser.arabic  # noqa: PLR2004
            if not analyser.arabic and not agent:
                break
            end, k = (follower[1].end, j + 3) if agent else (other.end, j + 1)
            continue
        if other.kind == "np" and other.prep and not other.joined:
            if other.prep not in members or _aside(other, world) or _tells(other) or _masdar(sent, other):
                break
        elif other.kind == "np" and not other.prep and bare and j == k and not other.joined:
            named = j + 1 < len(groups) and groups[j + 1].kind == "np" and groups[j + 1].lexeme is None
            rank = named and other.last - other.first == 1 and other.noun in {"force", "official"}
            genitive = not first.definite and not first.accusative and other.definite and not other.inner and end == first.end
            if not (_goes_on(other) or rank or genitive) or other.hits and not (genitive or other.noun == ""):
                break
        elif other.kind == "C" and j + 1 < len(groups) and groups[j + 1].kind == "np" and _pair(first, groups[j + 1]):
            j += 1
            other = groups[j]
        elif other.kind == "np" and other.joined and not other.prep and analyser.arabic and _pair(first, other):
            pass
        elif other.kind == "," and _dash(sent, other) and j + 1 < len(groups) and groups[j + 1].kind == "np":
            j += 1
            other = groups[j]
        else:
            break
        end, k = other.end, j + 1
    return Source(first, first.start, end, k)


def _pair(first: Group, other: Group) -> bool:
    """Whether two sources speak together (officials and residents)."""
    return bool(first.lexeme and first.lexeme.source and other.lexeme and other.lexeme.source)


def _dash(sent: Sent, group: Group) -> bool:
    return sent.text[group.start : group.end] in {"–", "—"}


def _tells(group: Group) -> bool:
    """Whether a phrase tells an event: then it is what is said, not who says it."""
    return bool(group.inner) and bool(group.lexeme and group.lexeme.senses)


def _masdar(sent: Sent, group: Group) -> bool:
    """Whether the head is a verbal noun: what somebody is said to do, not what he belongs to."""
    return group.head in group.inner and group.reading is not None and group.reading.form in {"masdar", "ger"}


def _aside(group: Group, world: World) -> bool:
    """Whether the phrase tells in what, or to whom, something was said (in a statement, to Reuters)."""
    if group.lexeme is not None and (group.lexeme.saying is not None or group.noun in {"document", "time"}):
        return True
    if is_medium(group, world):
        return True
    return group.noun in {"unit", "event"} or (group.noun == "site" and not group.hits and group.definite)


def is_medium(group: Group, world: World) -> bool:
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
    if group.lexeme is None or group.noun in {"time"}:
        return True
    if group.accusative:
        return False
    return group.lexeme.pos in {"adj", "title"} or (group.lexeme.pos == "noun" and group.noun in {"official"}) or (
        bool(group.inner) and group.lexeme.pos != "noun" and not group.lexeme.senses
    )


def ours(sent: Sent, group: Group, analyser: Analyser) -> bool:
    """Whether the source is the outlet's own (مراسلنا, our correspondent): then it is no link."""
    if group.reading is not None and group.reading.enclitic.startswith("1"):
        return group.noun in {"media", "body"} or bool(group.lexeme and group.lexeme.source == SourceKind.MEDIA.value)
    words = frozenset(analyser.lexicon.notes.get("ours", ()))
    return sent.words[group.first].key in words


def link_of(sent: Sent, source: Source, stance: str, cue: str, world: World, analyser: Analyser, named: Named) -> Link:  # noqa: PLR0913
    """The link of the chain from the phrase that names the source; remembers its kind for later mentions."""
    group = source.group
    kind, actor = kind_of(sent, source, world, analyser, named)
    text = sent_text(sent, source)
    for word in _heads(group):
        named.heads[word] = kind
    named.last = kind
    for word in sent.words[group.first :]:
        if word.text in text and not word.readings and len(word.text) > 2:  # noqa: PLR2004
            named.names[word.inner] = kind
    return Link(text, source.start, source.start + len(text), kind, Stance(stance), cue, is_=actor)


def sent_text(sent: Sent, source: Source) -> str:
    """The words of a source, without what a joined preposition before quotes opens (لـ«المدار»)."""
    text = sent.text[source.start : source.end]
    for i in range(source.group.first + 1, len(sent.words)):
        if sent.starts[i] >= source.end:
            break
        word = sent.words[i]
        if word.text.rstrip("ـ") == "ل" and sent.tags[i + 1 : i + 2] == ["«"]:
            closing = next((j for j in range(i + 2, len(sent.words)) if sent.tags[j] == "»"), i)
            if sent.ends[closing] >= source.end:
                return sent.text[source.start : sent.ends[i - 1]]
        if sent.tags[i] == "«" and source.group.noun == "source" and not (source.group.reading and source.group.reading.article):
            return sent.text[source.start : sent.ends[i - 1]]
    return text


def kind_of(
    sent: Sent, source: Source, world: World, analyser: Analyser, named: Named
) -> tuple[SourceKind, str | None]:
    """The kind of a source, and the actor that it is."""
    group = source.group
    words = [i for i in range(len(sent.words)) if group.first <= i and sent.starts[i] < source.end]
    hits = [h for h in sent.hits if group.first <= h.first and sent.starts[h.first] < source.end]
    inside = sent.starts[group.head] < source.end
    own = _own_kind(group) if inside else None
    head = next((h for h in hits if h.first <= group.head < h.last or not inside), None)
    if head is not None and (own is None or head.last >= group.last):
        found = _of_hit(head, world)
        if found is not None:
            rest = [h for h in hits if h is not head]
            return found if found[0] is not SourceKind.OFFICIAL or not rest else (_body(rest, world) or found)
    marked = _marked(sent, [i for i in words if i != group.head], analyser, own)
    belongs = _body([h for h in hits if h is not head or head.last < group.last], world)
    if own is SourceKind.DOCUMENT:
        return _report(sent, group, words, analyser), group.actor
    if own is None or own in _OPEN or (own is SourceKind.WITNESS and not (group.lexeme and group.lexeme.source)):
        if belongs is not None and own is not SourceKind.MEDIA and (
            belongs[0] is not SourceKind.OFFICIAL or own not in {SourceKind.MILITARY, SourceKind.OFFICIAL}
        ):
            return belongs
        if marked is not None and own is not SourceKind.MEDIA:
            return marked, group.actor
        if own in {SourceKind.UNNAMED, SourceKind.OFFICIAL, SourceKind.WITNESS} and group.noun != "body":
            inner = _noun_inside(sent, [i for i in words if i > group.head], analyser)
            if inner is not None:
                return inner, group.actor
        if _refers(sent, group, words, analyser):
            heads = [k for k in _heads(group) if k in named.heads]
            if heads and not _possessed(sent, group, analyser):
                return named.heads[heads[0]], group.actor
            if own is SourceKind.OFFICIAL and named.last in _GROUPS:
                return named.last, group.actor
        for i in words:
            if sent.words[i].inner in named.names and not sent.words[i].readings:
                return named.names[sent.words[i].inner], group.actor
    if own is None and group.actor in world.actors and not group.demonym:
        actor = world.actors[group.actor]
        return (SourceKind(actor.source) if actor.source else _KINDS.get(actor.noun_kind, SourceKind.UNNAMED)), actor.id
    if own is None and group.noun == "site" and not group.hits:
        return SourceKind.MEDIA, group.actor
    if own is None:
        titled = _noun_inside(sent, words, analyser)
        return titled or (SourceKind.PERSON if not group.noun else SourceKind.UNNAMED), group.actor
    return own, group.actor


def _refers(sent: Sent, group: Group, words: list[int], analyser: Analyser) -> bool:
    """Whether the phrase points back: a bare definite one, somebody's spokesman, or a spokesman by name alone."""
    if _possessed(sent, group, analyser):
        return True
    spokes = frozenset(analyser.lexicon.notes.get("spokes", ()))
    if group.lexeme is not None and group.lexeme.lemma in spokes and not (analyser.arabic and group.member):
        return True
    return len(words) <= 3 and group.definite and not group.hits  # noqa: PLR2004


def _possessed(sent: Sent, group: Group, analyser: Analyser) -> bool:
    reading = sent.picks[group.first]
    if analyser.arabic:
        return bool(reading and reading.enclitic.startswith("3"))
    return sent.words[group.first].key in frozenset(analyser.lexicon.notes.get("possessive", ()))


def _heads(group: Group) -> tuple[str, ...]:
    """The words under which a later phrase may point back to this one."""
    if group.lexeme is None:
        return ()
    parts = group.lexeme.lemma.split()
    return tuple(dict.fromkeys((group.lexeme.lemma, parts[-1], parts[0])))


def _report(sent: Sent, group: Group, words: list[int], analyser: Analyser) -> SourceKind:
    """Reports without an owner are unnamed; one with a country's or an outlet's name is the press."""
    if group.lexeme is None or group.lexeme.lemma not in analyser.lexicon.notes.get("press", ()):
        return SourceKind.DOCUMENT
    if group.plural:
        return SourceKind.UNNAMED
    media = _noun_inside(sent, [i for i in words if i != group.head], analyser)
    return SourceKind.MEDIA if media is SourceKind.MEDIA or group.demonym else SourceKind.DOCUMENT


def _own_kind(group: Group) -> SourceKind | None:
    if group.lexeme is not None and group.lexeme.source:
        return SourceKind(group.lexeme.source)
    return _KINDS.get(group.noun)


def _of_hit(hit: NameHit, world: World) -> tuple[SourceKind, str | None] | None:
    for ref in hit.refs:
        if ref[0] == "o":
            return SourceKind.MEDIA, ref[2:]
        if ref[0] in "au":
            actor = world.actors[ref[2:]]
            if actor.source:
                return SourceKind(actor.source), actor.id
            return _KINDS.get(actor.noun_kind, SourceKind.ORGANISATION), actor.id
    if any(ref[0] == "p" for ref in hit.refs):
        return SourceKind.OFFICIAL, None
    return None


def _body(hits: list[NameHit], world: World) -> tuple[SourceKind, str | None] | None:
    """The kind of the actor that a source belongs to."""
    for hit in hits:
        if any(ref[0] == "a" for ref in hit.refs):
            found = _of_hit(hit, world)
            if found is not None:
                return found
    return None


def _marked(sent: Sent, words: list[int], analyser: Analyser, own: SourceKind | None) -> SourceKind | None:
    """The kind that an adjective or noun of the phrase tells (military, medical, local)."""
    notes = analyser.lexicon.notes
    local = own in {SourceKind.UNNAMED, None}
    for i in words:
        key = sent.words[i].key
        for kind in _SETS:
            listed = notes.get(f"source_{kind}", ())
            if kind == SourceKind.LOCAL_SOURCE.value and not local:
                continue
            if key in listed or (analyser.arabic and _stripped(key) in listed):
                return SourceKind(kind)
    return None


def _stripped(key: str) -> str:
    """An Arabic adjective without article and ending, as the sets have it."""
    key = key.removeprefix("ال")
    for ending in ("يون", "يين", "ية", "يا"):
        if key.endswith(ending):
            return key[: -len(ending)] + "ي"
    return key


def _noun_inside(sent: Sent, words: list[int], analyser: Analyser) -> SourceKind | None:
    """The kind of the first noun in the phrase that names a body or force."""
    for i in words:
        reading = sent.picks[i]
        if reading is None:
            continue
        lexeme = analyser.lexeme(reading)
        source = lexeme.source or (SourceKind.ARMED_GROUP.value if lexeme.kind == "group" else "")
        if source and source not in {SourceKind.UNNAMED.value, SourceKind.DOCUMENT.value, SourceKind.PERSON.value}:
            return SourceKind(source)
    return None
