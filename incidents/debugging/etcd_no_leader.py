"""etcd has no leader or changes it often: members, network, CPU, disk or expensive requests."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    ms,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.etcd import CONFIG, SERVER_METRICS, etcd
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.etcd import DISK, FAQ, PRIORITY, RECOVERY, SAVE, TUNING
from incidents.debugging._databases import NO_RECOVERY_TIME
from incidents.debugging._etcd import (
    CONNECT,
    IDLE,
    LEADER,
    LONGER,
    MOVE_LEADER,
    PEERS,
    REMOVE,
    RENICE,
    RESTORE,
    ROUND_TRIP,
    SLOW_REQUESTS,
    START,
    STOP_CLIENT,
    WRITERS,
)
from incidents.wikimedia.facts import SEPTEMBER_2019 as WIKIMEDIA

with DebuggingGuide(
    etcd(undisclosed("version: the guide follows the documentation of 3.6")),
    "etcd has no leader",
    as_of="2026-11-29",
    symptom="Writes fail or time out, for good or for seconds at a time.",
    signals=[
        etcd.NO_LEADER,
        etcd.LEADER_LOST,
        etcd.LEADER_CHANGED,
        etcd.TIMED_OUT,
        etcd.HEARTBEAT_LATE,
        etcd.SLOW_FDATASYNC,
        etcd.LEADER_CHANGES.rising(),
    ],
    tree=Question(
        "Do most members answer, and is one the leader?",
        check=LEADER,
        unhealthy=Question(
            "Do stopped members refuse the connection?",
            check=PEERS,
            unhealthy=Cause(
                "Half of the members or more are stopped",
                why=statement("a cluster of N tolerates (N-1)/2 lost members, so one of three")
                @ RECOVERY.at("Once quorum is lost, the cluster cannot reach"),
                fix=[UNIT_LOG, SAVE, START, RESTORE],
            ),
            healthy=Cause(
                "The network between the members is cut",
                why=statement("only a majority that can reach each other makes progress")
                @ FAQ.at("odd number of members guarantees that there will"),
                fix=[CONNECT],
            ),
        ),
        healthy=Question(
            "Does the leader's machine have idle CPU?",
            check=IDLE,
            unhealthy=Cause(
                "The leader gets too little CPU",
                why=statement("starved of CPU, it sends its heartbeats too late")
                @ FAQ.at("The second most common cause is CPU starvation."),
                fix=[MOVE_LEADER, RENICE],
            ),
            healthy=Question(
                "Does the leader's disk sync the log in time?",
                check=DISK,
                unhealthy=Cause(
                    "The disk is too slow, or others use it up",
                    why=statement("disk activity of other processes delays fsync")
                    @ TUNING.at("disk activity from other processes may cause long"),
                    fix=[WRITERS, MOVE_LEADER, PRIORITY, REMOVE],
                ),
                healthy=Question(
                    "Are the round trips to the members short?",
                    check=ROUND_TRIP,
                    unhealthy=Cause(
                        "The network is too slow for the election timeout",
                        why=statement("the timeout must be at least 10 times the round trip")
                        @ TUNING.at("at least 10 times the round-trip time so"),
                        fix=[LONGER],
                    ),
                    healthy=Cause(
                        "Requests that read very many keys hold up the leader",
                        why=statement("one that fetches the whole keyspace delays the others")
                        @ FAQ.at("Expensive user requests which access too many keys"),
                        fix=[
                            SLOW_REQUESTS,
                            STOP_CLIENT,
                        ],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "election timeout",
        of="election timeout",
        reads="heartbeat sent late, against the election timeout",
        default=ms(1000) @ CONFIG.at("ElectionMs: 1000,"),
        headroom=Check(
            "Count the heartbeats that the leader sent late.",
            shell("curl -L http://<host>:2379/metrics | grep heartbeat_send_failures_total")
            @ SERVER_METRICS.at("The total number of leader heartbeat send failures"),
            healthy=statement("the number stays the same")
            @ SERVER_METRICS.at("The total number of leader heartbeat send failures"),
            unhealthy=statement("the number rises: heartbeats are late, an election may follow")
            @ SERVER_METRICS.at("The total number of leader heartbeat send failures"),
        ),
    ),
    do_not=[
        "Do not restart or reboot the members that still run: they hold the data and the quorum.",
        "Do not add a member before the failed one is removed: the quorum grows.",
        "Do not force a new cluster while a majority can come back: later writes are lost.",
        "Do not read the health of one member: without a leader, all look unhealthy.",
        "Do not just raise the election timeout when a disk or CPU is slow.",
    ],
    precedents=[
        Precedent(
            "Wikimedia Toolforge, 2019: quorum lost during a repair",
            report=WIKIMEDIA,
            what=statement("etcd collapsed when a member was added back with a mistake")
            @ WIKIMEDIA.at("(because in a 2 node etcd cluster, both"),
        )
    ],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("none while a majority comes back; a restore loses later writes")
    @ RECOVERY.at("data lineage up until the point of when"),
    rollback=statement("restore the snapshot taken first")
    @ RECOVERY.at("etcdutl snapshot restore snapshot.db --data-dir output-dir"),
    see=[
        Link(
            "incidents/debugging/etcd_database_space_exceeded",
            "guide",
            because="there is a leader, but writes fail: database space exceeded",
        ),
        Link(
            "incidents/debugging/kubernetes_certificates_expired",
            "guide",
            because="members refuse each other: a certificate expired",
        ),
        Link(
            "incidents/debugging/linux_clock_skew",
            "guide",
            because="the members warn of the clock difference",
        ),
    ],
) as guide:
    waive("IN403", because="neither the documentation nor Wikimedia's report gives a time for it")
