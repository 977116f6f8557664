"""The components of Airbnb, and what its views share."""

from atlas import (
    Cache,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Fleet,
    Latency,
    LoadBalancer,
    MessageLog,
    Monitor,
    Orchestrator,
    Pager,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
)
from atlas.technologies.haproxy import haproxy
from atlas.technologies.istio import istio
from atlas.technologies.java import java
from atlas.technologies.kafka import kafka
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.mysql import mysql
from atlas.technologies.prometheus import prometheus
from atlas.technologies.rails import rails
from atlas.technologies.rds import rds
from atlas.technologies.slack import slack
from atlas.technologies.spark import spark
from atlas.technologies.spinnaker import spinnaker
from atlas.technologies.zookeeper import zookeeper
from systems.airbnb import _cost_facts as costs
from systems.airbnb import _failures as failures
from systems.airbnb import _sources as src
from systems.airbnb import _technologies as own
from systems.airbnb import facts
from systems.airbnb._economics import economics

_WHERE = "Airbnb's posts, talks, filings and repositories, to November 2026"
gap = gaps_in(_WHERE)
_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
SCALED_APART = statement("each service can be scaled separately (2019)") @ src.CODEMOTION.at(
    "can be scaled separately as well"
)

# Edge
clients = Client(
    "Guests and hosts",
    technology=own.airbnb_client(_VERSION),
    role="Search, book and host on the website and in the apps.",
    population=gap("people who use Airbnb at a time"),
)

# Services
presentation = Service(
    "presentation services",
    technology=java(_VERSION),
    role="Assemble what a page shows, such as checkout, from several data services.",
    **gap.of("fleet", "load"),
    scaling=SCALED_APART,
    fails=[failures.BAD_DEPLOY],
)
data_services = Service(
    "data services",
    technology=java(_VERSION),
    role="Own the reads and writes of one kind of data, and check permissions.",
    **gap.of("fleet", "load"),
    scaling=SCALED_APART,
    fails=[failures.NO_INSTANCE],
)
himeji = Service(
    "permissions (Himeji)",
    technology=own.in_mesh(_VERSION),
    role="Answers whether a user may read or write an entity; its first layer gets the data.",
    fleet=_MACHINES,
    load=facts.HIMEJI_RATE,
    scaling=gap("how it scales"),
    latency=Latency(p99=facts.HIMEJI_P99),
    figures={"availability, 2020-2021": facts.HIMEJI_UPTIME},
    fails=[failures.PERMISSION_CHECK_SLOW],
)
payments = Service(
    "payment services",
    technology=java(_VERSION),
    role="Charge guests and pay hosts; the library Orpheus makes each request idempotent.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "phases of a payment (2019)": statement("before the call, the call, after the call")
        @ src.PAYMENTS_SUMMARY.at("three phases: Pre-RPC, RPC, and Post-RPC."),
        "network calls, transactions": statement("strictly kept separate (2019)")
        @ src.PAYMENTS.at("strictly kept separate from database transactions"),
        "errors (2019)": statement("retryable or not retryable")
        @ src.PAYMENTS_SUMMARY.at("Errors are categorized as “retryable” or"),
    },
    fails=[failures.DOUBLE_PAYMENT],
)
mussel = Service(
    "key-value dispatcher (Mussel)",
    technology=own.in_mesh(_VERSION),
    role="Stateless proxy of the key-value store: limits, sheds and routes requests.",
    fleet=_MACHINES,
    load=gap("reads per second"),
    scaling=statement("more Kubernetes pods (2025)")
    @ src.MUSSEL_V2.at("stateless, horizontally-scalable Kubernetes service"),
    figures={
        "use cases moved from v1 by 2025": facts.MUSSEL_USES,
        "limits (2025)": statement("in request units: rows, bytes, latency")
        @ src.ADAPTIVE_SUMMARY.at("charges requests in units reflecting actual backend"),
    },
    fails=[failures.KEY_VALUE_HOT],
)
spinaltap = Worker(
    "change capture SpinalTap",
    technology=own.spinaltap(_VERSION),
    role="Reads the changes of MySQL from its binary log and publishes them in order.",
    **gap.of("fleet", "load"),
    backlog=statement("it resumes from the position that it saved last (code)")
    @ src.SPINALTAP_MYSQL.at("Initializing source {} with saved state"),
    figures={
        "checkpoint every (code)": facts.CHECKPOINT,
        "binlog timeout (default)": facts.BINLOG_TIMEOUT,
    },
    fails=[failures.STALE_PERMISSIONS, failures.BINLOG_LOST],
)
riverbed = Worker(
    "view builder Riverbed",
    technology=spark(_VERSION),
    role="Joins changes of several databases into documents that are read at once.",
    fleet=_MACHINES,
    load=facts.RIVERBED_EVENTS,
    backlog=gap("backlog"),
    figures={"use cases, over (2023)": facts.RIVERBED_USES},
)

# State
mysql_parts = Database(
    "MySQL by function",
    technology=rds(_VERSION),
    role="MySQL on RDS (2016): bookings, messages and calendars in databases of their own.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("MySQL replication moved tables to their own database (2015)")
    @ src.PARTITION.at("leveraging MySQL replication to do the hard"),
    fails=[failures.CONNECTIONS_FULL, failures.PRIMARY_UNRESPONSIVE],
)
payments_db = Database(
    "payments database",
    technology=mysql(_VERSION),
    role="Holds each request's idempotency key and the recorded response.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("keys are kept on the primary only (2019)")
    @ src.PAYMENTS.at("storing idempotency information only on master"),
    fails=[failures.COMMIT_UNKNOWN],
)
himeji_cache = Cache(
    "Himeji cache",
    technology=own.in_mesh(_VERSION),
    role="Sharded and replicated in memory (2021); loads from Aurora on a miss.",
    **gap.of("fleet", "size"),
    hit_ratio=facts.HIMEJI_HITS,
    eviction=statement("changes that come over Kafka invalidate it (2021)")
    @ src.HIMEJI_NEWS.at("over Apache Kafka to invalidate the cache"),
    fails=[failures.STALE_PERMISSIONS],
)
himeji_db = Database(
    "Himeji store",
    technology=rds(_VERSION),
    role="Amazon Aurora (2021): keeps who has which relation to which entity.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    fails=[failures.AURORA_FAILOVER],
)
kafka_log = MessageLog(
    "change events",
    technology=kafka(_VERSION),
    role="Carries changes of the databases to caches, search and views (Riverbed).",
    **gap.of("fleet", "retention", "partitions"),
    replication=statement("SpinalTap waits for all in-sync replicas (code)")
    @ src.SPINALTAP_KAFKA.at('props.setProperty("acks", "-1")'),
)
mussel_log = MessageLog(
    "key-value writes (Mussel)",
    technology=kafka(_VERSION),
    role="Keeps writes first; a replayer applies them in order. Bulk loads come over S3.",
    **gap.of("fleet", "retention", "partitions", "replication"),
    figures={"streaming writes, over (2025)": facts.MUSSEL_WRITES},
)
mussel_store = Database(
    "key-value store Mussel v2",
    technology=own.unnamed_sql(_VERSION),
    role="Derived data: results of batch jobs and streams, for online reads.",
    **gap.of("fleet", "replication", "backup"),
    size=gap("bytes of all tables; over 1 PB was moved from v1"),
    consistency=statement("strong or eventual, as each team chooses (2025)")
    @ src.MUSSEL_V2_DIGEST.at("choose between strong and eventual consistency per"),
    figures={
        "data moved from v1 by 2025, over": facts.MUSSEL_MOVED,
        "table size, supported (2025)": facts.MUSSEL_TABLE,
        "read p99, 100 TB too (2025)": facts.MUSSEL_P99,
        "sharding (2025)": statement("by ranges, split beforehand")
        @ src.MUSSEL_V2_SUMMARY.at("dynamic range sharding with presplitting to mitigate"),
    },
    fails=[failures.STORE_SLOW],
)
sql_clusters = Database(
    "distributed SQL",
    technology=kubernetes(_VERSION),
    role="One database over several Kubernetes clusters, each in its own zone.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("stale reads are possible, against latency spikes (2025)")
    @ src.DATABASE_SUMMARY.at("Utilizing stale reads and read timeouts can mitigate"),
    replication=statement("across Kubernetes clusters in different zones (2025)")
    @ src.DATABASE_SUMMARY.at("multiple Kubernetes clusters across different AWS availability"),
    figures={
        "a node is replaced (2025)": statement("the new machine attaches its EBS volume")
        @ src.DISTRIBUTED_SQL.at("allows quick volume reattachment to new virtual"),
    },
    fails=[failures.VOLUME_STUCK],
)

# Former parts
monorail = Service(
    "Rails monolith Monorail",
    technology=rails(_VERSION),
    role="The Ruby on Rails monolith that served the site.",
    **gap.of("fleet", "load"),
    scaling=statement("more application servers (2016)")
    @ src.WEB_TIER.at("horizontally scaling the application servers tier"),
)
rds_primary = Database(
    "RDS primary (2011)",
    technology=rds(_VERSION),
    role="The one database that the application servers used.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("a replica, for analytics and background tasks")
    @ src.OUTAGE_2011.at("use it for analytics and background tasks"),
    fails=[failures.PRIMARY_UNRESPONSIVE],
)
rds_replica = Database(
    "RDS replica (2011)",
    technology=rds(_VERSION),
    role="Served analytics and background tasks, not the site.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
)
mussel_v1 = Database(
    "key-value store Mussel v1",
    technology=own.in_house(_VERSION),
    role="The former key-value store on HRegion, managed by Chef scripts on EC2.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("leaderless, through Kafka (2022)")
    @ src.MUSSEL_V1_SUMMARY.at("Kafka is employed for leaderless replication"),
    figures={
        "logical shards (2022)": facts.MUSSEL_SHARDS,
        "availability, over (2022)": facts.MUSSEL_V1_UPTIME,
    },
)
registry = ConfigStore(
    "service registry (SmartStack)",
    technology=zookeeper(_VERSION),
    role="Nerve, on each service's machine, registers healthy instances here.",
    fleet=_MACHINES,
    propagation=gap("time until a failed instance leaves the list"),
    figures={
        "Nerve's check interval (default)": facts.CHECK_INTERVAL,
        "Nerve's check timeout (default)": facts.CHECK_TIMEOUT,
        "ZooKeeper session, Nerve code": facts.NERVE_SESSION,
    },
    fails=[failures.BACKEND_DOWN, failures.CRASHED],
)
synapse = LoadBalancer(
    "Synapse and HAProxy",
    technology=haproxy(_VERSION),
    role="On each client's machine: Synapse reads the registry and configures HAProxy.",
    fleet=_MACHINES,
    algorithm=statement("round robin at least; queues for the biggest clients (2013)")
    @ src.SMARTSTACK_FEATURES.at("we at least guarantee round-robin"),
    health_check=statement("Nerve's, on each service's machine; every 500 ms by default")
    @ src.NERVE_README.at("checks will be initiated; defaults to `500ms`"),
    figures={"ZooKeeper session, Synapse code": facts.SYNAPSE_SESSION},
    fails=[failures.REGISTRY_LOST],
)

# Control
mesh = ConfigStore(
    "Istio control plane",
    technology=istio(_VERSION),
    role="Configures the sidecars of all pods and virtual machines.",
    fleet=_MACHINES,
    propagation=gap("time until a sidecar has a new configuration"),
    figures={
        "istiod runs on (2025)": statement("one management cluster, for all workload clusters")
        @ src.ISTIO_MODEL.at("one management cluster, which runs Istiod and"),
        "upgrades, 2019 to 2025": facts.ISTIO_UPGRADES,
        "Istio upgrade, all pods (2025)": facts.UPGRADE_TIME,
    },
    fails=[failures.MESH_UPGRADE],
)
clusters = Orchestrator(
    "Kubernetes clusters",
    technology=kubernetes(_VERSION),
    role="Run almost all online services (2022), and grow and shrink with the traffic.",
    fleet=Fleet(_MACHINES, count=facts.CLUSTERS),
    manages=statement("thousands of nodes (2022)")
    @ src.CLUSTERS.at("we run thousands of nodes across nearly"),
    figures={
        "life of nodes and pods (2025)": facts.POD_LIFE,
        "scaling (2022)": statement("the Kubernetes Cluster Autoscaler")
        @ src.CLUSTERS.at("using the Kubernetes Cluster Autoscaler"),
    },
)
hosting = Orchestrator(
    "data hosting, all of it",
    technology=own.aws(_VERSION),
    role="The provider of the filings, not named there; by the posts Airbnb runs on AWS.",
    fleet=_MACHINES,
    manages=statement("all of the infrastructure (2011)")
    @ src.OUTAGE_2011.at("All of our infrastructure runs on it"),
)
metrics = Monitor(
    "metrics",
    technology=prometheus(_VERSION),
    role="Airbnb's own platform, which replaced that of a vendor.",
    **gap.of("fleet", "retention"),
    watches=statement("1,000 services whose metrics were moved by 2026")
    @ src.OBSERVABILITY.at("volume of data across 1,000 services:"),
    figures={
        "time series moved by 2026": facts.SERIES,
        "dashboards moved by 2026": facts.DASHBOARDS,
    },
)
deployer = Deployer(
    "Spinnaker",
    technology=spinnaker(_VERSION),
    role="Deploys services, compares a canary with the former version, rolls back.",
    **gap.of("fleet", "frequency"),
    strategy=statement("automated canary analysis (2022)")
    @ src.SAFE_DEPLOYS.at("supports Automated Canary Analysis (ACA) during deployment"),
)
incident_bot = Pager(
    "incident bot",
    technology=slack(_VERSION),
    role="Opens the channel and the ticket of an incident from Slack, and pages responders.",
    **gap.of("fleet", "response"),
    figures={
        "commands (2022)": statement("new incident, new channel, page, get timeline")
        @ src.INCIDENT_BOT_SUMMARY.at("supports commands such as 'new incident"),
    },
)
airbnb = System(
    "Airbnb",
    documented="scarcely",
    scale={
        "Himeji, checked (2021)": facts.HIMEJI_RATE,
        "services, metrics moved by 2026": facts.SERVICES,
        "time series moved by 2026": facts.SERIES,
        "hosting committed through 2031": costs.COMMITTED_2025,
    },
    economics=economics,
    glossary={
        "CoDel": "controlled delay: a queue drops requests that have waited too long",
        "DDoS": "distributed denial of service: flooding a server from many machines",
        "idempotency key": "name of a request: repeats with it have no further effect",
        "monolith": "one application that holds all functions of a site",
        "sidecar": "a proxy next to each instance, through which its calls go",
        "SOA": "service-oriented architecture: many services instead of a monolith",
    },
)
