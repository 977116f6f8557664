"""What is known of Stripe's costs: statements on reservations, and quantities at list price."""

from typing import Literal

from atlas import (
    Number,
    Undisclosed,
    assumed,
    at_least,
    at_most,
    between,
    count,
    fleet_priced_between,
    percent,
    quantity,
    ratio,
)
from systems.stripe import _sources as src

# Statements
BREAK_EVEN = at_least(percent(70)) @ src.RESERVED.at(
    "over the year is higher than 70%; this",
    of="use of a reserved server from which it is cheaper",
    basis="limit",
    when="2018-06",
)
RESERVED_SAVING = at_most(percent(50)) @ src.BILLING_TALK.at(
    "feasible to reduce AWS costs up to 50%",
    of="AWS costs that reservations can save, by the talk",
    basis="estimate",
    when="2019-06",
)
COVERAGE_RISE = percent(10) @ src.FINANCE.at(
    "EC2 reserved instance coverage by 10%",
    of="the target for reserved instances, raised",
    basis="target",
    when="2018-10",
)
OPPORTUNITIES = count(20, "opportunity") @ src.FINANCE.at(
    "a list of 20 cost-saving opportunities", of="ranked savings", basis="total", when="2018-10"
)
# The cores that run tests
TEST_CORES = count(500_000, "core") @ src.LETTER_2023.at(
    "Stripe uses half a million CPU cores to", of="cores that run tests", when="2023"
)
_ALL_MONTH = (
    "the letter names cores and no types; general and compute types of AWS stand for them, all "
    "of them all month: what scales down at night costs less"
)


def _cores(term: Literal["1yr"] | None = None) -> Number:
    return fleet_priced_between(
        "2023-12-31",
        provider="aws",
        vcpu=TEST_CORES
        * assumed(
            between(quantity(1, "vcpu / count_core"), quantity(2, "vcpu / count_core")),
            because="the letter does not say whether a core is a virtual or a physical one, which "
            "is two virtual ones on Intel types and most AMD types",
        ),
        # Without c7a and m7a: each of their virtual processors is a whole core, so the high end,
        # two a core, is no price of theirs. So are those of Graviton (c6g, m6g, c7g, m7g), which
        # sets only the low end, one a core.
        series=(
            *("c5", "c5a", "c6a", "c6g", "c6i", "c7g", "c7i"),
            *("m5", "m5a", "m6a", "m6g", "m6i", "m7g", "m7i"),
        ),
        term=term,
        because=_ALL_MONTH,
    )


TESTS_COST = _cores()
TESTS_COST_1Y = _cores("1yr")
_RUNS = assumed(
    count(6000, "million runs").per("day"),
    because="the number stated, more than 6 billion a day; more runs make one cheaper",
)
TESTS_COST_A_RUN: Number = (
    TESTS_COST
    if isinstance(TESTS_COST, Undisclosed)
    else (TESTS_COST / _RUNS).to("USD / count_million_runs")
)
TWICE = assumed(ratio(2), because="scenario: twice the test runs, cores linear in them")
TENFOLD = assumed(ratio(10), because="scenario: ten times the test runs, cores linear in them")
