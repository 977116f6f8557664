"""What fails when a program prints an error of the system, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.placeholders import Placeholder
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import (
    DELETED,
    GROWN,
    INODES,
    KERNEL_LOG,
    LIMITS,
    MEMORY,
    OPEN_FILES,
    PRLIMIT,
    PROC,
    SPACE,
    man_pages,
)
from atlas.technologies.failures._network import CURL_SOCKET, LISTENERS, ROUTE, SOCKETS
from atlas.technologies.failures._services import RESTART, UNIT, UNIT_LOG
from atlas.technologies.failures.http import CURL
from atlas.technologies.failures.linux import CHECK_FS, FILES, HEALTH, MOUNTS, REMOUNT, REPAIR_FS
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

CONNECT = man_pages.file("man2/connect.2")
WRITE = man_pages.file("man2/write.2")
IP = man_pages.file("man7/ip.7")
TCP = man_pages.file("man7/tcp.7")
BIND = man_pages.file("man2/bind.2")

RAISE_FILES = Step(
    "Raise the open files limit of the running process, as root, until it restarts.",
    command=shell("prlimit --pid <pid> --nofile=<soft-limit>:<hard-limit>")
    @ PRLIMIT.at("prlimit --pid 13134 --rss --nofile=1024:4095"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore the previous values with the same command.",
    verify="prlimit --pid <pid> --nofile shows the new limit, and the errors stop; a leak fills it "
    "again.",
)
PORTS = Check(
    "Read the range of ephemeral ports.",
    shell("cat /proc/sys/net/ipv4/ip_local_port_range")
    @ IP.at("This file contains two integers that define the"),
    **NO_OUTPUT,
    verify="So many connections to one address and port are possible; compare with ss -s.",
)
WIDER_RANGE = Step(
    "Widen the range of ephemeral ports, as root, until a reboot.",
    command=shell(
        "sysctl -w net.ipv4.ip_local_port_range='<first-port> <last-port>'",
        own=[
            Placeholder("first-port", "the first port of the new range", r"\d{1,5}", "32768"),
            Placeholder("last-port", "the last port of the new range", r"\d{1,5}", "60999"),
        ],
    )
    @ IP.at("This file contains two integers that define the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous range with the same command.",
    verify="Before, add the ports of services inside the new range (ss -Htln lists who listens) to "
    "net.ipv4.ip_local_reserved_ports; afterwards the error stops.",
)
ROUTE_TO = Check(
    "Show the route to the address in the message.",
    shell("ip route get <address>") @ ROUTE.at("get a single route"),
    **NO_OUTPUT,
    verify="It prints interface and gateway; unreachable means that the route is missing.",
)
CURL_REASON = Check(
    "Repeat the call, and read the reason at each address.",
    shell("curl --verbose <url>") @ CURL.at("Useful for debugging and seeing what's going"),
    healthy=statement("the response") @ CURL.at("Useful for debugging and seeing what's going"),
    unhealthy=statement("connect to ... failed: Connection refused, or No route to host")
    @ CURL_SOCKET.at('"connect to %s port %u from %s'),
)
OVERCOMMIT = Check(
    "Read the accounting mode of virtual memory.",
    shell("cat /proc/sys/vm/overcommit_memory")
    @ PROC.at("This file contains the kernel virtual memory accounting"),
    healthy=statement("0: heuristic overcommit, the default")
    @ PROC.at("heuristic overcommit (this is the default)"),
    unhealthy=statement("2: always check, so allocations fail before memory is used up")
    @ PROC.at("always check, never overcommit"),
)
NO_SPACE = KnownFailure("disk full", steps=[SPACE, INODES, DELETED, GROWN])
TOO_MANY_FILES = KnownFailure(
    "file descriptors are used up", steps=[OPEN_FILES, FILES, RAISE_FILES]
)
REFUSED = KnownFailure(
    "connection refused: nothing listens there",
    steps=[LISTENERS, UNIT, UNIT_LOG],
    causes=[
        UsualCause(
            "the server is down, or listens elsewhere",
            sign=statement("no process listens on the remote address")
            @ CONNECT.at("found no one listening on the remote address."),
        )
    ],
)
CURL_REFUSED = KnownFailure(
    "curl cannot connect: refused, or no route",
    steps=[CURL_REASON, LISTENERS, ROUTE_TO],
)
TIMED_OUT = KnownFailure(
    "connection timed out: no response at all",
    steps=[ROUTE_TO, LISTENERS, SOCKETS],
    causes=[
        UsualCause(
            "the server is overloaded",
            sign=statement("it is too busy to accept new connections")
            @ CONNECT.at("busy to accept new connections."),
        ),
        UsualCause(
            "packets are dropped on the way, as by a firewall",
            sign=statement("other addresses of the same network time out as well")
            @ CONNECT.at("Timeout while attempting connection."),
        ),
    ],
)
RESET = KnownFailure(
    "connection reset by the other side",
    steps=[UNIT, UNIT_LOG, SOCKETS],
    causes=[
        UsualCause(
            "the listening service is too slow",
            sign=statement("only where tcp_abort_on_overflow is 1 on the server")
            @ TCP.at("Enable resetting connections if the listening service"),
        ),
    ],
)
BROKEN_PIPE = KnownFailure(
    "broken pipe: the reader closed the connection first",
    steps=[UNIT_LOG, UNIT, SOCKETS],
    causes=[
        UsualCause(
            "the client gave up waiting",
            sign=statement("its timeout is shorter than the response takes")
            @ WRITE.at("pipe or socket whose reading end is closed."),
        ),
        UsualCause(
            "the reading process ended",
            sign=statement("what reads the pipe exited before the writer")
            @ WRITE.at("pipe or socket whose reading end is closed."),
        ),
    ],
)
NO_MEMORY = KnownFailure(
    "the system gives a process no memory", steps=[MEMORY, OVERCOMMIT, LIMITS, RESTART]
)
READ_ONLY = KnownFailure(
    "the file system is read-only",
    steps=[MOUNTS, KERNEL_LOG, HEALTH, CHECK_FS, REPAIR_FS, REMOUNT],
)
NO_ROUTE = KnownFailure("host or network cannot be reached", steps=[ROUTE_TO, KERNEL_LOG, SOCKETS])
QUOTA_EXCEEDED = KnownFailure("disk quota exceeded", steps=[SPACE, INODES, GROWN])
NO_PORTS = KnownFailure(
    "no local address or ephemeral port is left",
    steps=[SOCKETS, PORTS, WIDER_RANGE],
    causes=[
        UsualCause(
            "all ephemeral ports are in use",
            sign=statement("ss -s shows about as many connections as the range holds")
            @ CONNECT.at("all port numbers in the ephemeral port range"),
        ),
        UsualCause(
            "the program binds to an address that the machine does not have",
            sign=statement("the error appears at once, at the start of a server")
            @ BIND.at("A nonexistent interface was requested or the requested"),
        ),
    ],
)
IN_USE = KnownFailure("another process uses the port", steps=[LISTENERS, UNIT, UNIT_LOG])
INPUT_OUTPUT = KnownFailure("reads or writes of a disk fail", steps=[KERNEL_LOG, HEALTH, MOUNTS])
STALE = KnownFailure(
    "a file of a network file system is gone on its server", steps=[MOUNTS, KERNEL_LOG, UNIT_LOG]
)
