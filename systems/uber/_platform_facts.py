"""Figures of the platform: containers, deploys, workflows, metrics, images, ring membership."""

from atlas import (
    about,
    at_least,
    at_most,
    between,
    count,
    deploys,
    hours,
    ms,
    people,
    percent,
    queries,
    seconds,
    services,
)
from systems.uber import facts

# Services and deploys
SERVICES_2023 = services(4500) @ facts.UP.at(
    "Uber’s 4,500 stateless microservices", of="stateless services", basis="total"
)
DEPLOYS_2023 = at_least(deploys(100e3).per("week")) @ facts.UP.at(
    "deployed more than 100,000 times by 4,000", of="all stateless services", basis="total"
)
ENGINEERS_2023 = people(4000) @ facts.UP.at(
    "more than 100,000 times by 4,000 engineers", of="engineers who deploy", basis="total"
)
CORES_MOVED = about(count(2e6, "core")) @ facts.UP_QUOTED.at(
    "about 2,000,000 compute cores to the new", of="cores moved to Up in 2022", basis="total"
)
SERVICES_2020 = about(services(2200)) @ facts.DOMA.at(
    "grown to around 2,200 critical microservices", of="critical services", basis="total"
)
DOMAINS = count(70, "domain") @ facts.MICROSERVICES_STUDY.at(
    "2,200 critical microservices into 70 domains", of="DOMA", basis="total", when="2020-07"
)
SERVICES_2014 = about(services(100)) @ facts.MEZZANINE.at(
    "architecture of close to 100 services", of="services", basis="total", when="2014"
)
CODE_INCIDENTS = at_least(percent(50)) @ facts.CONTINUOUS.at(
    "more than 50% of all incidents being caused", of="incidents caused by code changes"
)
WIDE_COMMITS = percent(1.4) @ facts.ROLLOUT_INFOQ.at(
    "1.4 percent of commits impacted more than", of="Go commits that affect over 100 services"
)
WIDEST_COMMITS = percent(0.3) @ facts.ROLLOUT_INFOQ.at(
    "0.3 percent impacted over 1,000 services", of="Go commits that affect over 1,000 services"
)
COMMITS_ANALYSED = count(500e3, "commit") @ facts.ROLLOUT_INFOQ.at(
    "By analyzing 500,000 commits in their", of="commits of the Go monorepo", basis="part"
)

# Containers
CLUSTERS = at_least(count(50, "cluster")) @ facts.KUBERNETES.at(
    "manages more than 50 compute clusters", of="Kubernetes clusters", basis="total"
)
CLUSTER_HOSTS = about(between(count(5000, "host"), count(7500, "host"))) @ facts.KUBERNETES.at(
    "has around 5,000-7,500 hosts", of="one cluster", basis="typical"
)
CLUSTER_PODS = about(count(50e3, "pod")) @ facts.KUBERNETES.at(
    "and around 50,000 pods", of="one cluster", basis="typical"
)
CORES = about(count(3e6, "core")) @ facts.KUBERNETES.at(
    "that use around 3 million cores", of="all stateless services", basis="total"
)
SERVICES_2025 = services(4000) @ facts.KUBERNETES.at(
    "They power Uber’s 4,000 services", of="services on Kubernetes", basis="total"
)
DEPLOYS_2025 = deploys(100e3).per("day") @ facts.KUBERNETES.at(
    "services get deployed 100,000 times a day", of="services on Kubernetes", basis="total"
)
POD_LAUNCHES = count(1.5e6, "pod launch", "pod launches").per("day") @ facts.KUBERNETES.at(
    "1.5 million pod launches a day", of="all clusters", basis="total"
)
BASELINE_CORES = about(count(4e6, "core")) @ facts.UFA.at(
    "a baseline of about four million cores", of="the fleet before UFA", basis="total"
)
CORES_SAVED = at_least(count(1e6, "core")) @ facts.UFA.at(
    "eliminated over one million CPU cores", of="cores that UFA made superfluous", basis="saved"
)
GOGC_CORES = count(70e3, "core") @ facts.GOGC.at(
    "Saved 70K Cores Across 30 Mission-Critical", of="GC tuning in 30 services", basis="saved"
)
ODIN_HOSTS = at_least(count(100e3, "host")) @ facts.ODIN_NOTES.at(
    "The platform manages over 100,000 hosts", of="stateful hosts", basis="total"
)
ODIN_CONTAINERS = about(count(3.8e6, "container")) @ facts.ODIN_NOTES.at(
    "approximately 3.8 million individual containers", of="stateful containers", basis="total"
)

# Workflows, metrics, images
CADENCE_SERVICES = at_least(services(1000)) @ facts.CADENCE_POST.at(
    "by over a thousand services at Uber", of="users of Cadence", basis="total"
)
CADENCE_EXECUTIONS = at_least(count(12e9, "execution").per("month")) @ facts.CADENCE_QUOTED.at(
    "over 12 billion executions and 270 billion", of="workflows at Uber", basis="total"
)
M3_SERIES = at_least(count(6.6e9, "time series", "time series")) @ facts.M3_SUMMARY.at(
    "more than 6.6 billion time-series data", of="M3", basis="stored"
)
M3_STORED = count(20e6, "metric").per("second") @ facts.M3_SUMMARY.at(
    "stores 20 million parameters per second", of="metrics that M3 stores", basis="total"
)
M3_AGGREGATED = count(500e6, "metric").per("second") @ facts.M3_SUMMARY.at(
    "aggregates 500 million metrics per second", of="metrics that M3 aggregates", basis="total"
)
M3_QUERY_LOAD = about(queries(2500).per("second")) @ facts.M3_QUERIES.at(
    "handles around 2,500 queries per second", of="the query engine of M3", basis="typical"
)
M3_POINTS = about(count(8.5e9, "data point").per("second")) @ facts.M3_QUERIES.at(
    "about 8.5 billion data points per second", of="the query engine of M3", basis="typical"
)
BLOBS = at_least(count(1e6, "blob").per("day")) @ facts.KRAKEN_README.at(
    "more than 1 million blobs per day",
    of="the busiest Kraken cluster",
    basis="typical",
    when="2019-02-26",
)
BLOB_BURST = count(20e3, "blob") @ facts.KRAKEN_README.at(
    "distributes 20K 100MB-1G blobs in under 30",
    of="peak production load of Kraken",
    basis="peak",
    when="2018-12-25",
)
BLOB_BURST_TIME = at_most(seconds(30)) @ facts.KRAKEN_README.at(
    "20K 100MB-1G blobs in under 30 sec",
    of="20,000 blobs of 100 MB to 1 GB",
    basis="peak",
    when="2018-12-25",
)
KRAKEN_HOSTS = at_least(count(15e3, "host")) @ facts.KRAKEN_README.at(
    "Supports at least 15k hosts per cluster",
    of="one Kraken cluster",
    basis="capacity",
    when="2019-03-18",
)

# Defaults of ringpop-go
PING_TIMEOUT = ms(1500) @ facts.RINGPOP_NODE.at(
    "PingTimeout:        1500 * time.Millisecond", of="pings of ringpop-go", basis="default"
)
SUSPECT = seconds(5) @ facts.RINGPOP_NODE.at(
    "Suspect:   5 * time.Second", of="a suspect member becomes faulty after", basis="default"
)
FAULTY = hours(24) @ facts.RINGPOP_NODE.at(
    "Faulty:    24 * time.Hour", of="a faulty member is removed after", basis="default"
)
