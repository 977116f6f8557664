"""Steps on a Linux machine that the failures of several technologies share."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.known_failure import NO_OUTPUT

CHECKED = "2026-11-26"
_coreutils = Repository(
    "coreutils/coreutils",
    commit="aa0c0de3508e9150eb0ea610f696ee353dd9353d",
    checked=CHECKED,
    publisher="GNU",
    release="9.11-230",
)
COREUTILS = _coreutils.file("doc/coreutils.texi")
DF = _coreutils.file("src/df.c")
util_linux = Repository(
    "util-linux/util-linux",
    commit="39465c780eed56034ed1440068a2722fc3331343",
    checked=CHECKED,
    release="2.43-devel-1218",
)
DMESG = util_linux.file("sys-utils/dmesg.1.adoc")
FINDMNT = util_linux.file("misc-utils/findmnt.8.adoc")
PRLIMIT = util_linux.file("sys-utils/prlimit.1.adoc")
man_pages = Repository(
    "mkerrisk/man-pages",
    commit="ae6b221882ce71ba82fcdbe02419a225111502f0",
    checked=CHECKED,
    publisher="Linux man-pages",
    release="man-pages-5.13-33",
)
PROC = man_pages.file("man5/proc.5")
_procps = Repository(
    "warmchang/procps",
    commit="619562d36cbd48fb6958043577558cbc32a6ba79",
    checked="2026-11-28",
    publisher="procps-ng",
    release="4.0.6-64",
)
PS = _procps.file("man/ps.1")
VMSTAT = _procps.file("man/vmstat.8")
GETRLIMIT = man_pages.file("man2/getrlimit.2")
systemd = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked=CHECKED,
    publisher="systemd",
    release="255.13",
)
JOURNALCTL = systemd.file("man/journalctl.xml")
sysstat = Repository(
    "sysstat/sysstat",
    commit="c1eb661ab208aee09cb9eb02c3218c30d10a812a",
    checked=CHECKED,
    release="12.8.0",
)
IOSTAT = sysstat.file("man/iostat.in")
chrony = Repository(
    "mlichvar/chrony",
    commit="8f2db839de0c4c8683ec460819c1ee77a718c770",
    checked=CHECKED,
    publisher="chrony",
    release="4.8-52",
)
CHRONYC = chrony.file("doc/chronyc.adoc")
_lsof = Repository(
    "lsof-org/lsof",
    commit="6379888cc1924bf97b2cfdbc1cee38bb0aa45f5d",
    checked=CHECKED,
    release="4.99.7-5",
)
LSOF = _lsof.file("00FAQ")
LSOF_PAGE = _lsof.file("Lsof.8")

SPACE = Check(
    "Check the free space on the file system of the failing path, or of its directory.",
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
    verify="Only files whose NAME is on the full file system count: memfd and other disks are "
    "listed, too. Find the unit: systemctl status <pid>.",
)
GROWN = Check(
    "List the size of each directory, to find the one that grew.",
    shell("du -x <path> | sort -n | tail -n 20")
    @ COREUTILS.at("@cindex inode usage, dereferencing in @command{du}"),
    **NO_OUTPUT,
    verify="<path> is the mount point that df prints. The largest one is known: a log, a queue, a "
    "core dump, old data.",
)
DISK_SPACE = Check(
    "Read the free space of all file systems of the host.",
    shell("df -h") @ COREUTILS.at("reports the amount of space used and available"),
    **NO_OUTPUT,
    verify="Use% at 100 where its data or its log is stored: the disk is full.",
)
DISK_LOAD = Check(
    "Watch the load of the disks for a minute.",
    shell("iostat -x -y 5 11") @ IOSTAT.at("Omit first report with statistics since system boot,"),
    healthy=statement("small r_await and w_await (milliseconds), %util far below 100")
    @ IOSTAT.at("be served. This includes the time spent by"),
    unhealthy=statement("%util close to 100 on a disk that serves requests one by one")
    @ IOSTAT.at("close to 100% for devices serving requests serially."),
    verify="SSDs and RAID arrays serve in parallel: there, r_await, w_await and aqu-sz that grow "
    "show the overload.",
)
KERNEL_LOG = Check(
    "Read the errors in the kernel's log, as root.",
    shell("dmesg --level=emerg,alert,crit,err")
    @ DMESG.at("Restrict output to the given (comma-separated)"),
    **NO_OUTPUT,
    verify="Look for a disk, a file system or a killed process. dmesg -T prints the times: old "
    "lines stay.",
)
KERNEL_KILLS = Check(
    "Search the kernel's log for out-of-memory kills, on the host, as root.",
    shell("journalctl -k -g 'out of memory|oom-kill'")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    **NO_OUTPUT,
    verify="A line with Killed process and its pid: the kernel killed it for memory. The one that "
    "invoked oom-killer need not be the one that was killed.",
)
IO_ERRORS = Check(
    "Search the kernel's log for disk errors, on the host, as root.",
    shell("journalctl -k -g 'i/o error|medium error'")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    **NO_OUTPUT,
    verify="A line that names the device: reads or writes of it failed. It reads the current boot "
    "alone.",
)
TABLE_OVERFLOWS = Check(
    "Search the kernel's log for a full neighbour table, on the host, as root.",
    shell("journalctl -k -g 'table overflow'")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    **NO_OUTPUT,
    verify="A line since the machine started: the table was full then.",
)
MEMORY = Check(
    "Check how much memory is available.",
    shell("cat /proc/meminfo") @ PROC.at("file reports statistics about memory usage on the"),
    healthy=statement("MemAvailable: enough to start more programs")
    @ PROC.at("how much memory is available for starting new"),
    unhealthy=statement("MemAvailable near 0 of MemTotal")
    @ PROC.at("how much memory is available for starting new"),
)
CPU = Check(
    "Watch how the CPU time is spent for five seconds: user, steal, iowait, idle.",
    shell("iostat -c -y 1 5") @ IOSTAT.at("Display the CPU utilization report."),
    healthy=statement("%idle well above 0") @ IOSTAT.at("that the CPU or CPUs were idle and"),
    unhealthy=statement("%idle near 0: the machine has no CPU left")
    @ IOSTAT.at("that the CPU or CPUs were idle and"),
    verify="High %steal: the hypervisor gives the time to another machine. High %iowait: the CPUs "
    "wait for a disk.",
)
CLOCK = Check(
    "Compare the system clock with NTP, where chrony runs.",
    shell("chronyc tracking") @ CHRONYC.at("[[tracking]]*tracking*::"),
    healthy=statement("System time: a few microseconds slow or fast of NTP time")
    @ CHRONYC.at("0.000006523 seconds slow of NTP time"),
    unhealthy=statement("Leap status: Not synchronised; or a large offset")
    @ CHRONYC.at("_Delete second_ or _Not synchronised_."),
)
PROCESS_MEMORY = Check(
    "Read the resident memory of the process, its peak and its swap, twice some minutes apart.",
    shell("grep -E 'VmHWM|VmRSS|VmSwap' /proc/<pid>/status")
    @ PROC.at('Peak resident set size ("high water mark").'),
    healthy=statement("VmRSS of both readings is about the same") @ PROC.at("Resident set size."),
    unhealthy=statement("VmRSS grows and nears VmHWM")
    @ PROC.at('Peak resident set size ("high water mark").'),
)
LIMITS = Check(
    "Read the limits of the running process.",
    shell("cat /proc/<pid>/limits") @ PROC.at("soft limit, hard limit, and units of measurement"),
    **NO_OUTPUT,
    verify="Look at Max processes, Max address space and Max open files: soft, then hard.",
)
OPEN_FILES = Check(
    "Compare the number of the process's open files with its soft limit, as its user or root.",
    shell("ls /proc/<pid>/fd | wc -l; grep 'Max open files' /proc/<pid>/limits")
    @ PROC.at("one entry for each file which the process"),
    **NO_OUTPUT,
    verify="At the first number, the soft limit: it is reached. A count that grows at the same "
    "load: descriptors leak.",
)
THREADS = Check(
    "Compare the threads of the process with its limit on processes.",
    shell("ls /proc/<pid>/task | wc -l; grep 'Max processes' /proc/<pid>/limits")
    @ GETRLIMIT.at("a limit on the number of extant process"),
    **NO_OUTPUT,
    verify="The limit counts the threads of all processes of the user, not of this one alone.",
)
COMMAND_OF_PID = Check(
    "Find which program has the pid.",
    shell("cat /proc/<pid>/cmdline") @ PROC.at("holds the complete command line for the process"),
    **NO_OUTPUT,
    verify="No such file: the process is gone. Another program: the pid file is stale.",
)
OPENERS = Check(
    "List the processes that have the file open, as root.",
    shell("lsof <file>") @ LSOF_PAGE.at("These are path names of specific files to"),
    **NO_OUTPUT,
    verify="The owner and the process are those that you expect; each line is one more user.",
)
