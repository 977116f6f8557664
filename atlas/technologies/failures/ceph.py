"""What fails in Ceph, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures import _machine as machine
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

_DOCS = "0113c11e0ae0c7c17f2a848f0f756729a82eccfc"
_ceph = Repository("ceph/ceph", commit=_DOCS, checked="2026-11-26")
HEALTH = _ceph.file(
    "doc/rados/operations/health-checks.rst", commit="00d1948491dc7aa78977d05883bfa3b92ee8c1a9"
)
OSDS = _ceph.file("doc/rados/troubleshooting/troubleshooting-osd.rst")
PGS = _ceph.file(
    "doc/rados/troubleshooting/troubleshooting-pg.rst",
    commit="003c163597960076494e7c4687820cff91d28763",
)
REPAIR = _ceph.file(
    "doc/rados/operations/pg-repair.rst", commit="266aa66aa90992f698f42b186f177b40e8ea6bfd"
)
USERS = _ceph.file("doc/rados/operations/user-management.rst")
ALERTS = _ceph.file(
    "monitoring/ceph-mixin/prometheus_alerts.yml",
    commit="051b9b85f8878ffca7ddabdb7227c8fd3d607bcb",
)

SHOW_HEALTH = Check(
    "Show every health check with the daemons and placement groups it names.",
    shell("ceph health detail") @ HEALTH.at("ceph health detail"),
    **NO_OUTPUT,
    verify="The lines below a code name the OSDs, placement groups or clients.",
)
TREE = Check(
    "List the OSDs by host; find those that are down.",
    shell("ceph osd tree") @ OSDS.at("``ceph osd tree``"),
    **NO_OUTPUT,
    verify="All OSDs of one host down: the host or its network; a single one: its drive.",
)
DUMP_OPS = Check(
    "List the running operations of the OSD, on its host.",
    shell("ceph daemon osd.<id> ops") @ HEALTH.at("The request queue for the daemon in question"),
    **NO_OUTPUT,
    verify="`waiting for subops from` names the slow OSDs; it may be another than this one.",
)
DUMP_HISTORY = Check(
    "List the slowest recent operations of the OSD, on its host.",
    shell("ceph daemon osd.<id> dump_historic_ops")
    @ HEALTH.at("A summary of the slowest recent requests can"),
    **NO_OUTPUT,
)
FIND = Check(
    "Find the host of the OSD.",
    shell("ceph osd find osd.<id>") @ HEALTH.at("The location of an OSD can be found"),
    **NO_OUTPUT,
)
KERNEL = Check(
    "Read the messages of the kernel on the host of the OSD, as root.",
    shell("dmesg | tail -n 100") @ OSDS.at("Check ``dmesg`` output for disk"),
    **NO_OUTPUT,
    verify="I/O errors of the drive of the OSD: replace the drive.",
)
UTILIZATION = Check(
    "List how full each OSD is.",
    shell("ceph osd df") @ ALERTS.at("'ceph osd df' to identify the problem."),
    **NO_OUTPUT,
    verify="A few full OSDs: unbalanced; all of them: the cluster is full.",
)
POOLS = Check(
    "List how much each pool uses.",
    shell("ceph df detail") @ HEALTH.at("Pool quotas and utilization can be seen with"),
    **NO_OUTPUT,
)
RATIOS = Check(
    "Print the thresholds at which OSDs count as full.",
    shell("ceph osd dump | grep full_ratio")
    @ HEALTH.at("The currently defined `full` ratio can be seen"),
    **NO_OUTPUT,
)
RAISE_RATIO = Step(
    "Raise the full threshold by a small amount, to delete data or add OSDs.",
    command=shell("ceph osd set-full-ratio <ratio>")
    @ HEALTH.at("A short-term workaround to restore write availability"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="ceph osd set-full-ratio with the former value, once space is free.",
    verify="OSD_FULL is gone from `ceph health detail`, and clients write again.",
)
START_OSD = Step(
    "Start the OSD again, on its host as root, if its drive is healthy.",
    command=shell("systemctl start ceph-osd@<id>") @ HEALTH.at("systemctl start ceph-osd@123"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="systemctl stop ceph-osd@<id>; recovery starts again.",
    verify="`ceph osd tree` shows it up, and the degraded placement groups decrease.",
)
STUCK = Check(
    "List the placement groups that are stuck inactive.",
    shell("ceph pg dump_stuck inactive") @ PGS.at("ceph pg dump_stuck inactive"),
    **NO_OUTPUT,
)
QUERY = Check(
    "Query why the placement group is in its state.",
    shell("ceph tell <pg-id> query") @ HEALTH.at("The state of specific problematic PGs can be"),
    **NO_OUTPUT,
    verify="`recovery_state` names what blocks it, as `peering is blocked due to down osds`.",
)
INCONSISTENT = Check(
    "List the inconsistent objects of the placement group.",
    shell("rados list-inconsistent-obj <pg-id> --format=json-pretty")
    @ PGS.at("$ rados list-inconsistent-obj 0.6 --format=json-pretty"),
    **NO_OUTPUT,
    verify="`errors` of a shard names the bad copy; `read_error` points to its drive.",
)
REPAIR_PG = Step(
    "Repair the placement group, only once it is known which copy is bad.",
    command=shell("ceph pg repair <pg-id>")
    @ REPAIR.at("command to repair a broken placement group"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: the copy that is taken as bad is overwritten.",
    verify="After the scrub the placement group is active+clean.",
)
UNFOUND = Check(
    "List the unfound objects of the placement group.",
    shell("ceph pg <pg-id> list_unfound") @ PGS.at("First, you can identify which objects are"),
    **NO_OUTPUT,
    verify="Start the OSDs that `might_have_unfound` of the query names; do not give objects up.",
)
STATUS = Check(
    "Show the state of the cluster and its quorum.",
    shell("ceph -s") @ OSDS.at("you execute ``ceph health`` or ``ceph -s``"),
    **NO_OUTPUT,
    verify="No answer at all: the monitors have no quorum.",
)
TIME_SYNC = Check(
    "Show the clock skew of each monitor.",
    shell("ceph time-sync-status") @ ALERTS.at("'ceph time-sync-status' and the state and peers"),
    **NO_OUTPUT,
)
SLOW = KnownFailure(
    "operations are slow",
    steps=[SHOW_HEALTH, DUMP_OPS, DUMP_HISTORY, FIND, KERNEL],
    causes=[
        UsualCause(
            "a drive fails",
            sign=statement("the kernel logs errors of the drive")
            @ OSDS.at("- A bad drive (check ``dmesg`` output)"),
        ),
        UsualCause(
            "the cluster is overloaded",
            sign=statement("slow operations on many OSDs; drives are busy")
            @ OSDS.at("An overloaded cluster (check system load, iostat,"),
        ),
    ],
)
KEYRINGS = Check(
    "On the host of the client, list the keyrings, as root.",
    shell("ls -l /etc/ceph") @ USERS.at("/etc/ceph/$cluster.$name.keyring"),
    **NO_OUTPUT,
    verify="The keyring of the client's user is there, and the client may read it.",
)
HUNG = KnownFailure(
    "a daemon ended itself, because a thread hung (suicide timeout)",
    steps=[SHOW_HEALTH, TREE, KERNEL, START_OSD],
)
KEYRING = KnownFailure(
    "a client has no key, so it cannot log in", steps=[KEYRINGS, STATUS, SHOW_HEALTH]
)
SLOW_NETWORK = KnownFailure("heartbeats between OSDs are slow", steps=[SHOW_HEALTH, TREE, KERNEL])
FULL = KnownFailure("OSDs are full, writes stop", steps=[UTILIZATION, POOLS, RATIOS, RAISE_RATIO])
NEARLY_FULL = KnownFailure("OSDs are almost full", steps=[UTILIZATION, POOLS, RATIOS])
POOL_FULL = KnownFailure("a pool is full", steps=[POOLS, SHOW_HEALTH, UTILIZATION])
OSD_DOWN = KnownFailure("OSDs are down", steps=[TREE, SHOW_HEALTH, KERNEL, START_OSD])
UNAVAILABLE = KnownFailure(
    "placement groups do not serve requests", steps=[SHOW_HEALTH, TREE, STUCK, QUERY, START_OSD]
)
DEGRADED = KnownFailure("placement groups miss copies", steps=[SHOW_HEALTH, TREE, QUERY, START_OSD])
DAMAGED = KnownFailure(
    "scrubbing found damaged data", steps=[SHOW_HEALTH, INCONSISTENT, KERNEL, REPAIR_PG]
)
LOST_OBJECTS = KnownFailure(
    "objects cannot be found", steps=[SHOW_HEALTH, UNFOUND, QUERY, START_OSD]
)
MON_DOWN = KnownFailure("monitors are down", steps=[STATUS, SHOW_HEALTH, machine.SPACE])
CLOCK_SKEW = KnownFailure(
    "the clocks of the monitors differ", steps=[TIME_SYNC, machine.CLOCK, SHOW_HEALTH]
)
CRASHED = KnownFailure("daemons have crashed", steps=[SHOW_HEALTH, TREE, KERNEL])
MONITOR_DISK = KnownFailure(
    "the disk of a monitor is almost full", steps=[SHOW_HEALTH, machine.SPACE, STATUS]
)
