"""Figures about money: filings, and list prices on published quantities."""

from atlas import (
    assumed,
    at_list_price,
    at_most,
    between,
    percent,
    quantity,
    ratio,
    unit_price,
    usd_per_year,
)
from systems.meta import _sources as s
from systems.meta import _storage_facts as storage
from systems.meta import facts

AS_OF = "2026-01-28"

# Filings: all of Meta, its AI included
COSTS = (
    quantity(117_690, "megaUSD / year")
    @ s.RESULTS_2025.at(
        "40 % 117,690 95,121", of="all costs and expenses of Meta", basis="billed", when="2025"
    )
).to("USD / year")
REVENUE = (
    quantity(200_966, "megaUSD / year")
    @ s.RESULTS_2025.at("200,966", of="revenue of Meta", basis="billed", when="2025")
).to("USD / year")
CAPEX = usd_per_year(72.22e9) @ s.CAPEX_2025.at(
    "were $22.14 billion and $72.22 billion for the",
    of="capital expenditures of Meta, with finance lease principal",
    basis="billed",
    when="2025",
)
CAPEX_2024 = usd_per_year(39.23e9) @ s.CAPEX_2024.at(
    "were $14.84 billion and $39.23 billion for the",
    of="capital expenditures of Meta, with finance lease principal",
    basis="billed",
    when="2024",
)
CAPEX_2026 = between(usd_per_year(115e9), usd_per_year(135e9)) @ s.CAPEX_2026.at(
    "range of $115 billion to $135 billion",
    of="capital expenditures of Meta, with finance lease principal",
    basis="target",
    when="2026",
)
DEPRECIATION = usd_per_year(18e9) @ s.PROPERTY_2025.at(
    "on property and equipment was $18.00 billion",
    of="depreciation of property and equipment",
    basis="billed",
    when="2025",
)
SERVERS_DEPRECIATION = usd_per_year(13.36e9) @ s.PROPERTY_2025.at(
    "network assets depreciation expenses were $13.36 billion",
    of="2025 depreciation of servers and network assets",
    basis="billed",
    when="2025",
)
USEFUL_LIFE = quantity(5.5, "year") @ s.PROPERTY_2025.at(
    "servers and network assets to 5.5 years",
    of="most servers and network assets, estimated",
    basis="estimate",
    when="2025",
)
LIFE_SAVED = usd_per_year(2.92e9) @ s.TEN_K_2025.at(
    "reduction in depreciation expense of $2.92 billion",
    of="cut of depreciation by the longer estimate of useful lives",
    basis="saved",
    when="2025",
)
COMMITMENTS = quantity(131.05e9, "USD") @ s.TEN_K_2025.at(
    "We also have $131.05 billion of contractual commitments",
    of="contractual commitments of Meta, besides its leases",
    basis="total",
    when="2025-12",
)
SERVER_ASSETS = (
    quantity(98_040, "megaUSD")
    @ s.TEN_K_2025.at(
        "98,040 | $68,397 |",
        of="servers and network assets, at cost",
        basis="total",
        when="2025-12",
    )
).to("USD")
CAPEX_MONTHLY = CAPEX.to("USD / month")
SERVERS_MONTHLY = SERVERS_DEPRECIATION.to("USD / month")
BUILDINGS_MONTHLY = (
    (DEPRECIATION - SERVERS_DEPRECIATION)
    .to("USD / month")
    .meaning_of("depreciation of property other than servers", basis="billed", when="2025")
)
LIFE_SAVED_MONTHLY = LIFE_SAVED.to("USD / month")
COST_A_PERSON = (COSTS / facts.PEOPLE).to("USD / user / month")
CAPEX_A_PERSON = (CAPEX / facts.PEOPLE).to("USD / user / month")
DEPRECIATION_A_PERSON = (DEPRECIATION / facts.PEOPLE).to("USD / user / month")
CAPEX_GROWTH = (CAPEX / CAPEX_2024).to("")

# List prices
_PRICE_S3 = unit_price("aws", "s3", "standard storage", AS_OF)
_TIERS = assumed(
    at_most(ratio(1)),
    because="S3 charges less per GB for large volumes; the price list here has the first tier only",
)
_PRICE_SC1 = unit_price("aws", "ebs", "sc1 storage", "2024-12-31")
_RENTED = assumed(
    _PRICE_S3, because="Meta owns its disks; this is what as much space lists at in S3, first tier"
)
TECTONIC_COST = at_list_price(storage.TECTONIC_DATA, _RENTED * _TIERS)
F4_SAVED_COST = at_list_price(
    storage.F4_SAVED,
    assumed(_PRICE_SC1, because="Meta owns its disks; this is what as much disk rents at"),
)
HAYSTACK_COST = at_list_price(storage.HAYSTACK_DATA, _RENTED)

INNODB = assumed(percent(100), because="the instance on compressed InnoDB is the whole")
AFTER_MYROCKS = INNODB - storage.INSTANCE_CUT
