"""What fails in Vert.x, with the first steps."""

from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._machine import CPU, KERNEL_KILLS
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.java import FULL
from atlas.technologies.known_failure import KnownFailure

BLOCKED = KnownFailure(
    "a thread is blocked: the event loop stalls", steps=[PRINT_THREADS, CPU, FULL]
)
TIMEOUT = KnownFailure("a server does not respond in time", steps=[CALL, RESOLVE, PRINT_THREADS])
POOL = KnownFailure("a connection pool is exhausted", steps=[OUTGOING, PRINT_THREADS, CALL])
CLOSED = KnownFailure("the other side closed a connection early", steps=[CALL, OUTGOING, UNIT_LOG])
NO_HANDLERS = KnownFailure(
    "a message on the event bus gets no reply", steps=[PRINT_THREADS, UNIT_LOG, KERNEL_KILLS]
)
