"""Figures about Robinhood's load, customers, logs and data, stated once."""

from atlas import (
    Citation,
    Figure,
    about,
    at_least,
    at_most,
    count,
    days,
    documents,
    minutes,
    nodes,
    percent,
    quantity,
    ratio,
    requests,
    tb,
    users,
)
from systems.robinhood import _press as press
from systems.robinhood import _sources as src

_TRADE = count(1, "trade").unit


def _millions(millions: float, unit: str, citation: Citation) -> Figure:
    """Return what a table in millions counts."""
    return (quantity(millions, f"mega{unit}") @ citation).to(unit)


# Load of the brokerage
REQUESTS_2019 = requests(100e3).per("second") @ src.SCALED.at(
    "received 100k requests per second at peak time",
    of="requests at the brokerage system",
    basis="peak",
    when="2019-12",
)
REQUESTS_2020 = requests(750e3).per("second") @ src.SCALED.at(
    "that number rose to 750k requests per second",
    of="requests at the brokerage system",
    basis="peak",
    when="2020-06",
)
LOAD_GROWTH = ratio(7) @ src.SCALED.at(
    "experiencing a 7x load increase to the system",
    of="load of the brokerage system, December 2019 to June 2020",
    when="2020-06",
)
EQUITY_TRADES_2026 = _millions(
    2.6,
    f"{_TRADE} / day",
    src.OPERATING_DATA.at(
        "Trades (DARTs) (M) |Equity |2.6 |2.8",
        of="equity trades with revenue, a trading day, Feb 2026",
        basis="mean",
        when="2026-02",
    ),
)
EQUITY_TRADES_2023 = _millions(
    1.4,
    f"{_TRADE} / day",
    src.OPERATING_2023.at(
        "Daily Average Revenue Trades (DARTs) (M) Equity 1.4",
        of="equity trades with revenue, a trading day, Oct 2023",
        basis="mean",
        when="2023-10",
    ),
)
TRADES_2020 = count(4.31e6, "trade").per("day") @ press.INSIDER_TRADES.at(
    "daily average trades in June reached 4.31 million",
    of="trades of all kinds, a day of June 2020",
    basis="mean",
    when="2020-06",
)
BATCH_SPEED = about(ratio(10)) @ src.TECH_TALK.at(
    "nearly 10x increase in processing speed with virtually",
    of="speed of the nightly batch on a single Postgres",
    when="2019-06",
)

# Customers of Robinhood Markets
FUNDED_2026 = _millions(
    27.4,
    "user",
    src.OPERATING_DATA.at(
        "|Funded Customer Growth (M) |Funded Customers |27.4 |27.2",
        of="funded customers at the end of February 2026",
        basis="total",
        when="2026-02",
    ),
)
WAITLIST = users(1e6) @ press.BENZINGA.at(
    "we had a million people on the waitlist.",
    of="people on the waiting list before the launch",
    basis="total",
    when="2018-10",
)
CUSTOMERS_2018 = users(6e6) @ press.CNBC_CLEARING.at(
    "it now has 6 million customers, up from", of="customers", basis="total", when="2018-10"
)
ACCOUNTS_2019 = at_least(users(6e6)) @ src.KUBERNETES.at(
    "over six million Robinhood accounts and dozens of",
    of="accounts, up to which Terraform and Salt had served",
    basis="total",
    when="2019-11",
)
USERS_2020 = users(10e6) @ press.PYMNTS.at(
    "Robinhood’s 10 million users were stuck on the", of="users", basis="total", when="2020-03"
)
FUNDED_2023 = users(23.3e6) @ src.OPERATING_2023.at(
    "at the end of October were 23.3 million,",
    of="net cumulative funded accounts",
    basis="total",
    when="2023-10",
)
ACTIVE_2025 = at_least(users(14e6)) @ src.WARPSTREAM.at(
    "With over 14 million monthly active users and",
    of="users who are active in a month",
    basis="total",
    when="2025-12",
)


# Kafka
KAFKA_ZONES = count(3, "zone") @ src.KAFKAPROXY.at(
    "Each cluster with racks in 3 separate AZs",
    of="availability zones of each Kafka cluster",
    when="2023",
)

# The data lake and the logs
FRESH_BEFORE = days(1) @ src.LAKE.at(
    "our core datasets from one day to under",
    of="freshness of core datasets of the lake, before",
    when="2022-02",
)
FRESH_AFTER = at_most(minutes(15)) @ src.LAKE.at(
    "datasets from one day to under 15 minutes.",
    of="freshness of core datasets of the lake",
    when="2022-02",
)
LAKE_SOURCES = at_least(count(10_000, "source")) @ src.ONEHOUSE.at(
    "supports more than ten thousand data sources, processes",
    of="data sources of the lake",
    basis="total",
    when="2024-04",
)
DATA_2025 = at_least(tb(10).per("day")) @ src.WARPSTREAM.at(
    "over 10 terabytes of data processed per day",
    of="data that Robinhood processes",
    basis="total",
    when="2025-12",
)
LOG_SAVED = percent(45) @ src.WARPSTREAM.at(
    "for their logging workloads, Robinhood saved 45%.",
    of="cost of the logging workloads, against Kafka",
    basis="saved",
    when="2025-12",
)
ELK_NODES = at_least(nodes(70)) @ src.ELK.at(
    "distinct configurations having over 70 nodes with over",
    of="Elasticsearch nodes of Robinhood's ELK",
    basis="total",
    when="2017",
)
ELK_DOCUMENTS = at_least(documents(10e9)) @ src.ELK.at(
    "over 10 billion documents at any point of",
    of="documents in Robinhood's ELK",
    basis="total",
    when="2017",
)
ELK_DATA = at_least(tb(15)) @ src.ELK.at(
    "now managing three clusters with over 15 TBs,",
    of="data of three ELK clusters",
    basis="stored",
    when="2017",
)
