"""What changes the record: judging, adding; who may; what is made of hostile words."""

import csv
import io
import itertools
import json

import feedparser
import pytest
from litestar.testing import TestClient

import marsad
from marsad.settings import Serving
from marsad.web.app import application
from marsad.web.security.users import User, new_token, token_hash, write

V1 = "/api/v1"
HOST = "http://127.0.0.1"
EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


@pytest.fixture
def own(tmp_path, filled):
    """The file of a record that may be changed."""
    path = tmp_path / "own.db"
    path.write_bytes(filled.read_bytes())
    return path


@pytest.fixture
def desk(own):
    """Asks a server without users over a record that may be changed."""
    with TestClient(application(marsad.open(own), Serving()), base_url=HOST) as made:
        yield made


def claims(client, **query):
    return client.get(f"{V1}/claims", params={"limit": 500, **query}).json()["items"]


def post(client, path, code=200, headers=None, **body):
    answer = client.post(f"{V1}{path}", json=body, headers=headers)
    assert answer.status_code == code, answer.text
    return answer.json()


# --- judging


def test_what_is_accepted_says_so_and_is_marked_anew(desk):
    first = claims(desk, judged="open")[0]["claim"]["id"]
    mark = desk.get(f"{V1}/claims").headers["etag"]
    done = post(desk, f"/claims/{first}/accept", by="rana", reason="read twice")
    assert (done["verdict"], done["a"], done["by"]) == ("accept", first, "rana")
    assert desk.get(f"{V1}/claims/{first}").json()["judged"] == "accepted"
    assert desk.get(f"{V1}/claims").headers["etag"] != mark
    assert first not in [item["claim"]["id"] for item in claims(desk, judged="open")]


def test_what_is_rejected_counts_for_nothing_until_it_is_undone(desk):
    events = desk.get(f"{V1}/events?limit=500").json()["items"]
    event = next(event for event in events if len(event["claims"]) == 1)
    before = desk.get(f"{V1}/events/{event['id']}").json()
    (claim,) = event["claims"]
    done = post(desk, f"/claims/{claim}/reject", reason="no")
    assert event["id"] not in [each["id"] for each in desk.get(f"{V1}/events?limit=500").json()["items"]]
    assert claim not in [item["claim"]["id"] for item in claims(desk)]
    assert [item["claim"]["id"] for item in claims(desk, judged="rejected")] == [claim]
    post(desk, f"/decisions/{done['n']}/undo")
    assert desk.get(f"{V1}/events/{event['id']}").json() == before
    assert desk.get(f"{V1}/decisions").json()[0]["verdict"] == "undo"


def test_a_correction_is_what_is_told_from_then_on(desk):
    first = next(item["claim"] for item in claims(desk) if item["claim"]["type"] == "withdrawal")
    post(desk, f"/claims/{first['id']}/correct", changes={"type": "movement"})
    assert desk.get(f"{V1}/claims/{first['id']}").json()["claim"]["type"] == "movement"
    wrong = post(desk, f"/claims/{first['id']}/correct", 422, changes={"type": "war"})
    assert wrong["advice"]


def test_events_are_joined_and_parted(desk):
    single = [e for e in desk.get(f"{V1}/events?limit=500").json()["items"] if len(e["claims"]) == 1]
    one, other = [event["id"] for event in single][:2]
    done = post(desk, "/same", a=one, b=other)
    assert len(done["events"]) == 1
    assert {desk.get(f"{V1}/events/{name}").json()["event"]["id"] for name in (one, other)} == set(done["events"])
    assert len(post(desk, "/not-same", a=done["a"], b=done["b"])["events"]) == 2


def test_claims_are_decided_of_in_one_act_and_undone_in_one(desk):
    names = [item["claim"]["id"] for item in claims(desk)][:3]
    done = post(desk, "/reject", claims=[*names, names[0]], reason="another war")
    assert [each["a"] for each in done] == names
    assert {each["transaction"] for each in done} == {done[0]["transaction"]}
    assert {item["claim"]["id"] for item in claims(desk, judged="rejected")} == set(names)
    post(desk, f"/decisions/{done[1]['n']}/undo")
    assert claims(desk, judged="rejected") == []
    post(desk, f"/decisions/{done[0]['n']}/undo", 409)
    assert post(desk, "/accept", claims=names)[2]["verdict"] == "accept"


def test_where_one_claim_is_not_there_none_is_decided_of(desk):
    (first, *_) = [item["claim"]["id"] for item in claims(desk)]
    post(desk, "/accept", 404, claims=[first, "r_x.k1"])
    assert desk.get(f"{V1}/decisions").json() == []


def test_all_claims_of_two_events_are_joined_and_parted_again(desk):
    def now() -> dict[str, list[str]]:
        found = desk.get(f"{V1}/events?limit=500").json()["items"]
        return {event["id"]: sorted(event["claims"]) for event in found}

    before = now()
    many = [(name, event) for name, event in before.items() if len(event) > 2]
    (one, ours), (other, theirs) = many[:2]
    done = post(desk, "/same", a=one, b=other)
    assert sorted([*ours, *theirs]) in now().values()
    post(desk, f"/decisions/{done['n']}/undo")
    assert now() == before


@pytest.mark.parametrize("order", [1, -1])
def test_an_event_whose_claims_were_all_rejected_has_its_name_back_when_that_is_undone(desk, order):
    found = desk.get(f"{V1}/events?limit=500").json()["items"]
    event = next(each for each in found if len(each["claims"]) > 2)
    done = [post(desk, f"/claims/{claim}/reject")["n"] for claim in event["claims"]]
    for n in done[::order]:
        post(desk, f"/decisions/{n}/undo")
    again = desk.get(f"{V1}/events/{event['id']}").json()["event"]
    assert (again["id"], sorted(again["claims"])) == (event["id"], sorted(event["claims"]))


@pytest.mark.parametrize(
    ("path", "body", "code"),
    [
        ("/accept", {"claims": []}, 400),
        ("/claims/r_x.k1/accept", {}, 404),
        ("/decisions/999/undo", {}, 404),
        ("/decisions/x/undo", {}, 404),
        ("/same", {"a": "e1", "b": "e1"}, 409),
        ("/same", {"a": "e1"}, 400),
        ("/claims/r_x.k1/accept", {"verdict": "yes"}, 400),
        ("/read", {"text": ""}, 400),
        ("/read", {"text": "!!"}, 422),
        ("/read", {"text": "a", "published": "soon"}, 400),
    ],
)
def test_what_makes_no_sense_is_refused_with_advice(desk, path, body, code):
    assert post(desk, path, code, **body)["status"] == code


def test_two_undo_at_once_and_one_is_told(desk):
    n = post(desk, f"/claims/{claims(desk)[0]['claim']['id']}/accept")["n"]
    post(desk, f"/decisions/{n}/undo")
    assert post(desk, f"/decisions/{n}/undo", 409)["where"] == str(n)


# --- reading and adding


def test_reading_keeps_nothing(desk):
    before = desk.get(V1).json()["counts"]
    read = post(desk, "/read", text="انسحبت القوات الأمريكية من قاعدة قسرك.", published="2026-02-23")
    assert [(claim["type"], claim["lang"]) for claim in read["claims"]] == [("withdrawal", "ar")]
    assert desk.get(V1).json()["counts"] == before


def test_a_report_that_is_added_is_there_at_once_and_only_once(desk):
    text = "U.S. forces shelled the town of Tal Tamr on Monday, a local official said."
    added = post(desk, "/reports", text=text, published="2026-03-02", outlet="Desk", by="rana")
    assert added["new"]
    assert added["events"]
    assert not post(desk, "/reports", text=text, published="2026-03-02", outlet="Desk")["new"]
    held = desk.get(f"{V1}/reports/{added['report']}").json()
    assert held["report"]["text"] == text
    assert held["claims"][0]["event"] in added["events"]
    assert desk.get(f"{V1}/audit").json()["transactions"][0]["who"] == "rana"


# --- who may


@pytest.fixture
def team(own, tmp_path):
    """A server with users, and the headers by which each of them comes in."""
    tokens = {role: new_token() for role in ("read", "review", "administer")}
    path = tmp_path / "users.toml"
    write(path, {role: User(role, tokens=(token_hash(token),)) for role, token in tokens.items()})
    with TestClient(application(marsad.open(own), Serving(users=path)), base_url=HOST) as made:
        yield made, {role: {"authorization": f"Bearer {token}"} for role, token in tokens.items()}


def test_nobody_asks_without_having_signed_in(team):
    client, _ = team
    for path in (V1, f"{V1}/events", f"{V1}/openapi.json", f"{V1}/events.csv", "/feed.atom", f"{V1}/audit"):
        assert client.get(path).status_code == 401, path
    assert client.post(f"{V1}/same", json={"a": "e1", "b": "e2"}).status_code == 401
    assert client.get("/healthz").status_code == 200
    assert client.get(V1, headers={"authorization": "Bearer marsad_guess"}).status_code == 401


@pytest.mark.parametrize(
    ("path", "roles"),
    [
        ("/same", {"review", "administer"}),
        ("/reports", {"review", "administer"}),
        ("/read", {"read", "review", "administer"}),
    ],
)
def test_each_role_may_what_it_may(team, path, roles):
    client, headers = team
    body = {"a": "e1", "b": "e2"} if path == "/same" else {"text": "U.S. forces withdrew from the Qasrak base."}
    for role, held in headers.items():
        may = client.post(f"{V1}{path}", json=body, headers=held).status_code in {200, 409}
        assert may == (role in roles), role
        assert client.get(f"{V1}/audit", headers=held).status_code == (200 if role == "administer" else 403)


def test_nobody_signs_for_another(team):
    client, headers = team
    claim = client.get(f"{V1}/claims", headers=headers["read"]).json()["items"][0]["claim"]["id"]
    post(client, f"/claims/{claim}/accept", 403, headers["review"], by="sami")
    assert post(client, f"/claims/{claim}/accept", headers=headers["review"])["by"] == "review"


def test_feed_readers_come_in_by_name_and_token(team):
    client, headers = team
    token = headers["read"]["authorization"].split()[1]
    assert client.get("/feed.atom", auth=("read", token)).status_code == 200
    assert client.get("/feed.atom", auth=("review", token)).status_code == 401


# --- by which way


def test_a_browser_needs_our_token_and_a_form_is_no_json(desk):
    body = {"text": "U.S. forces withdrew from the Qasrak base."}
    for headers in ({"origin": HOST}, {"sec-fetch-site": "same-origin"}, {"cookie": "a=b"}):
        assert desk.post(f"{V1}/read", json=body, headers=headers).status_code == 403, headers
        token = {"x-csrf-token": desk.get(f"{V1}/me").json()["csrf"]}
        assert desk.post(f"{V1}/read", json=body, headers={**headers, **token}).status_code == 200, headers
    for media in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        answer = desk.post(f"{V1}/read", content=json.dumps(body), headers={"content-type": media})
        assert answer.status_code in {400, 403, 415}, media


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1"])
def test_another_site_changes_nothing(desk, origin):
    answer = desk.post(f"{V1}/same", json={"a": "e1", "b": "e2"}, headers={"origin": origin})
    assert answer.status_code == 403
    assert desk.get(f"{V1}/decisions").json() == []


def test_an_oversized_body_is_refused_before_it_is_read(desk):
    answer = desk.post(
        f"{V1}/reports", content=b'{"text": "' + b"a" * 5_000_000 + b'"}', headers={"content-type": "application/json"}
    )
    assert answer.status_code == 413
    assert answer.headers["content-type"] == "application/problem+json"
    assert post(desk, "/read", 400, text="a" * 200_001)["where"] == "text"


def test_json_that_is_none_is_refused(desk):
    for content in (b"", b"{", b"[]", b"\xff\xfe", b'{"text": "a\\u0000b"}', b'{"text": 5}', b"[" * 100_000):
        answer = desk.post(f"{V1}/read", content=content, headers={"content-type": "application/json"})
        assert answer.status_code == 400, content[:20]


# --- hostile words


@pytest.fixture
def hostile(desk):
    """A record that holds scripts, formulas and what XML cannot hold in every field that one may fill."""
    text = f"=cmd|'/c calc'!A1 {EVIL} \x07 U.S. forces withdrew from the Qasrak base on Monday, said +1{EVIL}."
    added = post(
        desk,
        "/reports",
        text=text,
        published="2026-03-02",
        outlet=f"=1+1{EVIL}",
        title=f"@SUM(1){EVIL}",
        url=f"javascript:{EVIL}",
    )
    assert added["claims"]
    post(desk, f"/claims/{added['claims'][0]['id']}/accept", by=EVIL, reason=EVIL)
    return added


def test_scripts_stay_words(desk, hostile):
    paths = [V1, f"{V1}/reports", f"{V1}/claims", f"{V1}/events", f"{V1}/sources", f"{V1}/decisions", f"{V1}/audit"]
    paths += [f"{V1}/reports/{hostile['report']}", f"{V1}/search?q=Qasrak"]
    for path in paths:
        answer = desk.get(path)
        assert answer.headers["content-type"] == "application/json", path
        assert answer.headers["x-content-type-options"] == "nosniff"
    for path in ("/en/<script>alert(1)</script>", "/ar/login?next=<script>alert(1)</script>", "/en/about?x=<script>"):
        assert "<script>alert" not in desk.get(path).text, path
    problem = desk.get(f"{V1}/events", params={"place": EVIL})
    assert problem.headers["content-type"] == "application/problem+json"


def test_formulas_are_not_worked_out(desk, hostile):
    for path in ("reports", "claims", "events", "sources", "contradictions"):
        answer = desk.get(f"{V1}/{path}.csv?limit=1000")
        found = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
        cells = [cell for row in found[1:] for cell in row]
        assert not [cell for cell in cells if cell[:1] in {"=", "+", "@", "\t", "\r"}], path
    outlets = [
        row["outlet"] for row in csv.DictReader(io.StringIO(desk.get(f"{V1}/sources.csv").content.decode("utf-8-sig")))
    ]
    assert f"'=1+1{EVIL}" in outlets


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_feeds_are_read_and_hold_words_alone(desk, hostile, lang):
    feed = feedparser.parse(desk.get(f"/feed.atom?in={lang}&place=Qasrak").content)
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.feed.language == lang
    told = next(entry for entry in feed.entries if any("script" in part.value for part in entry.content))
    assert told.content[0].type == "text/plain"
    assert EVIL in told.content[0].value
    assert told.link.startswith(f"{HOST}/{lang}/event/e")
    assert ("انسحاب" if lang == "ar" else "Withdrawal") in told.title
    items = desk.get(f"{V1}/feed.json?in={lang}&place=Qasrak").json()
    assert [item["id"] for item in items["items"]] == [entry.id for entry in feed.entries]
    assert items["version"] == "https://jsonfeed.org/version/1.1"


def test_a_feed_tells_first_of_what_came_last(desk, hostile):
    entries = feedparser.parse(desk.get("/feed.atom").content).entries
    assert [entry.updated for entry in entries] == sorted((entry.updated for entry in entries), reverse=True)
    assert any(entries[0].link.endswith(f"/event/{name}") for name in hostile["events"])


SQL = [
    "'; DROP TABLE claim; --",
    "x' OR '1'='1",
    '" OR ""="',
    "%' UNION SELECT * FROM tx --",
    "1); DELETE FROM report; --",
]


def test_sql_in_any_filter_is_only_words(desk):
    before = desk.get(V1).json()["counts"]
    described = desk.get(f"{V1}/openapi.json").json()["paths"]
    words = itertools.cycle([shape.format(each) for each in SQL for shape in ("{}", "~{}", "us-forces/{}")])
    tried = 0
    for path, held in described.items():
        for parameter in held.get("get", {}).get("parameters", ()):
            for _ in range(2):
                tried += 1
                query = {"q": "Qasrak"} if path.endswith("/search") else {}
                if parameter["in"] == "query":
                    query[parameter["name"]] = next(words)
                address = path.replace(
                    "{name}", "x'--" if parameter["in"] == "query" else next(words).replace("/", "|")
                )
                answer = desk.get(address, params=query)
                assert answer.status_code in {200, 400, 404}, (address, query, answer.text)
    assert tried > 200
    for each in SQL:
        post(desk, "/same", 404, a=f"{each}.k1", b=f"{each}.k2")
        post(desk, "/claims/x'--/accept", 404, by=each, reason=each)
    assert desk.get(V1).json()["counts"] == before
