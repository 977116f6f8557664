"""Messages of nginx about upstream servers that do not accept, and about open files."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import nginx_queue as fails
from atlas.technologies.failures.nginx import WORKERS_FULL
from atlas.technologies.message import LogMessage

_code = Repository(
    "nginx/nginx", commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c", checked="2026-11-27"
)
UPSTREAM = _code.file("src/http/ngx_http_upstream.c")
CONNECT = _code.file("src/event/ngx_event_connect.c")
ERRORS = _code.file("src/core/ngx_open_file_cache.c")
EVENT = _code.file("src/event/ngx_event.c")
WORKER = _code.file("src/os/unix/ngx_process_cycle.c")
CONNECTION = _code.file("src/core/ngx_connection.c")


class NginxLimitMessages:
    """Messages of nginx about upstream servers that do not accept, and about open files."""

    CONNECT_TIMED_OUT = LogMessage(
        anchor="upstream timed out",
        sample=(
            "2026/03/04 05:06:07 [error] 31#31: *1402 upstream timed out (110: "
            "Operation timed out) while connecting to upstream, client: 10.0.0.4, "
            'server: _, request: "GET / HTTP/1.1", upstream: "http://10.0.1.9:8080/"'
        ),
        pattern=r"upstream timed out \((?P<errno>\d+): [^)]+\) while connecting to upstream",
        severity="error",
        meaning="An upstream server did not accept a connection within proxy_connect_timeout.",
        source=UPSTREAM,
        failure=fails.CONNECT_SLOW,
    )

    SOCKET_FAILED = LogMessage(
        anchor="socket() failed (24: ",
        sample=(
            "2026/03/04 05:06:07 [alert] 31#31: *1402 socket() failed (24: Too many "
            "open files) while connecting to upstream, client: 10.0.0.4"
        ),
        pattern=(
            r"socket\(\) failed \((?P<errno>24): (?:Too many open files|No file "
            r"descriptors available)\)"
        ),
        severity="error",
        meaning="A worker has no file descriptor left for a connection to an upstream server.",
        source=CONNECT,
        failure=fails.FILES_FULL,
    )

    OPEN_FAILED = LogMessage(
        anchor='" failed (24: ',
        sample=(
            '2026/03/04 05:06:07 [crit] 31#31: *1402 open() "/var/www/index.html" '
            "failed (24: Too many open files), client: 10.0.0.4"
        ),
        pattern=(
            r'open\(\) \\?"(?P<file>[^"\\]+)\\?" failed \((?P<errno>24): (?:Too many '
            r"open files|No file descriptors available)\)"
        ),
        severity="error",
        meaning="A worker has no file descriptor left to open a file.",
        source=ERRORS,
        failure=fails.FILES_FULL,
    )

    REUSING = LogMessage(
        anchor=" worker_connections are not enough, reusing connections",
        sample=(
            "2026/03/04 05:06:07 [warn] 31#31: 1024 worker_connections are not enough, reusing "
            "connections"
        ),
        pattern=r"(?P<limit>\d+) worker_connections are not enough, reusing connections",
        severity="warning",
        meaning="A worker is close to its connection limit, and closes idle connections. Logged "
        "from level warn on; the default level is error.",
        source=CONNECTION,
        failure=WORKERS_FULL,
        versions=">= 1.19.2",
    )

    FILES_BELOW_CONNECTIONS = LogMessage(
        anchor=" worker_connections exceed open file resource limit: ",
        sample="nginx: [warn] 4096 worker_connections exceed open file resource limit: 1024",
        pattern=r"(?P<connections>\d+) worker_connections exceed open file resource limit: "
        r"(?P<files>\d+)",
        severity="warning",
        meaning="A worker can open fewer files than worker_connections: accept4() or socket() "
        "fails first. Without worker_rlimit_nofile, nginx -t compares with the limit of its own "
        "shell. "
        "Logged from level warn on; the default level is error.",
        source=EVENT,
        failure=fails.FILES_FULL,
    )

    FILES_NOT_RAISED = LogMessage(
        anchor="setrlimit(RLIMIT_NOFILE, ",
        sample=(
            "2026/03/04 05:06:07 [alert] 31#31: setrlimit(RLIMIT_NOFILE, 16384) failed (1: "
            "Operation not permitted)"
        ),
        pattern=r"setrlimit\(RLIMIT_NOFILE, (?P<limit>\d+)\) failed \((?P<errno>\d+)",
        severity="error",
        meaning="A worker failed to set its limit of open files to worker_rlimit_nofile: it keeps "
        "the limit of the master process.",
        source=WORKER,
        failure=fails.FILES_FULL,
    )
