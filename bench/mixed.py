"""Mixed files to be read: text, Markdown, pages, mails, DOCX, JSON Lines, tables, ZIP, of sentences of our own, each with places,
figures and days drawn anew.
"""

from __future__ import annotations

import csv
import io
import json
import os
import random
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from email.message import EmailMessage
from pathlib import Path

from marsad.app.library import library
from marsad.settings import from_environment
from texts import quiet

DAYS = 400
START = date(2025, 1, 1)
EVENTS = {
    "en": (
        "Turkish artillery shelled a village near {town} on {day}, a local source said. {n} civilians were wounded.",
        "An explosive device went off in {town} on {day}, killing {n} members of Asayish, residents told {outlet}.",
        "A coalition convoy of {n} trucks entered {town} from Iraq, local residents said on {day}.",
        "Government forces arrested {n} people in {town} on {day}, the Syrian Observatory said.",
        "U.S. forces left their base near {town} on {day} and drove towards Iraq, witnesses said.",
        "Clashes between SDF fighters and tribal gunmen broke out in {town} on {day}; {n} fighters died.",
    ),
    "ar": (
        "قصفت المدفعية التركية قرية قرب {town} يوم {day}، وفق مصدر محلي، وأصيب {n} مدنيين.",
        "انفجرت عبوة ناسفة في {town} يوم {day}، ما أدى إلى مقتل {n} عناصر من الأسايش، بحسب {outlet}.",
        "دخل رتل للتحالف الدولي يضم {n} شاحنة إلى {town} قادماً من العراق يوم {day}.",
        "اعتقلت القوات الحكومية {n} أشخاص في {town} يوم {day}، وفق المرصد السوري.",
        "انسحبت القوات الأمريكية من قاعدتها قرب {town} يوم {day} باتجاه العراق، وفق شهود.",
    ),
}
WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
TOLD, QUIET = 2, 6


class Desk:
    """Makes reports, each in words of its own."""

    def __init__(self, seed: int) -> None:
        world = library(from_environment(os.environ)).world
        self._draw = random.Random(seed)
        towns = [p for p in world.places.values() if p.country in {"SY", "IQ"} and p.level == "town"]
        self._towns = self._draw.sample(sorted(towns, key=lambda p: p.id), min(400, len(towns)))
        self._words = {lang: " ".join(quiet(lang)).split() for lang in ("en", "ar")}

    def report(self) -> dict[str, str]:
        """Return a report: ``text``, ``title``, ``published``, ``outlet``, ``lang``."""
        draw, lang = self._draw, self._draw.choice(("en", "ar"))
        day = START + timedelta(days=draw.randrange(DAYS))
        outlet = f"Outlet {draw.randrange(60)}"
        lines = [" ".join(draw.choice(self._words[lang]).strip(".,،") for _ in range(14)) + "." for _ in range(QUIET)]
        for _ in range(TOLD):
            town = draw.choice(self._towns)
            told = draw.choice(EVENTS[lang]).format(
                town=town.name_ar if lang == "ar" else town.name_en,
                n=draw.randrange(2, 90),
                day=WEEKDAYS[lang][draw.randrange(7)],
                outlet=outlet,
            )
            lines.insert(draw.randrange(len(lines)), told)
        return {
            "text": "\n\n".join(lines),
            "title": lines[0][:60],
            "published": day.isoformat(),
            "outlet": outlet,
            "lang": lang,
        }


def text(desk: Desk) -> tuple[str, bytes]:
    one = desk.report()
    return f"{one['published']}.txt", one["text"].encode()


def markdown(desk: Desk) -> tuple[str, bytes]:
    one = desk.report()
    return "note.md", f"---\ntitle: {one['title']}\ndate: {one['published']}\n---\n\n{one['text']}\n".encode()


def page(desk: Desk) -> tuple[str, bytes]:
    one = desk.report()
    paragraphs = "".join(f"<p>{line}</p>\n" for line in one["text"].split("\n\n"))
    head = (
        f'<meta charset="utf-8"><title>{one["title"]}</title><meta property="og:site_name" content="{one["outlet"]}">'
    )
    head += f'<meta property="article:published_time" content="{one["published"]}T10:00:00+03:00">'
    links = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(40))
    body = f"<nav><ul>{links}</ul></nav><article><h1>{one['title']}</h1>{paragraphs}</article><footer>All rights reserved</footer>"
    return (
        "page.html",
        f'<!DOCTYPE html><html lang="{one["lang"]}"><head>{head}</head><body>{body}</body></html>'.encode(),
    )


def mail(desk: Desk) -> tuple[str, bytes]:
    one, message = desk.report(), EmailMessage()
    message["From"], message["To"], message["Subject"] = "desk@outlet.example", "me@example.org", one["title"]
    message["Date"] = date.fromisoformat(one["published"]).strftime("%a, %d %b %Y 10:00:00 +0300")
    message.set_content(one["text"])
    return "alert.eml", message.as_bytes()


def docx(desk: Desk) -> tuple[str, bytes]:
    one, data = desk.report(), io.BytesIO()
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in one["text"].split("\n\n"))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", types)
        file.writestr("_rels/.rels", rels)
        file.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?><w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>',
        )
    return f"report {one['published']}.docx", data.getvalue()


def lines(desk: Desk) -> tuple[str, bytes]:
    return "reports.jsonl", "".join(json.dumps(desk.report(), ensure_ascii=False) + "\n" for _ in range(4)).encode()


def table(desk: Desk) -> tuple[str, bytes]:
    out = io.StringIO()
    writer = csv.DictWriter(out, ["published", "outlet", "title", "text", "lang"])
    writer.writeheader()
    writer.writerows(desk.report() for _ in range(3))
    return "table.csv", out.getvalue().encode()


def packed(desk: Desk) -> tuple[str, bytes]:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for number, make in enumerate((text, page)):
            name, content = make(desk)
            file.writestr(f"{number} {name}", content)
    return "export.zip", data.getvalue()


#: What is made, as often as it stands here.
MADE: tuple[Callable[[Desk], tuple[str, bytes]], ...] = (
    *(text, text, text, page, page, page, page, mail, mail, docx, docx, markdown),
    *(lines, lines, table, packed),
)


def fill(folder: Path, count: int) -> int:
    """Make so many files in folders of a hundred; return their size in bytes."""
    desk, size = Desk(7), 0
    for number in range(count):
        name, data = MADE[number % len(MADE)](desk)
        inner = folder / f"{number // 100:03}"
        inner.mkdir(exist_ok=True)
        (inner / f"{number:05} {name}").write_bytes(data)
        size += len(data)
    return size
