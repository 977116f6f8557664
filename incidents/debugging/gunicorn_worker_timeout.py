"""gunicorn kills workers: they wait for a client, a dependency or the disk, or compute too long."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Placeholder,
    Precedent,
    Publisher,
    Question,
    Step,
    action,
    config,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import PROC, PS
from atlas.technologies.failures._network import SS
from atlas.technologies.failures.gunicorn import (
    DESIGN,
    FAQ,
    HEARTBEAT_DISK,
    RAISE_TIMEOUT,
    SETTINGS,
    SIGNALS,
)
from atlas.technologies.failures.python import HOT, STACKS
from atlas.technologies.gunicorn import ARBITER, BASE, gunicorn

PYPI = Publisher("PyPI", checked="2026-11-28").post(
    "fix(dev): switch dev gunicorn to a threaded worker",
    "https://github.com/pypi/warehouse/pull/20110",
    "2026-05-30",
)

gap = gaps_in("the gunicorn documentation")
NO_TIME = undisclosed("time to take effect: the gunicorn documentation gives none")
STACK = shell("grep -A 40 'WORKER TIMEOUT' <log-file> | tail -60") @ (
    ARBITER.at('self.log.critical("WORKER TIMEOUT (pid:%s)", pid)')
)


READING = Check(
    "Read the error below the timeout: where the request was. Before 22, use py-spy on a worker.",
    STACK,
    healthy=statement("the method and URI of a request, and a stack in the application")
    @ BASE.at('"Error handling request %s %s", req.method, req.uri'),
    unhealthy=statement("Error handling request (no URI read)")
    @ BASE.at('self.log.exception("Error handling request (no URI read)")'),
)
COMPUTING = Check(
    "List the workers, the children of the master's pid, with their states, several times.",
    shell("ps -o pid,stat,pcpu,etime,args --ppid <pid>")
    @ PS.at("uninterruptible sleep (usually I/O)"),
    healthy=statement("no worker is at R each time: S (sleeping), or D (disk sleep)")
    @ PROC.at('"S (sleeping)",'),
    unhealthy=statement("R (running) each time, at one worker or several")
    @ PROC.at('"R (running)",'),
)
CONNECTED = Check(
    "List the connections of all workers of the master's pid to other services, as root.",
    shell("ss -tnp state established | grep -E \"pid=($(pgrep -d'|' -P <pid>)),\"")
    @ SS.at("Show processes using sockets."),
    healthy=statement("nothing, or only the clients' connections to gunicorn's own port")
    @ SS.at("Show processes using sockets."),
    unhealthy=statement("to a database or an API, from a worker with a client, in each reading")
    @ SS.at("Show processes using sockets."),
)
THREADS = Step(
    "Use threaded workers, or a proxy in front that buffers requests; then restart.",
    command=config("--worker-class gthread --threads <count>", file="flags of gunicorn")
    @ DESIGN.at("gunicorn myapp:app -k gthread --threads 4"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Remove the flags (sync, the default) and restart.",
    verify="Using worker: gthread, and no timeout without a URI; the application is thread-safe.",
)
CALL_TIMEOUT = Step(
    "Set a timeout of that call below the one of gunicorn, and deploy it.",
    command=undisclosed("command: the call is in a program of your own"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Deploy the previous release.",
    verify="The request fails with an error of its own, and no worker is killed.",
)
MORE_WORKERS = Step(
    "Signal the master to add a worker until the dependency is fast, if there is memory for it.",
    command=shell("kill -TTIN <pid>") @ SIGNALS.at("increase worker count by one."),
    **gap.of("healthy", "unhealthy"),
    risk="low",
    takes=NO_TIME,
    undo="kill -TTOU <pid>, of the master; then one worker is stopped.",
    verify="Booting worker with pid appears once more, and other requests are served. A reload "
    "(HUP) removes it again.",
)
IN_MEMORY = Step(
    "Put the heartbeat files on a tmpfs, and restart.",
    command=config(
        "--worker-tmp-dir <tmpfs>",
        file="flags of gunicorn",
        own=[Placeholder("tmpfs", "a folder in memory", r"/[\w/]+", "/mem")],
    )
    @ FAQ.at("filesystem fills up. Mount a `tmpfs` and point"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Remove the flag and restart.",
    verify="df of that folder shows tmpfs, and the timeouts stop while the disk is busy.",
)

with DebuggingGuide(
    gunicorn(undisclosed("version: the guide follows the code of August 2026, version 26.1.0")),
    "gunicorn worker timeout",
    as_of="2026-11-28",
    symptom="Requests end in a 500 or 502 after the timeout, and workers boot again and again.",
    signals=[gunicorn.TIMEOUT, gunicorn.KILLED, gunicorn.REQUEST, gunicorn.CRITICAL.rising()],
    tree=Question(
        "Did the worker wait for a client?",
        check=READING,
        unhealthy=Cause(
            "A client connects and sends nothing: a sync worker waits for it",
            why=statement("a sync worker handles one request at a time, behind a buffering proxy")
            @ DESIGN.at("Requires a buffering proxy (nginx, HAProxy) for production"),
            fix=[THREADS],
        ),
        healthy=Question(
            "Does it compute?",
            check=COMPUTING,
            unhealthy=Cause(
                "The request computes for longer than the timeout",
                why=statement("a worker that is silent for longer is killed and restarted")
                @ SETTINGS.at("Workers silent for more than this many seconds"),
                fix=[HOT, STACKS, RAISE_TIMEOUT],
            ),
            healthy=Question(
                "Does it wait for another service?",
                check=CONNECTED,
                unhealthy=Cause(
                    "A dependency is slow, and the call to it has no timeout",
                    why=statement("sync workers are not for long blocking calls")
                    @ DESIGN.at("Long blocking calls (external APIs, slow databases)"),
                    fix=[MORE_WORKERS, STACKS, CALL_TIMEOUT],
                ),
                healthy=Question(
                    "Are the heartbeat files in memory?",
                    check=HEARTBEAT_DISK,
                    unhealthy=Cause(
                        "The disk of the heartbeat files stalls or is full",
                        why=statement("touching them can block a worker when I/O stalls")
                        @ FAQ.at("can block if I/O stalls or the"),
                        fix=[IN_MEMORY],
                    ),
                    healthy=Cause(
                        "The request waits for something local: a lock, a file, a child process",
                        why=statement("such a wait is silent too, and the timeout ends it")
                        @ SETTINGS.at("Workers silent for more than this many seconds"),
                        fix=[STACKS, RAISE_TIMEOUT],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "timeout of a worker",
        of="seconds of silence",
        reads="seconds of a request, as L in the access log",
        default=gunicorn.TIMEOUT_DEFAULT.value,
        headroom=Check(
            "Log the seconds of each request, and read the longest.",
            action("Add %(L)s to access_log_format, and read the largest value.")
            @ SETTINGS.at("request time in decimal seconds"),
            healthy=statement("seconds well below the timeout")
            @ SETTINGS.at("request time in decimal seconds"),
            unhealthy=statement("seconds close to the timeout")
            @ SETTINGS.at("request time in decimal seconds"),
        ),
    ),
    do_not=[
        "Do not take Perhaps out of memory? for a fact: after a timeout, gunicorn killed it.",
        "Do not set the timeout to 0: a worker that hangs is then never replaced.",
        "Do not raise the timeout for idle clients: each of them then holds a worker for longer.",
        "Do not restart before the stack is saved: it is the only trace of where the worker hung.",
    ],
    precedents=[
        Precedent(
            "PyPI, in development: a silent connection holds the only worker",
            report=PYPI,
            what=statement("a connection without a request held the sync worker until the timeout")
            @ PYPI.at("ties up the only worker until the 30s"),
        )
    ],
    time_to_recover=undisclosed("time to recover: neither documentation nor report gives one"),
    data_loss=statement("what the request had done by then, unless it is in a transaction")
    @ BASE.at("def handle_abort(self, sig, frame):"),
    rollback=statement("restore the previous flags, and reload or restart")
    @ SIGNALS.at("reload configuration, spawn new workers, and gracefully stop"),
    see=[
        Link(
            "incidents/debugging/nginx_upstream_timed_out",
            "guide",
            because="what nginx in front of it logs meanwhile",
        ),
        Link(
            "incidents/debugging/postgresql_connections_exhausted",
            "guide",
            because="a database that does not accept connections",
        ),
    ],
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
