"""Hystrix: circuit breakers and bulkheads for calls, open-sourced by Netflix."""

from atlas.evidence.constructors import count, ms, percent, requests
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import hystrix as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-23"
RELEASES = Publisher("Netflix", checked=_CHECKED).post(
    "Tags of Netflix/Hystrix",
    "https://github.com/Netflix/Hystrix",
    read_in="a snapshot of the repository",
)


_CORE = "hystrix-core/src/main/java/com/netflix/hystrix"
_hystrix = Repository(
    "Netflix/Hystrix",
    commit="7c03bafe32b518182e09e92fa57358a01043a504",
    checked=_CHECKED,
    publisher="Netflix",
)
COMMAND = _hystrix.file("hystrix-core/src/main/java/com/netflix/hystrix/AbstractCommand.java")
PROPERTIES = _hystrix.file(
    "hystrix-core/src/main/java/com/netflix/hystrix/HystrixCommandProperties.java"
)
STREAM = _hystrix.file("hystrix-contrib/hystrix-metrics-event-stream/README.md")


class Hystrix(Technology):
    """A library that gives each dependency its own threads, a timeout, a breaker, a fallback.

    It has been in maintenance since its last release, 1.5.18.
    """

    name = "Hystrix"
    icon = None
    plane = "service"
    releases = release_lines(
        "1.0 2012-11-21, 1.1 2012-12-05, 1.2 2013-01-08, 1.3 2013-08-02, 1.4 2015-03-03, "
        "1.5 2016-02-29",
        RELEASES,
    )
    logs = statement("the log of the application that embeds it, through SLF4J") @ _hystrix.file(
        "hystrix-core/build.gradle"
    ).at("implementation 'org.slf4j:slf4j-api:1.7.0'")
    TIMEOUT = Parameter(
        "timeout, default",
        ms(1000) @ PROPERTIES.at("default_executionTimeoutInMilliseconds = 1000;"),
    )
    ERROR_THRESHOLD = Parameter(
        "error threshold, default",
        percent(50) @ PROPERTIES.at("errorThresholdPercentage = 50 = if 50%+ of requests"),
    )
    REQUEST_VOLUME = Parameter(
        "minimum requests in 10 s",
        requests(20) @ PROPERTIES.at("default_circuitBreakerRequestVolumeThreshold = 20;"),
    )
    SLEEP_WINDOW = Parameter(
        "sleep window, default",
        ms(5000) @ PROPERTIES.at("default_circuitBreakerSleepWindowInMilliseconds = 5000;"),
    )
    THREADS = Parameter(
        "threads, default",
        count(10, "thread")
        @ _hystrix.file(
            "hystrix-core/src/main/java/com/netflix/hystrix/HystrixThreadPoolProperties.java"
        ).at("default_coreSize = 10;"),
    )

    CIRCUIT_OPEN = LogMessage(
        anchor="Hystrix circuit short-circuited and is OPEN",
        sample="java.lang.RuntimeException: Hystrix circuit short-circuited and is OPEN",
        severity="error",
        meaning="The breaker of a dependency is open: its calls fail at once.",
        source=COMMAND,
        failure=fails.OPEN,
    )
    TIMED_OUT = LogMessage(
        anchor=" timed-out and ",
        sample="HystrixRuntimeException: GetUserCommand timed-out and no fallback available.",
        pattern=r"(?P<command>\w+) timed-out and (?:no fallback available|fallback failed)\.",
        severity="error",
        meaning="A dependency timed out, and no fallback answered in its place.",
        source=COMMAND,
        failure=fails.TIMEOUT,
    )
    NO_THREAD = LogMessage(
        anchor=" could not be queued for execution and ",
        sample="HystrixRuntimeException: GetUserCommand could not be queued for execution and "
        "fallback failed.",
        pattern=r"(?P<command>\w+) could not be queued for execution and ",
        severity="error",
        meaning="The thread pool of a dependency is exhausted.",
        source=COMMAND,
        failure=fails.EXHAUSTED,
    )
    NO_SEMAPHORE = LogMessage(
        anchor="could not acquire a semaphore for execution",
        sample="java.lang.RuntimeException: could not acquire a semaphore for execution",
        severity="error",
        meaning="The concurrency limit of a dependency is reached.",
        source=COMMAND,
        failure=fails.EXHAUSTED,
    )
    CIRCUIT_REFUSED = LogMessage(
        anchor=" short-circuited and ",
        sample=(
            "com.netflix.hystrix.exception.HystrixRuntimeException: GetUser "
            "short-circuited and no fallback available."
        ),
        pattern=r"(?P<command>\S+) short-circuited and (?:no fallback available|fallback failed)",
        severity="error",
        meaning="A call was refused, for the circuit breaker of its dependency is open.",
        source=COMMAND,
        failure=fails.OPEN,
        context=("fallback",),
    )

    FAILED = LogMessage(
        anchor=" failed and no fallback available.",
        sample=(
            "com.netflix.hystrix.exception.HystrixRuntimeException: GetUser failed and "
            "no fallback available."
        ),
        pattern=r"(?P<command>\S+) failed and no fallback available\.",
        severity="error",
        meaning="A call to a dependency threw an exception; the cause follows.",
        source=COMMAND,
        failure=fails.FAILED,
    )

    CIRCUIT = Metric(
        name="isCircuitBreakerOpen",
        meaning="Whether the breaker of a command is open.",
        source=STREAM,
    )
    ERROR_PERCENTAGE = Metric(
        name="errorPercentage",
        meaning="Share of a command's calls that failed, in its rolling window.",
        unit="percent",
        source=STREAM,
    )
    TIMEOUTS = Metric(
        name="rollingCountTimeout",
        meaning="Calls of a command that timed out, in its rolling window.",
        source=STREAM,
    )
    SHORT_CIRCUITED = Metric(
        name="rollingCountShortCircuited",
        meaning="Calls that an open breaker refused, in the rolling window.",
        source=STREAM,
    )
    POOL_REJECTED = Metric(
        name="rollingCountThreadPoolRejected",
        meaning="Calls that found no free thread, in the rolling window.",
        source=STREAM,
    )


hystrix = Hystrix()
