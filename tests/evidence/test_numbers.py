import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.evidence.numbers import read


def _read(text: str) -> list[tuple[float, str | None]]:
    return [(pytest.approx(number.value), number.unit) for number in read(text).numbers]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("72 nodes", 72, None),
        ("1,500", 1500, None),
        ("1,500.75", 1500.75, None),
        ("10,000,000 users", 1e7, None),
        ("1 500 000", 1.5e6, None),
        ("1\u202f500", 1500, None),
        (".5 s", 0.5, "second"),
        ("15ms", 15, "millisecond"),
        ("15 milliseconds", 15, "millisecond"),
        ("250µs", 250, "microsecond"),
        ("five seconds", 5, "second"),
        ("2-minute", 2, "minute"),
        ("five-minute outage", 5, "minute"),
        ("5 mins", 5, "minute"),
        ("one and a half hours", 1.5, "hour"),
        ("3.2 million", 3.2e6, None),
        ("five million", 5e6, None),
        ("two and a half million", 2.5e6, None),
        ("half a million", 5e5, None),
        ("one million two hundred thousand", 1.2e6, None),
        ("twelve thousand five hundred", 12_500, None),
        ("one hundred and fifty", 150, None),
        ("twenty-five", 25, None),
        ("a hundred", 100, None),
        ("two dozen", 24, None),
        ("2 bn", 2e9, None),
        ("10k", 1e4, None),
        ("3x faster", 3, None),
        ("99.95%", 99.95, "percent"),
        ("100 percent", 100, "percent"),
        ("30+ PB", 30, "petabyte"),
        ("30TB+", 30, "terabyte"),
        ("64 KiB", 64, "kibibyte"),
        ("10Gbps", 10, "gigabit / second"),
        ("10 Gb/s", 10, "gigabit"),
        ("$400M", 4e8, "USD"),
        ("$0.17 per GB", 0.17, "USD"),
        ("$2b", 2e9, "USD"),
        ("$28.5MM", 2.85e7, "USD"),
        ("$2.0M USD", 2e6, "USD"),
        ("$15 USD", 15, "USD"),
        ("$2 million dollars", 2e6, "USD"),
        ("€5m EUR", 5e6, "EUR"),
        ("400 million dollars", 4e8, "USD"),
    ],
)
def test_a_number_is_read_as_people_print_it(text: str, value: float, unit: str | None) -> None:
    assert (value, unit) in _read(text)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("40-125ms", 40, 125, "millisecond"),
        ("40–125 ms", 40, 125, "millisecond"),
        ("from 40 to 125 ms", 40, 125, "millisecond"),
        ("250 ms-400 ms", 250, 400, "millisecond"),
        ("ten to twenty seconds", 10, 20, "second"),
        ("1-2%", 1, 2, "percent"),
        ("2 to 3 million", 2e6, 3e6, None),
        ("two to three million", 2e6, 3e6, None),
        ("$1.5 to 2 million", 1.5e6, 2e6, "USD"),
        ("$1.5-$2 million", 1.5e6, 2e6, "USD"),
        ("$10-20", 10, 20, "USD"),
    ],
)
def test_the_ends_of_a_range_share_what_one_of_them_says(
    text: str, low: float, high: float, unit: str | None
) -> None:
    assert {(low, unit), (high, unit)} <= {
        (number.value, number.unit) for number in read(text).numbers
    }


def test_ends_of_a_range_with_units_of_their_own_keep_them() -> None:
    assert _read("250 ms to 2 s") == [(250, "millisecond"), (2, "second")]


@pytest.mark.parametrize("text", ["p99", "v5.2", "S3", "EC2 and k8s", "SHA-256", "month_3y", ""])
def test_a_name_that_holds_digits_is_no_number(text: str) -> None:
    assert read(text).numbers == []


def test_every_number_of_a_text_is_read() -> None:
    assert _read("3 of 72 nodes lost 9 TB") == [(3, None), (72, None), (9, "terabyte")]


@given(st.integers(0, 10**12))
def test_an_integer_is_read_with_and_without_thousands_separators(number: int) -> None:
    assert read(f"{number} things").numbers[0].value == number
    assert read(f"{number:,} things").numbers[0].value == number


@given(st.decimals(0, 10**6, places=2))
def test_a_decimal_is_read_to_its_last_digit(number: object) -> None:
    assert read(f"about {number}ms").numbers[0].value == float(str(number))


@given(st.text())
def test_reading_never_raises(text: str) -> None:
    assert all(math.isfinite(number.value) for number in read(text).numbers)


def test_euros_and_pounds_are_not_taken_for_dollars() -> None:
    assert [(number.value, number.unit) for number in read("€5 million").numbers] == [(5e6, "EUR")]
    assert [(number.value, number.unit) for number in read("£2bn").numbers] == [(2e9, "GBP")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("7 h 47 min", 467, "minute"),
        ("7 hours and 47 minutes", 467, "minute"),
        ("24 hours, 11 minutes", 1451, "minute"),
        ("3 d 3 h 8 min", 4508, "minute"),
        ("1h50m", 110, "minute"),
        ("about 1h50m,", 110, "minute"),
        ("1h50m30s", 6630, "second"),
        ("168h0m0s", 604_800, "second"),
        ("12m30s", 750, "second"),
        ("1 minute 30 seconds", 90, "second"),
        ("two hours thirty minutes", 150, "minute"),
    ],
)
def test_a_span_in_several_units_is_one_span_too(text: str, value: float, unit: str) -> None:
    assert (value, unit) in _read(text)


@pytest.mark.parametrize("text", ["47 min 7 h", "7 h of 47 min", "2 h - 30 min", "5 min 6 min"])
def test_spans_apart_do_not_add_up(text: str) -> None:
    assert len(_read(text)) == 2


@pytest.mark.parametrize("text", ["$5 EUR", "€5 USD"])
def test_a_sign_and_the_code_of_another_currency_make_no_figure(text: str) -> None:
    assert read(text).numbers == []


def test_a_price_for_a_thousand_is_read_as_that_of_one() -> None:
    assert (0.006, "USD") in _read("$6/k jobs")
