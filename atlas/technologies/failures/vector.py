"""What fails in Vector, with the first steps."""

from atlas.evidence.command import config, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

CHECKED = "2026-11-26"
code = Repository(
    "vectordotdev/vector",
    commit="c3445d42d2799eb9afe102b71cba7ae96a80942b",
    checked=CHECKED,
)
RETRIES = code.file("src/sinks/util/retries.rs")
CLI = code.file("website/cue/reference/cli.cue")
BUFFERS = code.file("website/content/en/docs/architecture/buffering-model.md")
VALIDATING = code.file("website/content/en/docs/administration/validating.md")
MONITORING = code.file("website/content/en/docs/administration/monitoring.md")
_API = code.file("website/cue/reference/api.cue")
_CURL = Repository(
    "curl/curl", commit="5c61e168698a72b87437d58ed728bcdea6d5db42", checked=CHECKED
).file("docs/MANUAL.md")

_texts = Repository(
    "vectordotdev/vector", commit="c3445d42d2799eb9afe102b71cba7ae96a80942b", checked="2026-11-26"
)
NO_CONNECTION_TEXT = _texts.file("src/internal_events/common.rs")
RETRYING_TEXT = _texts.file("src/sinks/util/retries.rs")

VALIDATE = Check(
    "Validate the configuration and the health of its sinks.",
    shell("vector validate <config-file>")
    @ VALIDATING.at("vector validate /etc/vector/vector.yaml"),
    **NO_OUTPUT,
    verify="It exits with 0 if the configuration and the health checks pass, else with 78.",
)
TOP = Check(
    "Watch events, bytes and errors of each component.",
    shell("vector top") @ CLI.at("Display topology and metrics in the console,"),
    **NO_OUTPUT,
    verify="A sink that gets events and sends none is the one that fails. It needs the API.",
)
HEALTH = Check(
    "Read the health of Vector.",
    http("GET", "/health", at="<host>:8686") @ _API.at("HTTP healthcheck endpoint served on the"),
    **NO_OUTPUT,
)
DESTINATION = Check(
    "Open a connection to the destination, from the same host or pod.",
    shell("curl -v telnet://<host>:<port>") @ _CURL.at("curl telnet://remote.example.com"),
    **NO_OUTPUT,
    verify="Connected: the network is fine; end it with Ctrl-C.",
)
BUFFER_FILES = Check(
    "Read the free disk space under Vector's data directory.",
    shell("df -h <directory>") @ BUFFERS.at("disk buffers have a configurable maximum size"),
    **NO_OUTPUT,
)
DISK_BUFFER = Step(
    "Buffer the sink on disk, so that events survive a slow destination.",
    command=config("buffer: {type: disk, max_size: <bytes>}", file="sink of vector.yaml")
    @ BUFFERS.at("When the durability of data is more"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the buffer and restart; let it drain first.",
    verify="component_discarded_events_total stops rising.",
)
SMALLER_BATCH = Step(
    "Send smaller batches, or allow more time for a request.",
    command=config("batch: {max_bytes: <bytes>}", file="sink of vector.yaml")
    @ RETRIES.at("try decreasing `batch.max_bytes` and/or using `compression`"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Set the previous size again.",
    verify="The warning does not come again.",
)

_DROPPED = [
    UsualCause(
        "the sink's buffer is full",
        sign=statement("the destination is slow, and when_full is drop_newest")
        @ BUFFERS.at("Drop the event (`drop_newest`)"),
    ),
    UsualCause(
        "a request failed and may not be retried",
        sign=statement("a line before says: dropping the request")
        @ RETRIES.at("Not retriable; dropping the request."),
    ),
]

DROPPED = KnownFailure("events are lost", steps=[TOP, HEALTH, DISK_BUFFER], causes=_DROPPED)
NOT_RETRIED = KnownFailure(
    "a destination rejects a request, and its events are lost",
    steps=[TOP, DESTINATION, VALIDATE],
)
RETRYING = KnownFailure(
    "a destination fails, and requests are sent again",
    steps=[TOP, DESTINATION, VALIDATE],
    causes=[wrapped_error(RETRYING_TEXT.at("Retrying after response."))],
)
SLOW = KnownFailure(
    "a destination does not respond in time", steps=[TOP, DESTINATION, SMALLER_BATCH]
)
UNHEALTHY = KnownFailure(
    "a destination fails its health check at start", steps=[VALIDATE, DESTINATION, HEALTH]
)
BAD_CONFIG = KnownFailure("the configuration is rejected", steps=[VALIDATE, HEALTH, TOP])
NO_CONNECTION = KnownFailure(
    "no connection to a destination",
    steps=[DESTINATION, TOP, VALIDATE],
    causes=[wrapped_error(NO_CONNECTION_TEXT.at("Unable to connect."))],
)
BUFFER = KnownFailure("a buffer on disk cannot be read", steps=[BUFFER_FILES, HEALTH, TOP])
FILES = KnownFailure("files are not read any more", steps=[BUFFER_FILES, TOP, VALIDATE])
CHECKPOINTS = KnownFailure(
    "the positions in files are not saved", steps=[BUFFER_FILES, HEALTH, TOP]
)
LONG_LINE = KnownFailure("lines are discarded: too long", steps=[TOP, VALIDATE, HEALTH])
