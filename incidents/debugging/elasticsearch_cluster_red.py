"""Elasticsearch is red: a primary shard is unassigned, so part of an index is missing."""

from attrs import evolve

from atlas import (
    Cause,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    retries,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.failures.elasticsearch import (
    COMMON,
    DISKS,
    REENABLE,
)
from incidents.debugging._databases import (
    NO_RECOVERY_TIME,
)
from incidents.debugging._elasticsearch_shards import (
    BACKUPS,
    COPIES,
    DECIDERS,
    EMPTY,
    ENABLED,
    FILTERS,
    LIST,
    MISSING_NODE,
    RECOVERIES,
    RED,
    REROUTE,
    RESTORE,
    RETRY,
    RETURN_NODE,
    STALE,
    TEXTS,
    WHY_RED,
)

NEWER = evolve(
    BACKUPS,
    action="List the snapshots: is the last one newer than the writes that the copy missed?",
)

with DebuggingGuide(
    elasticsearch(
        undisclosed(
            "version: current pages, with requests of 6.8.4; no registry at hand has a program, "
            "so that nothing was run"
        )
    ),
    "Elasticsearch: cluster health is red",
    as_of="2026-11-29",
    symptom="Searches miss documents or fail, and writes to some indices time out.",
    signals=[
        elasticsearch.STATUS_RED,
        elasticsearch.PRIMARY_INACTIVE,
        elasticsearch.ALL_SHARDS_FAILED,
        elasticsearch.UNASSIGNED.rising(),
    ],
    tree=Question(
        "Is a primary shard unassigned?",
        check=LIST,
        healthy=Cause(
            "Primaries are still starting, as after a restart",
            why=statement("in many cases a cluster recovers by itself")
            @ RED.at("your cluster will recover to green health status"),
            fix=[RECOVERIES],
        ),
        unhealthy=Question(
            "Does the cluster still have a good copy?",
            check=WHY_RED,
            unhealthy=Question(
                "Is a node missing?",
                check=MISSING_NODE,
                unhealthy=Cause(
                    "The only good copy is on a node that left",
                    why=statement("the shard is allocated when a node with a good copy joins")
                    @ TEXTS.at("this shard when a node holding a good"),
                    fix=[RETURN_NODE],
                ),
                healthy=Question(
                    "Is an old copy left?",
                    check=COPIES,
                    healthy=Cause(
                        "Only a stale copy is left: it missed some writes",
                        why=statement("a stale copy does not become primary by itself")
                        @ REROUTE.at("promote a stale shard copy to primary."),
                        fix=[NEWER, STALE],
                    ),
                    unhealthy=Cause(
                        "Every copy is lost or corrupt",
                        why=statement("without a node that has it, restore the index")
                        @ TEXTS.at("restore this index from a recent snapshot."),
                        fix=[BACKUPS, RESTORE, EMPTY],
                    ),
                ),
            ),
            healthy=Question(
                "Did allocation fail five times?",
                check=DECIDERS,
                unhealthy=Cause(
                    "Allocation failed too often, and is no longer tried",
                    why=statement("after 5 attempts in a row, the shard stays unallocated")
                    @ REROUTE.at("up and leaving the shard unallocated."),
                    fix=[RETRY],
                ),
                healthy=Question(
                    "Is allocation disabled?",
                    check=ENABLED,
                    unhealthy=Cause(
                        "Allocation was disabled, as for a restart, and never restored",
                        why=statement("without it, Elasticsearch cannot assign shards")
                        @ COMMON.at("If you forgot to re-enable allocation afterward, {es}"),
                        fix=[REENABLE],
                    ),
                    healthy=Cause(
                        "No node is allowed to hold it: a filter, or full disks",
                        why=statement("filters can leave a primary unassigned; so can full disks")
                        @ COMMON.at("Misconfigured allocation settings can result in an"),
                        fix=[FILTERS, DISKS],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "index.allocation.max_retries (6.8.4)",
        of="failed allocations of a shard in a row",
        reads="failed allocation attempts (retries)",
        default=retries(5) @ REROUTE.at("times in a row (defaults to `5`), before"),
        headroom=DECIDERS,
    ),
    do_not=[
        "Do not accept data loss while the missing node may return: its data is then deleted.",
        "Do not delete or wipe the data directory of a node that left: it may be the only copy.",
        "Do not restart more nodes: replicas that are still good become unassigned, too.",
        "Do not delete a red index to get green, unless its data is elsewhere.",
    ],
    precedents=undisclosed(
        "public reports with this cause: a search of status pages and post-mortems, "
        "icco/postmortems and the incidents of this repository named none by an operator"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none while a good copy exists; all of a shard that is allocated empty")
    @ REROUTE.at("this command leads to a complete loss of"),
    rollback=statement("none for a forced allocation; try one first with ?dry_run")
    @ REROUTE.at("It is possible to run `reroute` commands in"),
    see=[
        Link(
            "incidents/debugging/elasticsearch_flood_stage",
            "guide",
            because="when a disk is full, and keeps shards away",
        ),
        Link(
            "incidents/debugging/elasticsearch_circuit_breaker",
            "guide",
            because="when a node has no heap left for allocations",
        ),
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a public report gives a time")
