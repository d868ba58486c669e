"""Telegram Desktop's exports. The program cannot run here: these follow its exporter's source (``export_output_json``)."""

import json
from datetime import date, datetime, timedelta, timezone

from marsad.model.received import Dating

ZONE = timezone(timedelta(hours=3))
TEXT = "عاجل: انسحاب من https://news.example قسرك"
POST = {
    "id": 2,
    "type": "message",
    "date": "2026-02-24T01:10:00",
    "date_unixtime": "1771884600",
    "edited": "2026-02-24T01:15:00",
    "edited_unixtime": "1771884900",
    "from": "شبكة الحسكة",
    "from_id": "channel1234567890",
    "forwarded_from": "رويترز",
    "photo": "(File not included. Change data exporting settings to download.)",
    "text": [
        {"type": "bold", "text": "عاجل"},
        ": انسحاب من ",
        {"type": "link", "text": "https://news.example"},
        " قسرك",
    ],
    "text_entities": [{"type": "bold", "text": "عاجل"}],
}
REPLY = {
    "id": 4,
    "type": "message",
    "date": "2026-02-24T01:20:00",
    "date_unixtime": "1771885200",
    "from": "شبكة الحسكة",
    "from_id": "channel1234567890",
    "reply_to_message_id": 2,
    "text": 'تأكيد: "الانسحاب" {بدأ} [فعلا]',
    "text_entities": [],
}
SERVICE = {
    "id": 1,
    "type": "service",
    "date": "2026-02-23T10:00:00",
    "actor": "a",
    "action": "create_channel",
    "text": "",
}
PICTURE = {
    "id": 3,
    "type": "message",
    "date": "2026-02-24T01:11:00",
    "from": "شبكة الحسكة",
    "photo": "x.jpg",
    "text": "",
}
CHAT = {"name": "شبكة الحسكة", "type": "public_channel", "id": 1234567890, "messages": [SERVICE, POST, PICTURE, REPLY]}


def export(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def test_messages_of_a_chat_are_reports(read):
    post, reply = read(export(CHAT), "result.json")
    assert post.report.text == TEXT
    assert post.report.outlet == "شبكة الحسكة"
    assert post.report.published_at == datetime(2026, 2, 24, 1, 10, tzinfo=ZONE)
    assert (post.report.published, post.dating) == (date(2026, 2, 24), Dating.FEED)
    assert post.edited_at == datetime(2026, 2, 24, 1, 15, tzinfo=ZONE)
    assert post.copied_from == "رويترز"
    assert json.loads(post.original) == POST
    assert post.where == "result.json#2"
    assert (reply.reply_to, reply.report.text) == (post.where, REPLY["text"])


def test_an_export_of_all_chats_is_read_chat_by_chat(read):
    group = {
        "name": "مجموعة",
        "type": "private_group",
        "id": 5,
        "messages": [POST | {"from": "رنا", "forwarded_from": None}],
    }
    whole = {
        "about": "Here is the data you requested.",
        "personal_information": {"user_id": 1, "first_name": "a"},
        "contacts": {"about": "b", "list": [{"user_id": 2, "first_name": "c"}]},
        "chats": {"about": "d", "list": [CHAT, group]},
        "left_chats": {"about": "e", "list": [CHAT | {"name": "قديمة", "messages": [REPLY]}]},
    }
    found = read(export(whole), "result.json")
    assert [each.where for each in found] == [
        "result.json/شبكة الحسكة#2",
        "result.json/شبكة الحسكة#4",
        "result.json/مجموعة#2",
        "result.json/قديمة#4",
    ]
    assert (found[2].report.outlet, found[2].copied_from) == ("رنا", "")


def test_exports_of_before_2022_have_no_zone_and_then_no_instant(read):
    old = {name: value for name, value in POST.items() if not name.endswith("unixtime")}
    (found,) = read(export(CHAT | {"messages": [old]}))
    assert (found.report.published, found.report.published_at) == (date(2026, 2, 24), None)


def test_a_message_that_is_none_is_told_of_and_the_rest_read(take):
    bad, good = take(export(CHAT | {"messages": [{"id": "x"}, POST]}))
    assert "no message" in bad.error.what
    assert good.report.text == TEXT


PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"/><title>Exported Data</title></head><body onload="CheckLocation();">
<div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
شبكة الحسكة
</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">24 February 2026</div></div>
<div class="message default clearfix" id="message2"><div class="body">
<div class="pull_right date details" title="24.02.2026 01:10:00 UTC+03:00">01:10</div>
<div class="from_name">
شبكة الحسكة
</div>
<div class="forwarded body"><div class="from_name">
رويترز <span class="date details" title="23.02.2026 20:00:00 UTC+03:00"> 23.02.2026</span></div>
<div class="text"><strong>عاجل</strong>: انسحاب من <a href="https://news.example">https://news.example</a> قسرك</div></div>
</div></div>
<div class="message default clearfix joined" id="message4"><div class="body">
<div class="pull_right date details" title="24.02.2026 01:20:00 UTC+03:00">01:20</div>
<div class="reply_to details">In reply to <a href="#go_to_message2" onclick="return GoToMessage(2)">this message</a></div>
<div class="text">تأكيد<br>الانسحاب</div></div></div>
</div></div></div></body></html>
"""


def test_an_export_as_pages_is_read_alike(read):
    post, reply = read(PAGE.encode(), "messages.html")
    assert post.report.text == TEXT
    assert (post.report.outlet, post.copied_from) == ("شبكة الحسكة", "رويترز")
    assert post.report.published_at == datetime(2026, 2, 24, 1, 10, tzinfo=ZONE)
    assert reply.report.text == "تأكيد\nالانسحاب"
    assert (reply.where, reply.reply_to) == ("messages.html#4", "messages.html#2")
