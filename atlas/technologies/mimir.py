"""Grafana Mimir: long-term storage for Prometheus metrics."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._mimir_cortex_messages import MimirCortexMessages
from atlas.technologies.failures import mimir as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

# The ids of these errors never change; they are read in the catalogue of the runbooks.
RUNBOOKS = fails.RUNBOOKS
# Read in the fork krajorama/mimir at this commit.
LIMITER = Repository(
    "krajorama/mimir", commit="9a8ff245196d7dd9e6b194c74318c4a61c52127f", checked="2026-11-26"
).file("pkg/ingester/limiter_test.go")


class Mimir(MimirCortexMessages, Technology):
    """Distributors and ingesters store samples of many tenants; queriers read them."""

    name = "Grafana Mimir"
    icon = "diagrams.onprem.monitoring.Mimir"
    plane = "state"
    needs = ("Amazon S3",)
    releases = undisclosed("release dates: endoflife.date has no page about it")
    logs = undisclosed("place of its log: its runbooks read it with kubectl logs or in Loki")

    TENANT_SERIES = LogMessage(
        anchor="err-mimir-max-series-per-user",
        sample="per-user series limit of 150000 exceeded (err-mimir-max-series-per-user)",
        severity="error",
        meaning="A tenant has as many series as it may, and new ones are refused.",
        source=RUNBOOKS,
        failure=fails.TENANT_SERIES,
    )
    TENANT_SERIES_IN_2022 = LogMessage(
        anchor="per-user series limit of ",
        sample="per-user series limit of 100 exceeded, please contact administrator to raise it "
        "(local limit: 0 global limit: 100 actual local limit: 100)",
        pattern=r"per-user series limit of (?P<limit>\d+) exceeded",
        severity="error",
        meaning="A tenant has as many series as it may, and new ones are refused.",
        source=LIMITER,
        failure=fails.TENANT_SERIES,
    )
    METRIC_SERIES = LogMessage(
        anchor="err-mimir-max-series-per-metric",
        sample="per-metric series limit of 20000 exceeded (err-mimir-max-series-per-metric)",
        severity="error",
        meaning="One metric of a tenant has as many series as allowed.",
        source=RUNBOOKS,
        failure=fails.METRIC_SERIES,
    )
    INSTANCE_SERIES = LogMessage(
        anchor="err-mimir-ingester-max-series",
        sample="the write request has been rejected because the ingester exceeded the allowed "
        "number of in-memory series (err-mimir-ingester-max-series)",
        severity="error",
        meaning="An ingester holds as many series as it may, and new ones are refused.",
        source=RUNBOOKS,
        failure=fails.INSTANCE_SERIES,
    )
    INGESTION_RATE = LogMessage(
        anchor="err-mimir-tenant-max-ingestion-rate",
        sample="the request has been rejected because the tenant exceeded the ingestion rate "
        "limit, set to 10000 items/s with a maximum allowed burst of 200000. "
        "(err-mimir-tenant-max-ingestion-rate)",
        severity="error",
        meaning="A tenant sends more samples a second than it may.",
        source=RUNBOOKS,
        failure=fails.INGESTION_RATE,
    )
    REQUEST_RATE = LogMessage(
        anchor="err-mimir-tenant-max-request-rate",
        sample="the request has been rejected because the tenant exceeded the request rate "
        "limit, set to 100 requests/s across all distributors with a maximum allowed burst of "
        "200 (err-mimir-tenant-max-request-rate)",
        severity="error",
        meaning="A tenant sends more requests a second than it may.",
        source=RUNBOOKS,
        failure=fails.REQUEST_RATE,
    )
    DISTRIBUTOR_IN_FLIGHT = LogMessage(
        anchor="err-mimir-distributor-max-inflight-push-requests",
        sample="the write request has been rejected because the distributor exceeded the "
        "allowed number of inflight push requests "
        "(err-mimir-distributor-max-inflight-push-requests)",
        pattern=r"err-mimir-distributor-max-inflight-push-requests(?P<unit>-bytes)?\b",
        severity="error",
        meaning="A distributor has as many writes in flight as it may.",
        source=RUNBOOKS,
        failure=fails.IN_FLIGHT,
    )
    INGESTER_IN_FLIGHT = LogMessage(
        anchor="err-mimir-ingester-max-inflight-push-requests",
        sample="the write request has been rejected because the ingester exceeded the allowed "
        "number of inflight push requests (err-mimir-ingester-max-inflight-push-requests)",
        severity="error",
        meaning="An ingester has as many writes in flight as it may.",
        source=RUNBOOKS,
        failure=fails.IN_FLIGHT,
    )
    DISTRIBUTOR_RATE = LogMessage(
        anchor="err-mimir-distributor-max-ingestion-rate",
        sample="the write request has been rejected because the distributor exceeded the "
        "ingestion rate limit (err-mimir-distributor-max-ingestion-rate)",
        severity="error",
        meaning="A distributor gets more samples a second than it may.",
        source=RUNBOOKS,
        failure=fails.INSTANCE_RATE,
    )
    INGESTER_RATE = LogMessage(
        anchor="err-mimir-ingester-max-ingestion-rate",
        sample="the write request has been rejected because the ingester exceeded the samples "
        "ingestion rate limit (err-mimir-ingester-max-ingestion-rate)",
        severity="error",
        meaning="An ingester gets more samples a second than it may.",
        source=RUNBOOKS,
        failure=fails.INSTANCE_RATE,
    )
    QUERY_CHUNKS = LogMessage(
        anchor="err-mimir-max-chunks-per-query",
        sample="the query exceeded the maximum number of chunks (limit: 2000000 chunks) "
        "(err-mimir-max-chunks-per-query)",
        severity="error",
        meaning="A query fetches more chunks than allowed.",
        source=RUNBOOKS,
        failure=fails.QUERY_SIZE,
    )
    QUERY_SERIES = LogMessage(
        anchor="err-mimir-max-series-per-query",
        sample="the query exceeded the maximum number of series (limit: 100000 series) "
        "(err-mimir-max-series-per-query)",
        severity="error",
        meaning="A query fetches more series than allowed.",
        source=RUNBOOKS,
        failure=fails.QUERY_SIZE,
    )
    QUERY_RANGE = LogMessage(
        anchor="err-mimir-max-query-length",
        sample="the query time range exceeds the limit (query length: 800h0m0s, limit: "
        "721h0m0s) (err-mimir-max-query-length)",
        severity="error",
        meaning="A query covers a longer time than allowed.",
        source=RUNBOOKS,
        failure=fails.QUERY_RANGE,
    )
    OUT_OF_ORDER = LogMessage(
        anchor="err-mimir-sample-out-of-order",
        sample="the sample has been rejected because another sample with a more recent "
        "timestamp has already been ingested and out-of-order samples are not allowed "
        "(err-mimir-sample-out-of-order)",
        severity="error",
        meaning="A sample is older than the newest one of its series.",
        source=RUNBOOKS,
        failure=fails.OUT_OF_ORDER,
    )
    DUPLICATE = LogMessage(
        anchor="err-mimir-sample-duplicate-timestamp",
        sample="the sample has been rejected because another sample with the same timestamp, "
        "but a different value, has already been ingested (err-mimir-sample-duplicate-timestamp)",
        severity="error",
        meaning="Two samples of a series have one timestamp and different values.",
        source=RUNBOOKS,
        failure=fails.OUT_OF_ORDER,
    )
    TOO_OLD = LogMessage(
        anchor="err-mimir-sample-timestamp-too-old",
        sample="the sample has been rejected because its timestamp is too old "
        "(err-mimir-sample-timestamp-too-old)",
        severity="error",
        meaning="A sample is too old for the ingesters.",
        source=RUNBOOKS,
        failure=fails.CLOCK,
    )
    FUTURE = LogMessage(
        anchor="err-mimir-too-far-in-future",
        sample="received a sample whose timestamp is too far in the future, timestamp: "
        "1661119200000 series: up (err-mimir-too-far-in-future)",
        severity="error",
        meaning="A sample is of the future, so a clock is probably wrong.",
        source=RUNBOOKS,
        failure=fails.CLOCK,
    )
    MISSING_BLOCKS = LogMessage(
        anchor="err-mimir-store-consistency-check-failed",
        sample="the consistency check failed because some blocks were not queried "
        "(err-mimir-store-consistency-check-failed)",
        severity="error",
        meaning="A query fails because some blocks are on no store-gateway that it could ask.",
        source=RUNBOOKS,
        failure=fails.MISSING_BLOCKS,
    )
    STALE_INDEX = LogMessage(
        anchor="err-mimir-bucket-index-too-old",
        sample="the bucket index is too old. It was last updated at 2026-08-21T09:00:00Z, which "
        "exceeds the maximum allowed staleness period of 1h0m0s (err-mimir-bucket-index-too-old)",
        severity="error",
        meaning="Queries fail: the compactor has not updated the bucket index in time.",
        source=RUNBOOKS,
        failure=fails.STALE_INDEX,
    )
    WAL = LogMessage(
        anchor="Encountered WAL read error, attempting repair",
        sample='level=warn user=team-a msg="Encountered WAL read error, attempting repair" '
        'err="read records: corruption in segment /data/tsdb/team-a/wal/00000017 at 131072"',
        severity="warning",
        meaning="The write-ahead log of an ingester is corrupt; what follows it is lost there.",
        source=RUNBOOKS,
        context=("mimir", "ingester", "user="),
        failure=fails.WAL,
    )

    QUEUE = Metric(
        name="cortex_query_scheduler_queue_length",
        meaning="Queries that wait in the scheduler, by tenant.",
        source=RUNBOOKS,
    )
    INSTANCE_LIMITS = Metric(
        name="cortex_ingester_instance_limits",
        meaning="Limits of an ingester, by the label limit.",
        source=RUNBOOKS,
    )


mimir = Mimir()
