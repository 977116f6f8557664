"""More log messages of Redis: those of clients, older wordings, and rarer failures."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import redis as fails
from atlas.technologies.failures import redis_replication as replication
from atlas.technologies.message import LogMessage

_redis = Repository(
    "redis/redis",
    commit="4f8cdc2a1ea53e42955af758aabffee67cb455dd",
    checked="2026-11-26",
    publisher="Redis",
)
NETWORKING = _redis.file("src/networking.c")
SERVER = _redis.file("src/server.c")
_redis_7_0 = Repository("redis/redis", commit="7.0.15", checked="2026-11-28", publisher="Redis")


class RedisMessages:
    """More log messages of Redis: those of clients, older wordings, and rarer failures."""

    OOM_REPLY = LogMessage(
        anchor="command not allowed when used memory > 'maxmemory'",
        sample="redis.exceptions.ResponseError: command not allowed when used memory > 'maxmemory'",
        severity="error",
        meaning="Memory is full: the reply before 2.6, or as client libraries print it, without "
        "OOM.",
        source=_redis.file("src/redis.c", commit="2.4.0"),
        failure=fails.MEMORY_FULL,
    )

    MAX_CLIENTS_REPLY = LogMessage(
        anchor="max number of clients reached",
        sample="redis.exceptions.ConnectionError: max number of clients reached",
        severity="error",
        meaning="Client limit reached: the client library prints the reply without its prefix.",
        source=NETWORKING,
        context=("redis", "Redis", "ERR"),
        failure=fails.CLIENT_LIMIT,
    )

    MISCONF_BEFORE_7 = LogMessage(
        anchor="is currently not able to persist on disk. Commands that may modify the data set",
        sample="-MISCONF Redis is configured to save RDB snapshots, but is currently not able to "
        "persist on disk. Commands that may modify the data set are disabled.",
        severity="error",
        meaning="The last snapshot failed, so writes are refused until one succeeds.",
        source=_redis.file("src/redis.c", commit="3.0.0"),
        versions="< 7.0",
        failure=replication.NOT_SAVED,
    )

    MISCONF_AOF = LogMessage(
        anchor="MISCONF Errors writing to the AOF file",
        sample="-MISCONF Errors writing to the AOF file: No space left on device",
        severity="error",
        meaning="The append-only file cannot be written, so writes are refused.",
        source=SERVER,
        failure=replication.NOT_SAVED,
    )

    NO_FORK = LogMessage(
        anchor="Can't save in background: fork",
        sample="1:M 12 Feb 2019 14:01:07.245 # Can't save in background: fork: Cannot allocate "
        "memory",
        severity="warning",
        meaning="No child process for a snapshot could be made, most often for lack of memory.",
        source=_redis.file("src/rdb.c"),
        failure=replication.NOT_SAVED,
    )

    SNAPSHOT_NOT_WRITTEN = LogMessage(
        anchor="Write error while saving DB to the disk(",
        sample="24:C 12 Feb 2019 14:01:07.245 # Write error while saving DB to the disk"
        "(rdbSaveRio): No space left on device",
        pattern=r"Write error while saving DB to the disk\((?P<call>\w+)\): (?P<cause>.+)",
        severity="warning",
        meaning="A snapshot cannot be written: the line names the cause.",
        source=_redis.file("src/rdb.c"),
        versions=">= 7.2",
        failure=replication.NOT_SAVED,
    )

    SNAPSHOT_NOT_WRITTEN_7_0 = LogMessage(
        anchor="Write error saving DB on disk",
        sample="24:C 12 Feb 2019 14:01:07.245 # Write error saving DB on disk(rdbSaveRio): No "
        "space left on device",
        pattern=r"Write error saving DB on disk(?:\((?P<call>\w+)\))?: (?P<cause>.+)",
        severity="warning",
        meaning="A snapshot cannot be written: the line names the cause.",
        source=_redis_7_0.file("src/rdb.c"),
        versions="< 7.2",
        failure=replication.NOT_SAVED,
    )

    OUT_OF_MEMORY = LogMessage(
        anchor="Out Of Memory allocating ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Out Of Memory allocating 1048576 bytes!",
        pattern=r"Out Of Memory allocating (?P<bytes>\d+) bytes!",
        severity="fatal",
        meaning="The operating system gave it no memory, and it aborts.",
        source=SERVER,
        failure=fails.NO_MEMORY,
    )

    BUSY = LogMessage(
        anchor="BUSY Redis is busy running a script. You can only call ",
        sample="-BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN "
        "NOSAVE.",
        severity="error",
        meaning="A script runs for too long, and every other command is refused meanwhile.",
        source=SERVER,
        failure=fails.BUSY,
    )

    SLOW_SCRIPT = LogMessage(
        anchor="Slow script detected: still in execution after ",
        sample="28882:M 29 Nov 2026 09:02:28.747 # Slow script detected: still in execution after "
        "5000 milliseconds. You can try killing the script using the SCRIPT KILL command. Script "
        "name is: 694a5fe1ddb97a4c6a1bf299d9537c7d3d0f84e7.",
        pattern=r"Slow script detected: still in execution after (?P<ms>\d+) milliseconds",
        severity="warning",
        meaning="A script runs for too long, and every other command is refused meanwhile.",
        source=_redis.file("src/script.c"),
        failure=fails.BUSY,
    )

    LOADING = LogMessage(
        anchor="LOADING Redis is loading the dataset in memory",
        sample="-LOADING Redis is loading the dataset in memory",
        severity="error",
        meaning="It started, or copies its primary, and refuses commands until the data is loaded.",
        source=SERVER,
        failure=replication.LOADING,
    )

    READ_ONLY = LogMessage(
        anchor="You can't write against a read only replica.",
        sample="-READONLY You can't write against a read only replica.",
        severity="error",
        meaning="A write went to a replica, often because the roles changed in a failover.",
        source=SERVER,
        versions=">= 5.0",
        failure=replication.WRITE_TO_REPLICA,
    )

    READ_ONLY_BEFORE_5 = LogMessage(
        anchor="You can't write against a read only slave.",
        sample="-READONLY You can't write against a read only slave.",
        severity="error",
        meaning="A write went to a replica, often because the roles changed in a failover.",
        source=_redis.file("src/server.c", commit="4.0.0"),
        versions="< 5.0",
        failure=replication.WRITE_TO_REPLICA,
    )

    PRIMARY_DOWN = LogMessage(
        anchor="MASTERDOWN Link with MASTER is down and ",
        sample="-MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
        severity="error",
        meaning="A replica lost its primary and is configured to serve no stale data.",
        source=SERVER,
        failure=replication.REPLICA_LOST,
    )

    NO_REPLICAS = LogMessage(
        anchor="NOREPLICAS Not enough good replicas to write.",
        sample="-NOREPLICAS Not enough good replicas to write.",
        severity="error",
        meaning="Fewer replicas are in sync than min-replicas-to-write requires.",
        source=SERVER,
        failure=replication.TOO_FEW_REPLICAS,
    )

    CANNOT_CONNECT = LogMessage(
        anchor="Timeout connecting to the MASTER...",
        sample="1:S 12 Feb 2019 14:01:07.245 # Timeout connecting to the MASTER...",
        severity="warning",
        meaning="A replica gets no connection to its primary within repl-timeout.",
        source=_redis.file("src/replication.c"),
        failure=replication.REPLICA_LOST,
    )

    SYNC_TIMEOUT = LogMessage(
        anchor="Timeout receiving bulk data from MASTER",
        sample="1:S 12 Feb 2019 14:01:07.245 # Timeout receiving bulk data from MASTER... If the "
        "problem persists try to set the 'repl-timeout' parameter in redis.conf to a larger value.",
        severity="warning",
        meaning="A full copy from the primary stalled longer than repl-timeout.",
        source=_redis.file("src/replication.c"),
        failure=replication.REPLICA_LOST,
    )

    AOF_DAMAGED = LogMessage(
        anchor="Bad file format reading the append only file ",
        sample="1:M 12 Feb 2019 14:01:07.245 # Bad file format reading the append only file "
        "appendonly.aof: make a backup of your AOF file, then use ./redis-check-aof --fix "
        "<filename.manifest>",
        pattern=r"Bad file format reading the append only file (?P<file>[^:]+)",
        severity="fatal",
        meaning="The append-only file is damaged in its middle, and the server does not start.",
        source=_redis.file("src/aof.c"),
        failure=replication.DAMAGED,
    )

    AOF_CUT_OFF = LogMessage(
        anchor="Unexpected end of file reading the append only file",
        sample="1:M 12 Feb 2019 14:01:07.245 # Unexpected end of file reading the append only file "
        "appendonly.aof. You can: 1) Make a backup of your AOF file, then use ./redis-check-aof",
        severity="fatal",
        meaning="The append-only file ends within a command, and the server does not start.",
        source=_redis.file("src/aof.c"),
        failure=replication.DAMAGED,
    )

    SNAPSHOT_CUT_OFF = LogMessage(
        anchor="Short read or OOM loading DB. Unrecoverable error, aborting now.",
        sample="1:M 12 Feb 2019 14:01:07.245 # Short read or OOM loading DB. Unrecoverable error, "
        "aborting now.",
        severity="fatal",
        meaning="The snapshot ends too early, or memory is too small to load it.",
        source=_redis.file("src/rdb.c"),
        failure=replication.DAMAGED_SNAPSHOT,
    )
