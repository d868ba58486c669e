"""What the spelling of an Arabic verb's past and present tells of its class and of its stems."""

from __future__ import annotations

import re
from functools import cached_property

_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_TRILITERAL = 3
_FORM_THREE = 4
_FORM_SIX = 5


def bare(word: str) -> str:
    """The word without vowel marks."""
    return _MARKS.sub("", word)


class Verb:
    """A verb by its past and present, third person masculine, as written.

    ``weak``: its last root letter is و or ي (أخلى يخلي); ``hollow``: the middle one (قال يقول); ``doubled``: second and
    third are the same (شن يشن); ``joined``: the first is و and falls out in the present (وصل يصل).
    """

    def __init__(self, past: str, present: str, masdar: str = "") -> None:
        self.shadda = past[2:3] == "\u0651" or past[3:4] == "\u0651"
        self.past = bare(past)
        self.stem = bare(present)[1:]
        self.masdar = bare(masdar)
        last = self.past[-1]
        length = len(self.past)
        self.weak = last == "ى" or (last == "ا" and length >= _TRILITERAL) or (last == "ي" and self.stem[-1:] in "ىي")
        self.hollow = (
            not self.weak and length >= _TRILITERAL and self.past[-2] == "ا" and self.stem[-2:-1] in set("ويا")
        )
        self.joined = length == _TRILITERAL and self.past[0] == "و" and self.stem[:1] != "و"
        self.doubled = (
            not self.weak
            and not self.hollow
            and (
                length == _TRILITERAL - 1
                or (length == _TRILITERAL and self.past[0] == "أ" and self.past[1:] == self.stem)
            )
        )

    @cached_property
    def glide(self) -> str:
        """The letter that a weak past has before the dual's alif (رميا, دعوا)."""
        return "و" if self.past[-1] == "ا" and self.stem[-1] == "و" else "ي"

    @cached_property
    def form(self) -> str:
        """The form's number as far as the participles depend on it: ``1``, ``2``, ``7`` or ``x`` (any other)."""
        past, stem = self.past, self.stem
        if self.doubled and len(past) == _TRILITERAL - 1:
            return "1"
        if len(past) == _TRILITERAL and not self.doubled:
            return "2" if self.shadda or self._is_form_two() else "1"
        if past.startswith("ان") and stem.startswith("ن"):
            return "7"
        return "x"

    def _is_form_two(self) -> bool:
        """Whether the verbal noun (تشكيل, تسوية) or the present's hamza (يؤكد) shows form II."""
        if self.past[0] == "أ" and self.stem[:1] == "ؤ":
            return True
        masdar = self.masdar
        if self.hollow or self.joined or len(masdar) < _FORM_SIX or masdar[0] != "ت":
            return False
        return (self.past[0] != "ت" or masdar[1] == "ت") and (masdar[-2] == "ي" or masdar[-1] == "ة")

    @cached_property
    def may_double(self) -> bool:
        """Whether forms VII, VIII, X may hide a doubled root (احتل, استمر), so that -ن would be misspelled."""
        if self.past[0] != "ا":
            return self.doubled
        rest = self.past[1:]
        return (len(rest) == _TRILITERAL and rest[0] not in "تطدذ") or (rest[:2] == "ست" and len(rest) == _FORM_THREE)

    @cached_property
    def past_passive(self) -> str:
        """The past passive where it is spelled otherwise than the past, else empty."""
        past = self.past
        if self.hollow:
            return "" if self.form == "7" else past[:-2] + "ي" + past[-1]
        if self.weak:
            if past[-1] == "ي":
                return ""
            stem = past[:-1]
            return self._long_vowel(stem[:-1] + "ئ" if stem[-1] == "أ" else stem) + "ي"
        if past[-1] == "أ":
            return self._long_vowel(past[:-1]) + "ئ"
        if len(past) == _TRILITERAL and past[1] == "أ":
            return past[0] + "ئ" + past[2]
        changed = self._long_vowel(past)
        return changed if changed != past else ""

    def _long_vowel(self, stem: str) -> str:
        """Forms III and VI: the long ā becomes ū (شاهد → شوهد, تبادل → تبودل); آ of form IV becomes أو."""
        length = len(self.past)
        if stem[0] == "آ":
            return "أو" + stem[1:]
        if length == _FORM_THREE and stem[1:2] == "ا":
            return stem[0] + "و" + stem[2:]
        if length == _FORM_SIX and stem[0] == "ت" and stem[2:3] == "ا":
            return stem[:2] + "و" + stem[3:]
        return stem

    @cached_property
    def present_passive(self) -> str:
        """The stem of the present passive where it is spelled otherwise than the present, else empty."""
        stem, passive = self.stem, self.stem
        if self.weak:
            passive = stem[:-1] + "ى"
        elif self.hollow:
            last = "ء" if stem[-1] in "ئؤ" else stem[-1]
            passive = stem[:-2] + "ا" + last
        elif stem[-1] == "ئ":
            passive = stem[:-1] + "أ"
        if self.joined:
            passive = "و" + passive
        elif stem[0] == "أ" and self.form == "1":
            passive = "ؤ" + passive[1:]
        return passive if passive != stem else ""
