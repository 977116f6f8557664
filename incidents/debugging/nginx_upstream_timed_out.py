"""nginx returns 504: it cannot connect, one or all servers are slow, or its timeout is short."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    action,
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.nginx import (
    CONTROL,
    GROUPS,
    PROXY,
    RELOAD,
    REQUEST,
    ROLLED_BACK,
    SETTINGS,
)
from atlas.technologies.nginx import UPSTREAM, nginx
from incidents.debugging._nginx import (
    ALL_VERSIONS,
    FEWER_TRIES,
    NO_RECOVERY_TIME,
    NO_TIME,
    RETRIES,
    UNDONE,
    gap,
)

GREP = shell("grep 'upstream timed out' <log-file>") @ UPSTREAM.at(
    'ngx_connection_error(c, NGX_ETIMEDOUT, "upstream timed out");'
)


PHASE = Check(
    "Check in which phase the timeout occurred.",
    GREP,
    healthy=statement("no line with: while connecting to upstream")
    @ UPSTREAM.at('c->log->action = "reading response header from upstream";'),
    unhealthy=statement("... while connecting to upstream")
    @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
)
ADDRESSES = Check(
    "Count the addresses in the upstream field of these lines.",
    GREP,
    healthy=statement("several addresses, each in some lines")
    @ REQUEST.at('", upstream: "%V%V%s%V"",'),
    unhealthy=statement("one address in all lines") @ REQUEST.at("&u->schema, u->peer.name,"),
)
READ_TIMEOUT = Check(
    "Check the read timeout of the affected location.",
    SETTINGS.command,
    healthy=statement("no proxy_read_timeout, so 60s; or longer than the slow request takes")
    @ PROXY.at("<default>60s</default>"),
    unhealthy=statement("proxy_read_timeout shorter than the slow request takes")
    @ PROXY.at("Defines a timeout for reading a response from"),
)
TAKE_OUT = Step(
    "Reload, once the server is marked as down in its upstream group.",
    command=RELOAD,
    healthy=statement("then in ps: nginx: worker process is shutting down")
    @ CONTROL.at("nginx: worker process is shutting down (nginx)"),
    unhealthy=ROLLED_BACK,
    risk="medium",
    takes=NO_TIME,
    undo="Remove the parameter down and reload.",
    verify="Its address no longer appears in new lines of the error log.",
)
WAIT_LONGER = Step(
    "Reload, with a longer proxy_read_timeout for this location only.",
    command=RELOAD,
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
            "The server is unreachable",
            why=statement("proxy_connect_timeout limits the time to establish a connection")
            @ PROXY.at("Defines a timeout for establishing a connection with"),
            fix=[TAKE_OUT],
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
                    fix=[WAIT_LONGER],
                ),
                healthy=Cause(
                    "All servers are overloaded",
                    why=statement("by default, a timeout passes a request to the next server")
                    @ PROXY.at("<default>error timeout</default>"),
                    fix=[FEWER_TRIES],
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
