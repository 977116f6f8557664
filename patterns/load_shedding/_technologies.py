"""The library by which services of Netflix limit their concurrent requests."""

from atlas import LogMessage, Metric, Technology, statement
from atlas.technologies.failures._network import CALL
from atlas.technologies.known_failure import KnownFailure
from atlas.technologies.release import release_lines
from patterns.load_shedding import _steps as steps
from patterns.load_shedding import facts

AT_THE_LIMIT = KnownFailure(
    "a server is at its limit of concurrent requests",
    steps=[steps.READ_LIMIT, steps.READ_CHANGES, CALL],
)
CALLER_AT_ITS_LIMIT = KnownFailure(
    "a caller is at its own limit of concurrent calls",
    steps=[CALL, steps.READ_LIMIT, steps.READ_CHANGES],
)


class ConcurrencyLimits(Technology):
    """A Java library that adapts the limit of concurrent requests to measured latency."""

    name = "concurrency-limits"
    icon = None
    plane = "service"
    releases = release_lines(
        "0.0 2018-01-02, 0.1 2018-09-10, 0.2 2019-03-22, 0.3 2019-05-14, 0.4 2023-03-02, "
        "0.5 2024-03-27",
        facts.RELEASES,
    )
    logs = statement("the log of the service that runs it, through SLF4J") @ facts.BUILD.at(
        'implementation "org.slf4j:slf4j-api:${slf4jVersion}"'
    )

    SERVER_LIMIT = LogMessage(
        anchor="Server concurrency limit reached",
        sample="io.grpc.StatusRuntimeException: UNAVAILABLE: Server concurrency limit reached",
        severity="error",
        meaning="A gRPC server's limiter rejected it; the caller logs this, the server does not.",
        source=facts.GRPC_SERVER,
        failure=AT_THE_LIMIT,
    )
    CLIENT_LIMIT = LogMessage(
        anchor="Client concurrency limit reached",
        sample="io.grpc.StatusRuntimeException: UNAVAILABLE: Client concurrency limit reached",
        severity="error",
        meaning="The limiter of the gRPC client itself rejected the call: it was not sent.",
        source=facts.GRPC_CLIENT,
        failure=CALLER_AT_ITS_LIMIT,
    )
    NEW_LIMIT = LogMessage(
        anchor=" ms winRtt=",
        sample="New limit=18 minRtt=12.5 ms winRtt=31.25 ms queueSize=12",
        pattern=r"New limit=(?P<limit>\d+) minRtt=(?P<least>[\d.]+) ms winRtt=(?P<now>[\d.]+) ms "
        r"queueSize=(?P<queue>-?\d+)",
        severity="debug",
        meaning="The limit was changed; compare the latency now with the least one.",
        source=facts.VEGAS,
    )

    REJECTED = Metric(
        name="call{status=rejected}",
        meaning="Requests that it rejected. Others: success, dropped, ignored, bypassed.",
        source=facts.LIMITER,
        kind="counter",
    )
    LIMIT = Metric(
        name="limit",
        meaning="The limit of concurrent requests of this instance, as it is now.",
        source=facts.METRIC_NAMES,
        kind="gauge",
    )


concurrency_limits = ConcurrencyLimits()
