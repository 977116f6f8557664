"""Log messages of Pulsar's clients and bookies."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import pulsar as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-27"
_pulsar = fails.pulsar
_bookkeeper = fails.bookkeeper
_CLIENT = "pulsar-client/src/main/java/org/apache/pulsar/client/impl"
_BOOKIE = "bookkeeper-server/src/main/java/org/apache/bookkeeper"
_go = Repository(
    "apache/pulsar-client-go", commit="8213b20c03b79d899eca91bfc8fc7c104f983c01", checked=_CHECKED
)
_cpp = Repository(
    "apache/pulsar-client-cpp", commit="1d08b2b358db42af2232d17bbe7ccc2937a79bbb", checked=_CHECKED
)


class PulsarClientMessages:
    """Log messages of Pulsar's clients and bookies."""

    LOOKUP_TIMED_OUT_2 = LogMessage(
        anchor=" lookup request timedout after ms ",
        sample="ERROR org.apache.pulsar.client.impl.ProducerImpl - "
        "[persistent://shop/eu/orders] [null] Failed to create producer: 653 lookup "
        "request timedout after ms 30000",
        pattern=r"(?P<request>\d+) lookup request timedout after ms (?P<time>\d+)",
        severity="error",
        meaning="A broker did not answer a client's request in time.",
        source=_pulsar.file(
            f"{_CLIENT}/ClientCnx.java", commit="b7e2e7cab6bbac3f8670a333547abdf77fa5d24c"
        ),
        failure=fails.REQUEST_TIMEOUT,
    )

    REQUEST_TIMED_OUT = LogMessage(
        anchor=" timeout {'durationMs': '",
        sample="WARN org.apache.pulsar.client.impl.ClientCnx - [id: 0x1, L:/10.0.0.9:42110 "
        "- R:pulsar/10.0.0.5:6650] Lookup request timeout {'durationMs': '30000', "
        "'reqId':'653', 'remote':'pulsar/10.0.0.5:6650', 'local':'/10.0.0.9:42110'}",
        pattern=r"(?P<request>\w+(?: \w+)*) timeout \{'durationMs': '(?P<time>\d+)'",
        severity="warning",
        meaning="A broker did not answer a client's request in time.",
        source=_pulsar.file(f"{_CLIENT}/ClientCnx.java"),
        failure=fails.REQUEST_TIMEOUT,
    )

    NO_CONNECTION = LogMessage(
        anchor="Could not get connection to broker: ",
        sample="WARN org.apache.pulsar.client.impl.ConnectionHandler - "
        "[persistent://shop/eu/orders] [p1] Could not get connection to broker: "
        "Connection refused -- Will try again in 0.1 s",
        pattern=r"\[(?P<topic>[^\]]+)\] \[[^\]]*\] Could not get connection to broker",
        severity="warning",
        meaning="A producer or consumer cannot connect to its broker.",
        source=_pulsar.file(f"{_CLIENT}/ConnectionHandler.java"),
        failure=fails.NO_BROKER,
    )

    QUORUM_WRITE = LogMessage(
        anchor="Write of ledger entry to quorum failed",
        sample="ERROR org.apache.bookkeeper.client.PendingAddOp - Write of ledger entry to "
        "quorum failed: L42 E7",
        severity="error",
        meaning="Too few bookies stored an entry.",
        source=_bookkeeper.file(f"{_BOOKIE}/client/PendingAddOp.java"),
        failure=fails.BOOKIES,
    )

    BOOKIE_TIMEOUT = LogMessage(
        anchor="Bookie operation timeout",
        sample="org.apache.bookkeeper.mledger.ManagedLedgerException: Bookie operation timeout",
        severity="error",
        meaning="A bookie did not answer in time.",
        source=_bookkeeper.file(f"{_BOOKIE}/client/api/BKException.java"),
        failure=fails.BOOKIES,
    )

    BOOKIE_HANDLE = LogMessage(
        anchor="Bookie handle is not available",
        sample="org.apache.bookkeeper.client.BKException$BKBookieHandleNotAvailabl"
        "eException: Bookie handle is not available",
        severity="error",
        meaning="A bookie cannot be reached.",
        source=_bookkeeper.file(f"{_BOOKIE}/client/api/BKException.java"),
        failure=fails.BOOKIES,
    )

    LEDGER_DIRS = LogMessage(
        anchor="No writable ledger dirs below diskUsageThreshold.",
        sample="WARN org.apache.bookkeeper.bookie.LedgerDirsManager - No writable ledger "
        "dirs below diskUsageThreshold. But Dirs that can accommodate 1073741824 "
        "are: [/data/ledgers]",
        severity="warning",
        meaning="Every disk of a bookie is fuller than the threshold.",
        source=_bookkeeper.file(f"{_BOOKIE}/bookie/LedgerDirsManager.java"),
        failure=fails.DISK,
    )

    COOKIE = LogMessage(
        anchor="] is not matching with [",
        sample="org.apache.bookkeeper.bookie.BookieException$InvalidCookieException: Cookie "
        "[4 bookieHost: 10.0.0.5:3181] is not matching with [4 bookieHost: "
        "10.0.0.6:3181]",
        pattern=r"Cookie \[.*?\] is not matching with \[",
        severity="error",
        meaning="The data of a bookie was written under another address, or by another cluster.",
        source=_bookkeeper.file(f"{_BOOKIE}/bookie/Cookie.java"),
        failure=fails.COOKIE,
    )

    GO_SEND = LogMessage(
        anchor="message send timeout",
        sample='level=error msg="send error" error="message send timeout: TimeoutError" '
        'topic="persistent://shop/eu/orders"',
        pattern=r"message send timeout: TimeoutError",
        severity="error",
        meaning="The broker did not acknowledge a message of the client (Go) in time.",
        source=_go.file("pulsar/producer_partition.go"),
        failure=fails.SEND,
    )

    GO_PRODUCER = LogMessage(
        anchor="Failed to create producer at newPartitionProducer",
        sample='level=error msg="Failed to create producer at newPartitionProducer" '
        'error="connection error" topic="persistent://shop/eu/orders"',
        severity="error",
        meaning="The client (Go) cannot open a producer.",
        source=_go.file("pulsar/producer_partition.go"),
        failure=fails.NO_BROKER,
    )

    GO_RECONNECT = LogMessage(
        anchor="Failed to reconnect to broker, will retry later.",
        sample='level=warning msg="Failed to reconnect to broker, will retry later." '
        'error="connection error"',
        severity="warning",
        meaning="The client (Go) lost its broker, and cannot connect again.",
        source=_go.file("pulsar/producer_partition.go"),
        failure=fails.NO_BROKER,
    )

    CPP_KEEP_ALIVE = LogMessage(
        anchor="Forcing connection to close after keep-alive timeout",
        sample="WARN  ClientConnection:1221 | [10.0.0.9:42110 -> 10.0.0.5:6650] Forcing "
        "connection to close after keep-alive timeout",
        severity="warning",
        meaning="A broker did not answer the client (C++) in time.",
        source=_cpp.file("lib/ClientConnection.cc"),
        failure=fails.REQUEST_TIMEOUT,
    )

    CPP_CONNECT = LogMessage(
        anchor="Failed to establish connection to ",
        sample="ERROR ClientConnection:490 | [<none> -> pulsar://10.0.0.5:6650] Failed to "
        "establish connection to 10.0.0.5:6650: Connection refused",
        pattern=r"ClientConnection.*Failed to establish connection to (?P<broker>\S+?): .*",
        severity="error",
        meaning="The client (C++) cannot connect to a broker.",
        source=_cpp.file("lib/ClientConnection.cc"),
        context=(
            "ClientConnection",
            "pulsar",
        ),
        failure=fails.NO_BROKER,
    )
