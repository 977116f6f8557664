"""What fails in Mimir, with the first steps."""

from atlas.evidence.command import config, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

# Main of July 2022 (before 2.3), read in a fork with the same commits.
mimir = Repository(
    "grafana/mimir", commit="9a8ff245196d7dd9e6b194c74318c4a61c52127f", checked="2026-11-26"
)
_GUIDE = "docs/sources/operators-guide"
RUNBOOKS = mimir.file(f"{_GUIDE}/mimir-runbooks/_index.md")
API = mimir.file(f"{_GUIDE}/reference-http-api/index.md")

TENANTS = Check(
    "Show active series and ingestion rate of each tenant.",
    http("GET", "/distributor/all_user_stats", at="<host>:<port>")
    @ API.at("per-tenant statistics updated in real time,"),
    **NO_OUTPUT,
    verify="Ask a distributor. Compare the tenant of the message with all others.",
)
RUNTIME = Check(
    "Show the runtime configuration that differs from the defaults.",
    http("GET", "/runtime_config?mode=diff", at="<host>:<port>")
    @ API.at("default runtime configuration and the current runtime"),
    **NO_OUTPUT,
    verify="Limits of single tenants are under overrides.",
)
CONFIG = Check(
    "Show the configuration that differs from the defaults.",
    http("GET", "/config?mode=diff", at="<host>:<port>")
    @ API.at("displays the differences between the Grafana Mimir"),
    **NO_OUTPUT,
    verify="Look for the option that the message names.",
)
INGESTERS = Check(
    "Show the ingesters' ring, and look for unhealthy ones.",
    http("GET", "/ingester/ring", at="<host>:<port>")
    @ API.at("displays a web page with the ingesters hash"),
    **NO_OUTPUT,
    verify="An ingester that is unhealthy, or has an old heartbeat, takes no writes.",
)
STORE_GATEWAYS = Check(
    "Show the store-gateways' ring, and look for unhealthy ones.",
    http("GET", "/store-gateway/ring", at="<host>:<port>") @ API.at("`GET /store-gateway/ring`"),
    **NO_OUTPUT,
    verify="All store-gateways must be healthy, and have synchronised their blocks.",
)
COMPACTORS = Check(
    "Show the compactors' ring, and look for unhealthy ones.",
    http("GET", "/compactor/ring", at="<host>:<port>") @ API.at("`GET /compactor/ring`"),
    **NO_OUTPUT,
    verify="Each compactor updates the bucket index of its own tenants.",
)
HA_TRACKER = Check(
    "Show which replica of each Prometheus cluster is elected.",
    http("GET", "/distributor/ha_tracker", at="<host>:<port>")
    @ API.at("including the elected replica for each Prometheus"),
    **NO_OUTPUT,
    verify="A cluster that is missing is not deduplicated.",
)
PODS = Check(
    "List the pods, and look for restarts.",
    shell("kubectl get pods --namespace=<namespace>")
    @ RUNBOOKS.at("to follow up by checking `kubectl get pods"),
    **NO_OUTPUT,
    verify="OOMKilled: raise the memory of the component for a while.",
)
POD_LOGS = Check(
    "Print the log of the pod.",
    shell("kubectl logs <pod> --namespace=<namespace>")
    @ RUNBOOKS.at("`kubectl logs -f ingester-01 --namespace=prod`"),
    **NO_OUTPUT,
    verify="Look for level=error, and for the tenant of the message.",
)
EVENTS = Check(
    "List the events of the pod.",
    shell("kubectl get events --field-selector involvedObject.name=<pod> -n <namespace>")
    @ RUNBOOKS.at("kubectl get events --field-selector involvedObject.name=ingester-X"),
    **NO_OUTPUT,
    verify="A fault of the node leaves a broken write-ahead log behind.",
)
RAISE_SERIES = Step(
    "Raise the tenant's series limit, if its series are legitimate.",
    command=config("max_global_series_per_user: <count>", file="overrides of the tenant")
    @ RUNBOOKS.at("(or `max_global_series_per_user` in the runtime configuration)."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value.",
    verify="The message stops, and the memory of the ingesters stays below its limit.",
)
RAISE_METRIC = Step(
    "Raise the limit of series of one metric, if they are legitimate.",
    command=config("max_global_series_per_metric: <count>", file="overrides of the tenant")
    @ RUNBOOKS.at("(or `max_global_series_per_metric` in the runtime configuration)."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value.",
    verify="The message stops, and the memory of the ingesters stays below its limit.",
)
RAISE_INSTANCE = Step(
    "Raise the ingesters' series limit for a while; watch their memory.",
    command=config("max_series: <count>", file="ingester_limits")
    @ RUNBOOKS.at("you can increase the limit via runtime config"),
    healthy=statement("writes of new series succeed again")
    @ RUNBOOKS.at("writes to the ingester will fail (5xx) for"),
    unhealthy=statement("the ingesters use more memory")
    @ RUNBOOKS.at("Increasing the limit will increase the ingesters'"),
    **NO_TIME,
    risk="medium",
    undo="Set the previous value.",
    verify='cortex_ingester_instance_limits{limit="max_series"} shows the new limit.',
)
RAISE_RATE = Step(
    "Raise the tenant's ingestion rate.",
    command=config("ingestion_rate: <count>", file="overrides of the tenant")
    @ RUNBOOKS.at("(or `ingestion_rate` and `ingestion_burst_size` in the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value.",
    verify="The message stops. The burst size must be at least as large.",
)
RAISE_QUERY = Step(
    "Raise the tenant's limit of fetched chunks.",
    command=config("max_fetched_chunks_per_query: <count>", file="overrides of the tenant")
    @ RUNBOOKS.at("(or `max_fetched_chunks_per_query` in the runtime configuration)."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value.",
    verify="The query completes. A shorter range or more matchers is safer.",
)

TENANT_SERIES = KnownFailure("a tenant has too many series", steps=[TENANTS, RUNTIME, RAISE_SERIES])
METRIC_SERIES = KnownFailure(
    "one metric has too many series", steps=[TENANTS, RUNTIME, RAISE_METRIC]
)
INSTANCE_SERIES = KnownFailure(
    "an ingester holds too many series", steps=[TENANTS, INGESTERS, RAISE_INSTANCE]
)
INGESTION_RATE = KnownFailure(
    "a tenant exceeds its ingestion rate", steps=[TENANTS, RUNTIME, RAISE_RATE]
)
REQUEST_RATE = KnownFailure(
    "a tenant sends too many requests a second", steps=[TENANTS, RUNTIME, PODS]
)
IN_FLIGHT = KnownFailure("too many write requests are in flight", steps=[INGESTERS, PODS, CONFIG])
INSTANCE_RATE = KnownFailure(
    "an instance exceeds its ingestion rate", steps=[TENANTS, INGESTERS, CONFIG]
)
QUERY_SIZE = KnownFailure("a query fetches more than allowed", steps=[RUNTIME, CONFIG, RAISE_QUERY])
QUERY_RANGE = KnownFailure("a query's time range is too long", steps=[RUNTIME, CONFIG, TENANTS])
OUT_OF_ORDER = KnownFailure(
    "samples are refused: out of order or duplicate",
    steps=[HA_TRACKER, RUNTIME, POD_LOGS],
    causes=[
        UsualCause(
            "several Prometheus servers push the same series",
            sign=statement("the HA tracker does not list their cluster")
            @ RUNBOOKS.at("running multiple Prometheus instances pushing the same"),
        ),
        UsualCause(
            "Prometheus was restarted and sends old samples again",
            sign=statement("it ends by itself soon after the restart")
            @ RUNBOOKS.at("This is normal and can be ignored."),
        ),
    ],
)
CLOCK = KnownFailure(
    "samples are refused: too old or of the future", steps=[TENANTS, RUNTIME, POD_LOGS]
)
MISSING_BLOCKS = KnownFailure(
    "a query misses blocks of the store-gateways", steps=[STORE_GATEWAYS, PODS, POD_LOGS]
)
STALE_INDEX = KnownFailure("the bucket index is stale", steps=[COMPACTORS, PODS, POD_LOGS])
WAL = KnownFailure("an ingester's write-ahead log is broken", steps=[EVENTS, POD_LOGS, INGESTERS])
