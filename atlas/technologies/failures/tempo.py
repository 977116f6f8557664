"""What fails in Grafana Tempo, with the first steps."""

from atlas.evidence.command import config, http
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

_tempo = Repository(
    "grafana/tempo",
    commit="ad33aa8fafc41a4ea58519f7b7a88b1aa1383224",
    checked="2026-11-26",
    publisher="Grafana Labs",
    folder="docs/sources/tempo",
)
API = _tempo.file("api_docs/_index.md")
REFUSING = _tempo.file("troubleshooting/send-traces/max-trace-limit-reached.md")
CONFIGURATION = _tempo.file("configuration/_index.md")
TOO_LARGE = _tempo.file("troubleshooting/querying/response-too-large.md")

DISCARDED = Check(
    "Read tempo_discarded_spans_total of a distributor: its label reason names the limit.",
    http("GET", "/metrics", at="<host>:3200") @ API.at("GET /metrics"),
    **NO_OUTPUT,
)
READY = Check(
    "Check whether the component is ready.",
    http("GET", "/ready", at="<host>:3200") @ API.at("Returns status code 200 when Tempo is ready"),
    **NO_OUTPUT,
)
RING = Check(
    "Check which distributors are healthy.",
    http("GET", "/distributor/ring", at="<host>:3200") @ API.at("`GET /distributor/ring`"),
    **NO_OUTPUT,
)
STATUS = Check(
    "Read the configuration and limits that run.",
    http("GET", "/status", at="<host>:3200") @ API.at("`GET /status`"),
    **NO_OUTPUT,
)
RATE = Step(
    "Raise the ingestion limit, if the traffic is wanted and the cluster has room.",
    command=config(
        "overrides: {defaults: {ingestion: {rate_limit_bytes: <bytes>}}}", file="tempo.yaml"
    )
    @ CONFIGURATION.at("[rate_limit_bytes: <int> | default = 30000000 (30MB) ]"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous limit.",
    verify="tempo_discarded_spans_total no longer grows.",
)
JOBS = Step(
    "Shorten the time range of the query; else allow more jobs per tenant.",
    command=config("query_frontend: {max_outstanding_per_tenant: <count>}", file="tempo.yaml")
    @ CONFIGURATION.at("[max_outstanding_per_tenant: <int>]"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous value (2000 by default).",
    verify="The query succeeds, and queriers have memory left.",
)
MESSAGE_SIZE = Step(
    "Raise the message size on every component, and restart them; queries fail meanwhile.",
    command=config(
        "server: {grpc_server_max_recv_msg_size: <bytes>, grpc_server_max_send_msg_size: <bytes>}",
        file="tempo.yaml",
    )
    @ TOO_LARGE.at("grpc_server_max_recv_msg_size: <size>"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous sizes, and restart the components.",
    verify="The query succeeds, and the components have memory left.",
)

RATE_LIMITED = KnownFailure("spans are over the ingestion limit", steps=[DISCARDED, STATUS, RATE])
LARGE = KnownFailure("a trace is too large, and spans are lost", steps=[DISCARDED, STATUS, READY])
NOT_INGESTED = KnownFailure(
    "spans are not ingested",
    steps=[DISCARDED, RING, READY],
    causes=[
        UsualCause(
            "the ingestion limit is exceeded",
            sign=statement("the error has ResourceExhausted and RATE_LIMITED")
            @ REFUSING.at("code = ResourceExhausted desc = RATE_LIMITED"),
        ),
        UsualCause(
            "the client closed the connection",
            sign=statement("the error is context canceled")
            @ REFUSING.at("When the client resets the connection before the"),
        ),
    ],
)
QUERIES = KnownFailure("a query needs more jobs than the queue holds", steps=[READY, STATUS, JOBS])
LIVE_TRACES = KnownFailure(
    "a tenant has too many traces in progress", steps=[DISCARDED, STATUS, READY]
)
RESPONSE = KnownFailure(
    "the response of a query is larger than a message may be", steps=[STATUS, READY, MESSAGE_SIZE]
)
