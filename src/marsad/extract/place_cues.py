"""Place names in their surroundings: the word for a kind of place at them, what contains them, the other half's view.

"A base on the outskirts of the town of …" is the base; قاعدتي التنف والشدادي are two bases; "Qasrak base (Hasakah)"
lies in Hasakah.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from marsad.extract.place_fit import SITE_CUES, kind_score
from marsad.extract.place_words import PlaceMention
from marsad.extract.reading import Group, NameHit, Sent, index_of
from marsad.model.entity import Place, World
from marsad.text.names import name_key
from marsad.text.normalise import loose

_NEAR = 3  # groups in which a container is looked for
_PARTS = frozenset({"quarter", "district", "village", "town"})
_QUARTER = "quarter"
_PROVINCE = "governorate"
_SETTLED = "settlement"
_COUNTRYSIDE = "countryside"
_OWNERS = frozenset({"force", "group", "body"})
_BETWEEN = frozenset({",", "C"})  # what stands between the names of a list


def place_mentions(
    sents: list[Sent], lang: str, text: str, world: World, locative: frozenset[str] = frozenset()
) -> list[PlaceMention]:
    """Every known place name of the report, with what its surroundings say of it."""
    out = []
    cues = world.cues.get(lang, {})
    for sent in sents:
        for k, group in enumerate(sent.groups):
            for hit in group.hits:
                candidates = tuple(ref[2:] for ref in hit.refs if ref[0] == "p")
                if not candidates or (lang == "en" and (_of_unknown(sent, group, hit) or _of_person(sent, group, hit))):
                    continue
                if lang == "en" and _owner_only(sent, group, hit, [world.places[id_] for id_ in candidates]):
                    continue
                start = sent.starts[hit.first] + hit.pre
                end = sent.ends[hit.last - 1]
                cue = _site_cue(sent, k, candidates, world, lang) or cue_of(sent, group, hit, world, lang)
                cue = cue or (_PROVINCE if hit.shared else "")
                own = next((cues[w.inner] for w in sent.words[hit.first : hit.last] if w.inner in cues), "")
                # the Iraqi Jazeera desert lies in Iraq; a Turkish base lies anywhere
                land = (group.demonym,) if group.demonym in world.places and cue and cue not in SITE_CUES else ()
                out.append(
                    PlaceMention(
                        text=text[start:end],
                        start=start,
                        end=end,
                        candidates=candidates,
                        kind_cue=cue,
                        containers=(land or _of_land(sent, group, hit, world) or _of_town(sent, group, hit, cues, lang))
                        + _containers(sent, k, locative, cues, cue or own),
                        relation=_COUNTRYSIDE if cues.get(group.relation) == _COUNTRYSIDE else group.relation,
                        away=group.away,
                        lang=lang,
                        alone=_alone(sent, group, hit) if lang == "ar" else _stands_at(sent, group, hit, locative),
                    )
                )
    return out


def _alone(sent: Sent, group: Group, hit: NameHit) -> bool:
    """Whether an Arabic name is all that stands behind a preposition, and no common noun: no adjective stands there alone (نحو
    العبر، في الأزرق, but في الجسر).
    """
    if not group.prep or (hit.first, hit.last) != (group.first, group.last) or hit.last - hit.first > 1:
        return False
    return all(reading.pos == "adj" for reading in sent.words[hit.first].readings)


def _stands_at(sent: Sent, group: Group, hit: NameHit, locative: frozenset[str]) -> bool:
    """Whether an English name with its capital is all that stands behind a preposition of place ("near Dosso", "the garrison
    at Luuq").
    """
    if not sent.words[hit.first].capital or hit.last != group.last:
        return False
    inside = hit.first > group.first and sent.words[hit.first - 1].key in locative
    return inside or (hit.first == group.first and group.prep in locative)


def _of_land(sent: Sent, group: Group, hit: NameHit, world: World) -> tuple[str, ...]:
    """The country whose adjective stands right behind the name that heads an Arabic phrase (طرابلس اللبنانية)."""
    if not hit.first <= group.head < hit.last or hit.last >= group.last:
        return ()
    word = sent.words[hit.last]
    definite = any(reading.article for reading in word.readings)
    return (word.country,) if definite and word.country in world.places else ()


def _of_town(sent: Sent, group: Group, hit: NameHit, cues: Mapping[str, str], lang: str) -> tuple[str, ...]:
    """The places that an English phrase says its name to be a quarter of ("the Zahraa neighbourhood of Homs")."""
    if lang != "en" or hit.last >= group.last or cues.get(sent.words[hit.last].inner) != _QUARTER:
        return ()
    of = next((i for i in range(hit.last, group.last - 1) if sent.words[i].key == "of"), group.last)
    behind = next((h for h in group.hits if h.first > of), None)
    return tuple(ref[2:] for ref in behind.refs if ref[0] == "p") if behind is not None else ()


def _owner_only(sent: Sent, group: Group, hit: NameHit, places: list[Place]) -> bool:
    """Whether a country's name right before the head only says whose site it is ("U.S. bases"): where that lies it does not say."""
    owned = group.noun in {"site", "building"} and hit.last <= group.head and sent.tags[hit.last] != "'"
    return owned and all(place.level == "country" for place in places)


def _of_unknown(sent: Sent, group: Group, hit: NameHit) -> bool:
    """Whether a name is told as part of somewhere that no table holds ("the Basra area of Middle Shabelle"): then it is
    likely another place of that name.
    """
    of = next((i for i in range(hit.last, group.last - 1) if sent.words[i].key == "of"), -1)
    behind = range(of + 1, group.last) if of > hit.last else ()
    return bool(behind) and all(
        sent.words[i].capital and not any(h.first <= i < h.last for h in group.hits) for i in behind
    )


def _of_person(sent: Sent, group: Group, hit: NameHit) -> bool:
    """Whether a name of one word is part of a person's behind a title (Captain Aden Nur)."""
    if group.noun != "official" or hit.first == group.first or hit.last - hit.first > 1 or hit.last >= group.last:
        return False
    title = any(reading.pos == "noun" for reading in sent.words[hit.first - 1].readings)
    behind = sent.words[hit.last]
    return title and behind.capital and not any(reading.pos == "noun" for reading in behind.readings)


def _site_cue(sent: Sent, k: int, candidates: tuple[str, ...], world: World, lang: str) -> str:
    """The class of a site at the head of the phrase that one of the places is ("a base on the outskirts of the town
    of …"), or of a dual or plural head that joined names share (قاعدتي التنف والشدادي، "Raqqa and Hama provinces"); else
    empty.
    """
    group, cues = sent.groups[k], world.cues.get(lang, {})
    for head in (group, *_sharing(sent, k, lang)):
        cue = cues.get(_singular(sent, head, lang), "")
        shared = head is not group or _several(head)
        if head is group and group.hits and _named_between(sent, group.head, group.hits[0], lang):
            continue
        if lang == "ar" and head is group and group.hits and _housed(sent, group, cues):
            continue
        two = cues.get(_pair_before_names(sent, head), "") if lang == "ar" else ""
        for told in (two, cue if cue in SITE_CUES or shared else ""):
            if told and any(kind_score(world.places[c], told) > 0 for c in candidates if c in world.places):
                return told
    return ""


def _pair_before_names(sent: Sent, group: Group) -> str:
    """The key of the singular of a dual between an Arabic phrase's head and the first name in it, which says of what kind the names
    are (قرى | قضاءي | صور وبنت جبيل، مدن محافظتي درعا والسويداء); empty = there is none.
    """
    at = group.hits[0].first - 1 if group.hits else -1
    reading = sent.picks[at] if at > group.head else None
    if reading is None or reading.form != "du" or "c" not in reading.feats:
        return ""
    stem = sent.words[at].text[reading.pre : -1]  # without the ending of two
    return name_key(loose(f"{stem[:-1]}ة" if stem.endswith("ت") else stem), "ar", first=True)


def _housed(sent: Sent, group: Group, cues: Mapping[str, str]) -> bool:
    """Whether the town's council stands between a seat and the name (مقر بلدية مقديشو): no site bears the name."""
    between = range(group.head + 1, group.hits[0].first)
    return any(cues.get(sent.words[i].inner) == "municipality" for i in between)


def _sharing(sent: Sent, k: int, lang: str) -> Iterator[Group]:
    """The duals and plurals whose list of names the phrase stands in: at its beginning, in English also at its end."""
    groups = sent.groups
    if groups[k].joined or (k > 0 and groups[k - 1].kind == ","):
        at = k
        while at > 0 and (groups[at].joined or groups[at - 1].kind in _BETWEEN):
            at -= 1 + (groups[at - 1].kind in _BETWEEN)
            if at < 0 or groups[at].kind != "np":
                return
            if _several(groups[at]):
                yield groups[at]
                return
    at = k
    while lang == "en" and at + 2 < len(groups) and groups[at + 1].kind in _BETWEEN and groups[at + 2].kind == "np":
        at += 2
        if not groups[at].hits or groups[at].prep:
            return
        if _several(groups[at]) and groups[at].hits[0].last == groups[at].head:
            yield groups[at]
            return


def _several(group: Group) -> bool:
    return group.reading is not None and group.reading.form in {"du", "pl"}


def _singular(sent: Sent, group: Group, lang: str) -> str:
    """The key of the head noun as it stands, or of its lemma where it is a dual or plural."""
    if group.reading is not None and group.reading.form in {"du", "pl"} and group.lexeme is not None:
        return name_key(loose(group.lexeme.lemma), lang, first=True)
    return noun_key(sent, group.head, lang)


def noun_key(sent: Sent, word: int, lang: str) -> str:
    """The key of a word inside a name, without the letters joined to it (والقاعدة)."""
    reading, found = sent.picks[word], sent.words[word]
    pre = reading.pre if reading is not None else found.pre
    if not pre:
        return found.inner
    bare = found.inners.get(pre)
    if bare is None:
        bare = found.inners[pre] = name_key(loose(found.text[pre:]), lang, first=False)
    return bare


def cue_of(sent: Sent, group: Group, hit: NameHit, world: World, lang: str) -> str:
    """The class of the kind word at a name (base, town, معبر), else of one in its phrase, as ``World.cues`` has it."""
    cues = world.cues.get(lang, {})
    for size in (3, 2, 1):
        for first, last in ((hit.last, hit.last + size), (hit.first - size, hit.first)):
            if first >= group.first and last <= group.last:
                found = cues.get(" ".join(sent.words[i].inner for i in range(first, last)))
                if found:
                    return found
    for size in (2, 1):  # "the oil field of Heglig"
        for i in range(group.first, group.last - size + 1):
            if i < hit.last and i + size > hit.first:
                continue
            if lang == "en" and any(hit.last <= k < i for k in sent.hit_at):
                continue  # Erbil's Ankawa district
            found = cues.get(" ".join(sent.words[k].inner for k in range(i, i + size)))
            if found and not _named_between(sent, i + size - 1, hit, lang):
                return found
    return _cue_of_several(sent, group, hit, world, lang)


def _cue_of_several(sent: Sent, group: Group, hit: NameHit, world: World, lang: str) -> str:
    """The class of the sites at whose plural a name stands that is a common word as well (معسكرات رماه): it is the town's that
    they are called by. Other names need no word to be a place's, and the crossings of a region are no spot.
    """
    if not hit.loose or group.head not in {hit.first - 1, hit.last} or not _several(group):
        return ""
    cue = world.cues.get(lang, {}).get(_singular(sent, group, lang), "")
    return cue if cue in SITE_CUES else ""


def _named_between(sent: Sent, at: int, hit: NameHit, lang: str) -> bool:
    """Whether another name stands between a kind word and a known one (معسكر حمزة جنوب طرابلس): it is of that kind. So is that of
    whom it belongs to (مقر كتيبة ثوار طرابلس).
    """
    if lang == "ar" and any(word.topic in _OWNERS for word in sent.words[at + 1 : hit.first]):
        return True
    between = [sent.words[k] for k in range(at + 1, hit.first) if k not in sent.hit_at]
    if lang == "ar":
        return any(not word.readings and word.key.isalpha() and not word.direction for word in between)
    return any(word.capital and not word.country for word in between)


def _containers(sent: Sent, k: int, locative: frozenset[str], cues: Collection[str], cue: str) -> tuple[str, ...]:
    """Places named right behind the phrase: what contains it, if anything does.

    Of a phrase that only begins with a place's name, as a U.S. official does, nothing is contained; of Hasakah province it is.
    """
    out: list[str] = []
    first = k + 1
    if _several(sent.groups[k]) or any(True for _ in _sharing(sent, k, "ar")):
        while first < len(sent.groups) and _joined_name(sent.groups[first]):
            first += 1  # حيي الروضة | والنزهة | في حمص
    behind = sent.groups[first : first + _NEAR]
    for at, group in enumerate(behind):
        if group.kind in {"v", ".", "K", "R", "S", "C"}:
            break
        if group.kind == "np" and (group.joined or not group.hits):
            break
        after = next(iter(sent.groups[first + 1 + at : first + 2 + at]), None)
        if group.kind == "np" and not group.prep and after is not None and after.kind in {"v", "X"}:
            break  # In Moscow, Iran said …
        # the Zahra neighbourhood of Aleppo
        part = cue in _PARTS and group.prep in {"of", "ل"} and all(other.kind == "P" for other in behind[:at])
        if group.kind == "np" and group.prep and locative and group.prep not in locative and not part:
            break
        told = sent.words[group.head].inner in cues or sent.words[group.head].direction  # 20 km east of Rutba
        for hit in group.hits:
            if not locative or told or hit.first <= group.head < hit.last:
                out += [ref[2:] for ref in hit.refs if ref[0] == "p"]
    return tuple(out)


def _joined_name(group: Group) -> bool:
    """Whether a group is a bare name of a place, joined to the one before it, or the word that joins it."""
    bare = group.kind == "np" and group.joined and not group.prep and group.lexeme is None
    return group.kind == "C" or (bare and all(ref[0] in "pn" for hit in group.hits for ref in hit.refs))


def bare_name(sent: Sent, group: Group, cues: Collection[str]) -> bool:
    """Whether the phrase is the name of a place that the tables have, without a word for its kind (``cues``)."""
    if any(sent.words[i].inner in cues for i in range(group.first, group.last)):
        return False
    at = index_of(sent.groups, group)
    if at > 0 and group.joined and any(head.noun == _SETTLED for head in _sharing(sent, at, "ar")):
        return False  # حيي عكرمة | والزهراء: the list says of what kind it is
    return any(hit.first <= group.head < hit.last and ref[0] == "p" for hit in group.hits for ref in hit.refs)


#: Candidate → the names that may mean it: number in text order, and all their candidates.
Beside = dict[str, list[tuple[int, tuple[str, ...]]]]


def by_candidate(mentions: Sequence[PlaceMention]) -> Beside:
    """The names of mentions by their candidates, each name once, so that a long report costs no more a mention."""
    found: Beside = {}
    for number, candidates in enumerate(dict.fromkeys(mention.candidates for mention in mentions)):
        for id_ in candidates:
            found.setdefault(id_, []).append((number, candidates))
    return found


def narrowed(mention: PlaceMention, beside: Beside, world: World) -> PlaceMention:
    """The mention with those candidates only that a name of the report's other half has too, if there are any.

    What fits the kind word at the mention ("the town of") less well than what is lost by it stays out: the base in
    the other half is another place.
    """

    def fit(ids: Sequence[str]) -> float:
        return max((kind_score(world.places[i], mention.kind_cue) for i in ids if i in world.places), default=0.0)

    best = mention.candidates
    for _, others in sorted({name for id_ in mention.candidates for name in beside.get(id_, ())}):
        both = tuple(id_ for id_ in mention.candidates if id_ in others)
        if both and len(both) < len(best) and fit(both) >= fit(mention.candidates):
            best = both
    return msgspec.structs.replace(mention, candidates=best)
