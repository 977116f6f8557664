"""Messages of Prometheus about samples that a receiver of remote writes refuses."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import prometheus as fails
from atlas.technologies.message import LogMessage

_prometheus = Repository(
    "prometheus/prometheus",
    commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86",
    checked="2026-11-27",
)
ERRORS = _prometheus.file("storage/interface.go")
_STATUS = r"(?:HTTP status 4\d\d [\w ]+: |err(?:or)?=\"?|\(err: )"


class PrometheusOrderMessages:
    """Messages of Prometheus about samples that a receiver of remote writes refuses."""

    RECEIVER_OUT_OF_ORDER = LogMessage(
        anchor="out of order sample",
        sample='level=error component=remote remote_name=7a msg="non-recoverable error" count=100 '
        'err="server returned HTTP status 400 Bad Request: out of order sample"',
        pattern=_STATUS + r"(?P<error>out of order sample)",
        severity="error",
        meaning="The receiver already has a later sample of the series, and refuses this one.",
        source=ERRORS,
        failure=fails.REFUSED_SAMPLES,
    )
    RECEIVER_OUT_OF_BOUNDS = LogMessage(
        anchor="out of bounds",
        sample='level=error component=remote remote_name=7a msg="non-recoverable error" count=100 '
        'err="server returned HTTP status 400 Bad Request: out of bounds"',
        pattern=r"HTTP status 4\d\d [\w ]+: (?P<error>out of bounds)",
        severity="error",
        meaning="The sample is older than the receiver still takes, or too far in the future.",
        source=ERRORS,
        failure=fails.REFUSED_SAMPLES,
    )
    RECEIVER_DUPLICATE = LogMessage(
        anchor="duplicate sample for timestamp",
        sample='level=error component=remote remote_name=7a msg="non-recoverable error" count=100 '
        'err="server returned HTTP status 400 Bad Request: duplicate sample for timestamp"',
        pattern=r"(?P<error>duplicate sample for timestamp)",
        severity="error",
        meaning="The receiver has another value for the same series and time.",
        source=_prometheus.file("storage/errors.go"),
        failure=fails.REFUSED_SAMPLES,
    )
    RECEIVER_TOO_OLD = LogMessage(
        anchor="too old sample",
        sample='err="server returned HTTP status 400 Bad Request: too old sample"',
        pattern=_STATUS + r"(?P<error>too old sample)",
        severity="error",
        meaning="The sample is older than the window for samples out of order.",
        source=ERRORS,
        failure=fails.REFUSED_SAMPLES,
    )
