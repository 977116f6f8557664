"""Money: Alphabet's filings, and list prices on quantities that Google published."""

from typing import Literal

from atlas import (
    Citation,
    Figure,
    Number,
    about,
    assumed,
    at_list_price,
    fleet_priced_between,
    percent,
    quantity,
    ratio,
    unit_price,
    years,
)
from systems.google import _sources as src
from systems.google import facts

AS_OF = "2026-07-30"

# Alphabet's books, whose tables are in millions of dollars


def _millions(millions: float, citation: Citation) -> Figure:
    return (quantity(millions, "megaUSD") @ citation).to("USD")


def _millions_a_year(millions: float, citation: Citation) -> Figure:
    return (quantity(millions, "megaUSD / year") @ citation).to("USD / month")


TECHNICAL = _millions(
    203_679,
    src.FILING_2025.at(
        "203,679",
        of="Alphabet's technical infrastructure in service, at cost",
        basis="total",
        when="2025-12",
    ),
)
TECHNICAL_2024 = _millions(
    141_852,
    src.FILING_2025.at(
        "141,852",
        of="Alphabet's technical infrastructure in service, at cost",
        basis="total",
        when="2024-12",
    ),
)
UNFINISHED = _millions(
    78_592,
    src.FILING_2025.at(
        "78,592", of="Alphabet's assets not yet in service", basis="total", when="2025-12"
    ),
)
SERVERS_SHARE = about(percent(60)) @ src.FILING_2025.at(
    "approximately 60% of technical infrastructure assets",
    of="servers and network equipment in technical infrastructure",
    when="2025-12",
)
SERVER_LIFE_BEFORE = years(4) @ src.USEFUL_LIFE.at(
    "from four years to six years", of="the useful life of servers before 2023", when="2022"
)
SERVER_LIFE = years(6) @ src.USEFUL_LIFE.at(
    "from four years to six years", of="the useful life of servers since 2023", when="2023"
)
_WHOLE = assumed(ratio(1), because="the whole cost of a server is depreciated, evenly")
DEPRECIATED_BEFORE = (
    (_WHOLE / SERVER_LIFE_BEFORE)
    .to("percent / year")
    .meaning_of("a server's cost that is depreciated in a year", when="2022")
)
DEPRECIATED = (
    (_WHOLE / SERVER_LIFE)
    .to("percent / year")
    .meaning_of("a server's cost that is depreciated in a year", when="2023")
)
DEPRECIATION_SAVED = quantity(3.9e9, "USD / year") @ src.USEFUL_LIFE.at(
    "and $3.9 billion",
    of="depreciation of 2023 saved: servers, some network gear",
    basis="saved",
    when="2023",
)
CLOUD_REVENUE = _millions_a_year(
    58_705,
    src.SEGMENTS_2025.at("58,705", of="Google Cloud's revenues", basis="total", when="2025"),
)
CLOUD_COSTS = _millions_a_year(
    44_795,
    src.SEGMENTS_2025.at(
        "44,795", of="Google Cloud's costs and expenses", basis="billed", when="2025"
    ),
)
CLOUD_STAFF = _millions_a_year(
    22_078,
    src.SEGMENTS_2025.at(
        "22,078", of="Google Cloud's employee compensation", basis="billed", when="2025"
    ),
)
CLOUD_OTHER = _millions_a_year(
    22_717,
    src.SEGMENTS_2025.at(
        "22,717", of="Google Cloud's costs other than staff", basis="billed", when="2025"
    ),
)
CLOUD_COST_A_DOLLAR = (CLOUD_COSTS / CLOUD_REVENUE).to("percent")
SERVERS_COST = (
    (
        TECHNICAL
        * assumed(
            SERVERS_SHARE,
            because="the filing gives the share of all technical infrastructure that is in service",
        )
        / assumed(
            SERVER_LIFE,
            because="all servers and network equipment are depreciated evenly over the life that "
            "Alphabet stated for servers in 2023; what is fully depreciated would lower it",
        )
    )
    .to("USD / month")
    .meaning_of("depreciation of servers and network gear", basis="estimate", when="2025-12")
)

# List prices on published quantities
_STORAGE = unit_price("google", "gcs", "standard storage", AS_OF)
_AS_RENTED = (
    "Google pays no list price: it is what a customer would pay for as many bytes of the "
    "standard class in us-central1"
)
BIGTABLE_AT_LIST = at_list_price(facts.BIGTABLE_DATA, assumed(_STORAGE, because=_AS_RENTED))
PETABYTE_AT_LIST = _STORAGE.to("USD / month / petabyte")


def _experiment(term: Literal["1yr", "3yr"] | None = None) -> Number:
    return fleet_priced_between(
        AS_OF,
        provider="google",
        vcpu=facts.EXPERIMENT_CORES
        * assumed(
            quantity(1, "vcpu / count_core"),
            because="the paper's core is a hyperthread, as a vCPU is",
        ),
        term=term,
        because="the paper names no machine types; its cores are priced as a customer's",
    )


EXPERIMENT_COST = _experiment()
EXPERIMENT_COST_1Y = _experiment("1yr")
EXPERIMENT_COST_3Y = _experiment("3yr")
CLOS = assumed(ratio(1), because="an equal Clos network is the whole that the paper compares with")
JUPITER_CAPEX_AFTER = (CLOS - facts.JUPITER_CAPEX.to("ratio")).meaning_of(
    "capital cost of a direct-connect Jupiter"
)
JUPITER_POWER_AFTER = (CLOS - facts.JUPITER_POWER.to("ratio")).meaning_of(
    "power of a direct-connect Jupiter"
)
