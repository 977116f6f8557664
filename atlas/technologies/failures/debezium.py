"""What fails in Debezium, with the first steps."""

from attrs import evolve

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.kafka_connect import CONNECTOR
from atlas.technologies.failures.postgresql import LONGEST
from atlas.technologies.failures.postgresql_archive import SLOT_OWNER, WAL_LEVEL
from atlas.technologies.failures.postgresql_replication import SLOTS
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    KnownFailure,
    wrapped_error,
)

_debezium = Repository(
    "debezium/debezium", commit="aad5519902997a3627fe296f77ea6d3452e9acce", checked="2026-11-26"
)

_HANDLER = _debezium.file(
    "debezium-connector-common/src/main/java/io/debezium/pipeline/ErrorHandler.java"
)
_TASK = _debezium.file(
    "debezium-connector-common/src/main/java/io/debezium/connector/common/BaseSourceTask.java"
)

TASK_LOG = Check(
    "Read the cause of the error in the log of the connector.",
    shell("grep -n -A 5 'Caused by' <log-file>")
    @ _HANDLER.at("An exception occurred in the change event producer."),
    **NO_OUTPUT,
    verify="The last Caused by is the error of the database or of Kafka.",
)
RECORDED = Check(
    "Check at which position the connector wants to resume.",
    shell("grep -n 'no longer available' <log-file>")
    @ _TASK.at("Last recorded offset is no longer available on"),
    **NO_OUTPUT,
    verify="Compare it with what the database still has: its slot, or its binary logs.",
)

KEPT = evolve(SLOTS, action="On PostgreSQL, check what each replication slot still keeps.")

SLOT = KnownFailure(
    "the replication slot cannot be created or used", steps=[SLOT_OWNER, TASK_LOG, LONGEST]
)
OFFSET_GONE = KnownFailure(
    "the database no longer has the changes to resume from",
    steps=[RECORDED, KEPT, TASK_LOG],
)
HISTORY = KnownFailure(
    "the schema history is missing or incomplete", steps=[TASK_LOG, RECORDED, UNIT_LOG]
)
STOPPED = KnownFailure(
    "a connector stops or restarts on an error",
    is_general=True,
    steps=[TASK_LOG, CONNECTOR, UNIT_LOG],
    causes=[wrapped_error(_HANDLER.at("An exception occurred in the change event producer."))],
)
WAL_LEVEL_LOW = KnownFailure(
    "PostgreSQL is not set up for logical decoding", steps=[WAL_LEVEL, SLOT_OWNER, TASK_LOG]
)
