"""Messages of Linux about memory and tasks."""

from atlas.technologies._linux_sources import OOM, OOM_4_19, kernel, linux
from atlas.technologies.failures import linux as fails
from atlas.technologies.failures import linux_kernel as kernel_fails
from atlas.technologies.message import LogMessage


class LinuxMemoryMessages:
    """Messages of Linux about memory and tasks."""

    OOM_KILLED = LogMessage(
        anchor="Killed process ",
        sample="Killed process 4711 (beam.smp) total-vm:41943040kB, anon-rss:31457280kB, "
        "file-rss:0kB, shmem-rss:0kB",
        pattern=r"Killed process (?P<pid>\d+) \((?P<name>[^)]+)\)",
        severity="error",
        meaning="The machine or a container ran out of memory, and the kernel killed a process.",
        source=OOM,
        failure=fails.OUT_OF_MEMORY,
    )

    OOM_OLDER = LogMessage(
        anchor=") score ",
        sample="Out of memory: Kill process 4711 (java) score 974 or sacrifice child",
        pattern=r"Out of memory(?: \(oom_kill_allocating_task\))?: Kill process (?P<pid>\d+) "
        r"\((?P<name>[^)]+)\) score (?P<score>\d+) or sacrifice child",
        severity="error",
        meaning="The machine ran out of memory, and the kernel kills a process or its child.",
        source=OOM_4_19,
        failure=fails.OUT_OF_MEMORY,
    )

    OOM_CGROUP = LogMessage(
        anchor="Memory cgroup out of memory",
        sample="Memory cgroup out of memory: Kill process 4711 (java) score 974 or sacrifice child",
        severity="error",
        meaning="A container reached its own memory limit; the machine did not.",
        source=OOM,
        failure=fails.CGROUP_OUT_OF_MEMORY,
    )

    FILE_MAX = LogMessage(
        anchor="VFS: file-max limit ",
        sample="VFS: file-max limit 1597016 reached",
        pattern=r"VFS: file-max limit (?P<limit>\d+) reached",
        severity="info",
        meaning="The machine as a whole has no file handle left.",
        source=linux.file(
            "Documentation/admin-guide/sysctl/fs.rst",
            commit="0604aa87b098740f2e517a584552591cbf2209d7",
        ),
        failure=fails.OPEN_FILES,
    )

    FORK_REJECTED = LogMessage(
        anchor="cgroup: fork rejected by pids controller in ",
        sample="cgroup: fork rejected by pids controller in /system.slice/api.service",
        pattern=r"fork rejected by pids controller in (?P<group>\S+)",
        severity="info",
        meaning="A container or unit may not start another process or thread.",
        source=kernel.file("kernel/cgroup/pids.c"),
        failure=fails.TOO_MANY_TASKS,
    )

    NO_PAGES = LogMessage(
        anchor=": page allocation failure: order:",
        sample="kworker/3:1: page allocation failure: order:4, mode:0xcc0(GFP_KERNEL)",
        pattern=r"(?P<name>\S+): page allocation failure: order:(?P<order>\d+)",
        severity="warning",
        meaning="The kernel found no free memory of the size that it needed in one piece.",
        source=kernel.file("mm/page_alloc.c"),
        failure=fails.NO_PAGES,
    )

    OOM_INVOKED = LogMessage(
        anchor=" invoked oom-killer: ",
        sample="java invoked oom-killer: gfp_mask=0x140cca(GFP_HIGHUSER_MOVABLE), order=0, "
        "oom_score_adj=0",
        pattern=r"(?P<name>\S+) invoked oom-killer: gfp_mask",
        severity="warning",
        meaning="Memory is used up, and the kernel looks for a process to kill.",
        source=kernel.file("mm/oom_kill.c"),
        failure=fails.OUT_OF_MEMORY,
    )
    OOM_CGROUP_KILL = LogMessage(
        anchor="oom-kill:constraint=CONSTRAINT_MEMCG",
        sample="oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=cri-containerd-ec9ee2.scope,mems_allowed=0-1,oom_memcg=/kubepods.slice,task_memcg=/kubepods.slice/x.scope,task=java,pid=4711,uid=0",
        pattern=r"constraint=CONSTRAINT_MEMCG,.*\btask=(?P<name>[^,]+),pid=(?P<pid>\d+)",
        severity="info",
        meaning="A container or unit reached its memory limit, and the kernel killed a task of it.",
        source=kernel.file("mm/oom_kill.c"),
        failure=fails.CGROUP_OUT_OF_MEMORY,
    )
    OOM_MACHINE_KILL = LogMessage(
        anchor="oom-kill:constraint=CONSTRAINT_",
        sample="oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,global_oom,task_memcg=/system.slice/api.service,task=java,pid=4711,uid=1000",
        pattern=r"constraint=CONSTRAINT_(?:NONE|CPUSET|MEMORY_POLICY),.*\btask=(?P<name>[^,]+),pid=("
        r"?P<pid>\d+)",
        severity="info",
        meaning="The machine ran out of memory, and the kernel killed a task.",
        source=kernel.file("mm/oom_kill.c"),
        failure=fails.OUT_OF_MEMORY,
    )
    CGROUP_USAGE = LogMessage(
        anchor="kB, failcnt ",
        sample="memory: usage 1048576kB, limit 1048576kB, failcnt 141",
        pattern=r"memory: usage (?P<usage>\d+)kB, limit (?P<limit>\d+)kB, failcnt",
        severity="info",
        meaning="A container or unit is at its memory limit; a kill follows.",
        source=kernel.file("mm/memcontrol.c"),
        failure=fails.CGROUP_OUT_OF_MEMORY,
    )
    NONE_KILLABLE = LogMessage(
        anchor="Out of memory and no killable processes...",
        sample="Out of memory and no killable processes...",
        severity="warning",
        meaning="Memory is used up, and the kernel finds no process that it may kill.",
        source=kernel.file("mm/oom_kill.c"),
        failure=fails.OUT_OF_MEMORY,
    )
    OOM_NONE_SYSTEM = LogMessage(
        anchor="System is deadlocked on memory",
        sample="Kernel panic - not syncing: System is deadlocked on memory",
        severity="fatal",
        meaning="Memory is used up, nothing can be killed, and the kernel stops.",
        source=kernel.file("mm/oom_kill.c"),
        failure=fails.OUT_OF_MEMORY,
    )
    SLAB = LogMessage(
        anchor="SLUB: Unable to allocate memory on ",
        sample="SLUB: Unable to allocate memory on node -1, gfp=0xdc0(GFP_KERNEL|__GFP_ZERO)",
        severity="warning",
        meaning="The kernel gets no memory for its own objects: the machine or a cgroup is "
        "at its limit.",
        source=kernel.file("mm/slub.c"),
        failure=kernel_fails.NO_SLAB,
    )
