"""Log messages of MongoDB: members that change their role, and clients that are refused."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import mongodb as server
from atlas.technologies.failures import mongodb_commands as fails
from atlas.technologies.message import LogMessage

_CODES = Repository(
    "mongodb/mongo",
    commit="007ba93486927dc7162c9b0f9d719e86b87fd8fe",
    checked="2026-11-27",
    publisher="MongoDB",
).file("src/mongo/base/error_codes.yml")
_OLD = Repository(
    "mongodb/mongo",
    commit="r2.6.5",
    checked="2026-11-29",
    publisher="MongoDB",
    read_in="mongodb-partners/mongo, a copy of the repository",
).file("src/mongo/db/repl/manager.cpp")
_RESPONSES = Repository(
    "mongodb/specifications",
    commit="92b3c0b9287bfba1b0ec4084300858d05c654f8c",
    checked="2026-11-29",
    publisher="MongoDB",
).file("source/server-discovery-and-monitoring/tests/README.md")
_CONTEXT = (
    "Mongo",
    "mongo",
    "mongodb",
    "codeName",
    "errName",
    "errmsg",
    "Command failed with error",
)


class MongoDBStateMessages:
    """Log messages of MongoDB: members that change their role, and clients that are refused."""

    SHUTDOWN_IN_PROGRESS = LogMessage(
        anchor="ShutdownInProgress",
        sample="Command failed with error 91 (ShutdownInProgress)",
        pattern=r"\b(?P<code>ShutdownInProgress)\b",
        severity="error",
        meaning="The server is shutting down.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STOPPING,
    )

    LOST_MAJORITY = LogMessage(
        anchor="see a majority of the set, relinquishing primary",
        sample='{"s":"I","c":"REPL","id":21809,"msg":"Can\'t see a majority of the set, '
        'relinquishing primary"}',
        severity="info",
        meaning="The primary no longer reaches a majority of the voting members, and steps down.",
        source=_OLD,
        failure=server.NO_PRIMARY,
    )

    SERVER_NOT_PRIMARY = LogMessage(
        anchor="MongoServerError: not primary",
        sample="MongoServerError: not primary",
        severity="error",
        meaning="The message of mongosh and of Node's client: a write went to a member that is "
        "not primary.",
        source=_RESPONSES,
        failure=server.NOT_PRIMARY,
    )

    PRIMARY_STEPPED_DOWN = LogMessage(
        anchor="PrimarySteppedDown",
        sample="Command failed with error 189 (PrimarySteppedDown)",
        pattern=r"\b(?P<code>PrimarySteppedDown)\b",
        severity="error",
        meaning="The primary stepped down while it worked.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STOPPING,
    )

    INTERRUPTED_AT_SHUTDOWN = LogMessage(
        anchor="InterruptedAtShutdown",
        sample="Command failed with error 11600 (InterruptedAtShutdown)",
        pattern=r"\b(?P<code>InterruptedAtShutdown)\b",
        severity="error",
        meaning="The operation was ended, because the server shuts down.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STOPPING,
    )

    INTERRUPTED_DUE_TO_REPL_STATE_CHANGE = LogMessage(
        anchor="InterruptedDueToReplStateChange",
        sample="Command failed with error 11602 (InterruptedDueToReplStateChange)",
        pattern=r"\b(?P<code>InterruptedDueToReplStateChange)\b",
        severity="error",
        meaning="The operation was ended, because the member changed its role.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.STOPPING,
    )

    NOT_WRITABLE_PRIMARY = LogMessage(
        anchor="NotWritablePrimary",
        sample="Command failed with error 10107 (NotWritablePrimary)",
        pattern=r"\b(?P<code>NotWritablePrimary)\b",
        severity="error",
        meaning="A write went to a member that is not primary.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.NOT_PRIMARY,
    )

    NOT_PRIMARY_OR_SECONDARY = LogMessage(
        anchor="NotPrimaryOrSecondary",
        sample="Command failed with error 13436 (NotPrimaryOrSecondary)",
        pattern=r"\b(?P<code>NotPrimaryOrSecondary)\b",
        severity="error",
        meaning="The member is neither primary nor secondary: it starts or recovers.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.NOT_PRIMARY,
    )

    FAILED_TO_SATISFY_READ_PREFERENCE = LogMessage(
        anchor="FailedToSatisfyReadPreference",
        sample="Command failed with error 133 (FailedToSatisfyReadPreference)",
        pattern=r"\b(?P<code>FailedToSatisfyReadPreference)\b",
        severity="error",
        meaning="No member fits the read preference.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.NO_SERVER,
    )

    READ_CONCERN_MAJORITY_NOT_AVAILABLE_YET = LogMessage(
        anchor="ReadConcernMajorityNotAvailableYet",
        sample="Command failed with error 134 (ReadConcernMajorityNotAvailableYet)",
        pattern=r"\b(?P<code>ReadConcernMajorityNotAvailableYet)\b",
        severity="error",
        meaning="The member has no majority snapshot yet.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NO_MAJORITY_READ,
    )

    HOST_UNREACHABLE = LogMessage(
        anchor="HostUnreachable",
        sample="Command failed with error 6 (HostUnreachable)",
        pattern=r"(?:error 6 "
        r"\(HostUnreachable\)|code[Nn]ame\W+HostUnreachable\b|errName\W+HostUnre"
        r"achable\b|\(HostUnreachable\) "
        r")",
        severity="error",
        meaning="A member or router cannot reach another server.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.UNREACHABLE,
    )

    HOST_NOT_FOUND = LogMessage(
        anchor="HostNotFound",
        sample="Command failed with error 7 (HostNotFound)",
        pattern=r"(?:error 7 "
        r"\(HostNotFound\)|code[Nn]ame\W+HostNotFound\b|errName\W+HostNotFound\b"
        r"|\(HostNotFound\) "
        r")",
        severity="error",
        meaning="The name of a server does not resolve.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.UNKNOWN_NAME,
    )

    NETWORK_TIMEOUT = LogMessage(
        anchor="NetworkTimeout",
        sample="Command failed with error 89 (NetworkTimeout)",
        pattern=r"(?:error 89 "
        r"\(NetworkTimeout\)|code[Nn]ame\W+NetworkTimeout\b|errName\W+NetworkTim"
        r"eout\b|\(NetworkTimeout\) "
        r")",
        severity="error",
        meaning="A server did not answer in time.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.CONNECTION_LOST,
    )

    SOCKET_EXCEPTION = LogMessage(
        anchor="SocketException",
        sample="Command failed with error 9001 (SocketException)",
        pattern=r"(?:error 9001 "
        r"\(SocketException\)|code[Nn]ame\W+SocketException\b|errName\W+SocketEx"
        r"ception\b|\(SocketException\) "
        r")",
        severity="error",
        meaning="The connection between two servers broke.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.CONNECTION_LOST,
    )

    UNAUTHORIZED = LogMessage(
        anchor="Unauthorized",
        sample="Command failed with error 13 (Unauthorized)",
        pattern=r"(?:error 13 "
        r"\(Unauthorized\)|code[Nn]ame\W+Unauthorized\b|errName\W+Unauthorized\b"
        r"|\(Unauthorized\) "
        r")",
        severity="error",
        meaning="The client is not logged in, or lacks a role for this.",
        source=_CODES,
        context=_CONTEXT,
        failure=fails.NOT_ALLOWED,
    )

    AUTHENTICATION_FAILED = LogMessage(
        anchor="AuthenticationFailed",
        sample="Command failed with error 18 (AuthenticationFailed)",
        pattern=r"(?:error 18 "
        r"\(AuthenticationFailed\)|code[Nn]ame\W+AuthenticationFailed\b|errName"
        r"\W+AuthenticationFailed\b|\(AuthenticationFailed\) "
        r")",
        severity="error",
        meaning="The user name or password is wrong, or its database.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.LOGIN,
    )

    USER_NOT_FOUND = LogMessage(
        anchor="UserNotFound",
        sample="Command failed with error 11 (UserNotFound)",
        pattern=r"(?:error 11 "
        r"\(UserNotFound\)|code[Nn]ame\W+UserNotFound\b|errName\W+UserNotFound\b"
        r"|\(UserNotFound\) "
        r")",
        severity="error",
        meaning="The user does not exist in that database.",
        source=_CODES,
        context=_CONTEXT,
        failure=server.LOGIN,
    )
