"""Log messages of HTTP clients on Node.js: undici, axios, got, node-fetch, request, ws."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import nodejs as fails
from atlas.technologies.message import LogMessage

_undici = Repository(
    "nodejs/undici", commit="7eb7c8ec8f23acd9c3da93a286162f8c1dc68326", checked="2026-11-26"
)
_node = Repository("nodejs/node", commit="v20.20.2", checked="2026-11-26")
_axios = Repository(
    "axios/axios", commit="23a25af0688d1db2c396deb09229d2271cc24f6c", checked="2026-11-26"
)
_got = Repository(
    "sindresorhus/got", commit="d00d845a0b435365ec73ea5a1fca6e17ee677184", checked="2026-11-26"
)
_node_fetch = Repository(
    "node-fetch/node-fetch", commit="8b3320d2a7c07bce4afc6b2bf6c3bbddda85b01f", checked="2026-11-26"
)
_node_fetch_2 = Repository(
    "node-fetch/node-fetch", commit="v2.6.7", checked="2026-11-26", read_in="its package on npm"
)
_request = Repository(
    "request/request", commit="v2.88.2", checked="2026-11-26", read_in="its package on npm"
)
_ws = Repository(
    "websockets/ws", commit="a2f4e7c046c2112bbce6fef39a083dac77d6f0d2", checked="2026-11-26"
)


class NodejsClientMessages:
    """Log messages of HTTP clients on Node.js: undici, axios, got, node-fetch, request, ws."""

    UNDICI_CONNECT_CODE = LogMessage(
        anchor="UND_ERR_CONNECT_TIMEOUT",
        sample="TypeError: fetch failed { cause: ConnectTimeoutError { code: "
        "'UND_ERR_CONNECT_TIMEOUT' } }",
        severity="error",
        meaning="A fetch got no connection in time: the server or a firewall on the way does "
        "not reply.",
        source=_undici.file("lib/core/errors.js"),
        failure=fails.UNREACHABLE,
    )

    UNDICI_HEADERS_CODE = LogMessage(
        anchor="UND_ERR_HEADERS_TIMEOUT",
        sample="TypeError: fetch failed { cause: HeadersTimeoutError { code: "
        "'UND_ERR_HEADERS_TIMEOUT' } }",
        severity="error",
        meaning="A fetch got no response headers in time.",
        source=_undici.file("lib/core/errors.js"),
        failure=fails.TIMEOUT,
    )

    UNDICI_BODY_CODE = LogMessage(
        anchor="UND_ERR_BODY_TIMEOUT",
        sample="TypeError: terminated { cause: BodyTimeoutError { code: 'UND_ERR_BODY_TIMEOUT' } }",
        severity="error",
        meaning="The body of a response stopped coming.",
        source=_undici.file("lib/core/errors.js"),
        failure=fails.TIMEOUT,
    )

    UNDICI_SOCKET_CODE = LogMessage(
        anchor="UND_ERR_SOCKET",
        sample="TypeError: fetch failed { cause: SocketError: read ECONNRESET { code: "
        "'UND_ERR_SOCKET' } }",
        severity="error",
        meaning="A connection broke while a fetch used it.",
        source=_undici.file("lib/core/errors.js"),
        failure=fails.CLOSED,
    )

    FETCH_FAILED = LogMessage(
        anchor="TypeError: fetch failed",
        sample="TypeError: fetch failed",
        severity="error",
        meaning="A fetch got no response; its cause is written below.",
        source=_undici.file("lib/web/fetch/index.js"),
        failure=fails.WRAPPED_CALL,
    )

    FETCH_TERMINATED = LogMessage(
        anchor="TypeError: terminated",
        sample="TypeError: terminated",
        severity="error",
        meaning="A response ended before its body was complete; its cause is written below.",
        source=_undici.file("lib/web/fetch/index.js"),
        failure=fails.WRAPPED_CALL,
    )

    SOCKET_TIMEOUT = LogMessage(
        anchor="ERR_SOCKET_CONNECTION_TIMEOUT",
        sample="Error [ERR_SOCKET_CONNECTION_TIMEOUT]: Socket connection timeout",
        severity="error",
        meaning="None of the addresses of a server accepted a connection in time.",
        source=_node.file("lib/internal/errors.js"),
        failure=fails.UNREACHABLE,
    )

    AXIOS_STATUS = LogMessage(
        anchor="Request failed with status code ",
        sample="AxiosError: Request failed with status code 502",
        pattern=r"Request failed with status code (?P<status>[45]\d\d)\b",
        severity="error",
        meaning="A client (axios) got an error status from a server.",
        source=_axios.file("lib/core/settle.js"),
        failure=fails.ERROR_STATUS,
    )

    AXIOS_TIMEOUT = LogMessage(
        anchor="ms exceeded",
        sample="AxiosError: timeout of 5000ms exceeded",
        pattern=r"timeout of (?P<milliseconds>\d+)ms exceeded",
        severity="error",
        meaning="A client (axios) got no response within its timeout.",
        source=_axios.file("lib/adapters/http.js"),
        failure=fails.TIMEOUT,
    )

    AXIOS_ABORTED = LogMessage(
        anchor="stream has been aborted",
        sample="AxiosError: stream has been aborted",
        severity="error",
        meaning="The server closed the connection before the response (axios) was complete.",
        source=_axios.file("lib/adapters/http.js"),
        context=("axios", "Axios"),
        failure=fails.CLOSED,
    )

    AXIOS_NETWORK = LogMessage(
        anchor="AxiosError: Network Error",
        sample="AxiosError: Network Error",
        severity="error",
        meaning="A client (axios) got no response at all.",
        source=_axios.file("lib/adapters/fetch.js"),
        failure=fails.UNREACHABLE,
    )

    GOT_TIMEOUT = LogMessage(
        anchor="Timeout awaiting '",
        sample="TimeoutError: Timeout awaiting 'request' for 5000ms",
        pattern=r"Timeout awaiting '(?P<phase>\w+)' for (?P<milliseconds>\d+)ms",
        severity="error",
        meaning="A client (got) reached the timeout of one phase of a request.",
        source=_got.file("source/core/timed-out.ts"),
        failure=fails.TIMEOUT,
    )

    NODE_FETCH = LogMessage(
        anchor=" failed, reason: ",
        sample="FetchError: request to https://api.example.com/ failed, reason: connect "
        "ECONNREFUSED 10.0.0.7:443",
        pattern=r"request to (?P<url>\S+) failed, reason: ",
        severity="error",
        meaning="A request (node-fetch) failed; the reason follows.",
        source=_node_fetch.file("src/index.js"),
        failure=fails.WRAPPED_CALL,
    )

    NODE_FETCH_TIMEOUT = LogMessage(
        anchor="FetchError: network timeout at: ",
        sample="FetchError: network timeout at: https://api.example.com/",
        severity="error",
        meaning="A request (node-fetch 2) got no response within its timeout.",
        source=_node_fetch_2.file("lib/index.js"),
        failure=fails.TIMEOUT,
    )

    REQUEST_TIMEOUT = LogMessage(
        anchor="ESOCKETTIMEDOUT",
        sample="Error: ESOCKETTIMEDOUT",
        severity="error",
        meaning="A client (request) got no data within its timeout.",
        source=_request.file("request.js"),
        failure=fails.TIMEOUT,
    )

    WS_STATUS = LogMessage(
        anchor="Unexpected server response: ",
        sample="Error: Unexpected server response: 502",
        pattern=r"Unexpected server response: (?P<status>\d{3})\b",
        severity="error",
        meaning="A server or proxy refused to open a WebSocket.",
        source=_ws.file("lib/websocket.js"),
        failure=fails.WEBSOCKET,
    )

    WS_CLOSED = LogMessage(
        anchor="WebSocket was closed before the connection was established",
        sample="Error: WebSocket was closed before the connection was established",
        severity="error",
        meaning="A WebSocket was closed before it was open.",
        source=_ws.file("lib/websocket.js"),
        failure=fails.WEBSOCKET,
    )

    WS_PAYLOAD = LogMessage(
        anchor="RangeError: Max payload size exceeded",
        sample="RangeError: Max payload size exceeded",
        severity="error",
        meaning="A message of a WebSocket is larger than maxPayload.",
        source=_ws.file("lib/receiver.js"),
        failure=fails.TOO_LARGE,
    )
