"""Clients get 413: nginx refuses the body, or a program behind or in front of it does."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    mib,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import PS
from atlas.technologies.failures.nginx import (
    BIGGER_BODY,
    CONTROL,
    CORE_CODE,
    HTTP,
    LOG,
    RELOAD,
    ROLLED_BACK,
    SWITCHES,
)
from atlas.technologies.nginx import nginx
from incidents.debugging._nginx import (
    ALL_VERSIONS,
    NO_OUTPUT,
    NO_RECOVERY_TIME,
    NO_TIME,
    UNDONE,
    gap,
)

TOO_LARGE = CORE_CODE.at("client intended to send too large body: %O")
REFUSED = Check(
    "Search the error log for requests that nginx itself refused.",
    shell("grep -E 'too large (chunked )?body' <log-file> | tail") @ TOO_LARGE,
    healthy=statement("nothing: another program returns the 413") @ TOO_LARGE,
    unhealthy=statement("client intended to send too large body: 2000000 bytes") @ TOO_LARGE,
)
LIMIT = Check(
    "Compare the limits in the files, by level, with the bytes in that line, as root.",
    shell("nginx -T | grep -nE 'server_name|location|client_max_body_size'")
    @ SWITCHES.at("additionally dump configuration files to standard output"),
    healthy=statement("for this location, a limit above those bytes")
    @ HTTP.at("Sets the maximum allowed size of the client"),
    unhealthy=statement("none for it, so 1m; or a smaller one in the location itself")
    @ HTTP.at("<default>1m</default>"),
)
WANTED = Check(
    "Count the refused requests by client and path.",
    shell(
        "grep -E 'too large (chunked )?body' <log-file> | "
        "grep -oE 'client: [^,]+|request: \"[A-Z]+ [^ ?\"]+' | sort | uniq -c | sort -rn | head"
    )
    @ TOO_LARGE,
    healthy=statement("the path of an upload that the service offers, from several clients")
    @ TOO_LARGE,
    unhealthy=statement("paths or clients that have no reason to send such bodies") @ TOO_LARGE,
)
ANSWERED = Check(
    "Search the access log for responses with 413.",
    shell("grep '\" 413 ' <log-file> | tail") @ LOG.at('"$request" $status $bytes_sent'),
    healthy=statement("nothing: the request did not get to nginx")
    @ LOG.at('"$request" $status $bytes_sent'),
    unhealthy=statement('"POST /up HTTP/1.1" 413 5') @ LOG.at('"$request" $status $bytes_sent'),
)
APPLY = Step(
    "Test and reload: the files are newer than what nginx has in force.",
    command=RELOAD,
    **gap.of("healthy"),
    unhealthy=ROLLED_BACK,
    risk="low",
    takes=NO_TIME,
    undo="Restore the previous files and reload.",
    verify="ps -o lstart= of the workers is later than the change, and the upload succeeds.",
)
NOTIFY_CLIENT = Step(
    "Notify the owner of the client: send less, or in parts. Keep the limit.",
    command=undisclosed("command: the client is a program of your own, or of others"),
    **gap.of("healthy", "unhealthy"),
    risk="low",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="The client no longer appears in the count.",
)
RAISE_UPSTREAM = Step(
    "Raise the limit of the upstream application, such as post_max_size of PHP.",
    command=undisclosed("command: it depends on the application behind nginx"),
    **gap.of("healthy", "unhealthy"),
    risk="low",
    takes=NO_TIME,
    undo="Restore the previous limit.",
    verify="The same upload no longer gets a 413.",
)
RAISE_IN_FRONT = Step(
    "Raise the limit of the CDN, load balancer or ingress in front, or page who runs it.",
    command=undisclosed("command: it depends on what is in front of nginx"),
    **gap.of("healthy", "unhealthy"),
    risk="low",
    takes=NO_TIME,
    undo="Restore the previous limit.",
    verify="The request appears in the access log of nginx.",
)
STARTED = Check(
    "Print when the worker processes started, to compare with when the files were changed.",
    shell("ps -o pid,lstart,args -C nginx") @ PS.at("time the command started."),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="Workers older than the change: the change is not in force.",
)

with DebuggingGuide(
    nginx(ALL_VERSIONS),
    "Request entity too large",
    as_of="2026-11-28",
    symptom="File uploads or large requests fail with 413, while small ones succeed.",
    signals=[
        nginx.BODY_TOO_LARGE,
        nginx.CHUNKED_TOO_LARGE,
        nginx.BODY_PAGE,
        nginx.REQUESTS.rising(),
    ],
    tree=Question(
        "Does nginx itself refuse the request?",
        check=REFUSED,
        unhealthy=Question(
            "Is the limit in the files below that size?",
            check=LIMIT,
            unhealthy=Question(
                "Are bodies of that size wanted here?",
                check=WANTED,
                unhealthy=Cause(
                    "A client sends bodies that the service does not expect",
                    why=statement("a body above the limit gets a 413")
                    @ HTTP.at("If the size in a request exceeds the"),
                    fix=[NOTIFY_CLIENT],
                ),
                healthy=Cause(
                    "The limit of this location is the default, or too small",
                    why=statement("the default is 1m; an inner level replaces an outer one")
                    @ HTTP.at("<default>1m</default>"),
                    fix=[BIGGER_BODY],
                ),
            ),
            healthy=Cause(
                "The limit was raised in the files, but nginx was not reloaded",
                why=statement("changes apply when a reload starts new worker processes")
                @ CONTROL.at("starts new worker processes, and sends messages to"),
                fix=[STARTED, APPLY],
            ),
        ),
        healthy=Question(
            "Did the request get to nginx?",
            check=ANSWERED,
            unhealthy=Cause(
                "The application behind nginx returns the 413",
                why=statement("a refusal by nginx itself would be in its error log") @ TOO_LARGE,
                fix=[RAISE_UPSTREAM],
            ),
            healthy=Cause(
                "A CDN, load balancer or ingress in front returns the 413",
                why=statement("nginx logs a request when it is processed")
                @ LOG.at("Requests are logged in the context of a"),
                fix=[RAISE_IN_FRONT],
            ),
        ),
    ),
    limit=Limit(
        "client_max_body_size",
        of="size of the request body",
        reads="size of the body, in bytes",
        default=mib(1) @ CORE_CODE.at("prev->client_max_body_size, 1 * 1024 * 1024);"),
        headroom=Check(
            "Read the size of the bodies that were refused, in bytes.",
            REFUSED.command,
            healthy=statement("nothing: no size is above the limit") @ TOO_LARGE,
            unhealthy=statement("too large body: 2000000 bytes") @ TOO_LARGE,
        ),
    ),
    do_not=[
        "Do not set it to 0 for the whole server: that switches the check off for every path.",
        "Do not trust nginx -T for what is in force: it prints the files, reloaded or not.",
        "Do not raise nginx alone: the application, and what is in front, have their own limits.",
        "Do not set a limit without a reload: the workers keep the one that they started with.",
    ],
    precedents=undisclosed(
        "public incident: the catalogue, icco/postmortems and a search for operators' reports "
        "named none with this cause"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("the refused upload: the client has to send it again")
    @ HTTP.at("error is returned to the client."),
    rollback=UNDONE,
    see=[
        Link(
            "incidents/debugging/nginx_upstream_header_too_big",
            "guide",
            because="the other limit of sizes, of response headers",
        )
    ],
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
