"""Days of publication as people write them."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.app.published import published_day
from marsad.errors import DateError


@pytest.mark.parametrize("written", ["2026-02-23", " 2026-02-23 ", "٢٠٢٦-٠٢-٢٣", "۲۰۲۶-۰۲-۲۳"])
def test_a_day_is_read_in_any_digits(written):
    assert published_day(written) == date(2026, 2, 23)


@pytest.mark.parametrize("written", ["", "yesterday", "2026-02-30", "23/02/2026", "0026-02-23"])
def test_a_nonsense_day_is_refused_with_advice(written):
    with pytest.raises(DateError) as caught:
        published_day(written, where="--published")
    assert caught.value.where == "--published"
    assert caught.value.advice


@given(st.text(max_size=12))
def test_no_day_raises_anything_but_our_error(written):
    with contextlib.suppress(DateError):
        published_day(written)
