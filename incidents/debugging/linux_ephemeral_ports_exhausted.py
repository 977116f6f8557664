"""Cannot assign requested address: no ephemeral port is left, or the address is not there."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Plane,
    Precedent,
    Publisher,
    Question,
    Step,
    count,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._network import SS
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.linux import IP_SYSCTL
from atlas.technologies.failures.linux_errors import BIND, CONNECT, WIDER_RANGE
from atlas.technologies.failures.linux_kernel import kernel
from atlas.technologies.failures.linux_network import ADDRESSES
from atlas.technologies.linux import linux
from incidents.debugging import _linux as shared
from incidents.debugging._linux_ports import DESTINATIONS, IN_CONTAINER, NSENTER, POOL, REUSE

TCP_HEADER = kernel.file("include/net/tcp.h")
HASHTABLES = kernel.file("net/ipv4/inet_hashtables.c")

OTW = Publisher("Organization for Transformative Works", checked=shared.TODAY).post(
    "Incident x559j3z7fzys of the status page (application servers fall out of service)",
    "https://www.otwstatus.org/incidents/x559j3z7fzys",
)
BLUESKY = Publisher("Lorin Hochstein", checked=shared.TODAY).post(
    "Thoughts on the Bluesky public incident write-up",
    "https://surfingcomplexity.blog/2026/04/12/thoughts-on-the-bluesky-public-incident-write-up",
    "2026-04-12",
)
FIRST = count(32768, "port") @ IP_SYSCTL.at("The default values are 32768 and 60999 respectively.")
LAST = count(60999, "port") @ IP_SYSCTL.at("The default values are 32768 and 60999 respectively.")
STATES = SS.at("time-wait")

BY_STATE = Check(
    "Count the sockets to that port by state.",
    shell("ss -Htan 'dport = :<port>' | awk '{print $1}' | sort | uniq -c") @ STATES,
    healthy=statement("mostly ESTAB: open connections") @ SS.at("established"),
    unhealthy=statement("mostly TIME-WAIT: closed ones, for about 60 seconds each")
    @ TCP_HEADER.at("how long to wait to destroy TIME-WAIT"),
)
GROWTH = Check(
    "Count the open connections to that port twice, some minutes apart, under steady load.",
    shell("ss -Htn state established 'dport = :<port>' | wc -l") @ SS.at("established"),
    healthy=statement("about the same number both times") @ SS.at("established"),
    unhealthy=statement("a number that only grows") @ SS.at("established"),
    verify="With the range full, the number cannot grow: widen the range first, then count.",
)
LOCAL = Check(
    "List the addresses of this machine; compare with the one that the program binds to.",
    ADDRESSES.command,
    healthy=statement("the address of its bind or source setting is listed")
    @ BIND.at("A nonexistent interface was requested or the requested"),
    unhealthy=statement("the address is not listed")
    @ BIND.at("A nonexistent interface was requested or the requested"),
)
HOLDERS = Check(
    "Find which processes hold the connections, as root.",
    shell("ss -Htnp state established 'dport = :<port>'") @ SS.at("Show processes using sockets."),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="Each row ends with the program and its pid; keep the output before a restart.",
)
CORRECT = Step(
    "Correct the address in the program's settings; then restart it.",
    command=RESTART.command,
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the previous setting and restart it again.",
    verify="It starts; a virtual address must first be on this machine (failover).",
)

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Cannot assign requested address: too many TIME_WAIT",
    as_of="2026-11",
    plane=Plane.EDGE,
    symptom="New outgoing connections fail, often with too many in TIME_WAIT; or a bind fails.",
    signals=[linux.NO_PORTS, linux.NO_PORTS_GO, linux.NO_PORTS_NODE, linux.TIME_WAIT.rising()],
    see=[
        Link(
            "incidents/debugging/linux_conntrack_full",
            "guide",
            because="when connections time out instead of failing at once",
        ),
        Link(
            "incidents/debugging/linux_file_descriptors",
            "guide",
            because="when the error is Too many open files",
        ),
    ],
    tree=Question(
        "Do sockets to one remote port fill the range?",
        check=DESTINATIONS,
        unhealthy=Question(
            "Are most of them closed already?",
            check=BY_STATE,
            unhealthy=Cause(
                "Each request opens and closes a connection of its own",
                why=statement("the side that closes keeps the port for about 60 seconds")
                @ TCP_HEADER.at("how long to wait to destroy TIME-WAIT"),
                fix=[REUSE, WIDER_RANGE, POOL],
            ),
            healthy=Question(
                "Does the number only grow?",
                check=GROWTH,
                unhealthy=Cause(
                    "A process leaks connections",
                    why=statement("an open connection keeps its port")
                    @ CONNECT.at("all port numbers in the ephemeral port range"),
                    fix=[HOLDERS, RESTART],
                ),
                healthy=Cause(
                    "More connections at once than one address and port allow",
                    why=statement("one operator added internal addresses, for more sockets")
                    @ OTW.at("This increases the amount of sockets available"),
                    fix=[WIDER_RANGE, HOLDERS],
                ),
            ),
        ),
        healthy=Question(
            "Is the local address on this machine?",
            check=LOCAL,
            unhealthy=Cause(
                "The program binds to an address that is not here",
                why=statement("bind fails so for an address that is not local")
                @ BIND.at("A nonexistent interface was requested or the requested"),
                fix=[CORRECT],
            ),
            healthy=Cause(
                "The sockets are in a container, or the peak has passed",
                why=statement("ss shows the sockets of one network namespace only")
                @ NSENTER.at("Enter the network namespace. If no argument is"),
                fix=[IN_CONTAINER],
            ),
        ),
    ),
    limit=Limit(
        "sockets to one remote port: last local port minus first",
        of="sockets",
        reads="sockets (of one remote address and port)",
        default=LAST - FIRST,
        headroom=DESTINATIONS,
    ),
    do_not=[
        "Do not count all sockets of the machine: each remote port has the whole range.",
        "Do not widen the range over a port that a service listens on: reserve that port first.",
        "Do not expect this text if the program binds first: then it is address already in use.",
    ],
    precedents=[
        Precedent(
            "Organization for Transformative Works, servers out of service",
            report=OTW,
            what=statement("believed to be TCP socket exhaustion; fixed by more addresses")
            @ OTW.at("believed this to be related to TCP socket"),
        ),
        Precedent(
            "Bluesky, ports to memcached exhausted (retold; its own report was not read)",
            report=BLUESKY,
            what=statement("a client that binds first logged: bind: address already in use")
            @ BLUESKY.at("dial tcp 127.32.0.1:0->127.0.0.1:11211: bind: address already in"),
        ),
    ],
    time_to_recover=undisclosed("time to recover: neither report nor the manuals give one"),
    data_loss=undisclosed("data loss: neither report nor the manuals mention any"),
    rollback=statement("set the previous values with the same commands")
    @ IP_SYSCTL.at("choose the local port. The first number is"),
    glossary={
        "EADDRNOTAVAIL": "The error's name in code: the address is not available.",
        "TIME-WAIT": "The state of a closed connection, on the side that closed it first.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="no page or report found mentions lost data")
