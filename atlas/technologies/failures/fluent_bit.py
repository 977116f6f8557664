"""What fails in Fluent Bit, with the first steps."""

from atlas.evidence.command import config, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_SPACE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

CHECKED = "2026-11-26"
docs = Repository(
    "fluent/fluent-bit-docs",
    commit="f92ae08080ee108c2d1a2969f9d7e3d3b4c35950",
    checked=CHECKED,
)
MONITORING = docs.file("administration/monitoring.md")
BACKPRESSURE = docs.file("administration/backpressure.md")
RETRIES = docs.file("administration/scheduling-and-retries.md")
TAIL = docs.file("pipeline/inputs/tail.md")
CURL = Repository(
    "curl/curl", commit="5c61e168698a72b87437d58ed728bcdea6d5db42", checked=CHECKED
).file("docs/MANUAL.md")
RUN = docs.file("administration/configuring-fluent-bit.md")

NO_CONNECTION_TEXT = Repository(
    "fluent/fluent-bit", commit="d55459d492c5c019c0f7dc24db42e69ef47a5437", checked="2026-11-26"
).file("src/flb_network.c")

METRICS = Check(
    "Read the retries, errors and dropped records of each output.",
    http("GET", "/api/v2/metrics/prometheus", at="<host>:2020")
    @ MONITORING.at("curl -s http://127.0.0.1:2020/api/v2/metrics/prometheus"),
    **NO_OUTPUT,
    verify="fluentbit_output_retries_failed_total and _dropped_records_total must not rise; "
    "http_server has to be on.",
)
STORAGE = Check(
    "Check which inputs are over their limit, and how many chunks wait.",
    http("GET", "/api/v1/storage", at="<host>:2020")
    @ MONITORING.at("internal metrics of the storage layer"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("status.overlimit true: the input is over its memory limit")
    @ MONITORING.at("Indicates whether the input instance exceeded its"),
    verify="It needs storage.metrics: on in the service section.",
)
HEALTH = Check(
    "Check the health of Fluent Bit.",
    http("GET", "/api/v2/health", at="<host>:2020")
    @ MONITORING.at("curl -s http://127.0.0.1:2020/api/v2/health"),
    healthy=statement("HTTP 200; status: ok") @ MONITORING.at("HTTP 200 when healthy, HTTP 500"),
    unhealthy=statement("HTTP 500; status: error, with the counts of errors")
    @ MONITORING.at("HTTP 200 when healthy, HTTP 500"),
)
DESTINATION = Check(
    "Open a connection to the host and port in the message, from the same host or pod.",
    shell("curl -v telnet://<host>:<port>") @ CURL.at("curl telnet://remote.example.com"),
    **NO_OUTPUT,
    verify="Connected: the network is fine; end it with Ctrl-C.",
)
VALIDATE = Check(
    "Validate the configuration without starting.",
    shell("fluent-bit --dry-run -c <config-file>")
    @ RUN.at("fluent-bit --dry-run -c /path/to/fluent-bit.yaml"),
    **NO_OUTPUT,
)
WATCHES = Check(
    "Read the limits of inotify watches and instances, on the node.",
    shell("sysctl fs.inotify.max_user_watches fs.inotify.max_user_instances")
    @ TAIL.at("sysctl fs.inotify.max_user_watches=LIMIT1"),
    **NO_OUTPUT,
)
MORE_WATCHES = Step(
    "Raise the limit of inotify watches, on the node, as root.",
    command=shell("sysctl -w fs.inotify.max_user_watches=<count>")
    @ TAIL.at("sysctl fs.inotify.max_user_watches=LIMIT1"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous value again; a reboot does so as well.",
    verify="The message does not come again after a restart of Fluent Bit.",
)
FILESYSTEM = Step(
    "Buffer the input on disk, and restart Fluent Bit.",
    command=config("storage.type: filesystem", file="input of fluent-bit.yaml")
    @ BACKPRESSURE.at("consider using [filesystem buffering]"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the line and restart; chunks in memory are lost at a restart.",
    verify="The input is not paused any more while the output is slow.",
)
MORE_RETRIES = Step(
    "Configure the output to retry more often before it discards data, and restart.",
    command=config("retry_limit: <count>", file="output of fluent-bit.yaml")
    @ RETRIES.at("maximum number of retries allowed"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous limit and restart.",
    verify="fluentbit_output_retries_failed_total stops rising.",
)
BIGGER_QUEUE = Step(
    "Increase the size of the output's queue on disk, and restart.",
    command=config("storage.total_limit_size: <size>", file="output of fluent-bit.yaml")
    @ BACKPRESSURE.at("To limit the number of queued chunks, set"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous size and restart.",
    verify="No more chunks are evicted.",
)
LONGER_LINES = Step(
    "Raise the largest line that the tail input reads, and restart.",
    command=config("buffer_max_size: <size>", file="tail input of fluent-bit.yaml")
    @ TAIL.at("Set the limit of the buffer size per"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous size and restart.",
    verify="The file is read again: its records arrive.",
)
SKIP_LINES = Step(
    "Or skip long lines and read on, and restart.",
    command=config("skip_long_lines: true", file="tail input of fluent-bit.yaml")
    @ TAIL.at("instructs Fluent Bit to skip long lines"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the line and restart.",
    verify="The file is read again; its long lines are lost.",
)

_FLUSH = [
    UsualCause(
        "the destination is down or slow",
        sign=statement("a line before says that the connection failed, or gives an HTTP status")
        @ BACKPRESSURE.at("Network failures or latency in third-party services"),
    ),
]

DISCARDED = KnownFailure(
    "records are discarded after the last retry",
    steps=[METRICS, DESTINATION, MORE_RETRIES],
    causes=_FLUSH,
)
FLUSH_FAILS = KnownFailure(
    "an output cannot deliver its records", steps=[METRICS, DESTINATION, HEALTH], causes=_FLUSH
)
PAUSED = KnownFailure(
    "an input is paused because outputs are slow", steps=[STORAGE, METRICS, FILESYSTEM]
)
EVICTED = KnownFailure(
    "old records are discarded to make room for new ones",
    steps=[STORAGE, METRICS, BIGGER_QUEUE],
)
NO_CONNECTION = KnownFailure(
    "no connection to a destination",
    steps=[DESTINATION, METRICS, HEALTH],
    causes=[wrapped_error(NO_CONNECTION_TEXT.at("[net] TCP connection failed"))],
)
REJECTED = KnownFailure("a destination rejects records", steps=[METRICS, HEALTH, VALIDATE])
LONG_LINE = KnownFailure(
    "a file is no longer read: a line is too long", steps=[METRICS, LONGER_LINES, SKIP_LINES]
)
NO_WATCHES = KnownFailure("inotify watches are used up", steps=[WATCHES, METRICS, MORE_WATCHES])
NO_METADATA = KnownFailure(
    "records get no Kubernetes metadata", steps=[METRICS, DESTINATION, VALIDATE]
)
NO_DATABASE = KnownFailure(
    "the database of an input cannot be opened", steps=[UNIT_LOG, DISK_SPACE, VALIDATE]
)
CORRUPTED = KnownFailure("buffered records are corrupted", steps=[STORAGE, METRICS, HEALTH])
