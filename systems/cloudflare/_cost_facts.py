"""What Cloudflare's results bound, and the CPU of pingora-origin at a list price."""

from atlas import (
    about,
    assumed,
    between,
    count,
    fleet_priced_between,
    months,
    quantity,
    ratio,
    usd,
    usd_per_month,
)
from systems.cloudflare import _sources as src
from systems.cloudflare import facts

# Results
REVENUE_Q3 = usd(562.0e6) @ src.RESULTS_Q3.at(
    "Total revenue of $562.0 million, representing an increase",
    of="revenue of July to September 2025",
    basis="total",
    when="2025-09-30",
)
GROSS_PROFIT_Q3 = usd(415.7e6) @ src.RESULTS_Q3.at(
    "GAAP gross profit was $415.7 million, or 74.0%",
    of="GAAP gross profit of July to September 2025",
    basis="total",
    when="2025-09-30",
)
_QUARTER = assumed(months(3), because="a fiscal quarter has three months")
COST_OF_REVENUE = (
    ((REVENUE_Q3 - GROSS_PROFIT_Q3) / _QUARTER)
    .to("USD / month")
    .meaning_of("cost of revenue, July to September 2025", basis="mean", when="2025-09")
)
INFRASTRUCTURE = assumed(
    about(usd_per_month(48.8e6)),
    because="the cost of revenue of July to September 2025, $48.8 M a month, stands for it: "
    "support and payment fees in it make it less; what serves customers who do not pay makes it "
    "more, if it is booked elsewhere",
).meaning_of("Cloudflare's infrastructure, as the cost of revenue", basis="total", when="2025-09")
_MILLIONS = assumed(
    about(count(60, "million requests", "million requests").per("second")),
    because="the mean of September 2024, over 60 million HTTP requests a second, stands for July "
    "to September 2025; more requests a year later make the cost of a million less",
)
COST_A_MILLION = (
    (COST_OF_REVENUE / _MILLIONS)
    .to("USD / count_million_requests")
    .meaning_of(
        "cost of revenue per million HTTP requests, of all users",
        basis="mean",
        when="2025-09",
    )
)
TWICE = assumed(
    ratio(2),
    because="scenario: twice the traffic on twice of all that the cost of revenue pays for; what "
    "need not double, such as support staff, makes it less",
)
TWICE_THE_COST = (INFRASTRUCTURE * TWICE).meaning_of(
    "Cloudflare's infrastructure at twice the traffic", basis="total", when="2025-09"
)

# pingora-origin
CORES_FOR_HEADERS = (
    (facts.ORIGIN_CORES * facts.HEADERS_BEFORE.to("ratio"))
    .to("count_core")
    .meaning_of("cores that cleared internal headers", basis="total", when="2024-09")
)
CORES_WITH_TRIE = (
    (facts.ORIGIN_CORES * facts.HEADERS_AFTER.to("ratio"))
    .to("count_core")
    .meaning_of("cores that clear internal headers, with trie-hard", basis="total", when="2024-09")
)
REQUESTS_A_CORE = (
    (facts.ORIGIN_REQUESTS / facts.ORIGIN_CORES)
    .to("request / count_core / second")
    .meaning_of("requests that a core of pingora-origin forwards", basis="mean", when="2024-09")
)


RENTED_CORES = fleet_priced_between(
    "2024-09-30",
    provider="aws",
    vcpu=facts.ORIGIN_CORES
    * assumed(
        between(quantity(1, "vcpu / count_core"), quantity(2, "vcpu / count_core")),
        because="the post does not say whether a core is a thread or a physical core, which is "
        "two virtual processors on Intel types and most AMD types",
    ),
    # Without c7a and m7a: each of their virtual processors is a whole core.
    series=(
        *("c5", "c5a", "c6a", "c6g", "c6i", "c7g", "c7i"),
        *("m5", "m5a", "m6a", "m6g", "m6i", "m7g", "m7i"),
    ),
    because="a comparison: Cloudflare runs them on servers of its own; general and compute types "
    "of AWS stand for 40,000 cores that are busy all month",
)
