import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from atlas import (
    Quantity,
    about,
    at_least,
    at_most,
    between,
    bytes_,
    days,
    gb,
    gbps,
    hours,
    kib,
    messages,
    minutes,
    ms,
    nodes,
    ns,
    pb,
    percent,
    quantity,
    ratio,
    seconds,
    tb,
    us,
    usd,
    usd_per_month,
    users,
    years,
)
from atlas.evidence.source import MOST_WORDS
from tests.examples import SOURCE
from tests.strategies import TIMES, quantities, short, units


@pytest.mark.parametrize(
    ("made", "shown"),
    [
        (ms(15), "15 ms"),
        (ms(1500), "1.5 s"),
        (ms(0.5), "500 µs"),
        (us(1), "1 µs"),
        (ns(0.1), "0.1 ns"),
        (seconds(90), "90 s"),
        (seconds(120), "2 min"),
        (seconds(86_401), "24 h"),
        (ms(1234), "1,234 ms"),
        (hours(50), "50 h"),
        (hours(60), "2.5 d"),
        (minutes(90), "90 min"),
        (hours(24), "24 h"),
        (days(3), "3 d"),
        (years(1), "1 yr"),
        (years(0.516), "0.516 yr"),
        (years(0.0585), "21.4 d"),
        (years(0.05), "18.2 d"),
        (years(0.0001), "52.6 min"),
        (seconds(-90), "−90 s"),
        (bytes_(0), "0 B"),
        (bytes_(2048), "2 KiB"),
        (bytes_(8192), "8 KiB"),
        (bytes_(1_572_864), "1.5 MiB"),
        (bytes_(512_000), "512 kB"),
        (bytes_(1_048_588), "1,048,588 B"),
        (bytes_(1_500_000), "1.5 MB"),
        (bytes_(123_456_789), "123 MB"),
        (gb(0.5), "500 MB"),
        (tb(1000), "1 PB"),
        (kib(64), "64 KiB"),
        (quantity(1_500, "mebibyte"), "1,500 MiB"),
        (quantity(16_384, "mebibyte"), "16 GiB"),
        (gbps(10), "10 Gb/s"),
        (messages(3.2e6).per("second"), "3.2 M msg/s"),
        (messages(4e9).per("day"), "4 bn msg/d"),
        (nodes(1), "1 node"),
        (nodes(72), "72 nodes"),
        (users(9999), "9,999 users"),
        (users(12_345), "12.3 k users"),
        (usd(0.17), "$0.17"),
        (usd(0.1), "$0.10"),
        (usd(0.005), "$0.005"),
        (usd(1.33e-6) / messages(1), "$1.33/M msg"),
        (usd(0.006) / messages(1), "$0.006/msg"),
        (usd_per_month(0.00081) / users(1), "$0.81/k users/mo"),
        (usd(999_950), "$1 M"),
        (usd_per_month(1.1e6), "$1.1 M/mo"),
        (quantity(0.17, "USD / gigabyte / month"), "$0.17/GB/mo"),
        (percent(99.95), "99.95 %"),
        (percent(100), "100 %"),
        (percent(99.999999999), "99.999999999 %"),
        (percent(0.00001), "0.00001 %"),
        (percent(0), "0 %"),
        (percent(100 / 3), "33.3 %"),
        (ratio(1.5), "1.5 ×"),
        (at_least(pb(30)), "≥ 30 PB"),
        (at_most(ms(5)), "≤ 5 ms"),
        (about(users(3e6)), "~3 M users"),
        (between(ms(40), ms(125)), "40–125 ms"),
        (between(usd(6.8e-5), usd(2.02e-4)) / messages(1), "$68–$202/M msg"),
        (between(usd(2e-3), usd(3)) / messages(1), "$2/k msg–$3 k/k msg"),
        (between(ms(400), seconds(2)), "400 ms–2 s"),
        (between(minutes(1300), minutes(2741)), "21 h 40 min–45 h 41 min"),
        (between(minutes(90), minutes(300)), "90 min–5 h"),
        (between(hours(5), hours(49)), "5–49 h"),
        (between(users(500), users(20_000)), "500 users–20 k users"),
        (minutes(467), "7 h 47 min"),
        (minutes(1451), "24 h 11 min"),
        (minutes(4508), "3 d 3 h 8 min"),
        (about(seconds(7980)), "~2 h 13 min"),
        (minutes(120), "2 h"),
        (seconds(119), "119 s"),
        (seconds(188), "3 min 8 s"),
        (seconds(1000), "16 min 40 s"),
        (seconds(2588), "43 min 8 s"),
        (seconds(7199), "119 min 59 s"),
        (seconds(7201), "7,201 s"),
        (minutes(2.5), "2 min 30 s"),
        (about(minutes(3) + seconds(8)), "~3 min 8 s"),
        (at_least(seconds(188)), "≥ 3 min 8 s"),
        (at_most(minutes(467)), "≤ 7 h 47 min"),
        (minutes(119), "119 min"),
        (seconds(18_723), "5 h 12 min"),
        (seconds(86_399), "24 h"),
        (hours(2.34), "2.34 h"),
        (seconds(188_385), "2 d 4 h"),
        (hours(200), "200 h"),
        (minutes(12_345), "8 d 14 h"),
        (days(2.18), "2.18 d"),
        (days(123.456), "123 d"),
        (about(between(percent(1), percent(2))), "~1–2 %"),
    ],
)
def test_a_quantity_is_written_as_people_write_it(made: Quantity, shown: str) -> None:
    assert str(made) == shown


@given(quantities())
def test_formatting_never_raises_and_shows_a_number_unless_any_will_do(made: Quantity) -> None:
    text = str(made)

    assert any(letter.isdigit() for letter in text) or text == "any"
    assert not {"nan", "inf"} & set(text.split())


def _is_written_exactly(value: float, unit: str) -> bool:
    """Long times in small units round: nobody reads 86,401 s, so they read 24 h."""
    return unit not in TIMES or (value < 10_000 and value == int(value))


@given(short(), units)
def test_what_is_written_is_read_again_as_the_same_figure(value: float, unit: str) -> None:
    assume(_is_written_exactly(value, unit))
    made = quantity(value, unit)

    figure = made @ SOURCE.at(str(made))

    assert figure.quantity == made


@pytest.mark.parametrize("unit", ["USD / user / month", "USD / message"])
def test_both_ends_of_a_range_are_for_so_many(unit: str) -> None:
    made = Quantity(0.001, 0.1, unit)

    assert str(made).startswith("$1–$100/k ")
    assert (made @ SOURCE.at(str(made))).quantity == made


@given(short(), short(), units)
def test_a_range_as_written_is_read_again(one: float, other: float, unit: str) -> None:
    assume(one != other)
    assume(_is_written_exactly(one, unit) and _is_written_exactly(other, unit))
    made = Quantity(min(one, other), max(one, other), unit)
    assume(len(str(made).split()) <= MOST_WORDS)

    assert (made @ SOURCE.at(str(made))).quantity == made


@given(short(), units, st.sampled_from([at_least, at_most, about]))
def test_a_bound_as_written_is_read_again(value: float, unit: str, bound: type) -> None:
    assume(_is_written_exactly(value, unit))
    made = bound(quantity(value, unit))

    assert (made @ SOURCE.at(str(made))).quantity == made


@given(st.floats(90, 100, exclude_max=True), st.integers(2, 12))
def test_less_than_everything_never_reads_as_everything(share: float, nines: int) -> None:
    for value in (share, 100 - 10.0 ** (2 - nines)):
        assert math.isclose(value, 100, rel_tol=1e-13) or str(percent(value)) != "100 %"
