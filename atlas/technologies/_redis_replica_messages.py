"""Log messages of Redis about replicas that cannot synchronize."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import redis_replication as replication
from atlas.technologies.message import LogMessage

_REPLICATION = Repository("redis/redis", commit="6.2.6", checked="2026-11-27").file(
    "src/replication.c"
)


class RedisReplicaMessages:
    """Log messages of Redis about replicas that cannot synchronize."""

    PSYNC_LATER = LogMessage(
        anchor="Master is currently unable to PSYNC ",
        sample="1:S 11 Jan 2022 12:10:23.090 * Master is currently unable to PSYNC but "
        "should be in the future: -NOMASTERLINK Can't SYNC while not connected with "
        "my master",
        pattern=r"Master is currently unable to PSYNC but should be in the future: "
        r"-(?P<reason>.+)",
        severity="info",
        meaning="The primary of a replica cannot serve it yet: it loads data, or has lost "
        "its own primary.",
        source=_REPLICATION,
        failure=replication.REPLICA_LOST,
    )
