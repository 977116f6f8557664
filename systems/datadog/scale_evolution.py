"""Three generations of the event store, two of the timeseries index: what broke in each."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.datadog import _cost_facts as costs
from systems.datadog import _failures as failures
from systems.datadog import _husky_facts as husky
from systems.datadog import _metrics_components as m
from systems.datadog import _platform_components as p
from systems.datadog import _sources as src
from systems.datadog import _system as s
from systems.datadog import components as c
from systems.datadog import facts

NO_COST = undisclosed("cost at this size: no filing of those years was read")
NO_USERS = "customers then: the posts on the first event stores name none"

LOGS = Stage(
    when=statement("Log Management, a few years before May 2022")
    @ src.HUSKY.at("Datadog announced the general availability of its Log"),
    users=undisclosed(NO_USERS),
    architecture=statement("a multi-tenant cluster; storage and clustering not yet apart")
    @ src.HUSKY.at("within a multi-tenant cluster, a single misbehaving node"),
    broke=statement("one misbehaving node could make the whole cluster unavailable")
    @ src.HUSKY.at("make the entire cluster unavailable."),
    fixed=statement("clustering of its own: nodes that know nothing of each other")
    @ src.HUSKY.at("None of the individual nodes know about each"),
    cost=NO_COST,
    components=[p.first_logs],
)
SHARDS = Stage(
    when=statement("the second generation (told in May 2022)")
    @ src.HUSKY.at("The second iteration of our Logs system decoupled"),
    users=undisclosed(NO_USERS),
    architecture=statement("tenants on shards by their volume, two nodes for each shard")
    @ src.HUSKY.at("Tenants are automatically split into an appropriate number"),
    broke=statement("a burst of one tenant could slow all tenants' queries on its shard")
    @ src.HUSKY.at("degradation for all other tenants colocated on the"),
    fixed=statement("Husky: compute apart from storage")
    @ src.HUSKY.at("completely new architecture that separated compute from storage"),
    cost=NO_COST,
    components=[p.second_logs, c.shard_router],
    figures={
        "replicas of a shard": husky.SHARD_REPLICAS,
    },
)
HUSKY = Stage(
    when=statement("told in May 2022") @ src.HUSKY.at("Published: May 17, 2022"),
    users=facts.CUSTOMERS_2022,
    architecture=statement("writers, compactors and readers, apart, over object storage")
    @ src.HUSKY.at("three different roles: Writers, Readers, and Compactors"),
    broke=statement("iptables and IPVS were not designed for its data plane (told in October)")
    @ src.CNCF.at("were not designed to power Datadog’s data plane"),
    fixed=statement("Cilium, on eBPF, in use by October 2022, also in place of kube-proxy")
    @ src.CNCF.at("Cilium as their CNI and kube-proxy replacement"),
    cost=NO_COST,
    components=[c.writers, c.fragments, c.metadata, c.readers, p.pod_network],
    figures={
        "data growth, 2017 to 2022": facts.DATA_GROWTH,
        "first line to one product": husky.BUILD_TIME,
        "largest Kubernetes clusters": facts.LARGEST_CLUSTERS_2022,
    },
)
INDEX = Stage(
    when=statement("told in June 2024") @ src.INDEX.at("Published: June 10, 2024"),
    users=facts.CUSTOMERS_2024,
    architecture=statement("metrics by time in one store, tags in an index of their own")
    @ src.INDEX.at("which is split into two individually deployed services."),
    broke=statement("users' queries often fell back to full scans, and timed out")
    @ src.INDEX.at("they often fell back to full table scans,"),
    fixed=statement("an inverted index of every tag, sharded in the node, in Rust")
    @ src.INDEX.at("we now unconditionally index every ingested tag, similarly"),
    cost=costs.INFRASTRUCTURE,
    components=[p.first_index, m.index],
    figures={
        "fewer query timeouts": facts.QUERY_TIMEOUTS_CUT,
        "cardinality on same hardware": facts.CARDINALITY_GAIN,
    },
)
MONOCLE = Stage(
    when=statement("told in 2025, of Kafka in February")
    @ src.STREAMING.at("hundreds of clusters, thousands of topics, and millions"),
    users=facts.CUSTOMERS_2025,
    architecture=statement("Kafka as the buffer of the data platform: hundreds of clusters")
    @ src.STREAMING.at("hundreds of clusters, thousands of topics, and millions"),
    broke=statement("full disks and failing brokers occur daily")
    @ src.STREAMING.at("disks filling up or brokers failing—occur daily at"),
    fixed=statement("the Streaming Platform: traffic moves to a healthier cluster")
    @ src.STREAMING.at("instantly redirect traffic to a healthier cluster and"),
    cost=NO_COST,
    components=[c.streams, c.assigner, m.real_time],
    figures={
        "ingestion, 6th metrics store": facts.INGEST_GAIN,
        "queries at peak, 6th store": facts.QUERY_GAIN,
        "metrics queries, real-time store": facts.REAL_TIME_QUERIES,
    },
)

with ScaleEvolution(
    s.datadog,
    "Three event stores, two timeseries indexes, Kafka",
    as_of="2026-06-09",
    replaced=[p.first_logs, p.second_logs, p.first_index],
    stages={
        "1K": undisclosed("1,000 customers: the posts begin later"),
        "10K": undisclosed("10,000 customers: passed before 2022; no post of that year was found"),
        "100K": undisclosed("100,000 customers: about 31,400 in June 2025"),
        "1M": undisclosed("1 million customers: about 31,400 in June 2025"),
        "10M": undisclosed("10 million customers: about 31,400 in June 2025"),
        "First Logs": LOGS,
        "Shards": SHARDS,
        "2022": HUSKY,
        "2024": INDEX,
        "2025": MONOCLE,
    },
    figures={
        "data points (2022)": facts.POINTS_A_DAY_2022,
        "Kafka, ZooKeeper clusters (2019)": facts.KAFKA_CLUSTERS_2019,
    },
    urgent=[failures.CONSUMERS_LAG, failures.BROKER_DOWN, failures.OBJECTS_SLOW],
) as diagram:
    c.streams >> Asynchronous("events") >> c.shard_router
    c.shard_router >> Asynchronous("shards") >> c.writers
    c.writers >> Call("fragments") >> c.fragments
    c.writers >> Call("commit") >> c.metadata
    c.readers >> Call("read") >> c.fragments
    c.streams >> Asynchronous("points") >> m.real_time
    c.streams >> Asynchronous("tags") >> m.index
    waive("IN403", because=failures.NO_TIME_REASON)
