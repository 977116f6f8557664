"""Log messages of NATS about its cluster and JetStream, and of the client in Go."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import nats as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_server = Repository(
    "nats-io/nats-server", commit="1787eee035cf0253c201fa0f05afad92b6f296dc", checked=_CHECKED
)
_client = Repository(
    "nats-io/nats.go", commit="850f889cf3d63bfd1a549ab9af59f0145146fb41", checked=_CHECKED
)


class NATSClusterMessages:
    """Log messages of NATS about its cluster and JetStream, and of the client in Go."""

    NO_META_LEADER = LogMessage(
        anchor="JetStream has not established contact with a meta leader",
        sample="[WRN] JetStream has not established contact with a meta leader",
        severity="warning",
        meaning="The server finds no leader of the JetStream cluster.",
        source=_server.file("server/monitor.go"),
        failure=fails.NO_QUORUM,
    )

    META_BEHIND = LogMessage(
        anchor="JetStream is not current with the meta leader",
        sample='[WRN] Healthcheck failed: "JetStream is not current with the meta leader"',
        severity="warning",
        meaning="The server is behind the leader of the JetStream cluster.",
        source=_server.file("server/monitor.go"),
        failure=fails.LAGGING,
    )

    STREAM_BEHIND = LogMessage(
        anchor=" is not current: ",
        sample="[WRN] Healthcheck failed: \"JetStream stream '$G > ORDERS' is not current: "
        'no current leader"',
        pattern=r"JetStream (?P<kind>stream|consumer) '(?P<name>[^']+)' is not current",
        severity="warning",
        meaning="This server's copy of a stream or consumer is behind, or has no leader.",
        source=_server.file("server/monitor.go"),
        failure=fails.LAGGING,
    )

    NO_METADATA_LEADER = LogMessage(
        anchor="JetStream cluster no metadata leader",
        sample="[INF] JetStream cluster no metadata leader",
        severity="info",
        meaning="The JetStream cluster lost its leader.",
        source=_server.file("server/jetstream_cluster.go"),
        failure=fails.NO_QUORUM,
    )

    NO_ROUTING = LogMessage(
        anchor="Waiting for routing to be established...",
        sample="[WRN] Waiting for routing to be established...",
        severity="warning",
        meaning="The server has no route to the others of its cluster.",
        source=_server.file("server/raft.go"),
        failure=fails.ROUTES,
    )

    APPENDS_PENDING = LogMessage(
        anchor=" append entries pending",
        sample="[WRN] RAFT [XODqRg5S - C-R3M-1kwYOIEY] 20000 append entries pending",
        pattern=r"RAFT \[(?P<group>[^\]]+)\] (?P<pending>\d+) append entries pending",
        severity="warning",
        meaning="A server keeps entries of a stream or consumer that it could not yet store.",
        source=_server.file("server/raft.go"),
        failure=fails.LAGGING,
    )

    FALLING_BEHIND = LogMessage(
        anchor="Falling behind in health check, commit ",
        sample="[WRN] RAFT [XODqRg5S - C-R3M-1kwYOIEY] Falling behind in health check, "
        "commit 4242 != applied 4100",
        pattern=r"commit (?P<commit>\d+) != applied (?P<applied>\d+)",
        severity="warning",
        meaning="A server applies the entries of a stream or consumer too slowly.",
        source=_server.file("server/raft.go"),
        failure=fails.LAGGING,
    )

    WAL_RESET = LogMessage(
        anchor="Resetting WAL state",
        sample="[WRN] RAFT [XODqRg5S - S-R3F-x2] Resetting WAL state",
        severity="warning",
        meaning="The log of a stream or consumer on this server is thrown away, and copied again.",
        source=_server.file("server/raft.go"),
        failure=fails.CORRUPT,
    )

    READLOOP = LogMessage(
        anchor="Readloop processing time: ",
        sample="[WRN] 10.0.0.9:42110 - cid:12 - Readloop processing time: 10.8s",
        pattern=r"Readloop processing time: (?P<time>\S+)",
        severity="warning",
        meaning="The server took long to process what a client sent.",
        source=_server.file("server/client.go"),
        failure=fails.OVERLOAD,
    )

    INTERNAL_SLOW = LogMessage(
        anchor='Internal subscription on "',
        sample='[WRN] Internal subscription on "$JS.API.STREAM.INFO.ORDERS" took too long: 4.2s',
        pattern=r'Internal subscription on "(?P<subject>[^"]+)" took too long: (?P<time>\S+)',
        severity="warning",
        meaning="The server took long to answer a request to itself, such as one of JetStream.",
        source=_server.file("server/client.go"),
        failure=fails.OVERLOAD,
    )

    ROUTE = LogMessage(
        anchor="Error trying to connect to route (attempt ",
        sample="[ERR] Error trying to connect to route (attempt 1): lookup for host "
        '"nats-1": no such host',
        pattern=r"Error trying to connect to route \(attempt (?P<attempt>\d+)\)",
        severity="error",
        meaning="The server cannot connect to another one of its cluster.",
        source=_server.file("server/route.go"),
        failure=fails.ROUTES,
    )

    LEAF = LogMessage(
        anchor="Error trying to connect as leafnode to remote server ",
        sample='[ERR] Error trying to connect as leafnode to remote server "hub:7422" '
        "(attempt 3): dial tcp 10.0.0.9:7422: i/o timeout",
        pattern=r'as leafnode to remote server "(?P<server>[^"]+)"',
        severity="error",
        meaning="The server cannot connect as a leaf node to its hub.",
        source=_server.file("server/leafnode.go"),
        failure=fails.ROUTES,
    )

    NO_PORT = LogMessage(
        anchor="[FTL] Error listening on port: ",
        sample='[FTL] Error listening on port: 0.0.0.0:4222, "listen tcp 0.0.0.0:4222: '
        'bind: address already in use"',
        pattern=r"Error listening on port: (?P<port>\S+?), .*",
        severity="fatal",
        meaning="The port of the server cannot be opened.",
        source=_server.file("server/server.go"),
        failure=fails.NOT_STARTED,
    )

    CLIENT_TIMEOUT = LogMessage(
        anchor="nats: timeout",
        sample="nats: timeout",
        pattern=r"nats: timeout$",
        severity="error",
        meaning="Nobody answered a request of the client (Go) in time.",
        source=_client.file("nats.go"),
        failure=fails.NO_RESPONDERS,
    )

    CLIENT_CLOSED = LogMessage(
        anchor="nats: connection closed",
        sample="nats: connection closed",
        severity="error",
        meaning="The client (Go) uses a connection that was closed.",
        source=_client.file("nats.go"),
        failure=fails.STALE,
    )

    CLIENT_NO_STREAM = LogMessage(
        anchor="nats: no response from stream",
        sample="nats: no response from stream",
        severity="error",
        meaning="No stream takes what the client (Go) publishes.",
        source=_client.file("jetstream/errors.go"),
        failure=fails.NO_RESPONDERS,
    )
