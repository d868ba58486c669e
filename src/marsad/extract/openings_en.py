"""How English clauses open: behind a preposition, where no subject stands; with a pronoun, which is one."""

from __future__ import annotations

from marsad.extract.reading import Clause, Group, Sent
from marsad.extract.words import Analyser, Reading, Word

_OPENERS = frozenset({"conj", "rel", "comp", "sub"})

_ACTING = frozenset({"force", "group", "people", "official", "captive", "vehicle", "aircraft"})
_PHRASE = frozenset({"N", "E", "M", "A", "U", "D", "Q", "'", "_"})


_SUBJECT = 12  # words behind the comma within which the verb of the subject stands


def only_behind_preposition(sent: Sent, j: int) -> bool:
    """Whether the phrase that ends at ``j`` opens the clause behind a preposition, so that no subject stands there."""
    while j >= 0 and sent.tags[j] in {"N", "E", "M", "D", "A", "U", "_", "'", "Q"}:
        j -= 1
    return j >= 0 and sent.tags[j] in {"P", "F"} and (j == 0 or sent.tags[j - 1] in {".", ",", "S", "K", "C", "«"})


def fronted(sent: Sent, i: int) -> bool:
    """Whether a form without an object that opens its sentence tells of the subject behind a comma what befell it ("Seized at gunpoint
    on the road, | the six have not been heard of"), or of the one behind "was" ("Shot dead in Basra | was an activist").
    """
    if any(tag not in {".", "«"} for tag in sent.tags[:i]):
        return False
    for j in range(sent.spans.get(i, i + 1), len(sent.words) - 1):
        word, behind = sent.words[j], sent.words[j + 1]
        opens = behind.capital or behind.key.isdigit() or any(r.pos in {"det", "quant", "dem"} for r in behind.readings)
        opens = opens or sent.tags[j + 1] in {"U", "E", "D"}
        if word.mark and word.mark != "U":
            rest = [r for each in sent.words[j + 2 : j + _SUBJECT] for r in each.readings]
            return word.mark == "," and opens and any(r.pos == "aux" or r.form in {"past", "pres"} for r in rest)
        if any(r.pos == "aux" for r in word.readings):
            return opens or any(r.form == "pl" for r in behind.readings)
        classes = {r.pos for r in word.readings}
        if sent.tags[j] != "T" and classes & {"sub", "comp", "rel"} and "prep" not in classes:
            return False
    return False


def qualifies(sent: Sent, i: int) -> bool:
    """Whether a form that opens its sentence is the adjective that it may be too: a bare plural stands right behind it
    ("Displaced families return", "Suspected jihadists kill nine").
    """
    if i + 1 >= len(sent.words) or sent.tags[i + 1] != "?" or not any(r.pos == "adj" for r in sent.words[i].readings):
        return False
    return any(r.pos == "noun" and r.form == "pl" for r in sent.words[i + 1].readings)


def subject(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether a pronoun that can only be a subject, "nobody" or "there" stands at word ``j``."""
    if j >= len(sent.words):
        return False
    sets = analyser.sets
    return sent.words[j].key in sets["subject_pronoun"] - sets["place_pronoun"] | sets["nobody"] | sets["there"]


def reproached(sent: Sent, i: int, reading: Reading, analyser: Analyser) -> bool:
    """Whether "of" right behind a verb of accusing shows its participle ("dismissed two generals accused of plotting")."""
    behind = sent.words[i + 1].key if i + 1 < len(sent.words) else ""
    return behind in analyser.sets["of"] and analyser.lemma(reading) in analyser.sets["object_does"]


def laid_on(sent: Sent, i: int, reading: Reading, analyser: Analyser) -> bool:
    """Whether "on" right behind a verb of blaming shows its participle ("a strike blamed on the militia hit a dam")."""
    behind = sent.words[i + 1].key if i + 1 < len(sent.words) else ""
    return behind == "on" and analyser.lemma(reading) in analyser.lexicon.notes.get("blaming", ())


def at_rest(sent: Sent, i: int, reading: Reading, analyser: Analyser) -> bool:
    """Whether a verb without object tells behind its clause's verb where the phrase before it is ("clashed with fighters
    holed up in a cave"); behind a verb of saying it is a verb of its own.
    """
    if analyser.lemma(reading) not in analyser.sets["at_rest"]:
        return False
    for j in range(i - 1, 0, -1):  # words before a phrasal verb have no tag as yet
        readings = sent.words[j].readings
        if sent.tags[j] in {".", ",", ":", "K", "S", "R", "C", "«"} or any(r.pos in _OPENERS for r in readings):
            return False
        verb = next((r for r in readings if r.form == "past"), None)
        if verb is not None and sent.tags[j] in {"V", "?"} and j < i - 1:
            return analyser.lexeme(verb).saying is None
    return False


def said_of(sent: Sent, i: int, reading: Reading, analyser: Analyser) -> bool:
    """Whether the form is the verb of what somebody is said to say without "that" ("a source said troops entered from the
    south"): a noun phrase right behind a verb of saying is its subject, and it may do without an object.
    """
    j = i - 1
    while j > 0 and (sent.tags[j] in _PHRASE or sent.words[j].key in analyser.sets["of"]):
        j -= 1
    before = sent.picks[j] if j < i - 1 and sent.tags[j] == "V" else None
    saying = analyser.lexeme(before).saying if before is not None else None
    if saying is None or saying.content[:1] != ("that",) or saying.addressee:
        return False
    senses = analyser.lexeme(reading).senses
    return not senses or any(not sense.needs.keys() & set(sense.roles.get("object", ())) for sense in senses)


def speaker_closes(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the comma at ``j`` closes who says it, who stands behind another comma ("the army, officials said, | retreated
    from the town").
    """
    at = j - 1
    while at > 0 and sent.tags[at] not in {"V", ",", ".", "S", "K", "R"}:
        at -= 1  # said on Sunday, said in a statement
    pick = sent.picks[at] if at > 0 and sent.tags[at] == "V" else None
    if pick is None or analyser.lexeme(pick).saying is None:
        return False
    at -= 1
    while at > 0 and sent.tags[at] in _PHRASE | {"O", "X", "P"}:
        at -= 1
    return at > 0 and sent.tags[at] == ","


def seen_doing(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether the -ing form at ``i`` stands behind a party that acts, in a clause whose verb tells what somebody was seen to do
    ("saw a militia looting shops").
    """
    before = sent.picks[i - 1] if i else None
    party = before is not None and analyser.lexeme(before).kind in _ACTING
    party = party or any(h.last == i and h.refs and h.refs[0][0] in "au" for h in sent.hits)
    at = next((k for k in range(i - 1, -1, -1) if sent.tags[k] in {"V", ".", ",", "S", "K", "R"}), -1)
    pick = sent.picks[at] if at >= 0 and sent.tags[at] == "V" else None
    return party and pick is not None and analyser.lemma(pick) in analyser.sets["seen_doing"]


def behind_gerund(sent: Sent, j: int) -> bool:
    """Whether the phrase that ends at ``j`` belongs to an -ing form behind a comma, so that it is no subject ("the strike,
    bringing to 90 the number of teachers | killed").
    """
    while j > 1 and sent.tags[j] in {"N", "E", "M", "D", "A", "U", "_", "'", "Q", "P"}:
        pick = sent.picks[j]
        if sent.tags[j] == "M" and pick is not None and pick.form == "ger" and sent.tags[j - 1] == ",":
            return True
        j -= 1
    return False


def whom_it_befalls(sent: Sent, j: int) -> bool:
    """Whether the name that ends at word ``j`` stands behind an event noun and a preposition, so that what follows belongs to
    it ("an attack on Peshmerga | posts near the town").
    """
    while j > 0 and sent.tags[j] in {"E", "_"}:
        j -= 1
    return j > 0 and sent.tags[j] == "P" and sent.tags[j - 1] == "M"


def told_of(sent: Sent, i: int) -> bool:
    """Whether "to be" or "to have" stands behind a past form, which is passive then ("people reported to be spies")."""
    ahead = [w.key for w in sent.words[i + 1 : i + 3]]
    return ahead in (["to", "be"], ["to", "have"])


def there_told(now: Clause, groups: list[Group], k: int) -> bool:
    """Whether "there" at ``k`` opens, before a copula, what a verb of saying right before tells ("he said | there are troops in")."""
    verb = now.verb
    says = verb is not None and verb.lexeme is not None and verb.lexeme.saying is not None
    return says and groups[k - 1] is verb and k + 1 < len(groups) and groups[k + 1].kind == "X"


def quoted_saying(sent: Sent, analyser: Analyser) -> None:
    """Read "saying" behind whom a verb or frame of quoting quotes as "as saying" ("quoted a source saying | that")."""
    for i, word in enumerate(sent.words):
        if word.key != "saying" or sent.tags[i] == "_":
            continue
        at = i - 1
        while at > 0 and sent.tags[at] in _PHRASE:
            at -= 1
        reading = sent.picks[at] if 0 <= at < i - 1 else None
        if reading is None or analyser.lemma(reading) not in analyser.sets["quotes"]:
            continue
        that = i + 1 < len(sent.words) and sent.words[i + 1].key == "that"
        lemma = "as saying that" if that else "as saying"
        of = analyser.named(lemma)
        if of >= 0:
            sent.tags[i], sent.picks[i], sent.spans[i] = "K", Reading(of, "comp", "", ""), i + 1 + that
            sent.tags[i + 1 : i + 1 + that] = "_" * that


def only_held(sent: Sent, analyser: Analyser) -> None:
    """Read "believed" before a participle as "believed to have been" ("rockets believed | fired from Lebanon")."""
    held = analyser.sets["held_to_be"]
    for i in range(1, len(sent.words) - 1):
        if sent.tags[i : i + 2] == ["Z", "Z"] and sent.words[i].key in held:
            of = analyser.named("believed to have")
            if of >= 0:
                sent.tags[i], sent.picks[i] = "W", Reading(of, "", "", "")


def inside_phrases(sent: Sent) -> None:
    """An adverb between an article or number and its noun qualifies the noun: the nearby base, two earlier convoys, three recently
    arrived families.
    """
    for i in range(1, len(sent.tags) - 1):
        lately = sent.tags[i] == "T" and sent.words[i].key.endswith("ly") and sent.tags[i + 1] in {"A", "Z", "M"}
        if (sent.tags[i] == "B" or lately) and sent.tags[i - 1] in "DUQ" and sent.tags[i + 1] in frozenset("NMEAZ"):
            sent.tags[i] = "A"


def copular_ends(now: Clause, groups: list[Group], k: int) -> bool:
    """Whether the comma at ``k`` ends a relative clause with a bare copula, for an auxiliary or verb goes on outside it ("the
    crossing, which has been a lifeline, | has been closed").
    """
    told = [g.kind for g in now.groups]
    goes_on = k + 1 < len(groups) and groups[k + 1].kind in {"X", "v"} and not groups[k + 1].joined
    return goes_on and "X" in told and told[-1:] == ["np"]


def told_as(sent: Sent, i: int, word: Word, analyser: Analyser) -> bool:
    """Whether the participle of a verb of telling stands between "be" and what is told of its subject ("were reported | killed",
    "was confirmed | dead").
    """
    if word.key not in analyser.sets["told_as"] or i == 0 or i + 1 >= len(sent.words) or sent.tags[i - 1] != "X":
        return False
    if sent.words[i - 1].key not in analyser.lexicon.notes.get("be", ()):
        return False
    behind = sent.words[i + 1]
    return any(r.form == "pp" or (r.pos == "adj" and analyser.lexeme(r).senses) for r in behind.readings)


def in_place_name(sent: Sent, i: int) -> bool:
    """Whether a capital word behind a preposition, an article or "and" of a list, before another, is part of a name ("on Mount
    Gara", "Kobani and Mount Gara").
    """
    words = sent.words
    if not words[i].capital or i == 0 or i + 1 >= len(words) or not words[i + 1].capital:
        return False
    listed = (
        sent.tags[i - 1] == "C" and i > 1 and words[i - 2].capital and any(r.form == "inf" for r in words[i].readings)
    )
    return (sent.tags[i - 1] in {"P", "D"} or listed) and sum(w.capital for w in words) * 5 < len(words) * 3


_WHO_ACTS = frozenset({"force", "group", "state"})


def bare_relative(sent: Sent, now: Clause, groups: list[Group], k: int, they: frozenset[str]) -> bool:
    """Whether the pronoun, or the force, at ``k`` is the subject of a relative clause without its word, right behind the phrase
    that a verb is still to come for ("the troops | we attacked | left", "the positions | the army shelled | are empty").
    """
    if not 0 < k < len(groups) - 1 or now.verb is not None:
        return False
    before, here, told = groups[k - 1], groups[k], groups[k + 1]
    force = here.kind == "np" and not here.prep and not here.joined and here.definite and here.noun in _WHO_ACTS
    if not force and sent.words[here.first].key not in they:
        return False
    whom = before.kind == "np" and not before.prep and before.noun != "time" and before.last == here.first
    whom = whom and (before.definite or not force) and bool(before.noun)
    finite = told.kind == "v" and told.reading is not None and told.reading.form in {"past", "pres"}
    return whom and finite and any(g.kind in {"v", "X"} and not g.joined for g in groups[k + 2 :])


def own_subject(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether the phrase that ends at word ``j`` stands right behind another one: then it has its own verb behind it ("the positions
    | the army | shelled", "left a town | the rebels | captured in March"), unless a verb gives the one to the other.
    """
    while j > 0 and sent.tags[j] in {"N", "E", "A", "M"}:
        j -= 1
    if j < 2 or sent.tags[j] != "D" or sent.tags[j - 1] not in {"N", "M"}:
        return False
    while j > 0 and sent.tags[j - 1] in _PHRASE:
        j -= 1
    pick = sent.picks[j - 1] if j > 0 and sent.tags[j - 1] == "V" else None
    saying = analyser.lexeme(pick).saying if pick is not None else None
    given = pick is not None and analyser.lemma(pick) in analyser.sets["gives_whom"]
    return not given and not (saying is not None and saying.addressee)


def held_to_have(now: Clause, verb: Group) -> Group | None:
    """Return the subject that a clause opens with where all behind it only says what is thought to have been done to or by it, and
    an unjoined verb goes on with what it did ("a strike believed to have been conducted by the army | hit a vehicle"); else None.
    """
    if (
        verb.joined
        or verb.infinitive
        or now.verb is None
        or now.opener not in {"main", "comp"}
        or now.groups[-1].kind == ","
    ):
        return None
    at = next((k for k, g in enumerate(now.groups) if g.kind == "np" and not g.prep), -1)
    held = now.groups[at + 1] if 0 <= at < len(now.groups) - 1 else None
    if held is None or held.kind != "W" or held.cue is None or not held.cue.certainty:
        return None
    if held.lemma.split(" ")[1:2] != ["to"]:  # thought to, believed to have; but may, is thought to
        return None
    return now.groups[at] if held.start < now.verb.start and not now.verb.joined else None
