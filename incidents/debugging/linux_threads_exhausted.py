"""fork and clone fail with EAGAIN: a unit, a user or the machine is at its limit of tasks."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    percent,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import systemd as source
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.linux import CGROUPS, SYSCTL
from atlas.technologies.linux import linux
from atlas.technologies.python import python
from incidents.amazon._2020_11_25 import SUMMARY as KINESIS
from incidents.debugging import _linux as shared
from incidents.debugging._tasks import (
    CONTROL,
    FORK,
    MACHINE,
    MOST_THREADS,
    RAISE_UNIT,
    RAISE_USER,
    UNIT_TASKS,
    USER_TASKS,
)

EXEC = source.file("man/systemd.exec.xml")

GROWTH = Check(
    "Count the tasks of the unit twice, some minutes apart, under steady load.",
    shell("systemctl show <unit> -p TasksCurrent")
    @ CONTROL.at("Specify the maximum number of tasks that may"),
    healthy=statement("about the same number both times")
    @ CONTROL.at("Specify the maximum number of tasks that may"),
    unhealthy=statement("a number that only grows")
    @ CONTROL.at("Specify the maximum number of tasks that may"),
    verify="At TasksMax the number cannot grow: raise TasksMax first (set-property), then count.",
)
RAISE_MACHINE = Step(
    "Raise the limit that is reached, as root, until a reboot: here threads-max.",
    command=shell("sysctl -w kernel.threads-max=<count>")
    @ SYSCTL.at("This value controls the maximum number of threads"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the previous value with the same command.",
    verify="Programs start threads; watch the memory. For pid_max: sysctl -w kernel.pid_max.",
)
RESTART_ONE = Step(
    "Restart the unit that leaks threads, one instance at a time.",
    command=RESTART.command,
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the process has restarted.",
    verify="TasksCurrent starts low; it grows again while the leak is there.",
)
TRACE = Check(
    "Check what fails, as root: trace the program's calls that start threads for a while.",
    shell("timeout 30 strace -f -p <pid> -e trace=process -e status=failed")
    @ shared.STRACE.at("Prints only system calls with the specified return"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="No clone or fork with EAGAIN: another call fails, such as a read of a socket.",
)
BEFORE_RESTART = evolve(
    MOST_THREADS,
    action="Keep the list of processes with the most threads: the restart ends the evidence.",
)

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Resource temporarily unavailable: no new thread or process",
    as_of="2026-11",
    symptom="Programs cannot start threads or processes; even a shell fails to run a command.",
    signals=[
        linux.NO_FORK,
        linux.FORK_REJECTED,
        linux.NO_TASK,
        python.NO_THREAD,
        linux.THREADS.rising(),
    ],
    see=[
        Link(
            "incidents/debugging/linux_file_descriptors",
            "guide",
            because="when the error is Too many open files",
        ),
        Link(
            "incidents/debugging/java_heap_exhausted",
            "guide",
            because="when a JVM reports OutOfMemoryError of another kind",
        ),
        Link(
            "incidents/debugging/java_threads_exhausted",
            "guide",
            because="a JVM that cannot create a native thread",
        ),
    ],
    tree=Question(
        "Is the unit at its limit of tasks?",
        check=UNIT_TASKS,
        unhealthy=Question(
            "Does the number only grow?",
            check=GROWTH,
            unhealthy=Cause(
                "The program leaks threads or processes",
                why=statement("each thread counts as a task")
                @ FORK.at("system-wide limit on the number of processes and"),
                fix=[BEFORE_RESTART, RESTART_ONE],
            ),
            healthy=Cause(
                "The unit needs more tasks than it may have",
                why=statement("the default is 15% of the smallest limit of the system")
                @ source.file("man/systemd-system.conf.xml").at(
                    "Defaults to 15% of the minimum of"
                ),
                fix=[RAISE_UNIT, MOST_THREADS],
            ),
        ),
        healthy=Question(
            "Is the user at the limit of processes?",
            check=USER_TASKS,
            unhealthy=Cause(
                "The limit of the user is reached; threads count, in all its processes",
                why=statement("RLIMIT_NPROC limits processes and threads of a real user ID")
                @ FORK.at("which limits the number of processes and threads"),
                fix=[RAISE_USER, MOST_THREADS],
            ),
            healthy=Question(
                "Is the whole machine at its limit?",
                check=MACHINE,
                unhealthy=Cause(
                    "The machine has no thread or pid left",
                    why=statement("at Amazon Kinesis in 2020, added servers exceeded the limit")
                    @ KINESIS.at("exceed the maximum number of threads allowed by"),
                    fix=[MOST_THREADS, RAISE_MACHINE],
                ),
                healthy=Cause(
                    "A container's limit, or another call that returns the same error",
                    why=statement("a control group above the unit may have a limit of its own")
                    @ CGROUPS.at("Hard limit of number of processes."),
                    fix=[TRACE],
                ),
            ),
        ),
    ),
    limit=Limit(
        "tasks of a unit: a share of the system's limit",
        of="tasks",
        reads="tasks (TasksCurrent)",
        default=percent(15)
        @ source.file("man/systemd-system.conf.xml").at("Defaults to 15% of the minimum of"),
        headroom=UNIT_TASKS,
    ),
    do_not=[
        "Do not log out of the last shell: a new login needs a new process.",
        "Do not test a user's limit as root: it does not hold for root.",
        "Do not expect more log lines: the kernel logs only the first rejection of a group.",
    ],
    precedents=[
        Precedent(
            "Amazon Kinesis, November 2020",
            report=KINESIS,
            what=statement("added servers made all servers exceed the limit of threads")
            @ KINESIS.at("exceed the maximum number of threads allowed by"),
        )
    ],
    time_to_recover=undisclosed("time to recover: of this limit alone, the summary gives none"),
    data_loss=undisclosed("data loss: the manuals mention none"),
    rollback=statement("set the previous limits with the same commands")
    @ SYSCTL.at("This value controls the maximum number of threads"),
    glossary={
        "EAGAIN": "The error's name in code, of which the text is the message.",
        "task": "A process or a thread: the kernel counts both alike.",
    },
) as guide:
    waive("IN403", because="no page or report found states a recovery time of this limit")
    waive("IN404", because="no page or report found mentions lost data")
