"""Messages of Linux about hangs, crashes and broken hardware."""

from atlas.technologies._linux_sources import kernel, linux
from atlas.technologies.failures import linux as fails
from atlas.technologies.failures import linux_kernel as kernel_fails
from atlas.technologies.message import LogMessage


class LinuxKernelMessages:
    """Messages of Linux about hangs, crashes and broken hardware."""

    HUNG_TASK = LogMessage(
        anchor=" blocked for more than ",
        sample="INFO: task scylla:4711 blocked for more than 120 seconds.",
        pattern=r"task (?P<name>.+):(?P<pid>\d+) blocked for more than (?P<seconds>\d+) seconds",
        severity="error",
        meaning="A process waits for a disk or a lock of the kernel and cannot even be killed.",
        source=linux.file("kernel/hung_task.c", commit="00b5cdeb9fe761654d5a76a411c79b8ff04a81e5"),
        failure=fails.HUNG,
    )

    SOFT_LOCKUP = LogMessage(
        anchor="BUG: soft lockup - CPU#",
        sample="watchdog: BUG: soft lockup - CPU#5 stuck for 26s! [bash:537]",
        pattern=r"BUG: soft lockup - CPU#(?P<cpu>\d+) stuck for (?P<seconds>\d+)s",
        severity="fatal",
        meaning="A CPU ran in the kernel for long without yielding; what runs there hangs.",
        source=kernel.file("kernel/watchdog.c"),
        failure=fails.LOCKUP,
    )

    HARD_LOCKUP = LogMessage(
        anchor="Watchdog detected hard LOCKUP on cpu ",
        sample="watchdog: Watchdog detected hard LOCKUP on cpu 3",
        pattern=r"hard LOCKUP on cpu (?P<cpu>\d+)",
        severity="fatal",
        meaning="A CPU does not even handle interrupts.",
        source=kernel.file("kernel/watchdog.c"),
        failure=fails.LOCKUP,
    )

    RCU_STALL = LogMessage(
        anchor=" self-detected stall on CPU",
        sample="rcu: INFO: rcu_sched self-detected stall on CPU",
        pattern=r"INFO: (?P<flavour>\w+) self-detected stall on CPU",
        severity="error",
        meaning="A CPU did not pass through a quiet state for long: overload of the host, or a "
        "loop.",
        source=kernel.file("kernel/rcu/tree_stall.h"),
        failure=fails.LOCKUP,
    )

    RCU_STALLS = LogMessage(
        anchor=" detected stalls on CPUs/tasks:",
        sample="rcu: INFO: rcu_sched detected stalls on CPUs/tasks:",
        pattern=r"INFO: (?P<flavour>\w+) detected stalls on CPUs",
        severity="error",
        meaning="Some CPUs did not pass through a quiet state for long.",
        source=kernel.file("kernel/rcu/tree_stall.h"),
        failure=fails.LOCKUP,
    )

    SEGFAULT = LogMessage(
        anchor="]: segfault at ",
        sample="api[4711]: segfault at 0 ip 00005581a3f0c1d2 sp 00007ffd0c3b2a10 error 4 in "
        "api[5581a3e00000+1a0000]",
        pattern=r"(?P<name>\S+)\[(?P<pid>\d+)\]: segfault at (?P<address>[0-9a-f]+) ip",
        severity="info",
        meaning="A program accessed memory that it does not have, and was killed.",
        source=kernel.file("arch/x86/mm/fault.c"),
        failure=fails.CRASH,
    )

    MACHINE_CHECK = LogMessage(
        anchor=": Machine Check",
        sample="[Hardware Error]: CPU 3: Machine Check Exception: 5 Bank 7: be00000000800400",
        pattern=r"CPU (?P<cpu>\d+): Machine Check(?: Exception)?: \w+ Bank (?P<bank>\d+)",
        severity="fatal",
        meaning="The processor reports a hardware error.",
        source=kernel.file("arch/x86/kernel/cpu/mce/core.c"),
        failure=fails.HARDWARE,
    )

    MACHINE_CHECK_LOGGED = LogMessage(
        anchor="Machine check events logged",
        sample="mce: [Hardware Error]: Machine check events logged",
        pattern=r"\[Hardware Error\]: Machine check events logged",
        severity="info",
        meaning="The processor reported hardware errors, corrected ones as well.",
        source=kernel.file("arch/x86/kernel/cpu/mce/core.c"),
        failure=fails.HARDWARE,
    )

    MEMORY_UNCORRECTED = LogMessage(
        anchor=" UE ",
        sample="EDAC MC0: 1 UE memory read error on CPU_SrcID#0_MC#0_Chan#1_DIMM#0 (channel:1 "
        "slot:0 page:0x2a3f1 offset:0x0 grain:32)",
        pattern=r"EDAC MC(?P<controller>\d+): (?P<errors>\d+) UE (?P<error>.+?) on (?P<module>\S+)",
        severity="fatal",
        meaning="A memory module returned wrong data that could not be corrected.",
        source=kernel.file("drivers/edac/edac_mc.c"),
        failure=fails.HARDWARE,
    )

    MEMORY_CORRECTED = LogMessage(
        anchor=" CE ",
        sample="EDAC MC0: 1 CE memory read error on CPU_SrcID#0_MC#0_Chan#1_DIMM#0 (channel:1 "
        "slot:0 page:0x2a3f1 offset:0x0 grain:32 syndrome:0x0)",
        pattern=r"EDAC MC(?P<controller>\d+): (?P<errors>\d+) CE (?P<error>.+?) on (?P<module>\S+)",
        severity="warning",
        meaning="A memory module returned wrong data that was corrected; many of them precede a "
        "failure.",
        source=kernel.file("drivers/edac/edac_mc.c"),
        failure=fails.HARDWARE,
    )

    MEMORY_FAILURE = LogMessage(
        anchor=" due to hardware memory corruption",
        sample="Memory failure: 0x2a3f1: Sending SIGBUS to java:4711 due to hardware memory "
        "corruption",
        pattern=r"Sending SIGBUS to (?P<name>\S+):(?P<pid>\d+) due to hardware memory",
        severity="error",
        meaning="A process was killed because its memory is physically damaged.",
        source=kernel.file("mm/memory-failure.c"),
        failure=fails.HARDWARE,
    )

    PANIC = LogMessage(
        anchor="Kernel panic - not syncing: ",
        sample="Kernel panic - not syncing: Fatal exception in interrupt",
        pattern=r"(?:^|[^\[] ?)Kernel panic - not syncing: (?P<reason>.+)",
        severity="fatal",
        meaning="The kernel stopped; the machine restarts or hangs.",
        source=kernel.file("kernel/panic.c"),
        failure=fails.PANIC,
    )
    NULL_POINTER = LogMessage(
        anchor="kernel NULL pointer dereference",
        sample="BUG: kernel NULL pointer dereference, address: 0000000000000010",
        severity="fatal",
        meaning="The kernel, or a module of it, used a pointer to nothing: a bug.",
        source=kernel.file("arch/x86/mm/fault.c"),
        failure=kernel_fails.BUG,
    )
    PAGE_FAULT = LogMessage(
        anchor="BUG: unable to handle page fault for address",
        sample="BUG: unable to handle page fault for address: ffffb2d5c0a3f000",
        severity="fatal",
        meaning="The kernel, or a module of it, accessed memory that it does not have: a bug.",
        source=kernel.file("arch/x86/mm/fault.c"),
        failure=kernel_fails.BUG,
    )
    OOPS = LogMessage(
        anchor="Oops: ",
        sample="Oops: 0002 [#1] SMP PTI",
        pattern=r"Oops: (?:(?P<what>[a-z ]+): )?(?P<code>[0-9a-f]{4}) \[#(?P<count>\d+)\]",
        severity="fatal",
        meaning="The kernel hit a bug; the process that ran is killed, and locks may be left "
        "behind.",
        source=kernel.file("arch/x86/kernel/dumpstack.c"),
        failure=kernel_fails.BUG,
    )
    PROTECTION_FAULT = LogMessage(
        anchor="general protection fault",
        sample="general protection fault, probably for non-canonical address "
        "0xdead000000000108: 0000 [#1] SMP NOPTI",
        pattern=r"(?:^|[\]:] )(?P<fault>general protection fault)\b[:,]",
        severity="fatal",
        meaning="The kernel, or a module of it, used an address that cannot exist: a bug.",
        source=kernel.file("arch/x86/kernel/traps.c"),
        failure=kernel_fails.BUG,
    )
    PROGRAM_FAULT = LogMessage(
        anchor="] general protection fault ip:",
        sample="traps: api[4711] general protection fault ip:5581a3f0c1d2 sp:7ffd0c3b2a10 "
        "error:0 in api[5581a3e00000+1a0000]",
        pattern=r"(?P<name>\S+)\[(?P<pid>\d+)\] general protection fault ip:",
        severity="info",
        meaning="A program used an address that cannot exist, and was killed.",
        source=kernel.file("arch/x86/kernel/traps.c"),
        failure=fails.CRASH,
    )
    KERNEL_BUG = LogMessage(
        anchor="kernel BUG at ",
        sample="kernel BUG at fs/ext4/inode.c:2731!",
        pattern=r"kernel BUG at (?P<file>\S+):(?P<line>\d+)!",
        severity="fatal",
        meaning="A check of the kernel failed: a bug, or damaged memory.",
        source=kernel.file("lib/bug.c"),
        failure=kernel_fails.BUG,
    )
    BAD_PAGE = LogMessage(
        anchor="BUG: Bad page state in process ",
        sample="BUG: Bad page state in process java  pfn:3f2a1",
        severity="fatal",
        meaning="The kernel found a damaged entry of its list of pages: a bug, or broken memory.",
        source=kernel.file("mm/page_alloc.c"),
        failure=kernel_fails.BUG,
    )
    ATOMIC = LogMessage(
        anchor="BUG: scheduling while atomic: ",
        sample="BUG: scheduling while atomic: swapper/3/0/0x00000100",
        severity="error",
        meaning="The kernel waited where it may not: a bug of a driver.",
        source=kernel.file("kernel/sched/core.c"),
        failure=kernel_fails.BUG,
    )
    PCI_ERROR = LogMessage(
        anchor="PCIe Bus Error: severity=Unc",
        sample="pcieport 0000:00:00.0: PCIe Bus Error: severity=Uncorrectable (Non-Fatal), "
        "type=Transaction Layer, (Requester ID)",
        pattern=r"(?P<device>[0-9a-f]{4}:[0-9a-f:.]+): PCIe Bus Error: "
        r"severity=(?P<severity>Uncorrect\w+ \([\w-]+\))",
        severity="error",
        meaning="A PCI device or its slot reports errors that could not be corrected.",
        source=kernel.file("drivers/pci/pcie/aer.c"),
        failure=kernel_fails.PCI_ERROR,
    )
    PCI_CORRECTED = LogMessage(
        anchor="PCIe Bus Error: severity=Correct",
        sample="nvme 0000:bf:00.0: PCIe Bus Error: severity=Correctable, type=Physical "
        "Layer, (Receiver ID)",
        pattern=r"(?P<device>[0-9a-f]{4}:[0-9a-f:.]+): PCIe Bus Error: "
        r"severity=Correct(?:ed|able)",
        severity="warning",
        meaning="A PCI device or its slot reports corrected errors; very many of them slow "
        "it down.",
        source=kernel.file("drivers/pci/pcie/aer.c"),
        failure=kernel_fails.PCI_ERROR,
    )
    THROTTLED = LogMessage(
        anchor="cpu clock is throttled",
        sample="CPU3: Core temperature is above threshold, cpu clock is throttled (total "
        "events = 1)",
        pattern=r"CPU(?P<cpu>\d+): (?P<level>\w+) temperature is above threshold",
        severity="warning",
        meaning="The processor is too hot, and runs slower.",
        source=kernel.file("drivers/thermal/intel/therm_throt.c"),
        failure=kernel_fails.HEAT,
    )
    CLOCK_UNSTABLE = LogMessage(
        anchor=" as unstable because the skew is too large",
        sample="clocksource: timekeeping watchdog on CPU3: Marking clocksource 'tsc' as "
        "unstable because the skew is too large:",
        pattern=r"Marking clocksource '(?P<clock>\w+)' as unstable",
        severity="warning",
        meaning="The kernel stops using the clock of the processor, and reading the time "
        "becomes slow.",
        source=kernel.file("kernel/time/clocksource.c"),
        failure=kernel_fails.CLOCK_UNSTABLE,
    )
    UNKNOWN_NMI = LogMessage(
        anchor="NMI received for unknown reason ",
        sample="Uhhuh. NMI received for unknown reason 3d on CPU 0.",
        severity="fatal",
        meaning="The hardware interrupted the processor for a reason that the kernel does "
        "not know.",
        source=kernel.file("arch/x86/kernel/nmi.c"),
        failure=fails.HARDWARE,
    )
