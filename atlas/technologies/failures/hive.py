"""What fails in Apache Hive, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._network import LISTENERS, OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.yarn import APPLICATIONS, CONTAINER_LOGS, NODES
from atlas.technologies.known_failure import KnownFailure, wrapped_error

hive = Repository(
    "InMobi/hive", commit="8c27b7453948068b0f0228fe0038d9d46dc3c7cf", checked="2026-11-26"
)

STAGE_FAILED = KnownFailure(
    "a stage of a query failed",
    is_general=True,
    steps=[APPLICATIONS, CONTAINER_LOGS, UNIT_LOG],
    causes=[
        wrapped_error(
            hive.file("ql/src/java/org/apache/hadoop/hive/ql/Driver.java").at(
                "FAILED: Execution Error, return code"
            )
        )
    ],
)
NO_LOCK = KnownFailure(
    "a query gets no lock",
    steps=[UNIT_LOG, APPLICATIONS, OUTGOING],
    causes=[
        wrapped_error(
            hive.file("ql/src/java/org/apache/hadoop/hive/ql/Driver.java").at(
                "FAILED: Error in acquiring locks:"
            )
        )
    ],
)
METASTORE = KnownFailure("the metastore cannot be reached", steps=[OUTGOING, UNIT, UNIT_LOG])
DATABASE = KnownFailure(
    "the database of the metastore fails",
    steps=[UNIT_LOG, OUTGOING, UNIT],
    causes=[
        wrapped_error(
            hive.file(
                "metastore/src/java/org/apache/hadoop/hive/metastore/RetryingHMSHandler.java"
            ).at("Retrying HMSHandler after")
        )
    ],
)
NO_SERVER = KnownFailure("clients cannot connect to HiveServer2", steps=[LISTENERS, UNIT, UNIT_LOG])
NOT_MOVED = KnownFailure(
    "the result of a query cannot be moved into its table", steps=[UNIT_LOG, NODES, KERNEL_KILLS]
)
PARTITIONS = KnownFailure(
    "a query writes too many partitions", steps=[APPLICATIONS, CONTAINER_LOGS, UNIT_LOG]
)
