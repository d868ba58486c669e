"""The pieces of drawings: SVG elements, marks by shape and colour, labels that do not collide."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

import msgspec

from marsad.model.claim import Phase
from marsad.views.speakable import speakable

#: Shape and colour of a mark by phase: what is planned is hollow, so that a print in grey tells it too.
MARKS = {
    Phase.PLANNED: ("diamond", "none", "#b35900"),
    Phase.BEGUN: ("triangle", "#d99a00", "#7a5700"),
    Phase.ONGOING: ("square", "#2b7bba", "#174a72"),
    Phase.DONE: ("circle", "#b2182b", "#6d0f1a"),
}
INK, FAINT, WATER, LAND, PAPER = "#222", "#999", "#bcd7ea", "#f4f1ea", "#ffffff"
UNKNOWN = "#ececec"  # neither sea nor land: no outline covers it
_FONT = "Noto Naskh Arabic, Amiri, DejaVu Sans, sans-serif"
#: Arabic letters: a text that has some runs from the right, whatever its first sign.
_ARABIC = re.compile("[\u0620-\u064a]")
_RLI, _PDI = "\u2067", "\u2069"
#: Width of a letter as a share of the size of the type, on the safe side for both scripts.
_LETTER = 0.6


class Box(msgspec.Struct, frozen=True):
    """A rectangle, in the units of the drawing, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Return whether two have something in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def drawing(width: float, height: float, parts: Iterable[str], title: str, lang: str) -> str:
    """Return a whole drawing with a title that screen readers say."""
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" '
        f'role="img" font-family="{_FONT}" lang="{lang}"><title>{escape(speakable(title))}</title>\n'
        f'<rect width="{width:g}" height="{height:g}" fill="{PAPER}"/>\n{body}\n</svg>\n'
    )


def text(
    x: float, y: float, words: str, size: float = 11, anchor: str = "start", colour: str = INK, **more: str
) -> str:
    """Return a text; ``anchor``: start, middle or end, of which start is the left for every script."""
    if _ARABIC.search(words):
        words = f"{_RLI}{words}{_PDI}"
    rest = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in more.items())
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" text-anchor="{anchor}" fill="{colour}"{rest}>'
        f"{escape(speakable(words))}</text>"
    )


def halo(x: float, y: float, words: str, size: float, anchor: str) -> str:
    """Return a text that stays legible on whatever it lies upon."""
    under = text(x, y, words, size, anchor, PAPER, stroke=PAPER, stroke_width="3", stroke_linejoin="round")
    return under + text(x, y, words, size, anchor)


def mark(phase: Phase, x: float, y: float, r: float = 5) -> str:
    """Return the mark of a phase."""
    shape, fill, stroke = MARKS[phase]
    style = f'fill="{fill}" stroke="{stroke}" stroke-width="1.4"'
    match shape:
        case "circle":
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:g}" {style}/>'
        case "square":
            return f'<rect x="{x - r:.1f}" y="{y - r:.1f}" width="{2 * r:g}" height="{2 * r:g}" {style}/>'
        case "triangle":
            points = [(x, y - r * 1.2), (x + r * 1.1, y + r * 0.8), (x - r * 1.1, y + r * 0.8)]
        case _:
            points = [(x, y - r * 1.3), (x + r * 1.3, y), (x, y + r * 1.3), (x - r * 1.3, y)]
    return f'<polygon points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in points)}" {style}/>'


def wide(words: str, size: float) -> float:
    """Return about how wide a text is."""
    return len(words) * size * _LETTER


class Labels:
    """Places labels where nothing else stands; those that find no room are left out, so the weightiest should come first."""

    def __init__(self, room: Box) -> None:
        self._room = room
        self._taken: list[Box] = []

    def block(self, box: Box) -> None:
        """Keep a place free."""
        self._taken.append(box)

    def place(self, x: float, y: float, words: str, size: float, gap: float = 8) -> str:
        """Return a label beside, above or below a point; '' where there is no room."""
        width = wide(words, size)
        spots = (
            (x + gap, y + size * 0.35, "start", x + gap),
            (x - gap, y + size * 0.35, "end", x - gap - width),
            (x, y - gap, "middle", x - width / 2),
            (x, y + gap + size * 0.8, "middle", x - width / 2),
        )
        for at_x, at_y, anchor, left in spots:
            box = Box(left, at_y - size * 0.9, left + width, at_y + size * 0.3)
            inside = box.left >= self._room.left and box.right <= self._room.right
            inside = inside and box.top >= self._room.top and box.bottom <= self._room.bottom
            if inside and not any(box.meets(other) for other in self._taken):
                self._taken.append(box)
                return halo(at_x, at_y, words, size, anchor)
        return ""
