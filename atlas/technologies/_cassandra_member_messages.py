"""Log messages of Apache Cassandra: nodes that do not join or start, and logins."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cassandra
from atlas.technologies.failures import cassandra_members as members
from atlas.technologies.message import LogMessage

_scylla_tools = Repository(
    "scylladb/scylla-tools-java",
    commit="4f1353ba4cbf1bee35dd5109730e3db02359f2e4",
    checked="2026-11-27",
)
_SERVICE = _scylla_tools.file("src/java/org/apache/cassandra/service/StorageService.java")
_STREAMER = _scylla_tools.file("src/java/org/apache/cassandra/dht/RangeStreamer.java")


class CassandraMemberMessages:
    """Log messages of Apache Cassandra: nodes that do not join or start, and logins."""

    ADDRESS_EXISTS = LogMessage(
        anchor=" already exists, cancelling join. ",
        sample="A node with address /10.0.0.1 already exists, cancelling join. Use "
        "cassandra.replace_address if you want to replace this node.",
        pattern=r"A node with address (?P<address>\S+) already exists, cancelling join",
        severity="fatal",
        meaning="A node of that address is known already; a replacement has to say so.",
        source=_SERVICE,
        failure=members.JOIN,
    )

    OTHERS_MOVING = LogMessage(
        anchor="Other bootstrapping/leaving/moving nodes detected, cannot bootstrap while ",
        sample="Other bootstrapping/leaving/moving nodes detected, cannot bootstrap "
        "while cassandra.consistent.rangemovement is true",
        severity="fatal",
        meaning="Another node joins or leaves; only one may at a time.",
        source=_SERVICE,
        failure=members.JOIN,
    )

    NEEDED_NODE_DOWN = LogMessage(
        anchor="A node required to move the data consistently is down (",
        sample="A node required to move the data consistently is down (/10.0.0.1).",
        pattern=r"consistently is down \((?P<node>[^)]+)\)",
        severity="fatal",
        meaning="A node that must send data to a joining one is down.",
        source=_STREAMER,
        failure=members.JOIN,
    )

    NO_SOURCES = LogMessage(
        anchor="Unable to find sufficient sources for streaming range ",
        sample="Unable to find sufficient sources for streaming range (1,2] in keyspace shop",
        pattern=r"in keyspace (?P<keyspace>\S+)",
        severity="fatal",
        meaning="No replica can send a part of the data.",
        source=_STREAMER,
        failure=members.JOIN,
    )

    OTHER_DATACENTER = LogMessage(
        anchor=") differs from previous data center (",
        sample="Cannot start node if snitch's data center (dc1) differs from previous "
        "data center (datacenter1).",
        pattern=r"data center \((?P<now>[^)]+)\) differs from previous data center "
        r"\((?P<before>[^)]+)\)",
        severity="fatal",
        meaning="The node is configured for another data center than its data.",
        source=_scylla_tools.file("src/java/org/apache/cassandra/service/StartupChecks.java"),
        failure=cassandra.NOT_STARTED,
    )

    LOGIN = LogMessage(
        anchor=" and/or password are incorrect",
        sample="Provided username cassandra and/or password are incorrect",
        pattern=r"Provided username (?P<user>\S+) and/or password are incorrect",
        severity="error",
        meaning="The user name or password is wrong.",
        source=_scylla_tools.file("src/java/org/apache/cassandra/auth/PasswordAuthenticator.java"),
        context=(
            "cassandra",
            "Cassandra",
            "AuthenticationException",
            "AuthenticationFailed",
        ),
        failure=members.LOGIN,
    )

    NO_SEEDS = LogMessage(
        anchor="Unable to contact any seeds!",
        sample="Unable to contact any seeds!",
        severity="fatal",
        meaning="A node reaches none of the seeds.",
        source=_SERVICE,
        failure=cassandra.NO_PEERS,
    )

    ID_MISMATCH = LogMessage(
        anchor="Column family ID mismatch (found ",
        sample="Column family ID mismatch (found 1; expected 2)",
        severity="error",
        meaning="Two nodes made the same table at the same time, and disagree on its id.",
        source=_scylla_tools.file("src/java/org/apache/cassandra/config/CFMetaData.java"),
        failure=members.SCHEMA,
    )

    STREAM_FAILED = LogMessage(
        anchor="] Stream failed",
        sample="[Stream #a1b2] Stream failed",
        pattern=r"\[Stream #(?P<plan>[^\]]+)\] Stream failed",
        severity="warning",
        meaning="A stream of a bootstrap, repair or similar broke off; its error is in the log.",
        source=_scylla_tools.file(
            "src/java/org/apache/cassandra/streaming/StreamResultFuture.java"
        ),
        failure=members.STREAM,
    )
