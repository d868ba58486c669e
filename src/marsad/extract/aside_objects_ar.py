"""What stands between an Arabic verb and its object without being one: sources, asides of place and time, other names."""

from __future__ import annotations

from marsad.extract.reading import Group, names_actor

#: What does things: forces, bodies, states.
PARTY = frozenset({"force", "group", "state", "body", "official", "aircraft"})
_THINGS = frozenset({"vehicle", "weapon", "goods", "equipment", "ship", "aircraft", "unit", "money"})


def loot(after: list[Group], k: int) -> bool:
    """Whether the comma at ``k`` only parts a force and where it is from what it seizes (ضبطت مفارز للجيش بتمنراست، | أربع مركبات)."""
    bare = [g for g in after[:k] if g.kind == "np" and not g.prep and not g.joined and not g.genitive]
    if len(bare) != 1 or not party(bare[0]) or k + 1 >= len(after):
        return False
    thing = after[k + 1]
    return thing.kind == "np" and not (thing.prep or thing.joined or thing.definite) and thing.noun in _THINGS


def beside_source(after: list[Group]) -> list[Group]:
    """The groups behind a verb without a source between commas (ينوي الاحتلال، وفق الهيئة، إقامة بؤرة)."""
    at = next((k for k, g in enumerate(after) if g.kind == "F"), -1)
    if at < 1:
        return _beside_aside(after)
    opens = at - 1 if after[at - 1].kind == "," else at
    end = next((k for k in range(at + 1, len(after)) if after[k].kind in {",", ".", "v", "R", "K"}), -1)
    if end < 0 or after[end].kind != ",":
        return _beside_aside(after)
    if opens == at:  # قصفت مدفعية الجيش وفق الموقع، | تعزيزات
        told = [g for g in after[:at] if g.kind == "np" and not g.prep and not g.joined and not g.genitive]
        goes_on = end + 1 < len(after) and after[end + 1].kind == "np"
        if len(told) > 1 or not goes_on or after[end + 1].prep or after[end + 1].joined or after[end + 1].definite:
            return _beside_aside(after)
    return after[:opens] + after[end + 1 :]


def _beside_aside(after: list[Group]) -> list[Group]:
    """The groups behind a verb without phrases of place or time between commas (ضبطت دورية، أثناء جولة في البلدة، أسلحة؛
    استقبل الوزير، اليوم، في القصر، وفداً).
    """
    at = next((k for k, g in enumerate(after) if g.kind in {",", "v", ".", "K", "R"}), -1)
    if at < 1 or after[at].kind != ",":
        return after
    if (end := _apposition(after, at)) > at or (end := _some_named(after, at)) > at:
        return after[:at] + after[end:]
    end = at + 1
    while end < len(after) and (after[end].kind in {",", "T", "B", "P", "x"} or hangs(after[end])):
        end += 1
    if (
        end == at + 1
        or end == len(after)
        or after[end - 1].kind != ","
        or not any(hangs(g) or g.kind == "B" for g in after[at:end])
    ):
        return after
    return after[:at] + after[end:]


def _apposition(after: list[Group], at: int) -> int:
    """The end of what calls the party before the comma at ``at`` by another name, up to the comma behind it (دمرت الكتائب، الجناح
    المسلح للحركة، دبابتين); ``at`` where nothing does.
    """
    if at != 1 or after[0].kind != "np" or not party(after[0]):
        return at
    end = at + 1
    while end < len(after) and (after[end].kind in {"P", "x"} or (after[end].kind == "np" and not after[end].joined)):
        end += 1
    more = after[at + 1 : end]
    if end + 1 >= len(after) or after[end].kind != "," or not more or more[0].kind != "np" or more[0].prep:
        return at
    goes_on = after[end + 1].joined or not (more[0].definite and party(more[0]))
    return at if goes_on or any(g.kind == "np" and not hangs(g) for g in more[1:]) else end + 1


def _some_named(after: list[Group], at: int) -> int:
    """The end of what names some of those before the comma at ``at``, up to the comma behind it, where the sentence goes on with what
    the verb did something to (غادر رتل، بينه صهاريج وقود، القاعدة); ``at`` where nothing does.
    """
    start = next((k for k in range(at + 1, len(after)) if after[k].kind != "P"), at)
    if after[start].kind != "C" and after[start].opener != "among":  # فضلاً عن صهاريج; من بينها, بينها
        return at
    end = next((k for k in range(start + 1, len(after)) if after[k].kind in {",", ".", "v", "K", "R"}), at)
    thing = after[end + 1] if at < end < len(after) - 1 else after[at]
    goes_on = after[end].kind == "," and thing.kind == "np" and not (thing.prep or thing.joined or thing.genitive)
    return end + 1 if goes_on else at


def party(group: Group) -> bool:
    """Whether a phrase names or describes somebody who acts."""
    return group.noun in PARTY or names_actor(group)


def hangs(group: Group) -> bool:
    """Whether a phrase stands behind a preposition, or is the genitive of one that does."""
    return group.kind == "np" and bool(group.prep or group.genitive)


def circumstance(group: Group) -> bool:
    """Whether a phrase only tells in what way it was done (غادر القاعدة *متجها* نحو المعبر): a participle of a verb that
    takes no object, or an adjective (قتل جندي *متأثرا* بجراحه), indefinite and in the accusative.
    """
    reading, lexeme = group.reading, group.lexeme
    if reading is None or lexeme is None or group.definite or group.hits or group.noun:
        return False
    if reading.pos == "adj" and group.accusative and group.last - group.first == 1:
        return True
    if group.accusative and group.last - group.first == 1 and lexeme.cue is not None:
        return lexeme.cue.phase == "planned"  # دفع بتعزيزات | تمهيدا لاقتحام البلدة
    if reading.form != "act":
        return False
    if group.accusative and lexeme.saying is not None:
        return True  # المعبر أغلق، | مشيرا إلى أن
    return group.last - group.first == 1 and bool(lexeme.senses) and not any("object" in s.roles for s in lexeme.senses)
