"""What fails in the kernel of Linux itself, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, KERNEL_LOG, MEMORY
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.linux import OOM_SCORES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

kernel = Repository(
    "torvalds/linux",
    commit="v6.12",
    release="6.12",
    checked="2026-11-26",
    publisher="Linux",
    read_in="Debian's package linux-source-6.12",
)

TAINTED_KERNELS = kernel.file("Documentation/admin-guide/tainted-kernels.rst")

TAINTED = Check(
    "Check whether a foreign module or an earlier fault has tainted the kernel.",
    shell("cat /proc/sys/kernel/tainted") @ TAINTED_KERNELS.at("The kernel will mark itself as"),
    **NO_OUTPUT,
    verify="0: not tainted. Else the bits name a foreign module, a crash or broken "
    "hardware before.",
)

BUG = KnownFailure(
    "the kernel hit a bug, and a process or the machine crashed",
    steps=[KERNEL_LOG, TAINTED, UNIT_LOG],
)

PCI_ERROR = KnownFailure(
    "a PCI device reports errors",
    steps=[KERNEL_LOG, TAINTED, UNIT_LOG],
)

HEAT = KnownFailure(
    "the processor is too hot, and is slowed down",
    steps=[KERNEL_LOG, CPU, UNIT_LOG],
)

CLOCK_UNSTABLE = KnownFailure(
    "the clock of the processor is unstable",
    steps=[KERNEL_LOG, CPU, TAINTED],
)

NO_SLAB = KnownFailure(
    "the kernel gets no memory for its own objects",
    steps=[MEMORY, OOM_SCORES, KERNEL_LOG],
)
