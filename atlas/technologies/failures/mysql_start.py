"""What keeps MySQL's server from starting or serving, with the first steps."""

from atlas.evidence.command import shell, sql
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import (
    DISK_SPACE,
    IO_ERRORS,
    KERNEL_KILLS,
    MEMORY,
    OPEN_FILES,
)
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.mysql import PROCESS_LIST, UPTIME
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_docs = Repository(
    "mariadb-corporation/mariadb-docs",
    commit="97b0d93e244bf89115e2b642578c1690c2395ee8",
    checked="2026-11-26",
    publisher="MariaDB",
)
_STARTING = _docs.file(
    "server/server-management/starting-and-stopping-mariadb/what-to-do-if-mariadb-doesnt-start.md"
)
_IMAGE = _docs.file(
    "server/server-management/automated-mariadb-deployment-and-administration/docker-and-mariadb/"
    "docker-official-image-frequently-asked-questions.md"
)
_server = Repository(
    "webscalesql/webscalesql-5.6",
    kind="secondary",  # a fork of MySQL 5.6; the texts are those of Oracle
    commit="d9490a6c4cf5ac130b9349c5486a6a31b1518baa",
    checked="2026-11-26",
    release="5.6.27",
)
_HANDLER = _server.file("sql/handler.cc")
_BUFFER = _server.file("storage/innobase/buf/buf0buf.cc")

OWNERSHIP = Check(
    "Read owner and permissions of the data directory.",
    shell("ls -ld <directory>") @ _STARTING.at("is owned by the user running"),
    **NO_OUTPUT,
    verify="Its owner is the user of the server, most often mysql, with x on every parent.",
)
BUFFER_POOL = Check(
    "Check which buffer pool the configuration asks for.",
    shell("grep -rn innodb_buffer_pool_size <directory>")
    @ _STARTING.at("don't assign to the buffer pool more memory"),
    **NO_OUTPUT,
    verify="Well below the memory of the host or container; else lower it.",
)
IMAGE_VERSION = Check(
    "Check which version of the server is started now.",
    shell("mysqld --version") @ _IMAGE.at("Start with the again with the tag set"),
    **NO_OUTPUT,
    verify="Another one than before: start the old version, stop it cleanly, then upgrade.",
)
ERROR_LOG = Check(
    "Read the lines of InnoDB in the error log, from the start of the server on.",
    shell("grep InnoDB <log-file>")
    @ _STARTING.at("lines containing InnoDB messages generally start with"),
    **NO_OUTPUT,
    verify="The first error of InnoDB names the cause; the later ones follow from it.",
)
OPTIONS = Check(
    "Print the options that the server would start with.",
    shell("mysqld --print-defaults")
    @ _STARTING.at("If the option is completely invalid, then remove"),
    **NO_OUTPUT,
    verify="The option of the message was removed or renamed in this version, or is mistyped.",
)
DATA_DIRECTORY = Check(
    "Print the options that the server would start with, such as its data directory.",
    shell("mysqld --print-defaults")
    @ _STARTING.at("If the option is completely invalid, then remove"),
    **NO_OUTPUT,
    verify="--datadir is the directory with the data; the system tables are in it, under mysql.",
)
NEW_VERSION = Check(
    "Check which version of the server is started now.",
    shell("mysqld --version") @ _IMAGE.at("Start with the again with the tag set"),
    **NO_OUTPUT,
    verify="Another one than before: its release notes name the options that it dropped.",
)
FILE_LIMIT = Check(
    "Check how many files the server may open.",
    sql("SELECT @@open_files_limit, @@table_open_cache;", dialect="mysql")
    @ _server.file("sql/sys_vars.cc").at("If this is not 0, then mysqld will"),
    **NO_OUTPUT,
    verify="LimitNOFILE of its unit, or the container's ulimit, bounds it.",
)

WRAPPED_START = KnownFailure(
    "the server does not start: a storage engine fails",
    steps=[ERROR_LOG, DISK_SPACE, OWNERSHIP],
    causes=[wrapped_error(_HANDLER.at("init function returned error."))],
)
NO_MEMORY = KnownFailure(
    "the server does not start: no memory for the buffer pool",
    steps=[MEMORY, BUFFER_POOL, KERNEL_KILLS],
)
OTHER_VERSION = KnownFailure(
    "the server does not start: the data is of another version",
    steps=[IMAGE_VERSION, ERROR_LOG, DISK_SPACE],
)
NEWER_PAGES = KnownFailure(
    "pages are newer than the redo log: files do not belong together",
    steps=[ERROR_LOG, DISK_SPACE, IO_ERRORS],
)
LOG_DAMAGED = KnownFailure(
    "the redo log of InnoDB is damaged or incomplete", steps=[ERROR_LOG, IO_ERRORS, DISK_SPACE]
)
FILE_REFUSED = KnownFailure(
    "the operating system refuses InnoDB a file operation",
    steps=[ERROR_LOG, OWNERSHIP, DISK_SPACE, IO_ERRORS],
)
NOT_WRITABLE = KnownFailure(
    "the server cannot enter or write its data directory", steps=[OWNERSHIP, DISK_SPACE, UNIT_LOG]
)
NO_SYSTEM_TABLES = KnownFailure(
    "the server does not start: its system tables are missing",
    steps=[DATA_DIRECTORY, OWNERSHIP, UNIT_LOG],
)
BAD_OPTION = KnownFailure(
    "the server or a client does not start: it does not know an option",
    steps=[OPTIONS, NEW_VERSION, UNIT_LOG],
)
CRASHED = KnownFailure("the server crashed", steps=[UNIT_LOG, KERNEL_KILLS, IO_ERRORS, UPTIME])
OPEN_FILES_USED_UP = KnownFailure(
    "the server may not open more files", steps=[FILE_LIMIT, OPEN_FILES, PROCESS_LIST]
)
