"""What fails in Loki, with the first steps."""

from atlas.evidence.command import config, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

loki = Repository(
    "grafana/loki", commit="65e30f8488e8a5ea2013c6881675f8103a8f6bc7", checked="2026-11-26"
)
_TROUBLE = "docs/sources/operations/troubleshooting"
INGEST = loki.file(f"{_TROUBLE}/troubleshoot-ingest.md")
OPERATE = loki.file(f"{_TROUBLE}/troubleshoot-operations.md")
QUERY = loki.file("docs/sources/shared/troubleshoot-query.md")
API = loki.file("docs/sources/reference/loki-http-api.md")

DISCARDED = Check(
    "Count discarded lines by tenant and reason.",
    shell("curl -s 'http://<host>:3100/metrics' | grep loki_discarded_samples_total")
    @ INGEST.at("- Count of discarded log samples by reason"),
    **NO_OUTPUT,
    verify="The reason label names the limit. Ask the distributors and the ingesters.",
)
LIMITS = Check(
    "Print the limits that the process runs with.",
    http("GET", "/config", at="<host>:3100")
    @ API.at("`/config` exposes the current configuration."),
    **NO_OUTPUT,
    verify="Look for limits_config; overrides of a tenant are in the runtime configuration.",
)
RING = Check(
    "List ring members that are not active.",
    http("GET", "/ring", at="<host>:3100") @ OPERATE.at("Check the health of ring members"),
    **NO_OUTPUT,
    verify="With replication factor 3, at least 3 healthy instances must be available.",
)
READY = Check(
    "Check whether the instance is ready.",
    http("GET", "/ready", at="<host>:3100") @ API.at("returns HTTP 200 when the Loki instance is"),
    healthy=statement("ready") @ API.at("is ready to accept traffic."),
    unhealthy=statement("Ingester not ready: and the reason")
    @ OPERATE.at("Ingester not ready: <details>"),
)
MEMBERS = Check(
    "List the members of the memberlist cluster.",
    http("GET", "/memberlist", at="<host>:3100")
    @ OPERATE.at("curl -s http://loki:3100/memberlist"),
    **NO_OUTPUT,
    verify="Every instance should list all others; a missing one cannot be reached.",
)
CLOCKS = Check(
    "Compare the clock of the log's source with Loki's.",
    shell("date -u") @ INGEST.at("Check for clock skew** between log sources and"),
    **NO_OUTPUT,
    verify="Type it on both hosts. Compare with the timestamp in the message as well.",
)
STORAGE = Check(
    "Count failed flushes of chunks.",
    shell("curl -s 'http://<host>:3100/metrics' | grep loki_ingester_chunks_flush")
    @ INGEST.at("`loki_ingester_chunks_flushed_total`"),
    **NO_OUTPUT,
    verify="If they rise, check the object storage: bucket, credentials, latency.",
)
VERIFY = Check(
    "Validate the configuration file.",
    shell("loki -config.file=<config-file> -verify-config")
    @ OPERATE.at("loki -config.file=/path/to/config.yaml -verify-config"),
    **NO_OUTPUT,
    verify="It prints every error at once.",
)
RAISE_RATE = Step(
    "Raise the tenant's ingestion rate, if the cluster has the resources.",
    command=config("ingestion_rate_mb: <count>", file="limits_config")
    @ INGEST.at("**Increase rate limits** (if you have sufficient"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (4 unless it was set).",
    verify="loki_discarded_samples_total with reason rate_limited stops rising.",
)
RAISE_STREAM_RATE = Step(
    "Raise the rate of a single stream, up to 5MB.",
    command=config("per_stream_rate_limit: 5MB", file="limits_config")
    @ INGEST.at("we typically recommend no higher than 5MB for"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (3MB unless it was set).",
    verify="loki_discarded_samples_total with reason per_stream_rate_limit stops rising.",
)
RAISE_STREAMS = Step(
    "Raise the tenant's stream limit, if the ingesters have the memory.",
    command=config("max_global_streams_per_user: <count>", file="limits_config")
    @ INGEST.at("**Increase stream limits** (if you have sufficient"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (5000 unless it was set).",
    verify="New streams are accepted, and the memory of the ingesters stays below its limit.",
)
TRUNCATE = Step(
    "Truncate long lines instead of discarding them.",
    command=config("max_line_size_truncate: true", file="limits_config")
    @ INGEST.at("**Truncate long lines** instead of discarding them"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set it to false.",
    verify="loki_discarded_samples_total with reason line_too_long stops rising.",
)
MORE_QUERY_SLOTS = Step(
    "Configure each querier to run more queries at once, if it has the memory.",
    command=config("max_concurrent: <count>", file="querier")
    @ OPERATE.at("**Scale out queriers** to process queries faster"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value.",
    verify="The queue drains; the queriers do not run out of memory.",
)
RAISE_TIMEOUT = Step(
    "Increase the time that queries have, if resources allow.",
    command=config("query_timeout: <duration>", file="limits_config")
    @ QUERY.at("**Increase timeout limits** (if resources allow)"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous value (1m unless it was set).",
    verify="The query completes; the server's read and write timeouts must allow it too.",
)

RATE = KnownFailure("a tenant exceeds its ingestion rate", steps=[DISCARDED, LIMITS, RAISE_RATE])
STREAM_RATE = KnownFailure(
    "a single stream exceeds its rate", steps=[DISCARDED, LIMITS, RAISE_STREAM_RATE]
)
STREAMS = KnownFailure(
    "a tenant has too many active streams",
    steps=[DISCARDED, RING, RAISE_STREAMS],
    causes=[
        UsualCause(
            "high cardinality of labels",
            sign=statement("the rejected streams differ in a label such as an ID")
            @ INGEST.at("Avoiding high-cardinality labels (IDs, timestamps, UUIDs)"),
        ),
        UsualCause(
            "a rollout of the ingesters",
            sign=statement("the errors began when ingesters were added or restarted")
            @ INGEST.at("line up with ingester scaling or rollouts rather"),
        ),
    ],
)
LINES = KnownFailure("a log line is too long", steps=[DISCARDED, LIMITS, TRUNCATE])
BODY = KnownFailure("a push request is larger than allowed", steps=[LIMITS, DISCARDED, READY])
BLOCKED = KnownFailure(
    "the configuration blocks the ingestion of a tenant", steps=[LIMITS, DISCARDED, READY]
)
LABELS = KnownFailure("a stream's labels are refused", steps=[DISCARDED, LIMITS, READY])
TIMESTAMPS = KnownFailure(
    "lines are refused: their timestamps are too old or too new", steps=[CLOCKS, DISCARDED, LIMITS]
)
QUERY_LIMIT = KnownFailure("a query exceeds a limit", steps=[LIMITS, READY, RAISE_TIMEOUT])
QUERY_TIMEOUT = KnownFailure(
    "a query does not finish in time", steps=[LIMITS, READY, RAISE_TIMEOUT]
)
QUEUE = KnownFailure("the query queue is full", steps=[READY, LIMITS, MORE_QUERY_SLOTS])
REPLICAS = KnownFailure("too few healthy ingesters are in the ring", steps=[RING, READY, MEMBERS])
FLUSH = KnownFailure("chunks cannot be written to the storage", steps=[STORAGE, DISK_SPACE, READY])
CONFIG = KnownFailure("the configuration is refused at startup", steps=[VERIFY, UNIT_LOG, UNIT])
NO_TENANT = KnownFailure("a request names no tenant", steps=[LIMITS, READY, DISCARDED])
SHUTTING_DOWN = KnownFailure(
    "an ingester shuts down and takes no more lines", steps=[RING, READY, MEMBERS]
)
METADATA = KnownFailure(
    "structured metadata of a line is refused", steps=[DISCARDED, LIMITS, READY]
)
