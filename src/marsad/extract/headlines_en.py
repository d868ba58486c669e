"""What English headlines leave out: auxiliaries ("Journalist kidnapped in Aden"), nouns ("Three killed in blast")."""

from __future__ import annotations

from marsad.extract import arguments_en
from marsad.extract.reading import Clause, Group, Sent
from marsad.extract.words import Analyser, Reading
from marsad.model.report import SentenceKind

#: What acts on nothing.
_INERT = frozenset({"settlement", "site", "building", "goods", "road", "border"})


def reduced_passives(sent: Sent, never_bare: frozenset[str]) -> None:
    """Make a verb passive that has neither auxiliary nor object, as in headlines ("Journalist kidnapped in Aden");
    ``never_bare``: verbs that are never without an object where they are active.
    """
    for clause in sent.clauses:
        verb = clause.verb
        if verb is None or verb.passive or verb.infinitive or verb.joined:
            continue
        if verb.lemma not in never_bare and not _only_suffers(clause, verb):
            continue
        if clause.opener == "rel" or not any(r.form == "pp" for r in sent.words[verb.head].readings):
            continue
        at = next((i for i, g in enumerate(clause.groups) if g is verb), 0)
        before, after = clause.groups[:at], clause.groups[at + 1 :]
        if any(g.kind in {"X", "O", "R", "G", "C"} for g in before[-3:]) or not any(g.kind == "np" for g in before):
            continue
        if any(g.kind == "np" and not g.prep and g.noun == "event" and g.head in g.inner for g in before):
            continue  # the strikes hit around the town
        if (
            arguments_en.object_behind(after) is None
            and arguments_en.object_shifted(after) is None
            and (not after or after[0].kind != "O")
            and arguments_en.shared_object(sent, clause) is None
            and not arguments_en.goes_on_to_object(sent, clause, after)
        ):
            verb.passive = True


def _only_suffers(clause: Clause, verb: Group) -> bool:
    """Whether what opens a clause is a town, a site or goods, which do to nobody what the verb always tells of its object ("Town of
    Bara recaptured", "Food aid delivered to Rafah"; but: the town surrendered).
    """
    thing, lexeme = clause.groups[0], verb.lexeme
    if lexeme is None or not lexeme.senses or lexeme.saying is not None or lexeme.cue is not None:
        return False
    if clause.opener != "main" or thing.kind != "np" or thing.prep or thing.inner or verb.first != thing.last:
        return False
    done_to = all("object" in s.roles and s.roles.get("subject", ("actor",)) == ("actor",) for s in lexeme.senses)
    named = not thing.noun and bool(thing.hits) and all(ref[0] == "p" for hit in thing.hits for ref in hit.refs)
    return done_to and (named or thing.noun in _INERT)


def counted_alone(sent: Sent, i: int, j: int, analyser: Analyser) -> bool:
    """Whether a bare number opens its clause before a participle that tells what befell so many ("Three killed in")."""
    first = j
    while first > 0 and sent.tags[first] in {"_", "Q"}:
        first -= 1
    before = sent.picks[first - 1] if first > 0 and sent.tags[first - 1] == "V" else None
    told = before is not None and analyser.lexeme(before).saying is not None  # ministry says three killed in strike
    told = told or (before is not None and analyser.lemma(before) == "leave")  # left 12 | killed and 20 wounded
    opens = first == 0 or told or sent.tags[first - 1] in {".", ",", ":", "C"}
    led = " ".join(word.key for word in sent.words[max(0, first - 2) : first])
    opens = opens or led in analyser.sets["resulting"]  # resulted in, led to | 12 killed
    if sent.spans.get(j, j + 1) != i or not opens:
        return False
    if not any(analyser.lemma(r) in analyser.sets["never_bare"] for r in sent.words[i].readings if r.form == "pp"):
        return False
    next_toll = next((c.last for c in sent.counts if c.first == i + 2), len(sent.words))
    if next_toll < len(sent.words) and any(r.form == "pp" for r in sent.words[next_toll].readings):
        between = sent.words[i + 1]  # five killed, twelve wounded in; five killed and dozens injured
        if between.key == "," or any(r.pos == "conj" for r in between.readings):
            return True
    behind = sent.words[i + 1].readings if i + 1 < len(sent.words) else ()
    return any(r.pos in {"prep", "agent", "sub"} for r in behind)


def counted_noun(sent: Sent, i: int) -> bool:
    """Whether a plural behind a number and a name is what is counted (27 World Food Programme | trucks), no verb."""
    j = i - 1
    while j > 0 and (sent.tags[j] in {"E", "_", "A"} or (sent.tags[j] == "C" and sent.tags[j + 1] == "E")):
        j -= 1  # four Hezbollah and Hamas | targets
    plural = any(r.pos == "noun" and r.form == "pl" for r in sent.words[i].readings)
    counted = next((c for c in sent.counts if c.first == j), None) if j < i - 1 else None
    return plural and counted is not None and sent.tags[j] == "U" and (counted.low or counted.high or 0) > 1


def numbered_object(sent: Sent, i: int) -> bool:
    """Whether a number or article right behind opens an object ("Militants free 12 hostages seized in Zamfara")."""
    if i + 1 >= len(sent.words):
        return False
    return sent.tags[i + 1] == "U" or any(r.pos == "det" for r in sent.words[i + 1].readings)


def names_many(sent: Sent, j: int) -> bool:
    """Whether the name that ends at word ``j`` is one of fighters, with whom a plural verb may stand (the Houthis, the RSF)."""
    return any(h.last == j + 1 and h.refs and all(ref[0] in "au" for ref in h.refs) for h in sent.hits)


def paired_subject(sent: Sent) -> None:
    """Join two parties that open a headline with a comma for "and", before a plural verb ("Government, SDF agree to swap")."""
    if len(sent.groups) < 4:
        return
    first, comma, second, verb = sent.groups[:4]
    if [g.kind for g in (first, comma, second, verb)] != ["np", ",", "np", "v"] or sent.tags[second.first] == "D":
        return
    plain = verb.reading is not None and verb.reading.form == "inf" and not verb.infinitive
    if (
        plain
        and not first.prep
        and not second.prep
        and (sent.words[second.head].capital or second.hits)
        and sent.words[first.head].capital
    ):
        second.joined = True


def forces_of(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether "forces" behind a name is a noun, for a plural verb stands behind it ("Damascus forces exchange prisoners")."""
    if i == 0 or i + 2 >= len(sent.words) or sent.tags[i - 1] not in {"E", "_"}:
        return False
    if not any(r.form == "pl" and analyser.lexeme(r).kind == "force" for r in sent.words[i].readings):
        return False
    behind = sent.words[i + 1].readings
    if any(r.form == "pl" for r in behind) or sent.words[i + 2].key == "of":
        return False
    return any(r.pos == "verb" and r.form == "inf" for r in behind)


def second_verb(sent: Sent, i: int, forms: set[str]) -> bool:
    """Whether a comma stands for "and" before the second verb of a headline ("Troops raid a camp, arrest two brothers")."""
    if sent.sentence.kind is not SentenceKind.HEADLINE or i < 2 or i + 1 >= len(sent.words) or sent.tags[i - 1] != ",":
        return False
    verbs = [sent.picks[j] for j in range(i - 1) if sent.tags[j] == "V"]
    first = verbs[-1] if verbs else None
    if first is None or first.form not in forms or first.form not in {"inf", "pres"}:
        return False
    readings = sent.words[i + 1].readings
    return sent.tags[i + 1] in {"E", "U"} or any(r.pos in {"noun", "det", "adj", "dem", "quant"} for r in readings)


def goes_to(sent: Sent, i: int, verbs: list[Reading], analyser: Analyser) -> bool:
    """Whether a headline's form in -s that may be a noun tells that what stands before it goes somewhere ("convoy heads to")."""
    if sent.sentence.kind is not SentenceKind.HEADLINE or i + 1 >= len(sent.words):
        return False
    goes = any(sense.roles.get(sent.words[i + 1].key) == ("to",) for r in verbs for sense in analyser.lexeme(r).senses)
    return goes and not any(analyser.lexeme(r).senses for r in sent.words[i].readings if r.pos == "noun")


def acts_itself(sent: Sent, i: int) -> bool:
    """Whether a plural in a headline is the subject of the bare verb right behind it ("Mali clashes | kill five"): no noun but a
    verb, or one with a number, a name or a plural behind it.
    """
    if sent.sentence.kind is not SentenceKind.HEADLINE or i + 2 >= len(sent.words):
        return False
    behind, next_ = sent.words[i + 1].readings, sent.words[i + 2]
    if not any(r.pos == "verb" and r.form == "inf" for r in behind) or next_.key == "of":
        return False
    if not any(r.form in {"pl", "masdar"} for r in sent.words[i].readings):
        return False
    nominal = any(r.pos in {"noun", "adj", "prep"} for r in behind)
    return not nominal or sent.tags[i + 2] in {"U", "E"} or any(r.form == "pl" for r in next_.readings)
