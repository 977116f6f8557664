"""NATS: messaging by subject, with streams kept by JetStream."""

from typing import ClassVar

from atlas.evidence.constructors import bytes_, count, minutes, quantity, seconds
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._nats_cluster_messages import NATSClusterMessages
from atlas.technologies._nats_stream_messages import NATSStreamMessages
from atlas.technologies.failures import nats as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
# A tag's date is that of the commit it names; the announcement may be some days younger.
TAGS = Publisher("NATS", checked=_CHECKED).post(
    "Tags of nats-io/nats-server", "https://github.com/nats-io/nats-server/tags"
)
_EXPORTER = "2fdbfd7eb2cab72b377ff74b8eb2e32702a65eec"
_nats_server = Repository(
    "nats-io/nats-server",
    commit="1787eee035cf0253c201fa0f05afad92b6f296dc",
    checked=_CHECKED,
    release="2.14.0-585",
)
CONSTANTS = _nats_server.file("server/const.go")
CLIENT = _nats_server.file("server/client.go")
ERRORS = _nats_server.file("server/errors.go")
JETSTREAM = _nats_server.file("server/jetstream.go")
_PAYLOAD = CONSTANTS.at("MAX_PAYLOAD_SIZE = (1024 * 1024)")
_KIB, _BYTES = quantity(1024, "") @ _PAYLOAD, bytes_(1024) @ _PAYLOAD
_PENDING = CONSTANTS.at("MAX_PENDING_SIZE = (64 * 1024 * 1024)")
CLIENT_ERRORS = Repository(
    "nats-io/nats.go", commit="850f889cf3d63bfd1a549ab9af59f0145146fb41", checked="2026-11-26"
).file("nats.go")
_exporter = Repository("nats-io/prometheus-nats-exporter", commit=_EXPORTER, checked=_CHECKED)
EXPORTED = _exporter.file("collector/jsz.go")

_RELEASED = """
1.0 2017-07-12, 1.1 2018-03-23, 1.2 2018-07-05, 1.3 2018-08-30, 1.4 2019-01-15,
2.0 2019-06-05, 2.1 2019-09-20, 2.2 2021-03-14, 2.3 2021-06-23, 2.4 2021-08-26,
2.5 2021-09-09, 2.6 2021-09-21, 2.7 2022-01-13, 2.8 2022-04-18, 2.9 2022-09-09,
2.10 2023-09-19, 2.11 2025-03-19, 2.12 2025-09-22, 2.14 2026-04-30
"""


class NATS(NATSStreamMessages, NATSClusterMessages, Technology):
    """A messaging server: publish by subject, request and reply, and streams in JetStream."""

    name = "NATS"
    icon = "simple-icons:natsdotio"
    plane = "state"
    releases = release_lines(_RELEASED, TAGS)
    logs = statement("standard error, unless a log file or syslog is configured") @ (
        _nats_server.file("logger/log.go").at("NewStdLogger creates a logger with output directed")
    )
    programs: ClassVar = {"nats-server": "NATS itself, which also signals a running server"}
    ports: ClassVar = {
        "clients": quantity(4222, "") @ CONSTANTS.at("DEFAULT_PORT = 4222"),
        "monitoring": quantity(8222, "") @ CONSTANTS.at("DEFAULT_HTTP_PORT = 8222"),
    }
    PAYLOAD_LIMIT = Parameter(
        "maximum payload, default",
        (_KIB * _BYTES).to("mebibyte"),
    )
    MAX_PENDING = Parameter(
        "pending bytes, default",
        (
            (quantity(64, "") @ _PENDING)
            * (quantity(1024, "") @ _PENDING)
            * (bytes_(1024) @ _PENDING)
        ).to("mebibyte"),
    )
    WRITE_DEADLINE = Parameter(
        "write deadline, default",
        seconds(10) @ CONSTANTS.at("DEFAULT_FLUSH_DEADLINE = 10 * time.Second"),
    )
    PING_INTERVAL = Parameter(
        "ping interval, default",
        minutes(2) @ CONSTANTS.at("DEFAULT_PING_INTERVAL = 2 * time.Minute"),
    )
    MAX_PINGS_OUT = Parameter(
        "unanswered pings, default",
        count(2, "ping") @ CONSTANTS.at("DEFAULT_PING_MAX_OUT = 2"),
    )

    SLOW_CONSUMER = LogMessage(
        anchor="Slow Consumer Detected: MaxPending of ",
        sample="10.0.0.9:50312 - cid:71 - Slow Consumer Detected: MaxPending of 67108864 Exceeded",
        pattern=r"Slow Consumer Detected: MaxPending of (?P<bytes>\d+) Exceeded",
        severity="info",
        meaning="A client reads so slowly that its buffer is full, and it is disconnected.",
        source=CLIENT,
        failure=fails.SLOW_CONSUMER,
    )
    SLOW_CONSUMER_DEADLINE = LogMessage(
        anchor=": WriteDeadline of ",
        sample="10.0.0.9:50312 - cid:71 - Slow Consumer Detected: WriteDeadline of 10s exceeded "
        "with 3 chunks of 196608 total bytes.",
        pattern=r"Slow Consumer (?P<state>\w+): WriteDeadline of (?P<deadline>\S+) exceeded",
        severity="info",
        meaning="A client did not read its messages before the write deadline.",
        source=CLIENT,
        context=("Slow Consumer",),
        failure=fails.SLOW_CONSUMER,
    )
    MAX_CONNECTIONS = LogMessage(
        anchor="maximum connections exceeded",
        sample="10.0.0.9:50312 - cid:71 - maximum connections exceeded",
        severity="error",
        meaning="The server is at its connection limit and rejects clients.",
        source=ERRORS,
        failure=fails.CONNECTION_LIMIT,
    )
    MAX_PAYLOAD = LogMessage(
        anchor="maximum payload exceeded",
        sample="10.0.0.9:50312 - cid:71 - maximum payload exceeded: 1048592 vs 1048576",
        pattern=r"maximum payload exceeded: (?P<bytes>\d+) vs (?P<limit>\d+)",
        severity="error",
        meaning="A client published a message larger than allowed, and is disconnected.",
        source=ERRORS,
        failure=fails.TOO_LARGE,
    )
    NO_QUORUM = LogMessage(
        anchor="' has NO quorum, stalled",
        sample="JetStream cluster stream '$G > ORDERS' has NO quorum, stalled",
        pattern=r"JetStream cluster stream '(?P<account>\S+) > (?P<stream>\S+)' has NO quorum",
        severity="warning",
        meaning="Too few replicas of a stream are up, so it accepts no writes.",
        source=_nats_server.file("server/jetstream_cluster.go"),
        failure=fails.NO_QUORUM,
    )
    LIMITS_EXCEEDED = LogMessage(
        anchor=" resource limits exceeded for server",
        sample="JetStream file resource limits exceeded for server",
        pattern=r"JetStream (?P<store>\w+) resource limits exceeded for server",
        severity="error",
        meaning="JetStream has used up its memory or disk limit on this server.",
        source=JETSTREAM,
        failure=fails.STORAGE,
    )
    OUT_OF_RESOURCES = LogMessage(
        anchor="JetStream out of resources, will be DISABLED",
        sample="JetStream out of resources, will be DISABLED",
        severity="error",
        meaning="A write failed: no space left; JetStream shuts down on this server.",
        source=JETSTREAM,
        failure=fails.STORAGE,
    )

    CONSUMER_NO_QUORUM = LogMessage(
        anchor="' has NO quorum, stalled.",
        sample="JetStream cluster consumer '$G > ORDERS > C1' has NO quorum, stalled.",
        pattern=r"JetStream cluster consumer '(?P<account>\S+) > (?P<stream>\S+) > "
        r"(?P<consumer>\S+)' has NO quorum",
        severity="warning",
        meaning="Too few replicas of a consumer are up, so it delivers nothing.",
        source=_nats_server.file("server/jetstream_cluster.go"),
        failure=fails.NO_QUORUM,
    )
    ACCOUNT_CONNECTIONS = LogMessage(
        anchor="maximum account active connections exceeded",
        sample="maximum account active connections exceeded",
        severity="error",
        meaning="An account is at its connection limit.",
        source=ERRORS,
        failure=fails.CONNECTION_LIMIT,
    )
    SUBSCRIPTIONS = LogMessage(
        anchor="maximum subscriptions exceeded",
        sample="maximum subscriptions exceeded",
        severity="error",
        meaning="A client is at its limit of subscriptions.",
        source=ERRORS,
        failure=fails.CONNECTION_LIMIT,
    )
    PLACEMENT = LogMessage(
        anchor=" due to insufficient resources",
        sample="Retrying cluster placement for stream '$G > ORDERS' due to insufficient resources",
        pattern=r"placement for stream '(?P<account>\S+) > (?P<stream>\S+)' due to insufficient "
        r"resources",
        severity="warning",
        meaning="No server has enough storage left for a stream.",
        source=_nats_server.file("server/jetstream_cluster.go"),
        failure=fails.STORAGE,
    )
    CORRUPT_MESSAGE = LogMessage(
        anchor="malformed or corrupt message in ",
        sample="malformed or corrupt message in 12.blk",
        pattern=r"malformed or corrupt message in (?P<file>\S+)",
        severity="error",
        meaning="A file of a stream is damaged.",
        source=_nats_server.file("server/filestore.go"),
        failure=fails.CORRUPT,
    )
    TLS_HANDSHAKE = LogMessage(
        anchor=" handshake error: ",
        sample="10.0.0.9:50312 - cid:71 - TLS handshake error: EOF",
        pattern=r"cid:(?P<connection>\d+) - TLS (?:\w+ )?handshake error:",
        severity="error",
        meaning="A client and the server could not set up TLS; the cause follows.",
        source=CLIENT,
        failure=fails.REFUSED,
    )
    CLIENT_NO_SERVERS = LogMessage(
        anchor="nats: no servers available for connection",
        sample="nats: no servers available for connection",
        severity="error",
        meaning="A client reached no server of its list.",
        source=CLIENT_ERRORS,
        failure=fails.NO_SERVER,
    )
    CLIENT_NO_RESPONDERS = LogMessage(
        anchor="nats: no responders available for request",
        sample="nats: no responders available for request",
        severity="error",
        meaning="Nobody subscribes to the subject of a request; of JetStream's, it is off or "
        "unreachable.",
        source=CLIENT_ERRORS,
        failure=fails.NO_RESPONDERS,
    )
    CLIENT_SLOW = LogMessage(
        anchor="nats: slow consumer, messages dropped",
        sample="nats: slow consumer, messages dropped on connection [71] for subscription on "
        '"orders"',
        severity="error",
        meaning="A client handles messages more slowly than they arrive, and drops them.",
        source=CLIENT_ERRORS,
        failure=fails.SLOW_CONSUMER,
    )
    CLIENT_REFUSED = LogMessage(
        anchor="nats: authorization violation",
        sample="nats: authorization violation",
        severity="error",
        meaning="The server refused the credentials of a client.",
        source=CLIENT_ERRORS,
        failure=fails.REFUSED,
    )
    CLIENT_EXPIRED = LogMessage(
        anchor="nats: authentication expired",
        sample="nats: authentication expired",
        severity="error",
        meaning="The credentials of a client have expired.",
        source=CLIENT_ERRORS,
        failure=fails.REFUSED,
    )
    CLIENT_PERMISSIONS = LogMessage(
        anchor="nats: permissions violation",
        sample='nats: permissions violation: Permissions Violation for Publish to "orders"',
        severity="error",
        meaning="A client may not publish or subscribe to a subject.",
        source=CLIENT_ERRORS,
        failure=fails.REFUSED,
    )
    CLIENT_STALE = LogMessage(
        anchor="nats: stale connection",
        sample="nats: stale connection",
        severity="error",
        meaning="A client or server did not answer pings, and the connection was closed.",
        source=CLIENT_ERRORS,
        failure=fails.STALE,
    )
    CLIENT_BUFFER = LogMessage(
        anchor="nats: outbound buffer limit exceeded",
        sample="nats: outbound buffer limit exceeded",
        severity="error",
        meaning="A client was disconnected so long that its buffer is full; messages are lost.",
        source=CLIENT_ERRORS,
        failure=fails.NO_SERVER,
    )

    CONSUMER_PENDING = Metric(
        name="jetstream_consumer_num_pending",
        meaning="Messages pending for a consumer.",
        source=EXPORTED,
    )
    ACK_PENDING = Metric(
        name="jetstream_consumer_num_ack_pending",
        meaning="Messages delivered but not yet acknowledged.",
        source=EXPORTED,
    )
    SLOW_CONSUMERS = Metric(
        name="gnatsd_varz_slow_consumers",
        meaning="How often the server found a client, route or leaf node too slow.",
        source=_exporter.file("walkthrough/grafana-nats-dash.json"),
    )
    MAX_CONNECTIONS_ALLOWED = Metric(
        name="gnatsd_varz_max_connections",
        meaning="How many connections the server allows.",
        source=_exporter.file("README.md"),
    )


nats = NATS()
