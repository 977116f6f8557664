from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import DateError
from atlas.evidence.dates import parse_date, to_date


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-03", date(2023, 3, 1), date(2023, 3, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-03-06", date(2023, 3, 6), date(2023, 3, 6)),
    ],
)
def test_a_date_spans_all_days_it_can_mean(text: str, earliest: date, latest: date) -> None:
    parsed = parse_date(text)

    assert (parsed.earliest, parsed.latest, str(parsed)) == (earliest, latest, text)


@pytest.mark.parametrize("text", ["2023-02-29", "2023-13", "2023-00", "2023-04-31", "0000"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(DateError, match="does not exist"):
        parse_date(text)


@pytest.mark.parametrize(
    "text",
    ["23", "2023-3", "March 2023", "06.03.2023", "2023-03-06T00:00", "٢٠٢٣", "2023\n", "", 2023],
)
def test_a_date_in_another_form_is_refused(text: str) -> None:
    with pytest.raises(DateError, match="is not a date"):
        parse_date(text)


@given(st.dates())
def test_every_day_of_the_calendar_is_read(day: date) -> None:
    parsed = parse_date(day.isoformat())

    assert parsed.earliest == parsed.latest == day


@given(st.dates())
def test_a_coarser_date_holds_the_finer_one(day: date) -> None:
    year, month, exact = (parse_date(day.isoformat()[:length]) for length in (4, 7, 10))

    assert year.earliest <= month.earliest <= exact.earliest
    assert exact.latest <= month.latest <= year.latest


def test_a_date_stays_the_date_it_is() -> None:
    assert to_date(parse_date("2023")) is parse_date("2023")
