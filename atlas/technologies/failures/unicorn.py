"""What fails in Unicorn, with the first steps."""

from atlas.evidence.command import config
from atlas.evidence.repository import Repository
from atlas.steps.step import Step
from atlas.technologies.failures._machine import CPU, KERNEL_KILLS, PROCESS_MEMORY
from atlas.technologies.failures._network import LISTENER, OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

CONFIGURATOR = Repository(
    "defunkt/unicorn", commit="e9862718a7e98d3cbec74fc92ffc17a1023e18da", checked="2026-11-26"
).file("lib/unicorn/configurator.rb")

RAISE_TIMEOUT = Step(
    "Raise the timeout if slow requests are expected; the restart interrupts requests.",
    command=config("timeout <seconds>", file="config/unicorn.rb")
    @ CONFIGURATOR.at("sets the timeout of worker processes to"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default 60) and restart.",
    verify="Workers are no longer killed; what the requests wait for is still slow.",
)

TIMEOUT = KnownFailure(
    "a request took too long, and its worker was killed",
    steps=[CPU, OUTGOING, UNIT_LOG, RAISE_TIMEOUT],
)
DIED = KnownFailure("a worker died", steps=[KERNEL_KILLS, UNIT_LOG, PROCESS_MEMORY])
MEMORY = KnownFailure(
    "a worker grew past its memory limit, and is replaced",
    steps=[PROCESS_MEMORY, KERNEL_KILLS, UNIT_LOG],
)
ADDRESS = KnownFailure(
    "the server does not start: its address is in use", steps=[LISTENER, UNIT_LOG, UNIT]
)
