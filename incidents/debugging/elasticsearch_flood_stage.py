"""Elasticsearch takes no more writes for indices on a node whose disk is all but full."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    ErrorReply,
    Limit,
    Plane,
    Question,
    Repository,
    Step,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.elasticsearch import elasticsearch
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_RECOVERY_TIME, NO_TIME

FIX = Repository(
    "elastic/docs-content",
    commit="0269440c22369c5ca180824e3c7667332f95b1b2",
    checked=CHECKED,
    publisher="Elastic",
).file("troubleshoot/elasticsearch/fix-watermark-errors.md")
_elasticsearch = Repository(
    "elastic/elasticsearch", checked=CHECKED, publisher="Elastic", folder="docs/reference"
)
COMMON = _elasticsearch.file(
    "how-to/fix-common-cluster-issues.asciidoc", commit="0005406b83127ae426a0f91b74275c7d3bf66850"
)
CAT = _elasticsearch.file(
    "cat/allocation.asciidoc", commit="04451d0f8195eb8d937833bcd5d0e69c9638faf9"
)
ALLOCATOR = _elasticsearch.file(
    "modules/cluster/disk_allocator.asciidoc", commit="001a9fc2615b54f092b8843e59d449a147ce2e3c"
)
DISKS = Check(
    "Read how full the disk of each node is.",
    statement("GET _cat/allocation?v=true&h=node,shards,disk.*")
    @ COMMON.at("GET _cat/allocation?v=true&h=node,shards,disk.*"),
    healthy=statement("disk.percent well below 85, such as 46")
    @ CAT.at("47.3gb     43.4gb    100.7gb           46 127.0.0.1 127.0.0.1"),
    unhealthy=statement("disk.percent above 90; from 95 on its indices are read-only")
    @ FIX.at("**95% (`flood-stage`)** – Sets all indices on"),
)
UNBLOCK = Step(
    "Remove the write block, now that there is space.",
    command=statement(
        'PUT */_settings?expand_wildcards=all {"index.blocks.read_only_allow_delete": null}'
    )
    @ FIX.at("PUT */_settings?expand_wildcards=all"),
    healthy=NO_OUTPUT,
    unhealthy=statement("beyond the flood stage the block is set again")
    @ FIX.at("Sets all indices on the affected node(s) to"),
    risk="low",
    takes=NO_TIME,
    undo="None needed: the block comes back by itself when a disk is full.",
    verify="Documents are indexed again.",
)

with DebuggingGuide(
    elasticsearch(
        undisclosed("version: the guide follows the current documentation, older where it says so")
    ),
    "Elasticsearch: disk watermark, read-only indices",
    as_of="2026-11-22",
    plane=Plane.STATE,
    symptom="New documents are refused, while searches and deletes still work.",
    signals=[
        elasticsearch.FLOOD_STAGE,
        elasticsearch.HIGH_WATERMARK,
        ErrorReply(
            reply=statement(
                "disk usage exceeded flood-stage watermark, index has read-only-allow-delete block"
            )
            @ FIX.at("flood-stage watermark, index has read-only-allow-delete block"),
            seen_by="clients that index",
        ),
        elasticsearch.DISK_FREE.below(
            undisclosed("bytes: the watermarks are shares of each disk, so it depends on its size")
        ),
    ],
    tree=Question(
        "Is a node above the high watermark?",
        check=DISKS,
        healthy=Cause(
            "There is space again, but the block was left on the indices",
            why=statement("old versions leave it on; newer ones remove it by themselves")
            @ ALLOCATOR.at("The index block must be released manually once"),
            fix=[UNBLOCK],
        ),
        unhealthy=Question(
            "Do shards move away from it?",
            check=Check(
                "List the moves under way.",
                statement("GET _cat/recovery?v=true&active_only=true")
                @ FIX.at("GET _cat/recovery?v=true&active_only=true"),
                healthy=statement("rows for shards that leave the node")
                @ FIX.at("verify that shards are moving off the affected"),
                unhealthy=statement("none, and shards remain on the node")
                @ FIX.at("If shards remain on the node keeping it"),
            ),
            healthy=Cause(
                "It mends itself, but writes cannot wait",
                why=statement("the block goes when the disk falls below the high watermark")
                @ FIX.at("disk usage falls below the [high disk watermark]"),
                fix=[
                    Step(
                        "Raise the watermarks for a while.",
                        command=statement(
                            'PUT _cluster/settings {"persistent": '
                            '{"cluster.routing.allocation.disk.watermark.flood_stage": "97%"}}'
                        )
                        @ FIX.at('"cluster.routing.allocation.disk.watermark.flood_stage": "97%",'),
                        healthy=NO_OUTPUT,
                        unhealthy=NO_OUTPUT,
                        risk="high",
                        takes=NO_TIME,
                        undo="Set the same keys to null when a lasting solution is in place.",
                        verify="Documents are indexed while shards go on moving.",
                    ),
                    UNBLOCK,
                ],
            ),
            unhealthy=Question(
                "Does a setting keep shards where they are?",
                check=Check(
                    "Ask why a shard stays.",
                    statement("GET _cluster/allocation/explain")
                    @ FIX.at("GET _cluster/allocation/explain"),
                    healthy=statement("status 400: the cluster has no unassigned shards")
                    @ COMMON.at("contains no unassigned shards, the API returns a"),
                    unhealthy=statement("an explanation that names a setting of allocation")
                    @ COMMON.at("Misconfigured allocation settings can result in an"),
                ),
                unhealthy=Cause(
                    "Allocation was switched off or filtered, and left so",
                    why=statement("it is switched off for restarts, and easily forgotten")
                    @ COMMON.at("If you forgot to re-enable allocation afterward, {es}"),
                    fix=[
                        Step(
                            "Switch allocation on again.",
                            command=statement(
                                'PUT _cluster/settings {"persistent": '
                                '{"cluster.routing.allocation.enable": null}}'
                            )
                            @ COMMON.at('"cluster.routing.allocation.enable" : null'),
                            healthy=NO_OUTPUT,
                            unhealthy=NO_OUTPUT,
                            risk="low",
                            takes=NO_TIME,
                            undo="Set the old value.",
                            verify="GET _cat/recovery shows shards that move.",
                        )
                    ],
                ),
                healthy=Cause(
                    "The cluster has too little disk for its indices and replicas",
                    why=statement("each replica takes as much as its primary shard")
                    @ FIX.at("as each replica consumes the same disk space"),
                    fix=[
                        Step(
                            "Delete indices that are not needed, or are in a snapshot.",
                            command=statement("DELETE /INDEX (delete index API)")
                            @ FIX.at("* Delete indices using the [delete index API]"),
                            healthy=NO_OUTPUT,
                            unhealthy=NO_OUTPUT,
                            risk="high",
                            takes=NO_TIME,
                            undo="Restore it from a snapshot, if there is one.",
                            verify="disk.percent falls below 90, and the block goes.",
                        ),
                        Step(
                            "Lower the replicas of large indices, to one at least.",
                            command=statement('PUT INDEX/_settings {"index.number_of_replicas": 1}')
                            @ COMMON.at('"index.number_of_replicas": 1'),
                            healthy=NO_OUTPUT,
                            unhealthy=statement("below one, a lost node can lose data")
                            @ COMMON.at("We recommend keeping at least one replica for"),
                            risk="medium",
                            takes=NO_TIME,
                            undo="Set the old number: the copies are made anew.",
                            verify="disk.percent falls.",
                        ),
                        Step(
                            "Add nodes or disk to that tier: the lasting solution.",
                            command=undisclosed(
                                "no command: the documentation names scaling, which depends on "
                                "where the cluster runs"
                            ),
                            healthy=NO_OUTPUT,
                            unhealthy=NO_OUTPUT,
                            risk="low",
                            takes=NO_TIME,
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
        default=elasticsearch.DISK_FLOOD_STAGE.value,
        headroom=DISKS,
    ),
    do_not=[
        "Do not only remove the block: while the disk is full it is set again.",
        "Do not leave raised watermarks: they guard against a full disk; set them to null again.",
        "Do not go below one replica to win space: a lost node then loses data.",
    ],
    precedents=undisclosed(
        "public reports with this cause: two searches of status pages and post-mortems found "
        "none by an operator"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("writes that clients do not repeat while the block is on")
    @ FIX.at("Indexing on affected nodes stops."),
    rollback=statement("raised watermarks are reset to their defaults with null")
    @ FIX.at("to reset or reconfigure the disk watermarks:"),
) as diagram:
    waive("IN403", because="neither the documentation nor a public report gives a time")
