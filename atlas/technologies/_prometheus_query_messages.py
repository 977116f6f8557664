"""Log messages of Prometheus: queries that cannot be answered."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import prometheus as fails
from atlas.technologies.message import LogMessage

_prometheus = Repository(
    "prometheus/prometheus", commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86", checked="2026-11-26"
)


class PrometheusQueryMessages:
    """Log messages of Prometheus: queries that cannot be answered."""

    MANY_TO_ONE = LogMessage(
        anchor="multiple matches for labels: many-to-one matching must be explicit",
        sample="Error executing query: multiple matches for labels: many-to-one matching must "
        "be explicit (group_left/group_right)",
        severity="error",
        meaning="One side of an operation matches several series of the other.",
        source=_prometheus.file("promql/engine.go"),
        failure=fails.MATCH,
    )

    TOO_FINE = LogMessage(
        anchor="exceeded maximum resolution of 11,000 points per timeseries",
        sample="exceeded maximum resolution of 11,000 points per timeseries. Try decreasing "
        "the query resolution (?step=XX)",
        severity="error",
        meaning="The step of a range query is too small for its range.",
        source=_prometheus.file("web/api/v1/api.go"),
        failure=fails.QUERY,
    )

    NO_QUERY_LOG = LogMessage(
        anchor="mmap-ed active query log",
        sample="panic: Unable to create mmap-ed active query log",
        severity="fatal",
        meaning="The data directory cannot be written, often by its owner or a full disk.",
        source=_prometheus.file("promql/query_logger.go"),
        failure=fails.NO_START,
    )
