"""What fails in strongSwan, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, KERNEL_LOG
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "strongswan/strongswan",
    commit="3b902ea59b86a8ac097e27a34db85feb877a00f9",
    checked="2026-11-26",
)

LIST_SAS = code.file("src/swanctl/commands/list_sas.c")

LIST_CONNS = code.file("src/swanctl/commands/list_conns.c")

TUNNELS = Check(
    "List the active tunnels.",
    shell("swanctl --list-sas") @ LIST_SAS.at("list currently active IKE_SAs"),
    **NO_OUTPUT,
    verify="The connection is ESTABLISHED, and its child INSTALLED with bytes in both directions.",
)

CONNECTIONS = Check(
    "List the loaded connections.",
    shell("swanctl --list-conns") @ LIST_CONNS.at("list loaded configurations"),
    **NO_OUTPUT,
    verify="Addresses, identities and authentication are those that the other side expects.",
)

CERTIFICATES = Check(
    "List the loaded certificates.",
    shell("swanctl --list-certs")
    @ code.file("src/swanctl/commands/list_certs.c").at("list stored certificates"),
    **NO_OUTPUT,
    verify="The CA of the peer is listed, none has expired, and our certificate has its key.",
)

NO_ANSWER = KnownFailure(
    "the peer does not respond",
    steps=[TUNNELS, ROUTE_TO, UNIT_LOG],
)

PROPOSAL = KnownFailure(
    "the peer accepts no proposal",
    steps=[CONNECTIONS, UNIT_LOG, TUNNELS],
)

NO_CONNECTION = KnownFailure(
    "no connection matches the identities of the peer",
    steps=[CONNECTIONS, UNIT_LOG, TUNNELS],
)

SECRET = KnownFailure(
    "the shared secret of a peer is missing or differs",
    steps=[CONNECTIONS, UNIT_LOG, TUNNELS],
)

CERTIFICATE = KnownFailure(
    "a certificate, its issuer or its private key is missing or not valid",
    steps=[CERTIFICATES, CLOCK, UNIT_LOG],
)

INSTALL = KnownFailure(
    "a tunnel cannot be installed in the kernel",
    steps=[TUNNELS, KERNEL_LOG, UNIT_LOG],
)
