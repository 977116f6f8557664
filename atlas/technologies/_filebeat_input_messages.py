"""Messages of Filebeat: files that are not read, requests that are refused."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import filebeat as fails
from atlas.technologies.failures import filebeat_input as inputs
from atlas.technologies.message import LogMessage

_beats = Repository(
    "elastic/beats",
    commit="004c0ce510635e4fd7575b2045ea291d9b892e79",
    checked="2026-11-27",
)
ES_CLIENT = _beats.file(
    "libbeat/outputs/elasticsearch/client.go", commit="004c0ce510635e4fd7575b2045ea291d9b892e79"
)
LOG_INPUT = _beats.file(
    "filebeat/input/log/input.go", commit="00b1bfef27f91a74164ecf58e01371ad92bbb4cd"
)


class FilebeatInputMessages:
    """Messages of Filebeat: files that are not read, requests that are refused."""

    BULK_FAILURE = LogMessage(
        anchor="temporary bulk send failure",
        sample="Failed to publish events: temporary bulk send failure",
        severity="error",
        meaning="Elasticsearch did not take all events of a bulk request; they are sent again.",
        source=ES_CLIENT,
        failure=fails.NOT_SENT,
    )
    BULK_OPERATIONS = LogMessage(
        anchor="Failed to perform any bulk index operations: ",
        sample="Failed to perform any bulk index operations: 413 Request Entity Too Large",
        severity="error",
        meaning="A bulk request failed as a whole; the cause follows.",
        source=ES_CLIENT,
        failure=fails.NOT_SENT,
    )
    HARVESTER_EXISTING = LogMessage(
        anchor="Harvester could not be started on existing file: ",
        sample="Harvester could not be started on existing file: /var/log/app.log, Err: error "
        "setting up harvester: too many open files",
        pattern=r"Harvester could not be started on existing file: (?P<file>[^,]+), Err: "
        r"(?P<reason>.+)",
        severity="error",
        meaning="A log file cannot be read; the error says why.",
        source=LOG_INPUT,
        failure=inputs.NOT_READ,
    )
    HARVESTER_TRUNCATED = LogMessage(
        anchor="Harvester could not be started on truncated file: ",
        sample="Harvester could not be started on truncated file: /var/log/app.log, Err: error "
        "setting up harvester: permission denied",
        severity="error",
        meaning="A log file that was cut cannot be read; the error says why.",
        source=LOG_INPUT,
        failure=inputs.NOT_READ,
    )
    HARVESTER_SETUP = LogMessage(
        anchor="error setting up harvester: ",
        sample="error setting up harvester: failed opening /var/log/app.log: open "
        "/var/log/app.log: permission denied",
        severity="error",
        meaning="A log file cannot be opened.",
        source=LOG_INPUT,
        failure=inputs.NOT_READ,
    )
