"""Kerberos: tickets for logins."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import kerberos as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

KRB5_ERR = fails.code.file("src/lib/krb5/error_tables/krb5_err.et")


class Kerberos(Technology):
    """A protocol and library that prove who a user or service is by tickets."""

    name = "Kerberos"
    icon = None
    plane = "control"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {"klist": "the list of tickets"}
    releases = undisclosed("release dates: endoflife-date has no page for Kerberos")
    logs = undisclosed("standard error of the client; the server logs to syslog or a file")

    KDC_UNREACHABLE = LogMessage(
        anchor="Cannot contact any KDC for ",
        sample="kinit: Cannot contact any KDC for realm 'EXAMPLE.COM' while getting initial "
        "credentials",
        severity="error",
        meaning="No KDC of the realm responds: network, firewall or DNS.",
        source=KRB5_ERR,
        failure=fails.NO_KDC,
    )
    PREAUTH = LogMessage(
        anchor="Preauthentication failed",
        sample="kinit: Preauthentication failed while getting initial credentials",
        severity="error",
        meaning="The password or the key of the keytab is wrong.",
        source=KRB5_ERR,
        failure=fails.PASSWORD,
    )
    SKEW = LogMessage(
        anchor="Clock skew too great",
        sample="kinit: Clock skew too great while getting initial credentials",
        severity="error",
        meaning="The clock of the client differs from that of the KDC by more than allowed.",
        source=KRB5_ERR,
        failure=fails.SKEW,
    )
    SERVER_UNKNOWN = LogMessage(
        anchor="Server not found in Kerberos database",
        sample="GSSAPI Error: Unspecified GSS failure.  Minor code may provide more "
        "information (Server not found in Kerberos database)",
        severity="error",
        meaning="The name of the service is not in the realm; often the host name resolves "
        "to another.",
        source=KRB5_ERR,
        failure=fails.PRINCIPAL,
    )
    CLIENT_UNKNOWN = LogMessage(
        anchor="not found in Kerberos database",
        sample="kinit: Client 'app@EXAMPLE.COM' not found in Kerberos database while "
        "getting initial credentials",
        pattern=r"Client (?:'(?P<client>[^']+)' )?not found in Kerberos database",
        severity="error",
        meaning="The user is not in the realm.",
        source=KRB5_ERR,
        failure=fails.PRINCIPAL,
    )
    KEYTAB_ENTRY = LogMessage(
        anchor="Key table entry not found",
        sample="Key table entry not found",
        severity="error",
        meaning="The keytab has no key for the service.",
        source=KRB5_ERR,
        failure=fails.NO_KEY,
    )
    INTEGRITY = LogMessage(
        anchor="Decrypt integrity check failed",
        sample="Decrypt integrity check failed",
        severity="error",
        meaning="The password is wrong, or the keytab holds an old key.",
        source=KRB5_ERR,
        failure=fails.PASSWORD,
    )
    NO_CACHE = LogMessage(
        anchor="No credentials cache found",
        sample="klist: No credentials cache found (filename: /tmp/krb5cc_1000)",
        severity="error",
        meaning="There is no ticket.",
        source=KRB5_ERR,
        failure=fails.TICKET,
    )
    NO_ETYPE = LogMessage(
        anchor="KDC has no support for encryption type",
        sample="kinit: KDC has no support for encryption type while getting initial credentials",
        severity="error",
        meaning="Client and KDC have no encryption type in common.",
        source=KRB5_ERR,
        failure=fails.CIPHER,
    )
    REVOKED = LogMessage(
        anchor="credentials have been revoked",
        sample="kinit: Client's credentials have been revoked while getting initial credentials",
        severity="error",
        meaning="The user is locked or disabled, often after wrong passwords.",
        source=KRB5_ERR,
        failure=fails.PASSWORD,
    )
    NO_REALM_KDC = LogMessage(
        anchor="Cannot find KDC for ",
        sample='kinit: Cannot find KDC for realm "EXAMPLE.COM" while getting initial credentials',
        pattern=r'Cannot find KDC for (?:realm "(?P<realm>[^"]+)"|requested realm)',
        severity="error",
        meaning="The configuration and DNS name no KDC for the realm.",
        source=fails.code.file("src/lib/krb5/os/locate_kdc.c"),
        failure=fails.NO_KDC,
    )
    NO_KEYTAB_ENTRY = LogMessage(
        anchor="No key table entry found ",
        sample="No key table entry found matching HTTP/",
        severity="error",
        meaning="The keytab has no key for the service.",
        source=fails.code.file("src/lib/gssapi/krb5/acquire_cred.c"),
        failure=fails.NO_KEY,
    )


kerberos = Kerberos()
