"""Cassandra aborts reads that scan too many tombstones: deletes, expired data, or a scan."""

from attrs import evolve

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.cassandra import cassandra
from atlas.technologies.failures._machine import DISK_LOAD, DISK_SPACE
from incidents.debugging import _cassandra as shared
from incidents.debugging._databases import NO_RECOVERY_TIME

NARROW = evolve(
    shared.NARROW,
    action="Change the query so that it begins after the expired rows, in the application.",
)

with DebuggingGuide(
    cassandra(
        undisclosed("version: sources of 3.11.13, limits of 5.0 too; made on a server of 3.11.11")
    ),
    "Cassandra: too many tombstones in a read",
    as_of="2026-11-29",
    symptom="Reads of one table become slow, then fail on every replica; writes still succeed.",
    signals=[
        cassandra.TOMBSTONES,
        cassandra.TOMBSTONES_EXCEEDED,
        cassandra.TOMBSTONES_CLASS,
        cassandra.ABORTED_READ,
        cassandra.TOMBSTONES_SCANNED.rising(),
        cassandra.PENDING_COMPACTIONS.rising(),
    ],
    tree=Question(
        "Do reads of the table still scan many?",
        check=shared.SCANNED,
        healthy=Cause(
            "A single query, which is over: find it before it runs again",
            why=statement("the log names the query that scanned them")
            @ shared.READ.at('"Read %d live rows and %d tombstone cells'),
            fix=[shared.QUERY, shared.NO_SCAN],
        ),
        unhealthy=Question(
            "Is it a scan without a partition key?",
            check=shared.QUERY,
            unhealthy=Cause(
                "A scan meets the tombstones of all partitions",
                why=statement("a scan keeps the tombstones that it sees in memory")
                @ shared.YAML.at("tombstones seen in memory so we can return"),
                fix=[shared.NO_SCAN],
            ),
            healthy=Question(
                "Are compactions pending?",
                check=shared.PENDING,
                unhealthy=Cause(
                    "Compaction is behind, and expired tombstones are not removed",
                    why=statement("tombstones are not removed until a compaction")
                    @ shared.GRACE.at(
                        "removed until a compaction event even if `gc_grace_seconds`"
                    ),
                    fix=[DISK_SPACE, DISK_LOAD, shared.FASTER],
                ),
                healthy=Question(
                    "Do the rows of the table expire?",
                    check=shared.EXPIRY,
                    unhealthy=Cause(
                        "Rows with different expiry lie in the same files",
                        why=statement("a mix of expiries makes tombstones hard to drop")
                        @ shared.GRACE.at("will have a hard time dropping the tombstones"),
                        fix=[NARROW, shared.REPAIRED, shared.REMOVE, shared.BY_WINDOW],
                    ),
                    healthy=Cause(
                        "The application deletes what it reads, as in a queue, or writes nulls",
                        why=statement("reads have to scan past the deleted rows in front")
                        @ shared.QUEUES.at("that Cassandra must scan past in order to"),
                        fix=[shared.NARROW, shared.UNSET, shared.REPAIRED, shared.REMOVE],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "tombstone_failure_threshold (3.11 and 5.0)",
        of="tombstones of one read",
        reads="tombstones (per slice)",
        default=cassandra.TOMBSTONE_FAILURE.value,
        headroom=shared.SCANNED,
    ),
    do_not=[
        "Do not raise tombstone_failure_threshold first: the scan can fill the heap of each node.",
        "Do not lower gc_grace_seconds while a node is down or unrepaired: deleted rows return.",
        "Do not delete more rows to make the table smaller: each delete adds a tombstone.",
        "Do not run garbagecollect or compact on all nodes at once: they take disk and I/O.",
    ],
    precedents=[
        Precedent(
            "Discord, migration of its messages, 2022",
            report=shared.DISCORD,
            what=statement(
                "reads of the last ranges timed out on tombstones; compacted, they ended"
            )
            @ shared.DISCORD.at("contain gigantic ranges of tombstones"),
        )
    ],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none by the aborted reads; a shorter gc_grace can return deleted rows")
    @ shared.GRACE.at("deleted data will be repaired back to the"),
    rollback=statement("the previous query and throughput; rewritten files stay")
    @ shared.COLLECT.at("Remove deleted data from one or more tables"),
    see=[
        Link(
            "incidents/debugging/java_heap_exhausted",
            "guide",
            because="the heap of the node is full, and it pauses or stops",
        ),
        Link(
            "incidents/debugging/scylladb_hot_partition",
            "guide",
            because="one partition gets most of the reads",
        ),
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a report found states a recovery time")
