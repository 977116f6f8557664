"""Log messages of Redis: commands that it refuses."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import redis_commands as commands
from atlas.technologies.failures import redis_replication as replication
from atlas.technologies.message import LogMessage

_redis = Repository(
    "redis/redis",
    commit="4f8cdc2a1ea53e42955af758aabffee67cb455dd",
    checked="2026-11-27",
    publisher="Redis",
)
_SERVER = _redis.file("src/server.c")
_STREAMS = _redis.file("src/t_stream.c")


class RedisCommandMessages:
    """Log messages of Redis: commands that it refuses."""

    WRONG_TYPE = LogMessage(
        anchor="WRONGTYPE Operation against a key holding the wrong kind of value",
        sample="WRONGTYPE Operation against a key holding the wrong kind of value",
        severity="error",
        meaning="A command is used on a key that holds another type.",
        source=_SERVER,
        failure=commands.WRONG_TYPE,
    )

    NO_SCRIPT = LogMessage(
        anchor="NOSCRIPT No matching script",
        sample="NOSCRIPT No matching script. Please use EVAL.",
        severity="error",
        meaning="The server does not hold the script; the client has to send it with EVAL.",
        source=_SERVER,
        failure=commands.NO_SCRIPT,
    )

    ABORTED_TRANSACTION = LogMessage(
        anchor="EXECABORT Transaction discarded because of",
        sample="EXECABORT Transaction discarded because of previous errors.",
        severity="error",
        meaning="A command of the transaction was refused, so none was executed.",
        source=_SERVER,
        failure=commands.INVALID,
    )

    UNKNOWN_COMMAND = LogMessage(
        anchor="', with args beginning with:",
        sample="ERR unknown command 'FOO', with args beginning with:",
        pattern=r"unknown command '(?P<command>[^']*)', with args beginning with",
        severity="error",
        meaning="The server does not know the command: misspelled, renamed, or of a newer version.",
        source=_SERVER,
        failure=commands.INVALID,
    )

    ARGUMENT_COUNT = LogMessage(
        anchor="ERR wrong number of arguments for '",
        sample="ERR wrong number of arguments for 'get' command",
        pattern=r"wrong number of arguments for '(?P<command>[^']+)' command",
        severity="error",
        meaning="A command was sent with the wrong number of arguments.",
        source=_redis.file("src/networking.c"),
        failure=commands.INVALID,
    )

    NOT_INTEGER = LogMessage(
        anchor="ERR value is not an integer or out of range",
        sample="ERR value is not an integer or out of range",
        severity="error",
        meaning="A command needs an integer, and got another value or one that is too large.",
        source=_redis.file("src/object.c"),
        failure=commands.INVALID,
    )

    UNBLOCKED = LogMessage(
        anchor="UNBLOCKED force unblock from blocking operation, instance state changed",
        sample="UNBLOCKED force unblock from blocking operation, instance state changed",
        severity="error",
        meaning="A waiting command was ended, because the server became a replica.",
        source=_redis.file("src/blocked.c"),
        failure=replication.WRITE_TO_REPLICA,
    )

    APPEND_FORMAT = LogMessage(
        anchor="Bad file format reading the append only file",
        sample="Bad file format reading the append only file appendonly.aof: make a "
        "backup of your AOF file, then use ./redis-check-aof --fix <filename>",
        severity="fatal",
        meaning="The append-only file is damaged, and the server does not start.",
        source=_redis.file("src/aof.c"),
        failure=replication.DAMAGED,
    )

    GROUP_EXISTS = LogMessage(
        anchor="BUSYGROUP Consumer Group name already exists",
        sample="BUSYGROUP Consumer Group name already exists",
        severity="warning",
        meaning="A client creates a consumer group that exists already.",
        source=_STREAMS,
        failure=commands.GROUP_EXISTS,
    )

    NO_GROUP = LogMessage(
        anchor="NOGROUP No such key '",
        sample="NOGROUP No such key 'orders' or consumer group 'workers'",
        pattern=r"NOGROUP No such key '(?P<key>[^']*)' or consumer",
        severity="error",
        meaning="A stream or its consumer group does not exist: deleted, evicted, or never made.",
        source=_STREAMS,
        failure=commands.GROUP,
    )

    DATABASE_INDEX = LogMessage(
        anchor="ERR DB index is out of range",
        sample="ERR DB index is out of range",
        severity="error",
        meaning="A client selects a database that is not configured.",
        source=_redis.file("src/db.c"),
        failure=commands.INVALID,
    )
