"""Snap's users and snaps over the years, stated once."""

from atlas import at, count, users
from systems.snap import _sources as src

USERS_2016 = users(158e6) @ src.SNAPS_2017.at(
    "on average 158 million people use their products",
    of="people who use Snap daily, as in the S-1",
    basis="mean",
    when="2016-12",
)
SNAPS_2016 = count(2.5e9, "snap").per("day") @ src.SNAPS_2017.at(
    "use their products daily, generating 2.5 billion snaps",
    of="snaps sent, as in the S-1",
    basis="total",
    when="2016-12",
)
USERS_Q1_2020 = users(229e6) @ src.RESULTS_Q1_2020.at(
    "Users increased 20% year-over-year to 229 million",
    of="Snap",
    basis="mean",
    when="2020-03",
)
USERS_Q4_2025 = users(474e6) @ src.FILING_2025.at(
    "increased 5% year-over-year to 474 million in",
    of="Snap",
    basis="mean",
    when="2025-12",
)

# Google's external proxy load balancer, 16 November 2021
NOT_FOUND_2021 = (
    (
        at("2021-11-16 10:10", zone="PST")
        @ src.GOOGLE_2021_TIMES.at("Balancer between 09:35 and 10:10 US/Pacific")
    )
    - (
        at("2021-11-16 09:35", zone="PST")
        @ src.GOOGLE_2021_TIMES.at("Balancer between 09:35 and 10:10 US/Pacific")
    )
).meaning_of("404s of Google's load balancer on 2021-11-16", basis="degraded", when="2021-11-16")
