"""Fluent Bit: log processor and forwarder."""

from typing import ClassVar

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._fluent_bit_filter_messages import FluentBitFilterMessages
from atlas.technologies._fluent_bit_messages import FluentBitMessages
from atlas.technologies.failures import fluent_bit as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=fails.CHECKED,
).file("products/fluent-bit.md")
_code = Repository(
    "fluent/fluent-bit", commit="d55459d492c5c019c0f7dc24db42e69ef47a5437", checked=fails.CHECKED
)
ENGINE = _code.file("src/flb_engine.c")
CHUNK = _code.file("src/flb_input_chunk.c")
NETWORK = _code.file("src/flb_network.c")
HTTP_CLIENT = _code.file("src/flb_http_client.c")
LOKI = _code.file("plugins/out_loki/loki.c")

_RELEASED = """
0.10 2016-12-30  0.11 2017-03-30  0.12 2017-08-17  0.13 2018-08-18  0.14 2018-08-29
1.0 2018-12-13  1.1 2019-05-08  1.2 2019-06-26  1.3 2019-09-30  1.4 2020-03-25
1.5 2020-07-13  1.6 2020-10-08  1.7 2021-02-14  1.8 2021-07-07  1.9 2022-03-11
2.0 2022-10-25  2.1 2023-04-18  2.2 2023-11-06  3.0 2024-03-21  3.1 2024-07-08
3.2 2024-11-12  4.0 2025-03-29  4.1 2025-09-24  4.2 2025-11-11  5.0 2026-03-31
5.1 2026-08-06
"""


class FluentBit(FluentBitFilterMessages, FluentBitMessages, Technology):
    """A small program that collects, filters and forwards logs and metrics."""

    name = "Fluent Bit"
    icon = "simple-icons:fluentbit"
    plane = "control"
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("standard error, unless `log_file` names a file") @ fails.docs.file(
        "administration/configuring-fluent-bit/classic-mode/configuration-file.md"
    ).at("Absolute path for an optional log file")
    programs: ClassVar = {"fluent-bit": "Fluent Bit"}

    DISCARDED = LogMessage(
        anchor="' cannot be retried: task_id=",
        sample="[2026/03/02 04:11:09] [error] [engine] chunk '1-1772424669.120371.flb' cannot be "
        "retried: task_id=3, input=tail.0 > output=es.0",
        pattern=r"chunk '(?P<chunk>[^']+)' cannot be retried: task_id=(?P<task>\d+), "
        r"input=(?P<input>\S+) > output=(?P<output>\S+)",
        severity="error",
        meaning="The output used up its retries; the records of the chunk are discarded.",
        source=ENGINE,
        failure=fails.DISCARDED,
    )
    FLUSH_FAILED = LogMessage(
        anchor="[engine] failed to flush chunk '",
        sample="[2026/03/02 04:11:09] [ warn] [engine] failed to flush chunk "
        "'1-1772424669.120371.flb', retry in 7 seconds: task_id=3, input=tail.0 > output=es.0 "
        "(out_id=0)",
        pattern=r"failed to flush chunk '(?P<chunk>[^']+)', retry in (?P<seconds>\d+) seconds: "
        r"task_id=(?P<task>\d+), input=(?P<input>\S+) > output=(?P<output>\S+)",
        severity="warning",
        meaning="The output could not deliver a chunk and will try again.",
        source=ENGINE,
        failure=fails.FLUSH_FAILS,
    )
    RETRY_UNSCHEDULED = LogMessage(
        anchor="' could not be scheduled: input=",
        sample="[2026/03/02 04:11:09] [ warn] [engine] retry for chunk '1-1772424669.120371.flb' "
        "could not be scheduled: input=tail.0 > output=es.0",
        pattern=r"retry for chunk '(?P<chunk>[^']+)' could not be scheduled: "
        r"input=(?P<input>\S+) > output=(?P<output>\S+)",
        severity="warning",
        meaning="Memory or file descriptors are used up, so the records are discarded.",
        source=ENGINE,
        failure=fails.DISCARDED,
    )
    PAUSED = LogMessage(
        anchor=" paused (mem buf overlimit - event of size ",
        sample="[2026/03/02 04:11:09] [ warn] [input] tail.0 paused (mem buf overlimit - event of "
        "size 28351B exceeded limit 5242880 to 5261743B)",
        pattern=r"\[input\] (?P<input>\S+) paused \(mem buf overlimit - event of "
        r"size (?P<size>\d+)B",
        severity="warning",
        meaning="The input has filled its memory limit and reads nothing until outputs catch up.",
        source=CHUNK,
        failure=fails.PAUSED,
    )
    PAUSED_OLDER = LogMessage(
        anchor=" paused (mem buf overlimit)",
        sample="[2026/03/02 04:11:09] [ warn] [input] tail.0 paused (mem buf overlimit)",
        pattern=r"\[input\] (?P<input>\S+) paused \(mem buf overlimit\)",
        severity="warning",
        meaning="The input has filled its memory limit and reads nothing until outputs catch up.",
        source=fails.BACKPRESSURE,
        failure=fails.PAUSED,
    )
    PAUSED_STORAGE = LogMessage(
        anchor=" paused (storage buf overlimit ",
        sample="[2026/03/02 04:11:09] [ warn] [input] tail.0 paused (storage buf overlimit "
        "129/128)",
        pattern=r"\[input\] (?P<input>\S+) paused \(storage buf overlimit (?P<up>\d+)/(?P<max>\d+)",
        severity="warning",
        meaning="Too many chunks are in memory; the input reads nothing until outputs catch up.",
        source=CHUNK,
        failure=fails.PAUSED,
    )
    EVICTED = LogMessage(
        anchor="' evicted from output queue to make room under storage.total_limit_size: ",
        sample="[2026/03/02 04:11:09] [ warn] [input chunk] chunk '1-1772424669.120371.flb' "
        "evicted from output queue to make room under storage.total_limit_size: task_id=3, "
        "input=tail.0 > output=es.0 (out_id=0), bytes=2048000, limit=10485760",
        pattern=r"chunk '(?P<chunk>[^']+)' evicted from output queue",
        severity="warning",
        meaning="The output's queue on disk is full; its oldest records were discarded.",
        source=CHUNK,
        failure=fails.EVICTED,
    )
    CORRUPTED = LogMessage(
        anchor="[input chunk] discarding corrupted chunk",
        sample="[2026/03/02 04:11:09] [error] [input chunk] discarding corrupted chunk",
        severity="error",
        meaning="A chunk on disk could not be read and was discarded.",
        source=CHUNK,
        failure=fails.CORRUPTED,
    )
    CONNECTION_TIMEOUT = LogMessage(
        anchor="[net] connection #",
        sample="[2026/03/02 04:11:09] [error] [net] connection #52 timeout after 10 seconds to: "
        "search.example.com:9200",
        pattern=r"\[net\] connection #(?P<fd>\d+) timeout after (?P<seconds>\d+) seconds to: "
        r"(?P<host>\S+):(?P<port>\d+)",
        severity="error",
        meaning="The destination did not accept a connection in time.",
        source=NETWORK,
        failure=fails.NO_CONNECTION,
    )
    CONNECTION_FAILED = LogMessage(
        anchor="[net] TCP connection failed: ",
        sample="[2026/03/02 04:11:09] [error] [net] TCP connection failed: "
        "search.example.com:9200 (Connection refused)",
        pattern=r"TCP connection failed: (?P<host>\S+):(?P<port>\d+)",
        severity="error",
        meaning="The destination refused the connection, or no route leads to it.",
        source=NETWORK,
        failure=fails.NO_CONNECTION,
    )
    NO_NAME = LogMessage(
        anchor="[net] getaddrinfo(host='",
        sample="[2026/03/02 04:11:09] [ warn] [net] getaddrinfo(host='search.example.com', "
        "err=12): Timeout while contacting DNS servers",
        pattern=r"getaddrinfo\(host='(?P<host>[^']+)', err=(?P<code>\d+)\)",
        severity="warning",
        meaning="The name of the destination could not be resolved.",
        source=NETWORK,
        failure=fails.NO_CONNECTION,
    )
    BROKEN_CONNECTION = LogMessage(
        anchor="[http_client] broken connection to ",
        sample="[2026/03/02 04:11:09] [error] [http_client] broken connection to "
        "search.example.com:9200 ?",
        pattern=r"broken connection to (?P<host>\S+):(?P<port>\d+)",
        severity="error",
        meaning="The destination closed the connection before it responded.",
        source=HTTP_CLIENT,
        failure=fails.NO_CONNECTION,
    )
    SERVER_ERROR = LogMessage(
        anchor="could not flush records to ",
        sample="[2026/03/02 04:11:09] [error] [output:loki:loki.0] could not flush records to "
        "loki.example.com:3100 HTTP status=500",
        pattern=r"could not flush records to (?P<host>\S+):(?P<port>\d+) "
        r"HTTP status=(?P<status>\d+)",
        severity="error",
        meaning="Loki failed on the records; they will be sent again.",
        source=LOKI,
        failure=fails.FLUSH_FAILS,
    )
    NOT_RETRIED = LogMessage(
        anchor=" Not retrying.",
        sample="[2026/03/02 04:11:09] [error] [output:loki:loki.0] loki.example.com:3100, HTTP "
        "status=400 Not retrying.",
        pattern=r"(?P<host>\S+):(?P<port>\d+), HTTP status=(?P<status>\d+) Not retrying\.",
        severity="error",
        meaning="Loki rejected the records, such as those out of order; they are lost.",
        source=LOKI,
        failure=fails.REJECTED,
    )
    LONG_LINE = LogMessage(
        anchor=" requires a larger buffer size, lines are too long. Skipping file.",
        sample="[2026/03/02 04:11:09] [error] [input:tail:tail.0] file=/var/log/app.log requires "
        "a larger buffer size, lines are too long. Skipping file.",
        pattern=r"file=(?P<file>\S+) requires a larger buffer size",
        severity="error",
        meaning="A line is longer than buffer_max_size, and the file is not read any more.",
        source=_code.file("plugins/in_tail/tail_file.c"),
        failure=fails.LONG_LINE,
    )
    NO_WATCHES = LogMessage(
        anchor="inotify: The user limit on the total number of inotify watches was reached or the "
        "kernel failed to allocate a needed resource (ENOSPC)",
        sample="[2026/03/02 04:11:09] [error] [input:tail:tail.0] inotify: The user limit on the "
        "total number of inotify watches was reached or the kernel failed to allocate a needed "
        "resource (ENOSPC)",
        severity="error",
        meaning="The node has no inotify watch left, so that new files are not read.",
        source=_code.file("plugins/in_tail/tail_fs_inotify.c"),
        failure=fails.NO_WATCHES,
    )
    NO_API_SERVER = LogMessage(
        anchor="kube api upstream connection error",
        sample="[2026/03/02 04:11:09] [error] [filter:kubernetes:kubernetes.0] kube api upstream "
        "connection error",
        severity="error",
        meaning="The filter cannot reach the API server, so records get no pod metadata.",
        source=_code.file("plugins/filter_kubernetes/kube_meta.c"),
        failure=fails.NO_METADATA,
    )

    RETRIES = Metric(
        name="fluentbit_output_retries_total",
        meaning="Chunks that an output asked to send again.",
        source=fails.MONITORING,
    )
    RETRIES_FAILED = Metric(
        name="fluentbit_output_retries_failed_total",
        meaning="Chunks whose retries are used up.",
        source=fails.MONITORING,
    )
    DROPPED = Metric(
        name="fluentbit_output_dropped_records_total",
        meaning="Records that an output discarded.",
        source=fails.MONITORING,
    )
    INGESTION_PAUSED = Metric(
        name="fluentbit_input_ingestion_paused",
        meaning="1 while an input is paused.",
        source=fails.MONITORING,
    )


fluent_bit = FluentBit()
