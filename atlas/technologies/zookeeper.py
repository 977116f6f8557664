"""ZooKeeper: coordination service, a replicated tree of small nodes."""

from typing import ClassVar

from atlas.evidence.constructors import bytes_, connections, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._zookeeper_more_messages import ZooKeeperMoreMessages
from atlas.technologies.failures import zookeeper as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/zookeeper.md")
_MAIN = "zookeeper-server/src/main/java/org/apache/zookeeper"
_zookeeper = Repository(
    "apache/zookeeper",
    commit="53a78e36f99602162643303ab330377fc383b41f",
    checked=_CHECKED,
    publisher="Apache ZooKeeper",
)
SAMPLE = _zookeeper.file("conf/zoo_sample.cfg")
CONNECTIONS = _zookeeper.file(
    "zookeeper-server/src/main/java/org/apache/zookeeper/server/NIOServerCnxnFactory.java"
)
SERVER = _zookeeper.file(
    "zookeeper-server/src/main/java/org/apache/zookeeper/server/ZooKeeperServer.java"
)
METRICS = _zookeeper.file(
    "zookeeper-server/src/main/java/org/apache/zookeeper/server/ServerMetrics.java"
)


class ZooKeeper(ZooKeeperMoreMessages, Technology):
    """A small, replicated tree of data that other systems use for locks, leaders and settings."""

    name = "ZooKeeper"
    icon = "diagrams.onprem.network.Zookeeper"
    plane = "control"
    needs = ("Java",)
    releases = release_lines(
        {
            "3.4": "2011-11-23",
            "3.5": "2019-05-03",
            "3.6": "2020-02-25",
            "3.7": "2021-03-17",
            "3.8": "2022-02-25",
            "3.9": "2023-07-19",
        },
        RELEASES,
    )
    logs = statement("the console, unless conf/logback.xml names a file") @ (
        _zookeeper.file("conf/logback.xml").at(
            '<appender name="CONSOLE" class="ch.qos.logback.core.ConsoleAppender">'
        )
    )
    ports: ClassVar = {
        "clients": quantity(2181, "")
        @ _zookeeper.file(f"{_MAIN}/ZooKeeperMain.java").at('"localhost:2181"'),
        "Prometheus, in the sample": quantity(7000, "")
        @ SAMPLE.at("#metricsProvider.httpPort=7000"),
    }
    MAX_CLIENT_CONNECTIONS = Parameter(
        "connections per address",
        connections(60) @ CONNECTIONS.at("protected int maxClientCnxns = 60;"),
    )
    MAX_PACKET = Parameter(
        "packet size at a client, default",
        bytes_(1_048_575)
        @ _zookeeper.file(
            "zookeeper-website/app/pages/_docs/docs/_mdx/developer/programmers-guide/bindings.mdx"
        ).at("The default is 0xfffff(1048575) bytes"),
    )

    PACKET_TOO_LONG = LogMessage(
        anchor=" is out of range!",
        sample="java.io.IOException: Packet len 4702981 is out of range!",
        pattern=r"Packet len ?(?P<bytes>-?\d+) is out of range!",
        severity="error",
        meaning="A node or its list of children is larger than the client's jute.maxbuffer.",
        source=_zookeeper.file(
            "zookeeper-server/src/main/java/org/apache/zookeeper/ClientCnxnSocket.java"
        ),
        context=("Packet len",),
        failure=fails.TOO_LARGE,
    )
    SLOW_FSYNC = LogMessage(
        anchor="ms which will adversely effect operation latency.",
        sample="fsync-ing the write ahead log in SyncThread:1 took 1842ms which will adversely "
        "effect operation latency.File size is 67108880 bytes. See the ZooKeeper troubleshooting "
        "guide",
        pattern=r"fsync-ing the write ahead log in (?P<thread>\S+) took (?P<milliseconds>\d+)ms",
        severity="warning",
        meaning="The disk is slow, and every write waits for it.",
        source=_zookeeper.file(
            "zookeeper-server/src/main/java/org/apache/zookeeper/server/persistence/FileTxnLog.java"
        ),
        failure=fails.SLOW,
    )
    TOO_MANY_CONNECTIONS = LogMessage(
        anchor="Too many connections from ",
        sample="Too many connections from /10.0.0.9 - max is 60",
        pattern=r"Too many connections from /?(?P<address>\S+) - max is (?P<limit>\d+)",
        severity="warning",
        meaning="One client address is at the connection limit maxClientCnxns.",
        source=CONNECTIONS,
        failure=fails.CONNECTIONS,
    )
    SESSION_EXPIRED = LogMessage(
        anchor="Expiring session 0x",
        sample="Expiring session 0x100003d8f5a0001, timeout of 30000ms exceeded",
        pattern=r"Expiring session (?P<session>0x\w+), timeout of (?P<milliseconds>\d+)ms exceeded",
        severity="info",
        meaning="A client's session expired; its locks and ephemeral nodes are removed.",
        source=SERVER,
        failure=fails.EXPIRED,
    )
    CLIENT_TIMED_OUT = LogMessage(
        anchor="Client session timed out, have not heard from server in ",
        sample="Client session timed out, have not heard from server in 20012ms for session id "
        "0x100003d8f5a0001",
        pattern=r"heard from server in (?P<milliseconds>\d+)ms for session id (?P<session>0x\w+)",
        severity="warning",
        meaning="A client gets no response from its server and connects to another.",
        source=_zookeeper.file(
            "zookeeper-server/src/main/java/org/apache/zookeeper/ClientCnxn.java"
        ),
        failure=fails.CONNECTION,
    )
    LEADER_LOST = LogMessage(
        anchor="Exception when following the leader",
        sample="Exception when following the leader java.io.EOFException",
        severity="warning",
        meaning="A follower lost its leader, and an election follows.",
        source=_zookeeper.file(
            "zookeeper-server/src/main/java/org/apache/zookeeper/server/quorum/Follower.java"
        ),
        failure=fails.QUORUM,
    )
    NOT_SERVING = LogMessage(
        anchor="ZooKeeperServer not running",
        sample="java.io.IOException: ZooKeeperServer not running",
        severity="error",
        meaning="The server does not serve requests, for instance because it has no quorum.",
        source=_zookeeper.file(
            "zookeeper-server/src/main/java/org/apache/zookeeper/server/NIOServerCnxn.java"
        ),
        failure=fails.QUORUM,
    )
    NO_CHANNEL = LogMessage(
        anchor="Cannot open channel to ",
        sample="Cannot open channel to 3 at election address zk-3/10.0.0.13:3888",
        pattern=r"Cannot open channel to (?P<server>\d+) at election address (?P<address>\S+)",
        severity="warning",
        meaning="A server cannot reach another one of its ensemble.",
        source=_zookeeper.file(
            "zookeeper-server/src/main/java/org/apache/zookeeper/server/quorum/"
            "QuorumCnxManager.java"
        ),
        failure=fails.PEER,
    )

    KEEPER_EXPIRED = LogMessage(
        anchor="KeeperErrorCode = Session expired",
        sample="org.apache.zookeeper.KeeperException$SessionExpiredException: KeeperErrorCode = "
        "Session expired for /ledgers",
        severity="error",
        meaning="A client's session expired; it has to open a new one and create its nodes again.",
        source=_zookeeper.file(f"{_MAIN}/KeeperException.java"),
        failure=fails.EXPIRED,
    )
    KEEPER_LOST = LogMessage(
        anchor="KeeperErrorCode = ConnectionLoss",
        sample="org.apache.zookeeper.KeeperException$ConnectionLossException: KeeperErrorCode = "
        "ConnectionLoss for /brokers/ids",
        severity="error",
        meaning="A client lost its server during a call, and does not know whether it was applied.",
        source=_zookeeper.file(f"{_MAIN}/KeeperException.java"),
        failure=fails.CONNECTION,
    )
    KEEPER_TIMEOUT = LogMessage(
        anchor="KeeperErrorCode = OperationTimeout",
        sample="org.apache.zookeeper.KeeperException$OperationTimeoutException: KeeperErrorCode "
        "= OperationTimeout",
        severity="error",
        meaning="A call got no response in time.",
        source=_zookeeper.file(f"{_MAIN}/KeeperException.java"),
        failure=fails.CONNECTION,
    )
    KEEPER_THROTTLED = LogMessage(
        anchor="Op throttled due to high load",
        sample="KeeperErrorCode = Op throttled due to high load for /config",
        severity="error",
        meaning="A server refuses calls because it is overloaded.",
        source=_zookeeper.file(f"{_MAIN}/KeeperException.java"),
        versions=">= 3.6",
        failure=fails.OVERLOAD,
    )
    RECONNECT_EXPIRED = LogMessage(
        anchor="Unable to reconnect to ZooKeeper service, session 0x",
        sample="Unable to reconnect to ZooKeeper service, session 0x100003d8f5a0001 has expired",
        pattern=r"Unable to reconnect to ZooKeeper service, session (?P<session>0x\w+) has expired",
        severity="warning",
        meaning="A client came back after its session had expired.",
        source=_zookeeper.file(f"{_MAIN}/ClientCnxn.java"),
        failure=fails.EXPIRED,
    )
    QUORUM_TIMEOUT = LogMessage(
        anchor="Waiting for a quorum of followers, only synced with sids: [",
        sample="Shutdown called. For the reason Waiting for a quorum of followers, only synced "
        "with sids: [ [1] ]",
        severity="error",
        meaning="A new leader got too few followers and gives up.",
        source=_zookeeper.file(f"{_MAIN}/server/quorum/Leader.java"),
        failure=fails.QUORUM,
    )
    FOLLOWERS_LOST = LogMessage(
        anchor="Not sufficient followers synced, only synced with sids: [",
        sample="Shutdown called. For the reason Not sufficient followers synced, only synced "
        "with sids: [ [1] ]",
        severity="error",
        meaning="The leader lost its majority and stops; the ensemble elects again.",
        source=_zookeeper.file(f"{_MAIN}/server/quorum/Leader.java"),
        failure=fails.QUORUM,
    )
    DATABASE_UNREADABLE = LogMessage(
        anchor="Unable to load database on disk",
        sample="ERROR QuorumPeer - Unable to load database on disk java.io.IOException: The "
        "current epoch, 5, is older than the last zxid, 30064771072",
        severity="fatal",
        meaning="A server cannot read its snapshots and logs, and does not start.",
        source=_zookeeper.file(f"{_MAIN}/server/quorum/QuorumPeer.java"),
        failure=fails.START,
    )
    NO_SNAPSHOT = LogMessage(
        anchor="No snapshot found, but there are log entries. ",
        sample="java.io.IOException: No snapshot found, but there are log entries. Something is "
        "broken!",
        severity="fatal",
        meaning="The snapshot is missing, as after a deletion by hand, and the server does not "
        "start.",
        source=_zookeeper.file(f"{_MAIN}/server/persistence/FileTxnSnapLog.java"),
        failure=fails.START,
    )
    NO_DATA_DIRECTORY = LogMessage(
        anchor="Unable to access datadir, exiting abnormally",
        sample="ERROR QuorumPeerMain - Unable to access datadir, exiting abnormally",
        severity="fatal",
        meaning="The data directory is missing or not writable, and the server exits.",
        source=_zookeeper.file(f"{_MAIN}/server/quorum/QuorumPeerMain.java"),
        failure=fails.START,
    )
    NOT_A_PEER = LogMessage(
        anchor=" not in the peer list",
        sample="java.lang.RuntimeException: My id 4 not in the peer list",
        pattern=r"My id (?P<id>\d+) not in the peer list",
        severity="fatal",
        meaning="myid names a server that the configuration does not list.",
        source=_zookeeper.file(f"{_MAIN}/server/quorum/QuorumPeer.java"),
        failure=fails.START,
    )
    CRITICAL_THREAD = LogMessage(
        anchor="Severe unrecoverable error, from thread : ",
        sample="ERROR - Severe unrecoverable error, from thread : SyncThread:1",
        pattern=r"Severe unrecoverable error, from thread : (?P<thread>\S+)",
        severity="fatal",
        meaning="A thread that a server cannot do without failed, often for a full disk; it stops.",
        source=_zookeeper.file(f"{_MAIN}/server/ZooKeeperCriticalThread.java"),
        failure=fails.START,
    )

    OUTSTANDING = Metric(
        name="outstanding_requests",
        meaning="Requests that wait in the server.",
        source=SERVER,
    )
    FSYNC = Metric(
        name="fsynctime",
        meaning="Time to flush the transaction log to disk.",
        source=METRICS,
        kind="summary",
    )
    ELECTION = Metric(
        name="election_time",
        meaning="Duration of leader elections.",
        source=METRICS,
        kind="summary",
    )


zookeeper = ZooKeeper()
