"""What fails between PostgreSQL and its clients, with the first steps."""

from atlas.evidence.command import sql
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._network import OUTGOING
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql import (
    CONFIG_16,
    COUNT_SESSIONS,
    COUNT_STATES,
    LONGEST,
)
from atlas.technologies.failures.postgresql_server import FUNCTIONS, HBA, READY, SERVER_VERSION
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

IN_RECOVERY = Check(
    "Over the client's own connection string, read whether the server is a standby.",
    sql("SELECT pg_is_in_recovery();", dialect="postgres")
    @ FUNCTIONS.at("Returns true if recovery is still in progress."),
    **NO_OUTPUT,
    verify="t: it is a standby. The client must connect to the primary.",
)
READ_ONLY_SETTING = Check(
    "As the client's role, read whether its transactions are read-only by default.",
    sql("SHOW default_transaction_read_only;", dialect="postgres")
    @ CONFIG_16.at("This parameter controls the default read-only status"),
    healthy=statement("off") @ CONFIG_16.at("(read/write)."),
    unhealthy=statement("on: writes fail")
    @ CONFIG_16.at("A read-only SQL transaction cannot alter non-temporary"),
)
_PGX = Repository(
    "jackc/pgx", commit="728cefa8008f2b06aeca071cd3239862aa80f9af", checked="2026-11-26"
).file("pgconn/errors.go")

SSL = Check(
    "Read whether the server accepts connections with TLS.",
    sql("SHOW ssl;", dialect="postgres")
    @ CONFIG_16.at("Enables <acronym>SSL</acronym> connections."),
    **NO_OUTPUT,
    verify="off: switch it on, or let the client use sslmode=prefer or disable.",
)

READ_ONLY = KnownFailure(
    "a write went to a standby or a read-only session",
    steps=[IN_RECOVERY, READ_ONLY_SETTING, UNIT_LOG],
)
NO_TLS = KnownFailure(
    "the server does not offer TLS, which the client demands", steps=[SSL, HBA, UNIT_LOG]
)
POOL_EMPTY = KnownFailure(
    "the client's pool gives no connection in time",
    steps=[COUNT_STATES, LONGEST, COUNT_SESSIONS, READY],
)
SHARED = KnownFailure(
    "two tasks of the client use one connection", steps=[COUNT_STATES, LONGEST, UNIT_LOG]
)
TIMED_OUT = KnownFailure(
    "no connection to the server is made in time", steps=[READY, OUTGOING, UNIT_LOG]
)
OLD_CLIENT = KnownFailure(
    "the client does not support the server's authentication method",
    steps=[HBA, SERVER_VERSION, UNIT_LOG],
)
NO_CONNECTION = KnownFailure(
    "a client cannot connect to the server",
    steps=[READY, UNIT_LOG, HBA],
    causes=[wrapped_error(_PGX.at("failed to connect to"))],
)
