"""The figures about OpenAI's Kubernetes clusters for research (2018, 2021), each stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    count,
    days,
    gb,
    ms,
    nodes,
    percent,
    quantity,
    ratio,
)
from systems.openai import _sources as src

# 2018: the largest cluster for research, on Azure
NODES_2018 = at_least(nodes(2500)) @ src.KUBERNETES_2018.at(
    "which we’ve pushed to over 2,500 nodes", of="the largest cluster for research", basis="total"
)
NODES_TIMEOUTS = nodes(500) @ src.KUBERNETES_2018.at(
    "After passing 500 nodes in our cluster", of="the cluster when kubectl began to time out"
)
NODES_ETCD = about(nodes(1000)) @ src.KUBERNETES_2018.at(
    "until we passed about 1,000 nodes", of="the cluster when commits of etcd became slow again"
)
ETCD_WRITE_BEFORE = ms(2) @ src.KUBERNETES_2018.at(
    "because the write latency was 2ms and etcd", of="a write to the P30 disk of etcd", basis="test"
)
ETCD_WRITE_AFTER = ms(0.2) @ src.KUBERNETES_2018.at(
    "local disk brought write latency to 200us",
    of="a write to the local SSD of etcd",
)
ETCD_QUOTA = gb(2) @ src.KUBERNETES_2018.at(
    "hit etcd’s hard storage limit (by default 2GB)", of="the database of etcd", basis="limit"
)
SCALE_IN_LIMIT = percent(50) @ src.KUBERNETES_2018.at(
    "it would terminate more than 50% of the", of="nodes that one action may remove", basis="limit"
)

# 2021: clusters of the Supercomputing team
NODES_2021 = nodes(7500) @ src.KUBERNETES_2021.at(
    "We’ve scaled Kubernetes clusters to 7,500 nodes", of="a cluster for research", basis="total"
)
API_SERVERS = count(5, "API server") @ src.KUBERNETES_2021.at(
    "run 5 API servers and 5 etcd nodes", of="the largest clusters"
)
ETCD_NODES = nodes(5) @ src.KUBERNETES_2021.at(
    "run 5 API servers and 5 etcd nodes", of="etcd of the largest clusters"
)
API_HEAP = at_most(gb(70)) @ src.KUBERNETES_2021.at(
    "up to 70GB of heap being used per", of="heap of one API server at 7,500 nodes"
)
WATCH_BANDWIDTH = at_least(quantity(1, "GB / second")) @ src.KUBERNETES_2021.at(
    "and enormous, occasionally 1GB/s or more",
    of="watches on Endpoints, before EndpointSlices",
    basis="peak",
)
WATCH_CUT = ratio(1000) @ src.KUBERNETES_2021.at(
    "that brought this load down 1000x", of="load of watches on Endpoints", basis="saved"
)
EVICTION_LIMIT = days(7) @ src.KUBERNETES_2021.at(
    "or 7 days has elapsed (part of our", of="an unhealthy VM before it is terminated"
)

# The autoscaler of 2016 to 2019, as published
