from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import DateError, UnitError, about, at, by, hours, minutes, seconds
from atlas.evidence.durations import elapsed
from atlas.evidence.moment import Instant, later
from tests.strategies import MOMENTS


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
    assert str(by(utc(text))) == f"by {shown}"
    assert str(by(about(utc(text)))) == f"by ~{shown}"


def test_only_a_point_in_time_is_one_by_which_something_had_happened() -> None:
    with pytest.raises(UnitError, match="`by` of 'noon'"):
        by("noon")  # type: ignore[arg-type]


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
