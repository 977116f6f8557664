"""Checks of the host that failures of several technologies share."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.known_failure import NO_OUTPUT

_CHECKED = "2026-11-26"
SS = Repository(
    "iproute2/iproute2", commit="ee2a4a86625688d8c2b468ec15d7ae35a4f5717f", checked=_CHECKED
).file("man/man8/ss.8")
IOSTAT = Repository(
    "sysstat/sysstat", commit="c1eb661ab208aee09cb9eb02c3218c30d10a812a", checked=_CHECKED
).file("man/iostat.in")
CHRONYC = Repository(
    "mlichvar/chrony",
    commit="8f2db839de0c4c8683ec460819c1ee77a718c770",
    checked=_CHECKED,
    publisher="chrony",
).file("doc/chronyc.adoc")
JOURNALCTL = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked=_CHECKED,
    publisher="systemd",
).file("man/journalctl.xml")
PROC = Repository(
    "mkerrisk/man-pages",
    commit="ae6b221882ce71ba82fcdbe02419a225111502f0",
    checked=_CHECKED,
    publisher="Linux man-pages",
).file("man5/proc.5")
COREUTILS = Repository(
    "coreutils/coreutils",
    commit="aa0c0de3508e9150eb0ea610f696ee353dd9353d",
    checked=_CHECKED,
    publisher="GNU",
).file("doc/coreutils.texi")

KERNEL_KILLS = Check(
    "Search the log of the kernel for out-of-memory kills, as root.",
    shell("journalctl -k -g 'out of memory|oom-kill'")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    **NO_OUTPUT,
    verify="A line with the pid or name of the process: the kernel killed it for memory.",
)
RESIDENT = Check(
    "Read the memory that a process uses: VmRSS.",
    shell("grep VmRSS /proc/<pid>/status") @ PROC.at("Resident set size."),
    healthy=statement("VmRSS: 13484 kB, and steady") @ PROC.at("VmRSS:\t   13484 kB"),
    unhealthy=statement("VmRSS grows from call to call") @ PROC.at("Resident set size."),
)
CPU = Check(
    "Watch how the CPU time is spent for five seconds: user, steal, iowait, idle.",
    shell("iostat -c 1 5") @ IOSTAT.at("Display the CPU utilization report."),
    healthy=statement("%idle well above 0") @ IOSTAT.at("that the CPU or CPUs were idle and"),
    unhealthy=statement("%steal above 0: the hypervisor gave the time to another machine")
    @ IOSTAT.at("percentage of time spent in involuntary wait"),
    verify="%user and %system without %idle: the machine has no CPU left.",
)
CLOCK = Check(
    "Compare the system clock with NTP, where chrony runs.",
    shell("chronyc tracking") @ CHRONYC.at("[[tracking]]*tracking*::"),
    healthy=statement("System time: a few microseconds slow or fast of NTP time")
    @ CHRONYC.at("0.000006523 seconds slow of NTP time"),
    unhealthy=statement("a large offset, or the reference 7F7F0101 (not synchronised)")
    @ CHRONYC.at("the computer is not synchronised to any external"),
)
LISTENER = Check(
    "Find which process listens on the port, as root.",
    shell("ss -ltnp 'sport = :<port>'") @ SS.at("Show processes using sockets."),
    **NO_OUTPUT,
    verify="The column Process names the program and its pid; no row: the port is free.",
)
SPACE = Check(
    "Read the free space of the file system.",
    shell("df -h <path>") @ COREUTILS.at("reports the amount of space used and available"),
    **NO_OUTPUT,
    verify="Use% at 100: the file system is full.",
)
FILE_LIMIT = Check(
    "Read the limit of open files of the process.",
    shell("grep 'open files' /proc/<pid>/limits")
    @ PROC.at("This file displays the soft limit, hard limit,"),
    **NO_OUTPUT,
    verify="The first number is the soft limit: the process reaches it first.",
)
OPEN_FILES = Check(
    "Count the open files of the process, as its user or root.",
    shell("ls /proc/<pid>/fd | wc -l") @ PROC.at("for each file which the process has open,"),
    **NO_OUTPUT,
    verify="A count near the soft limit: file descriptors are used up.",
)
UNIT_LOG = Check(
    "Read the last lines that the service logged.",
    shell("journalctl -u <unit> -n 200")
    @ JOURNALCTL.at("Show messages for the specified systemd unit"),
    **NO_OUTPUT,
    verify="The first error before the exit names the cause.",
)
