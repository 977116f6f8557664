"""Rust: compiled language without garbage collection; here with Tokio and tonic."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import rust as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/rust.md")
_tonic = Repository(
    "hyperium/tonic",
    commit="a55efae785d6628bfc832fdbe7ca7d024d000cdb",
    checked=_CHECKED,
    folder="tonic/src",
)
STATUS = _tonic.file("status.rs")
_RELEASED = """
1.29 2018-09-13  1.30 2018-10-25  1.31 2018-12-06  1.32 2019-01-17  1.33 2019-02-28
1.34 2019-04-11  1.35 2019-05-23  1.36 2019-07-04  1.37 2019-08-15  1.38 2019-09-26
1.39 2019-11-07  1.40 2019-12-19  1.41 2020-01-30  1.42 2020-03-12  1.43 2020-04-23
1.44 2020-06-04  1.45 2020-07-16  1.46 2020-08-27  1.47 2020-10-08  1.48 2020-11-19
1.49 2020-12-31  1.50 2021-02-11  1.51 2021-03-25  1.52 2021-05-06  1.53 2021-06-17
1.54 2021-07-29  1.55 2021-09-09  1.56 2021-10-21  1.57 2021-12-02  1.58 2022-01-13
1.59 2022-02-24  1.60 2022-04-07  1.61 2022-05-19  1.62 2022-06-30  1.63 2022-08-11
1.64 2022-09-22  1.65 2022-11-03  1.66 2022-12-15  1.67 2023-01-26  1.68 2023-03-09
1.69 2023-04-20  1.70 2023-06-01  1.71 2023-07-13  1.72 2023-08-24  1.73 2023-10-05
1.74 2023-11-16  1.75 2023-12-28  1.76 2024-02-08  1.77 2024-03-21  1.78 2024-05-02
1.79 2024-06-13  1.80 2024-07-25  1.81 2024-09-05  1.82 2024-10-17  1.83 2024-11-28
1.84 2025-01-09  1.85 2025-02-20  1.86 2025-04-03  1.87 2025-05-15  1.88 2025-06-26
1.89 2025-08-07  1.90 2025-09-18  1.91 2025-10-30  1.92 2025-12-11  1.93 2026-01-22
1.94 2026-03-06  1.95 2026-04-16  1.96 2026-05-28  1.97 2026-07-09  1.98 2026-08-20
"""
_tokio = Repository(
    "tokio-rs/tokio",
    commit="ea91b33ca57ff0581b38e735cc108f831bccbdaa",
    checked=_CHECKED,
    folder="tokio/src",
)
_rust = Repository("rust-lang/rust", checked="2026-11-26", publisher="Rust")
_book = Repository(
    "rust-lang/book",
    commit="917544888a55e4da7109bdba8c88c893c0da70f4",
    checked="2026-11-26",
    publisher="Rust",
)
_sqlx = Repository(
    "launchbadge/sqlx", commit="9d6bf6629f172d32fe1e6cafe8071439d213fc75", checked="2026-11-26"
)


class Rust(Technology):
    """A compiled language whose memory is checked by the compiler; services run on Tokio."""

    name = "Rust"
    icon = "simple-icons:rust"
    plane = "service"
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("a language logs where its service chooses: rust-lang/rust has no default")

    PANIC = LogMessage(
        anchor="' panicked at ",
        sample="thread 'tokio-runtime-worker' panicked at 'index out of bounds', src/cache.rs:42:9",
        pattern=r"thread '(?P<thread>[^']+)' panicked at",
        severity="error",
        meaning="A thread hit a bug and unwound; written to standard error.",
        source=Repository(
            "rust-lang/rust",
            commit="02f1e2ada7a2c225853707a9685b71deefbe7dbd",
            checked=_CHECKED,
        ).file("library/std/src/panicking.rs"),
        failure=fails.PANICKED,
    )
    DEADLINE_ELAPSED = LogMessage(
        anchor="deadline has elapsed",
        sample="deadline has elapsed",
        severity="error",
        meaning="A future under tokio::time::timeout did not finish in time.",
        source=_tokio.file("time/error.rs"),
        failure=fails.DEADLINE,
    )
    NO_REACTOR = LogMessage(
        anchor="there is no reactor running, must be called from the context of a Tokio ",
        sample="there is no reactor running, must be called from the context of a Tokio 1.x "
        "runtime",
        severity="error",
        meaning="Asynchronous code ran outside the runtime: a bug in the service.",
        source=_tokio.file("util/error.rs"),
        failure=fails.RUNTIME,
    )
    GRPC_TIMEOUT = LogMessage(
        anchor="Timeout expired",
        sample="code: 'The operation was cancelled', message: \"Timeout expired\"",
        severity="error",
        meaning="A gRPC call exceeded its deadline (tonic).",
        source=STATUS,
        failure=fails.DEADLINE,
        pattern=r'message: "Timeout expired"',
    )
    GRPC_TRANSPORT = LogMessage(
        anchor="transport error",
        sample="transport error",
        severity="error",
        meaning="The connection of a gRPC call broke or could not be established (tonic).",
        source=_tonic.file("transport/error.rs"),
        failure=fails.TRANSPORT,
    )
    GRPC_TOO_LARGE = LogMessage(
        anchor="decoded message length too large: found ",
        sample="Error, decoded message length too large: found 5242891 bytes, the limit is: "
        "4194304 bytes",
        pattern=r"too large: found (?P<found>\d+) bytes, the limit is: (?P<limit>\d+) bytes",
        severity="error",
        meaning="A gRPC message is longer than the receiver accepts (tonic).",
        source=_tonic.file("codec/decode.rs"),
        failure=fails.TOO_LARGE,
    )
    PANIC_WITH_ID = LogMessage(
        anchor=") panicked at ",
        sample="thread 'main' (6017738) panicked at src/main.rs:4:19: byte index 1 is not a "
        "char boundary",
        pattern=r"thread '(?P<thread>[^']+)' \(\d+\) panicked at (?P<place>\S+):",
        severity="error",
        meaning="A thread hit a bug and unwound; newer versions print the id of the thread.",
        source=_book.file(
            "listings/ch08-common-collections/output-only-01-not-char-boundary/output.txt"
        ),
        failure=fails.PANICKED,
    )
    STACK_OVERFLOW = LogMessage(
        anchor=" has overflowed its stack",
        sample="thread 'main' (4711) has overflowed its stack",
        pattern=r"thread '(?P<thread>[^']+)'(?: \(\d+\))? has overflowed its stack",
        severity="fatal",
        meaning="A function calls itself without end, or too deep for the stack; the program "
        "aborts.",
        source=_rust.file(
            "library/std/src/sys/pal/unix/stack_overflow.rs",
            commit="053c8a0b5f857d9fe2e22ed729ebbd8c2853b344",
        ),
        failure=fails.STACK,
    )
    ALLOCATION_FAILED = LogMessage(
        anchor="memory allocation of ",
        sample="memory allocation of 1073741824 bytes failed",
        pattern=r"memory allocation of (?P<bytes>\d+) bytes failed",
        severity="fatal",
        meaning="The system gave the program no more memory, and it aborts.",
        source=_rust.file(
            "library/std/src/alloc.rs", commit="00e208e3dc795f5301a41b99a26981383dc66e79"
        ),
        failure=fails.OUT_OF_MEMORY,
    )
    NO_WORKER = LogMessage(
        anchor="OS can't spawn worker thread",
        sample="OS can't spawn worker thread: Resource temporarily unavailable (os error 11)",
        severity="fatal",
        meaning="Tokio could not start a thread: a limit on processes, or no memory.",
        source=_tokio.file("runtime/blocking/pool.rs"),
        failure=fails.THREAD_LIMIT,
    )
    BLOCKING_DROP = LogMessage(
        anchor="Cannot drop a runtime in a context where blocking is not allowed.",
        sample="Cannot drop a runtime in a context where blocking is not allowed. This happens "
        "when a runtime is dropped from within an asynchronous context.",
        severity="error",
        meaning="Asynchronous code dropped a runtime: a bug in the service.",
        source=_tokio.file("runtime/blocking/shutdown.rs"),
        failure=fails.RUNTIME,
    )
    H2_ERROR = LogMessage(
        anchor="h2 protocol error: ",
        sample='status: Unknown, message: "h2 protocol error: http2 error"',
        pattern=r"h2 protocol error",
        severity="error",
        meaning="The HTTP/2 connection of a gRPC call broke (tonic).",
        source=STATUS,
        failure=fails.TRANSPORT,
    )
    SQLX_POOL = LogMessage(
        anchor="pool timed out while waiting for an open connection",
        sample="pool timed out while waiting for an open connection",
        severity="error",
        meaning=(
            "The pool of SQLx gave no connection in time: all are in use, or the "
            "database is unreachable."
        ),
        source=_sqlx.file("sqlx-core/src/error.rs"),
        failure=fails.POOL,
    )


rust = Rust()
