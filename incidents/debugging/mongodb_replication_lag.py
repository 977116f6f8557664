"""A MongoDB replica set lags, or has no primary, and writes hang or fail."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Step,
    action,
    console,
    hours,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import DISK_LOAD
from atlas.technologies.failures.mongodb import (
    FSYNC_LOCK,
    LAG,
    MEMBERS,
    OPLOG,
    REACH,
    REPLICA_SETS,
    SHELL,
    START_MEMBER,
)
from atlas.technologies.mongodb import mongodb
from incidents.debugging._databases import CHECKED, NO_OUTPUT, NO_TIME

MURAL = Publisher("Mural", checked=CHECKED).post(
    "Postmortem of Service Outage (Increased load times)",
    "https://status.mural.co/incidents/35dc9gzcqy71",
)
UNLOCK = Step(
    "Unlock the secondary, once no backup of it runs.",
    command=console("db.fsyncUnlock()", of="mongosh --host <host>")
    @ SHELL.at("unlocks server following a db.fsyncLock()"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    takes=NO_TIME,
    risk="medium",
    undo="db.fsyncLock() locks it again; a copy of the files in progress is worthless.",
    verify="<host> is the secondary. lockCount: Long('0'), then replLag falls. A higher count: "
    "repeat it.",
)

with DebuggingGuide(
    mongodb(undisclosed("version: the guide follows the manual of 8.0")),
    "MongoDB replication lag or no primary",
    as_of="2026-11-22",
    symptom="Writes hang or fail, and reads from secondaries are stale.",
    signals=[
        mongodb.REPLICATION_LAG.rising(),
        mongodb.STEPPING_DOWN,
        mongodb.LOST_MAJORITY,
        mongodb.NOT_ELECTED,
        mongodb.NO_PRIMARY_FOR_WRITES,
        mongodb.HEARTBEAT_ERROR,
    ],
    tree=Question(
        "Does the set have a primary?",
        check=MEMBERS,
        unhealthy=Cause(
            "Too few voting members can reach each other",
            why=statement("without a majority, the primary steps down")
            @ REPLICA_SETS.at("members can no longer form a majority, the"),
            fix=[
                REACH,
                START_MEMBER,
            ],
        ),
        healthy=Question(
            "Does a secondary lag?",
            check=LAG,
            healthy=Cause(
                "No lag now: it was an election or a short peak",
                why=statement(
                    "if both secondaries of three members restart at once, the primary steps down"
                )
                @ REPLICA_SETS.at("If you reboot the two secondaries at once,"),
                fix=[OPLOG],
            ),
            unhealthy=Question(
                "Does the primary throttle writes because of the lag?",
                check=Check(
                    "Check whether flow control is engaged.",
                    console(
                        "db.runCommand( { serverStatus: 1 } ).flowControl.isLagged",
                        of="mongosh --host <host>",
                    )
                    @ REPLICA_SETS.at("db.runCommand( { serverStatus: 1 } ).flowControl.isLagged"),
                    healthy=statement("false: investigate the secondary")
                    @ REPLICA_SETS.at("If flow control has not engaged, investigate the"),
                    unhealthy=statement("true")
                    @ REPLICA_SETS.at("value to determine whether the replica set has"),
                    verify="<host> is the primary: only there does it throttle writes.",
                ),
                unhealthy=Cause(
                    "The primary takes more writes than the secondaries can apply",
                    why=statement("large loads without acknowledgment outrun the secondaries")
                    @ REPLICA_SETS.at("the secondaries will not be able to read"),
                    fix=[
                        Step(
                            "Make the load request write acknowledgment at intervals.",
                            command=action(
                                "Configure the load to request acknowledgment after every "
                                "100 or 1,000 writes."
                            )
                            @ REPLICA_SETS.at(
                                "write concern </reference/write-concern>` after every 100,"
                            ),
                            healthy=statement("the secondaries get time to catch up")
                            @ REPLICA_SETS.at("to provide an opportunity for secondaries to catch"),
                            unhealthy=NO_OUTPUT,
                            risk="low",
                            takes=NO_TIME,
                            undo="Restore the previous write concern.",
                            verify="replLag falls, and isLagged is false.",
                        )
                    ],
                ),
                healthy=Question(
                    "Is the secondary locked by a backup?",
                    check=FSYNC_LOCK,
                    unhealthy=Cause(
                        "A backup that ended early left the secondary locked",
                        why=statement("the lock is for backups, and stays until it is released")
                        @ SHELL.at("unlocks server following a db.fsyncLock()"),
                        fix=[UNLOCK],
                    ),
                    healthy=Question(
                        "Can it reach the other members in both directions?",
                        check=REACH,
                        unhealthy=Cause(
                            "The network or a firewall blocks replication",
                            why=statement("every member must be able to connect to every other")
                            @ REPLICA_SETS.at("must be able to connect to every other"),
                            fix=[
                                Check(
                                    "Find where packets are lost or delayed.",
                                    shell("ping -c 10 <host>; traceroute <host>")
                                    @ REPLICA_SETS.at(
                                        "Use tools including ``ping`` to test latency"
                                    ),
                                    healthy=NO_OUTPUT,
                                    unhealthy=NO_OUTPUT,
                                    verify="Once the losses and delays are fixed, replLag falls.",
                                )
                            ],
                        ),
                        healthy=Cause(
                            "The secondary's disk cannot keep up",
                            why=statement("it must flush data as fast as the primary does")
                            @ REPLICA_SETS.at("the secondary will have difficulty keeping state."),
                            fix=[
                                DISK_LOAD,
                            ],
                        ),
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "recommended minimum oplog window",
        of="oplog window",
        reads="oplog window (log length start to end)",
        default=hours(24) @ REPLICA_SETS.at("be able to hold minimum 24 hours of"),
        headroom=OPLOG,
    ),
    do_not=[
        "Do not restart two of three members at once: the set then has no primary.",
        "Do not bulk load with unacknowledged writes: secondaries cannot keep up.",
    ],
    precedents=[
        Precedent(
            "Mural, 2020-04-17",
            report=MURAL,
            what=statement(
                "one secondary unavailable, the others lagging: writes failed under load"
            )
            @ MURAL.at("other nodes in the cluster were falling behind"),
        )
    ],
    time_to_recover=hours(14)
    @ MURAL.at(
        "our platform over the course of 14 hours.",
        of="Mural's MongoDB, access blocked at times",
        basis="degraded",
        when="2020-04-17",
    ),
    data_loss=statement("none at Mural in 2020")
    @ MURAL.at("No data was lost or compromised during this"),
    rollback=statement(
        "at Mural in 2020: the node rejoined, the link to the failover region was cut"
    )
    @ MURAL.at("set topology to reset to a working configuration."),
    see=[
        Link(
            "incidents/debugging/mongodb_not_writable_primary",
            "guide",
            because="there is a primary, but writes reach another member",
        ),
    ],
) as diagram:
    waive("EV504", because="the report gives the date of the outage, not its own")
