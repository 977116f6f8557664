"""What fails at logins against Active Directory, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.openldap import BACKENDS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

# What the codes mean; the words around them are in ActiveDirectoryAuthenticationException.java.
CODES = Repository(
    "spring-projects/spring-security",
    commit="d449950b36fe9387c9991130ca8e7701c902192a",
    checked="2026-11-27",
).file(
    "ldap/src/main/java/org/springframework/security/ldap/authentication/ad/"
    "ActiveDirectoryLdapAuthenticationProvider.java"
)
samba = Repository(
    "samba-team/samba",
    commit="4614f04b06292dac1960cc4322ef29ae72431e4d",
    checked="2026-11-27",
)

SEARCH = Check(
    "Test the connection to a domain controller.",
    shell("ldapsearch -x -H <url> -b '' -s base") @ BACKENDS.at("ldapsearch -x -H"),
    **NO_OUTPUT,
    verify="The server sends its root entry: it is reached, and the login is what it refuses.",
)

CREDENTIALS = KnownFailure(
    "a login is refused: wrong password or user (data 52e)", steps=[SEARCH, UNIT_LOG, RESOLVE]
)
UNKNOWN_USER = KnownFailure(
    "a login is refused: the user does not exist (data 525)", steps=[SEARCH, UNIT_LOG, RESOLVE]
)
NOT_PERMITTED = KnownFailure(
    "a login is refused: not allowed at this time (data 530)", steps=[SEARCH, UNIT_LOG, RESOLVE]
)
EXPIRED = KnownFailure(
    "a login is refused: the password has expired (data 532, 773)",
    steps=[SEARCH, UNIT_LOG, RESOLVE],
)
DISABLED = KnownFailure(
    "a login is refused: the account is disabled (data 533)", steps=[SEARCH, UNIT_LOG, RESOLVE]
)
EXPIRED_ACCOUNT = KnownFailure(
    "a login is refused: the account has expired (data 701)", steps=[SEARCH, UNIT_LOG, RESOLVE]
)
LOCKED = KnownFailure(
    "a login is refused: the account is locked (data 775)", steps=[SEARCH, UNIT_LOG, RESOLVE]
)

OTHER = KnownFailure(
    "a login is refused: the code after data says why",
    is_general=True,
    steps=[SEARCH, UNIT_LOG, RESOLVE],
)
