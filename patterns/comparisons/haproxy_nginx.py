"""Two proxies in front of servers: what each does when something is down, full or wrong."""

from atlas import (
    Aspect,
    Choice,
    Criterion,
    Link,
    Operator,
    Option,
    TechnologyComparison,
    absent,
    count,
    seconds,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.haproxy import CONFIGURATION, MANAGEMENT
from atlas.technologies.failures.nginx import CONTROL, GROUPS, STUB, UPSTREAM
from atlas.technologies.failures.nginx import PROXY as PROXY_PAGE
from atlas.technologies.haproxy import DEFAULTS, PAGES, SOCKETS, haproxy
from atlas.technologies.nginx import EVENT, PROXY, nginx
from patterns.comparisons._haproxy_nginx import (
    CONNECTION,
    DROPBOX,
    HAPROXY_FAILS,
    HEALTH,
    NGINX_FAILS,
    WELCOME,
)
from systems.stackoverflow import facts as stackoverflow

NOT_IDEMPOTENT = "An HTTP method that is not idempotent: sent twice, it can act twice."
NO_MACHINE = "neither documentation recommends a machine of a provider"
HAPROXY = haproxy(undisclosed("version: the manual at this commit; also tried with 2.6.12"))
NGINX = nginx(undisclosed("version: the documentation at this commit; also tried with 1.22.1"))

RETRY_AFTER = Criterion(
    "until a failed server is tried again",
    values=[
        haproxy.HEALTH_CHECK_INTERVAL.value,
        seconds(10) @ GROUPS.at("By default, the parameter is set to 10", basis="default"),
    ],
    conditions=[
        "by a health check; UP after 2 passed checks, by default",
        "by a request of a client, by default",
    ],
    better="neither",
)

with TechnologyComparison(
    [HAPROXY, NGINX],
    "HAProxy or nginx as a reverse proxy",
    as_of="2026-11-30",
    question="Which of the two stands between clients and servers?",
    options=[
        Option(
            HAPROXY,
            role="Spreads connections and requests over servers, which it checks by itself.",
            runs=[
                Operator(
                    "Stack Exchange (2016)",
                    scale={
                        "requests": stackoverflow.REQUESTS_2016,
                        "websockets": stackoverflow.WEBSOCKETS,
                    },
                )
            ],
            fails=HAPROXY_FAILS,
            price=undisclosed(f"list price: {NO_MACHINE}"),
            buys=undisclosed(f"what to buy: {NO_MACHINE}"),
        ),
        Option(
            NGINX,
            role="Serves files and caches, and passes requests on to groups of servers.",
            runs=[
                Operator(
                    "Dropbox, when most of it moved to Envoy (2020)",
                    scale={
                        "open connections": statement("tens of millions")
                        @ DROPBOX.at("tens of millions of open connections, millions of"),
                        "requests": statement("millions a second")
                        @ DROPBOX.at("millions of requests per second, and terabits of"),
                    },
                )
            ],
            fails=NGINX_FAILS,
            price=undisclosed(f"list price: {NO_MACHINE}"),
            buys=undisclosed(f"what to buy: {NO_MACHINE}"),
        ),
    ],
    criteria=[
        Criterion(
            "failures until a server gets no requests",
            values=[
                count(3, "failure") @ DEFAULTS.at("DEF_FALLTIME 3", basis="default"),
                count(1, "failure")
                @ GROUPS.at(
                    "number of unsuccessful attempts is set to 1.",
                    basis="default",
                ),
            ],
            conditions=[
                "health checks in a row, by default",
                "requests within 10 s, by default; never the only server of a group",
            ],
            better="neither",
        ),
        RETRY_AFTER,
        Criterion(
            "timeout to connect to a server",
            values=[
                absent("timeout: HAProxy warns at its start"),
                nginx.PROXY_CONNECT_TIMEOUT.value,
            ],
            conditions="by default",
            better="neither",
        ),
    ],
    aspects=[
        Aspect(
            "no server is left",
            values=[
                statement("503: No server is available to handle this request.")
                @ PAGES.at("No server is available to handle this request."),
                statement("502, and no live upstreams in the error log")
                @ UPSTREAM.at("status = NGX_HTTP_BAD_GATEWAY;"),
            ],
        ),
        Aspect(
            "a new client at the connection limit",
            values=[
                statement("waits in the listen queue until a connection closes")
                @ CONFIGURATION.at("socket's listen queue and will be served once"),
                statement("is closed; idle connections are closed before that")
                @ CONNECTION.at('"%ui worker_connections are not enough, "'),
            ],
        ),
        Aspect(
            "a wrong configuration at a reload",
            values=[
                statement("rejected: the previous configuration stays in force")
                @ MANAGEMENT.at("the process is still running on the previous"),
                statement("rejected: the previous configuration stays in force")
                @ CONTROL.at("it rolls back changes and continues to work"),
            ],
        ),
        Aspect(
            "a server fails between two checks",
            values=[
                statement(
                    "connects to it 3 more times, then 503; with option redispatch, the last try "
                    "goes to another"
                )
                @ DEFAULTS.at("CONN_RETRIES 3"),
                statement("passed to the next server, except a POST, LOCK or PATCH that was sent")
                @ PROXY_PAGE.at("are not passed to the next server if"),
            ],
        ),
        Aspect(
            "how a failed server is detected",
            values=[
                statement("health checks, if the server has check; else it counts as available")
                @ CONFIGURATION.at("when not set, no health checking is performed,"),
                statement("by failed requests; active checks are in the commercial version")
                @ HEALTH.at("This module is available as part of our"),
            ],
        ),
        Aspect(
            "what the log says at the limit",
            values=[
                statement(
                    "nothing at maxconn; an emerg line only at Maxsock, its limit of file "
                    "descriptors"
                )
                @ SOCKETS.at("if (unlikely(cfd >= global.maxsock)) {"),
                statement("an alert: worker_connections are not enough")
                @ CONNECTION.at('"%ui worker_connections are not enough",'),
            ],
        ),
        Aspect(
            "connection limit, by default",
            values=[
                statement("maxconn, computed from the limit on open files")
                @ CONFIGURATION.at("maxconn value is not set, it will be"),
                statement("worker_connections: 512 for each worker, to clients and servers")
                @ EVENT.at("#define DEFAULT_CONNECTIONS 512"),
            ],
        ),
        Aspect(
            "timeout for a response",
            values=[
                statement("none, unless timeout server is set")
                @ CONFIGURATION.at("An unspecified timeout results in an infinite timeout,"),
                statement("60000 ms between two reads, by default")
                @ PROXY.at("prev->upstream.read_timeout, 60000);"),
            ],
        ),
        Aspect("where the log is", values=[haproxy.logs, nginx.logs]),
        Aspect(
            "state of each server",
            values=[
                statement("show stat and show servers state on its socket")
                @ MANAGEMENT.at("show servers state [<backend>]"),
                statement("counts of connections only; the error log names the servers that fail")
                @ STUB.at("The current number of active client connections"),
            ],
        ),
    ],
    decision=[
        Choice(
            HAPROXY,
            when="a failed server has to be detected by checks, not by the requests of clients",
            because=statement("check enables health checks on a server")
            @ CONFIGURATION.at("This option enables health checks on a server:"),
        ),
        Choice(
            NGINX,
            when="one program must also serve files and cache responses",
            because=statement("a web server, reverse proxy, cache and load balancer in one")
            @ WELCOME.at("HTTP web server, reverse proxy, content cache, load"),
        ),
    ],
    see=[
        Link(
            "incidents/debugging/haproxy_no_server_available",
            "guide",
            because="HAProxy returns 503: maintenance, checks, queue or limit",
        ),
        Link(
            "incidents/debugging/nginx_no_live_upstreams",
            "guide",
            because="nginx returns 502: every server is marked as failed",
        ),
        Link(
            "incidents/debugging/nginx_worker_connections_exhausted",
            "guide",
            because="nginx closes new connections: a loop, slow servers or a low limit",
        ),
    ],
    glossary=dict.fromkeys(("POST", "LOCK", "PATCH"), NOT_IDEMPOTENT)
    | {"UP": "A server that passed its checks and gets requests."},
) as diagram:
    waive("IN403", because="neither documentation says how long either takes to recover")
