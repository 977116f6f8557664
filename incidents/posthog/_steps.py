"""Steps for the failures in PostHog's reports, from the documentation of its software."""

from attrs import evolve

from atlas import (
    Check,
    Repository,
    Step,
    action,
    config,
    gaps_in,
    shell,
    sql,
    statement,
    undisclosed,
)
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures.kubernetes import DEPLOYMENT
from incidents.debugging._kubernetes import NO_OUTPUT, NO_TIME
from incidents.posthog import facts

gap = gaps_in("the documentation cited")
_postgresql = Repository(
    "postgres/postgres", commit="21e958c303bc8f79627726f4f15a8428c6a22003", checked=facts.CHECKED
)
OID_CODE = _postgresql.file("src/backend/catalog/catalog.c")
MONITORING = _postgresql.file("doc/src/sgml/monitoring.sgml")
CREATE_TABLE = _postgresql.file("doc/src/sgml/ref/create_table.sgml")
TOPIC_CONFIG = Repository(
    "apache/kafka",
    commit="1eb7644349cb07139d6a3c1ad1986979647cac99",
    checked=facts.CHECKED,
).file("clients/src/main/java/org/apache/kafka/common/config/TopicConfig.java")

CALL_FLAGS = evolve(
    CALL,
    action="Request flags yourself, and read the status of the response.",
    verify="429 for one client that sends few requests: the limiter counts others with it.",
)
RAISE_TIMEOUT = Step(
    "Deploy with a longer database timeout, so that pods start when the database is busy.",
    command=config("ACQUIRE_TIMEOUT_SECS=<seconds>", file="environment of the flags service")
    @ facts.FLAGS_DOCS.at("Connection acquisition timeout"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the shorter timeout again, and deploy.",
    verify="New pods start, and log no `Failed to create database pools`.",
)
SCALE_TO_ZERO = Step(
    "With the rollout halted, scale the deployment to zero, so that its cache can recover.",
    command=shell("kubectl scale deployment/<deployment> -n <namespace> --replicas=0")
    @ DEPLOYMENT.at("kubectl scale deployment/nginx-deployment --replicas=10"),
    healthy=statement("deployment.apps/NAME scaled")
    @ DEPLOYMENT.at("deployment.apps/nginx-deployment scaled"),
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="Scale it to the previous number of pods, a few at a time.",
    verify="No pods are left (the service is down); writes to Redis and evicted keys fall.",
)
NO_ADDRESS_LIMIT = Step(
    "Deploy without the limiter by IP address; the service then lacks its protection.",
    command=config("FLAGS_IP_RATE_LIMIT_ENABLED=false", file="environment of the flags service")
    @ facts.FLAGS_DOCS.at("Enable IP-based rate limiting"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set it to true and deploy, once the limiter sees the addresses of the clients.",
    verify="The service returns no more 429. FLAGS_RATE_LIMIT_ENABLED is of the limiter by token.",
)
TOAST_SIZE = Check(
    "Check the size of the slow table's TOAST table.",
    sql(
        "SELECT relname, relpages FROM pg_class, (SELECT reltoastrelid FROM pg_class "
        "WHERE relname = '<table>') AS ss WHERE oid = ss.reltoastrelid;",
        dialect="postgres",
    )
    @ MONITORING.at("To show the space used by TOAST tables,"),
    healthy=undisclosed("output: the manual calls no size healthy; its example has 0 pages"),
    unhealthy=undisclosed("output: the manual prints no large TOAST table"),
    verify="relpages counts pages as of the last VACUUM or ANALYZE, not the OIDs in use: the log "
    "message of the search for an unused OID shows that these run out.",
)
PARTITION = Step(
    "Create a partitioned table to migrate to; partitions, triggers, backfill follow.",
    command=sql(
        "CREATE TABLE <new-table> (LIKE <table>) PARTITION BY HASH (<column>);",
        dialect="postgres",
    )
    @ CREATE_TABLE.at("PARTITION BY { RANGE | LIST | HASH"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Drop the new table, while nothing reads or writes it.",
    verify="The table exists; only after the migration do disk reads per write fall.",
)
LOCAL_RETENTION = Step(
    "Reduce the local retention of a tiered topic that fills its disks during catch-up.",
    command=shell(
        "kafka-configs.sh --bootstrap-server <broker> --entity-type topics --entity-name <topic> "
        "--alter --add-config local.retention.ms=<milliseconds>"
    )
    @ TOPIC_CONFIG.at("number of milliseconds to keep the local log"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the previous value again; -2, the default, stands for retention.ms.",
    verify="The brokers' disks have free space again.",
)
THROTTLE = Step(
    "Throttle connections and Redis writes, if errors stay high after a rollback.",
    command=action("Limit the flags service's new connections, and its writes into the cache.")
    @ facts.OCTOBER.at("Begin throttling connections and Redis writes"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Raise the limits step by step, once Redis has free memory again.",
    verify="Redis has free memory, and the error rate falls.",
)
