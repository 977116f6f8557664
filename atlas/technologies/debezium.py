"""Debezium: connectors that turn changes of databases into messages of Kafka."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import debezium as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_debezium = Repository(
    "debezium/debezium", commit="aad5519902997a3627fe296f77ea6d3452e9acce", checked="2026-11-26"
)


class Debezium(Technology):
    """Connectors that turn changes of databases into messages of Kafka."""

    name = "Debezium"
    icon = None
    plane = "service"
    releases = undisclosed("releases: endoflife.date does not list Debezium")
    logs = undisclosed("place of the log: that of Kafka Connect, or of the program around it")
    needs = ("PostgreSQL", "MySQL", "MariaDB")

    SLOT_FAILED = LogMessage(
        anchor="Creation of replication slot failed",
        sample="io.debezium.DebeziumException: Creation of replication slot failed; when "
        "setting up multiple connectors for the same database host, please make sure "
        "to use a distinct replication slot name for each",
        severity="error",
        meaning="The slot could not be created: it exists, the limit is reached, "
        "or the role may not.",
        source=_debezium.file(
            "debezium-connector-postgres/src/main/java/io/debezium/connector/postgresql/PostgresConnectorTask.java"
        ),
        failure=fails.SLOT,
    )

    NO_VALID_SLOT = LogMessage(
        anchor="Unable to obtain valid replication slot. ",
        sample="ConnectException: Unable to obtain valid replication slot. Make sure there "
        "are no long-running transactions running in parallel",
        severity="error",
        meaning="The slot has no usable position, mostly because a transaction stays open.",
        source=_debezium.file(
            "debezium-connector-postgres/src/main/java/io/debezium/connector/postgresql/connection/PostgresConnection.java"
        ),
        failure=fails.SLOT,
    )

    SEEK = LogMessage(
        anchor="Cannot seek to the last known offset '",
        sample="Cannot seek to the last known offset 'LSN{0/1A2B}' on replication slot 'debezium'.",
        pattern=r"last known offset '(?P<offset>[^']+)' on replication slot '(?P<slot>[^']+)'",
        severity="error",
        meaning="The slot no longer has the change at which the connector stopped.",
        source=_debezium.file(
            "debezium-connector-postgres/src/main/java/io/debezium/connector/postgresql/connection/PostgresReplicationConnection.java"
        ),
        failure=fails.OFFSET_GONE,
    )

    OFFSET_GONE = LogMessage(
        anchor="The connector is trying to read change stream starting at ",
        sample="DebeziumException: The connector is trying to read change stream starting "
        "at SourceInfo [binlog_filename=bin.000012], but this is no longer available "
        "on the server.",
        pattern=r"starting at (?P<offset>.+?), but this is no longer",
        severity="error",
        meaning="The database has purged the changes at which the connector stopped.",
        source=_debezium.file(
            "debezium-connector-common/src/main/java/io/debezium/connector/common/BaseSourceTask.java"
        ),
        failure=fails.OFFSET_GONE,
    )

    LAST_OFFSET = LogMessage(
        anchor="Last recorded offset is no longer available on the server.",
        sample="WARN Last recorded offset is no longer available on the server.",
        severity="warning",
        meaning="The database has purged the changes at which the connector stopped.",
        source=_debezium.file(
            "debezium-connector-common/src/main/java/io/debezium/connector/common/BaseSourceTask.java"
        ),
        failure=fails.OFFSET_GONE,
    )

    NO_HISTORY = LogMessage(
        anchor="The db history topic is missing.",
        sample="DebeziumException: The db history topic is missing. You may attempt to "
        "recover it by reconfiguring the connector to recovery.",
        severity="error",
        meaning="The topic with the schema history was deleted, or its retention removed it.",
        source=_debezium.file(
            "debezium-connector-common/src/main/java/io/debezium/connector/common/BaseSourceTask.java"
        ),
        failure=fails.HISTORY,
    )

    UNKNOWN_SCHEMA = LogMessage(
        anchor=" whose schema isn't known to this connector",
        sample="DebeziumException: Encountered change event for table shop.orders whose "
        "schema isn't known to this connector",
        pattern=r"change event .*?for table (?P<table>\S+) whose schema",
        severity="error",
        meaning="The schema history lacks the table: it was not captured, or the topic is "
        "incomplete.",
        source=_debezium.file(
            "debezium-connector-binlog/src/main/java/io/debezium/connector/binlog/BinlogStreamingChangeEventSource.java"
        ),
        failure=fails.HISTORY,
    )

    STOPPED = LogMessage(
        anchor="An exception occurred in the change event producer. This connector will be "
        "stopped.",
        sample="ConnectException: An exception occurred in the change event producer. This "
        "connector will be stopped.",
        severity="fatal",
        meaning="The connector stops; the cause below says why.",
        source=_debezium.file(
            "debezium-connector-common/src/main/java/io/debezium/pipeline/ErrorHandler.java"
        ),
        failure=fails.STOPPED,
    )

    RESTARTED = LogMessage(
        anchor="An exception occurred in the change event producer. This connector will be "
        "restarted.",
        sample="RetriableException: An exception occurred in the change event producer. "
        "This connector will be restarted.",
        severity="error",
        meaning="The connector restarts; the cause below says why.",
        source=_debezium.file(
            "debezium-connector-common/src/main/java/io/debezium/pipeline/ErrorHandler.java"
        ),
        failure=fails.STOPPED,
    )

    HEARTBEAT = LogMessage(
        anchor="Could not execute heartbeat action",
        sample="ERROR Could not execute heartbeat action (Error: 57P01)",
        pattern=r"heartbeat action(?: query)? \(Error: (?P<state>\w+)\)",
        severity="error",
        meaning="The statement that keeps the position moving failed; 57P01 is a server that "
        "stops.",
        source=_debezium.file(
            "debezium-connector-common/src/main/java/io/debezium/heartbeat/DatabaseHeartbeatImpl.java"
        ),
        failure=fails.STOPPED,
    )

    WAL_LEVEL = LogMessage(
        anchor="Postgres server wal_level property must be 'logical' but is: '",
        sample="SQLException: Postgres server wal_level property must be 'logical' but is: "
        "'replica'",
        pattern=r"but is: '(?P<level>\w+)'",
        severity="error",
        meaning="PostgreSQL does not write what the connector needs.",
        source=_debezium.file(
            "debezium-connector-postgres/src/main/java/io/debezium/connector/postgresql/PostgresConnectorTask.java"
        ),
        failure=fails.WAL_LEVEL_LOW,
    )


debezium = Debezium()
