"""nginx returns 502 at once: no server of the upstream group is available."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Step,
    config,
    count,
    hours,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._network import LISTENER
from atlas.technologies.failures.nginx import (
    GROUPS,
    HTTP,
    PROXY,
    RELOAD,
    REQUEST,
    ROLLED_BACK,
    ROUND_ROBIN,
    SETTINGS,
    UPSTREAM,
)
from atlas.technologies.nginx import nginx
from incidents.debugging._nginx import (
    ALL_VERSIONS,
    ANSWERS,
    CHECKED,
    FEWER_TRIES,
    NO_TIME,
    RETRIES,
    SERVER_DENSITY,
    UNDONE,
    gap,
)

WINTERMUTE = Publisher("Wintermute Core", checked=CHECKED).post(
    "Kubernetes ingress outage postmortem",
    "https://wintermutecore.com/posts/kubernetes-ingress-outage-postmortem/",
)
PHASES = shell(
    "grep -v 'no live upstreams' <log-file> | "
    "sed -nE 's#.*(while [a-zA-Z ]+ (to|from) upstream).* upstream: "
    '"([a-z]+://)?(unix:[^":]*|[^/"]+).*#\\1, \\4#p\' | sort | uniq -c'
) @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";')
READING = statement("only lines such as: while reading response header from upstream") @ (
    UPSTREAM.at('c->log->action = "reading response header from upstream";')
)


FIRST_FAILURES = Check(
    "Count the other errors with upstream servers, by phase and server.",
    PHASES,
    healthy=statement("no line with a server of the group, in this log and the one before it")
    @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
    unhealthy=statement("lines such as: while connecting to upstream, 10.0.1.9:8080")
    @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
)
CONNECTING = Check(
    "Check in which phase they occurred.",
    PHASES,
    healthy=READING,
    unhealthy=statement("while connecting to upstream")
    @ UPSTREAM.at('r->connection->log->action = "connecting to upstream";'),
)
PATHS = Check(
    "Count the requests that failed after the connection, by path.",
    shell(
        "grep 'from upstream' <log-file> | grep -oE 'request: \"[A-Z]+ [^ ?\"]+' | "
        "sort | uniq -c | sort -rn | head"
    )
    @ REQUEST.at(', request: \\"%V\\""'),
    healthy=statement("several paths that have nothing in common, each in some lines")
    @ REQUEST.at(', request: \\"%V\\""'),
    unhealthy=statement("in most lines one path, or paths that differ in an id only")
    @ REQUEST.at(', request: \\"%V\\""'),
)
AT_THE_SERVER = evolve(
    LISTENER, action="On the host of the server, find which process listens on the port, as root."
)
MARK_UP = Step(
    "Remove the parameter down from the servers that may serve again, and reload.",
    command=RELOAD,
    **gap.of("healthy"),
    unhealthy=ROLLED_BACK,
    risk="medium",
    takes=NO_TIME,
    undo="Set the parameter down again and reload.",
    verify="The message stops, and requests reach a server of the group.",
)
START = Step(
    "Start the servers, or page the team that owns them or the network between.",
    command=undisclosed("command: the upstream servers are programs of your own"),
    **gap.of("healthy", "unhealthy"),
    risk="low",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="A direct call answers, and the message stops.",
)
RESET = Step(
    "Reload: every server is unmarked; it loads every edit of the files. Or wait for fail_timeout.",
    command=RELOAD,
    **gap.of("healthy"),
    unhealthy=ROLLED_BACK,
    risk="medium",
    takes=NO_TIME,
    undo="Restore the previous files and reload.",
    verify="First: are the files newer than the workers (ps -o lstart=)? Then somebody's edit goes "
    "live. The next requests reach a server. If none does, nginx -T: is one marked down?",
)
BLOCK = Step(
    "Reject this one path, in its server block (= is exact, ^~ takes a prefix); then reload.",
    command=config("location = <path> { return 503; }", file="nginx.conf")
    @ HTTP.at("it is possible to define an exact"),
    **gap.of("healthy"),
    unhealthy=ROLLED_BACK,
    risk="medium",
    takes=NO_TIME,
    undo="Remove the location and reload, once the service is fixed.",
    verify="That path returns 503, every other path is served, and the message stops.",
)
KEEP_SERVERS = Step(
    "Stop marking servers as failed, if every one of them serves the other paths; then reload.",
    command=config("upstream <name> { server <host>:<port> max_fails=0; }", file="nginx.conf")
    @ GROUPS.at("The zero value disables the accounting of attempts."),
    **gap.of("healthy"),
    unhealthy=ROLLED_BACK,
    risk="medium",
    takes=NO_TIME,
    undo="Restore max_fails (1 by default) and reload.",
    verify="Only that path fails (502 or 504); a server that is really down is still tried first.",
)

with DebuggingGuide(
    nginx(ALL_VERSIONS),
    "No live upstreams",
    as_of="2026-11-28",
    symptom="Clients get 502 Bad Gateway from nginx at once: every server is marked down.",
    signals=[
        nginx.NO_LIVE_UPSTREAMS,
        nginx.CONNECT_FAILED,
        nginx.UPSTREAM_CLOSED,
        nginx.REQUESTS.rising(),
    ],
    tree=Question(
        "Did servers of the group fail before?",
        check=FIRST_FAILURES,
        healthy=Cause(
            "Every server of the group is marked down in the configuration",
            why=statement("the parameter down marks a server as permanently unavailable")
            @ GROUPS.at("marks the server as permanently unavailable."),
            fix=[SETTINGS, MARK_UP],
        ),
        unhealthy=Question(
            "Did they fail while connecting?",
            check=CONNECTING,
            unhealthy=Question(
                "Does each server answer a direct call from this host?",
                check=ANSWERS,
                unhealthy=Cause(
                    "The servers are stopped or unreachable",
                    why=statement("an error while connecting passes the request to the next server")
                    @ PROXY.at("an error occurred while establishing a connection with"),
                    fix=[AT_THE_SERVER, START],
                ),
                healthy=Cause(
                    "The servers are back, and nginx still waits for fail_timeout",
                    why=statement(
                        "a failed server is unavailable for fail_timeout, 10 s by default"
                    )
                    @ GROUPS.at("By default, the parameter is set to 10"),
                    fix=[RESET],
                ),
            ),
            healthy=Question(
                "Is it one path that fails?",
                check=PATHS,
                unhealthy=Cause(
                    "One request fails on each server in turn, and takes out the whole group",
                    why=statement(
                        "an error passes it to the next server, and one failure is enough"
                    )
                    @ GROUPS.at("number of unsuccessful attempts is set to 1."),
                    fix=[BLOCK, KEEP_SERVERS],
                ),
                healthy=Cause(
                    "All servers crash or are overloaded",
                    why=statement("a timeout or an error counts as an unsuccessful attempt")
                    @ PROXY.at("are always considered unsuccessful attempts,"),
                    fix=[ANSWERS, FEWER_TRIES],
                ),
            ),
        ),
    ),
    limit=Limit(
        "max_fails of a server, in fail_timeout",
        of="unsuccessful attempts",
        reads="unsuccessful attempts of each server",
        default=count(1, "attempt") @ GROUPS.at("number of unsuccessful attempts is set to 1."),
        headroom=Check(
            "Count the errors of each server: each line is an unsuccessful attempt.",
            shell(
                'grep -oE \'upstream: "([a-z]+://)?(unix:[^":]*|[^/"]+)\' <log-file> '
                "| sort | uniq -c"
            )
            @ REQUEST.at('upstream: \\"%V%V%s%V\\""'),
            healthy=statement("fewer unsuccessful attempts in 10 s than the limit")
            @ ROUND_ROBIN.at("&& peer->fails >= peer->max_fails"),
            unhealthy=statement("as many as max_fails; lines with the group's name reached none")
            @ ROUND_ROBIN.at("&& peer->fails >= peer->max_fails"),
        ),
    ),
    do_not=[
        "Do not trust one request: without a zone, each worker process marks servers by itself.",
        "Do not restart nginx: a reload resets the marks, and keeps requests in flight.",
        "Do not mark the last healthy server as down to test: the group then has none.",
        "Do not look for the line of a mark: it is a warning, which error_log omits by default.",
    ],
    precedents=[
        Precedent(
            "Server Density, a response header too long for nginx",
            report=SERVER_DENSITY,
            what=statement("each backend was marked as down in turn, until none was left")
            @ SERVER_DENSITY.at("exhausted the pool of available backends"),
        ),
        Precedent(
            "Wintermute Core, all pods behind the default server unresponsive",
            report=WINTERMUTE,
            what=statement("active health checks marked the pool empty; every other host got 502")
            @ WINTERMUTE.at("active health checks marked the upstream pool empty."),
        ),
    ],
    time_to_recover=hours(6 + 38 / 60)
    @ WINTERMUTE.at(
        "returned 502 for 6 hours and 38 minutes", of="nginx of Wintermute Core", basis="outage"
    ),
    data_loss=RETRIES,
    rollback=UNDONE,
    see=[
        Link(
            "incidents/debugging/nginx_upstream_timed_out",
            "guide",
            because="servers that are slow rather than down",
        ),
        Link(
            "incidents/debugging/nginx_upstream_header_too_big",
            "guide",
            because="too big a header counts as a failure of the server",
        ),
    ],
    glossary={"POST": "The HTTP method that sends data to be processed."},
) as guide:
    waive("EV504", because="the two reports, as read, bear no date")
