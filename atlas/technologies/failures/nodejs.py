"""What fails in programs on Node.js, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._processes import (
    CALL,
    KERNEL_KILLS,
    LISTENERS,
    MEMORY,
    RESOLVE,
)
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_CHECKED = "2026-11-26"
_learn = Repository(
    "nodejs/learn",
    commit="6ece3e4d7afea59e74777d41651aad3a00934725",
    checked=_CHECKED,
    publisher="Node.js",
    folder="pages/diagnostics",
)
_diagnostics = Repository(
    "nodejs/diagnostics",
    commit="7f106c1bfcf9489cb1df24bebed773eb0c03eaba",
    checked=_CHECKED,
    publisher="Node.js",
    folder="documentation",
)
TUNING = _learn.file("memory/understanding-and-tuning-memory.md")
SNAPSHOTS = _learn.file("memory/using-heap-snapshot.md")
GC = _learn.file("memory/using-gc-traces.md")
DEVTOOLS = _diagnostics.file("hang/step2/using_chrome_devtools.md")
EXITS = _diagnostics.file("abnormal_termination/step1/using_exit_stack_traces.md")
PROMISES = Repository("nodejs/node", commit="v20.20.2", checked=_CHECKED, publisher="Node.js").file(
    "lib/internal/process/promises.js"
)

STACK = Check(
    "Read the stack below the error: its first line of your own code.",
    shell("grep -B 5 -A 20 -E 'Error|Unhandled' <log-file> | tail -60")
    @ PROMISES.at("throwing inside of an async function without a"),
    **NO_OUTPUT,
)
INSPECT = Step(
    "Open the inspector of the running process on its loopback address.",
    command=shell("kill -SIGUSR1 <pid>") @ DEVTOOLS.at("kill -SIGUSR1 101 # the pid field"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restart the process: the inspector stays open until then.",
    verify="The log names the address of the inspector; attach to it and take a profile.",
)
BIGGER = Step(
    "Restart with a larger heap, in megabytes, within the memory of the container.",
    command=config("--max-old-space-size=<count>", file="options of node")
    @ TUNING.at("node --max-old-space-size=4096 app.js"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restart it with the previous value.",
    verify="The process stays up; memory that still grows is a leak.",
)
TRACE = Step(
    "Restart one instance so that it logs every garbage collection.",
    command=config("--trace-gc", file="options of node") @ GC.at("$ node --trace-gc script.mjs"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restart it without the option.",
    verify="A heap that is larger after each full collection is a leak.",
)
SNAPSHOT = Step(
    "Restart one instance so that SIGUSR2 writes a heap snapshot.",
    command=config("--heapsnapshot-signal=SIGUSR2", file="options of node")
    @ SNAPSHOTS.at("$ node --heapsnapshot-signal=SIGUSR2 index.js"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restart it without the option; without it, SIGUSR2 ends the process.",
    verify="After kill -USR2, a file Heap.*.heapsnapshot shows what holds the memory.",
)
EXIT_TRACE = Step(
    "Restart one instance so that it prints a stack wherever the program exits itself.",
    command=config("--trace-exit", file="options of node")
    @ EXITS.at("node --trace-exit src/abnormal-exit.js"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restart it without the option.",
    verify="A stack at the end of the log names the call; none means another cause.",
)

HEAP = KnownFailure("the heap is full", steps=[MEMORY, KERNEL_KILLS, SNAPSHOT, BIGGER])
REJECTION = KnownFailure(
    "an error in asynchronous code was not handled", steps=[STACK, MEMORY, EXIT_TRACE]
)
LISTENER_LEAK = KnownFailure(
    "event listeners are added again and again", steps=[MEMORY, STACK, TRACE]
)
TWICE = KnownFailure("a handler responds to a request twice", steps=[STACK, MEMORY, INSPECT])
CLOSED = KnownFailure("the other side closed a connection early", steps=[CALL, RESOLVE, STACK])
RECURSION = KnownFailure("a recursion overflowed the stack", steps=[STACK, MEMORY, INSPECT])
NO_START = KnownFailure(
    "it does not start: a port or a module is missing", steps=[STACK, LISTENERS, EXIT_TRACE]
)
