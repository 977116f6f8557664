"""What fails when programs written in Go call others, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.go import FIRST_STACK, GOROUTINES
from atlas.technologies.known_failure import KnownFailure, UsualCause

TRANSPORT = Repository(
    "golang/go",
    commit="go1.19.8",
    checked="2026-11-26",
    read_in="Debian's package golang-1.19-src",
).file("src/net/http/transport.go")

GOAWAY = KnownFailure(
    "the server closes HTTP/2 connections with requests in flight",
    steps=[CALL, OUTGOING, UNIT_LOG],
)
NO_CONNECTION = KnownFailure(
    "a request gets no connection within its timeout",
    is_general=True,
    steps=[CALL, OUTGOING, GOROUTINES],
    causes=[
        UsualCause(
            "the server or a firewall does not accept connections",
            sign=statement("a call from this host does not connect either")
            @ TRANSPORT.at("net/http: request canceled while waiting for connection"),
        ),
        UsualCause(
            "the limit of connections to the host is reached",
            sign=statement("many connections to the port, and goroutines that wait for one")
            @ TRANSPORT.at("// MaxConnsPerHost optionally limits the total number"),
        ),
    ],
)
TIMEOUT = KnownFailure("a server does not respond in time", steps=[CALL, RESOLVE, GOROUTINES])
DB_CLOSED = KnownFailure(
    "the database handle is closed while code still uses it",
    steps=[UNIT_LOG, GOROUTINES, FIRST_STACK],
)
WEBSOCKET = KnownFailure("a WebSocket is refused or cut", steps=[CALL, OUTGOING, UNIT_LOG])
