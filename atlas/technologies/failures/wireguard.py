"""What fails in WireGuard, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, KERNEL_LOG
from atlas.technologies.failures._network import SS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

tools = Repository(
    "WireGuard/wireguard-tools",
    commit="025f00454fec8fd0816607a28c1ee6cd9a54b134",
    checked="2026-11-26",
)

go = Repository(
    "WireGuard/wireguard-go",
    commit="f333402bd9cbe0f3eeb02507bd14e23d7d639280",
    checked="2026-11-26",
)

WG = tools.file("src/man/wg.8")

PEERS = Check(
    "Read the peers with endpoint, latest handshake and transfer, as root.",
    shell("wg show") @ WG.at("latest-handshake"),
    **NO_OUTPUT,
    verify="A handshake within the last minutes; received 0 B: nothing comes back.",
)

ALLOWED = Check(
    "List the allowed IPs of each peer, as root.",
    shell("wg show all allowed-ips") @ WG.at("allowed-ips"),
    **NO_OUTPUT,
    verify="The source address of the packets is listed at the peer that sends them.",
)

UDP_PORT = Check(
    "Find which process has the UDP port, as root.",
    shell("ss -lunp 'sport = :<port>'") @ SS.at("Display UDP sockets."),
    **NO_OUTPUT,
    verify="A row: the port is taken. An interface in the kernel has a row without a process.",
)

HANDSHAKE = KnownFailure(
    "a peer does not complete the handshake",
    steps=[PEERS, ROUTE_TO, CLOCK],
)

SEND = KnownFailure(
    "packets to a peer cannot be sent",
    steps=[PEERS, ROUTE_TO, KERNEL_LOG],
)

ALLOWED_IPS = KnownFailure(
    "a peer sends from an address that its allowed IPs do not hold",
    steps=[ALLOWED, PEERS, ROUTE_TO],
)

BIND = KnownFailure(
    "the UDP port cannot be opened",
    steps=[UDP_PORT, PEERS, UNIT_LOG],
)

CONFIGURATION = KnownFailure(
    "a line of the configuration is wrong",
    steps=[UNIT_LOG, PEERS, KERNEL_LOG],
)
