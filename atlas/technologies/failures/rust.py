"""What fails in programs written in Rust, Tokio and tonic, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_KILLS, PROCESS_MEMORY, THREADS
from atlas.technologies.failures._network import CALL, CERTIFICATE, OUTGOING, RESOLVE
from atlas.technologies.failures.mysql import PROCESS_LIST
from atlas.technologies.failures.postgresql import COUNT_STATES
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_CHECKED = "2026-11-26"
BOOK = Repository(
    "rust-lang/book",
    commit="917544888a55e4da7109bdba8c88c893c0da70f4",
    checked=_CHECKED,
    publisher="Rust",
).file("src/ch09-01-unrecoverable-errors-with-panic.md")
CONSOLE = Repository(
    "tokio-rs/console",
    commit="b59758e5a6effe3a9df3ec84a2f28d319d178234",
    checked=_CHECKED,
    publisher="Tokio",
).file("tokio-console/README.md")

PANIC = Check(
    "Find the panic in the log: the thread, the file and line, and the message.",
    shell("grep -A 20 'panicked at' <log-file> | tail -40")
    @ BOOK.at("start from the top and read until you"),
    **NO_OUTPUT,
    verify="The first frame of your own code is where to look.",
)
TASKS = Check(
    "List the tasks and how long they were busy, if the program runs console-subscriber.",
    shell("tokio-console http://<host>:<port>")
    @ CONSOLE.at("tokio-console http://192.168.0.42:9090"),
    **NO_OUTPUT,
    verify="A task that is busy all the time blocks its worker thread.",
)
BACKTRACE = Step(
    "Restart one instance, which ends its requests; the next panic prints a backtrace.",
    command=config("RUST_BACKTRACE=1", file="environment of the process")
    @ BOOK.at("RUST_BACKTRACE=1 cargo run"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restart it without the variable.",
    verify="The next panic shows the calls that led to it.",
)

PANICKED = KnownFailure("a thread panicked", steps=[PANIC, PROCESS_MEMORY, BACKTRACE])
OUT_OF_MEMORY = KnownFailure(
    "an allocation failed and the program aborted", steps=[PROCESS_MEMORY, KERNEL_KILLS, BACKTRACE]
)
STACK = KnownFailure("a recursion overflowed the stack", steps=[PANIC, PROCESS_MEMORY, BACKTRACE])
DEADLINE = KnownFailure("an operation exceeded its timeout", steps=[CALL, TASKS, RESOLVE])
RUNTIME = KnownFailure(
    "asynchronous code ran outside the Tokio runtime", steps=[PANIC, TASKS, BACKTRACE]
)
THREAD_LIMIT = KnownFailure(
    "no more threads can be created", steps=[THREADS, PROCESS_MEMORY, TASKS]
)
TRANSPORT = KnownFailure("the connection of a gRPC call failed", steps=[CALL, RESOLVE, CERTIFICATE])
TOO_LARGE = KnownFailure(
    "a gRPC message is larger than the receiver accepts", steps=[PANIC, CALL, TASKS]
)

POOL = KnownFailure(
    "the pool gives no database connection in time",
    steps=[COUNT_STATES, PROCESS_LIST, OUTGOING, TASKS],
)
