"""More log messages of ZooKeeper: of its start, of older releases, and of clients."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import zookeeper as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_zookeeper = Repository(
    "apache/zookeeper",
    commit="53a78e36f99602162643303ab330377fc383b41f",
    checked=_CHECKED,
    folder="zookeeper-server/src/main/java/org/apache/zookeeper",
)
_jute = Repository(
    "apache/zookeeper", commit="53a78e36f99602162643303ab330377fc383b41f", checked=_CHECKED
)
_zookeeper_3_4 = Repository(
    "apache/zookeeper",
    commit="release-3.4.14",
    checked=_CHECKED,
    folder="zookeeper-server/src/main/java/org/apache/zookeeper",
)
_kazoo = Repository(
    "python-zk/kazoo", commit="4476a3b7338656c9a1ed89f255f20d80cb0f630b", checked=_CHECKED
)
_curator = Repository(
    "apache/curator",
    commit="88dee99a85921bd0f20955e1d7efbaf896fc17f3",
    checked=_CHECKED,
    folder="curator-framework/src/main/java/org/apache/curator/framework",
)


class ZooKeeperMoreMessages:
    """More log messages of ZooKeeper: of its start, of older releases, and of clients."""

    LEN_ERROR = LogMessage(
        anchor="java.io.IOException: Len error ",
        sample="WARN  [NIOServerCxn.Factory:0.0.0.0/0.0.0.0:2181:NIOServerCnxn@362] - "
        "Exception causing close of session 0x34a4c0530500002 due to "
        "java.io.IOException: Len error 5880416",
        pattern=r"java\.io\.IOException: Len error (?P<length>-?\d+)",
        severity="warning",
        meaning="A client sends a request that is larger than jute.maxbuffer allows, and is "
        "cut off.",
        source=_zookeeper_3_4.file("server/NIOServerCnxn.java"),
        versions="< 3.5",
        failure=fails.TOO_LARGE,
    )

    UNREASONABLE_LENGTH = LogMessage(
        anchor="Unreasonable length = ",
        sample="java.io.IOException: Unreasonable length = 1048599",
        pattern=r"Unreasonable length = (?P<length>-?\d+)",
        severity="error",
        meaning="A record is larger than jute.maxbuffer allows.",
        source=_jute.file("zookeeper-jute/src/main/java/org/apache/jute/BinaryInputArchive.java"),
        failure=fails.TOO_LARGE,
    )

    RECONNECTS = LogMessage(
        anchor=", Closing socket connection. Attempting reconnect",
        sample="WARN  org.apache.zookeeper.ClientCnxn - Session 0x0 for server "
        "zk1/10.0.0.5:2181, Closing socket connection. Attempting reconnect except "
        "it is a SessionExpiredException or SessionTimeoutException.",
        pattern=r"Session (?P<session>0x[0-9a-f]+) for server (?P<server>\S+), Closing "
        r"socket connection",
        severity="warning",
        meaning="A client lost its server, or cannot reach it, and tries the next one.",
        source=_zookeeper.file("ClientCnxn.java"),
        failure=fails.CONNECTION,
    )

    RECONNECTS_3_4 = LogMessage(
        anchor="closing socket connection and attempting reconnect",
        sample="WARN  org.apache.zookeeper.ClientCnxn - Session 0x0 for server null, "
        "unexpected error, closing socket connection and attempting reconnect",
        pattern=r"(?:Session|sessionid) (?P<session>0x[0-9a-f]+)(?: for server "
        r"(?P<server>\S+))?, (?:unexpected error|likely server has closed socket), "
        r"closing socket connection and attempting reconnect",
        severity="warning",
        meaning="A client lost its server, or cannot reach it, and tries the next one.",
        source=_zookeeper_3_4.file("ClientCnxn.java"),
        versions="< 3.6",
        failure=fails.CONNECTION,
    )

    NO_NOTIFICATION = LogMessage(
        anchor="Notification time out: ",
        sample="INFO  [QuorumPeer[myid=1]/0.0.0.0:2181:FastLeaderElection@847] - "
        "Notification time out: 60000",
        pattern=r"Notification time out: (?P<time>\d+)",
        severity="info",
        meaning="A server hears of no other one while it elects a leader.",
        source=_zookeeper_3_4.file("server/quorum/FastLeaderElection.java"),
        context=(
            "FastLeaderElection",
            "QuorumPeer",
        ),
        failure=fails.QUORUM,
    )

    CLIENT_AHEAD = LogMessage(
        anchor=" as it has seen zxid 0x",
        sample="INFO Refusing session(0x100) request for client /10.0.0.9:42110 as it has "
        "seen zxid 0x500000012 our last zxid is 0x4000000ff client must try another "
        "server",
        pattern=r"client (?P<client>\S+) as it has seen zxid (?P<seen>\S+) our last zxid is "
        r"(?P<last>\S+)",
        severity="info",
        meaning="A server is behind what a client has seen, and sends it to another one.",
        source=_zookeeper.file("server/ZooKeeperServer.java"),
        failure=fails.QUORUM,
    )

    READ_ONLY_SERVER = LogMessage(
        anchor="Refusing session request for not-read-only client ",
        sample="INFO Refusing session request for not-read-only client /10.0.0.9:42110",
        severity="info",
        meaning="A server without a quorum serves only reads.",
        source=_zookeeper.file("server/ZooKeeperServer.java"),
        failure=fails.QUORUM,
    )

    INVALID_CONFIG = LogMessage(
        anchor="Invalid config, exiting abnormally",
        sample="ERROR [main:QuorumPeerMain@99] - Invalid config, exiting abnormally",
        severity="error",
        meaning="The configuration cannot be read, so the server does not start.",
        source=_zookeeper.file("server/quorum/QuorumPeerMain.java"),
        failure=fails.START,
    )

    UNEXPECTED_EXIT = LogMessage(
        anchor="Unexpected exception, exiting abnormally",
        sample="ERROR [main:QuorumPeerMain@114] - Unexpected exception, exiting abnormally",
        severity="error",
        meaning="An exception stops the server at its start; it follows.",
        source=_zookeeper.file("server/quorum/QuorumPeerMain.java"),
        failure=fails.START,
    )

    ADMIN_SERVER = LogMessage(
        anchor="Unable to start AdminServer, exiting abnormally",
        sample="ERROR [main:QuorumPeerMain@109] - Unable to start AdminServer, exiting abnormally",
        severity="error",
        meaning="The port of the AdminServer, 8080 by default, cannot be opened.",
        source=_zookeeper.file("server/quorum/QuorumPeerMain.java"),
        failure=fails.START,
    )

    KAZOO_LOST = LogMessage(
        anchor="Zookeeper connection lost",
        sample="INFO kazoo.client: Zookeeper connection lost",
        severity="info",
        meaning="The client (kazoo) lost its server.",
        source=_kazoo.file("kazoo/client.py"),
        failure=fails.CONNECTION,
    )

    KAZOO_DROPPED = LogMessage(
        anchor="Connection dropped: ",
        sample="WARNING kazoo.client: Connection dropped: socket connection broken",
        severity="warning",
        meaning="The client (kazoo) lost its server.",
        source=_kazoo.file("kazoo/protocol/connection.py"),
        context=("kazoo",),
        failure=fails.CONNECTION,
    )

    KAZOO_EXPIRED = LogMessage(
        anchor="Session has expired",
        sample="WARNING kazoo.client: Session has expired",
        severity="warning",
        meaning="The session of the client (kazoo) expired.",
        source=_kazoo.file("kazoo/protocol/connection.py"),
        context=("kazoo",),
        failure=fails.EXPIRED,
    )

    CURATOR_GAVE_UP = LogMessage(
        anchor="Background operation retry gave up",
        sample="ERROR org.apache.curator.framework.imps.CuratorFrameworkImpl - Background "
        "operation retry gave up",
        severity="error",
        meaning="The client (Curator) gives up an operation, as it has no server.",
        source=_curator.file("imps/CuratorFrameworkImpl.java"),
        failure=fails.CONNECTION,
    )

    CURATOR_RETRY_GAVE_UP = LogMessage(
        anchor="Background retry gave up",
        sample="ERROR org.apache.curator.framework.imps.CuratorFrameworkImpl - Background "
        "retry gave up",
        pattern=r"Background retry gave up",
        severity="error",
        meaning="The client (Curator) gives up an operation, as it has no server.",
        source=_curator.file("imps/CuratorFrameworkImpl.java"),
        failure=fails.CONNECTION,
    )

    CURATOR_EXPIRED = LogMessage(
        anchor="Session timeout has elapsed while SUSPENDED.",
        sample="WARN org.apache.curator.framework.state.ConnectionStateManager - Session "
        "timeout has elapsed while SUSPENDED. Injecting a session expiration. "
        "Elapsed ms: 60001. Adjusted session timeout ms: 60000",
        severity="warning",
        meaning="The client (Curator) was without a server for longer than its session lasts.",
        source=_curator.file("state/ConnectionStateManager.java"),
        failure=fails.EXPIRED,
    )

    CURATOR_EVENTS = LogMessage(
        anchor="ConnectionStateManager queue full - dropping events",
        sample="WARN org.apache.curator.framework.state.ConnectionStateManager - "
        "ConnectionStateManager queue full - dropping events to make room",
        severity="warning",
        meaning="The client (Curator) loses and finds its server faster than it handles that.",
        source=_curator.file("state/ConnectionStateManager.java"),
        failure=fails.CONNECTION,
    )
