"""Messages of Fluentd: configuration, records without a match, errors in outputs."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import fluentd as fails
from atlas.technologies.failures import fluentd_start as start
from atlas.technologies.message import LogMessage

_fluentd = Repository(
    "fluent/fluentd",
    commit="ff8682d797436bdadca8da39b862eb23f6700515",
    checked="2026-11-27",
    folder="lib/fluent",
)
SUPERVISOR = _fluentd.file("supervisor.rb")
REGISTRY = _fluentd.file("registry.rb")
ROOT = _fluentd.file("root_agent.rb")
MATCH = _fluentd.file("match.rb")
TAIL = _fluentd.file("plugin/in_tail.rb")
BUFFER = _fluentd.file("plugin/buffer.rb")
FORWARD = _fluentd.file("plugin/out_forward.rb")


class FluentdConfigurationMessages:
    """Messages of Fluentd: configuration, records without a match, errors in outputs."""

    CONFIG = LogMessage(
        anchor="config error file=",
        sample='2026-03-02 04:11:09 +0000 [error]: config error file="/fluentd/etc/fluent.conf" '
        "error_class=Fluent::ConfigError error=\"Unknown output plugin 'elasticsearch'.\"",
        pattern=r'config error file="(?P<file>[^"]+)"',
        severity="fatal",
        meaning="The configuration is refused, and Fluentd does not start.",
        source=SUPERVISOR,
        failure=start.CONFIG,
    )
    NO_PLUGIN = LogMessage(
        anchor=". Run 'gem search -rd fluent-plugin' to find plugins",
        sample="Unknown output plugin 'elasticsearch'. Run 'gem search -rd fluent-plugin' to find "
        "plugins",
        severity="fatal",
        meaning="A plugin that the configuration names is not installed.",
        source=REGISTRY,
        failure=start.CONFIG,
    )
    ERROR_EVENT = LogMessage(
        anchor="dump an error event:",
        sample="2026-03-02 04:11:09 +0000 [warn]: #0 dump an error event: "
        'error_class=ArgumentError error="time not found in record" location=nil tag="app"',
        severity="error",
        meaning="A record cannot be handled by an output or filter, and is dropped.",
        source=ROOT,
        failure=start.BAD_RECORD,
    )
    NO_MATCH = LogMessage(
        anchor="no patterns matched",
        sample='2026-03-02 04:11:09 +0000 [warn]: #0 no patterns matched tag="app.web"',
        pattern=r'no patterns matched tag="(?P<tag>[^"]*)"',
        severity="warning",
        meaning="No match section takes records of this tag, and they are dropped.",
        source=MATCH,
        failure=start.NO_MATCH,
    )
    NOT_PARSED = LogMessage(
        anchor="pattern not matched: ",
        sample='2026-03-02 04:11:09 +0000 [warn]: #0 pattern not matched: "GET / 200"',
        pattern=r'pattern not matched: "',
        severity="warning",
        meaning="A line does not have the format that the source expects.",
        source=TAIL,
        failure=fails.PARSE,
        context=("[warn]: ", "fluentd", "fluent"),
    )
    EMIT = LogMessage(
        anchor="emit transaction failed:",
        sample="2026-03-02 04:11:09 +0000 [warn]: #0 emit transaction failed: "
        'error_class=Fluent::Plugin::Buffer::BufferOverflowError error="buffer space has too many '
        'data"',
        pattern=r"emit transaction failed: error_class=\S*BufferOverflowError",
        severity="error",
        meaning="Records are refused, because the buffer is at its limit.",
        source=ROOT,
        failure=fails.FULL,
    )
    CHUNK_BYTES = LogMessage(
        anchor="chunk bytes limit exceeds for an emitted event stream: ",
        sample="2026-03-02 04:11:09 +0000 [warn]: #0 chunk bytes limit exceeds for an emitted "
        "event stream: 9123456bytes",
        severity="warning",
        meaning="A batch of records is larger than a chunk may be.",
        source=BUFFER,
        failure=fails.TOO_LARGE,
    )
    NODE_REFUSED = LogMessage(
        anchor="connection refused to ",
        sample="2026-03-02 04:11:09 +0000 [warn]: #0 connection refused to aggregator-1: "
        "Connection refused - connect(2)",
        pattern=r"connection refused to",
        severity="warning",
        meaning="A server to forward to is not reached.",
        source=FORWARD,
        failure=fails.NO_NODE,
        context=("[warn]: ", "fluentd", "forward"),
    )
