"""Messages of Loki: flushes, queriers."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import loki as fails
from atlas.technologies.failures import loki_stop as stop
from atlas.technologies.message import LogMessage

_loki = Repository(
    "grafana/loki",
    commit="65e30f8488e8a5ea2013c6881675f8103a8f6bc7",
    checked="2026-11-27",
    folder="pkg",
)
FLUSH = _loki.file("ingester/flush.go")
PROCESSOR = _loki.file("querier/worker/scheduler_processor.go")


class LokiFlushMessages:
    """Messages of Loki: flushes, queriers."""

    NOT_FLUSHED = LogMessage(
        anchor="failed to flush",
        sample='level=error caller=flush.go:143 org_id=fake msg="failed to flush" '
        'err="RequestCanceled: request context canceled caused by: context deadline exceeded"',
        pattern=r'caller=flush\.go:\d+ .*msg="failed to flush(?: user)?"',
        severity="error",
        meaning="Chunks cannot be written to the object storage; the error says why.",
        source=FLUSH,
        failure=fails.FLUSH,
    )
    SCHEDULER_REQUESTS = LogMessage(
        anchor="error processing requests from scheduler",
        sample='level=error caller=scheduler_processor.go:111 msg="error processing requests from '
        'scheduler" err="rpc error: code = Unavailable desc = transport is closing" '
        "addr=10.0.0.1:9095",
        severity="error",
        meaning="A querier lost its connection to the query scheduler.",
        source=PROCESSOR,
        failure=stop.SCHEDULER,
    )
