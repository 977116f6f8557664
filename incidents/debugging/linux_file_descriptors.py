"""Too many open files: the process or the machine is at its limit, or file descriptors leak."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Step,
    count,
    minutes,
    shell,
    statement,
)
from atlas.technologies.failures._machine import PRLIMIT, PROC, man_pages, systemd
from atlas.technologies.failures._services import RESTART, SYSTEMCTL
from atlas.technologies.failures.linux import FILES
from atlas.technologies.failures.linux import RAISE_FILES as RAISE_MAXIMUM
from atlas.technologies.failures.linux_errors import RAISE_FILES as RAISE_LIMIT
from atlas.technologies.linux import linux
from incidents.debugging import _linux as shared

ERRNO = man_pages.file("man3/errno.3")
MANAGER = systemd.file("man/systemd-system.conf.xml")
EXEC = systemd.file("man/systemd.exec.xml")
CLEVER = Publisher("Clever Cloud", checked=shared.CHECKED).post(
    "RBX front reverse proxies DOWN for 12 minutes",
    "https://www.clevercloudstatus.com/incident/344",
    "2021-03-07",
)
PURELYMAIL = Publisher("Purelymail", checked=shared.CHECKED).post(
    "Intermittent functioning due to open file limits",
    "https://news.purelymail.com/posts/status/2019-11-10-intermittent-functioning.html",
    "2019-11-10",
)

LIMIT = Check(
    "Read the soft limit of the process.",
    shell("prlimit --pid <pid> --nofile") @ PRLIMIT.at("*-n*, *--nofile*[**=**_limits_]::"),
    healthy=statement("SOFT far above 1024, or equal to HARD, such as 524288")
    @ EXEC.at("the hard limit defaults to 524288,"),
    unhealthy=statement("SOFT 1024")
    @ MANAGER.at("<varname>DefaultLimitNOFILE=</varname> defaults to 1024:"),
)
COUNT = Check(
    "Compare the number of the process's open files with its soft limit.",
    shell("ls /proc/<pid>/fd | wc -l; prlimit --pid <pid> --nofile")
    @ PROC.at("one entry for each file which the process"),
    healthy=statement("far fewer open files than SOFT")
    @ PROC.at("one entry for each file which the process"),
    unhealthy=statement("about as many open files as SOFT")
    @ PROC.at("one entry for each file which the process"),
)
GROWTH = Check(
    "Count the process's open files twice, some minutes apart, under steady load.",
    shell("ls /proc/<pid>/fd | wc -l") @ PROC.at("one entry for each file which the process"),
    healthy=statement("the same number both times")
    @ PROC.at("one entry for each file which the process"),
    unhealthy=statement("a number that only grows")
    @ PROC.at("one entry for each file which the process"),
    verify="At its soft limit the number cannot grow: raise the limit with prlimit first (below), "
    "then count.",
)
RAISE_UNIT = Step(
    "Set LimitNOFILE= in the unit, so that the limit survives restarts; then restart it.",
    command=shell("systemctl edit <unit> && systemctl restart <unit>")
    @ SYSTEMCTL.at("Edit a drop-in snippet or a whole replacement"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the line and restart again.",
    verify="prlimit of the new process shows the limit.",
)
RESTART_ONE = Step(
    "Restart the process, one instance at a time.",
    command=RESTART.command,
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the process has restarted.",
    verify="The count starts low; it grows again if the leak is still there.",
)

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Too many open files",
    as_of="2026-11",
    symptom="A process can open no more files or connections and refuses new clients.",
    signals=[
        linux.TOO_MANY_FILES,
        linux.FILE_MAX,
        linux.TOO_MANY_FILES_GO,
        linux.TOO_MANY_FILES_SYSTEM,
        linux.FILE_HANDLES.rising(),
    ],
    tree=Question(
        "Is the whole machine at its maximum?",
        check=FILES,
        unhealthy=Cause(
            "The machine has run out of file handles",
            why=statement("calls that hit the system-wide limit fail with ENFILE")
            @ PROC.at("System calls that fail when encountering this limit"),
            fix=[RAISE_MAXIMUM],
        ),
        healthy=Question(
            "Is the soft limit of the process the small default?",
            check=LIMIT,
            unhealthy=Cause(
                "The default of 1024 was never raised",
                why=statement("Purelymail's servers hit the very low default limits")
                @ PURELYMAIL.at("ran into the very low default limits on"),
                fix=[RAISE_LIMIT, RAISE_UNIT],
            ),
            healthy=Question(
                "Does its number of open files grow under steady load?",
                check=GROWTH,
                unhealthy=Cause(
                    "The process leaks file descriptors",
                    why=statement("what is not closed keeps its /proc/<pid>/fd entry")
                    @ PROC.at("one entry for each file which the process"),
                    fix=[RESTART_ONE],
                ),
                healthy=Cause(
                    "It serves more connections than its limit allows",
                    why=statement("EMFILE is commonly caused by exceeding the process's own limit")
                    @ ERRNO.at("Commonly caused by exceeding the"),
                    fix=[RAISE_LIMIT, RAISE_UNIT],
                ),
            ),
        ),
    ),
    limit=Limit(
        "open files of a process, soft limit of systemd",
        of="open files",
        reads="open files",
        default=count(1024, "file")
        @ MANAGER.at("<varname>DefaultLimitNOFILE=</varname> defaults to 1024:"),
        headroom=COUNT,
    ),
    do_not=[
        "Do not raise the soft limit above 1024 for a program that uses select(): it fails.",
        "Do not lower the hard limit: descriptors are accounted as memory anyway.",
        "Do not raise only the running process: the next one starts with the limit of its unit.",
    ],
    precedents=[
        Precedent(
            "Clever Cloud, reverse proxies down",
            report=CLEVER,
            what=statement("a badly configured limit: no new connections until restarted")
            @ CLEVER.at("a badly configured NOFILE limit on the"),
        ),
        Precedent(
            "Purelymail, mail delayed",
            report=PURELYMAIL,
            what=statement("one server failed to open files for hours; defaults were too low")
            @ PURELYMAIL.at("ran into the very low default limits on"),
        ),
    ],
    time_to_recover=minutes(12)
    @ CLEVER.at("proxies DOWN for 12 minutes", of="Clever Cloud's RBX proxies", basis="outage"),
    data_loss=statement("none at Purelymail: the other server took over")
    @ PURELYMAIL.at("no mail was lost, as the other"),
    rollback=statement("restore the previous limits with the same command")
    @ PRLIMIT.at("set the soft and hard limits for the"),
    see=[
        Link(
            "incidents/debugging/nginx_worker_connections_exhausted",
            "guide",
            because="nginx has a limit of connections below this one",
        ),
        Link(
            "incidents/debugging/go_goroutine_leak",
            "guide",
            because="a Go program whose goroutines hold sockets",
        ),
    ],
    glossary={
        "EMFILE": "The error that a process gets at its own limit of open files.",
        "ENFILE": "The error that every process gets when the machine is at its limit.",
    },
) as guide:
    pass
