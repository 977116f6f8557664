"""Patroni: keeps PostgreSQL clusters available."""

from atlas.evidence.statement import statement
from atlas.technologies._patroni_messages import PatroniMessages
from atlas.technologies.failures import patroni as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

HA = fails.code.file("patroni/ha.py")
MAIN = fails.code.file("patroni/__main__.py")
ETCD3 = fails.code.file("patroni/dcs/etcd3.py")
_WATCHDOG = fails.code.file("patroni/watchdog/base.py")
_REWIND = fails.code.file("patroni/postgresql/rewind.py")

_RELEASED = """
2.0 2020-09-02  2.1 2021-07-06  3.0 2023-01-30  3.1 2023-08-03  3.2 2023-10-25
3.3 2024-04-04  4.0 2024-08-29  4.1 2025-09-23
"""


class Patroni(PatroniMessages, Technology):
    """A program on each PostgreSQL server that elects the leader by a lock in a DCS."""

    name = "Patroni"
    icon = None
    plane = "control"
    needs = ("etcd", "Consul", "ZooKeeper", "PostgreSQL")
    releases = release_lines(_RELEASED, fails.code.file("docs/releases.rst"))
    logs = statement("standard error, or files in log.dir") @ fails.code.file(
        "docs/yaml_configuration.rst"
    ).at("Directory to write application logs to.")

    DCS_LOST = LogMessage(
        anchor="demoting self because DCS is not accessible and I was a leader",
        sample="2026-03-02 04:11:09,120 INFO: demoting self because DCS is not accessible and I "
        "was a leader",
        severity="info",
        meaning="The leader stops accepting writes because it cannot renew its lock.",
        source=HA,
        failure=fails.DCS_LOST,
    )
    DCS_LOST_DONE = LogMessage(
        anchor="demoted self because DCS is not accessible and I was a leader",
        sample="2026-03-02 04:11:12,120 INFO: demoted self because DCS is not accessible and I "
        "was a leader",
        severity="info",
        meaning="The leader has stopped accepting writes because it cannot renew its lock.",
        source=HA,
        failure=fails.DCS_LOST,
    )
    DCS_LOST_BEFORE_3 = LogMessage(
        anchor="demoted self because DCS is not accessible and i was a leader",
        sample="2022-03-02 04:11:12,120 INFO: demoted self because DCS is not accessible and i "
        "was a leader",
        severity="info",
        meaning="The leader has stopped accepting writes because it cannot renew its lock.",
        source=fails.code.file("patroni/ha.py", commit="v2.1.0"),
        versions="< 2.1.6",
        failure=fails.DCS_LOST,
    )
    DCS_ERROR = LogMessage(
        anchor="ERROR: Error communicating with DCS",
        sample="2026-03-02 04:11:09,118 ERROR: Error communicating with DCS",
        severity="error",
        meaning="This member cannot reach the DCS.",
        source=HA,
        failure=fails.DCS_DOWN,
    )
    LOCK_LOST = LogMessage(
        anchor="failed to update leader lock",
        sample="2026-03-02 04:11:09,118 ERROR: failed to update leader lock",
        severity="error",
        meaning="The leader could not renew its lock, or another member holds it.",
        source=HA,
        failure=fails.LOCK_LOST,
    )
    LOCK_LOST_DEMOTED = LogMessage(
        anchor="demoted self because failed to update leader lock in DCS",
        sample="2026-03-02 04:11:09,119 INFO: demoted self because failed to update leader lock "
        "in DCS",
        severity="info",
        meaning="The leader stopped accepting writes because it lost its lock.",
        source=HA,
        failure=fails.LOCK_LOST,
    )
    LEASE_LOST = LogMessage(
        anchor="Our lease disappeared from Etcd",
        sample="2026-03-02 04:11:09,118 ERROR: Our lease disappeared from Etcd. Will try to get a "
        "new one and retry attempt",
        severity="error",
        meaning="The member did not renew its lease in etcd within its time.",
        source=ETCD3,
        failure=fails.LEASE_LOST,
    )
    SLOW_LOOP = LogMessage(
        anchor="Loop time exceeded, rescheduling immediately.",
        sample="2026-03-02 04:11:09,118 WARNING: Loop time exceeded, rescheduling immediately.",
        severity="warning",
        meaning="A run of the loop took longer than loop_wait; the lock may expire.",
        source=MAIN,
        failure=fails.SLOW_LOOP,
    )
    OTHER_CLUSTER = LogMessage(
        anchor="system ID mismatch, node ",
        sample="2026-03-02 04:11:09,118 CRITICAL: system ID mismatch, node pg-2 belongs to a "
        "different cluster: 7123456789012345678 != 7234567890123456789",
        pattern=r"system ID mismatch, node (?P<node>\S+) belongs to a different cluster: "
        r"(?P<cluster>\d+) != (?P<data>\d+)",
        severity="fatal",
        meaning="The data directory of the node was made by another cluster; Patroni exits.",
        source=HA,
        failure=fails.OTHER_CLUSTER,
    )
    SAME_NAME = LogMessage(
        anchor="Can't start; there is already a node named '",
        sample="2026-03-02 04:11:09,118 CRITICAL: Can't start; there is already a node named "
        "'pg-2' running",
        pattern=r"already a node named '(?P<node>[^']+)' running",
        severity="fatal",
        meaning="Another running Patroni of the cluster has this name.",
        source=MAIN,
        failure=fails.SAME_NAME,
    )
    BOOTSTRAP_MEMBER = LogMessage(
        anchor="failed to bootstrap ",
        sample="2026-03-02 04:11:09,118 ERROR: failed to bootstrap from leader 'pg-1'",
        pattern=r"ERROR: failed to bootstrap (?P<what>.+)",
        severity="error",
        meaning="The copy for a new member failed, and its data directory was removed.",
        source=HA,
        failure=fails.BOOTSTRAP,
    )
    BOOTSTRAP_CLUSTER = LogMessage(
        anchor="PatroniFatalException: 'Failed to bootstrap cluster'",
        sample="patroni.exceptions.PatroniFatalException: 'Failed to bootstrap cluster'",
        severity="fatal",
        meaning="The first node could not make the cluster.",
        source=HA,
        failure=fails.BOOTSTRAP,
    )
    JOIN_ABORTED = LogMessage(
        anchor="No initialize key in DCS and PostgreSQL is running as replica, aborting start",
        sample="2026-03-02 04:11:09,118 ERROR: No initialize key in DCS and PostgreSQL is running "
        "as replica, aborting start",
        severity="error",
        meaning="The DCS does not know the cluster, and this node is no primary.",
        source=HA,
        failure=fails.BOOTSTRAP,
    )
    NO_WATCHDOG = LogMessage(
        anchor="Configuration requires watchdog, but watchdog could not be activated",
        sample="2026-03-02 04:11:09,118 ERROR: Configuration requires watchdog, but watchdog "
        "could not be activated",
        severity="error",
        meaning="The node refuses to be leader because its watchdog does not work.",
        source=_WATCHDOG,
        failure=fails.NO_WATCHDOG,
    )
    REWIND_FAILED = LogMessage(
        anchor="Failed to rewind from healthy primary: ",
        sample="2026-03-02 04:11:09,118 ERROR: Failed to rewind from healthy primary: pg-1",
        pattern=r"Failed to rewind from healthy primary: (?P<primary>\S+)",
        severity="error",
        meaning="pg_rewind failed, so that the former leader cannot follow the new one.",
        source=_REWIND,
        failure=fails.REWIND,
    )
    NO_START = LogMessage(
        anchor="removed leader key after trying and failing to start postgres",
        sample="2026-03-02 04:11:09,118 INFO: removed leader key after trying and failing to "
        "start postgres",
        severity="info",
        meaning="PostgreSQL did not start on the leader, which gave up its lock.",
        source=HA,
        failure=fails.NO_START,
    )
    POSTMASTER_GONE = LogMessage(
        anchor="postmaster is not running",
        sample="2026-03-02 04:11:09,118 ERROR: postmaster is not running",
        pattern=r"ERROR: (?P<what>postmaster) is not running",
        severity="error",
        meaning="PostgreSQL ended while it started.",
        source=fails.code.file("patroni/postgresql/__init__.py"),
        failure=fails.NO_START,
    )
    NO_CANDIDATE = LogMessage(
        anchor=": no healthy members found, ",
        sample="2026-03-02 04:11:09,118 WARNING: switchover: no healthy members found, switchover "
        "is not possible",
        pattern=r"(?P<action>\w+): no healthy members found, (?P<what>\w+) is not possible",
        severity="warning",
        meaning="No replica is fit to become the leader.",
        source=HA,
        failure=fails.NO_CANDIDATE,
    )
    STOP_FAILED = LogMessage(
        anchor="PostgreSQL shutdown failed, leader key not removed.",
        sample="2026-03-02 04:11:09,118 ERROR: PostgreSQL shutdown failed, leader key not "
        "removed. Leaving watchdog running.",
        severity="error",
        meaning="The leader could not stop PostgreSQL, and no other member may take over yet.",
        source=HA,
        failure=fails.STOP_FAILED,
    )
    NO_CLUSTER_FROM_DCS = LogMessage(
        anchor="Can not get cluster from dcs",
        sample="2018-08-13 11:27:08,481 WARNING: Can not get cluster from dcs",
        severity="warning",
        meaning="At its start, Patroni cannot read the cluster from the DCS, and tries again.",
        source=fails.code.file("patroni/__main__.py"),
        failure=fails.DCS_DOWN,
    )

    UNLOCKED = Metric(
        name="patroni_cluster_unlocked",
        meaning="1 while the cluster has no leader.",
        source=fails.REST,
    )
    RUNNING = Metric(
        name="patroni_postgres_running",
        meaning="1 while PostgreSQL runs on the member.",
        source=fails.REST,
    )
    DCS_SEEN = Metric(
        name="patroni_dcs_last_seen",
        meaning="Time of the last contact with the DCS.",
        source=fails.REST,
    )


patroni = Patroni()
