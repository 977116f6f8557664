"""Log messages of HTTP clients on the JVM, and of Netty."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import java as fails
from atlas.technologies.failures import java_calls as calls
from atlas.technologies.message import LogMessage

_jdk17 = Repository(
    "openjdk/jdk17u",
    commit="jdk-17.0.21.1+2",
    checked="2026-11-26",
    read_in="Debian's package openjdk-17-source",
)
_reactor_netty = Repository(
    "reactor/reactor-netty", commit="da0f55072fadc619265a65274050d475eaba7169", checked="2026-11-26"
)
_okhttp = Repository(
    "square/okhttp", commit="1682d9bac8c03dffde2969b0b74d47649d0dbb52", checked="2026-11-26"
)
_feign = Repository(
    "OpenFeign/feign", commit="4b7c1eb51c0055dccd4b88d4f6b5fe75082c959d", checked="2026-11-26"
)
_httpclient4 = Repository(
    "apache/httpcomponents-client",
    commit="0700b14d6af0615b9bdaffe40482b3fe05e4441d",
    checked="2026-11-26",
)
_httpcore = Repository(
    "apache/httpcomponents-core",
    commit="e9fa30494b3648df068f1138a5b230ced75800ba",
    checked="2026-11-26",
)


class JavaClientMessages:
    """Log messages of HTTP clients on the JVM, and of Netty."""

    HTTP_CONNECT_TIMEOUT = LogMessage(
        anchor="HttpConnectTimeoutException: HTTP connect timed out",
        sample="java.net.http.HttpConnectTimeoutException: HTTP connect timed out",
        severity="error",
        meaning="A server did not accept the connection of the JDK's HTTP client in time.",
        source=_jdk17.file(
            "src/java.net.http/share/classes/jdk/internal/net/http/MultiExchange.java"
        ),
        failure=fails.UNREACHABLE,
    )

    HTTP_TIMEOUT = LogMessage(
        anchor="HttpTimeoutException: request timed out",
        sample="java.net.http.HttpTimeoutException: request timed out",
        severity="error",
        meaning="The JDK's HTTP client got no response in time.",
        source=_jdk17.file(
            "src/java.net.http/share/classes/jdk/internal/net/http/MultiExchange.java"
        ),
        failure=fails.TIMEOUT,
    )

    NO_BYTES = LogMessage(
        anchor="header parser received no bytes",
        sample="java.io.IOException: HTTP/1.1 header parser received no bytes",
        severity="error",
        meaning="The server closed the connection without a response.",
        source=_jdk17.file(
            "src/java.net.http/share/classes/jdk/internal/net/http/Http1HeaderParser.java"
        ),
        failure=calls.CLOSED,
    )

    TOO_MANY_STREAMS = LogMessage(
        anchor="too many concurrent streams",
        sample="java.io.IOException: too many concurrent streams",
        severity="error",
        meaning="An HTTP/2 connection carries as many requests as the server allows.",
        source=_jdk17.file(
            "src/java.net.http/share/classes/jdk/internal/net/http/Http2Connection.java"
        ),
        failure=calls.CLIENT_POOL,
    )

    PREMATURE_BEFORE = LogMessage(
        anchor="Connection prematurely closed BEFORE response",
        sample="reactor.netty.http.client.PrematureCloseException: Connection prematurely "
        "closed BEFORE response",
        severity="error",
        meaning="The server closed the connection (Reactor Netty) before it responded.",
        source=_reactor_netty.file(
            "reactor-netty-http/src/main/java/reactor/netty/http/client/HttpClientOperations.java"
        ),
        failure=calls.CLOSED,
    )

    PREMATURE_DURING = LogMessage(
        anchor="Connection prematurely closed DURING response",
        sample="reactor.netty.http.client.PrematureCloseException: Connection prematurely "
        "closed DURING response",
        severity="error",
        meaning="The server closed the connection (Reactor Netty) within its response.",
        source=_reactor_netty.file(
            "reactor-netty-http/src/main/java/reactor/netty/http/client/HttpClientOperations.java"
        ),
        failure=calls.CLOSED,
    )

    CLOSED_BEFORE_SEND = LogMessage(
        anchor="Connection has been closed BEFORE send operation",
        sample="reactor.netty.channel.AbortedException: Connection has been closed BEFORE "
        "send operation",
        severity="error",
        meaning="The other side closed the connection (Reactor Netty) while it was used.",
        source=_reactor_netty.file(
            "reactor-netty-core/src/main/java/reactor/netty/channel/AbortedException.java"
        ),
        failure=calls.CLOSED,
    )

    OKHTTP_END = LogMessage(
        anchor="unexpected end of stream on ",
        sample="java.io.IOException: unexpected end of stream on http://10.0.0.7:8080/...",
        severity="error",
        meaning="The server closed the connection (OkHttp) instead of a response.",
        source=_okhttp.file(
            "okhttp/src/commonJvmAndroid/kotlin/okhttp3/internal/http1/Http1ExchangeCodec.kt"
        ),
        failure=calls.CLOSED,
    )

    OKHTTP_RESET = LogMessage(
        anchor="StreamResetException: stream was reset: ",
        sample="okhttp3.internal.http2.StreamResetException: stream was reset: REFUSED_STREAM",
        severity="error",
        meaning="The server or a proxy reset an HTTP/2 stream (OkHttp).",
        source=_okhttp.file(
            "okhttp/src/commonJvmAndroid/kotlin/okhttp3/internal/http2/StreamResetException.kt"
        ),
        failure=calls.CLOSED,
    )

    OKHTTP_CONNECT = LogMessage(
        anchor="ConnectException: Failed to connect to ",
        sample="java.net.ConnectException: Failed to connect to /10.0.0.7:8080",
        pattern=r"ConnectException: Failed to connect to (?P<server>\S+)",
        severity="error",
        meaning="A server does not accept the connection (OkHttp).",
        source=_okhttp.file(
            "okhttp/src/commonJvmAndroid/kotlin/okhttp3/internal/connection/ConnectPlan.kt"
        ),
        failure=fails.UNREACHABLE,
    )

    OKHTTP_TIMEOUT = LogMessage(
        anchor="java.net.SocketTimeoutException: timeout",
        sample="java.net.SocketTimeoutException: timeout",
        severity="error",
        meaning="A server did not respond (OkHttp) within the timeout.",
        source=_okhttp.file(
            "okhttp/src/commonJvmAndroid/kotlin/okhttp3/internal/http2/Http2Stream.kt"
        ),
        failure=fails.TIMEOUT,
    )

    FEIGN = LogMessage(
        anchor="feign.RetryableException: ",
        sample="feign.RetryableException: Read timed out executing GET http://orders/api/orders",
        pattern=r"feign\.RetryableException: (?P<reason>.*) executing (?P<method>[A-Z]+) "
        r"(?P<url>\S+)",
        severity="error",
        meaning='A call with Feign failed; the text before "executing" says why.',
        source=_feign.file("core/src/main/java/feign/FeignException.java"),
        failure=calls.FEIGN,
    )

    FEIGN_STATUS = LogMessage(
        anchor="feign.FeignException$",
        sample="feign.FeignException$ServiceUnavailable: [503 Service Unavailable] during "
        "[GET] to [http://orders/api/orders] [OrderClient#list()]: []",
        pattern=r"feign\.FeignException\$\w+: .*\[?(?P<status>[45]\d\d)\b",
        severity="error",
        meaning="A service that is called with Feign responds with an error status.",
        source=_feign.file("core/src/main/java/feign/FeignException.java"),
        failure=calls.ERROR_STATUS,
    )

    HTTPCLIENT_POOL = LogMessage(
        anchor="ConnectionPoolTimeoutException: Timeout waiting for connection from pool",
        sample="org.apache.http.conn.ConnectionPoolTimeoutException: Timeout waiting for "
        "connection from pool",
        severity="error",
        meaning="All connections of the HTTP client's pool (Apache HttpClient 4) are in use.",
        source=_httpclient4.file(
            "httpclient/src/main/java/org/apache/http/impl/conn/"
            "PoolingHttpClientConnectionManager.java"
        ),
        failure=calls.CLIENT_POOL,
    )

    HTTPCLIENT_SHUT_DOWN = LogMessage(
        anchor="IllegalStateException: Connection pool shut down",
        sample="java.lang.IllegalStateException: Connection pool shut down",
        severity="error",
        meaning="An Apache HttpClient is used after it was closed, by the program or by an Error.",
        source=_httpcore.file(
            "httpcore5/src/main/java/org/apache/hc/core5/pool/StrictConnPool.java"
        ),
        failure=calls.CLOSED_CLIENT,
    )

    HTTPCLIENT_NO_RESPONSE = LogMessage(
        anchor="The target server failed to respond",
        sample="org.apache.http.NoHttpResponseException: The target server failed to respond",
        severity="error",
        meaning="A server closed the connection without a response: most often an idle one.",
        source=_httpcore.file(
            "httpcore5/src/main/java/org/apache/hc/core5/http/impl/io/"
            "DefaultBHttpClientConnection.java"
        ),
        failure=calls.CLOSED,
    )

    HTTPCLIENT5_POOL = LogMessage(
        anchor="ConnectionRequestTimeoutException: Timeout deadline: ",
        sample="org.apache.hc.core5.http.ConnectionRequestTimeoutException: Timeout "
        "deadline: 180000 MILLISECONDS, actual: 180006 MILLISECONDS",
        severity="error",
        meaning="All connections of the HTTP client's pool (Apache HttpClient 5) are in use.",
        source=_httpcore.file(
            "httpcore5/src/main/java/org/apache/hc/core5/util/TimeoutValueException.java"
        ),
        failure=calls.CLIENT_POOL,
    )
