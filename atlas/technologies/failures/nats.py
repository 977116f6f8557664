"""What fails in NATS, with the first steps."""

from atlas.evidence.command import config, http, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import SPACE
from atlas.technologies.failures._network import LISTENER
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

docs = Repository(
    "nats-io/nats.docs",
    commit="98856081c8843d9fa238b3ea96e1f72d07f31113",
    checked="2026-11-26",
    publisher="NATS",
    release=undisclosed("release: the pages, read at a commit, name none"),
    folder="running-a-nats-service",
)
_CLUSTERING = "configuration/clustering/jetstream_clustering"
TROUBLESHOOTING = docs.file(f"{_CLUSTERING}/troubleshooting.md")
ADMINISTRATION = docs.file(f"{_CLUSTERING}/administration.md")
SLOW = docs.file("nats_admin/slow_consumers.md")
CLIENTS_PAGE = docs.file("clients.md")

SERVERS = Check(
    "List the servers, with the system account.",
    shell("nats server ls") @ TROUBLESHOOTING.at("List known servers"),
    **NO_OUTPUT,
    verify="Every server of the cluster is listed; one that is missing is down or cut off.",
)
CONNECTIONS = Check(
    "Report the connections, with the system account.",
    shell("nats server report connections") @ TROUBLESHOOTING.at("Report on connections"),
    **NO_OUTPUT,
    verify="The client with most connections, or with many pending bytes, is the one.",
)
JETSTREAM = Check(
    "Report the state of JetStream, with the system account.",
    shell("nats server report jetstream") @ TROUBLESHOOTING.at("Report on JetStream activity"),
    **NO_OUTPUT,
    verify="One meta leader; all peers are current; storage is below its limit.",
)
STREAM = Check(
    "Read leader and replicas of the stream.",
    shell("nats stream info <stream>") @ ADMINISTRATION.at("$ nats stream info ORDERS"),
    healthy=statement("Replica: n4-c1, current, seen 0.07s ago")
    @ ADMINISTRATION.at("Replica: n4-c1, current, seen 0.07s ago"),
    unhealthy=statement("Replica: n2-c1, outdated, seen 0.42s ago")
    @ ADMINISTRATION.at("Replica: n2-c1, outdated, seen 0.42s ago"),
)
STREAMS = Check(
    "Report all streams with size and servers.",
    shell("nats stream report") @ ADMINISTRATION.at("nats stream report"),
    **NO_OUTPUT,
    verify="The largest streams are the ones that fill the storage.",
)
CONNECT = Check(
    "Check that a client can connect.",
    shell("nats server check connection -s nats://<host>:4222")
    @ CLIENTS_PAGE.at("nats server check connection -s nats://0.0.0.0:4222"),
    **NO_OUTPUT,
    verify="It prints OK with the time that connecting took.",
)
VARZ = Check(
    "Read the server's variables from its monitoring port.",
    http("GET", "/varz", at="<host>:8222")
    @ SLOW.at("available through the monitoring `varz` endpoint"),
    **NO_OUTPUT,
    verify="slow_consumers that rises, or connections at max_connections, name the cause.",
)
DEADLINE = Step(
    "Lengthen the write deadline, if bursts are expected; reload the server.",
    command=config("write_deadline: <duration>", file="nats-server.conf")
    @ SLOW.at("write_deadline: 2s"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore the previous value and reload the server.",
    verify="slow_consumers no longer rises.",
)

SLOW_CONSUMER = KnownFailure(
    "a consumer is slow: messages are dropped or it is disconnected",
    steps=[VARZ, CONNECTIONS, DEADLINE],
)
CONNECTION_LIMIT = KnownFailure(
    "a connection or subscription limit is reached", steps=[VARZ, CONNECTIONS, SERVERS]
)
TOO_LARGE = KnownFailure("a message is larger than allowed", steps=[VARZ, CONNECTIONS, UNIT_LOG])
NO_QUORUM = KnownFailure(
    "a stream or consumer has no quorum", steps=[STREAM, JETSTREAM, SERVERS, UNIT_LOG]
)
STORAGE = KnownFailure(
    "JetStream's storage is used up", steps=[JETSTREAM, STREAMS, SPACE, UNIT_LOG]
)
NO_SERVER = KnownFailure("a client reaches no server", steps=[CONNECT, SERVERS, UNIT_LOG])
NO_RESPONDERS = KnownFailure(
    "nobody answers a request: no subscriber, or JetStream is off",
    steps=[CONNECTIONS, JETSTREAM, STREAMS],
)
REFUSED = KnownFailure("a client is not authorized", steps=[UNIT_LOG, CONNECTIONS, CONNECT])
STALE = KnownFailure("a connection was lost", steps=[CONNECT, CONNECTIONS, UNIT_LOG])
CORRUPT = KnownFailure("data of a stream is damaged", steps=[STREAM, SPACE, UNIT_LOG])
LAGGING = KnownFailure(
    "a server lags behind the leader of a stream", steps=[STREAM, JETSTREAM, SERVERS]
)
ROUTES = KnownFailure("servers do not reach each other", steps=[SERVERS, VARZ, UNIT_LOG])
OVERLOAD = KnownFailure("the server is slow to process", steps=[VARZ, CONNECTIONS, UNIT_LOG])
NOT_STARTED = KnownFailure(
    "the server does not start: it cannot open its port", steps=[LISTENER, UNIT_LOG, UNIT]
)
NO_PEERS = KnownFailure(
    "no server can take a stream or consumer", steps=[JETSTREAM, SERVERS, STREAMS]
)
NOT_WRITTEN = KnownFailure(
    "a server cannot write the state of JetStream to its disk", steps=[SPACE, UNIT_LOG, JETSTREAM]
)
