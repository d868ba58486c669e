"""The screens as the server makes them: words from the table, nothing of a report run, coordinates with what is known of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

import marsad
from marsad.knowledge.labels import FILES, labels
from marsad.settings import Serving
from marsad.web.app import application
from marsad.web.rendering import SCREENS

WEB = Path(marsad.__file__).parent / "web"
TEMPLATES = sorted((WEB / "templates").glob("*.html"))
KEY = re.compile(r"""\b(?:t|label|count|alarm)\(\s*f?['"]([a-z_. ]+)['"]""")
EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


@pytest.fixture
def own(tmp_path):
    """A server of an empty record, and how to ask it for a change."""
    path = tmp_path / "own.db"
    marsad.open(path).close()
    with TestClient(application(marsad.open(path), Serving()), base_url="http://127.0.0.1") as client:
        yield client


def csrf(client: TestClient[Any]) -> str:
    """Return what goes into every form."""
    found = re.search(r'name="csrf" content="([^"]*)"', client.get("/en/add").text)
    assert found
    return found[1]


def test_no_words_are_given_to_the_map_as_html():
    given = [
        found
        for path in (WEB / "static" / "js").glob("*.js")
        for found in re.findall(
            r"(?:bindTooltip|bindPopup|setContent|addAttribution)\((\w+\(?)", path.read_text("utf-8")
        )
    ]
    assert sorted(given) == ["credit(", "popup(", "words("], "each makes an element, or escapes"


@pytest.mark.parametrize(("given", "told"), [({"published": "soon"}, "is no day"), ({"sent": "ÿ!"}, "damaged")])
def test_a_form_that_makes_no_sense_is_told_and_no_fault_of_ours(own, given, told):
    page = own.post("/en/add", data={"csrf": csrf(own), "text": "The army entered Tabqa.", **given})
    assert page.status_code == 200
    assert told in page.text


def test_both_languages_have_every_word():
    assert labels("en").keys() == labels("ar").keys()
    for file in FILES:
        assert not [line for line in file.read_text("utf-8").splitlines() if line.endswith((" ", "\t"))]


def test_every_word_that_screens_ask_for_is_in_the_table():
    found = {key for path in (*TEMPLATES, *WEB.rglob("*.py")) for key in KEY.findall(path.read_text("utf-8"))}
    asked = {key for key in found if "." in key and not key.endswith(".")}  # the rest is put together with a value
    assert len(asked) > 100
    assert asked - labels("en").keys() == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_words_styles_or_scripts_of_their_own(path):
    text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    assert not re.search(r"\sstyle=|\son\w+=|<style|<script(?![^>]*\ssrc=)", text)
    shown = re.sub(r"<(code|kbd)[^>]*>.*?</\1>|<[^>]*>|&\w+;", " ", text, flags=re.DOTALL)
    assert set(re.findall(r"[A-Za-z]{3,}", shown)) <= {"marsad"}, "words stand in the table"


@pytest.mark.parametrize("path", sorted((WEB / "static" / "js").glob("*.js")), ids=lambda path: path.name)
def test_scripts_hold_no_words_of_a_language(path):
    assert not re.search(r"[\u0620-\u064a]{2,}", path.read_text("utf-8"))


def test_styles_know_no_left_and_right():
    """But for the map, which is laid out in pixels whichever way its names are read."""
    for path in (WEB / "static").glob("*.css"):
        rules = [line for line in path.read_text("utf-8").splitlines() if "map" not in line]
        found = re.findall(
            r"(?<![-\w])(?:margin|padding|border|inset)-(?:left|right)|(?<![-\w.])(?:left|right)\s*:", "\n".join(rules)
        )
        assert found == [], path.name
        assert not re.search(r"letter-spacing:(?! 0;)", path.read_text("utf-8"))


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("path", [path for _, path in SCREENS])
def test_an_empty_record_says_what_to_do(own, lang, path):
    page = own.get(f"/{lang}{path}")
    assert page.status_code == 200
    if path not in {"/search", "/add", "/about"}:
        assert "marsad add" in page.text


def test_nothing_that_is_typed_or_published_is_run(own):
    token = csrf(own)
    news = f"Local sources said the army withdrew from the Qasrak base on Monday. {EVIL}"
    form = {"csrf": token, "text": news, "published": "2026-02-24", "outlet": EVIL, "title": EVIL, "do": "keep"}
    form["url"] = "javascript:alert(1)"
    kept = own.post("/en/add", data=form, follow_redirects=True)
    assert "/report/r_" in str(kept.url)
    pages = [
        str(kept.url),
        "/en",
        "/en/reports",
        "/en/review",
        f"/en/search?q={EVIL}",
        "/ar/site/qasrak-base",
        "/en/about",
    ]
    for path in [
        *pages,
        f"/en?within={EVIL}&actor={EVIL}",
        f"/en/site/~{EVIL}",
        f"/en/actor/{EVIL}",
        f"/en/builder?place={EVIL}",
    ]:
        page = own.get(path).text
        assert "<script>alert" not in page, path
        assert "<img src=x" not in page, path
        assert 'href="javascript:' not in page, path


def test_a_place_is_shown_with_how_well_its_point_is_known(client):
    assert "36.706, 40.512 ±1 km" in client.get("/en/site/qasrak-base").text
    country = client.get("/en/site/syria").text
    assert labels("en")["ui.area"] in country
    assert 'id="map"' not in country
    assert labels("en")["unlocated"] in client.get("/en/site/~nowhere").text


def test_a_place_that_no_table_has_is_called_as_its_report_calls_it(own):
    news = "سيطرت قوات درع الوطن يوم الجمعة على مقر قيادة المنطقة العسكرية الأولى."
    form = {"csrf": csrf(own), "text": news, "published": "2026-01-03", "outlet": "وكالة", "do": "keep"}
    own.post("/en/add", data=form, follow_redirects=True)
    page = own.get("/en").text
    assert "مقر قيادة المنطقة العسكرية الأولى" in page
    assert "مقر قياده" not in page  # its key


def test_settings_lead_back_to_us_alone(client):
    for back in ("https://evil.example", "//evil.example", "/\\evil.example"):
        answer = client.get("/en/settings", params={"back": back, "theme": "dark"}, follow_redirects=False)
        assert answer.headers["location"] == "/en/"
        assert "marsad_theme=dark" in answer.headers["set-cookie"]


def test_a_report_can_be_taken_along(client):
    for name, media in (("html", "text/html"), ("md", "text/markdown")):
        answer = client.get(f"/ar/builder/report.{name}?since=2026-02-20&until=2026-03-01&langs=both")
        assert answer.headers["content-type"].startswith(media)
        assert "attachment" in answer.headers["content-disposition"]
    assert client.get("/en/builder/report.exe").status_code == 404


def test_a_search_leads_to_its_feed_and_tables(client):
    page = client.get("/en/search?type=withdrawal&place=qasrak-base&told=ar&conflicts=1").text
    for address in re.findall(r'href="(/api/v1/[^"]+)"', page):
        assert client.get(address.replace("&amp;", "&")).status_code == 200


def test_an_address_that_makes_no_sense_is_no_fault(client):
    for query in (
        "on=never",
        "since=2026-13-40&on=2026-02-24",
        "map=a,b,c&on=0001-01-01",
        "on=9999-12-31",
        "offset=-1",
    ):
        for path in (
            "/en",
            "/en/search",
            "/en/plans",
            "/en/site/qasrak-base",
            "/en/builder",
            "/en/reports",
            "/en/review",
        ):
            assert client.get(f"{path}?{query}").status_code == 200, f"{path}?{query}"


def test_a_search_leads_to_the_desk_with_what_it_found(client):
    address = re.findall(r'href="(/en/review\?[^"]+)"', client.get("/en/search?type=withdrawal&told=ar").text)[0]
    page = client.get(address.replace("&amp;", "&")).text
    queue = page[page.index('class="queue') : page.index("</nav>", page.index('class="queue'))]
    assert queue.count("<small lang=") == queue.count('<small lang="ar"') > 0
    assert "type=withdrawal" in re.findall(r'rel="next"[^>]*href="([^"]+)"', page)[0], "the filter stays"


#: Beginnings of keys whose words stand beside forces, places and events of any gender and number.
BESIDE = ("status.", "outcome.", "phase.", "occurred.", "polarity.no")
#: Forms of an adjective or verb that would have to agree: measure of the passive participle, past of the passive, present.
AGREES = re.compile(r"^(?:موجود|مغلق|مفتوح|مُ|يُ?[\u0621-\u064a]{3}|غادر|فقد ال|نُفِّذ|سُلِّم|لم |بدأ$|مستمر|مزمع)")


def test_what_stands_beside_names_of_any_gender_is_a_noun_in_arabic():
    """«القاعدة: إغلاق», «المعبر: إغلاق»: مغلق would agree with one of them alone."""
    words = {key: word for key, word in labels("ar").items() if key.startswith(BESIDE) or key == "intended"}
    assert words["status.closed"] == "إغلاق"
    assert [word for word in words.values() if AGREES.match(word)] == []


def test_plans_stand_on_pages_and_show_some_of_what_says_so(client, monkeypatch):
    """A plan that a thousand reports tell of would else be a page of megabytes."""
    whole = client.get("/en/plans").text
    every = plans(whole)
    monkeypatch.setattr("marsad.web.pages.plans._LISTED", 2)
    monkeypatch.setattr("marsad.web.pages.plans._SHOWN", 1)
    first = client.get("/en/plans").text
    assert first.count('class="card plan"') == 2
    assert re.search("other claims that say so: [1-9]", first + client.get("/en/plans?offset=2").text)
    assert 'rel="prev"' not in first
    second = client.get("/en/plans?offset=2").text
    assert 'rel="prev"' in second
    assert len(every) > 4
    assert {named(each) for each in plans(first)}.isdisjoint({named(each) for each in plans(second)})


def plans(page: str) -> list[str]:
    return re.findall(r'<article class="card plan">(.*?)</article>', page, re.DOTALL)


def named(plan: str) -> str:
    """Return what a plan is called: its heading, which tells who means to do what and where."""
    return " ".join(re.sub(r"<[^>]*>", " ", plan.partition("</h2>")[0]).split())
