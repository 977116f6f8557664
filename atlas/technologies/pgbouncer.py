"""PgBouncer: connection pooler in front of PostgreSQL."""

from typing import ClassVar

from atlas.evidence.constructors import connections, quantity, seconds
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._pgbouncer_client_messages import PgBouncerClientMessages
from atlas.technologies._pgbouncer_timeout_messages import PgBouncerTimeoutMessages
from atlas.technologies.failures import pgbouncer as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-22"
EXPORTER = Repository(
    "prometheus-community/pgbouncer_exporter",
    commit="6918f4e78bd6300d725f479b142f1b4aa225f018",
    checked=_CHECKED,
).file("README.md")
_pgbouncer = Repository(
    "pgbouncer/pgbouncer", commit="13a344f2625381296fc02e29b986a11be9c6b983", checked=_CHECKED
)
RELEASES = _pgbouncer.file("NEWS.md")
CONFIG = _pgbouncer.file("doc/config.md")
CLIENT = _pgbouncer.file("src/client.c")
JANITOR = _pgbouncer.file("src/janitor.c")

_RELEASED = """
1.5 2012-01-05, 1.6 2015-08-01, 1.7 2015-12-18, 1.8 2017-12-19, 1.9 2018-08-13,
1.10 2019-07-01, 1.11 2019-08-27, 1.12 2019-10-17, 1.13 2020-04-27, 1.14 2020-06-11,
1.15 2020-11-19, 1.16 2021-08-09, 1.17 2022-03-23, 1.18 2022-12-12, 1.19 2023-05-04,
1.20 2023-07-20, 1.21 2023-10-16, 1.22 2024-01-31, 1.23 2024-07-03, 1.24 2025-01-10,
1.25 2025-11-09
"""


class PgBouncer(PgBouncerTimeoutMessages, PgBouncerClientMessages, Technology):
    """A pooler that lets many clients share a few connections to PostgreSQL."""

    name = "PgBouncer"
    icon = None
    plane = "state"
    needs = ("PostgreSQL",)
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("standard error, and the file that `logfile` names, or syslog") @ CONFIG.at(
        "by itself turn off logging to stderr."
    )
    ports: ClassVar = {"clients": quantity(6432, "") @ CONFIG.at("Default: 6432")}
    MAX_CLIENT_CONNECTIONS = Parameter(
        "client connections, default",
        connections(100) @ CONFIG.at("Windows environment. Default: 100"),
    )
    POOL_SIZE = Parameter(
        "pool size, default", connections(20) @ CONFIG.at("a given database or user. Default: 20")
    )
    QUERY_WAIT_TIMEOUT = Parameter(
        "wait for a server, default",
        seconds(120) @ CONFIG.at("connections for any reason. Default: 120.0"),
    )

    NO_MORE_CONNECTIONS = LogMessage(
        anchor="no more connections allowed (max_client_conn)",
        sample="closing because: no more connections allowed (max_client_conn) (age=0s)",
        severity="info",
        meaning="The pooler is at its client limit and rejects new clients.",
        source=CLIENT,
        failure=fails.CLIENT_LIMIT,
    )
    WAITED_TOO_LONG = LogMessage(
        anchor="query_wait_timeout",
        sample="closing because: query_wait_timeout (age=120s)",
        severity="info",
        meaning="A client waited too long for a server connection: the pool is exhausted.",
        source=JANITOR,
        context=("closing because",),
        failure=fails.POOL_EXHAUSTED,
    )
    DATABASE_CLIENTS = LogMessage(
        anchor="client connections exceeded (max_db_client_connections)",
        sample="closing because: client connections exceeded (max_db_client_connections) (age=0s)",
        pattern=r"client connections exceeded \(max_db_client_connections\)",
        severity="info",
        meaning="One database is at its client limit.",
        source=CLIENT,
        failure=fails.DATABASE_LIMIT,
    )
    SERVER_DOWN = LogMessage(
        anchor="client_login_timeout (server down)",
        sample="closing because: client_login_timeout (server down) (age=60s)",
        severity="info",
        meaning="Clients wait to log in while the database behind it does not respond.",
        source=JANITOR,
        failure=fails.BACKEND_DOWN,
    )
    SERVER_LOGIN = LogMessage(
        anchor="server login failed: ",
        sample='server login failed: FATAL password authentication failed for user "app"',
        pattern=r"server login failed: (?P<level>[A-Z]+)",
        severity="warning",
        meaning="The database refused the pooler's own login; its reason follows.",
        source=_pgbouncer.file("src/server.c"),
        failure=fails.BACKEND_LOGIN,
    )

    LOGIN_FAILING = LogMessage(
        anchor="server login has been failing, cached error: ",
        sample="server login has been failing, cached error: connect failed (server_login_retry)",
        pattern=r"cached error: (?P<error>.+) \(server_login_retry\)",
        severity="error",
        meaning="The pooler cannot log in to the database, and clients get its last error.",
        source=_pgbouncer.file("src/objects.c"),
        failure=fails.BACKEND_LOGIN,
    )

    SERVER_CRASHED = LogMessage(
        anchor="server conn crashed?",
        sample="closing because: server conn crashed? (age=312s)",
        severity="warning",
        meaning="The database closed a connection that a client was using.",
        source=_pgbouncer.file("src/server.c"),
        failure=fails.BACKEND_CRASHED,
    )
    QUERY_TIMEOUT = LogMessage(
        anchor="closing because: query timeout",
        sample="closing because: query timeout (age=30s)",
        severity="info",
        meaning="A query ran longer than query_timeout, and its connection was closed.",
        source=JANITOR,
        failure=fails.QUERY_TIMEOUT,
        pattern=r"query timeout \(age=(?P<age>\d+)s\)",
    )
    ACCEPT_FAILED = LogMessage(
        anchor="accept() failed: ",
        sample="pgbouncer[811]: accept() failed: Too many open files",
        pattern=r"accept\(\) failed",
        severity="error",
        meaning="It cannot accept a client, most often because its open files are used up.",
        source=_pgbouncer.file("src/pooler.c"),
        context=("pgbouncer", "PgBouncer"),
        failure=fails.NO_FILES,
    )

    CLIENTS_WAITING = Metric(
        name="pgbouncer_pools_client_waiting_connections",
        meaning="Clients that wait for a server connection.",
        source=EXPORTER,
    )
    LONGEST_WAIT = Metric(
        name="pgbouncer_pools_client_maxwait_seconds",
        meaning="How long the first client in the queue has waited.",
        unit="second",
        source=EXPORTER,
    )
    SERVERS_ACTIVE = Metric(
        name="pgbouncer_pools_server_active_connections",
        meaning="Server connections in use by a client.",
        source=EXPORTER,
    )


pgbouncer = PgBouncer()
