"""Messages of PgBouncer about its timeouts and its databases, as logs and clients print them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import pgbouncer as fails
from atlas.technologies.message import LogMessage

_pgbouncer = Repository(
    "pgbouncer/pgbouncer", commit="13a344f2625381296fc02e29b986a11be9c6b983", checked="2026-11-27"
)
JANITOR = _pgbouncer.file("src/janitor.c")
OBJECTS = _pgbouncer.file("src/objects.c")
CLIENT = _pgbouncer.file("src/client.c")

CITUS = Repository(
    "citusdata/citus_docs",
    commit="74f978bccea9e64e744b117e3778820f8cc54a3a",
    checked="2026-11-27",
    publisher="Citus",
).file("reference/common_errors.rst")


class PgBouncerTimeoutMessages:
    """Messages of PgBouncer about its timeouts and its databases."""

    CLIENT_LOGIN_SLOW = LogMessage(
        anchor="client_login_timeout",
        sample="WARNING C-0x55: (nodb)/(nouser)@10.0.0.9:40112 pooler error: client_login_timeout",
        pattern=r"(?:pooler error|closing because|FATAL|ERROR|rror):\s+client_login_timeout"
        r"(?: \(age|$|\s|[^ \w])",
        severity="warning",
        meaning="A client connected, and did not finish its login in time.",
        source=JANITOR,
        failure=fails.LOGIN_TIMEOUT,
    )
    CLIENT_SERVER_DOWN = LogMessage(
        anchor="client_login_timeout (server down)",
        sample="FATAL:  client_login_timeout (server down)",
        pattern=r"(?:FATAL|ERROR|rror):\s+client_login_timeout \(server down\)",
        severity="error",
        meaning="The client's message: the database behind PgBouncer does not respond.",
        source=JANITOR,
        failure=fails.BACKEND_DOWN,
    )
    CLIENT_QUERY = LogMessage(
        anchor="query_timeout",
        sample="WARNING C-0x55: shop/app@10.0.0.9:40112 pooler error: query_timeout",
        pattern=r"(?:pooler error|closing because|FATAL|ERROR|rror):\s+query_timeout",
        severity="error",
        meaning="A query waited or ran longer than query_timeout.",
        source=JANITOR,
        failure=fails.QUERY_TIMEOUT,
    )
    CLIENT_IDLE = LogMessage(
        anchor="client_idle_timeout",
        sample="FATAL:  client_idle_timeout",
        pattern=r"(?:pooler error|closing because|FATAL|ERROR|rror):\s+client_idle_timeout",
        severity="error",
        meaning="A client was idle longer than client_idle_timeout, and its connection was closed.",
        source=JANITOR,
        failure=fails.IDLE,
    )
    IDLE_TRANSACTION = LogMessage(
        anchor="idle transaction timeout",
        sample="S-0x61: shop/app@10.0.0.4:5432 closing because: idle transaction timeout (age=74s)",
        pattern=r"(?:pooler error|closing because|FATAL|ERROR|rror):\s+idle transaction timeout",
        severity="warning",
        meaning="A client left a transaction open longer than idle_transaction_timeout.",
        source=JANITOR,
        failure=fails.IDLE,
    )
    TRANSACTION = LogMessage(
        anchor=": transaction timeout",
        sample="S-0x61: shop/app@10.0.0.4:5432 closing because: transaction timeout (age=74s)",
        pattern=r"(?:pooler error|closing because): transaction timeout",
        severity="warning",
        meaning="A transaction took longer than transaction_timeout.",
        source=JANITOR,
        failure=fails.TRANSACTION_TIMEOUT,
    )
    CONNECT_TIMEOUT = LogMessage(
        anchor="closing because: connect timeout",
        sample="S-0x61: shop/app@10.0.0.4:5432 closing because: connect timeout (age=15s)",
        pattern=r"closing because: connect timeout \(age=(?P<age>\d+)",
        severity="warning",
        meaning="The connection to the database did not finish within server_connect_timeout.",
        source=JANITOR,
        failure=fails.BACKEND_DOWN,
    )
    CONNECT_FAILED = LogMessage(
        anchor="closing because: connect failed",
        sample="S-0x61: shop/app@10.0.0.4:5432 closing because: connect failed (age=0s)",
        pattern=r"closing because: connect failed \(age=(?P<age>\d+)",
        severity="warning",
        meaning="The connection to the database was refused or failed.",
        source=_pgbouncer.file("src/server.c"),
        failure=fails.BACKEND_DOWN,
    )
    NO_DATABASE = LogMessage(
        anchor="no such database: ",
        sample="psycopg2.OperationalError: FATAL:  no such database: shop",
        pattern=r"(?:FATAL|ERROR|Error):\s+no such database: "
        r"(?P<database>\S+)",
        severity="error",
        meaning="The database is not among those of the configuration.",
        source=OBJECTS,
        failure=fails.NO_DATABASE,
    )
    DISABLED = LogMessage(
        anchor='" is disabled',
        sample='WARNING C-0x55: shop/app@10.0.0.9:40112 pooler error: database "shop" is disabled',
        pattern=r"(?:pooler error|closing because|FATAL|ERROR|rror):\s+database "
        r'"(?P<database>[^"]+)" is disabled',
        severity="error",
        meaning="An administrator disabled the database in PgBouncer.",
        source=OBJECTS,
        failure=fails.NO_DATABASE,
    )
    CANNOT_CONNECT = LogMessage(
        anchor="ouncer cannot connect to server",
        sample="psycopg2.OperationalError: ERROR:  pgbouncer cannot connect to server",
        pattern=r"(?P<text>[Pp]g[Bb]ouncer cannot connect to server)",
        severity="error",
        meaning="The database behind PgBouncer does not respond, or refuses the connection.",
        source=CITUS,
        failure=fails.BACKEND_DOWN,
    )
    CONFIG_ERROR = LogMessage(
        anchor="bouncer config error",
        sample="FATAL:  bouncer config error",
        severity="error",
        meaning="The configuration lacks what a client's login needs; the line before names it.",
        source=CLIENT,
        failure=fails.CLIENT_LOGIN,
    )
    PASSWORD = LogMessage(
        anchor="pooler error: password authentication failed",
        sample="WARNING C-0x55: shop/app@10.0.0.9:40112 pooler error: password authentication "
        "failed",
        severity="warning",
        meaning="A client's password is not that of the file or the query of users.",
        source=CLIENT,
        failure=fails.CLIENT_LOGIN,
    )
    USER_CLIENTS = LogMessage(
        anchor="client connections exceeded (max_user_client_connections)",
        sample="FATAL:  client connections exceeded (max_user_client_connections)",
        severity="error",
        meaning="One user is at its client limit.",
        source=CLIENT,
        failure=fails.DATABASE_LIMIT,
    )
    TLS_REQUIRED = LogMessage(
        anchor="pooler error: SSL required",
        sample="WARNING C-0x55: shop/app@10.0.0.9:40112 pooler error: SSL required",
        severity="warning",
        meaning="client_tls_sslmode demands TLS, and the client does not use it.",
        source=CLIENT,
        failure=fails.CLIENT_LOGIN,
    )
    WRONG_PASSWORD_TYPE = LogMessage(
        anchor="server login failed: wrong password type",
        sample="psycopg2.OperationalError: FATAL:  server login failed: wrong password type",
        severity="error",
        meaning="PgBouncer has no password that fits the method which the database asks for.",
        source=_pgbouncer.file("src/proto.c"),
        failure=fails.BACKEND_LOGIN,
    )
