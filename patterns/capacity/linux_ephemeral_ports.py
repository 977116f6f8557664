"""How many new outgoing connections a second fit through one address to one destination."""

from atlas import (
    CapacityModel,
    Ceiling,
    Link,
    LittlesLaw,
    NextStep,
    Plane,
    assumed,
    connections,
    percent,
    quantity,
    seconds,
    statement,
    undisclosed,
    usd_per_month,
)
from atlas.technologies.failures.linux import IP_SYSCTL
from atlas.technologies.failures.linux_errors import CONNECT, WIDER_RANGE
from atlas.technologies.linux import linux
from incidents.debugging._linux_ports import POOL, REUSE
from patterns.capacity import _linux_ephemeral_ports as own

AS_OF = "2026-11-30"
RANGE = "[32768, 60999] -> [32768, 61000["

time_wait = seconds(60) @ own.TCP_HEADER.at("#define TCP_TIMEWAIT_LEN (60*HZ) /* how long")
ports = (connections(61_000) @ own.HASHTABLES.at(RANGE)) - (
    connections(32_768) @ own.HASHTABLES.at(RANGE)
)
measured = connections(331).per("second") @ own.PULL_REQUEST.at(
    "331 connects/sec", of="successful connects of one failing pod, over 41 s", basis="mean"
)
used = connections(28_232) @ own.PULL_REQUEST.at(
    "**28,232** (21,517 `TIME_WAIT`", of="one failing pod", basis="peak"
)
FREE = assumed(usd_per_month(0), because="a setting on the same machines")

with CapacityModel(
    linux(undisclosed("version: the model follows the source of 6.12")),
    "New outgoing connections against the ephemeral ports",
    as_of=AS_OF,
    plane=Plane.EDGE,
    question="How many short connections a second fit from one address to one destination?",
    law=LittlesLaw(
        residence=assumed(
            used / measured,
            because="sockets of the pod by its rate: 60 s of TIME_WAIT, and other states that the "
            "source does not list",
        )
    ),
    load=measured,
    load_name="new connections",
    result_name="ports in use to one destination",
    limit=Ceiling(
        "default port range",
        at=ports,
        beyond=statement("connect fails: Cannot assign requested address")
        @ CONNECT.at("all port numbers in the ephemeral port range"),
    ),
    knee=assumed(
        percent(70),
        because="no source states one: below the rate of the failing pod, with room for bursts",
    ),
    growth=assumed(
        quantity(50, "percent / year"),
        because="no growth is published; growth by half each year is assumed",
    ),
    steps=[
        NextStep(
            "a range from port 10240 to 65535",
            limit=connections(55_296) @ own.DEPLOYMENT.at("this widens the range to 55296 ports"),
            on_demand=FREE,
            reserved=FREE,
            action=own.POD_RANGE,
        ),
        NextStep(
            "a second port or address of the server",
            limit=ports
            * assumed(quantity(2, ""), because="each remote address and port has the whole range"),
            on_demand=FREE,
            reserved=FREE,
            action=own.SECOND_SERVER,
        ),
    ],
    signals=[linux.NO_PORTS, linux.NO_PORTS_GO, linux.NO_PORTS_NODE, linux.TIME_WAIT.rising()],
    recovery=[
        own.DESTINATIONS,
        own.IN_CONTAINER,
        own.RATE,
        WIDER_RANGE,
        REUSE,
        POOL,
    ],
    time_to_recover=assumed(
        time_wait, because="a port is free 60 s after its close, once the rate is below the limit"
    ),
    data_loss=statement(
        "nothing was sent: connect fails before a packet; callers that do not retry fail"
    )
    @ own.INSTANCE.at("before a packet is sent."),
    rollback=statement("set the previous values with the same commands")
    @ IP_SYSCTL.at("choose the local port. The first number is"),
    figures={
        "the pod, ports in use": statement("28,232 of 28,232; 21,517 in TIME_WAIT")
        @ own.PULL_REQUEST.at("**28,232** (21,517 `TIME_WAIT`"),
        "the pod, its rate": statement(
            "331 a second counts only connects that got a port; the source blames bursts"
        )
        @ own.PULL_REQUEST.at("any burst crosses the range"),
        "the server meanwhile": statement("healthy: 12 active clients, none waiting")
        @ own.PULL_REQUEST.at("12 active clients, 11 active server connections"),
        "with connections kept open": statement(
            "all clients of the server: from 415 to 0.7 connections a second"
        )
        @ own.METRIC_RULES.at("falling 415 -> 50.7 -> 0.7/s"),
        "a pool that is too small": statement("the next error: QueuePool limit reached")
        @ own.LOG_RULES.at("QueuePool limit of size 10 overflow 10 reached"),
        "node_sockstat_TCP_tw": statement("of the host alone: each pod has its own sockets")
        @ own.LOG_RULES.at("is node-level, and pods have"),
        "tcp_tw_reuse, default": statement("2: ports of closed connections reused on loopback only")
        @ IP_SYSCTL.at("enable for loopback traffic only"),
        "the kernel's advice on it": statement("not to be changed without the advice of experts")
        @ IP_SYSCTL.at("should not be changed without advice/request of technical"),
        "with tcp_tw_reuse 1": statement("a port is free again a second or more after its close")
        @ own.TCP_IPV4.at("time_after32(ktime_get_seconds(),"),
        "ip_local_port_range in a pod": statement("a safe sysctl, enabled by default")
        @ own.SAFE_SYSCTLS.at("All _safe_ sysctls are enabled by default."),
        "a pod with hostNetwork": statement("cannot set it: set the range of the node")
        @ own.SAFE_SYSCTLS.at("sysctls are not allowed with host networking enabled."),
        "with tcp_tw_reuse 1, too": statement("only where both sides use TCP timestamps")
        @ own.TCP_IPV4.at("if (tcptw->tw_ts_recent_stamp &&"),
    },
    see=[
        Link(
            "incidents/debugging/linux_ephemeral_ports_exhausted",
            "guide",
            because="questions that find who uses the ports: short connections, a leak, a bind",
        ),
        Link(
            "incidents/debugging/sqlalchemy_pool_exhausted",
            "guide",
            because="connections are kept, and the pool is now too small",
        ),
        Link(
            "patterns/capacity/linux_conntrack",
            "more",
            because="the node's table of connections, where closed ones stay for 120 s",
        ),
    ],
    glossary={"TIME_WAIT": "State of a connection that this side closed first."},
) as diagram:
    pass
