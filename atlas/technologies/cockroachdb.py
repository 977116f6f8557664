"""CockroachDB: distributed SQL database."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._cockroachdb_messages import CockroachDBMessages
from atlas.technologies._cockroachdb_statement_messages import CockroachDBStatementMessages
from atlas.technologies.failures import cockroachdb as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/cockroachdb.md")
# Master of February 2021 (before 21.1), read in a fork with the same commits.
_cockroach = Repository(
    "cockroachdb/cockroach", commit="c7d69b1e9d9b203b3ed7e34635c4294d199e2fb7", checked=_CHECKED
)
PGWIRE = _cockroach.file("pkg/sql/pgwire/server.go")
ENGINES = _cockroach.file("pkg/server/node_engine_health.go")
METRICS = fails.docs.file("_data/v24.2/metrics/metrics-list.csv")


class CockroachDB(CockroachDBStatementMessages, CockroachDBMessages, Technology):
    """A SQL database that replicates ranges of its keys over nodes by consensus."""

    name = "CockroachDB"
    icon = "simple-icons:cockroachlabs"
    plane = "state"
    releases = release_lines(
        "1.0 2017-05-10, 1.1 2017-10-12, 2.0 2018-04-04, 2.1 2018-10-30, 19.1 2019-04-30, "
        "19.2 2019-11-12, 20.1 2020-05-12, 20.2 2020-11-10, 21.1 2021-05-18, 21.2 2021-11-16, "
        "22.1 2022-05-24, 22.2 2022-12-05, 23.1 2023-05-15, 23.2 2024-02-05, 24.1 2024-05-20, "
        "24.2 2024-08-12, 24.3 2024-11-18, 25.1 2025-02-18, 25.2 2025-05-09, 25.3 2025-08-04, "
        "25.4 2025-11-03, 26.1 2026-02-02, 26.2 2026-04-27",
        RELEASES,
    )
    logs = undisclosed("place of its log: its logging page names channels; sinks are configured")
    programs: ClassVar = {"cockroach": "CockroachDB's client", "dmesg": "the kernel's log"}
    ports: ClassVar = {
        "clients and nodes": quantity(26257, "")
        @ fails.NODE.at("--host=localhost:26257 --insecure")
    }

    RETRY = LogMessage(
        anchor="restart transaction: ",
        sample="ERROR: restart transaction: TransactionRetryWithProtoRefreshError: "
        "TransactionRetryError: retry txn (RETRY_SERIALIZABLE - failed preemptive refresh due "
        "to conflicting locks on /Table/106/1)",
        pattern=r"restart transaction: (?P<error>TransactionRetryWithProtoRefreshError|\w+Error).*",
        severity="error",
        meaning="A transaction conflicted with others, and its client has to run it again.",
        source=_cockroach.file("pkg/sql/pgwire/pgerror/flatten.go"),
        failure=fails.CONTENTION,
    )
    AMBIGUOUS = LogMessage(
        anchor="result is ambiguous",
        sample="ERROR: result is ambiguous (error=rpc error: code = Unavailable desc = "
        "transport is closing)",
        pattern=r"result is ambiguous \(",
        severity="error",
        meaning="The connection between nodes broke during a commit; it may have happened or not.",
        source=_cockroach.file("pkg/roachpb/errors.go"),
        failure=fails.AMBIGUOUS,
    )
    MEMORY = LogMessage(
        anchor="memory budget exceeded: ",
        sample="ERROR: root: memory budget exceeded: 10240 bytes requested, 134217728 currently "
        "allocated, 134217728 bytes in budget",
        pattern=r"memory budget exceeded: (?P<requested>\d+) bytes requested, (?P<allocated>\d+) "
        r"currently",
        severity="error",
        meaning="A node has no SQL memory left for a query, and the query fails.",
        source=_cockroach.file("pkg/util/mon/resource.go"),
        failure=fails.MEMORY,
    )
    TEMPORARY_DISK = LogMessage(
        anchor="disk budget exceeded: ",
        sample="ERROR: disk budget exceeded: 65536 bytes requested, 34359738368 currently "
        "allocated, 34359738368 bytes in budget",
        pattern=r"disk budget exceeded: (?P<requested>\d+) bytes requested",
        severity="error",
        meaning="A query spills more to the temporary disk storage than it may.",
        source=_cockroach.file("pkg/util/mon/resource.go"),
        failure=fails.MEMORY,
    )
    CLOCK = LogMessage(
        anchor="clock synchronization error: this node is more than ",
        sample="F210202 09:53:50 clock synchronization error: this node is more than 500ms away "
        "from at least half of the known nodes (0 of 2 are within the offset)",
        pattern=r"more than (?P<offset>\S+) away from at least half of the known nodes",
        severity="fatal",
        meaning="A node stops, because its clock is too far from that of the others.",
        source=_cockroach.file("pkg/rpc/clock_offset.go"),
        failure=fails.CLOCKS,
    )
    STALL = LogMessage(
        anchor="disk stall detected: ",
        sample="F210202 09:53:50 disk stall detected: unable to write to /mnt/data1/cockroach "
        "within 20s",
        pattern=r"disk stall detected: (?:pebble )?unable to (?P<what>write|sync)",
        severity="fatal",
        meaning="A write to the disk does not end, so the node stops.",
        source=ENGINES,
        failure=fails.STALL,
    )
    SLOW_DISK = LogMessage(
        anchor="disk slowness detected: ",
        sample="W260612 09:53:50 disk slowness detected: write to file "
        "/mnt/data1/cockroach/000123.sst has been ongoing for 7.2s",
        pattern=r"disk slowness detected: (?P<operation>.+) has been ongoing for (?P<duration>\S+)",
        severity="warning",
        meaning="A write to the disk takes long; a fatal stall may follow.",
        source=fails.TROUBLE,
        failure=fails.STALL,
    )
    HEARTBEAT = LogMessage(
        anchor="failed node liveness heartbeat: ",
        sample='W210202 09:53:50 failed node liveness heartbeat: operation "node liveness '
        'heartbeat" timed out after 4.5s',
        severity="warning",
        meaning="A node could not prove in time that it is alive, and loses its leases.",
        source=_cockroach.file("pkg/kv/kvserver/liveness/liveness.go"),
        failure=fails.HEARTBEATS,
    )
    SLOW_HEARTBEAT = LogMessage(
        anchor="slow heartbeat took ",
        sample="W210202 09:53:50 slow heartbeat took 2.1s; err=<nil>",
        pattern=r"slow heartbeat took (?P<duration>[^;]+); err=",
        severity="warning",
        meaning="A heartbeat of a node took long: disk, CPU or network is slow.",
        source=_cockroach.file("pkg/kv/kvserver/liveness/liveness.go"),
        failure=fails.HEARTBEATS,
    )
    UNAVAILABLE = LogMessage(
        anchor="range unavailable: ",
        sample="E210202 09:53:50 [n1,s1,r42/1:/Table/53] range unavailable: have been waiting "
        "60.00s for proposing command",
        pattern=r"range unavailable: have been waiting (?P<duration>\S+) for",
        severity="error",
        meaning="A range cannot agree on a write: too many of its replicas are gone.",
        source=_cockroach.file("pkg/kv/kvserver/replica_write.go"),
        failure=fails.UNAVAILABLE,
    )
    SLOW_RANGE = LogMessage(
        anchor="slow range RPC: ",
        sample="W210202 09:53:50 slow range RPC: have been waiting 64.03s (1 attempts) for RPC "
        "Scan [/Table/53/1] to r42:/Table/53; resp: (err: context deadline exceeded)",
        pattern=r"slow range RPC: have been waiting (?P<seconds>[\d.]+)s \((?P<attempts>\d+) "
        r"attempts\)",
        severity="warning",
        meaning="A range did not answer a request for a minute or so.",
        source=_cockroach.file("pkg/kv/kvclient/kvcoord/dist_sender.go"),
        failure=fails.SLOW,
    )
    SLOW_LEASE = LogMessage(
        anchor=" attempting to acquire lease",
        sample="W210202 09:53:50 [n1,s1,r42/1:/Table/53] have been waiting 15s attempting to "
        "acquire lease",
        pattern=r"have been waiting (?P<duration>\S+) attempting to acquire lease",
        severity="warning",
        meaning="No node gets the lease of a range, so the range serves nothing.",
        source=_cockroach.file("pkg/kv/kvserver/replica_range_lease.go"),
        failure=fails.UNAVAILABLE,
    )
    FEW_NODES = LogMessage(
        anchor=" live stores are able to take a new replica for the range (",
        sample="0 of 2 live stores are able to take a new replica for the range (2 already have "
        "a replica); likely not enough nodes in cluster",
        pattern=r"0 of (?P<stores>\d+) live stores are able to take a new replica",
        severity="error",
        meaning="No store can take another replica of a range, so it stays under-replicated.",
        source=_cockroach.file("pkg/kv/kvserver/allocator.go"),
        failure=fails.REPLICATION,
    )
    BACKPRESSURE = LogMessage(
        anchor="split failed while applying backpressure to ",
        sample="ERROR: split failed while applying backpressure to Put [/Table/53/1] on range "
        "r42:/Table/53",
        severity="error",
        meaning="One row is updated so often that its range cannot be split.",
        source=_cockroach.file("pkg/kv/kvserver/replica_backpressure.go"),
        failure=fails.BACKPRESSURE,
    )
    GARBAGE = LogMessage(
        anchor=" must be after replica GC threshold ",
        sample="ERROR: batch timestamp 1612260000.000000000,0 must be after replica GC "
        "threshold 1612263600.000000000,0",
        pattern=r"batch timestamp (?P<time>\S+) must be after replica GC threshold "
        r"(?P<threshold>\S+)",
        severity="error",
        meaning="A read or backup needs versions that garbage collection has deleted.",
        source=_cockroach.file("pkg/roachpb/errors.go"),
        failure=fails.GARBAGE,
    )
    FILES = LogMessage(
        anchor=" open file descriptor limit of ",
        sample="hard open file descriptor limit of 1024 is under the minimum required 1956",
        pattern=r"(?P<kind>hard|soft) open file descriptor limit of (?P<limit>\d+) is under the "
        r"minimum required (?P<required>\d+)",
        severity="fatal",
        meaning="The node does not start: it may open too few files.",
        source=_cockroach.file("pkg/server/config_unix.go"),
        failure=fails.FILES,
    )
    TLS = LogMessage(
        anchor="node is running secure mode, SSL connection required",
        sample="ERROR: node is running secure mode, SSL connection required",
        severity="error",
        meaning="A client connected without TLS to a secure cluster.",
        source=PGWIRE,
        failure=fails.TLS,
    )
    DRAINING = LogMessage(
        anchor="server is not accepting clients",
        sample="ERROR: server is not accepting clients",
        pattern=r"server is not accepting clients",
        severity="error",
        meaning="The node drains before it stops, and takes no new connections.",
        source=PGWIRE,
        failure=fails.DRAINING,
    )

    RANGES_UNAVAILABLE = Metric(
        name="ranges.unavailable",
        meaning="Ranges with fewer live replicas than their quorum needs.",
        source=METRICS,
    )
    HEARTBEAT_LATENCY = Metric(
        name="liveness.heartbeatlatency",
        meaning="How long heartbeats of node liveness take.",
        unit="nanosecond",
        source=METRICS,
        kind="histogram",
    )
    CLOCK_OFFSET = Metric(
        name="clock-offset.meannanos",
        meaning="Mean offset of this node's clock from that of the others.",
        unit="nanosecond",
        source=METRICS,
    )


cockroachdb = CockroachDB()
