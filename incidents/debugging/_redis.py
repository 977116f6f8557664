"""Sources, checks and steps that the Redis guides share."""

from atlas import Step, statement, undisclosed
from atlas.technologies.failures.redis import INFO, cli, docs, source
from incidents.debugging._databases import NO_TIME

VERSION = undisclosed(
    "version: the guide follows the documentation of June 2025 and the code of October 2024"
)
BGSAVE = docs.file("commands/bgsave.md")
CONFIG_REWRITE = docs.file("commands/config-rewrite.md")
CONFIG_SET = docs.file("commands/config-set.md")
INFO_PERSISTENCE = cli("INFO persistence", INFO.at("Status of the last RDB save operation"))
PERSISTENCE = docs.file("docs/management/persistence.md")
REPLICAOF = docs.file("commands/replicaof.md")
SENTINEL = docs.file("docs/management/sentinel.md")
AOF = source.file("src/aof.c")
CONFIG = source.file("src/config.c")
RDB = source.file("src/rdb.c")
SERVER = source.file("src/server.c")

SAVE_NOW = Step(
    "Write a snapshot now; the disk and the memory for copied pages have to suffice.",
    command=cli("BGSAVE", BGSAVE.at("Save the DB in background.")),
    healthy=statement("Background saving started; then rdb_last_bgsave_status:ok")
    @ RDB.at("Background saving terminated with success"),
    unhealthy=statement("an error, or in the log: Background saving error")
    @ RDB.at("Background saving error"),
    takes=NO_TIME,
    risk="low",
    undo="None is needed: the new snapshot replaces the old one.",
    verify="rdb_last_bgsave_status:ok in INFO persistence, and writes succeed again.",
)
PROMOTE = Step(
    "On the server to promote, once no other takes writes: make it the primary.",
    command=cli("REPLICAOF NO ONE", REPLICAOF.at("turning the Redis server into a MASTER.")),
    healthy=statement('OK; then ROLE prints "master"')
    @ REPLICAOF.at("will turn off the replication, turning the Redis"),
    unhealthy=statement("LOADING ..: this one still loads its data: promote another replica")
    @ SERVER.at("-LOADING Redis is loading the dataset in memory"),
    takes=NO_TIME,
    risk="high",
    undo="REPLICAOF <host> <port> of the former primary: that discards the data of this server.",
    verify='ROLE prints "master", a write succeeds, and the other servers are its replicas.',
)
KEEP_SETTING = Step(
    "Copy the configuration file, then write the running settings into it: a restart keeps them.",
    command=cli(
        "CONFIG REWRITE", CONFIG_REWRITE.at("command rewrites the `redis.conf` file the server")
    ),
    healthy=statement("OK") @ CONFIG.at('"CONFIG REWRITE executed with success."'),
    unhealthy=statement("an error: the server is running without a config file")
    @ CONFIG.at('"The server is running without a config file"'),
    takes=NO_TIME,
    risk="low",
    undo="Put the copy of the file back.",
    verify="config_file in INFO server is its path. It holds the new value, and no setting "
    "that you did not expect. A symbolic link becomes a file: change its target too.",
)
LOG_HINT = "CONFIG GET logfile prints the file; none: see journalctl -u <unit>."
