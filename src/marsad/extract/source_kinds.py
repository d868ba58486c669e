"""Of what kind a source is, and the link of the chain that it makes.

The kind comes from the actor or outlet that the phrase names, else from its head noun; a source, a member or a
spokesman is of the kind of the body that it belongs to (مصدر عسكري, a spokesman for the RSF), and "the source", "he"
is of the kind of the one named before.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extract.reading import Group, NameHit, Sent
from marsad.extract.source_text import office_behind, sent_text
from marsad.extract.sources import SPEAKING_SITES, Source, reach, spots_of
from marsad.extract.words import Analyser
from marsad.model.claim import Link, SourceKind, Stance
from marsad.model.entity import World

#: Kind of noun (of the source's head) → kind of source, where the noun itself does not say.
_KINDS = {
    "media": SourceKind.MEDIA,
    "state": SourceKind.OFFICIAL,
    "official": SourceKind.OFFICIAL,
    "force": SourceKind.MILITARY,
    "group": SourceKind.ARMED_GROUP,
    "body": SourceKind.ORGANISATION,
    "people": SourceKind.WITNESS,
    "source": SourceKind.UNNAMED,
    "document": SourceKind.DOCUMENT,
    "captive": SourceKind.WITNESS,
}
#: Kinds that a modifier may settle ("a source", "an official", "a member").
_OPEN = frozenset(
    {
        SourceKind.UNNAMED,
        SourceKind.OFFICIAL,
        SourceKind.MILITARY,
        SourceKind.PERSON,
        SourceKind.MEDIA,
    }
)
_NAMED = frozenset({SourceKind.PERSON, SourceKind.OFFICIAL, SourceKind.UNNAMED})
_GROUPS = frozenset({SourceKind.ARMED_GROUP, SourceKind.MILITARY, SourceKind.ORGANISATION})
_UNARMED = frozenset({SourceKind.MONITOR, SourceKind.ORGANISATION, SourceKind.MEDIA})
#: Who tells of what others do.
_NO_PARTY = frozenset({SourceKind.MONITOR, SourceKind.ORGANISATION, SourceKind.LOCAL_SOURCE})
_SETS = (
    "military",
    "official",
    "local_source",
    "organisation",
    "monitor",
    "media",
    "armed_group",
    "witness",
)


@dataclass(slots=True)
class Named:
    """What earlier sources of the report were: kinds by head word and by name."""

    heads: dict[str, SourceKind] = field(default_factory=dict)
    names: dict[str, SourceKind] = field(default_factory=dict)
    last: SourceKind | None = None
    speaker: tuple[SourceKind, str | None] | None = None  # who spoke last


def link_of(
    sent: Sent,
    source: Source,
    stance: str,
    cue: str,
    world: World,
    analyser: Analyser,
    named: Named,
) -> Link:
    """The link of the chain from the phrase that names the source; remembers its kind for later mentions."""
    group = source.group
    kind, actor = kind_of(sent, source, world, analyser, named)
    if kind in _NAMED and actor is None and (office := office_behind(sent, source)) is not None:
        told, body = kind_of(sent, office, world, analyser, named)
        kind, actor = (told, body) if told not in _NAMED or body is not None else (kind, actor)
    if kind is SourceKind.MEDIA and actor is not None and actor in world.states.values():
        outlets = [ref[2:] for hit in group.hits for ref in hit.refs if ref[0] == "o"]
        actor = outlets[0] if len(outlets) == 1 else None  # Lebanon's National News Agency is not Lebanon
    if stance == Stance.ASSERTS and (before := _the_group(group, named, world)) is not None:
        kind, actor = before
    if stance == Stance.ASSERTS or kind in _NO_PARTY:
        named.speaker = kind, actor
    text = sent_text(sent, source, analyser)
    named.heads.update(dict.fromkeys(_heads(group), kind))
    if kind in _GROUPS or kind is SourceKind.OFFICIAL:
        named.last = kind
    endings = analyser.lexicon.notes.get("nisba", ())
    for word in sent.words[group.first :]:
        if (
            word.text in text
            and not word.readings
            and len(word.text) > 2
            and not word.article
            and not word.key.endswith(endings)
        ):
            named.names[word.inner] = kind
    return Link(text, source.start, source.start + len(text), kind, Stance(stance), cue, is_=actor)


def _the_group(group: Group, named: Named, world: World) -> tuple[SourceKind, str | None] | None:
    """Who "the group" is that speaks after a monitor or committee has spoken: the speaker, not the party that it told of."""
    alone = (
        group.noun == "group" and group.definite and not (group.hits or group.demonym) and group.last - group.first == 2
    )
    if not alone or named.speaker is None or named.speaker[0] not in _NO_PARTY or group.reading is None:
        return None
    actor = world.actors.get(named.speaker[1] or "")
    un = actor is not None and "un" in {actor.id, actor.part_of}  # the UN is no group
    return None if group.reading.form != "sg" or un else named.speaker


def kind_of(
    sent: Sent, source: Source, world: World, analyser: Analyser, named: Named
) -> tuple[SourceKind, str | None]:
    """The kind of a source, and the actor that it is."""
    group = source.group
    words = [i for i in range(len(sent.words)) if group.first <= i and sent.starts[i] < source.end]
    hits = [h for h in sent.hits if group.first <= h.first and sent.starts[h.first] < source.end]
    inside = sent.starts[group.head] < source.end
    own = _own_kind(group) if inside else None
    if own is SourceKind.ARMED_GROUP and not hits and _of_calling(sent, group, analyser):
        own = SourceKind.ORGANISATION
    if sent.words[group.last - 1].key in analyser.sets["outlet_names"] and sent.words[group.last - 1].capital:
        own = own or SourceKind.MEDIA
    if own is None and inside and len(words) > 1:
        own = _word_kind(sent, group.head, analyser)
    head = next((h for h in hits if h.first <= group.head < h.last or not inside), None)
    whole = head is not None and head.last - head.first >= len(words) - 1
    if head is not None and own is not None and group.actor is None and all(r[0] == "u" for r in head.refs):
        head = None  # the rebels, of whom nothing says which they are
    if head is not None and (whole or (own is None and not all(r[0] == "p" for r in head.refs))):
        found = _as_identified(_of_hit(head, world), head, group)
        if found is not None:
            rest = [h for h in hits if h is not head]
            return found if found[0] is not SourceKind.OFFICIAL or not rest else (_body(rest, world) or found)
    press = next((h for h in hits if own is None and group.noun == "goods" and all(r[0] == "o" for r in h.refs)), None)
    if press is not None and (found := _of_hit(press, world)) is not None:
        return found  # the BBC Burmese service
    marked = _marked(sent, [i for i in words if i != group.head], analyser, own)
    told = own is not SourceKind.OFFICIAL  # an official in Washington is America's
    belongs = _body(
        [h for h in hits if (h is not head or not whole) and not (told and _where(sent, h, analyser))], world
    )
    notes = analyser.lexicon.notes
    office = bool(group.lexeme) and any(part in notes.get("offices", ()) for part in _heads(group))
    if group.noun == "body" and not office:
        belongs = None
    if own is SourceKind.ARMED_GROUP and belongs is not None and belongs[0] in _UNARMED:
        return belongs  # مجموعة محامو الطوارئ
    if own is SourceKind.DOCUMENT:
        return _report(sent, group, words, analyser), group.actor
    if own is None or own in _OPEN or (own is SourceKind.WITNESS and not (group.lexeme and group.lexeme.source)):
        if (
            belongs is not None
            and own is not SourceKind.MEDIA
            and (belongs[0] is not SourceKind.OFFICIAL or own not in {SourceKind.MILITARY, SourceKind.OFFICIAL})
        ):
            member = any(part in notes.get("members", ()) for part in _heads(group))
            official = member and belongs[0] is SourceKind.ORGANISATION
            return (SourceKind.OFFICIAL, group.actor) if official else belongs
        if marked is not None and own is not SourceKind.MEDIA:
            inner = (
                _noun_inside(sent, [i for i in words if i > group.head], analyser)
                if marked is SourceKind.OFFICIAL
                else None
            )
            return (inner if inner is SourceKind.MILITARY else marked), group.actor  # الناطق الرسمي باسم الجيش
        if (
            own is not SourceKind.PERSON
            and own is not SourceKind.MEDIA
            and group.noun not in {"body", "force", "group"}
        ):
            inner = _noun_inside(sent, [i for i in words if i > group.head], analyser)
            if inner is not None:
                return inner, group.actor
        if _refers(sent, group, words, analyser):
            heads = [k for k in _heads(group) if k in named.heads]
            if heads and not _possessed(sent, group, analyser):
                return named.heads[heads[0]], group.actor
            pointed = _possessed(sent, group, analyser) or any(k in notes.get("spokes", ()) for k in _heads(group))
            if own is SourceKind.OFFICIAL and named.last in _GROUPS and pointed:
                return named.last, group.actor
        for i in words:
            if sent.words[i].inner in named.names and not sent.words[i].readings:
                return named.names[sent.words[i].inner], group.actor
    meant = world.actors.get(group.actor or "") if not hits else None
    if meant is not None and own is SourceKind.MEDIA and meant.source == SourceKind.ORGANISATION:
        own = None  # WFP lost a truck, | the agency said
    if meant is not None and own is SourceKind.ARMED_GROUP and meant.kind == "government":
        own = None  # خلية الإعلام الأمني … | الخلية
    if own is None and group.actor in world.actors and not group.demonym:
        actor = world.actors[group.actor]
        return (SourceKind(actor.source) if actor.source else _KINDS.get(actor.noun_kind, SourceKind.UNNAMED)), actor.id
    if own is None and group.noun == "site" and not group.hits:
        return SourceKind.MEDIA, group.actor
    if own is None and any(spot.kind in SPEAKING_SITES for spot in spots_of(group, world)):
        return SourceKind.OFFICIAL, group.actor  # أفاد مجمع الشفاء
    if own is None:
        spoken = any(_lemma(sent, i, analyser) in notes.get("spokes", ()) for i in words)
        if spoken and named.last in _GROUPS:
            return named.last, group.actor
        titled = _noun_inside(sent, words, analyser)
        return titled or (SourceKind.PERSON if not group.noun else SourceKind.UNNAMED), group.actor
    return own, group.actor


def _where(sent: Sent, hit: NameHit, analyser: Analyser) -> bool:
    """Whether a capital, by which its state is called too, only tells where a source is (مصدر عسكري في بيروت)."""
    kinds = {ref[0] for ref in hit.refs}
    return {"a", "p"} <= kinds and hit.first > 0 and sent.words[hit.first - 1].key in analyser.sets["within"]


def _of_calling(sent: Sent, group: Group, analyser: Analyser) -> bool:
    """English: whether a group is told to be one of people of a calling ("a doctors' group", "the lawyers group")."""
    before = [r for i in range(group.first, group.head) for r in sent.words[i].readings if r.pos == "noun"]
    return not analyser.arabic and any(
        r.form == "pl" and analyser.lexeme(r).kind in {"people", "official"} for r in before
    )


def _word_kind(sent: Sent, i: int, analyser: Analyser) -> SourceKind | None:
    """The kind that a word heads as a common noun, where a name hides it (الهيئة العامة)."""
    for reading in sent.words[i].readings:
        source = analyser.lexeme(reading).source if reading.pos == "noun" else ""
        if source:
            return SourceKind(source)
    return None


def _own_kind(group: Group) -> SourceKind | None:
    if group.lexeme is not None and group.lexeme.source:
        return SourceKind(group.lexeme.source)
    return _KINDS.get(group.noun)


def _of_hit(hit: NameHit, world: World) -> tuple[SourceKind, str | None] | None:
    for ref in sorted((r for r in hit.refs if r[0] in "aou"), key=lambda r: r[0] == "u"):
        if ref[0] == "o":
            return SourceKind.MEDIA, ref[2:]
        actor = world.actors[ref[2:]]
        if actor.source:
            return SourceKind(actor.source), actor.id
        return _KINDS.get(actor.noun_kind, SourceKind.ORGANISATION), actor.id
    if any(ref[0] == "p" for ref in hit.refs):
        return SourceKind.OFFICIAL, None
    return None


def _as_identified(
    found: tuple[SourceKind, str | None] | None, hit: NameHit, group: Group
) -> tuple[SourceKind, str | None] | None:
    """The kind of a name, and of the bodies that share it the one that the phrase was identified as ("the Interior Ministry")."""
    if found is None or any(ref[0] in "ao" for ref in hit.refs):
        return found
    return found[0], group.actor if f"u:{group.actor}" in hit.refs else None


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
        if i and sent.words[i - 1].bare in analyser.unlike:
            continue  # مصادر غير رسمية
        for kind in _SETS:
            listed = notes.get(f"source_{kind}", ())
            if kind == SourceKind.LOCAL_SOURCE.value and not local:
                continue
            if key in listed or (analyser.arabic and _stripped(key, analyser) in listed):
                return SourceKind(kind)
    return None


def _stripped(key: str, analyser: Analyser) -> str:
    """An adjective of relation without article and ending, as the sets have it."""
    key = key.removeprefix("ال")
    endings = analyser.lexicon.notes.get("nisba", ())
    for ending in endings:
        if key.endswith(ending):
            return key[: -len(ending)] + endings[-1]
    return key


def _noun_inside(sent: Sent, words: list[int], analyser: Analyser) -> SourceKind | None:
    """The kind of the first noun in the phrase that names a body or force."""
    for i in words:
        reading = sent.picks[i]
        if reading is None:
            hidden = _word_kind(sent, i, analyser)
            if hidden in _GROUPS or hidden is SourceKind.OFFICIAL:
                return hidden
            continue
        lexeme = analyser.lexeme(reading)
        source = lexeme.source or (SourceKind.ARMED_GROUP.value if lexeme.kind == "group" else "")
        if source and source not in {
            SourceKind.UNNAMED.value,
            SourceKind.DOCUMENT.value,
            SourceKind.PERSON.value,
        }:
            return SourceKind(source)
    return None


def _refers(sent: Sent, group: Group, words: list[int], analyser: Analyser) -> bool:
    """Whether the phrase points back: a bare definite one, somebody's spokesman, or a spokesman by name alone."""
    if _possessed(sent, group, analyser):
        return True
    spokes = frozenset(analyser.lexicon.notes.get("spokes", ()))
    if group.lexeme is not None and group.lexeme.lemma in spokes and not (analyser.arabic and group.member):
        return True
    return len(words) <= 3 and group.definite and not group.hits


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


def _lemma(sent: Sent, i: int, analyser: Analyser) -> str:
    reading = sent.picks[i]
    return analyser.lexeme(reading).lemma if reading is not None else ""


def _report(sent: Sent, group: Group, words: list[int], analyser: Analyser) -> SourceKind:
    """Reports without an owner are unnamed; one with a country's or an outlet's name is the press."""
    if group.lexeme is None or group.lexeme.lemma not in analyser.lexicon.notes.get("press", ()):
        return SourceKind.DOCUMENT
    if group.plural:
        return SourceKind.UNNAMED
    media = _noun_inside(sent, [i for i in words if i != group.head], analyser)
    return SourceKind.MEDIA if media is SourceKind.MEDIA or group.demonym else SourceKind.DOCUMENT


def link_of_denier(sent: Sent, denier: Group, verb: Group, named: Named, world: World, words: Analyser) -> Link:
    """Return the link of whoever denies by a verb."""
    at = next(i for i, g in enumerate(sent.groups) if g is denier)
    source = after_charge(sent, reach(sent, sent.groups, at, words, bare=False), words)
    return link_of(sent, source, Stance.DENIES.value, sent.text[verb.start : verb.end], world, words, named)


def after_charge(sent: Sent, source: Source, analyser: Analyser) -> Source:
    """The source without the word for what it denies, where no article parts them ("…, a charge | Addis Ababa denied")."""
    group, words = source.group, sent.words
    for at in range(group.first, group.last - 1):
        if words[at].key in analyser.sets["charges"] and words[at + 1].capital:
            source.start = max(source.start, sent.starts[at + 1])
            break
        if at > group.first:
            break
    return source
