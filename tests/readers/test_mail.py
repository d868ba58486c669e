"""Messages and mail boxes made by Python's own ``email`` and ``mailbox``."""

import mailbox
from datetime import date, datetime, timedelta, timezone
from email.message import EmailMessage

import pytest
from tests.readers.conftest import MADE
from tests.readers.test_documents import TEXT

from marsad.model.received import Dating

BODY = "غادرت قافلة أمريكية قاعدة قسرك.\n\nوقال مصدر إن القوات ستخلي القاعدة خلال شهر."
SUBJECT = "تنبيه: انسحاب من قاعدة قسرك في ريف الحسكة باتجاه العراق ومعبر الوليد"
AT = datetime(2026, 2, 23, 23, 40, tzinfo=timezone(timedelta(hours=3)))


def message(body: str = BODY, **headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "وكالة رويترز <alerts@wire.example>"
    made["To"] = "desk@example.org"
    made["Subject"] = SUBJECT
    made["Date"] = AT
    made["Message-ID"] = "<2@wire.example>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(body)
    return made


def test_a_message_is_a_report_with_all_its_headers_decoded(one):
    found = one(message(In_Reply_To="<1@wire.example>").as_bytes())
    assert found.report.text == f"{SUBJECT}\n{BODY}"
    assert (found.report.title, found.report.outlet) == (SUBJECT, "Reuters")
    assert (found.report.published, found.report.published_at) == (date(2026, 2, 23), AT)
    assert found.dating is Dating.FEED
    assert found.reply_to == "<1@wire.example>"
    assert found.media_type == "message/rfc822"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6"])
def test_bodies_in_any_encoding_are_decoded(one, charset):
    made = message()
    made.set_content(BODY, charset=charset)
    assert one(made.as_bytes()).report.text == f"{SUBJECT}\n{BODY}"


def test_of_html_the_shown_text_is_read(one):
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "a@example.org", "Convoy", AT
    html = "<style>p{}</style><p>The convoy <b>left</b>.</p><p style='display: none'>Open in browser</p><div>It crossed<br>by night.</div>"
    made.set_content(html, subtype="html")
    assert one(made.as_bytes()).report.text == "Convoy\nThe convoy left.\nIt crossed\nby night."
    assert one(made.as_bytes()).report.outlet == "example.org"


def test_plain_text_goes_before_html_unless_it_only_points_there(one):
    full, pointer = message("The convoy left the base at noon."), message("Open this in a browser.")
    for made in (full, pointer):
        made.add_alternative(f"<p>{'The convoy left the base at noon. ' * 3}</p>", subtype="html")
    assert one(full.as_bytes()).report.text == f"{SUBJECT}\nThe convoy left the base at noon."
    assert one(pointer.as_bytes()).report.text.count("noon") == 3


def test_what_a_message_quotes_is_of_another_day_and_left_out(one):
    body = (
        "US forces left the Qasrak base in Hasakah on Monday towards Iraq, a\nlocal source said to the desk. The last vehicles "
        "followed at\nnoon.\n\nOn Sunday, Rana wrote:\n> Jets struck a convoy near Homs today.\n>> Where?\n\nMore follows.\n-- \nThe desk\n"
    )
    words = (
        "US forces left the Qasrak base in Hasakah on Monday towards Iraq, a local source said to the desk. The last vehicles "
        "followed at noon.\n\n\nMore follows."
    )
    assert one(message(body).as_bytes()).report.text == f"{SUBJECT}\n{words}"
    html = (
        "<p>The troops left.</p><div>On Sunday, Rana wrote:</div><blockquote type=cite>Jets struck today.</blockquote>"
    )
    made = message()
    made.set_content(html, subtype="html")
    assert "Jets" not in one(made.as_bytes()).report.text


def test_what_is_attached_is_read_as_what_it_is(read):
    made = message()
    made.add_attachment(
        (MADE / "libreoffice.pdf").read_bytes(), maintype="application", subtype="pdf", filename="تقرير.pdf"
    )
    made.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="map.png")
    made.add_attachment(message("The troops left."))
    first, second, third = read(made.as_bytes(), "mail.eml")
    assert first.report.text == f"{SUBJECT}\n{BODY}"
    assert (second.where, second.report.text) == ("mail.eml/تقرير.pdf", TEXT)
    assert (third.reader, third.report.text) == ("mail", f"{SUBJECT}\nThe troops left.")


def test_a_mail_box_gives_each_message_once(read, tmp_path):
    box = mailbox.mbox(tmp_path / "box")
    for number in range(3):
        box.add(
            mailbox.mboxMessage(message(f"From the base the troops left, number {number}.\n\nFrom there they went on."))
        )
    box.close()
    found = read(tmp_path / "box")
    assert [each.where for each in found] == ["box#1", "box#2", "box#3"]
    assert found[2].report.text == f"{SUBJECT}\nFrom the base the troops left, number 2.\n\nFrom there they went on."
    assert {each.report.published_at for each in found} == {AT}


def test_a_broken_message_costs_nothing_else(take, tmp_path):
    good = message().as_bytes()
    bad = b'From: x\nSubject: =?utf-8?b?////?=\nContent-Type: multipart/mixed; boundary="\nMIME-Version: 1.0\n\n'
    found = take(b"From a\n" + bad + b"\nFrom b\n" + good)
    assert found[-1].report.text == f"{SUBJECT}\n{BODY}"


def test_a_message_without_words_is_told_of(fault):
    made = message("")
    del made["Subject"]
    assert "no word" in fault(made.as_bytes()).what


def test_parts_inside_parts_without_end_are_contained(take):
    head = "From: a@b\nDate: Mon, 23 Feb 2026 10:00:00 +0300\nMIME-Version: 1.0\n"
    deep = "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(3000))
    (found,) = take((head + deep).encode())
    assert found.error.advice
