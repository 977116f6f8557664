"""What fails in Fluentd, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, DISK_SPACE
from atlas.technologies.failures._network import CALL, INCOMING, OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_fluentd = Repository(
    "fluent/fluentd",
    commit="ff8682d797436bdadca8da39b862eb23f6700515",
    checked="2026-11-26",
    publisher="Fluentd",
)
MONITOR = _fluentd.file("lib/fluent/plugin/in_monitor_agent.rb")
COMMAND = _fluentd.file("lib/fluent/command/fluentd.rb")
OUTPUT = _fluentd.file("lib/fluent/plugin/output.rb")

PLUGINS = Check(
    "Read the queue, the retries and the errors of each plugin, where monitor_agent is on.",
    http("GET", "/api/plugins.json", at="<host>:24220")
    @ MONITOR.at("serv.get('/api/plugins.json')"),
    **NO_OUTPUT,
    verify="buffer_queue_length and retry_count that grow name the output that is stuck.",
)
DRY_RUN = Check(
    "Validate the configuration without starting.",
    shell("fluentd --dry-run -c <config-file>")
    @ COMMAND.at("Check fluentd setup is correct or not"),
    **NO_OUTPUT,
    verify="It exits without an error; else the last line names the section.",
)
FLUSH = KnownFailure(
    "the buffer cannot be flushed to the output",
    steps=[UNIT_LOG, PLUGINS, OUTGOING],
    causes=[
        wrapped_error(OUTPUT.at("failed to flush the buffer.")),
    ],
)
LOST = KnownFailure("chunks are discarded", steps=[UNIT_LOG, PLUGINS, DISK_SPACE])
REJECTED = KnownFailure(
    "the output refuses chunks for good; they are set aside",
    steps=[UNIT_LOG, PLUGINS, DISK_SPACE],
)
FULL = KnownFailure("the buffer is full", steps=[PLUGINS, DISK_SPACE, OUTGOING])
TOO_LARGE = KnownFailure(
    "a record is larger than the limit of a chunk", steps=[UNIT_LOG, PLUGINS, DRY_RUN]
)
NO_NODE = KnownFailure("no server to forward to is available", steps=[OUTGOING, CALL, UNIT_LOG])
SLOW = KnownFailure("the output takes too long to write", steps=[PLUGINS, OUTGOING, CALL])
PARSE = KnownFailure(
    "lines do not match the format that is configured", steps=[UNIT_LOG, DRY_RUN, PLUGINS]
)
UNREADABLE = KnownFailure("a log file cannot be read", steps=[PATH_MODES, UNIT_LOG, DRY_RUN])
BROKEN_CHUNK = KnownFailure(
    "a chunk of the buffer on disk is damaged", steps=[DISK_SPACE, UNIT_LOG, PLUGINS]
)
REFUSED = KnownFailure(
    "a client that forwards has another shared key", steps=[UNIT_LOG, DRY_RUN, PLUGINS]
)
NO_FORWARD = KnownFailure(
    "a client does not speak the forward protocol", steps=[UNIT_LOG, INCOMING, DRY_RUN]
)
SLOW_PARSER = KnownFailure(
    "a regular expression takes too long on a line", steps=[UNIT_LOG, CPU, DRY_RUN]
)
