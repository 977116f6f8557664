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

    PARAMETER = LogMessage(
        anchor="unsupported startup parameter: ",
        sample="FATAL: unsupported startup parameter: extra_float_digits",
        pattern=r"startup parameter: (?P<parameter>\w+)",
        severity="error",
        meaning="A client sends a setting that PgBouncer does not know, and is refused.",
        source=_pgbouncer.file("src/client.c"),
        failure=fails.PARAMETER,
    )

    OPTION = LogMessage(
        anchor="unsupported startup parameter in options: ",
        sample="FATAL: unsupported startup parameter in options: search_path",
        pattern=r"in options: (?P<parameter>\w+)",
        severity="error",
        meaning="A client sends a setting that PgBouncer does not know, and is refused.",
        source=_pgbouncer.file("src/client.c"),
        failure=fails.PARAMETER,
    )

    NO_USER = LogMessage(
        anchor="closing because: no such user",
        sample="C-0x55: shop/(nouser)@10.0.0.9:40112 closing because: no such user (age=0s)",
        pattern=r"closing because: no such user",
        severity="error",
        meaning="The user of a client is not in the file or the query of users.",
        source=_pgbouncer.file("src/client.c"),
        failure=fails.CLIENT_LOGIN,
    )

    SASL = LogMessage(
        anchor="SASL authentication failed",
        sample="FATAL: SASL authentication failed",
        severity="error",
        meaning="A client's password is not that of the file or the query of users.",
        source=_pgbouncer.file("src/client.c"),
        pattern=r"(?:pooler error|closing because|FATAL):\s+SASL authentication failed(?:$| \(age)",
        context=("pooler error", "closing because", "FATAL", "bouncer"),
        failure=fails.CLIENT_LOGIN,
    )

    NAME_LOOKUP = LogMessage(
        anchor="DNS lookup failed: ",
        sample="WARNING DNS lookup failed: db-1: result=0",
        pattern=r"DNS lookup failed: (?P<host>[^\s:]+)(?:: result=| - )",
        severity="error",
        meaning="The name of a database server does not resolve.",
        source=_pgbouncer.file("src/dnslookup.c"),
        failure=fails.NO_HOST,
    )
