"""What fails between Snowflake and its clients, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CERTIFICATE, OUTGOING, RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

JDBC = Repository(
    "snowflakedb/snowflake-jdbc",
    commit="69afa3ac270fd1ccffae22648c9403b85e53ecb2",
    checked="2026-11-27",
).file("src/main/resources/net/snowflake/client/jdbc/jdbc_error_messages.properties")

ACCOUNT = Check(
    "Compare the account, the user and the way to log in with the account's settings.",
    action("Read account, user, role and authenticator that the client is configured with.")
    @ JDBC.at("Missing required connection property: {0}."),
    **NO_OUTPUT,
    verify="Another account or user than expected, or a password where a key is required.",
)
SESSION = Check(
    "Compare how long the client keeps its session with what the account allows.",
    action("Read how long the session was idle, and whether the client keeps it alive.")
    @ JDBC.at("Connection has been closed."),
    **NO_OUTPUT,
    verify="Idle for hours: let the client keep the session alive, or connect again.",
)

UNREACHABLE = KnownFailure(
    "a client reaches no server of the account", steps=[OUTGOING, RESOLVE, CERTIFICATE]
)
CONNECT = KnownFailure(
    "a client cannot connect",
    steps=[OUTGOING, ACCOUNT, RESOLVE],
    causes=[wrapped_error(JDBC.at("JDBC driver not able to connect to Snowflake."))],
)
LOST = KnownFailure("a client lost its connection or session", steps=[SESSION, OUTGOING, ACCOUNT])
LOGIN = KnownFailure("a login takes too long", steps=[ACCOUNT, OUTGOING, SESSION])
