from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import Quantity, about, at, at_least, by, hours, minutes, seconds
from atlas.evidence.durations import bounds, counted, elapsed, fits
from atlas.evidence.moment import Instant
from tests.strategies import MOMENTS


def utc(text: str) -> Instant:
    return at(text, zone="UTC")


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2019-07-02 13:42", "2019-07-02 14:09", "27 min"),
        ("2019-07-02 13:42", "2019-07-02 13:42", "0 min"),
        ("2019-07-02 13:42", "2019-07-02 14:42", "1 h"),
        ("2017-01-31 23:27", "2017-02-01 18:14", "18 h 47 min"),
        ("2021-10-28 20:37", "2021-10-31 23:45", "3 d 3 h 8 min"),
        ("2019-07-02 13:42:00", "2019-07-02 13:42:43", "43 s"),
        ("2019-07-02 13", "2019-07-02 16", "2–4 h"),
        ("2019-07-02", "2019-07-05", "2–4 d"),
    ],
)
def test_the_time_between_two_instants_is_counted_as_people_count(
    start: str, end: str, shown: str
) -> None:
    assert str(elapsed(utc(start), utc(end))) == shown


def test_the_time_since_about_then_is_about_so_long() -> None:
    start = about(utc("2019-07-02 13:42"))

    assert str(elapsed(start, utc("2019-07-02 15:09"))) == "~1 h 27 min"


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2019-07-02 13:42", "by 2019-07-02 14:09", "≤ 27 min"),
        ("2019-07-02 13:42", "by 2019-07-02 15:09", "≤ 1 h 27 min"),
        ("by 2019-07-02 13:42", "2019-07-02 15:09", "≥ 1 h 27 min"),
        ("by 2019-07-02 13:42", "by 2019-07-02 15:09", "~1 h 27 min"),
        ("2019-07-02 13", "by 2019-07-02 16", "≤ 4 h"),
        ("2019-07-02 13:42:00", "by 2019-07-02 13:42:43", "≤ 43 s"),
    ],
)
def test_to_the_time_by_which_it_had_happened_it_is_at_most_so_long(
    start: str, end: str, shown: str
) -> None:
    first, last = (
        by(utc(text.removeprefix("by "))) if text.startswith("by ") else utc(text)
        for text in (start, end)
    )

    assert str(elapsed(first, last)) == shown


def test_a_stated_time_may_be_shorter_than_to_the_time_by_which_it_had_happened() -> None:
    start, end = utc("2019-07-02 13:42"), by(utc("2019-07-02 14:09"))

    assert fits(minutes(5), start, end)
    assert not fits(minutes(40), start, end)
    assert fits(minutes(40), by(start), utc("2019-07-02 14:09"))
    assert not fits(minutes(5), by(start), utc("2019-07-02 14:09"))


def test_zones_do_not_matter_to_the_time_between() -> None:
    start, end = at("2017-02-28 09:37", zone="PST"), at("2017-02-28 21:54", zone="UTC")

    assert str(elapsed(start, end)) == "4 h 17 min"


@given(MOMENTS, st.integers(0, 10_000))
def test_the_time_between_lies_within_its_bounds(moment: datetime, length: int) -> None:
    start = utc(f"{moment:%Y-%m-%d %H:%M}")
    end = utc(f"{moment + timedelta(minutes=length):%Y-%m-%d %H:%M}")
    possible = bounds(start, end)

    assert elapsed(start, end).magnitude == length
    assert possible.low <= length <= possible.high
    assert fits(minutes(length), start, end)


@pytest.mark.parametrize(
    ("stated", "fitting"),
    [
        (minutes(27), True),
        (minutes(28), True),
        (minutes(30), False),
        (about(minutes(30)), False),
        (hours(1), False),
        (seconds(27 * 60), True),
        (at_least(minutes(20)), True),
        (at_least(minutes(40)), False),
    ],
)
def test_a_stated_time_fits_as_precisely_as_both_are_known(
    stated: Quantity, *, fitting: bool
) -> None:
    assert fits(stated, utc("2019-07-02 13:42"), utc("2019-07-02 14:09")) is fitting


def test_about_eighteen_hours_are_seventeen_to_nineteen() -> None:
    start = utc("2017-01-31 23:27")

    assert fits(about(hours(18)), start, utc("2017-02-01 18:14"))
    assert not fits(about(hours(18)), start, utc("2017-02-01 19:00"))


@pytest.mark.parametrize(
    ("stated", "start", "end", "fitting"),
    [
        # between 13:42 and 14:09 lie 26 to 28 minutes, and half a minute of the stated ones
        (28.5, "13:42", "14:09", True),
        (28.51, "13:42", "14:09", False),
        # an approximate start, or end, gives one minute more, and both give two
        (29.5, "~13:42", "14:09", True),
        (29.51, "~13:42", "14:09", False),
        (29.5, "13:42", "~14:09", True),
        (29.51, "13:42", "~14:09", False),
        (30.5, "~13:42", "~14:09", True),
        (30.51, "~13:42", "~14:09", False),
        (24.5, "~13:42", "14:09", True),
        (24.49, "~13:42", "14:09", False),
        # the hour of an approximate hour is an hour, and the second of a second a second
        (130.5 + 60, "~13", "15:09", True),
        (130.51 + 60, "~13", "15:09", False),
        (27.533, "~13:42:00", "14:09:00", True),
        (27.534, "~13:42:00", "14:09:00", False),
    ],
)
def test_an_approximate_time_is_good_to_its_own_precision(
    stated: float, start: str, end: str, *, fitting: bool
) -> None:
    first, last = (
        about(utc(f"2019-07-02 {text[1:]}")) if text[0] == "~" else utc(f"2019-07-02 {text}")
        for text in (start, end)
    )

    assert fits(minutes(stated), first, last) is fitting


@pytest.mark.parametrize(
    ("length", "shown"),
    [(0, "0 min"), (59, "59 min"), (60, "1 h"), (4319, "71 h 59 min"), (4320, "3 d")],
)
def test_minutes_are_written_in_hours_and_days(length: int, shown: str) -> None:
    assert counted(length) == shown
