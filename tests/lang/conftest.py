"""Languages of a few words, written to a folder of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

LANGUAGE = """\
# الأدوات
words:
  prep:
    - من
    - إلى
    - ب
    - بالقرب من
  conj:
    - و
  comp:
    - أن
  direction:
    - شمال
roles:
  - word: من
    role: from
  - word: إلى
    role: to
  - word: ب
    role:
      - means
      - place
"""
WITHDRAWAL = """\
# انسحاب
event: withdrawal

roles:
  actor: subject
  from: من

verbs:
  - past: انسحب
    present: ينسحب
    masdar: انسحاب
  - past: أخلى
    present: يخلي
    masdar: إخلاء
    from: object
    needs:
      from:
        - place
  - past: سحب
    present: يسحب
    masdar: سحب
    target: object
    to: none
    with:
      - من الخدمة

nouns:
  - noun: خروج
    actor: of
    risk: yes

reads:
  - text: انسحبت القوات من القرية وأخلت الحاجز وسحب الجيش آلياته بعد خروج رتل
    actor: القوات
    from: القرية

not_read:
  - text: سحب البنك أمواله
    why: مال
"""
SAYING = """\
# القول
verbs:
  - past: أعلن
    present: يعلن
    masdar: إعلان
    stance: asserts
    content:
      - أن
      - object
frames:
  - text: نقلا عن
    stance: asserts
"""
PHASE = """\
# الأطوار
verbs:
  - past: بدأ
    present: يبدأ
    masdar: بدء
    phase: begun
words:
  - text: من المتوقع
    phase: planned
    certainty: probable
"""
NOUNS = """\
# الأسماء
noun\tplural\tkind\tgender\tsource
خروج\t\tevent\tm\t
جندي\tجنود\tforce\tm\t
إطلاق نار\t\tevent\tm\t
"""

Writer = Callable[..., Path]


@pytest.fixture
def toy(tmp_path: Path) -> Writer:
    """Write the toy language, with files replaced (by name, ``/`` written as ``__``, dots as ``_``)."""

    def write(**files: str) -> Path:
        folder = tmp_path / "ar"
        content = {
            "language.yaml": LANGUAGE,
            "events/withdrawal.yaml": WITHDRAWAL,
            "saying.yaml": SAYING,
            "phase.yaml": PHASE,
            "nouns.tsv": NOUNS,
        }
        for name, text in files.items():
            stem, _, ending = name.replace("__", "/").rpartition("_")
            content[f"{stem}.{ending}"] = text
        for name, text in content.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return folder

    return write
