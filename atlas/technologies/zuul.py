"""Zuul: gateway between clients and services, open-sourced by Netflix."""

from atlas.evidence.constructors import connections, ms, retries, seconds
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import zuul as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-23"
RELEASES = Publisher("Netflix", checked=_CHECKED).post(
    "Tags of Netflix/zuul",
    "https://github.com/Netflix/zuul",
    read_in="a snapshot of the repository",
)


_CORE = "zuul-core/src/main/java/com/netflix"
_zuul = Repository(
    "Netflix/zuul",
    commit="f3144f6c4e2715fe98f87934f2746dba65820aab",
    checked=_CHECKED,
    publisher="Netflix",
)
# The version that this commit of Zuul is built with: v2.4.4.
_ribbon = Repository(
    "Netflix/ribbon",
    commit="3a339b4e67133fa8eb462382bd1cc5b579f69675",
    checked="2026-11-26",
    publisher="Netflix",
)
STATUS = _zuul.file("zuul-core/src/main/java/com/netflix/zuul/stats/status/ZuulStatusCategory.java")
POOL = _zuul.file(
    "zuul-core/src/main/java/com/netflix/zuul/netty/connectionpool/PerServerConnectionPool.java"
)
POOL_CONFIG = _zuul.file(
    "zuul-core/src/main/java/com/netflix/zuul/netty/connectionpool/ConnectionPoolConfigImpl.java"
)
INBOUND = _zuul.file(
    "zuul-core/src/main/java/com/netflix/netty/common/throttle/MaxInboundConnectionsHandler.java"
)
ORIGIN = _zuul.file("zuul-core/src/main/java/com/netflix/zuul/origins/BasicNettyOrigin.java")
PROXY = _zuul.file("zuul-core/src/main/java/com/netflix/zuul/filters/endpoint/ProxyEndpoint.java")
# An origin as its toString() prints it; releases before 2.3 print the plain name.
_API = "OriginName{niwsClientName='api', target='api', authority='api'}"
_NAME = r"(?:OriginName\{niwsClientName=')?(?P<origin>[\w.:-]*\w)"
_PRINTED_SINCE = ">= 2.3"


class Zuul(Technology):
    """A gateway that routes requests to services, retries them and sheds load."""

    name = "Zuul"
    icon = None
    plane = "service"
    releases = release_lines(
        "1.0 2014-10-21, 1.1 2015-11-20, 1.2 2016-04-06, 1.3 2016-09-09, 2.1 2017-11-16, "
        "2.2 2020-11-20, 2.3 2021-04-29, 2.4 2023-10-24, 2.5 2024-02-28, 2.6 2025-01-14, "
        "3.0 2025-03-26, 3.1 2025-06-09, 3.2 2025-09-17, 3.3 2026-01-05, 3.4 2026-02-19, "
        "3.5 2026-03-13, 3.6 2026-04-22, 4.0 2026-07-07, 4.1 2026-07-15",
        RELEASES,
    )
    logs = statement("standard output, in the sample application") @ _zuul.file(
        "zuul-sample/src/main/resources/log4j2.xml"
    ).at('target="SYSTEM_OUT"')
    CONNECT_TIMEOUT = Parameter(
        "connect timeout, default", ms(500) @ POOL_CONFIG.at("DEFAULT_CONNECT_TIMEOUT = 500;")
    )
    MAX_HOST_CONNECTIONS = Parameter(
        "connections per host, default",
        connections(50) @ POOL_CONFIG.at("DEFAULT_MAX_CONNS_PER_HOST = 50;"),
    )
    ORIGIN_TIMEOUT = Parameter(
        "origin read timeout, default",
        ms(5000)
        @ _ribbon.file(
            "ribbon-core/src/main/java/com/netflix/client/config/CommonClientConfigKey.java"
        ).at('CommonClientConfigKey<Integer>("ReadTimeout", 5000){};', basis="default"),
    )
    ANSWER_TIMEOUT = Parameter(
        "longest read timeout, default",
        seconds(90)
        @ _zuul.file(
            "zuul-core/src/main/java/com/netflix/zuul/netty/timeouts/OriginTimeoutManager.java"
        ).at("Duration.ofSeconds(90).toMillis());"),
    )
    NEXT_SERVER_RETRIES = Parameter(
        "retries, next server, default",
        retries(0) @ ORIGIN.at("MaxAutoRetriesNextServer, 0);"),
    )

    NO_SERVERS = LogMessage(
        anchor="FAILURE_ORIGIN_NO_SERVERS",
        sample=f"FAILURE_ORIGIN_NO_SERVERS, origin = {_API}, origin channel info = ",
        pattern=rf"FAILURE_ORIGIN_NO_SERVERS, origin = {_NAME}",
        severity="warning",
        meaning="Service discovery lists no running server of this service.",
        source=STATUS,
        versions=_PRINTED_SINCE,
        failure=fails.NO_SERVERS,
    )
    READ_TIMEOUT = LogMessage(
        anchor="FAILURE_ORIGIN_READ_TIMEOUT",
        sample=f"FAILURE_ORIGIN_READ_TIMEOUT, origin = {_API}, origin channel info = ",
        pattern=rf"FAILURE_ORIGIN_READ_TIMEOUT, origin = {_NAME}",
        severity="warning",
        meaning="The service did not respond in time.",
        source=STATUS,
        versions=_PRINTED_SINCE,
        failure=fails.SLOW,
    )
    ORIGIN_THROTTLED = LogMessage(
        anchor="Sending error to client: status=503, ",
        sample="Sending error to client: status=503, attemptNum=1, maxRetries=0, "
        "startedSendingResponseToClient=false, hasCompleteBody=true, method=GET",
        pattern=r"status=503, attemptNum=(?P<attempt>\d+), maxRetries=(?P<retries>\d+)",
        severity="info",
        meaning="A service answered 503, as one that sheds load does; the line does not name it.",
        source=PROXY,
        failure=fails.SHEDDING,
    )
    MAX_CONNECTIONS = LogMessage(
        anchor="Unable to create new connection because at MaxConnectionsPerHost!",
        sample="Unable to create new connection because at MaxConnectionsPerHost! "
        f"maxConnectionsPerHost=50, connectionsPerHost=50, host=i-0a1borigin={_API}",
        pattern=r"at MaxConnectionsPerHost! maxConnectionsPerHost=(?P<limit>\d+)",
        severity="warning",
        meaning="The connection pool to one server of a service is exhausted.",
        source=POOL,
        failure=fails.POOL,
    )
    INBOUND_THROTTLED = LogMessage(
        anchor="Throttling incoming connection as above configured max connections threshold of ",
        sample="Throttling incoming connection as above configured max connections threshold "
        "of 20000",
        severity="warning",
        meaning="The gateway is at its connection limit and closes new client connections.",
        source=INBOUND,
        failure=fails.INBOUND,
    )
    PUSH_RATE_LIMITED = LogMessage(
        anchor="Push message was rejected because of the rate limiting",
        sample="Push message was rejected because of the rate limiting",
        severity="warning",
        meaning="A message for a connected client was not sent: too many were sent already.",
        source=_zuul.file(
            "zuul-core/src/main/java/com/netflix/zuul/netty/server/push/PushMessageSender.java"
        ),
        failure=fails.PUSH,
    )

    NO_CONNECTION = LogMessage(
        anchor="FAILURE_ORIGIN_CONNECTIVITY",
        sample=f"FAILURE_ORIGIN_CONNECTIVITY, origin = {_API}, origin channel info = ",
        pattern=rf"FAILURE_ORIGIN_CONNECTIVITY, origin = {_NAME}",
        severity="warning",
        meaning="The gateway could not connect to a server of this service.",
        source=STATUS,
        versions=_PRINTED_SINCE,
        failure=fails.UNREACHABLE,
    )
    CONNECTION_RESET = LogMessage(
        anchor="FAILURE_ORIGIN_RESET_CONNECTION",
        sample=f"FAILURE_ORIGIN_RESET_CONNECTION, origin = {_API}, origin channel info = ",
        pattern=rf"FAILURE_ORIGIN_RESET_CONNECTION, origin = {_NAME}",
        severity="warning",
        meaning="A server of this service closed a connection in use.",
        source=STATUS,
        versions=_PRINTED_SINCE,
        failure=fails.UNREACHABLE,
    )
    SERVER_LIMIT = LogMessage(
        anchor="FAILURE_LOCAL_THROTTLED_ORIGIN_SERVER_MAXCONN",
        sample=f"FAILURE_LOCAL_THROTTLED_ORIGIN_SERVER_MAXCONN, origin = {_API}, "
        "origin channel info = ",
        pattern=rf"FAILURE_LOCAL_THROTTLED_ORIGIN_SERVER_MAXCONN, origin = {_NAME}",
        severity="warning",
        meaning="The gateway has as many connections to the service's servers as it may.",
        source=STATUS,
        versions=_PRINTED_SINCE,
        failure=fails.POOL,
    )
    CONCURRENCY_LIMIT = LogMessage(
        anchor="FAILURE_LOCAL_THROTTLED_ORIGIN_CONCURRENCY",
        sample=f"FAILURE_LOCAL_THROTTLED_ORIGIN_CONCURRENCY, origin = {_API}, "
        "origin channel info = ",
        pattern=rf"FAILURE_LOCAL_THROTTLED_ORIGIN_CONCURRENCY, origin = {_NAME}",
        severity="warning",
        meaning="The gateway has as many requests in flight to the service as it may.",
        source=STATUS,
        versions=_PRINTED_SINCE,
        failure=fails.ORIGIN_LIMIT,
    )

    CONNECTIONS_THROTTLED = Metric(
        name="server.connections.throttled",
        meaning="Client connections that were closed at the limit.",
        source=INBOUND,
        kind="counter",
    )
    POOL_EXCEEDED = Metric(
        name="connectionpool_maxConnsPerHostExceeded",
        meaning="Requests that found no free connection to a server.",
        source=_zuul.file(
            "zuul-core/src/main/java/com/netflix/zuul/netty/connectionpool/"
            "ConnectionPoolMetrics.java"
        ),
        kind="counter",
    )
    ORIGIN_REJECTED = Metric(
        name="zuul.origin.rejected.requests",
        meaning="Requests that the gateway rejected at its concurrency limit for a service.",
        source=ORIGIN,
        kind="counter",
    )
    ORIGIN_CONCURRENT = Metric(
        name="zuul.origin.concurrent.requests",
        meaning="Requests in flight from this gateway to a service.",
        source=ORIGIN,
        kind="gauge",
    )
    FILTER_REJECTED = Metric(
        name="zuul.filter.concurrency.rejected",
        meaning="Requests rejected at the concurrency limit of a filter.",
        source=_zuul.file("zuul-core/src/main/java/com/netflix/zuul/filters/BaseFilter.java"),
        kind="counter",
    )


zuul = Zuul()
