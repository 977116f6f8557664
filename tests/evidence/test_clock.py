from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.evidence.clock import ReadDate, ReadTime, read_dates, read_times, read_zones


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("At 13:42 an engineer", (13, 42, None)),
        ("09:37:12 UTC", (9, 37, 12)),
        ("At 9:37AM PST, an authorized", (9, 37, None)),
        ("by 1:54 p.m. it was over", (13, 54, None)),
        ("by 1.54pm it was over", (13, 54, None)),
        ("at 12:26PM", (12, 26, None)),
        ("at 12:26am", (0, 26, None)),
        ("at 17h20", (17, 20, None)),
        ("2353 UTC: all is well", (23, 53, None)),
        ("2353Z", (23, 53, None)),
        ("06:17: The change is made", (6, 17, None)),
        ("around 5pm", (17, None, None)),
        ("at 11 a.m. local time", (11, None, None)),
        ("at noon", (12, 0, None)),
        ("at midnight", (0, 0, None)),
        ("2017/01/31 23:27 it ended", (23, 27, None)),
        ("2019-07-02T13:42:00Z", (13, 42, 0)),
    ],
)
def test_a_time_is_read_as_people_print_it(
    text: str, time: tuple[int, int | None, int | None]
) -> None:
    assert read_times(text) == [ReadTime(*time)]


@pytest.mark.parametrize(
    "text", ["version 9.37", "at 25:00", "13:75", "in 2017", "p99 of 13", "1:2:3:4", "at 13am", ""]
)
def test_what_is_no_time_is_not_read(text: str) -> None:
    assert read_times(text) == []


def test_each_time_of_a_text_is_read() -> None:
    assert read_times("from 17:20 to 0:05am") == [ReadTime(17, 20), ReadTime(0, 5)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2017-01-31 at night", ReadDate(2017, 1, 31)),
        ("2017/1/31", ReadDate(2017, 1, 31)),
        ("January 31st, 2017", ReadDate(2017, 1, 31)),
        ("on Jan 31", ReadDate(None, 1, 31)),
        ("31 January 2017", ReadDate(2017, 1, 31)),
        ("on the 31st of January", ReadDate(None, 1, 31)),
        ("on the 31st", ReadDate(None, None, 31)),
        ("1/31/17", ReadDate(2017, 1, 31)),
        ("on Tuesday morning", ReadDate(weekday=1)),
    ],
)
def test_a_date_is_read_as_people_print_it(text: str, date: ReadDate) -> None:
    assert date in read_dates(text)


def test_an_ambiguous_date_has_both_readings() -> None:
    readings = read_dates("2/3/2017")

    assert ReadDate(2017, 2, 3) in readings
    assert ReadDate(2017, 3, 2) in readings


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("on the 31st of January", [ReadDate(None, 1, 31)]),
        ("January 31st and the 5th", [ReadDate(None, 1, 31), ReadDate(None, None, 5)]),
        ("on January 5th and on February 5th", [ReadDate(None, 1, 5), ReadDate(None, 2, 5)]),
        ("on the 5th or the 6th", [ReadDate(None, None, 5), ReadDate(None, None, 6)]),
        ("on the 5th or again the 5th", [ReadDate(None, None, 5)]),
    ],
)
def test_a_day_without_its_month_is_read_only_where_no_month_is_told_for_it(
    text: str, dates: list[ReadDate]
) -> None:
    assert read_dates(text) == dates


def test_zones_are_read_by_their_abbreviations() -> None:
    assert read_zones("9:37AM PST (17:37 UTC)") == ["PST", "UTC"]
    assert read_zones("the PSTN and ABEST") == []


@given(st.datetimes(), st.sampled_from(["%H:%M", "%I:%M%p", "%I:%M %p", "%H:%M:%S", "%Hh%M"]))
def test_what_is_printed_is_read_again(moment: datetime, form: str) -> None:
    second = moment.second if "%S" in form else None

    assert read_times(moment.strftime(form)) == [ReadTime(moment.hour, moment.minute, second)]
