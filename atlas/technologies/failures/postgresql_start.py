"""What keeps PostgreSQL's server from starting or serving, with the first steps."""

from atlas.evidence.command import shell, sql
from atlas.evidence.placeholders import Placeholder
from atlas.steps.step import Check
from atlas.technologies.failures._machine import (
    DISK_SPACE,
    IO_ERRORS,
    KERNEL_KILLS,
    MEMORY,
    THREADS,
)
from atlas.technologies.failures._network import LISTENER
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql import CONFIG_16, LONGEST, VIEWS_16, docs_of_16
from atlas.technologies.failures.postgresql_server import (
    CONTROL,
    OWNER,
    READY,
    STARTED,
    source_of_16,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_STORAGE = docs_of_16.file("storage.sgml")
_UPGRADE = docs_of_16.file("ref/pgupgrade.sgml")
_POSTGRES = docs_of_16.file("ref/postgres-ref.sgml")
_RUNTIME = docs_of_16.file("runtime.sgml")
_POSTMASTER = source_of_16.file("backend/postmaster/postmaster.c")
_CREATING = docs_of_16.file("ref/initdb.sgml")

_FOLDER = r"[\w.\/\-]+"
_CLUSTERS = (
    Placeholder("old-bin", "the folder of the old programs", _FOLDER, "/usr/lib/postgresql/13/bin"),
    Placeholder("new-bin", "the folder of the new programs", _FOLDER, "/usr/lib/postgresql/16/bin"),
    Placeholder("old-data", "the old data directory", _FOLDER, "/var/lib/postgresql/13/main"),
    Placeholder("new-data", "the new data directory", _FOLDER, "/var/lib/postgresql/16/main"),
)

DATA_VERSION = Check(
    "Read the file PG_VERSION in the data directory: the version that made it.",
    shell("cat <file>") @ _STORAGE.at("A file containing the major version number"),
    **NO_OUTPUT,
    verify="Another number than that of the server: keep the data, start the old version again.",
)
SERVER_BINARY = Check(
    "Check which version the server's program is.",
    shell("postgres --version") @ _POSTGRES.at("version and exit."),
    **NO_OUTPUT,
    verify="An image without a fixed tag may have brought a new major version.",
)
UPGRADE_CHECK = Check(
    "On a copy, with both versions installed, check whether the cluster can be upgraded.",
    shell("pg_upgrade --check -b <old-bin> -B <new-bin> -d <old-data> -D <new-data>", own=_CLUSTERS)
    @ _UPGRADE.at("check clusters only, don't change any data"),
    **NO_OUTPUT,
    verify="Every line ends with ok; else dump with the old version and restore.",
)
OWNERSHIP = Check(
    "Read owner and permissions of the data directory.",
    shell("ls -ld <directory>") @ _CREATING.at("only be accessible by the cluster owner by"),
    **NO_OUTPUT,
    verify="Its owner runs the server, and nobody else may read it (drwx------).",
)
SERVER_USER = Check(
    "Read as which user the server starts.",
    shell("systemctl show <unit> -p User") @ _RUNTIME.at("under a separate user account."),
    **NO_OUTPUT,
    verify="In a container: the user of the image, or of securityContext.",
)
FILE_SETTINGS = Check(
    "List the lines of the configuration files that could not be applied, as superuser.",
    sql(
        "SELECT sourcefile, sourceline, name, error FROM pg_file_settings WHERE error IS NOT NULL;",
        dialect="postgres",
    )
    @ VIEWS_16.at("error message indicating why this entry could not"),
    **NO_OUTPUT,
    verify="No row: the files are correct; else correct the line that it names.",
)
SHARED_MEMORY = Check(
    "Read the size and use of /dev/shm where the server runs.",
    shell("df -h /dev/shm") @ CONFIG_16.at("Specifies the dynamic shared memory implementation"),
    **NO_OUTPUT,
    verify="64M: a container's default; give it more (shm_size, or an emptyDir in memory).",
)
PARALLEL = Check(
    "Check how many parallel workers a query may use; each needs shared memory.",
    sql("SHOW max_parallel_workers_per_gather;", dialect="postgres")
    @ CONFIG_16.at("maximum number of workers that can be started"),
    **NO_OUTPUT,
    verify="0 makes queries serial; they then need no shared segment.",
)
WORK_MEMORY = Check(
    "Check how much memory one operation of a query may use.",
    sql("SHOW work_mem;", dialect="postgres")
    @ CONFIG_16.at("Sets the base maximum amount of memory to"),
    **NO_OUTPUT,
    verify="A session uses several times this; multiply by the active sessions.",
)

PID_FILE = Check(
    "Read the lock file in the data directory.",
    shell("cat <directory>/postmaster.pid")
    @ _STORAGE.at("A lock file recording the current postmaster process"),
    **NO_OUTPUT,
    verify="Empty or cut off: delete it only if no postgres process runs on this data.",
)
KEY_FILE = Check(
    "Read owner and permissions of the key and of the certificate.",
    shell("ls -l <file>") @ _RUNTIME.at("disallow any access to world or group;"),
    **NO_OUTPUT,
    verify="A key of the server's user is -rw-------; a key of root is at most -rw-r-----.",
)

OTHER_VERSION = KnownFailure(
    "the server does not start: the data is of another version",
    steps=[DATA_VERSION, SERVER_BINARY, UPGRADE_CHECK],
)
OWNED = KnownFailure(
    "the server does not start: owner or permissions of its data are wrong",
    steps=[OWNERSHIP, SERVER_USER, UNIT_LOG],
)
PORT_IN_USE = KnownFailure(
    "the server does not start: its address is in use", steps=[LISTENER, OWNER, UNIT_LOG]
)
BROKEN_LOCK_FILE = KnownFailure(
    "the server does not start: its lock file is damaged",
    steps=[PID_FILE, OWNER, DISK_SPACE, UNIT_LOG],
)
BAD_CONFIG = KnownFailure(
    "the configuration has a fault", steps=[UNIT_LOG, FILE_SETTINGS, SERVER_BINARY]
)
NO_SHARED_MEMORY = KnownFailure(
    "shared memory is too small", steps=[SHARED_MEMORY, PARALLEL, MEMORY]
)
NO_MEMORY = KnownFailure(
    "a server process gets no memory", steps=[MEMORY, WORK_MEMORY, LONGEST, KERNEL_KILLS]
)
NO_PROCESS = KnownFailure(
    "no process can be started for a connection", steps=[MEMORY, THREADS, KERNEL_KILLS]
)
STOPPED = KnownFailure(
    "the server or a session was stopped by an administrator",
    steps=[READY, STARTED, UNIT_LOG],
)
NOT_WRITTEN = KnownFailure(
    "a file cannot be written or synced", steps=[IO_ERRORS, DISK_SPACE, UNIT_LOG]
)
STARTUP_FAILED = KnownFailure(
    "the server does not start: recovery of its data fails",
    is_general=True,
    steps=[UNIT_LOG, CONTROL, DISK_SPACE],
    causes=[wrapped_error(_POSTMASTER.at("aborting startup due to startup process"))],
)
