from datetime import date

import pytest

from atlas.errors import ConfigurationError
from atlas.review import QUARTER, review, stale_from
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


def test_a_source_is_stale_from_the_day_after_its_last_one_on() -> None:
    days = review({"runbook": 30})

    assert stale_from("runbook", date(2026, 11, 1), days) == date(2026, 12, 2)
    assert stale_from("primary", date(2026, 11, 1), days) == date(2027, 2, 2)


@pytest.mark.parametrize("days", [{"runbook": "never"}, {"runbook": 10**10}, {"runbook": 900_000}])
def test_what_is_due_after_the_end_of_time_is_never_stale(days: dict[str, object]) -> None:
    assert stale_from("runbook", date(9000, 1, 1), review(days)) is None
