"""What fails in PgBouncer, with the first steps."""

from atlas.evidence.command import config, console, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import OPEN_FILES
from atlas.technologies.failures._network import RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.postgresql_server import IS_READY
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_pgbouncer = Repository(
    "pgbouncer/pgbouncer",
    commit="13a344f2625381296fc02e29b986a11be9c6b983",
    checked="2026-11-26",
    release="1.25.2-35",
)
USAGE = _pgbouncer.file("doc/usage.md")
CONFIG = _pgbouncer.file("doc/config.md")
_ADMIN = _pgbouncer.file("src/admin.c")
_JANITOR = _pgbouncer.file("src/janitor.c")
CONSOLE = "psql -h <host> -p 6432 -U <user> pgbouncer"

POOLS = Check(
    "List the pools and who waits, in the admin console, as one of admin_users.",
    console("SHOW POOLS;", of=CONSOLE) @ USAGE.at("A new pool entry is made for each"),
    healthy=statement("cl_waiting 0, maxwait 0")
    @ USAGE.at("but have not yet got a server connection."),
    unhealthy=statement("maxwait rises: an overloaded server, or pool_size is too small")
    @ USAGE.at("not handle requests quickly enough. The reason"),
)
SERVERS = Check(
    "List the server connections and their state.",
    console("SHOW SERVERS;", of=CONSOLE) @ USAGE.at("#### SHOW SERVERS"),
    **NO_OUTPUT,
    verify="None, or all in login: the database behind it does not accept connections.",
)
CLIENTS = Check(
    "List the clients, to see who holds the most connections.",
    console("SHOW CLIENTS;", of=CONSOLE) @ USAGE.at("#### SHOW CLIENTS"),
    **NO_OUTPUT,
    verify="Many from one addr: its pool is too large or leaks connections.",
)
DATABASES = Check(
    "Compare the connections of each database with their limits; see whether it is paused.",
    console("SHOW DATABASES;", of=CONSOLE)
    @ USAGE.at("Current number of client connections for this database."),
    healthy=statement("current_client_connections below max_client_connections, paused 0")
    @ USAGE.at("1 if this database is currently paused, else"),
    unhealthy=statement("at the limit, or paused or disabled is 1")
    @ USAGE.at("1 if this database is currently disabled, else"),
)
SETTINGS = Check(
    "Read its settings.",
    console("SHOW CONFIG;", of=CONSOLE) @ USAGE.at("#### SHOW CONFIG"),
    **NO_OUTPUT,
    verify="max_client_conn, default_pool_size and query_wait_timeout are the limits.",
)
BACKEND = Check(
    "From its host, test whether the database accepts connections.",
    shell("pg_isready -h <host> -p 5432") @ IS_READY.at("is a utility for checking the connection"),
    healthy=statement("exit status 0") @ IS_READY.at("is accepting connections normally,"),
    unhealthy=statement("exit status 1: it rejects connections; 2: no response")
    @ IS_READY.at("if there was no response to the"),
)
LOADED = (
    "SHOW CONFIG has the new value, and max_client_conn, pool_mode and default_pool_size as in the "
    "file: RELOAD answers RELOAD even if loading failed (before 1.25)."
)
RAISE_CLIENTS = Step(
    "Keep a copy of the file, raise max_client_conn if open files allow, and reload: a faulty line "
    "resets all below it to defaults.",
    command=console("RELOAD;", of=CONSOLE)
    @ USAGE.at("The PgBouncer process will reload its configuration files"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Put the saved file back, and reload.",
    verify=f"Clients connect. {LOADED}",
)

IGNORE_PARAMETER = Step(
    "Ignore the parameter, in a file of which you keep a copy, and reload: a faulty line resets "
    "all below it to defaults.",
    command=config("ignore_startup_parameters = <name>", file="pgbouncer.ini")
    @ CONFIG.at("that they are handled by the admin and"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Put the saved file back, and reload.",
    verify=f"Clients connect; the parameter has no effect in the database. {LOADED}",
)
USERS = Check(
    "List the users that PgBouncer knows.",
    console("SHOW USERS;", of=CONSOLE) @ USAGE.at("#### SHOW USERS"),
    **NO_OUTPUT,
    verify="The user is missing, or its password in auth_file is an old one.",
)

RESUME = Step(
    "Resume the database, if the maintenance that paused it is over.",
    command=console("RESUME <database>;", of=CONSOLE)
    @ USAGE.at("Resume work from previous **KILL**, **PAUSE**, or **SUSPEND**"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("database ... is not paused: end a PAUSE of all by RESUME without a name")
    @ _ADMIN.at('"database %s is not paused"'),
    risk="medium",
    **NO_TIME,
    undo="PAUSE <database>; it waits for the transactions that run, and clients wait again.",
    verify="paused is 0 in SHOW DATABASES, and cl_waiting falls to 0, up to server_login_retry "
    "(15 s) later; do not repeat it.",
)

END_IDLE = Step(
    "Disconnect clients that idle in a transaction for too long; copy the file, then reload: a "
    "faulty line resets all below it.",
    command=config("idle_transaction_timeout = <seconds>", file="pgbouncer.ini")
    @ CONFIG.at('client has been in "idle in transaction" state'),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("closing because: idle transaction timeout, for clients that need it")
    @ _JANITOR.at('"idle transaction timeout"'),
    risk="medium",
    **NO_TIME,
    undo="Put the saved file back, and reload.",
    verify=f"sv_active falls. {LOADED}",
)

RAISE_POOL = Step(
    "Raise default_pool_size, if PostgreSQL has free slots; copy the file, then reload: a faulty "
    "line resets all below it.",
    command=config("default_pool_size = <count>", file="pgbouncer.ini")
    @ CONFIG.at("The maximum number of server connections to allow"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("PostgreSQL refuses connections: all pools together exceed its limit")
    @ CONFIG.at("The maximum number of server connections to allow"),
    risk="medium",
    **NO_TIME,
    undo="Put the saved file back, and reload.",
    verify=f"sv_active rises, and maxwait returns to 0. {LOADED}",
)

CLIENT_LIMIT = KnownFailure(
    "the limit of clients is reached", steps=[CLIENTS, POOLS, SETTINGS, RAISE_CLIENTS]
)
DATABASE_LIMIT = KnownFailure(
    "a database is at its limit of clients", steps=[DATABASES, CLIENTS, SETTINGS]
)
POOL_EXHAUSTED = KnownFailure(
    "the pool is exhausted, and clients wait too long", steps=[POOLS, SERVERS, BACKEND]
)
BACKEND_DOWN = KnownFailure(
    "the database behind it does not respond", steps=[BACKEND, SERVERS, UNIT_LOG]
)
BACKEND_LOGIN = KnownFailure(
    "the database behind it refuses its login", steps=[BACKEND, DATABASES, UNIT_LOG]
)
QUERY_TIMEOUT = KnownFailure(
    "a query took longer than query_timeout", steps=[POOLS, SETTINGS, SERVERS]
)
TRANSACTION_TIMEOUT = KnownFailure(
    "a transaction took longer than transaction_timeout", steps=[POOLS, SETTINGS, SERVERS]
)
BACKEND_CRASHED = KnownFailure(
    "the database behind it closed a connection that was in use",
    steps=[BACKEND, SERVERS, UNIT_LOG],
)
NO_FILES = KnownFailure("connections cannot be accepted", steps=[OPEN_FILES, CLIENTS, SETTINGS])
PARAMETER = KnownFailure(
    "a client's startup parameter is refused", steps=[SETTINGS, CLIENTS, IGNORE_PARAMETER]
)
CLIENT_LOGIN = KnownFailure("a client's login is refused", steps=[USERS, SETTINGS, UNIT_LOG])
NO_HOST = KnownFailure(
    "the name of the database's host does not resolve", steps=[RESOLVE, DATABASES, UNIT_LOG]
)
LOGIN_TIMEOUT = KnownFailure(
    "clients do not finish their login in time", steps=[POOLS, CLIENTS, BACKEND, SETTINGS]
)
IDLE = KnownFailure("an idle client was disconnected", steps=[CLIENTS, SETTINGS, POOLS])
NO_DATABASE = KnownFailure(
    "a database is unknown to it, or disabled", steps=[DATABASES, SETTINGS, UNIT_LOG]
)
