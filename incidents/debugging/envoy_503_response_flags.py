"""Envoy returns 503: the flag in its access log leads to the cause."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Repository,
    Step,
    action,
    config,
    http,
    requests,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.envoy import envoy
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.failures.envoy import (
    ADMIN,
    CERTIFICATES,
    CONNECTS,
    FLAGS,
    HOSTS,
    LOAD,
    NO_RELEASE,
    RESETS,
    ROUTES,
    STATS,
)
from incidents.debugging._databases import NO_OUTPUT, NO_RECOVERY_TIME, NO_TIME, UNPUBLISHED

_api = Repository(
    "envoyproxy/data-plane-api",
    commit="84e84367f2560cdb47b9bb78fd3e615feb80c3e4",
    checked="2026-11-29",
    publisher="Envoy",
    release=NO_RELEASE,
)
BREAKER = _api.file("envoy/config/cluster/v3/circuit_breaker.proto")
PROTOCOL = _api.file("envoy/config/core/v3/protocol.proto")
CLUSTER = _api.file("envoy/config/cluster/v3/cluster.proto")
TLS_STATS = Repository(
    "envoyproxy/envoy",
    commit="226291c9973c60043592eef2458ba7a852766763",
    checked="2026-11-29",
    publisher="Envoy",
    release=NO_RELEASE,
).file("docs/root/_include/ssl_stats.rst")

COUNT_FLAGS = Check(
    "Count the flags of these responses in the access log, and keep some lines.",
    shell("grep -oE '\" 503 [A-Z,-]+' <log-file> | sort | uniq -c")
    @ FLAGS.at("Additional details about the response or connection, if"),
    healthy=statement('" 503 -: no flag, so the service behind Envoy sent the status')
    @ FLAGS.at("who set it (the upstream or envoy)"),
    unhealthy=statement('" 503 UF, UC, UR, UO, UH or NC: Envoy itself sent it')
    @ FLAGS.at("**UF**: Upstream connection failure in addition to 503"),
    verify="Lines may come seconds late. In a JSON log, look at the field of RESPONSE_FLAGS.",
)
COUNT_HOSTS = Check(
    "Count the upstream hosts of these responses: the last field of the default format.",
    shell("grep '\" 503 ' <log-file> | awk '{print $NF}' | sort | uniq -c")
    @ FLAGS.at("Upstream host URL (e.g., tcp://ip:port for TCP connections)."),
    healthy=statement('addresses, such as "10.0.1.9:8080": UF, UC or UR')
    @ FLAGS.at("Upstream host URL (e.g., tcp://ip:port for TCP connections)."),
    unhealthy=statement('"-": UO, UH or NC, and no host was called')
    @ FLAGS.at("**UH**: No healthy upstream hosts in upstream cluster"),
    verify="One address in all lines: take that host out, if the others have capacity.",
)
OVERFLOWS = Check(
    "Read the counters of circuit breakers that ever overflowed, twice.",
    http("GET", "/stats?filter=overflow&usedonly", at="<host>:<port>")
    @ ADMIN.at("expression ``regex``. Compatible with ``usedonly``."),
    healthy=statement("no line, or the same numbers again")
    @ ADMIN.at("counters incremented at least once, gauges changed at"),
    unhealthy=statement("upstream_rq_pending_overflow of a cluster grows")
    @ STATS.at("that overflowed connection pool or requests (mainly for"),
    verify="circuit_breakers...cx_open says less: it stays 1 while connections are kept.",
)
LISTED = evolve(
    HOSTS,
    healthy=statement("the hosts of the cluster, each with its health_flags")
    @ ADMIN.at("If the host is not healthy, the ``healthy``"),
    unhealthy=statement("no host of that cluster, or no line of it at all")
    @ ADMIN.at("all discovered upstream hosts in each cluster"),
)
CONNECTED = evolve(
    COUNT_FLAGS,
    action="Compare the flags again: was the connection established?",
    healthy=statement("UC or UR: it was, and the host ended it")
    @ FLAGS.at("**UC**: Upstream connection termination in addition to 503"),
    unhealthy=statement("UF: the connection failed")
    @ FLAGS.at("**UF**: Upstream connection failure in addition to 503"),
)
TLS = Check(
    "Read the TLS counters of the clusters, twice.",
    http("GET", "/stats?filter=ssl&usedonly", at="<host>:<port>")
    @ ADMIN.at("expression ``regex``. Compatible with ``usedonly``."),
    healthy=statement("no line of that cluster, or only handshake grows")
    @ TLS_STATS.at("Total successful TLS connection handshakes"),
    unhealthy=statement("fail_verify_error or connection_error grows")
    @ TLS_STATS.at("Total TLS connections that failed CA verification"),
    verify="connection_error alone: the host may not speak TLS on that port.",
)
ERRORS = Check(
    "Find the hosts that respond with 5xx: rq_error of each, twice.",
    HOSTS.command,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="One host: it. All hosts: the service, or what it depends on; read its log.",
)
RAISE = Step(
    "Raise the limit of the cluster that overflows, if its hosts have capacity left.",
    command=config("max_pending_requests: <count>", file="circuit_breakers.thresholds")
    @ BREAKER.at("The maximum number of pending requests that Envoy"),
    **UNPUBLISHED,
    risk="medium",
    undo="Restore the previous value.",
    verify="The counters stop growing; if upstream_cx_overflow grows, raise max_connections, too.",
)
CLOSE_FIRST = Step(
    "Close idle connections before the host does: below its own keep-alive timeout.",
    command=config("idle_timeout: <seconds>s", file="common_http_protocol_options of the cluster")
    @ PROTOCOL.at("The idle timeout for connections. The idle timeout"),
    **UNPUBLISHED,
    risk="low",
    undo="Restore the previous value.",
    verify="upstream_cx_idle_timeout grows, and the flag UC no longer comes while hosts run.",
)
REPAIR = Step(
    "Start the service on these hosts, or restore the path to them.",
    command=undisclosed("command: the upstream hosts are programs of your own"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Stop what was started.",
    verify="cx_connect_fail stops growing; with health checks, health_flags is healthy.",
)
RESTORE = Step(
    "Restore the cluster and its endpoints, where Envoy gets its configuration.",
    command=action("Roll back the last change of the configuration or of the control plane.")
    @ ADMIN.at("Dump currently loaded configuration from various Envoy"),
    **UNPUBLISHED,
    risk="medium",
    undo="Apply the change again.",
    verify="/clusters lists the cluster with its hosts.",
)
TRUST = Step(
    "Renew the certificate that expired, or correct the trust or name that Envoy expects.",
    command=action("Change the certificate of the host, or trusted_ca of the cluster.")
    @ TLS_STATS.at("Total TLS connections that failed CA verification"),
    **UNPUBLISHED,
    risk="medium",
    undo="Restore the previous certificate or trust.",
    verify="handshake grows, and fail_verify_error does not. Do not turn verification off.",
)

with DebuggingGuide(
    envoy(undisclosed("version: documentation at commits; the failures were made on 1.40.0")),
    "Envoy responds with 503",
    as_of="2026-11-29",
    symptom="Clients get 503 from Envoy, a gateway or a sidecar, all the time or now and then.",
    signals=[
        envoy.FLAG_UF,
        envoy.FLAG_UC,
        envoy.FLAG_UO,
        envoy.FLAG_UH,
        envoy.FLAG_NC,
        envoy.CONNECT_ERROR,
        envoy.NO_HEALTHY_UPSTREAM,
        envoy.CONNECT_FAILURES.rising(),
        envoy.PENDING_OVERFLOW.rising(),
    ],
    tree=Question(
        "Does Envoy itself send the 503?",
        check=COUNT_FLAGS,
        healthy=Cause(
            "The service behind Envoy sends it",
            why=statement("the details of a response code say who set it")
            @ FLAGS.at("who set it (the upstream or envoy)"),
            fix=[ERRORS, CALL],
        ),
        unhealthy=Question(
            "Did Envoy choose a host?",
            check=COUNT_HOSTS,
            unhealthy=Question(
                "Does a circuit breaker overflow?",
                check=OVERFLOWS,
                unhealthy=Cause(
                    "A circuit breaker of the cluster is open: too much at once, or slow hosts",
                    why=statement("such requests fail without a call")
                    @ STATS.at("that overflowed connection pool or requests (mainly for"),
                    fix=[LOAD, ERRORS, RAISE],
                ),
                healthy=Question(
                    "Does the cluster have hosts?",
                    check=LISTED,
                    unhealthy=Cause(
                        "The cluster is missing or empty: configuration, DNS or control plane",
                        why=statement("NC: the cluster is not found; UH: it has no host")
                        @ FLAGS.at("**NC**: Upstream cluster not found."),
                        fix=[ROUTES, RESOLVE, RESTORE],
                    ),
                    healthy=Cause(
                        "All hosts fail their checks, and panic mode is off",
                        why=statement(
                            "with few healthy hosts all get requests, unless the threshold is 0%"
                        )
                        @ CLUSTER.at("To disable panic mode, set to 0%."),
                        fix=[CALL, REPAIR],
                    ),
                ),
            ),
            healthy=Question(
                "Did the connection fail?",
                check=CONNECTED,
                healthy=Cause(
                    "Hosts close connections with requests on them",
                    why=statement("Envoy keeps idle connections for an hour by default; hosts less")
                    @ PROTOCOL.at("If not specified, this defaults to ``1 hour``."),
                    fix=[RESETS, CLOSE_FIRST],
                ),
                unhealthy=Question(
                    "Does TLS with the host fail?",
                    check=TLS,
                    unhealthy=Cause(
                        "The certificate or the protocol is not what Envoy expects",
                        why=statement("the transport socket, such as TLS, then gives the reason")
                        @ FLAGS.at("If upstream connection failed due to transport socket"),
                        fix=[CERTIFICATES, TRUST],
                    ),
                    healthy=Cause(
                        "Nothing listens there, or the network drops it",
                        why=statement("cx_connect_fail counts failed connections of each host")
                        @ ADMIN.at("cx_connect_fail, Counter, Total connection failures"),
                        fix=[CONNECTS, CALL, REPAIR],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "max_pending_requests of a cluster",
        of="pending requests",
        reads="pending requests (upstream_rq_pending_active)",
        default=requests(1024) @ BREAKER.at("If not specified, the default is 1024."),
        headroom=LOAD,
    ),
    do_not=[
        "Do not add retries to a cluster that overflows: they multiply its load.",
        "Do not restart Envoy first: its counters and host list are the evidence.",
        "Do not trust `healthy` of a host without health checks: a dead one is listed so, too.",
        "Do not turn off certificate verification to get through.",
    ],
    precedents=undisclosed(
        "public incident: the incidents of this repository, icco/postmortems and a search of "
        "operators' reports named none that states the flag or one of these causes in Envoy"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("requests that clients do not retry; after UC one may have been executed")
    @ STATS.at("Total connections destroyed remotely with 1+ active request"),
    rollback=statement("the configuration before; Envoy shows what it has loaded")
    @ ADMIN.at("Dump currently loaded configuration from various Envoy"),
    see=[
        Link(
            "incidents/debugging/tls_certificate_chain_untrusted",
            "guide",
            because="when verification of the certificate fails",
        ),
        Link(
            "incidents/debugging/grpc_deadline_exceeded",
            "guide",
            because="when calls time out instead: 504 and flag UT",
        ),
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="when the name of the upstream does not resolve",
        ),
    ],
    glossary={
        "UF": "Envoy's flag for a failed connection to the upstream host.",
        "UC": "Envoy's flag for a connection that the upstream host closed.",
        "UR": "Envoy's flag for a request that the upstream host reset.",
        "UO": "Envoy's flag for a circuit breaker that overflows.",
        "UH": "Envoy's flag for a cluster without a healthy host.",
        "NC": "Envoy's flag for a cluster that does not exist.",
        "UT": "Envoy's flag for a request that timed out.",
    },
) as diagram:
    waive("IN403", because="neither the documentation nor a report found gives a time")
