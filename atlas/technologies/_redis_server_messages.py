"""Log messages of Redis about replication, persistence and startup."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import redis_access as access
from atlas.technologies.failures import redis_replication as replication
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_redis = Repository(
    "redis/redis", commit="4f8cdc2a1ea53e42955af758aabffee67cb455dd", checked=_CHECKED
)


class RedisServerMessages:
    """Log messages of Redis about replication, persistence and startup."""

    SYNC_SOCKET = LogMessage(
        anchor="Error condition on socket for SYNC: ",
        sample="1:S 12 Feb 2019 14:01:07.245 # Error condition on socket for SYNC: "
        "Connection refused",
        pattern=r"Error condition on socket for SYNC: (?P<reason>.+)",
        severity="warning",
        meaning="A replica cannot connect to its primary; the reason follows.",
        source=_redis.file("src/replication.c"),
        failure=replication.REPLICA_LOST,
    )

    NO_CONNECT_TO_PRIMARY = LogMessage(
        anchor="Unable to connect to MASTER: ",
        sample="1:S 12 Feb 2019 14:01:07.245 # Unable to connect to MASTER: Invalid argument",
        severity="warning",
        meaning="A replica cannot connect to its primary.",
        source=_redis.file("src/replication.c"),
        failure=replication.REPLICA_LOST,
    )

    PRIMARY_SILENT = LogMessage(
        anchor="MASTER timeout: no data nor PING received...",
        sample="1:S 12 Feb 2019 14:01:07.245 # MASTER timeout: no data nor PING received...",
        severity="warning",
        meaning="A replica hears nothing from its primary for repl-timeout.",
        source=_redis.file("src/replication.c"),
        failure=replication.REPLICA_LOST,
    )

    REPLICA_TIMED_OUT = LogMessage(
        anchor="Disconnecting timedout replica",
        sample="1:M 12 Feb 2019 14:01:07.245 # Disconnecting timedout replica (streaming "
        "sync): 10.0.0.7:6379",
        severity="warning",
        meaning="A primary hears nothing from a replica for repl-timeout.",
        source=_redis.file("src/replication.c"),
        failure=replication.REPLICA_LOST,
    )

    SYNC_IO = LogMessage(
        anchor="I/O error trying to sync with MASTER: ",
        sample="1:S 12 Feb 2019 14:01:07.245 # I/O error trying to sync with MASTER: "
        "connection lost",
        severity="warning",
        meaning="A full copy from the primary broke off.",
        source=_redis.file("src/replication.c"),
        failure=replication.REPLICA_LOST,
    )

    SYNC_NOT_LOADED = LogMessage(
        anchor="Failed trying to load the MASTER synchronization DB",
        sample="1:S 12 Feb 2019 14:01:07.245 # Failed trying to load the MASTER "
        "synchronization DB from disk, check server logs.",
        severity="warning",
        meaning="A replica cannot load the copy of its primary.",
        source=_redis.file("src/replication.c"),
        failure=replication.DAMAGED_SNAPSHOT,
    )

    REPLICA_AUTH = LogMessage(
        anchor="Unable to AUTH to MASTER: ",
        sample="1:S 12 Feb 2019 14:01:07.245 # Unable to AUTH to MASTER: -WRONGPASS invalid "
        "username-password pair",
        severity="warning",
        meaning="The primary refuses the login of a replica.",
        source=_redis.file("src/replication.c"),
        failure=access.LOGIN,
    )

    PING_ERROR = LogMessage(
        anchor="Error reply to PING from master: ",
        sample="1:S 12 Feb 2019 14:01:07.245 # Error reply to PING from master: '-DENIED "
        "Redis is running in protected mode'",
        severity="warning",
        meaning="The primary refuses a replica, and says why.",
        source=_redis.file("src/replication.c"),
        failure=replication.REPLICA_LOST,
    )

    SAVE_ERROR = LogMessage(
        anchor="Background saving error",
        sample="1:M 12 Feb 2019 14:01:07.245 # Background saving error",
        severity="warning",
        meaning="A snapshot failed; the lines before it say why.",
        source=_redis.file("src/rdb.c"),
        failure=replication.NOT_SAVED,
    )

    SAVE_KILLED = LogMessage(
        anchor="Background saving terminated by signal ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Background saving terminated by signal 9",
        pattern=r"Background saving terminated by signal (?P<signal>\d+)",
        severity="warning",
        meaning="The process that wrote a snapshot was killed, most likely for memory.",
        source=_redis.file("src/rdb.c"),
        failure=replication.NOT_SAVED,
    )

    AOF_WRITE = LogMessage(
        anchor="Error writing to the AOF file: ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Error writing to the AOF file: No space left "
        "on device",
        pattern=r"Error writing to the AOF file: (?P<reason>.+)",
        severity="warning",
        meaning="The append-only file cannot be written; the reason follows.",
        source=_redis.file("src/aof.c"),
        failure=replication.NOT_SAVED,
    )

    AOF_SHORT_WRITE = LogMessage(
        anchor="Short write while writing to the AOF file",
        sample="1:M 12 Feb 2019 14:01:07.245 # Short write while writing to the AOF file: "
        "(nwritten=1024, expected=4096)",
        severity="warning",
        meaning="The append-only file was not written in full: most likely the disk is full.",
        source=_redis.file("src/aof.c"),
        failure=replication.NOT_SAVED,
    )

    AOF_NO_FORK = LogMessage(
        anchor="Can't rewrite append only file in background: fork: ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Can't rewrite append only file in "
        "background: fork: Cannot allocate memory",
        severity="warning",
        meaning="The append-only file cannot be rewritten: the fork failed.",
        source=_redis.file("src/aof.c"),
        failure=replication.NOT_SAVED,
    )

    AOF_NOT_OPENED = LogMessage(
        anchor="Can't open the append-only file ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Can't open the append-only file "
        "appendonly.aof.1.incr.aof: Permission denied",
        severity="fatal",
        meaning="The append-only file cannot be opened.",
        source=_redis.file("src/aof.c"),
        failure=replication.NOT_SAVED,
    )

    NEWER_SNAPSHOT = LogMessage(
        anchor="Can't handle RDB format version ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Can't handle RDB format version 12",
        pattern=r"Can't handle RDB format version (?P<version>\d+)",
        severity="fatal",
        meaning="The snapshot was written by a newer version than the server's.",
        source=_redis.file("src/rdb.c"),
        failure=access.NEWER_DATA,
    )

    NO_SNAPSHOT = LogMessage(
        anchor="Wrong signature trying to load DB from file",
        sample="1:M 12 Feb 2019 14:01:07.245 # Wrong signature trying to load DB from file",
        severity="fatal",
        meaning="The file is no snapshot, or it is damaged.",
        source=_redis.file("src/rdb.c"),
        failure=access.NEWER_DATA,
    )

    NOT_LISTENING = LogMessage(
        anchor="Could not create server TCP listening socket ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Warning: Could not create server TCP "
        "listening socket *:6379: bind: Address already in use",
        pattern=r"listening socket (?P<address>\S+): (?P<reason>.+)",
        severity="fatal",
        meaning="The server cannot open its port.",
        source=_redis.file("src/server.c"),
        failure=access.NOT_LISTENING,
    )

    NOT_LISTENING_3 = LogMessage(
        anchor="Creating Server TCP listening socket ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Creating Server TCP listening socket *:6379: "
        "bind: Address already in use",
        pattern=r"listening socket (?P<address>\S+): (?P<reason>.+)",
        severity="fatal",
        meaning="The server cannot open its port.",
        source=_redis.file("src/server.c", commit="3.2.13"),
        versions="< 5.0",
        failure=access.NOT_LISTENING,
    )

    CRASHED = LogMessage(
        anchor="crashed by signal: ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Redis 6.2.6 crashed by signal: 11, si_code: 1",
        pattern=r"Redis (?P<version>\S+) crashed by signal: (?P<signal>\d+)",
        severity="fatal",
        meaning="The server crashed; a report with the stack follows.",
        source=_redis.file("src/debug.c"),
        failure=access.CRASHED,
    )

    BUG_REPORT = LogMessage(
        anchor="=== REDIS BUG REPORT START: Cut & paste starting from here ===",
        sample="=== REDIS BUG REPORT START: Cut & paste starting from here ===",
        severity="fatal",
        meaning="The server crashed; its report begins.",
        source=_redis.file("src/debug.c"),
        failure=access.CRASHED,
    )

    BAD_CONFIG = LogMessage(
        anchor="*** FATAL CONFIG FILE ERROR",
        sample="*** FATAL CONFIG FILE ERROR (Redis 6.2.6) *** Reading the configuration "
        "file, at line 7",
        severity="fatal",
        meaning="A line of the configuration is not valid.",
        source=_redis.file("src/config.c"),
        context=("Redis", "redis", "configuration file"),
        failure=access.BAD_CONFIG,
    )
