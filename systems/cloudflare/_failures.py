"""Failure modes of Cloudflare's components: signals, recovery, data loss and rollback."""

from atlas import Alert, ErrorReply, Failure, assumed, statement, undisclosed
from atlas.technologies.clickhouse import clickhouse
from atlas.technologies.cloudflare import cloudflare as customer_view
from atlas.technologies.etcd import etcd
from atlas.technologies.failures import clickhouse_cluster as cluster_steps
from atlas.technologies.failures import etcd as etcd_steps
from atlas.technologies.failures import kafka as kafka_steps
from atlas.technologies.failures import opentelemetry_collector as collector_steps
from atlas.technologies.failures import postgresql as postgres_steps
from atlas.technologies.failures import prometheus as prometheus_steps
from atlas.technologies.failures._network import CALL
from atlas.technologies.kafka import kafka
from atlas.technologies.opentelemetry_collector import opentelemetry_collector as collector
from atlas.technologies.postgresql import postgresql
from atlas.technologies.prometheus import prometheus
from incidents.cloudflare import _2022_06_21 as june_2022
from incidents.cloudflare import _steps as customer_steps
from incidents.cloudflare._technologies import fl1, fl2
from systems.cloudflare import _incident_facts as incidents
from systems.cloudflare import _sources as src
from systems.cloudflare import _technologies as own
from systems.cloudflare import steps

_WHERE = "Cloudflare's posts, reports and repositories"
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name none for this failure")

# The core proxy
OVERSIZED_FILE = Failure(
    "An oversized feature file makes the core proxy panic",
    signals=[
        fl2.WORKER_PANIC,
        own.releases.REQUESTS.rising(),
        ErrorReply(
            reply=statement("HTTP 5xx") @ src.NOVEMBER_2025.at("HTTP 5xx status codes."),
            seen_by="visitors of sites on the core proxy FL2",
        ),
    ],
    recovery=[steps.FIND_PANIC, steps.STOP_FILES, steps.INSERT_GOOD_FILE],
    time_to_recover=assumed(
        incidents.FEATURE_FILE_LASTED,
        because="on 18 November 2025 core traffic was largely as normal by 14:30, after 3 h "
        "10 min; the volume of 5xx errors was normal again at 17:06, after 5 h 46 min",
    ),
    data_loss=undisclosed("data loss: the report of November 2025 names errors, no lost data"),
    rollback=statement("an earlier version of the file replaced the bad one (2025)")
    @ src.NOVEMBER_2025.at("replace it with an earlier version of the"),
)
LUA_EXCEPTION = Failure(
    "Lua exception in the proxy FL1 after a configuration change",
    signals=[
        fl1.RULESET_EXCEPTION,
        own.releases.REQUESTS.rising(),
        ErrorReply(
            reply=statement("HTTP 500")
            @ src.DECEMBER_2025.at("HTTP code 500 errors being issued."),
            seen_by="visitors of sites on the proxy FL1 with the managed ruleset",
        ),
    ],
    recovery=[steps.FIND_LUA_ERROR, steps.REVERT_CONFIGURATION],
    time_to_recover=incidents.FL1_LASTED,
    data_loss=undisclosed("data loss: the report of December 2025 names requests alone"),
    rollback=statement("the change was reverted, and the revert propagated (2025)")
    @ src.DECEMBER_2025.at("Configuration change reverted and propagation start"),
)

# Towards origins
ORIGIN_UNREACHABLE = Failure(
    "The proxy pingora-origin cannot connect to an origin",
    signals=[
        own.pingora.FAILED,
        customer_view.CONNECTION_TIMED_OUT,
        customer_view.ORIGIN_STATUS.rising(),
    ],
    recovery=[steps.FAILED_REQUESTS, CALL, steps.ALLOW_RANGES],
    time_to_recover=NO_TIME,
    data_loss=NO_LOSS,
    rollback=NO_ROLLBACK,
)

# Configuration and the control plane
QUICKSILVER_STALE = Failure(
    "A server of the configuration store gets updates too late",
    signals=[Alert(name=steps.gap("alert on the age of the received log"))],
    recovery=[steps.CHANGE_UPSTREAM],
    time_to_recover=NO_TIME,
    data_loss=NO_LOSS,
    rollback=NO_ROLLBACK,
)
NO_ETCD_LEADER = Failure(
    "etcd of the control plane cannot elect a leader",
    signals=[etcd.NO_LEADER, etcd.LEADER_CHANGES.rising()],
    recovery=[etcd_steps.HEALTH, etcd_steps.MEMBER_LIST, etcd_steps.DISK, etcd_steps.SAVE],
    time_to_recover=NO_TIME,
    data_loss=NO_LOSS,
    rollback=NO_ROLLBACK,
)
REPLICAS_REBUILD = Failure(
    "A Postgres primary is overloaded while its replicas rebuild",
    signals=[postgresql.TOO_MANY_CLIENTS, postgresql.ACTIVITY.rising()],
    recovery=[postgres_steps.COUNT_SESSIONS, steps.DIVERT_READS, steps.REDUCE_LOAD],
    time_to_recover=assumed(
        incidents.API_LASTED,
        because="the API was degraded for 6 h 33 min on 2 November 2020, after the fault of a "
        "switch; whether a promotion still makes all replicas rebuild was not read",
    ),
    data_loss=NO_LOSS,
    rollback=statement("2020: all traffic was shifted back to the first region")
    @ src.NOVEMBER_2020_ABRIDGED.at("operators shifted all traffic back to the affected"),
)
SITE_WITHOUT_POWER = Failure(
    "A core data center loses power",
    signals=[Alert(name=steps.gap("alert of 2023: its routers lost power and dropped offline"))],
    recovery=[steps.FAIL_OVER_SITE],
    time_to_recover=assumed(
        incidents.CONTROL_PLANE_LASTED,
        because="in November 2023 it took 40 h 41 min until all services were back; most of the "
        "control plane was back after 6 h 13 min, at the recovery site",
    ),
    data_loss=statement("2023: raw logs were unavailable for most customers meanwhile")
    @ src.NOVEMBER_2023.at("raw log services were unavailable for most customers"),
    rollback=NO_ROLLBACK,
)

# Stores
KV_STORE_DOWN = Failure(
    "The central store of Workers KV does not answer",
    signals=[
        ErrorReply(
            reply=statement("503 or 500")
            @ src.JUNE_2025.at("failed requests with response code 503 or 500."),
            seen_by="Workers and products that read keys that are not cached (2025)",
        ),
    ],
    recovery=[steps.COMPARE_KEYS],
    time_to_recover=assumed(
        incidents.KV_LASTED,
        because="the outage of 12 June 2025 lasted 2 h 28 min, with the store of that time, in "
        "part at a third-party cloud provider; that store was replaced since",
    ),
    data_loss=statement("none in the outage of 12 June 2025")
    @ src.JUNE_2025.at("No data was lost as a result of"),
    rollback=NO_ROLLBACK,
)
GATEWAY_DISABLED = Failure(
    "The R2 Gateway is disabled by mistake",
    signals=[
        ErrorReply(
            reply=steps.gap("status code of the replies: the report says a 100 % error rate"),
            seen_by="clients of R2, and products that store in it",
        ),
    ],
    recovery=[CALL, steps.ENABLE_GATEWAY],
    time_to_recover=incidents.R2_DOWN,
    data_loss=statement("no loss or corruption of data in R2 (2025)")
    @ src.FEBRUARY_2025.at("incident did not result in the loss or"),
    rollback=NO_ROLLBACK,
)
METADATA_LOAD = Failure(
    "Clients that reconnect overload the metadata of R2",
    signals=[Alert(name=steps.gap("alert on the load of the metadata"))],
    recovery=[steps.WATCH_METADATA],
    time_to_recover=incidents.METADATA_LASTED,
    data_loss=statement("no loss or corruption of data in R2 (2025)")
    @ src.FEBRUARY_2025.at("incident did not result in the loss or"),
    rollback=NO_ROLLBACK,
)
CREDENTIALS_DELETED = Failure(
    "The R2 Gateway has no valid credentials for the storage",
    signals=[
        Alert(
            name=steps.gap("alert of 21 March 2025: the report was read in its opening"),
        ),
    ],
    recovery=[steps.DEPLOY_CREDENTIALS],
    time_to_recover=incidents.CREDENTIALS_LASTED,
    data_loss=statement("none on 21 March 2025")
    @ src.MARCH_2025.at("There was no data loss or corruption that"),
    rollback=NO_ROLLBACK,
)
REPLICA_READ_ONLY = Failure(
    "A replicated table of ClickHouse is read-only",
    signals=[clickhouse.READ_ONLY, clickhouse.READONLY_REPLICAS.rising()],
    recovery=[cluster_steps.REPLICAS, cluster_steps.QUEUE, cluster_steps.RESTORE],
    time_to_recover=NO_TIME,
    data_loss=NO_LOSS,
    rollback=NO_ROLLBACK,
)
NOT_IN_SYNC = Failure(
    "Replicas of Kafka are not in sync",
    signals=[kafka.ISR_SHRINKS, kafka.UNDER_REPLICATED.rising()],
    recovery=[kafka_steps.UNDER_REPLICATED, kafka_steps.BELOW_MINIMUM, kafka_steps.LEADERLESS],
    time_to_recover=NO_TIME,
    data_loss=NO_LOSS,
    rollback=NO_ROLLBACK,
)

# Names
PREFIXES_WITHDRAWN = Failure(
    "The prefixes of 1.1.1.1 are withdrawn from the Internet",
    signals=[
        Alert(
            name=statement("health alerts on query, proxy and data center failures")
            @ src.JULY_2025.at("indicating query, proxy, and data center failures."),
        ),
    ],
    recovery=[
        customer_steps.COMPARE_RESOLVERS,
        customer_steps.TRACE_RESOLVER,
        steps.REVERT_TOPOLOGY,
    ],
    time_to_recover=incidents.RESOLVER_DOWN,
    data_loss=NO_LOSS,
    rollback=statement("the previous configuration of the addresses (2025)")
    @ src.JULY_2025.at("We reverted to the previous configuration at 22:20"),
)

POLICY_ORDER = Failure(
    "A BGP policy stops announcing prefixes of busy data centers",
    signals=[
        ErrorReply(
            reply=statement("500")
            @ june_2022.PRESS.at("This caused 500 internal gateway errors across many"),
            seen_by="visitors in the affected regions (2022)",
        ),
    ],
    recovery=[customer_steps.WHICH_DATA_CENTRE, steps.REVERT_POLICY],
    time_to_recover=incidents.POLICY_LASTED,
    data_loss=NO_LOSS,
    rollback=statement("network engineers reverted the change (2022)")
    @ june_2022.REPORT.at("07:42: The last of the reverts"),
)

# Logs and metrics
QUEUE_FULL = Failure(
    "A log collector's sending queue is full",
    signals=[collector.QUEUE_FULL, collector.QUEUE_SIZE.rising()],
    recovery=[collector_steps.QUEUE, collector_steps.SENT, collector_steps.BIGGER_QUEUE],
    time_to_recover=NO_TIME,
    data_loss=statement("log lines that do not fit into the queue are rejected")
    @ collector.QUEUE_FULL.source.at("sending queue is full"),
    rollback=statement("the previous size of the queue, and a restart")
    @ collector_steps.RESILIENCY.at("queue_size: 5_000 # Increase queue size (default 1000)"),
)
TOO_MANY_SERIES = Failure(
    "A Prometheus instance has too many time series",
    signals=[prometheus.SAMPLE_LIMIT, prometheus.HEAD_SERIES.rising()],
    recovery=[prometheus_steps.CARDINALITY, prometheus_steps.RELOAD],
    time_to_recover=NO_TIME,
    data_loss=NO_LOSS,
    rollback=statement("the previous configuration file, and a reload")
    @ prometheus_steps.MANAGEMENT.at("triggers a reload of the Prometheus configuration"),
)
