"""English words in -ed that no table has: verbs, or what qualifies the noun before them."""

from __future__ import annotations

from marsad.extract import forms_en, openings_en
from marsad.extract.reading import Sent
from marsad.extract.words import Analyser, Word


def verb(sent: Sent, i: int, word: Word, analyser: Analyser) -> bool:
    """Whether an unknown word in -ed is a verb here: behind an auxiliary, or behind a noun where an object follows or
    no other verb does.
    """
    if word.capital or not word.key.endswith("ed") or "-" in word.key[:-4] or len(word.key) < 5:
        return False
    if forms_en.governed(sent, i, analyser, "be") or forms_en.governed(sent, i, analyser, "have"):
        return True
    j = forms_en.word_before(sent, i)
    if j < 0 or sent.tags[j] not in {"N", "E", "O", "R"} or forms_en.has_verb(sent, i):
        return False
    return forms_en.object_follows(sent, i) or (
        j == i - 1 and not forms_en.verb_later(sent, i, analyser) and not openings_en.only_behind_preposition(sent, j)
    )


def qualifies(sent: Sent, i: int, word: Word) -> bool:
    """Whether an unknown word in -ed stands between a noun and a preposition: it qualifies the noun ("families marooned in"); behind a comma
    before "by" or "out" as well ("the committee, chaired by", "thrashed out in").
    """
    if word.capital or not word.key.endswith("ed") or len(word.key) < 5 or i == 0 or i + 1 >= len(sent.words):
        return False
    behind = sent.words[i + 1].readings
    if sent.tags[i - 1] == ",":
        out = {r.pos for r in behind} == {"adj"} and any(
            r.pos == "prep" for w in sent.words[i + 2 : i + 3] for r in w.readings
        )
        return i > 1 and sent.tags[i - 2] in {"N", "E", "_"} and (out or any(r.pos == "agent" for r in behind))
    return sent.tags[i - 1] in {"N", "E", ")"} and any(r.pos in {"prep", "agent"} for r in behind)
