"""A bill in time as it is drawn."""

from typing import Any

import pytest

from atlas import (
    Commitment,
    CostStudy,
    Fixed,
    Optimisation,
    Period,
    about,
    at_least,
    between,
    percent,
    usd,
    usd_per_month,
    users,
)
from atlas.evidence.figure import Number
from atlas.views.spending import Driver
from tests.examples import GAP, WORDS, begin, database, failure, reported, service
from tests.render.views.drawn_text import drawn_text

RUNAWAY = failure("the bill runs away")
disks = database("disks", fails=[RUNAWAY], growth=Fixed(because="a test"))
machines = service("machines")


def period(name: str, millions: int) -> Period:
    people = reported(users(2e6), "2 million")
    spent = reported(usd(millions * 1e6), f"${millions} million")
    return Period(name, spent=spent, begins=name, ends=name, population={"user": people})


def shown(**changes: Any) -> str:
    given: dict[str, Any] = {
        "periods": [period("2022", 12), period("2023", 24)],
        "drivers": [
            Driver(
                disks,
                monthly=reported(usd_per_month(5e5), "$500,000"),
                covers="all disks",
                grows_with=WORDS,
            ),
            Driver(machines, monthly=GAP, covers="machines", grows_with=GAP),
        ],
        "overrun": RUNAWAY,
        **changes,
    }
    with begin(CostStudy, **given) as view:
        pass
    return " ".join(drawn_text(view).split())


def test_the_bill_of_each_period_is_told_with_its_change() -> None:
    text = shown()
    assert "= $2 M/mo" in text
    assert "12 months; $24 M in all; +100 % against the period before" in text
    assert "user, a month, 2023 = $1/user/mo" in text


@pytest.mark.parametrize(
    ("spent", "change"),
    [
        (reported(about(usd(15.9e6)), "about $15.9 million"), "~+32.5 % against"),
        (reported(about(usd(9e6)), "about $9 million"), "~−25 % against"),
        (reported(usd(12e6), "$12 million"), "; 0 % against"),
        (reported(between(usd(18e6), usd(24e6)), "$18 to $24 million"), "+50–100 % against"),
        (reported(between(usd(9e6), usd(15e6)), "$9 to $15 million"), "; −25–25 % against"),
        (reported(at_least(usd(18e6)), "over $18 million"), "≥ +50 % against"),
    ],
)
def test_a_change_has_its_sign_beside_its_number(spent: Number, change: str) -> None:
    people = reported(users(2e6), "2 million")
    latest = Period("2023", spent=spent, begins="2023", ends="2023", population={"user": people})
    assert change in shown(periods=[period("2022", 12), latest])


def test_an_unknown_total_has_no_change() -> None:
    people = reported(users(2e6), "2 million")
    latest = Period("2023", spent=GAP, begins="2023", ends="2023", population={"user": people})
    text = shown(periods=[period("2022", 12), latest])

    assert "2022 = $1 M/mo [1] 12 months; $12 M in all" in text
    assert "against the period before" not in text


def test_commitments_that_nobody_knows_say_where_they_were_looked_for() -> None:
    text = shown(commitments=GAP)
    panel = text.partition("Commitments against the bill")[2].partition("When the load grows")[0]

    assert GAP.where in panel


def test_a_month_is_one_month() -> None:
    people = reported(users(2e6), "2 million")
    spent = reported(usd(1e6), "$1 million")
    first = Period(
        "May 2022", spent=spent, begins="2022-05", ends="2022-05", population={"user": people}
    )
    text = shown(periods=[first])
    assert "2022-05 to 2022-05, 1 month; $1 M in all" in text
    assert "1 months" not in text


def test_the_rest_is_told_with_who_is_in_it() -> None:
    text = shown()
    assert "unallocated" in text
    assert "= $1.5 M/mo" in text
    assert "of the total; includes machines" in text


def test_growth_goes_by_each_law_and_says_which_is_assumed() -> None:
    text = shown()
    assert "≈ $15.5 M/mo" in text  # 10 × 1.5 + 0.5
    assert "Growth: disks fixed; unallocated linear, assumed." in text


def test_commitments_are_told_against_the_latest_bill() -> None:
    promise = Commitment(
        "Example Cloud",
        total=reported(usd(12e6), "$12 million"),
        begins="2023",
        ends="2023",
        terms=WORDS,
    )
    text = shown(commitments=[promise], reserved=reported(percent(60), "60%"))
    assert "share of the bill of that period = 50 %" in text
    assert "reserved (committed) share 60 %" in text


def test_an_optimisation_has_its_return_payback_and_share_of_the_bill() -> None:
    change = Optimisation(
        "smaller disks",
        before=reported(usd_per_month(7e5), "$700,000"),
        after=reported(usd_per_month(5e5), "$500,000"),
        how=WORDS,
        saving=reported(usd_per_month(2e5), "$200,000"),
        cost=reported(usd(6e5), "$600,000"),
    )
    text = shown(optimisations=[change])
    assert "payback = 3 mo" in text
    assert "of the bill = 10 %" in text


def test_what_is_not_in_the_total_is_told_and_the_overrun_leads_the_night() -> None:
    text = shown(excludes=[WORDS, GAP])
    assert "not included (1) what the page says" in text
    assert "not included (2)" in text
    assert "3 AM" in text
    assert "the bill runs away" in text
