from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import DateError
from atlas.evidence.zones import ABBREVIATIONS, to_utc


def utc(local: str, zone: str) -> str:
    return f"{to_utc(datetime.fromisoformat(local), zone):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("local", "zone", "shown"),
    [
        ("2019-07-02 13:42", "UTC", "2019-07-02 13:42"),
        ("2019-07-02 13:42", "GMT", "2019-07-02 13:42"),
        ("2017-02-28 09:37", "PST", "2017-02-28 17:37"),
        ("2017-07-28 09:37", "PDT", "2017-07-28 16:37"),
        ("2017-02-28 09:37", "PT", "2017-02-28 17:37"),
        ("2017-07-28 09:37", "PT", "2017-07-28 16:37"),
        ("2021-10-04 11:40", "EDT", "2021-10-04 15:40"),
        ("2020-12-14 12:47", "CET", "2020-12-14 11:47"),
        ("2020-07-14 12:47", "CEST", "2020-07-14 10:47"),
        ("2020-07-14 12:47", "BST", "2020-07-14 11:47"),
        ("2020-07-14 12:47", "IST", "2020-07-14 07:17"),
        ("2020-07-14 12:47", "JST", "2020-07-14 03:47"),
        ("2020-07-14 12:47", "AEST", "2020-07-14 02:47"),
        ("2020-07-14 12:47", "+05:30", "2020-07-14 07:17"),
        ("2020-07-14 12:47", "UTC-8", "2020-07-14 20:47"),
        ("2020-07-14 12:47", "America/New_York", "2020-07-14 16:47"),
        ("2017-12-31 23:30", "PST", "2018-01-01 07:30"),
    ],
)
def test_a_time_of_a_zone_is_an_instant(local: str, zone: str, shown: str) -> None:
    assert utc(local, zone) == shown


@pytest.mark.parametrize(
    ("day", "zone"),
    [
        ("2019-07-02", "PST"),
        ("2019-01-02", "PDT"),
        ("2019-07-02", "EST"),
        ("2019-07-02", "CET"),
        ("2019-01-02", "CEST"),
        ("2019-01-02", "BST"),
        ("2019-07-02", "AEDT"),
    ],
)
def test_an_abbreviation_that_was_not_kept_that_day_is_refused(day: str, zone: str) -> None:
    with pytest.raises(DateError, match=rf"{zone} on {day}, when .* kept UTC"):
        utc(f"{day} 12:00", zone)


def test_a_time_that_clocks_never_showed_is_refused() -> None:
    for zone in ("America/Los_Angeles", "PT"):
        with pytest.raises(DateError, match="showed 2019-03-10 02:30 never"):
            utc("2019-03-10 02:30", zone)


def test_a_time_that_clocks_showed_twice_needs_its_abbreviation() -> None:
    with pytest.raises(DateError, match="showed 2019-11-03 01:30 twice"):
        utc("2019-11-03 01:30", "America/Los_Angeles")
    assert utc("2019-11-03 01:30", "PDT") == "2019-11-03 08:30"
    assert utc("2019-11-03 01:30", "PST") == "2019-11-03 09:30"


@pytest.mark.parametrize("zone", ["", "XYZ", "Mars/Phobos", "+15:00", "+1:75", "../etc/passwd"])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    with pytest.raises(DateError, match=r"the time zone .* is unknown"):
        utc("2019-07-02 13:42", zone)


@given(
    local=st.datetimes(datetime.fromisoformat("1996-01-01"), datetime.fromisoformat("2030-01-01")),
    zone=st.sampled_from([*ABBREVIATIONS, "Europe/Berlin", "+03:00", "UTC-11"]),
)
def test_an_instant_is_within_a_day_of_what_clocks_showed(local: datetime, zone: str) -> None:
    try:
        instant = to_utc(local, zone)
    except DateError:
        return

    assert abs(instant.replace(tzinfo=None) - local) < timedelta(hours=15)
