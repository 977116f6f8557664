"""Thanos: long-term storage and one view of many Prometheus servers."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies._thanos_store_messages import ThanosStoreMessages
from atlas.technologies.failures import thanos as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_thanos = fails.thanos
COMPACT = _thanos.file("pkg/compact/compact.go")
SIDECAR = _thanos.file("cmd/thanos/sidecar.go")
HANDLER = _thanos.file("pkg/receive/handler.go")
ENDPOINTS = _thanos.file("pkg/query/endpointset.go")


class Thanos(ThanosStoreMessages, Technology):
    """Sidecars or receivers store blocks in a bucket; Query reads all of them."""

    name = "Thanos"
    icon = "simple-icons:thanos"
    plane = "state"
    needs = ("Amazon S3",)
    releases = undisclosed("release dates: endoflife.date has no page about it")
    logs = undisclosed("place of its log: its operating pages, as read, do not say it")
    programs: ClassVar = {"thanos": "Thanos itself"}

    HALTED = LogMessage(
        anchor="critical error detected; halting",
        sample='level=error caller=compact.go:548 msg="critical error detected; halting" '
        'err="compaction: group 0@6672437747845546250: compact blocks [/data/compact/0@66]: no '
        'space left on device"',
        severity="fatal",
        meaning="The compactor met an error that it must not retry, and does nothing any more.",
        source=_thanos.file("cmd/thanos/compact.go"),
        failure=fails.HALT,
    )
    OVERLAP = LogMessage(
        anchor="overlaps found while gathering blocks. ",
        sample='err="compaction failed: compaction: pre compaction overlap check: overlaps '
        "found while gathering blocks. [mint: 1555128000000, maxt: 1555135200000, range: "
        '2h0m0s, blocks: 2]"',
        pattern=r"overlaps found while gathering blocks\. \[mint: (?P<from>\d+), maxt: (?P<to>\d+)",
        severity="error",
        meaning="Blocks of one stream overlap in time, so the compactor stops.",
        source=COMPACT,
        failure=fails.OVERLAP,
    )
    OVERLAPPING_RESULT = LogMessage(
        anchor=" overlaps with something",
        sample="resulted compacted block /data/compact/0@66/01D94ZRM050JQK6NDYNVBNR6WQ overlaps "
        "with something",
        pattern=r"resulted compacted block (?P<block>\S+) overlaps with something",
        severity="error",
        meaning="A compacted block overlaps another one, so the compactor stops.",
        source=COMPACT,
        failure=fails.OVERLAP,
    )
    BAD_INDEX = LogMessage(
        anchor="block with not healthy index found ",
        sample='err="compaction: group 0@66: block with not healthy index found '
        "/data/compact/0@66/01D94ZRM050JQK6NDYNVBNR6WQ; Compaction level 1; Labels: "
        'map[replica:a]"',
        pattern=r"not healthy index found (?P<block>[^;]+); Compaction level (?P<level>\d+)",
        severity="error",
        meaning="The index of a block is broken, so it cannot be compacted.",
        source=COMPACT,
        context=("thanos", "Thanos", "compact"),
        failure=fails.BAD_INDEX,
    )
    NO_LABELS = LogMessage(
        anchor="no external labels configured on Prometheus server, uniquely identifying "
        "external labels must be configured",
        sample='err="no external labels configured on Prometheus server, uniquely identifying '
        "external labels must be configured; see "
        'https://thanos.io/tip/thanos/storage.md#external-labels for details."',
        severity="fatal",
        meaning="The sidecar does not start: its Prometheus has no external labels.",
        source=SIDECAR,
        failure=fails.NO_LABELS,
    )
    NO_LABELS_RECEIVE = LogMessage(
        anchor="no external labels configured for receive, ",
        sample="no external labels configured for receive, uniquely identifying external labels "
        "must be configured (ideally with `receive_` prefix)",
        severity="fatal",
        meaning="A receiver does not start: it has no labels of its own.",
        source=_thanos.file("cmd/thanos/receive.go"),
        failure=fails.NO_LABELS,
    )
    NOT_UPLOADING = LogMessage(
        anchor="not uploading as no external labels are configured yet",
        sample="not uploading as no external labels are configured yet - is Prometheus "
        "healthy/reachable?",
        severity="error",
        meaning="The sidecar got no external labels from Prometheus, and uploads nothing.",
        source=SIDECAR,
        failure=fails.NO_LABELS,
    )
    NO_PROMETHEUS = LogMessage(
        anchor="failed to get Prometheus flags. Is Prometheus running? Retrying",
        sample='level=warn component=sidecar msg="failed to get Prometheus flags. Is Prometheus '
        'running? Retrying" err="Get \\"http://localhost:9090/api/v1/status/flags\\": dial tcp '
        '127.0.0.1:9090: connect: connection refused"',
        severity="warning",
        meaning="The sidecar starts, but its Prometheus does not answer.",
        source=SIDECAR,
        failure=fails.NO_PROMETHEUS,
    )
    COMPACTING = LogMessage(
        anchor="found that TSDB Max time is ",
        sample="found that TSDB Max time is 1d12h and Min time is 2h. Compaction needs to be "
        "disabled (storage.tsdb.min-block-duration = storage.tsdb.max-block-duration)",
        pattern=r"TSDB Max time is (?P<most>\S+) and Min time is (?P<least>\S+)\. Compaction",
        severity="fatal",
        meaning="The sidecar does not start: Prometheus compacts the blocks it should upload.",
        source=SIDECAR,
        failure=fails.COMPACTING,
    )
    TENANT_SERIES = LogMessage(
        anchor="tenant is above active series limit",
        sample="server returned HTTP status 429 Too Many Requests: tenant is above active "
        "series limit",
        severity="error",
        meaning="A receiver refuses a tenant that has too many active series.",
        source=HANDLER,
        failure=fails.TENANT_SERIES,
    )
    BACKING_OFF = LogMessage(
        anchor="backing off forward request for endpoint ",
        sample='level=error component=receive component=receive-handler msg="failed to '
        'distribute timeseries to replicas" err="backing off forward request for endpoint '
        'thanos-receive-2:10901: target not available"',
        severity="error",
        meaning="A receiver could not reach another one, and waits before it tries again.",
        source=HANDLER,
        failure=fails.FORWARD,
    )
    REPLICAS = LogMessage(
        anchor="request replica exceeds receiver replication factor",
        sample='level=error component=receive err="request replica exceeds receiver replication '
        'factor" msg="write request rejected" request_replica=3 replication_factor=1',
        severity="error",
        meaning="Another receiver replicates more often than this one allows.",
        source=HANDLER,
        failure=fails.REPLICAS,
    )
    OUT_OF_BOUNDS = LogMessage(
        anchor="Error on ingesting samples that are too old or are too far into the future",
        sample="level=warn caller=writer.go:100 component=receive component=receive-writer "
        'msg="Error on ingesting samples that are too old or are too far into the future" '
        "num_droppped=47",
        severity="warning",
        meaning="A receiver drops samples that its TSDB can no longer take.",
        source=_thanos.file("pkg/receive/writer_errors.go"),
        context=("component=receive",),
        failure=fails.BOUNDS,
    )
    ENDPOINT = LogMessage(
        anchor="removing endpoint because it's unhealthy or does not exist",
        sample='level=info caller=endpointset.go:419 component=endpointset msg="removing '
        "endpoint because it's unhealthy or does not exist\" address=10.0.0.8:10901",
        severity="warning",
        meaning="Query dropped an endpoint, and its data is missing in answers.",
        source=ENDPOINTS,
        failure=fails.ENDPOINT,
    )
    ENDPOINT_UPDATE = LogMessage(
        anchor="update of endpoint failed",
        sample='level=warn caller=endpointset.go:469 component=endpointset msg="update of '
        'endpoint failed" err="getting metadata: rpc error: code = DeadlineExceeded desc = '
        'context deadline exceeded" address=10.0.0.8:10901',
        severity="warning",
        meaning="Query cannot ask an endpoint what it holds.",
        source=ENDPOINTS,
        failure=fails.ENDPOINT,
    )
    QUERY_SERIES = LogMessage(
        anchor="exceeded series limit: ",
        sample="rpc error: code = ResourceExhausted desc = exceeded series limit: limit 50000 "
        "violated (got 51023)",
        pattern=r"exceeded series limit",
        severity="error",
        meaning="A query touches more series than the Store Gateway allows.",
        source=_thanos.file("pkg/store/bucket.go"),
        context=("ResourceExhausted", "thanos"),
        failure=fails.QUERY_SERIES,
    )

    COMPACT_HALTED = Metric(
        name="thanos_compact_halted",
        meaning="1 once the compactor has halted.",
        source=_thanos.file("cmd/thanos/compact.go"),
    )
    SERIES_LIMITED = Metric(
        name="thanos_receive_head_series_limited_requests_total",
        meaning="Requests that receivers refused because of the limit of active series.",
        source=_thanos.file("pkg/receive/head_series_limiter.go"),
    )


thanos = Thanos()
