"""Requests became slow: the client, the connection, one server, one path, the CPU or a wait."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    action,
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures.linux import BACKLOG
from atlas.technologies.failures.nginx import (
    GROUPS,
    LOG,
    PROXY,
    RELOAD,
    ROLLED_BACK,
    SETTINGS,
    TAKE_OUT,
)
from atlas.technologies.failures.postgresql import WAITS
from atlas.technologies.failures.python import STACKS
from atlas.technologies.failures.redis import SLOW_COMMANDS
from atlas.technologies.nginx import nginx
from incidents.debugging._nginx import ALL_VERSIONS, NO_RECOVERY_TIME, UNDONE, gap
from incidents.debugging._overload import SHED
from incidents.wikimedia.facts import FEBRUARY_2020 as WIKIMEDIA

REQUEST_TIME = LOG.at("time elapsed between the first bytes were read")
CONNECT_TIME = GROUPS.at("keeps time spent on establishing a connection with")
RESPONSE_TIME = GROUPS.at("keeps time spent on receiving the response from")
ADDRESS = GROUPS.at("keeps the IP address and port,")

SLOWEST = shell(
    "tail -n 10000 <log-file> | awk '{print $(NF-3), $(NF-2), $(NF-1), $NF, $7}' | sort -rn | head"
)
TIMES = Check(
    "List the slowest requests, in seconds: in all, to connect, until the response; server, path.",
    SLOWEST @ REQUEST_TIME,
    healthy=statement("the first number equals the third: 0.511 0.000 0.511 10.0.1.9:8080 /orders")
    @ RESPONSE_TIME,
    unhealthy=statement("the first is far above the third: 4.835 0.001 0.058 10.0.1.9:8080 /big")
    @ REQUEST_TIME,
    verify="For this, log_format ends with request_time, upstream_connect_time, "
    "upstream_response_time and upstream_addr, in this order, each with a dollar sign. A request "
    "sent to two servers has two of each: skip it.",
)
CONNECTING = Check(
    "Read the second number of the slowest requests: the time to connect.",
    SLOWEST @ CONNECT_TIME,
    healthy=statement("milliseconds: 0.511 0.000 0.511 10.0.1.9:8080 /orders") @ CONNECT_TIME,
    unhealthy=statement("a second or more: 12.198 11.174 12.198 10.0.1.9:8080 /orders")
    @ CONNECT_TIME,
    verify="0.000 does not mean that no request waits: a program may accept and queue them itself.",
)
SERVERS = Check(
    "Compute the mean response time and the number of requests for each server.",
    shell(
        "tail -n 10000 <log-file> | awk '{n[$NF]++; t[$NF] += $(NF-1)} "
        "END {for (s in n) print t[s] / n[s], n[s], s}' | sort -rn"
    )
    @ ADDRESS,
    healthy=statement("about the same for all: 0.602 25 10.0.1.9:8080, 0.602 25 10.0.1.8:8080")
    @ RESPONSE_TIME,
    unhealthy=statement("one far above: 0.502 25 10.0.1.9:8080, 0.021 25 10.0.1.8:8080")
    @ RESPONSE_TIME,
)
PATHS = Check(
    "Compute the mean response time and the number of requests for each path.",
    shell(
        "tail -n 10000 <log-file> | awk '{n[$7]++; t[$7] += $(NF-1)} "
        "END {for (p in n) print t[p] / n[p], n[p], p}' | sort -rn | head"
    )
    @ RESPONSE_TIME,
    healthy=statement("all are slow: 0.603 17 /report, 0.602 16 /orders, 0.602 17 /cart")
    @ RESPONSE_TIME,
    unhealthy=statement("one is slow: 0.502 17 /report, 0.021 16 /orders, 0.021 17 /cart")
    @ RESPONSE_TIME,
)
ADD_TIMES = Step(
    "Log the times, if they are missing, then reload nginx.",
    command=action("Add request_time, upstream_connect_time and the others to log_format.")
    @ LOG.at("Specifies log format."),
    **gap.of("healthy", "takes"),
    unhealthy=ROLLED_BACK,
    risk="low",
    undo="Restore the previous format and reload.",
    verify="New lines of the access log end with three times and an address.",
)
FASTER_SERVER = Step(
    "Mark the server as down in its upstream group, if the others can carry its load; reload.",
    command=RELOAD,
    healthy=TAKE_OUT.healthy,
    unhealthy=ROLLED_BACK,
    **gap.of("takes"),
    risk="medium",
    undo="Remove the parameter down and reload.",
    verify="The mean of the other servers stays as it was.",
)

with DebuggingGuide(
    nginx(ALL_VERSIONS),
    "Latency spike",
    as_of="2026-11-29",
    symptom="Responses became slow, with few errors or none.",
    signals=[nginx.ACTIVE.rising(), nginx.RESPONSE_BUFFERED],
    tree=Question(
        "Is nginx slower than the server behind it?",
        check=TIMES,
        unhealthy=Cause(
            "The client reads slowly, or the response is large and goes through the disk",
            why=statement("request_time ends after the last bytes were sent to the client")
            @ LOG.at("the log write after the last bytes were"),
            fix=[SETTINGS, ADD_TIMES],
        ),
        healthy=Question(
            "Does it take long to connect?",
            check=CONNECTING,
            unhealthy=Cause(
                "The accept queue of the server is full, so the kernel drops connections",
                why=statement("upstream_connect_time is the time to establish the connection")
                @ CONNECT_TIME,
                fix=[BACKLOG, SHED],
            ),
            healthy=Question(
                "Is one server slow?",
                check=SERVERS,
                unhealthy=Cause(
                    "One server is slow: its host, a bad release, or a neighbour",
                    why=statement("round robin still sends it its share of the requests")
                    @ GROUPS.at("requests are distributed between the servers using a"),
                    fix=[FASTER_SERVER],
                ),
                healthy=Question(
                    "Is one path slow?",
                    check=PATHS,
                    unhealthy=Cause(
                        "One kind of request is slow: its query, a lock, or what it calls",
                        why=statement("other paths of the same servers are as fast as before")
                        @ RESPONSE_TIME,
                        fix=[STACKS, WAITS, SLOW_COMMANDS],
                    ),
                    healthy=Question(
                        "Do the servers have CPU left?",
                        check=CPU,
                        unhealthy=Cause(
                            "The servers have more to compute than they can",
                            why=CPU.unhealthy,
                            fix=[SHED],
                        ),
                        healthy=Cause(
                            "All wait for the same: a database, a cache, a queue inside",
                            why=statement("a program can accept connections and queue them itself")
                            @ CONNECT_TIME,
                            fix=[OUTGOING, STACKS, WAITS, SLOW_COMMANDS],
                        ),
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "timeout between two reads from upstream",
        of="time between two reads",
        reads="upstream_response_time",
        default=seconds(60) @ PROXY.at("<default>60s</default>"),
        headroom=Check(
            "Read the third number of the slowest requests: upstream_response_time.",
            SLOWEST @ RESPONSE_TIME,
            healthy=statement("upstream_response_time well below proxy_read_timeout")
            @ RESPONSE_TIME,
            unhealthy=statement("upstream_response_time near proxy_read_timeout") @ RESPONSE_TIME,
        ),
    ),
    do_not=[
        "Do not restart first: the stacks and the waits that show the cause are then gone.",
        "Do not compare means of all requests: compute them for each server and each path.",
        "Do not raise the timeouts: slow requests then hold workers for longer.",
        "Do not take a slow server out before checking that the others can carry its load.",
    ],
    precedents=[
        Precedent(
            "Wikimedia, 2020-02-04",
            report=WIKIMEDIA,
            what=statement("appservers slowed down first; then errors and latency spiked")
            @ WIKIMEDIA.at("Appserver errors and latency immediately spike. OUTAGE BEGINS"),
        )
    ],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=undisclosed("data loss: slow requests succeed late; the documentation has none"),
    rollback=UNDONE,
    see=[
        Link(
            "incidents/debugging/linux_cpu_saturated",
            "guide",
            because="the CPUs of a server are busy",
        ),
        Link(
            "incidents/debugging/linux_listen_queue_overflow",
            "guide",
            because="it takes long to connect",
        ),
        Link(
            "incidents/debugging/nginx_upstream_timed_out",
            "guide",
            because="requests end in a 504",
        ),
        Link(
            "incidents/debugging/postgresql_lock_timeout",
            "guide",
            because="PostgreSQL sessions wait for a lock",
        ),
        Link(
            "incidents/debugging/redis_slow_commands",
            "guide",
            because="commands are slow in Redis",
        ),
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="a cold cache sends its reads to the database",
        ),
        Link(
            "incidents/debugging/nodejs_event_loop_blocked",
            "guide",
            because="the program is Node.js, and all its paths are slow",
        ),
        Link(
            "incidents/debugging/sqlalchemy_pool_exhausted",
            "guide",
            because="Python requests wait for a database connection",
        ),
        Link(
            "incidents/debugging/slow_with_no_alert",
            "guide",
            because="users report it, and the metrics do not show it",
        ),
        Link("incidents/debugging/postgresql_slow_queries", "guide", because="a query is slow"),
    ],
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="slow requests succeed late; no page read mentions data loss")
