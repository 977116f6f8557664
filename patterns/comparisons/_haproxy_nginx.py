"""Sources of the comparison of two proxies, and their failure modes with the first commands."""

from attrs import evolve

from atlas import (
    Check,
    Failure,
    Publisher,
    Repository,
    Step,
    Symptom,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures.haproxy import (
    CONFIG_VALID,
    CONFIGURATION,
    FRONTEND,
    LAST_CHECK,
    MANAGEMENT,
    PROCESS,
    RAISE_FRONTEND,
    READY,
    STATUS,
)
from atlas.technologies.failures.nginx import (
    ADDRESSES,
    CONNECTIONS,
    CONTROL,
    FIRST_ERRORS,
    GROUPS,
    MORE_CONNECTIONS,
    PROXY,
    RELOAD,
    ROLLED_BACK,
    SETTINGS,
    TEST,
    UPSTREAM,
)
from atlas.technologies.haproxy import haproxy
from atlas.technologies.nginx import nginx

CHECKED = "2026-11-30"
_docs = Repository(
    "nginx/nginx.org",
    commit="3924a7f8334b93bbb4d5368f3d0cd44922ef2a6b",
    checked=CHECKED,
    publisher="nginx",
    folder="xml/en",
    release="1.31.3",
)
BALANCING = _docs.file("docs/http/load_balancing.xml")
WELCOME = _docs.file("index.xml")
CONNECTION = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked=CHECKED,
    publisher="nginx",
    release="1.31.5",
).file("src/core/ngx_connection.c")
DROPBOX = Publisher("Dropbox", checked=CHECKED, base="https://dropbox.tech/infrastructure").post(
    "How we migrated Dropbox from Nginx to Envoy",
    "how-we-migrated-dropbox-from-nginx-to-envoy",
    "2020-07-30",
)

NO_RECOVERY = undisclosed("time to recover: neither documentation gives one")

BACKEND = evolve(
    STATUS,
    unhealthy=statement("www1,BACKEND,DOWN; its servers are DOWN or MAINT")
    @ MANAGEMENT.at("status [LFBS]: status (UP/DOWN/NOLB/MAINT/MAINT(via)/MAINT(resolution)...)"),
)
OLD_PROCESS = Check(
    "List the processes with the count of failed reloads, if the master has a socket (-S).",
    shell("echo 'show proc' | socat unix-connect:<socket> -")
    @ MANAGEMENT.at("$ echo 'show proc' | socat /var/run/haproxy-master.sock -"),
    healthy=statement("master 5 [failed: 0]")
    @ MANAGEMENT.at("1162            master          5 [failed: 0]   0d00h02m07s     2.5-dev13"),
    unhealthy=statement("failed: 1 or more since the last reload that worked")
    @ MANAGEMENT.at("5 [failed: 0]"),
    verify="Do not restart while it fails: a restart has no old process to fall back on.",
)
PROCESS_LIMIT = evolve(
    PROCESS,
    healthy=statement("CurrConns far below Maxconn: in the example, CurrConns: 0")
    @ MANAGEMENT.at("CurrConns: 0"),
    unhealthy=statement("CurrConns at Maxconn: nothing more is accepted")
    @ CONFIGURATION.at("connections when maxconn is reached. The process soft"),
)
STATUS_PAGE = evolve(
    CONNECTIONS,
    verify="No reply: the page of stub_status takes a connection, too, and is refused like others. "
    "Connections to upstream servers are not counted, but take slots.",
)
OLD_WORKERS = Check(
    "Find when the master process last replaced its workers.",
    shell("ps -eo pid,ppid,lstart,args | grep '[n]ginx:'")
    @ CONTROL.at("ps axw -o pid,ppid,user,%cpu,vsz,wchan,command | egrep '(nginx|PID)'"),
    healthy=statement("workers that started at the time of the reload")
    @ CONTROL.at("If this succeeds, it starts new worker processes,"),
    unhealthy=statement("only workers that are older than the reload: it was rolled back")
    @ CONTROL.at("it rolls back changes and continues to work"),
    verify="Do not restart before nginx -t succeeds: a restart has no old process to fall back on.",
)

UNMARK = Step(
    "Reload once the servers accept connections, or wait for fail_timeout.",
    command=RELOAD,
    healthy=statement("new workers start, in which no server is marked as failed")
    @ CONTROL.at("If this succeeds, it starts new worker processes,"),
    unhealthy=ROLLED_BACK,
    risk="low",
    takes=undisclosed("time to take effect: the nginx documentation gives none"),
    undo="Nothing to undo.",
    verify="No further no live upstreams in the error log, and a request returns no 502.",
)

HAPROXY_FAILS = [
    Failure(
        "no server left: 503",
        signals=[
            haproxy.NO_SERVER,
            haproxy.SERVER_DOWN,
            haproxy.PAGE_503,
            haproxy.CONNECTION_ERRORS.rising(),
        ],
        recovery=[BACKEND, LAST_CHECK, READY],
        time_to_recover=NO_RECOVERY,
        data_loss=undisclosed("data loss: the manual names none; clients get the status 503"),
        rollback=statement("a server is taken out again by the same socket")
        @ MANAGEMENT.at("set server <backend>/<server> state [ ready |"),
    ),
    Failure(
        "connections at maxconn: clients wait",
        signals=[
            haproxy.CONNECTIONS.rising(),
            Symptom(
                description=statement("clients wait to be served, until a connection closes")
                @ CONFIGURATION.at("socket's listen queue and will be served once"),
                seen_by="clients",
            ),
        ],
        recovery=[PROCESS_LIMIT, FRONTEND, RAISE_FRONTEND],
        time_to_recover=NO_RECOVERY,
        data_loss=undisclosed("data loss: the manual names none; waiting clients may time out"),
        rollback=statement("0 restores the initial global maxconn")
        @ MANAGEMENT.at("A value of zero restores the initial"),
    ),
    Failure(
        "reload refused: wrong configuration",
        signals=[haproxy.KEYWORD, haproxy.CONFIG_ERRORS, haproxy.FATAL_CONFIGURATION],
        recovery=[CONFIG_VALID, OLD_PROCESS],
        time_to_recover=NO_RECOVERY,
        data_loss=statement("none: the former configuration still runs")
        @ MANAGEMENT.at("the process is still running on the previous"),
        rollback=statement("the former configuration still runs")
        @ MANAGEMENT.at("the process is still running on the previous"),
    ),
]
NGINX_FAILS = [
    Failure(
        "no server left: 502",
        signals=[nginx.NO_LIVE_UPSTREAMS, nginx.CONNECT_FAILED],
        recovery=[
            evolve(
                FIRST_ERRORS,
                healthy=statement("no line while connecting to upstream")
                @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
                unhealthy=statement("lines with while connecting to upstream")
                @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
            ),
            ADDRESSES,
            UNMARK,
        ],
        time_to_recover=NO_RECOVERY,
        data_loss=statement(
            "a request that writes, once sent to one server, is not sent to the next"
        )
        @ PROXY.at("are not passed to the next server if"),
        rollback=statement("a server that was marked as down is unmarked in its group")
        @ GROUPS.at("marks the server as permanently unavailable."),
    ),
    Failure(
        "connections used up: clients are closed",
        signals=[nginx.OUT_OF_CONNECTIONS, nginx.REUSING, nginx.ACTIVE.rising()],
        recovery=[STATUS_PAGE, SETTINGS, MORE_CONNECTIONS],
        time_to_recover=NO_RECOVERY,
        data_loss=undisclosed("data loss: the pages name none; a closed client has to try again"),
        rollback=ROLLED_BACK,
    ),
    Failure(
        "reload refused: wrong configuration",
        signals=[nginx.UNKNOWN_DIRECTIVE, nginx.UPSTREAM_NAME],
        recovery=[TEST, OLD_WORKERS],
        time_to_recover=NO_RECOVERY,
        data_loss=statement("none: it continues with the old configuration")
        @ CONTROL.at("it rolls back changes and continues to work"),
        rollback=ROLLED_BACK,
    ),
]
