"""Active Directory: Microsoft's directory, as its LDAP clients see it."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import active_directory as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

CODES = fails.CODES
SAMBA = fails.samba.file("source4/ldap_server/ldap_bind.c")


class ActiveDirectory(Technology):
    """A directory of users and machines, which applications query by LDAP."""

    name = "Active Directory"
    icon = None
    plane = "control"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {"ldapsearch": "the search of a directory"}
    releases = undisclosed("a part of Windows Server, with its releases")
    logs = undisclosed("its refusals are in the log of the program that logs in")

    NO_USER = LogMessage(
        anchor="AcceptSecurityContext error, data 525",
        sample="javax.naming.AuthenticationException: [LDAP: error code 49 - 80090308: "
        "LdapErr: DSID-0C090334, comment: AcceptSecurityContext error, data 525, "
        "v1db1]",
        severity="error",
        meaning="The directory has no such user.",
        source=CODES,
        failure=fails.UNKNOWN_USER,
    )
    BAD_PASSWORD = LogMessage(
        anchor="AcceptSecurityContext error, data 52e",
        sample="javax.naming.AuthenticationException: [LDAP: error code 49 - 80090308: "
        "LdapErr: DSID-0C090334, comment: AcceptSecurityContext error, data 52e, "
        "v1db1]",
        severity="error",
        meaning="The password, or the name of the user, is wrong.",
        source=CODES,
        failure=fails.CREDENTIALS,
    )
    NOT_NOW = LogMessage(
        anchor="AcceptSecurityContext error, data 530",
        sample="javax.naming.AuthenticationException: [LDAP: error code 49 - 80090308: "
        "LdapErr: DSID-0C090334, comment: AcceptSecurityContext error, data 530, "
        "v1db1]",
        severity="error",
        meaning="The account may not log in at this time.",
        source=CODES,
        failure=fails.NOT_PERMITTED,
    )
    PASSWORD_EXPIRED = LogMessage(
        anchor="AcceptSecurityContext error, data 532",
        sample="javax.naming.AuthenticationException: [LDAP: error code 49 - 80090308: "
        "LdapErr: DSID-0C090334, comment: AcceptSecurityContext error, data 532, "
        "v1db1]",
        severity="error",
        meaning="The password has expired.",
        source=CODES,
        failure=fails.EXPIRED,
    )
    DISABLED = LogMessage(
        anchor="AcceptSecurityContext error, data 533",
        sample="javax.naming.AuthenticationException: [LDAP: error code 49 - 80090308: "
        "LdapErr: DSID-0C090334, comment: AcceptSecurityContext error, data 533, "
        "v1db1]",
        severity="error",
        meaning="The account is disabled.",
        source=CODES,
        failure=fails.DISABLED,
    )
    ACCOUNT_EXPIRED = LogMessage(
        anchor="AcceptSecurityContext error, data 701",
        sample="javax.naming.AuthenticationException: [LDAP: error code 49 - 80090308: "
        "LdapErr: DSID-0C090334, comment: AcceptSecurityContext error, data 701, "
        "v1db1]",
        severity="error",
        meaning="The account has expired.",
        source=CODES,
        failure=fails.EXPIRED_ACCOUNT,
    )
    MUST_RESET = LogMessage(
        anchor="AcceptSecurityContext error, data 773",
        sample="javax.naming.AuthenticationException: [LDAP: error code 49 - 80090308: "
        "LdapErr: DSID-0C090334, comment: AcceptSecurityContext error, data 773, "
        "v1db1]",
        severity="error",
        meaning="The user must set a new password first.",
        source=CODES,
        failure=fails.EXPIRED,
    )
    LOCKED = LogMessage(
        anchor="AcceptSecurityContext error, data 775",
        sample="javax.naming.AuthenticationException: [LDAP: error code 49 - 80090308: "
        "LdapErr: DSID-0C090334, comment: AcceptSecurityContext error, data 775, "
        "v1db1]",
        severity="error",
        meaning="The account is locked after too many failed logins.",
        source=CODES,
        failure=fails.LOCKED,
    )
    OTHER_CODE = LogMessage(
        anchor="AcceptSecurityContext error, data ",
        sample="80090308: LdapErr: DSID-0C0903C8, comment: AcceptSecurityContext error, "
        "data 57, v1db1",
        pattern=r"AcceptSecurityContext error, data "
        r"(?P<code>57|0|c[0-9a-f]+|6[0-9a-f]+|8[0-9a-f]{2,}),",
        severity="error",
        meaning="A login was refused; the code after data says why.",
        source=SAMBA,
        failure=fails.OTHER,
    )
    SPRING_NO_USER = LogMessage(
        anchor="Active Directory authentication failed: User was not found in directory",
        sample="INFO ActiveDirectoryLdapAuthenticationProvider : Active Directory "
        "authentication failed: User was not found in directory",
        severity="error",
        meaning="The directory has no such user.",
        source=CODES,
        failure=fails.UNKNOWN_USER,
    )
    SPRING_PASSWORD = LogMessage(
        anchor="Active Directory authentication failed: Supplied password was invalid",
        sample="INFO ActiveDirectoryLdapAuthenticationProvider : Active Directory "
        "authentication failed: Supplied password was invalid",
        severity="error",
        meaning="The password, or the name of the user, is wrong.",
        source=CODES,
        failure=fails.CREDENTIALS,
    )
    SPRING_NOT_NOW = LogMessage(
        anchor="Active Directory authentication failed: User not permitted to logon at this time",
        sample="INFO ActiveDirectoryLdapAuthenticationProvider : Active Directory "
        "authentication failed: User not permitted to logon at this time",
        severity="error",
        meaning="The account may not log in at this time.",
        source=CODES,
        failure=fails.NOT_PERMITTED,
    )
    SPRING_EXPIRED = LogMessage(
        anchor="Active Directory authentication failed: Password has expired",
        sample="INFO ActiveDirectoryLdapAuthenticationProvider : Active Directory "
        "authentication failed: Password has expired",
        severity="error",
        meaning="The password has expired.",
        source=CODES,
        failure=fails.EXPIRED,
    )
    SPRING_DISABLED = LogMessage(
        anchor="Active Directory authentication failed: Account is disabled",
        sample="INFO ActiveDirectoryLdapAuthenticationProvider : Active Directory "
        "authentication failed: Account is disabled",
        severity="error",
        meaning="The account is disabled.",
        source=CODES,
        failure=fails.DISABLED,
    )
    SPRING_ACCOUNT = LogMessage(
        anchor="Active Directory authentication failed: Account expired",
        sample="INFO ActiveDirectoryLdapAuthenticationProvider : Active Directory "
        "authentication failed: Account expired",
        severity="error",
        meaning="The account has expired.",
        source=CODES,
        failure=fails.EXPIRED_ACCOUNT,
    )
    SPRING_RESET = LogMessage(
        anchor="Active Directory authentication failed: User must reset password",
        sample="INFO ActiveDirectoryLdapAuthenticationProvider : Active Directory "
        "authentication failed: User must reset password",
        severity="error",
        meaning="The user must set a new password first.",
        source=CODES,
        failure=fails.EXPIRED,
    )
    SPRING_LOCKED = LogMessage(
        anchor="Active Directory authentication failed: Account locked",
        sample="INFO ActiveDirectoryLdapAuthenticationProvider : Active Directory "
        "authentication failed: Account locked",
        severity="error",
        meaning="The account is locked after too many failed logins.",
        source=CODES,
        failure=fails.LOCKED,
    )


active_directory = ActiveDirectory()
