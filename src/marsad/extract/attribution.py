"""Who says that who said it: each cue of saying opens a scope; a claim's chain is the scopes that hold its trigger.

A verb of saying with its content behind it ("said that …", أفاد بأن) reaches to the end of its sentence or to the
next saying beside it; one with its content before it ("…, he said", بحسب) covers what stands before. A cue without
a source (وأضاف أن) carries the last source on. A quotation that stays open goes on into the next sentences.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.extract.predicates import genitive_of
from marsad.extract.reading import Clause, Group, Predicate, Sent
from marsad.model.claim import Link, SourceKind, Stance
from marsad.model.entity import World
from marsad.model.lexicon import Saying
from marsad.model.report import SentenceKind

#: Kind of noun (of the source's head) → kind of source, where the noun itself does not say.
_KINDS = {
    "media": SourceKind.MEDIA, "state": SourceKind.OFFICIAL, "official": SourceKind.OFFICIAL,
    "force": SourceKind.MILITARY, "group": SourceKind.ARMED_GROUP, "body": SourceKind.ORGANISATION,
    "people": SourceKind.WITNESS, "source": SourceKind.UNNAMED, "document": SourceKind.DOCUMENT,
    "captive": SourceKind.WITNESS,
}


@dataclass(slots=True)
class Scope:
    """What a cue of saying covers: ``start``..``end`` in the report, and its links, outermost first."""

    start: int
    end: int
    links: list[Link]
    cue_start: int = 0
    order: int = 0


@dataclass(slots=True)
class Memory:
    """What one sentence leaves to the next: the last source, and the scope of a quotation still open."""

    last: list[Link] = field(default_factory=list)
    open_quote: list[Link] = field(default_factory=list)


def attribute(sent: Sent, memory: Memory, world: World, text: str) -> list[Scope]:
    """Give every predicate of the sentence its chain; return the scopes found."""
    scopes: list[Scope] = []
    if memory.open_quote:
        end = _closing_quote(sent)
        scopes.append(Scope(sent.sentence.start, end or sent.sentence.end, memory.open_quote))
        if end:
            memory.open_quote = []
    _headline_colon(sent, world, text, scopes)
    for clause in sent.clauses:
        for k, group in enumerate(clause.groups):
            lexeme = group.lexeme
            if lexeme is None or lexeme.saying is None:
                continue
            if group.kind == "v":
                _verb(sent, clause, group, lexeme.saying, memory, world, text, scopes)
            elif group.kind == "F":
                _frame(sent, clause, k, group, lexeme.saying, world, text, scopes)
            elif group.kind in {"np", "Z", "M"}:
                _nominal(sent, clause, k, group, lexeme.saying, memory, world, text, scopes)
    if scopes:
        newest = max(scopes, key=lambda s: s.cue_start)
        if newest.links:
            memory.last = newest.links
        opened = _unclosed_quote(sent)
        if opened and newest.start <= opened:
            memory.open_quote = newest.links
    for predicate in sent.predicates:
        predicate.said_by = chain_of(predicate, scopes)
    return scopes


def chain_of(predicate: Predicate, scopes: list[Scope]) -> list[Link]:
    """The links of the scopes around a predicate, the widest first, each source once."""
    around = [s for s in scopes if s.start <= predicate.start < s.end and not s.start == s.end]
    around.sort(key=lambda s: (-(s.end - s.start), s.cue_start))
    out: list[Link] = []
    for scope in around:
        for link in scope.links:
            if not any(link.start == known.start and link.end == known.end for known in out):
                out.append(link)
    return out


def link_of(group: Group, stance: str, cue: str, world: World, text: str) -> Link:
    """A link of the chain from the phrase that names the source."""
    kind, actor = source_kind(group, world)
    return Link(text[group.start : group.end], group.start, group.end, kind, Stance(stance), cue, is_=actor)


def source_kind(group: Group, world: World) -> tuple[SourceKind, str | None]:
    """The kind of a source, from its head noun, else from the actor or outlet that it names."""
    if group.lexeme is not None and group.lexeme.source:
        return SourceKind(group.lexeme.source), group.actor
    for hit in group.hits:
        for ref in hit.refs:
            if ref[0] == "o":
                return SourceKind.MEDIA, ref[2:]
            if ref[0] == "a":
                actor = world.actors[ref[2:]]
                if actor.source:
                    return SourceKind(actor.source), actor.id
                return _KINDS.get(actor.noun_kind, SourceKind.ORGANISATION), actor.id
    if group.noun in _KINDS:
        return _KINDS[group.noun], group.actor
    return (SourceKind.PERSON if not group.noun else SourceKind.UNNAMED), group.actor


def _can_speak(group: Group, world: World) -> bool:
    """Whether the phrase may name a source."""
    if group.noun in {"time", "unit", "weapon", "vehicle", "goods", "money", "road", "water", "event", "equipment"}:
        return bool(group.lexeme and group.lexeme.source)
    if group.hits and not group.noun:
        return any(ref[0] in "ao" for h in group.hits for ref in h.refs) or any(
            world.places[ref[2:]].level in {"country", "town"} for h in group.hits for ref in h.refs if ref[0] == "p"
        )
    return True


def _content(clause: Clause, sent: Sent, verb: Group, saying: Saying) -> tuple[int, str]:
    """Where the content of a verb of saying begins, and what introduces it; (-1, "") where none follows."""
    at = next(i for i, g in enumerate(clause.groups) if g is verb)
    for child in sent.clauses:
        if child.parent == clause.index and child.groups and child.groups[0].first >= verb.last:
            if child.opener == "comp":
                return child.groups[0].end, "comp"
            break
    for group in clause.groups[at + 1 :]:
        if group.kind in {":", "«"}:
            return group.end, "quote"
        if group.kind == "np" and group.prep and group.prep in saying.content:
            return group.start, group.prep
        if group.kind == "np" and not group.prep and group.inner and group is not clause.subject and (
            not saying.strict or "object" in saying.content or _speaker(clause.subject)
        ):
            return group.start, "object"
    nxt = [g for g in sent.groups if g.first >= verb.last]
    for i, group in enumerate(nxt):
        if group.kind in {":", "«"} and i < 6:  # noqa: PLR2004
            return group.end, "quote"
        if group.clause != clause.index:
            follower = sent.clauses[group.clause]
            if follower.parent == clause.index and follower.opener in {"coord", "comp"} and follower.verb is not None:
                joined = follower.verb.joined
                if not joined and "bare" in saying.content:
                    return follower.groups[0].start, "bare"
            break
    return -1, ""


def _speaker(subject: Group | None) -> bool:
    """Whether the subject is someone whose business is to speak: then a verbal noun may be what is said."""
    return subject is not None and bool(
        (subject.lexeme is not None and subject.lexeme.source) or subject.noun in {"media", "official", "source", "body"}
    )


def _verb(  # noqa: PLR0913
    sent: Sent, clause: Clause, verb: Group, saying: Saying, memory: Memory, world: World, text: str, scopes: list[Scope]
) -> None:
    start, how = _content(clause, sent, verb, saying)
    cue = text[verb.start : verb.end]
    subject = clause.subject if clause.subject is not None and _can_speak(clause.subject, world) else None
    links: list[Link] = []
    told = next((g for g in clause.groups if g.kind == "np" and saying.addressee and g is verb.of), None)
    if told is not None and source_kind(told, world)[0] is SourceKind.MEDIA:
        links.append(link_of(told, "asserts", cue, world, text))
    if subject is not None and not (subject.inner and subject.lexeme and not subject.lexeme.source and subject.lexeme.senses):
        links.append(link_of(subject, saying.stance, cue, world, text))
    elif memory.last and how in {"comp", "quote"}:
        links = [_with_stance(link, saying.stance, cue) for link in memory.last[-1:]]
    else:
        return
    for group in clause.groups:
        if group.kind == "np" and group.prep in saying.content and group.prep and group.start > verb.start:
            if _speaks(group, world) and how in {"comp", "quote"} and group.prep != how:
                links.append(link_of(group, "asserts", cue, world, text))
    if how:
        scopes.append(Scope(start, _end(sent, clause, verb), links, verb.start))
    elif not saying.strict and _trailing(sent, clause, verb):
        begin = min((s.cue_start for s in scopes if False), default=sent.sentence.start)
        scopes.append(Scope(begin, min(verb.start, subject.start if subject else verb.start), links, verb.start))


def _speaks(group: Group, world: World) -> bool:
    return source_kind(group, world)[0] is not SourceKind.PERSON or bool(group.lexeme and group.lexeme.source)


def _with_stance(link: Link, stance: str, cue: str) -> Link:
    return Link(link.text, link.start, link.end, link.kind, Stance(stance), cue, is_=link.is_)


def _trailing(sent: Sent, clause: Clause, verb: Group) -> bool:
    """Whether a verb of saying stands behind its content: nothing but its source, times and places follow."""
    rest = [g for g in sent.groups if g.first >= verb.last and g is not clause.subject]
    before = [g for g in sent.groups if g.last <= verb.first and g.kind in {"v", "np"} and g is not clause.subject]
    return bool(before) and not any(g.kind in {"v", "K", ":"} or g.inner for g in rest)


def _end(sent: Sent, clause: Clause, verb: Group) -> int:
    """Where the scope of a verb of saying ends: at the next verb of saying beside it, else with the sentence."""
    inside = _descendants(sent, clause)
    for each in sent.clauses:
        other = each.verb
        if other is None or other.start <= verb.start or each.index in inside or each.index == clause.index:
            continue
        if other.lexeme is not None and other.lexeme.saying is not None and each.groups:
            return min(each.groups[0].start, each.subject.start if each.subject and each.subject_given else other.start)
    return sent.sentence.end


def _descendants(sent: Sent, clause: Clause) -> set[int]:
    """The clauses that the content of a saying clause is made of."""
    inside: set[int] = set()
    for each in sent.clauses:
        if each.parent in inside or (each.parent == clause.index and each.opener in {"comp", "sub", "rel", "where", "cond"}):
            inside.add(each.index)
    return inside


def _frame(  # noqa: PLR0913
    sent: Sent, clause: Clause, k: int, group: Group, saying: Saying, world: World, text: str, scopes: list[Scope]
) -> None:
    """A frame before its source (بحسب مصدر، according to): it covers its sentence on the side where the content is."""
    source = next((g for g in clause.groups[k + 1 : k + 3] if g.kind == "np"), None)
    if source is None:
        return
    last = source
    cue = text[group.start : group.end]
    links = [link_of(source, saying.stance, cue, world, text)]
    fronted = not any(g.kind in {"v", "np"} for g in sent.groups if g.last <= group.first)
    if fronted:
        scopes.append(Scope(last.end, sent.sentence.end, links, group.start))
    else:
        begin = max((s.end for s in scopes if s.end <= group.start and s.cue_start > s.end), default=sent.sentence.start)
        scopes.append(Scope(begin, group.start, links, group.start))


def _nominal(  # noqa: PLR0913
    sent: Sent, clause: Clause, k: int, group: Group, saying: Saying, memory: Memory, world: World, text: str,
    scopes: list[Scope],
) -> None:
    """A participle of saying (مبينة أن, adding that) goes on with the source; a noun of saying (إعلان) has its own."""
    form = group.reading.form if group.reading else ""
    following = next((g for g in sent.groups if g.first >= group.last), None)
    cue = text[group.start : group.end]
    comp = following is not None and following.kind in {"K", ":", "«"}
    if form in {"act", "ger", "pas"} and (comp or (following is not None and following.inner)):
        earlier = [s for s in scopes if s.cue_start < group.start and s.links]
        if earlier:
            links = [_with_stance(earlier[-1].links[-1], saying.stance, cue)]
        elif clause.subject is not None and _can_speak(clause.subject, world):
            links = [link_of(clause.subject, saying.stance, cue, world, text)]
        elif memory.last and comp:
            links = [_with_stance(memory.last[-1], saying.stance, cue)]
        else:
            return
        named = next((g for g in clause.groups[k + 1 : k + 2] if g.kind == "np" and not g.prep and not g.inner), None)
        if named is not None and saying.addressee == "source":
            links = [*links, link_of(named, "asserts", cue, world, text)]
        scopes.append(Scope(group.end, sent.sentence.end, links, group.start))
    elif form == "masdar" and (owner := group.of or genitive_of(clause, group)) is not None and _can_speak(owner, world):
        scopes.append(
            Scope(owner.end, sent.sentence.end, [link_of(owner, saying.stance, cue, world, text)], group.start)
        )


def _headline_colon(sent: Sent, world: World, text: str, scopes: list[Scope]) -> None:
    """"Defence ministry: …" — a source, a colon and its words."""
    groups = sent.groups
    if len(groups) > 2 and groups[0].kind == "np" and groups[1].kind == ":" and not groups[0].inner:  # noqa: PLR2004
        head = groups[0]
        kind, _ = source_kind(head, world)
        known = bool(head.hits) or bool(head.lexeme and (head.lexeme.source or head.noun in {"official", "body", "media"}))
        if known and kind is not SourceKind.PERSON and _can_speak(head, world):
            end = sent.sentence.end
            scopes.append(Scope(groups[1].end, end, [link_of(head, "asserts", ":", world, text)], head.start))
    if sent.sentence.kind is SentenceKind.BODY:
        return


def _closing_quote(sent: Sent) -> int:
    depth = 0
    for group in sent.groups:
        if group.kind == "«":
            depth += 1
        elif group.kind == "»":
            if depth == 0:
                return group.end
            depth -= 1
    return 0


def _unclosed_quote(sent: Sent) -> int:
    opened = [0]
    for group in sent.groups:
        if group.kind == "«":
            opened.append(group.start)
        elif group.kind == "»" and len(opened) > 1:
            opened.pop()
    return opened[-1]
