from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import DateError, Quantity, about, at, at_least, hours, minutes, seconds
from atlas.evidence.instant import Instant, bounds, counted, elapsed, fits, later

MOMENTS = st.datetimes(datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2030-01-01"))


def utc(text: str) -> Instant:
    return at(text, zone="UTC")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2017-01-31 23:27:05", "2017-01-31 23:27:05 UTC"),
        ("2017-01-31 23:27", "2017-01-31 23:27 UTC"),
        ("2017-01-31 23", "2017-01-31 23 h UTC"),
        ("2017-01-31", "2017-01-31"),
    ],
)
def test_an_instant_is_written_as_precisely_as_it_is_known(text: str, shown: str) -> None:
    assert str(utc(text)) == shown
    assert str(about(utc(text))) == f"~{shown}"


def test_an_instant_is_written_in_utc() -> None:
    evening = at("2017-02-28 20:30", zone="PST")

    assert str(evening) == "2017-03-01 04:30 UTC"
    assert (evening.day, evening.clock) == ("2017-03-01", "04:30")


def test_a_day_is_the_day_of_its_source() -> None:
    assert str(at("2017-02-28", zone="PST")) == "2017-02-28 (PST)"


@pytest.mark.parametrize(
    "text", ["", "2017", "13:42", "2017-02-30", "2017-01-31 24:00", "2017-1-31", "31.1.2017", 3]
)
def test_what_is_no_point_in_time_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        utc(text)


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


@given(MOMENTS, st.integers(1, 10_000))
def test_an_instant_so_much_later_is_so_much_later(moment: datetime, length: int) -> None:
    start = utc(f"{moment:%Y-%m-%d %H:%M}")
    end = later(start, minutes(length))

    assert elapsed(start, end).magnitude == length
    assert end == utc(f"{moment + timedelta(minutes=length):%Y-%m-%d %H:%M}")


def test_a_later_instant_is_as_precise_as_what_it_is_made_of() -> None:
    start = utc("2019-07-02 13:42:10")

    assert str(later(start, seconds(5))) == "2019-07-02 13:42:15 UTC"
    assert later(start, hours(2)).precision == "hour"
    assert later(start, about(minutes(5))).about


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
    ("length", "shown"),
    [(0, "0 min"), (59, "59 min"), (60, "1 h"), (4319, "71 h 59 min"), (4320, "3 d")],
)
def test_minutes_are_written_in_hours_and_days(length: int, shown: str) -> None:
    assert counted(length) == shown
