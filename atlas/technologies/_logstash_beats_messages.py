"""Log messages of the Beats input of Logstash, also of its old versions."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import logstash as fails
from atlas.technologies.failures import logstash_bulk as bulk
from atlas.technologies.message import LogMessage

_NAME = "logstash-plugins/logstash-input-beats"
LUMBERJACK = Repository(
    _NAME, commit="cbe727e3e1db12d6abbd253aa16827d01d578f6d", checked="2026-11-27"
).file("lib/logstash/inputs/lumberjack.rb")
_blocked = Repository(
    _NAME, commit="e8c87f5b0860788daf5831b1fbbb225f5bfec4a6", checked="2026-11-27"
)
BEATS = Repository(
    _NAME, commit="7e1825a31e51f1118a9e5ea47b8525004433f55b", checked="2026-11-27"
).file("lib/logstash/inputs/beats.rb")
_java = Repository(_NAME, commit="a0220a65d34138526bb1e5ef017af426bb287b45", checked="2026-11-27")


class LogstashBeatsMessages:
    """Log messages of the Beats input of Logstash, also of its old versions."""

    BLOCKED = LogMessage(
        anchor=": the pipeline is blocked, temporary refusing new connection.",
        sample='{:timestamp=>"2016-01-27T16:04:26.772000+0100", :message=>"Lumberjack input: '
        'the pipeline is blocked, temporary refusing new connection.", :level=>:warn}',
        severity="warning",
        meaning="The outputs take no more events, so Beats cannot connect for a while.",
        source=_blocked.file("lib/logstash/inputs/lumberjack.rb"),
        failure=bulk.BLOCKED,
    )

    STALL = LogMessage(
        anchor="The circuit breaker has detected a slowdown or stall in the pipeline",
        sample="Lumberjack input: The circuit breaker has detected a slowdown or stall in the "
        "pipeline, the input is closing the current connection and rejecting new "
        "connection until the pipeline recover.",
        severity="warning",
        meaning="The outputs take no more events, so connections of Beats are closed.",
        source=LUMBERJACK,
        failure=bulk.BLOCKED,
    )

    BREAKER = LogMessage(
        anchor="CircuitBreaker::",
        sample='{:message=>"CircuitBreaker::rescuing exceptions", :name=>"Beats input", '
        ":exception=>LogStash::Inputs::Beats::InsertingToQueueTakeTooLong, "
        ":level=>:warn}",
        pattern=r'CircuitBreaker::(?:rescuing exceptions|Open)", :name=>"(?P<input>[^"]+)"',
        severity="warning",
        meaning="An event could not be handed to the pipeline in time.",
        source=_blocked.file("lib/logstash/circuit_breaker.rb"),
        failure=bulk.BLOCKED,
    )

    TOO_LONG = LogMessage(
        anchor="InsertingToQueueTakeTooLong",
        sample="LogStash::Inputs::Beats::InsertingToQueueTakeTooLong",
        severity="warning",
        meaning="An event could not be handed to the pipeline in time.",
        source=BEATS,
        failure=bulk.BLOCKED,
    )

    REMOTE_CLOSED = LogMessage(
        anchor="Beats Input: Remote connection closed",
        sample='{:message=>"Beats Input: Remote connection closed", :peer=>"10.0.0.1:43010", '
        ":exception=>EOFError, :level=>:warn}",
        severity="warning",
        meaning="A Beat closed its connection.",
        source=BEATS,
        failure=fails.CLIENT_GONE,
    )

    FRAME = LogMessage(
        anchor="Invalid Frame Type, received: ",
        sample="io.netty.handler.codec.DecoderException: "
        "org.logstash.beats.InvalidFrameProtocolException: Invalid Frame Type, "
        "received: 71",
        pattern=r"Invalid Frame Type, received: (?P<type>-?\d+)",
        severity="error",
        meaning="A client sent something else, such as HTTP, TLS or a health check of a load "
        "balancer.",
        source=_java.file("src/main/java/org/logstash/beats/BeatsParser.java"),
        failure=bulk.PROTOCOL,
    )

    VERSION = LogMessage(
        anchor="Invalid version of beats protocol: ",
        sample="org.logstash.beats.InvalidFrameProtocolException: Invalid version of beats "
        "protocol: 71",
        pattern=r"Invalid version of beats protocol: (?P<version>-?\d+)",
        severity="error",
        meaning="A client sent something else, such as HTTP, TLS or a health check of a load "
        "balancer.",
        source=_java.file("src/main/java/org/logstash/beats/Protocol.java"),
        failure=bulk.PROTOCOL,
    )
