from collections import Counter
from datetime import date, timedelta

import pytest

from atlas.errors import ConfigurationError
from atlas.review import QUARTER, due_on, is_fixed, review, stale_from
from tests.projects import Writer


def test_days_are_set_by_kind() -> None:
    days = review({"runbook": 30, "dashboard": "never"})

    assert days["runbook"] == 30
    assert days["dashboard"] > 100 * 365
    assert days.get("primary", QUARTER) == QUARTER


def test_a_filing_is_never_due_unless_a_project_says_so() -> None:
    assert review({})["filing"] > 100 * 365
    assert review({"filing": 400})["filing"] == 400


@pytest.mark.parametrize("value", [{"runbook": 0}, {"runbook": "soon"}, {"runbook": True}, 30])
def test_what_are_no_days_is_refused(value: object) -> None:
    with pytest.raises(ConfigurationError, match=r"days by the kind of a source, `runbook = 30`"):
        review(value)


def test_a_project_sets_its_days(project: Writer) -> None:
    project.write("pyproject.toml", "[tool.atlas.review]\nrunbook = 30\nview = 183\n")

    assert (project.project.review["runbook"], project.project.review["view"]) == (30, 183)


DAYS = [date(2026, 11, 23) + timedelta(number) for number in range(92)]
ADDRESSES = [f"https://example.org/{number}" for number in range(940)]


@pytest.mark.parametrize("checked", DAYS[::13])
def test_a_source_is_due_within_its_days_and_on_a_day_of_its_own(checked: date) -> None:
    due = [due_on(address, "primary", checked, {}) for address in ADDRESSES]
    days = [(day - checked).days for day in due if day]

    assert len(days) == len(ADDRESSES)
    assert min(days) >= 1
    assert max(days) <= 92
    weeks = Counter(day // 7 for day in days if day < 91)
    assert min(weeks.values()) > 40  # of 940 in 13 weeks, about 72 a week
    assert max(weeks.values()) < 110


def test_a_source_that_is_read_when_it_is_due_is_due_after_its_days() -> None:
    for address in ADDRESSES[:50]:
        first = due_on(address, "primary", date(2026, 11, 23), {})
        assert first
        assert due_on(address, "primary", first, {}) == first + timedelta(92)


def test_what_is_never_due_has_no_day() -> None:
    days = review({"runbook": 10**10})

    assert due_on("https://example.org", "filing", date(2026, 11, 23), days) is None
    assert due_on("https://example.org", "runbook", date(2026, 11, 23), days) is None


def test_a_file_at_its_commit_cannot_change() -> None:
    commit = "0e6e2404b85dc336dd2889814e089bde7d1a4c55"

    assert is_fixed(f"https://github.com/boto/botocore/blob/{commit}/README.md")
    assert not is_fixed("https://github.com/boto/botocore/blob/v1.2/README.md")


def test_a_source_is_stale_from_the_day_after_its_last_one_on() -> None:
    days = review({"runbook": 30})

    assert stale_from("runbook", date(2026, 11, 1), days) == date(2026, 12, 2)
    assert stale_from("primary", date(2026, 11, 1), days) == date(2027, 2, 2)


@pytest.mark.parametrize("days", [{"runbook": "never"}, {"runbook": 10**10}, {"runbook": 900_000}])
def test_what_is_due_after_the_end_of_time_is_never_stale(days: dict[str, object]) -> None:
    assert stale_from("runbook", date(9000, 1, 1), review(days)) is None
