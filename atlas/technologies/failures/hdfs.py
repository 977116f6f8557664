"""What fails in the NameNodes and JournalNodes of HDFS, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, wrapped_error

# Trunk of October 2024, read in a fork with the same commits.
hadoop = Repository(
    "apache/hadoop", commit="e4b070025b38d8866dd1e2dc4a3f46b8d9db4ad5", checked="2026-11-26"
)
SITE = "hadoop-hdfs-project/hadoop-hdfs/src/site/markdown"
SERVER = "hadoop-hdfs-project/hadoop-hdfs/src/main/java/org/apache/hadoop/hdfs/server"
COMMANDS = hadoop.file(f"{SITE}/HDFSCommands.md")
QJM = hadoop.file(f"{SITE}/HDFSHighAvailabilityWithQJM.md")
COMMON = hadoop.file("hadoop-common-project/hadoop-common/src/site/markdown/CommandsManual.md")
DEFAULTS = hadoop.file("hadoop-hdfs-project/hadoop-hdfs/src/main/resources/hdfs-default.xml")
_ADMIN = hadoop.file(
    "hadoop-hdfs-project/hadoop-hdfs/src/main/java/org/apache/hadoop/hdfs/tools/DFSAdmin.java",
    commit="019ca8f7c1bd339082e0a1fb715cba23b293f5e8",
)
_HA_ADMIN = hadoop.file(
    "hadoop-common-project/hadoop-common/src/main/java/org/apache/hadoop/ha/HAAdmin.java",
    commit="00796d4cf4a13ff2c345166e2d52da760ce7b27d",
)
UNREACHABLE_TEXT = Repository(
    "apache/hadoop", commit="e4b070025b38d8866dd1e2dc4a3f46b8d9db4ad5", checked="2026-11-26"
).file("hadoop-common-project/hadoop-common/src/main/java/org/apache/hadoop/net/NetUtils.java")

REPORT = Check(
    "List capacity and DataNodes, live and dead, as the HDFS superuser.",
    shell("hdfs dfsadmin -report") @ COMMANDS.at("Reports basic filesystem information and"),
    healthy=statement("Missing blocks: 0, and no line Dead datanodes")
    @ _ADMIN.at('System.out.println("Missing blocks: " +'),
    unhealthy=statement("Missing blocks above 0, or Dead datanodes (1): with their names below it")
    @ _ADMIN.at('System.out.println("Dead datanodes (" + dead.length'),
    verify="A DataNode with little DFS Remaining takes no new blocks. Hadoop 0.20: hadoop dfsadmin "
    "-report, which prints Datanodes available.",
)
SAFE_MODE = Check(
    "Check whether the NameNode is in safe mode, as the HDFS superuser.",
    shell("hdfs dfsadmin -safemode get") @ COMMANDS.at("Safe mode maintenance command."),
    healthy=statement("Safe mode is OFF") @ _ADMIN.at('"Safe mode is " + (inSafeMode ? "ON"'),
    unhealthy=statement("Safe mode is ON") @ _ADMIN.at('"Safe mode is " + (inSafeMode ? "ON"'),
    verify="In safe mode the namespace is read-only, and blocks are neither replicated nor "
    "deleted. With HA it prints one line for each NameNode.",
)
WAIT_SAFE_MODE = Check(
    "Wait until the NameNode leaves safe mode by itself.",
    shell("hdfs dfsadmin -safemode wait") @ COMMANDS.at("enter\\|leave\\|get\\|wait\\|forceExit"),
    **NO_OUTPUT,
    verify="It leaves once enough blocks are reported; lost DataNodes keep it in safe mode.",
)
LEAVE_SAFE_MODE = Step(
    "Turn safe mode off, once its cause is fixed, as the HDFS superuser.",
    command=shell("hdfs dfsadmin -safemode leave")
    @ COMMANDS.at("then it can only be turned off manually"),
    healthy=statement("Safe mode is OFF") @ _ADMIN.at('"Safe mode is " + (inSafeMode ? "ON"'),
    unhealthy=statement("Safe mode is ON: the NameNode did not leave it")
    @ _ADMIN.at('"Safe mode is " + (inSafeMode ? "ON"'),
    **NO_TIME,
    risk="medium",
    undo="hdfs dfsadmin -safemode enter stops writes and copies; what was written or copied stays.",
    verify="Writes succeed; blocks with too few replicas are copied, which loads the DataNodes.",
)
DISK = Check(
    "Compare free space on the NameNode's disks with what it reserves.",
    shell("df -h") @ DEFAULTS.at("The amount of space to reserve/require for a"),
    healthy=statement("more than 100 MB free under each storage directory")
    @ DEFAULTS.at("The default is 100MB."),
    unhealthy=statement("less than dfs.namenode.resource.du.reserved is free")
    @ DEFAULTS.at("<name>dfs.namenode.resource.du.reserved</name>"),
)
STORAGE = Check(
    "Print where the NameNode stores its image and edits.",
    shell("hdfs getconf -confKey dfs.namenode.name.dir")
    @ COMMANDS.at("gets a specific key from the configuration"),
    **NO_OUTPUT,
    verify="The disk under each of these directories must exist, be writable and have space.",
)
STATES = Check(
    "List which NameNode is active and which is standby.",
    shell("hdfs haadmin -getAllServiceState")
    @ COMMANDS.at("returns the state of all the NameNodes"),
    healthy=statement("exactly one NameNode is active")
    @ QJM.at("exactly one of the NameNodes is in an"),
    unhealthy=statement("none is active, or two say active")
    @ QJM.at("the namespace state would quickly diverge between"),
    verify="An error in place of the state: that NameNode is down, or pauses.",
)
JOURNALS = Check(
    "List the JournalNodes, then check each one's host and log.",
    shell("hdfs getconf -journalNodes") @ COMMANDS.at("gets list of journal nodes in the cluster."),
    healthy=statement("a majority of the JournalNodes is up")
    @ QJM.at("written to a majority of JNs."),
    unhealthy=statement("more than (N - 1) / 2 of N JournalNodes are down")
    @ QJM.at("the system can tolerate at most (N -"),
)
NAMENODES = Check(
    "Print the addresses that clients use for the NameNodes.",
    shell("hdfs getconf -nnRpcAddresses") @ COMMANDS.at("gets the namenode rpc addresses"),
    **NO_OUTPUT,
    verify="Compare host and port with those in the message.",
)
FAILOVER = Step(
    "Fail over from one NameNode to the other, by service id (as nn1), as superuser.",
    command=shell("hdfs haadmin -failover <node> <server>")
    @ QJM.at("initiate a failover between two NameNodes"),
    healthy=statement("Failover from nn1 to nn2 successful")
    @ _HA_ADMIN.at('out.println("Failover from "+args[0]+" to "+args[1]+" successful");'),
    unhealthy=statement("Failover failed: with the reason")
    @ _HA_ADMIN.at('errOut.println("Failover failed: " + ffe.getLocalizedMessage());'),
    **NO_TIME,
    risk="high",
    undo="Run it again with the service ids in the opposite order, if the first one is healthy.",
    verify="hdfs haadmin -getAllServiceState shows the second one as active, and writes succeed.",
)
SAFE = KnownFailure(
    "the NameNode is in safe mode and refuses writes",
    steps=[SAFE_MODE, REPORT, WAIT_SAFE_MODE, LEAVE_SAFE_MODE],
)
NAMENODE_DISK = KnownFailure(
    "the NameNode's disk is full, and it entered safe mode", steps=[DISK, STORAGE, SAFE_MODE]
)
STANDBY = KnownFailure("a client reached a standby NameNode", steps=[STATES, NAMENODES, FAILOVER])
UNREACHABLE = KnownFailure(
    "a daemon refuses connections or does not answer",
    steps=[NAMENODES, STATES, SAFE_MODE],
    causes=[wrapped_error(UNREACHABLE_TEXT.at("failed on connection exception"))],
)
QUORUM = KnownFailure("the quorum of JournalNodes is lost", steps=[JOURNALS, STATES, DISK])
FENCED = KnownFailure(
    "a NameNode is fenced off: another one became active", steps=[STATES, JOURNALS, NAMENODES]
)
PAUSE = KnownFailure(
    "a daemon pauses for garbage collection or a stalled host", steps=[STATES, REPORT, JOURNALS]
)
BAD_STORAGE = KnownFailure(
    "a storage directory is missing, inconsistent or not formatted", steps=[STORAGE, DISK, STATES]
)
EDITS_GAP = KnownFailure(
    "transactions are missing in the NameNode's edit log", steps=[JOURNALS, STORAGE, STATES]
)
NO_JOURNALS = KnownFailure(
    "the NameNode cannot use the JournalNodes that are configured", steps=[JOURNALS, STORAGE, DISK]
)
