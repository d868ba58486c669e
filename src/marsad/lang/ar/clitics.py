"""The letters that Arabic joins to the front and the pronouns that it joins to the end of a word."""

from __future__ import annotations

from marsad.model.lexicon import Proclitic

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_ARTICLE = "ال"

#: Attached pronoun → person, gender, number; first and second person singular are not the news' own voice.
ENCLITICS = {"ه": "3ms", "ها": "3fs", "هم": "3mp", "هما": "3md", "هن": "3fp", "نا": "1p"}


def proclitics() -> tuple[Proclitic, ...]:
    """Every combination of joined letters, on verbs (و س, ف ل) and on nouns (و ب ال; ل and ال give لل)."""
    found: list[Proclitic] = []
    for conj in _CONJUNCTIONS:
        if conj:
            found.append(Proclitic(written=conj, on="verb", conj=conj))
            found.append(Proclitic(written=conj, on="noun", conj=conj))
        found.append(Proclitic(written=conj + "س", on="verb", conj=conj, future=True))
        found.append(Proclitic(written=conj + "ل", on="verb", conj=conj, subjunctive=True))
        for prep in _PREPOSITIONS:
            if prep:
                found.append(Proclitic(written=conj + prep, on="noun", conj=conj, prep=prep))
            if prep != "ل":
                found.append(
                    Proclitic(
                        written=conj + prep + _ARTICLE,
                        on="noun",
                        conj=conj,
                        prep=prep,
                        article=True,
                    )
                )
        # للقاعدة is ل ال قاعدة; للواء is ل ال لواء
        found += [
            Proclitic(written=conj + "لل", on="noun", restored=restored, conj=conj, prep="ل", article=True)
            for restored in ("", "ل")
        ]
    return tuple(sorted(found, key=lambda p: -len(p.written)))
