"""How builds, brokers, databases and keys are changed at Pinterest, and what raises alerts."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
    waive,
)
from systems.pinterest import _event_facts as events
from systems.pinterest import _failures as failures
from systems.pinterest import _sources as src
from systems.pinterest import components as c
from systems.pinterest import facts

NO_ROLLBACK = undisclosed("rollback of this stage: the repositories name none")

with ProductionOperations(
    c.pinterest,
    "Services deployed, brokers and databases upgraded, keys rotated",
    as_of="2026-08-20",
    pipeline=[
        PipelineStage(
            "Service: build",
            does=statement("each build publishes its artifact to Teletraan")
            @ src.TELETRAAN_README.at("Publish Build Artifacts to Teletraan in the"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Service: roll out",
            does=statement("default: one host at a time; failing after 600 s without a new success")
            @ src.TELETRAAN_CONSTANTS.at("DEFAULT_STUCK_THRESHOLD = 600;"),
            rollback=statement("a function of Teletraan")
            @ src.TELETRAAN_README.at("0 downtime deploy, rollback, staging, continuous deploy;"),
        ),
        PipelineStage(
            "Apart: Kafka upgrade",
            does=statement("Orion can restart and upgrade several brokers at a time")
            @ src.ORION_README.at("Concurrent Rolling Upgrade"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Apart: MySQL upgrade (2015)",
            does=statement("never in place: a new server, then a failover (2015)")
            @ src.MYSQL_README.at("these actions are always performed through server"),
            rollback=statement(
                "the failover script rolls back problems before the promotion (2015)"
            )
            @ src.MYSQL_FAILOVER.at("giant try. If there any problems we roll"),
        ),
        PipelineStage(
            "Apart: key rotation",
            does=statement("an active version is made primary")
            @ src.KNOX_PROMOTE.at("make it the primary key version."),
            rollback=statement("promote the former version, which stays active")
            @ src.KNOX_PROMOTE.at("This also makes the current primary key"),
        ),
    ],
    monitoring=statement("metrics go through Kafka: its glitches hide services and alerts (2018)")
    @ src.KAFKA_2018.at("we can’t accurately monitor our services or"),
    alerting=statement("Orion: a broker's agent down in 3 checks in a row (default), without URPs")
    @ src.ORION_HEALING.at("if they show up for 3 consecutive times"),
    on_call=statement("aim of Orion: one control plane for the on-call, not scripts")
    @ src.ORION_MOTIVATION.at("performed on our clusters by on-call engineers"),
    chaos=statement("some replicas are replaced to test the backups (2016)")
    @ src.MYSQL_README.at("Replace some number of replica servers in"),
    figures={
        "Orion default: report too old": events.ORION_DEAD,
        "Orion default: P0 group stuck": events.ORION_STUCK,
        "Teletraan default: hosts needed": facts.DEPLOY_SUCCESS,
        "Teletraan default: hosts at once": facts.DEPLOY_PARALLEL,
        "Teletraan default: stuck after": facts.DEPLOY_STUCK,
        "Knox default: key refresh every": facts.KEY_REFRESH,
        "Kafka alerts cut, DoctorK (2018)": events.ALERTS_CUT,
    },
    urgent=[
        failures.BROKER_DOWN,
        failures.SHARD_DOWN,
        failures.KEYS_STALE,
    ],
) as diagram:
    c.teletraan >> Observation("deploys") >> c.api
    c.orion >> Observation("repairs, upgrades") >> c.kafka_log
    c.mysql_tools >> Observation("fail over, replace") >> c.mysql_shards
    c.api >> Call("keys", optional=True) >> c.knox
    c.api >> Call("SQL") >> c.mysql_shards
    c.api >> Asynchronous("metrics") >> c.kafka_log >> Asynchronous("metrics") >> c.statsboard
    c.orion >> Asynchronous("alert") >> c.on_call
    waive("IN403", because="no report states how long a recovery took at Pinterest")
