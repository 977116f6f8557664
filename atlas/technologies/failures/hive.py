"""What fails in Apache Hive, with the first steps."""

from atlas.evidence.command import console, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import LISTENERS, OUTGOING
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.hdfs import COMMANDS as HDFS_COMMANDS
from atlas.technologies.failures.hdfs import REPORT
from atlas.technologies.failures.yarn import APPLICATIONS, CONTAINER_LOGS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

hive = Repository(
    "InMobi/hive", commit="8c27b7453948068b0f0228fe0038d9d46dc3c7cf", checked="2026-11-26"
)
SHOW_LOCKS = Check(
    "List the locks, in Beeline.",
    console("SHOW LOCKS;", of="beeline -u <url>")
    @ hive.file("ql/src/test/queries/clientpositive/lock1.q").at("SHOW LOCKS;"),
    **NO_OUTPUT,
    verify="An EXCLUSIVE lock, or a very old one, belongs to the query that blocks the others.",
)
LIST_TARGET = Check(
    "List the directory of the table with owners and permissions.",
    shell("hdfs dfs -ls <path>") @ HDFS_COMMANDS.at("Run a filesystem command on the file system"),
    **NO_OUTPUT,
    verify="The user of HiveServer2, or of the query, may write there.",
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
    steps=[SHOW_LOCKS, UNIT_LOG, APPLICATIONS],
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
    "the result of a query cannot be moved into its table", steps=[LIST_TARGET, REPORT, UNIT_LOG]
)
PARTITIONS = KnownFailure(
    "a query writes too many partitions", steps=[APPLICATIONS, CONTAINER_LOGS, UNIT_LOG]
)
