"""The OOM killer ended a process: its unit is at its limit, or the whole machine is."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    Step,
    config,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import JOURNALCTL, MEMORY, PROC
from atlas.technologies.failures._machine import systemd as source
from atlas.technologies.failures._services import RESTART, SYSTEMCTL
from atlas.technologies.failures.linux_kernel import kernel
from atlas.technologies.linux import linux
from atlas.technologies.systemd import systemd
from incidents.datahub.facts import CORE_NODES as DATAHUB
from incidents.debugging import _linux as shared
from incidents.mybinder.facts import OUT_OF_MEMORY, RESTORED
from incidents.mybinder.facts import PROXY as MYBINDER

CONTROL = source.file("man/systemd.resource-control.xml")
OOM_KILL = kernel.file("mm/oom_kill.c")
PROC_RST = kernel.file("Documentation/filesystems/proc.rst")
SWAPON = shared.SWAPON

CONSTRAINT = Check(
    "Read the constraint of the kill in the kernel's log; keep the output.",
    shell("journalctl -k -g 'oom-kill:constraint|Killed process'")
    @ JOURNALCTL.at("Show only kernel messages. This implies"),
    healthy=statement("constraint=CONSTRAINT_NONE and global_oom: the whole machine was short")
    @ OOM_KILL.at('pr_info("oom-kill:constraint=%s,nodemask=%*pbl",'),
    unhealthy=statement("constraint=CONSTRAINT_MEMCG: oom_memcg names the group at its limit")
    @ OOM_KILL.at('[CONSTRAINT_MEMCG] = "CONSTRAINT_MEMCG",'),
)
UNIT_GROWTH = Check(
    "Compare the memory of the unit with its limit twice, some minutes apart, under steady load.",
    shell("systemctl show <unit> -p MemoryCurrent -p MemoryMax")
    @ CONTROL.at("Specify the absolute limit on memory usage of"),
    healthy=statement("MemoryCurrent rises with load, and falls again")
    @ CONTROL.at("Specify the absolute limit on memory usage of"),
    unhealthy=statement("MemoryCurrent only grows, up to MemoryMax")
    @ CONTROL.at("Specify the absolute limit on memory usage of"),
)
VICTIM = Check(
    "Compare the processes at the time of the kill: the kernel lists them, rss in pages.",
    shell("dmesg | grep -A 300 'Tasks state'")
    @ OOM_KILL.at('pr_info("Tasks state (memory values in pages):\\n");'),
    healthy=statement("its rss is the largest of all")
    @ OOM_KILL.at('pr_info("Tasks state (memory values in pages):\\n");'),
    unhealthy=statement("another has more; the killed one has a higher oom_score_adj")
    @ PROC_RST.at("is added to the badness score before it"),
)
GROWTH = Check(
    "Read the memory of the process that was killed twice, under steady load, once it is back.",
    shell("grep -E 'VmRSS|VmSwap' /proc/<pid>/status") @ PROC.at("Resident set size."),
    healthy=statement("about the same both times") @ PROC.at("Resident set size."),
    unhealthy=statement("VmRSS only grows") @ PROC.at("Resident set size."),
)
LARGEST = Check(
    "List the processes with the most memory, with their users.",
    shell("ps -eo pid,rss,user,comm --sort=-rss | head -n 20")
    @ shared.PS.at("resident set size, the non\\-swapped physical memory that"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="RSS is in KiB; the first one is known. Find its unit: systemctl status <pid>.",
)
RAISE = Step(
    "Raise the memory limit of the unit, if the machine has the memory; it needs no restart.",
    command=shell("systemctl set-property <unit> MemoryMax=<size>")
    @ SYSTEMCTL.at("The changes are applied immediately, and stored on"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="systemctl set-property <unit> MemoryMax=<previous-value>: that of systemctl show before.",
    verify="systemctl show <unit> -p MemoryMax shows it, and no new kill is logged.",
)
RESTART_ONE = Step(
    "Restart the unit that grows, one instance at a time, to gain time.",
    command=RESTART.command,
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the process has restarted.",
    verify="Its memory starts low; it grows again while the leak is there.",
)
CAP = Step(
    "Limit the memory of the unit that grows, so that only it is killed; then restart it.",
    command=config("MemoryMax=<size>", file="drop-in of the unit")
    @ CONTROL.at("Specify the absolute limit on memory usage of"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the line and restart the unit again.",
    verify="The next kill has constraint=CONSTRAINT_MEMCG and names that unit.",
)
PROTECT = Step(
    "Lower the score of the unit that must survive; then restart it.",
    command=config("OOMScoreAdjust=<count>", file="drop-in of the unit")
    @ source.file("man/systemd.exec.xml").at("Sets the adjustment value for the Linux kernel's"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the line and restart the unit again.",
    verify="oom_score_adj in /proc/<pid> shows it; another process is killed instead.",
)
SWAP = Step(
    "Enable a swap file that was made before, as root, to gain time.",
    command=shell("swapon <file>") @ SWAPON.at("is used to specify devices on which"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="swapoff <file>, once enough memory is free.",
    verify="/proc/swaps lists it; the machine may become slow. Then move load away.",
)

with DebuggingGuide(
    linux(shared.ALL_VERSIONS),
    "Out of memory: Killed process",
    as_of="2026-11",
    symptom="A process is gone or restarted, without an error in its own log.",
    signals=[
        linux.OOM_KILLED,
        linux.OOM_MACHINE_KILL,
        linux.OOM_CGROUP_KILL,
        linux.OOM_KILLS.rising(),
        systemd.OOM_KILLED,
    ],
    see=[
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="when the killed process ran in a pod",
        ),
        Link(
            "incidents/debugging/java_heap_exhausted",
            "guide",
            because="when a JVM reports OutOfMemoryError itself",
        ),
        Link(
            "incidents/debugging/systemd_start_limit_hit",
            "guide",
            because="when systemd no longer restarts the unit",
        ),
    ],
    tree=Question(
        "Was the limit of a unit or container reached?",
        check=CONSTRAINT,
        unhealthy=Question(
            "Does its memory only grow?",
            check=UNIT_GROWTH,
            unhealthy=Cause(
                "The program leaks memory",
                why=statement("at its limit, the kernel kills a process of the group")
                @ CONTROL.at("Specify the absolute limit on memory usage of"),
                fix=[RESTART_ONE],
            ),
            healthy=Cause(
                "The limit is below what a peak needs",
                why=statement("MemoryMax= is the last line of defense")
                @ CONTROL.at("the last line of defense."),
                fix=[RAISE],
            ),
        ),
        healthy=Question(
            "Did the killed process use the most?",
            check=VICTIM,
            unhealthy=Cause(
                "Another process used the memory up; the victim had a higher score",
                why=statement("oom_score_adj is added to the score that selects the victim")
                @ PROC_RST.at("is added to the badness score before it"),
                fix=[LARGEST, CAP, PROTECT],
            ),
            healthy=Question(
                "Does its memory only grow?",
                check=GROWTH,
                unhealthy=Cause(
                    "The process leaks memory, and has no limit of its own",
                    why=statement("without a limit, the whole machine runs short")
                    @ PROC_RST.at("For example, if a task is using all"),
                    fix=[CAP, RESTART_ONE],
                ),
                healthy=Cause(
                    "The machine is too small for what runs on it",
                    why=statement("the kernel grants more memory than it has")
                    @ kernel.file("Documentation/admin-guide/sysctl/vm.rst").at(
                        "there are a lot of"
                    ),
                    fix=[MEMORY, LARGEST, SWAP],
                ),
            ),
        ),
    ),
    limit=Limit(
        "memory and swap of the machine",
        of="memory",
        reads="memory (MemAvailable)",
        default=undisclosed("default: the memory of the machine, of which there is no default"),
        headroom=MEMORY,
    ),
    do_not=[
        "Do not blame the process that invoked the OOM killer: it only asked for memory.",
        "Do not set oom_score_adj to -1000 for a program that grows: others are killed for it.",
        "Do not wait with dmesg: newer lines push the list of processes out.",
        "Do not read memory.events of a unit that has ended: the file is gone.",
    ],
    precedents=[
        Precedent(
            "mybinder.org, a node runs out of memory",
            report=MYBINDER,
            what=statement("a process was killed in its container; the proxy crash-looped")
            @ MYBINDER.at("Memory cgroup out of memory: Kill process 8339"),
        ),
        Precedent(
            "Berkeley DataHub, core node",
            report=DATAHUB,
            what=statement("the hub's proxy invoked the OOM killer on the core node")
            @ DATAHUB.at(
                "core node dmesg: node invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0,"
            ),
        ),
    ],
    time_to_recover=(RESTORED - OUT_OF_MEMORY).meaning_of(
        "mybinder.org, from out of memory to restored", basis="outage"
    ),
    data_loss=undisclosed("data loss: what the killed process held in memory; no page says more"),
    rollback=statement("set the previous MemoryMax with the same command")
    @ SYSTEMCTL.at("The changes are applied immediately, and stored on"),
    glossary={
        "OOM killer": "The part of the kernel that kills a process when memory is used up.",
        "oom_score_adj": "What is added to a process's score; the highest score is killed.",
        "rss": "Memory of a process that is in RAM now.",
    },
) as guide:
    waive("IN404", because="no page or report found says more than the memory of the process")
