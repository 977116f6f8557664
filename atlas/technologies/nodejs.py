"""Node.js: JavaScript on servers."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._nodejs_client_messages import NodejsClientMessages
from atlas.technologies._nodejs_limit_messages import NodejsLimitMessages
from atlas.technologies._nodejs_runtime_messages import NodejsRuntimeMessages
from atlas.technologies.failures import nodejs as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/nodejs.md")


_RELEASED = """
1 2015-01-20  2 2015-05-04  3 2015-08-04  4 2015-09-09  5 2015-10-30
6 2016-04-26  7 2016-10-25  8 2017-05-30  9 2017-10-31  10 2018-04-24
11 2018-10-23  12 2019-04-23  13 2019-10-22  14 2020-04-21  15 2020-10-20
16 2021-04-20  17 2021-10-19  18 2022-04-19  19 2022-10-18  20 2023-04-18
21 2023-10-17  22 2024-04-24  23 2024-10-16  24 2025-05-06  25 2025-10-15
26 2026-05-05
"""
_node = Repository(
    "nodejs/node", commit="03b825811ed4af0addcdf6e75bacb3dc1c4c5940", checked=_CHECKED
)
_lib = Repository(
    "nodejs/node", commit="v20.20.2", checked="2026-11-26", publisher="Node.js", folder="lib"
)
_exporter = Repository(
    "siimon/prom-client",
    commit="ffe193ba128197566cadc27dc60e928c9db83dc4",
    checked=_CHECKED,
    folder="lib/metrics",
    release="15.1.3",
)
HEAP_SPACES = _exporter.file("heapSpacesSizeAndUsed.js")
_pg = Repository(
    "brianc/node-postgres", commit="c9e57617bc92c2ded23a75345f50eadc527bd131", checked="2026-11-26"
)
_knex = Repository(
    "knex/knex", commit="e25d54bcb707714a17f5a5744eba5c4246bb4d1d", checked="2026-11-26"
)
_undici = Repository(
    "nodejs/undici", commit="7eb7c8ec8f23acd9c3da93a286162f8c1dc68326", checked="2026-11-26"
)


class NodeJS(NodejsLimitMessages, NodejsClientMessages, NodejsRuntimeMessages, Technology):
    """JavaScript on servers, in one thread that waits for events."""

    name = "Node.js"
    icon = "simple-icons:nodedotjs"
    plane = "service"
    programs: ClassVar = {"node": "runs a program", "npm": "its package manager"}
    releases = release_lines(_RELEASED, RELEASES)
    logs = undisclosed("a language logs where its service chooses: nodejs/node has no default")

    HEAP_FULL = LogMessage(
        anchor="Allocation failed - JavaScript heap out of memory",
        sample="FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - "
        "JavaScript heap out of memory",
        pattern=r"FATAL ERROR: (?P<reason>.+) Allocation failed",
        severity="fatal",
        meaning="The heap reached its limit, and collecting garbage freed too little.",
        source=_node.file("deps/v8/src/api.cc"),
        failure=fails.HEAP,
    )
    UNHANDLED_REJECTION = LogMessage(
        anchor="This error originated either by throwing inside of an async function without a "
        "catch block, or by rejecting a promise which was not handled with .catch().",
        sample="(node:4711) UnhandledPromiseRejectionWarning: Unhandled promise rejection. This "
        "error originated either by throwing inside of an async function without a catch block, "
        "or by rejecting a promise which was not handled with .catch(). (rejection id: 1)",
        severity="warning",
        meaning="An error in asynchronous code was not caught.",
        source=_node.file("lib/internal/process/promises.js"),
        failure=fails.REJECTION,
    )
    LISTENER_LEAK = LogMessage(
        anchor="Possible EventEmitter memory leak detected. ",
        sample="(node:4711) MaxListenersExceededWarning: Possible EventEmitter memory leak "
        "detected. 11 data listeners added. Use emitter.setMaxListeners() to increase limit",
        pattern=r"detected\. (?P<listeners>\d+) (?P<event>\S+) listeners added",
        severity="warning",
        meaning="Listeners are added repeatedly, often one per request.",
        source=_node.file("lib/events.js"),
        failure=fails.LISTENER_LEAK,
    )
    HEADERS_SENT = LogMessage(
        anchor=" headers after they are sent to the client",
        sample="Cannot set headers after they are sent to the client",
        pattern=r"Cannot (?P<action>\w+) headers after they are sent",
        severity="error",
        meaning="A handler responded to a request twice.",
        source=_node.file("lib/internal/errors.js"),
        failure=fails.TWICE,
    )
    HANG_UP = LogMessage(
        anchor="socket hang up",
        sample="Error: socket hang up",
        severity="error",
        meaning="The other side closed the connection before it responded.",
        source=_node.file("lib/_http_client.js"),
        context=("Error",),
        failure=fails.CLOSED,
    )

    PROCESS_MEMORY = LogMessage(
        anchor="Allocation failed - process out of memory",
        sample="FATAL ERROR: CALL_AND_RETRY_LAST Allocation failed - process out of memory",
        pattern=r"FATAL ERROR: (?P<reason>.+) Allocation failed - process",
        severity="fatal",
        meaning="The system gave the process no more memory; older versions say so of the heap "
        "as well.",
        source=_node.file(
            "deps/v8/src/api/api.cc", commit="0101e8b2c2c85b474296eff9624af1535dd02906"
        ),
        failure=fails.HEAP,
    )
    UNCAUGHT_REJECTION = LogMessage(
        anchor="triggerUncaughtException(err, true /* fromPromise */);",
        sample="            triggerUncaughtException(err, true /* fromPromise */);",
        severity="fatal",
        meaning="An error in asynchronous code was not caught, and the process exits; it follows.",
        source=_lib.file("internal/process/promises.js"),
        failure=fails.REJECTION,
    )
    REJECTIONS_DEPRECATED = LogMessage(
        anchor="Unhandled promise rejections are deprecated. In the future, ",
        sample="(node:4711) [DEP0018] DeprecationWarning: Unhandled promise rejections are "
        "deprecated. In the future, promise rejections that are not handled will terminate the "
        "Node.js process with a non-zero exit code.",
        severity="warning",
        meaning="An error in asynchronous code was not caught; from Node.js 15 on, the process "
        "exits.",
        source=_node.file(
            "lib/internal/process/promises.js", commit="025930b860bbba10c69a809b6fd9255645f5d8aa"
        ),
        failure=fails.REJECTION,
    )
    STACK_OVERFLOW = LogMessage(
        anchor="Maximum call stack size exceeded",
        sample="RangeError: Maximum call stack size exceeded",
        severity="error",
        meaning="A function calls itself without end, or too deep for the stack.",
        source=_lib.file("internal/errors.js"),
        failure=fails.RECURSION,
        context=("RangeError",),
    )
    PORT_IN_USE = LogMessage(
        anchor="listen EADDRINUSE: address already in use ",
        sample="Error: listen EADDRINUSE: address already in use :::3000",
        pattern=r"address already in use (?P<address>\S+)",
        severity="fatal",
        meaning="It cannot listen: another process holds the port.",
        source=_lib.file("net.js"),
        failure=fails.NO_START,
    )
    MODULE_MISSING = LogMessage(
        anchor="Error: Cannot find module '",
        sample="Error: Cannot find module '/srv/app/server.js'",
        pattern=r"Cannot find module '(?P<module>[^']+)'",
        severity="fatal",
        meaning="A file or package of the program is missing.",
        source=_lib.file("internal/modules/cjs/loader.js"),
        failure=fails.NO_MODULE,
    )
    PG_POOL = LogMessage(
        anchor="timeout exceeded when trying to connect",
        sample="Error: timeout exceeded when trying to connect",
        pattern=r"(?:^|Error: )timeout exceeded when trying to connect",
        severity="error",
        meaning=(
            "The pool of pg (PostgreSQL) gave no connection in time: all are in use, or "
            "the server is unreachable."
        ),
        source=_pg.file("packages/pg-pool/index.js"),
        failure=fails.POOL,
    )

    PG_TERMINATED = LogMessage(
        anchor="Connection terminated unexpectedly",
        sample="Error: Connection terminated unexpectedly",
        severity="error",
        meaning="PostgreSQL, or something on the way to it, closed the connection.",
        source=_pg.file("packages/pg/lib/client.js"),
        failure=fails.CLOSED,
    )

    PG_CONNECT_TIMEOUT = LogMessage(
        anchor="Connection terminated due to connection timeout",
        sample="Error: Connection terminated due to connection timeout",
        severity="error",
        meaning="A new connection to PostgreSQL was not ready in time.",
        source=_pg.file("packages/pg-pool/index.js"),
        failure=fails.UNREACHABLE,
    )

    PG_READ_TIMEOUT = LogMessage(
        anchor="Error: Query read timeout",
        sample="Error: Query read timeout",
        severity="error",
        meaning="PostgreSQL did not reply to a query within query_timeout.",
        source=_pg.file("packages/pg/lib/client.js"),
        failure=fails.TIMEOUT,
    )

    KNEX_POOL = LogMessage(
        anchor="Knex: Timeout acquiring a connection. The pool is probably full.",
        sample=(
            "KnexTimeoutError: Knex: Timeout acquiring a connection. The pool is "
            "probably full. Are you missing a .transacting(trx) call?"
        ),
        severity="error",
        meaning=(
            "The pool of Knex gave no connection in time: all are in use, or the "
            "database is unreachable."
        ),
        source=_knex.file("lib/client.js"),
        failure=fails.POOL,
    )

    FETCH_CONNECT = LogMessage(
        anchor="ConnectTimeoutError: Connect Timeout Error",
        sample=(
            "ConnectTimeoutError: Connect Timeout Error (attempted address: "
            "api.internal:443, timeout: 10000ms)"
        ),
        pattern=r"(?P<error>ConnectTimeoutError: Connect Timeout Error)",
        severity="error",
        meaning="A server that fetch calls does not accept the connection in time.",
        source=_undici.file("lib/core/connect.js"),
        failure=fails.UNREACHABLE,
    )

    FETCH_HEADERS = LogMessage(
        anchor="HeadersTimeoutError: Headers Timeout Error",
        sample="HeadersTimeoutError: Headers Timeout Error",
        severity="error",
        meaning="A server that fetch calls sends no response headers in time.",
        source=_undici.file("lib/core/errors.js"),
        failure=fails.TIMEOUT,
    )

    FETCH_BODY = LogMessage(
        anchor="BodyTimeoutError: Body Timeout Error",
        sample="BodyTimeoutError: Body Timeout Error",
        severity="error",
        meaning="A server that fetch calls stops in the middle of its response.",
        source=_undici.file("lib/core/errors.js"),
        failure=fails.TIMEOUT,
    )

    FETCH_CLOSED = LogMessage(
        anchor="SocketError: other side closed",
        sample="SocketError: other side closed",
        severity="error",
        meaning="A server that fetch calls closed the connection before it replied.",
        source=_undici.file("lib/dispatcher/client-h1.js"),
        failure=fails.CLOSED,
    )

    EVENT_LOOP_LAG = Metric(
        name="nodejs_eventloop_lag_seconds",
        meaning="Event loop lag: work blocks the loop.",
        unit="second",
        source=_exporter.file("eventLoopLag.js"),
    )
    EVENT_LOOP_P99 = Metric(
        name="nodejs_eventloop_lag_p99_seconds",
        meaning="99th percentile of the delay of the event loop since the last scrape.",
        unit="second",
        source=_exporter.file("eventLoopLag.js"),
    )
    HEAP_USED = Metric(
        name="nodejs_heap_size_used_bytes",
        meaning="Heap in use; compare it with nodejs_heap_size_total_bytes.",
        unit="byte",
        source=_exporter.file("heapSizeAndUsed.js"),
    )
    GC_TIME = Metric(
        name="nodejs_gc_duration_seconds",
        meaning="Time spent collecting garbage, by kind.",
        unit="second",
        source=_exporter.file("gc.js"),
        kind="histogram",
    )


nodejs = NodeJS()
