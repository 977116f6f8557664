"""What fails in OpenVPN, with the first steps."""

from attrs import evolve

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, KERNEL_LOG
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

code = Repository(
    "OpenVPN/openvpn",
    commit="3de926089fdebd79b9d25e80c31e45c1e044911d",
    checked="2026-11-26",
)

TLS_OPTIONS = code.file("doc/man-sections/tls-options.rst")

GENERIC_OPTIONS = code.file("doc/man-sections/generic-options.rst")

CRL = Check(
    "Check when the list of revoked certificates expires.",
    shell("openssl crl -in <file> -noout -nextupdate") @ TLS_OPTIONS.at("--crl-verify"),
    **NO_OUTPUT,
    verify="nextUpdate is in the future; else the server refuses every client.",
)

STATUS = Check(
    "Read the clients that are connected, from the status file of the server.",
    shell("cat <file>") @ GENERIC_OPTIONS.at("Write operational status to"),
    **NO_OUTPUT,
    verify="The client is listed, with bytes in both directions.",
)

NO_ANSWER = KnownFailure(
    "the other side does not respond to the TLS handshake",
    steps=[UNIT_LOG, ROUTE_TO, STATUS],
)

HANDSHAKE = KnownFailure(
    "the TLS handshake fails",
    steps=[UNIT_LOG, CRL, STATUS],
)

CERTIFICATE = KnownFailure(
    "a certificate is refused",
    steps=[CRL, UNIT_LOG, CLOCK],
    causes=[
        UsualCause(
            "the list of revoked certificates has expired",
            sign=statement("the error says CRL has expired; the CRL must be made again")
            @ TLS_OPTIONS.at("--crl-verify"),
        ),
    ],
)

AUTHENTICATION = KnownFailure(
    "the user name or password is refused",
    steps=[UNIT_LOG, STATUS, UNIT],
)

NO_NAME = KnownFailure(
    "the name of the server does not resolve",
    steps=[RESOLVE, UNIT_LOG, ROUTE_TO],
)

CONNECTION = KnownFailure(
    "the tunnel is lost",
    steps=[UNIT_LOG, STATUS, ROUTE_TO],
)

START = KnownFailure(
    "the process does not start, or cannot set up its interface or routes",
    is_general=True,
    steps=[UNIT, UNIT_LOG, KERNEL_LOG],
)

POOL = Check(
    "Find the limit of clients and the pool of addresses in the configuration.",
    shell("grep -nE 'max-clients|ifconfig-pool|^server' <config-file>")
    @ code.file("doc/man-sections/server-options.rst").at("maximum of ``n`` concurrent clients."),
    **NO_OUTPUT,
    verify="max-clients is 1024 where it is not set; a small pool has fewer addresses than that.",
)

LIMIT = KnownFailure(
    "no address or slot is left for another client",
    steps=[
        evolve(STATUS, verify="As many clients as the limit or the pool of addresses allows."),
        POOL,
        UNIT_LOG,
    ],
)
