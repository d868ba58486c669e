"""Who may come in, from where, how often: what others' pages, guesses and forged cookies meet."""

import base64
import json
import re

import pytest
from litestar.testing import TestClient

import marsad
from marsad.errors import RecordError
from marsad.settings import Serving
from marsad.store import Store
from marsad.web.app import application
from marsad.web.security.sessions import HOURS
from marsad.web.security.users import User, new_token, password_hash, token_hash, write

HOST = "http://127.0.0.1"
WORDS = {"rana": "sehr geheim!", "sami": "auch geheim!"}


@pytest.fixture(scope="module")
def hashes():
    return {name: password_hash(word) for name, word in WORDS.items()}


class Clock:
    def __init__(self):
        self.now = 1_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def users(tmp_path, hashes):
    path = tmp_path / "users.toml"
    write(path, {"rana": User("review", hashes["rana"]), "sami": User("read", hashes["sami"])})
    return path


@pytest.fixture
def closed(filled, users, clock):
    """Asks a server with users, signed in as nobody."""
    with TestClient(application(marsad.open(filled), Serving(users=users), clock), base_url=HOST) as made:
        yield made


def token_of(client, path="/en/login"):
    (found,) = set(re.findall(r'name="csrf" value="([^"]+)"', client.get(path).text))
    return found


def sign_in(client, name="rana", word=None, **more):
    form = {"name": name, "password": word or WORDS[name], "csrf": token_of(client), **more}
    return client.post("/en/login", data=form, follow_redirects=False)


# --- by which name, from which page


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8420", "", "localhost@evil.example"]
)
def test_a_name_that_is_not_ours_is_refused(client, host):
    answer = client.get("/en/about", headers={"host": host})
    assert answer.status_code == 400
    assert "Host" in answer.json()["where"]
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8420", "127.0.0.1:1", "[::1]:8420"])
def test_this_machine_goes_by_its_own_names(client, host):
    assert client.get("/en/about", headers={"host": host}).status_code == 200


def test_a_name_that_is_allowed_is_answered(filled):
    serving = Serving(host="0.0.0.0", hosts=("Desk.example",))
    with TestClient(application(marsad.open(filled), serving), base_url="http://desk.example") as client:
        assert client.get("/en/about").status_code == 200
        assert client.get("/en/about", headers={"host": "0.0.0.0"}).status_code == 400


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://["},
        {"origin": "http://127.0.0.1:9"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
    ids=str,
)
def test_a_change_asked_for_by_another_page_is_refused(closed, headers):
    form = {"name": "rana", "password": WORDS["rana"], "csrf": token_of(closed)}
    answer = closed.post("/en/login", data=form, headers=headers, follow_redirects=False)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_a_form_without_our_token_is_refused(closed):
    for token in ("", "x", "A" * 86, token_of(closed)[:-1], "é"):
        answer = closed.post("/en/login", data={"name": "rana", "password": WORDS["rana"], "csrf": token})
        assert answer.status_code == 403, token


def test_the_token_of_one_session_is_none_of_another(closed):
    before = token_of(closed)
    sign_in(closed)
    assert closed.post("/en/logout", data={"csrf": before}).status_code == 403


# --- signing in


def test_without_signing_in_pages_lead_to_the_form_in_their_language(closed):
    page = closed.get("/ar/about?x=%D8%A3", follow_redirects=False)
    assert page.headers["location"] == "/ar/login?next=%2Fabout%3Fx%3D%25D8%25A3"


def test_the_right_password_opens_and_the_cookie_is_kept_from_scripts(closed):
    answer = sign_in(closed, next="/about")
    assert answer.headers["location"] == "/en/about"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert f"max-age={HOURS * 3600}" in cookie
    assert closed.get("/en/about", follow_redirects=False).status_code == 200


def test_behind_https_the_cookie_goes_no_other_way(filled, users):
    serving = Serving(users=users, https=True)
    with TestClient(application(marsad.open(filled), serving), base_url="https://127.0.0.1") as client:
        cookie = sign_in(client).headers["set-cookie"]
        assert cookie.startswith("__Host-")
        assert "Secure" in cookie
        assert "strict-transport-security" in client.get("/en/login").headers


def test_behind_https_claims_are_cited_by_https(filled):
    with TestClient(application(marsad.open(filled), Serving(https=True)), base_url="https://127.0.0.1") as client:
        (report, *_) = re.findall(r'href="(/en/report/[^"#?]+)"', client.get("/en/reports").text)
        page = client.get(report).text
    assert "https://127.0.0.1/en/report" in page
    assert "http://127.0.0.1" not in page


@pytest.mark.parametrize("next_", ["//evil.example", "https://evil.example", "/\\evil.example", "evil", ""])
def test_signing_in_leads_to_no_other_site(closed, next_):
    assert sign_in(closed, next=next_).headers["location"].rstrip("/") == "/en"


@pytest.mark.parametrize("back", ["/\r\nset-cookie: a=b", "/\t/evil.example", "/\n/evil.example", "/قسرك"])
def test_a_way_back_ends_no_line_and_hides_no_site(closed, back):
    sign_in(closed)
    for path, name in (("/en/login", "next"), ("/en/settings", "back")):
        onward = closed.get(path, params={name: back}, follow_redirects=False).headers["location"]
        assert re.fullmatch(r"/[!-~]*", onward), path
        assert not onward.startswith("//"), path


@pytest.mark.parametrize(("name", "word"), [("rana", "wrong word"), ("nobody", "sehr geheim!"), ("rana", "")])
def test_a_wrong_name_and_a_wrong_password_are_told_alike(closed, name, word):
    answer = closed.post("/en/login", data={"name": name, "password": word, "csrf": token_of(closed)})
    assert answer.status_code == 401
    assert "Name or password is wrong." in answer.text
    assert "set-cookie" not in answer.headers


def test_guessing_is_slowed_down_and_forgiven_in_time(closed, clock):
    for _ in range(5):
        assert sign_in(closed, word="wrong guess").status_code == 401
    answer = sign_in(closed)
    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 301
    assert sign_in(closed, "sami").status_code == 303, "others are not kept out"
    clock.now += 301
    closed.cookies.clear()
    assert sign_in(closed).status_code == 303


def test_a_session_ends_by_time_by_leaving_and_by_another_password(closed, clock, users, hashes):
    def inside():
        return closed.get("/en/about", follow_redirects=False).status_code == 200

    sign_in(closed)
    kept = dict(closed.cookies)
    assert inside()
    clock.now += HOURS * 3600
    assert not inside()
    clock.now -= HOURS * 3600
    assert inside()
    write(users, {"rana": User("review", hashes["sami"])})
    assert not inside()
    write(users, {"rana": User("review", hashes["rana"])})
    assert inside()
    closed.post("/en/logout", data={"csrf": form_token(closed)})
    closed.cookies.update(kept)
    assert not inside(), "the cookie of a session that was left is worth nothing"


def form_token(client):
    """The token that a page of the session shows: its forms hold it."""
    return client.app.state.desk.people.sessions.form_token(session_of(client)[1])


def session_of(client):
    return json.loads(base64.urlsafe_b64decode(client.cookies["marsad"].partition(".")[0] + "=="))


def test_forged_cookies_open_nothing(closed):
    sign_in(closed)
    value = closed.cookies["marsad"]
    body, _, mark = value.partition(".")
    session = json.loads(base64.urlsafe_b64decode(body + "=="))
    sami = base64.urlsafe_b64encode(json.dumps(["sami", *session[1:]]).encode()).decode().rstrip("=")
    later = base64.urlsafe_b64encode(json.dumps([*session[:2], 2**40]).encode()).decode().rstrip("=")
    for forged in (
        f"{sami}.{mark}",
        f"{later}.{mark}",
        body,
        f"{body}.",
        f"{body}.{mark[::-1]}",
        ".",
        "x.y",
        "é",
        "=" * 9,
    ):
        closed.cookies.clear()
        answer = closed.get("/en/about", headers={"cookie": f"marsad={forged}".encode()}, follow_redirects=False)
        assert answer.status_code == 303, forged


# --- tokens, roles


def test_a_token_is_a_user_of_its_own_and_ends_with_it(filled, users, hashes):
    token = new_token()
    write(users, {"bot": User("read", tokens=(token_hash(token),))})
    with TestClient(application(marsad.open(filled), Serving(users=users)), base_url=HOST) as client:
        held = {"authorization": f"Bearer {token}"}
        assert client.get("/en/about", headers=held, follow_redirects=False).status_code == 200
        assert (
            client.get("/en/about", headers={"authorization": f"Bearer {token}x"}, follow_redirects=False).status_code
            == 303
        )
        write(users, {"rana": User("review", hashes["rana"])})
        assert client.get("/en/about", headers=held, follow_redirects=False).status_code == 303


def test_a_file_of_users_with_a_fault_lets_nobody_in(closed, users):
    sign_in(closed)
    users.write_text("[rana]\nrole = 'king'\n")
    assert closed.get("/en/about", follow_redirects=False).status_code == 303


def test_who_came_in_is_noted_and_no_password_is(closed, users):
    sign_in(closed, word="wrong guess")
    sign_in(closed)
    trail = users.with_suffix(".audit.jsonl")
    acts = [json.loads(line) for line in trail.read_text().splitlines()]
    assert [(act["what"], act["who"]) for act in acts] == [("refused", "rana"), ("signed in", "rana")]
    assert "guess" not in trail.read_text()
    assert trail.stat().st_mode & 0o077 == 0


def test_who_goes_on_guessing_does_not_fill_the_trail(closed, clock, users):
    def kept():
        return users.with_suffix(".audit.jsonl").read_text("utf-8").count("kept waiting")

    for _ in range(8):
        sign_in(closed, word="wrong guess")
    assert kept() == 1
    clock.now += 301
    for _ in range(6):
        sign_in(closed, word="wrong guess")
    assert kept() == 2


def test_the_file_of_users_holds_no_password_and_is_for_its_owner_alone(users):
    assert not any(word in users.read_text() for word in WORDS.values())
    assert users.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("path", ["/healthz", "/api/v1/events", "/en/about"])
def test_a_database_that_fails_tells_nobody_where_it_is(client, monkeypatch, caplog, path):
    def fail(_):
        what = "the database cannot be reached (no route to host 10.0.0.5, user desk)"
        raise RecordError(what, where="/srv/secret.db", advice="Check the address: /srv.")

    monkeypatch.setattr(Store, "version", fail)
    answer = client.get(path)
    assert answer.status_code == 503
    assert "the database cannot be reached" in answer.text
    assert not re.search(r"secret|10\.0|/srv|desk", re.sub(r"<(a|link|script|nav)[^>]*>", "", answer.text))
    assert "/srv/secret.db" in caplog.text


def test_too_large_a_body_is_refused(client):
    answer = client.post("/en/login", data={"name": "x" * 5_000_000, "csrf": ""})
    assert answer.status_code == 413
    assert "<h1>Too much at once</h1>" in answer.text


def begun(client, path, **headers):
    """Ask for a change and send nothing of its body; return the status and body of the answer, which must not wait for it."""
    sent = {"host": "127.0.0.1", "content-type": "application/json", "content-length": "5", **headers}
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "client": ("127.0.0.1", 5000),
        "server": ("127.0.0.1", 80),
        "extensions": {},
        "app": client.app,
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in sent.items()],
    }
    answered = []

    async def receive():
        raise AssertionError("the body was asked for")

    async def send(message):
        answered.append(message)

    with client.portal() as portal:
        portal.call(client.app, scope, receive, send)
    return answered[0]["status"], b"".join(each.get("body", b"") for each in answered[1:])


def test_a_body_is_not_read_where_its_size_says_that_it_is_too_large(client):
    status, body = begun(client, "/api/v1/reports", content_length=str(10**9), accept_language="ar")
    assert status == 413
    assert json.loads(body)["detail"] == "المحتوى أكبر مما يُقبل"


@pytest.mark.parametrize("path", ["/api/v1/reports", "/en/add", "/ar/review", "/en/event/e1"])
def test_a_body_is_not_read_of_who_may_not_do_it(closed, path):
    assert begun(closed, path)[0] == 401
