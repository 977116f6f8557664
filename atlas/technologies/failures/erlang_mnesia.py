"""What fails in Mnesia, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import DISK_LOAD, SPACE
from atlas.technologies.failures.erlang import ALLOCATED, NETWORK, PROCESSES
from atlas.technologies.known_failure import KnownFailure

MNESIA = Repository(
    "erlang/otp", commit="019eff4f517cc110bd365a193f63ce5431335bd2", checked="2026-11-27"
).file("lib/mnesia/src/mnesia_event.erl")

PARTITION = KnownFailure(
    "Mnesia: a network partition split the cluster", steps=[NETWORK, PROCESSES, ALLOCATED]
)
OVERLOADED = KnownFailure(
    "Mnesia writes its log slower than entries arrive", steps=[DISK_LOAD, SPACE, PROCESSES]
)
FATAL = KnownFailure("Mnesia stopped with a fatal error", steps=[SPACE, DISK_LOAD, NETWORK])
