"""Figures about Robinhood's load, customers, logs and data, stated once."""

from atlas import (
    Citation,
    Figure,
    about,
    at_least,
    at_most,
    count,
    days,
    minutes,
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
_CUSTOMER = count(1, "customer").unit


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
    of="load of the brokerage system, June 2020 against Dec 2019",
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
    of="trades, a day of June 2020; of which kinds is not said",
    basis="mean",
    when="2020-06",
)
BATCH_SPEED = about(ratio(10)) @ src.TECH_TALK.at(
    "nearly 10x increase in processing speed with virtually",
    of="speed of the nightly batch on one Postgres, told in 2019",
)

# Customers of Robinhood Markets
FUNDED_2026 = _millions(
    27.4,
    _CUSTOMER,
    src.OPERATING_DATA.at(
        "|Funded Customer Growth (M) |Funded Customers |27.4 |27.2",
        of="funded customers at the end of February 2026",
        basis="total",
        when="2026-02",
    ),
)
WAITLIST = count(1e6, "person", "people") @ press.BENZINGA.at(
    "we had a million people on the waitlist.",
    of="people on the waiting list before launch (told in 2018)",
    basis="total",
)
CUSTOMERS_2018 = count(6e6, "customer") @ press.CNBC_CLEARING.at(
    "it now has 6 million customers, up from", of="customers", basis="total", when="2018-10"
)
USERS_2019 = users(10e6) @ press.QUARTZ.at(
    "company said it had 10 million users, up",
    of="users, as Robinhood said late in 2019",
    basis="total",
    when="2019",
)
ACCOUNTS_2019 = at_least(count(6e6, "account")) @ src.KUBERNETES.at(
    "over six million Robinhood accounts and dozens of",
    of="accounts that Terraform and Salt had carried, told in 2019",
    basis="total",
)
USERS_2020 = users(10e6) @ press.PYMNTS.at(
    "Robinhood’s 10 million users were stuck on the", of="users", basis="total", when="2020-03"
)
FUNDED_2023 = count(23.3e6, "account") @ src.OPERATING_2023.at(
    "at the end of October were 23.3 million,",
    of="net cumulative funded accounts at the end of October 2023",
    basis="total",
    when="2023-10",
)
ACTIVE_2025 = at_least(users(14e6)) @ src.WARPSTREAM.at(
    "With over 14 million monthly active users and",
    of="users who are active in a month; of which month is not said",
    basis="total",
    when="2025",
)


# Kafka
KAFKA_ZONES = count(3, "zone") @ src.KAFKAPROXY.at(
    "Each cluster with racks in 3 separate AZs",
    of="availability zones of each Kafka cluster of the order path",
    when="2023",
)

# The data lake and the logs
FRESH_BEFORE = days(1) @ src.LAKE.at(
    "our core datasets from one day to under",
    of="freshness of the lake's core datasets before, told in 2022",
)
FRESH_AFTER = at_most(minutes(15)) @ src.LAKE.at(
    "datasets from one day to under 15 minutes.",
    of="freshness of core datasets of the lake",
    when="2022-02",
)
LAKE_SOURCES = at_least(count(10_000, "source")) @ src.ONEHOUSE.at(
    "supports more than ten thousand data sources, processes",
    of="data sources of the data lakehouse and what surrounds it",
    basis="total",
    when="2023",
)
DATA_2025 = at_least(tb(10).per("day")) @ src.WARPSTREAM.at(
    "over 10 terabytes of data processed per day",
    of="data that Robinhood processes; which data is not said",
    basis="total",
    when="2025",
)
LOG_SAVED = percent(45) @ src.WARPSTREAM.at(
    "for their logging workloads, Robinhood saved 45%.",
    of="cost of the logging workloads, against Kafka",
    basis="saved",
    when="2025",
)
