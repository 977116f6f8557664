"""Messages of HDFS about its DataNodes, files and quotas."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import hdfs as fails
from atlas.technologies.failures import hdfs_data as data
from atlas.technologies.message import LogMessage

# Trunk of October 2024, read in a fork with the same commits.
_hadoop = fails.hadoop
# The last commit of the repository that Hadoop had until August 2014.
OLD = Repository(
    "apache/hadoop-common", commit="42a61a4fbc88303913c4681f0d40ffcc737e70b5", checked="2026-11-26"
)
_SERVER = fails.SERVER
_CLIENT = "hadoop-hdfs-project/hadoop-hdfs-client/src/main/java/org/apache/hadoop/hdfs"
NAMESYSTEM = _hadoop.file(f"{_SERVER}/namenode/FSNamesystem.java")
STREAMER = _hadoop.file(f"{_CLIENT}/DataStreamer.java")
RECEIVER = _hadoop.file(f"{_SERVER}/datanode/BlockReceiver.java")


class HDFSMessages:
    """Messages of HDFS about its DataNodes, files and quotas."""

    MISSING_BLOCK = LogMessage(
        anchor="Could not obtain block: ",
        sample="org.apache.hadoop.hdfs.BlockMissingException: Could not obtain block: "
        "BP-1337-10.0.0.2-1445:blk_1073741825_1001 file=/logs/a.avro",
        pattern=r"Could not obtain block: (?P<block>\S+) file=(?P<file>\S+)",
        severity="error",
        meaning="No DataNode delivers the block of a file that is read.",
        source=_hadoop.file(f"{_CLIENT}/DFSInputStream.java"),
        failure=data.MISSING_BLOCK,
    )

    NO_REPLACEMENT = LogMessage(
        anchor="Failed to replace a bad datanode on the existing pipeline ",
        sample="java.io.IOException: Failed to replace a bad datanode on the existing pipeline due "
        "to no more good datanodes being available to try.",
        severity="error",
        meaning="A DataNode failed during a write, and there is no other to take its place.",
        source=STREAMER,
        failure=data.PIPELINE,
    )

    ALL_BAD = LogMessage(
        anchor=" are bad. Aborting...",
        sample="java.io.IOException: All datanodes [DatanodeInfoWithStorage[10.0.0.8:9866,"
        "DS-1f,DISK]] are bad. Aborting...",
        pattern=r"All datanodes \[(?P<nodes>.+)\] are bad\. Aborting",
        severity="error",
        meaning="Every DataNode of a write's pipeline failed, and the write is aborted.",
        source=STREAMER,
        failure=data.PIPELINE,
    )

    NOT_CLOSED = LogMessage(
        anchor="Unable to close file because the last block ",
        sample="java.io.IOException: Unable to close file because the last block "
        "BP-1337-10.0.0.2-1445:blk_1073741825_1001 does not have enough number of replicas.",
        pattern=r"the last block (?P<block>\S+) does not have enough number of replicas",
        severity="error",
        meaning="A file cannot be closed: its last block is not yet on enough DataNodes.",
        source=_hadoop.file(f"{_CLIENT}/DFSOutputStream.java"),
        failure=data.PIPELINE,
    )

    CLUSTER_ID = LogMessage(
        anchor="Incompatible clusterIDs in ",
        sample="java.io.IOException: Incompatible clusterIDs in /data/dn: namenode clusterID = "
        "CID-8bf6; datanode clusterID = CID-2e43",
        pattern=r"Incompatible clusterIDs in (?P<directory>[^:]+): namenode clusterID = "
        r"(?P<id>\S+);",
        severity="fatal",
        meaning="The DataNode's directory belongs to another cluster, and it does not start.",
        source=_hadoop.file(f"{_SERVER}/datanode/DataStorage.java"),
        failure=data.CLUSTER_ID,
    )

    LOCKED = LogMessage(
        anchor=". The directory is already locked",
        sample="java.io.IOException: Cannot lock storage /data/dn. The directory is already locked",
        pattern=r"Cannot lock storage (?P<directory>.+)\. The directory is already locked",
        severity="fatal",
        meaning="Another process already uses the storage directory, so the daemon stops.",
        source=_hadoop.file(f"{_SERVER}/common/Storage.java"),
        failure=data.LOCKED_STORAGE,
    )

    FAILED_VOLUMES = LogMessage(
        anchor="Too many failed volumes - ",
        sample="DiskErrorException: Too many failed volumes - current valid volumes: 11, volumes "
        "configured: 12, volumes failed: 1, volume failures tolerated: 0",
        pattern=r"volumes configured: (?P<configured>\d+), volumes failed: (?P<failed>\d+)",
        severity="fatal",
        meaning="More disks of a DataNode failed than it tolerates, and it stops.",
        source=_hadoop.file(f"{_SERVER}/datanode/fsdataset/impl/FsDatasetImpl.java"),
        failure=data.BAD_VOLUMES,
    )

    XCEIVERS = LogMessage(
        anchor=" exceeds the limit of concurrent xceivers: ",
        sample="java.io.IOException: Xceiver count 4097 exceeds the limit of concurrent xceivers: "
        "4096",
        pattern=r"Xceiver count (?P<count>\d+) exceeds the limit of concurrent xceivers",
        severity="error",
        meaning="All transfer threads of a DataNode are in use, and it refuses connections.",
        source=_hadoop.file(f"{_SERVER}/datanode/DataXceiverServer.java"),
        versions=">= 3.4",
        failure=data.XCEIVERS,
    )

    XCEIVERS_BEFORE_3_4 = LogMessage(
        anchor=" exceeds the limit of concurrent xcievers: ",
        sample="java.io.IOException: Xceiver count 4097 exceeds the limit of concurrent xcievers: "
        "4096",
        pattern=r"Xceiver count (?P<count>\d+) exceeds the limit of concurrent xcievers",
        severity="error",
        meaning="All transfer threads of a DataNode are in use, and it refuses connections.",
        source=OLD.file(f"{_SERVER}/datanode/DataXceiverServer.java"),
        versions="< 3.4",
        failure=data.XCEIVERS,
    )

    SLOW_NETWORK = LogMessage(
        anchor="Slow BlockReceiver write packet to mirror took ",
        sample="WARN datanode.DataNode: Slow BlockReceiver write packet to mirror took 1210ms "
        "(threshold=300ms), downstream DNs=[10.0.0.8:9866], blockId=1073741825, seqno=1202",
        pattern=r"write packet to mirror took (?P<milliseconds>\d+)ms",
        severity="warning",
        meaning="The next DataNode of a write's pipeline, or the network to it, is slow.",
        source=RECEIVER,
        failure=data.SLOW,
    )

    SLOW_DISK = LogMessage(
        anchor="Slow BlockReceiver write data to disk cost: ",
        sample="WARN datanode.DataNode: Slow BlockReceiver write data to disk cost: 822ms "
        "(threshold=300ms), volume=file:/data/3/dn/, blockId=1073741825, seqno=1202",
        pattern=r"write data to disk cost: (?P<milliseconds>\d+)ms",
        severity="warning",
        meaning="A disk of this DataNode is slow.",
        source=RECEIVER,
        failure=data.SLOW,
    )

    LEASE = LogMessage(
        anchor="File is not open for writing: ",
        sample="LeaseExpiredException: File is not open for writing: /logs/a.avro (inode 16412) "
        "Holder DFSClient_NONMAPREDUCE_-1209_1 does not have any open files.",
        pattern=r"File is not open for writing: (?P<file>.+) \(inode (?P<inode>\d+)\)",
        severity="error",
        meaning="A client writes a file that was closed by another, or whose lease expired.",
        source=NAMESYSTEM,
        versions=">= 3.0",
        failure=data.LEASE,
    )

    LEASE_BEFORE_3 = LogMessage(
        anchor=": File is not open for writing. ",
        sample="LeaseExpiredException: No lease on /logs/a.avro (inode 16412): File is not open "
        "for writing. Holder DFSClient_NONMAPREDUCE_-1209_1 does not have any open files.",
        pattern=r"No lease on (?P<file>.+): File is not open for writing",
        severity="error",
        meaning="A client writes a file that was closed by another, or whose lease expired.",
        source=OLD.file(f"{_SERVER}/namenode/FSNamesystem.java"),
        versions="< 3.0",
        failure=data.LEASE,
    )

    SPACE_QUOTA = LogMessage(
        anchor="The DiskSpace quota of ",
        sample="DSQuotaExceededException: The DiskSpace quota of /user/etl is exceeded: quota = "
        "1099511627776 B = 1 TB but diskspace consumed = 1099780063232 B = 1.00 TB",
        pattern=r"The DiskSpace quota of (?P<directory>.+) is exceeded: quota = (?P<quota>\d+) B",
        severity="error",
        meaning="A write is refused: the directory would use more space than its quota.",
        source=_hadoop.file(f"{_CLIENT}/protocol/DSQuotaExceededException.java"),
        failure=data.SPACE_QUOTA,
    )

    NAME_QUOTA = LogMessage(
        anchor="The NameSpace quota (directories and files)",
        sample="NSQuotaExceededException: The NameSpace quota (directories and files) of directory "
        "/user/etl is exceeded: quota=100000 file count=100001",
        pattern=r"of directory (?P<directory>.+) is exceeded: quota=(?P<quota>\d+) file count=",
        severity="error",
        meaning="A file cannot be created: the directory holds as many names as its quota.",
        source=_hadoop.file(f"{_CLIENT}/protocol/NSQuotaExceededException.java"),
        failure=data.NAME_QUOTA,
    )

    PREMATURE_EOF = LogMessage(
        anchor="Premature EOF from inputStream",
        sample="java.io.IOException: Premature EOF from inputStream",
        severity="error",
        meaning="The client or DataNode that sent a block closed the connection before its end.",
        source=_hadoop.file(
            "hadoop-common-project/hadoop-common/src/main/java/org/apache/hadoop/io/IOUtils.java"
        ),
        failure=data.BROKEN_TRANSFER,
    )

    REFUSED_DATANODE = LogMessage(
        anchor="Datanode denied communication with namenode because ",
        sample="DisallowedDatanodeException: Datanode denied communication with namenode because "
        "the host is not in the include-list: DatanodeRegistration(10.0.0.7:9866)",
        pattern=r"denied communication with namenode because (?P<reason>[^:]+): ",
        severity="error",
        meaning="The NameNode does not let this DataNode take part.",
        source=_hadoop.file(f"{_SERVER}/protocol/DisallowedDatanodeException.java"),
        failure=data.REFUSED,
    )

    NOT_FORMATTED = LogMessage(
        anchor="NameNode is not formatted.",
        sample="java.io.IOException: NameNode is not formatted.",
        severity="fatal",
        meaning="The directory of the NameNode holds no image, and it does not start.",
        source=_hadoop.file(f"{_SERVER}/namenode/FSImage.java"),
        failure=fails.BAD_STORAGE,
    )

    INCONSISTENT = LogMessage(
        anchor=" is in an inconsistent state: ",
        sample="InconsistentFSStateException: Directory /data/nn is in an inconsistent state: "
        "storage directory does not exist or is not accessible.",
        pattern=r"Directory (?P<directory>\S+) is in an inconsistent state: (?P<reason>.+)",
        severity="fatal",
        meaning="A storage directory is missing or unusable, and the daemon does not start.",
        source=_hadoop.file(f"{_SERVER}/common/InconsistentFSStateException.java"),
        failure=fails.BAD_STORAGE,
    )

    EDITS_GAP = LogMessage(
        anchor="There appears to be a gap in the edit log.",
        sample="java.io.IOException: There appears to be a gap in the edit log.  We expected txid "
        "1, but got txid 40521.",
        pattern=r"We expected txid (?P<expected>\d+), but got txid (?P<found>\d+)",
        severity="fatal",
        meaning="Transactions are missing between the image and the edits; the NameNode does not "
        "start.",
        source=_hadoop.file(f"{_SERVER}/namenode/FSEditLogLoader.java"),
        failure=fails.EDITS_GAP,
    )
