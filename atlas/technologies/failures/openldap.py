"""What fails in OpenLDAP, with the first steps."""

from attrs import evolve

from atlas.evidence.command import shell
from atlas.evidence.placeholders import Placeholder
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import CLOCK, CPU, SPACE
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux_errors import ROUTE_TO
from atlas.technologies.failures.sssd import CERTIFICATES
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

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

_DN = r"[\w=,.\-]+"
_ACCOUNT = Placeholder("dn", "the DN of the account", _DN, "cn=app,dc=example,dc=com")
_ENTRY = Placeholder("entry", "the DN of the entry", _DN, "uid=a,ou=people,dc=example,dc=com")

LOG_IN = Step(
    "Log in with the account of the client; a wrong password may count towards a lockout.",
    command=shell("ldapwhoami -x -H <url> -D <dn> -W", own=[_ACCOUNT])
    @ code.file("doc/man/man1/ldapwhoami.1").at("opens a connection to an LDAP server, binds,"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None: a failed login is counted where a password policy is in force.",
    verify="It prints the DN: name and password are right, and the client sends others.",
)

BASE = evolve(
    SEARCH,
    verify="The entry or search base of the message must end with one of the namingContexts.",
)

ACCESS = Check(
    "On the server, as its user, check what the account may do with an entry.",
    shell("slapacl -u -D <dn> -b <entry>", own=[_ACCOUNT, _ENTRY])
    @ code.file("doc/man/man8/slapacl.8").at("is used to check the behavior of"),
    **NO_OUTPUT,
    verify="It prints the rights that the rules grant; rules on contents of the entry are not met.",
)

LIMITS = Check(
    "Find the limits of searches in the server's configuration.",
    shell("grep -rniE 'sizelimit|timelimit|limits' <directory>")
    @ code.file("doc/guide/admin/limits.sdf").at("configuration the keywords are"),
    **NO_OUTPUT,
    verify="The limit that fits the account; the client may request pages.",
)

CREDENTIALS = KnownFailure(
    "a login at the directory is refused: wrong name or password (49)",
    steps=[SEARCH, UNIT_LOG, LOG_IN],
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
    steps=[BASE, UNIT_LOG, ACCESS],
)

LIMIT = KnownFailure(
    "a search exceeds the server's limit of entries or time (3, 4)",
    steps=[LIMITS, UNIT_LOG, SEARCH],
)

STRONG = KnownFailure(
    "the directory takes logins with TLS or signing only (8, 13)",
    steps=[SEARCH, CERTIFICATES, UNIT_LOG],
)

RIGHTS = KnownFailure(
    "an account lacks a right in the directory (50)",
    steps=[ACCESS, UNIT_LOG, CONFIG],
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
    steps=[CERTIFICATES, SEARCH, CLOCK],
)
