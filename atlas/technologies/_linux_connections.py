"""Messages of Linux about errors of connections, as programs print them."""

from atlas.technologies._linux_sources import ERRLIST, GO_ERRORS, GO_NET, GOING_AWAY, LIBUV
from atlas.technologies.failures import linux_errors as errors
from atlas.technologies.message import LogMessage
from atlas.technologies.printing import printed


class LinuxConnectionMessages:
    """Messages of Linux about errors of connections, as programs print them."""

    REFUSED = LogMessage(
        anchor="Connection refused",
        sample="psql: error: could not connect to server: Connection refused",
        pattern=printed("Connection refused"),
        severity="error",
        meaning="Nothing listens on that address and port, or a firewall rejects the connection.",
        source=ERRLIST,
        failure=errors.REFUSED,
    )

    REFUSED_GO = LogMessage(
        anchor="connection refused",
        sample="dial tcp 10.0.0.9:8081: connect: connection refused",
        pattern=printed("connection refused"),
        severity="error",
        meaning="Nothing listens on that address and port, or a firewall rejects the connection.",
        source=GO_ERRORS,
        failure=errors.REFUSED,
    )

    REFUSED_NODE = LogMessage(
        anchor="ECONNREFUSED",
        sample="Error: connect ECONNREFUSED 10.0.0.9:5432",
        pattern=r"\b(?P<call>connect) (?P<code>ECONNREFUSED)\b",
        severity="error",
        meaning="Nothing listens on that address and port, or a firewall rejects the connection.",
        source=LIBUV,
        failure=errors.REFUSED,
    )

    TIMED_OUT = LogMessage(
        anchor="Connection timed out",
        sample="ssh: connect to host 10.0.0.9 port 22: Connection timed out",
        pattern=printed("Connection timed out"),
        severity="error",
        meaning="The other side did not respond at all: down, overloaded, or packets are dropped.",
        source=ERRLIST,
        failure=errors.TIMED_OUT,
    )

    TIMED_OUT_GO = LogMessage(
        anchor="connection timed out",
        sample="read tcp 10.0.0.4:51322->10.0.0.9:443: read: connection timed out",
        pattern=r"(?:connect|read|write|dial|sendto|recvfrom|accept)\w*: "
        r"(?P<error>connection timed out)",
        severity="error",
        meaning="The other side did not respond at all: down, overloaded, or packets are dropped.",
        source=GO_ERRORS,
        failure=errors.TIMED_OUT,
    )

    TIMED_OUT_NODE = LogMessage(
        anchor="ETIMEDOUT",
        sample="Error: connect ETIMEDOUT 10.0.0.9:443",
        pattern=r"\b(?P<call>connect|read|write) (?P<code>ETIMEDOUT)\b",
        severity="error",
        meaning="The other side did not respond at all: down, overloaded, or packets are dropped.",
        source=LIBUV,
        failure=errors.TIMED_OUT,
    )

    DIAL_TIMEOUT = LogMessage(
        anchor=": i/o timeout",
        sample="dial tcp 10.0.1.9:5432: i/o timeout",
        pattern=r"(?P<operation>dial|read|write) (?:tcp|udp)\d?(?: (?P<address>\S+))?: i/o timeout",
        severity="error",
        meaning="A Go program got no response in time: a lost packet, a firewall, or a slow host.",
        source=GO_NET,
        failure=errors.TIMED_OUT,
    )

    RESET = LogMessage(
        anchor="Connection reset by peer",
        sample="recv() failed (104: Connection reset by peer) while reading response header from "
        "upstream",
        pattern=printed("Connection reset by peer"),
        severity="error",
        meaning="The other side closed the connection abruptly: it crashed, restarted, or refused "
        "it.",
        source=ERRLIST,
        unless=GOING_AWAY,
        failure=errors.RESET,
    )

    RESET_GO = LogMessage(
        anchor="connection reset by peer",
        sample="read tcp 10.0.0.4:51322->10.0.0.9:443: read: connection reset by peer",
        pattern=printed("connection reset by peer"),
        severity="error",
        meaning="The other side closed the connection abruptly: it crashed, restarted, or refused "
        "it.",
        source=GO_ERRORS,
        unless=GOING_AWAY,
        failure=errors.RESET,
    )

    RESET_NODE = LogMessage(
        anchor="ECONNRESET",
        sample="Error: read ECONNRESET",
        pattern=r"\b(?P<call>read|write|connect) (?P<code>ECONNRESET)\b",
        severity="error",
        meaning="The other side closed the connection abruptly: it crashed, restarted, or refused "
        "it.",
        source=LIBUV,
        failure=errors.RESET,
    )

    BROKEN_PIPE = LogMessage(
        anchor="Broken pipe",
        sample="BrokenPipeError: [Errno 32] Broken pipe",
        pattern=printed("Broken pipe"),
        severity="error",
        meaning="A program wrote to a connection or pipe whose reader had already closed it.",
        source=ERRLIST,
        unless=GOING_AWAY,
        failure=errors.BROKEN_PIPE,
    )

    BROKEN_PIPE_GO = LogMessage(
        anchor="broken pipe",
        sample="write tcp 10.0.0.4:443->10.0.0.9:51322: write: broken pipe",
        pattern=printed("broken pipe"),
        severity="error",
        meaning="A program wrote to a connection or pipe whose reader had already closed it.",
        source=GO_ERRORS,
        unless=GOING_AWAY,
        failure=errors.BROKEN_PIPE,
    )

    BROKEN_PIPE_NODE = LogMessage(
        anchor="EPIPE",
        sample="Error: write EPIPE",
        pattern=r"\b(?P<call>write) (?P<code>EPIPE)\b",
        severity="error",
        meaning="A program wrote to a connection or pipe whose reader had already closed it.",
        source=LIBUV,
        failure=errors.BROKEN_PIPE,
    )

    NO_ROUTE = LogMessage(
        anchor="No route to host",
        sample="java.net.NoRouteToHostException: No route to host (Host unreachable)",
        pattern=printed("No route to host"),
        severity="error",
        meaning="The host is down, no route leads to it, or a firewall rejects the packets.",
        source=ERRLIST,
        failure=errors.NO_ROUTE,
    )

    NO_ROUTE_GO = LogMessage(
        anchor="no route to host",
        sample="dial tcp 10.0.0.9:443: connect: no route to host",
        pattern=printed("no route to host"),
        severity="error",
        meaning="The host is down, no route leads to it, or a firewall rejects the packets.",
        source=GO_ERRORS,
        failure=errors.NO_ROUTE,
    )

    NO_ROUTE_NODE = LogMessage(
        anchor="EHOSTUNREACH",
        sample="Error: connect EHOSTUNREACH 10.0.0.9:443",
        pattern=r"\b(?P<call>connect) (?P<code>EHOSTUNREACH)\b",
        severity="error",
        meaning="The host is down, no route leads to it, or a firewall rejects the packets.",
        source=LIBUV,
        failure=errors.NO_ROUTE,
    )

    NETWORK_UNREACHABLE = LogMessage(
        anchor="Network is unreachable",
        sample="connect: Network is unreachable",
        pattern=printed("Network is unreachable"),
        severity="error",
        meaning="No route leads to that network; of IPv6 addresses, the machine may have no IPv6.",
        source=ERRLIST,
        failure=errors.NO_ROUTE,
    )

    NETWORK_UNREACHABLE_GO = LogMessage(
        anchor="network is unreachable",
        sample="dial tcp [2001:db8::1]:443: connect: network is unreachable",
        pattern=printed("network is unreachable"),
        severity="error",
        meaning="No route leads to that network; of IPv6 addresses, the machine may have no IPv6.",
        source=GO_ERRORS,
        failure=errors.NO_ROUTE,
    )

    NETWORK_UNREACHABLE_NODE = LogMessage(
        anchor="ENETUNREACH",
        sample="Error: connect ENETUNREACH 2001:db8::1:443",
        pattern=r"\b(?P<call>connect|send) (?P<code>ENETUNREACH)\b",
        severity="error",
        meaning="No route leads to that network; of IPv6 addresses, the machine may have no IPv6.",
        source=LIBUV,
        failure=errors.NO_ROUTE,
    )
