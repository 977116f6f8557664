"""Technologies that Shopify built: what its open source logs, measures and defaults to."""

from typing import ClassVar

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.shopify import _sources as src
from systems.shopify import facts

gap = gaps_in("Shopify's posts, reports and repositories")
_CENTRAL = statement("a central place, in which logs are searched") @ (
    src.PAYMENTS_GUIDE.at("We store logs in a centralized place and")
)
_RELEASES = undisclosed("releases: those that Shopify runs are not published")


class Semian(Technology):
    """Shopify's circuit breakers and bulkheads for Ruby, inside each worker process."""

    name = "Semian"
    icon = "diagrams.programming.language.Ruby"
    plane = "service"
    releases = _RELEASES
    logs = statement("the logs of the application that uses it") @ src.SEMIAN.at(
        "Monitor your application logs for entries with"
    )

    OPENED = LogMessage(
        anchor="State transition from closed to open.",
        sample="[Semian::CircuitBreaker] State transition from closed to open. success_count=0 "
        "error_count=3 success_count_threshold=2 error_count_threshold=3 error_timeout=10 "
        'error_last_at="12034.7" name="redis_sessions" last_error_message="Connection timed out"',
        pattern=r'name="(?P<name>[^"]+)"',
        severity="info",
        meaning="The circuit of this resource opened in one worker: calls fail without a wait.",
        source=src.SEMIAN_BREAKER,
    )
    REOPENED = LogMessage(
        anchor="State transition from half_open to open.",
        sample="[Semian::CircuitBreaker] State transition from half_open to open. success_count=0 "
        "error_count=3 success_count_threshold=2 error_count_threshold=3 error_timeout=10 "
        'error_last_at="12044.9" name="redis_sessions" last_error_message="Connection timed out"',
        pattern=r'name="(?P<name>[^"]+)"',
        severity="info",
        meaning="The trial call failed: the resource is still down, and the circuit opened again.",
        source=src.SEMIAN_BREAKER,
    )
    MISCONFIGURED = LogMessage(
        anchor="[SEMIAN_CONFIG_WARNING]:",
        sample="[SEMIAN_CONFIG_WARNING]: Missing required arguments for Semian: "
        "[:success_threshold, :error_threshold, :error_timeout]",
        severity="warning",
        meaning="A resource has an illegal configuration; without validation it is only logged.",
        source=src.SEMIAN,
    )
    NOT_CONFIGURED = LogMessage(
        anchor="Semian is not configured for ",
        sample="Semian is not configured for Redis: redis_sessions",
        severity="info",
        meaning="This resource has no circuit breaker and no bulkhead.",
        source=src.SEMIAN_ADAPTER,
        context=("semian", "Semian"),
    )


class Ghostferry(Technology):
    """Shopify's library that copies chosen rows from one MySQL server to another, online."""

    name = "Ghostferry"
    icon = "diagrams.onprem.database.MySQL"
    plane = "control"
    releases = _RELEASES
    logs = statement("standard error of the process") @ (
        src.GF_ERRORS.at("// Print error to STDERR")
    )

    LOCK_FAILED = LogMessage(
        anchor="locking failed, aborting run",
        sample='level=error msg="locking failed, aborting run" error="callback returned 500"',
        severity="error",
        meaning="The application did not grant the lock on writes, so the cutover ends.",
        source=src.GF_FERRY,
    )
    UNLOCK_FAILED = LogMessage(
        anchor="unlocking failed, aborting run",
        sample='level=error msg="unlocking failed, aborting run" error="callback returned 500"',
        severity="error",
        meaning="The lock on writes could not be released: writes of the shop may stay blocked.",
        source=src.GF_FERRY,
    )
    RETRIES_EXCEEDED = LogMessage(
        anchor="retry limit exceeded",
        sample='level=error msg="failed to get cutover lock after 1 attempts, retry limit '
        'exceeded"',
        pattern=r"failed to (?P<action>.+) after (?P<tries>\d+) attempts",
        severity="error",
        meaning="An action failed as often as its limit of retries allows.",
        source=src.GF_UTILS,
        context=("ghostferry", "failed to"),
    )
    VERIFY_FAILED = LogMessage(
        anchor="verification failed, aborting run",
        sample='level=error msg="verification failed, aborting run" error="verifier detected '
        'data discrepancy"',
        severity="error",
        meaning="Rows differ between source and target during the cutover; the run ends.",
        source=src.GF_SHARDING,
    )
    TARGET_CHANGED = LogMessage(
        anchor="has been corrupted by a change directly performed in the target",
        sample="row data with paginationKey 42 on `shopify`.`orders` has been corrupted by a "
        "change directly performed in the target at binlog file: mysql-bin.000003 and position: 4",
        severity="error",
        meaning="Something other than Ghostferry wrote to the target during the copy.",
        source=src.GF_TARGET,
    )
    TOO_SLOW = LogMessage(
        anchor="cutover stage verification will not complete within max downtime duration",
        sample="cutover stage verification will not complete within max downtime duration "
        "(took 12.3s)",
        pattern=r"took (?P<took>[^)]+)",
        severity="error",
        meaning="The verification would take longer than the allowed downtime.",
        source=src.GF_INLINE,
    )
    FATAL = LogMessage(
        anchor="fatal error detected, see logs for details",
        sample="panic: fatal error detected, see logs for details",
        severity="fatal",
        meaning="The run ends; `errfrom` in the line before names the part that failed.",
        source=src.GF_ERRORS,
    )

    LAG = Metric(
        name="BinlogStreamer.Lag",
        meaning="Seconds between now and the last event that the binlog streamer read.",
        source=src.GF_BINLOG,
        unit="seconds",
    )
    CUTOVER_TIME = Metric(
        name="CutoverTime",
        meaning="Time from the lock on writes to its release: the downtime of the shop.",
        source=src.GF_FERRY,
        unit="milliseconds",
        kind="histogram",
    )
    CUTOVER_LOCK = Metric(
        name="CutoverLock",
        meaning="Time that the request for the lock on writes took.",
        source=src.GF_FERRY,
        unit="milliseconds",
        kind="histogram",
    )
    THROTTLED = Metric(
        name="WaitForThrottle",
        meaning="Time that copying waited because it was throttled.",
        source=src.GF_THROTTLER,
        unit="milliseconds",
        kind="histogram",
    )


class Toxiproxy(Technology):
    """Shopify's TCP proxy that adds latency, cuts and resets to connections under test."""

    name = "Toxiproxy"
    icon = None
    plane = "control"
    releases = _RELEASES
    logs = statement("its log, at the level that LOG_LEVEL sets") @ src.TOXIPROXY.at(
        "The level could be updated via environment variable"
    )
    ports: ClassVar = {"API": facts.TOXIPROXY_PORT}
    programs: ClassVar = {"toxiproxy-cli": "its client"}

    NO_UPSTREAM = LogMessage(
        anchor="Unable to open connection to upstream",
        sample='{"level":"error","name":"shopify_test_redis_master",'
        '"message":"Unable to open connection to upstream"}',
        severity="error",
        meaning="The service behind the proxy does not accept connections.",
        source=src.TOXIPROXY_PROXY,
        context=("toxiproxy", "Toxiproxy", "client", "name"),
    )
    NOT_POPULATED = LogMessage(
        anchor="Failed to populate proxies from file",
        sample='{"level":"error","message":"Failed to populate proxies from file"}',
        severity="error",
        meaning="The file of proxies could not be applied: tests reach services directly or fail.",
        source=src.TOXIPROXY_API,
    )

    RECEIVED = Metric(
        name="toxiproxy_proxy_received_bytes_total",
        meaning="Bytes that a proxy received, by direction; only with proxy metrics on.",
        source=src.TOXIPROXY_COLLECTOR,
        unit="bytes",
    )


semian = Semian()
ghostferry = Ghostferry()
toxiproxy = Toxiproxy()
shipit = technology(
    "Shipit",
    "Shopify's open source deployment coordination tool.",
    icon="diagrams.onprem.client.Client",
    plane="control",
    releases=_RELEASES,
    logs=_CENTRAL,
)
storefront_renderer = technology(
    "Storefront Renderer",
    "Shopify's Ruby application that renders the pages of storefronts.",
    icon="diagrams.programming.language.Ruby",
    releases=gap("releases"),
    logs=_CENTRAL,
)
shoppers = technology(
    "Shopify clients",
    "Browsers, apps and points of sale of buyers and merchants.",
    icon="diagrams.onprem.client.Users",
    **gap.of("releases", "logs"),
)
spy = technology(
    "Spy",
    "Shopify's chat bot in Slack, for incidents and load balancers.",
    plane="control",
    releases=gap("releases"),
    logs=_CENTRAL,
)
in_house = technology(
    "in-house",
    "Shopify's own software, without a public version.",
    releases=gap("releases"),
    logs=_CENTRAL,
)
