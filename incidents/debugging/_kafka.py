"""What the guides about Kafka's brokers and clients share."""

from atlas import Check, Repository, shell, statement, undisclosed
from atlas.technologies.failures._machine import FINDMNT, PRLIMIT
from atlas.technologies.known_failure import NO_OUTPUT

source = Repository(
    "apache/kafka",
    commit="1eb7644349cb07139d6a3c1ad1986979647cac99",
    checked="2026-11-28",
    release="4.0.0-SNAPSHOT",
)
PARTITION = source.file("core/src/main/scala/kafka/cluster/Partition.scala")
LOG_MANAGER = source.file("core/src/main/scala/kafka/log/LogManager.scala")
LOG_DIRS = source.file("tools/src/main/java/org/apache/kafka/tools/LogDirsCommand.java")
LOG_CONFIG = source.file(
    "storage/src/main/java/org/apache/kafka/storage/internals/log/LogConfig.java"
)
SERVER_LOG_CONFIG = source.file(
    "server-common/src/main/java/org/apache/kafka/server/config/ServerLogConfigs.java"
)
REPLICATION_CONFIG = source.file(
    "server/src/main/java/org/apache/kafka/server/config/ReplicationConfigs.java"
)
DESIGN = source.file("docs/design.html")
VERSION = undisclosed("version: the guide follows the source of October 2024, towards 4.0")
DIRECTORIES = Check(
    "List the log directories of the broker with their sizes and errors.",
    shell("kafka-log-dirs.sh --bootstrap-server <broker> --describe --broker-list <id>")
    @ LOG_DIRS.at("Describe the specified log directories on the specified"),
    healthy=statement('"logDir" of each directory, and no error but null')
    @ LOG_DIRS.at("entry.getValue().error().getClass().getName() : null"),
    unhealthy=statement('"error": ..KafkaStorageException, or the broker is missing')
    @ LOG_DIRS.at('put("error", entry.getValue().error() != null ?'),
    verify="A broker that is down: The given brokers do not exist. Go on at that broker.",
)
OPEN_FILES = Check(
    "Compare the open files of the broker with its limit.",
    shell("ls /proc/<pid>/fd | wc -l; prlimit --nofile --pid <pid>")
    @ PRLIMIT.at("Maximum number of open files."),
    **NO_OUTPUT,
    verify="Near the limit: raise LimitNOFILE of the unit, then restart.",
)
MOUNT = Check(
    "Check that the directory is mounted, and for writing.",
    shell("findmnt --target <directory> -o TARGET,SOURCE,FSTYPE,OPTIONS")
    @ FINDMNT.at("*--target* accepts any file or directory and"),
    healthy=statement("its own mount point, with rw among the OPTIONS")
    @ FINDMNT.at("*--target* accepts any file or directory and"),
    unhealthy=statement("/ as TARGET, or ro among the OPTIONS")
    @ FINDMNT.at("*--target* accepts any file or directory and"),
)
