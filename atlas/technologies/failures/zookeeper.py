"""What fails in ZooKeeper, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_LOAD
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

docs = Repository(
    "apache/zookeeper",
    commit="53a78e36f99602162643303ab330377fc383b41f",
    checked="2026-11-26",
    publisher="Apache ZooKeeper",
    folder="zookeeper-website/app/pages/_docs/docs/_mdx",
)
GUIDE = "admin-ops/administrators-guide"
_code = Repository(
    "apache/zookeeper",
    commit="53a78e36f99602162643303ab330377fc383b41f",
    checked="2026-11-27",
    publisher="Apache ZooKeeper",
)
SERVER_SCRIPT = _code.file("bin/zkServer.sh")
NOT_SERVING = _code.file(
    "zookeeper-server/src/main/java/org/apache/zookeeper/server/command/"
    "AbstractFourLetterCommand.java"
)
COMMANDS = docs.file(f"{GUIDE}/commands.mdx")
PARAMETERS = docs.file(f"{GUIDE}/configuration-parameters.mdx")
PRACTICES = docs.file(f"{GUIDE}/best-practices.mdx")
FILES = docs.file(f"{GUIDE}/data-file-management.mdx")
TOOLS = docs.file("admin-ops/tools.mdx")
SESSIONS = docs.file("developer/programmers-guide/sessions.mdx")
GOTCHAS = docs.file("developer/programmers-guide/gotchas-common-problems-and-troubleshooting.mdx")

MODE = Check(
    "Check on every server whether it is leader, follower or not serving.",
    shell("zkServer.sh status") @ TOOLS.at("show the status, mode, and role of the"),
    healthy=statement("Mode: leader, follower or standalone") @ TOOLS.at("Mode: standalone"),
    unhealthy=statement("Error contacting service. It is probably not running.")
    @ SERVER_SCRIPT.at('"Error contacting service. It is probably not running."'),
    verify="In an ensemble, exactly one server is the leader and a majority respond. A server that "
    "runs without a quorum prints the same error.",
)
SERVER = Check(
    "Read latency, connections, outstanding requests and mode of the server.",
    shell("echo srvr | nc <host> 2181") @ COMMANDS.at("full details for the server."),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("This ZooKeeper instance is not currently serving requests")
    @ NOT_SERVING.at('"This ZooKeeper instance is not currently serving requests"'),
    verify="Outstanding near 0 is healthy; if it grows, the server is slower than its clients.",
)
VARIABLES = Check(
    "Read the monitoring variables; mntr must be in 4lw.commands.whitelist.",
    shell("echo mntr | nc <host> 2181") @ COMMANDS.at("echo mntr | nc localhost 2185"),
    healthy=statement("zk_outstanding_requests 0, zk_server_state leader or follower")
    @ COMMANDS.at("zk_outstanding_requests 0"),
    unhealthy=statement("on the leader, fewer zk_synced_followers than there should be")
    @ COMMANDS.at("zk_synced_followers 4 - only exposed by the"),
    verify="Outstanding requests that grow: the server is slower than its clients.",
)
CLIENTS = Check(
    "List the connections by client; cons must be in 4lw.commands.whitelist.",
    shell("echo cons | nc <host> 2181")
    @ COMMANDS.at("full connection/session details for all clients connected"),
    **NO_OUTPUT,
    verify="The address with most connections, or the session with high latency, is the one.",
)
SPACE = Check(
    "Check the free space of the data and log directories.",
    shell("df <directory>") @ FILES.at("creates snapshot and log files, but never deletes"),
    **NO_OUTPUT,
    verify="Use% below 100: ZooKeeper itself does not delete old files by default.",
)
CLEAN_UP = Step(
    "Delete old snapshots and logs, except the newest five.",
    command=shell("zkCleanup.sh -n 5") @ TOOLS.at("./zkCleanup.sh -n 5"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the old snapshots and logs are deleted.",
    verify="df shows free space, and the server starts.",
)
LOG_DEVICE = Step(
    "Configure a disk of its own for the transaction log; restart one server at a time.",
    command=config("dataLogDir=<directory>", file="zoo.cfg")
    @ PARAMETERS.at("to point to a directory on that device,"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous setting and files, then restart the server.",
    verify="No new fsync warning is logged.",
)
CLIENT_LIMIT = Step(
    "Raise the limit per client address, if the client needs more; restart one server at a time.",
    command=config("maxClientCnxns=<count>", file="zoo.cfg")
    @ PARAMETERS.at("Limits the number of concurrent connections (at the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous number and restart the server.",
    verify="The client connects, and its number of connections stays stable.",
)
BUFFER = Step(
    "Raise jute.maxbuffer on all servers and clients; restart one server at a time.",
    command=config("-Djute.maxbuffer=<bytes>", file="JVM flags of servers and clients")
    @ PARAMETERS.at("must be set on all servers and clients"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous value on all of them.",
    verify="The read that failed succeeds; then delete or split the large node.",
)

EXPIRED = KnownFailure(
    "a client's session expired; its locks and ephemeral nodes are gone",
    steps=[SERVER, VARIABLES, DISK_LOAD],
    causes=[
        UsualCause(
            "the client paused or lost its network",
            sign=statement("the cluster did not hear from it within the session timeout")
            @ SESSIONS.at("does not hear from the client within the"),
        ),
        UsualCause(
            "the servers were slow or without a leader",
            sign=statement("many clients expire at once, and srvr shows high latency")
            @ GOTCHAS.at("Putting the log on a busy device will"),
        ),
    ],
)
CONNECTION = KnownFailure(
    "a client lost its server",
    steps=[MODE, SERVER, CLIENTS],
    causes=[
        UsualCause(
            "a server stopped, or the network is partitioned",
            sign=statement("the common reasons for a lost connection")
            @ GOTCHAS.at("failures and network partitions are common reasons"),
        ),
        UsualCause(
            "the client's list names servers of another cluster",
            sign=statement("its list must match that of the servers")
            @ PRACTICES.at("ZooKeeper servers that are in different ZooKeeper"),
        ),
    ],
)
TOO_LARGE = KnownFailure(
    "a node or its list of children is too large", steps=[SERVER, VARIABLES, BUFFER]
)
SLOW = KnownFailure(
    "the disk of the transaction log is slow", steps=[DISK_LOAD, SERVER, LOG_DEVICE]
)
CONNECTIONS = KnownFailure(
    "a client address has too many connections", steps=[CLIENTS, SERVER, CLIENT_LIMIT]
)
QUORUM = KnownFailure("no quorum, or no leader", steps=[MODE, VARIABLES, SERVER])
PEER = KnownFailure(
    "a server cannot reach another one of the ensemble", steps=[MODE, SERVER, DISK_LOAD]
)
START = KnownFailure(
    "a server does not start",
    steps=[SPACE, MODE, CLEAN_UP],
    causes=[
        UsualCause(
            "its disk is full",
            sign=statement("old snapshots and logs stay until something deletes them")
            @ FILES.at("creates snapshot and log files, but never deletes"),
        ),
        UsualCause(
            "myid does not match the configuration",
            sign=statement("each server's unique id is in myid and in the configuration")
            @ FILES.at("places: the _myid_ file and the configuration file."),
        ),
    ],
)
OVERLOAD = KnownFailure("the servers are overloaded", steps=[SERVER, CLIENTS, DISK_LOAD])
