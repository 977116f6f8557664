"""Log messages of HTTP clients in Python: aiohttp, httpx, urllib3, and sockets of asyncio."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import python_calls as calls
from atlas.technologies.message import LogMessage

_lib = Repository(
    "python/cpython", commit="v3.11.7", checked="2026-11-26", read_in="the library of Python 3.11.7"
)
_anyio = Repository(
    "agronholm/anyio", commit="660a06d548ca72759e9d89ed722dd1ad5227afe4", checked="2026-11-26"
)
_httpx = Repository(
    "encode/httpx", commit="ae1b9f66238f75ced3ced5e4485408435de10768", checked="2026-11-26"
)
_httpcore = Repository(
    "encode/httpcore", commit="98209758cc14e1a5f966fe1dfdc1064b94055d8c", checked="2026-11-26"
)
_h11 = Repository(
    "python-hyper/h11", commit="v0.14.0", checked="2026-11-26", read_in="its wheel on PyPI"
)
_aiohttp = Repository(
    "aio-libs/aiohttp", commit="495e778360d1924da63e16dba0f0d76baf56a56a", checked="2026-11-26"
)
_urllib3 = Repository(
    "urllib3/urllib3", commit="6a8536b6e1b0cbe69ae801337c599951e527ae29", checked="2026-11-26"
)


class PythonClientMessages:
    """Log messages of HTTP clients in Python: aiohttp, httpx, urllib3, and sockets of asyncio."""

    CONNECT_CALL_FAILED = LogMessage(
        anchor="Connect call failed (",
        sample="ConnectionRefusedError: [Errno 111] Connect call failed ('127.0.0.1', 6062)",
        pattern=r"Connect call failed \('(?P<host>[^']+)', (?P<port>\d+)",
        severity="error",
        meaning="A server does not accept the connection; the address follows.",
        source=_lib.file("Lib/asyncio/selector_events.py"),
        failure=calls.UNREACHABLE,
    )

    ALL_ATTEMPTS = LogMessage(
        anchor="All connection attempts failed",
        sample="httpx.ConnectError: All connection attempts failed",
        pattern=r"(?P<text>All connection attempts failed)",
        severity="error",
        meaning="None of the addresses of a server accepts the connection (httpx).",
        source=_anyio.file("src/anyio/_core/_sockets.py"),
        context=("httpx", "httpcore", "anyio", "ConnectError", "OSError"),
        failure=calls.UNREACHABLE,
    )

    HTTPX_READ = LogMessage(
        anchor="ReadTimeout",
        sample="httpx.ReadTimeout",
        pattern=r"(?P<library>httpx|httpcore)\.ReadTimeout\b",
        severity="error",
        meaning="A server (httpx) sent nothing within the read timeout.",
        source=_httpx.file("httpx/_exceptions.py"),
        failure=calls.TIMEOUT,
    )

    HTTPX_CONNECT = LogMessage(
        anchor="ConnectTimeout",
        sample="httpx.ConnectTimeout",
        pattern=r"(?P<library>httpx|httpcore)\.ConnectTimeout\b",
        severity="error",
        meaning="A server (httpx) did not accept the connection in time.",
        source=_httpx.file("httpx/_exceptions.py"),
        failure=calls.UNREACHABLE,
    )

    HTTPX_POOL = LogMessage(
        anchor="PoolTimeout",
        sample="httpx.PoolTimeout",
        pattern=r"(?P<library>httpx|httpcore)\.PoolTimeout\b",
        severity="error",
        meaning="All connections of the client's pool (httpx) are in use.",
        source=_httpx.file("httpx/_exceptions.py"),
        failure=calls.POOL,
    )

    HTTPX_DISCONNECTED = LogMessage(
        anchor="Server disconnected without sending a response.",
        sample="httpx.RemoteProtocolError: Server disconnected without sending a response.",
        severity="error",
        meaning="The server closed the connection (httpx) instead of a response.",
        source=_httpcore.file("httpcore/_async/http11.py"),
        failure=calls.CLOSED,
    )

    INCOMPLETE_CHUNKS = LogMessage(
        anchor="peer closed connection without sending complete message body",
        sample="httpx.RemoteProtocolError: peer closed connection without sending complete "
        "message body (incomplete chunked read)",
        severity="error",
        meaning="The server closed the connection within its response.",
        source=_h11.file("h11/_readers.py"),
        failure=calls.CLOSED,
    )

    AIOHTTP_TASK = LogMessage(
        anchor="exception=ServerDisconnectedError(",
        sample="future: <Task finished coro=<load() done> exception=ServerDisconnectedError()>",
        pattern=r"exception=(?P<error>ServerDisconnectedError)\(",
        severity="error",
        meaning="The server closed the connection (aiohttp) before its response.",
        source=_aiohttp.file("aiohttp/client_exceptions.py"),
        failure=calls.CLOSED,
    )

    AIOHTTP_PAYLOAD = LogMessage(
        anchor="Response payload is not completed",
        sample="aiohttp.client_exceptions.ClientPayloadError: Response payload is not completed",
        severity="error",
        meaning="The server closed the connection (aiohttp) within its response.",
        source=_aiohttp.file("aiohttp/client_proto.py"),
        failure=calls.CLOSED,
    )

    AIOHTTP_UNCLOSED = LogMessage(
        anchor="Unclosed client session",
        sample="Unclosed client session",
        severity="warning",
        meaning="A session of the client (aiohttp) was not closed: its connections stay open.",
        source=_aiohttp.file("aiohttp/client.py"),
        failure=calls.LEAK,
    )

    AIOHTTP_CONNECTOR = LogMessage(
        anchor="Unclosed connector",
        sample="ResourceWarning: Unclosed connector <aiohttp.connector.TCPConnector object at "
        "0x7f1c2a3b4d50>",
        severity="warning",
        meaning="A connection pool of the client (aiohttp) was not closed.",
        source=_aiohttp.file("aiohttp/connector.py"),
        context=("connections:", "connector:", "aiohttp"),
        failure=calls.LEAK,
    )

    ABORTED = LogMessage(
        anchor="('Connection aborted.', ",
        sample="requests.exceptions.ConnectionError: ('Connection aborted.', "
        "ConnectionResetError(104, 'Connection reset by peer'))",
        pattern=r"\('Connection aborted\.', (?P<error>\w+)",
        severity="error",
        meaning="A connection (urllib3) broke while it was used; the error follows.",
        source=_urllib3.file("src/urllib3/connectionpool.py"),
        failure=calls.ABORTED,
    )

    INCOMPLETE_READ = LogMessage(
        anchor=" more expected)",
        sample="urllib3.exceptions.ProtocolError: ('Connection broken: IncompleteRead(512 "
        "bytes read, 1024 more expected)', IncompleteRead(512 bytes read, 1024 more "
        "expected))",
        pattern=r"IncompleteRead\((?P<read>\d+) bytes read, (?P<rest>\d+) more expected\)",
        severity="error",
        meaning="The server closed the connection (urllib3) before the whole response came.",
        source=_urllib3.file("src/urllib3/exceptions.py"),
        failure=calls.CLOSED,
    )

    POOL_FULL = LogMessage(
        anchor="Connection pool is full, discarding connection: ",
        sample="WARNING urllib3.connectionpool Connection pool is full, discarding "
        "connection: api.example.com. Connection pool size: 10",
        severity="warning",
        meaning="More threads than the pool has places call one server: the extra connections are "
        "closed.",
        source=_urllib3.file("src/urllib3/connectionpool.py"),
        failure=calls.POOL,
    )

    RETRYING = LogMessage(
        anchor="after connection broken by ",
        sample="WARNING urllib3.connectionpool Retrying (Retry(total=2, connect=None, "
        "read=None, redirect=None, status=None)) after connection broken by "
        "'ReadTimeoutError(\"Read timed out.\")': /orders",
        severity="warning",
        meaning="A call (urllib3) failed and is repeated; the error follows.",
        source=_urllib3.file("src/urllib3/connectionpool.py"),
        failure=calls.ABORTED,
    )

    NO_PROXY = LogMessage(
        anchor="'Unable to connect to proxy'",
        sample="urllib3.exceptions.ProxyError: ('Unable to connect to proxy', "
        "OSError('Tunnel connection failed: 403 Forbidden'))",
        severity="error",
        meaning="The proxy that the program is told to use cannot be reached, or refuses.",
        source=_urllib3.file("src/urllib3/connection.py"),
        failure=calls.PROXY,
    )
