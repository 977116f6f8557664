"""How Discord's messages moved from Cassandra to ScyllaDB, and how the move was verified."""

from atlas import (
    Asynchronous,
    BeforeAfter,
    Call,
    Check,
    MigrationPhase,
    MigrationPlaybook,
    assumed,
    gaps_in,
    statement,
    undisclosed,
)
from systems.discord import _failures as failures
from systems.discord import components as c
from systems.discord import facts, steps

POST = "the post on trillions of messages"
gap = gaps_in(POST)
NO_MONEY = undisclosed(f"cost before, after and of the migration: {POST}, no filing")

PROVISION = MigrationPhase(
    "Provision the new cluster",
    entry=Check(
        "Scan messages of the new database in reverse of the table's sort order.",
        steps.NO_COMMAND,
        healthy=steps.NO_OUTPUT,
        unhealthy=statement("not fast enough, as in the tests before the move")
        @ facts.TRILLIONS.at("reverse queries was insufficient for our needs"),
        verify="Reverse queries are fast enough.",
    ),
    actions=[
        statement("put data services with coalescing in front of the old cluster, to gain time")
        @ facts.TRILLIONS.at("It buys us some time so that"),
        statement("provision ScyllaDB on super-disks")
        @ facts.TRILLIONS.at("using our super-disk storage topology"),
    ],
    **gap.of("duration", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("the cluster is up") @ facts.TRILLIONS.at("With our cluster stood up"),
    risk=statement("hot partitions can occur in ScyllaDB as well")
    @ facts.TRILLIONS.at("can still be a thing in ScyllaDB"),
)
DUAL_WRITE = MigrationPhase(
    "Write new messages to both databases",
    entry=steps.NODE_STATUS,
    actions=[
        statement("dual-write new data to Cassandra and ScyllaDB")
        @ facts.TRILLIONS.at("begin dual-writing new data to Cassandra and"),
        statement("tune ScyllaDB's Spark migrator; discard it: three months are estimated")
        @ facts.TRILLIONS.at("estimated time to completion: three months"),
    ],
    **gap.of("duration", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("a migrator, estimated at nine days, to move everything at once")
    @ facts.TRILLIONS.at("flip the switch for everything at once"),
    risk=statement("the first plan, a time-based cutover, adds complexity")
    @ facts.TRILLIONS.at("forget our complicated time-based approach"),
)
BACKFILL = MigrationPhase(
    "Backfill the old messages",
    entry=steps.PENDING_COMPACTIONS,
    actions=[
        statement("read token ranges, checkpoint progress in SQLite, write to ScyllaDB")
        @ facts.TRILLIONS.at("checkpoints them locally via SQLite"),
        statement("compact the last ranges, where tombstones made the reads time out")
        @ facts.TRILLIONS.at("We compact that token range"),
    ],
    duration=assumed(
        facts.MIGRATION_TIME,
        because="this is the estimate before the start; the post mentions several days",
    ),
    leaves=statement("all token ranges are copied")
    @ facts.TRILLIONS.at("seconds later, the migration is complete"),
    risk=statement("ranges of tombstones never compacted away: the copy stalled at 99.9999 %")
    @ facts.TRILLIONS.at("contain gigantic ranges of tombstones"),
    **gap.of("rollback", "rollback_takes", "data_loss"),
)
VALIDATE = MigrationPhase(
    "Compare the two databases",
    entry=steps.NODE_STATUS,
    actions=[
        statement("send a small share of reads to both databases and compare the results")
        @ facts.TRILLIONS.at("small percentage of reads to both databases")
    ],
    **gap.of("duration", "risk", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("results look right; the cluster handles the full traffic well")
    @ facts.TRILLIONS.at("held up well with full production traffic"),
)
SWITCH = MigrationPhase(
    "Switch the primary database",
    entry=steps.NODE_STATUS,
    actions=[
        statement("make ScyllaDB the primary database, in May 2022")
        @ facts.TRILLIONS.at("switched our messages database over in May 2022")
    ],
    **gap.of("duration", "risk", "rollback", "rollback_takes", "data_loss"),
    leaves=statement("the database stays quiet for months: no weekend-long firefights")
    @ facts.TRILLIONS.at("It’s been a quiet, well-behaved database"),
)

with MigrationPlaybook(
    c.discord,
    "Messages from Cassandra to ScyllaDB, 2022",
    as_of="2026-03-04",
    origin=[c.cassandra_2022],
    target=[c.messages_db],
    reason=statement("hot partitions, late compactions, garbage collection; on-call often paged")
    @ facts.TRILLIONS.at("our on-call team was frequently paged"),
    phases=[PROVISION, DUAL_WRITE, BACKFILL, VALIDATE, SWITCH],
    no_return=undisclosed(f"whether writes to Cassandra continued after the switch: {POST}"),
    dual_write=statement("new data went to Cassandra and ScyllaDB")
    @ facts.TRILLIONS.at("begin dual-writing new data to Cassandra and"),
    backfill=statement("a migrator in Rust, built on the data services' library in an afternoon")
    @ facts.TRILLIONS.at("In an afternoon, we extended our data"),
    verification=statement("a small share of reads, sent to both databases and compared")
    @ facts.TRILLIONS.at("sending a small percentage of reads"),
    effect=[
        BeforeAfter(
            "read of old messages",
            "p99",
            before=facts.CASSANDRA_READ_P99,
            after=facts.SCYLLA_READ_P99,
        ),
        BeforeAfter(
            "write of a message",
            "p99",
            before=facts.CASSANDRA_WRITE_P99,
            after=facts.SCYLLA_WRITE_P99,
        ),
        BeforeAfter("nodes", "plain", before=facts.CASSANDRA_NODES, after=facts.SCYLLA_NODES),
        BeforeAfter(
            "estimated time of the copy",
            "plain",
            before=facts.MIGRATION_TIME_SPARK,
            after=facts.MIGRATION_TIME,
        ),
    ],
    cost_before=NO_MONEY,
    cost_after=NO_MONEY,
    cost=NO_MONEY,
    broke=statement("the migrator timed out on the last token ranges: tombstones")
    @ facts.TRILLIONS.at("Our migrator is timing out reading the last"),
    urgent=[failures.LATE_COMPACTIONS, failures.HOT_PARTITION, failures.BAD_SECTOR],
) as diagram:
    old_read = Call("CQL", note="until the switch", latency=facts.CASSANDRA_READ_P99)
    new_read = Call("CQL", note="since May 2022", latency=facts.SCYLLA_READ_P99)
    c.api >> Call("gRPC") >> c.data_services >> old_read >> c.cassandra_2022
    c.data_services >> new_read >> c.messages_db
    c.cassandra_2022 >> Asynchronous("migrator", throughput=facts.MIGRATION_SPEED) >> c.messages_db
