"""Messages of Linux about the network, its cards and network file systems."""

from atlas.technologies._linux_sources import kernel, linux
from atlas.technologies.failures import linux as fails
from atlas.technologies.message import LogMessage


class LinuxNetworkMessages:
    """Messages of Linux about the network, its cards and network file systems."""

    CONNTRACK_FULL = LogMessage(
        anchor="nf_conntrack: table full, dropping packet",
        sample="nf_conntrack: table full, dropping packet.",
        severity="warning",
        meaning="The connection tracking table is full, and new connections are dropped.",
        source=linux.file(
            "net/netfilter/nf_conntrack_core.c", commit="011e3c63251be832d23df9f0697626ab7b354d02"
        ),
        failure=fails.TRACKING,
    )

    NEIGHBOURS_FULL = LogMessage(
        anchor=": neighbor table overflow!",
        sample="neighbour: arp_cache: neighbor table overflow!",
        pattern=r"(?P<table>\w+): neighbor table overflow!",
        severity="info",
        meaning="The neighbour (ARP) table is full, and packets to new addresses are dropped.",
        source=kernel.file("net/core/neighbour.c"),
        failure=fails.NEIGHBOUR_TABLE,
    )

    SYN_FLOOD = LogMessage(
        anchor=": Possible SYN flooding on port ",
        sample="TCP: request_sock_TCP: Possible SYN flooding on port 0.0.0.0:7070. Sending "
        "cookies.",
        pattern=r"Possible SYN flooding on port (?P<port>[\w.:\[\]]+)\. (?P<reaction>[A-Z]\w+ \w+)",
        severity="info",
        meaning="The queue of new connections of a port is full: a flood, or a slow program.",
        source=kernel.file("net/ipv4/tcp_input.c"),
        failure=fails.SYN_FLOOD,
    )

    TCP_OUT_OF_MEMORY = LogMessage(
        anchor="out of memory -- consider tuning tcp_mem",
        sample="TCP: out of memory -- consider tuning tcp_mem",
        severity="info",
        meaning="The sockets of the machine hold as much data as TCP may.",
        source=kernel.file("net/ipv4/tcp.c"),
        failure=fails.SOCKET_MEMORY,
    )

    TOO_MANY_ORPHANS = LogMessage(
        anchor="too many orphaned sockets",
        sample="TCP: too many orphaned sockets",
        severity="info",
        meaning="Too many connections are closed by programs but not by the other side.",
        source=kernel.file("net/ipv4/tcp.c"),
        failure=fails.SOCKET_MEMORY,
    )

    NETWORK_CARD_HANGS = LogMessage(
        anchor="NETDEV WATCHDOG: ",
        sample="NETDEV WATCHDOG: CPU: 5: transmit queue 0 timed out 5132 ms",
        pattern=r"NETDEV WATCHDOG: .*transmit queue (?P<queue>\d+) timed out",
        severity="error",
        meaning="A network card did not send packets for seconds, and is reset.",
        source=kernel.file("net/sched/sch_generic.c"),
        failure=fails.NETWORK_CARD,
    )

    NFS_SILENT = LogMessage(
        anchor=" not responding, ",
        sample="nfs: server 10.0.0.4 not responding, still trying",
        pattern=r"\w+: server (?P<server>\S+) not responding, (?:still trying|timed out)",
        severity="info",
        meaning="An NFS server does not respond; programs that use its files hang.",
        source=kernel.file("net/sunrpc/clnt.c"),
        failure=fails.NFS,
    )
