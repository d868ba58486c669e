"""Who published a report: by the site that it stood on, else by its name, else as it is called."""

import pytest
from tests.loaded import built_in

from marsad.app.outlets import credited, outlet_name
from marsad.knowledge.outlet_sites import outlet_at, sites


@pytest.fixture(scope="module")
def known():
    return built_in()


@pytest.mark.parametrize(
    ("name", "url", "outlet"),
    [
        ("", "https://www.okaz.com.sa/news/1", "Okaz"),
        ("Morning news", "https://arabic.cnn.com/x", "CNN"),
        ("عكاظ", "", "Okaz"),
        ("وكالة رويترز", "", "Reuters"),
        ("فرانس برس", "https://t.me/x/1", "AFP"),
        ("Okaz", "https://web.archive.org/web/20260223101010/https://www.okaz.com.sa/1", "Okaz"),
        ("", "https://web.archive.org/web/20260223101010/https://www.okaz.com.sa/1", "Okaz"),
        ("الصباح", "https://assabah.example/1", "الصباح"),
        ("تنسيقية البلدة", "", "تنسيقية البلدة"),
        ("", "https://www.town.example/1", "town.example"),
        ("", "https://t.me/x/1", ""),
        ("", "http://[::1", ""),
        ("", "https://notokaz.com.sa/", "notokaz.com.sa"),
    ],
)
def test_an_outlet_is_known_by_site_then_by_name_and_never_guessed(known, name, url, outlet):
    assert outlet_name(name, url, known) == outlet


@pytest.mark.parametrize(
    ("text", "outlet", "wire"),
    [
        ("انسحبت القوات من القاعدة. (رويترز)", "Okaz", "Reuters"),
        ("The troops left.\n(AFP, Reuters)", "Okaz", "AFP"),
        ("انسحبت القوات.\nرويترز", "", "Reuters"),
        ("انسحبت القوات.\nرويترز", "Reuters", ""),
        ("انسحبت القوات.\nالجزيرة", "", ""),
        ("انسحبت القوات (بحسب شهود)", "", ""),
        ("قالت رويترز إن القوات انسحبت", "", ""),
    ],
)
def test_a_credit_stands_at_the_end_and_names_another_outlet(known, text, outlet, wire):
    assert credited(text, outlet, known) == wire


def test_every_site_is_that_of_an_outlet_of_the_table(known):
    assert set(sites().values()) <= set(known.world.outlets)
    assert outlet_at("https://www.aljazeera.net/x") == "al-jazeera"
