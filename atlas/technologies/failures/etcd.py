"""What fails in etcd, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
)

_CHECKED = "2026-11-26"
repository = Repository(
    "etcd-io/etcd",
    commit="c34dc7ee0048fd2bcc44d50beff002e5e8069b69",
    checked=_CHECKED,
    publisher="etcd",
    release="3.8.0-alpha.0",
)
ETCDCTL = repository.file("etcdctl/README.md")
_site = Repository(
    "etcd-io/website",
    commit="824597935df6e95992ef61c07e3222f4f796ca6c",
    checked=_CHECKED,
    publisher="etcd",
    folder="content/en/docs/v3.6",
    release="3.6",
)
FAQ = _site.file("faq.md")
METRICS = Repository(
    "etcd-io/website",
    commit="824597935df6e95992ef61c07e3222f4f796ca6c",
    checked=_CHECKED,
    publisher="etcd",
).file("content/en/docs/v3.1/metrics/_index.md")
MAINTENANCE = _site.file("op-guide/maintenance.md")
CORRUPTION = _site.file("op-guide/data_corruption.md")
RECOVERY = _site.file("op-guide/recovery.md")
MEMBERS = _site.file("op-guide/runtime-configuration.md")
MONITORING = _site.file("op-guide/monitoring.md")
TUNING = _site.file("tuning.md")
LIMITS = _site.file("dev-guide/limit.md")

HEALTH = Check(
    "Check the health of every member.",
    shell("etcdctl --endpoints=<endpoint> endpoint health --cluster")
    @ ETCDCTL.at("ENDPOINT HEALTH checks the health of the list"),
    healthy=statement("127.0.0.1:2379 is healthy: successfully committed proposal: took = 2.1ms")
    @ ETCDCTL.at("127.0.0.1:2379 is healthy: successfully committed proposal:"),
    unhealthy=statement("a member is unhealthy: it cannot take part in consensus")
    @ ETCDCTL.at("prints a message indicating the endpoint is unhealthy."),
)
STATUS = Check(
    "List each member's leader, Raft term and database size.",
    shell("etcdctl --endpoints=<endpoint> --write-out=table endpoint status --cluster")
    @ MAINTENANCE.at("etcdctl --write-out=table endpoint status"),
    **NO_OUTPUT,
    verify="Exactly one member is leader, and DB SIZE is well below the quota (2 GiB by default).",
)
ALARMS = Check(
    "List the alarms.",
    shell("etcdctl --endpoints=<endpoint> alarm list") @ MAINTENANCE.at("etcdctl alarm list"),
    healthy=statement("nothing: no alarm") @ ETCDCTL.at("empty string if no alarms present."),
    unhealthy=statement("memberID:13803658152347727308 alarm:NOSPACE")
    @ MAINTENANCE.at("memberID:13803658152347727308 alarm:NOSPACE"),
)
DISK = Check(
    "Check how long the disk takes to sync the log, on the slow member.",
    shell("curl -L http://<host>:2379/metrics | grep etcd_disk_wal_fsync_duration_seconds")
    @ MONITORING.at("curl -L http://localhost:2379/metrics | grep -v debugging"),
    healthy=statement("99 % of the syncs take less than 10 ms")
    @ FAQ.at("p99 duration should be less than 10ms"),
    unhealthy=statement("slower: the disk is shared with other programs, or too slow")
    @ FAQ.at("experiencing contention among etcd and other applications,"),
)
PRIORITY = Step(
    "Raise the disk priority of all threads of etcd, as root, if its disk is shared.",
    # Of one process id, only its first thread changes: man2/ioprio_set.2, man-pages-5.13-33.
    command=shell("ls /proc/<pid>/task | xargs ionice -c2 -n0 -p")
    @ TUNING.at("sudo ionice -c2 -n0 -p `pgrep etcd`"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restart etcd.",
    verify="etcd_disk_wal_fsync_duration_seconds falls, and the warnings stop.",
)
MEMBER_LIST = Check(
    "List the members with their peer addresses.",
    shell("etcdctl --endpoints=<endpoint> -w table member list")
    @ ETCDCTL.at("./etcdctl -w table member list"),
    **NO_OUTPUT,
    verify="Compare with the machines that run: a member that no longer exists counts in quorum.",
)
COMPACT = Step(
    "Compact history up to the revision in endpoint status --write-out=json.",
    command=shell("etcdctl --endpoints=<endpoint> compact <revision>")
    @ MAINTENANCE.at("etcdctl compact $rev"),
    healthy=statement("compacted revision 1516") @ MAINTENANCE.at("compacted revision 1516"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo="None: older revisions cannot be read any more.",
    verify="etcd_mvcc_db_total_size_in_use_in_bytes falls; then defragment and disarm.",
)
DEFRAGMENT = Step(
    "Defragment one member at a time, if its disk has room for a second copy of the database in "
    "use; it blocks its reads and writes meanwhile.",
    command=shell("etcdctl --endpoints=<endpoint> defrag")
    @ MAINTENANCE.at("To defragment an etcd member, use the"),
    healthy=statement("Finished defragmenting etcd member[127.0.0.1:2379]")
    @ MAINTENANCE.at("Finished defragmenting etcd member[127.0.0.1:2379]"),
    unhealthy=statement("Failed to defragment etcd member[badendpoint:2379]")
    @ ETCDCTL.at("Failed to defragment etcd member[badendpoint:2379]"),
    **NO_TIME,
    risk="high",
    undo="None needed: the content stays the same. If it failed, see whether etcd still runs.",
    verify="DB SIZE in endpoint status is well below the quota. Before 3.4.35 and 3.5.17, etcd "
    "crashes if the disk fills up meanwhile, and leaves db.tmp.*: a start removes it.",
)
DISARM = Step(
    "Disarm the alarm, once there is free space.",
    command=shell("etcdctl --endpoints=<endpoint> alarm disarm")
    @ MAINTENANCE.at("etcdctl alarm disarm"),
    healthy=statement("memberID:13803658152347727308 alarm:NOSPACE: this alarm is disarmed")
    @ MAINTENANCE.at("memberID:13803658152347727308 alarm:NOSPACE"),
    unhealthy=statement("no normal operation until enough space is freed and defragmented")
    @ MAINTENANCE.at("Only after freeing enough space in the keyspace"),
    **NO_TIME,
    risk="low",
    undo="None needed: etcd raises it again if a database exceeds the quota.",
    verify="etcdctl alarm list is empty and etcdctl put prints OK.",
)
HASHES = Check(
    "Compare the hashes of the members' data.",
    shell("etcdctl --endpoints=<endpoint> endpoint hashkv --cluster")
    @ ETCDCTL.at("./etcdctl endpoint hashkv --cluster"),
    **NO_OUTPUT,
    verify="At the same revision, a member with another hash is the corrupted one.",
)
SAVE = Step(
    "Save a snapshot from a healthy member before anything is repaired.",
    command=shell("etcdctl --endpoints=<endpoint> snapshot save backup.db")
    @ MAINTENANCE.at("$ etcdctl snapshot save backup.db"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Delete backup.db.",
    verify="etcdutl snapshot status backup.db (etcdctl before 3.5) prints its hash, revision, "
    "total keys and size.",
)
REQUEST_LIMIT = Step(
    "Restart one member at a time with a larger request limit, if the value must be that large.",
    command=config("--max-request-bytes=<bytes>", file="flags of etcd")
    @ LIMITS.at("configurable through `--max-request-bytes` flag for etcd"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restart the members with the previous value.",
    verify="The client's write succeeds, and other requests are not slower.",
)
KEYS = Check(
    "Count the keys by prefix, to find what writes the most; it reads every key once.",
    shell(
        "etcdctl --endpoints=<endpoint> get --prefix --keys-only / | cut -d/ -f2,3 | sort | uniq -c"
    )
    @ ETCDCTL.at("keys-only -- Get only the keys"),
    **NO_OUTPUT,
    verify="The prefix with the most keys names the client that stores the most. No keys: they do "
    'not begin with /; give "" as the prefix.',
)
PENDING = Check(
    "Check how many proposals wait, on each member, twice some minutes apart.",
    shell("curl -L http://<host>:2379/metrics | grep etcd_server_proposals_pending")
    @ METRICS.at("suggests there is a high client load or"),
    **NO_OUTPUT,
    verify="A number that rises: clients send too much, or the member cannot commit.",
)

SPACE = KnownFailure(
    "the database is at its quota; only reads and deletes work",
    steps=[ALARMS, STATUS, KEYS, SAVE, COMPACT, DEFRAGMENT, DISARM],
)
SLOW_DISK = KnownFailure(
    "the disk or the leader is too slow",
    steps=[DISK, STATUS, PRIORITY],
    causes=[
        UsualCause(
            "the disk is slow or shared",
            sign=statement("99th percentile of wal_fsync_duration_seconds is above 10 ms")
            @ FAQ.at("p99 duration should be less than 10ms"),
        ),
        UsualCause(
            "the network between the members is slow",
            sign=statement("high latency or drop rate between the members")
            @ FAQ.at("shows long latencies or high drop rate,"),
        ),
    ],
)
NO_QUORUM = KnownFailure(
    "there is no leader, or no quorum",
    steps=[HEALTH, MEMBER_LIST, DISK, SAVE],
    causes=[
        UsualCause(
            "more than half of the members are down",
            sign=statement("updates stop once more than (N-1)/2 members have failed")
            @ RECOVERY.at("Once quorum is lost, the cluster cannot reach"),
        ),
        UsualCause(
            "the leader's disk is too slow",
            sign=statement("a leader that waits for its disk cannot commit, and loses its place")
            @ FAQ.at("it's waiting on the slow disk."),
        ),
    ],
)
CORRUPT = KnownFailure(
    "data of a member differs from the others, or is corrupted",
    steps=[ALARMS, HASHES, MEMBER_LIST, SAVE],
)
TOO_LARGE = KnownFailure("a request is larger than the limit", steps=[KEYS, STATUS, REQUEST_LIMIT])
OVERLOADED = KnownFailure(
    "the server gets more requests than it can apply", steps=[STATUS, DISK, PENDING, PRIORITY]
)
PEER = KnownFailure(
    "a member cannot reach another one",
    steps=[HEALTH, MEMBER_LIST, STATUS],
)
WRONG_MEMBER = KnownFailure(
    "a member was removed, or belongs to another cluster",
    steps=[MEMBER_LIST, HEALTH, STATUS],
    causes=[
        UsualCause(
            "peer addresses of an old cluster were reused",
            sign=statement("a process of the old cluster still runs and contacts the new one")
            @ FAQ.at("reusing some of the peer addresses for the"),
        ),
        UsualCause(
            "somebody removed the member",
            sign=statement("member list no longer shows it")
            @ MEMBERS.at("etcdctl member remove a8266ecf031671f3"),
        ),
    ],
)
CLOCKS = KnownFailure("the clocks of the members differ", steps=[CLOCK, MEMBER_LIST, HEALTH])
