"""What fails in Kerberos, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "krb5/krb5",
    commit="473b51b640bef2e97c490d6f2985658befa89c16",
    checked="2026-11-26",
)

KLIST = code.file("doc/user/user_commands/klist.rst")

TICKETS = Check(
    "List the tickets and when they expire.",
    shell("klist") @ KLIST.at("lists the Kerberos principal and Kerberos tickets"),
    **NO_OUTPUT,
    verify="A ticket of the realm that has not expired.",
)

KEYTAB = Check(
    "List the keys of the service, as root.",
    shell("klist -k") @ KLIST.at("List keys held in a keytab file"),
    **NO_OUTPUT,
    verify="The principal of the message is listed, with the current key number.",
)

NO_KDC = KnownFailure(
    "no key distribution center (KDC) can be reached",
    steps=[RESOLVE, ROUTE_TO, TICKETS],
)

PASSWORD = KnownFailure(
    "a password or key is refused",
    steps=[TICKETS, KEYTAB, CLOCK],
)

SKEW = KnownFailure(
    "the clocks of the machines differ too much",
    steps=[CLOCK, TICKETS, UNIT_LOG],
)

PRINCIPAL = KnownFailure(
    "a user or service is unknown in the realm",
    steps=[TICKETS, KEYTAB, RESOLVE],
)

NO_KEY = KnownFailure(
    "the key of a service is missing in its keytab",
    steps=[KEYTAB, TICKETS, UNIT_LOG],
)

TICKET = KnownFailure(
    "a ticket is missing or has expired",
    steps=[TICKETS, CLOCK, UNIT_LOG],
)

CIPHER = KnownFailure(
    "client and server have no encryption in common",
    steps=[TICKETS, KEYTAB, UNIT_LOG],
)
