"""Every figure about Airbnb, stated once; those of money stand in _cost_facts.py."""

from atlas import (
    about,
    at_least,
    at_most,
    count,
    events,
    hours,
    minutes,
    ms,
    pb,
    people,
    percent,
    ratio,
    seconds,
    services,
    tb,
    weeks,
)
from systems.airbnb import _sources as src

# The outage of 2011
DOWN_FIRST = minutes(18) @ src.OUTAGE_2011.at(
    "which took Airbnb down for 18 minutes starting",
    of="airbnb.com in the outage, until the primary recovered",
    basis="outage",
    when="2011-04",
)
DOWN_TOTAL = minutes(30) @ src.OUTAGE_2011.at(
    "with only 30 minutes total downtime,",
    of="airbnb.com in the outage",
    basis="total",
    when="2011-04",
)
SEARCH_DOWN = hours(3) @ src.OUTAGE_2011.at(
    "search being unavailable for three hours",
    of="search in the outage",
    basis="outage",
    when="2011-04",
)
MAIL_LATE = at_most(hours(8)) @ src.OUTAGE_2011.at(
    "reminders, etc. for up to 8 hours",
    of="mail and reminders in the outage",
    basis="degraded",
    when="2011-04",
)

# Growth
TRAFFIC_GROWTH = ratio(3.5) @ src.PARTITION.at(
    "at a rate of 3.5x per year,", of="growth of peak traffic in a year", when="2015-10"
)
ENGINEERS_2014 = at_most(people(100)) @ src.CODEMOTION.at(
    "was much smaller, less than 100 people",
    of="engineers of Airbnb",
    basis="total",
    when="2014",
)
ENGINEERS_2018 = at_least(people(1000)) @ src.SLIDES_2018.at(
    "grew rapidly from 90 to over 1000 people",
    of="engineers of Airbnb",
    basis="total",
    when="2018-11",
)
ENGINEERS_2019 = at_least(people(2000)) @ src.CODEMOTION.at(
    "Now in 2019 Airbnb has over 2000 engineers",
    of="engineers of Airbnb",
    basis="total",
    when="2019",
)
DEVELOPERS_2022 = at_least(people(1200)) @ src.SAFE_DEPLOYS.at(
    "a company with over 1,200 developers,",
    of="developers of Airbnb",
    basis="total",
    when="2022-07",
)
SERVICES = services(1000) @ src.OBSERVABILITY.at(
    "volume of data across 1,000 services:",
    of="services whose metrics were moved to Prometheus",
    basis="total",
    when="2026-03",
)
CLUSTERS = at_most(count(100, "cluster")) @ src.CLUSTERS.at(
    "nodes across nearly a hundred clusters",
    of="Kubernetes clusters",
    basis="total",
    when="2022-05",
)

# Himeji
HIMEJI_RATE = count(850e3, "entity").per("second") @ src.HIMEJI_NEWS.at(
    "to 850k entities/sec in March 2021,", of="Himeji", basis="total", when="2021-03"
)
HIMEJI_UPTIME = percent(99.999) @ src.HIMEJI_NEWS.at(
    "while maintaining 99.999% availability", of="Himeji", when="2021-03"
)
HIMEJI_P99 = ms(12) @ src.HIMEJI_NEWS.at(
    "12-millisecond latency at the 99 percentile", of="Himeji", basis="p99", when="2021-03"
)
HIMEJI_HITS = about(percent(98)) @ src.HIMEJI_NEWS.at(
    "Airbnb targets a ~98% hit rate on the", of="Himeji's cache", basis="target", when="2021-05"
)

# Mussel, Riverbed
MUSSEL_SHARDS = count(1024, "shard") @ src.MUSSEL_V1_SUMMARY.at(
    "allowing for 1024 logical shards across multiple storage", of="Mussel v1", when="2022-10"
)
MUSSEL_V1_UPTIME = at_least(percent(99.9)) @ src.MUSSEL_V1_SUMMARY.at(
    "Mussel has achieved over 99.9% availability,", of="Mussel v1", when="2022-10"
)
MUSSEL_WRITES = at_least(count(100e3, "write").per("second")) @ src.MUSSEL_V2_SUMMARY.at(
    "over 100,000 streaming writes per second,", of="Mussel v2", basis="capacity", when="2025-09"
)
MUSSEL_TABLE = at_least(tb(100)) @ src.MUSSEL_V2_SUMMARY.at(
    "supports tables exceeding 100 terabytes with p99",
    of="tables of Mussel v2",
    basis="capacity",
    when="2025-09",
)
MUSSEL_P99 = at_most(ms(25)) @ src.MUSSEL_V2_SUMMARY.at(
    "p99 read latencies under 25 milliseconds,",
    of="reads of Mussel v2, also of tables over 100 TB",
    basis="p99",
    when="2025-09",
)
MUSSEL_MOVED = at_least(pb(1)) @ src.MUSSEL_V2_DIGEST.at(
    "migration of over 1 PB of data.",
    of="data moved from Mussel v1 to v2",
    basis="total",
    when="2025-09",
)
MUSSEL_USES = at_least(count(100, "use case")) @ src.MUSSEL_V2.at(
    "migration for 100+ existing user cases",
    of="use cases of Mussel v1 that v2 took over",
    basis="total",
    when="2025-09",
)
RIVERBED_EVENTS = events(2.4e9).per("day") @ src.RIVERBED_NEWS.at(
    "Airbnb’s Riverbed Processes 2.4 Billion Daily Events", of="Riverbed", when="2023-10"
)
RIVERBED_USES = at_least(count(50, "use case")) @ src.RIVERBED_NEWS.at(
    "supports over 50 read-heavy use cases where data",
    of="Riverbed",
    basis="total",
    when="2023-10",
)

# Operations
ISTIO_UPGRADES = count(14, "upgrade") @ src.ISTIO.at(
    "have upgraded Istio a total of 14 times",
    of="Istio since 2019",
    basis="total",
    when="2025-08",
)
POD_LIFE = at_most(weeks(2)) @ src.ISTIO_SUMMARY.at(
    "Node and pod max lifetime of two weeks", of="nodes and pods", basis="limit", when="2025-08"
)
UPGRADE_TIME = at_most(weeks(4)) @ src.ISTIO_SUMMARY.at(
    "all Kubernetes workloads are upgraded within four weeks",
    of="upgrades of Istio, pods only",
    basis="limit",
    when="2025-08",
)
SERIES = count(300e6, "time series") @ src.OBSERVABILITY.at(
    "300 million timeseries, 3,100 dashboards,",
    of="metrics moved from the vendor",
    basis="total",
    when="2026-03",
)
DASHBOARDS = count(3100, "dashboard") @ src.OBSERVABILITY.at(
    "300 million timeseries, 3,100 dashboards,",
    of="dashboards moved from the vendor",
    basis="total",
    when="2026-03",
)
AUTOSCALER_SAVED = about(percent(5)) @ src.CLUSTERS_SUMMARY.at(
    "saving about 5% of cloud costs.",
    of="cloud costs, by the cluster autoscaler",
    basis="saved",
    when="2022-05",
)

# Defaults of the open source
CHECK_INTERVAL = ms(500) @ src.NERVE_README.at(
    "checks will be initiated; defaults to `500ms`", of="Nerve's health check", basis="default"
)
CHECK_TIMEOUT = ms(100) @ src.NERVE_README.at(
    "time the check can take; defaults to `100ms`",
    of="Nerve's health check",
    basis="default",
)
NERVE_SESSION = seconds(32) @ src.NERVE_ZK.at(
    "i.e. 16000 means 32 sec session timeout", of="Nerve's ZooKeeper session", basis="default"
)
SYNAPSE_SESSION = seconds(36) @ src.SYNAPSE_ZK.at(
    "i.e. 18000 means 36 sec", of="Synapse's ZooKeeper session", basis="default"
)
CHECKPOINT = seconds(60) @ src.SPINALTAP_PIPE.at(
    "CHECKPOINT_PERIOD_SECONDS = 60", of="SpinalTap's checkpoint", basis="default"
)
BINLOG_TIMEOUT = seconds(90) @ src.SPINALTAP_README.at(
    "timeout in seconds. The default value is 90",
    of="SpinalTap's binlog socket",
    basis="default",
)
