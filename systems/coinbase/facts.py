"""The figures about Coinbase, each stated once."""

from atlas import (
    Citation,
    Figure,
    about,
    at_least,
    at_most,
    connections,
    count,
    hours,
    minutes,
    ms,
    nodes,
    percent,
    quantity,
    ratio,
    users,
)
from systems.coinbase import _sources as src


def _clock(hour: int, minute: int, citation: Citation) -> Figure:
    """Return a time of day that a page prints, as the time since midnight."""
    return (hours(hour) @ citation) + (minutes(minute) @ citation)


# The exchange's matching engine
RAFT_NODES = nodes(5) @ src.OUTAGE_INFOQ.at(
    "three of the cluster's five nodes",
    of="the exchange's matching engine",
    basis="total",
    when="2026-05-07",
)
NODES_DOWN = nodes(3) @ src.OUTAGE_INFOQ.at(
    "outage took down three of the cluster's five",
    of="the exchange's matching engine, down on 2026-05-07",
    basis="total",
    when="2026-05-07",
)
OUTAGE_2026 = about(hours(8)) @ src.OUTAGE_TIMES.at(
    "an outage lasting for about eight hours",
    of="trading on Coinbase, 19:48 to 3:49 Eastern",
    basis="outage",
    when="2026-05-07",
)

# International Exchange
ROUND_TRIP = at_most(ms(1)) @ src.EXCHANGES.at(
    "Outliers < 1ms",
    of="round trips inside the International Exchange, with outliers",
    basis="peak",
    when="2023",
)
NETWORK_SHARE = about(percent(80)) @ src.EXCHANGES.at(
    "**Networking time**: ~80% of total",
    of="time of round trips inside the International Exchange",
    basis="typical",
    when="2023",
)
DESIGN_RATE = quantity(100e3, "message / second") @ src.EXCHANGES.at(
    "Coinbase's system is designed to handle 100k messages",
    of="Coinbase's system; the post does not say which exchange",
    basis="target",
    when="2025-11",
)
# MongoDB
SPIKES_BEFORE = at_most(connections(30e3)) @ src.MONGOBETWEEN.at(
    "spikes of up to 30k connections are now",
    of="connections to MongoDB before mongobetween",
    basis="peak",
    when="2020",
)
SPIKES_AFTER = about(connections(2e3)) @ src.MONGOBETWEEN.at(
    "are now reduced to around 2k",
    of="connections to MongoDB with mongobetween",
    basis="peak",
    when="2020",
)
UNAVAILABLE_2020 = minutes(20) @ src.APRIL_2020.at(
    "we sustained 20 minutes of full unavailability",
    of="the API on 2020-04-29, second period, fully unavailable",
    basis="part",
    when="2020-04-29",
)
RESTORED_2020 = (
    _clock(12, 11, src.APRIL_2020.at("At 12:11 PDT, full service was restored"))
    - _clock(10, 28, src.APRIL_2020.at("From 10:28 PDT to 10:40 PDT on April"))
).meaning_of(
    "Coinbase's API on 2020-04-29, first failure to full service",
    basis="degraded",
    when="2020-04-29",
)
ERRORS_2019 = percent(97) @ src.JUNE_2019.at(
    "severely degraded with a 97% error rate",
    of="buy, sell and trade requests, 15:16 to 15:46 PT",
    basis="mean",
    when="2019-06-25",
)
OUTAGE_2019 = minutes(30) @ src.JUNE_2019.at(
    "On June 25, for a 30 minute period,",
    of="buys, sells and trades on 2019-06-25",
    basis="degraded",
    when="2019-06-25",
)
FAILOVER_2019 = minutes(25) @ src.JUNE_2019.at(
    "this particular cluster lasted 25 minutes",
    of="failover of the MongoDB cluster for fraud prevention",
    basis="degraded",
    when="2019-06-25",
)

SLOW_CLUSTER_2021 = (
    _clock(11, 26, src.JANUARY_2021.at("at 11:26am EST we removed the application’s manual"))
    - _clock(10, 15, src.JANUARY_2021.at("At 10:15am EST, automated alerts due to elevated"))
).meaning_of(
    "one slow MongoDB cluster, first alert to throttle removed",
    basis="degraded",
    when="2021-01-06",
)

# Users service, compute, Kafka and routers
USERS_READS = at_least(count(1.5e6, "read")).per("second") @ src.IDENTITY.at(
    "serving over 1.5 million reads per second at", of="the Users service", basis="peak"
)
SERVICES = count(3500, "configuration") @ src.EKS.at(
    "migrating 3,500 service configurations in just 12",
    of="service configurations moved from EC2 to EKS",
    basis="total",
    when="2025-10",
)
BROKERS = count(30, "broker") @ src.MSK.at(
    "30 broker nodes across multiple AZs to protect",
    of="the Kafka cluster on MSK",
    basis="total",
    when="2021",
)
ROUTER_RECOVERY = at_least(minutes(40)) @ src.MAY_2021.at(
    "took over 40 minutes to return to a",
    of="web servers of the logged-out pages, 2021-05-19",
    basis="degraded",
    when="2021-05-19",
)

RELEASE_WAIT = minutes(10) @ src.ODIN.at(
    "By default the timeout is 10 minutes",
    of="wait of a release for health; then Odin ends it",
    basis="default",
)

_MAY_19 = src.MAY_2021.at("Between 5:50am and 7:38am PT on Wednesday,")
OUTAGE_2021 = (_clock(7, 38, _MAY_19) - _clock(5, 50, _MAY_19)).meaning_of(
    "Coinbase's site, apps and Pro on 2021-05-19", basis="degraded", when="2021-05-19"
)

# Size
TRAFFIC_2017 = at_least(ratio(5)) @ src.INFOQ_2018.at(
    "exceeding five times the typical maximum traffic",
    of="traffic of May and June 2017 over its usual maximum",
    basis="peak",
    when="2017-06",
)
LARGEST_SERVICE = ratio(10) @ src.KUBERNETES.at(
    "today it's running 10x that number",
    of="hosts of the largest service over those of mid-2020",
    basis="total",
    when="2022-06",
)
VERIFIED_USERS = users(73e6) @ src.LETTER_Q3_2021.at(
    "Verified Users grew to 73 million",
    of="verified users of Coinbase",
    basis="total",
    when="2021-09-30",
)
