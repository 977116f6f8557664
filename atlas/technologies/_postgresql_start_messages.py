"""Log messages of PostgreSQL: what keeps the server from starting or serving."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql_server as server
from atlas.technologies.failures import postgresql_start as fails
from atlas.technologies.message import LogMessage

_postgres_16 = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-26",
    folder="src",
    read_in="orioledb/postgres, a fork of 16.4",
)


class PostgreSQLStartMessages:
    """Log messages of PostgreSQL: what keeps the server from starting or serving."""

    OTHER_VERSION = LogMessage(
        anchor="database files are incompatible with server",
        sample="FATAL:  database files are incompatible with server",
        pattern=r"database files are incompatible with server",
        severity="fatal",
        meaning="The data directory was made by another version or build, and the server stops.",
        source=_postgres_16.file("backend/utils/init/miscinit.c"),
        failure=fails.OTHER_VERSION,
    )

    OTHER_VERSION_DETAIL = LogMessage(
        anchor="The data directory was initialized by PostgreSQL version ",
        sample="DETAIL:  The data directory was initialized by PostgreSQL version 13, which "
        "is not compatible with this version 16.4.",
        pattern=r"initialized by PostgreSQL version (?P<data>[\d.]+), which is not "
        r"compatible with this version (?P<server>\S+?)\.?(?:\s|$)",
        severity="fatal",
        meaning="It names both versions; an upgrade or a dump is needed between them.",
        source=_postgres_16.file("backend/utils/init/miscinit.c"),
        failure=fails.OTHER_VERSION,
    )

    WRONG_OWNER = LogMessage(
        anchor='" has wrong ownership',
        sample='FATAL:  data directory "/var/lib/postgresql/data" has wrong ownership',
        pattern=r'data directory "(?P<directory>[^"]+)" has wrong ownership',
        severity="fatal",
        meaning="The data belongs to another user than the one that starts the server.",
        source=_postgres_16.file("backend/utils/init/miscinit.c"),
        failure=fails.OWNED,
    )

    WRONG_PERMISSIONS = LogMessage(
        anchor='" has invalid permissions',
        sample='FATAL:  data directory "/var/lib/postgresql/data" has invalid permissions',
        pattern=r'data directory "(?P<directory>[^"]+)" has invalid permissions',
        severity="fatal",
        meaning="Group or others may read the data directory, and the server refuses that.",
        source=_postgres_16.file("backend/utils/init/miscinit.c"),
        failure=fails.OWNED,
    )

    KEY_PERMISSIONS = LogMessage(
        anchor='" has group or world access',
        sample='FATAL:  private key file "server.key" has group or world access',
        pattern=r'private key file "(?P<file>[^"]+)" has group or world access',
        severity="fatal",
        meaning="Others may read the private key of the server, and it refuses that.",
        source=_postgres_16.file("backend/libpq/be-secure-common.c"),
        failure=fails.OWNED,
    )

    NO_LISTENER = LogMessage(
        anchor="could not create any TCP/IP sockets",
        sample="FATAL:  could not create any TCP/IP sockets",
        severity="fatal",
        meaning="No address of listen_addresses could be bound, and the server stops.",
        source=_postgres_16.file("backend/postmaster/postmaster.c"),
        failure=fails.PORT_IN_USE,
    )

    ADDRESS_IN_USE = LogMessage(
        anchor='could not bind IPv4 address "',
        sample='LOG:  could not bind IPv4 address "0.0.0.0": Address already in use',
        pattern=r'could not bind IPv4 address "(?P<address>[^"]+)"',
        severity="error",
        meaning="Another program, most often another PostgreSQL, listens on that port.",
        source=_postgres_16.file("backend/libpq/pqcomm.c"),
        failure=fails.PORT_IN_USE,
    )

    BAD_CONFIG = LogMessage(
        anchor='" contains errors',
        sample='FATAL:  configuration file "/var/lib/postgresql/data/postgresql.conf" '
        "contains errors",
        pattern=r'configuration file "(?P<file>[^"]+)" contains errors',
        severity="fatal",
        meaning="A line of the configuration cannot be used; the lines before it say which.",
        source=_postgres_16.file("backend/utils/misc/guc.c"),
        failure=fails.BAD_CONFIG,
    )

    UNKNOWN_SETTING = LogMessage(
        anchor='unrecognized configuration parameter "',
        sample='ERROR:  unrecognized configuration parameter "checkpoint_segments"',
        pattern=r'unrecognized configuration parameter "(?P<setting>[^"]+)"',
        severity="error",
        meaning="This version, or a missing extension, does not know that setting.",
        source=_postgres_16.file("backend/utils/misc/guc.c"),
        failure=fails.BAD_CONFIG,
    )

    NO_SERVER_KEY = LogMessage(
        anchor="could not load server certificate file ",
        sample='FATAL:  could not load server certificate file "server.crt": No such file '
        "or directory",
        pattern=r'certificate file "(?P<file>[^"]+)": (?P<reason>.+)',
        severity="fatal",
        meaning="TLS is switched on, and the certificate of the server cannot be read.",
        source=_postgres_16.file("backend/libpq/be-secure-openssl.c"),
        failure=fails.BAD_CONFIG,
    )

    SHARED_SEGMENT = LogMessage(
        anchor='could not resize shared memory segment "',
        sample='ERROR:  could not resize shared memory segment "/PostgreSQL.1324354" to '
        "16777216 bytes: No space left on device",
        pattern=r'shared memory segment "(?P<segment>[^"]+)" to (?P<bytes>\d+) bytes',
        severity="error",
        meaning="A parallel query needs more shared memory than /dev/shm has left.",
        source=_postgres_16.file("backend/storage/ipc/dsm_impl.c"),
        failure=fails.NO_SHARED_MEMORY,
    )

    ANONYMOUS_MEMORY = LogMessage(
        anchor="could not map anonymous shared memory: ",
        sample="FATAL:  could not map anonymous shared memory: Cannot allocate memory",
        pattern=r"anonymous shared memory: (?P<reason>.+)",
        severity="fatal",
        meaning="The host or container has less memory than shared_buffers asks for.",
        source=_postgres_16.file("backend/port/sysv_shmem.c"),
        failure=fails.NO_MEMORY,
    )

    OUT_OF_MEMORY = LogMessage(
        anchor=' in memory context "',
        sample='DETAIL:  Failed on request of size 4194304 in memory context "ExecutorState".',
        pattern=r"Failed on request of size (?P<bytes>\d+) in memory context "
        r'"(?P<context>[^"]+)"',
        severity="error",
        meaning="The operating system gave a server process no more memory.",
        source=_postgres_16.file("backend/utils/mmgr/mcxt.c"),
        failure=fails.NO_MEMORY,
    )

    NO_FORK = LogMessage(
        anchor="could not fork new process for connection: ",
        sample="LOG:  could not fork new process for connection: Cannot allocate memory",
        pattern=r"new process for connection: (?P<reason>.+)",
        severity="error",
        meaning="No process could be started for a client: no memory, or too many processes.",
        source=_postgres_16.file("backend/postmaster/postmaster.c"),
        failure=fails.NO_PROCESS,
    )

    ADMINISTRATOR = LogMessage(
        anchor="terminating connection due to administrator command",
        sample="FATAL:  terminating connection due to administrator command",
        severity="fatal",
        meaning="The server was stopped or restarted, or an administrator ended this session.",
        source=_postgres_16.file("backend/tcop/postgres.c"),
        failure=fails.STOPPED,
    )

    SHUTTING_DOWN = LogMessage(
        anchor="the database system is shutting down",
        sample="FATAL:  the database system is shutting down",
        severity="fatal",
        meaning="A client connected while the server was stopping.",
        source=_postgres_16.file("backend/postmaster/postmaster.c"),
        failure=fails.STOPPED,
    )

    NOT_YET_ACCEPTING = LogMessage(
        anchor="the database system is not yet accepting connections",
        sample="FATAL:  the database system is not yet accepting connections",
        severity="fatal",
        meaning="A standby is not consistent yet; the detail says what it waits for.",
        source=_postgres_16.file("backend/postmaster/postmaster.c"),
        versions=">= 14",
        failure=server.NOT_ACCEPTING,
    )

    STARTUP_FAILED = LogMessage(
        anchor="aborting startup due to startup process failure",
        sample="LOG:  aborting startup due to startup process failure",
        severity="error",
        meaning="The process that recovers the data failed; the FATAL or PANIC before it says why.",
        source=_postgres_16.file("backend/postmaster/postmaster.c"),
        failure=fails.STARTUP_FAILED,
    )

    NO_FSYNC = LogMessage(
        anchor='PANIC:  could not fsync file "',
        sample='PANIC:  could not fsync file "base/16384/2619": Input/output error',
        pattern=r'could not fsync file "(?P<file>[^"]+)": (?P<reason>.+)',
        severity="fatal",
        meaning="The kernel could not write a file to disk, and the server restarts to be safe.",
        source=_postgres_16.file("backend/storage/sync/sync.c"),
        failure=fails.NOT_WRITTEN,
    )
