"""Steps on limits of threads and processes that two guides share."""

from atlas import Check, Step, shell, statement
from atlas.technologies.failures._machine import PRLIMIT, PROC, man_pages
from atlas.technologies.failures._machine import systemd as source
from atlas.technologies.failures._services import SYSTEMCTL
from atlas.technologies.failures.linux import SYSCTL
from incidents.debugging import _linux as shared

CONTROL = source.file("man/systemd.resource-control.xml")
FORK = man_pages.file("man2/fork.2")
MMAP = man_pages.file("man2/mmap.2")

UNIT_TASKS = Check(
    "Compare the tasks of the unit with its limit.",
    shell("systemctl show <unit> -p TasksCurrent -p TasksMax")
    @ CONTROL.at("Specify the maximum number of tasks that may"),
    healthy=statement("TasksCurrent far below TasksMax")
    @ CONTROL.at("Specify the maximum number of tasks that may"),
    unhealthy=statement("TasksCurrent equal to TasksMax")
    @ CONTROL.at("Specify the maximum number of tasks that may"),
)
USER_TASKS = Check(
    "Compare the threads of the user of the process with the limit of the process.",
    shell("ps -L -u <user> -o pid= | wc -l; grep 'Max processes' /proc/<pid>/limits")
    @ FORK.at("which limits the number of processes and threads"),
    healthy=statement("far fewer threads than the soft limit; or the user is root")
    @ FORK.at("which limits the number of processes and threads"),
    unhealthy=statement("as many threads as the soft limit, the first number")
    @ FORK.at("which limits the number of processes and threads"),
)
MACHINE = Check(
    "Compare all threads of the machine with its two limits.",
    shell("cat /proc/loadavg /proc/sys/kernel/threads-max /proc/sys/kernel/pid_max")
    @ PROC.at("The value after the slash is the number"),
    healthy=statement("the number after the slash far below both limits")
    @ SYSCTL.at("This value controls the maximum number of threads"),
    unhealthy=statement("the number after the slash at threads-max, or near pid_max")
    @ SYSCTL.at("PIDs of value ``pid_max`` or larger are not"),
)
MOST_THREADS = Check(
    "List the processes with the most threads, with their users.",
    shell("ps -eo nlwp,pid,user,comm --sort=-nlwp | head -n 20")
    @ shared.PS.at("number of lwps (threads) in the process."),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="The first one is known; many rows of one program: it starts processes, not threads.",
)
RAISE_UNIT = Step(
    "Raise the limit of tasks of the running unit; it needs no restart.",
    command=shell("systemctl set-property <unit> TasksMax=<count>")
    @ SYSTEMCTL.at("The changes are applied immediately, and stored on"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="systemctl set-property <unit> TasksMax=<count>, with the value that "
    "systemctl show -p TasksMax printed before.",
    verify="systemctl show <unit> -p TasksMax shows it; the program starts threads again.",
)
RAISE_USER = Step(
    "Raise the limit of the running process, as root, until it restarts.",
    command=shell("prlimit --pid <pid> --nproc=<soft-limit>:<hard-limit>")
    @ PRLIMIT.at("*--nproc*"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Restore the previous values with the same command.",
    verify="Max processes in /proc/<pid>/limits shows it; set LimitNPROC= of the unit as well.",
)
