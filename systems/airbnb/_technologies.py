"""Airbnb's own software, as far as its repositories show it, and what has no shared module."""

from typing import ClassVar

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.airbnb import _sources as src

gap = gaps_in("Airbnb's posts, talks and repositories")
_COMMIT = undisclosed("releases: one commit of its repository was read")


class Nerve(Technology):
    """The half of SmartStack next to each service: it checks it and registers it in ZooKeeper."""

    name = "Nerve"
    icon = "diagrams.programming.language.Ruby"
    plane = "control"
    programs: ClassVar = {"nerve": "the daemon, which can also check its own configuration"}
    releases = _COMMIT
    logs = statement("standard error") @ src.NERVE_LOG.at("logger = Logger.new(STDERR)")

    DOWN = LogMessage(
        anchor=" is now down",
        sample="nerve: service search is now down",
        pattern=r"nerve: service (?P<service>\S+) is now down",
        severity="warning",
        meaning="The health check failed; Nerve removed the instance from ZooKeeper.",
        source=src.NERVE_WATCHER,
    )
    NOT_REPORTED_UP = LogMessage(
        anchor=" failed to report up",
        sample="nerve: service search failed to report up",
        severity="warning",
        meaning="The instance is healthy, but ZooKeeper did not take its registration.",
        source=src.NERVE_WATCHER,
    )
    NOT_REPORTED_DOWN = LogMessage(
        anchor=" failed to report down",
        sample="nerve: service search failed to report down",
        severity="warning",
        meaning="The instance is unhealthy and still registered: clients may call it.",
        source=src.NERVE_WATCHER,
    )
    ZOOKEEPER_LOST = LogMessage(
        anchor="nerve: error in ping reporter at zk node ",
        sample="nerve: error in ping reporter at zk node /services/search/i-0001: loss connection",
        severity="error",
        meaning="No connection to ZooKeeper: Nerve runs no health checks and reports nothing; "
        "after ten failures in a row, by default, the watcher of the service stops.",
        source=src.NERVE_ZK,
    )
    TRANSITIONS = Metric(
        name="nerve.watcher.status.transition",
        meaning="Changes of an instance between up and down, tagged with the new status.",
        source=src.NERVE_WATCHER,
        kind="counter",
    )


class Synapse(Technology):
    """The half of SmartStack next to each client: it reads ZooKeeper and configures HAProxy."""

    name = "Synapse"
    icon = "diagrams.programming.language.Ruby"
    plane = "edge"
    releases = _COMMIT
    logs = statement("standard error") @ src.SYNAPSE_LOG.at("logger = Logger.new(STDERR)")

    NO_BACKENDS = LogMessage(
        anchor="synapse: no backends for service ",
        sample="synapse: no backends for service search and no default servers for service "
        "search; using previous backends: []",
        severity="warning",
        meaning="ZooKeeper lists no instance; by default the previous list stays in use.",
        source=src.SYNAPSE_BASE,
    )
    SESSION_EXPIRED = LogMessage(
        anchor="synapse: ZK client session expired ",
        sample="synapse: ZK client session expired search",
        severity="warning",
        meaning="The session with ZooKeeper ended; the watcher stops, so that Synapse exits.",
        source=src.SYNAPSE_ZK,
    )
    NO_PATH = LogMessage(
        anchor="synapse: zookeeper watcher path ",
        sample="synapse: zookeeper watcher path /services/search does not exist!",
        severity="error",
        meaning="The path under which the service's instances register does not exist.",
        source=src.SYNAPSE_ZK,
    )
    RELOAD_FAILED = LogMessage(
        anchor="failed to reload haproxy via ",
        sample="failed to reload haproxy via service haproxy reload: ",
        severity="error",
        meaning="HAProxy keeps the former list of servers.",
        source=src.SYNAPSE_HAPROXY,
    )
    EXPIRED_SESSIONS = Metric(
        name="synapse.watcher.zk.session.expired",
        meaning="Sessions with ZooKeeper that expired.",
        source=src.SYNAPSE_ZK,
        kind="counter",
    )
    RELOAD_FAILURES = Metric(
        name="synapse.haproxy.reload_failed",
        meaning="Reloads of HAProxy that failed.",
        source=src.SYNAPSE_HAPROXY,
        kind="counter",
    )


class SpinalTap(Technology):
    """Airbnb's change data capture: it reads MySQL's binary log and writes to Kafka."""

    name = "SpinalTap"
    icon = "diagrams.programming.language.Java"
    plane = "service"
    releases = _COMMIT
    logs = statement("the console, in the standalone form") @ src.SPINALTAP_LOG.at("name: STDOUT")

    NOT_SENT = LogMessage(
        anchor=" mutations.",
        sample="Failed to send 12 mutations.",
        pattern=r"Failed to send (?P<mutations>\d+) mutations\.",
        severity="error",
        meaning="A batch of changes did not reach Kafka.",
        source=src.SPINALTAP_DESTINATION,
    )
    NO_CHECKPOINT = LogMessage(
        anchor="Failed to checkpoint pipe ",
        sample="Failed to checkpoint pipe mysql-db-1",
        severity="error",
        meaning="The position in the binary log was not saved; a restart repeats events.",
        source=src.SPINALTAP_PIPE,
    )
    COMMUNICATION_FAILURE = LogMessage(
        anchor="Communication failure from source ",
        sample="Communication failure from source mysql-db-1, "
        "binlogFile=mysql-bin-changelog.001234, binlogPos=4",
        pattern=r"Communication failure from source (?P<source>[^,]+), "
        r"binlogFile=(?P<file>[^,]*), binlogPos=(?P<position>\d+)",
        severity="error",
        meaning="Reading the binary log failed. If the error begins with 1236, MySQL does not have "
        "that position any more, and SpinalTap goes back to one that it saved before.",
        source=src.SPINALTAP_BINLOG,
    )
    RESET_EARLIEST = LogMessage(
        anchor=" position to earliest.",
        sample="Reset source mysql-db-1 position to earliest.",
        pattern=r"Reset source (?P<source>\S+) position to earliest\.",
        severity="info",
        meaning="No saved position was readable: SpinalTap reads from the earliest log that MySQL "
        "still has.",
        source=src.SPINALTAP_MYSQL,
    )
    STALE_LEADER = LogMessage(
        anchor="Will not update mysql state: current=",
        sample="Will not update mysql state: current=MysqlSourceState(a), next=MysqlSourceState(b)",
        severity="warning",
        meaning="A newer leader owns the pipe; the position of this instance is not saved.",
        source=src.SPINALTAP_STATE,
    )
    LAG = Metric(
        name="spinaltap.source.event.lag",
        meaning="Time between a change in MySQL and its reading.",
        source=src.SPINALTAP_SOURCE,
        kind="histogram",
    )
    PUBLISH_LAG = Metric(
        name="spinaltap.destination.publish.lag",
        meaning="Time between a change and its publication in Kafka.",
        source=src.SPINALTAP_SENDING,
        kind="histogram",
    )
    BINLOG_FAILURES = Metric(
        name="spinaltap.binlog.comm.failure.count",
        meaning="Failures of the connection to MySQL's binary log.",
        source=src.SPINALTAP_METRICS,
        kind="counter",
    )


nerve = Nerve()
synapse = Synapse()
spinaltap = SpinalTap()
airbnb_client = technology(
    "Airbnb client",
    "Airbnb's website and mobile applications.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
aws = technology(
    "Amazon Web Services",
    "The cloud provider that Airbnb's posts name.",
    releases=undisclosed("releases: a commercial service without versions"),
    logs=gap("logs"),
)
in_house = technology(
    "in-house",
    "Airbnb's own software without a published source.",
    **gap.of("releases", "logs"),
)
in_mesh = technology(
    "in-house service",
    "A service of Airbnb's own; the log named is that of an Envoy sidecar, if it has one.",
    releases=gap("releases"),
    logs=statement("standard output of istio-proxy, if accessLogFile is /dev/stdout")
    @ src.ISTIO_CHART.at("accessLogFile: /dev/stdout"),
)
unnamed_sql = technology(
    "distributed SQL",
    "A distributed SQL database that the posts do not name.",
    **gap.of("releases", "logs"),
)
