"""nginx drops connections or returns 500: a worker process is at worker_connections."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Placeholder,
    Precedent,
    Question,
    Step,
    about,
    config,
    minutes,
    shell,
    statement,
)
from atlas.technologies.failures._machine import LIMITS
from atlas.technologies.failures._network import SS
from atlas.technologies.failures.nginx import (
    ADDRESSES,
    CORE,
    LIMIT_CONN,
    MORE_CONNECTIONS,
    RELOAD,
    REQUEST,
    ROLLED_BACK,
    SETTINGS,
    STUB,
)
from atlas.technologies.nginx import nginx
from incidents.debugging._nginx import (
    ALL_VERSIONS,
    ANSWERS,
    FEWER_TRIES,
    HYPOTHESIS,
    NO_TIME,
    RETRIES,
    UNDONE,
    WIKIMEDIA,
    gap,
)

OWN_ADDRESS = Check(
    "Count the upstream addresses in the errors: is one of them nginx's own?",
    ADDRESSES.command,
    healthy=statement("only addresses of other servers, or no line")
    @ REQUEST.at("&u->schema, u->peer.name,"),
    unhealthy=statement("an address and port on which this nginx listens")
    @ REQUEST.at("&u->schema, u->peer.name,"),
)
PEERS = Check(
    "Count the connections of nginx by the address of the other side, as root.",
    shell(
        "ss -Htnp state established | grep '\"nginx\"' | awk '{print $4}' | "
        "sort | uniq -c | sort -rn | head"
    )
    @ SS.at("Show processes using sockets."),
    healthy=statement("nothing, or no upstream server among the first addresses")
    @ CORE.at("(e.g. connections with proxied servers, among others)"),
    unhealthy=statement("addresses of upstream servers first: half of worker_connections × workers")
    @ CORE.at("(e.g. connections with proxied servers, among others)"),
)
CLIENTS = Check(
    "Count the connections of clients by address.",
    shell(
        "ss -Htn state established 'sport = :<port>' | awk '{print $4}' | "
        "sed 's/:[0-9]*$//' | sort | uniq -c | sort -rn | head"
    )
    @ SS.at("ss -o state established '( dport = :ssh"),
    healthy=statement("many addresses, each with few connections")
    @ SS.at("ss -o state established '( dport = :ssh"),
    unhealthy=statement("one or a few addresses with most of the connections")
    @ SS.at("ss -o state established '( dport = :ssh"),
)
NO_LOOP = Step(
    "Correct the proxy_pass that leads back to nginx, and reload.",
    command=RELOAD,
    **gap.of("healthy"),
    unhealthy=ROLLED_BACK,
    risk="medium",
    takes=NO_TIME,
    undo="Restore the previous address and reload.",
    verify="No new error names nginx's own address, and the message stops.",
)
FEWER_PER_CLIENT = Step(
    "Limit the connections of one client address, and reload; behind a proxy, limit there.",
    command=config(
        "limit_conn_zone <variable> zone=<zone-name>:<size>; limit_conn <zone-name> <count>;",
        file="nginx.conf",
        own=[
            Placeholder(
                "variable",
                "the client address: $binary_remote_addr",
                r"\$\w+",
                "$binary_remote_addr",
            ),
            Placeholder("zone-name", "a name for the zone", r"\w+", "addr"),
        ],
    )
    @ LIMIT_CONN.at("maximum allowed number of connections for a given"),
    **gap.of("healthy"),
    unhealthy=ROLLED_BACK,
    risk="medium",
    takes=NO_TIME,
    undo="Remove both lines and reload.",
    verify="Only that client gets 503. Clients that send header or body slowly keep their slots.",
)

with DebuggingGuide(
    nginx(ALL_VERSIONS),
    "worker_connections are not enough",
    as_of="2026-11-28",
    symptom="Some clients get an empty reply or a 500, while other requests are served.",
    signals=[
        nginx.OUT_OF_CONNECTIONS,
        nginx.REUSING,
        nginx.ACTIVE.rising(),
    ],
    tree=Question(
        "Does nginx proxy to itself?",
        check=OWN_ADDRESS,
        unhealthy=Cause(
            "A loop: each request opens further connections to nginx itself",
            why=statement("a slot is taken by each connection, to clients and to servers alike")
            @ CORE.at("Sets the maximum number of simultaneous connections that"),
            fix=[SETTINGS, NO_LOOP],
        ),
        healthy=Question(
            "Are about half of the connections to upstream servers?",
            check=PEERS,
            unhealthy=Question(
                "Are these servers slow, for a request that failed?",
                check=ANSWERS,
                unhealthy=Cause(
                    "Slow upstream servers: each waiting request holds two connections",
                    why=statement("the limit includes connections with proxied servers")
                    @ CORE.at("(e.g. connections with proxied servers, among others)"),
                    fix=[FEWER_TRIES, ADDRESSES],
                ),
                healthy=Cause(
                    "More requests than the limit allows at once",
                    why=statement("the limit includes connections with proxied servers")
                    @ CORE.at("(e.g. connections with proxied servers, among others)"),
                    fix=[LIMITS, MORE_CONNECTIONS],
                ),
            ),
            healthy=Question(
                "Do a few clients hold most connections?",
                check=CLIENTS,
                unhealthy=Cause(
                    "A few clients hold the connections: a crawler, an attack, or slow transfers",
                    why=statement("connections of one address are not limited by default")
                    @ LIMIT_CONN.at("particular, the number of connections from a single"),
                    fix=[FEWER_PER_CLIENT],
                ),
                healthy=Cause(
                    "More clients than the limit allows at once",
                    why=statement("the limit is per worker process, 512 by default")
                    @ CORE.at("can be opened by a worker process."),
                    fix=[MORE_CONNECTIONS, LIMITS],
                ),
            ),
        ),
    ),
    limit=Limit(
        "worker_connections, per worker process",
        of="connections",
        reads="Active connections",
        default=nginx.WORKER_CONNECTIONS.value,
        headroom=Check(
            "Read the active connections of clients before it happens: at the limit, no reply.",
            shell("curl -sS <url>") @ STUB.at("creates a simple web page"),
            healthy=statement("Active connections far below half of the limit of all workers")
            @ STUB.at("The current number of active client connections"),
            unhealthy=statement("Active connections close to that, or handled below accepts")
            @ STUB.at("unless some resource limits have been reached"),
        ),
    ),
    do_not=[
        "Do not shorten keepalive_timeout: idle connections are closed as soon as slots run short.",
        "Do not raise the limit above the open files of a worker: it then fails to open them.",
        "Do not restart nginx: a reload applies the limit, and keeps requests in flight.",
        "Do not trust a status page that answers: it shares the slots, and fails at the limit.",
    ],
    precedents=[
        Precedent(
            "Wikimedia, Tools proxy, 2016-08-23",
            report=WIKIMEDIA,
            what=statement("the limit was the default 768; a restart of nginx ended the outage")
            @ WIKIMEDIA.at("768 worker_connections are not enough"),
        ),
        Precedent(
            "Hypothesis, h, 2020-10-13",
            report=HYPOTHESIS,
            what=statement("0.5 to 1% of calls failed; its metrics pointed at WebSocket clients")
            @ HYPOTHESIS.at("a small percentage (~0.5-1%) of calls to h"),
        ),
    ],
    time_to_recover=about(minutes(2))
    @ WIKIMEDIA.at(
        "were down for approximately 2 minutes",
        of="Tools proxy, until nginx was restarted; limit raised later",
        basis="outage",
    ),
    data_loss=RETRIES,
    rollback=UNDONE,
    see=[
        Link(
            "incidents/debugging/nginx_upstream_timed_out",
            "guide",
            because="slow upstream servers hold the connections",
        ),
        Link(
            "incidents/debugging/linux_file_descriptors",
            "guide",
            because="the limit of open files is the next one above",
        ),
    ],
    glossary={"POST": "The HTTP method that sends data to be processed."},
) as guide:
    pass
