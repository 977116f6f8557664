"""Log messages of Go's HTTP client and server, of database/sql and of WebSockets."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import go as fails
from atlas.technologies.failures import go_calls as calls
from atlas.technologies.message import LogMessage

_go119 = Repository(
    "golang/go", commit="go1.19.8", checked="2026-11-26", read_in="Debian's package golang-1.19-src"
)
_websocket = Repository(
    "gorilla/websocket", commit="e064f32e3674d9d79a8fd417b5bc06fa5c6cad8f", checked="2026-11-26"
)


class GoHttpMessages:
    """Log messages of Go's HTTP client and server, of database/sql and of WebSockets."""

    GOAWAY = LogMessage(
        anchor="http2: server sent GOAWAY and closed the connection",
        sample='Get "https://api.example.com/": http2: server sent GOAWAY and closed the '
        'connection; LastStreamID=199, ErrCode=NO_ERROR, debug=""',
        pattern=r"http2: server sent GOAWAY and closed the connection(?:; "
        r"LastStreamID=(?P<stream>\d+), ErrCode=(?P<code>\w+))?",
        severity="error",
        meaning="The server closes an HTTP/2 connection, such as at a restart or after a "
        "number of requests.",
        source=_go119.file("src/net/http/h2_bundle.go"),
        failure=calls.GOAWAY,
    )

    WAITING = LogMessage(
        anchor="net/http: request canceled while waiting for connection",
        sample='Get "https://api.example.com/": net/http: request canceled while waiting for '
        "connection (Client.Timeout exceeded while awaiting headers)",
        severity="error",
        meaning="A request got no connection within its timeout: the server does not accept "
        "it, or the pool is full.",
        source=_go119.file("src/net/http/transport.go"),
        failure=calls.NO_CONNECTION,
    )

    BODY_TIMEOUT = LogMessage(
        anchor="(Client.Timeout or context cancellation while reading body)",
        sample="context deadline exceeded (Client.Timeout or context cancellation while "
        "reading body)",
        severity="error",
        meaning="A response was not complete within the timeout of the client.",
        source=_go119.file("src/net/http/client.go"),
        failure=calls.TIMEOUT,
    )

    CLOSED_IDLE = LogMessage(
        anchor="http: server closed idle connection",
        sample='Post "https://api.example.com/": http: server closed idle connection',
        severity="error",
        meaning="The server closed a connection that the client wanted to use again.",
        source=_go119.file("src/net/http/transport.go"),
        failure=fails.CONNECTION_LOST,
    )

    TRANSPORT_BROKEN = LogMessage(
        anchor="net/http: HTTP/1.x transport connection broken: ",
        sample='Get "http://api:8080/": net/http: HTTP/1.x transport connection broken: '
        "malformed HTTP response",
        severity="error",
        meaning="A connection broke, or the other side speaks another protocol.",
        source=_go119.file("src/net/http/transport.go"),
        failure=fails.CONNECTION_LOST,
    )

    DB_CLOSED = LogMessage(
        anchor="sql: database is closed",
        sample="sql: database is closed",
        severity="error",
        meaning="Code uses a database handle after it was closed, such as during a shutdown.",
        source=_go119.file("src/database/sql/sql.go"),
        failure=calls.DB_CLOSED,
    )

    SIGSEGV = LogMessage(
        anchor="SIGSEGV: segmentation violation",
        sample="SIGSEGV: segmentation violation",
        severity="fatal",
        meaning="The program accessed memory that it may not, most often through a nil pointer.",
        source=_go119.file("src/runtime/signal_freebsd.go"),
        failure=fails.PANIC,
    )

    CONVERSION = LogMessage(
        anchor="interface conversion: ",
        sample="panic: interface conversion: interface {} is nil, not string",
        pattern=r"panic: interface conversion: (?P<conversion>.+)",
        severity="fatal",
        meaning="A value has another type than the code expects.",
        source=_go119.file("src/runtime/error.go"),
        failure=fails.PANIC,
    )

    DIVIDE = LogMessage(
        anchor="panic: runtime error: integer divide by zero",
        sample="panic: runtime error: integer divide by zero",
        severity="fatal",
        meaning="The program divided by zero.",
        source=_go119.file("src/runtime/panic.go"),
        failure=fails.PANIC,
    )

    WS_HANDSHAKE = LogMessage(
        anchor="websocket: bad handshake",
        sample="websocket: bad handshake",
        severity="error",
        meaning="The server or a proxy refused to open a WebSocket.",
        source=_websocket.file("client.go"),
        failure=calls.WEBSOCKET,
    )

    WS_ABNORMAL = LogMessage(
        anchor="websocket: close 1006",
        sample="websocket: close 1006 (abnormal closure): unexpected EOF",
        severity="warning",
        meaning="A WebSocket ended without a closing message: the other side or a proxy cut it.",
        source=_websocket.file("conn.go"),
        failure=calls.WEBSOCKET,
    )

    WS_CONCURRENT = LogMessage(
        anchor="concurrent write to websocket connection",
        sample="panic: concurrent write to websocket connection",
        severity="fatal",
        meaning="Two goroutines write to one WebSocket at the same time.",
        source=_websocket.file("conn.go"),
        failure=fails.PANIC,
    )
