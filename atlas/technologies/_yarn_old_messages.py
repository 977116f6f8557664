"""Log messages of YARN in older words."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import yarn as fails
from atlas.technologies.message import LogMessage

_SCHEDULER = Repository(
    "apache/hadoop",
    commit="d02e42cee4a08a47ed2835f7a4a100daaa95833f",
    checked="2026-11-27",
    read_in="steveloughran/hadoop, a fork with the same commits",
    folder="hadoop-yarn-project/hadoop-yarn/hadoop-yarn-server/"
    "hadoop-yarn-server-resourcemanager/src/main/java/org/apache/hadoop/yarn/server",
).file("resourcemanager/scheduler/SchedulerUtils.java")


class YARNOldMessages:
    """Log messages of YARN in older words."""

    TOO_LARGE_3_1 = LogMessage(
        anchor=" < 0 or greater than maximum allowed allocation. Requested ",
        sample="org.apache.hadoop.yarn.exceptions.InvalidResourceRequestException: Invalid "
        "resource request, requested resource type=[memory-mb] < 0 or greater than "
        "maximum allowed allocation. Requested resource=<memory:1536, vCores:1>, "
        "maximum allowed allocation=<memory:1285, vCores:4>",
        pattern=r"requested resource type=\[(?P<resource>[^\]]+)\] < 0 or greater than "
        r"maximum allowed allocation\. Requested resource=<(?P<requested>[^>]+)>, "
        r"maximum allowed allocation=<(?P<limit>[^>]+)>",
        severity="error",
        meaning="An application requests a larger container than any node or the limit allows.",
        source=_SCHEDULER,
        failure=fails.TOO_LARGE,
    )
