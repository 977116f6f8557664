"""Log messages of Mimir as Cortex words them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mimir as fails
from atlas.technologies.message import LogMessage

_cortex = Repository(
    "cortexproject/cortex", commit="a8c6358a13073af1dfa81394420273e5fe9ce88c", checked="2026-11-26"
)


class MimirCortexMessages:
    """Log messages of Mimir as Cortex words them."""

    RATE_CORTEX = LogMessage(
        anchor=") exceeded while adding ",
        sample="server returned HTTP status 429 Too Many Requests: ingestion rate limit "
        "(25000) exceeded while adding 2000 samples and 0 metadata",
        pattern=r"ingestion rate limit \((?P<limit>[\d.e+]+)\) exceeded while adding \d+ "
        r"(?:samples|series)",
        severity="error",
        meaning="The tenant sends more samples a second than allowed.",
        source=_cortex.file("pkg/distributor/distributor.go"),
        failure=fails.INGESTION_RATE,
    )

    METRIC_SERIES_CORTEX = LogMessage(
        anchor="per-metric series limit of ",
        sample="per-metric series limit of 50000 exceeded for metric http_requests_total, "
        "please contact administrator to raise it (local limit: 0 global limit: 50000 actual "
        "local limit: 25000)",
        severity="error",
        meaning="One metric has more series than allowed.",
        source=_cortex.file("pkg/ingester/limiter.go"),
        failure=fails.METRIC_SERIES,
    )

    INSTANCE_SERIES_CORTEX = LogMessage(
        anchor="cannot add series: ingesters's max series limit reached",
        sample="cannot add series: ingesters's max series limit reached",
        severity="error",
        meaning="The ingester holds as many series as it may.",
        source=_cortex.file("pkg/ingester/instance_limits.go"),
        failure=fails.INSTANCE_SERIES,
    )
