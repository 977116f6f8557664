"""Steps on a Linux machine that the failures of several technologies share."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME

CHECKED = "2026-11-26"
_coreutils = Repository(
    "coreutils/coreutils",
    commit="aa0c0de3508e9150eb0ea610f696ee353dd9353d",
    checked=CHECKED,
    publisher="GNU",
)
COREUTILS = _coreutils.file("doc/coreutils.texi")
DF = _coreutils.file("src/df.c")
util_linux = Repository(
    "util-linux/util-linux", commit="39465c780eed56034ed1440068a2722fc3331343", checked=CHECKED
)
DMESG = util_linux.file("sys-utils/dmesg.1.adoc")
FINDMNT = util_linux.file("misc-utils/findmnt.8.adoc")
PRLIMIT = util_linux.file("sys-utils/prlimit.1.adoc")
man_pages = Repository(
    "mkerrisk/man-pages",
    commit="ae6b221882ce71ba82fcdbe02419a225111502f0",
    checked=CHECKED,
    publisher="Linux man-pages",
)
PROC = man_pages.file("man5/proc.5")
_systemd = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked=CHECKED,
    publisher="systemd",
)
SYSTEMCTL = _systemd.file("man/systemctl.xml")
JOURNALCTL = _systemd.file("man/journalctl.xml")
IOSTAT = Repository(
    "sysstat/sysstat", commit="c1eb661ab208aee09cb9eb02c3218c30d10a812a", checked=CHECKED
).file("man/iostat.in")
_iproute = Repository(
    "iproute2/iproute2", commit="ee2a4a86625688d8c2b468ec15d7ae35a4f5717f", checked=CHECKED
)
SS = _iproute.file("man/man8/ss.8")
ROUTE = _iproute.file("man/man8/ip-route.8.in")
NEIGHBOUR = _iproute.file("man/man8/ip-neighbour.8")
LSOF = Repository(
    "lsof-org/lsof", commit="6379888cc1924bf97b2cfdbc1cee38bb0aa45f5d", checked=CHECKED
).file("00FAQ")

SPACE = Check(
    "Check the free space on the file system of the failing path.",
    shell("df <path>") @ COREUTILS.at("reports the amount of space used and available"),
    healthy=statement("Available well above 0") @ DF.at('N_("Available"), 5, true, false'),
    unhealthy=statement("Available at or near 0") @ DF.at('N_("Available"), 5, true, false'),
)
INODES = Check(
    "Check the free inodes on that file system.",
    shell("df -i <path>") @ COREUTILS.at("List inode usage information"),
    healthy=statement("IFree well above 0") @ DF.at('N_("IFree"), 5, true, false'),
    unhealthy=statement("IFree at or near 0") @ DF.at('N_("IFree"), 5, true, false'),
)
DELETED = Check(
    "List files that are deleted but still open.",
    shell("lsof +L1") @ LSOF.at("By using the option +L1"),
    healthy=statement("no file, or small ones only")
    @ LSOF.at("display only files whose link count is less"),
    unhealthy=statement("large files with NLINK 0") @ LSOF.at("have an NLINK value of zero."),
)
GROWN = Check(
    "List the size of each directory, to find the one that grew.",
    shell("du -x <path>") @ COREUTILS.at("@cindex inode usage, dereferencing in @command{du}"),
    **NO_OUTPUT,
    verify="The largest one is known: a log, a queue, a core dump, old data.",
)
KERNEL_LOG = Check(
    "Read the errors in the kernel's log, as root.",
    shell("dmesg --level=err+") @ DMESG.at("*dmesg --level=err+*"),
    **NO_OUTPUT,
    verify="Lines about a disk, a file system or killed processes name the cause.",
)
DISK_LOAD = Check(
    "Watch the load of the disks for a minute.",
    shell("iostat -x 5") @ IOSTAT.at("B iostat \\-x sda sdb 2 6"),
    healthy=statement("%util far below 100 and a small await")
    @ IOSTAT.at("Device saturation occurs when this value is"),
    unhealthy=statement("%util close to 100 on a disk that serves requests one by one")
    @ IOSTAT.at("close to 100% for devices serving requests serially."),
)
MEMORY = Check(
    "Read how much memory is available.",
    shell("cat /proc/meminfo") @ PROC.at("file reports statistics about memory usage on the"),
    healthy=statement("MemAvailable: enough to start more programs")
    @ PROC.at("how much memory is available for starting new"),
    unhealthy=statement("MemAvailable near 0 of MemTotal")
    @ PROC.at("how much memory is available for starting new"),
)
LISTENERS = Check(
    "List who listens on which port, as root.",
    shell("ss -ltnp") @ SS.at("Show processes using sockets."),
    healthy=statement("the expected process listens on the expected address and port")
    @ SS.at("Display only listening sockets"),
    unhealthy=statement("no line for the port, or another process has it")
    @ SS.at("Display only listening sockets"),
)
SOCKETS = Check(
    "Count the sockets by state.",
    shell("ss -s") @ SS.at("Print summary statistics."),
    **NO_OUTPUT,
    verify="Very many in timewait, or estab that only grow, show connections that are not reused.",
)
UNIT = Check(
    "Check whether the service runs, and since when.",
    shell("systemctl status <unit>")
    @ SYSTEMCTL.at("runtime status information about the whole system or"),
    **NO_OUTPUT,
    verify="Active: active (running), since before the error; the last log lines say more.",
)
UNIT_LOG = Check(
    "Read the last log lines of the service.",
    shell("journalctl -u <unit> -n 200") @ JOURNALCTL.at("Show the most recent journal events and"),
    **NO_OUTPUT,
    verify="The lines just before the error name its cause.",
)
RESTART = Step(
    "Restart the service.",
    command=shell("systemctl restart <unit>")
    @ SYSTEMCTL.at("Stop and then start one or more units"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the process has restarted.",
    verify="systemctl status shows it running, and the error does not return.",
)
