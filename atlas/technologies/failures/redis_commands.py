"""What fails in Redis' commands, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.redis import LIST_CLIENTS, MEMORY
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

WRONG_TYPE = KnownFailure(
    "a key holds another type than the command expects",
    steps=[KEY_TYPE, LIST_CLIENTS, UNIT_LOG],
)
NO_SCRIPT = KnownFailure(
    "a script is not loaded on this server", steps=[REPLICATION, LIST_CLIENTS, UNIT_LOG]
)
INVALID = KnownFailure("a command is refused as invalid", steps=[LIST_CLIENTS, KEY_TYPE, UNIT_LOG])
GROUP = KnownFailure(
    "a consumer group is missing, or exists already", steps=[GROUPS, MEMORY, REPLICATION]
)
