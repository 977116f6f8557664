"""Servers fail one after another: load moves to those left, or all wait for one dependency."""

from attrs import evolve

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
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._network import OUTGOING, SS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.haproxy import (
    CONFIGURATION,
    MANAGEMENT,
    QUEUE,
    RAISE_SERVER,
    RESPONSE_TIME,
    STATUS,
    columns,
)
from atlas.technologies.failures.python import STACKS
from atlas.technologies.haproxy import haproxy
from incidents.debugging._overload import CHECKED, SRE_BOOK
from incidents.google._reports import STORAGE as GOOGLE
from systems.discord.facts import CACHE_INCIDENT as DISCORD

gap = gaps_in("the management guide of HAProxy")
_prometheus = Repository(
    "prometheus/prometheus",
    commit="d15adb9ad7e5d9fbde3a9a8f30200593a5a14d86",
    checked=CHECKED,
    publisher="Prometheus",
    release="3.14.0",
)
FOR_STATE = _prometheus.file("rules/alerting.go")

TIMED_OUT = Check(
    "Read check_status and last_chk of the servers that are DOWN or about to be (UP 1/2).",
    columns("1,2,18,24,37,57"),
    healthy=statement("no L7TOUT: the check ended at once, as where no process listens")
    @ MANAGEMENT.at("L4CON -> layer 1-4 connection problem, for example"),
    unhealthy=statement("L7TOUT: it runs, and is too slow even for its health page")
    @ MANAGEMENT.at("L7TOUT -> layer 7 (HTTP/SMTP) timeout"),
    verify="Save the output before a fix: it has the order in lastchg. * before it: a check runs.",
)
PEERS = Check(
    "Count the connections of one of these servers by the address at their other end.",
    shell("ss -Htn state established | awk '{print $4}' | sort | uniq -c | sort -rn | head")
    @ SS.at("ss -o state established '( dport = :ssh"),
    healthy=statement("none to another service, or fewer than the server has workers")
    @ SS.at("ss -o state established '( dport = :ssh"),
    unhealthy=statement("to the port of one service, as many as the server has workers")
    @ SS.at("ss -o state established '( dport = :ssh"),
    verify="The address of the proxy is not meant. A pool keeps idle connections: compare twice.",
)
CHECK_TIME = Check(
    "Read check_duration of the servers: milliseconds that the last health check took.",
    columns("1,2,37,39"),
    healthy=statement("far below the time of a check, as 0 or 1")
    @ MANAGEMENT.at("check_duration [...S]: time in ms took to finish"),
    unhealthy=statement("close to it, as 847, or just above it, as 1001 with L7TOUT")
    @ MANAGEMENT.at("check_duration [...S]: time in ms took to finish"),
)
FIRST_ALERT = Check(
    "Sort the active alerts of Prometheus by their start.",
    shell("promtool query instant http://<host>:9090 'sort(ALERTS_FOR_STATE)'")
    @ FOR_STATE.at('alertForStateMetricName = "ALERTS_FOR_STATE"'),
    **gap.of("healthy", "unhealthy"),
    verify="The first line has the earliest start, a Unix time: begin at its service.",
)
LIMIT_SERVER = Step(
    "Limit each server to the requests that it serves within the time of a health check.",
    command=RAISE_SERVER.command,
    healthy=statement("L7OK, scur at slim, and qcur of BACKEND above 0: the rest waits in HAProxy")
    @ MANAGEMENT.at("number queued without a server assigned."),
    unhealthy=statement("still L7TOUT: the limit is too high")
    @ MANAGEMENT.at("L7TOUT -> layer 7 (HTTP/SMTP) timeout"),
    takes=gap("takes"),
    risk="medium",
    undo="Raise it in steps while check_duration is low; 0 (none) only with qcur of BACKEND at 0.",
    verify="The servers stay UP. What waits longer than timeout queue gets a 503, sQ in the log.",
)
START = Step(
    "Start the failed servers behind that limit, all of them before it is raised.",
    command=undisclosed("command: the servers are programs of your own"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Stop them again.",
    verify="All are UP at the same time for several checks, and none goes DOWN again.",
)
CUT = Step(
    "Stop the calls to that service for now: by a feature flag, a fallback, or a short timeout.",
    command=undisclosed("command: the calls are in a program of your own"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Turn the calls on again, for a part of the requests first.",
    verify="The servers answer other requests, and their checks pass.",
)
REPEAT = evolve(
    OUTGOING, action="Go on at that service with these questions; list who else is connected to it."
)

SERVERS = evolve(
    STATUS,
    healthy=statement("www1,BACKEND,UP, and UP at each of its servers")
    @ MANAGEMENT.at("www1,BACKEND,0,0,0,0,1000,0,0,0,0,0,,0,0,0,0,UP,1,1,0,,0,250,"),
    unhealthy=statement("DOWN at a server, or UP 1/2: about to be")
    @ MANAGEMENT.at("status [LFBS]: status (UP/DOWN/NOLB/MAINT/MAINT(via)/MAINT(resolution)...)"),
)

with DebuggingGuide(
    haproxy(undisclosed("version: the manual at this commit; the failures were made on 2.6.12")),
    "Cascading failure",
    as_of="2026-11-29",
    symptom="One server or service fails, then others, until requests get a 503.",
    signals=[
        haproxy.SERVER_DOWN,
        haproxy.NO_SERVER,
        haproxy.QUEUE_TIMEOUT,
        haproxy.QUEUE.rising(),
    ],
    tree=Question(
        "Are servers DOWN, or about to be?",
        check=SERVERS,
        unhealthy=Question(
            "Do their health checks time out?",
            check=TIMED_OUT,
            unhealthy=Question(
                "Do the servers wait for another service?",
                check=PEERS,
                unhealthy=Cause(
                    "A service behind is slow, and holds the workers of all that call it",
                    why=statement("at Google, one overloaded lookup made its callers fail")
                    @ GOOGLE.at("location of blob data. The increased load eventually"),
                    fix=[CUT, FIRST_ALERT, REPEAT],
                ),
                healthy=Cause(
                    "Too few servers are left: each that fails adds its load to the others",
                    why=statement("a failed replica increases the load on the others")
                    @ SRE_BOOK.at("increasing load on remaining replicas and increasing their"),
                    fix=[CHECK_TIME, LIMIT_SERVER, START],
                ),
            ),
            healthy=Cause(
                "Servers end: a crash, a kill for memory, a release, or they were stopped",
                why=statement("connection refused, or no route to the host")
                @ MANAGEMENT.at('"Connection refused" (tcp rst) or "No route'),
                fix=[KERNEL_KILLS, UNIT_LOG, LIMIT_SERVER, START],
            ),
        ),
        healthy=Question(
            "Do requests queue for them?",
            check=QUEUE,
            unhealthy=Cause(
                "The servers are up, but slower than the load",
                why=statement("a request that expires in the queue gets a 503")
                @ CONFIGURATION.at("The stream spent too much time in queue"),
                fix=[RESPONSE_TIME, PEERS, STACKS],
            ),
            healthy=Cause(
                "This tier is well: another one failed first, or its callers retry",
                why=statement("Prometheus keeps the start of each active alert")
                @ FOR_STATE.at('alertForStateMetricName = "ALERTS_FOR_STATE"'),
                fix=[FIRST_ALERT],
            ),
        ),
    ),
    limit=Limit(
        "time of a health check (inter), unless timeout check is set",
        of="time of a health check",
        reads="check_duration of the health check",
        default=haproxy.HEALTH_CHECK_INTERVAL.value,
        headroom=CHECK_TIME,
    ),
    do_not=[
        "Do not restart servers one by one under full load: the first one up gets all of it.",
        "Do not set maxconn of a server to 0 while the backend has a queue: on 2.6.12, it stalled.",
        "Do not shorten the checks now: slow servers are then taken out sooner.",
        "Do not raise timeouts of callers: each slow call holds a worker for longer.",
        "Do not wait to escalate: call those who own the service that failed first.",
    ],
    precedents=[
        Precedent(
            "Google Cloud Storage, 2019-03-12",
            report=GOOGLE,
            what=statement("traffic was reduced by hand, so that the tasks could start")
            @ GOOGLE.at("SREs manually reduced traffic levels to the blob"),
        ),
        Precedent(
            "Discord, 2019-02-12",
            report=DISCORD,
            what=statement("slow cache nodes let the store behind become overloaded and flap")
            @ DISCORD.at("become overloaded and flap"),
        ),
    ],
    time_to_recover=undisclosed("time to recover: the reports give none for these steps alone"),
    data_loss=undisclosed("data loss: neither the management guide nor the reports mention it"),
    rollback=statement("set the previous value of each server with the same command")
    @ MANAGEMENT.at("set maxconn server <backend/server> <value>"),
    see=[
        Link(
            "incidents/debugging/haproxy_no_server_available",
            "guide",
            because="servers are DOWN for another reason, such as maintenance",
        ),
        Link(
            "incidents/debugging/retry_storm",
            "guide",
            because="callers retry, and the load stays after the first fault",
        ),
        Link(
            "incidents/debugging/latency_spike",
            "guide",
            because="the servers are slow, and none is DOWN",
        ),
        Link(
            "incidents/debugging/linux_out_of_memory_killed",
            "guide",
            because="servers end: the kernel kills them for memory",
        ),
        Link(
            "incidents/debugging/gunicorn_worker_timeout",
            "guide",
            because="workers wait for a dependency without a timeout",
        ),
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="the service that failed first is PostgreSQL",
        ),
    ],
    glossary={
        "UP": "A server that passed its checks and gets traffic.",
        "DOWN": "A server that failed its checks and gets none.",
    },
) as guide:
    waive("IN403", because="the reports give no recovery time for these steps alone")
    waive("IN404", because="no page or report found mentions data loss")
