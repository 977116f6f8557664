"""What fails in PostgreSQL's server and in connections to it, with the first steps."""

from atlas.evidence.command import action, shell, sql
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import DISK_SPACE, IO_ERRORS, KERNEL_KILLS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql import CONFIG_16, VIEWS_16, docs_of_16
from atlas.technologies.known_failure import (
    NO_OUTPUT,
    NO_TIME,
    KnownFailure,
    UsualCause,
    wrapped_error,
)

source_of_16 = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-26",
    folder="src",
    read_in="orioledb/postgres, a fork of 16.4",
    release="16.4",
)
TCOP = source_of_16.file("backend/tcop/postgres.c")
RUNTIME = docs_of_16.file("runtime.sgml")
FUNCTIONS = docs_of_16.file("func.sgml")
DISK_USAGE = docs_of_16.file("diskusage.sgml")
AUTHENTICATION = docs_of_16.file("client-auth.sgml")
IS_READY = docs_of_16.file("ref/pg_isready.sgml")
CONTROL_DATA = docs_of_16.file("ref/pg_controldata.sgml")
RESET_WAL = docs_of_16.file("ref/pg_resetwal.sgml")
AMCHECK = docs_of_16.file("ref/pg_amcheck.sgml")
PG_CTL = docs_of_16.file("ref/pg_ctl-ref.sgml")
DUMP = docs_of_16.file("ref/pg_dump.sgml")

UNREACHABLE_TEXT = Repository(
    "postgres/postgres",
    commit="REL9_6_5",
    checked="2026-11-26",
    read_in="postgrespro/postgres_cluster, a fork of 9.6.5",
).file("src/interfaces/libpq/fe-connect.c")

READY = Check(
    "Test whether the server accepts connections.",
    shell("pg_isready -h <host> -p <port>")
    @ IS_READY.at("is a utility for checking the connection"),
    healthy=statement("exit status 0") @ IS_READY.at("is accepting connections normally,"),
    unhealthy=statement("exit status 1: rejects connections, as at startup; 2: no response")
    @ IS_READY.at("connections (for example during startup),"),
)
STARTED = Check(
    "Check when the server started, and whether it is in recovery.",
    sql("SELECT pg_postmaster_start_time(), pg_is_in_recovery();", dialect="postgres")
    @ FUNCTIONS.at("Returns the time when the server started."),
    **NO_OUTPUT,
    verify="A start at the time of the error: the whole server went down, not one session.",
)
CONTROL = Check(
    "Print the cluster state and the last checkpoint, as the user that owns the data.",
    shell("pg_controldata -D <directory>")
    @ CONTROL_DATA.at("shows information about write-ahead logging and checkpoint"),
    **NO_OUTPUT,
    verify="It names the cluster state, and the WAL file that the last checkpoint needs.",
)
SIMULATE_RESET = Check(
    "Print what a reset of the write-ahead log would change; it modifies nothing.",
    shell("pg_resetwal --dry-run -D <directory>")
    @ RESET_WAL.at("without modifying anything. This is mainly a"),
    **NO_OUTPUT,
    verify="It prints plausible values; if it cannot, pg_control is damaged, too.",
)
RESET = Step(
    "Reset the write-ahead log, as a last resort, on a copy of the data directory.",
    command=shell("pg_resetwal -D <directory>")
    @ RESET_WAL.at("last resort, when the server will not start"),
    healthy=statement("the server can be started; dump, initdb and restore at once")
    @ RESET_WAL.at("it should be possible to start the server,"),
    unhealthy=statement("the database may be inconsistent")
    @ RESET_WAL.at("the database might contain inconsistent data due to"),
    **NO_TIME,
    risk="high",
    undo="None: go back to the copy of the data directory.",
    verify="After a crash it is refused, and says so. A dump of all databases must be complete.",
)
OWNER = Check(
    "Check whether a server runs in this data directory, as its user.",
    shell("pg_ctl -D <directory> status") @ PG_CTL.at("mode checks whether a server is running in"),
    healthy=statement("the pid and options of the running server")
    @ PG_CTL.at("and the command line options that were used"),
    unhealthy=statement("exit status 3: no server runs there")
    @ PG_CTL.at("If the server is not running,"),
)
LARGEST = Check(
    "List the largest tables and indexes, in pages of typically 8 kilobytes.",
    sql(
        "SELECT relname, relpages FROM pg_class ORDER BY relpages DESC LIMIT 10;",
        dialect="postgres",
    )
    @ DISK_USAGE.at("It is easy to find your largest tables"),
    healthy=statement("bigtable | 3290") @ DISK_USAGE.at("bigtable             |     3290"),
    unhealthy=statement("one relation far above the others")
    @ DISK_USAGE.at("It is easy to find your largest tables"),
)
WAL_SIZE = Check(
    "Measure the size of the write-ahead log, as superuser or with pg_monitor.",
    sql("SELECT count(*), pg_size_pretty(sum(size)) FROM pg_ls_waldir();", dialect="postgres")
    @ FUNCTIONS.at("ordinary file in the server's write-ahead log (WAL)"),
    **NO_OUTPUT,
    verify="Far above max_wal_size: a slot or a failing archive command keeps it.",
)
HBA = Check(
    "List the authentication rules in their order, as superuser.",
    sql(
        "SELECT line_number, type, database, user_name, address, auth_method, error FROM "
        "pg_hba_file_rules;",
        dialect="postgres",
    )
    @ VIEWS_16.at("or for diagnosing a previous failure."),
    healthy=statement("error is empty, and a rule fits the client")
    @ VIEWS_16.at("whether the rule could be applied successfully."),
    unhealthy=statement("error names the problem of a line, or no rule fits")
    @ AUTHENTICATION.at("fields indicate problems in the corresponding lines"),
)
RELOAD = Step(
    "Reload pg_hba.conf once it has a rule for the client, as superuser.",
    command=sql("SELECT pg_reload_conf();", dialect="postgres")
    @ FUNCTIONS.at("server to reload their configuration files."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Restore the previous pg_hba.conf, and reload again.",
    verify="The client connects, and no other client is refused.",
)
CHECK_DATABASE = Check(
    "Check the tables and indexes of a database for corruption, as superuser.",
    shell("pg_amcheck -h <host> -U <user> <database>")
    @ AMCHECK.at("corruption checking functions against one or"),
    **NO_OUTPUT,
    verify="Each line names a damaged relation. It reads all data, and needs the extension "
    "amcheck.",
)
RESTORE = Check(
    "Compare what is damaged with the last backup or a standby before anything is changed.",
    action("Find out which rows or indexes are damaged; a damaged index can be rebuilt.")
    @ CONFIG_16.at("retrieve rows from any undamaged pages that might"),
    healthy=statement("the damaged pages hold nothing that a backup lacks")
    @ CONFIG_16.at("generally not set this on until you have"),
    unhealthy=statement("zero_damaged_pages destroys all rows on a damaged page")
    @ CONFIG_16.at("namely all the rows on the damaged page."),
)
SERVER_VERSION = Check(
    "Read the version of the server.",
    sql("SHOW server_version;", dialect="postgres")
    @ CONFIG_16.at("Reports the version number of the server."),
    **NO_OUTPUT,
)
DUMP_VERSION = Check(
    "Read the version of pg_dump.",
    shell("pg_dump --version") @ DUMP.at("version and exit."),
    healthy=statement("its major version is that of the server, or newer")
    @ DUMP.at("servers older than its own version."),
    unhealthy=statement("an older major version: it refuses to try")
    @ DUMP.at("it will refuse to even try, rather than"),
)
DUMP_PATHS = Check(
    "List the installed versions of pg_dump, to find one that is new enough.",
    shell("find <directory> -name pg_dump") @ DUMP.at("servers newer than its own major version;"),
    **NO_OUTPUT,
    verify="Call the newest one by its whole path.",
)
CONNECTIONS_SETTING = Check(
    "Read the limit of connections in the configuration.",
    shell("grep -n max_connections <config-file>")
    @ RUNTIME.at("server with a reduced number of allowed connections"),
    **NO_OUTPUT,
    verify="A number that was raised: start with fewer, or raise the limit of the kernel.",
)
SEMAPHORE_LIMIT = Check(
    "Read the kernel's limits of semaphores.",
    shell("cat /proc/sys/kernel/sem") @ RUNTIME.at("which consequently must be at least"),
    **NO_OUTPUT,
    verify="The second number, SEMMNS, must be as high as all allowed processes together.",
)

_CRASHED = UsualCause(
    "another server process crashed",
    sign=statement("server log: terminating connection because of crash of another server process")
    @ TCOP.at("terminating connection because of crash of another"),
)
_KILLED = UsualCause(
    "the kernel ended a process for lack of memory",
    sign=statement("kernel log: Out of Memory: Killed process 12345 (postgres)")
    @ RUNTIME.at("Out of Memory: Killed process 12345 (postgres)."),
)
_STOPPED = UsualCause(
    "an administrator or a restart ended the session",
    sign=statement("server log: terminating connection due to administrator command")
    @ TCOP.at("terminating connection due to administrator command"),
)
_IDLE = UsualCause(
    "a timeout of the server ended an idle session",
    sign=statement("server log: terminating connection due to idle-session timeout")
    @ TCOP.at("terminating connection due to idle-session timeout"),
)

CLIENT_LOST = KnownFailure(
    "the server closed a client's connection",
    steps=[READY, STARTED, UNIT_LOG, KERNEL_KILLS],
    causes=[_CRASHED, _KILLED, _STOPPED, _IDLE],
)
CRASHED = KnownFailure(
    "a server process crashed, and all sessions were ended",
    steps=[UNIT_LOG, KERNEL_KILLS, STARTED],
)
NOT_ACCEPTING = KnownFailure(
    "the server does not accept connections yet",
    steps=[READY, CONTROL, UNIT_LOG],
    is_general=True,
)
UNREACHABLE = KnownFailure(
    "no server listens where the client connects",
    steps=[READY, UNIT_LOG, DISK_SPACE],
    causes=[wrapped_error(UNREACHABLE_TEXT.at("could not connect to server"))],
)
NO_CHECKPOINT = KnownFailure(
    "the server does not start: no valid checkpoint in the WAL",
    steps=[CONTROL, DISK_SPACE, SIMULATE_RESET, RESET],
)
LOCK_FILE = KnownFailure(
    "a second server was started in the same data directory",
    steps=[OWNER, UNIT_LOG, READY],
)
DISK_FULL = KnownFailure(
    "a data file cannot grow, most often because the disk is full",
    steps=[DISK_SPACE, LARGEST, WAL_SIZE],
)
CORRUPTED = KnownFailure(
    "a page of a table or index is damaged", steps=[CHECK_DATABASE, IO_ERRORS, RESTORE]
)
NO_RULE = KnownFailure("no rule of pg_hba.conf admits the client", steps=[HBA, UNIT_LOG, RELOAD])
LOGIN = KnownFailure("a client's password is refused", steps=[HBA, UNIT_LOG, READY])
SEMAPHORES = KnownFailure(
    "the server does not start: the kernel has too few semaphores",
    steps=[SEMAPHORE_LIMIT, CONNECTIONS_SETTING, UNIT_LOG],
)
OLD_DUMP = KnownFailure(
    "pg_dump is older than the server and refuses to dump",
    steps=[DUMP_VERSION, SERVER_VERSION, DUMP_PATHS],
)
