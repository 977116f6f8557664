"""etcd: the consistent key-value store under Kubernetes."""

from typing import ClassVar

from atlas.evidence.constructors import gib, mib, ms, quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._etcd_apply_messages import EtcdApplyMessages
from atlas.technologies._etcd_older import EtcdOlderMessages
from atlas.technologies.failures import etcd as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/etcd.md")
_etcd = Repository(
    "etcd-io/etcd",
    commit="c34dc7ee0048fd2bcc44d50beff002e5e8069b69",
    checked=_CHECKED,
    publisher="etcd",
)
_site = Repository(
    "etcd-io/website",
    commit="824597935df6e95992ef61c07e3222f4f796ca6c",
    checked="2026-11-26",
    publisher="etcd",
)
CONFIG = _etcd.file("server/embed/config.go")
ERRORS = _etcd.file("api/v3rpc/rpctypes/error.go")
SERVER_METRICS = _etcd.file("server/etcdserver/metrics.go")


class Etcd(EtcdApplyMessages, EtcdOlderMessages, Technology):
    """A small consistent key-value store, replicated by Raft."""

    name = "etcd"
    icon = "simple-icons:etcd"
    plane = "control"
    releases = release_lines(
        {
            "3.0": "2016-06-30",
            "3.1": "2017-01-20",
            "3.2": "2017-06-09",
            "3.3": "2018-02-01",
            "3.4": "2019-08-30",
            "3.5": "2021-06-15",
            "3.6": "2025-05-15",
            "3.7": "2026-07-08",
        },
        RELEASES,
    )
    logs = statement(
        "standard error, or the systemd journal when it runs under systemd"
    ) @ _etcd.file("etcd.conf.yml.sample").at("to skip journald logging even when running")
    ports: ClassVar = {
        "clients": quantity(2379, "") @ CONFIG.at('= "http://localhost:2379"'),
        "peers": quantity(2380, "") @ CONFIG.at('= "http://localhost:2380"'),
    }
    DATABASE_QUOTA = Parameter(
        "database quota, default",
        gib(2) @ _etcd.file("server/storage/quota.go").at("= int64(2 * 1024 * 1024 * 1024)"),
    )
    REQUEST_SIZE = Parameter(
        "request size, default", mib(1.5) @ CONFIG.at("DefaultMaxRequestBytes = 1.5 * 1024 * 1024")
    )
    HEARTBEAT_INTERVAL = Parameter("heartbeat, default", ms(100) @ CONFIG.at("TickMs: 100,"))
    ELECTION_TIMEOUT = Parameter(
        "election timeout, default", ms(1000) @ CONFIG.at("ElectionMs: 1000,")
    )

    NO_SPACE = LogMessage(
        anchor="etcdserver: mvcc: database space exceeded",
        sample="etcdserver: mvcc: database space exceeded",
        severity="error",
        meaning="The database reached its quota; only reads and deletes work until it is disarmed.",
        source=ERRORS,
        failure=fails.SPACE,
    )
    SLOW_FDATASYNC = LogMessage(
        anchor="slow fdatasync",
        sample='{"level":"warn","msg":"slow fdatasync","took":"1.53s","expected-duration":"1s"}',
        pattern=r'"msg":"slow fdatasync","took":"(?P<took>[^"]+)"',
        severity="warning",
        meaning="The disk takes more than a second to sync the log; elections may follow.",
        source=_etcd.file("server/storage/wal/wal.go"),
        versions=">= 3.4",
        failure=fails.SLOW_DISK,
    )
    SLOW_APPLY = LogMessage(
        anchor="apply request took too long",
        sample='{"level":"warn","msg":"apply request took too long","took":"231.4ms",'
        '"expected-duration":"100ms","prefix":"read-only range "}',
        pattern=r'"msg":"apply request took too long","took":"(?P<took>[^"]+)"',
        severity="warning",
        meaning="A request took longer than 100 ms to apply: slow disk, or too wide a range.",
        source=_etcd.file("server/etcdserver/txn/util.go"),
        versions=">= 3.4",
        failure=fails.SLOW_DISK,
    )
    HEARTBEAT_LATE = LogMessage(
        anchor="leader failed to send out heartbeat on time; took too long, leader is overloaded "
        "likely from slow disk",
        sample='{"level":"warn","msg":"leader failed to send out heartbeat on time; took too long, '
        'leader is overloaded likely from slow disk","to":"8e9e05c52164694d"}',
        severity="warning",
        meaning="The leader was too busy to send its heartbeat; followers may elect another one.",
        source=_etcd.file("server/etcdserver/raft.go"),
        versions=">= 3.4",
        failure=fails.SLOW_DISK,
    )
    LEADER_CHANGED = LogMessage(
        anchor="etcdserver: leader changed",
        sample="etcdserver: leader changed",
        pattern=r"(?P<error>etcdserver: leader changed)",
        severity="error",
        meaning="The leader changed while the request was in flight; the client may retry.",
        source=ERRORS,
        versions=">= 3.4",
        failure=fails.NO_QUORUM,
    )
    TIMED_OUT = LogMessage(
        anchor="etcdserver: request timed out",
        sample="etcdserver: request timed out, possibly due to previous leader failure",
        pattern=r"(?P<error>etcdserver: request timed out(?:, [a-z ]+)?)",
        severity="error",
        meaning="A request was not committed in time; the text after the comma names a cause.",
        source=ERRORS,
        failure=fails.NO_QUORUM,
    )

    NO_LEADER = LogMessage(
        anchor="etcdserver: no leader",
        sample="rpc error: code = Unavailable desc = etcdserver: no leader",
        pattern=r"(?P<error>etcdserver: no leader)",
        severity="error",
        meaning="The members have no leader, so neither writes nor consistent reads succeed.",
        source=ERRORS,
        failure=fails.NO_QUORUM,
    )
    UNHEALTHY = LogMessage(
        anchor="etcdserver: unhealthy cluster",
        sample="etcdserver: unhealthy cluster",
        pattern=r"(?P<error>etcdserver: unhealthy cluster)",
        severity="error",
        meaning="A change of members was refused, because too few of them are up.",
        source=ERRORS,
        failure=fails.NO_QUORUM,
    )
    TOO_MANY_REQUESTS = LogMessage(
        anchor="etcdserver: too many requests",
        sample="etcdserver: too many requests",
        pattern=r"(?P<error>etcdserver: too many requests)",
        severity="error",
        meaning="More requests are committed than applied, and new ones are refused.",
        source=ERRORS,
        failure=fails.OVERLOADED,
    )
    REQUEST_TOO_LARGE = LogMessage(
        anchor="etcdserver: request is too large",
        sample="rpc error: code = InvalidArgument desc = etcdserver: request is too large",
        pattern=r"(?P<error>etcdserver: request is too large)",
        severity="error",
        meaning="A value or transaction exceeds --max-request-bytes, and is refused.",
        source=ERRORS,
        failure=fails.TOO_LARGE,
    )
    CORRUPT = LogMessage(
        anchor="etcdserver: corrupt cluster",
        sample="etcdserver: corrupt cluster",
        severity="fatal",
        meaning="A corruption alarm is raised: the data of the members differ.",
        source=ERRORS,
        failure=fails.CORRUPT,
    )
    WAL_CHECKSUM = LogMessage(
        anchor="walpb: crc mismatch",
        sample='{"level":"fatal","msg":"failed to read WAL, cannot be repaired",'
        '"error":"walpb: crc mismatch"}',
        severity="fatal",
        meaning="The log on disk is damaged, and the member does not start.",
        source=_etcd.file("server/storage/wal/walpb/record.go"),
        failure=fails.CORRUPT,
    )
    SNAPSHOT_CHECKSUM = LogMessage(
        anchor="snap: crc mismatch",
        sample="snap: crc mismatch",
        severity="fatal",
        meaning="A snapshot file is damaged.",
        source=_etcd.file("server/etcdserver/api/snap/snapshotter.go"),
        failure=fails.CORRUPT,
    )
    PEER_UNHEALTHY = LogMessage(
        anchor="prober detected unhealthy status",
        sample='{"level":"warn","msg":"prober detected unhealthy status","round-tripper-name":'
        '"ROUND_TRIPPER_RAFT_MESSAGE","remote-peer-id":"8e9e05c52164694d","rtt":"0s",'
        '"error":"EOF"}',
        pattern=r'"prober detected unhealthy status".*"remote-peer-id":"(?P<peer>\w+)"',
        severity="warning",
        meaning="A member does not reach another one; the error says why.",
        source=_etcd.file("server/etcdserver/api/rafthttp/probing_status.go"),
        versions=">= 3.4",
        failure=fails.PEER,
    )
    PEER_UNREACHABLE = LogMessage(
        anchor="failed to reach the peer URL",
        sample='{"level":"warn","msg":"failed to reach the peer URL","address":'
        '"https://10.0.0.2:2380/version","remote-member-id":"8e9e05c52164694d"}',
        pattern=r'"failed to reach the peer URL","address":"(?P<address>[^"]+)"',
        severity="warning",
        meaning="A member cannot read the version of another one.",
        source=_etcd.file("server/etcdserver/cluster_util.go"),
        versions=">= 3.4",
        failure=fails.PEER,
    )
    BUFFER_FULL = LogMessage(
        anchor="dropped internal Raft message since sending buffer is full",
        sample='{"level":"warn","msg":"dropped internal Raft message since sending buffer is full '
        '(overloaded network)","message-type":"MsgHeartbeat"}',
        severity="warning",
        meaning="The network to a member is slower than the messages for it.",
        source=_etcd.file("server/etcdserver/api/rafthttp/remote.go"),
        versions=">= 3.4",
        failure=fails.PEER,
    )
    READ_TIMED_OUT = LogMessage(
        anchor="timed out waiting for read index response (local node might have slow network)",
        sample='{"level":"warn","msg":"timed out waiting for read index response (local node might '
        'have slow network)","timeout":"7s"}',
        severity="warning",
        meaning="A consistent read waited for the leader until its timeout.",
        source=_etcd.file("server/etcdserver/read/read.go"),
        versions=">= 3.4",
        failure=fails.NO_QUORUM,
    )
    CLUSTER_MISMATCH = LogMessage(
        anchor="request cluster ID mismatch",
        sample='{"level":"warn","msg":"request cluster ID mismatch","local-member-id":'
        '"8e9e05c52164694d"}',
        severity="warning",
        meaning="A member of another cluster contacts this one.",
        source=_etcd.file("server/etcdserver/api/rafthttp/http.go"),
        versions=">= 3.4",
        failure=fails.WRONG_MEMBER,
    )
    REMOVED = LogMessage(
        anchor="the member has been permanently removed from the cluster",
        sample="the member has been permanently removed from the cluster",
        severity="fatal",
        meaning="This member was removed, and stops.",
        source=_etcd.file("server/etcdserver/api/rafthttp/util.go"),
        failure=fails.WRONG_MEMBER,
    )
    STREAM_LOST = LogMessage(
        anchor="lost TCP streaming connection with remote peer",
        sample='{"level":"warn","caller":"rafthttp/stream.go:421","msg":"lost TCP streaming '
        'connection with remote peer","stream-reader-type":"stream '
        'Message","remote-peer-id":"8e9e05c52164694d","error":"EOF"}',
        severity="warning",
        meaning="The connection from another member ended: it stopped, or the network failed.",
        source=_etcd.file("server/etcdserver/api/rafthttp/stream.go"),
        failure=fails.PEER,
    )
    NO_CLUSTER = LogMessage(
        anchor="could not retrieve cluster information from the given URLs",
        sample="could not retrieve cluster information from the given URLs",
        severity="fatal",
        meaning="A new member can reach none of the members that it was given.",
        source=_etcd.file("server/etcdserver/cluster_util.go"),
        failure=fails.PEER,
    )
    BOOTSTRAPPED = LogMessage(
        anchor=" has already been bootstrapped",
        sample="member 8e9e05c52164694d has already been bootstrapped",
        pattern=r"member (?P<member>[0-9a-f]+) has already been bootstrapped",
        severity="fatal",
        meaning="A member starts without its data, but the cluster knows it: its data directory "
        "was lost.",
        source=_etcd.file("server/etcdserver/bootstrap.go"),
        failure=fails.WRONG_MEMBER,
    )
    INCONSISTENT = LogMessage(
        anchor=" found data inconsistency with peers",
        sample="8e9e05c52164694d found data inconsistency with peers",
        severity="fatal",
        meaning="The data of this member differs from that of the others; it does not start.",
        source=_etcd.file("server/etcdserver/corrupt.go"),
        failure=fails.CORRUPT,
    )
    NO_BACKEND = LogMessage(
        anchor="failed to recover v3 backend from snapshot",
        sample='{"level":"panic","msg":"failed to recover v3 backend from '
        'snapshot","error":"failed to find database snapshot file (snap: snapshot file doesn\'t '
        'exist)"}',
        severity="fatal",
        meaning="The database and the log of a member do not fit together; it does not start.",
        source=_etcd.file("server/etcdserver/bootstrap.go"),
        failure=fails.CORRUPT,
    )
    LOG_LOST = LogMessage(
        anchor=". Was the raft log corrupted, truncated, or lost?",
        sample="panic: tocommit(107) is out of range [lastIndex(84)]. Was the raft log "
        "corrupted, truncated, or lost?",
        pattern=r"tocommit\((?P<commit>\d+)\) is out of range \[lastIndex\((?P<last>\d+)\)\]",
        severity="fatal",
        meaning="A member lacks entries of its log that it had confirmed; it stops.",
        source=_etcd.file("server/etcdserver/raft.go"),
        failure=fails.CORRUPT,
    )
    UNHEALTHY_MEMBER = LogMessage(
        anchor=" is unhealthy: failed to commit proposal: ",
        sample="127.0.0.1:2379 is unhealthy: failed to commit proposal: context deadline exceeded",
        pattern=r"(?P<endpoint>\S+) is unhealthy: failed to commit proposal",
        severity="error",
        meaning="A write through this member did not finish: it has no leader, or is too slow.",
        source=_etcd.file("etcdctl/ctlv3/command/printer_simple.go"),
        failure=fails.NO_QUORUM,
    )
    TOO_FEW_STARTED = LogMessage(
        anchor="etcdserver: re-configuration failed due to not enough started members",
        sample="Error: etcdserver: re-configuration failed due to not enough started members",
        severity="error",
        meaning="Members cannot be changed: too few run to keep a quorum afterwards.",
        source=ERRORS,
        failure=fails.NO_QUORUM,
    )
    NO_SPACE_ALARM = LogMessage(
        anchor="alarm:NOSPACE",
        sample="memberID:13803658152347727308 alarm:NOSPACE",
        severity="error",
        meaning="The database of this member is at its quota.",
        source=_site.file("content/en/docs/v3.1/op-guide/maintenance.md"),
        failure=fails.SPACE,
    )
    SLOW_READ = LogMessage(
        anchor="etcdserver: read-only range request ",
        sample='etcdserver: read-only range request key:"/registry/pods/" '
        'range_end:"/registry/pods0" revision:... range_response_count:500 size:291984 took too '
        "long (723.099118ms) to execute",
        pattern=r"read-only range request .+ took too long \((?P<took>[^)]+)\) to execute",
        severity="warning",
        meaning="A read took too long: the disk is slow, or it returns very much.",
        source=_site.file("content/en/blog/2021/announcing-etcd-3.5.md"),
        failure=fails.SLOW_DISK,
    )

    HAS_LEADER = Metric(
        name="etcd_server_has_leader",
        meaning="Whether this member has a leader: 1, or 0.",
        source=SERVER_METRICS,
    )
    LEADER_CHANGES = Metric(
        name="etcd_server_leader_changes_seen_total",
        meaning="Leader changes seen by this member.",
        source=SERVER_METRICS,
    )
    WAL_FSYNC = Metric(
        name="etcd_disk_wal_fsync_duration_seconds",
        meaning="Time to sync the log to disk.",
        unit="second",
        source=_etcd.file("server/storage/wal/metrics.go"),
        kind="histogram",
    )
    DATABASE_SIZE = Metric(
        name="etcd_mvcc_db_total_size_in_bytes",
        meaning="Size of the database file; compare it with the quota.",
        unit="byte",
        source=_etcd.file("server/storage/mvcc/metrics.go"),
    )
    DATABASE_IN_USE = Metric(
        name="etcd_mvcc_db_total_size_in_use_in_bytes",
        meaning="Size of what the database file holds; the rest of the file is free space.",
        unit="byte",
        source=_etcd.file("server/storage/mvcc/metrics.go"),
    )


etcd = Etcd()
