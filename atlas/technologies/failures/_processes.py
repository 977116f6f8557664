"""Checks of the machine that the failures of several technologies share."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.known_failure import NO_OUTPUT

CHECKED = "2026-11-26"
man_pages = Repository(
    "mkerrisk/man-pages",
    commit="ae6b221882ce71ba82fcdbe02419a225111502f0",
    checked=CHECKED,
    publisher="Linux man-pages",
)
PROC = man_pages.file("man5/proc.5")
GETRLIMIT = man_pages.file("man2/getrlimit.2")
GETENT = man_pages.file("man1/getent.1")
SS = Repository(
    "iproute2/iproute2",
    commit="ee2a4a86625688d8c2b468ec15d7ae35a4f5717f",
    checked=CHECKED,
    publisher="iproute2",
).file("man/man8/ss.8")
JOURNALCTL = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked=CHECKED,
    publisher="systemd",
).file("man/journalctl.xml")
CURL = Repository(
    "curl/curl",
    commit="5c61e168698a72b87437d58ed728bcdea6d5db42",
    checked=CHECKED,
    publisher="curl",
).file("docs/cmdline-opts/write-out.md")

COREUTILS = Repository(
    "coreutils/coreutils",
    commit="aa0c0de3508e9150eb0ea610f696ee353dd9353d",
    checked=CHECKED,
    publisher="GNU",
).file("doc/coreutils.texi")

HTTPS = Repository(
    "nginx/nginx.org",
    commit="3924a7f8334b93bbb4d5368f3d0cd44922ef2a6b",
    checked=CHECKED,
    publisher="nginx",
).file("xml/en/docs/http/configuring_https_servers.xml")

CERTIFICATE = Check(
    "Show the certificate chain and the dates that the server sends.",
    shell("openssl s_client -connect <host>:<port> -servername <domain>")
    @ HTTPS.at("$ openssl s_client -connect www.godaddy.com:443"),
    **NO_OUTPUT,
    verify="None has expired, the name fits, and each is issued by the next (i and s).",
)
DISK = Check(
    "Read the free space of the file system that holds the data.",
    shell("df -h <directory>") @ COREUTILS.at("reports the amount of space used and available"),
    **NO_OUTPUT,
    verify="Use% at 100: the disk is the cause.",
)
LISTENERS = Check(
    "List who listens on the TCP ports, as root: another program may hold the port.",
    shell("ss -ltnp") @ SS.at("Display only listening sockets"),
    **NO_OUTPUT,
)
RESOLVE = Check(
    "Resolve the name on the host or in the container that reports the error.",
    shell("getent ahosts <domain>") @ GETENT.at("arguments are provided, pass each"),
    **NO_OUTPUT,
    verify="No address: name resolution is the cause. An old address: a cache, or a stale record.",
)
CALL = Check(
    "Call the server itself, from the host that reports the error.",
    shell("curl -sS -o /dev/null -w '%{http_code} %{time_connect} %{time_total}' <url>")
    @ CURL.at("The total time, in seconds, that the full"),
    **NO_OUTPUT,
    verify="Refused: nothing listens. Slow: the server. Good: what lies between, or a timeout.",
)
KERNEL_KILLS = Check(
    "Ask the kernel whether it killed a process for memory, as root.",
    shell("journalctl --dmesg --grep='Out of memory'")
    @ JOURNALCTL.at("Show only kernel messages."),
    **NO_OUTPUT,
    verify="A line with the name of the process: the machine or its container had no memory left.",
)
MEMORY = Check(
    "Read the resident memory of the process, its peak and its swap, twice some minutes apart.",
    shell("grep -E 'VmHWM|VmRSS|VmSwap' /proc/<pid>/status")
    @ PROC.at('Peak resident set size ("high water mark").'),
    healthy=statement("VmRSS of both readings is about the same") @ PROC.at("Resident set size."),
    unhealthy=statement("VmRSS grows and nears VmHWM")
    @ PROC.at('Peak resident set size ("high water mark").'),
)
THREADS = Check(
    "Compare the threads of the process with its limit on processes, and the machine's.",
    shell("ls /proc/<pid>/task | wc -l; grep 'Max processes' /proc/<pid>/limits")
    @ GETRLIMIT.at("a limit on the number of extant process"),
    **NO_OUTPUT,
    verify="The limit counts the threads of all processes of the user, not of this one alone.",
)
LIMITS = Check(
    "Read the limits of the running process.",
    shell("cat /proc/<pid>/limits") @ PROC.at("soft limit, hard limit, and units of measurement"),
    **NO_OUTPUT,
)
FILES = Check(
    "Compare the number of the process's open files with its soft limit.",
    shell("ls /proc/<pid>/fd | wc -l; grep 'Max open files' /proc/<pid>/limits")
    @ PROC.at("one entry for each file which the process"),
    **NO_OUTPUT,
    verify="Equal: the limit is reached. The count grows without load: descriptors leak.",
)
UNIT_LOG = Check(
    "Read the log of the unit of the last hour.",
    shell("journalctl --unit=<unit> --since=-1h")
    @ JOURNALCTL.at("Show messages for the specified systemd unit"),
    **NO_OUTPUT,
)
