"""Log messages of HDFS about daemons that do not start."""

from atlas.technologies.failures import hdfs as fails
from atlas.technologies.failures import hdfs_data as data
from atlas.technologies.message import LogMessage

_hadoop = fails.hadoop
_NAMENODE = f"{fails.SERVER}/namenode"
_DATANODE = f"{fails.SERVER}/datanode"


class HDFSStartMessages:
    """Log messages of HDFS about daemons that do not start."""

    NO_JOURNAL = LogMessage(
        anchor="Unable to construct journal, ",
        sample="java.lang.IllegalArgumentException: Unable to construct journal, "
        "qjournal://jn1:8485;jn2:8485;jn3:8485/hdfs",
        pattern=r"Unable to construct journal, (?P<journal>\S+)",
        severity="error",
        meaning="The NameNode cannot use the JournalNodes that are configured; the cause follows.",
        source=_hadoop.file(f"{_NAMENODE}/FSEditLog.java"),
        failure=fails.NO_JOURNALS,
    )

    NO_NAMENODE = LogMessage(
        anchor="Problem connecting to server: ",
        sample="WARN datanode.DataNode: Problem connecting to server: nn1/10.0.0.5:8020",
        pattern=r"Problem connecting to server: (?P<server>\S+)",
        severity="warning",
        meaning="A DataNode does not reach the NameNode.",
        source=_hadoop.file(f"{_DATANODE}/BPServiceActor.java"),
        context=(
            "DataNode",
            "datanode",
            "BPServiceActor",
            "ipc",
        ),
        failure=fails.UNREACHABLE,
    )

    NO_STORAGE = LogMessage(
        anchor="All specified directories have failed to load.",
        sample="java.io.IOException: All specified directories have failed to load.",
        severity="error",
        meaning="A DataNode can use none of its directories.",
        source=_hadoop.file(f"{_DATANODE}/DataStorage.java"),
        failure=data.NO_DATA,
    )

    NO_NAME_DIRECTORY = LogMessage(
        anchor="All specified directories are not accessible or do not exist.",
        sample="java.io.IOException: All specified directories are not accessible or do not exist.",
        severity="error",
        meaning="The NameNode finds none of its directories.",
        source=_hadoop.file(f"{_NAMENODE}/FSImage.java"),
        failure=fails.BAD_STORAGE,
    )
