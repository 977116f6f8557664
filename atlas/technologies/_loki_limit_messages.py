"""Messages of Loki about its limits, as clients print them, older wordings among them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import loki as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_loki = Repository(
    "grafana/loki", commit="65e30f8488e8a5ea2013c6881675f8103a8f6bc7", checked=_CHECKED
)
VALIDATE = _loki.file("pkg/validation/validate.go")
OLDER = Repository(
    "Kuqd/loki", commit="a22bce728626ca346cf1c5d734719d4340084c60", checked=_CHECKED
).file("pkg/util/validation/validate.go")


class LokiLimitMessages:
    """Messages of Loki about its limits."""

    RATE_OLDER = LogMessage(
        anchor="ngestion rate limit exceeded (limit: ",
        sample="server returned HTTP status 429 Too Many Requests (429): Ingestion rate limit "
        "exceeded (limit: 4194304 bytes/sec) while attempting to ingest '1032' lines totaling "
        "'1048568' bytes, reduce log volume or contact your Loki administrator to see if the "
        "limit can be increased",
        pattern=r"ngestion rate limit exceeded \(limit: (?P<limit>\d+) bytes/sec\)",
        severity="error",
        meaning="The tenant sends more bytes a second than allowed, and lines are refused.",
        source=OLDER,
        failure=fails.RATE,
    )
    STREAM_LIMIT_OLDER = LogMessage(
        anchor="aximum active stream limit exceeded, reduce the number of active streams",
        sample="server returned HTTP status 429 Too Many Requests (429): Maximum active stream "
        "limit exceeded, reduce the number of active streams (reduce labels or reduce label "
        "values), or contact your Loki administrator to see if the limit can be increased",
        severity="error",
        meaning="The tenant has as many active streams as allowed; new ones are refused.",
        source=OLDER,
        failure=fails.STREAMS,
    )
    LABEL_NAME_LONG = LogMessage(
        anchor="' has label name too long: '",
        sample="stream '{app=\"shop\"}' has label name too long: 'a_very_long_name'",
        severity="error",
        meaning="A label's name is longer than max_label_name_length.",
        source=VALIDATE,
        failure=fails.LABELS,
    )
    LABEL_VALUE_LONG = LogMessage(
        anchor="' has label value too long: '",
        sample="stream '{app=\"shop\"}' has label value too long: 'a_very_long_value'",
        severity="error",
        meaning="A label's value is longer than max_label_value_length.",
        source=VALIDATE,
        failure=fails.LABELS,
    )
    DUPLICATE_LABEL = LogMessage(
        anchor="' has duplicate label name: '",
        sample="stream '{app=\"shop\", app=\"api\"}' has duplicate label name: 'app'",
        severity="error",
        meaning="A stream has the same label twice.",
        source=VALIDATE,
        failure=fails.LABELS,
    )
    NO_LABELS = LogMessage(
        anchor="error at least one label pair is required per stream",
        sample="server returned HTTP status 400 Bad Request (400): error at least one label pair "
        "is required per stream",
        severity="error",
        meaning="A client sends lines without any label.",
        source=VALIDATE,
        failure=fails.LABELS,
    )
    MISSING_LABELS = LogMessage(
        anchor="missing required labels '",
        sample="missing required labels 'team' for user 'tenant-1' for stream '{app=\"shop\"}'",
        pattern=r"missing required labels '(?P<labels>[^']+)' for user '(?P<tenant>[^']+)'",
        severity="error",
        meaning="A stream lacks labels that enforced_labels demands.",
        source=VALIDATE,
        failure=fails.LABELS,
    )
    NO_METADATA = LogMessage(
        anchor="' includes structured metadata, but this feature is disallowed",
        sample="stream '{app=\"shop\"}' includes structured metadata, but this feature is "
        "disallowed. Please see `limits_config.allow_structured_metadata`",
        severity="error",
        meaning="A client sends structured metadata, which allow_structured_metadata forbids.",
        source=VALIDATE,
        failure=fails.METADATA,
    )
    METADATA_SIZE = LogMessage(
        anchor="' has structured metadata too large: '",
        sample="stream '{app=\"shop\"}' has structured metadata too large: '131072' bytes, "
        "limit: '65536' bytes.",
        severity="error",
        meaning="The structured metadata of a line is larger than max_structured_metadata_size.",
        source=VALIDATE,
        failure=fails.METADATA,
    )
    METADATA_COUNT = LogMessage(
        anchor="' has too many structured metadata labels: '",
        sample="stream '{app=\"shop\"}' has too many structured metadata labels: '140', "
        "limit: '128'.",
        severity="error",
        meaning="A line has more structured metadata than allowed.",
        source=VALIDATE,
        failure=fails.METADATA,
    )
    BLOCKED = LogMessage(
        anchor="ingestion blocked for user '",
        sample="ingestion blocked for user 'team-a' until '2026-11-28T00:00:00Z' with status "
        "code '260'",
        pattern=r"ingestion blocked for user '(?P<tenant>[^']+)'",
        severity="error",
        meaning="The configuration blocks all lines of the tenant until the time in the message.",
        source=VALIDATE,
        failure=fails.BLOCKED,
    )
    BODY_TOO_LARGE = LogMessage(
        anchor="request body too large: ",
        sample="request body too large: 104857601 bytes, limit: 104857600 bytes",
        pattern=r"request body too large: (?P<bytes>\d+) bytes, limit: (?P<limit>\d+) bytes",
        severity="error",
        meaning="A push request is larger than allowed.",
        source=VALIDATE,
        failure=fails.BODY,
    )
