"""What fails where an agent of Cilium starts, with the first steps."""

from atlas.technologies.failures._machine import KERNEL_LOG, MEMORY
from atlas.technologies.failures.cilium import LIST_AGENTS, READ_LOGS, READ_PREVIOUS, STATUS
from atlas.technologies.known_failure import KnownFailure

HEALTH = KnownFailure(
    "an agent stops: its health endpoint does not start",
    steps=[READ_PREVIOUS, LIST_AGENTS, KERNEL_LOG],
)
STOPPED = KnownFailure(
    "an agent does not start or stops (any cause)",
    is_general=True,
    steps=[LIST_AGENTS, READ_PREVIOUS, STATUS],
)
SETTINGS = KnownFailure(
    "an agent does not start: a setting is not valid", steps=[LIST_AGENTS, READ_PREVIOUS, READ_LOGS]
)
DATAPATH = KnownFailure(
    "an agent cannot set up the data path of its node",
    steps=[READ_PREVIOUS, KERNEL_LOG, MEMORY],
)
NO_CRDS = KnownFailure(
    "an agent does not start: the operator registered no kinds",
    steps=[LIST_AGENTS, READ_PREVIOUS, STATUS],
)
