"""Figures about DoorDash's traffic, stores, events and outages, stated once."""

from atlas import (
    Citation,
    Figure,
    about,
    at_least,
    count,
    hours,
    messages,
    minutes,
    nodes,
    pb,
    percent,
    queries,
    requests,
    services,
    tb,
    users,
)
from systems.doordash import _sources as src

# Size
CUSTOMERS_2020 = at_least(users(18e6)) @ src.CUSTOMERS_2020.at(
    "and more than 18 million customers.",
    of="customers of DoorDash, by its prospectus",
    basis="total",
    when="2020-11-13",
)
ORDERS_Q2 = count(761e6, "order") @ src.RESULTS_Q2.at(
    "increased 20% year-over-year (Y/Y) to 761 million.",
    of="orders, April to June 2025",
    basis="total",
    when="2025-06",
)

# Service mesh
MESH_REQUESTS = at_least(requests(80e6).per("second")) @ src.MESH.at(
    "supports more than 80 million requests per second",
    of="requests through the service mesh",
    basis="peak",
)
MESH_SERVICES = at_least(services(1000)) @ src.MESH.at(
    "we migrated more than 1,000 microservices to the",
    of="microservices moved to the service mesh",
    basis="total",
)
CLUSTER_NODES = about(nodes(2000)) @ src.MESH_SUMMARY.at(
    "single Kubernetes cluster had around 2,000 nodes,",
    of="one Kubernetes cluster as the mesh was chosen, about 2021",
    basis="total",
)
CROSSES_ZONES = percent(10) @ src.ZONE_WHOLE.at(
    "我们观察到有 10% 的流量是根据这个",
    of="zone-aware traffic that leaves its zone, pods spread",
    basis="part",
)

# CockroachDB
QUERIES = about(queries(1.2e6).per("second")) @ src.CLUSTERS.at(
    "About 1.2 million queries per second at daily", of="all CockroachDB clusters", basis="peak"
)
NODES = about(nodes(2300)) @ src.CLUSTERS.at(
    "About 2,300 total nodes spread across 300+ clusters.",
    of="all CockroachDB clusters",
    basis="total",
)
CLUSTERS = at_least(count(300, "cluster")) @ src.CLUSTERS.at(
    "About 2,300 total nodes spread across 300+ clusters.", of="CockroachDB clusters", basis="total"
)
ON_DISK = about(pb(1.9)) @ src.CLUSTERS.at(
    "About 1.9 petabytes of data on disk.", of="all CockroachDB clusters", basis="stored"
)
LARGEST_CLUSTER = tb(280) @ src.CLUSTERS.at(
    "typically 280 TB in size (but has peaked",
    of="the largest CockroachDB cluster",
    basis="stored",
)
ONE_TABLE = tb(122) @ src.CLUSTERS.at(
    "with a single table that is 122 TB.",
    of="a table of the largest CockroachDB cluster",
    basis="stored",
)
CHANGEFEEDS = about(count(900, "changefeed")) @ src.CLUSTERS.at(
    "Close to 900 changefeeds.", of="changefeeds of all CockroachDB clusters", basis="total"
)

# Before CockroachDB and Kafka
AURORA_PEAK = queries(1.636e6).per("second") @ src.AURORA_REPORT.at(
    "main database cluster peaked at 1.636 million QPS.",
    of="the main Aurora cluster on 2020-04-17",
    basis="peak",
    when="2020-04-17",
)
TASKS = at_least(count(900, "task")) @ src.TASKS.at(
    "powered over 900 different asynchronous tasks at DoorDash,",
    of="kinds of asynchronous tasks on Celery and RabbitMQ",
    basis="total",
    when="2019",
)

# Events
TOPICS = at_least(count(2500, "topic")) @ src.TOPICS.at(
    "manages over 2,500 Kafka Topics across five clusters.",
    of="Kafka topics of the streaming platform",
    basis="total",
)
MESSAGES = messages(4e6).per("minute") @ src.TOPICS.at(
    "average rate of four million messages per minute,",
    of="messages through the Kafka of Iguazu",
    basis="mean",
)

# Monitoring
METRICS = count(10e6, "metric").per("second") @ src.METRICS_TALK.at(
    "From StatsD To Prometheus With 10 Million Metrics/Second",
    of="metrics, by the title of a talk on the move to Prometheus",
    basis="total",
)

# Savings
FEATURE_SPEND = percent(75) @ src.FEATURES_2023.at(
    "cloud-spend per value-stored on average by 75%",
    of="cloud spend for a stored value of the feature store, mean",
    basis="saved",
    when="2023",
)
SEARCH_HARDWARE = percent(75) @ src.SEARCH.at(
    "and a 75% hardware cost decrease.", of="hardware cost of global search", basis="saved"
)


# Outages
def _clock(hour: float, minute: float, citation: Citation) -> Figure:
    """Return a time of day as the hours and minutes since midnight that a page prints."""
    return (hours(hour) @ citation) + (minutes(minute) @ citation)


_JUNE = src.JUNE_2021.at("Between 16:30 PDT and 18:40 PDT on June")
_HALT = src.JUNE_2021.at("As a result, at 17:19 PDT DoorDash took")
_IOS = src.IOS_2024.at("between 12:39 PT and 13:13 PT.")
_IOS_FIRST = src.IOS_2024.at("outages for the IOS app from 11:45 PT")
_IOS_LAST = src.IOS_2024.at("and 13:13 PT to 13:32 PT,")
JUNE_OUTAGE = (_clock(18, 40, _JUNE) - _clock(16, 30, _JUNE)).meaning_of(
    "DoorDash on 2021-06-19", basis="outage", when="2021-06-19"
)
HALTED_AFTER = (_clock(17, 19, _HALT) - _clock(16, 30, _JUNE)).meaning_of(
    "2021-06-19, start of the outage until new orders were halted",
    basis="part",
    when="2021-06-19",
)
MAY_OUTAGE = hours(3.5) @ src.MAY_2022.at(
    "outage that lasted three and a half hours.",
    of="DoorDash on 2022-05-12",
    basis="outage",
    when="2022-05-12",
)
IOS_OUTAGE = (_clock(13, 32, _IOS_LAST) - _clock(11, 45, _IOS_FIRST)).meaning_of(
    "iOS store pages on 2024-07-02, down in part or all",
    basis="outage",
    when="2024-07-02",
)
IOS_ALL_DOWN = (_clock(13, 13, _IOS) - _clock(12, 39, _IOS)).meaning_of(
    "restaurants' store pages on iOS on 2024-07-02, all down",
    basis="part",
    when="2024-07-02",
)
