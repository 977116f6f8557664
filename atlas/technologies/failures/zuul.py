"""What fails in Zuul, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import OPEN_FILES
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures.eureka import REGISTRY
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_zuul = Repository(
    "Netflix/zuul",
    commit="f3144f6c4e2715fe98f87934f2746dba65820aab",
    checked="2026-11-26",
    publisher="Netflix",
)
STATUS = _zuul.file("zuul-core/src/main/java/com/netflix/zuul/stats/status/ZuulStatusCategory.java")
PROXY = _zuul.file("zuul-core/src/main/java/com/netflix/zuul/filters/endpoint/ProxyEndpoint.java")

BY_STATUS = Check(
    "Count the failures in the log by their kind and origin.",
    shell(
        "grep -oE \"FAILURE_[A-Z_]+, origin = (OriginName\\{niwsClientName=')?[^',: ]+\" "
        "<log-file> | sort | uniq -c"
    )
    @ STATUS.at("SUCCESS | FAILURE"),
    **NO_OUTPUT,
    verify="One origin: look there. Every origin: the gateway or its network. A 503 of an origin "
    "is in another line: `Sending error to client: status=503`.",
)
ANSWERED_503 = Check(
    "Count the responses 503 of services in the log, where level INFO is on.",
    shell("grep -c 'Sending error to client: status=503' <log-file>")
    @ PROXY.at('"Sending error to client: status={}, attemptNum={}, maxRetries={},"'),
    **NO_OUTPUT,
    verify="The line does not name the service: compare the 503 of each service behind it.",
)
LIMITS = Check(
    "Read the limits on connections and on requests in the properties of the gateway.",
    shell(
        "grep -rnE 'MaxConnectionsPerHost|connection\\.max|concurrency\\.max\\.requests' "
        "<directory>"
    )
    @ _zuul.file("zuul-sample/src/main/resources/application-benchmark.properties").at(
        "api.ribbon.MaxConnectionsPerHost=-1"
    ),
    **NO_OUTPUT,
    verify="MaxConnectionsPerHost: to one server. server.connection.max: from clients. "
    "concurrency.max.requests: in flight to one service. No line: the default of the release.",
)

NO_SERVERS = KnownFailure("an origin has no running server", steps=[REGISTRY, BY_STATUS, CALL])
SLOW = KnownFailure("an origin does not respond in time", steps=[BY_STATUS, CALL, REGISTRY])
UNREACHABLE = KnownFailure(
    "connections to an origin fail or are reset", steps=[BY_STATUS, CALL, RESOLVE, REGISTRY]
)
SHEDDING = KnownFailure("an origin sheds load with 503", steps=[ANSWERED_503, CALL, REGISTRY])
ORIGIN_LIMIT = KnownFailure(
    "a service is at the gateway's limit of requests in flight", steps=[BY_STATUS, LIMITS, CALL]
)
POOL = KnownFailure("connections to an origin are used up", steps=[BY_STATUS, LIMITS, CALL])
INBOUND = KnownFailure("the gateway accepts no more clients", steps=[OPEN_FILES, BY_STATUS, LIMITS])
PUSH = KnownFailure("push messages to a client are limited", steps=[BY_STATUS, OPEN_FILES, LIMITS])
