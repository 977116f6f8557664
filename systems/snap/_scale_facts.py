"""Snap's users and snaps over the years, stated once."""

from atlas import users
from systems.snap import _sources as src

USERS_Q4_2016 = users(158e6) @ src.FILED_2017.at(
    "158 million average daily active users",
    of="Snap, daily users in the S-1 of 2017",
    basis="mean",
    when="2016-12",
)
USERS_Q1_2020 = users(229e6) @ src.RESULTS_Q1_2020.at(
    "Users increased 20% year-over-year to 229 million",
    of="Snap",
    basis="mean",
    when="2020-03",
)
USERS_Q4_2025 = users(474e6) @ src.RESULTS_Q4_2025.at(
    "reached 474 million daily active users (DAU) in",
    of="Snap",
    basis="mean",
    when="2025-12",
)
