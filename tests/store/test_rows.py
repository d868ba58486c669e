"""How values are kept as numbers."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from marsad.record.blocks import number_of
from marsad.store.rows import all_signed, date_of, day_of, encode, numbers_of, signed

WIDTH = 1 << 40


@given(st.text(), st.text(), st.integers(0, 100_000))
def test_block_keys_of_one_time_lie_together_and_those_of_the_next_beside_them(one, other, when):
    numbers = [number_of(f"{text}|{time}") for time in (when, when + 1) for text in (one, other)]
    uppers = [number // WIDTH for number in numbers]
    assert uppers == [when, when, when + 1, when + 1]


@given(st.text())
def test_any_key_has_a_number_that_databases_take(key):
    assert -(1 << 63) <= number_of(key) < 1 << 63
    assert number_of(key) == number_of(key)


def test_different_keys_of_one_time_keep_apart():
    assert len({number_of(f"posture|place-{n}|92100") for n in range(10_000)}) == 10_000


@given(st.dates())
def test_days_come_back(day):
    assert date_of(day_of(day)) == day
    assert day_of(date(1970, 1, 1)) == 0


@given(st.integers(-(1 << 63), (1 << 64) - 1))
def test_numbers_of_64_bits_fit_whether_signed_or_not(number):
    assert signed(number) % (1 << 64) == number % (1 << 64)
    assert -(1 << 63) <= signed(number) < 1 << 63


@given(st.lists(st.integers(-(1 << 63), (1 << 64) - 1)))
def test_many_numbers_fit_as_each_does(numbers):
    assert all_signed(numbers) == set(map(signed, numbers))


@given(st.lists(st.integers(0, 1 << 31)))
def test_lists_of_numbers_come_back(numbers):
    assert numbers_of(encode(numbers)) == numbers
