"""etcd rejects writes: database space exceeded; it accepts only reads and deletes."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    config,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.etcd import etcd
from atlas.technologies.failures.etcd import (
    ALARMS,
    COMPACT,
    DEFRAGMENT,
    DISARM,
    KEYS,
    LIMITS,
    MAINTENANCE,
    MONITORING,
    SAVE,
    STATUS,
)
from incidents.debugging._databases import (
    CHECKED,
    NO_OUTPUT,
    NO_RECOVERY_TIME,
    NO_TIME,
    UNPUBLISHED,
)

CONFIGURATION = Repository(
    "etcd-io/website",
    commit="824597935df6e95992ef61c07e3222f4f796ca6c",
    checked=CHECKED,
    publisher="etcd",
    release="3.6",
).file("content/en/docs/v3.6/op-guide/configuration.md")
MATTERMOST = Publisher("Mattermost", checked=CHECKED).post(
    "Public Holiday Alert: Troubleshooting a Kubernetes ETCD Server",
    "https://mattermost.com/blog/troubleshooting-kubernetes-etcd-server/",
)

SIZE = Check(
    "Read the database size of each member.",
    STATUS.command,
    healthy=statement("DB SIZE well below the quota, 2 GiB by default")
    @ LIMITS.at("The default storage size limit is 2 GiB,"),
    unhealthy=statement("DB SIZE at about the quota or above, such as 18 MB with a quota of 16 MiB")
    @ MAINTENANCE.at("| 2.3.0+git | 18 MB |"),
)
MEMBER_SIZES = evolve(
    SIZE,
    action="List the size of each member's database: each member is defragmented on its own.",
    verify="Defragment each of them: the request is only applied to the member that it is sent to.",
)
REVISION = Check(
    "Read the current revision: it is the one to compact to.",
    shell(
        "etcdctl --endpoints=<endpoint> endpoint status --write-out=json | "
        "grep -oE '\"revision\":[0-9]+'"
    )
    @ MAINTENANCE.at('endpoint status --write-out="json" | egrep -o'),
    healthy=UNPUBLISHED["healthy"],
    unhealthy=UNPUBLISHED["unhealthy"],
    verify="Clients cannot read revisions before it any more, once it is compacted.",
)

with DebuggingGuide(
    etcd(undisclosed("version: the guide follows the documentation of 3.6")),
    "etcd: database space exceeded",
    as_of="2026-11-22",
    symptom="Nothing can be created or changed, while reads still succeed.",
    signals=[etcd.NO_SPACE, etcd.DATABASE_SIZE.above(etcd.DATABASE_QUOTA.value)],
    tree=Question(
        "Is the space alarm raised?",
        check=ALARMS,
        healthy=Cause(
            "The database is about to exceed its quota; one write was refused",
            why=statement("both layers check the quota; the apply layer raises the alarm")
            @ MAINTENANCE.at("etcd checks space quota at the API layer"),
            fix=[SAVE, COMPACT],
        ),
        unhealthy=Question(
            "Is most of the database file free space?",
            check=Check(
                "Compare the size of the file with the size in use.",
                shell("curl -L http://<host>:2379/metrics | grep etcd_mvcc_db_total_size")
                @ MONITORING.at("curl -L http://localhost:2379/metrics | grep -v debugging"),
                healthy=statement("in use is close to the total: little free space to reclaim")
                @ MAINTENANCE.at("including free space waiting for defragmentation."),
                unhealthy=statement("in use is far below the total: free, but not reclaimed")
                @ MAINTENANCE.at("including free space waiting for defragmentation."),
            ),
            unhealthy=Cause(
                "History was compacted, but the space was never reclaimed",
                why=statement("compaction leaves gaps; the file on disk does not shrink")
                @ MAINTENANCE.at("does not reclaim the space on disk."),
                fix=[MEMBER_SIZES, SAVE, DEFRAGMENT, DISARM],
            ),
            healthy=Question(
                "Is all history kept?",
                check=Check(
                    "Request a very old revision.",
                    shell("etcdctl --endpoints=<endpoint> get --rev=2 <key>")
                    @ MAINTENANCE.at("$ etcdctl get --rev=2 somekey"),
                    healthy=statement("compaction works: the revision has been compacted")
                    @ MAINTENANCE.at("etcdserver: mvcc: required revision has been compacted"),
                    unhealthy=statement("no such error: all history is still there")
                    @ MAINTENANCE.at("Since etcd keeps an exact history of its"),
                ),
                unhealthy=Cause(
                    "History is never compacted",
                    why=statement("automatic compaction is off by default")
                    @ CONFIGURATION.at("0 means disable auto compaction."),
                    fix=[
                        REVISION,
                        SAVE,
                        COMPACT,
                        DEFRAGMENT,
                        DISARM,
                        Step(
                            "Restart one member at a time with automatic compaction.",
                            command=config(
                                "--auto-compaction-retention=<duration>", file="flags of etcd"
                            )
                            @ MAINTENANCE.at("$ etcd --auto-compaction-retention=1h"),
                            **UNPUBLISHED,
                            risk="medium",
                            undo="Restart the member without the flag.",
                            verify="The size in use stays stable over days.",
                        ),
                    ],
                ),
                healthy=Cause(
                    "The live keys themselves fill the quota",
                    why=statement("the quota guards against a keyspace that grows too large")
                    @ MAINTENANCE.at("if the keyspace grows excessively large, or it"),
                    fix=[
                        KEYS,
                        COMPACT,
                        DEFRAGMENT,
                        DISARM,
                        Step(
                            "Restart a member at a time, quota 8 GiB at most, if keys are needed.",
                            command=config("--quota-backend-bytes=<bytes>", file="flags of etcd")
                            @ LIMITS.at("8 GiB is a suggested maximum size for"),
                            healthy=NO_OUTPUT,
                            unhealthy=statement("a warning at startup: above the suggested maximum")
                            @ LIMITS.at("etcd warns at startup if the configured value"),
                            risk="medium",
                            takes=NO_TIME,
                            undo="Restart with the previous quota once the size is below it.",
                            verify="Every member runs with the same quota; puts succeed.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "--quota-backend-bytes",
        of="size of the backend",
        reads="DB SIZE",
        default=etcd.DATABASE_QUOTA.value,
        headroom=SIZE,
    ),
    do_not=[
        "Do not defragment all members at once: each blocks reads and writes while it runs.",
        "Do not just disarm: normal operation needs space freed and defragmented first.",
        "Do not expect deletes alone to help: they do not reclaim space on disk.",
        "Do not assume that a refused write was not applied: it may have succeeded.",
    ],
    precedents=[
        Precedent(
            "Mattermost, a Kubernetes cluster on a public holiday",
            report=MATTERMOST,
            what=statement("etcd hit its limit and went into maintenance mode")
            @ MATTERMOST.at("has hit a limit and gone into maintenance"),
        )
    ],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("refused writes; one that got the error may still have succeeded")
    @ MAINTENANCE.at("and still have the write request succeed in"),
    rollback=statement("restore the snapshot taken first")
    @ MAINTENANCE.at("can be recovered to a point in time"),
    see=[
        Link(
            "incidents/debugging/etcd_no_leader",
            "guide",
            because="no space alarm, but no leader, or another one often",
        ),
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor Mattermost's post gives a time")
