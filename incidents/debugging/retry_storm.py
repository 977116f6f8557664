"""Retries keep a service overloaded: find who repeats the requests, then limit and drain."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Repository,
    Step,
    action,
    gaps_in,
    retries,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures._network import INCOMING
from atlas.technologies.failures.linux import BACKLOG
from atlas.technologies.failures.nginx import LIMIT_REQ, LOG, PROXY, ROLLED_BACK
from atlas.technologies.haproxy import haproxy
from atlas.technologies.http import http
from atlas.technologies.nginx import nginx
from atlas.technologies.python import python
from incidents.amazon._2015_09_20 import SUMMARY as DYNAMODB
from incidents.debugging._nginx import FEWER_TRIES
from incidents.debugging._nginx import gap as nginx_gap
from incidents.debugging._overload import CHECKED, DROP_QUEUE, LOG_FORMAT, PER_MINUTE, SHED
from incidents.posthog.facts import OCTOBER
from systems.discord.facts import AUTH as DISCORD

gap = gaps_in("the sources of nginx and urllib3")
_urllib3 = Repository(
    "urllib3/urllib3",
    commit="6a8536b6e1b0cbe69ae801337c599951e527ae29",
    checked=CHECKED,
    release="2.7.0-30",
)
POOL = _urllib3.file("src/urllib3/connectionpool.py")
RETRY = _urllib3.file("src/urllib3/util/retry.py")
_nginx = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked=CHECKED,
    publisher="nginx",
    release="1.31.5",
)
STATUS_499 = _nginx.file("src/http/ngx_http_request.h")
EACH_LINE = LOG_FORMAT.at('ngx_string("$remote_addr - $remote_user [$time_local] "')
EACH_REQUEST = LOG_FORMAT.at('"\\"$request\\" $status $body_bytes_sent "')

AMPLIFIED = Check(
    "Count the requests per minute in the access log of the edge, and of the failing service.",
    PER_MINUTE,
    healthy=statement("in each minute, about as many at the service as at the edge") @ EACH_LINE,
    unhealthy=statement("in each minute, several times as many at the service as at the edge")
    @ EACH_LINE,
    verify="The proxy in front of the service has such a log, too. Keep a copy of both logs.",
)
AT_PROXY = Check(
    "Count them in the log of the proxy before the service, and of all servers behind it.",
    PER_MINUTE,
    healthy=statement("the servers together log as many as the proxy, or fewer: they are behind")
    @ EACH_LINE,
    unhealthy=statement("the servers together log more than the proxy") @ EACH_LINE,
    verify="HAProxy counts its own retries: wretr in show stat.",
)
CALLERS = Check(
    "Count the last requests in the log of that proxy by the address of the caller.",
    shell("tail -n 10000 <log-file> | awk '{print $1}' | sort | uniq -c | sort -rn | head")
    @ EACH_LINE,
    healthy=statement("the addresses of several services, each with more than usual") @ EACH_LINE,
    unhealthy=statement("the addresses of one service have most of the lines") @ EACH_LINE,
)
REPEATS = Check(
    "Count the last requests at the edge by client, method and path.",
    shell("tail -n 10000 <log-file> | awk '{print $1, $6, $7}' | sort | uniq -c | sort -rn | head")
    @ EACH_REQUEST,
    healthy=statement("1 for a path that has an id; many only for pages that all clients load")
    @ EACH_REQUEST,
    unhealthy=statement("paths with an id, each several times, with about the same number")
    @ EACH_REQUEST,
)
STATUSES = Check(
    "Count the last requests at the edge by status.",
    shell("tail -n 10000 <log-file> | awk '{print $9}' | sort | uniq -c | sort -rn") @ EACH_REQUEST,
    healthy=statement(
        "mostly 502, 503 or 504: clients wait for the response, and repeat the request"
    )
    @ EACH_REQUEST,
    unhealthy=statement("mostly 499: clients close before the response")
    @ STATUS_499.at("#define NGX_HTTP_CLIENT_CLOSED_REQUEST     499"),
)
LEFT = Check(
    "Count the retries that calls have left, in the log of a caller in Python.",
    shell("grep -oE 'Retry\\(total=[0-9]+' <log-file> | sort | uniq -c")
    @ POOL.at("\"Retrying (%r) after connection broken by '%r': %s\""),
    healthy=statement("no line: no call was repeated")
    @ RETRY.at('f"{type(self).__name__}(total={self.total}, connect={self.connect}, "'),
    unhealthy=statement("Retry(total=0 in as many lines as the others: calls use up all retries")
    @ RETRY.at('f"{type(self).__name__}(total={self.total}, connect={self.connect}, "'),
)
LIMIT_CALLERS = Step(
    "Limit each address at the proxy before the service, then reload nginx.",
    command=action("Add a limit_req_zone with the key binary_remote_addr, and limit_req.")
    @ LIMIT_REQ.at("limit_req_zone $binary_remote_addr zone=one:10m rate=1r/s;"),
    healthy=statement(
        "in its access log, other callers get a 200; what is above the rate gets a 503"
    )
    @ LIMIT_REQ.at("in which case the request is terminated with"),
    unhealthy=ROLLED_BACK,
    takes=nginx_gap("takes"),
    risk="medium",
    undo="Remove both lines and reload.",
    verify="The other callers get a 200 again. urllib3 repeats a 503 only with Retry-After.",
)


def deploy(what: str, verify: str) -> Step:
    """Return the step that changes a caller, which has no command here."""
    return Step(
        what,
        command=undisclosed("command: it is a change of a program of your own"),
        **gap.of("healthy", "unhealthy", "takes"),
        risk="low",
        undo="Deploy the previous release.",
        verify=verify,
    )


ONE_LAYER = deploy(
    "Turn retries off in all layers but one; there, set a longer wait before each.",
    "The service logs about as many requests as the edge.",
)

with DebuggingGuide(
    http(
        undisclosed("version: made with nginx 1.22.1, gunicorn 27.0.1 and urllib3 2.8.0"),
        logs=statement("nginx: logs/access.log under its prefix, unless set")
        @ LOG.at("<default>logs/access.log combined</default>"),
    ),
    "Retry storm",
    as_of="2026-11-29",
    symptom="A service stays overloaded after the first fault is gone, and callers time out.",
    signals=[
        python.RETRYING,
        python.MAX_RETRIES,
        python.READ_TIMED_OUT,
        http.UNAVAILABLE_PYTHON,
        http.GATEWAY_TIMEOUT_PYTHON,
        nginx.REQUESTS.rising(),
        haproxy.RETRIES.rising(),
    ],
    tree=Question(
        "Does the failing service get more requests than the edge?",
        check=AMPLIFIED,
        unhealthy=Question(
            "Does the proxy in front of it repeat them?",
            check=AT_PROXY,
            unhealthy=Cause(
                "The proxy passes each failed request to the next server",
                why=statement("by default, an error or a timeout passes it to the next server")
                @ PROXY.at("<default>error timeout</default>"),
                fix=[FEWER_TRIES],
            ),
            healthy=Question(
                "Does one caller send most of them?",
                check=CALLERS,
                unhealthy=Cause(
                    "The client library of one caller repeats its calls",
                    why=statement("urllib3 repeats a call up to three times by default, at once")
                    @ RETRY.at("Retry.DEFAULT = Retry(3)"),
                    fix=[
                        LEFT,
                        LIMIT_CALLERS,
                        deploy(
                            "Turn the retries of that caller off, or wait longer before each.",
                            "Its requests at the service fall to the number of its own callers'.",
                        ),
                    ],
                ),
                healthy=Cause(
                    "Several layers repeat calls, and the attempts multiply",
                    why=statement("at PostHog, one degraded request became dozens of reads")
                    @ OCTOBER.at("A single degraded request could fan out to"),
                    fix=[ONE_LAYER, SHED],
                ),
            ),
        ),
        healthy=Question(
            "Do clients send the same request again?",
            check=REPEATS,
            unhealthy=Question(
                "Do they close before the response?",
                check=STATUSES,
                unhealthy=Cause(
                    "Servers work on queued requests whose clients are gone",
                    why=statement("nginx logs 499 for a client that closed the connection")
                    @ STATUS_499.at("#define NGX_HTTP_CLIENT_CLOSED_REQUEST     499"),
                    fix=[BACKLOG, SHED, INCOMING, DROP_QUEUE],
                ),
                healthy=Cause(
                    "Clients repeat each request that ends in an error",
                    why=statement("retries before and after the first fault is gone are load")
                    @ DYNAMODB.at("This action decreased retry activity, which relieved"),
                    fix=[SHED],
                ),
            ),
            healthy=Cause(
                "No retry storm: real load, or servers that became slow",
                why=statement("without repeats, each line of the log is a request of its own")
                @ EACH_REQUEST,
                fix=[CPU, BACKLOG],
            ),
        ),
    ),
    limit=Limit(
        "retries of a call, urllib3",
        of="retries",
        reads="retries left (total)",
        default=retries(3) @ RETRY.at("Retry.DEFAULT = Retry(3)"),
        headroom=LEFT,
    ),
    do_not=[
        "Do not wait for it to end: it goes on after the first fault is gone.",
        "Do not restart servers without a limit before them: the next retries fill them again.",
        "Do not limit by $server_name in a server without a name: an empty key is not counted.",
        "Do not raise the timeout of the proxies first: servers then hold more waiting requests.",
        "Do not retry at each layer: with three retries each, two layers make up to 16 attempts.",
    ],
    precedents=[
        Precedent(
            "Discord, 2023-11-06",
            report=DISCORD,
            what=statement("a retry storm from the application made the failing cluster worse")
            @ DISCORD.at("exacerbated the problem by creating a retry storm,"),
        ),
        Precedent(
            "PostHog, October 2025",
            report=OCTOBER,
            what=statement("Envoy retried degraded requests, and each retry read Redis again")
            @ OCTOBER.at("triggered Envoy retries between the load balancer and"),
        ),
        Precedent(
            "Amazon DynamoDB, 2015-09-20",
            report=DYNAMODB,
            what=statement("requests to the overloaded service were paused until retries fell")
            @ DYNAMODB.at("This action decreased retry activity, which relieved"),
        ),
    ],
    time_to_recover=undisclosed("time to recover: no report gives one for the retries alone"),
    data_loss=statement("normally, a POST sent to one server is not passed to the next")
    @ PROXY.at("are not passed to the next server if"),
    rollback=ROLLED_BACK,
    see=[
        Link(
            "incidents/debugging/linux_cpu_saturated",
            "guide",
            because="the servers have no CPU left",
        ),
        Link(
            "incidents/debugging/cascading_failure",
            "guide",
            because="servers or services fail one after another",
        ),
        Link(
            "incidents/debugging/latency_spike",
            "guide",
            because="no repeats: the servers themselves are slow",
        ),
        Link(
            "incidents/debugging/linux_listen_queue_overflow",
            "guide",
            because="the queue of a port is full",
        ),
        Link(
            "incidents/debugging/nginx_upstream_timed_out",
            "guide",
            because="why the servers behind nginx time out",
        ),
        Link(
            "incidents/debugging/grpc_deadline_exceeded",
            "guide",
            because="the calls that are repeated are gRPC",
        ),
    ],
    glossary={
        "POST": "The HTTP method that sends data to be processed.",
        "edge": "The first proxy that a request of a client reaches.",
    },
) as guide:
    waive("IN403", because="no report gives a recovery time for the retries alone")
