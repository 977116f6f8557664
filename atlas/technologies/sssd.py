"""SSSD: users and logins of LDAP, FreeIPA and Active Directory."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import sssd as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

LDAP_CHILD = fails.code.file("src/providers/ldap/ldap_child.c")


class SSSD(Technology):
    """A daemon that gets users, groups and logins from directories."""

    name = "SSSD"
    icon = None
    plane = "control"
    programs: ClassVar = {"sssctl": "SSSD's tool", "klist": "the list of keys"}
    releases = undisclosed("release dates: endoflife-date has no page for SSSD")
    logs = undisclosed("files of each domain and responder under /var/log/sssd, and the journal")

    OFFLINE = LogMessage(
        anchor="SSSD is offline",
        sample="[pam_dp_send_req_done] (0x0020): [CID#1] PAM handler failed [1432158212]: "
        "SSSD is offline",
        severity="error",
        meaning="No server of the domain can be reached.",
        source=fails.code.file("src/util/util_errors.c"),
        failure=fails.OFFLINE,
    )
    BACKEND_OFFLINE = LogMessage(
        anchor="Backend is offline",
        sample="sssd_be[1142]: Backend is offline",
        severity="info",
        meaning="No server of the domain can be reached.",
        source=fails.code.file("src/providers/data_provider_be.c"),
        context=("sssd",),
        failure=fails.OFFLINE,
    )
    GOING_OFFLINE = LogMessage(
        anchor="Failed to connect, going offline",
        sample="[sdap_id_op_connect_done] (0x0020): Failed to connect, going offline (5 "
        "[Input/output error])",
        severity="error",
        meaning="The directory server does not respond.",
        source=fails.code.file("src/providers/ldap/sdap_id_op.c"),
        failure=fails.OFFLINE,
    )
    WATCHDOG = LogMessage(
        anchor="was terminated by own WATCHDOG",
        sample="sssd[1131]: Child [280773] ('example.com':'%BE_example.com') was terminated "
        "by own WATCHDOG. Consult corresponding logs to figure out the reason.",
        pattern=r"Child \[(?P<pid>\d+)\] \('(?P<process>[^']+)'",
        severity="fatal",
        meaning="A process was busy or blocked for so long that it ended itself.",
        source=fails.code.file("src/monitor/monitor.c"),
        failure=fails.WATCHDOG,
    )
    KEYTAB = LogMessage(
        anchor="Failed to initialize credentials using keytab",
        sample="Failed to initialize credentials using keytab [MEMORY:/etc/krb5.keytab]: "
        "Preauthentication failed. Unable to create GSSAPI-encrypted LDAP connection.",
        severity="error",
        meaning="The key of the machine no longer matches the one in the directory, or the "
        "clocks differ.",
        source=LDAP_CHILD,
        failure=fails.KEYTAB,
    )
    START_TLS = LogMessage(
        anchor="Could not start TLS encryption.",
        sample="sssd_be[1142]: Could not start TLS encryption. error:0A000086:SSL "
        "routines::certificate verify failed",
        severity="error",
        meaning="TLS to the directory could not be started; the reason follows.",
        source=fails.code.file("src/providers/ldap/sdap_async_connection.c"),
        failure=fails.TLS,
        context=("sssd", "sdap"),
    )
    KEYTAB_READ = LogMessage(
        anchor="Error reading keytab file [",
        sample="Error reading keytab file [/etc/krb5.keytab]: [2][No such file or directory].",
        severity="error",
        meaning="The key of the machine is missing.",
        source=LDAP_CHILD,
        failure=fails.KEYTAB,
    )


sssd = SSSD()
