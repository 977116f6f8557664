"""Elasticsearch rejects writes to indices on a node whose disk is almost full."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    ErrorReply,
    Limit,
    Link,
    Placeholder,
    Publisher,
    Question,
    Repository,
    Step,
    http,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.failures.elasticsearch import (
    COMMON,
    FIX,
    MOVES,
    NO_RELEASE,
    REENABLE,
    UNBLOCK,
)
from incidents.debugging._databases import (
    CHECKED,
    NO_OUTPUT,
    NO_RECOVERY_TIME,
    NO_TIME,
    UNPUBLISHED,
)
from incidents.debugging._elasticsearch_shards import FILTERS

_elasticsearch = Repository(
    "elastic/elasticsearch",
    checked=CHECKED,
    publisher="Elastic",
    folder="docs/reference",
    release=NO_RELEASE,
)
CAT = _elasticsearch.file(
    "cat/allocation.asciidoc", commit="04451d0f8195eb8d937833bcd5d0e69c9638faf9"
)
ALLOCATOR = _elasticsearch.file(
    "modules/cluster/disk_allocator.asciidoc", commit="001a9fc2615b54f092b8843e59d449a147ce2e3c"
)
ISSUE = Publisher("Elastic", checked="2026-11-26").post(
    'Error resolution of "disk usage exceeded flood-stage watermark"',
    "https://github.com/elastic/elasticsearch/issues/77906",
    published="2021-09-16",
)
DISKS = Check(
    "Check the disk usage of each node.",
    http("GET", "/_cat/allocation?v=true&h=node,shards,disk.*", at="<host>:9200")
    @ COMMON.at("GET _cat/allocation?v=true&h=node,shards,disk.*"),
    healthy=statement("disk.percent below 90 on every node, such as 46")
    @ CAT.at("47.3gb     43.4gb    100.7gb           46 127.0.0.1 127.0.0.1"),
    unhealthy=statement("disk.percent above 90; from 95 on its indices are read-only")
    @ FIX.at("**95% (`flood-stage`)** – Sets all indices on"),
)

with DebuggingGuide(
    elasticsearch(
        undisclosed("version: the guide follows the current pages, older ones where stated")
    ),
    "Elasticsearch: disk watermark, read-only indices",
    as_of="2026-11-22",
    symptom="New documents are rejected, while searches still work.",
    signals=[
        elasticsearch.FLOOD_STAGE,
        elasticsearch.HIGH_WATERMARK,
        ErrorReply(
            reply=statement(
                "index [x] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage "
                "watermark, index has read-only-allow-delete block]"
            )
            @ ISSUE.at("[TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark,"),
            seen_by="clients that index",
        ),
        elasticsearch.DISK_FREE.below(
            undisclosed("bytes: the watermarks are shares of each disk, so they depend on its size")
        ),
    ],
    tree=Question(
        "Is a node above the high watermark?",
        check=DISKS,
        healthy=Cause(
            "Space is free again, but the block was left on the indices",
            why=statement("old versions leave the block on; newer ones remove it automatically")
            @ ALLOCATOR.at("The index block must be released manually once"),
            fix=[UNBLOCK],
        ),
        unhealthy=Question(
            "Are shards moving off that node?",
            check=MOVES,
            healthy=Cause(
                "The cluster recovers by itself, but writes cannot wait",
                why=statement("the block is removed when the disk falls below the high watermark")
                @ FIX.at("disk usage falls below the [high disk watermark]"),
                fix=[
                    Step(
                        "Raise the flood-stage watermark temporarily.",
                        command=http(
                            "PUT",
                            "/_cluster/settings",
                            at="<host>:9200",
                            body='{"persistent": '
                            '{"cluster.routing.allocation.disk.watermark.flood_stage": '
                            '"<percent>%"}}',
                        )
                        @ FIX.at('"cluster.routing.allocation.disk.watermark.flood_stage": "97%",'),
                        **UNPUBLISHED,
                        risk="high",
                        undo="Set the same key to null when a long-term solution is in place.",
                        verify="Documents are indexed while shards continue to move.",
                    ),
                    UNBLOCK,
                ],
            ),
            unhealthy=Question(
                "Does a setting prevent shards from moving?",
                check=Check(
                    "Check why a replica stays on its node.",
                    http(
                        "GET",
                        "/_cluster/allocation/explain",
                        at="<host>:9200",
                        body='{"index": "<index>", "shard": <shard>, "primary": false}',
                        own=[Placeholder("shard", "the number of the shard", r"\d+", "0")],
                    )
                    @ FIX.at("GET _cluster/allocation/explain"),
                    healthy=statement("an explanation that names no allocation setting")
                    @ FIX.at("to get an explanation for their allocation status."),
                    unhealthy=statement("an explanation that names an allocation setting")
                    @ COMMON.at("Misconfigured allocation settings can result in an"),
                    verify="/_cat/shards names the shards on the node. An index without "
                    'replicas answers "unable to find any shards to explain": ask with '
                    '"primary": true.',
                ),
                unhealthy=Cause(
                    "Allocation was disabled or filtered, and never restored",
                    why=statement(
                        "it is typically disabled for a restart, and may be left disabled"
                    )
                    @ COMMON.at("If you forgot to re-enable allocation afterward, {es}"),
                    fix=[REENABLE, FILTERS],
                ),
                healthy=Cause(
                    "The cluster has too little disk space for its indices and replicas",
                    why=statement("each replica takes as much as its primary shard")
                    @ FIX.at("as each replica consumes the same disk space"),
                    fix=[
                        Step(
                            "Reduce the replicas of large indices, but keep at least one.",
                            command=http(
                                "PUT",
                                "/<index>/_settings",
                                at="<host>:9200",
                                body='{"index.number_of_replicas": <count>}',
                            )
                            @ COMMON.at('"index.number_of_replicas": 1'),
                            healthy=NO_OUTPUT,
                            unhealthy=statement("below one, a node failure can lose data")
                            @ COMMON.at("We recommend keeping at least one replica for"),
                            risk="medium",
                            takes=NO_TIME,
                            undo="Restore the previous number: the replicas are rebuilt.",
                            verify="disk.percent falls.",
                        ),
                        Step(
                            "Delete indices that are not needed, or are in a snapshot.",
                            command=http("DELETE", "/<index>", at="<host>:9200")
                            @ FIX.at("* Delete indices using the [delete index API]"),
                            **UNPUBLISHED,
                            risk="high",
                            undo="Restore it from a snapshot, if there is one.",
                            verify="First list them with their sizes, /_cat/indices?v, and ask the "
                            "owner. disk.percent falls below 90, and the block is removed.",
                        ),
                        Step(
                            "Add nodes or disk to that tier: the long-term solution.",
                            command=undisclosed(
                                "no command: the documentation names scaling, which depends on "
                                "where the cluster runs"
                            ),
                            **UNPUBLISHED,
                            risk="low",
                            undo="Remove the nodes after their shards have moved.",
                            verify="All nodes stay below 85 percent.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "watermark.flood_stage: used share of a disk",
        of="used share of a disk",
        reads="disk.percent",
        default=elasticsearch.DISK_FLOOD_STAGE.value,
        headroom=DISKS,
    ),
    do_not=[
        "Do not just remove the block: while the disk is full, it is set again.",
        "Do not leave watermarks raised: they guard against a full disk; reset them to null.",
        "Do not go below one replica to free space: a node failure then loses data.",
    ],
    precedents=undisclosed(
        "public reports with this cause: two searches of status pages and post-mortems found "
        "none by an operator"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("writes that clients do not retry while the block is on")
    @ FIX.at("Indexing on affected nodes stops."),
    rollback=statement("a raised watermark is reset to its default with null")
    @ FIX.at("to reset or reconfigure the disk watermarks:"),
    see=[
        Link(
            "incidents/debugging/elasticsearch_cluster_red",
            "guide",
            because="when primary shards are unassigned, and the cluster is red",
        )
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor a public report gives a time")
