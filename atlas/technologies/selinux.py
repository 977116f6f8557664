"""SELinux: mandatory access control by labels."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import selinux as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology


class SELinux(Technology):
    """A part of the kernel that denies by labels what a policy does not allow."""

    name = "SELinux"
    icon = None
    plane = "control"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {
        "ausearch": "the search of the audit log",
        "ls": "the list of files",
        "restorecon": "the labels of files, as the policy has them",
        "getenforce": "the mode of SELinux",
    }
    releases = undisclosed("release dates: endoflife-date has no page for SELinux")
    logs = undisclosed("/var/log/audit/audit.log with auditd, else the kernel's log")

    DENIED = LogMessage(
        anchor="avc:  denied  {",
        sample='AVC avc:  denied  { read } for  pid=88244 comm="nginx" name="app.sock" '
        'dev="dm-0" ino=9159 scontext=system_u:system_r:httpd_t:s0 '
        "tcontext=system_u:object_r:var_run_t:s0 tclass=sock_file permissive=0",
        pattern=r"avc: +denied +\{ (?P<access>[^}]+) \} for .*scontext=(?P<source>\S+) "
        r"tcontext=(?P<target>\S+) tclass=(?P<class>\S+)(?: permissive=0|[\"\s]*$)",
        severity="error",
        meaning="SELinux denied an access; permissive=1 would only report it.",
        source=fails.kernel.file("security/selinux/avc.c"),
        failure=fails.DENIED,
    )


selinux = SELinux()
