"""What fails where the GitHub Actions runner runs a step, with the first steps."""

from atlas.technologies.failures._machine import CPU, KERNEL_KILLS, MEMORY
from atlas.technologies.known_failure import KnownFailure

KILLED = KnownFailure("the process of a step was killed", steps=[KERNEL_KILLS, MEMORY, CPU])
