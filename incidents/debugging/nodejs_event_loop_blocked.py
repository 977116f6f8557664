"""Node.js serves nobody for seconds: code computes, a call blocks, or the worker pool is full."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Placeholder,
    Question,
    Step,
    config,
    count,
    gaps_in,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import PROC
from atlas.technologies.failures._network import OUTGOING, SS
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.nodejs import BLOCKING, CLI, DEBUGGER, DEBUGGER_TEXT, ERROR_OUTPUT
from atlas.technologies.nodejs import nodejs
from incidents.debugging._linux import PS, STRACE

gap = gaps_in("the documentation of Node.js")
STATES = shell("grep State /proc/<pid>/task/*/status") @ PROC.at("Current state of the process.")
URL = Placeholder("url", "a fast page of the server", r"[\w.:\/?&=%\-]+", "http://127.0.0.1:8080/")

COMPUTES = Check(
    "Read the state of the main thread several times: task/<pid>, of the same number.",
    STATES,
    healthy=statement("S (sleeping)") @ PROC.at('"S (sleeping)",'),
    unhealthy=statement("R (running), each time") @ PROC.at('"R (running)",'),
    verify="Do not use top -H -p for it: its first row may be the sum of all threads.",
)
COLLECTS = Check(
    "Read the time spent in full collections twice, as soon as it answers; or use your graph.",
    shell(
        "curl -s http://<host>:<port>/metrics | "
        "grep 'nodejs_gc_duration_seconds_sum{kind=\"major\"'"
    )
    @ nodejs.GC_TIME.source.at("nodejs_gc_duration_seconds"),
    healthy=statement("the sum grew by a small share of the time between")
    @ nodejs.GC_TIME.source.at("nodejs_gc_duration_seconds"),
    unhealthy=statement("the sum grew by most of the time between")
    @ nodejs.GC_TIME.source.at("nodejs_gc_duration_seconds"),
    verify="No answer, and no graph: go on as healthy; the debugger shows what runs.",
)
BLOCKS = Check(
    "Trace the main thread, as root, while you request a page of the server.",
    shell("(sleep 1; curl -s -m 3 -o /dev/null <url>) & timeout 5 strace -p <pid>", own=[URL])
    @ STRACE.at("Attaches to the process with the process"),
    healthy=statement("accept4, read and write of your request")
    @ BLOCKING.at("responding to incoming client requests by executing the"),
    unhealthy=statement("one call that does not return, such as openat, or epoll_pwait alone")
    @ BLOCKING.at("it cannot handle requests from any other clients"),
)
POOL_BUSY = Check(
    "Read the states of the other threads several times; four of them are the worker pool.",
    STATES,
    healthy=statement("S (sleeping), nearly each time") @ PROC.at('"S (sleeping)",'),
    unhealthy=statement("four of them R (running) or D (disk sleep), each time")
    @ PROC.at('"D (disk sleep)",'),
)
CHILDREN = Check(
    "List the child processes of the program: one that is started synchronously blocks it.",
    shell("ps --ppid <pid> -o pid,etime,args") @ PS.at("Select by parent process ID."),
    healthy=undisclosed("output: the manual shows none for this command"),
    unhealthy=undisclosed("output: the manual shows none for this command"),
    verify="A child as old as the stall: find execSync or spawnSync of it in the code.",
)
ATTACHABLE = Check(
    "Check that the port of the debugger is free, and that the process is node, as root.",
    shell("ss -ltnp 'sport = :9229'; ls -l /proc/<pid>/exe")
    @ SS.at("Show processes using sockets."),
    healthy=statement("no process on the port, and a path that ends in node")
    @ DEBUGGER_TEXT.at("let port = 9229;"),
    unhealthy=statement("a process on the port, or another program: do not attach")
    @ DEBUGGER_TEXT.at("process._debugProcess(pid);"),
    verify="The port of another process: the debugger would pause that one. Another program: the "
    "signal SIGUSR1 of the debugger may end it.",
)
BACKTRACE = Step(
    "Attach, if 9229 is free and <pid> is node; type exec process.pid, pause, bt, .exit.",
    command=shell("node inspect -p <pid>") @ DEBUGGER_TEXT.at("${invokedAs} -p <pid>"),
    healthy=gap("healthy"),
    unhealthy=statement("break in ..., and below it the functions that run: save them")
    @ DEBUGGER.at("`backtrace`, `bt`: Print backtrace of current execution frame"),
    risk="high",
    takes=gap("takes"),
    undo="Type .exit; the port of the inspector, 9229, stays open until a restart.",
    verify="exec process.pid prints <pid>; another number: type .exit at once, it is another "
    "process. A program with its own handler of SIGUSR1 runs that instead. bt: the first line of "
    "your own code is the work that blocks.",
)
REFUSE = Step(
    "Block the requests that cause it: by route, size or client, at the proxy in front.",
    command=undisclosed("command: it depends on the proxy in front"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Allow them again, once the code limits its input or uses a worker thread.",
    verify="nodejs_eventloop_lag_p99_seconds falls to milliseconds.",
)
ASYNCHRONOUS = Step(
    "Deploy the code with the asynchronous form of that call.",
    command=undisclosed("command: the call is in a program of your own"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the previous release.",
    verify="The trace shows accept4 during the call.",
)
MORE_WORKERS = Step(
    "Restart it with more threads in the worker pool than slow tasks at once.",
    command=config("UV_THREADPOOL_SIZE=<count>", file="environment of the process")
    @ CLI.at("### `UV_THREADPOOL_SIZE=size`"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restart it without the variable.",
    verify="File, DNS and compression calls return while the slow tasks run.",
)

with DebuggingGuide(
    nodejs(
        undisclosed("version: the guide follows 20.20.2, on which its failures were made"),
        logs=ERROR_OUTPUT,
    ),
    "Node.js event loop blocked",
    as_of="2026-11-28",
    symptom="All requests of a Node.js process stall for seconds, health checks as well.",
    signals=[
        nodejs.EVENT_LOOP_LAG.rising(),
        nodejs.EVENT_LOOP_P99.rising(),
        nodejs.PG_POOL,
        nodejs.PG_READ_TIMEOUT,
    ],
    tree=Question(
        "Is the main thread computing?",
        check=COMPUTES,
        unhealthy=Question(
            "Does it collect garbage?",
            check=COLLECTS,
            unhealthy=Cause(
                "The heap is nearly full: collections take most of the time",
                why=statement("V8 spends more time on collections near the limit")
                @ CLI.at("consumption approaches the limit, V8 will spend more"),
                fix=[evolve(RESTART, action="Restart it, and follow the guide to the heap.")],
            ),
            healthy=Cause(
                "A function computes for too long: a regular expression, JSON, a loop",
                why=statement("while the thread works for one client, all others wait")
                @ BLOCKING.at("it cannot handle requests from any other clients"),
                fix=[ATTACHABLE, BACKTRACE, REFUSE, RESTART],
            ),
        ),
        healthy=Question(
            "Is it in a synchronous call?",
            check=BLOCKS,
            unhealthy=Cause(
                "A synchronous call waits for a file, a disk or a child process",
                why=statement("synchronous APIs of the core modules are not for servers")
                @ BLOCKING.at("you should not use the following synchronous APIs"),
                fix=[CHILDREN, ASYNCHRONOUS],
            ),
            healthy=Question(
                "Is the worker pool busy?",
                check=POOL_BUSY,
                unhealthy=Cause(
                    "Slow tasks hold all threads of the worker pool: files, DNS, compression wait",
                    why=statement("a slow task in the pool degrades every API that uses it")
                    @ CLI.at("that run in libuv's threadpool will experience degraded"),
                    fix=[MORE_WORKERS],
                ),
                healthy=Cause(
                    "Not the event loop: a service that it calls is slow, or its pool is in use",
                    why=statement("calls over the network do not hold the main thread")
                    @ BLOCKING.at("fulfilling non-blocking asynchronous requests like network I/O"),
                    fix=[OUTGOING],
                ),
            ),
        ),
    ),
    limit=Limit(
        "threads of the worker pool (UV_THREADPOOL_SIZE)",
        of="threads",
        reads="threads in state R or D",
        default=count(4, "thread") @ CLI.at("greater than `4` (its current default value)"),
        headroom=POOL_BUSY,
    ),
    do_not=[
        "Do not restart before the backtrace is saved: it is the only trace of what ran.",
        "Do not add requests, such as health checks: each waits, and runs once the loop is free.",
        "Do not expose the inspector: whoever reaches its port can run code in the process.",
        "Do not set UV_THREADPOOL_SIZE in the code: there it may have no effect.",
    ],
    precedents=undisclosed(
        "public incident: the catalogue, icco/postmortems and a search for operators' reports "
        "named none with this cause in Node.js"
    ),
    time_to_recover=undisclosed("time to recover: the documentation of Node.js gives none"),
    data_loss=undisclosed("data loss: the documentation of Node.js mentions none"),
    rollback=statement("restart without the variable; 4 threads are the default")
    @ CLI.at("greater than `4` (its current default value)"),
    see=[
        Link(
            "incidents/debugging/linux_cpu_saturated",
            "guide",
            because="the whole host is slow",
        ),
        Link(
            "incidents/debugging/nodejs_heap_exhausted",
            "guide",
            because="collections take the time, or it ends with heap out of memory",
        ),
        Link(
            "incidents/debugging/nginx_upstream_timed_out",
            "guide",
            because="what nginx in front of it logs meanwhile",
        ),
    ],
    glossary={
        "event loop": "The main thread, which runs the callbacks of all requests in turn.",
        "worker pool": "Threads for files, DNS lookups, cryptography and compression.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="no page or report found mentions data loss")
