"""Fluentd: collects, filters and forwards logs."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._fluentd_configuration_messages import FluentdConfigurationMessages
from atlas.technologies._fluentd_elasticsearch_messages import FluentdElasticsearchMessages
from atlas.technologies.failures import fluentd as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_fluentd = Repository(
    "fluent/fluentd",
    commit="ff8682d797436bdadca8da39b862eb23f6700515",
    checked="2026-11-26",
    publisher="Fluentd",
)
OUTPUT = _fluentd.file("lib/fluent/plugin/output.rb")
BUFFER = _fluentd.file("lib/fluent/plugin/buffer.rb")
IN_FORWARD = _fluentd.file("lib/fluent/plugin/in_forward.rb")


class Fluentd(FluentdConfigurationMessages, FluentdElasticsearchMessages, Technology):
    """A collector of logs, with inputs, filters and buffered outputs."""

    name = "Fluentd"
    icon = "simple-icons:fluentd"
    plane = "control"
    releases = undisclosed("dates of its releases: not in the parts read of fluent/fluentd")
    logs = undisclosed("where it logs by default: not in the parts read of fluent/fluentd")
    programs: ClassVar = {
        "fluentd": "the collector itself",
        "namei": "the owners and modes of a path's folders",
    }

    FLUSH_FAILED = LogMessage(
        anchor="failed to flush the buffer.",
        sample="2026-01-05 11:09:25 +0000 [warn]: #0 failed to flush the buffer. retry_times=0 "
        'next_retry_time=2026-01-05 11:09:26 +0000 chunk="5b68b5c041b30b32b7112e81abe36a63" '
        'error_class=Errno::ECONNREFUSED error="Connection refused"',
        pattern=r"failed to flush the buffer\. retry_times?=(?P<retries>\d+)",
        severity="warning",
        meaning="A chunk could not be written to the output; it is retried.",
        source=OUTPUT,
        failure=fails.FLUSH,
    )

    SECONDARY = LogMessage(
        anchor="failed to flush the buffer with secondary output.",
        sample="[warn]: #0 failed to flush the buffer with secondary output. retry_times=12 "
        'chunk="5b68b5c041b30b32b7112e81abe36a63"',
        severity="warning",
        meaning="Neither the output nor its secondary accepts a chunk.",
        source=OUTPUT,
        failure=fails.FLUSH,
    )

    COMMIT_TIMEOUT = LogMessage(
        anchor="failed to flush the buffer chunk, timeout to commit.",
        sample="[warn]: #0 failed to flush the buffer chunk, timeout to commit. "
        'chunk_id="5b68b5c0" flushed_at=2026-01-05 11:09:26 +0000',
        severity="warning",
        meaning="The output did not confirm a chunk in time.",
        source=OUTPUT,
        failure=fails.SLOW,
    )

    LIMIT = LogMessage(
        anchor="Hit limit for retries. dropping all chunks in the buffer queue.",
        sample="[error]: #0 Hit limit for retries. dropping all chunks in the buffer queue. "
        "retry_times=17 records=1200",
        severity="error",
        meaning="The retries are used up: everything in the queue is lost.",
        source=OUTPUT,
        failure=fails.LOST,
    )

    OVERFLOW = LogMessage(
        anchor="failed to write data into buffer by buffer overflow",
        sample="[warn]: #0 failed to write data into buffer by buffer overflow "
        "action=:throw_exception",
        severity="warning",
        meaning="The buffer is at its total limit; overflow_action says what becomes of new "
        "records.",
        source=OUTPUT,
        failure=fails.FULL,
    )

    TOO_MUCH = LogMessage(
        anchor="buffer space has too many data",
        sample='error_class=Fluent::Plugin::Buffer::BufferOverflowError error="buffer space '
        'has too many data"',
        severity="error",
        meaning="The buffer is at its total limit; new records are refused.",
        source=BUFFER,
        failure=fails.FULL,
    )

    OLDEST = LogMessage(
        anchor="dropping oldest chunk to make space after buffer overflow",
        sample="[warn]: #0 dropping oldest chunk to make space after buffer overflow "
        'chunk_id="5b68b5c0"',
        severity="warning",
        meaning="The buffer is full: the oldest records are lost.",
        source=OUTPUT,
        failure=fails.FULL,
    )

    LARGE_RECORD = LogMessage(
        anchor=" is larger than buffer chunk limit size (",
        sample="[warn]: send an error event stream to @ERROR: "
        'error_class=Fluent::Plugin::Buffer::BufferChunkOverflowError error="a 9437184 bytes '
        'record (nth: 0) is larger than buffer chunk limit size (8388608)"',
        pattern=r"a (?P<bytes>\d+) ?bytes record \(nth: \d+\) is larger than buffer chunk limit "
        r"size \((?P<limit>\d+)\)",
        severity="warning",
        meaning="A record does not fit into a chunk and is sent to @ERROR.",
        source=BUFFER,
        failure=fails.TOO_LARGE,
    )

    UNRECOVERABLE = LogMessage(
        anchor="got unrecoverable error in primary",
        sample="[warn]: #0 got unrecoverable error in primary and no secondary "
        "error_class=Fluent::UnrecoverableError",
        severity="warning",
        meaning="The output refuses a chunk for good; it goes to the secondary, or to the backup.",
        source=OUTPUT,
        failure=fails.REJECTED,
    )

    BAD_CHUNK = LogMessage(
        anchor="bad chunk is moved to ",
        sample="[warn]: #0 bad chunk is moved to "
        "/tmp/fluent/backup/worker0/object_3f8/5b68b5c0.log",
        severity="warning",
        meaning="A chunk that the output refuses is kept in the backup folder.",
        source=BUFFER,
        failure=fails.REJECTED,
    )

    NO_NODES = LogMessage(
        anchor="no nodes are available",
        sample='error_class=Fluent::Plugin::ForwardOutput::NoNodesAvailable error="no nodes '
        'are available"',
        severity="error",
        meaning="None of the servers to forward to answers.",
        source=_fluentd.file("lib/fluent/plugin/out_forward/load_balancer.rb"),
        failure=fails.NO_NODE,
        context=(
            "NoNodesAvailable",
            "fluent",
            "forward",
        ),
    )

    DETACHED = LogMessage(
        anchor="detached forwarding server ",
        sample="[warn]: #0 detached forwarding server 'aggregator-1' host=\"10.0.0.4\" "
        "port=24224 hard_timeout=true",
        pattern=r"detached forwarding server '(?P<server>[^']*)'",
        severity="warning",
        meaning="A server to forward to answers no heartbeat and is left out.",
        source=_fluentd.file("lib/fluent/plugin/out_forward.rb"),
        failure=fails.NO_NODE,
    )

    SLOW_FLUSH = LogMessage(
        anchor="buffer flush took longer time than slow_flush_log_threshold:",
        sample="[warn]: #0 buffer flush took longer time than slow_flush_log_threshold: "
        'elapsed_time=20.99 slow_flush_log_threshold=20.0 plugin_id="out_es"',
        pattern=r"slow_flush_log_threshold: elapsed_time=(?P<seconds>[\d.]+)",
        severity="warning",
        meaning="Writing one chunk took longer than the threshold: the destination is slow.",
        source=OUTPUT,
        failure=fails.SLOW,
    )

    PARSE_TIMEOUT = LogMessage(
        anchor="parsing timed out with ",
        sample="[warn]: #0 parsing timed out with Fluent::Plugin::RegexpParser: text = aaaa",
        severity="warning",
        meaning="A regular expression takes too long on a line.",
        source=_fluentd.file("lib/fluent/plugin/parser.rb"),
        failure=fails.SLOW_PARSER,
        context=(
            "fluent",
            "Fluent",
        ),
    )

    INVALID_LINE = LogMessage(
        anchor="error_class=Fluent::Plugin::Parser::ParserError",
        sample="[warn]: #0 dump an error event: "
        'error_class=Fluent::Plugin::Parser::ParserError error="pattern not matched with data '
        '\'GET /\'" tag="app"',
        severity="warning",
        meaning="A record cannot be parsed by the filter.",
        source=_fluentd.file("lib/fluent/plugin/filter_parser.rb"),
        failure=fails.PARSE,
    )

    UNREADABLE = LogMessage(
        anchor=" unreadable. It is excluded and would be examined next time.",
        sample="[warn]: #0 [in_tail] /var/log/containers/api.log unreadable. It is excluded "
        "and would be examined next time.",
        pattern=r"(?P<file>\S+) unreadable\. It is excluded",
        severity="warning",
        meaning="A log file may not be read by the user of Fluentd, or its link is broken.",
        source=_fluentd.file("lib/fluent/plugin/in_tail.rb"),
        failure=fails.UNREADABLE,
    )

    BROKEN_CHUNK = LogMessage(
        anchor="found broken chunk file during resume.",
        sample='[error]: #0 found broken chunk file during resume. path="/buffers/b.5b68.log" '
        "mode=:staged",
        severity="error",
        meaning="A chunk on disk cannot be read after a restart; it is moved away.",
        source=_fluentd.file("lib/fluent/plugin/buf_file.rb"),
        failure=fails.BROKEN_CHUNK,
    )

    BROKEN_INPUT = LogMessage(
        anchor="incoming chunk is broken:",
        sample='[warn]: #0 incoming chunk is broken: host="10.0.0.7" msg=71',
        severity="warning",
        meaning="A client sends something that is not the forward protocol.",
        source=IN_FORWARD,
        failure=fails.NO_FORWARD,
        context=(
            "fluent",
            "in_forward",
            "host=",
            "msg=",
        ),
    )

    SHARED_KEY = LogMessage(
        anchor="Shared key mismatch",
        sample='[warn]: #0 Shared key mismatch address="10.0.0.7" hostname="web-1"',
        severity="warning",
        meaning="A client that forwards has another shared key, and is refused.",
        source=IN_FORWARD,
        failure=fails.REFUSED,
        context=(
            "fluent",
            "hostname=",
            "forward",
        ),
    )


fluentd = Fluentd()
