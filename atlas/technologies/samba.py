"""Samba: shares and logins of Windows networks."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import samba as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

AUTH = fails.code.file("source3/auth/auth.c")


class Samba(Technology):
    """A server of files, printers and logins by SMB."""

    name = "Samba"
    icon = None
    plane = "service"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {"wbinfo": "winbind's client", "smbclient": "SMB's client"}
    releases = undisclosed("release dates: endoflife-date has no page for Samba")
    logs = undisclosed("log files for each program under its log directory")

    NO_LOGON = LogMessage(
        anchor="FAILED with error NT_STATUS_NO_LOGON_SERVERS",
        sample="smbd[22]:   check_ntlm_password:  Authentication for user [bob] -> [bob] "
        "FAILED with error NT_STATUS_NO_LOGON_SERVERS, authoritative=1",
        severity="error",
        meaning="No domain controller responds, so nobody can log in.",
        source=AUTH,
        failure=fails.DOMAIN,
    )
    TRUST_LOST = LogMessage(
        anchor="FAILED with error NT_STATUS_TRUSTED_RELATIONSHIP_FAILURE",
        sample="smbd[22]:   check_ntlm_password:  Authentication for user [bob] -> [bob] "
        "FAILED with error NT_STATUS_TRUSTED_RELATIONSHIP_FAILURE, authoritative=1",
        severity="error",
        meaning="The account of this machine in the domain is lost; it must be joined again.",
        source=AUTH,
        failure=fails.MEMBER,
    )
    NO_TRUST = LogMessage(
        anchor="FAILED with error NT_STATUS_NO_TRUST_SAM_ACCOUNT",
        sample="smbd[22]:   check_ntlm_password:  Authentication for user [bob] -> [bob] "
        "FAILED with error NT_STATUS_NO_TRUST_SAM_ACCOUNT, authoritative=1",
        severity="error",
        meaning="The domain has no account of this machine; it must be joined again.",
        source=AUTH,
        failure=fails.MEMBER,
    )
    LOCKED_OUT = LogMessage(
        anchor="FAILED with error NT_STATUS_ACCOUNT_LOCKED_OUT",
        sample="smbd[22]:   check_ntlm_password:  Authentication for user [bob] -> [bob] "
        "FAILED with error NT_STATUS_ACCOUNT_LOCKED_OUT, authoritative=1",
        severity="error",
        meaning="The account is locked after wrong passwords.",
        source=AUTH,
        failure=fails.LOGIN,
    )
    SESSION_SETUP = LogMessage(
        anchor="session setup failed: NT_STATUS_",
        sample="session setup failed: NT_STATUS_LOGON_FAILURE",
        pattern=r"session setup failed: (?P<error>NT_STATUS_\w+)",
        severity="error",
        meaning="The server refuses the user or password.",
        source=fails.code.file("source3/client/client.c"),
        failure=fails.LOGIN,
    )
    TREE_CONNECT = LogMessage(
        anchor="tree connect failed: NT_STATUS_",
        sample="tree connect failed: NT_STATUS_BAD_NETWORK_NAME",
        pattern=r"tree connect failed: (?P<error>NT_STATUS_\w+)",
        severity="error",
        meaning="The share does not exist, or the user may not use it.",
        source=fails.code.file("source3/libsmb/clidfs.c"),
        failure=fails.SHARE,
    )
    NO_FOLDER = LogMessage(
        anchor="' does not exist or permission denied ",
        sample="smbd[22]: make_connection_snum: '/srv/share' does not exist or permission "
        "denied when connecting to [share] Error was Permission denied",
        severity="error",
        meaning="The folder of a share is missing, or the user may not enter it.",
        source=fails.code.file("source3/smbd/smb2_service.c"),
        failure=fails.SHARE,
    )
    NO_SID = LogMessage(
        anchor="Could not fetch our SID - did we join?",
        sample="winbindd[22]: Could not fetch our SID - did we join?",
        severity="fatal",
        meaning="The machine is not joined to a domain.",
        source=fails.code.file("source3/winbindd/winbindd_util.c"),
        failure=fails.MEMBER,
    )
    JOIN = LogMessage(
        anchor="Failed to join domain: ",
        sample="Failed to join domain: failed to find DC for domain EXAMPLE",
        severity="error",
        meaning="The machine could not join the domain; the reason follows.",
        source=fails.code.file("source3/utils/net_ads.c"),
        failure=fails.MEMBER,
    )
    NO_LOGON_SERVERS = LogMessage(
        anchor="No logon servers are currently available",
        sample="Could not authenticate user: No logon servers are currently available to "
        "service the logon request.",
        severity="error",
        meaning="No domain controller responds.",
        source=fails.code.file("libcli/util/ntstatus_err_table.txt"),
        failure=fails.DOMAIN,
    )
    TDB = LogMessage(
        anchor="tdb_rec_read bad magic ",
        sample="smbd[22]: tdb(/var/lib/samba/locking.tdb): tdb_rec_read bad magic 0x0 at "
        "offset=696",
        severity="fatal",
        meaning="A database file is damaged.",
        source=fails.code.file("lib/tdb/common/io.c"),
        failure=fails.DATABASE,
    )
    INTERNAL = LogMessage(
        anchor="INTERNAL ERROR: Signal ",
        sample="smbd[22]: INTERNAL ERROR: Signal 11: Segmentation fault in smbd (smbd) "
        "(client [192.0.2.9]) pid 4711 (4.19.5)",
        pattern=r"INTERNAL ERROR: (?P<reason>.+?) in ",
        severity="fatal",
        meaning="A process crashed; the lines after it show where.",
        source=fails.code.file("lib/util/fault.c"),
        failure=fails.CRASHED,
    )
    CLIENTS = LogMessage(
        anchor="winbindd: Exceeding ",
        sample="winbindd[22]: winbindd: Exceeding 200 client connections, no idle connection found",
        pattern=r"winbindd: Exceeding (?P<limit>\d+) client",
        severity="error",
        meaning="More programs use winbind than it allows.",
        source=fails.code.file("source3/winbindd/winbindd.c"),
        failure=fails.CLIENTS,
    )
    FILES = LogMessage(
        anchor="Too many open files, unable to open more!",
        sample="smbd[22]: Too many open files, unable to open more!  smbd's max open files = 16404",
        severity="error",
        meaning="smbd is at its limit of open files.",
        source=fails.code.file("source3/smbd/open.c"),
        failure=fails.LIMIT,
    )


samba = Samba()
