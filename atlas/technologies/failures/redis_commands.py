"""What fails in Redis' commands, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures.redis import LIST_CLIENTS, MEMORY, cli
from atlas.technologies.failures.redis_replication import REPLICATION
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_redis = Repository(
    "redis/redis", commit="4f8cdc2a1ea53e42955af758aabffee67cb455dd", checked="2026-11-27"
)

KEY_TYPE = Check(
    "Read the type of the key that the command used.",
    action("Run TYPE on the key of the command, and compare it with what the code expects.")
    @ _redis.file("src/server.c").at("-WRONGTYPE Operation against a key holding"),
    **NO_OUTPUT,
    verify="Another type: another program or an old release wrote the key.",
)
GROUPS = Check(
    "List the consumer groups of the stream.",
    action("Run XINFO GROUPS on the stream of the message.")
    @ _redis.file("src/t_stream.c").at("-NOGROUP No such key '%s' or consumer"),
    **NO_OUTPUT,
    verify="No such key: the stream was deleted or evicted; else the group was never made.",
)

SERVER = Check(
    "Read the version of the server, and since when it runs.",
    cli("INFO server", _redis.file("src/server.c").at("uptime_in_seconds:%I")),
    **NO_OUTPUT,
    verify="A short uptime: it restarted, without its scripts. An old version: no such command.",
)

WRONG_TYPE = KnownFailure(
    "a key holds another type than the command expects",
    steps=[KEY_TYPE, LIST_CLIENTS, SERVER],
)
NO_SCRIPT = KnownFailure(
    "a script is not loaded on this server", steps=[SERVER, REPLICATION, LIST_CLIENTS]
)
INVALID = KnownFailure("a command is refused as invalid", steps=[SERVER, LIST_CLIENTS, KEY_TYPE])
GROUP = KnownFailure(
    "a stream or its consumer group does not exist", steps=[GROUPS, MEMORY, REPLICATION]
)
GROUP_EXISTS = KnownFailure(
    "a consumer group exists already", steps=[GROUPS, LIST_CLIENTS, REPLICATION]
)
