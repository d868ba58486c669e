"""Predicates: the triggers of a sentence, each with the phrases that stand to it as subject, object, genitive
or behind a preposition. Which role a relation brings is the lexicon's word; here only the relations are found.

A phrase behind a preposition goes to the nearest predicate before it, in the same clause, whose valency has that
preposition; the finite verb is asked last. Directly behind another place phrase it tells what contains that place.
"""

from __future__ import annotations

from marsad.extract import (
    adjectives_ar,
    arguments_ar,
    arguments_en,
    being_en,
    headlines_en,
    in_hands_ar,
    inverted_en,
    lam_objects_ar,
    nominals_en,
    outside_ar,
    remaining_ar,
    towns_ar,
)
from marsad.extract.arguments_ar import Fit
from marsad.extract.fixed import viable
from marsad.extract.groups import finish_noun_phrase, genitive
from marsad.extract.kinds import fits, kinds_of
from marsad.extract.prepositions import share_out
from marsad.extract.reading import Clause, Group, NameHit, Predicate, Sent, index_of, names_actor
from marsad.extract.struck_ar import WITH
from marsad.extract.unit_names_ar import in_quotes
from marsad.extract.words import Analyser, Reading
from marsad.model.entity import World
from marsad.model.lexicon import Lexeme, Sense

_TO = "\u0644"
_RECEIVING = frozenset({"force", "group", "body", "state"})
_ARTICLE, _TAA = "\u0627\u0644", "\u0629"


def find(sent: Sent, analyser: Analyser, world: World) -> None:
    """Fill ``sent.predicates`` in text order, with their relations within the clause."""
    frames = analyser.lexicon.frames

    def fit(predicate: Predicate, group: Group, relation: str) -> int:
        """How well a phrase fits the roles that a relation brings in any of the predicate's senses (0-2)."""
        kinds = kinds_of(group, world)
        return max(
            (
                fits(kinds, sense.needs.get(role) or frames[sense.type].kinds[role])
                for sense in predicate.senses
                for role in sense.roles.get(relation, ())
                if role in frames[sense.type].kinds
            ),
            default=0,
        )

    if not analyser.arabic:
        arguments_en.gapped_passives(sent, analyser.sets["never_bare"])
        arguments_en.shared_future(sent)
        headlines_en.reduced_passives(sent, analyser.sets["never_bare"])
    for clause in sent.clauses:
        made: list[Predicate] = []
        for group in clause.groups:
            if (
                group.kind == "v"
                and group.lexeme is not None
                and group.lexeme.senses
                and not adjectives_ar.calls(sent, group, analyser)
            ):
                made.append(_verb(sent, clause, group))
            elif group.kind == "np":
                made += _nominals(sent, clause, group, analyser)
            elif group.kind in {"Z", "M", "A"} and group.lexeme is not None and group.lexeme.senses:
                made.append(_predicate(sent, clause, group, group.head, group.lexeme, group.reading))
        still = remaining_ar.copulas(clause, made, analyser, world) if analyser.arabic else None
        held = in_hands_ar.holdings(clause, analyser, world) if analyser.arabic else ()
        for copula, lexeme, subject in (*(still or being_en.copulas(sent, clause, made, analyser, world)), *held):
            made.append(_predicate(sent, clause, copula, copula.head, lexeme, copula.reading))
            made[-1].subject = subject
            made[-1].cues += [copula.cue] if copula.cue is not None else []
        for idle in [p for p in made if not viable(p, sent, analyser)]:
            made.remove(idle)
            sent.predicates.append(idle)
        _verb_arguments(sent, clause, made, fit, analyser)
        share_out(
            clause,
            made,
            analyser,
            world,
            outside_ar.around(sent, clause, analyser.sets["claiming"]) if analyser.arabic else [],
            frames,
        )
        _neighbours(clause, made, arabic=analyser.arabic)
        if not analyser.arabic:
            inverted_en.settle(sent, clause, made, analyser)
        sent.predicates += made


def _predicate(
    sent: Sent, clause: Clause, group: Group, word: int, lexeme: Lexeme, reading: Reading | None
) -> Predicate:
    last, chosen = sent.spans.get(word, word + 1), reading or Reading(-1, "noun", "sg", "")
    made = Predicate(
        sent.index,
        clause.index,
        group,
        word,
        lexeme,
        chosen,
        senses=lexeme.senses,
        start=sent.starts[word] + chosen.pre,
        end=sent.ends[last - 1],
    )
    made.passive = chosen.form in {"ppast", "ppres", "pas"} or group.passive
    return made


def _verb(sent: Sent, clause: Clause, group: Group) -> Predicate:
    assert group.lexeme is not None
    made = _predicate(sent, clause, group, group.head, group.lexeme, group.reading)
    made.passive = made.passive or group.passive
    return made


def _nominals(sent: Sent, clause: Clause, group: Group, analyser: Analyser) -> list[Predicate]:
    """The event nouns and state participles inside a noun phrase; what follows in the phrase is the genitive."""
    out = []
    for k in group.inner:
        reading = sent.picks[k]
        lexeme = analyser.lexeme(reading) if reading else None
        if lexeme is None or not lexeme.senses or (analyser.arabic and k > group.head and sent.tags[k - 1] == "-"):
            continue  # منظومة «سي-رام»
        if analyser.arabic and in_quotes(sent, k, group.first):
            continue  # متحرك «الشهيد عثمان»
        if (
            adjectives_ar.quality(sent, group, k)
            if analyser.arabic
            else nominals_en.qualifies(sent, group, k, analyser)
        ):
            continue
        made = _predicate(sent, clause, group, k, lexeme, reading)
        made.counted = any(count.last == k for count in sent.counts)
        last = sent.spans.get(k, k + 1)
        if k not in sent.spans and (
            made.reading.form == "masdar" if analyser.arabic else nominals_en.noun_like(made, clause)
        ):
            made.senses = _all_senses(sent, k, lexeme, analyser)
        if analyser.arabic:
            if last < group.last:
                made.of = genitive(sent, group, last, analyser)
                if made.of is not None and lexeme.kind == "weapon" == made.of.noun:
                    made.of = None  # قذيفة هاون
            else:
                made.of = genitive_of(clause, group)
        elif k > group.first and (sent.tags[k - 1] in {"N", "E", "M", "_", "'", ")"} or sent.words[k - 1].country):
            end = nominals_en.before_letters(sent, group, k - 1) if sent.tags[k - 1] in {"'", ")"} else k
            first = group.first
            while (
                first < end
                and (first not in sent.spans or sent.tags[first] == "U")
                and (
                    sent.tags[first] in {"D", "U", "Q", "'", "T"}
                    or (sent.tags[first] == "A" and not sent.words[first].country and first + 1 < end)
                )
            ):
                first = sent.spans.get(first, first + 1)
            first = nominals_en.behind_share(sent, first, end)
            end = nominals_en.owner_ends(sent, first, end)
            named = next((i for i in range(group.first, end) if sent.words[i].country), -1)
            lone = named >= 0 and all(
                sent.tags[i] in "AD" or i == named or (i < named and nominals_en.describes(sent, i))
                for i in range(group.first, end)
            )
            first = named if lone else first  # a full Israeli withdrawal
            if sent.tags[end] == "'" and not lone and sent.tags[group.first] != "T":
                first = group.first  # a pro-government militia's ambush
            if any(sent.tags[i] not in {"_", "'", "-"} or i in sent.spans for i in range(first, end)):
                owner = finish_noun_phrase(
                    sent,
                    group.first if not lone and nominals_en.owned(sent, group, first, analyser) else first,
                    end,
                    end - 1,
                    analyser,
                )
                if end < k and owner.demonym and sent.tags[end - 1] == "M":
                    owner.noun = "force"  # the Israeli occupation's incursion
                if end < k and sent.tags[end] == "'" and nominals_en.capital_strikes(owner, made, analyser):
                    owner.noun = "state"  # Moscow's missile attack
                several = nominals_en.nations(sent, owner.first, owner.last)
                joined = nominals_en.halves(sent, owner, analyser)
                made.before += [finish_noun_phrase(sent, i, i + 1, i, analyser) for i in several] or joined or [owner]
        elif (whose := nominals_en.owner_before(sent, clause, group, k)) is not None:
            made.before.append(finish_noun_phrase(sent, whose[0], whose[1], whose[1] - 1, analyser))
        out.append(made)
    return out


def _all_senses(sent: Sent, k: int, lexeme: Lexeme, analyser: Analyser) -> tuple[Sense, ...]:
    """The senses of all nouns that the word may be: "transfer" of a base, of prisoners."""
    out = list(lexeme.senses)
    for reading in sent.words[k].readings:
        other = analyser.lexeme(reading)
        if other is not lexeme and (reading.pos == "noun" or reading.form == "masdar"):
            out += [sense for sense in other.senses if sense not in out]
    written = sent.words[k].key[sent.picks[k].pre if sent.picks[k] else 0 :].removeprefix(_ARTICLE)  # type: ignore[union-attr]
    out = [sense for sense in out if not any(written.startswith(m.rstrip(_TAA)) for m in sense.barred)]
    return tuple(sorted(out, key=lambda sense: -len(sense.needs) - bool(sense.fixed)))


def genitive_of(clause: Clause, group: Group) -> Group | None:
    """The phrase right behind that is the genitive of the phrase's event noun, or of two that are joined (مقتل وإصابة | جنود)."""
    at = index_of(clause.groups, group)
    if at < 0 or at + 1 >= len(clause.groups):
        return None
    after = clause.groups[at + 1]
    shared = after.joined and not after.prep and bool(after.inner) and bool(group.inner) and not group.known
    if shared and at + 2 < len(clause.groups) and group.last - group.first == 1 == after.last - after.first:
        after = clause.groups[at + 2]
    return after if after.genitive else None


def _verb_arguments(sent: Sent, clause: Clause, made: list[Predicate], fit: Fit, analyser: Analyser) -> None:
    """Subject and object of the clause's verb, whether or not it is a trigger."""
    verb = clause.verb
    if verb is None:
        return
    at = index_of(clause.groups, verb)
    before, after = clause.groups[:at], clause.groups[at + 1 :]
    trigger = next((p for p in made if p.group is verb), None)
    if analyser.arabic:
        subject, thing = arguments_ar.around(clause, verb, before, after, trigger, fit, analyser.agent)
        if subject is not thing is None and arguments_ar.of_result(clause, verb, trigger, analyser.sets["resulting"]):
            subject, thing = None, subject
        if (
            trigger is not None
            and subject is not None
            and (gift := _given_to(clause, verb, thing, analyser)) is not None
        ):
            trigger.preps.append((_TO, thing))  # type: ignore[arg-type]
            thing = gift
        elif trigger is not None and subject is not None and thing is not None and arguments_ar.pronoun_opens(clause):
            if _given_to(clause, verb, subject, analyser) is thing:
                trigger.preps.append((_TO, subject))  # أنها ستسلم | الصليب الأحمر | جثة محتجز
                subject = None
        for each in made:
            if each.of is thing is not None and each.group.prep == WITH and not thing.genitive:
                each.of = None  # استهدفت مقاتلات بغارات | تجمعات
    else:
        subject = arguments_en.subject_before(before, aim=verb.infinitive)
        thing = arguments_en.object_behind(after)
        if thing is None and trigger is not None:
            thing = arguments_en.object_shifted(after) or arguments_en.shared_object(sent, clause)
        if verb.passive:
            arguments_en.behind_passive(trigger, thing)
            subject, thing = None, subject
    whose = not analyser.arabic and clause.word in analyser.sets["whose"]  # the SDF, whose fighters | withdrew
    clause.subject, clause.subject_given = subject, subject is not None and not whose
    if trigger is not None:
        trigger.subject, trigger.object = subject, thing
    verb.of = thing  # the complement of a verb of saying, of phase, or a light verb


def _given_to(clause: Clause, verb: Group, receiver: Group | None, analyser: Analyser) -> Group | None:
    """What somebody is given by an Arabic verb that takes both, the receiver first (سلمت الكتائب الصليب الأحمر | جثة محتجز)."""
    if receiver is None or verb.lemma not in analyser.sets["giving"] or verb.passive:
        return None
    if receiver.noun not in _RECEIVING and not names_actor(receiver):
        return None
    at = index_of(clause.groups, receiver)
    gift = clause.groups[at + 1] if 0 <= at < len(clause.groups) - 1 else None
    if gift is None or gift.kind != "np" or gift.prep or gift.joined or gift.genitive or gift.noun == "time":
        return None
    return gift


def _neighbours(clause: Clause, made: list[Predicate], *, arabic: bool) -> None:
    """The noun phrase right behind an event noun: its object in Arabic where the genitive was its subject."""
    groups = clause.groups
    for predicate in made:
        if predicate.group.kind != "np":
            continue
        at = index_of(groups, predicate.group)
        while at + 1 < len(groups) and (groups[at + 1].genitive or (groups[at + 1].joined and groups[at].genitive)):
            at += 1  # the genitive, and what is joined to it
        end = groups[at].end
        while arabic and at + 1 < len(groups) and groups[at + 1].start < end:
            at += 1  # باستهداف عناصر | من التنظيم | حواجز
        if arabic and predicate.reading.enclitic and at + 2 < len(groups) and groups[at + 1].kind in {"T", "«"}:
            at += 1  # بعد اقتحامها | الليلة | البلدة، استهدافه | «البلدة بالصواريخ»
        if at + 1 < len(groups):
            follower = groups[at + 1]
            mainly = not arabic and predicate.reading.form == "ger" and follower.kind == "B" and at + 2 < len(groups)
            follower = groups[at + 2] if mainly else follower  # targeting mainly Odesa
            behind = groups[at + 2] if arabic and follower.kind == "P" and at + 2 < len(groups) else follower
            if arabic and lam_objects_ar.done_to(predicate, behind):
                predicate.object = behind
                predicate.preps = [(prep, g) for prep, g in predicate.preps if g is not behind]
                continue
            with_it = arabic and predicate.group.prep == WITH and predicate.reading.form != "masdar"
            if with_it and clause.verb is not None and clause.verb.of is follower:
                continue  # استهدفت المقاتلات بغارات جوية | تجمعات: what its verb is done to
            if predicate.lexeme.pos == "phrase":
                if predicate.of is None and follower.kind == "np" and not follower.prep:
                    if _relations(predicate) & {"next", "of"} and not (
                        not arabic and "object" in _relations(predicate)
                    ):
                        predicate.of = follower
                    else:
                        predicate.object = follower
            elif (
                arabic
                and follower.kind == "np"
                and not follower.prep
                and not follower.joined
                and follower.noun != "time"
                and (predicate.of or predicate.reading.enclitic)  # باستهدافها | نقطة أمنية
            ) or (not arabic and predicate.reading.form == "ger" and follower.kind == "np" and not follower.prep):
                predicate.object = follower


def _relations(predicate: Predicate) -> set[str]:
    return {relation for sense in predicate.senses for relation in sense.roles}


def chain(clause: Clause, group: Group) -> list[Group]:
    """The phrase and those joined to it without a preposition of their own."""
    groups = clause.groups
    at = index_of(groups, group)
    out = [group]
    if at < 0:
        return out
    k = at + 1
    while k < len(groups):
        if groups[k].kind == "x" and k + 1 < len(groups) and groups[k + 1].joined:
            k += 1  # المسلحين الموالين | لها | وعناصر الدفاع
        if groups[k].kind == "(":  # the Syrian Democratic Forces (SDF) and the government
            k = next((i + 1 for i in range(k, min(k + 4, len(groups))) if groups[i].kind == ")"), k)
            if k >= len(groups) or groups[k].kind == "(":
                break
        aside = next((i for i in range(k, len(groups)) if groups[i].kind != "x"), k)
        if aside >= k + 3:
            k = aside  # the same, its letters set aside; four soldiers, including a colonel, and three rebels
        if [g.kind for g in groups[k : k + 3]] == [",", ",", "C"]:
            k += 2  # vacated al-Tanf, | which it held since 2016, | and the field
        if groups[k].kind in {",", "T"} and k + 1 < len(groups) and groups[k + 1].kind == "np" and groups[k + 1].joined:
            k += 1
        elif groups[k].kind == "C" and k + 1 < len(groups) and groups[k + 1].kind == "np":
            groups[k + 1].joined = True
            k += 1
        if groups[k].opener == "besides":
            break  # شابا من يعبد، | وشقيقين من قباطية
        if _of_towns(group) and _names_town(groups[k]):
            break  # أهالي كفر تبنيت | وأرنون: the second town of theirs
        if groups[k].kind == "np" and groups[k].joined and not groups[k].prep and not _does(groups[k]):
            out.append(groups[k])
            k += 1
        elif towns_ar.listed(group, groups, k):  # بلدات معركة | ، مارون | ، يارون
            groups[k + 1].joined = True
            out.append(groups[k + 1])
            k += 2
        else:
            break
    return out


def _of_towns(group: Group) -> bool:
    """Whether a phrase is people whose town it ends with."""
    return group.noun == "people" and bool(group.hits) and _town(group.hits[-1]) and group.hits[-1].last == group.last


def _names_town(group: Group) -> bool:
    """Whether a phrase is nothing but the name of a place."""
    return [(hit.first, hit.last) for hit in group.hits if _town(hit)] == [(group.first, group.last)]


def _town(hit: NameHit) -> bool:
    return all(ref[0] == "p" for ref in hit.refs)


def _does(group: Group) -> bool:
    """Whether a joined phrase is an -ing form of a light verb: it tells what else was done ("… and carrying out searches")."""
    form = group.reading.form if group.reading is not None else ""
    return form == "ger" and group.head == group.first and group.lexeme is not None and group.lexeme.light is not None
