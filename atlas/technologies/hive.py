"""Apache Hive: SQL over files of Hadoop."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import hive as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_hive = fails.hive
DRIVER = _hive.file("ql/src/java/org/apache/hadoop/hive/ql/Driver.java")
ERRORS = Repository(
    "apache/hive", commit="0049a21f5442581b463f1bdfe0b1c12983c62ab2", checked=_CHECKED
).file("ql/src/java/org/apache/hadoop/hive/ql/ErrorMsg.java")
_METASTORE = "metastore/src/java/org/apache/hadoop/hive/metastore"


class Hive(Technology):
    """A data warehouse: SQL over files, run by MapReduce, Tez or Spark."""

    name = "Apache Hive"
    icon = "simple-icons:apachehive"
    plane = "service"
    needs = ("YARN", "HDFS", "Java")
    releases = undisclosed("releases: endoflife.date does not list Hive")
    logs = undisclosed("logs: the page that names the file was not read")
    programs: ClassVar = {
        "beeline": "the client of HiveServer2",
        "hdfs": "the command line of HDFS",
        "yarn": "YARN's command line",
    }

    EXECUTION = LogMessage(
        anchor="FAILED: Execution Error, return code ",
        sample="FAILED: Execution Error, return code 2 from "
        "org.apache.hadoop.hive.ql.exec.mr.MapRedTask",
        pattern=r"Execution Error, return code (?P<code>-?\d+) from "
        r"(?P<task>\S+?)(?:[.;:,'\s]|$)",
        severity="error",
        meaning="A stage of a query failed; the log of its task or container says why.",
        source=DRIVER,
        failure=fails.STAGE_FAILED,
    )

    LOCKS = LogMessage(
        anchor="FAILED: Error in acquiring locks: ",
        sample="FAILED: Error in acquiring locks: Error communicating with the metastore",
        severity="error",
        meaning="A query got no locks; the reason follows.",
        source=DRIVER,
        failure=fails.NO_LOCK,
    )

    LOCK_TIMED_OUT = LogMessage(
        anchor="Lock acquisition for ",
        sample="org.apache.hadoop.hive.ql.lockmgr.LockException: Lock acquisition for "
        "db.orders timed out after 5503203ms.",
        pattern=r"Lock acquisition for (?P<object>.+?) timed out after (?P<time>\d+)ms",
        severity="error",
        meaning="A query waited too long for a lock that another one holds.",
        source=ERRORS,
        failure=fails.NO_LOCK,
    )

    COMPILE_LOCK = LogMessage(
        anchor="Attempt to acquire compile lock timed out.",
        sample="FAILED: Attempt to acquire compile lock timed out.",
        severity="error",
        meaning="A query could not be compiled in time, as another one is compiled.",
        source=ERRORS,
        failure=fails.NO_LOCK,
    )

    METASTORE = LogMessage(
        anchor="Error communicating with the metastore",
        sample="org.apache.hadoop.hive.ql.lockmgr.LockException: Error communicating with "
        "the metastore",
        severity="error",
        meaning="HiveServer2 or a client does not reach the metastore.",
        source=ERRORS,
        failure=fails.METASTORE,
    )

    METASTORE_LOST = LogMessage(
        anchor="MetaStoreClient lost connection. Attempting to reconnect",
        sample="WARN metastore.RetryingMetaStoreClient: MetaStoreClient lost connection. "
        "Attempting to reconnect.",
        severity="warning",
        meaning="The connection to the metastore broke, and is made again.",
        source=_hive.file(f"{_METASTORE}/RetryingMetaStoreClient.java"),
        failure=fails.METASTORE,
    )

    NO_METASTORE = LogMessage(
        anchor="Could not connect to meta store using any of the URIs provided.",
        sample="MetaException(message:Could not connect to meta store using any of the URIs "
        "provided. Most recent failure: "
        "org.apache.thrift.transport.TTransportException: java.net.ConnectException: "
        "Connection refused",
        severity="error",
        meaning="No metastore can be reached.",
        source=_hive.file(f"{_METASTORE}/HiveMetaStoreClient.java"),
        failure=fails.METASTORE,
    )

    METASTORE_DATABASE = LogMessage(
        anchor="Retrying HMSHandler after ",
        sample="ERROR metastore.RetryingHMSHandler: Retrying HMSHandler after 2000 ms "
        "(attempt 1 of 10) with error: javax.jdo.JDODataStoreException: "
        "Communications link failure",
        severity="error",
        meaning="The metastore's own database fails; the error follows.",
        source=_hive.file(f"{_METASTORE}/RetryingHMSHandler.java"),
        failure=fails.DATABASE,
    )

    NO_SERVER = LogMessage(
        anchor="Could not open client transport ",
        sample="java.sql.SQLException: Could not open client transport with JDBC Uri: "
        "jdbc:hive2://hive:10000/default: java.net.ConnectException: Connection "
        "refused",
        pattern=r"Could not open client transport (?:with JDBC Uri: (?P<uri>\S+)|for any of "
        r"the Server URI)",
        severity="error",
        meaning="A client cannot connect to HiveServer2.",
        source=_hive.file("jdbc/src/java/org/apache/hive/jdbc/HiveConnection.java"),
        failure=fails.NO_SERVER,
    )

    NOT_MOVED = LogMessage(
        anchor="Unable to move source ",
        sample="org.apache.hadoop.hive.ql.metadata.HiveException: Unable to move source "
        "hdfs://nn/tmp/hive/1 to destination hdfs://nn/warehouse/orders",
        severity="error",
        meaning="The result of a query cannot be moved into the table's directory.",
        source=_hive.file("ql/src/java/org/apache/hadoop/hive/ql/exec/MoveTask.java"),
        context=("hdfs:", "s3", "hive", "Hive"),
        failure=fails.NOT_MOVED,
    )

    PARTITIONS = LogMessage(
        anchor="tried to create too many dynamic partitions.",
        sample="Fatal error occurred when node tried to create too many dynamic partitions. "
        "The maximum number of dynamic partitions is controlled by "
        "hive.exec.max.dynamic.partitions",
        severity="error",
        meaning="A query writes more partitions than allowed.",
        source=ERRORS,
        failure=fails.PARTITIONS,
    )


hive = Hive()
