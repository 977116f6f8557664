"""Snap's users and snaps over the years, stated once."""

from atlas import users
from systems.snap import _sources as src

USERS_2017 = users(158e6) @ src.SNAPS_2017.at(
    "on average 158 million people use their products",
    of="people who use Snap daily, as in the S-1 of 2017",
    basis="mean",
    when="2017-02",
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
