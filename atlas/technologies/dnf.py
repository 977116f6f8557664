"""DNF and yum: packages of Fedora, RHEL and their kin."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import dnf as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

YUMREPO = fails.yum.file("yum/yumRepo.py")
INIT = fails.yum.file("yum/__init__.py")


class DNF(Technology):
    """Programs that install packages of Fedora, RHEL and their kin."""

    name = "DNF"
    icon = None
    plane = "service"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {"dnf": "the program itself"}
    releases = undisclosed("release dates: endoflife-date has no page for DNF")
    logs = undisclosed("standard error of its run, and /var/log/dnf.log or yum.log")

    BASEURL = LogMessage(
        anchor="Cannot find a valid baseurl for repo: ",
        sample="Cannot find a valid baseurl for repo: base/7/x86_64",
        pattern=r"Cannot find a valid baseurl for repo: (?P<repository>\S+)",
        severity="error",
        meaning="No mirror of the repository responds: no network, no DNS, or the release "
        "was archived.",
        source=YUMREPO,
        failure=fails.REPOSITORY,
    )
    METALINK = LogMessage(
        anchor="Cannot retrieve metalink for repository: ",
        sample="Error: Cannot retrieve metalink for repository: epel. Please verify its "
        "path and try again",
        severity="error",
        meaning="The list of mirrors cannot be read: no network, a proxy, or old certificates.",
        source=YUMREPO,
        failure=fails.REPOSITORY,
    )
    MIRROR = LogMessage(
        anchor="Trying other mirror.",
        sample="http://mirror.example.com/repodata/repomd.xml: [Errno 14] HTTP Error 404 - "
        "Not Found Trying other mirror.",
        severity="warning",
        meaning="A mirror does not have the file, or does not respond.",
        source=fails.yum.file("output.py"),
        failure=fails.REPOSITORY,
    )
    YUM_LOCK = LogMessage(
        anchor="Another app is currently holding the yum lock",
        sample="Another app is currently holding the yum lock; waiting for it to exit...",
        severity="error",
        meaning="Another process installs packages now.",
        source=fails.yum.file("cli.py"),
        failure=fails.LOCKED,
    )
    LOCK_FILE = LogMessage(
        anchor=": another copy is running as pid ",
        sample="Existing lock /var/run/yum.pid: another copy is running as pid 4711.",
        pattern=r"another copy is running as pid (?P<pid>\d+)",
        severity="error",
        meaning="Another process installs packages now.",
        source=INIT,
        failure=fails.LOCKED,
    )
    DNF_LOCK = LogMessage(
        anchor="Waiting for process with pid ",
        sample="Waiting for process with pid 4711 to finish.",
        pattern=r"Waiting for process with pid (?P<pid>\d+) to finish",
        severity="warning",
        meaning="Another process installs packages now.",
        source=fails.code.file("dnf/lock.py"),
        failure=fails.LOCKED,
    )
    GPG = LogMessage(
        anchor="GPG check FAILED",
        sample="Error: GPG check FAILED",
        severity="error",
        meaning="A package is not signed with a key that is installed.",
        source=fails.code.file("dnf/cli/cli.py"),
        failure=fails.SIGNATURE,
    )
    NO_KEY = LogMessage(
        anchor="Public key for ",
        sample="Public key for foo-1.0-1.x86_64.rpm is not installed",
        pattern=r"Public key for (?P<package>\S+) is not (?:installed|trusted)",
        severity="error",
        meaning="The key of the repository is not installed.",
        source=INIT,
        failure=fails.SIGNATURE,
    )
    UNFINISHED = LogMessage(
        anchor="There are unfinished transactions remaining.",
        sample="There are unfinished transactions remaining. You might consider running "
        "yum-complete-transaction",
        severity="warning",
        meaning="An earlier installation was interrupted.",
        source=INIT,
        failure=fails.UNFINISHED,
    )
    MULTILIB = LogMessage(
        anchor="Protected multilib versions: ",
        sample="Error: Protected multilib versions: glibc-2.17-1.i686 != glibc-2.17-2.x86_64",
        severity="error",
        meaning="Versions of two architectures differ.",
        source=INIT,
        failure=fails.MULTILIB,
    )


dnf = DNF()
