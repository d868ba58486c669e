"""The situation report of a record: every sentence sourced, both languages, in every kind of file."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from tests.loaded import built_in

from marsad.app.evaluate.gold import read_gold
from marsad.app.pictures import drawn, png
from marsad.app.record.record import Record
from marsad.app.situation import situation, written
from marsad.errors import InputError
from marsad.model.report import Report
from marsad.store import EventFilter, Store
from marsad.views.document import Block, Kind, Picture, plain

ROOT = Path(__file__).parents[2]
(SEED,) = read_gold(ROOT / "gold" / "seed").reports
FIRST, LAST = date(2026, 2, 1), date(2026, 2, 28)
ENGLISH = Report(
    "r1",
    "Turkish drones struck a fuel depot in Kobani on Friday, killing three people, the Syrian Observatory said.\n\n"
    "The army denied that its forces had withdrawn from Tal Tamr.\n",
    date(2026, 2, 21),
    "Levant <b>Wire</b>",
    "Drones & depots",
    url="https://example.org/1?a=1&b=2",
)


@pytest.fixture(scope="module")
def record():
    with Record(Store(":memory:", create=True), built_in()) as opened:
        opened.add(msgspec.structs.replace(SEED.report, outlet="okaz"))
        opened.add(ENGLISH)
        yield opened


def items(document, heading=""):
    """The sentences of a report, or of one section of it."""
    found, inside = [], not heading
    for part in document.parts:
        if isinstance(part, Block) and part.kind in {Kind.HEADING, Kind.SUBHEADING} and heading:
            inside = part.id == heading if part.kind is Kind.HEADING else inside
        elif isinstance(part, Block) and part.kind is Kind.ITEM and inside:
            found.append(part)
    return found


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_sentence_has_its_sources_and_they_are_listed(record, lang):
    document = situation(record, FIRST, LAST, lang)
    told = items(document)
    assert len(told) > 10
    known = {reference.number for reference in document.references}
    for item in told:
        refs = [number for run in item.runs for number in run.refs]
        assert refs, plain(item.runs)
        assert set(refs) <= known
    assert all(reference.quotes for reference in document.references)


def test_the_report_says_in_english_what_an_arabic_report_told_and_the_other_way_round(record):
    english = [plain(item.runs) for item in items(situation(record, FIRST, LAST, "en"))]
    arabic = [plain(item.runs) for item in items(situation(record, FIRST, LAST, "ar"))]
    assert any(line.startswith("US forces have begun withdrawing from Qasrak base") for line in english)
    assert any("بدأت القوات الأمريكية الانسحاب من قاعدة قسرك" in line for line in arabic)
    assert any("drone strike" in line and "(3 killed)" in line for line in english)
    assert any("ضربة بطائرة مسيّرة" in line and "(مقتل 3 أشخاص)" in line for line in arabic)


def test_plans_stand_apart_with_their_deadline_and_outcome(record):
    document = situation(record, FIRST, LAST, "en")
    (plan,) = [t for item in items(document, "plans") if "withdraw from Syria" in (t := plain(item.runs))]
    assert "by 23 March 2026" in plan
    assert "as of 28 February 2026: pending" in plan
    assert not [item for item in items(document, "happened") if "Syria by 23 March" in plain(item.runs)]


def test_history_is_not_told_as_news_and_denied_is_told_as_denied(record):
    document = situation(record, FIRST, LAST, "en")
    happened = " ".join(plain(item.runs) for item in items(document, "happened"))
    assert "2014" not in happened
    assert "Tal Tamr" not in happened
    (denied,) = [t for item in items(document, "unconfirmed") if "Tal Tamr" in (t := plain(item.runs))]
    assert "denied by" in denied


def test_a_time_of_which_nothing_is_told_says_so(record):
    document = situation(record, date(2020, 1, 1), date(2020, 1, 2), "en")
    assert [plain(part.runs) for part in document.parts if isinstance(part, Block)][-1].startswith("Nothing is told")


class _Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.hrefs, self.tags, self.outside = set(), set(), [], []

    def handle_starttag(self, tag, attrs):
        held = dict(attrs)
        self.tags.append(tag)
        self.ids.add(held.get("id"))
        if held.get("href", "").startswith("#"):
            self.hrefs.add(held["href"][1:])
        self.outside += [v for k, v in held.items() if k in {"src", "xlink:href"} and not v.startswith("data:")]


def test_the_page_stands_alone_its_references_lead_somewhere_and_nothing_in_it_runs(record):
    text = written(record, ".html", FIRST, LAST, ["en", "ar"]).decode()
    page = _Page()
    page.feed(text)
    assert page.hrefs <= page.ids
    assert page.outside == []
    assert "script" not in page.tags
    assert "b" not in page.tags  # of the outlet's name
    assert "Levant &lt;b&gt;Wire&lt;/b&gt;" in text
    assert '<article lang="ar" dir="rtl">' in text
    assert text.count("<svg") == 4


def test_word_opens_it_and_arabic_runs_from_the_right(record):
    from docx import Document as Docx

    data = written(record, ".docx", FIRST, LAST, ["ar"])
    made = Docx(io.BytesIO(data))
    lines = [paragraph.text for paragraph in made.paragraphs]
    assert any("بدأت القوات الأمريكية الانسحاب" in line for line in lines)
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        xml = held.read("word/document.xml").decode()
        assert xml.count("<w:bidi/>") > 20
        assert len([name for name in held.namelist() if name.startswith("word/media/")]) == 2


def test_markdown_has_a_footnote_for_each_reference_and_no_mark_of_the_text(record):
    text = written(record, ".md", FIRST, LAST, ["en"]).decode()
    assert set(re.findall(r"\[\^(\d+)\](?!:)", text)) == set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))
    assert r"Levant \<b\>Wire\</b\>" in text


def test_pdf_has_its_pages_and_arabic_in_order(record):
    import pypdfium2

    try:
        import weasyprint
    except (ImportError, OSError):
        pytest.skip("the extra pdf, or the system's Pango, is not installed")
    assert weasyprint.HTML

    pages = pypdfium2.PdfDocument(written(record, ".pdf", FIRST, LAST, ["en", "ar"]))
    assert len(pages) >= 4
    assert "US forces" in pages[0].get_textpage().get_text_range() + pages[1].get_textpage().get_text_range()


def test_what_cannot_be_written_is_told(record):
    with pytest.raises(InputError, match="no report is written"):
        written(record, ".xls", FIRST, LAST, ["en"])
    with pytest.raises(InputError, match="lies before"):
        written(record, ".md", LAST, FIRST, ["en"])


def test_an_item_of_html_and_markdown_bears_the_id_of_its_event(record):
    shown = re.findall(r"`(e\d+)`", written(record, ".md", FIRST, LAST, ["en"]).decode())
    assert shown
    assert set(shown) <= {event.id for event in record.events()}
    assert re.findall(r"<small>(e\d+)</small>", written(record, ".html", FIRST, LAST, ["en"]).decode()) == shown


def test_a_name_of_a_town_and_its_governorate_is_told_once(record):
    several = ("hasakah", "hasakah-district", "hasakah-governorate")
    titles = [situation(record, FIRST, LAST, "en", places=each).title for each in (several, ("hasakah",))]
    assert titles == ["Situation report: Al-Hasakah Governorate", "Situation report: Al-Hasakah"]


# --- pictures ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_map_names_its_places_once_and_has_scale_legend_days_and_sources(record, lang):
    svg = drawn(record, "map", ".svg", FIRST, LAST, lang, EventFilter(since=FIRST, until=LAST)).decode()
    for words in {
        "en": ("Qasrak base", "begun", "km", "28 February 2026", "Okaz"),
        "ar": ("قاعدة قسرك", "بدء", "شباط/فبراير", "عكاظ"),
    }[lang]:
        assert words in svg
    assert "Syria<" not in svg  # a country is no spot


def test_png_has_letters(record):
    svg = drawn(record, "timeline", ".svg", FIRST, LAST, "ar", EventFilter(since=FIRST, until=LAST)).decode()
    whole = png(svg, 400)
    assert whole.startswith(b"\x89PNG")
    assert whole != png(re.sub(r"<text.*?</text>", "", svg), 400)


def test_nothing_to_draw_is_told(record):
    nowhere = EventFilter(since=date(2020, 1, 1), until=date(2020, 1, 2))
    with pytest.raises(InputError, match="no event of these has a place"):
        drawn(record, "map", ".svg", FIRST, LAST, "en", nowhere)
    with pytest.raises(InputError, match="no picture is drawn"):
        drawn(record, "map", ".gif", FIRST, LAST, "en", nowhere)


def test_pictures_of_a_report_are_its_map_and_its_timeline(record):
    found = [part for part in situation(record, FIRST, LAST, "en").parts if isinstance(part, Picture)]
    assert [picture.caption for picture in found] == ["Map", "Timeline"]
