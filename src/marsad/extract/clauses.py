"""Groups to clauses: stretches with at most one finite verb, and how they hang together.

A clause opens at a subordinator, a complementiser, a relative, or a second finite verb. A relative clause, and one
opened by "where", closes at the next comma after its verb, so that what follows attaches to the clause outside it.
"""

from __future__ import annotations

from collections.abc import Mapping

from marsad.extract import clauses_ar, clauses_en, main_verb_ar, numerals_en, openings_en, speech_ar
from marsad.extract.reading import Clause, Group, Sent

_CLOSING = frozenset({"rel", "where"})
_PARTICLES = frozenset("GX")


def clause(
    sent: Sent,
    where: frozenset[str],
    purposes: frozenset[str],
    *,
    subject_first: bool,
    but: frozenset[str] = frozenset(),
    sets: Mapping[str, frozenset[str]],
) -> None:
    """Fill ``sent.clauses``.

    ``where``: lemmas of the subordinators that open a bracketed remark (حيث, where); ``subject_first``: the noun
    phrase right before a further verb is its subject (English: "said government forces entered"); ``but``: conjunctions
    that open a clause with its own subject (لكن خلافاً … أخّر ذلك). Of the language's ``sets`` are asked: also, subordinators that
    only add a further telling (كما طالبت); of_nobody_named, asked_who, unsure (``_asks``); leads, verbs with the preposition behind which stands what they led to; resulting,
    relatives for what has just been told as a whole, which no phrase before them is (ما أجبر السكان على النزوح).
    """
    also, leads = sets["also"], sets["leads"] | sets["befalling"]
    clauses = sent.clauses = [Clause(0, "main")]
    now = clauses[0]
    pending_comma = False
    for k, group in enumerate(sent.groups):
        kind = group.kind
        if kind in "SIKR" and len(kind) == 1:
            now = _open(sent, now, group, k, where, purposes)
            if now.opener == "where" and now.word not in sets.get("whereas", ()):
                now.anchor = _spot(sent.groups[:k], sets["within"])
            if kind == "R" and _asks(sent, k, now.word, sets):
                now.anchor = None
            elif kind == "R" and subject_first:
                whose = now.word in sets["of_persons"]
                now.anchor = clauses_en.antecedent(sent.groups, k, now.anchor, of_persons=whose)
                now.anchor = numerals_en.whole(sent, k, sets["partitive"]) or now.anchor
            elif kind == "R" and now.word in sets["resulting"]:
                now.anchor = None
            elif kind == "R" and now.anchor is not None:
                now.anchor = clauses_ar.relative_of(sent, k, now.word, now.anchor, sets)
        elif kind == ".":
            now = _new(clauses, "main", "", -1)
        elif not subject_first and speech_ar.opens(now, sent.groups, k):
            now = _new(clauses, "comp", "", now.index)
        elif (
            kind in {"O", "np"}
            and subject_first
            and openings_en.bare_relative(sent, now, sent.groups, k, sets["nominative"])
        ):
            now = _new(clauses, "rel", "", now.index)
            now.anchor = sent.groups[k - 1]
        elif (kind == "C" and now.verb is not None and (group.lemma in but or sent.words[group.first].key in but)) or (
            kind in {"W", "X"} and not subject_first and clauses_ar.has_subject_and_verb(now, sent.groups, k)
        ):
            now = _new(clauses, "coord", "", now.index)
        elif not subject_first and main_verb_ar.state_of_another(now, sent.groups, k):
            now = _new(clauses, "coord", "", now.index)
            group.joined = False
        elif kind == "v" and subject_first and (topic := openings_en.held_to_have(now, group)) is not None:
            clauses_ar.qualify(_new(clauses, "rel", "", now.index), now, topic)
            now.verb = group
        elif (
            kind in {"v", "X"}
            and not subject_first
            and (home := main_verb_ar.main_again(clauses, now, sent.groups, k)) is not None
        ):
            if kind == "v":
                main_verb_ar.bring(now, home)
                now = home
                now.verb = group
        elif kind == "v" and not subject_first and (topic := clauses_ar.still_awaiting(now, group)) is not None:
            clauses_ar.qualify(_new(clauses, "rel", "", now.index), now, topic)
            now.verb = group
        elif (
            not subject_first
            and (kind in {"v", "X"} or clauses_ar.still_so(group, sent.groups, k))
            and clauses_ar.asyndetic(now, group, sent.groups, k)
        ):
            anchor = clauses_ar.qualified(group, sent.groups, k)
            before = now
            now = _new(clauses, "rel", "", now.index)
            now.anchor = anchor
            if kind == "v":
                now.verb = group
                _take_particles(before, now)
        elif (
            kind == "v"
            and subject_first
            and (home := clauses_en.main_again(clauses, now, group, sent.groups, k)) is not None
        ):
            clauses_en.bring(now, home)
            now = home
            now.verb = group
        elif (
            kind == "X"
            and subject_first
            and (clauses_en.state_told(now, sent.groups, k) or clauses_en.state_joined(now, sent.groups, k))
        ):
            before = now
            now = _new(clauses, "coord", "", now.index)
            clauses_en.take_subject(before, now)
        elif (
            kind == "B" and sent.words[group.first].key in sets["there"] and openings_en.there_told(now, sent.groups, k)
        ):
            now = _new(clauses, "comp", "", now.index)
        elif kind == "v" and subject_first and clauses_en.state_before(now, sent.groups, k):
            before = now
            now = _new(clauses, "coord", "", now.index)
            now.verb = group
            clauses_en.take_subject(before, now)
        elif kind == "v" and (
            now.verb is not None or (subject_first and clauses_en.trailing_source(now, group, sent.groups, k))
        ):
            before = now
            outer = clauses_en.outside(clauses, now, sent.groups, k) if subject_first else now
            inside = subject_first and pending_comma and clauses_en.lists_on(outer, outer, sent.groups, k - 1)
            now = _second_verb(clauses, outer, group, pending_comma=pending_comma and not inside)
            now.verb = group
            if subject_first:
                clauses_en.take_subject(before, now)
            else:
                _take_particles(before, now)
                clauses_ar.take_new_subject(before, now)
        elif kind == "O" and not subject_first and clauses_ar.says_what_it_is(now, sent.groups, k):
            now = _new(clauses, "coord", "", now.index)
        elif kind == "v" and not subject_first and not group.joined and main_verb_ar.told_in_a_noun(now, group):
            before = now
            now = _new(clauses, "coord", "", now.index)
            now.verb = group
            clauses_ar.take_new_subject(before, now)
        elif kind == "v" and not subject_first and group.joined and clauses_ar.state_before(now):
            now = _new(clauses, "coord", "", now.index)
            now.verb = group
        elif kind == "v":
            now.verb = group
            group.joined = group.joined or (now.opener == "sub" and now.word in also)
        elif kind == "," and subject_first and now.opener == "coord" and now.verb is not None:
            home = now
            while home.opener == "coord" and home.parent >= 0:
                home = clauses[home.parent]
            if home.opener in _CLOSING and home.parent >= 0 and not _list_goes_on(sent.groups, k):
                now = now if clauses_en.lists_on(home, now, sent.groups, k) else clauses[home.parent]
        elif (
            kind == ","
            and now.opener in _CLOSING
            and (
                now.verb is not None
                or (openings_en.copular_ends(now, sent.groups, k) if subject_first else clauses_ar.state_told(now))
            )
            and now.parent >= 0
            and not (subject_first and clauses_en.goes_on(clauses, now, sent.groups, k))
            and not (now.opener == "where" and _told_on(clauses[now.parent].verb, sent.groups, k))
            and not (subject_first and clauses_en.lists_on(now, now, sent.groups, k))
            and not (not subject_first and now.verb is not None and clauses_ar.around_aside(now.verb, sent.groups, k))
            and not (subject_first and _list_goes_on(sent.groups, k) and clauses_en.restricts(now, sent.groups))
        ):
            inner = now
            while now.opener in _CLOSING and now.parent >= 0:
                now = clauses[now.parent]
                if subject_first and inner.opener == "where":
                    break  # connects the city, where the base lies, to the border
        if now.opener == "rel" and _back_to_goal(clauses, now, sent.groups, k, sets):
            now = clauses[now.parent]  # دخلت آليات | ترافقها دبابتان | إلى القرية
        if not subject_first and clauses_ar.back_to_object(clauses, now, sent.groups, k):
            now = clauses[now.parent]  # استهدفت عبوة | زرعها مجهولون | دورية
        if now.opener == "rel" and clauses_ar.behind_name(clauses, now, sent, kind, sets):
            now = clauses[now.parent]  # اغتالوا ضابطا | يدعى سالم | أمام منزله
        if leads and _back_to_result(clauses, now, sent.groups, k, leads):
            now = clauses[now.parent]  # أدت الاشتباكات التي اندلعت أمس | إلى نزوح السكان
        group.clause = now.index
        now.groups.append(group)
        if kind == "»" and (spoken := speech_ar.spoken(clauses, now)) is not None:
            now = clauses[spoken.parent]
        pending_comma = kind == ","
    for each in clauses:
        for at, group in enumerate(each.groups):
            group.at = at
        if each.groups:
            each.first, each.last = each.groups[0].first, each.groups[-1].last


def _back_to_result(clauses: list[Clause], now: Clause, groups: list[Group], k: int, leads: frozenset[str]) -> bool:
    """Whether a relative clause inside the subject of a verb of leading to something ends at this preposition, behind which
    an event stands that the verb led to.
    """
    outer = clauses[now.parent].verb if now.opener == "rel" and now.parent >= 0 else None
    if outer is None or now.verb is None or now.verb is groups[k]:
        return False
    here = groups[k + 1] if groups[k].kind == "P" and k + 1 < len(groups) else groups[k]
    return here.kind == "np" and bool(here.inner) and f"{outer.lemma} {here.prep}" in leads


def _back_to_goal(
    clauses: list[Clause], now: Clause, groups: list[Group], k: int, sets: Mapping[str, frozenset[str]]
) -> bool:
    """Whether a relative clause that only tells who goes along, how or with what, ends at this preposition, behind which stands
    where all go (مجهولون يستقلون دراجة نارية | على حاجز، رتل يضم شاحنات | عبر المعبر).
    """
    outer = clauses[now.parent].verb if now.parent >= 0 else None
    if outer is None or now.verb is None or now.verb is groups[k]:
        return False
    riding = now.verb.lemma in sets["riding"]
    if not riding and now.verb.lemma not in sets["escorting"]:
        return False
    here = groups[k + 1] if groups[k].kind == "P" and k + 1 < len(groups) else groups[k]
    goals = sets["ridden_to"] if riding else sets["goal_of"]
    return here.kind == "np" and here.prep in goals


def _list_goes_on(groups: list[Group], k: int) -> bool:
    """Whether the comma at ``k`` parts the phrases of a list."""
    return k + 1 < len(groups) and groups[k + 1].kind == "np" and groups[k + 1].joined


def _take_particles(before: Clause, now: Clause) -> None:
    """Move what negates or carries the further verb (ولم نستهدف، ثم كانت تخطط) from the clause before to the verb's own."""
    at = len(before.groups)
    while at > 0 and (before.groups[at - 1].kind in _PARTICLES or clauses_ar.had_been(before.groups[at - 1])):
        at -= 1
    now.groups[:0] = before.groups[at:]
    del before.groups[at:]
    for group in now.groups:
        group.clause = now.index


def _new(clauses: list[Clause], opener: str, word: str, parent: int) -> Clause:
    made = Clause(len(clauses), opener, word, parent)
    clauses.append(made)
    return made


def _open(sent: Sent, now: Clause, group: Group, k: int, where: frozenset[str], purposes: frozenset[str]) -> Clause:
    """The clause that the word of ``group`` opens."""
    word = group.lemma or sent.words[group.first].key
    opener = {"S": "sub", "I": "cond", "K": "comp", "R": "rel"}[group.kind]
    if word in where:
        opener = "where"
    joined = group.joined or (k > 0 and sent.groups[k - 1].kind == "C")
    parent, at = now.index, now
    while opener == "comp" and joined and at.opener != "comp" and at.parent >= 0:
        at = sent.clauses[at.parent]  # إن الوحدات تسلمت موقعا | أخلاه العدو | وإنها
    if opener == "comp" and joined and at.opener == "comp" and at.parent >= 0:
        parent = at.parent  # said … that A and that B
    if opener == "where" and k > 1 and sent.groups[k - 1].kind == ",":
        behind = sent.clauses[sent.groups[k - 2].clause]  # a remark inside a relative clause comes back to it
        parent = behind.index if behind.opener == "rel" and behind.verb is not None and word == "where" else parent
    made = _new(sent.clauses, opener, word, parent)
    if opener == "rel":
        made.anchor = _antecedent(sent.groups[:k], purposes)
    return made


def _spot(before: list[Group], within: frozenset[str]) -> Group | None:
    """What "where" qualifies: the last phrase, or the site before it that it only contains ("ringed a compound | in the desert, where")."""
    named = [g for g in before if g.kind == "np"]
    if len(named) < 2 or named[-1].prep not in within or named[-2].last + 1 != named[-1].first:
        return named[-1] if named else None
    site = named[-2].noun in {"site", "building"} and not named[-2].hits and not named[-2].definite
    return named[-2] if site else named[-1]


def _asks(sent: Sent, k: int, word: str, sets: Mapping[str, frozenset[str]]) -> bool:
    """Whether the relative at ``k`` asks who it was, and qualifies nobody named before ("did not say | who fired", "it is not
    clear | who fired", لم يعرف | من أطلق).
    """
    groups = sent.groups
    if word in sets["of_nobody_named"]:
        told = groups[k + 1].reading if k + 1 < len(groups) else None
        return told is not None and told.form == "past"  # who does it at any time is told of nobody
    before = groups[k - 1] if k > 0 else None
    if word not in sets["asked_who"] or before is None:
        return False
    said = {before.lemma, sent.words[before.head].key}
    unsure = before.kind == "np" and not before.noun and not before.hits and not said.isdisjoint(sets["unsure"])
    return before.kind == "v" or unsure


def _antecedent(before: list[Group], purposes: frozenset[str]) -> Group | None:
    """The noun phrase that a relative clause qualifies: the last one, but not one inside an aim of another
    ("the coalition to combat ISIS, which was formed").
    """
    phrases = [g for g in before if g.kind == "np"]
    if not phrases:
        return None
    last = phrases[-1]
    if len(phrases) > 1:
        at = next(i for i, g in enumerate(before) if g is last)
        if (
            last.prep in purposes
            and not (last.noun == "event" and last.reading is not None and last.reading.article)  # التصدي للهجوم | الذي
            and last.lexeme is not None
            and (last.noun in {"", "abstract", "event"} and last.reading is not None and not last.plural)
        ):
            return phrases[-2]
        aim = at > 0 and before[at - 1].kind == "v" and before[at - 1].infinitive and before[-1] is not last
        if aim and not _commanded(before, at):  # not: fights to stop rebels | who hold the town
            outer = next((g for g in reversed(before[: at - 1]) if g.kind == "np"), last)
            return last if outer.noun in {"abstract", "event"} else outer  # the failure to reopen the road, which
    return last


def _commanded(before: list[Group], at: int) -> bool:
    """Whether the infinitive before the phrase at ``at`` hangs on a verb and its object ("helped forces to defeat ISIS, which")."""
    k = at - 2
    while k > 0 and before[k].kind == "P":
        k -= 1
    return k > 0 and before[k].kind == "np" and not before[k].prep and before[k - 1].kind == "v"


def _shares_perfect(now: Clause, group: Group) -> bool:
    """Whether a joined participle shares the "had" of a relative clause or of one opened by "where" ("where troops had entered and |
    blown up two houses"); behind "where" a form that may be a past one too.
    """
    had = any(g.kind == "X" and g.pluperfect for g in now.groups)
    form = group.reading.form if group.reading is not None else ""
    return had and not group.passive and (form == "pp" or (form == "past" and now.opener == "where"))


def _told_on(verb: Group | None, groups: list[Group], k: int) -> bool:
    """Whether a joined verb behind the comma at ``k`` goes on with the remark before it, for the subject of ``verb`` is the place
    of what it lends, nobody that acts (شهدت القنيطرة توغلات، إذ تقدمت القوات |، ونصبت حاجزا).
    """
    light = verb.lexeme.light if verb is not None and verb.lexeme is not None else None
    joined = k + 1 < len(groups) and groups[k + 1].kind == "v" and groups[k + 1].joined
    return joined and light is not None and light.subject == "place"


def _second_verb(clauses: list[Clause], now: Clause, group: Group, *, pending_comma: bool) -> Clause:
    """The clause of a further finite verb: joined to the one before, or, behind a comma, to the one outside it."""
    outer = now
    awaited = (
        now.parent >= 0 and clauses[now.parent].verb is None
    )  # Israel, which seized the zone and holds it, rejected
    goes_on = group.joined and not pending_comma and (awaited or _shares_perfect(now, group))
    goes_on = goes_on or (now.opener == "where" and pending_comma and group.joined)  # the comma did not close it
    if now.opener in _CLOSING and now.parent >= 0 and (pending_comma or group.joined) and not goes_on:
        outer = clauses[now.parent]
    made = _new(clauses, "coord", "", outer.index)
    if outer.opener in {"comp", "sub", "cond"} and not group.joined:
        made.opener = "coord"
    return made
