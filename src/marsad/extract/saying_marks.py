"""Where quotations that go on beyond a sentence close and open in it."""

from __future__ import annotations

from marsad.extract.reading import Sent


def closing_quote(sent: Sent) -> int:
    """Where the first quotation mark ends that closes what the sentence does not open; 0 = none does."""
    depth = 0
    for group in sent.groups:
        if group.kind == "«":
            depth += 1
        elif group.kind == "»":
            if depth == 0:
                return group.end
            depth -= 1
    return 0


def unclosed_quote(sent: Sent) -> int:
    """Where the quotation mark stands that the sentence opens and does not close; -1 = none does."""
    opened = [-1]
    for group in sent.groups:
        if group.kind == "«":
            opened.append(group.start)
        elif group.kind == "»" and len(opened) > 1:
            opened.pop()
    return opened[-1]
