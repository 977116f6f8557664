"""Technologies that Pinterest built or uses and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.mysql import MySQL
from atlas.technologies.technology import Technology
from systems.pinterest import _sources as src

gap = gaps_in("Pinterest's posts and repositories")
_NO_RELEASES = undisclosed("releases: those that Pinterest runs are not published")
_NO_LOGS = undisclosed("where its log is written: the repository leaves it to the service")


class Rocksplicator(Technology):
    """Pinterest's replication and cluster management for RocksDB, archived since."""

    name = "Rocksplicator"
    icon = "simple-icons:cplusplus"
    plane = "state"
    releases = _NO_RELEASES
    logs = statement("glog; the service that embeds it sets the directory") @ src.ROCKS_DB.at(
        'LOG(ERROR) << "Failed to receive ack from follower,'
    )

    ACK_TIMED_OUT = LogMessage(
        anchor="Failed to receive ack from follower, timing out for ",
        sample="Failed to receive ack from follower, timing out for features00012",
        pattern=r"Failed to receive ack from follower, timing out for (?P<db>\S+)",
        severity="error",
        meaning="A write waited in vain for a follower (replication modes 1 and 2).",
        source=src.ROCKS_DB,
    )
    DEGRADED = LogMessage(
        anchor="Enter degradation mode for db ",
        sample="Enter degradation mode for db features00012 after 100 write timeouts, use new "
        "timeout to fail fast: 10ms",
        pattern=r"Enter degradation mode for db (?P<db>\S+) after (?P<timeouts>\d+) write timeouts",
        severity="error",
        meaning="Writes of this database no longer wait long for a follower, and time out fast.",
        source=src.ROCKS_DB,
    )
    NOT_CAUGHT_UP = LogMessage(
        anchor="Couldn't catch up after 10 mins for ",
        sample="Couldn't catch up after 10 mins for features00012",
        pattern=r"Couldn't catch up after 10 mins for (?P<db>\S+)",
        severity="error",
        meaning="The replica that should lead lacks updates of another one; it does not lead.",
        source=src.ROCKS_LEADER,
    )
    OTHER_AHEAD = LogMessage(
        anchor=" with higher seq num: ",
        sample="Found another host 10.1.2.3 with higher seq num: 88123 for features00012",
        pattern=r"Found another host (?P<host>\S+) with higher seq num: (?P<seq>\d+) for",
        severity="error",
        meaning="The replica that should lead first copies the updates it lacks from that host.",
        source=src.ROCKS_LEADER,
    )
    NO_DATA = LogMessage(
        anchor="Cannot Transition [last.seq:",
        sample="Cannot Transition [last.seq:88123 curr.seq:0]",
        pattern=r"Cannot Transition \[last.seq:(?P<last>\d+) curr.seq:(?P<current>-?\d+)\]",
        severity="error",
        meaning="An empty replica refuses to lead a shard that had data: its replicas are down.",
        source=src.ROCKS_LEADER,
    )
    ACK_TIMEOUTS = Metric(
        name="replicator_write_wait_time_out",
        meaning="Writes that timed out waiting for a follower.",
        source=src.ROCKS_STATS,
        kind="counter",
    )
    BEHIND = Metric(
        name="replicator_leader_sequence_numbers_behind",
        meaning="By how much a leader's sequence number is below that of a follower's request.",
        source=src.ROCKS_STATS,
    )
    LATENCY = Metric(
        name="replicator_latency_ms",
        meaning="Time from a write at the leader to its arrival at the follower.",
        source=src.ROCKS_STATS,
        unit="millisecond",
        kind="histogram",
    )
    PULLS_FAILED = Metric(
        name="replicator_pull_requests_failure",
        meaning="Pulls of updates that failed at the follower.",
        source=src.ROCKS_STATS,
        kind="counter",
    )


class PinLater(Technology):
    """Pinterest's job queues on MySQL; Pacer keeps its Thrift service for new jobs."""

    name = "PinLater, Pacer"
    icon = "simple-icons:openjdk"
    plane = "state"
    releases = _NO_RELEASES
    logs = statement("standard output, in the local configuration") @ src.PINLATER_LOG.at(
        "log4j.appender.CONSOLE=org.apache.log4j.ConsoleAppender"
    )

    SHARD_UNHEALTHY = Metric(
        name="mysql-unhealthy-shard-dequeue",
        meaning="Dequeues that skipped a MySQL shard which is marked unhealthy.",
        source=src.PINLATER_BACKEND,
        kind="counter",
    )
    ENQUEUE_RETRIED = Metric(
        name="enqueue-failures-retry",
        meaning="Enqueues that failed at a shard and were retried at another one.",
        source=src.PINLATER_BACKEND,
        kind="counter",
    )


class Orion(Technology):
    """Pinterest's automation of Kafka clusters, the successor of DoctorK."""

    name = "Orion"
    icon = "simple-icons:openjdk"
    plane = "control"
    releases = _NO_RELEASES
    logs = _NO_LOGS

    UNHEALTHY_BROKERS = LogMessage(
        anchor="Exists unhealthy Kafka brokers: ",
        sample="Exists unhealthy Kafka brokers: [1021]",
        pattern=r"Exists unhealthy Kafka brokers: \[(?P<brokers>[^\]]*)\]",
        severity="warning",
        meaning="More partitions of these brokers are under-replicated than is allowed.",
        source=src.ORION_HEALING,
    )
    UNHEALTHY_SERVICES = LogMessage(
        anchor="Exists unhealthy Kafka services reported by Orion agent: ",
        sample="Exists unhealthy Kafka services reported by Orion agent: [1021]",
        severity="warning",
        meaning="The host answers, its Kafka process does not: try a restart before replacing it.",
        source=src.ORION_HEALING,
    )
    STUCK_GROUP = LogMessage(
        anchor=" has been stuck for more than ",
        sample="Consumer group ads-budget has been stuck for more than 900 seconds",
        pattern=r"Consumer group (?P<group>\S+) has been stuck for more than (?P<seconds>\d+)",
        severity="warning",
        meaning="A consumer group of tier P0 has been rebalancing for too long.",
        source=src.ORION_STUCK,
    )


class MemQ(Technology):
    """Pinterest's log of events on object storage: brokers collect batches, S3 keeps them."""

    name = "MemQ"
    icon = "simple-icons:openjdk"
    plane = "state"
    releases = _NO_RELEASES
    logs = statement(
        "/var/log/memq/memq.log, in the configuration of a cluster"
    ) @ src.MEMQ_CONFIG.at("currentLogFilename: /var/log/memq/memq.log")

    UPLOAD_FAILED = LogMessage(
        anchor="Request failed reason:",
        sample="SEVERE: Request failed reason:UploadResult [key=events/impressions/1_2_0, "
        "responseCode=503, httpResponseHeaders=DefaultHttpHeaders[]] attempt:0",
        pattern=r"Request failed reason:.+responseCode=(?P<code>\d+).* attempt:(?P<attempt>\d+)",
        context=("SEVERE",),
        severity="error",
        meaning="S3 did not accept a batch; replies of 500 to 599 are retried without limit.",
        source=src.MEMQ_S3,
    )


class Singer(Technology):
    """Pinterest's agent that sends log files of a host to Kafka or MemQ."""

    name = "Singer"
    icon = "simple-icons:openjdk"
    plane = "service"
    releases = _NO_RELEASES
    logs = statement("standard output, in the development configuration") @ src.SINGER_LOG.at(
        "log4j.appender.CONSOLE=org.apache.log4j.ConsoleAppender"
    )

    STUCK = LogMessage(
        anchor="Singer critical alerts: Log stream ",
        sample="Singer critical alerts: Log stream events.impressions has been stuck for 640000 "
        "milliseconds",
        pattern=r"Log stream (?P<stream>.+) has been stuck for (?P<ms>\d+) milliseconds",
        severity="error",
        meaning="A log file of this host has not been sent once since its stream was found.",
        source=src.SINGER_MONITOR,
    )
    STUCK_STREAMS = Metric(
        name="singer.processor.stuck_processors",
        meaning="Log streams not sent once in the 10 minutes since Singer found them.",
        source=src.SINGER_MONITOR,
        kind="gauge",
    )


class Knox(Technology):
    """Pinterest's store of keys: versions, access lists, a daemon on each host."""

    name = "Knox"
    icon = "simple-icons:go"
    plane = "control"
    releases = _NO_RELEASES
    logs = statement("standard error, of the development client") @ src.KNOX_CLIENT.at(
        "log.Printf,"
    )
    programs: ClassVar = {"knox": "its command line"}

    NOT_UPDATED = LogMessage(
        anchor="Failed to update keys: ",
        sample="Failed to update keys: dial tcp 10.1.2.3:9000: connect: connection refused",
        pattern=r"Failed to update keys: (?P<reason>.+)",
        severity="error",
        meaning="The daemon of this host could not refresh its keys; cached keys stay in use.",
        source=src.KNOX_DAEMON,
    )


class Mcrouter(Technology):
    """A proxy for the Memcached protocol that routes keys to servers."""

    name = "mcrouter"
    icon = "diagrams.onprem.inmemory.Memcached"
    plane = "service"
    releases = _NO_RELEASES
    logs = statement("the file of --log-path (-L)") @ src.MCROUTER_STANDALONE.at(
        'log_file, "", "log-path", \'L\', "Log file path"'
    )

    SUSPECT_SERVERS = Metric(
        name="num_suspect_servers",
        meaning="Cache servers that are marked down or suspect.",
        source=src.MCROUTER_STATS,
    )
    HARD_TKO = LogMessage(
        anchor="marked hard TKO. Total hard TKOs:",
        sample="10.0.0.7:11211 marked hard TKO. Total hard TKOs: 1; soft TKOs: 0. Reply: "
        "mc_res_connect_error",
        severity="debug",
        meaning="A server failed hard: it gets no requests until a probe succeeds. At -v 2.",
        source=src.MCROUTER_DESTINATION,
    )


class ElasticNetworkAdapter(Technology):
    """The Linux driver of the network adapter of EC2."""

    name = "ENA driver"
    icon = "simple-icons:linux"
    plane = "control"
    releases = _NO_RELEASES
    logs = undisclosed("where Pinterest collects the kernel's log")

    PAUSED = LogMessage(
        anchor=" is paused for too long (threshold ",
        sample="TX q 5 is paused for too long (threshold 5000000). usecs since napi 5012345. "
        "napi scheduled: 1. napi CPU: 12. msecs since interrupt: 5013",
        pattern=r"TX q (?P<queue>\d+) is paused for too long .*napi CPU: (?P<cpu>\d+)",
        severity="error",
        meaning="A transmit queue was not served in time; the driver resets the adapter.",
        source=src.ENA_DRIVER,
    )


class MySQLTools(Technology):
    """Pinterest's scripts around MySQL, published in mysql_utils and archived since."""

    name = "mysql_utils"
    icon = "simple-icons:python"
    plane = "control"
    releases = _NO_RELEASES
    logs = _NO_LOGS


mysql_tools = MySQLTools()


class ShardedMySQL(MySQL):
    """MySQL with the scripts around it that Pinterest published as mysql_utils."""

    programs: ClassVar = {
        **MySQL.programs,
        "mysql_replica_mappings.py": "lists replica sets",
        "mysql_failover.py": "promotes a replica",
        "check_mysql_replication.py": "measures the lag of a replica",
        "launch_replacement_db_host.py": "launches a server like a given one",
    }


sharded_mysql = ShardedMySQL()
rocksplicator = Rocksplicator()
pinlater = PinLater()
orion = Orion()
memq = MemQ()
singer = Singer()
knox = Knox()
ena = ElasticNetworkAdapter()
pinterest_client = technology(
    "Pinterest client",
    "Pinterest's mobile applications and website.",
    icon="simple-icons:pinterest",
    **gap.of("releases", "logs"),
)
mcrouter = Mcrouter()
manas = technology(
    "Manas",
    "Pinterest's in-house search system, begun in 2017.",
    plane="state",
    **gap.of("releases", "logs"),
)
teletraan = technology(
    "Teletraan",
    "Pinterest's deploy system: an agent on each host and a service.",
    plane="control",
    **gap.of("releases", "logs"),
)
membase = technology(
    "Membase",
    "A key-value store with its own cluster manager, later Couchbase.",
    plane="state",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "An internal service or tool without a published name or source.",
    **gap.of("releases", "logs"),
)
