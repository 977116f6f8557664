"""What fails in the DataNodes and files of HDFS, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures.hdfs import (
    COMMANDS,
    COMMON,
    DEFAULTS,
    REPORT,
    SAFE_MODE,
    SERVER,
    SITE,
    STORAGE,
    hadoop,
)
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

QUOTAS = hadoop.file(f"{SITE}/HdfsQuotaAdminGuide.md")
FSCK = hadoop.file(
    f"{SERVER}/namenode/NamenodeFsck.java", commit="015535dc0ad00c2ba357afb3d1e283e56ddda0d6"
)
PLACEMENT = hadoop.file(f"{SERVER}/blockmanagement/BlockPlacementPolicyDefault.java")
SLOW_NODES = Check(
    "List DataNodes that are slower than their peers, as the HDFS superuser.",
    shell("hdfs dfsadmin -report -slownodes")
    @ COMMANDS.at("nodes with higher latency than their peers"),
    **NO_OUTPUT,
    verify="A DataNode that is listed there slows every pipeline that it is part of.",
)
CORRUPT = Check(
    "List missing blocks and the files they belong to.",
    shell("hdfs fsck / -list-corruptfileblocks")
    @ COMMANDS.at("Print out list of missing blocks and files"),
    healthy=statement("The filesystem under path '/' has 0 CORRUPT files")
    @ FSCK.at('+ " CORRUPT files");'),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="A file that is listed cannot be read until a DataNode with its block is back. Hadoop "
    "0.20: hadoop fsck.",
)
LOCATIONS = Check(
    "List the blocks of the file, with the DataNodes that hold them.",
    shell("hdfs fsck <path> -files -blocks -locations")
    @ COMMANDS.at("Print out locations for every block."),
    healthy=statement("with 3 copies: Live_repl=3 and three addresses at each block")
    @ FSCK.at('report.append(" Live_repl=" + liveReplicas);'),
    unhealthy=statement("MISSING! at a block: no DataNode has it now")
    @ FSCK.at('report.append(" MISSING!");'),
    verify="A missing block shows no address: hdfs dfsadmin -report names the dead DataNodes.",
)
DAEMON = Check(
    "Check whether the DataNode process runs, on its host.",
    shell("hdfs --daemon status datanode")
    @ COMMON.at("to determine the active status of the process."),
    **NO_OUTPUT,
    verify="If it is down, the end of its own log holds the reason.",
)
DATA_DIRS = Check(
    "Print the directories in which a DataNode stores its blocks, on its host.",
    shell("hdfs getconf -confKey dfs.datanode.data.dir")
    @ DEFAULTS.at("Determines where on the local filesystem an DFS"),
    **NO_OUTPUT,
    verify="Each of them must exist, be mounted and be writable by the user of the DataNode.",
)
INCLUDED = Check(
    "Print which file lists the DataNodes that may join.",
    shell("hdfs getconf -includeFile") @ COMMANDS.at("gets the include file path that defines the"),
    **NO_OUTPUT,
    verify="The host of the message is missing there, or its address resolves to another name.",
)
BALANCE = Step(
    "Balance the DataNodes, if some are full and others are not.",
    command=shell("hdfs balancer") @ COMMANDS.at("Runs a cluster balancing utility."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Press Ctrl-C: it stops, and the blocks stay where they are by then.",
    verify="hdfs dfsadmin -report shows similar use on all DataNodes.",
)
VOLUMES = Check(
    "Print the volume report of the DataNode, as the HDFS superuser.",
    shell("hdfs dfsadmin -getVolumeReport <host>:<port>")
    @ COMMANDS.at("For the given datanode, get the volume report."),
    **NO_OUTPUT,
    verify="A configured directory that is not in the report has failed.",
)
TOLERATED = Check(
    "Print how many volumes may fail before a DataNode stops.",
    shell("hdfs getconf -confKey dfs.datanode.failed.volumes.tolerated")
    @ COMMANDS.at("gets a specific key from the configuration"),
    healthy=statement("the number of failed volumes is not above it")
    @ DEFAULTS.at("The number of volumes that are allowed to"),
    unhealthy=statement("0, the default: any volume failure stops the DataNode")
    @ DEFAULTS.at("any volume failure will cause a datanode to"),
)
OPEN_FILES = Check(
    "List open files with their clients, as the HDFS superuser.",
    shell("hdfs dfsadmin -listOpenFiles -path <path>")
    @ COMMANDS.at("List all open files currently managed by the"),
    **NO_OUTPUT,
    verify="Two clients that write the same file take the lease from each other.",
)
RECOVER_LEASE = Step(
    "Force recovery of the file's lease, once its writer is gone.",
    command=shell("hdfs debug recoverLease -path <path>")
    @ COMMANDS.at("Recover the lease on the specified path."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: a writer that still has the file open fails; it has to open it again.",
    verify="The file is no longer listed by hdfs dfsadmin -listOpenFiles.",
)
QUOTA = Check(
    "Compare the directory's use with its quotas.",
    shell("hadoop fs -count -q -h -v <path>")
    @ QUOTAS.at("the available name quota remaining, the space quota"),
    healthy=statement("none and inf: the directory has no quota")
    @ QUOTAS.at("directory does not have a quota set, the"),
    unhealthy=statement("no quota is left for names or for space")
    @ QUOTAS.at("available space quota remaining."),
)
BIG = Check(
    "Find which subdirectory uses the quota.",
    shell("hadoop fs -count -q -h -v '<path>/*'")
    @ QUOTAS.at("The -v option displays a header line."),
    **NO_OUTPUT,
    verify="Each replica of a block counts against the space quota.",
)
RAISE_SPACE = Step(
    "Raise the space quota of the directory, as administrator.",
    command=shell("hdfs dfsadmin -setSpaceQuota <size> <path>")
    @ QUOTAS.at("The space quota takes replication also into account,"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Run it again with the previous quota.",
    verify="hadoop fs -count -q shows space left, and the write succeeds.",
)
RAISE_NAMES = Step(
    "Raise the name quota of the directory, as administrator.",
    command=shell("hdfs dfsadmin -setQuota <count> <path>")
    @ QUOTAS.at("Set the name quota to be N for"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Run it again with the previous quota.",
    verify="hadoop fs -count -q shows names left, and the file can be created.",
)
TRANSFER_THREADS = Check(
    "Print the limit of transfer threads of a DataNode.",
    shell("hdfs getconf -confKey dfs.datanode.max.transfer.threads")
    @ DEFAULTS.at("maximum number of threads to use for transferring"),
    healthy=statement("4096, the default, or more") @ DEFAULTS.at("<value>4096</value>"),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="It prints the configuration of the host on which it runs: run it on the DataNode. "
    "The message names the limit that was reached.",
)
NO_TARGET = KnownFailure(
    "a block cannot be placed on any DataNode",
    steps=[REPORT, SAFE_MODE, BALANCE],
    causes=[
        UsualCause(
            "the DataNodes are full",
            sign=statement("the NameNode logs NOT_ENOUGH_STORAGE_SPACE as the reason")
            @ PLACEMENT.at("not enough storage space to place the block"),
        ),
        UsualCause(
            "the DataNodes are overloaded",
            sign=statement("the NameNode logs NODE_TOO_BUSY as the reason")
            @ PLACEMENT.at("the node is too busy"),
        ),
        UsualCause(
            "the storage type that the policy requires is missing",
            sign=statement("the NameNode logs NO_REQUIRED_STORAGE_TYPE as the reason")
            @ PLACEMENT.at("required storage types are unavailable"),
        ),
    ],
)
PIPELINE = KnownFailure(
    "a write fails because DataNodes of its pipeline failed", steps=[REPORT, SLOW_NODES, LOCATIONS]
)
MISSING_BLOCK = KnownFailure(
    "a block cannot be read from any DataNode", steps=[CORRUPT, REPORT, LOCATIONS]
)
CLUSTER_ID = KnownFailure(
    "a DataNode belongs to another cluster than the NameNode", steps=[DAEMON, DATA_DIRS, REPORT]
)
LOCKED_STORAGE = KnownFailure(
    "a storage directory is locked by another process", steps=[DAEMON, DATA_DIRS, STORAGE]
)
BAD_VOLUMES = KnownFailure(
    "a DataNode stops: too many of its disks failed", steps=[TOLERATED, VOLUMES, CORRUPT]
)
XCEIVERS = KnownFailure(
    "a DataNode is out of transfer threads", steps=[TRANSFER_THREADS, REPORT, SLOW_NODES]
)
SLOW = KnownFailure("a DataNode's disk or network is slow", steps=[SLOW_NODES, REPORT, VOLUMES])
LEASE = KnownFailure(
    "a writer lost the lease of its file", steps=[OPEN_FILES, LOCATIONS, RECOVER_LEASE]
)
SPACE_QUOTA = KnownFailure("a directory's space quota is used up", steps=[QUOTA, BIG, RAISE_SPACE])
NAME_QUOTA = KnownFailure("a directory's name quota is used up", steps=[QUOTA, BIG, RAISE_NAMES])
BROKEN_TRANSFER = KnownFailure(
    "the sender of a block closed the connection", steps=[REPORT, SLOW_NODES, DAEMON]
)
REFUSED = KnownFailure("the NameNode refuses a DataNode", steps=[INCLUDED, REPORT, DAEMON])
NO_DATA = KnownFailure(
    "a DataNode can use none of its directories", steps=[DATA_DIRS, VOLUMES, DAEMON]
)
