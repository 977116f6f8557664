"""HDFS: distributed file system of Hadoop."""

from typing import ClassVar

from atlas.evidence.constructors import quantity
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._hdfs import NAMESYSTEM, OLD, HDFSMessages
from atlas.technologies._hdfs_start_messages import HDFSStartMessages
from atlas.technologies.failures import hdfs as fails
from atlas.technologies.failures import hdfs_data as data
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/apache-hadoop.md")
# Trunk of October 2024, read in a fork with the same commits.
_hadoop = fails.hadoop
_SERVER = fails.SERVER
_QJOURNAL = "hadoop-hdfs-project/hadoop-hdfs/src/main/java/org/apache/hadoop/hdfs/qjournal"
_COMMON = "hadoop-common-project/hadoop-common/src/main/java/org/apache/hadoop"
NET = _hadoop.file(f"{_COMMON}/net/NetUtils.java")
SETUP = _hadoop.file("hadoop-common-project/hadoop-common/src/site/markdown/ClusterSetup.md")
METRICS = _hadoop.file("hadoop-common-project/hadoop-common/src/site/markdown/Metrics.md")


class HDFS(HDFSStartMessages, HDFSMessages, Technology):
    """A distributed file system: NameNodes hold the names, DataNodes the blocks."""

    name = "HDFS"
    icon = "simple-icons:apachehadoop"
    plane = "state"
    needs = ("Java",)
    releases = release_lines(
        "1.0 2011-12-27, 1.1 2012-10-15, 1.2 2013-05-14, 2.2 2013-10-16, 2.3 2014-02-24, "
        "2.4 2014-04-10, 2.5 2014-09-11, 2.6 2014-11-30, 2.7 2015-07-06, 2.8 2017-03-24, "
        "2.9 2017-11-17, 2.10 2019-10-29, 3.0 2017-12-18, 3.1 2018-04-05, 3.2 2019-01-21, "
        "3.3 2020-07-15, 3.4 2024-03-17, 3.5 2026-04-02",
        RELEASES,
    )
    logs = statement("files in HADOOP_LOG_DIR, one for each daemon") @ SETUP.at(
        "The directory where the daemons' log files are"
    )
    programs: ClassVar = {"hdfs": "HDFS' client", "hadoop": "Hadoop's client"}
    ports: ClassVar = {
        "NameNode, HTTP": quantity(9870, "") @ fails.DEFAULTS.at("<value>0.0.0.0:9870</value>")
    }
    TRANSFER_THREADS = Parameter(
        "DataNode threads, default",
        quantity(4096, "") @ fails.DEFAULTS.at("<value>4096</value>"),
    )

    NO_TARGET = LogMessage(
        anchor=" could only be written to ",
        sample="org.apache.hadoop.ipc.RemoteException(java.io.IOException): File /logs/a.avro "
        "could only be written to 0 of the 1 minReplication nodes. There are 3 datanode(s) "
        "running and 3 node(s) are excluded in this operation.",
        pattern=r"could only be written to (?P<targets>\d+) of the (?P<needed>\d+) "
        r"(?P<kind>minReplication|required) nodes",
        severity="error",
        meaning="The NameNode finds no DataNode that can take the next block of a file.",
        source=_hadoop.file(f"{_SERVER}/blockmanagement/BlockManager.java"),
        versions=">= 3.1",
        failure=data.NO_TARGET,
    )
    NO_TARGET_BEFORE_3_1 = LogMessage(
        anchor=" could only be replicated to ",
        sample="File /logs/a.avro could only be replicated to 0 nodes instead of minReplication "
        "(=1).  There are 3 datanode(s) running and 3 node(s) are excluded in this operation.",
        pattern=r"could only be replicated to (?P<targets>\d+) nodes",
        severity="error",
        meaning="The NameNode finds no DataNode that can take the next block of a file.",
        source=OLD.file(f"{_SERVER}/blockmanagement/BlockManager.java"),
        versions="< 3.1",
        failure=data.NO_TARGET,
    )
    LOW_DISK = LogMessage(
        anchor="NameNode low on available disk space. ",
        sample="WARN namenode.FSNamesystem: NameNode low on available disk space. Entering safe "
        "mode.",
        pattern=r"NameNode low on available disk space\. (?P<mode>Entering|Already in) safe mode",
        severity="warning",
        meaning="A disk of the NameNode has less space than it reserves; HDFS is read-only.",
        source=NAMESYSTEM,
        failure=fails.NAMENODE_DISK,
    )
    LOW_RESOURCES = LogMessage(
        anchor="Resources are low on NN. ",
        sample="Resources are low on NN. Please add or free up more resources. NOTE:  If you turn "
        "off safe mode before adding resources, the NN will immediately return to safe mode. "
        "NamenodeHostName:nn1",
        severity="error",
        meaning="A client is refused: the NameNode is in safe mode because its disk is full.",
        source=NAMESYSTEM,
        failure=fails.NAMENODE_DISK,
    )
    SAFE_MODE = LogMessage(
        anchor="Name node is in safe mode.",
        sample="org.apache.hadoop.hdfs.server.namenode.SafeModeException: Cannot create directory "
        "/tmp/job. Name node is in safe mode.",
        severity="error",
        meaning="A client's change is refused because the NameNode is in safe mode.",
        source=OLD.file(f"{_SERVER}/namenode/SafeModeException.java"),
        failure=fails.SAFE,
    )
    BLOCKS_UNREPORTED = LogMessage(
        anchor=" blocks to reach the threshold ",
        sample="The reported blocks 1027 needs additional 54 blocks to reach the threshold 0.9990 "
        "of total blocks 1082.",
        pattern=r"The reported blocks (?P<reported>\d+) needs additional (?P<missing>\d+) blocks",
        severity="error",
        meaning="The NameNode stays in safe mode until DataNodes report the missing blocks.",
        source=_hadoop.file(f"{_SERVER}/blockmanagement/BlockManagerSafeMode.java"),
        failure=fails.SAFE,
    )
    STANDBY = LogMessage(
        anchor=" is not supported in state ",
        sample="org.apache.hadoop.ipc.StandbyException: Operation category READ is not supported "
        "in state standby. Visit https://s.apache.org/sbnn-error",
        pattern=r"Operation category (?P<category>\w+) is not supported in state (?P<state>\w+)",
        severity="error",
        meaning="The NameNode that a client called is not the active one.",
        source=_hadoop.file(f"{_SERVER}/namenode/ha/StandbyState.java"),
        failure=fails.STANDBY,
    )
    REFUSED = LogMessage(
        anchor=" failed on connection exception: ",
        sample="java.net.ConnectException: Call From worker-3/10.0.0.7 to nn1:8020 failed on "
        "connection exception: java.net.ConnectException: Connection refused; For more details "
        "see:  http://wiki.apache.org/hadoop/ConnectionRefused",
        pattern=r"Call From (?P<from>\S+) to (?P<to>\S+:\d+) failed on connection exception",
        severity="error",
        meaning="Nothing listens at the address of a Hadoop daemon that a client called.",
        source=NET,
        failure=fails.UNREACHABLE,
    )
    TIMED_OUT = LogMessage(
        anchor=" failed on socket timeout exception: ",
        sample="Call From worker-3/10.0.0.7 to nn1:8020 failed on socket timeout exception: "
        "java.net.SocketTimeoutException: 60000 millis timeout while waiting for channel to be "
        "ready for read",
        pattern=r"Call From (?P<from>\S+) to (?P<to>\S+:\d+) failed on socket timeout exception",
        severity="error",
        meaning="A Hadoop daemon did not answer a call in time.",
        source=NET,
        failure=fails.UNREACHABLE,
    )
    NO_QUORUM = LogMessage(
        anchor="Got too many exceptions to achieve quorum size ",
        sample="QuorumException: Got too many exceptions to achieve quorum size 2/3. 2 exceptions "
        "thrown:",
        pattern=r"to achieve quorum size (?P<needed>\d+)/(?P<of>\d+)",
        severity="error",
        meaning="Most JournalNodes failed a call of the NameNode, so the edit cannot be stored.",
        source=_hadoop.file(f"{_QJOURNAL}/client/AsyncLoggerSet.java"),
        failure=fails.QUORUM,
    )
    QUORUM_TIMEOUT = LogMessage(
        anchor="quorum of nodes to respond.",
        sample="java.io.IOException: Timed out waiting 20000ms for a quorum of nodes to respond.",
        pattern=r"Timed out waiting (?P<milliseconds>\d+)ms for a quorum of nodes to respond",
        severity="error",
        meaning="Too few JournalNodes responded in time to the NameNode.",
        source=_hadoop.file(f"{_QJOURNAL}/client/AsyncLoggerSet.java"),
        failure=fails.QUORUM,
    )
    JOURNAL_FAILED = LogMessage(
        anchor=" failed for required journal (",
        sample="FATAL namenode.FSEditLog: Error: flush failed for required journal "
        "(JournalAndStream(mgr=QJM to [10.0.0.4:8485, 10.0.0.5:8485, 10.0.0.6:8485]))",
        pattern=r"Error: (?P<operation>[^:]+) failed for required journal \((?P<journal>.+)",
        severity="fatal",
        meaning="The NameNode cannot write its edits and shuts down.",
        source=_hadoop.file(f"{_SERVER}/namenode/JournalSet.java"),
        failure=fails.QUORUM,
    )
    SLOW_JOURNAL = LogMessage(
        anchor=" bytes) to remote journal ",
        sample="WARN client.QuorumJournalManager: Took 4812ms to send a batch of 11 edits (1632 "
        "bytes) to remote journal 10.0.0.4:8485.",
        pattern=r"Took (?P<milliseconds>\d+)ms to send a batch of (?P<edits>\d+) edits",
        severity="warning",
        meaning="A JournalNode, or the network to it, is slow.",
        source=_hadoop.file(f"{_QJOURNAL}/client/IPCLoggerChannel.java"),
        failure=fails.QUORUM,
    )
    FENCED = LogMessage(
        anchor=" is less than the last promised epoch ",
        sample="java.io.IOException: IPC's epoch 4 is less than the last promised epoch 5 ; "
        "journal id: mycluster",
        pattern=r"IPC's epoch (?P<epoch>\d+) is less than the last promised epoch",
        severity="error",
        meaning="A NameNode that was replaced still writes, and a JournalNode refuses it.",
        source=_hadoop.file(f"{_QJOURNAL}/server/Journal.java"),
        failure=fails.FENCED,
    )
    PAUSE = LogMessage(
        anchor="Detected pause in JVM or host machine (eg GC): ",
        sample="WARN util.JvmPauseMonitor: Detected pause in JVM or host machine (eg GC): pause of "
        "approximately 14213ms",
        pattern=r"Detected pause in JVM or host machine \(eg GC\): pause of approximately "
        r"(?P<milliseconds>\d+)ms",
        severity="warning",
        meaning="A Hadoop daemon did not run for that long.",
        source=_hadoop.file(f"{_COMMON}/util/JvmPauseMonitor.java"),
        failure=fails.PAUSE,
    )

    MISSING_BLOCKS = Metric(
        name="MissingBlocks",
        meaning="Blocks of which no DataNode reports a replica (NameNode, FSNamesystem).",
        source=METRICS,
    )
    DEAD_DATANODES = Metric(
        name="NumDeadDataNodes",
        meaning="DataNodes that the NameNode holds for dead (FSNamesystem).",
        source=METRICS,
    )
    CAPACITY = Metric(
        name="CapacityRemaining",
        meaning="Space left on the DataNodes (FSNamesystem).",
        unit="byte",
        source=METRICS,
    )
    UNDER_REPLICATED = Metric(
        name="UnderReplicatedBlocks",
        meaning="Blocks with fewer replicas than they should have (FSNamesystem).",
        source=METRICS,
    )


hdfs = HDFS()
