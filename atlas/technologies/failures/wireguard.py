"""What fails in WireGuard, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, KERNEL_LOG
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

HANDSHAKE = KnownFailure(
    "a peer does not complete the handshake",
    steps=[PEERS, ROUTE_TO, CLOCK],
)

SEND = KnownFailure(
    "packets to a peer cannot be sent",
    steps=[PEERS, ROUTE_TO, KERNEL_LOG],
)

CONFIGURATION = KnownFailure(
    "its configuration is wrong, or the interface cannot be set up",
    steps=[PEERS, UNIT_LOG, KERNEL_LOG],
)
