"""What fails in HAProxy, with the first steps."""

from attrs import evolve

from atlas.evidence.command import Command, config, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._machine import OPEN_FILES as PROCESS_FILES
from atlas.technologies.failures._network import LISTENERS, RESOLVE
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

_haproxy = Repository(
    "haproxy/haproxy",
    commit="50872daa6a857e82afc40b1c5161924aef4172d7",
    checked="2026-11-22",
    release="3.5-dev5",
)
SERVER_TEXT = _haproxy.file("src/server.c")
MANAGEMENT = _haproxy.file("doc/management.txt")
CONFIGURATION = _haproxy.file("doc/configuration.txt")
LIMITS = _haproxy.file("src/limits.c")
SS = Repository(
    "iproute2/iproute2",
    commit="ee2a4a86625688d8c2b468ec15d7ae35a4f5717f",
    checked="2026-11-26",
    publisher="iproute2",
).file("man/man8/ss.8")


def columns(fields: str) -> Command:
    """Return the command that prints these fields of `show stat`, which has about a hundred."""
    return shell(
        f'echo "show stat" | socat stdio unix-connect:<socket> | cut -d, -f{fields}'
    ) @ MANAGEMENT.at('"show info;show stat" | socat stdio unix-connect:/tmp/sock1')


STATUS = Check(
    "Read the status column of the backend and of each of its servers.",
    columns("1,2,18"),
    healthy=statement("www1,BACKEND,UP")
    @ MANAGEMENT.at("www1,BACKEND,0,0,0,0,1000,0,0,0,0,0,,0,0,0,0,UP,1,1,0,,0,250,"),
    unhealthy=statement("DOWN in its place; at a server also MAINT or MAINT (resolution)")
    @ MANAGEMENT.at("status [LFBS]: status (UP/DOWN/NOLB/MAINT/MAINT(via)/MAINT(resolution)...)"),
    verify="The backend is UP as long as one server is: read the rows of the servers.",
)
ADMIN = Check(
    "Read srv_admin_state of its servers.",
    shell('echo "show servers state" | socat stdio unix-connect:<socket>')
    @ MANAGEMENT.at("show servers state [<backend>]"),
    healthy=statement("0, and srv_op_state 2: the server is fully up")
    @ MANAGEMENT.at("2 = SRV_ST_RUNNING The server is fully up."),
    unhealthy=statement("1: forced into maintenance; 32: its name did not resolve")
    @ MANAGEMENT.at("0x01 = SRV_ADMF_FMAINT The server was explicitly forced"),
    verify="The value is a sum: 8 is drain. srv_op_state 0: the server is down.",
)
CHECKS = Check(
    "Read the check_status column of the servers.",
    columns("1,2,18,37"),
    healthy=statement("no L4CON or L4TOUT: the servers accept connections")
    @ MANAGEMENT.at("L4CON -> layer 1-4 connection problem, for example"),
    unhealthy=statement("L4CON or L4TOUT: no connection")
    @ MANAGEMENT.at("L4CON -> layer 1-4 connection problem, for example"),
)
LAST_CHECK = Check(
    "Read check_status and last_chk of the servers.",
    columns("1,2,18,37,57"),
    healthy=statement("L4OK, L6OK or L7OK: the check passed on this layer")
    @ MANAGEMENT.at("L7OK -> check passed on layer 7"),
    unhealthy=statement(
        "L4CON: refused; L4TOUT: no answer; L7STS: its health page failed; empty: in maintenance"
    )
    @ MANAGEMENT.at("L7STS -> layer 7 response error, for example"),
    verify="last_chk names the error. Empty is also the field of a server without check.",
)
QUEUE = Check(
    "Read qcur of the BACKEND row and of the servers, and scur and slim of the servers.",
    columns("1,2,3,5,7"),
    healthy=statement("qcur 0 in the rows of BACKEND and of the servers")
    @ MANAGEMENT.at("qcur [..BS]: current queued requests."),
    unhealthy=statement("qcur of BACKEND above 0, and scur of servers at slim")
    @ MANAGEMENT.at("number queued without a server assigned."),
)
ERRORS = Check(
    "Read econ, eresp and wretr of the servers, and find the server where they grow.",
    columns("1,2,14-16"),
    healthy=statement("econ and eresp do not grow")
    @ MANAGEMENT.at("econ [..BS]: number of requests that encountered an"),
    unhealthy=statement("econ, eresp or wretr of one server grow")
    @ MANAGEMENT.at("wretr [..BS]: number of times a connection to"),
    verify="econ and eresp of the backend stop growing once that server is taken out.",
)
FRONTEND = Check(
    "Read the scur and slim columns of the frontend.",
    columns("1,2,5,7"),
    healthy=statement("stats,FRONTEND,0,1000: scur 0, slim 1000")
    @ MANAGEMENT.at("stats,FRONTEND,,,0,0,1000,0,0,0,0,0,0,,,,,OPEN,,,,,,,,,1,1,0,"),
    unhealthy=statement("scur at slim") @ MANAGEMENT.at("slim [LFBS]: configured session limit"),
)
RESPONSE_TIME = Check(
    "Compare rtime and qtime of the servers: time to respond, and time in the queue.",
    columns("1,2,59,61"),
    healthy=statement("rtime in milliseconds as usual, and qtime near 0")
    @ MANAGEMENT.at("rtime [..BS]: the average response time in ms"),
    unhealthy=statement("rtime of one or all servers near the timeout; or qtime above 0")
    @ MANAGEMENT.at("qtime [..BS]: the average queue time in ms"),
)
LAST_ERRORS = Check(
    "Show the last request and response that broke the protocol, as operator or admin.",
    shell('echo "show errors" | socat stdio unix-connect:<socket>')
    @ MANAGEMENT.at("Dump last known HTTP/1.x request and response errors"),
    healthy=undisclosed("output without an error: the management guide shows none"),
    unhealthy=statement("backend http-in (#2) : invalid response, with server and position")
    @ MANAGEMENT.at("backend http-in (#2) : invalid response"),
)
PROCESS = Check(
    "Compare the connections of the process with its limits: CurrConns, Maxconn and Maxsock.",
    shell('echo "show info" | socat stdio unix-connect:<socket>')
    @ MANAGEMENT.at("Dump info about haproxy status on current process."),
    **NO_OUTPUT,
    verify="CurrConns at Maxconn: the limit is the cause. A frontend may have a lower one.",
)
DESCRIPTORS = evolve(
    PROCESS,
    verify="CurrConns well below Maxconn: something else holds descriptors. At Maxconn, clients "
    "wait and no line is logged.",
)
CONFIG_VALID = Check(
    "Check the configuration file: it names the line that is wrong.",
    shell("haproxy -c -f <config-file>")
    @ MANAGEMENT.at('the configuration file parses correctly using "haproxy -c".'),
    healthy=statement("no output, or Configuration file is valid")
    @ _haproxy.file("src/haproxy.c").at('qfprintf(stdout, "Configuration file is valid\\n");'),
    unhealthy=statement("Fatal errors found in configuration.")
    @ _haproxy.file("src/haproxy.c").at('ha_alert("Fatal errors found in configuration.\\n");'),
)
MACHINE_LIMITS = Check(
    "Read the limits of the machine on open files: of all processes, and of each.",
    shell("sysctl fs.file-max fs.nr_open")
    @ MANAGEMENT.at('changed using the "fs.nr_open" sysctl.'),
    **NO_OUTPUT,
    verify="`reached system FD limit` in the log: fs.file-max; `process FD limit`: ulimit-n.",
)
OPEN_FILES = Step(
    "Raise ulimit-n, or remove it so that HAProxy computes it; then restart HAProxy.",
    command=config("ulimit-n <count>", file="global section of haproxy.cfg")
    @ MANAGEMENT.at('raising the "ulimit-n" value (or removing it)'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous value and restart.",
    verify="Ulimit-n in show info has grown, and the message stops.",
)
CERTIFICATE = Check(
    "Show the dates of the certificate that is loaded.",
    shell('echo "show ssl cert <file>" | socat stdio unix-connect:<socket>')
    @ MANAGEMENT.at("show ssl cert [[*][\\]<filename>]"),
    healthy=statement("notAfter lies in the future, as notAfter: Dec 12 21:20:24 2019 GMT")
    @ MANAGEMENT.at("notAfter: Dec 12 21:20:24 2019 GMT"),
    unhealthy=undisclosed("output for an expired one: the management guide shows none"),
)
READY = Step(
    "Return a server in MAINT to service, if nobody is working on it.",
    command=shell('echo "set server <backend>/<server> state ready" | socat stdio <socket>')
    @ MANAGEMENT.at("set server <backend>/<server> state [ ready |"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="By the same socket: set server <backend>/<server> state maint (or drain, as before).",
    verify="Its status is UP in show stat, and it serves requests without errors. It does not help "
    "a server that is DOWN: fix what last_chk names.",
)
DRAIN = Step(
    "Drain the server that fails, if the others can carry its load.",
    command=shell('echo "set server <backend>/<server> state drain" | socat stdio <socket>')
    @ MANAGEMENT.at('Setting the mode to "drain" only removes the'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="By the same socket: set server <backend>/<server> state ready.",
    verify="Its errors stop; where cookies or stick tables bind clients, they go on: then state "
    "maint, by the same socket. The other servers' rtime stays as it was.",
)
RAISE_SERVER = Step(
    "Raise maxconn of a server, if it has capacity for more.",
    command=shell('echo "set maxconn server <backend>/<server> <count>" | socat stdio <socket>')
    @ MANAGEMENT.at("set maxconn server <backend/server> <value>"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous value with the same command; 0 (none) only while qcur of BACKEND "
    "is 0.",
    verify="qcur of the BACKEND row falls to 0 while the server responds as fast as before.",
)
RAISE_MAXCONN = Step(
    "Raise maxconn in haproxy.cfg (global, or the frontend's if only that is full), if the servers "
    "and memory have room; then reload.",
    command=config("maxconn <count>", file="haproxy.cfg")
    @ CONFIGURATION.at("Sets the maximum per-process number of concurrent connections"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("Cannot raise FD limit: the reload fails, the previous process stays")
    @ LIMITS.at("Cannot raise FD limit to %d, current"),
    **NO_TIME,
    risk="medium",
    undo="Restore the previous value and reload.",
    verify="Maxconn in show info has grown, and CurrConns stays below it. Do not use set maxconn "
    "frontend while clients wait: without the fix of issue 2726 (3.1-dev9) HAProxy hangs and "
    "aborts.",
)

NO_SERVER = KnownFailure(
    "a backend has no server for its requests",
    steps=[STATUS, ADMIN, LAST_CHECK, READY],
    causes=[
        UsualCause(
            "servers are in maintenance",
            sign=statement("status MAINT; srv_admin_state other than 0")
            @ MANAGEMENT.at("0x01 = SRV_ADMF_FMAINT The server was explicitly forced"),
        ),
        UsualCause(
            "servers are down or unreachable",
            sign=statement("check_status L4CON or L4TOUT")
            @ MANAGEMENT.at("L4CON -> layer 1-4 connection problem, for example"),
        ),
        UsualCause(
            "servers run, but their health page fails",
            sign=statement("check_status L7STS: the health page returned an error")
            @ MANAGEMENT.at("L7STS -> layer 7 response error, for example"),
        ),
        UsualCause(
            "servers are at their maxconn, and requests wait too long",
            sign=statement("sQ in the log: the request expired in the queue")
            @ CONFIGURATION.at("The stream spent too much time in queue"),
        ),
    ],
)
SERVER_DOWN = KnownFailure(
    "a server failed its health checks",
    steps=[LAST_CHECK, CHECKS, STATUS],
    causes=[wrapped_error(SERVER_TEXT.at("%d active and %d backup servers left."))],
)
ANALYZED = KnownFailure(
    "a server is marked DOWN after consecutive errors of its requests",
    steps=[LAST_CHECK, ERRORS, STATUS],
)
UNREACHABLE = KnownFailure("connections to a server fail", steps=[ERRORS, CHECKS, DRAIN])
SLOW = KnownFailure("a server does not respond in time", steps=[RESPONSE_TIME, QUEUE, DRAIN])
QUEUED = KnownFailure("requests wait in the queue too long", steps=[QUEUE, STATUS, RAISE_SERVER])
BAD_RESPONSE = KnownFailure(
    "a server sends an invalid or incomplete response",
    steps=[LAST_ERRORS, ERRORS, DRAIN],
    causes=[
        UsualCause(
            "the server aborted or crashed",
            sign=statement("SH in the log: it stopped before its response headers were complete")
            @ CONFIGURATION.at("The server aborted before sending its full HTTP"),
        ),
        UsualCause(
            "the response is malformed",
            sign=statement("PH in the log, and an entry in show errors")
            @ CONFIGURATION.at("PH The proxy blocked the server's response, because"),
        ),
    ],
)
MAXSOCK = KnownFailure(
    "file descriptors up to Maxsock are used up",
    steps=[DESCRIPTORS, PROCESS_FILES, RAISE_MAXCONN],
)
REJECTED = KnownFailure(
    "requests are invalid, too slow or denied by a rule",
    steps=[LAST_ERRORS, FRONTEND, PROCESS],
    causes=[
        UsualCause(
            "the client sent no complete request in time",
            sign=statement("cR and status 408 in the log")
            @ CONFIGURATION.at('The "timeout http-request" stroke before the client sent'),
        ),
        UsualCause(
            "the request breaks the protocol, or a rule denied it",
            sign=statement("PR in the log, with status 400 or 403")
            @ CONFIGURATION.at("The proxy blocked the client's HTTP request, either"),
        ),
    ],
)
FILE_LIMIT = KnownFailure(
    "file descriptors are used up", steps=[PROCESS, MACHINE_LIMITS, OPEN_FILES]
)
NO_START = KnownFailure(
    "the server does not start: it cannot open a listener",
    steps=[CONFIG_VALID, LISTENERS, MACHINE_LIMITS],
)
TLS = KnownFailure("TLS handshakes with clients fail", steps=[CERTIFICATE, CONFIG_VALID, FRONTEND])
INTERNAL = KnownFailure(
    "the proxy itself failed to handle a request", steps=[PROCESS, LAST_ERRORS, CONFIG_VALID]
)

NAME = KnownFailure("the name of a server does not resolve", steps=[RESOLVE, CONFIG_VALID, STATUS])
CRASHED = KnownFailure(
    "a worker process crashed or hangs", steps=[KERNEL_KILLS, CONFIG_VALID, PROCESS]
)
MEMORY_LIMIT = KnownFailure(
    "there is no memory for another connection", steps=[PROCESS, KERNEL_KILLS, FRONTEND]
)
