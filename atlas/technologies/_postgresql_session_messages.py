"""Log messages of PostgreSQL: clients that vanish, are unknown or are refused."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import postgresql as server
from atlas.technologies.failures import postgresql_clients as clients
from atlas.technologies.failures import postgresql_objects as objects
from atlas.technologies.failures import postgresql_vacuum as vacuum
from atlas.technologies.message import LogMessage

_postgres = Repository(
    "postgres/postgres",
    commit="REL_16_4",
    checked="2026-11-27",
    read_in="orioledb/postgres, a fork of 16.4",
    publisher="PostgreSQL",
)


class PostgreSQLSessionMessages:
    """Log messages of PostgreSQL: clients that vanish, are unknown or are refused."""

    CLIENT_RESET = LogMessage(
        anchor="could not receive data from client: ",
        sample="LOG:  could not receive data from client: Connection reset by peer",
        severity="info",
        meaning="A client vanished, or the network did; its open transaction is rolled back.",
        source=_postgres.file("src/backend/libpq/pqcomm.c"),
        failure=objects.CLIENT_GONE,
    )

    CLIENT_BROKEN = LogMessage(
        anchor="could not send data to client: ",
        sample="LOG:  could not send data to client: Broken pipe",
        pattern=r"could not send data to client: (?P<error>.+)",
        severity="info",
        meaning="A client went away before it had read its result.",
        source=_postgres.file("src/backend/libpq/pqcomm.c"),
        failure=objects.CLIENT_GONE,
    )

    CLIENT_EOF = LogMessage(
        anchor="unexpected EOF on client connection",
        sample="LOG:  unexpected EOF on client connection with an open transaction",
        severity="info",
        meaning="A client ended without closing its connection.",
        source=_postgres.file("src/backend/tcop/postgres.c"),
        failure=objects.CLIENT_GONE,
    )

    CLIENT_LOST_IN_STATEMENT = LogMessage(
        anchor="connection to client lost",
        sample="FATAL:  connection to client lost",
        severity="error",
        meaning="A client went away while its statement was running.",
        source=_postgres.file("src/backend/tcop/postgres.c"),
        context=(
            "FATAL",
            "08006",
            "postgres",
            "STATEMENT",
        ),
        failure=objects.CLIENT_GONE,
    )

    STARTUP_LENGTH = LogMessage(
        anchor="invalid length of startup packet",
        sample="LOG:  invalid length of startup packet",
        severity="info",
        meaning="Something connects that does not speak the protocol: a probe or a scanner.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=objects.PROBED,
    )

    STARTUP_INCOMPLETE = LogMessage(
        anchor="incomplete startup packet",
        sample="LOG:  incomplete startup packet",
        severity="info",
        meaning="Something connects and closes at once: a health check or a scanner.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=objects.PROBED,
    )

    PROTOCOL = LogMessage(
        anchor="unsupported frontend protocol ",
        sample="FATAL:  unsupported frontend protocol 1234.5680: server supports 3.0 to 3.0",
        pattern=r"unsupported frontend protocol (?P<protocol>\d+\.\d+)",
        severity="fatal",
        meaning="A client speaks a protocol that the server does not know.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=objects.PROBED,
    )

    PEER = LogMessage(
        anchor='Peer authentication failed for user "',
        sample='FATAL:  Peer authentication failed for user "postgres"',
        pattern=r'Peer authentication failed for user \\?"(?P<role>[^"\\]+)',
        severity="fatal",
        meaning="The client's system user is not that role; locally, pg_hba.conf requires both.",
        source=_postgres.file("src/backend/libpq/auth.c"),
        failure=objects.PEER_REFUSED,
    )

    IDENT = LogMessage(
        anchor='Ident authentication failed for user "',
        sample='FATAL:  Ident authentication failed for user "app"',
        pattern=r'Ident authentication failed for user \\?"(?P<role>[^"\\]+)',
        severity="fatal",
        meaning="pg_hba.conf requires the user of the client's host, and the answer does not fit.",
        source=_postgres.file("src/backend/libpq/auth.c"),
        failure=objects.PEER_REFUSED,
    )

    OTHER_METHOD = LogMessage(
        anchor=' authentication failed for user "',
        sample='FATAL:  LDAP authentication failed for user "app"',
        pattern=r"(?P<method>LDAP|PAM|GSSAPI|SSPI|certificate|RADIUS|BSD) "
        r'authentication failed for user \\?"(?P<role>[^"\\]+)',
        severity="fatal",
        meaning="A login failed by the method that pg_hba.conf names.",
        source=_postgres.file("src/backend/libpq/auth.c"),
        failure=clients.OTHER_LOGIN,
    )

    NO_LOGIN_ROLE = LogMessage(
        anchor='" is not permitted to log in',
        sample='FATAL:  role "app" is not permitted to log in',
        pattern=r'role \\?"(?P<role>[^"\\]+)\\?" is not permitted to log in',
        severity="fatal",
        meaning="The role exists, but has no right to log in.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=clients.NO_LOGIN,
    )

    NOT_ACCEPTING = LogMessage(
        anchor='" is not currently accepting connections',
        sample='FATAL:  database "template0" is not currently accepting connections',
        pattern=r'database \\?"(?P<database>[^"\\]+)\\?" is not currently accepting',
        severity="fatal",
        meaning="The database is set to accept no connections, as template0 is on purpose.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=clients.CLOSED,
    )

    NO_PASSWORD = LogMessage(
        anchor="fe_sendauth: no password supplied",
        sample="fe_sendauth: no password supplied",
        severity="error",
        meaning="The client has no password, and the server requires one.",
        source=_postgres.file("src/interfaces/libpq/libpq-fe.h"),
        failure=objects.NO_PASSWORD,
    )

    LOCK_ROW = LogMessage(
        anchor="could not obtain lock on row in relation ",
        sample='ERROR:  could not obtain lock on row in relation "jobs"',
        pattern=r'could not obtain lock on row in relation \\?"(?P<table>[^"\\]+)',
        severity="error",
        meaning="A row is locked, and the statement does not wait.",
        source=_postgres.file("src/backend/access/heap/heapam.c"),
        failure=server.NOT_WAITED,
    )

    LOCK_RELATION = LogMessage(
        anchor="could not obtain lock on relation ",
        sample='ERROR:  could not obtain lock on relation "jobs"',
        pattern=r'could not obtain lock on relation \\?"(?P<table>[^"\\]+)',
        severity="error",
        meaning="A table is locked, and the statement does not wait.",
        source=_postgres.file("src/backend/commands/lockcmds.c"),
        failure=server.NOT_WAITED,
    )

    LOCK_ACQUIRED = LogMessage(
        anchor=" acquired ",
        sample="LOG:  process 123 acquired ShareLock on transaction 456 after 2000.123 ms",
        pattern=r"process (?P<pid>\d+) acquired (?P<lock>\w+Lock) on (?P<object>.+) "
        r"after (?P<waited>[\d.]+) ms",
        severity="info",
        meaning="A session had to wait that long for a lock.",
        source=_postgres.file("src/backend/po/de.po"),
        failure=server.LOCKED,
    )

    CONCURRENT = LogMessage(
        anchor="tuple concurrently updated",
        sample="ERROR:  tuple concurrently updated",
        severity="error",
        meaning="Two sessions changed the same entry of the catalog at once.",
        source=_postgres.file("src/backend/commands/tablecmds.c"),
        failure=objects.CONCURRENT,
    )

    CONCURRENT_DELETE = LogMessage(
        anchor="tuple concurrently deleted",
        sample="ERROR:  tuple concurrently deleted",
        severity="error",
        meaning="Two sessions changed the same entry of the catalog at once.",
        source=_postgres.file("src/backend/access/heap/heapam.c"),
        failure=objects.CONCURRENT,
    )

    AUTOVACUUM_CANCELED = LogMessage(
        anchor="canceling autovacuum task",
        sample="ERROR:  canceling autovacuum task",
        severity="info",
        meaning="Autovacuum gave way to a statement that locks the table; if often, it bloats.",
        source=_postgres.file("src/backend/tcop/postgres.c"),
        failure=vacuum.CANCELED,
    )
