"""English: what goes on beside the main clause, told of somebody behind "with" ("…, with residents reporting artillery fire")."""

from __future__ import annotations

from marsad.extract.reading import Sent
from marsad.extract.words import Analyser


def open_clauses(sent: Sent, analyser: Analyser) -> None:
    """Make a clause of its own of a phrase behind a comma and "with" whose -ing form stands right behind it."""
    groups = sent.groups
    for k in range(1, len(groups) - 2):
        before, opener, who, does = groups[k - 1 : k + 3]
        if opener.kind != "P" or before.kind != "," or sent.words[opener.first].key not in analyser.sets["beside_it"]:
            continue
        told = does.reading is not None and does.reading.form == "ger" and does.head == does.first and not does.prep
        if who.kind == "np" and who.prep and does.kind == "np" and told and not does.joined:
            opener.kind, who.prep, does.kind = "C", "", "v"
