"""The server on a record in PostgreSQL: the same answers as from SQLite, and the same desk."""

import json
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from litestar.testing import TestClient

import marsad
from marsad.app import demo
from marsad.settings import Serving
from marsad.web.app import application

SCREENS = (
    "/en",
    "/ar?on=2026-02-24&known=1",
    "/en/search?q=Qasrak",
    "/ar/search?q=انسحاب",
    "/en/search?type=withdrawal&since=2026-02-01",
    "/ar/review",
    "/en/plans?on=2026-03-30",
    "/ar/actors",
    "/en/actor/us-forces",
    "/ar/reports",
    "/en/add",
    "/ar/builder?since=2026-02-01&until=2026-03-30",
    "/en/about",
    "/ar/site/qasrak-base",
)
LISTS = (
    "reports",
    "events",
    "contradictions",
    "sites?as_of=2026-02-24&known_on=2026-02-23",
    "plans",
    "routes",
    "sources",
    "actors",
    "timeline?actor=us-forces",
    "events?bbox=35,30,45,40",
    "events?known_on=2026-02-23",
    "events.geojson",
    "claims.jsonl",
)


@pytest.fixture(scope="module")
def kept(make_database):
    """The address of a record in PostgreSQL with the reports of the demo."""
    where = make_database()
    with marsad.open(where) as record:
        for sample in demo.samples():
            record.add(sample.path, published=sample.published, outlet=sample.outlet)
    return where


@pytest.fixture(scope="module")
def there(kept):
    with TestClient(application(marsad.open(kept), Serving()), base_url="http://127.0.0.1") as made:
        yield made


@pytest.mark.parametrize("path", SCREENS)
def test_each_screen_is_there(there, path):
    answer = there.get(path)
    assert answer.status_code == 200, answer.text


def test_a_report_an_event_and_its_map_are_there(there):
    for kind, path in (("reports", "report"), ("events", "event")):
        id_ = there.get(f"/api/v1/{kind}").json()["items"][0]["id"]
        assert there.get(f"/ar/{path}/{id_}").status_code == 200


@pytest.mark.parametrize("path", LISTS)
def test_programs_are_answered_as_from_a_file(there, client, path):
    assert plain(there.get(f"/api/v1/{path}").text) == plain(client.get(f"/api/v1/{path}").text)


def test_words_are_found_in_either_language(there, client):
    for words in ("Qasrak withdrawal", "انسحاب قسرك"):
        found = [hit["report"]["id"] for hit in there.get("/api/v1/search", params={"q": words}).json()]
        assert found
        asked = client.get("/api/v1/search", params={"q": words}).json()
        assert sorted(found) == sorted(hit["report"]["id"] for hit in asked)


def test_the_desk_judges_undoes_and_adds(there):
    csrf = re.search(r'name="csrf" content="([^"]*)"', there.get("/en/review").text)
    assert csrf
    claim = there.get("/api/v1/claims", params={"judged": "open"}).json()["items"][0]["claim"]["id"]
    there.post("/en/review", data={"csrf": csrf[1], "claim": claim, "do": "accept", "reason": "both agree"})
    (decision,) = there.get("/api/v1/decisions").json()
    assert (decision["a"], decision["verdict"]) == (claim, "accept")
    there.post("/en/review", data={"csrf": csrf[1], "claim": claim, "do": "undo", "n": decision["n"]})
    assert there.get(f"/api/v1/claims/{claim}").json()["judged"] == "open"
    text = "The army entered Tabqa on Monday, a local source said."
    added = there.post("/en/add", data={"csrf": csrf[1], "do": "keep", "published": "2026-02-24", "text": text})
    assert added.status_code == 200
    assert "Tabqa" in added.text


def test_many_who_ask_and_decide_at_once_are_all_answered(there):
    claims = [each["claim"]["id"] for each in there.get("/api/v1/claims").json()["items"]][:12]
    json_ = {"content-type": "application/json", "x-csrf-token": there.get("/api/v1/me").json()["csrf"]}

    def decide(claim: str) -> int:
        return int(there.post(f"/api/v1/claims/{claim}/reject", content=json.dumps({}), headers=json_).status_code)

    with ThreadPoolExecutor(8) as pool:
        decided = [pool.submit(decide, claim) for claim in claims]
        read = [pool.submit(there.get, path) for path in SCREENS]
    assert {each.result() for each in decided} == {200}
    assert {each.result().status_code for each in read} == {200}


def plain(text: str) -> str:
    """Return an answer without what says when the record was filled."""
    return re.sub(r'"(?:added|read_at|recorded)": ?"[^"]*"', "", text)
