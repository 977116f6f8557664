"""Log messages of LDAP clients with a result code: of libldap, and of Java."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import openldap as fails
from atlas.technologies.message import LogMessage

_jdk = Repository(
    "openjdk-mirror/jdk7u-jdk",
    commit="f4d80957e89a19a29bb9f9807d2a28351ed7f7df",
    checked="2026-11-27",
)
JNDI = _jdk.file("src/share/classes/com/sun/jndi/ldap/LdapClient.java")
JNDI_CONNECTION = _jdk.file("src/share/classes/com/sun/jndi/ldap/Connection.java")


class OpenLDAPResultMessages:
    """Log messages of LDAP clients with a result code: of libldap, and of Java."""

    JNDI_TIMEOUT = LogMessage(
        anchor="LDAP response read timed out",
        sample=("javax.naming.NamingException: LDAP response read timed out, timeout used:5000ms."),
        pattern=r"LDAP response read timed out(?:, timeout used: ?-?(?P<time>\d+) ?ms)?",
        severity="error",
        meaning=(
            "The client's message (Java): the directory did not respond within the read timeout."
        ),
        source=JNDI_CONNECTION,
        failure=fails.TIMEOUT,
    )

    JNDI_NO_OBJECT = LogMessage(
        anchor="[LDAP: error code 32 - ",
        sample="javax.naming.NameNotFoundException: [LDAP: error code 32 - No Such Object]",
        pattern=r"\[LDAP: error code (?P<code>32) - ",
        severity="error",
        meaning="The client's message (Java): the entry or search base does not exist.",
        source=JNDI,
        failure=fails.NO_OBJECT,
    )

    JNDI_SIZE = LogMessage(
        anchor="[LDAP: error code 4 - ",
        sample=(
            "javax.naming.SizeLimitExceededException: [LDAP: error code 4 - Sizelimit Exceeded]"
        ),
        pattern=r"\[LDAP: error code (?P<code>4) - ",
        severity="error",
        meaning=(
            "The client's message (Java): a search found more entries than the server returns."
        ),
        source=JNDI,
        failure=fails.LIMIT,
    )

    JNDI_TIME = LogMessage(
        anchor="[LDAP: error code 3 - ",
        sample=(
            "javax.naming.TimeLimitExceededException: [LDAP: error code 3 - Timelimit Exceeded]"
        ),
        pattern=r"\[LDAP: error code (?P<code>3) - ",
        severity="error",
        meaning="The client's message (Java): a search took longer than the server allows.",
        source=JNDI,
        failure=fails.LIMIT,
    )

    JNDI_STRONG = LogMessage(
        anchor="[LDAP: error code 8 - ",
        sample=(
            "javax.naming.AuthenticationNotSupportedException: [LDAP: error code 8 - "
            "Strong Authentication Required]"
        ),
        pattern=r"\[LDAP: error code (?P<code>8) - ",
        severity="error",
        meaning=("The client's message (Java): the server takes logins with TLS or signing only."),
        source=JNDI,
        failure=fails.STRONG,
    )

    JNDI_RIGHTS = LogMessage(
        anchor="[LDAP: error code 50 - ",
        sample=(
            "javax.naming.NoPermissionException: [LDAP: error code 50 - Insufficient Access Rights]"
        ),
        pattern=r"\[LDAP: error code (?P<code>50) - ",
        severity="error",
        meaning="The client's message (Java): the account lacks a right in the directory.",
        source=JNDI,
        failure=fails.RIGHTS,
    )

    JNDI_BUSY = LogMessage(
        anchor="[LDAP: error code 51 - ",
        sample="javax.naming.ServiceUnavailableException: [LDAP: error code 51 - Busy]",
        pattern=r"\[LDAP: error code (?P<code>51) - ",
        severity="error",
        meaning="The client's message (Java): the server is too busy.",
        source=JNDI,
        failure=fails.BUSY,
    )

    JNDI_UNAVAILABLE = LogMessage(
        anchor="[LDAP: error code 52 - ",
        sample=("javax.naming.ServiceUnavailableException: [LDAP: error code 52 - Unavailable]"),
        pattern=r"\[LDAP: error code (?P<code>52) - ",
        severity="error",
        meaning="The client's message (Java): the server shuts down, or a part of it is offline.",
        source=JNDI,
        failure=fails.BUSY,
    )

    JNDI_UNWILLING = LogMessage(
        anchor="[LDAP: error code 53 - ",
        sample=(
            "javax.naming.OperationNotSupportedException: [LDAP: error code 53 - "
            "Unwilling To Perform]"
        ),
        pattern=r"\[LDAP: error code (?P<code>53) - ",
        severity="error",
        meaning="The client's message (Java): the server refuses the operation.",
        source=JNDI,
        failure=fails.UNWILLING,
    )

    NO_OBJECT = LogMessage(
        anchor="No such object (32)",
        sample="ldap_search: No such object (32)",
        pattern=r"No such object \((?P<code>32)\)",
        severity="error",
        meaning="The entry or search base does not exist, or the account may not see it.",
        source=fails.code.file("libraries/libldap/error.c"),
        failure=fails.NO_OBJECT,
    )

    SIZE_LIMIT = LogMessage(
        anchor="Size limit exceeded (4)",
        sample="ldap_search: Size limit exceeded (4)",
        pattern=r"Size limit exceeded \((?P<code>4)\)",
        severity="error",
        meaning="A search found more entries than the server returns.",
        source=fails.code.file("libraries/libldap/error.c"),
        failure=fails.LIMIT,
    )

    TIME_LIMIT = LogMessage(
        anchor="Time limit exceeded (3)",
        sample="ldap_search: Time limit exceeded (3)",
        pattern=r"Time limit exceeded \((?P<code>3)\)",
        severity="error",
        meaning="A search took longer than the server allows.",
        source=fails.code.file("libraries/libldap/error.c"),
        failure=fails.LIMIT,
    )

    STRONG_AUTH = LogMessage(
        anchor="Strong(er) authentication required (8)",
        sample="ldap_bind: Strong(er) authentication required (8)",
        pattern=r"Strong\(er\) authentication required \((?P<code>8)\)",
        severity="error",
        meaning="The server takes logins with TLS or signing only.",
        source=fails.code.file("libraries/libldap/error.c"),
        failure=fails.STRONG,
    )

    CONFIDENTIALITY = LogMessage(
        anchor="Confidentiality required (13)",
        sample="ldap_bind: Confidentiality required (13)",
        pattern=r"Confidentiality required \((?P<code>13)\)",
        severity="error",
        meaning="The server takes this operation over TLS only.",
        source=fails.code.file("libraries/libldap/error.c"),
        failure=fails.STRONG,
    )

    RIGHTS = LogMessage(
        anchor="Insufficient access (50)",
        sample="ldap_modify: Insufficient access (50)",
        pattern=r"Insufficient access \((?P<code>50)\)",
        severity="error",
        meaning="The account lacks a right in the directory.",
        source=fails.code.file("libraries/libldap/error.c"),
        failure=fails.RIGHTS,
    )

    UNWILLING = LogMessage(
        anchor="Server is unwilling to perform (53)",
        sample="ldap_bind: Server is unwilling to perform (53)",
        pattern=r"Server is unwilling to perform \((?P<code>53)\)",
        severity="error",
        meaning="The server refuses the operation; the line after it often says why.",
        source=fails.code.file("libraries/libldap/error.c"),
        failure=fails.UNWILLING,
    )

    BUSY = LogMessage(
        anchor="Server is busy (51)",
        sample="ldap_bind: Server is busy (51)",
        pattern=r"Server is busy \((?P<code>51)\)",
        severity="error",
        meaning="The server is too busy.",
        source=fails.code.file("libraries/libldap/error.c"),
        failure=fails.BUSY,
    )

    UNAVAILABLE = LogMessage(
        anchor="Server is unavailable (52)",
        sample="ldap_bind: Server is unavailable (52)",
        pattern=r"Server is unavailable \((?P<code>52)\)",
        severity="error",
        meaning="The server shuts down, or a part of it is offline.",
        source=fails.code.file("libraries/libldap/error.c"),
        failure=fails.BUSY,
    )

    START_TLS = LogMessage(
        anchor="ldap_start_tls: Connect error (-11)",
        sample="ldap_start_tls: Connect error (-11)",
        pattern=r"(?P<error>ldap_start_tls(?:_s)?: Connect error \(-11\))",
        severity="error",
        meaning="The connection cannot be switched to TLS, often because of the certificate.",
        source=fails.code.file("libraries/libldap/error.c"),
        failure=fails.START_TLS,
    )
