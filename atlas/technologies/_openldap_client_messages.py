"""Log messages of LDAP clients in PHP, Go and Python."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import openldap as fails
from atlas.technologies.message import LogMessage

CONNECTION = Repository(
    "nextcloud/server", commit="3e5174b733277f032c9ecb5d77ec09ac18a77586", checked="2026-11-27"
).file("apps/user_ldap/lib/Connection.php")
WRAPPER = Repository(
    "nextcloud/server", commit="5f203982ccc96fb393f8d64695f25429c595fb72", checked="2026-11-27"
).file("apps/user_ldap/lib/LDAP.php")
GO = Repository(
    "go-ldap/ldap", commit="9e343e2ad1861fe0219fee5201953ff2ed0cc3ae", checked="2026-11-27"
).file("v3/error.go")
_ldap3 = Repository(
    "cannatag/ldap3", commit="e023c0baea4458bbe8bec1fddb1fe135d3812cf7", checked="2026-11-27"
)
PYTHON = Repository(
    "python-ldap/python-ldap",
    commit="d1477cff2fe5f22d1058b38ece6c85d4714ca424",
    checked="2026-11-27",
).file("Lib/ldap/constants.py")
PHP = Repository(
    "php/php-src", commit="0017039dd58c9b4483c09ed76251d83009ddc01b", checked="2026-11-27"
).file("ext/ldap/ldap.c")


class OpenLDAPClientMessages:
    """Log messages of LDAP clients in PHP, Go and Python."""

    NEXTCLOUD_BIND = LogMessage(
        anchor="Bind failed: 49: Invalid credentials",
        sample=('{"app":"user_ldap","message":"Bind failed: 49: Invalid credentials","level":2}'),
        pattern=r"Bind failed: (?P<code>49): Invalid credentials",
        severity="warning",
        meaning=(
            "The client's message (Nextcloud): name or password of its account in "
            "the directory are wrong."
        ),
        source=CONNECTION,
        failure=fails.CREDENTIALS,
    )

    NEXTCLOUD_LOST = LogMessage(
        anchor="Lost connection to LDAP server.",
        sample="OC\\ServerNotAvailableException: Lost connection to LDAP server.",
        pattern=r"(?P<error>Lost connection to LDAP server)\.",
        severity="error",
        meaning="The client's message (Nextcloud): the directory cannot be reached any more.",
        source=WRAPPER,
        failure=fails.UNREACHABLE,
    )

    NEXTCLOUD_TLS = LogMessage(
        anchor="Start TLS failed, when connecting to LDAP host ",
        sample=(
            "OC\\ServerNotAvailableException: Start TLS failed, when connecting to "
            "LDAP host ldap.example.com."
        ),
        pattern=r"Start TLS failed, when connecting to LDAP host (?P<host>[\w.:/-]*\w)",
        severity="error",
        meaning="The client's message (Nextcloud): the connection cannot be switched to TLS.",
        source=CONNECTION,
        failure=fails.START_TLS,
    )

    GO_CREDENTIALS = LogMessage(
        anchor="LDAP Result Code 49 ",
        sample='LDAP Result Code 49 "Invalid Credentials": ',
        pattern=r'LDAP Result Code (?P<code>49) \\?"Invalid Credentials\\?"',
        severity="error",
        meaning="The client's message (Go): the name or password of a login is wrong.",
        source=GO,
        failure=fails.CREDENTIALS,
    )

    GO_NETWORK = LogMessage(
        anchor="LDAP Result Code 200 ",
        sample=(
            'LDAP Result Code 200 "Network Error": dial tcp 192.0.2.5:389: connect: '
            "connection refused"
        ),
        pattern=(
            r'LDAP Result Code 200 \\?"Network Error\\?": (?P<reason>ldap: [\w '
            r']+|dial [^"]+|read [^"]+|write [^"]+|unable to [^"]+|EOF)'
        ),
        severity="error",
        meaning=(
            "The client's message (Go): no connection to the directory, or it broke; "
            "the reason follows."
        ),
        source=GO,
        failure=fails.UNREACHABLE,
    )

    GO_NO_OBJECT = LogMessage(
        anchor="LDAP Result Code 32 ",
        sample='LDAP Result Code 32 "No Such Object": ',
        pattern=r'LDAP Result Code (?P<code>32) \\?"No Such Object\\?"',
        severity="error",
        meaning="The client's message (Go): the entry or search base does not exist.",
        source=GO,
        failure=fails.NO_OBJECT,
    )

    GO_LIMIT = LogMessage(
        anchor="LDAP Result Code 4 ",
        sample='LDAP Result Code 4 "Size Limit Exceeded": ',
        pattern=r'LDAP Result Code (?P<code>4) \\?"Size Limit Exceeded\\?"',
        severity="error",
        meaning=("The client's message (Go): a search found more entries than the server returns."),
        source=GO,
        failure=fails.LIMIT,
    )

    GO_RIGHTS = LogMessage(
        anchor="LDAP Result Code 50 ",
        sample='LDAP Result Code 50 "Insufficient Access Rights": ',
        pattern=r'LDAP Result Code (?P<code>50) \\?"Insufficient Access Rights\\?"',
        severity="error",
        meaning="The client's message (Go): the account lacks a right in the directory.",
        source=GO,
        failure=fails.RIGHTS,
    )

    GO_STRONG = LogMessage(
        anchor="LDAP Result Code 8 ",
        sample='LDAP Result Code 8 "Strong Auth Required": ',
        pattern=r'LDAP Result Code (?P<code>8) \\?"Strong Auth Required\\?"',
        severity="error",
        meaning="The client's message (Go): the server takes logins with TLS or signing only.",
        source=GO,
        failure=fails.STRONG,
    )

    LDAP3_SOCKET = LogMessage(
        anchor="LDAPSocketOpenError",
        sample=(
            "ldap3.core.exceptions.LDAPSocketOpenError: socket connection error "
            "while opening: [Errno 110] Connection timed out"
        ),
        pattern=(
            r"LDAPSocketOpenError(?:: |\().*?(?:socket connection error while "
            "opening: (?P<reason>[^',\\\"]+)|unable to open socket|invalid server "
            r"address)"
        ),
        severity="error",
        meaning=(
            "The client's message (Python): no connection to the directory; the reason follows."
        ),
        source=_ldap3.file("ldap3/strategy/base.py"),
        failure=fails.UNREACHABLE,
    )

    LDAP3_BIND = LogMessage(
        anchor="automatic bind not successful",
        sample=(
            "ldap3.core.exceptions.LDAPBindError: automatic bind not successful - "
            "invalidCredentials"
        ),
        pattern=r"automatic bind not successful - (?P<reason>invalidCredentials)",
        severity="error",
        meaning="The client's message (Python): the login at the directory was refused.",
        source=_ldap3.file("ldap3/core/connection.py"),
        failure=fails.CREDENTIALS,
    )

    LDAP3_CREDENTIALS = LogMessage(
        anchor="LDAPInvalidCredentialsResult",
        sample=(
            "ldap3.core.exceptions.LDAPInvalidCredentialsResult: "
            "LDAPInvalidCredentialsResult - 49 - invalidCredentials - None"
        ),
        pattern=r"(?P<error>LDAPInvalidCredentialsResult)",
        severity="error",
        meaning="The client's message (Python): the name or password of a login is wrong.",
        source=_ldap3.file("ldap3/core/exceptions.py"),
        failure=fails.CREDENTIALS,
    )

    PYTHON_CREDENTIALS = LogMessage(
        anchor="ldap.INVALID_CREDENTIALS",
        sample=(
            "ldap.INVALID_CREDENTIALS: {'msgtype': 97, 'msgid': 1, 'result': 49, "
            "'desc': 'Invalid credentials', 'ctrls': []}"
        ),
        pattern=r"(?P<error>ldap\.INVALID_CREDENTIALS)",
        severity="error",
        meaning="The client's message (Python): the name or password of a login is wrong.",
        source=PYTHON,
        failure=fails.CREDENTIALS,
    )

    PHP_CREDENTIALS = LogMessage(
        anchor="Unable to bind to server: Invalid credentials",
        sample=(
            "PHP Warning: ldap_bind(): Unable to bind to server: Invalid credentials "
            "in /var/www/login.php on line 98"
        ),
        pattern=r"(?P<error>Unable to bind to server: Invalid credentials)",
        severity="warning",
        meaning="The client's message (PHP): the name or password of a login is wrong.",
        source=PHP,
        failure=fails.CREDENTIALS,
    )

    PHP_LIMIT = LogMessage(
        anchor="Partial search results returned: Sizelimit exceeded",
        sample=(
            "PHP Warning: ldap_search(): Partial search results returned: Sizelimit "
            "exceeded in /var/www/list.php on line 12"
        ),
        pattern=r"(?P<error>Partial search results returned: Sizelimit exceeded)",
        severity="warning",
        meaning=(
            "The client's message (PHP): a search found more entries than the server returns."
        ),
        source=PHP,
        failure=fails.LIMIT,
    )
