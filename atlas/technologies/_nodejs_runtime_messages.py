"""Rarer log messages of Node.js itself, of npm, of PM2 and of body parsers."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import nodejs as fails
from atlas.technologies.message import LogMessage

_node = Repository("nodejs/node", commit="v20.20.2", checked="2026-11-26")
_pm2 = Repository(
    "Unitech/pm2", commit="v5.3.0", checked="2026-11-26", read_in="its package on npm"
)
_pm2_head = Repository(
    "Unitech/pm2", commit="31adee8048dbbc1ee36a7df7cdbcaca2559708df", checked="2026-11-27"
)
_raw_body = Repository(
    "stream-utils/raw-body", commit="2.5.1", checked="2026-11-26", read_in="its package on npm"
)
_npm = Repository("npm/cli", commit="v10.2.4", checked="2026-11-26", read_in="its package on npm")


class NodejsRuntimeMessages:
    """Rarer log messages of Node.js itself, of npm, of PM2 and of body parsers."""

    UNHANDLED_EVENT = LogMessage(
        anchor="throw er; // Unhandled 'error' event",
        sample="      throw er; // Unhandled 'error' event",
        severity="fatal",
        meaning="An error event had no listener, and the program stopped; the error is written "
        "below.",
        source=_node.file("lib/events.js"),
        failure=fails.EVENT,
    )

    PREMATURE_CLOSE = LogMessage(
        anchor="ERR_STREAM_PREMATURE_CLOSE",
        sample="Error [ERR_STREAM_PREMATURE_CLOSE]: Premature close",
        severity="error",
        meaning="A stream was closed before it ended.",
        source=_node.file("lib/internal/errors.js"),
        failure=fails.CLOSED,
    )

    HTTP2_STREAM = LogMessage(
        anchor="Stream closed with error code ",
        sample="Error [ERR_HTTP2_STREAM_ERROR]: Stream closed with error code "
        "NGHTTP2_INTERNAL_ERROR",
        severity="error",
        meaning="An HTTP/2 stream was reset.",
        source=_node.file("lib/internal/errors.js"),
        context=("ERR_HTTP2", "NGHTTP2"),
        failure=fails.CLOSED,
    )

    HTTP2_SESSION = LogMessage(
        anchor="Session closed with error code ",
        sample="Error [ERR_HTTP2_SESSION_ERROR]: Session closed with error code 2",
        severity="error",
        meaning="An HTTP/2 connection ended with an error.",
        source=_node.file("lib/internal/errors.js"),
        context=("ERR_HTTP2", "NGHTTP2"),
        failure=fails.CLOSED,
    )

    HTTP2_GOAWAY = LogMessage(
        anchor="New streams cannot be created after receiving a GOAWAY",
        sample="Error [ERR_HTTP2_GOAWAY_SESSION]: New streams cannot be created after "
        "receiving a GOAWAY",
        severity="error",
        meaning="A request was made on an HTTP/2 connection that the server is closing.",
        source=_node.file("lib/internal/errors.js"),
        failure=fails.CLOSED,
    )

    TLS_HANDSHAKE_CUT = LogMessage(
        anchor="Client network socket disconnected before secure TLS connection was established",
        sample="Error: Client network socket disconnected before secure TLS connection was "
        "established",
        severity="error",
        meaning="The server closed the connection during the TLS handshake.",
        source=_node.file("lib/_tls_wrap.js"),
        failure=fails.CLOSED,
    )

    WORKER_MEMORY = LogMessage(
        anchor="Worker terminated due to reaching memory limit: ",
        sample="Error [ERR_WORKER_OUT_OF_MEMORY]: Worker terminated due to reaching memory "
        "limit: JS heap out of memory",
        severity="error",
        meaning="The heap of a worker thread is full.",
        source=_node.file("lib/internal/errors.js"),
        failure=fails.HEAP,
    )

    IPC_CLOSED = LogMessage(
        anchor="ERR_IPC_CHANNEL_CLOSED",
        sample="Error [ERR_IPC_CHANNEL_CLOSED]: Channel closed",
        severity="error",
        meaning="A process wrote to a child or parent process that is gone.",
        source=_node.file("lib/internal/errors.js"),
        failure=fails.CHILD,
    )

    MODULE_NOT_FOUND = LogMessage(
        anchor="ERR_MODULE_NOT_FOUND",
        sample="Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'pg' imported from "
        "/app/server.mjs",
        severity="fatal",
        meaning="A module that the program imports is not installed.",
        source=_node.file("lib/internal/errors.js"),
        failure=fails.NO_MODULE,
    )

    REQUIRE_ESM = LogMessage(
        anchor="ERR_REQUIRE_ESM",
        sample="Error [ERR_REQUIRE_ESM]: require() of ES Module "
        "/app/node_modules/chalk/index.js not supported.",
        severity="fatal",
        meaning="An ES module is loaded with require(), which this version refuses.",
        source=_node.file("lib/internal/errors.js"),
        failure=fails.NO_MODULE,
    )

    WRITE_AFTER_END = LogMessage(
        anchor="ERR_STREAM_WRITE_AFTER_END",
        sample="Error [ERR_STREAM_WRITE_AFTER_END]: write after end",
        severity="error",
        meaning="Code wrote to a stream that had already ended.",
        source=_node.file("lib/internal/errors.js"),
        failure=fails.ENDED,
    )

    PM2_EXIT = LogMessage(
        anchor="] exited with code [",
        sample="PM2        | App [api:0] exited with code [1] via signal [SIGINT]",
        pattern=r"App \[(?P<app>[^\]:]+):(?P<id>\d+)\] exited with code \[(?P<code>[1-9]\d*)\]",
        severity="error",
        meaning="A program that PM2 runs ended with an error.",
        source=_pm2.file("lib/God.js"),
        failure=fails.RESTARTS,
    )

    PM2_UNSTABLE = LogMessage(
        anchor=" had too many unstable restarts (",
        sample="PM2        | Script /app/server.js had too many unstable restarts (16). "
        'Stopped. "errored"',
        pattern=r"Script (?P<script>.+) had too many unstable restarts \((?P<count>\d+)\)",
        severity="fatal",
        meaning="PM2 gave a program up that ends again and again right after its start.",
        source=_pm2.file("lib/God.js"),
        failure=fails.RESTARTS,
    )

    PM2_MEMORY = LogMessage(
        anchor=" restarted because it exceeds --max-memory-restart value (current_memory=",
        sample="[PM2][WORKER] Process 2 restarted because it exceeds --max-memory-restart value "
        "(current_memory=5274296320 max_memory_limit=5242880000 [octets])",
        pattern=r"Process (?P<id>\d+) restarted because .* \(current_memory=(?P<memory>\d+) "
        r"max_memory_limit=(?P<limit>\d+)",
        severity="warning",
        meaning="PM2 restarted a program whose memory grew above the limit set for it.",
        source=_pm2_head.file("lib/Worker.js"),
        failure=fails.PM2_MEMORY,
    )

    BODY_TOO_LARGE = LogMessage(
        anchor="PayloadTooLargeError: request entity too large",
        sample="PayloadTooLargeError: request entity too large",
        severity="error",
        meaning="A request body is larger than the limit of the body parser.",
        source=_raw_body.file("index.js"),
        failure=fails.TOO_LARGE,
    )

    BODY_ABORTED = LogMessage(
        anchor="BadRequestError: request aborted",
        sample="BadRequestError: request aborted",
        severity="error",
        meaning="A client closed the connection before its request body was complete.",
        source=_raw_body.file("index.js"),
        failure=fails.CLIENT_GONE,
    )

    NPM_NO_SCRIPT = LogMessage(
        anchor="Missing script: ",
        sample='npm ERR! Missing script: "start"',
        pattern=r"""Missing script: [\"']?(?P<script>[\w:.-]+)""",
        severity="fatal",
        meaning="npm does not find the script that it should run in package.json.",
        source=_npm.file("lib/commands/run-script.js"),
        context=("npm", "package.json"),
        failure=fails.NO_MODULE,
    )

    SCRIPT = LogMessage(
        anchor="npm ERR! code ELIFECYCLE",
        sample="npm ERR! code ELIFECYCLE",
        severity="error",
        meaning="The script that npm started ended with an error: 137 after errno is a kill.",
        source=fails.NPM_6,
        failure=fails.SCRIPT,
    )

    SCRIPT_OUTPUT = LogMessage(
        anchor="This is probably not a problem with npm. There is likely additional logging ",
        sample="npm ERR! This is probably not a problem with npm. There is likely additional "
        "logging output above.",
        severity="error",
        meaning="The script that npm started ended with an error, which is written above.",
        source=fails.NPM_6,
        failure=fails.SCRIPT,
    )
