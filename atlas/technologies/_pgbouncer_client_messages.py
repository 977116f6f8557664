"""More log messages of PgBouncer: those that clients print."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import pgbouncer as fails
from atlas.technologies.message import LogMessage

_CHECKED = "2026-11-26"
_pgbouncer = Repository(
    "pgbouncer/pgbouncer", commit="13a344f2625381296fc02e29b986a11be9c6b983", checked=_CHECKED
)
_pgbouncer_1_17 = Repository("pgbouncer/pgbouncer", commit="pgbouncer_1_17_0", checked=_CHECKED)


class PgBouncerClientMessages:
    """More log messages of PgBouncer: those that clients print."""

    LOGIN_FAILING_1_17 = LogMessage(
        anchor="server login has been failing, try again later",
        sample="psycopg2.OperationalError: server login has been failing, try again later "
        "(server_login_retry)",
        severity="error",
        meaning="The last connection to the database failed, and clients are refused until a "
        "retry.",
        source=_pgbouncer_1_17.file("src/objects.c"),
        failure=fails.BACKEND_LOGIN,
    )

    CLIENT_WAITED = LogMessage(
        anchor="query_wait_timeout",
        sample="FATAL:  query_wait_timeout",
        pattern=r"(?:FATAL|ERROR|rror):\s+query_wait_timeout",
        severity="error",
        meaning="The client's message: it waited too long for a server connection.",
        source=_pgbouncer.file("src/janitor.c"),
        failure=fails.POOL_EXHAUSTED,
    )
