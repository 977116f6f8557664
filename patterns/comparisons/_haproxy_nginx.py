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
    RAISE_MAXCONN,
    READY,
    STATUS,
)
from atlas.technologies.failures.nginx import (
    ADDRESSES,
    BEGINNERS,
    CONNECTIONS,
    CONTROL,
    FIRST_ERRORS,
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
HEALTH = _docs.file("docs/http/ngx_http_upstream_hc_module.xml")
WELCOME = _docs.file("index.xml")
_nginx = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked=CHECKED,
    publisher="nginx",
    release="1.31.5",
)
CONNECTION = _nginx.file("src/core/ngx_connection.c")
ZONE = _nginx.file("src/http/modules/ngx_http_upstream_zone_module.c")
MWORKER = Repository(
    "haproxy/haproxy",
    commit="50872daa6a857e82afc40b1c5161924aef4172d7",
    checked=CHECKED,
    release="3.5-dev5",
).file("include/haproxy/mworker-t.h")
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
    healthy=statement("failed: 0, and the uptime of the worker starts at the reload")
    @ MANAGEMENT.at("1162            master          5 [failed: 0]   0d00h02m07s     2.5-dev13"),
    unhealthy=statement("failed: 1 or more; or a worker older than the reload")
    @ MWORKER.at("failed reloads since the last successful one"),
    verify="Debian's unit tests the file first, so that a refused reload is not counted. Do not "
    "restart while it fails: a restart has no old process to fall back on.",
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
    verify="<url> is the location with stub_status. Read it twice: the gap between accepts and "
    "handled has to grow. No reply: the page takes a connection, too. Connections to upstream "
    "servers are not counted, but take slots.",
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
    healthy=statement("new workers start without marks; a zone of the group is made anew, too")
    @ ZONE.at("uscf->shm_zone->noreuse = 1;"),
    unhealthy=ROLLED_BACK,
    risk="low",
    takes=undisclosed("time to take effect: the nginx documentation gives none"),
    undo="The reload also applies every change since the last one: restore the previous files and "
    "reload.",
    verify="No further no live upstreams in the error log, and a request returns no 502.",
)

HAPROXY_FAILS = [
    Failure(
        "all servers down: 503",
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
        recovery=[PROCESS_LIMIT, FRONTEND, RAISE_MAXCONN],
        time_to_recover=NO_RECOVERY,
        data_loss=undisclosed("data loss: the manual names none; waiting clients may time out"),
        rollback=statement("the previous maxconn in haproxy.cfg, and a reload")
        @ MANAGEMENT.at("tries to seamlessly reload a new configuration in"),
    ),
    Failure(
        "reload fails: invalid configuration",
        signals=[haproxy.KEYWORD, haproxy.CONFIG_ERRORS, haproxy.FATAL_CONFIGURATION],
        recovery=[CONFIG_VALID, OLD_PROCESS],
        time_to_recover=NO_RECOVERY,
        data_loss=statement("none: the previous configuration stays in force")
        @ MANAGEMENT.at("the process is still running on the previous"),
        rollback=statement("the previous configuration stays in force")
        @ MANAGEMENT.at("the process is still running on the previous"),
    ),
]
NGINX_FAILS = [
    Failure(
        "all servers down: 502",
        signals=[nginx.NO_LIVE_UPSTREAMS, nginx.CONNECT_FAILED],
        recovery=[
            evolve(
                FIRST_ERRORS,
                healthy=statement("no line with to upstream or from upstream")
                @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
                unhealthy=statement(
                    "lines while connecting to upstream, or while reading response header from "
                    "upstream"
                )
                @ UPSTREAM.at('c->log->action = "reading response header from upstream";'),
            ),
            ADDRESSES,
            UNMARK,
        ],
        time_to_recover=NO_RECOVERY,
        data_loss=statement("a POST, LOCK or PATCH, once sent to a server, is not sent to the next")
        @ PROXY.at("are not passed to the next server if"),
        rollback=undisclosed("rollback: the steps change nothing but what a reload applies"),
    ),
    Failure(
        "worker_connections exhausted: new connections are closed",
        signals=[nginx.OUT_OF_CONNECTIONS, nginx.REUSING, nginx.ACTIVE.rising()],
        recovery=[STATUS_PAGE, SETTINGS, MORE_CONNECTIONS],
        time_to_recover=NO_RECOVERY,
        data_loss=undisclosed("data loss: the pages name none; a closed client has to try again"),
        rollback=statement("the previous worker_connections in nginx.conf, and a reload")
        @ BEGINNERS.at("will not be applied until the command to"),
    ),
    Failure(
        "reload fails: invalid configuration",
        signals=[nginx.UNKNOWN_DIRECTIVE, nginx.UPSTREAM_NAME],
        recovery=[TEST, OLD_WORKERS],
        time_to_recover=NO_RECOVERY,
        data_loss=statement("none: the previous configuration stays in force")
        @ CONTROL.at("it rolls back changes and continues to work"),
        rollback=ROLLED_BACK,
    ),
]
