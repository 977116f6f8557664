"""A listening port drops new connections: its accept queue or its SYN queue is full."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Plane,
    Question,
    Step,
    connections,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._network import LISTENER, SS
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.linux import BACKLOG, IP_SYSCTL, STACK
from atlas.technologies.failures.linux_kernel import kernel
from atlas.technologies.linux import linux
from incidents.debugging import _linux as shared

AF_INET = kernel.file("net/ipv4/af_inet.c")
COUNTERS = kernel.file("Documentation/networking/snmp_counter.rst")
DIAG = kernel.file("net/ipv4/tcp_diag.c")
QUEUE = kernel.file("include/net/inet_connection_sock.h")
TCP_INPUT = kernel.file("net/ipv4/tcp_input.c")

LENGTH = DIAG.at("r->idiag_rqueue = READ_ONCE(sk->sk_ack_backlog);")
BACKLOG_SIZE = DIAG.at("r->idiag_wqueue = READ_ONCE(sk->sk_max_ack_backlog);")

ACCEPT_QUEUES = Check(
    "Compare the accept queue of each listening socket with its limit.",
    BACKLOG.command,
    healthy=statement("Recv-Q 0, or far below Send-Q, in each LISTEN row") @ LENGTH,
    unhealthy=statement("Recv-Q at Send-Q, or one above it") @ LENGTH,
)
AGAIN = Check(
    "Read the queue of that port ten times, a second apart.",
    shell("for i in 1 2 3 4 5 6 7 8 9 10; do ss -Hltn 'sport = :<port>'; sleep 1; done")
    @ SS.at("Display only listening sockets"),
    healthy=statement("Recv-Q falls in between: the program accepts, and bursts fill the queue")
    @ LENGTH,
    unhealthy=statement("Recv-Q stays at Send-Q: nothing, or too little, is accepted") @ LENGTH,
)
SIZE = Check(
    "Compare the limit of the queue with that of the machine.",
    shell("ss -ltn 'sport = :<port>'; sysctl net.core.somaxconn")
    @ IP_SYSCTL.at("Limit of socket listen() backlog, known in userspace"),
    healthy=statement("Send-Q below somaxconn: the program asks for no more") @ BACKLOG_SIZE,
    unhealthy=statement("Send-Q equal to somaxconn, such as 128 before Linux 5.4")
    @ IP_SYSCTL.at("Defaults to 4096. (Was 128 before linux-5.4)"),
)
HALF_OPEN = Check(
    "Count the half-open connections a few times, and list some.",
    shell("ss -Htn state syn-recv | wc -l; ss -Htn state syn-recv | head -n 10")
    @ SS.at("syn-recv"),
    healthy=statement("0, or a few that change")
    @ IP_SYSCTL.at("Maximal number of remembered connection requests (SYN_RECV),"),
    unhealthy=statement("each time a number about as high as Send-Q of the port")
    @ QUEUE.at("inet_csk_reqsk_queue_len(sk) > READ_ONCE(sk->sk_max_ack_backlog)"),
)
DROPS = Check(
    "Read the counters of dropped connections twice, a minute apart.",
    shell("nstat -asz TcpExtListenOverflows TcpExtListenDrops TcpExtTCPReqQFullDoCookies")
    @ COUNTERS.at("is full, kernel will drop the SYN and"),
    healthy=statement("the same numbers both times: it is over")
    @ COUNTERS.at("is full, kernel will drop the SYN and"),
    unhealthy=statement("TcpExtListenOverflows rises: the accept queue overflows")
    @ COUNTERS.at("is full, kernel will drop the SYN and"),
    verify="TcpExtTCPReqQFullDoCookies rises: the SYN queue is full, and cookies are sent.",
)
LARGER = Step(
    "Raise the machine's limit of accept queues, as root, until a reboot; then restart the unit.",
    command=shell("sysctl -w net.core.somaxconn=<count> && systemctl restart <unit>")
    @ IP_SYSCTL.at("Limit of socket listen() backlog, known in userspace"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the previous value with the same command.",
    verify="Send-Q of the port shows it: a socket that already listens keeps its old limit.",
)
OWN_BACKLOG = Step(
    "Raise the backlog in the program's settings, up to somaxconn; then restart it.",
    command=RESTART.command,
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the previous setting and restart it again.",
    verify="Send-Q of the port shows the new limit, and TcpExtListenOverflows stops.",
)
COOKIES = Step(
    "Enable SYN cookies, as root, so that real clients are still served during a flood.",
    command=shell("sysctl -w net.ipv4.tcp_syncookies=1")
    @ IP_SYSCTL.at("Send out syncookies when the syn backlog queue"),
    healthy=statement("then in the kernel's log: Sending cookies")
    @ TCP_INPUT.at('msg = "Sending cookies";'),
    unhealthy=statement("Dropping request: they are off")
    @ TCP_INPUT.at('const char *msg = "Dropping request";'),
    takes=shared.NO_TIME,
    risk="low",
    undo="Set the previous value with the same command.",
    verify="A connection from another host succeeds. Block the source at the network's edge.",
)

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Listen queue overflow: connections are dropped",
    as_of="2026-11",
    plane=Plane.EDGE,
    symptom="New connections to a port time out or are slow, while open ones keep working.",
    signals=[linux.SYN_FLOOD, linux.LISTEN_OVERFLOWS.rising()],
    see=[
        Link(
            "incidents/debugging/linux_connection_refused",
            "guide",
            because="when connections fail at once: Connection refused",
        ),
        Link(
            "incidents/debugging/linux_conntrack_full",
            "guide",
            because="when the kernel logs that the table is full",
        ),
        Link(
            "incidents/debugging/linux_file_descriptors",
            "guide",
            because="when the program cannot accept: too many open files",
        ),
        Link(
            "incidents/debugging/nginx_upstream_timed_out",
            "guide",
            because="when nginx in front of the port returns 504",
        ),
    ],
    tree=Question(
        "Is the accept queue of a port full?",
        check=ACCEPT_QUEUES,
        unhealthy=Question(
            "Does it stay full?",
            check=AGAIN,
            unhealthy=Cause(
                "The program does not accept: it hangs, or is overloaded",
                why=statement("if the accept queue is full, the kernel drops the SYN")
                @ COUNTERS.at("is full, kernel will drop the SYN and"),
                fix=[LISTENER, STACK, RESTART],
            ),
            healthy=Question(
                "Is the limit that of the machine?",
                check=SIZE,
                unhealthy=Cause(
                    "somaxconn is too low for the bursts",
                    why=statement("listen() is limited by it; 128 before Linux 5.4")
                    @ IP_SYSCTL.at("Defaults to 4096. (Was 128 before linux-5.4)"),
                    fix=[LARGER],
                ),
                healthy=Cause(
                    "The program asks for a short queue",
                    why=statement("the queue is as long as the backlog given to listen()")
                    @ AF_INET.at("WRITE_ONCE(sk->sk_max_ack_backlog, backlog);"),
                    fix=[OWN_BACKLOG],
                ),
            ),
        ),
        healthy=Question(
            "Are many connections half-open?",
            check=HALF_OPEN,
            unhealthy=Cause(
                "A SYN flood, or replies that never reach the clients",
                why=statement("the SYN queue is full above the backlog of the socket")
                @ QUEUE.at("inet_csk_reqsk_queue_len(sk) > READ_ONCE(sk->sk_max_ack_backlog)"),
                fix=[COOKIES],
            ),
            healthy=Cause(
                "A burst filled the queue and has passed",
                why=statement("the counters keep the sum of all drops")
                @ COUNTERS.at("is full, kernel will drop the SYN and"),
                fix=[DROPS],
            ),
        ),
    ),
    limit=Limit(
        "accept queue: net.core.somaxconn, since Linux 5.4",
        of="connections in the accept queue",
        reads="connections (Recv-Q)",
        default=connections(4096) @ IP_SYSCTL.at("Defaults to 4096. (Was 128 before linux-5.4)"),
        headroom=ACCEPT_QUEUES,
    ),
    do_not=[
        "Do not wait for more log lines: the kernel warns once for each listening socket.",
        "Do not only raise tcp_max_syn_backlog: the warning compares with the socket's backlog.",
        "Do not rely on SYN cookies for real load: they are a fallback, by the kernel's manual.",
        "Do not set tcp_abort_on_overflow: clients get resets instead of a retry.",
    ],
    precedents=undisclosed(
        "public incident: this repository, icco/postmortems and a search for operators' reports "
        "named none with this cause"
    ),
    time_to_recover=undisclosed("time to recover: the kernel's manuals give none"),
    data_loss=undisclosed("data loss: the kernel's manuals mention none; clients retry"),
    rollback=statement("set the previous values with the same commands")
    @ IP_SYSCTL.at("Limit of socket listen() backlog, known in userspace"),
    glossary={
        "SYN": "The first packet of a new TCP connection.",
        "accept queue": "Connections that are open, and that the program has yet to accept.",
        "SYN queue": "Half-open connections, whose clients have yet to confirm.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("IN404", because="packets are dropped and resent; no page read mentions data loss")
