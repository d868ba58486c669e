"""What goes wrong is told in the language of whoever asks: on pages that of the page, to programs that which they prefer."""

import re
from html import unescape

import pytest
from litestar.testing import TestClient

import marsad
from marsad.settings import Serving
from marsad.web.app import application
from marsad.web.refused import refused

ARABIC = {"accept-language": "ar-SY,ar;q=0.9,en;q=0.1"}
#: Words that a sentence in English has; names of fields and of programs are no words of a sentence.
ENGLISH = re.compile(r"\b(?:the|is|no|not|of|this|there|it|give|write|ask|see|such)\b", re.IGNORECASE)


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "own.db"
    marsad.open(path).close()
    with TestClient(application(marsad.open(path), Serving()), base_url="http://127.0.0.1") as client:
        yield client


def words(html: str) -> str:
    """Return the words of what is told on a page."""
    found = re.search(r"<main.*?</main>", html, re.DOTALL)
    assert found
    return unescape(re.sub(r"<(?:p class=\"mute\" lang=\"en\".*?</p|[^>]*)>", " ", found[0]))


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/events/e999", {}),
        ("/claims/r_x.k1", {}),
        ("/reports/r_x", {}),
        ("/sites/nowhere", {}),
        ("/events", {"place": "nowhere"}),
        ("/events", {"tpye": "clash"}),
        ("/events", {"colour": "red"}),
        ("/events", {"since": "23.2.2026"}),
        ("/events", {"type": "war"}),
        ("/events", {"limit": "0"}),
        ("/events", {"limit": "many"}),
        ("/events", {"limit": "null"}),
        ("/events", {"since": ["2026-01-01", "2026-01-02"]}),
        ("/events", {"place": "a\0b"}),
        ("/events", {"cursor": "x"}),
        ("/search", {"q": "the"}),
        ("/timeline", {}),
        ("/nothing", {}),
    ],
)
def test_a_program_that_prefers_arabic_is_told_in_arabic(client, path, query):
    answer = client.get(f"/api/v1{path}", params=query, headers=ARABIC)
    told = answer.json()
    assert answer.headers["content-language"] == "ar"
    assert "accept-language" in answer.headers["vary"]
    assert not ENGLISH.search(" ".join(told[field] for field in ("title", "detail", "advice"))), told
    assert re.search("[ء-ي]", told["detail"])


def test_the_same_fault_is_told_in_english_to_others(client):
    answer = client.get("/api/v1/events", params={"type": "war"})
    assert answer.json()["detail"] == "Invalid enum value 'war'"
    assert answer.headers["content-language"] == "en"


def test_a_name_of_the_host_that_is_not_ours_is_refused_in_arabic(client):
    told = client.get("/ar", headers={**ARABIC, "host": "elsewhere.example"}).json()
    assert told["detail"] == "هذا الخادم لا يجيب بهذا الاسم"


@pytest.mark.parametrize(
    "path", ["/event/e999", "/report/r_x", "/nothing", "/review?claim=r_x.k1", "/builder/report.exe"]
)
def test_a_page_in_arabic_tells_what_is_wrong_in_arabic(client, path):
    answer = client.get(f"/ar{path}", headers={"accept-language": "en"})
    assert answer.status_code == 404
    assert not ENGLISH.search(words(answer.text)), words(answer.text)


@pytest.mark.parametrize(
    ("form", "files", "told"),
    [
        ({"text": "دخل الجيش", "published": "soon"}, {}, "«soon» ليس يوماً"),
        ({"text": "…"}, {}, "لا كلمة فيه"),
        ({}, {"file": ("one.png", b"\x89PNG\r\n\x1a\n" + bytes(200))}, "هذا الملف صورة PNG"),
        ({}, {"file": ("one.rar", b"Rar!\x1a\x07\x00" + bytes(200))}, "فكّ ضغطه وقدّم المجلد"),
        ({}, {"file": ("one.pdf", b"%PDF-1.4\nbroken")}, "تالف، أو ليس PDF"),
        ({}, {"file": ("one.docx", b"PK\x03\x04broken")}, "تالف أو ناقص"),
        ({}, {"file": ("one.json", b'{"a": [{"b": 1}]}')}, "لا عمود معروفاً لنص التقارير"),
    ],
)
def test_what_cannot_be_read_is_told_in_arabic(own, form, files, told):
    csrf = re.search(r'name="csrf" content="([^"]*)"', own.get("/ar/add").text)
    assert csrf
    page = own.post("/ar/add", data={"csrf": csrf[1], "part": "1", **form}, files=files)
    plain = re.sub("[\u2068\u2069]", "", page.text)
    assert told in plain
    fault = re.search(r'role="alert">(.*?)</p>', plain, re.DOTALL)
    assert fault
    assert not ENGLISH.search(re.sub(r"\(.*?\)|<bdi>.*?</bdi>", "", fault[1])), fault[1]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Expected `int`, got `str` - at `$.limit`", ("Expected `int`, got `str`", "limit")),
        ("Expected `str` matching regex '^a$' - at `$.x[0]`", ("Expected `str` matching regex '^a$'", "x[0]")),
        ("Object missing required field `actor`", ("Object missing required field `actor`", "")),
        ("Something new", ("Something new", "")),
    ],
)
def test_what_msgspec_says_is_kept_word_for_word_in_english(said, told):
    assert refused(ValueError(said)) == told
