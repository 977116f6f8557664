"""nginx returns 504: a server is unreachable or slow, or its timeout is too short."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    action,
    config,
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.nginx import (
    GROUPS,
    PROXY,
    REQUEST,
    ROLLED_BACK,
    SWITCHES,
    TAKE_OUT,
)
from atlas.technologies.nginx import UPSTREAM, nginx
from incidents.debugging._nginx import (
    ALL_VERSIONS,
    ANSWERS,
    FEWER_TRIES,
    NO_RECOVERY_TIME,
    RETRIES,
    UNDONE,
    gap,
)

GREP = shell(
    "grep 'upstream timed out' <log-file> | "
    "sed -nE 's#.*(while [a-zA-Z ]+ upstream).* upstream: "
    '"([a-z]+://)?(unix:[^":]*|[^/"]+).*#\\1, \\3#p\' | sort | uniq -c'
) @ UPSTREAM.at('ngx_connection_error(c, NGX_ETIMEDOUT, "upstream timed out");')


PHASE = Check(
    "Count the timeouts by phase and server: in which phase did they occur?",
    GREP,
    healthy=statement("no line with: while connecting to upstream")
    @ UPSTREAM.at('c->log->action = "reading response header from upstream";'),
    unhealthy=statement("... while connecting to upstream")
    @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
)
ADDRESSES = Check(
    "Count the timeouts by phase and server: which servers do they name?",
    GREP,
    healthy=statement("several addresses, each in some lines; or the group has one server only")
    @ REQUEST.at('", upstream: "%V%V%s%V"",'),
    unhealthy=statement("one address in all lines, of a group of several servers")
    @ REQUEST.at("&u->schema, u->peer.name,"),
)
TIMEOUTS = shell("nginx -T | grep -nE 'location|_(connect|send|read)_timeout'") @ SWITCHES.at(
    "additionally dump configuration files to standard output"
)
READ_TIMEOUT = Check(
    "Read the timeouts of the location, as root; time that request at the server itself.",
    TIMEOUTS,
    healthy=statement("no proxy_read_timeout, so 60s; or longer than the slow request takes")
    @ PROXY.at("<default>60s</default>"),
    unhealthy=statement("proxy_read_timeout shorter than the slow request takes")
    @ PROXY.at("Defines a timeout for reading a response from"),
)
WAIT_LONGER = Step(
    "Set a longer timeout in this location only; then reload.",
    command=config("proxy_read_timeout <duration>;", file="nginx.conf")
    @ PROXY.at("Defines a timeout for reading a response from"),
    **gap.of("healthy", "takes"),
    unhealthy=ROLLED_BACK,
    risk="low",
    undo="Restore the previous value and reload.",
    verify="The slow request returns its own response instead of a 504.",
)

with DebuggingGuide(
    nginx(ALL_VERSIONS),
    "Upstream timed out",
    as_of="2026-11",
    symptom="Clients wait and then get a 504 from nginx.",
    signals=[
        nginx.UPSTREAM_TIMED_OUT,
        nginx.CONNECT_FAILED,
        nginx.ACTIVE.rising(),
    ],
    tree=Question(
        "Did the timeout occur while connecting?",
        check=PHASE,
        unhealthy=Cause(
            "The server is unreachable, or too busy to accept connections",
            why=statement("proxy_connect_timeout limits the time to establish a connection")
            @ PROXY.at("Defines a timeout for establishing a connection with"),
            fix=[ANSWERS, TAKE_OUT],
        ),
        healthy=Question(
            "Is it always the same server?",
            check=ADDRESSES,
            unhealthy=Cause(
                "One server of the group is slow",
                why=statement("a failed attempt takes it out for only 10 seconds by default")
                @ GROUPS.at("By default, the parameter is set to 10"),
                fix=[TAKE_OUT],
            ),
            healthy=Question(
                "Is the timeout shorter than the request takes?",
                check=READ_TIMEOUT,
                unhealthy=Cause(
                    "nginx times out on a request that takes long by nature",
                    why=statement("a server that sends nothing in that time is disconnected")
                    @ PROXY.at("does not transmit anything within this time, the"),
                    fix=[WAIT_LONGER, ANSWERS],
                ),
                healthy=Cause(
                    "All servers are overloaded",
                    why=statement("by default, a timeout passes a request to the next server")
                    @ PROXY.at("<default>error timeout</default>"),
                    fix=[FEWER_TRIES, ANSWERS],
                ),
            ),
        ),
    ),
    limit=Limit(
        "timeout between two reads from upstream",
        of="time between two reads",
        reads="upstream_header_time",
        default=seconds(60) @ PROXY.at("<default>60s</default>"),
        headroom=Check(
            "Log the time until the response header of each request, and read the longest.",
            action("Add the variable upstream_header_time to log_format, and read it.")
            @ GROUPS.at("keeps time spent on receiving the response header"),
            healthy=statement("$upstream_header_time well below proxy_read_timeout")
            @ GROUPS.at("keeps time spent on receiving the response header"),
            unhealthy=statement("$upstream_header_time near proxy_read_timeout")
            @ GROUPS.at("keeps time spent on receiving the response header"),
        ),
    ),
    do_not=[
        "Do not raise the timeout everywhere: slow requests then hold connections for longer.",
        "Do not allow retries of POST: by default, such requests are not retried.",
        "Do not expect a single server to be taken out: max_fails is ignored with one server.",
    ],
    precedents=undisclosed(
        "public incident: the catalogue, icco/postmortems (a retelling of Fortnite 2018 only) and "
        "a search for operators' reports named none with this cause"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=RETRIES,
    rollback=UNDONE,
    see=[
        Link(
            "incidents/debugging/ingress_nginx_502_504",
            "guide",
            because="nginx is the ingress controller of Kubernetes",
        ),
        Link(
            "incidents/debugging/latency_spike",
            "guide",
            because="which of the servers, paths or queues is slow",
        ),
        Link(
            "incidents/debugging/nginx_no_live_upstreams",
            "guide",
            because="no live upstreams: every server was marked as failed",
        ),
        Link(
            "incidents/debugging/gunicorn_worker_timeout",
            "guide",
            because="the server behind nginx is gunicorn, and kills its workers",
        ),
        Link(
            "incidents/debugging/php_fpm_max_children",
            "guide",
            because="the server behind nginx is PHP, and has no free process",
        ),
        Link(
            "incidents/debugging/nodejs_event_loop_blocked",
            "guide",
            because="the server behind nginx is Node.js, and stalls as a whole",
        ),
    ],
    glossary={"POST": "The HTTP method that sends data to be processed."},
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
