"""HAProxy returns 503: a backend is down, in maintenance, failing checks, or at its limit."""

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
    count,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.haproxy import (
    ADMIN,
    CHECKS,
    CONFIGURATION,
    ERRORS,
    FRONTEND,
    LAST_CHECK,
    MANAGEMENT,
    QUEUE,
    RAISE_MAXCONN,
    RAISE_SERVER,
    READY,
    STATUS,
    columns,
)
from atlas.technologies.haproxy import DEFAULTS, haproxy

SLACK = Publisher("engineering.fyi", checked="2026-11-26").post(
    "A Terrible, Horrible, No-Good, Very Bad Day at Slack (summary)",
    "https://www.engineering.fyi/article/a-terrible-horrible-no-good-very-bad-day-at-slack",
    kind="secondary",
)
gap = gaps_in("the management guide")

BACKEND = evolve(
    STATUS,
    unhealthy=statement("www1,BACKEND,DOWN; at its servers DOWN, MAINT or MAINT (resolution)")
    @ MANAGEMENT.at("status [LFBS]: status (UP/DOWN/NOLB/MAINT/MAINT(via)/MAINT(resolution)...)"),
)
NOT_IN_MAINTENANCE = evolve(
    ADMIN,
    healthy=statement("srv_admin_state 0: it was not put into maintenance")
    @ MANAGEMENT.at("0x01 = SRV_ADMF_FMAINT The server was explicitly forced"),
    unhealthy=statement("srv_admin_state 1: forced into it; 32: its name did not resolve")
    @ MANAGEMENT.at("0x01 = SRV_ADMF_FMAINT The server was explicitly forced"),
)
START = Step(
    "Start the servers, or restore the network path to them.",
    command=undisclosed("command: the servers are programs of your own"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo.",
    verify="check_status is L4OK or L7OK.",
)
FORCE_UP = Step(
    "Force the health of a server up, if it runs and can be reached, but is DOWN.",
    command=shell('echo "set server <backend>/<server> health up" | socat stdio <socket>')
    @ MANAGEMENT.at("Force a server's health to a new state."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="By the same socket: set server <backend>/<server> health down.",
    verify="It stays UP, and check_status is L4OK or L7OK.",
)
STOP_CHECKS = Step(
    "Serve without health checks, if a direct call shows that the server serves its other pages.",
    command=shell(
        'echo "disable health <backend>/<server>; set server <backend>/<server> health up" | '
        "socat stdio <socket>"
    )
    @ MANAGEMENT.at("Mark the primary health check as temporarily stopped."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="By the same socket: enable health <backend>/<server>.",
    verify="Its status is: no check, and clients get no 503. A server that fails now stays in use.",
)

with DebuggingGuide(
    haproxy(undisclosed("version: the guide covers all versions in the manual at this commit")),
    "No server available",
    as_of="2026-11",
    symptom="Clients get a 503 from HAProxy, at once or after waiting.",
    signals=[
        haproxy.NO_SERVER,
        haproxy.SERVER_DOWN,
        haproxy.CONNECTIONS.rising(),
        haproxy.QUEUE.rising(),
        haproxy.CONNECTION_ERRORS.rising(),
    ],
    tree=Question(
        "Is the backend down?",
        check=BACKEND,
        unhealthy=Question(
            "Were its servers put into maintenance, by hand or by name resolution?",
            check=NOT_IN_MAINTENANCE,
            unhealthy=Cause(
                "The servers are in maintenance",
                why=statement("maintenance stops a server's traffic and health checks")
                @ MANAGEMENT.at('Setting the state to "maint" disables any traffic'),
                fix=[READY],
            ),
            healthy=Question(
                "Do their health checks fail to connect?",
                check=CHECKS,
                unhealthy=Cause(
                    "The servers are down or unreachable",
                    why=statement("connection refused, or no route to the host")
                    @ MANAGEMENT.at('"Connection refused" (tcp rst) or "No route'),
                    fix=[START, FORCE_UP],
                ),
                healthy=Cause(
                    "The servers run, but their health page fails",
                    why=statement("a check counts an HTTP 5xx as a failure")
                    @ MANAGEMENT.at("L7STS -> layer 7 response error, for example"),
                    fix=[LAST_CHECK, STOP_CHECKS],
                ),
            ),
        ),
        healthy=Question(
            "Are requests queued for the servers?",
            check=QUEUE,
            unhealthy=Cause(
                "The servers are at their maxconn",
                why=statement("qcur of the backend counts requests queued without a server")
                @ MANAGEMENT.at("number queued without a server assigned."),
                fix=[RAISE_SERVER],
            ),
            healthy=Question(
                "Is the frontend at its session limit?",
                check=FRONTEND,
                unhealthy=Cause(
                    "HAProxy itself delays new clients",
                    why=statement("at the limit, clients wait in the listen queue of the socket")
                    @ CONFIGURATION.at("socket's listen queue and will be served once"),
                    fix=[RAISE_MAXCONN],
                ),
                healthy=Cause(
                    "Individual connections to servers fail or break",
                    why=statement("econ counts requests with an error in connecting to a server")
                    @ MANAGEMENT.at("econ [..BS]: number of requests that encountered an"),
                    fix=[ERRORS],
                ),
            ),
        ),
    ),
    limit=Limit(
        "failed checks until a server is DOWN",
        of="failed checks",
        reads="failed checks (chkfail)",
        default=count(3, "check") @ DEFAULTS.at("DEF_FALLTIME 3"),
        headroom=Check(
            "Read chkfail: checks that failed while the server was still up.",
            columns("1,2,18,22"),
            healthy=statement("the servers are UP, and chkfail does not grow")
            @ MANAGEMENT.at("chkfail [...S]: number of failed checks."),
            unhealthy=statement("chkfail grows from one reading to the next")
            @ MANAGEMENT.at("chkfail [...S]: number of failed checks."),
        ),
    ),
    do_not=[
        "Do not force a server up without knowing why it is down: checks keep users away from it.",
        "Do not set a server's maxconn above the global one: it makes little sense.",
        "Do not use set maxconn frontend while clients wait: HAProxy can abort (issue 2726).",
        "Do not return a server from maintenance before asking who put it there.",
    ],
    precedents=[
        Precedent(
            "Slack, 2020-05-12, told by a summary of its post",
            report=SLACK,
            what=statement("a bug in the synchronization of web instances with HAProxy's state")
            @ SLACK.at("between the webapp instances and the HAProxy state,"),
        )
    ],
    time_to_recover=undisclosed(
        "time to recover: neither the management guide nor the summary gives one"
    ),
    data_loss=undisclosed("data loss: neither the management guide nor the summary mentions it"),
    rollback=statement("a server's previous state, by the same socket; else maxconn and a reload")
    @ MANAGEMENT.at("set server <backend>/<server> state [ ready |"),
    see=[
        Link(
            "incidents/debugging/cascading_failure",
            "guide",
            because="servers go down one after another under load",
        ),
    ],
    glossary={
        "UP": "A server that passed its checks and gets traffic.",
        "DOWN": "A server that failed its checks and gets none.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="no page or report found mentions data loss")
