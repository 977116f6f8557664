"""The figures about OpenAI's Kubernetes clusters for research (2018, 2021), each stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    between,
    count,
    days,
    gb,
    gbps,
    minutes,
    ms,
    nodes,
    percent,
    quantity,
    ratio,
    seconds,
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
    "because the write latency was 2ms and etcd", of="a write of etcd to a P30 disk", basis="test"
)
ETCD_WRITE_AFTER = ms(0.2) @ src.KUBERNETES_2018.at(
    "local disk brought write latency to 200us",
    of="a write of etcd to a local SSD",
)
ETCD_IOPS_USED = about(percent(10)) @ src.KUBERNETES_2018.at(
    "only able to use about 10% of the", of="IOPS of the disk that etcd could use", basis="test"
)
ETCD_READS = at_least(quantity(500, "MB / second")) @ src.KUBERNETES_2018.at(
    "were reading more than 500MB/s from etcd", of="reads of the API servers from etcd"
)
ETCD_QUOTA = gb(2) @ src.KUBERNETES_2018.at(
    "hit etcd’s hard storage limit (by default 2GB)", of="the database of etcd", basis="limit"
)
SCALE_IN_LIMIT = percent(50) @ src.KUBERNETES_2018.at(
    "it would terminate more than 50% of the", of="nodes that one action may remove", basis="limit"
)
IMAGE_SIZE = about(gb(17)) @ src.KUBERNETES_2018.at(
    "The game image is around 17GB, and would", of="the container image of the Dota game"
)
IMAGE_PULL = minutes(30) @ src.KUBERNETES_2018.at(
    "often take 30 minutes to pull on a", of="pulling it on a fresh node", basis="typical"
)
POD_BANDWIDTH = about(gbps(2)) @ src.KUBERNETES_2018.at(
    "using Flannel were maxing out at ~2Gbit/s", of="throughput of a pod on Flannel", basis="peak"
)
MACHINE_BANDWIDTH = between(gbps(10), gbps(15)) @ src.KUBERNETES_2018.at(
    "Directly between machines we got 10-15Gbit/s of throughput", of="throughput between machines"
)
ARP_LIMIT = count(100_000, "entry", "entries") @ src.KUBERNETES_2018.at(
    "net.ipv4.neigh.default.gc_thresh3 = 100000", of="the ARP cache of a machine", basis="limit"
)
REDIS_CONNECT = at_least(seconds(30)) @ src.KUBERNETES_2018.at(
    "their Redis server was taking over 30 seconds", of="a connection, with the ARP cache full"
)
DNS_LIMIT = about(count(200, "query", "queries").per("second")) @ src.KUBERNETES_2018.at(
    "~200QPS that’s allowed from each Azure VM for", of="lookups of external names", basis="limit"
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
IP_ADDRESSES = about(count(200_000, "IP address", "IP addresses")) @ src.KUBERNETES_2021.at(
    "approximately 200,000 IP addresses in use at any", of="the largest clusters", basis="capacity"
)
WATCH_BANDWIDTH = at_least(quantity(1, "GB / second")) @ src.KUBERNETES_2021.at(
    "and enormous, occasionally 1GB/s or more", of="responses to watches on Endpoints", basis="peak"
)
WATCH_CUT = ratio(1000) @ src.KUBERNETES_2021.at(
    "that brought this load down 1000x", of="load of watches on Endpoints", basis="saved"
)
REPLAY_PROCESSORS = count(24, "processor") @ src.KUBERNETES_2021.at(
    "applying a GOMAXPROCS=24 had a big improvement", of="Prometheus while it replays its log"
)
EVICTION_LIMIT = days(7) @ src.KUBERNETES_2021.at(
    "or 7 days has elapsed (part of our", of="an unhealthy VM before it is terminated"
)

# The autoscaler of 2016 to 2019, as published
SCALE_IN_DEFAULT = ratio(0.1) @ src.AUTOSCALER_MAIN.at(
    'click.option("--max-scale-in-fraction", default=0.1)',
    of="nodes of one scale-in",
    basis="default",
)
LOOP_SLEEP = seconds(60) @ src.AUTOSCALER_MAIN.at(
    'click.option("--sleep", default=60)', of="pause between two loops", basis="default"
)
