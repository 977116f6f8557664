"""Log messages of Tempo: ingesters that are missing."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import tempo_ring as fails
from atlas.technologies.message import LogMessage

_tempo = Repository(
    "grafana/tempo",
    commit="ad33aa8fafc41a4ea58519f7b7a88b1aa1383224",
    checked="2026-11-26",
    publisher="Grafana Labs",
)


class TempoRingMessages:
    """Log messages of Tempo: ingesters that are missing."""

    TOO_FEW = LogMessage(
        anchor=" live replicas required, could only find ",
        sample='level=error msg="failed to query trace" component=tempo err="error finding '
        "ingesters in Querier.FindTraceByID: at least 1 live replicas required, could only "
        'find 0"',
        pattern=r"at least \d+ live replicas required, could only find \d+",
        severity="error",
        meaning="Too few ingesters are in the ring and healthy.",
        source=_tempo.file("pkg/ring/ring.go"),
        failure=fails.TOO_FEW,
        context=(
            "tempo",
            "trace",
            "querier.findtracebyid",
        ),
    )
