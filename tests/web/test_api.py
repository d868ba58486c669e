"""What programs are answered: lists, pages, files, single things, faults."""

import csv
import io
import json
from types import SimpleNamespace
from urllib.parse import parse_qsl, urlsplit

import pytest

V1 = "/api/v1"


def get(client, path, code=200, **query):
    answer = client.get(f"{V1}{path}", params=query)
    assert answer.status_code == code, answer.text
    return answer


def ids(answer):
    return [item["id"] for item in answer.json()["items"]]


def rows(answer):
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


# --- filters


@pytest.mark.parametrize("place", ["qasrak-base", "Qasrak base", "قاعدة قسرك", "Hasakah"])
def test_places_go_by_id_by_name_in_either_language_and_by_what_holds_them(client, place):
    found = get(client, "/events", place=place, type="withdrawal").json()["items"]
    assert any(spot.get("id") == "qasrak-base" for event in found for spot in event["spots"])


def test_all_that_is_given_must_hold_and_of_several_values_one(client):
    both = ids(get(client, "/events", type=["withdrawal", "capture"], limit=500))
    one = ids(get(client, "/events", type="withdrawal", limit=500))
    planned = ids(get(client, "/events", type="withdrawal", phase="planned", limit=500))
    assert set(planned) < set(one) < set(both)


def test_a_box_holds_the_events_at_points_within_it(client):
    within = get(client, "/events", bbox="40.4,36.6,40.6,36.8").json()["items"]
    assert within
    assert all(any(36.6 <= (spot.get("lat") or 0) <= 36.8 for spot in event["spots"]) for event in within)
    assert get(client, "/events", bbox="0,0,1,1").json()["items"] == []


def test_as_of_and_known_on_are_two_clocks(client):
    def held(**query):
        states = get(client, "/sites", **query).json()["items"]
        (site,) = [each for each in states if each["site"] == "qasrak-base"]
        return {(s["interval"]["who"]["key"], s["interval"]["status"]) for s in site["states"]}

    assert ("us-forces", "leaving") in held(as_of="2026-02-24")
    assert ("us-forces", "leaving") not in held(as_of="2026-02-24", known_on="2026-02-11")
    assert not any(who == "us-forces" and status == "present" for who, status in held(as_of="2026-03-15"))


def test_events_are_told_as_they_could_be_known_on_a_day(client):
    now = {event["id"]: event for event in get(client, "/events", limit=500).json()["items"]}
    then = {event["id"]: event for event in get(client, "/events", limit=500, known_on="2026-02-16").json()["items"]}
    assert then.keys() < now.keys()
    assert all(set(then[id_]["claims"]) <= set(now[id_]["claims"]) for id_ in then)
    assert any(set(then[id_]["claims"]) < set(now[id_]["claims"]) for id_ in then), "some grew later"
    reports = {item["id"]: item["published"] for item in get(client, "/reports").json()["items"]}
    assert (
        max(reports[claim.rpartition(".")[0]] for event in then.values() for claim in event["claims"]) == "2026-02-16"
    )
    assert get(client, "/events", known_by="2026-02-16", limit=500).json()["items"] == list(then.values())


def test_independent_counts_origins_and_not_copies(client):
    found = get(client, "/events", independent=2).json()["items"]
    assert found
    assert all(len(event["standing"]["origins"]) >= 2 for event in found)


# --- pages


@pytest.mark.parametrize(
    "path", ["/events", "/claims", "/reports", "/sites", "/plans", "/routes", "/sources", "/actors"]
)
def test_page_after_page_gives_all_once_in_one_order(client, path):
    whole = get(client, path, limit=500).json()
    assert whole["next"] is None
    found, onward = [], f"{V1}{path}?limit=2"
    while onward:
        page = client.get(onward).json()
        assert len(page["items"]) <= 2
        found += page["items"]
        onward = page["next"]
    assert found == whole["items"]


def test_the_next_page_keeps_the_filter(client):
    onward = get(client, "/events", type="withdrawal", limit=1).json()["next"]
    assert ("type", "withdrawal") in parse_qsl(urlsplit(onward).query)


@pytest.mark.parametrize("cursor", ["x", "bnVsbA", "WyJhIiwiYiJd", "WzEsOTk5OTk5OTk5OTk5OTk5OTk5OTk5OV0", "%00", "é"])
def test_a_cursor_that_is_none_is_refused(client, cursor):
    assert get(client, "/events", 404, cursor=cursor).json()["where"] == "cursor"


# --- marks


def test_what_has_not_changed_is_not_sent_again(client):
    first = get(client, "/events", place="qasrak-base")
    again = client.get(f"{V1}/events?place=qasrak-base", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get(f"{V1}/events", headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200


# --- positions


def test_positions_count_code_points_with_the_words_beside_them(client, emoji):
    text = emoji.text
    (claim,) = emoji.claims
    evidence = claim["evidence"]
    assert text[evidence["start"] : evidence["end"]] == evidence["text"]
    assert claim["trigger"]["text"] == "انسحبت"
    assert text[claim["trigger"]["start"] : claim["trigger"]["end"]] == "انسحبت"
    utf16 = len(text[: claim["trigger"]["start"]].encode("utf-16-le")) // 2
    assert utf16 == claim["trigger"]["start"] + 2, "JavaScript must convert"


@pytest.fixture
def emoji(client):
    text = "🔴🚨 انسحبت القوات الأمريكية من قاعدة قسرك."
    answer = client.post(f"{V1}/read", json={"text": text, "published": "2026-02-23"})
    assert answer.status_code == 200, answer.text

    assert answer.json()["report"]["text"] == text
    return SimpleNamespace(text=text, claims=answer.json()["claims"])


# --- files


def test_a_table_opens_in_other_programs_with_arabic_whole(client):
    answer = get(client, "/events.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    found = rows(answer)
    listed = get(client, "/events", limit=500).json()["items"]
    assert [row["id"] for row in found] == [event["id"] for event in listed]
    qasrak = next(row for row in found if row["place_id"] == "qasrak-base")
    assert qasrak["place"] == "Qasrak base"
    assert "قسرك" in qasrak["place_ar"]
    assert float(qasrak["lat"]) == pytest.approx(36.7, abs=0.2)


@pytest.mark.parametrize(
    "path", ["/claims", "/reports", "/sites", "/plans", "/routes", "/sources", "/actors", "/contradictions"]
)
def test_every_table_has_its_columns_and_some_rows(client, path):
    found = rows(get(client, f"{path}.csv"))
    assert found
    assert all(None not in row and None not in row.values() for row in found)


def test_the_table_of_claims_quotes_the_evidence(client):
    told = {row["id"]: row for row in rows(get(client, "/claims.csv"))}
    for item in get(client, "/claims", limit=500).json()["items"]:
        assert told[item["claim"]["id"]]["evidence"] == item["claim"]["evidence"]["text"]


def test_lines_are_the_printed_form_of_claims(client):
    lines = [json.loads(line) for line in get(client, "/claims.jsonl").text.splitlines()]
    assert {"report", "id", "type", "phase", "polarity", "trigger", "roles", "said_by", "evidence"} <= lines[0].keys()
    assert len(lines) == len(rows(get(client, "/claims.csv")))


@pytest.mark.parametrize("path", ["/events", "/sites", "/routes"])
def test_maps_put_longitude_first_and_pin_nothing_unsure(client, path):
    answer = get(client, f"{path}.geojson")
    assert answer.headers["content-type"] == "application/geo+json"
    features = answer.json()["features"]
    points = [f["geometry"]["coordinates"] for f in features if f["geometry"] and f["geometry"]["type"] == "Point"]
    assert all(35 < lon < 49 and 28 < lat < 39 for lon, lat in points)
    assert points or path == "/routes"


def test_a_file_says_where_it_goes_on(client):
    answer = get(client, "/claims.jsonl", limit=2)
    assert len(answer.text.splitlines()) == 2
    assert answer.headers["link"].startswith(f"<{V1}/claims.jsonl?limit=2&cursor=")


# --- single things


def test_an_event_comes_with_its_claims_and_their_words(client):
    (first, *_) = ids(get(client, "/events", place="qasrak-base"))
    held = get(client, f"/events/{first}").json()
    assert held["event"]["id"] == first
    assert [item["claim"]["id"] for item in held["claims"]] == held["event"]["claims"]
    assert all(item["event"] == first for item in held["claims"])


def test_a_report_comes_with_its_text_and_claims_in_order(client):
    for name in ids(get(client, "/reports")):
        held = get(client, f"/reports/{name}").json()
        text = held["report"]["text"]
        assert held["claims"]
        for item in held["claims"]:
            evidence = item["claim"]["evidence"]
            assert text[evidence["start"] : evidence["end"]] == evidence["text"]


def test_search_is_of_both_languages(client):
    found = get(client, "/search", q="انسحاب قسرك").json()
    assert {"ar", "en"} == {claim["lang"] for hit in found for claim in hit["claims"]}


def test_a_timeline_is_of_one_actor(client):
    entries = get(client, "/timeline", actor="U.S. forces").json()["items"]
    assert {"did", "planned"} <= {entry["part"] for entry in entries}


@pytest.mark.parametrize(
    ("path", "query", "code", "where"),
    [
        ("/events/e999", {}, 404, "e999"),
        ("/claims/r_x.k1", {}, 404, "r_x.k1"),
        ("/reports/r_x", {}, 404, "r_x"),
        ("/sites/nowhere", {}, 404, "nowhere"),
        ("/events", {"place": "nowhere"}, 404, "place"),
        ("/events", {"tpye": "clash"}, 400, "tpye"),
        ("/events", {"since": "23.2.2026"}, 400, "since"),
        ("/events", {"type": "war"}, 400, "type"),
        ("/events", {"limit": "0"}, 400, "limit"),
        ("/events", {"limit": "null"}, 400, "limit"),
        ("/events", {"since": ["2026-01-01", "2026-01-02"]}, 400, "since"),
        ("/events", {"place": "a\0b"}, 400, "place"),
        ("/events", {"bbox": "1,2,3"}, 400, "bbox"),
        ("/timeline", {}, 400, ""),
        ("/nothing", {}, 404, "/api/v1/nothing"),
    ],
)
def test_a_fault_says_where_and_what_to_do(client, path, query, code, where):
    answer = get(client, path, code, **query)
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["where"] == where
    assert answer.json()["status"] == code


def test_it_says_that_it_runs_and_nothing_else(client):
    assert client.get("/healthz").json() == {"status": "ok"}
