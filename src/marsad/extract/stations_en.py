"""English names of stations that hold the name of a place: "Radio Garowe" broadcasts, and nothing happened there."""

from __future__ import annotations

from marsad.extract.reading import Group, Sent
from marsad.extract.words import Analyser


def aired(sent: Sent, np: Group, analyser: Analyser) -> None:
    """Take a station by its name for one of the media, and for no place that its name holds ("Radio Garowe"),
    and a name that ends so for one ("Sky News").
    """
    last = sent.words[np.last - 1]
    if (
        last.capital
        and last.key in analyser.sets["news_names"]
        and np.head > np.first
        and sent.words[np.head - 1].capital
    ):
        np.noun = "media"  # Sky News
        return
    first = next((r for r in sent.words[np.first].readings if r.pos == "noun"), None)
    if np.noun or first is None or np.last - np.first == 1 or not np.hits or analyser.lexeme(first).kind != "media":
        return
    if (
        sent.words[np.first].capital
        and sent.words[np.head].capital
        and all(r[0] == "p" for h in np.hits for r in h.refs)
    ):
        np.noun, np.hits = "media", []
