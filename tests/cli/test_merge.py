"""``marsad merge``: reports in, events out; a bad line costs only itself."""

import json

WIRE = {
    "id": "w",
    "lang": "en",
    "published": "2026-03-02T10:00+02:00",
    "outlet": "Coast Wire",
    "text": "An Israeli drone struck a car in Aitaroun on Monday, killing one man, the health ministry said.",
}
NEXT_DAY = {
    "id": "n",
    "lang": "ar",
    "published": "2026-03-03T10:00+02:00",
    "outlet": "جريدة الميناء",
    "text": "أغارت مسيرة إسرائيلية اليوم الثلاثاء على دراجة نارية في عيترون.",
}
SAME_DAY = {
    "id": "s",
    "lang": "ar",
    "published": "2026-03-02T18:00+02:00",
    "outlet": "صوت البلد",
    "text": "استهدفت مسيرة إسرائيلية اليوم الاثنين سيارة في بلدة عيترون، وقال رئيس البلدية إن قتيلا سقط.",
}


def lines(*reports: dict[str, str]) -> bytes:
    return "\n".join(json.dumps(report, ensure_ascii=False) for report in reports).encode()


def events(said):
    return [
        {claim["report"] for claim in event["claims"]}
        for event in json.loads(said.out)["events"]
        if event["type"] in ("drone_strike", "air_strike")
    ]


def test_reports_of_one_strike_in_two_languages_are_one_event_and_the_next_days_another(marsad):
    found = events(marsad("merge", "-", "--json", stdin=lines(WIRE, SAME_DAY, NEXT_DAY)))
    assert {"w", "s"} in found
    assert {"n"} in found


def test_a_copy_is_one_story_and_adds_no_origin(marsad):
    copy = WIRE | {"id": "c", "outlet": "Harbour Post", "published": "2026-03-02T12:00+02:00"}
    told = json.loads(marsad("merge", "-", "--json", stdin=lines(copy, WIRE)).out)
    assert told["copies"] == [["w", "c"]]
    strike = next(event for event in told["events"] if event["type"] == "drone_strike")
    assert strike["standing"]["reports"] == 2
    assert strike["independent"] == 1


def test_a_bad_line_is_told_of_with_its_number_and_the_rest_is_merged(marsad):
    bad = b'{"id": "x", "text": 7}\n\n{"text": "One.", "published": "yesterday"}\n' + lines(WIRE, WIRE)
    said = marsad("merge", "-", "--json", stdin=bad, code=1)
    assert "standard input:1: " in said.err
    assert "standard input:3: " in said.err
    assert "standard input:5: " in said.err
    assert "3 of 4 lines" in said.err
    assert len(json.loads(said.out)["events"]) >= 1


def test_the_list_names_event_place_and_shoulders(marsad):
    said = marsad("merge", "-", stdin=lines(WIRE))
    assert "drone_strike" in said.out
    assert "aitaroun" in said.out
    assert "1 independent, 1 stories, 1 reports" in said.out


def test_no_line_at_all_gives_no_event(marsad):
    assert json.loads(marsad("merge", "-", "--json", stdin=b"\n\n").out)["events"] == []
