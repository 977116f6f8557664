"""What fails in gRPC, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._network import LISTENERS, RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

_CHECKED = "2026-11-26"
_go = Repository(
    "grpc/grpc-go",
    commit="4793ad0474669eafbd5346c8a3d098fdfa542498",
    checked=_CHECKED,
    publisher="gRPC",
    release="1.85.0-dev",
)
_java = Repository(
    "grpc/grpc-java",
    commit="5fda0c7c35a938b2b0be05cdbe168dcb0700d64a",
    checked=_CHECKED,
    publisher="gRPC",
    folder="core/src/main/java/io/grpc/internal",
)
_guides = Repository(
    "grpc/grpc.io",
    commit="028a1d2a6d59daea0e496b3e68789bb60fa69f4a",
    checked=_CHECKED,
    publisher="gRPC",
    folder="content/en/docs/guides",
    release=undisclosed("release: the guides, read at a commit of 2026, name none"),
)
DEBUG = Repository(
    "grpc-ecosystem/grpcdebug",
    commit="64d2b46877b9c0243c61c1dff53cbd22d7387f5d",
    checked=_CHECKED,
    publisher="gRPC",
    release=undisclosed("release: its page, read at a commit, names none"),
).file("README.md")
_node = Repository(
    "grpc/grpc-node",
    commit="2670b37a25dcd1e7b655609b0dc041060b1d8921",
    checked="2026-11-28",
    publisher="gRPC",
    folder="packages/grpc-js/src",
    release="1.13.4",
)
NODE_CALL = _node.file("load-balancing-call.ts")
NODE_SUBCHANNEL = _node.file("subchannel-call.ts")
README = _go.file("README.md")
CODES = _guides.file("status-codes.md")
DEADLINES = _guides.file("deadlines.md")
KEEPALIVE = _guides.file("keepalive.md")
KEEPALIVE_GO = _go.file("Documentation/keepalive.md")

CHANNELS = Check(
    "List the client's channels, if it serves channelz: state, and calls that failed.",
    shell("grpcdebug <host>:<port> channelz channels")
    @ DEBUG.at("grpcdebug localhost:50051 channelz channels"),
    healthy=statement("READY; of 5136/4631/505, the last number hardly grows")
    @ DEBUG.at("localhost:10001 READY 5136/4631/505"),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="TRANSIENT_FAILURE or CONNECTING: no connection. READY: the server is slow or refuses.",
)
SERVERS = Check(
    "List the server's listeners, if it serves channelz, and when the last call started.",
    shell("grpcdebug <host>:<port> channelz servers")
    @ DEBUG.at("grpcdebug localhost:50051 channelz servers"),
    healthy=statement("the last call started just now: 2852/2530/322 now")
    @ DEBUG.at("[:::10001] 2852/2530/322 now"),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="The numbers count started, succeeded and failed calls; a long stream is one call. A "
    "server that is too slow has recent calls, too: compare started with the other two.",
)
HEALTH = Check(
    "Query the server's own health, if it serves health checks.",
    shell("grpcdebug <host>:<port> health") @ DEBUG.at("grpcdebug localhost:50051 health"),
    healthy=statement("<Overall>: SERVING") @ DEBUG.at("# <Overall>: SERVING"),
    unhealthy=statement("<Overall>: NOT_SERVING") @ DEBUG.at("# <Overall>: NOT_SERVING"),
    verify="A call that hangs as well: the server or the way to it, not the method.",
)
LOGGING = Step(
    "Restart one client and one server with the transport's log turned on (gRPC for Go).",
    command=config(
        "GRPC_GO_LOG_VERBOSITY_LEVEL=99 GRPC_GO_LOG_SEVERITY_LEVEL=info",
        file="environment of the process",
    )
    @ README.at("export GRPC_GO_LOG_VERBOSITY_LEVEL=99"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restart them without the variables: the log is long.",
    verify="Errors of the transport on both sides say who closed the connection, and why.",
)

DEADLINE = KnownFailure(
    "a call exceeded its deadline",
    is_general=True,
    steps=[CHANNELS, HEALTH, SERVERS],
    causes=[
        UsualCause(
            "the server is too slow",
            sign=statement("the call had a connection: remote_addr in gRPC for Java's error")
            @ _java.file("AbstractClientStream.java").at('insight.appendKeyValue("remote_addr",'),
        ),
        UsualCause(
            "no connection to a server was ready in time",
            sign=statement("`while waiting for connections to become ready`, or a balancer error")
            @ _go.file("picker_wrapper.go").at('errStr = "latest balancer error: "'),
        ),
        UsualCause(
            "name resolution is slow",
            sign=statement("`Name resolution delay` of seconds in gRPC for Java's error")
            @ _java.file("ClientCallImpl.java").at('"Name resolution delay %.9f seconds.",'),
        ),
        UsualCause(
            "the deadline is too short, or its callers had used it up",
            sign=statement(
                "calls of all servers fail after the same time; elapsed time is deducted"
            )
            @ DEADLINES.at("elapsed time is already deducted."),
        ),
    ],
)
UNAVAILABLE = KnownFailure(
    "a server cannot be reached, or closed the connection",
    is_general=True,
    steps=[CHANNELS, RESOLVE, LISTENERS, HEALTH, LOGGING],
    causes=[
        UsualCause(
            "nothing listens, or the network does not let the client through",
            sign=statement("`Error while dialing`, with refused or a timeout")
            @ _go.file("internal/transport/http2_client.go").at(
                '"transport: Error while dialing: %v"'
            ),
        ),
        UsualCause(
            "the name resolves to no address",
            sign=statement("`name resolver error`, or `produced zero addresses`")
            @ _go.file("balancer/pickfirst/pickfirst.go").at(
                'fmt.Errorf("name resolver error: %v", err)'
            ),
        ),
        UsualCause(
            "TLS settings differ",
            sign=statement("the connection fails on handshaking")
            @ README.at("mis-configured transport credentials, connection failed on handshaking"),
        ),
        UsualCause(
            "a proxy in between breaks or closes the connection",
            sign=statement("server and client run, and their own logs show no shutdown")
            @ README.at("bytes disrupted, possibly by a proxy in between"),
        ),
        UsualCause(
            "the server shut down, or closes connections by their age",
            sign=statement("after a deployment, or at regular times")
            @ README.at("Keepalive parameters caused connection shutdown,"),
        ),
    ],
)
EXHAUSTED = KnownFailure(
    "a resource or limit is exhausted",
    is_general=True,
    steps=[CHANNELS, SERVERS, HEALTH],
    causes=[
        UsualCause(
            "a message is larger than the limit",
            sign=statement("`message larger than max` in the description")
            @ _go.file("rpc_util.go").at('"grpc: received message larger than max (%d'),
        ),
        UsualCause(
            "a quota or rate limit of the service",
            sign=statement("any other description: the service itself returned it")
            @ CODES.at("perhaps a per-user quota, or perhaps the entire"),
        ),
        UsualCause(
            "the server resets the stream to slow the client",
            sign=statement("RST_STREAM with ENHANCE_YOUR_CALM, which becomes this code")
            @ _go.file("internal/transport/http_util.go").at(
                "http2.ErrCodeEnhanceYourCalm: codes.ResourceExhausted,"
            ),
        ),
    ],
)
TOO_LARGE = KnownFailure(
    "a message is larger than the receiver accepts", steps=[CHANNELS, SERVERS, LOGGING]
)
PINGS = KnownFailure(
    "keepalive: pings are refused or not answered",
    steps=[CHANNELS, HEALTH, LOGGING],
    causes=[
        UsualCause(
            "the client pings more often than the server permits",
            sign=statement("too_many_pings: coordinate KEEPALIVE_TIME with the service's owner")
            @ KEEPALIVE.at("debug data equal to the ASCII code for"),
        ),
        UsualCause(
            "the connection is down, as behind a load balancer that drops idle ones",
            sign=statement("the ping got no answer within the timeout")
            @ KEEPALIVE_GO.at('configured to kill "idle" connections.'),
        ),
    ],
)
ABORTED = KnownFailure(
    "a server or proxy aborted a call", steps=[CHANNELS, SERVERS, HEALTH, LOGGING]
)
PROXY = KnownFailure(
    "a proxy answered instead of the gRPC server", steps=[RESOLVE, HEALTH, CHANNELS]
)
UNKNOWN_METHOD = KnownFailure(
    "the server does not know the service or method", steps=[SERVERS, HEALTH, RESOLVE]
)
