"""On which sites outlets publish (``outlet_sites.tsv``); imports nothing that costs time."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

_TABLE = Path(__file__).with_name("outlet_sites.tsv")


@cache
def sites() -> dict[str, str]:
    """Return host names with the id of the outlet that publishes there."""
    found = {}
    for line in _TABLE.read_text("utf-8").splitlines()[2:]:
        outlet, _, hosts = line.partition("\t")
        found.update(dict.fromkeys(hosts.split("|"), outlet))
    return found


def outlet_at(url: str) -> str:
    """Return the id of the outlet that publishes at an address; nothing where that is not known."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    known = sites()
    labels = host.lower().removesuffix(".").split(".")
    return next((known[end] for at in range(len(labels) - 1) if (end := ".".join(labels[at:])) in known), "")
