"""Log messages of Redis about logins, Sentinel and the cluster."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import redis_access as access
from atlas.technologies.failures import redis_replication as replication
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_redis = Repository(
    "redis/redis", commit="4f8cdc2a1ea53e42955af758aabffee67cb455dd", checked=_CHECKED
)
_redis_5 = Repository("redis/redis", commit="5.0.14", checked=_CHECKED)


class RedisClusterMessages:
    """Log messages of Redis about logins, Sentinel and the cluster."""

    NO_AUTH = LogMessage(
        anchor="NOAUTH Authentication required.",
        sample="(error) NOAUTH Authentication required.",
        severity="error",
        meaning="A client sent a command before it logged in.",
        source=_redis.file("src/server.c"),
        failure=access.LOGIN,
    )

    WRONG_PASSWORD = LogMessage(
        anchor="WRONGPASS invalid username-password pair",
        sample="WRONGPASS invalid username-password pair or user is disabled.",
        severity="error",
        meaning="A client logs in with a wrong user or password.",
        source=_redis.file("src/acl.c"),
        failure=access.LOGIN,
    )

    WRONG_PASSWORD_5 = LogMessage(
        anchor="ERR invalid password",
        sample="redis.exceptions.ResponseError: ERR invalid password",
        severity="error",
        meaning="A client logs in with a wrong password.",
        source=_redis_5.file("src/server.c"),
        context=("redis", "Redis", "AUTH"),
        versions="< 6.0",
        failure=access.LOGIN,
    )

    NO_PASSWORD_SET = LogMessage(
        anchor="ERR Client sent AUTH, but no password is set",
        sample="ERR Client sent AUTH, but no password is set",
        severity="error",
        meaning="A client sends a password, and the server has none.",
        source=_redis_5.file("src/server.c"),
        versions="< 6.0",
        failure=access.LOGIN,
    )

    PROTECTED_MODE = LogMessage(
        anchor="DENIED Redis is running in protected mode",
        sample="-DENIED Redis is running in protected mode because protected mode is "
        "enabled and no password is set for the default user.",
        severity="error",
        meaning="The server accepts only local clients, as it has no password.",
        source=_redis.file("src/networking.c"),
        failure=access.PROTECTED,
    )

    NO_PERMISSION = LogMessage(
        anchor="NOPERM ",
        sample="NOPERM User app has no permissions to run the 'flushall' command",
        pattern=r"NOPERM (?:User (?P<user>\S+) has no permissions to|this user has no "
        r"permissions to|No permissions to access a)",
        severity="error",
        meaning="An ACL does not let a user run a command or use a key.",
        source=_redis.file("src/acl.c"),
        failure=access.NOT_ALLOWED,
    )

    CROSS_SLOT = LogMessage(
        anchor="CROSSSLOT Keys in request don't hash to the same slot",
        sample="ReplyError: CROSSSLOT Keys in request don't hash to the same slot",
        severity="error",
        meaning="A command uses keys of different slots, which a cluster refuses.",
        source=_redis.file("src/cluster.c"),
        failure=access.CROSS_SLOT,
    )

    TRY_AGAIN = LogMessage(
        anchor="TRYAGAIN Multiple keys request during rehashing of slot",
        sample="TRYAGAIN Multiple keys request during rehashing of slot",
        severity="error",
        meaning="A command uses several keys of a slot that is being moved.",
        source=_redis.file("src/cluster.c"),
        failure=access.MOVING,
    )

    SLOT_NOT_SERVED = LogMessage(
        anchor="CLUSTERDOWN Hash slot not served",
        sample="redis.exceptions.ClusterDownError: CLUSTERDOWN Hash slot not served",
        severity="error",
        meaning="No node serves the slot of the key.",
        source=_redis.file("src/cluster.c"),
        failure=replication.CLUSTER_DOWN,
    )

    UNKILLABLE = LogMessage(
        anchor="UNKILLABLE Sorry the script already executed write",
        sample="UNKILLABLE Sorry the script already executed write commands against the dataset.",
        severity="error",
        meaning="A script that runs too long has written: wait for its end, or stop the server "
        "unsaved.",
        source=_redis.file("src/script.c"),
        failure=access.WRITTEN_SCRIPT,
    )

    NODE_FAILING = LogMessage(
        anchor="as failing (quorum reached).",
        sample="1:M 12 Feb 2019 14:01:07.245 * Marking node 3c3a0c74 () as failing (quorum "
        "reached).",
        pattern=r"Marking node (?P<node>\S+)(?: \([^)]*\))? as failing \(quorum reached\)",
        severity="info",
        meaning="A majority of primaries does not reach a node of the cluster.",
        source=_redis.file("src/cluster_legacy.c"),
        failure=access.NODE_FAILED,
    )

    NODE_FAIL_RECEIVED = LogMessage(
        anchor="FAIL message received from ",
        sample="1:S 12 Feb 2019 14:01:07.245 * FAIL message received from 3c3a0c74 () about "
        "9d2c2a5c ()",
        pattern=r"FAIL message received from (?P<reporter>\w+) (?:\([^)]*\) )?about (?P<node>\w+)",
        severity="info",
        meaning="Another node reports that a node of the cluster failed.",
        source=_redis.file("src/cluster_legacy.c"),
        failure=access.NODE_FAILED,
    )

    CLUSTER_FAIL = LogMessage(
        anchor="Cluster state changed: fail",
        sample="1:M 12 Feb 2019 14:01:07.245 # Cluster state changed: fail",
        severity="warning",
        meaning="The cluster serves no requests: slots have no primary, or no majority is reached.",
        source=_redis.file("src/cluster_legacy.c"),
        failure=replication.CLUSTER_DOWN,
    )

    SECOND_NODE = LogMessage(
        anchor="Sorry, the cluster configuration file ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Sorry, the cluster configuration file "
        "nodes.conf is already used by a different Redis Cluster node.",
        severity="fatal",
        meaning="Two servers use one nodes.conf.",
        source=_redis.file("src/cluster_legacy.c"),
        failure=access.BAD_CONFIG,
    )

    NO_MANUAL_VOTE = LogMessage(
        anchor="Currently unable to failover: ",
        sample="1:S 12 Feb 2019 14:01:07.245 * Currently unable to failover: Disconnected "
        "from master for longer than allowed.",
        pattern=r"Currently unable to failover: (?P<reason>.+)",
        severity="info",
        meaning="A replica of the cluster does not take its failed primary's place, and says why.",
        source=_redis.file("src/cluster_legacy.c"),
        failure=access.NO_TAKEOVER,
    )

    SENTINEL_DOWN = LogMessage(
        anchor="+sdown ",
        sample="1:X 12 Feb 2019 14:01:07.245 # +sdown master mymaster 10.0.0.5 6379",
        pattern=r"\+sdown (?P<role>master|slave|sentinel) (?P<name>\S+)",
        severity="warning",
        meaning="A Sentinel does not reach a server.",
        source=_redis.file("src/sentinel.c"),
        failure=access.PRIMARY_DOWN,
    )

    SENTINELS_AGREE = LogMessage(
        anchor="+odown master ",
        sample="1:X 12 Feb 2019 14:01:07.245 # +odown master mymaster 10.0.0.5 6379 #quorum 2/2",
        pattern=r"\+odown master (?P<name>\S+)",
        severity="warning",
        meaning="Enough Sentinels agree that the primary is down.",
        source=_redis.file("src/sentinel.c"),
        failure=access.PRIMARY_DOWN,
    )

    SENTINEL_SWITCHED = LogMessage(
        anchor="+switch-master ",
        sample="1:X 12 Feb 2019 14:01:07.245 # +switch-master mymaster 10.0.0.5 6379 10.0.0.6 6379",
        pattern=r"\+switch-master (?P<name>\S+) (?P<old>\S+ \d+) (?P<new>\S+ \d+)",
        severity="warning",
        meaning="Sentinel made a replica the primary.",
        source=_redis.file("src/sentinel.c"),
        failure=access.FAILED_OVER,
    )

    SENTINEL_NO_REPLICA = LogMessage(
        anchor="-failover-abort-no-good-slave ",
        sample="1:X 12 Feb 2019 14:01:07.245 # -failover-abort-no-good-slave master "
        "mymaster 10.0.0.5 6379",
        severity="warning",
        meaning="Sentinel finds no replica that may become the primary.",
        source=_redis.file("src/sentinel.c"),
        failure=access.NO_FAILOVER,
    )

    SENTINEL_NOT_ELECTED = LogMessage(
        anchor="-failover-abort-not-elected ",
        sample="1:X 12 Feb 2019 14:01:07.245 # -failover-abort-not-elected master mymaster "
        "10.0.0.5 6379",
        severity="warning",
        meaning="A Sentinel was not elected to fail over the primary.",
        source=_redis.file("src/sentinel.c"),
        failure=access.NO_FAILOVER,
    )
