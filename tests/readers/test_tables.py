"""Tables written by Python's csv and json: columns are known by their names in both languages, days by how they are written."""

import csv
import io
import json
from datetime import date

import openpyxl
import pytest

from marsad.model.received import Dating

NEWS = "انسحبت القوات الأمريكية من قاعدة التنف، باتجاه العراق."


def table(*rows: tuple[str, ...], delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter).writerows(rows)
    return target.getvalue().encode(encoding)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "header",
    [
        ("text", "date", "source", "url", "title"),
        ("النص", "التاريخ", "المصدر", "الرابط", "العنوان"),
        ("Full Text", "Publication Date", "Publisher", "Link", "Headline"),
        ("نص الخبر", "تاريخ النشر", "الوسيلة", "رابط", "عنوان الخبر"),
    ],
)
def test_columns_are_known_by_their_names_in_both_languages(read, delimiter, header):
    row = (f'{NEWS}\n"ثم" عادت', "2026-02-23", "عكاظ", "https://okaz.com.sa/1", "انسحاب")
    first, second = read(table(header, row, row, delimiter=delimiter), "t")
    assert first.report.text == row[0]
    assert (first.report.published, first.dating) == (date(2026, 2, 23), Dating.FEED)
    assert (first.report.outlet, first.report.url, first.report.title) == ("Okaz", row[3], row[4])
    assert (first.where, second.where) == ("t:2", "t:4")
    assert next(iter(csv.DictReader(io.StringIO(first.original.decode()), delimiter=delimiter)))[header[0]] == row[0]


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_the_line_by_which_excel_tells_what_parts_the_cells_is_no_row(one, sign):
    data = table(("العنوان", "النص", "التاريخ"), ("خبر", NEWS, "23/02/2026"), delimiter=sign).decode()
    found = one(f"\ufeffsep={sign}\r\n{data}".encode())
    assert (found.report.text, found.report.published) == (NEWS, date(2026, 2, 23))
    assert found.where.endswith(":3")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1256"])
def test_tables_in_other_encodings_are_read(one, encoding):
    assert one(table(("النص", "التاريخ"), (NEWS, "2026-02-23"), encoding=encoding)).report.text == NEWS


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-02-23", date(2026, 2, 23)),
        ("2026-02-23 23:40:00+03:00", date(2026, 2, 23)),
        ("23/02/2026", date(2026, 2, 23)),
        ("02/23/2026", date(2026, 2, 23)),
        ("٢٣/٢/٢٠٢٦", date(2026, 2, 23)),
        ("2026/02/23 10:00", date(2026, 2, 23)),
        ("Feb 23, 2026", date(2026, 2, 23)),
        ("23 February 2026", date(2026, 2, 23)),
        ("Monday, 23 Feb 2026 10:00", date(2026, 2, 23)),
        ("Mon, 23 Feb 2026 23:40:00 +0300", date(2026, 2, 23)),
        ("23 شباط 2026", date(2026, 2, 23)),
        ("٢٣ كانون الثاني ٢٠٢٦", date(2026, 1, 23)),
        ("الإثنين، 23 فبراير 2026", date(2026, 2, 23)),
        ("20260223", date(2026, 2, 23)),
        ("1771848000", date(2026, 2, 23)),
        ("", None),
    ],
)
def test_days_are_read_as_people_write_them(one, written, day):
    assert one(table(("text", "date"), (NEWS, written))).report.published == day


def test_a_day_that_could_be_two_is_not_taken_unless_the_column_shows_which(read):
    (open_,) = read(table(("text", "date"), (NEWS, "05/04/2026")))
    assert (open_.report.published, open_.dating) == (None, Dating.UNKNOWN)
    assert open_.notes == ("published '05/04/2026' could be two days: not taken",)
    first, _ = read(table(("text", "date"), (NEWS, "05/04/2026"), (NEWS, "23/04/2026")))
    assert first.report.published == date(2026, 4, 5)
    first, _ = read(table(("text", "date"), (NEWS, "05/04/2026"), (NEWS, "04/23/2026")))
    assert first.report.published == date(2026, 5, 4)


@pytest.mark.parametrize("written", ["soon", "2026-13-01", "31/02/2026", "0026-02-23", "99999999999999"])
def test_nonsense_for_a_day_is_told_with_its_row_and_the_next_is_read(take, written):
    bad, good = take(table(("text", "date"), (NEWS, written), (NEWS, "2026-02-23")), "t")
    assert (bad.where, bad.error.where) == ("t:2", "t:2")
    assert good.report.published == date(2026, 2, 23)


def test_a_column_is_what_the_user_says(one, fault):
    data = table(("Body", "Day", "n"), (NEWS, "2026-02-23", "7"))
    assert one(data, columns={"text": "body", "published": "Day"}).report.published == date(2026, 2, 23)
    data = table(("what", "when", "n"), (NEWS, "2026-02-23", "7"), (NEWS, "2026-02-23", "8"))
    assert "no column" in fault(data).what
    assert "what, when, n" in fault(data).advice
    assert one(table(("what", "when", "n"), (NEWS, "", "7")), columns={"text": "what"}).report.text == NEWS
    assert "'Text2'" in fault(data, columns={"text": "Text2"}).what


def test_two_columns_of_which_one_is_known_are_a_table_not_a_text(one, fault):
    data = table(("التاريخ", "ما جرى"), ("2026-02-23", NEWS))
    assert "التاريخ, ما جرى" in fault(data).advice
    assert one(data, columns={"text": "ما جرى"}).report.published == date(2026, 2, 23)


def test_prose_with_commas_is_no_table(one):
    text = "The convoy left, a source said.\nIt crossed, he said, by night.\nNo one, he added, was hurt."
    assert one(text.encode()).reader == "text"
    dateline = "Damascus, Syria, 23 February\nThe convoy left.\n"
    assert one(dateline.encode()).reader == "text"


def test_arrays_and_objects_of_json_are_read(read):
    rows = [{"body": NEWS, "published_at": "2026-02-23T10:00:00Z", "source": "Okaz"}, {"النص": NEWS}]
    for data in (rows, {"count": 2, "articles": rows}):
        first, second = read(json.dumps(data, indent=1).encode(), "j")
        assert (first.report.text, first.report.published, first.report.outlet) == (NEWS, date(2026, 2, 23), "Okaz")
        assert (first.where, second.where) == ("j#1", "j#2")
        assert json.loads(first.original) == rows[0]


def test_a_faulty_element_is_told_and_the_rest_is_read(take):
    found = take(json.dumps([{"text": NEWS}, 7, {"text": 7}, {"x": NEWS}, {"text": NEWS}]).encode())
    assert [hasattr(each, "error") for each in found] == [False, True, True, True, False]


def test_json_that_is_cut_off_gives_what_stands_before(take):
    data = json.dumps([{"text": NEWS}, {"text": NEWS}]).encode()
    found = take(data[:-20])
    assert found[0].report.text == NEWS
    assert "broken JSON" in found[-1].error.what


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"a":' * 100_000, b'[{"text": ' + b"[" * 100_000])
def test_deeply_nested_json_is_contained(take, data):
    (found,) = take(data)
    assert "nested too deeply" in found.error.what or "no report" in found.error.what


ACLED = {
    "event_id_cnty": "SYR1",
    "event_date": "2026-02-20",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "Military Forces of Syria",
    "source": "SOHR; Enab Baladi",
    "notes": "On 20 February 2026, army troops clashed with gunmen near the town. No casualties were reported.",
    "fatalities": "0",
    "timestamp": "1771848000",
}


def workbook(*rows: tuple[str, ...]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        table(tuple(ACLED), tuple(ACLED.values())),
        workbook(tuple(ACLED), tuple(ACLED.values())),
        json.dumps({"status": 200, "count": 1, "data": [ACLED | {"fatalities": 0}]}, indent=1).encode(),
    ],
    ids=["csv", "xlsx", "json"],
)
def test_a_row_of_acled_is_second_hand_and_its_coding_kept_beside(one, data):
    found = one(data)
    assert found.report.text == ACLED["notes"]
    assert (found.report.outlet, found.copied_from, found.report.id) == ("ACLED", "SOHR; Enab Baladi", "SYR1")
    assert found.report.published == date(2026, 2, 23), "the day of the row, not that of the event"
    assert (found.coding["event_type"], found.coding["fatalities"]) == ("Battles", "0")


def test_without_its_time_stamp_a_row_of_acled_has_no_day_of_publication(one):
    row = {name: value for name, value in ACLED.items() if name != "timestamp"}
    assert one(table(tuple(row), tuple(row.values()))).dating is not Dating.FEED


def gkg(title: str) -> str:
    cells = [""] * 27
    cells[:5] = ["20260223121500-7", "20260223121500", "1", "okaz.com.sa", "https://www.okaz.com.sa/news/1"]
    cells[7], cells[26] = "ARMEDCONFLICT;", title and f"<PAGE_LINKS>x</PAGE_LINKS><PAGE_TITLE>{title}</PAGE_TITLE>"
    return "\t".join(cells)


def test_of_gdelts_graph_the_headlines_are_read(take):
    found, rest = take("\n".join((gkg("Troops leave base &amp; town"), gkg(""))).encode())
    assert found.report.text == "Troops leave base & town"
    assert (found.report.outlet, found.report.published) == ("Okaz", date(2026, 2, 23))
    assert found.coding["themes"] == "ARMEDCONFLICT;"
    assert "1 of 2 rows hold no headline" in rest.error.what


def test_gdelts_events_hold_no_words_and_that_is_said(fault):
    row = "\t".join(["1234567890", "20260223", *["x"] * 59])
    assert "no words" in fault(row.encode()).what


def test_parquet_is_read_by_the_same_columns(read, tmp_path):
    import datetime as dt

    import pyarrow as pa
    import pyarrow.parquet as pq

    rows = [
        {"العنوان": "خبر", "النص": "قصفت المدفعية قرية.", "التاريخ": dt.date(2026, 2, 23), "n": 1},
        {"العنوان": None, "النص": "Jets struck Afrin.", "التاريخ": None, "n": 2},
    ]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "named-badly.txt")
    first, second = read(tmp_path / "named-badly.txt")
    assert (first.report.title, first.report.text, str(first.report.published)) == (
        "خبر",
        "قصفت المدفعية قرية.",
        "2026-02-23",
    )
    assert (first.dating, first.where) == ("feed", "named-badly.txt:1")
    assert (second.report.text, second.report.published) == ("Jets struck Afrin.", None)
    assert "n" not in first.original.decode()


def test_broken_parquet_is_told_of(fault):
    assert "broken" in fault(b"PAR1" + b"\0" * 40).what
