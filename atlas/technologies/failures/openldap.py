"""What fails in OpenLDAP, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK, CPU, SPACE
from atlas.technologies.failures._network import CERTIFICATE, LISTENERS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

code = Repository(
    "openldap/openldap",
    commit="5ffe12c065c06ecf0ad26d59a465f7a95611fc9c",
    checked="2026-11-26",
)

BACKENDS = code.file("doc/guide/admin/backends.sdf")

QUICKSTART = code.file("doc/guide/admin/quickstart.sdf")

SLAPTEST = code.file("doc/man/man8/slaptest.8")

SEARCH = Check(
    "Read the root entry of the server, without a login.",
    shell("ldapsearch -x -H <url> -b '' -s base namingContexts")
    @ QUICKSTART.at("ldapsearch -x -b '' -s base '(objectclass=*)' namingContexts"),
    **NO_OUTPUT,
    verify="namingContexts names its databases; an error of rights also shows that it replies.",
)

CONFIG = Check(
    "Check the configuration, as root.",
    shell("slaptest -v") @ SLAPTEST.at("Check the suitability of the OpenLDAP slapd configuration"),
    **NO_OUTPUT,
    verify="config file testing succeeded.",
)

CREDENTIALS = KnownFailure(
    "a login at the directory is refused: wrong name or password (49)",
    steps=[SEARCH, UNIT_LOG, CONFIG],
)

UNREACHABLE = KnownFailure(
    "the directory server cannot be reached (-1)",
    steps=[SEARCH, ROUTE_TO, LISTENERS],
)

REPLICATION = KnownFailure(
    "replication from the provider fails",
    steps=[SEARCH, UNIT_LOG, CLOCK],
)

FULL = KnownFailure(
    "the database is at its maximum size",
    steps=[SPACE, CONFIG, UNIT_LOG],
)

NO_START = KnownFailure(
    "slapd does not start",
    steps=[CONFIG, UNIT_LOG, LISTENERS],
)

INDEX = KnownFailure(
    "searches use an attribute without an index",
    steps=[CONFIG, UNIT_LOG, CPU],
)

TIMEOUT = KnownFailure(
    "the directory server does not respond in time",
    steps=[SEARCH, ROUTE_TO, UNIT_LOG],
)

NO_OBJECT = KnownFailure(
    "an entry or search base does not exist in the directory (32)",
    steps=[SEARCH, UNIT_LOG, CONFIG],
)

LIMIT = KnownFailure(
    "a search exceeds the server's limit of entries or time (3, 4)",
    steps=[SEARCH, UNIT_LOG, CONFIG],
)

STRONG = KnownFailure(
    "the directory takes logins with TLS or signing only (8, 13)",
    steps=[SEARCH, CERTIFICATE, UNIT_LOG],
)

RIGHTS = KnownFailure(
    "an account lacks a right in the directory (50)",
    steps=[SEARCH, UNIT_LOG, CONFIG],
)

BUSY = KnownFailure(
    "the directory server is busy or unavailable (51, 52)",
    steps=[SEARCH, UNIT_LOG, CPU],
)

UNWILLING = KnownFailure(
    "the directory server refuses an operation (53)",
    steps=[SEARCH, UNIT_LOG, CONFIG],
)

START_TLS = KnownFailure(
    "TLS with the directory server fails",
    steps=[CERTIFICATE, SEARCH, CLOCK],
)
