"""A host is slow: its CPUs are busy, stolen or throttled, or only its load average is high."""

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    assumed,
    count,
    statement,
)
from atlas.technologies.failures._machine import DISK_LOAD, VMSTAT
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.linux import STACK
from atlas.technologies.linux import linux
from incidents.cloudflare._2019_07_02 import DOWN
from incidents.cloudflare._2019_07_02 import REPORT as CLOUDFLARE
from incidents.debugging import _linux as shared
from incidents.debugging._cpu import (
    BANDWIDTH,
    BLOCKED,
    BUSY,
    CALLS,
    CONTROL,
    CREDITS,
    IN_KERNEL,
    INTERRUPTS,
    KERNEL_TIME,
    KINDS,
    LOAD,
    LOADAVG,
    LOWER,
    MPSTAT,
    NEW_HOST,
    ONE_THREAD,
    PRESSURE,
    PROCESSES,
    PROFILE,
    QUOTA,
    RAISE_QUOTA,
    SCALING,
    SPREAD,
    STOLEN,
    STOP_START,
    TASK_CPU,
    UNLIMITED,
    UPTIME,
    WATCH,
)
from incidents.stack_exchange.facts import POSTMORTEM as STACK_EXCHANGE

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "CPU saturated: high CPU, high load average",
    as_of="2026-11",
    symptom="Everything on a host is slow: CPU at 100 %, or a load average above its CPUs.",
    signals=[
        linux.LOAD.rising(),
        linux.CPU_WAITING.rising(),
        linux.CPU_SECONDS.rising(),
        linux.RCU_STARVED,
    ],
    see=[
        Link(
            "incidents/debugging/latency_spike",
            "guide",
            because="when only the requests of one service are slow",
        ),
        Link(
            "incidents/debugging/retry_storm",
            "guide",
            because="when retries of clients are the load",
        ),
        Link(
            "incidents/debugging/nodejs_event_loop_blocked",
            "guide",
            because="when the thread at 100 % is that of Node.js",
        ),
        Link(
            "incidents/debugging/linux_out_of_memory_killed",
            "guide",
            because="when memory is short, too",
        ),
    ],
    tree=Question(
        "Are the CPUs busy?",
        check=BUSY,
        unhealthy=Question(
            "Is there CPU steal?",
            check=STOLEN,
            unhealthy=Cause(
                "CPU steal: the hypervisor serves another virtual machine",
                why=statement("the virtual CPU waits while the hypervisor serves another one")
                @ MPSTAT.at("hypervisor was servicing another virtual processor."),
                fix=[CREDITS, UNLIMITED, NEW_HOST],
            ),
            healthy=Question(
                "Is much of it system time?",
                check=KERNEL_TIME,
                unhealthy=Question(
                    "Is it time for interrupts?",
                    check=INTERRUPTS,
                    unhealthy=Cause(
                        "Interrupts load the CPUs, mostly for received packets",
                        why=statement("by default, the interrupting CPU processes the packets")
                        @ SCALING.at("case packets are processed on the interrupting CPU."),
                        fix=[KINDS, SPREAD],
                    ),
                    healthy=Cause(
                        "The kernel works for a program: system calls, memory, locks",
                        why=statement("sy is time spent in kernel code")
                        @ VMSTAT.at("Time spent running kernel code."),
                        fix=[PROCESSES, CALLS, IN_KERNEL, RESTART],
                    ),
                ),
                healthy=Cause(
                    "Programs compute: more load, a loop, or one expensive input",
                    why=statement("at Cloudflare in 2019, one expression used all CPUs")
                    @ CLOUDFLARE.at("CPUs to become exhausted on every CPU core"),
                    fix=[PROCESSES, PROFILE, LOWER, RESTART],
                ),
            ),
        ),
        healthy=Question(
            "Do the same threads stay in state D?",
            check=BLOCKED,
            unhealthy=Cause(
                "They wait for a disk, NFS or a lock: the load average counts them",
                why=statement("it is the mean of running plus uninterruptible tasks")
                @ LOADAVG.at(
                    "nr_active += cpu_of(cpu)->nr_running + cpu_of(cpu)->nr_uninterruptible;"
                ),
                fix=[STACK, DISK_LOAD],
            ),
            healthy=Question(
                "Is a control group throttled?",
                check=QUOTA,
                unhealthy=Cause(
                    "A unit or container has used up its CPU quota",
                    why=statement("its threads cannot run until the next period")
                    @ BANDWIDTH.at("not be able to run again until the"),
                    fix=[RAISE_QUOTA],
                ),
                healthy=Question(
                    "Is one thread at 100 %?",
                    check=ONE_THREAD,
                    unhealthy=Cause(
                        "One thread is at the limit of one CPU, while others are idle",
                        why=statement("%CPU of a thread is its share of one CPU") @ TASK_CPU,
                        fix=[PROFILE, RESTART],
                    ),
                    healthy=Cause(
                        "The peak has passed: the load average falls slowly",
                        why=statement("it is an exponentially decaying average")
                        @ LOADAVG.at("global load average is an exponentially decaying average"),
                        fix=[PRESSURE, LOAD, WATCH],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "load average of one fully used CPU",
        of="load average",
        reads="load average (uptime)",
        default=count(1, "task") @ UPTIME.at("of 1 means a single CPU system is", basis="limit"),
        headroom=LOAD,
    ),
    do_not=[
        "Do not take a high load average for busy CPUs: it counts threads in state D, too.",
        "Do not read %CPU of ps as the present: it is the mean since the process started.",
        "Do not trust the mean over all CPUs: one thread or one interrupt may fill one of them.",
        "Do not restart a process before you have profiled it: the evidence is lost.",
        "Do not leave strace attached: the traced process runs more slowly.",
    ],
    precedents=[
        Precedent(
            "Cloudflare, July 2019",
            report=CLOUDFLARE,
            what=statement("a rule with one regular expression exhausted all CPUs for HTTP")
            @ CLOUDFLARE.at("CPUs to become exhausted on every CPU core"),
        ),
        Precedent(
            "Stack Exchange, July 2016",
            report=STACK_EXCHANGE,
            what=statement("for one post, a regular expression used the CPU of web servers")
            @ STACK_EXCHANGE.at("regular expressions to consume high CPU on our"),
        ),
    ],
    time_to_recover=assumed(
        DOWN, because="the outage of Cloudflare in 2019, which had this cause, lasted so long"
    ),
    data_loss=statement(
        "of slowness, none is published; a stopped EC2 instance loses its instance store"
    )
    @ STOP_START.at("data on any instance store volumes is erased"),
    rollback=statement("set the previous quota, priority and option with the same commands")
    @ CONTROL.at("relative to the total CPU time available on"),
    glossary={
        "runnable": "Running, or ready to run and waiting for a CPU.",
        "state D": "Uninterruptible sleep: the thread waits in the kernel, usually for I/O.",
        "st": "Stolen time, or steal: the virtual CPU waits while the hypervisor runs another one.",
    },
) as guide:
    pass
