"""What fails in Thanos, with the first steps."""

from atlas.evidence.command import action, config, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

thanos = Repository(
    "thanos-io/thanos", commit="e103a81bd5943697394afcb4fb592b6ffa806c30", checked="2026-11-26"
)
TROUBLE = thanos.file("docs/operating/troubleshooting.md")
TOOLS = thanos.file("docs/components/tools.md")
COMPACT = thanos.file("docs/components/compact.md")
BACKLOG = thanos.file("docs/operating/compactor-backlog.md")
RECEIVE = thanos.file("docs/components/receive.md")
SIDECAR = thanos.file("docs/components/sidecar.md")
QUERY = thanos.file("docs/components/query.md")
STORE = thanos.file("docs/components/store.md")

NO_PROMETHEUS_TEXT = Repository(
    "thanos-io/thanos", commit="e103a81bd5943697394afcb4fb592b6ffa806c30", checked="2026-11-26"
).file("cmd/thanos/sidecar.go")

HALTED = Check(
    "Check whether the compactor has halted.",
    shell("curl -s 'http://<host>:<port>/metrics' | grep thanos_compact_halted")
    @ BACKLOG.at("`thanos_compact_halted` metric will be set to 1"),
    healthy=statement("thanos_compact_halted 0")
    @ BACKLOG.at("will be set to 1 when halt happens."),
    unhealthy=statement("thanos_compact_halted 1: it does nothing any more")
    @ COMPACT.at("keeps running and does nothing with metric `thanos_compact_halted`"),
)
BLOCKS = Check(
    "List the blocks of the bucket in a table, with labels and time range.",
    shell("thanos tools bucket inspect --objstore.config-file=<config-file>")
    @ TOOLS.at("inspect buckets in a detailed way using stdout"),
    **NO_OUTPUT,
    verify="Find the blocks that the message names: same labels and same time is an overlap.",
)
VERIFY = Check(
    "Verify the blocks of the bucket, without repair.",
    shell("thanos tools bucket verify --objstore.config-file=<config-file>")
    @ TOOLS.at("verify and optionally repair blocks within the"),
    **NO_OUTPUT,
    verify="It lists the blocks with issues. Do not repair while the compactor runs.",
)
PRODUCER = Check(
    "Find who uploaded the block: search for its ULID in the logs of all producers.",
    action("Search for the ULID in the logs of all sidecars, rulers and receivers.")
    @ TROUBLE.at("Search for logs with this ULID across all"),
    **NO_OUTPUT,
    verify="Two Prometheus servers with the same external labels make blocks that overlap.",
)
MARK = Step(
    "Mark the broken block for no compaction.",
    command=shell(
        "thanos tools bucket mark --id=<id> --marker=no-compact-mark.json --details='broken index' "
        "--objstore.config-file=<config-file>"
    )
    @ TOOLS.at("usage: thanos tools bucket mark --id=ID --marker=MARKER"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Run it again with --remove.",
    verify="After a restart the compactor no longer halts on the block.",
)
PROMETHEUS = Check(
    "Check whether Prometheus answers the sidecar.",
    http("GET", "/api/v1/status/config", at="localhost:9090")
    @ TROUBLE.at("request flags against http://localhost:9090/api/v1/status/config"),
    healthy=statement("it prints the configuration")
    @ TROUBLE.at("Make sure that prometheus is running"),
    unhealthy=statement("connection refused: no server listens there")
    @ TROUBLE.at("there is no server running in the `localhost:9090`"),
    verify="Type it on the sidecar's host, with the address of --prometheus.url.",
)
LABELS = Check(
    "Compare external_labels in Prometheus' configuration with those of all others.",
    action("Read external_labels in the configuration file of each Prometheus.")
    @ TROUBLE.at("the `external_labels` are not empty and globally"),
    **NO_OUTPUT,
    verify="They must not be empty, and must differ between any two Prometheus servers.",
)
SET_LABELS = Step(
    "Set unique external labels; reload Prometheus, or restart Receive.",
    command=config("external_labels: {cluster: <cluster>, replica: <name>}", file="prometheus.yml")
    @ TROUBLE.at("Thanos requires **unique** `external_labels` for further processing."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous labels; blocks that were uploaded keep theirs.",
    verify="The message stops, and blocks with the new labels are uploaded.",
)
FLAGS = Check(
    "Compare the shortest and the longest block duration of Prometheus.",
    http("GET", "/api/v1/status/flags", at="localhost:9090")
    @ SIDECAR.at("must be set to equal values to disable"),
    healthy=statement("storage.tsdb.min-block-duration equals max-block-duration")
    @ SIDECAR.at("must be set to equal values to disable"),
    unhealthy=statement("they differ: Prometheus compacts locally")
    @ SIDECAR.at("disable local compaction in order to use"),
)
TSDB = Check(
    "Print the series of a tenant on this receiver.",
    shell("curl -s -H 'THANOS-TENANT: <name>' 'http://<host>:<port>/api/v1/status/tsdb'")
    @ RECEIVE.at("Thanos Receive supports getting TSDB stats using"),
    **NO_OUTPUT,
    verify="Each receiver shows only its own series: ask every one.",
)
LIMITS = Check(
    "Read the limits of the tenant in the receivers' limits file.",
    shell("cat <file>") @ RECEIVE.at("is the path to the YAML file."),
    **NO_OUTPUT,
    verify="The file is that of --receive.limits-config-file; a change is loaded without restart.",
)
RECEIVERS = Check(
    "List the receivers' pods, with restarts, and look for one that is not ready.",
    shell("kubectl get pods -n <namespace>")
    @ TROUBLE.at("Check the pod history of Thanos Receiver to"),
    **NO_OUTPUT,
    verify="A receiver that was stopped gets samples that are too old when it is back.",
)
HASHRING = Check(
    "Read the hashring: endpoints and number of replicas.",
    shell("cat <file>") @ RECEIVE.at("--receive.hashrings-file ./data/hashring.json"),
    **NO_OUTPUT,
    verify="Each endpoint must be running; all receivers need the same replication factor.",
)
ENDPOINTS = Check(
    "List the endpoints that Query knows, with their last error.",
    http("GET", "/api/v1/stores", at="<host>:<port>")
    @ thanos.file("pkg/api/query/v1.go").at('r.Get("/stores", instr("stores", qapi.stores))'),
    **NO_OUTPUT,
    verify="An endpoint with an error, or an old last check, delivers no data.",
)
SERIES_LIMIT = Check(
    "Read the limits of the Store Gateway.",
    action("Read the limits in the flags with which the Store Gateway was started.")
    @ STORE.at("--store.grpc.touched-series-limit=0"),
    **NO_OUTPUT,
    verify="0 is no limit. A narrower matcher or a shorter range stays below it.",
)

HALT = KnownFailure(
    "the compactor halts",
    steps=[HALTED, VERIFY, BLOCKS],
    causes=[
        UsualCause(
            "blocks overlap",
            sign=statement("its error names a pre compaction overlap check")
            @ TROUBLE.at("pre compaction overlap check: overlaps found while gathering"),
        )
    ],
)
OVERLAP = KnownFailure("blocks overlap, and the compactor halts", steps=[BLOCKS, PRODUCER, LABELS])
BAD_INDEX = KnownFailure(
    "a block has a broken index, or chunks out of order", steps=[VERIFY, BLOCKS, MARK]
)
NO_INDEX = KnownFailure(
    "the index of a block cannot be read from the bucket", steps=[BLOCKS, VERIFY, ENDPOINTS]
)
WRITE_SIZE = KnownFailure(
    "a remote write is larger than a receiver allows", steps=[LIMITS, RECEIVERS, TSDB]
)
NO_MATCH = KnownFailure("no endpoint holds data for a query", steps=[ENDPOINTS, LABELS, BLOCKS])
NO_LABELS = KnownFailure("external labels are missing", steps=[PROMETHEUS, LABELS, SET_LABELS])
NO_PROMETHEUS = KnownFailure(
    "the sidecar cannot reach its Prometheus",
    steps=[PROMETHEUS, LABELS, FLAGS],
    causes=[wrapped_error(NO_PROMETHEUS_TEXT.at("failed to get Prometheus flags."))],
)
COMPACTING = KnownFailure(
    "Prometheus compacts blocks that the sidecar uploads", steps=[FLAGS, LABELS, BLOCKS]
)
TENANT_SERIES = KnownFailure(
    "a tenant has more active series than its limit", steps=[TSDB, LIMITS, RECEIVERS]
)
FORWARD = KnownFailure("a receiver cannot reach another one", steps=[RECEIVERS, HASHRING, TSDB])
REPLICAS = KnownFailure(
    "receivers differ in their replication factor", steps=[HASHRING, RECEIVERS, LIMITS]
)
BOUNDS = KnownFailure(
    "a receiver refuses samples: too old or of the future",
    steps=[RECEIVERS, TSDB, LIMITS],
    causes=[
        UsualCause(
            "the receiver was stopped and is back",
            sign=statement("the pod history shows a restart")
            @ TROUBLE.at("Check the pod history of Thanos Receiver to"),
        ),
        UsualCause(
            "the receiver is too slow",
            sign=statement("remote write stays behind for long")
            @ TROUBLE.at("above 0 for a long period, it is"),
        ),
    ],
)
ENDPOINT = KnownFailure("Query loses an endpoint", steps=[ENDPOINTS, RECEIVERS, BLOCKS])
QUERY_SERIES = KnownFailure(
    "a query touches more series or bytes than the limit", steps=[SERIES_LIMIT, ENDPOINTS, BLOCKS]
)
