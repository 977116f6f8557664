"""Money: what filings commit, and cores at list price."""

from typing import Literal

from atlas import (
    Figure,
    Number,
    Publisher,
    about,
    assumed,
    at_least,
    count,
    fleet_priced_between,
    percent,
    ratio,
    usd,
    usd_per_year,
    vcpus,
    years,
)
from systems.uber import _platform_facts as platform
from systems.uber import _storage_facts as stored
from systems.uber import _trip_facts as trips
from systems.uber import facts

PRICES_OF = "2026-07-30"
REPORT_2023 = Publisher("Uber Technologies", checked=facts.CHECKED).filing(
    "Annual report for 2023 (10-K)",
    "https://d18rn0p25nwr6d.cloudfront.net/CIK-0001543151/"
    "bbb206f1-a6ba-4521-82cf-ae2d4011057f.html",
    "2024-02-15",
    read_in="quotes in public notes",
)
CLOUD_MOVE = facts.press.post(
    "Uber Closing All Data Centers, Moving To Google, Oracle Clouds",
    "https://bisnow.com/national/news/data-center/"
    "uber-closing-all-data-centers-moving-to-google-oracle-clouds-117642",
    "2023-02",
    by="Bisnow",
)

# Filings
CLOUD_COMMITTED = at_least(usd(2.7e9)) @ REPORT_2023.at(
    "at least $2.7 billion through November 2029", of="cloud contracts of 2022", basis="total"
)
CLOUD_SHORT_TERM = usd(291e6) @ REPORT_2023.at(
    "of which $291 million is short-term", of="cloud contracts of 2022", basis="part"
)
_YEAR = assumed(years(1), because="what a balance sheet calls short-term is due within a year")
CLOUD_A_MONTH = (
    (CLOUD_SHORT_TERM / _YEAR)
    .to("USD / month")
    .meaning_of("cloud contracts of 2022, minimum due in 2024")
)
LEASED_COMPUTERS = (
    usd_per_year(187e6)
    @ REPORT_2023.at(
        "$186M (2022), and $187M (2023)",
        of="depreciation of leased computers",
        basis="billed",
        when="2023",
    )
).to("USD / month")
OWN_SHARE = about(percent(95)) @ CLOUD_MOVE.at(
    "Around 95% of Uber’s IT infrastructure is", of="infrastructure in sites owned or leased"
)
LEDGER_SAVED = (
    about(usd_per_year(6e6))
    @ facts.LEDGER.at(
        "estimated yearly savings are $6 million per",
        of="DynamoDB replaced, Uber's estimate",
        basis="estimate",
    )
).to("USD / month")

# Trips of the year that a cost is of
_MILLIONS = assumed(
    count(1e6, "trip") / count(1, "million trips", "million trips"),
    because="the row of the table is of millions",
)


def _trips(quote: str, millions: float, year: str) -> Figure:
    counted = count(millions, "million trips", "million trips").per(
        "year"
    ) @ trips.TRIPS_BY_YEAR.at(quote, of="trips and orders", basis="total", when=year)
    return (counted * _MILLIONS).meaning_of(f"trips and orders of {year}", basis="total")


TRIPS_2023 = _trips("7,642 | 9,448 | 11,273", 9448, "2023")
TRIPS_2024 = _trips("9,448 | 11,273", 11_273, "2024")
TRIPS_2025 = _trips("11,273 | **13,567**", 13_567, "2025")
CLOUD_A_TRIP = (CLOUD_A_MONTH / TRIPS_2024).to("USD / count_trip")
LEASED_A_TRIP = (LEASED_COMPUTERS / TRIPS_2023).to("USD / count_trip")

# Cores at list price
_ONE = assumed(
    vcpus(1) / count(1, "core"),
    because="a core of a container is a hardware thread of its host, as Kubernetes counts it",
)
_GENERAL = (
    *("e2-", "n2-", "n2d-", "n4-", "n4a-", "n4d-", "t2a-", "t2d-"),
    *("c3-", "c3d-", "c4-", "c4a-", "c4d-"),
)


def _priced(cores: Figure, term: Literal["1yr", "3yr"] | None = None) -> Number:
    return fleet_priced_between(
        PRICES_OF,
        provider="google",
        vcpu=(cores * _ONE).to("vcpu"),
        series=_GENERAL,
        term=term,
        because="Uber's machine types are not published, and part of the machines is owned; this "
        "is what renting as many vCPU of Google's general-purpose types costs in one region, "
        "us-central1",
    )


CORES_COST = _priced(platform.CORES)
CORES_COST_1Y = _priced(platform.CORES, "1yr")
CORES_COST_3Y = _priced(platform.CORES, "3yr")
UFA_SAVED = _priced(platform.CORES_SAVED)
GOGC_SAVED = _priced(platform.GOGC_CORES)
REDIS_COST = _priced(stored.REDIS_CORES)
REDIS_COST_1Y = _priced(stored.REDIS_CORES, "1yr")
REDIS_COST_3Y = _priced(stored.REDIS_CORES, "3yr")
CACHE_SAVED = _priced(stored.STORAGE_CORES - stored.REDIS_CORES)
CORES_AFTER = (platform.BASELINE_CORES - platform.CORES_SAVED).meaning_of(
    "the fleet after UFA", basis="total"
)
CORES_A_TRIP = CORES_COST / TRIPS_2025.to("count_trip / month")
TWICE = assumed(ratio(2), because="scenario: twice the trips, cores in proportion")
TENFOLD = assumed(ratio(10), because="scenario: ten times the trips, cores in proportion")
