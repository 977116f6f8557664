"""YARN: containers on the nodes of a Hadoop cluster."""

from typing import ClassVar

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._yarn_old_messages import YARNOldMessages
from atlas.technologies.failures import yarn as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=_CHECKED,
).file("products/apache-hadoop.md")
_hadoop = fails.hadoop
SETUP = _hadoop.file("hadoop-common-project/hadoop-common/src/site/markdown/ClusterSetup.md")
_SERVER = "hadoop-yarn-project/hadoop-yarn/hadoop-yarn-server"
_NODE = (
    f"{_SERVER}/hadoop-yarn-server-nodemanager/src/main/java/org/apache/hadoop/yarn/server/"
    "nodemanager"
)
_RESOURCE = (
    f"{_SERVER}/hadoop-yarn-server-resourcemanager/src/main/java/org/apache/hadoop/yarn/server/"
    "resourcemanager"
)
EXECUTOR = _hadoop.file(f"{_NODE}/DefaultContainerExecutor.java")
OLD_MONITOR = Repository(
    "apache/hadoop-common", commit="42a61a4fbc88303913c4681f0d40ffcc737e70b5", checked=_CHECKED
).file(f"{_NODE}/containermanager/monitor/ContainersMonitorImpl.java")


class YARN(YARNOldMessages, Technology):
    """The part of Hadoop that gives containers on a cluster's nodes to applications."""

    name = "YARN"
    icon = "simple-icons:apachehadoop"
    plane = "service"
    needs = ("HDFS", "Java")
    releases = release_lines(
        "2.2 2013-10-16, 2.3 2014-02-24, 2.4 2014-04-10, 2.5 2014-09-11, 2.6 2014-11-30, "
        "2.7 2015-07-06, 2.8 2017-03-24, 2.9 2017-11-17, 2.10 2019-10-29, 3.0 2017-12-18, "
        "3.1 2018-04-05, 3.2 2019-01-21, 3.3 2020-07-15, 3.4 2024-03-17, 3.5 2026-04-02",
        RELEASES,
    )
    logs = statement("files in HADOOP_LOG_DIR, one for each daemon") @ SETUP.at(
        "The directory where the daemons' log files are"
    )
    programs: ClassVar = {"yarn": "YARN's command line"}

    BEYOND_LIMIT = LogMessage(
        anchor=" memory limit. Current usage: ",
        sample="Container [pid=7310,containerID=container_1600_0001_01_000003] is running "
        "124850176B beyond the 'PHYSICAL' memory limit. Current usage: 1.1 GB of 1 "
        "GB physical memory used; killing container.",
        pattern=r"running (?:(?P<bytes>\d+)B )?beyond (?:the "
        r"')?(?P<kind>[Pp]hysical|[Vv]irtual|PHYSICAL|VIRTUAL)'? memory limit",
        severity="error",
        meaning="A container used more memory than it asked for, and was killed.",
        source=_hadoop.file(f"{_NODE}/containermanager/monitor/ContainersMonitorImpl.java"),
        failure=fails.MEMORY,
    )

    BEYOND_LIMIT_2 = LogMessage(
        anchor=" memory limits. Current usage: ",
        sample="Container [pid=7310,containerID=container_1500_0001_01_000003] is running "
        "beyond physical memory limits. Current usage: 1.1 GB of 1 GB physical "
        "memory used; 2.9 GB of 2.1 GB virtual memory used. Killing container.",
        pattern=r"running beyond (?P<kind>physical|virtual) memory limits",
        severity="error",
        meaning="A container used more memory than it asked for, and was killed.",
        source=OLD_MONITOR,
        failure=fails.MEMORY,
    )

    KILLED_ON_REQUEST = LogMessage(
        anchor="Container killed on request. Exit code is ",
        sample="Container killed on request. Exit code is 143",
        pattern=r"Container killed on request\. Exit code is (?P<code>\d+)",
        severity="warning",
        meaning="A container was stopped: 137 by SIGKILL, 143 by SIGTERM.",
        source=EXECUTOR,
        failure=fails.KILLED,
    )

    LAUNCH = LogMessage(
        anchor="Exception from container-launch",
        sample="WARN nodemanager.DefaultContainerExecutor: Exception from container-launch "
        "with container ID: container_1600_0001_01_000003 and exit code: 1",
        severity="warning",
        meaning="The command of a container failed.",
        source=EXECUTOR,
        failure=fails.EXITED,
    )

    EXITED = LogMessage(
        anchor="Container exited with a non-zero exit code ",
        sample="Container exited with a non-zero exit code 1. Error file: prelaunch.err.",
        pattern=r"Container exited with a non-zero exit code (?P<code>\d+)",
        severity="error",
        meaning="The program of a container ended with an error; its own log says why.",
        source=_hadoop.file(f"{_NODE}/containermanager/launcher/ContainerLaunch.java"),
        failure=fails.EXITED,
    )

    APPLICATION_FAILED = LogMessage(
        anchor=". Failing the application.",
        sample="Application application_1600_0001 failed 2 times due to AM Container for "
        "appattempt_1600_0001_000002 exited with exitCode: 1. Failing the "
        "application.",
        pattern=r"Application (?P<application>application_\w+) failed (?P<times>\d+) times",
        severity="error",
        meaning="The ApplicationMaster failed too often; the text says why.",
        source=_hadoop.file(f"{_RESOURCE}/rmapp/RMAppImpl.java"),
        failure=fails.APPLICATION,
    )

    UNHEALTHY = LogMessage(
        anchor=" reported UNHEALTHY with details: ",
        sample="INFO rmnode.RMNodeImpl: Node node7:45454 reported UNHEALTHY with details: "
        "ERROR the health script failed",
        pattern=r"Node (?P<node>\S+) reported UNHEALTHY with details: (?P<details>.+)",
        severity="info",
        meaning="A node takes no more containers, often as its disks are almost full.",
        source=_hadoop.file(f"{_RESOURCE}/rmnode/RMNodeImpl.java"),
        failure=fails.UNHEALTHY,
    )

    DISK_FULL = LogMessage(
        anchor="usable space is below configured utilization percentage/no more usable space",
        sample="WARN nodemanager.LocalDirsHandlerService: Directory /data/nm error, used "
        "space above threshold of 90.0%: usable space is below configured "
        "utilization percentage/no more usable space",
        severity="warning",
        meaning="A directory of a NodeManager is too full, so the node may become unhealthy.",
        source=_hadoop.file(f"{_NODE}/LocalDirsHandlerService.java"),
        failure=fails.UNHEALTHY,
    )

    EXPIRED = LogMessage(
        anchor=" Timed out after ",
        sample="INFO util.AbstractLivelinessMonitor: Expired:node7:45454 Timed out after 600 secs",
        pattern=r"Expired:(?P<what>\S+) Timed out after (?P<time>\d+) secs",
        severity="info",
        meaning="A NodeManager or ApplicationMaster did not report in time, and counts as lost.",
        source=_hadoop.file(
            "hadoop-yarn-project/hadoop-yarn/hadoop-yarn-common/src/main/java/org/apache/hadoop/yarn/util/AbstractLivelinessMonitor.java"
        ),
        context=("Expired:",),
        failure=fails.LOST,
    )

    RM_START = LogMessage(
        anchor="Error starting ResourceManager",
        sample="FATAL resourcemanager.ResourceManager: Error starting ResourceManager",
        severity="fatal",
        meaning="The ResourceManager does not start; the exception follows.",
        source=_hadoop.file(f"{_RESOURCE}/ResourceManager.java"),
        failure=fails.NOT_STARTED,
    )

    NM_START = LogMessage(
        anchor="Error starting NodeManager",
        sample="FATAL nodemanager.NodeManager: Error starting NodeManager",
        severity="fatal",
        meaning="A NodeManager does not start; the exception follows.",
        source=_hadoop.file(f"{_NODE}/NodeManager.java"),
        failure=fails.NOT_STARTED,
    )

    TOO_LARGE = LogMessage(
        anchor="Invalid resource request! Cannot allocate containers as requested resource is ",
        sample="org.apache.hadoop.yarn.exceptions.InvalidResourceRequestException: Invalid "
        "resource request! Cannot allocate containers as requested resource is "
        "greater than maximum allowed allocation.",
        severity="error",
        meaning="An application requests a container that is larger than allowed.",
        source=_hadoop.file(
            "hadoop-yarn-project/hadoop-yarn/hadoop-yarn-api/src/main/java/org/apache/hadoop/yarn/exceptions/InvalidResourceRequestException.java"
        ),
        failure=fails.TOO_LARGE,
    )

    AM_LIMIT = LogMessage(
        anchor="Queue's AM resource limit exceeded",
        sample="Application is added to the scheduler and is not yet activated. Queue's AM "
        "resource limit exceeded.",
        severity="info",
        meaning="An application waits: its queue runs as many ApplicationMasters as allowed.",
        source=_hadoop.file(
            f"{_RESOURCE}/scheduler/capacity/CSAMContainerLaunchDiagnosticsConstants.java"
        ),
        failure=fails.WAITS,
    )


yarn = YARN()
