"""Technologies that Coinbase built or uses and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.coinbase import _sources as src

gap = gaps_in("Coinbase's posts, filings and repositories")


class Mongobetween(Technology):
    """Coinbase's connection pooler for MongoDB: many connections in, few out."""

    name = "mongobetween"
    icon = None
    plane = "service"
    releases = undisclosed("releases: the repository has no tags, and production's is not named")
    logs = statement("its log, of zap; -loglevel is info by default") @ src.MONGOBETWEEN.at(
        'error, dpanic, panic, fatal (default "info")'
    )

    ROUND_TRIP_ERROR = LogMessage(
        anchor="Round trip error",
        sample='{"level":"error","message":"Round trip error","command":"find"}',
        severity="error",
        meaning="A request to MongoDB failed: no server was found, no connection, or an error.",
        source=src.MONGOBETWEEN_MONGO,
    )
    TOPOLOGY_ERROR = LogMessage(
        anchor="Topology changing error",
        sample='{"level":"error","message":"Topology changing error","address":"10.0.0.9:27017"}',
        severity="error",
        meaning="A server is no longer primary, recovers, or its connection broke.",
        source=src.MONGOBETWEEN_MONGO,
    )

    OPEN = Metric(
        name="mongobetween.open_connections",
        meaning="Open connections between the application and the proxy.",
        source=src.MONGOBETWEEN,
        kind="gauge",
    )
    POOL_OPEN = Metric(
        name="mongobetween.pool.open_connections",
        meaning="Open connections from the proxy to MongoDB.",
        source=src.MONGOBETWEEN,
        kind="gauge",
    )
    CHECKOUT_FAILED = Metric(
        name="mongobetween.pool_event.connection_check_out_failed",
        meaning="Requests that got no connection of the pool to MongoDB.",
        source=src.MONGOBETWEEN,
        kind="counter",
    )
    ROUND_TRIP = Metric(
        name="mongobetween.round_trip",
        meaning="Time of a request to MongoDB and its response.",
        source=src.MONGOBETWEEN,
        kind="histogram",
    )


class Odin(Technology):
    """Coinbase's deployer of auto-scaling groups, on AWS Step Functions and Lambda."""

    name = "Odin"
    icon = None
    plane = "control"
    programs: ClassVar = {"odin": "Odin's client"}
    releases = undisclosed("releases: the repository has no tags, and production's is not named")
    logs = statement("the execution history of its step function") @ src.ODIN.at(
        "easy to see the history of all executions"
    )

    TERMINATING = LogMessage(
        anchor="Found terming instances ",
        sample="Found terming instances web, i-0123456789abcdef0",
        pattern=r"terming instances (?P<service>[^,]+), (?P<instances>.+)",
        severity="error",
        meaning="New instances of the release terminate: it halts (HaltError).",
        source=src.ODIN_SERVICE,
    )
    NO_EXECUTION = LogMessage(
        anchor="Cannot find current execution of release with prefix ",
        sample='Cannot find current execution of release with prefix "example"',
        severity="error",
        meaning="odin halt finds no running deploy of this project and configuration.",
        source=src.ODIN_HALT,
    )


class AeronCluster(Technology):
    """A Raft cluster of one leader and its followers, on the messaging library Aeron."""

    name = "Aeron Cluster"
    icon = None
    plane = "service"
    releases = undisclosed("releases: which one Coinbase runs is not published")
    logs = statement("the error log of each node, printed by ClusterTool errors") @ (
        src.AERON_TOOL.at("prints Aeron and cluster component error logs.")
    )

    NO_QUORUM = LogMessage(
        anchor="inactive follower quorum",
        sample="io.aeron.cluster.client.ClusterEvent: WARN - inactive follower quorum",
        severity="warning",
        meaning="The leader no longer hears from a majority; it starts an election.",
        source=src.AERON_AGENT,
    )
    NO_LEADER = LogMessage(
        anchor="leader heartbeat timeout",
        sample="io.aeron.cluster.client.ClusterEvent: WARN - leader heartbeat timeout",
        severity="warning",
        meaning="A follower no longer hears from the leader; it starts an election.",
        source=src.AERON_AGENT,
    )
    ELECTION = Metric(
        name="Cluster election state",
        meaning="State of the election as a number; 17 (CLOSED) when none is in progress.",
        source=src.AERON_MODULE,
        kind="gauge",
    )


class ExchangeGateway(Technology):
    """The gateways of Coinbase's International Exchange, for FIX, REST and WebSocket."""

    name = "exchange gateway"
    icon = None
    plane = "service"
    releases = undisclosed("releases: Coinbase publishes none")
    logs = statement("none published; REST answers with HTTP code 429") @ (
        src.INTX_LIMITS.at("HTTP Code: 429")
    )

    RATE_LIMITED = LogMessage(
        anchor="Rate limit exceeded - Server allows ",
        sample="Rate limit exceeded - Server allows 100 requests per second",
        pattern=r"Server allows (?P<limit>\d+) requests per second",
        severity="error",
        meaning="The REST interface refuses a request: its key sent too many in a second.",
        source=src.INTX_LIMITS,
    )


gateway = ExchangeGateway()
mongobetween = Mongobetween()
odin = Odin()
aeron_cluster = AeronCluster()
blockchain_node = technology(
    "blockchain node",
    "The node program of a cryptocurrency network.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
client = technology(
    "Coinbase client",
    "A web browser, Coinbase's mobile app, or a trading program.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
datadog = technology(
    "Datadog", "A bought service for metrics, logs and traces.", **gap.of("releases", "logs")
)
unnamed = technology(
    "unnamed",
    "A tool at Coinbase whose name and maker are not published.",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A tool or service of Coinbase's own without a published technology.",
    **gap.of("releases", "logs"),
)
