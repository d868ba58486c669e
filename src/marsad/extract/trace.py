"""What the stages saw, in words: the text of ``marsad explain``."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.extract.pipeline import Work
from marsad.extract.reading import Group, Predicate, Sent


def show(work: Work, after: str | None = None) -> str:
    """The trace of one part of a report."""
    lines = [f"== {work.part.lang} =="]
    for sent in work.sents:
        lines.append("")
        lines.append(f"[{sent.index}] {sent.sentence.kind.value}: {sent.text[sent.sentence.start : sent.sentence.end]}")
        if after == "words":
            lines.append("  words: " + " | ".join(w.text for w in sent.words))
            continue
        if sent.hits:
            lines.append(
                "  names: " + " · ".join(f"{_words(sent, h.first, h.last)} = {', '.join(h.refs)}" for h in sent.hits)
            )
        for _, _, k in sent.when:
            mention = work.times[k]
            lines.append(f"  time: {sent.text[mention.start : mention.end]}")
        if after == "mentions":
            continue
        lines += [f"  {line}" for line in _clauses(sent)]
        if after == "groups":
            continue
        lines += [f"  {line}" for predicate in sent.predicates for line in _predicate(sent, predicate)]
    return "\n".join(lines)


def _words(sent: Sent, first: int, last: int) -> str:
    return sent.text[sent.starts[first] : sent.ends[last - 1]]


def _group(sent: Sent, group: Group) -> str:
    said = sent.text[group.start : group.end]
    notes = [
        group.noun,
        f"prep={group.prep}" if group.prep else "",
        "joined" if group.joined else "",
        group.actor or "",
        (group.place.is_ or "") if group.place else "",
        group.demonym,
    ]
    return f"{group.kind}({said}{'; ' if any(notes) else ''}{' '.join(n for n in notes if n)})"


def _clauses(sent: Sent) -> Iterator[str]:
    for clause in sent.clauses:
        subject = sent.text[clause.subject.start : clause.subject.end] if clause.subject else "–"
        yield f"clause {clause.index} {clause.opener}{' ' + clause.word if clause.word else ''} < {clause.parent}, subject {subject}"
        yield "    " + " ".join(_group(sent, g) for g in clause.groups)


def _predicate(sent: Sent, predicate: Predicate) -> Iterator[str]:
    trigger = sent.text[predicate.start : predicate.end]
    head = f"trigger {trigger} ({predicate.lexeme.lemma}, {predicate.reading.form} {predicate.reading.feats})"
    if predicate.dropped:
        yield f"{head}: no claim: {predicate.dropped}"
        return
    name = predicate.sense.type if predicate.sense else "?"
    yield f"{head}: {name}"
    for role, groups in predicate.fillers.items():
        yield f"    {role.value}: " + " + ".join(sent.text[g.start : g.end] for g in groups)
    if predicate.when is not None:
        yield f"    time: {predicate.when.text} → {predicate.when.relation.value} {predicate.when.earliest}..{predicate.when.latest}"
    if predicate.said_by:
        yield "    said by: " + " > ".join(
            f"{link.text} [{link.kind.value}, {link.stance.value}]" for link in predicate.said_by
        )
    for why in predicate.why:
        yield f"    why: {why}"
