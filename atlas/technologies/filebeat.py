"""Filebeat and the other Beats: ship logs and metrics."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._filebeat_input_messages import FilebeatInputMessages
from atlas.technologies._filebeat_lock_messages import FilebeatLockMessages
from atlas.technologies.failures import filebeat as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/beats.md")
_docs = Repository(
    "elastic/beats",
    commit="6970554d943ae583cf98a43afbfaaaa4e742ba40",
    checked="2026-11-26",
    publisher="Elastic",
)
_worker = Repository(
    "elastic/beats",
    commit="1a591f0f746efd8e133df433d974df6d31b4493f",
    checked="2026-11-26",
    publisher="Elastic",
)
_elasticsearch = Repository(
    "elastic/beats",
    commit="004c0ce510635e4fd7575b2045ea291d9b892e79",
    checked="2026-11-26",
    publisher="Elastic",
)
CLIENT_WORKER = _worker.file("libbeat/publisher/pipeline/client_worker.go")
CLIENT = _elasticsearch.file("libbeat/outputs/elasticsearch/client.go")


class Filebeat(FilebeatInputMessages, FilebeatLockMessages, Technology):
    """An agent that reads log files and sends their lines; its siblings send other data."""

    name = "Filebeat"
    icon = "simple-icons:beats"
    plane = "control"
    releases = release_lines(
        """
6 2017-11-14  7 2019-04-10  8.16 2024-11-12  8.17 2024-12-12  9.0 2025-04-15
8.18 2025-04-15  8.19 2025-07-29  9.1 2025-07-29  9.2 2025-10-23  9.3 2026-02-03
9.4 2026-05-05  9.5 2026-08-04
""",
        RELEASES,
    )
    logs = undisclosed("where it logs by default: not in the parts read of elastic/beats")
    programs: ClassVar = {"filebeat": "the agent, and its tests"}

    NOT_PUBLISHED = LogMessage(
        anchor="Failed to publish events caused by: ",
        sample="ERROR [logstash] logstash/async.go:280 Failed to publish events caused by: "
        "write tcp 10.0.0.7:58748->10.0.0.9:5044: write: connection reset by peer",
        severity="error",
        meaning="A batch was not confirmed; it is sent again.",
        source=_docs.file(
            "docs/reference/filebeat/publishing-ls-fails-connection-reset-by-peer.md"
        ),
        failure=fails.NOT_SENT,
    )

    PUBLISH_FAILED = LogMessage(
        anchor="ailed to publish events: ",
        sample="ERROR [publisher_pipeline_output] pipeline/client_worker.go:174 failed to "
        "publish events: write tcp 10.0.0.7:58748->10.0.0.9:5044: write: connection reset by "
        "peer",
        severity="error",
        meaning="A batch was not sent; the output is connected again.",
        source=CLIENT_WORKER,
        failure=fails.NOT_SENT,
    )

    NO_CONNECTION = LogMessage(
        anchor="Failed to connect to ",
        sample="ERROR [publisher_pipeline_output] pipeline/client_worker.go:150 Failed to "
        "connect to backoff(elasticsearch(https://es.example.com:9200)): Get "
        '"https://es.example.com:9200": context deadline exceeded',
        pattern=r"Failed to connect to "
        r"(?P<output>(?:failover|backoff|async|elasticsearch|tcp|redis|kafka)\(.+?): ",
        severity="error",
        meaning="The output cannot be reached; the rest says why.",
        source=CLIENT_WORKER,
        failure=fails.NOT_CONNECTED,
    )

    ON_CONNECT = LogMessage(
        anchor="Connection marked as failed because the onConnect callback failed",
        sample="Failed to connect to backoff(elasticsearch(http://es:9200)): Connection marked "
        "as failed because the onConnect callback failed: resource not found",
        severity="error",
        meaning="Elasticsearch answers, and a check after connecting failed: version, license "
        "or template.",
        source=CLIENT,
        failure=fails.NOT_CONNECTED,
    )

    NOT_INDEXED = LogMessage(
        anchor="Cannot index event ",
        sample="WARN [elasticsearch] elasticsearch/client.go:408 Cannot index event "
        "publisher.Event{Content:beat.Event{}} (status=400): "
        '{"type":"mapper_parsing_exception","reason":"failed to parse field"}',
        pattern=r"Cannot index event .*\(status=(?P<status>\d+)\)",
        severity="warning",
        meaning="The mapping of the index does not fit the event: it is lost.",
        source=CLIENT,
        failure=fails.NOT_INDEXED,
    )


filebeat = Filebeat()
