"""Node.js ends with JavaScript heap out of memory: a leak, one huge request, or a small limit."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    config,
    gaps_in,
    gb,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import KERNEL_KILLS, PROCESS_MEMORY
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.nodejs import (
    BIGGER,
    CLI,
    ERROR_OUTPUT,
    EVENTS,
    GC,
    SNAPSHOT,
    TUNING,
    V8_HEAP,
)
from atlas.technologies.nodejs import HEAP_SPACES, nodejs

gap = gaps_in("the documentation of Node.js")
LAST_COLLECTIONS = shell("grep -A 12 'Last few GCs' <log-file> | tail -40") @ GC.at(
    "<--- Last few GCs --->"
)
LISTENERS = shell("grep MaxListenersExceededWarning <log-file> | tail -5") @ EVENTS.at(
    "'MaxListenersExceededWarning'"
)

REACHED = Check(
    "Read the last collections before the crash, and the error below them.",
    LAST_COLLECTIONS,
    healthy=statement("no line: no crash of this kind") @ GC.at("<--- Last few GCs --->"),
    unhealthy=statement("FATAL ERROR: ... Allocation failed - JavaScript heap out of memory")
    @ GC.at("Allocation failed - JavaScript heap out of memory"),
)
OLD_SPACE = Check(
    "Read the old space twice, minutes apart; prom-client exposes it, or use your graph of it.",
    shell(
        "curl -s http://<host>:<port>/metrics | "
        "grep 'heap_space_size_used_bytes{space=\"\\(old\\|large_object\\)\"'"
    )
    @ HEAP_SPACES.at("`nodejs_heap_space_size_${metricType}_bytes`"),
    healthy=statement("old space smaller again after a full collection")
    @ GC.at("Heap used after GC in MB"),
    unhealthy=statement("old space larger in each reading, at steady load")
    @ TUNING.at("if `heapUsed` steadily grows without being released,"),
)
PILED_UP = Check(
    "Search the log for warnings about listeners, since the process started.",
    LISTENERS,
    healthy=statement("no line") @ EVENTS.at("'Possible EventEmitter memory leak detected. '"),
    unhealthy=statement("Possible EventEmitter memory leak detected. 11 data listeners added")
    @ EVENTS.at("'Possible EventEmitter memory leak detected. '"),
)
AT_ONCE = Check(
    "Compare the average mu, then the reason: the lower mu, the more time collections took.",
    LAST_COLLECTIONS,
    healthy=statement("average mu far below 1, whichever of the two reasons is named")
    @ CLI.at("FATAL ERROR: Ineffective mark-compacts near heap limit"),
    unhealthy=statement("Reached heap limit, average mu near 1, such as 0.8 to 1.0")
    @ GC.at("FATAL ERROR: Reached heap limit Allocation failed"),
    verify="A frame such as JsonParser in the native stack names the work that filled it.",
)
WHERE_ADDED = Step(
    "Restart one instance to print a stack with each warning; its open requests fail.",
    command=config("--trace-warnings", file="options of node")
    @ CLI.at("Print stack traces for process warnings"),
    healthy=gap("healthy"),
    unhealthy=statement("a stack below the warning: its first line of your own code")
    @ CLI.at("Print stack traces for process warnings"),
    risk="low",
    takes=gap("takes"),
    undo="Restart it without the option.",
    verify="The line that adds the listener also removes it, or runs once; no warning follows.",
)
LAST_SNAPSHOT = Step(
    "Restart one instance to write a heap snapshot before it runs out of memory.",
    command=config("--heapsnapshot-near-heap-limit=1", file="options of node")
    @ CLI.at("`--heapsnapshot-near-heap-limit=max_count`"),
    healthy=gap("healthy"),
    unhealthy=statement("Wrote snapshot to Heap. ... .heapsnapshot")
    @ CLI.at("Wrote snapshot to Heap.20200430.100036.49580.0.001.heapsnapshot"),
    risk="medium",
    takes=gap("takes"),
    undo="Restart it without the option, and delete the snapshot: it holds the data of users.",
    verify="Its largest objects name the data; the disk holds more than the size of the heap.",
)

with DebuggingGuide(
    nodejs(
        undisclosed("version: from 14.18 and 15.1; the crashes were made on 20.20.2"),
        logs=ERROR_OUTPUT,
    ),
    "JavaScript heap out of memory",
    as_of="2026-11-28",
    symptom="A Node.js process becomes slow, aborts with exit code 134, and starts again.",
    signals=[
        nodejs.HEAP_FULL,
        nodejs.PROCESS_MEMORY,
        nodejs.LISTENER_LEAK,
        nodejs.HEAP_USED.rising(),
        nodejs.GC_TIME.rising(),
    ],
    tree=Question(
        "Did it reach the limit of its heap?",
        check=REACHED,
        healthy=Cause(
            "The kernel killed it: memory outside the heap, such as buffers, counts as well",
            why=statement("buffers take memory that the limit of the heap does not bound")
            @ TUNING.at("Memory allocated to various Buffer-like objects."),
            fix=[KERNEL_KILLS, PROCESS_MEMORY],
        ),
        unhealthy=Question(
            "Does the old space only grow?",
            check=OLD_SPACE,
            unhealthy=Question(
                "Do listeners accumulate?",
                check=PILED_UP,
                unhealthy=Cause(
                    "Code adds listeners again and again, and each keeps its objects",
                    why=statement("Node.js warns once an emitter has more than its maximum")
                    @ EVENTS.at("'Possible EventEmitter memory leak detected. '"),
                    fix=[WHERE_ADDED, RESTART],
                ),
                healthy=Cause(
                    "The program keeps objects that it no longer needs: a leak, or an open cache",
                    why=statement("memory that grows without being released indicates a leak")
                    @ TUNING.at("it could indicate a memory leak in your"),
                    fix=[SNAPSHOT, RESTART],
                ),
            ),
            healthy=Question(
                "Was the heap filled at once?",
                check=AT_ONCE,
                unhealthy=Cause(
                    "One request or job loads too much data into memory",
                    why=statement("objects that are not cleared overload the old space")
                    @ TUNING.at("the Old Space could become overloaded, causing crashes"),
                    fix=[LAST_SNAPSHOT, BIGGER],
                ),
                healthy=Cause(
                    "The heap is too small for the load",
                    why=statement("its limit is based on the memory of the system, or set")
                    @ TUNING.at("which is based on your system's available memory."),
                    fix=[BIGGER],
                ),
            ),
        ),
    ),
    limit=Limit(
        "old space of the heap, largest default (64 bit)",
        of="old space",
        reads="old space",
        default=gb(4) @ V8_HEAP.at("memory is enough for the maximum of 4GB.", basis="limit"),
        headroom=OLD_SPACE,
    ),
    do_not=[
        "Do not set the heap as large as the container: memory outside it gets the process killed.",
        "Do not take a heap snapshot in traffic: the process stops for it, and its memory doubles.",
        "Do not send SIGUSR2 to a process started without the option: the signal ends it.",
        "Do not only raise the limit of a leak: the crash comes later, with longer pauses before.",
    ],
    precedents=undisclosed(
        "public incident: the catalogue, icco/postmortems and a search for operators' reports "
        "named none (jiangsc.me of March 2023 describes a leak, but names no operator)"
    ),
    time_to_recover=undisclosed("time to recover: the documentation of Node.js gives none"),
    data_loss=statement("what the process held in memory, and its open requests")
    @ TUNING.at("causing your application to crash."),
    rollback=statement("restart without the options: none of them is set by default")
    @ CLI.at("`--heapsnapshot-near-heap-limit=max_count`"),
    see=[
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="the container was killed, without the error in its log",
        ),
        Link(
            "incidents/debugging/nodejs_event_loop_blocked",
            "guide",
            because="requests stall although memory does not grow",
        ),
    ],
    glossary={
        "SIGUSR2": "A signal that Node.js leaves to the program.",
        "mu": "Average share of the time that is left for the program, from 0 to 1.",
        "old space": "The part of the heap for objects that survived some collections.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
