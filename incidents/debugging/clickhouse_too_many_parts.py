"""ClickHouse refuses inserts: parts are made faster than they are merged."""

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    about,
    hours,
    quantity,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.clickhouse import clickhouse
from atlas.technologies.failures._machine import DISK_LOAD, DISK_SPACE
from atlas.technologies.failures.clickhouse import ERROR_252, MEMORY
from incidents.debugging import _clickhouse as shared

with DebuggingGuide(
    clickhouse(
        undisclosed("version: documentation of 2025 and 2026; the failures were made on 26.9.2.1")
    ),
    "ClickHouse: too many parts",
    as_of="2026-11-29",
    symptom="Inserts into one table become slow, then fail with error 252; queries still work.",
    signals=[
        clickhouse.TOO_MANY_PARTS,
        clickhouse.PARTS_IN_TOTAL,
        clickhouse.TOO_MANY_PARTS_CODE,
        clickhouse.REJECTED_INSERTS.rising(),
        clickhouse.DELAYED_INSERTS.rising(),
        clickhouse.PARTS.rising(),
    ],
    tree=Question(
        "Is one partition at the limit?",
        check=shared.PARTITIONS,
        healthy=Cause(
            "The partition key makes too many partitions",
            why=statement("often the partitioning was chosen wrongly: too small partitions")
            @ ERROR_252.at("Using overly granular partition keys"),
            fix=[shared.MORE_IN_TOTAL, shared.NEW_KEY],
        ),
        unhealthy=Question(
            "Do merges of its table run?",
            check=shared.RUNNING,
            unhealthy=Question(
                "Do merges fail?",
                check=shared.FAILED,
                unhealthy=Cause(
                    "Merges fail for lack of disk space or memory, or on a damaged part",
                    why=statement("an issue of merges is noticed only once parts pile up")
                    @ shared.SETTINGS.at("for example, due to insufficient disk space"),
                    fix=[DISK_SPACE, MEMORY],
                ),
                healthy=Cause(
                    "Merges were stopped by a statement",
                    why=statement("a statement stops the merges of a table until another one")
                    @ shared.TTL.at("SYSTEM STOP MERGES test_ttl_group_by;"),
                    fix=[shared.START],
                ),
            ),
            healthy=Question(
                "Do mutations keep the merge threads busy?",
                check=shared.UNFINISHED,
                unhealthy=Cause(
                    "Unfinished mutations of a table use the threads of the merges",
                    why=statement("mutations in progress prevent or slow merges")
                    @ ERROR_252.at("Mutations (ALTER operations) in progress"),
                    fix=[shared.END_MUTATION],
                ),
                healthy=Question(
                    "Are the inserts too small?",
                    check=shared.SMALL,
                    unhealthy=Cause(
                        "Too many small inserts: each makes a part",
                        why=statement("if too frequent, parts accumulate faster than they merge")
                        @ ERROR_252.at("parts accumulate faster than they can be"),
                        fix=[shared.INSERT_LESS, shared.BATCH, shared.MORE_PARTS],
                    ),
                    healthy=Cause(
                        "Large inserts, but disk or processor are too slow for the merges",
                        why=statement("too little CPU or disk I/O slows merges")
                        @ ERROR_252.at("Insufficient CPU or disk I/O"),
                        fix=[DISK_LOAD, shared.INSERT_LESS, shared.MORE_PARTS],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "parts_to_throw_insert (300 before 23.6)",
        of="parts of one partition",
        reads="parts (part_count)",
        default=quantity(3000, "")
        @ shared.NETDATA.at("parts_to_throw_insert (3000) and writes are rejected"),
        headroom=shared.PARTITIONS,
    ),
    do_not=[
        "Do not only raise the limit: queries become slower, and it is reached again.",
        "Do not retry refused inserts at once: that adds parts.",
        "Do not run OPTIMIZE ... FINAL on a large table at full load: it rewrites all its data.",
        "Do not drop or detach parts to get below the limit: that removes their rows.",
    ],
    precedents=[
        Precedent(
            "Trigger.dev, 2025-11-28",
            report=shared.TRIGGER,
            what=statement("a partition key made thousands of tiny parts; inserts were refused")
            @ shared.TRIGGER.at("created thousands of tiny data parts when long-running"),
        )
    ],
    time_to_recover=about(hours(6))
    @ shared.TRIGGER.at(
        "16:30 - 22:26 UTC | ~6 hours",
        of="Trigger.dev, the first of three times",
        basis="degraded",
        when="2025-11-28",
    ),
    data_loss=statement("refused rows that no client retries; at Trigger.dev, some events")
    @ shared.TRIGGER.at("some events may have been permanently lost after"),
    rollback=statement("reset a raised limit; what a mutation has changed stays changed")
    @ ERROR_252.at("This is **not** a solution, it only"),
    see=[
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="merges fail because the disk is full",
        )
    ],
    glossary={
        "OPTIMIZE": "A statement that merges parts at once.",
        "FINAL": "Its form that merges even a partition with one part.",
    },
) as diagram:
    waive("EV504", because="the guide shows no date; 3000 is what 26.9.2.1 shows, too")
