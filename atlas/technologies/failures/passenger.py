"""What fails in Phusion Passenger, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CPU, KERNEL_KILLS, PROCESS_MEMORY
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import ENVIRONMENT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_passenger = Repository(
    "phusion/passenger", commit="080171e6e254972ae32e7724372879713743c6b2", checked="2026-11-26"
)
STATUS_TOOL = _passenger.file("bin/passenger-status")
POOL = _passenger.file("src/agent/Core/ApplicationPool/Implementation.cpp")

READ_STATUS = Check(
    "Read the processes, their sessions and the queue, as root.",
    shell("passenger-status") @ STATUS_TOOL.at("inspecting Phusion Passenger's internal status."),
    **NO_OUTPUT,
    verify="Requests in queue that grow, or sessions that never end: the application hangs.",
)

SPAWN = KnownFailure(
    "the application does not start",
    is_general=True,
    steps=[UNIT_LOG, READ_STATUS, ENVIRONMENT],
    causes=[wrapped_error(POOL.at("Could not spawn process for application"))],
)
QUEUE = KnownFailure(
    "all processes are busy, and requests get 503", steps=[READ_STATUS, CPU, OUTGOING]
)
DIED = KnownFailure(
    "a process of the application died", steps=[KERNEL_KILLS, PROCESS_MEMORY, UNIT_LOG]
)
