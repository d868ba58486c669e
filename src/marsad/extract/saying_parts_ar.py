"""Which part of an Arabic sentence a source covers that is set into it or behind it, where that is not all of it; and whom an outlet
quotes at the head of a line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.extract.sources import Source, reach

if TYPE_CHECKING:
    from marsad.extract.saying_frames import Frames
    from marsad.extract.saying_scopes import Segments


def own_part(scopes: Segments, where: tuple[int, int, int], *, amid: bool) -> int:
    """The group with which the only part begins that a source covers; 0 = all of the sentence.

    ``where``: the groups that open the sentence, the source and its cue. The part begins at «و» joined to the cue (قصف الجيش البلدة،
    | وبحسب المرصد فإن مدنيين قتلوا), or, behind what another says, where a clause beside that opens (قال الجيش إنه انسحب، | فيما قصفت
    البلدة، وفق المرصد).
    """
    first, head, at = where
    sent, groups = scopes.sent, scopes.groups
    if amid:
        joined = groups[at].kind == "F" and sent.starts[groups[at].first] < groups[at].start
        return at if joined and at > first + 1 and groups[at - 1].kind == "," else 0
    if not any(scope.forward and scope.links and scope.start < groups[at].start for scope in scopes.scopes):
        return 0
    beside = scopes.analyser.sets["meanwhile"]
    opens = (k for k in range(head - 2, first, -1) if groups[k].kind == "S" and groups[k - 1].kind == ",")
    return next((k for k in opens if sent.words[groups[k].first].key in beside), 0)


def quoted_behind(frames: Frames, heading: list[int], at: int) -> list[Source]:
    """Whom an outlet at the head of an Arabic line quotes, up to the colon (قناة الحدث عن | مصدر أمني: …); empty where nobody."""
    outlet = frames.analyser.arabic and len(heading) > 1 and frames.groups[heading[0]].noun == "media"
    outlet = outlet or (len(heading) > 1 and any(r[0] == "o" for h in frames.groups[heading[0]].hits for r in h.refs))
    if not outlet or frames.groups[heading[1]].prep not in frames.analyser.sets.get("quoted_from", ()):
        return []
    told = reach(frames.sent, frames.groups, heading[1], frames.analyser, bare=False)
    return [told] if told.after == at else []
