"""English words to groups: noun phrases by article, adjectives and nouns; verbs with what their auxiliaries tell."""

from __future__ import annotations

from marsad.extract import (
    absolutes_en,
    acronyms_en,
    asides_en,
    distances_en,
    follows_en,
    headlines_en,
    held_en,
    joined_en,
    openings_en,
    parted_en,
    ranked_en,
    what_said_en,
)
from marsad.extract.directions_en import behind_aside, called_so, fronted, goes, is_direction, two_bearings, way_follows
from marsad.extract.groups import finish_noun_phrase, word_group
from marsad.extract.quotes import quoted_end, quotes_part
from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser, Reading

_PHRASE = frozenset("NMEAUQD")
_DOERS = frozenset({"people", "captive", "group"})
_WAY = "to or at"  # the preposition that a bare direction stands for
_THERE = "in"  # the one for a direction that opens its sentence
_HEADS = frozenset("NMEU")
_ASIDE = 10  # words that may stand between two commas behind an auxiliary


def group(sent: Sent, analyser: Analyser) -> None:
    """Fill ``sent.groups``."""
    i, n = 0, len(sent.tags)
    prep = ""
    joined = False
    while i < n:
        letter, reading = sent.tags[i], sent.picks[i]
        if letter in _PHRASE or (letter == "«" and quoted_end(sent, i, analyser.sets["latin_letters"])):
            made, last = _noun_phrase(sent, i, analyser, bare=not prep)
            made.prep, made.joined = prep, joined
            if (
                not prep
                and sent.groups
                and sent.groups[-1].kind == "np"
                and (is_direction(sent, i, analyser) and not made.demonym)
                and sent.groups[-1].last == i
                and (made.last - made.first > 1 or (last < len(sent.tags) and sent.tags[last] == "P"))
            ):
                made.prep = _WAY
            if not prep and sent.groups and goes(sent, sent.groups[-1], made, analyser):
                made.prep = _WAY
            if not prep and made.last < n and (fronted(sent, made, analyser) or behind_aside(sent, made, analyser)):
                made.prep = _THERE
            prep, joined = "", False
            sent.groups.append(made)
            i = last
            continue
        if letter == "«" and quotes_part(sent, i, _PHRASE):
            i += 1
            continue
        made = word_group(sent, i, analyser)
        if letter == "P" and _stands_alone(sent, i, analyser):
            made.kind, prep = "B", ""
        elif letter == "P":
            prep = analyser.lemma(reading) if reading else sent.words[i].key
        elif letter == "T":
            made.prep, prep = prep, ""
        elif letter == "C":
            joined = True
            sent.groups.append(made)
            i = sent.spans.get(i, i + 1)
            continue
        elif letter == "V":
            _verb(sent, made, analyser)
            made.joined = joined
            prep = ""
        elif letter == "Z":
            made.passive, prep = True, ""
            made.future = _to_come(sent, i, analyser)
        elif letter == "X":
            opener = next(
                (k for k in ("being", "having") if sent.words[i].key in analyser.lexicon.notes.get(k, ())), ""
            )
            made.opener = opener or made.opener
        elif letter == "O":
            made.prep, prep = prep, ""
        elif letter not in {"B", "«", "»", "W", "-"}:
            prep = ""
        if letter not in {"B", "T", "W", "X", "P"}:
            joined = False
        sent.groups.append(made)
        i = sent.spans.get(i, i + 1)
    acronyms_en.join(sent, analyser)
    absolutes_en.open_clauses(sent, analyser)
    parted_en.rejoin(sent, analyser)
    joined_en.phrases(sent, analyser.sets)
    joined_en.aims(sent)
    distances_en.settle(sent, analyser)
    _still_so(sent, analyser)
    what_said_en.set_aside(sent, analyser)
    _so_called(sent, analyser)
    headlines_en.paired_subject(sent)
    asides_en.set_grounds_aside(sent, analyser.sets["acted_on"], analyser.sets["grounds_about"])
    asides_en.set_charges_aside(sent, analyser)
    held_en.set_aside(sent, analyser.sets["naming"])
    ranked_en.set_aside(sent, analyser)
    _no_object(sent)


def _no_object(sent: Sent) -> None:
    """Have "no" before an object stand before the verb, which it negates (has | no troops, holds no prisoners); what tells of an
    event, or governs one, is negated itself (launched no attacks, has no plans to), and so is what stands behind a verb of saying
    (confirmed no staff were hurt, found no positions).
    """
    groups = sent.groups
    for k in range(len(groups) - 2):
        verb, word, told = groups[k : k + 3]
        if [verb.kind, word.kind, told.kind] != ["v", "G", "np"] or told.prep or sent.words[word.first].key != "no":
            continue
        says = verb.lexeme is not None and verb.lexeme.saying is not None
        tells = told.inner or (told.lexeme is not None and (told.lexeme.senses or told.lexeme.cue or told.lexeme.light))
        if not (says or tells or any(g.kind in {"v", "X"} for g in groups[k + 3 : k + 4])):
            groups[k : k + 2] = [word, verb]


def _still_so(sent: Sent, analyser: Analyser) -> None:
    """Mark the verbs whose outcome holds: a passive perfect with the time since or for which it has ("have been cut for ten
    days", "had been shut since Friday"), an active one ("has besieged the town for months", "has kept
    troops there"), a past behind "now" in reported speech ("that troops now held").
    """
    notes, groups = analyser.lexicon.notes, sent.groups
    for k, verb in ((k, g) for k, g in enumerate(groups) if g.kind == "v"):
        before = groups[k - 1] if k else None
        if before is not None and before.kind == "T" and sent.words[before.first].key in notes.get("as_of_now", ()):
            verb.opener = "holds" if verb.opener != "progressive" else verb.opener
        had = any(g.kind == "X" and sent.words[g.first].key in analyser.pluperfect for g in groups[max(0, k - 3) : k])
        has = before is not None and before.kind == "X" and sent.words[before.first].key in analyser.sets["has"]
        if (has and not verb.passive) or (verb.passive and (not verb.opener or (verb.opener == "was" and had))):
            follows = next((g for g in groups[k + 1 : k + 6] if g.kind in {"T", "S", "v", ",", "."}), None)
            key = sent.words[follows.first].key if follows and follows.kind in {"T", "S"} else ""
            on = has and verb.lemma in analyser.sets["holding_on"]
            if on or key in notes.get("ever_since", ()) or (not had and key in notes.get("for_so_long", ())):
                verb.opener = "holds"


def _so_called(sent: Sent, analyser: Analyser) -> None:
    """Pass over "what the alliance called" between a light verb and its event noun ("carried out what it called a strike")."""
    groups = sent.groups
    for k in range(len(groups) - 2):
        verb = groups[k].lexeme if groups[k].kind == "v" else None
        if verb is None or verb.light is None or sent.words[groups[k + 1].first].key not in analyser.sets["what"]:
            continue
        told = next((j for j in range(k + 2, min(k + 7, len(groups))) if groups[j].inner), -1)
        between = groups[k + 1 : told]
        if told < 0 or groups[told].prep not in {"", "as"} or any(g.kind in {",", ".", "C"} for g in between):
            continue
        groups[told].prep = ""
        aside = groups[k + 1]
        aside.kind, aside.last, aside.end = "B", groups[told].first, between[-1].end
        groups[k + 1 : told] = [aside]
        return


def _stands_alone(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a preposition of place has nothing behind it, so that it is an adverb ("prevented movement inside | and residents")."""
    last = sent.spans.get(i, i + 1)
    if sent.words[i].key not in analyser.sets["or_adverb"] or last + 1 >= len(sent.tags):
        return False
    return sent.tags[last] in {"C", ",", "."} and sent.tags[last + 1] != "P"


def _opens_next(sent: Sent, j: int, pick: Reading, analyser: Analyser) -> bool:
    """Whether a fixed phrase that ends before ``j`` does so with a preposition, or has whom it tells of behind it."""
    behind = any("next" in sense.roles for sense in analyser.lexeme(pick).senses)
    return pick.pos == "phrase" and (behind or any(r.pos == "prep" for r in sent.words[j - 1].readings))


def _noun_phrase(sent: Sent, i: int, analyser: Analyser, *, bare: bool) -> tuple[Group, int]:
    head, j = -1, i
    while j < len(sent.tags):
        letter = sent.tags[j]
        if letter == "«":
            end = quoted_end(sent, j, analyser.sets["latin_letters"])
            if not end or (head >= 0 and sent.tags[j + 1] == "P"):
                break  # took it from the rebels "after a fierce battle"
            back = next((k for k in range(end - 2, j, -1) if sent.tags[k] != "_"), end - 2)
            plain = sent.tags[back] == "N" and not sent.words[back].capital  # killed "several militants"
            head = head if head >= 0 else back if plain else min(j + 1, end - 2)
            j = end
            continue
        if letter == "'" and j > i and j + 1 < len(sent.tags):
            j += 1
            continue
        if letter == "-" and j > i and j + 1 < len(sent.tags) and sent.tags[j + 1] in _PHRASE:
            j += 1
            continue
        if (
            letter == "B"
            and j > i
            and (head < 0 or sent.tags[head] == "U")
            and j + 1 < len(sent.tags)
            and sent.tags[j + 1] in "AZMV"
        ):
            if sent.words[j].key.endswith("ly"):
                j += 1  # the newly arrived families
                continue
        if letter == "C" and j > i and (follows_en.qualifiers_join(sent, j) or two_bearings(sent, j, analyser)):
            j += 1  # military and logistical vehicles, southwest and northwest Pakistan
            continue
        if letter == "," and head < 0 and j > i and _second_adjective(sent, j):
            j += 1  # a rival, army-backed militia
            continue
        most_of = letter == "D" and sent.tags[i] == "Q" and sent.spans.get(i) == j
        if letter not in _PHRASE or (letter == "D" and j > i and sent.tags[j - 1] not in {"Q", "D"} and not most_of):
            break
        if letter == "Q" and j > i and sent.tags[_opening(sent, j - 1)] not in {"D", "Q", "B", "U"}:
            break
        if letter == "U" and j > i and head >= 0 and not bare:
            counted = (
                sent.tags[head] == "E" and sent.tags[j - 1] in {"E", "_"} and any(c.first == j for c in sent.counts)
            )
            if counted or _counts_anew(sent, i, j, analyser):
                break  # handed over to Chad | two aircraft
        if j > i and head < 0 and way_follows(sent, j - 1, j, analyser, bare=bare):
            break  # gunned down a judge | south of the town
        if j > i and head >= 0 and (_ends_before(sent, j, analyser) or way_follows(sent, head, j, analyser, bare=bare)):
            break
        if letter in _HEADS:
            pick = sent.picks[head] if head >= 0 else None
            if letter == "E" and pick is not None and sent.tags[head] == "M" and pick.form == "ger":
                break
            head = j if letter != "U" or head < 0 else head
        j = sent.spans.get(j, j + 1)
        pick = sent.picks[head] if letter == "M" and head == i else None
        if pick is not None and pick.form == "ger":
            break  # a gerund's object is a phrase of its own
        if pick is not None and _opens_next(sent, j, pick, analyser):
            break  # under the control of | the army; the dead included | 12 children
    head = head if head >= 0 else max(i, j - 1)
    return finish_noun_phrase(sent, i, max(j, i + 1), head, analyser), max(j, i + 1)


def _second_adjective(sent: Sent, j: int) -> bool:
    """Whether the comma at ``j`` stands between two adjectives of one noun, which follows them."""
    k = j + 1
    while k < len(sent.tags) and sent.tags[k] == "A":
        k += 1
    return sent.tags[j - 1] == "A" and j + 1 < k < len(sent.tags) and sent.tags[k] in {"N", "M"}


def _opening(sent: Sent, j: int) -> int:
    """The first word of the fixed phrase or number that ends at word ``j`` ("at least eight")."""
    while j > 0 and sent.tags[j] == "_":
        j -= 1
    return j


def _counts_anew(sent: Sent, i: int, j: int, analyser: Analyser) -> bool:
    """Whether the number at ``j`` opens the subject behind a phrase with an article that opens the sentence behind a
    preposition ("During the operation 28 militants were killed").
    """
    if sent.tags[i] != "D" or sent.tags[j - 1] not in {"N", "M", "_"} or "V" in sent.tags[:i]:
        return False
    last = sent.spans.get(j, j + 1)
    while last < len(sent.words) and sent.tags[last] in {"A", "E"}:
        last += 1
    reading = sent.picks[last] if last < len(sent.words) and sent.tags[last] in {"N", "M"} else None
    return reading is not None and reading.form == "pl" and analyser.lexeme(reading).kind != "time"


def _ends_before(sent: Sent, j: int, analyser: Analyser) -> bool:
    """Whether what stands at ``j`` is no part of the phrase before it: an -ing form with an object or preposition of its own
    ("tanks moving towards"), an adjective with a complement ("a brigade attached to"), a fixed phrase ("… under the control of").
    """
    reading, letter = sent.picks[j], sent.tags[j]
    if sent.words[j].key in analyser.lexicon.notes.get("taken_as", ()) and sent.tags[j - 1] in {"N", "E"}:
        return True  # took twelve sailors | hostage
    last = sent.spans.get(j, j + 1)
    follows = sent.tags[last] if last < len(sent.tags) else "."
    if follows in {"P", "T"} and sent.words[j].key in analyser.sets["time_of_day"]:
        return True  # stormed the village | early in the morning
    if letter == "M" and reading is not None:
        if reading.form == "ger":
            before = sent.picks[j - 1]
            if (
                follows in {"N", "M"}
                and before is not None
                and before.form == "pl"
                and analyser.lexeme(before).kind in _DOERS
            ):
                return True  # inmates serving sentences
            if follows in {"N", "M"} and openings_en.seen_doing(sent, j, analyser):
                return True  # saw a militia looting shops
            lemma = analyser.lemma(reading)
            if follows in {"N", "M", "A"} and lemma in analyser.lexicon.notes.get("aiming", ()):
                return True  # a bomb targeting troops
            if lemma in analyser.sets["only_says"]:
                return True  # a statement saying troops had left
            return sent.tags[j - 1] in {"N", "E", "_", "M"} and follows in {
                "D",
                "E",
                "U",
                "P",
                "T",
                "Q",
                "O",
                "R",
                "B",
                "A",
            }
        if reading.pos == "phrase":
            classes = {r.pos for r in sent.words[j].readings}
            return bool(classes & {"prep", "verb", "adv"}) and "noun" not in classes
    if (
        is_direction(sent, j, analyser)
        and sent.tags[j - 1] in {"E", "_"}
        and follows == "P"
        and any(h.last == j and not called_so(sent, h.first, j, analyser) for h in sent.hits)
    ):
        return True  # the prison | north of the city
    if letter == "E" and not sent.words[j].capital and sent.tags[j - 1] in {"E", "_"} and j in sent.hit_at:
        lies = any(ref[0] == "p" for ref in sent.hit_at[j].refs)  # no UNIFIL peacekeepers
        return lies and any(h.last == j for h in sent.hits)  # disarm Hezbollah | south of the Litani
    pact = sent.picks[j - 1] if letter == "E" and sent.tags[j - 1] == "N" else None
    if pact is not None and analyser.lemma(pact) in analyser.sets["pacts"]:
        return True  # under its terms | Mitiga airport passes
    at = next((i for i in range(j - 1, -1, -1) if sent.tags[i] != "_"), 0)  # a drone strike | east of the city
    if is_direction(sent, j, analyser) and sent.tags[at] == "M" and follows == "P":
        pick = sent.picks[at]
        event = pick is not None and (analyser.lexeme(pick).kind == "event" or (at < j - 1 and sent.spans.get(at) == j))
        if event or (j > 1 and sent.tags[j - 2] in {"E", "_"}):
            return True  # an operation | north of the city, Hezbollah positions | south of the river
    return (
        letter == "A"
        and sent.tags[j - 1] in {"N", "E"}
        and follows == "P"
        and bool(reading is not None and reading.pos == "adj")
        and (sent.words[j].key.endswith("ed") or sent.words[j].key in analyser.sets["answerable"])
    )


def _verb(sent: Sent, made: Group, analyser: Analyser) -> None:
    """Voice, tense and aspect of a verb, from the words before it back to its subject."""
    notes = analyser.lexicon.notes
    form = made.reading.form if made.reading else ""
    be = have = being = False
    j = made.first - 1
    if j > 0 and sent.tags[j] == "«":
        j -= 1  # were "neutralised"
    while j >= 0 and sent.tags[j] in {"X", "B", "G", "W", "T", "_", "P", "K", "Y", ","}:
        if sent.tags[j] == ",":
            j = _before_aside(sent, j)
            continue
        key = sent.words[j].key
        if sent.tags[j] == "X":
            be = be or key in notes.get("be", ())
            have = have or key in notes.get("have", ())
            made.future = made.future or key in notes.get("future", ())
            if key in notes.get("past_be", ()):
                made.opener = "was"
            being = being or (key in notes.get("being", ()) and not (j and sent.tags[j - 1] in {"P", "S"}))
        elif key == "to" and form == "inf":
            made.infinitive = True
            break
        elif sent.tags[j] in {"P", "K"}:
            break
        elif sent.tags[j] == "_" and key in notes.get("have", ()):
            have = True  # are | believed to have | fled
            break
        j -= 1
    if be and form in {"pp", "past"}:
        made.passive = True
        bare = j >= 0 and sent.tags[j] in _HEADS and sent.words[j + 1].key in analyser.sets["bare_be"]
        made.future = made.future or bare  # demands that the base be closed
        if not made.opener and not have:
            made.opener = "is"  # is closed: it holds
    if (be and form == "ger") or being:
        made.opener = "progressive"
    elif form in {"pres", "inf"} and not made.infinitive and all(sent.tags[k] != "X" for k in range(j + 1, made.first)):
        made.opener = made.opener or "simple"


def _to_come(sent: Sent, i: int, analyser: Analyser) -> bool:
    """Whether a future auxiliary stands before the state that word ``i`` tells ("will be stationed there")."""
    j = i - 1
    while j >= 0 and sent.tags[j] in {"X", "B", "G"}:
        if sent.words[j].key in analyser.lexicon.notes.get("future", ()):
            return True
        j -= 1
    return False


def _before_aside(sent: Sent, j: int) -> int:
    """The auxiliary before the words between two commas that end at ``j`` ("will, if asked, leave"); -1 = none stands there."""
    k = j - 1
    while k > max(0, j - _ASIDE) and sent.tags[k] not in {",", ".", ":"}:
        k -= 1
    return k - 1 if k > 0 and sent.tags[k] == "," and sent.tags[k - 1] == "X" else -1
