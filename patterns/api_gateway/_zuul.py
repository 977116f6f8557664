"""Sources and figures on Zuul's connections and limits: Netflix's post of 2023, and the code."""

from atlas import (
    Publisher,
    Repository,
    about,
    at_most,
    between,
    connections,
    count,
    nodes,
    percent,
    quantity,
    requests,
)
from atlas.technologies.zuul import POOL_CONFIG, zuul
from systems.netflix.facts import BLOG, CHECKED

CHURN = Publisher("Netflix", checked=CHECKED).post(
    "Curbing Connection Churn in Zuul",
    f"{BLOG}/curbing-connection-churn-in-zuul-2feb273a3598",
    "2023-08-16",
    read_in="a complete copy",
)
ORIGIN = Repository(
    "Netflix/zuul",
    commit="f3144f6c4e2715fe98f87934f2746dba65820aab",
    checked=CHECKED,
    publisher="Netflix",
).file("zuul-core/src/main/java/com/netflix/zuul/origins/BasicNettyOrigin.java")

PER_INSTANCE = connections(12_800) @ CHURN.at(
    "would have 12,800 connections.", of="one instance of Zuul", basis="example"
)
PER_CLUSTER = connections(1_280_000) @ CHURN.at(
    "that’s 1,280,000 connections.", of="one cluster of 100 instances", basis="example"
)
CONNECTIONS_SAVED = at_most(connections(13e6)) @ CHURN.at(
    "as much as 13 million connections at peak", of="some shards of Zuul", basis="saved"
)
OPENED = about(connections(60).per("second")) @ CHURN.at(
    "per second at peak down to about 60.", of="connections that the pools create", basis="peak"
)
SUBSET = between(nodes(25), nodes(50), about=True) @ CHURN.at(
    "roughly 25–50 nodes", of="the subset of one event loop", basis="target"
)
REDUCTION = quantity(10, "ratio") @ CHURN.at(
    "by a factor of 10x", of="connections at peak in each of three regions"
)
CPU = about(percent(4)) @ CHURN.at("reduced CPU utilization (~4%)", of="Zuul", basis="saved")
HEAP = about(percent(15)) @ CHURN.at("heap usage (~15%)", of="Zuul", basis="saved")
LATENCY = about(percent(3)) @ CHURN.at("latency (~3%)", of="Zuul", basis="saved")

MAX_CONCURRENT = requests(200) @ ORIGIN.at('".concurrency.max.requests", 200);')
RETRIES = zuul.NEXT_SERVER_RETRIES.value
ORIGIN_TIMEOUT = zuul.ORIGIN_TIMEOUT.assumed()
POOL = zuul.MAX_HOST_CONNECTIONS.value
WATERLINE = count(4, "connection") @ POOL_CONFIG.at("DEFAULT_PER_SERVER_WATERLINE = 4;")
