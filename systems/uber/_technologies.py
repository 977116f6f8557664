"""Uber's own technologies and bought services that have no shared module."""

from typing import ClassVar

from atlas import LogMessage, Metric, Parameter, gaps_in, statement, technology, undisclosed
from atlas.technologies.technology import Technology
from systems.uber import _platform_facts as platform
from systems.uber import _storage_facts as stored
from systems.uber import facts

gap = gaps_in("Uber's posts, talks, paper and repositories")
_NO_RELEASES = undisclosed("release dates: not used, since no version in production is published")
_NO_VERSIONS = undisclosed("a bought service without versions")

SHARDS = facts.cadence.file("service/history/shard/controller.go")
SHARD_STATE = facts.cadence.file("service/history/shard/context.go")
DOMAIN_ERRORS = facts.cadence.file("common/errors/domainNotActiveError.go")
DATABASE_LIMIT = facts.cadence.file("common/persistence/wrappers/ratelimited/errors.go")
CADENCE_METRICS = facts.cadence.file("common/metrics/defs.go")
CADENCE_CONFIG = facts.cadence.file("docker/config_template.yaml")
RINGPOP_SENDER = facts.ringpop.file("forward/request_sender.go")
RINGPOP_STATS = facts.ringpop.file("ringpop.go")
RINGPOP_JOIN = facts.ringpop.file("swim/join_sender.go")
RINGPOP_OPTIONS = facts.ringpop.file("options.go")
_CONTROLLER = (
    "uReplicator-Controller/src/main/java/com/uber/stream/kafka/mirrormaker/controller/core/"
)
OFFSETS = facts.ureplicator.file(f"{_CONTROLLER}OffsetMonitor.java")
REBALANCER = facts.ureplicator.file(f"{_CONTROLLER}AutoRebalanceLiveInstanceChangeListener.java")
UREPLICATOR_LOG = facts.ureplicator.file("config/log4j.properties")
AGENT = facts.kraken.file("agent/agentserver/server.go")
AGENT_CONFIG = facts.kraken.file("config/agent/base.yaml")
TAG_SERVER = facts.kraken.file("build-index/tagserver/server.go")


class Cadence(Technology):
    """Uber's open source engine for workflows, sharded over history hosts."""

    name = "Cadence"
    icon = "simple-icons:go"
    plane = "service"
    releases = _NO_RELEASES
    logs = statement("standard output, in the container's configuration") @ CADENCE_CONFIG.at(
        "stdout: true"
    )
    programs: ClassVar = {"cadence": "its command line"}

    NOT_OWNED = LogMessage(
        anchor="Shard is not owned by host: ",
        sample="Shard is not owned by host: 10.0.0.7:7934",
        pattern=r"Shard is not owned by host: (?P<host>\S+)",
        severity="error",
        meaning="The shard has moved to another history host; callers must look it up again.",
        source=SHARDS,
    )
    BEHIND = LogMessage(
        anchor="Shard ack levels diff exceeds warn threshold.",
        sample="Shard ack levels diff exceeds warn threshold.",
        severity="warning",
        meaning="A shard's queues are 3 million transfers or 30 minutes of timers behind; "
        "logged only with history.emitShardDiffLog, which is false by default.",
        source=SHARD_STATE,
    )
    STANDBY = LogMessage(
        anchor=" is a standby cluster.",
        sample="Domain: payments is active in cluster: phx, while current cluster dca is a "
        "standby cluster.",
        pattern=r"Domain: (?P<domain>\S+) is active in cluster: (?P<active>[^,]+), while",
        severity="error",
        meaning="The call went to a region in which the domain is not active.",
        source=DOMAIN_ERRORS,
    )
    DATABASE_BUSY = LogMessage(
        anchor="Persistence Max QPS Reached.",
        sample="Persistence Max QPS Reached.",
        severity="error",
        meaning="Cadence limits its own queries to the database.",
        source=DATABASE_LIMIT,
    )

    LOST_SHARDS = Metric(
        name="cadence_errors_shard_ownership_lost",
        meaning="Calls that reached a host after it had lost the shard.",
        source=CADENCE_METRICS,
        kind="counter",
    )
    TIMER_LAG = Metric(
        name="shardinfo_timer_lag",
        meaning="How long ago the oldest timer that a shard has not acknowledged was due.",
        source=CADENCE_METRICS,
        kind="histogram",
    )
    NOT_ACTIVE = Metric(
        name="cadence_errors_domain_not_active",
        meaning="Calls to a region in which the domain is not active.",
        source=CADENCE_METRICS,
        kind="counter",
    )
    DEAD_REPLICATION = Metric(
        name="replication_dlq_size",
        meaning="Replication tasks in the dead-letter queue.",
        source=CADENCE_METRICS,
    )


class Ringpop(Technology):
    """Uber's library for membership by gossip, a hash ring and forwarded requests."""

    name = "Ringpop"
    icon = "simple-icons:go"
    plane = "service"
    releases = _NO_RELEASES
    logs = statement(
        "the logger that the application passes, else one of its own"
    ) @ RINGPOP_OPTIONS.at("// all Ringpop logging. If a logger")
    programs: ClassVar = {"tcurl": "a client of TChannel"}
    PING = Parameter("ping timeout, default", platform.PING_TIMEOUT)
    SUSPECT = Parameter("suspect before faulty, default", platform.SUSPECT)
    REMOVED = Parameter("faulty before removal, default", platform.FAULTY)

    RETRIES_EXCEEDED = LogMessage(
        anchor="max retries exceeded for request",
        sample="max retries exceeded for request",
        severity="warning",
        meaning="A request was not forwarded to the owner of its key in 1 + 3 attempts (default).",
        source=RINGPOP_SENDER,
    )
    JOIN_EXCEEDED = LogMessage(
        anchor="max join duration exceeded",
        sample="max join duration exceeded",
        severity="warning",
        meaning="A process has not joined the ring in two minutes and serves no keys.",
        source=RINGPOP_JOIN,
    )
    RETRY_FAILED = Metric(
        name="requestProxy.retry.failed",
        meaning="Forwarded requests that exceeded their retries; a prefix names the host. Sent "
        "only if the application sets a statter.",
        source=RINGPOP_STATS,
        kind="counter",
    )
    RING_CHANGED = Metric(
        name="ring.changed",
        meaning="Changes of the ring; a rise is flapping members. Sent only if the application "
        "sets a statter.",
        source=RINGPOP_STATS,
        kind="counter",
    )


class UReplicator(Technology):
    """Uber's replicator between Kafka clusters: a controller assigns partitions to workers."""

    name = "uReplicator"
    icon = "diagrams.programming.language.Java"
    plane = "service"
    releases = _NO_RELEASES
    logs = statement("standard output, in its configuration") @ UREPLICATOR_LOG.at(
        "log4j.appender.stdout=org.apache.log4j.ConsoleAppender"
    )
    STUCK_AFTER = Parameter("partition counts as stuck after", stored.NO_PROGRESS_AFTER)
    REFRESH = Parameter("offsets checked every, default", stored.OFFSET_REFRESH)

    NO_PROGRESS = LogMessage(
        anchor="Topic partitions with no progress: ",
        sample="Topic partitions with no progress: [[trips,4]]",
        pattern=r"with no progress: \[(?P<partitions>.+)\]",
        severity="warning",
        meaning="Partitions lag, and their committed offsets have not moved for ten minutes.",
        source=OFFSETS,
    )
    NO_WORKERS = LogMessage(
        anchor="No workers to take ",
        sample="No workers to take 128 partitions",
        pattern=r"No workers to take (?P<partitions>\d+) partitions",
        severity="error",
        meaning="No live worker is left to which partitions could be assigned.",
        source=REBALANCER,
    )
    STUCK = Metric(
        name="NumNoProgressPartitions",
        meaning="Partitions that lag and have made no progress for ten minutes; sent only if the "
        "checks of offsets are on.",
        source=OFFSETS,
    )


class Kraken(Technology):
    """Uber's registry for container images, which hosts pass on to each other."""

    name = "Kraken"
    icon = "simple-icons:docker"
    plane = "state"
    releases = _NO_RELEASES
    logs = statement("stdout and /var/log/kraken/kraken-agent/stdout.log") @ AGENT_CONFIG.at(
        "/var/log/kraken/kraken-agent/stdout.log"
    )
    HOSTS = Parameter("hosts that a cluster supports", platform.KRAKEN_HOSTS)

    NOT_READY = LogMessage(
        anchor="agent not ready: ",
        sample="GET http://10.0.0.7:16002/readiness 503: agent not ready: tracker not ready",
        pattern=r"agent not ready: (?P<part>.+)",
        severity="error",
        meaning="The agent of a host cannot reach the tracker or the index of tags.",
        source=AGENT,
    )
    ORIGIN_NOT_READY = LogMessage(
        anchor="Origin readiness check failed",
        sample="Origin readiness check failed",
        severity="error",
        meaning="The index of tags cannot reach the origins, which hold the images.",
        source=TAG_SERVER,
    )


cadence = Cadence()
ringpop = Ringpop()
ureplicator = UReplicator()
kraken = Kraken()
uber_app = technology(
    "Uber application",
    "Uber's applications for riders, drivers, eaters and couriers.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
spanner = technology(
    "Cloud Spanner",
    "Google's distributed SQL database with transactions across regions.",
    icon="diagrams.gcp.database.Spanner",
    plane="state",
    releases=_NO_VERSIONS,
    logs=gap("where its client logs"),
)
docstore = technology(
    "Docstore",
    "Uber's distributed database on MySQL: partitions replicated by Raft.",
    icon="diagrams.onprem.database.MySQL",
    plane="state",
    **gap.of("releases", "logs"),
)
schemaless = technology(
    "Schemaless",
    "Uber's append-only store of JSON cells on sharded MySQL.",
    icon="diagrams.onprem.database.MySQL",
    plane="state",
    **gap.of("releases", "logs"),
)
ramen = technology(
    "RAMEN", "Uber's servers that push messages to its apps.", **gap.of("releases", "logs")
)
m3 = technology(
    "M3", "Uber's open source store of metrics with many dimensions.", **gap.of("releases", "logs")
)
up = technology(
    "Up", "Uber's platform that places and deploys services.", **gap.of("releases", "logs")
)
odin = technology("Odin", "Uber's platform for stateful workloads.", **gap.of("releases", "logs"))
h3 = technology(
    "H3",
    "Grids of hexagons, and 12 pentagons each, over the earth; Uber's open source library.",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A tool or service of Uber's own, or one whose technology is not published.",
    **gap.of("releases", "logs"),
)
