"""How the contract's types are said in foreign schemes (ACLED, PLOVER, CAMEO), and what these call actors and countries."""

from __future__ import annotations

import re
from pathlib import Path

from marsad.errors import DataError
from marsad.knowledge.files import Entry, fault, read_table, read_yaml
from marsad.model.claim import EventType
from marsad.model.scheme import ActorCode, Aspect, CodeRule, Country, Scheme
from marsad.text.normalise import loose

_HERE = Path(__file__).parent
FOLDER = _HERE / "schemes"
#: The schemes there are, by name.
SCHEMES = ("acled", "cameo", "plover")
_GUARDS = ("words", "actor", "target", "partner", "abroad", "spoken")


def load_scheme(name: str, folder: Path = FOLDER) -> Scheme:
    """Return a scheme; raise ``DataError`` where a code is not in its list, a type not in the contract, a guard unknown."""
    path = folder / f"{name}.yaml"
    top = read_yaml(path)
    codes = frozenset(top.texts("codes"))
    words = {
        key: tuple(_folded(word) for word in (top.get("words") or Entry()).texts(key)) for key in top.get("words") or ()
    }
    rules = {
        _type(path, top, key): _rules(path, entry, codes, words) for key, entry in (top.get("types") or Entry()).items()
    }
    families = {
        code: tuple(part.strip() for part in row.split("|")) for code, row in (top.get("families") or {}).items()
    }
    if families and families.keys() != codes:
        raise fault(path, top.line, "families do not name each code once", "One line for each of the codes.")
    return Scheme(name, top.text("version"), codes, words, rules, tuple(map(loose, top.texts("joined"))), families)


def _folded(word: str) -> str:
    return loose(word.removesuffix("*")) + ("*" if word.endswith("*") else "")


def _type(path: Path, top: Entry, key: str) -> EventType:
    try:
        return EventType(key)
    except ValueError:
        raise fault(path, top.line, f"no event type is called '{key}'", "marsad types shows them all.") from None


def _rules(
    path: Path, entry: Entry, codes: frozenset[str], words: dict[str, tuple[str, ...]]
) -> dict[Aspect, tuple[CodeRule, ...]]:
    found = {}
    for key, rules in entry.items():
        if key not in list(Aspect):
            raise fault(path, entry.line, f"'{key}' is no aspect", f"There are: {', '.join(Aspect)}.")
        found[Aspect(key)] = tuple(_rule(path, rule, codes, words) for rule in rules)
    return found


def _rule(path: Path, rule: Entry, codes: frozenset[str], words: dict[str, tuple[str, ...]]) -> CodeRule:
    code = rule.text("code")
    if code not in codes:
        raise fault(path, rule.line, f"'{code}' is not among the codes", "Add it to codes, if the scheme has it.")
    unknown = [name for name in rule if name != "code" and name not in _GUARDS]
    if unknown:
        raise fault(path, rule.line, f"no guard is called '{unknown[0]}'", f"There are: {', '.join(_GUARDS)}.")
    if rule.text("words") and rule.text("words") not in words:
        raise fault(path, rule.line, f"no words are called '{rule.text('words')}'", "Write them under words.")
    return CodeRule(
        code,
        words=rule.text("words"),
        actor=rule.text("actor"),
        target=rule.text("target"),
        partner=rule.yes("partner"),
        abroad=rule.yes("abroad"),
        spoken=bool(rule.text("spoken")),
    )


def actor_codes(path: Path = _HERE / "actors.yaml") -> dict[str, ActorCode]:
    """Return actor id → codes, of the built-in actors."""
    return {
        entry.text("id"): ActorCode(entry.text("inter"), entry.text("plover"))
        for entry in read_yaml(path).get("actors") or ()
    }


def country_codes(path: Path = _HERE / "countries.tsv") -> dict[str, Country]:
    """Return the codes of countries by their two letters."""
    found: dict[str, Country] = {}
    for row in read_table(path, ("code", "name", "iso", "alpha3", "region", "gwno")):
        if not re.fullmatch(r"\d{3}", row["iso"]):
            raise DataError(f"«{row['iso']}» is not three digits", where=f"{path}:{row.line}", advice="See ISO 3166.")
        found[row["code"]] = Country(row["name"], row["iso"], row["alpha3"], row["region"], row["gwno"])
    return found
