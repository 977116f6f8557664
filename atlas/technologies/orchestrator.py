"""orchestrator: finds failures in MySQL replication and promotes replicas."""

from typing import ClassVar

from atlas.evidence.constructors import quantity, seconds
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import orchestrator as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-23"
RELEASES = Publisher("openark/orchestrator", checked=_CHECKED).post(
    "Tags of openark/orchestrator",
    "https://github.com/openark/orchestrator/tags",
    read_in="a copy of the repository",
)
_orchestrator = Repository(
    "openark/orchestrator", commit="730db91f70344e38296dbb0fecdbc0cefd6fca79", checked=_CHECKED
)
CONFIG = _orchestrator.file("go/config/config.go")
LOOP = _orchestrator.file("go/logic/orchestrator.go")
RECOVERY = _orchestrator.file("go/logic/topology_recovery.go")
INIT = _orchestrator.file("etc/init.d/orchestrator.bash")


class Orchestrator(Technology):
    """Watches MySQL replication trees, and recovers them when a primary fails."""

    name = "orchestrator"
    icon = None
    plane = "control"
    releases = release_lines("3.1 2019-07-02, 3.2 2020-06-21", RELEASES)
    logs = statement("/var/log/orchestrator.log, where its init script starts it") @ INIT.at(
        ">> /var/log/${NAME}.log"
    )
    ports: ClassVar = {"raft": quantity(10008, "") @ CONFIG.at("DefaultRaftPort: 10008,")}
    POLL_INTERVAL = Parameter(
        "poll interval, default", seconds(5) @ CONFIG.at("InstancePollSeconds: 5,")
    )
    PROBLEM_LAG = Parameter(
        "problem lag threshold, default",
        seconds(10) @ CONFIG.at("ReasonableReplicationLagSeconds: 10,"),
    )
    RECOVERY_BLOCK = Parameter(
        "recovery block period, default",
        seconds(3600) @ CONFIG.at("RecoveryPeriodBlockSeconds: 3600,"),
    )

    DETECTED = LogMessage(
        anchor="topology_recovery: detected ",
        sample="2026-01-15 03:12:31 INFO topology_recovery: detected DeadMaster failure on "
        "db-1.example:3306",
        pattern=r"topology_recovery: detected (?P<analysis>\w+) failure on (?P<server>\S+)",
        severity="info",
        meaning="A failure was detected; whether a recovery follows depends on the configuration.",
        source=RECOVERY,
        failure=fails.SERVER_FAILED,
    )
    NOT_UP_TO_DATE = LogMessage(
        anchor=": sql thread is not up to date (relay logs still unapplied). Aborting promotion",
        sample="2026-01-15 03:12:39 ERROR Promoted replica db-2.example:3306: sql thread "
        "is not up to date (relay logs still unapplied). Aborting promotion",
        pattern=r"Promoted replica (?P<server>\S+): sql thread",
        severity="error",
        meaning="The replica chosen for promotion had not replayed what it received: no failover.",
        source=RECOVERY,
        failure=fails.NOT_PROMOTED,
    )
    YIELDING = LogMessage(
        anchor=" seconds. raft yielding",
        sample="2026-01-15 03:13:02 ERROR Health test is failing for over 5 seconds. raft yielding",
        pattern=r"Health test is failing for over (?P<seconds>[\d.]+) seconds\. raft yielding",
        severity="error",
        meaning="The leader cannot reach its own database and hands leadership over.",
        source=LOOP,
        failure=fails.NO_BACKEND,
    )
    NO_HEALTH = LogMessage(
        anchor="Node is unable to register health. Please check database connnectivity and/or time",
        sample="2026-01-15 03:13:12 FATAL Node is unable to register health. Please check database "
        "connnectivity and/or time synchronisation.",
        severity="fatal",
        meaning="A node exits: it could not write its heartbeat (the typo is in its source).",
        source=LOOP,
        failure=fails.NO_BACKEND,
    )
    SLOW_POLL = LogMessage(
        anchor="discoverInstance exceeded InstancePollSeconds for ",
        sample="2026-01-15 03:13:20 WARNING discoverInstance exceeded InstancePollSeconds for "
        "db-3.example:3306, took 7.1032s",
        pattern=r"exceeded InstancePollSeconds for (?P<server>\S+), took (?P<seconds>[\d.]+)s",
        severity="warning",
        meaning="Polling one server took longer than the poll interval.",
        source=LOOP,
        failure=fails.SLOW_POLL,
    )

    NO_CANDIDATE = LogMessage(
        anchor="topology_recovery: cannot find candidate sibling of ",
        sample="2026-01-15 03:12:40 ERROR topology_recovery: cannot find candidate sibling of "
        "db-3.example:3306",
        pattern=r"cannot find candidate sibling of (?P<server>\S+)",
        severity="error",
        meaning="An intermediate primary failed, and no sibling can take over its replicas.",
        source=RECOVERY,
        failure=fails.NOT_RECOVERED,
    )
    NOT_RELOCATED = LogMessage(
        anchor="RecoverDeadIntermediateMaster failed to match up any replica from ",
        sample="2026-01-15 03:12:41 ERROR topology_recovery: RecoverDeadIntermediateMaster failed "
        "to match up any replica from db-3.example:3306",
        pattern=r"failed to match up any replica from (?P<server>\S+)",
        severity="error",
        meaning="An intermediate primary failed, and none of its replicas could be moved.",
        source=RECOVERY,
        failure=fails.NOT_RECOVERED,
    )

    PENDING = Metric(
        name="recover.pending",
        meaning="Recoveries in progress.",
        source=RECOVERY,
    )
    FAILED = Metric(
        name="recover.dead_master.fail",
        meaning="Failed recoveries of a failed primary.",
        source=RECOVERY,
        kind="counter",
    )
    FAILED_READS = Metric(
        name="discoveries.fail",
        meaning="Failed attempts to poll a server.",
        source=LOOP,
        kind="counter",
    )


orchestrator = Orchestrator()
