"""Arabic remarks inside a noun phrase that no argument of the verb stands in: who somebody is thought to be, whom a
camp is for, with whom something was agreed before.

مسيرات | يعتقد أنها تابعة للدعم السريع | استهدفت; مسلحون | يرجح أنهم من التنظيم | هاجموا; مخيم زمزم | للنازحين;
تسلم الجيش القاعدة بعد تنسيق | مع الجانب الروسي; تمكن الجيش | ، مسنودا بالقبائل، | من استعادة الجبل; نصف السجناء البالغ | عددهم 600.
"""

from __future__ import annotations

from marsad.extract.kinds import PLACES
from marsad.extract.reading import Group, NameHit, Sent, names_actor
from marsad.extract.words import Analyser

_PARTIES = frozenset({"force", "group", "body"})
_ARMED = frozenset({"force", "group"})
_ASIDE = "x"  # the kind of a group that is no argument
_FOR = "ل"
_DASHES = frozenset("-–—")
_LED = frozenset({"force", "group", "body", "official"})
_HOUSES = frozenset({"building", "site", "goods", "settlement"})
_PEOPLE = frozenset({"people"})


def set_aside(sent: Sent, analyser: Analyser) -> None:
    """Take the groups of such remarks out of the sentence's grammar."""
    groups = sent.groups
    _bracketed(groups)
    for k, np in enumerate(groups):
        if np.kind == "T" and k + 1 < len(groups):
            _behind_time(sent, np, groups[k + 1], analyser)
        if np.kind == "v":
            _led_to(groups, k, analyser)
        if np.kind == "O" and not np.prep and k + 1 < len(groups):
            too = groups[k + 1]
            if too.last == too.first + 1 and sent.words[too.first].key in analyser.sets["the_other_too"]:
                np.kind = too.kind = _ASIDE  # تشهد تعز | هي الأخرى | مواجهات
        if np.kind == "O" and np.prep == _FOR and k > 0 and _belongs_to(sent, groups[k - 1], np, analyser):
            np.kind = _ASIDE
        if np.kind == "O" and np.prep == _FOR and k > 0 and _loyal_to(sent, groups[k - 1], analyser):
            np.kind = _ASIDE  # المسلحون الموالون | لها
        if np.kind != "np":
            continue
        if np.prep and np.reading is not None and np.reading.enclitic[:1] == "3" and np.last == np.head + 1:
            if np.lexeme is not None and analyser.lemma(np.reading) in analyser.sets["on_its_way"]:
                np.kind = _ASIDE  # دخلت الشاحنات | في طريقها | إلى المعبر
                continue
        if np.last == np.head + 1 and sent.words[np.head].key in analyser.sets["its_age"]:
            np.kind = _ASIDE  # طفل | عمره | خمس سنوات
            continue
        if np.last == np.head + 1 and sent.words[np.head].key in analyser.sets["its_strength"]:
            counted = groups[k + 1] if k + 1 < len(groups) else np
            force = k > 0 and groups[k - 1].noun in _ARMED
            if force and counted.kind == "np" and any(c.first == counted.first for c in sent.counts):
                np.kind = counted.kind = _ASIDE  # قوة | قوامها | 500 جندي
                continue
        if sent.words[np.first].bare in analyser.sets["one_of"]:
            np.gender, np.plural = "m", False  # أحد عناصر الشرطة: no feminine verb is his
        _by_name(sent, groups, k, analyser)
        if np.noun == "source" and not np.definite and [g.kind for g in groups[k + 1 : k + 2]] == ["Z"]:
            groups[k + 1].kind = _ASIDE  # أنباء | متداولة | عن انسحابهم
        _so_far_off(groups, k, analyser)
        _shelters(groups, k, analyser)
        if k > 0 and groups[k - 1].kind == "Z" and _its_number(np, analyser):
            groups[k - 1].kind = np.kind = _ASIDE
            counted = groups[k + 1] if k + 1 < len(groups) else np
            if np.last == np.head + 1 and counted.kind == "np" and any(c.first == counted.first for c in sent.counts):
                counted.kind = _ASIDE
            continue
        if k + 1 < len(groups) and _lies_in(np, groups[k + 1]):
            groups[k + 1].kind = _ASIDE
        for group in (*_behind_dash(sent, groups, k), *_located(sent, groups, k, analyser)):
            group.kind = _ASIDE
        for group in _led_by(groups, k, analyser):
            group.kind = _ASIDE
        for group in (*_backed(sent, groups, k, analyser), *_whom_lead(groups, k, analyser)):
            group.kind = _ASIDE
        end = _thought(groups, k, analyser)
        for group in groups[k + 1 : end]:
            group.kind = _ASIDE
        people = next((g for g in groups[k + 1 : k + 3] if g.kind != "P"), np)
        if people is not np and _for_people(people, analyser) and _camp(sent, groups, k, analyser):
            people.kind = _ASIDE
        for group in _agreed_with(sent, groups, k, analyser):
            group.kind = _ASIDE
        made_of = _made_of(sent, groups, k, analyser)
        for group in (*made_of, *_backed_up(groups, k, len(made_of), analyser)):
            group.kind = _ASIDE


def _by_name(sent: Sent, groups: list[Group], k: int, analyser: Analyser) -> None:
    """Take the name of an official into his phrase, behind what he is one of (القيادي في حزب الله | علي كركي)."""
    np = groups[k]
    of_band = np.noun == "official" and np.definite and not np.plural and names_actor(np) and np.hits[0].first > np.head
    name = groups[k + 1] if k + 1 < len(groups) else np
    if not of_band or name.kind != "np" or sent.words[name.first].key not in analyser.given:
        return
    for group in groups[k + 1 :]:
        known = group.noun or group.inner or names_actor(group)
        if group.kind != "np" or group.prep or group.joined or known:
            return
        group.kind, np.last, np.end = _ASIDE, group.last, group.end


def _made_of(sent: Sent, groups: list[Group], k: int, analyser: Analyser) -> list[Group]:
    """What tells of how many a band or force at ``k`` is made up (خلية | مكونة من ستة عناصر | خططت)."""
    whole = groups[k].reading
    if groups[k].noun not in _ARMED | {"vehicle", "body"} or whole is None or whole.article or k + 2 >= len(groups):
        return []
    made = groups[k + 1]
    told = made.first if made.kind in {"np", "Z"} and made.last == made.first + 1 and not made.prep else groups[k].last
    end = k + 2 if told == made.first else k + 1  # the participle may be none of the groups
    if made.joined or sent.words[told].key not in analyser.sets["composed"] or end + 1 >= len(groups):
        return []
    behind = groups[end].kind == "P" and groups[end].first == told + 1 and groups[end + 1].kind in {"np", _ASIDE}
    return groups[k + 1 : end + 2] if behind else []


def _backed_up(groups: list[Group], k: int, past: int, analyser: Analyser) -> list[Group]:
    """The verb and the force that only tell who helped the one at ``k``, behind its verb (أوقفت وحدة | تؤازرها دورية | المواطن);
    ``past``: how many phrases behind that one are passed over.
    """
    if k < 1 or k + past + 2 >= len(groups) or groups[k - 1].kind != "v":
        return []
    if groups[k].noun not in _LED and not names_actor(groups[k]):
        return []
    verb, other = groups[k + past + 1], groups[k + past + 2]
    helps = verb.kind == "v" and not verb.joined and verb.lemma in analyser.sets["backing_up"]
    if not helps or verb.reading is None or verb.reading.enclitic[:1] != "3":
        return []
    own = other.kind == "np" and not (other.prep or other.joined)
    return [verb, other] if own and other.noun in _LED | {"vehicle", "aircraft", "ship"} else []


def _belongs_to(sent: Sent, group: Group, pronoun: Group, analyser: Analyser) -> bool:
    """Take the pronoun that tells whose a thing is into its phrase (طائرة تابعة | لها); whether it does."""
    own = group.kind == "np" and group.last - 1 > group.head and group.last == pronoun.first
    own = own and sent.words[group.last - 1].key in analyser.sets["belongs_to_it"]
    if own:
        group.last, group.end = pronoun.last, pronoun.end
    return own


def _loyal_to(sent: Sent, group: Group, analyser: Analyser) -> bool:
    """Whether a phrase or participle ends in a word for somebody's own people, which a pronoun completes (الميليشيات الموالية | له)."""
    picked = sent.picks[group.last - 1] if group.kind in {"np", "A", "Z"} else None
    return picked is not None and analyser.lemma(picked) in analyser.sets["loyal"]


def _led_to(groups: list[Group], k: int, analyser: Analyser) -> None:
    """Let what a verb led to stand behind the preposition by which such verbs mostly call for it (أدى القصف لمقتل جندي)."""
    lemma = groups[k].lemma
    if f"{lemma} {_FOR}" not in analyser.sets["leads"]:
        return
    called = next((p for p in analyser.sets["outcome"] if f"{lemma} {p}" in analyser.sets["leads"]), _FOR)
    end = next((i for i in range(k + 1, len(groups)) if groups[i].kind in {"v", ",", ".", "K", "R", "S"}), len(groups))
    after = [g for g in groups[k + 1 : end] if g.kind == "np"]
    if all(g.prep != called for g in after):  # أدى استهداف الجيش | للمنازل | إلى نزوح
        for group in [g for g in after if g.prep == _FOR][:1]:
            group.prep = called


def _place(group: Group) -> bool:
    """Whether a phrase is of a place, by its noun or by a name in it."""
    return group.noun in PLACES or any(ref[0] == "p" for hit in group.hits for ref in hit.refs)


def _so_far_off(groups: list[Group], k: int, analyser: Analyser) -> None:
    """Let a phrase behind a measure tell what something is near (على بعد 200 متر من | نقطة للجيش); no more than that, where the
    place itself is told before it.
    """
    from_ = next((g for g in groups[k + 1 : k + 3] if g.kind != "P"), None)
    if groups[k].prep not in analyser.sets["so_far_off"] or groups[k].noun != "unit" or from_ is None:
        return
    if from_.kind != "np" or from_.prep not in analyser.sets["partitive"]:
        return
    before = next((g for g in reversed(groups[:k]) if g.kind not in {"P", ","}), None)
    groups[k].kind = _ASIDE
    if before is not None and before.kind == "np" and _place(before):
        from_.kind = _ASIDE
    else:
        from_.prep = next(iter(analyser.sets["by"]))


def _shelters(groups: list[Group], k: int, analyser: Analyser) -> None:
    """Set aside whom a tent or building is there to house (خيمة | لإيواء نازحين): nobody comes to it there."""
    behind = [g for g in groups[k + 1 : k + 3] if g.kind == "np"]
    if not behind or behind[0].prep != _FOR or behind[0].reading is None or groups[k].noun not in _HOUSES:
        return
    if behind[0].reading.form != "masdar" or analyser.lemma(behind[0].reading) not in analyser.sets["sheltering"]:
        return
    for group in behind[: 1 + (len(behind) > 1 and behind[1].noun in _PEOPLE and not behind[1].prep)]:
        group.kind = _ASIDE


def _behind_dash(sent: Sent, groups: list[Group], k: int) -> list[Group]:
    """The dash and the name of a district behind it that tell where the place at ``k`` lies (في منطقة عرمون – عاليه)."""
    dash, behind = (groups[k + 1], groups[k + 2]) if k + 2 < len(groups) else (None, None)
    if dash is None or behind is None or dash.kind not in {",", "-"} or sent.words[dash.first].text not in _DASHES:
        return []
    place = _place(groups[k])
    named = len(behind.hits) == 1 and behind.hits[0].first == behind.first and behind.hits[0].last == behind.last
    named = named and all(ref[0] == "p" for ref in behind.hits[0].refs)
    plain = behind.kind == "np" and not (behind.prep or behind.joined)
    return [dash, behind] if place and named and plain and groups[k].prep else []


def _located(sent: Sent, groups: list[Group], k: int, analyser: Analyser) -> list[Group]:
    """What tells where the place before it lies, up to the next comma (منطقة غدوة |، الواقعة على بعد 60 كيلومتراً من سبها |; قرية
    معرية | الواقعة ضمن حوض اليرموك).
    """
    if k < 1 or sent.words[groups[k].first].bare not in analyser.sets["located"] or groups[k].prep:
        return []
    before = groups[k - 1 - (groups[k - 1].kind == "," and k > 1)]
    if before.kind != "np" or not (before.noun in PLACES or before.hits):
        return []
    if not before.hits and groups[k - 1] is before and _told_where(sent, groups[k]):
        return []
    apart, end = groups[k - 1].kind == ",", k + 1
    while end < len(groups) and (groups[end].kind == "P" or (groups[end].kind == "np" and groups[end].prep)):
        if not apart and (groups[k].last > groups[k].head + 1 or groups[end - 1].prep or not before.hits):
            break  # معرية | الواقعة جنوب درعا | بالمدفعية; الثكنات | الواقعة | في عين زارة
        end += 1
    return groups[k:end]


def _told_where(sent: Sent, group: Group) -> bool:
    """Leave of what tells where a thing without a name lies the place alone, with its preposition (الثكنات الواقعة | في عين زارة);
    whether one is named.
    """
    hit = next((hit for hit in group.hits if hit.last == group.last and all(ref[0] == "p" for ref in hit.refs)), None)
    if hit is None or hit.first <= group.first or sent.tags[hit.first - 1] != "P":
        return False
    group.prep, group.first, group.head, group.start = (
        sent.words[hit.first - 1].key,
        hit.first,
        hit.first,
        sent.starts[hit.first],
    )
    group.noun, group.lexeme, group.reading, group.inner, group.hits = "", None, None, [], [hit]
    return True


def _lies_in(np: Group, behind: Group) -> bool:
    """Whether a phrase behind the name of a place only tells what that is part of (الضاحية الجنوبية | لبيروت)."""
    if behind.kind != "np" or behind.prep != _FOR or behind.joined:
        return False
    own = [ref for hit in np.hits if hit.first <= np.head < hit.last for ref in hit.refs]
    its = [ref for hit in behind.hits[:1] for ref in hit.refs]
    return bool(own) and all(ref[0] == "p" for ref in own) and any(ref[0] == "p" for ref in its)


def _led_by(groups: list[Group], k: int, analyser: Analyser) -> list[Group]:
    """Who leads a force or body (قوة الكتيبة 459 | بقيادة محمد المرتاح |، وقوة أخرى), where another party is joined behind it."""
    if groups[k].noun not in _LED and not groups[k].hits:
        return []
    end = k + 1 + (k + 1 < len(groups) and groups[k + 1].kind == "P")
    leader = groups[end] if end < len(groups) else None
    if leader is None or leader.kind != "np" or leader.prep not in analyser.sets["led_by"]:
        return []
    after = groups[end + 1 : end + 3]
    if after and after[0].kind == "," and len(after) > 1 and after[1].kind == "np" and after[1].joined:
        return groups[k + 1 : end + 2]
    return groups[k + 1 : end + 1] if after and after[0].kind == "np" and after[0].joined else []


def _whom_lead(groups: list[Group], k: int, analyser: Analyser) -> list[Group]:
    """What says of a party who leads, backs or arms it (شن التحالف | الذي تقوده السعودية | غارات): the verb of the event stands
    outside it.
    """
    relative, verb = (groups[k + 1], groups[k + 2]) if k + 3 < len(groups) else (None, None)
    if relative is None or verb is None or relative.kind != "R" or verb.kind != "v" or verb.reading is None:
        return []
    party = groups[k].noun in _LED | {"state"} or names_actor(groups[k])
    if not party or verb.lemma not in analyser.sets["leading"] or verb.reading.form != "pres":
        return []
    end = k + 3
    if groups[end].kind != "np" or groups[end].prep or groups[end].inner:
        return []
    end += 1
    while end < len(groups) and groups[end].kind == "np" and groups[end].joined and not groups[end].inner:
        end += 1
    return groups[k + 1 : end]


def _backed(sent: Sent, groups: list[Group], k: int, analyser: Analyser) -> list[Group]:
    """What says with whose help somebody acts, with the commas around it, where it begins at ``k`` (، مسنودة بالقبائل وبطيران
    التحالف،).
    """
    if sent.words[groups[k].first].key not in analyser.sets["with_backing"] or groups[k].prep:
        return []
    end = k + 1
    while end < len(groups) and (
        groups[end].kind == "P" or (groups[end].kind == "np" and (groups[end].prep or groups[end].joined))
    ):
        if groups[end].prep and not groups[end].joined and groups[end].prep not in analyser.sets["backer_behind"]:
            break
        end += 1
    while end > k + 1 and groups[end - 1].kind == "P":
        end -= 1
    apart = k > 0 and groups[k - 1].kind == "," and end < len(groups) and groups[end].kind == ","
    return groups[k - 1 : end + 1] if apart else groups[k:end]


def _bracketed(groups: list[Group]) -> None:
    """Set aside what stands behind a preposition, or is a place, in brackets: it only tells more of what stands before them
    (داعش (المحظور | في روسيا), إعزاز (| شمال حلب)).
    """
    depth, before = 0, None
    for k, group in enumerate(groups):
        if group.kind == "(" and depth == 0 and k > 0:
            _also_called(groups[k - 1 : k + 3])
        depth += (group.kind == "(") - (group.kind == ")")
        if depth == 0 and group.kind == "np":
            before = group
        if depth > 0 and group.kind == "np" and not group.inner:
            place = bool(group.hits) and all(ref[0] == "p" for hit in group.hits for ref in hit.refs)
            if group.prep or (place and before is not None and before.hits):  # but بلدة (الخيام)
                group.kind = _ASIDE


def _also_called(groups: list[Group]) -> None:
    """Let a party be the one by whose other name it is called in brackets (قوى الأمن الداخلي (| الأسايش))."""
    if [g.kind for g in groups] != ["np", "(", "np", ")"]:
        return
    party, _, name, _ = groups
    if party.noun not in _PARTIES | {""} or party.inner or name.prep or name.inner or name.number is not None:
        return
    if any(ref[0] == "p" for hit in party.hits for ref in hit.refs) or len(name.hits) > 1:
        return
    called = name.hits[0].refs if name.hits else ()
    if called and called[0][0] != "a":
        shared = [ref for ref in called if any(ref in hit.refs for hit in party.hits)]
        if len(shared) != 1:
            return
        called = (f"a:{shared[0][2:]}" if shared[0][0] == "u" else shared[0],)
    if called:
        party.hits = [NameHit(party.first, party.last, called)]
    elif not name.unknown:
        return
    name.kind = _ASIDE


def _behind_time(sent: Sent, time: Group, np: Group, analyser: Analyser) -> None:
    """Let what a time is counted from hang on the time, not on the verb (قصفت القوات بعد ساعات من | الهدنة البلدة)."""
    if np.kind == "np" and not np.prep and sent.words[time.last - 1].key in analyser.sets["partitive"]:
        np.prep = sent.words[time.first].key


def _its_number(group: Group, analyser: Analyser) -> bool:
    """Whether a phrase behind a participle only tells how many those before it are (البالغ | عددهم 600)."""
    reading, lexeme = group.reading, group.lexeme
    own = reading is not None and reading.enclitic[:1] == "3"
    return own and lexeme is not None and lexeme.lemma in analyser.sets["its_number"]


def _agreed_with(sent: Sent, groups: list[Group], k: int, analyser: Analyser) -> list[Group]:
    """The parties of an understanding that is itself behind a preposition: the act behind which it stands has others."""
    at = k + 2
    if not groups[k].prep or sent.words[groups[k].head].bare not in analyser.sets["accord"] or at >= len(groups):
        return []
    if groups[at].kind != "np" or groups[at].prep not in analyser.sets["along"]:
        return []
    found = [groups[at]]
    while at + 1 < len(groups) and groups[at + 1].kind == "np" and groups[at + 1].joined and not groups[at + 1].prep:
        at += 1
        found.append(groups[at])
    return found


def _thought(groups: list[Group], k: int, analyser: Analyser) -> int:
    """The end of what the indefinite phrase at ``k`` is thought to be, k where nothing is."""
    if groups[k].definite or k + 3 >= len(groups):
        return k
    verb, that = groups[k + 1], groups[k + 2]
    if verb.kind != "v" or verb.joined or verb.lemma not in analyser.sets["believed"]:
        return k
    if that.kind != "K" or that.reading is None or not that.reading.pronoun:
        return k
    at = k + 3 + (groups[k + 3].kind == "P")
    return at + 1 if at < len(groups) and groups[at].kind == "np" else k


def _for_people(group: Group, analyser: Analyser) -> bool:
    """Whether a phrase tells for whom something is (للنازحين)."""
    people = group.kind == "np" and group.noun in _PEOPLE and group.definite
    return people and len(group.prep) == 1 and group.prep in analyser.sets["belonging"]


def _camp(sent: Sent, groups: list[Group], k: int, analyser: Analyser) -> bool:
    """Whether the phrase at ``k`` is a camp, or joined to one."""
    while k > 0 and groups[k].joined and groups[k - 1].kind == "np":
        k -= 1
    return any(sent.words[i].bare in analyser.sets["camps"] for i in range(groups[k].first, groups[k].last))


def past_asides(groups: list[Group], k: int) -> int:
    """Where a group would stand without what is only told aside right before it (خلية مكونة من ستة عناصر | خططت)."""
    at = next((i for i in range(k, 0, -1) if groups[i - 1].kind != "x"), k)
    noun = groups[at - 1].reading if at > 0 and groups[at - 1].kind == "np" else None
    return at if noun is not None and not noun.article else k
