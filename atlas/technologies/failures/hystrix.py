"""What fails in calls under Hystrix, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._jvm import PRINT_THREADS
from atlas.technologies.failures._network import CALL
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

STREAM = Repository(
    "Netflix/Hystrix",
    commit="7c03bafe32b518182e09e92fa57358a01043a504",
    checked="2026-11-26",
    publisher="Netflix",
).file("hystrix-contrib/hystrix-metrics-event-stream/README.md")

COMMANDS = Check(
    "Read the state of every command for a few seconds, where the stream is set up.",
    shell("timeout 5 curl -s http://<host>:<port>/<app>/hystrix.stream")
    @ STREAM.at("$ curl http://hostname:port/appname/hystrix.stream"),
    **NO_OUTPUT,
    verify="isCircuitBreakerOpen, errorPercentage and latencies show which dependency fails.",
)

OPEN = KnownFailure(
    "the circuit breaker of a dependency is open", steps=[COMMANDS, CALL, PRINT_THREADS]
)
TIMEOUT = KnownFailure(
    "a dependency does not respond in time", steps=[COMMANDS, CALL, PRINT_THREADS]
)
EXHAUSTED = KnownFailure(
    "the calls to a dependency are at their limit", steps=[COMMANDS, PRINT_THREADS, CALL]
)

FAILED = KnownFailure(
    "a call to a dependency failed, and there is no fallback", steps=[COMMANDS, CALL, PRINT_THREADS]
)
