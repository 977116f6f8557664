"""Log messages of Prometheus: starts and queries that fail."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import prometheus as fails
from atlas.technologies.message import LogMessage

_prometheus = Repository(
    "prometheus/prometheus", commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86", checked="2026-11-26"
)

_tsdb = Repository(
    "prometheus/tsdb", commit="18775c581963592324d1606398223b051238764f", checked="2026-11-27"
)


class PrometheusStartMessages:
    """Log messages of Prometheus: starts and queries that fail."""

    LOCKED = LogMessage(
        anchor="lock DB directory: ",
        sample="lock DB directory: resource temporarily unavailable",
        severity="error",
        meaning="Another Prometheus uses the data directory, or the file system has no locks.",
        source=_prometheus.file("tsdb/tsdbutil/dir_locker.go"),
        failure=fails.NO_START,
    )

    NOT_LOADED = LogMessage(
        anchor="couldn't load configuration (--config.file=",
        sample="level=error err=\"couldn't load configuration "
        '(--config.file=\\"/etc/prometheus/prometheus.yml\\"): parsing YAML file '
        '/etc/prometheus/prometheus.yml: yaml: line 12: did not find expected key"',
        severity="error",
        meaning="The configuration is refused; the rest says where.",
        source=_prometheus.file("cmd/prometheus/main.go"),
        failure=fails.BAD_CONFIG,
    )

    SAME_LABELS = LogMessage(
        anchor="vector cannot contain metrics with the same labelset",
        sample='level=warn component="rule manager" msg="Evaluating rule failed" err="vector '
        'cannot contain metrics with the same labelset"',
        severity="warning",
        meaning="A query makes two series with equal labels.",
        source=_prometheus.file("promql/engine.go"),
        failure=fails.MATCH,
    )

    EMPTY_SEGMENT = LogMessage(
        anchor="validate meta ",
        sample='level=error caller=main.go:317 msg="Opening storage failed" err="validate meta '
        '\\"/prometheus/wal/000025\\": EOF"',
        pattern=r'validate meta \\*"(?P<file>[^"\\]+)\\*": (?P<reason>EOF)',
        severity="fatal",
        meaning="A file of the write-ahead log is empty, and the server does not start.",
        source=_tsdb.file("wal.go"),
        failure=fails.WAL,
    )

    SEGMENT_HEADER = LogMessage(
        anchor="invalid magic header ",
        sample='msg="Opening storage failed" err="invalid magic header 0 in '
        '\\"/prometheus/wal/000025\\""',
        pattern=r'invalid magic header (?P<header>[0-9a-f]+) in \\*"(?P<file>[^"\\]+)',
        severity="fatal",
        meaning="A file of the write-ahead log is damaged, and the server does not start.",
        source=_tsdb.file("wal.go"),
        failure=fails.WAL,
    )
