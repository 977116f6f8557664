"""Temporal: runs workflows that survive failures."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._temporal_size_messages import TemporalSizeMessages
from atlas.technologies._temporal_store_messages import TemporalStoreMessages
from atlas.technologies.failures import temporal as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_temporal = Repository(
    "temporalio/temporal",
    commit="6805caea59e35d0611ed96be69641b8d86bff11c",
    checked="2026-11-26",
    publisher="Temporal",
)
MONITOR = _temporal.file("common/membership/ringpop/monitor.go")


class Temporal(TemporalStoreMessages, TemporalSizeMessages, Technology):
    """A server that keeps the state of workflows, with frontend, history, matching and workers."""

    name = "Temporal"
    icon = "simple-icons:temporal"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of temporalio/temporal")
    logs = undisclosed("where it logs by default: not in the parts read of temporalio/temporal")
    programs: ClassVar = {"temporal": "its command line"}

    NO_HOSTS = LogMessage(
        anchor="Not enough hosts to serve the request",
        sample='{"level":"error","msg":"Operation failed with internal error.","error":"Not '
        'enough hosts to serve the request"}',
        severity="error",
        meaning="No member of the history or matching service is known.",
        source=_temporal.file("common/membership/interfaces.go"),
        failure=fails.NO_HOSTS,
    )

    NAMESPACE_RATE = LogMessage(
        anchor="namespace rate limit exceeded",
        sample="rpc error: code = ResourceExhausted desc = namespace rate limit exceeded",
        severity="error",
        meaning="The namespace makes more calls than it may.",
        source=_temporal.file("common/rpc/interceptor/namespace_rate_limit.go"),
        failure=fails.RATE,
        context=("ResourceExhausted", "temporal", "Temporal"),
    )

    SERVICE_RATE = LogMessage(
        anchor="service rate limit exceeded",
        sample="rpc error: code = ResourceExhausted desc = service rate limit exceeded",
        severity="error",
        meaning="A service gets more calls than it may.",
        source=_temporal.file("common/rpc/interceptor/rate_limit.go"),
        failure=fails.RATE,
        context=(
            "ResourceExhausted",
            "temporal",
            "Temporal",
        ),
    )

    QPS = LogMessage(
        anchor=" Persistence Max QPS Reached.",
        sample="rpc error: code = ResourceExhausted desc = System Persistence Max QPS Reached.",
        severity="error",
        meaning="The calls of the database are at their limit.",
        source=_temporal.file("common/persistence/persistence_rate_limited_clients.go"),
        failure=fails.DATABASE_RATE,
    )

    SHARD = LogMessage(
        anchor="shard status unknown",
        sample='{"level":"error","msg":"service failures","error":"shard status unknown"}',
        severity="error",
        meaning="A history shard is being acquired; calls succeed once it is.",
        source=_temporal.file("service/history/shard/context_impl.go"),
        failure=fails.SHARD,
    )

    OLD_SCHEMA = LogMessage(
        anchor='version mismatch for keyspace/database: "',
        sample="sql schema version compatibility check failed: version mismatch for "
        'keyspace/database: "temporal". Expected version: 1.16 cannot be greater than Actual '
        "version: 1.9",
        pattern=r'version mismatch for keyspace/database: "(?P<database>[^"]+)". Expected '
        r"version: (?P<expected>\S+) cannot be greater than Actual version: (?P<actual>\S+)",
        severity="fatal",
        meaning="The schema was not updated before the server.",
        source=_temporal.file("common/persistence/schema/version.go"),
        failure=fails.SCHEMA,
    )

    CASSANDRA = LogMessage(
        anchor="unable to initialize cassandra session",
        sample='{"level":"fatal","msg":"unable to initialize cassandra '
        'session","error":"gocql: unable to create session"}',
        severity="fatal",
        meaning="Cassandra cannot be reached at the start.",
        source=_temporal.file("common/persistence/cassandra/factory.go"),
        failure=fails.DATABASE,
    )

    STORE = LogMessage(
        anchor="Persistent store operation failure",
        sample='{"level":"error","msg":"Persistent store operation '
        'failure","store-operation":"update-task-queue","error":"context deadline exceeded"}',
        severity="error",
        meaning="A task queue could not be written.",
        source=_temporal.file("service/matching/db.go"),
        failure=fails.DATABASE,
    )

    RINGPOP = LogMessage(
        anchor="unable to bootstrap ringpop. retrying",
        sample='{"level":"warn","msg":"unable to bootstrap ringpop. retrying","error":"join '
        'duration of 31s exceeded max 30s"}',
        severity="warning",
        meaning="The member finds none of the others.",
        source=MONITOR,
        failure=fails.MEMBERSHIP,
    )

    HEARTBEAT = LogMessage(
        anchor="unable to initialize membership heartbeats",
        sample='{"level":"fatal","msg":"unable to initialize membership '
        'heartbeats","error":"context deadline exceeded"}',
        severity="fatal",
        meaning="The member cannot write its heartbeat to the database.",
        source=MONITOR,
        failure=fails.DATABASE,
    )

    BULK = LogMessage(
        anchor="Unable to commit bulk ES request.",
        sample='{"level":"error","msg":"Unable to commit bulk ES request.","error":"elastic: '
        'Error 429 (Too Many Requests)"}',
        severity="error",
        meaning="Elasticsearch did not take visibility records.",
        source=_temporal.file("common/persistence/visibility/store/elasticsearch/processor.go"),
        failure=fails.VISIBILITY,
    )

    BUSY = LogMessage(
        anchor="Workflow is busy.",
        sample="rpc error: code = ResourceExhausted desc = Workflow is busy.",
        severity="error",
        meaning="One workflow gets too many updates or signals at once.",
        source=_temporal.file("service/history/consts/const.go"),
        failure=fails.BUSY,
        context=(
            "ResourceExhausted",
            "temporal",
            "Temporal",
            "history",
        ),
    )


temporal = Temporal()
