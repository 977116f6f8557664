"""The components of Airbnb, and what its views share."""

from atlas import (
    Cache,
    ChaosTool,
    Client,
    ConfigStore,
    Database,
    Deployer,
    Economics,
    Fleet,
    Gateway,
    Latency,
    LoadBalancer,
    MessageLog,
    Monitor,
    Optimisation,
    Orchestrator,
    Pager,
    PricedPart,
    Service,
    System,
    Worker,
    gaps_in,
    statement,
    undisclosed,
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

_WHERE = "Airbnb's posts, talks, filings and repositories, to November 2026"
gap = gaps_in(_WHERE)
NO_RESERVED_SHARE = (
    "filings state a commitment to the hosting provider in total, and posts name no machine "
    "types: neither a reserved share nor a price both ways follows"
)
NO_BILL = (
    "filings state a commitment and what is due each year, and an article a saving of 2020: "
    "no bill that could be divided by bookings or projected"
)
_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")

# Edge
clients = Client(
    "Guests and hosts",
    technology=own.airbnb_client(_VERSION),
    role="Search, book and host on the website and in the apps.",
    population=gap("people who use Airbnb at a time"),
)
gateway = Gateway(
    "API gateway",
    technology=own.in_mesh(_VERSION),
    role="Takes the clients' requests and calls the services behind it.",
    **gap.of("fleet", "load"),
    fails=[failures.NO_INSTANCE],
)

# Services
presentation = Service(
    "presentation services",
    technology=java(_VERSION),
    role="Assemble a page, such as checkout, from several data services.",
    **gap.of("fleet", "load"),
    scaling=statement("one service for each page or concern (2019)")
    @ src.SLIDES.at("Checkout page service"),
    fails=[failures.BAD_DEPLOY],
)
data_services = Service(
    "data services",
    technology=java(_VERSION),
    role="Own the reads and writes of one kind of data, and check permissions.",
    **gap.of("fleet", "load"),
    scaling=statement("each wraps its own database (2021)")
    @ src.HIMEJI.at("data services that wrap databases"),
    fails=[failures.NO_INSTANCE],
)
himeji = Service(
    "Himeji",
    technology=own.in_mesh(_VERSION),
    role="Answers whether a user may read or write an entity; its first layer gets the data.",
    fleet=_MACHINES,
    load=facts.HIMEJI_RATE,
    scaling=statement("permission data is written when a resource changes")
    @ src.HIMEJI.at("we write all permissions data when resources"),
    latency=Latency(p99=facts.HIMEJI_P99),
    figures={"availability (2021)": facts.HIMEJI_UPTIME},
    fails=[failures.PERMISSION_CHECK_SLOW],
)
payments = Service(
    "payment services",
    technology=java(_VERSION),
    role="Charge guests and pay hosts; the library Orpheus makes each request idempotent.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "a guest is charged": statement("at most once")
        @ src.PAYMENTS.at("the guest is charged at most once"),
        "errors": statement("retryable or not retryable")
        @ src.PAYMENTS_SUMMARY.at("Errors are categorized as “retryable” or"),
    },
    fails=[failures.DOUBLE_PAYMENT],
)
mussel = Service(
    "Mussel dispatcher",
    technology=own.in_mesh(_VERSION),
    role="Stateless proxy of the key-value store: limits, sheds and routes requests.",
    fleet=_MACHINES,
    load=gap("reads per second"),
    scaling=statement("more Kubernetes pods (2025)")
    @ src.MUSSEL_V2.at("stateless, horizontally-scalable Kubernetes service"),
    figures={
        "use cases, at least": facts.MUSSEL_USES,
        "limits (2025)": statement("in request units, by their real cost")
        @ src.ADAPTIVE_SUMMARY.at("charges requests in units reflecting actual backend"),
    },
    fails=[failures.KEY_VALUE_HOT],
)
spinaltap = Worker(
    "SpinalTap",
    technology=own.spinaltap(_VERSION),
    role="Reads the changes of MySQL from its binary log and publishes them in order.",
    **gap.of("fleet", "load"),
    backlog=statement("it resumes from a position that is saved in ZooKeeper")
    @ src.SPINALTAP_README.at("zk-connection-string"),
    figures={"checkpoint every": facts.CHECKPOINT, "binlog timeout": facts.BINLOG_TIMEOUT},
    fails=[failures.STALE_PERMISSIONS, failures.BINLOG_LOST],
)
riverbed = Worker(
    "Riverbed",
    technology=spark(_VERSION),
    role="Joins changes of several databases into documents that are read at once.",
    fleet=_MACHINES,
    load=facts.RIVERBED_EVENTS,
    backlog=gap("backlog"),
    figures={"use cases, at least": facts.RIVERBED_USES},
)

# State
mysql_parts = Database(
    "MySQL by function",
    technology=mysql(_VERSION),
    role="Business data on RDS: one database each for bookings, messages and calendars.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("MySQL's own, by which tables were moved (2015)")
    @ src.PARTITION.at("leveraging MySQL replication to do the hard"),
    figures={
        "connections (2016)": statement("ever more, from application servers")
        @ src.WEB_TIER.at("increasing number of database connections from application"),
    },
    fails=[failures.CONNECTIONS_FULL, failures.PRIMARY_UNRESPONSIVE],
)
payments_db = Database(
    "payments database",
    technology=mysql(_VERSION),
    role="Holds each request's idempotency key and response, on the primary only.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("reads of keys go to the primary")
    @ src.PAYMENTS.at("storing idempotency information only on master"),
    fails=[failures.COMMIT_UNKNOWN],
)
himeji_cache = Cache(
    "Himeji cache",
    technology=own.in_mesh(_VERSION),
    role="Sharded and replicated in memory; loads from the database on a miss.",
    **gap.of("fleet", "size"),
    hit_ratio=facts.HIMEJI_HITS,
    eviction=statement("entries are invalidated by changes from Kafka")
    @ src.HIMEJI_NEWS.at("over Apache Kafka to invalidate the cache"),
    fails=[failures.STALE_PERMISSIONS],
)
himeji_db = Database(
    "Himeji store",
    technology=rds(_VERSION),
    role="Amazon Aurora: keeps who has which relation to which entity.",
    **gap.of("fleet", "size", "consistency", "replication", "backup"),
    figures={
        "written (2021)": statement("when a resource changes")
        @ src.HIMEJI.at("we write all permissions data when resources"),
    },
    fails=[failures.AURORA_FAILOVER],
)
kafka_log = MessageLog(
    "change events",
    technology=kafka(_VERSION),
    role="Carries changes of the databases to caches, search and Riverbed.",
    **gap.of("fleet", "retention", "partitions"),
    replication=statement("SpinalTap waits for all in-sync replicas")
    @ src.SPINALTAP_KAFKA.at('props.setProperty("acks", "-1")'),
    figures={
        "invalidates": statement("entries of Himeji's cache")
        @ src.HIMEJI_NEWS.at("over Apache Kafka to invalidate the cache"),
    },
)
mussel_log = MessageLog(
    "Mussel writes",
    technology=kafka(_VERSION),
    role="Keeps every write first; a replayer applies it to the store in order.",
    **gap.of("fleet", "retention", "partitions", "replication"),
    figures={
        "writes, at least": facts.MUSSEL_WRITES,
        "a write (2025)": statement("is kept here first, for durability")
        @ src.MUSSEL_V2_SUMMARY.at("Writes are first persisted into Kafka for durability,"),
    },
)
mussel_store = Database(
    "Mussel v2 store",
    technology=own.unnamed_sql(_VERSION),
    role="Derived data: results of batch jobs and streams, for online reads.",
    **gap.of("fleet", "replication", "backup"),
    size=gap("bytes of all tables; one table can exceed 100 TB"),
    consistency=statement("writes are applied in order after Kafka has them")
    @ src.MUSSEL_V2_SUMMARY.at("apply them to the backend database in order"),
    figures={
        "one table, at least": facts.MUSSEL_TABLE,
        "read p99": facts.MUSSEL_P99,
        "sharding (2025)": statement("by ranges, split beforehand")
        @ src.MUSSEL_V2_SUMMARY.at("dynamic range sharding with presplitting to mitigate"),
    },
    fails=[failures.STORE_SLOW],
)
sql_clusters = Database(
    "distributed SQL",
    technology=kubernetes(_VERSION),
    role="One database over several Kubernetes clusters, each in its own zone.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("across Kubernetes clusters in different zones")
    @ src.DATABASE_SUMMARY.at("multiple Kubernetes clusters across different AWS availability"),
    figures={
        "a new machine": statement("attaches the volume of the old one")
        @ src.DISTRIBUTED_SQL.at("allows quick volume reattachment to new virtual"),
    },
    fails=[failures.VOLUME_STUCK],
)

# Former parts
monorail = Service(
    "Monorail",
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
    replication=statement("one replica, for analytics and background tasks")
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
    "Mussel v1",
    technology=own.in_house(_VERSION),
    role="The former key-value store on HRegion, managed by Chef scripts on EC2.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("leaderless, through Kafka")
    @ src.MUSSEL_V1_SUMMARY.at("Kafka is employed for leaderless replication"),
    figures={"shards": facts.MUSSEL_SHARDS, "availability, over": facts.MUSSEL_V1_UPTIME},
)
registry = ConfigStore(
    "SmartStack registry",
    technology=zookeeper(_VERSION),
    role="Nerve, on each service's machine, registers healthy instances here.",
    fleet=_MACHINES,
    propagation=gap("time until a failed instance leaves the list"),
    figures={
        "check interval (default)": facts.CHECK_INTERVAL,
        "check timeout (default)": facts.CHECK_TIMEOUT,
        "Nerve's session (code)": facts.NERVE_SESSION,
    },
    fails=[failures.BACKEND_DOWN, failures.CRASHED],
)
synapse = LoadBalancer(
    "Synapse and HAProxy",
    technology=haproxy(_VERSION),
    role="On each client's machine: Synapse reads the registry and configures HAProxy.",
    fleet=_MACHINES,
    algorithm=gap("algorithm of balancing"),
    health_check=statement("Nerve's, every 500 ms by default")
    @ src.NERVE_README.at("checks will be initiated; defaults to `500ms`"),
    figures={"Synapse's session (code)": facts.SYNAPSE_SESSION},
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
        "upgrades (2025)": facts.ISTIO_UPGRADES,
        "one Istio upgrade, pods only": facts.UPGRADE_TIME,
    },
    fails=[failures.MESH_UPGRADE],
)
clusters = Orchestrator(
    "Kubernetes clusters",
    technology=kubernetes(_VERSION),
    role="Run almost all online services, and grow and shrink with the traffic.",
    fleet=Fleet(_MACHINES, count=facts.CLUSTERS),
    manages=statement("thousands of nodes (2022)")
    @ src.CLUSTERS.at("we run thousands of nodes across nearly"),
    figures={
        "life of nodes and pods": facts.POD_LIFE,
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
    watches=statement("the metrics of 1,000 services")
    @ src.OBSERVABILITY.at("volume of data across 1,000 services:"),
    figures={"time series": facts.SERIES, "dashboards": facts.DASHBOARDS},
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
    role="Opens the channel and the ticket of an incident in Slack, and pages responders.",
    **gap.of("fleet", "response"),
    figures={
        "in an incident (2022)": statement("pages responders, gives context")
        @ src.INCIDENT_BOT.at("page responders, and provide context"),
    },
)
drills = ChaosTool(
    "DDoS drills",
    technology=own.in_house(_VERSION),
    role="Send the load of an attack to the key-value store.",
    **gap.of("fleet", "cadence"),
    figures={
        "handled (2025)": statement("a million requests a second")
        @ src.ADAPTIVE_SUMMARY.at("successfully handled million-QPS DDoS drills."),
    },
)

airbnb = System(
    "Airbnb",
    documented="scarcely",
    scale={
        "Himeji, checked (2021)": facts.HIMEJI_RATE,
        "services with moved metrics": facts.SERVICES,
        "time series (2026)": facts.SERIES,
        "hosting committed": costs.COMMITTED_2025,
    },
    economics=Economics(
        infrastructure=undisclosed(
            "infrastructure cost: filings name a hosting commitment through 2031, not the bill"
        ),
        unit_costs={"cloud cost per booking": gap("cloud cost per booking, or of revenue")},
        reserved=gap("share of reserved machines; filings state a commitment in total"),
        parts=[
            PricedPart(
                "hosting commitment, mean of 2026 to 2031",
                monthly=costs.COMMITTED_A_MONTH,
                covers="at least $1.7 billion through 2031, spread evenly; less is due in 2026",
            ),
            PricedPart("Kubernetes nodes", monthly=_MACHINES, covers="thousands, no types"),
            PricedPart("databases", monthly=_MACHINES, covers="RDS and Aurora, no types"),
        ],
        growth={"2x bookings": gap("cost at twice the bookings")},
        optimisations=[
            Optimisation(
                "Cloud efficiency programme (2020)",
                **gap.of(before="cloud bill of 2019", after="cloud bill of 2020"),
                how=statement("measurement, removal of waste, guardrails")
                @ src.CLOUD_COST.at("identifying and eliminating waste"),
                saving=costs.SAVED_MONTHLY,
                cost=gap("work of the programme"),
            ),
            Optimisation(
                "Cluster autoscaler (2022)",
                **gap.of("before", "after"),
                how=statement("nodes are added for pending pods and removed when underused")
                @ src.CLUSTERS.at("using the Kubernetes Cluster Autoscaler"),
                **gap.of(
                    saving="saving in dollars: about 5 % of cloud costs", cost="work of the change"
                ),
            ),
        ],
    ),
    glossary={
        "CoDel": "controlled delay: a queue drops requests that have waited too long",
        "DDoS": "distributed denial of service: flooding a server from many machines",
        "idempotency key": "name of a request: repeats with it have no further effect",
        "monolith": "one application that holds all functions of a site",
        "sidecar": "a proxy next to each instance, through which its calls go",
        "SOA": "service-oriented architecture: many services instead of a monolith",
    },
)
