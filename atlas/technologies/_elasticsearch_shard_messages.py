"""Log messages of Elasticsearch about shards and limits."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import elasticsearch as fails
from atlas.technologies.failures import elasticsearch_shards as shards
from atlas.technologies.message import LogMessage

_elasticsearch_6 = Repository(
    "elastic/elasticsearch",
    commit="v6.8.4",
    checked="2026-11-27",
    publisher="Elastic",
    read_in="strapdata/elassandra, a fork of 6.8.4",
    folder="server/src/main/java/org/elasticsearch",
)


class ElasticsearchShardMessages:
    """Log messages of Elasticsearch about shards and limits."""

    ENGINE_FAILED = LogMessage(
        anchor="failed engine [",
        sample="[WARN ][o.e.i.e.Engine] [es-0] [orders][2] failed engine [already closed by "
        "tragic event on the translog]",
        pattern=r"failed engine \[(?P<reason>[^\]]+)\]",
        severity="warning",
        meaning="A shard failed on this node; the cause follows.",
        source=_elasticsearch_6.file("index/engine/Engine.java"),
        failure=shards.SHARD_FAILED,
    )

    SHARD_FAILED = LogMessage(
        anchor="failed shard on node [",
        sample="[WARN ][o.e.c.r.a.AllocationService] [es-0] failed shard on node [Xq2]: "
        "failed recovery",
        pattern=r"failed shard on node \[(?P<node>[^\]]+)\]: (?P<reason>[^,]+)",
        severity="warning",
        meaning="A shard failed on a node; the cause follows.",
        source=_elasticsearch_6.file("cluster/routing/allocation/AllocationService.java"),
        failure=shards.SHARD_FAILED,
    )

    STATUS_RED = LogMessage(
        anchor="] to [RED] (reason: [",
        sample="[INFO ][o.e.c.r.a.AllocationService] [es-0] Cluster health status changed from "
        "[YELLOW] to [RED] (reason: [shards failed [[orders][2]] ...]).",
        pattern=r"Cluster health status changed from \[(?P<before>[A-Z]+)\] to \[RED\] "
        r"\(reason: \[(?P<reason>.*)\]\)",
        severity="info",
        meaning="A primary shard is no longer assigned; the reason names what happened.",
        source=_elasticsearch_6.file("cluster/routing/allocation/AllocationService.java"),
        failure=shards.NO_COPY,
    )

    NOT_RECOVERED_FROM_GATEWAY = LogMessage(
        anchor="failed to recover from gateway",
        sample="IndexShardRecoveryException[[orders][2] failed to recover from gateway]",
        severity="error",
        meaning="A shard cannot be read from the disk of this node.",
        source=_elasticsearch_6.file("index/shard/StoreRecovery.java"),
        failure=shards.SHARD_FAILED,
    )

    LOW_WATERMARK = LogMessage(
        anchor="low disk watermark [",
        sample="[INFO ][o.e.c.r.a.DiskThresholdMonitor] [es-0] low disk watermark [85%] "
        "exceeded on [Xq2][es-0][/var/lib/elasticsearch/nodes/0] free: 7gb[14%], "
        "replicas will not be assigned to this node",
        pattern=r"low disk watermark \[(?P<limit>[^\]]+)\] exceeded on "
        r"\S*\[(?P<node>[^\]]+)\]\[[^\]]+\] free: (?P<free>[^,]+)",
        severity="info",
        meaning="A disk is almost full, so its node gets no more replicas.",
        source=_elasticsearch_6.file("cluster/routing/allocation/DiskThresholdMonitor.java"),
        failure=fails.DISK_FILLS,
    )

    FEW_FILES = LogMessage(
        anchor="max file descriptors [",
        sample="max file descriptors [4096] for elasticsearch process is too low, increase "
        "to at least [65536]",
        pattern=r"max file descriptors \[(?P<limit>\d+)\] for elasticsearch process is too "
        r"low",
        severity="error",
        meaning="The limit of open files is too low for the node to start.",
        source=_elasticsearch_6.file("bootstrap/BootstrapChecks.java"),
        failure=fails.NOT_STARTED,
    )

    MEMORY_NOT_LOCKED = LogMessage(
        anchor="memory locking requested for elasticsearch process",
        sample="memory locking requested for elasticsearch process but memory is not locked",
        severity="error",
        meaning="The node may not lock its memory, and does not start.",
        source=_elasticsearch_6.file("bootstrap/BootstrapChecks.java"),
        failure=fails.NOT_STARTED,
    )

    CHILD_BREAKER = LogMessage(
        anchor="] Data too large, data for [",
        sample="CircuitBreakingException[[fielddata] Data too large, data for [body] would be "
        "[6592649559/6.1gb], which is larger than the limit of [6442450944/6gb]]",
        pattern=r"\[(?P<breaker>fielddata|request|in_flight_requests|accounting)\] "
        r"Data too large, data for \[(?P<what>[^\]]+)\]",
        severity="error",
        meaning="One use of memory is at its own limit, and a request is rejected.",
        source=_elasticsearch_6.file("common/breaker/ChildMemoryCircuitBreaker.java"),
        failure=fails.BREAKER,
    )

    SCRIPTS = LogMessage(
        anchor="Too many dynamic script compilations within",
        sample="CircuitBreakingException[[script] Too many dynamic script compilations "
        "within, max: [75/5m]; please use indexed, or scripts with parameters "
        "instead]",
        severity="error",
        meaning="Too many different scripts are compiled, so requests with new ones fail.",
        source=_elasticsearch_6.file("script/ScriptService.java"),
        failure=shards.SCRIPTS,
    )

    FIELDS = LogMessage(
        anchor="Limit of total fields [",
        sample="java.lang.IllegalArgumentException: Limit of total fields [1000] in index "
        "[logs-2018] has been exceeded",
        pattern=r"Limit of total fields \[(?P<limit>\d+)\] in index \[(?P<index>[^\]]+)\]",
        severity="error",
        meaning="A document would add more fields than the index allows, and is refused.",
        source=_elasticsearch_6.file("index/mapper/MapperService.java"),
        failure=shards.FIELDS,
    )

    RESULT_WINDOW = LogMessage(
        anchor="Result window is too large",
        sample="QueryPhaseExecutionException[Result window is too large, from + size must "
        "be less than or equal to: [10000] but was [20000].]",
        severity="error",
        meaning="A search requests results too far from the first one, and is refused.",
        source=_elasticsearch_6.file("search/DefaultSearchContext.java"),
        failure=shards.SEARCH_REFUSED,
    )

    SCROLLS = LogMessage(
        anchor="Trying to create too many scroll contexts",
        sample="ElasticsearchException[Trying to create too many scroll contexts. Must be "
        "less than or equal to: [500].]",
        severity="error",
        meaning="Too many scrolls are open: clients do not close theirs.",
        source=_elasticsearch_6.file("search/SearchService.java"),
        failure=shards.SCROLLS,
    )

    FIELDDATA = LogMessage(
        anchor="Fielddata is disabled on text fields by default",
        sample="java.lang.IllegalArgumentException: Fielddata is disabled on text fields by "
        "default. Set fielddata=true on [name] in order to load fielddata in memory",
        severity="error",
        meaning="A search sorts or aggregates by a text field, and is refused.",
        source=_elasticsearch_6.file("index/mapper/TextFieldMapper.java"),
        failure=shards.SEARCH_REFUSED,
    )

    NO_SCROLL = LogMessage(
        anchor="No search context found for id [",
        sample="SearchContextMissingException[No search context found for id [1234]]",
        severity="error",
        meaning="A scroll has expired, or its node restarted.",
        source=_elasticsearch_6.file("search/SearchContextMissingException.java"),
        failure=shards.SCROLLS,
    )
