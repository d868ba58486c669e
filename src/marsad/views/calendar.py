"""Days as people write them: month names of either Arabic system or of English, digits of either script."""

from __future__ import annotations

from datetime import date

import msgspec

#: Zero to nine as Arabic writes them beside its letters.
_INDIC = str.maketrans({str(digit): chr(0x0660 + digit) for digit in range(10)})


class Calendar(msgspec.Struct, frozen=True):
    """How days are written: ``months`` in order, ``indic``: with Arabic-Indic digits."""

    months: tuple[str, ...]
    indic: bool = False

    def digits(self, text: str) -> str:
        """Return text with its digits in the script that is wanted."""
        return text.translate(_INDIC) if self.indic else text

    def long(self, day: date) -> str:
        """Return a day with its month's name."""
        return self.digits(f"{day.day} {self.months[day.month - 1]} {day.year}")

    def short(self, day: date, *, year: bool = False) -> str:
        """Return a day for an axis: day and month, or month and year."""
        name = self.months[day.month - 1].partition("/")[0]
        return self.digits(f"{name} {day.year}" if year else f"{day.day} {name}")
