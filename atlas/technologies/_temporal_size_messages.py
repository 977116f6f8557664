"""Log messages of Temporal: payloads that are too large."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import temporal_size as fails
from atlas.technologies.message import LogMessage

_temporal = Repository(
    "temporalio/temporal",
    commit="6805caea59e35d0611ed96be69641b8d86bff11c",
    checked="2026-11-26",
    publisher="Temporal",
)


class TemporalSizeMessages:
    """Log messages of Temporal: payloads that are too large."""

    BLOB = LogMessage(
        anchor="Blob data size exceeds ",
        sample='{"level":"error","msg":"Blob data size exceeds '
        'limit.","service":"history","wf-namespace-id":"8f2a"}',
        pattern=r"Blob data size exceeds (?:the error )?limit",
        severity="error",
        meaning="A payload or a history event is larger than allowed.",
        source=_temporal.file("common/util.go"),
        failure=fails.SIZE,
    )
