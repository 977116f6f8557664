"""The figures about what Pinterest spends, each stated once."""

from atlas import (
    Number,
    Undisclosed,
    assumed,
    at_list_price,
    at_most,
    list_price,
    months,
    percent,
    ratio,
    usd,
)
from systems.pinterest import _event_facts as events
from systems.pinterest import _sources as src
from systems.pinterest import _storage_facts as storage
from systems.pinterest import facts

# The commitment to AWS, announced on 2026-06-04
COMMITTED = usd(4e9) @ src.COMMITMENT.at(
    "today announced a planned $4 billion commitment",
    of="AWS, announced in June 2026, through 2031",
    basis="total",
)
TERM = assumed(months(67), because="from June 2026 to the end of 2031; the day is not published")
COMMITTED_A_MONTH = (
    (COMMITTED / TERM)
    .to("USD / month")
    .meaning_of("the planned commitment to AWS, spread evenly", basis="mean")
)
REVENUE_Q1 = usd(1.008e9) @ src.COMMITMENT.at(
    "631 million monthly active users and $1.008 billion",
    of="Pinterest, January to March 2026",
    basis="total",
    when="2026-03-31",
)
REVENUE_2025 = usd(4.22e9) @ src.RESULTS_2025.at(
    "Full Year Revenue: $4.22 billion, up 16%", of="Pinterest in 2025", basis="total", when="2025"
)
_QUARTER = assumed(months(3), because="a quarter has three months")
REVENUE_A_MONTH = (
    (REVENUE_Q1 / _QUARTER)
    .to("USD / month")
    .meaning_of("revenue, January to March 2026", basis="mean", when="2026-03-31")
)
COMMITTED_A_USER = (
    (COMMITTED_A_MONTH / facts.USERS)
    .to("USD / user / month")
    .meaning_of("the planned commitment per monthly user of early 2026")
)
COMMITTED_SHARE = (
    (COMMITTED_A_MONTH / REVENUE_A_MONTH)
    .to("percent")
    .meaning_of("the planned commitment over the revenue of early 2026")
)

# Kafka of 2018 at list price
_BROKER, _DAY = "d2.2xlarge", "2018-11-29"
_BROKERS = assumed(
    events.BROKERS_2018,
    because="all brokers are priced as d2.2xlarge, the default, in us-east-1; a few clusters had "
    "d2.8xlarge, and some brokers were in us-east-2 and eu-west-1",
)
KAFKA_COST = at_list_price(_BROKERS, list_price(_BROKER, _DAY))
KAFKA_COST_RESERVED = at_list_price(_BROKERS, list_price(_BROKER, _DAY, "reserved_1yr_no_upfront"))

_TWICE = assumed(ratio(2), because="scenario: twice the messages of 2018, brokers linear in them")
_TENFOLD = assumed(ratio(10), because="scenario: ten times the messages, brokers linear in them")
KAFKA_COST_TWICE: Number = (
    KAFKA_COST if isinstance(KAFKA_COST, Undisclosed) else KAFKA_COST * _TWICE
)
KAFKA_COST_TENFOLD: Number = (
    KAFKA_COST if isinstance(KAFKA_COST, Undisclosed) else KAFKA_COST * _TENFOLD
)

# MySQL of 2012 at list price
MYSQL_MACHINES_2012 = (storage.MYSQL_OCTOBER * storage.PAIRED).meaning_of(
    "MySQL machines with their slaves", when="2012-10"
)
_MYSQL_MACHINES = assumed(
    MYSQL_MACHINES_2012, because="all are priced in us-east-1; the talk names no region"
)
MYSQL_COST_2012 = at_list_price(_MYSQL_MACHINES, list_price("cc2.8xlarge", "2012-12-30"))

# Savings that were published
MEMQ_SAVED = at_most(percent(90)) @ src.MEMQ.at(
    "being up to 90% more cost efficient", of="cost efficiency of MemQ against Kafka"
)
