"""Log messages of Google APIs: further classes of exceptions in Python."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import google_api_auth as auth
from atlas.technologies.failures import google_api_classes as fails
from atlas.technologies.failures import google_api_reasons as reasons
from atlas.technologies.failures import google_api_service as service
from atlas.technologies.message import LogMessage

EXCEPTIONS = Repository(
    "googleapis/python-api-core",
    commit="04b57755208dfaed0217aee31eb72749da6b3b6b",
    checked="2026-11-27",
    publisher="Google Cloud",
).file("google/api_core/exceptions.py")


class GoogleAPIClassMessages:
    """Log messages of Google APIs: further classes of exceptions in Python."""

    CONFLICT = LogMessage(
        anchor="google.api_core.exceptions.Conflict: 409 ",
        sample="google.api_core.exceptions.Conflict: 409 POST "
        "https://storage.googleapis.com: already exists",
        severity="error",
        meaning="What the call creates exists already, or is being changed (Python).",
        source=EXCEPTIONS,
        failure=auth.CONFLICT,
    )
    EXISTS = LogMessage(
        anchor="google.api_core.exceptions.AlreadyExists: 409 ",
        sample="google.api_core.exceptions.AlreadyExists: 409 Resource already exists",
        severity="error",
        meaning="What the call creates exists already (Python).",
        source=EXCEPTIONS,
        failure=auth.CONFLICT,
    )
    ABORTED = LogMessage(
        anchor="google.api_core.exceptions.Aborted: 409 ",
        sample="google.api_core.exceptions.Aborted: 409 The transaction was aborted",
        severity="error",
        meaning="The call was aborted, typically because of a concurrent change (Python).",
        source=EXCEPTIONS,
        failure=fails.ABORTED,
    )
    BAD_REQUEST = LogMessage(
        anchor="google.api_core.exceptions.BadRequest: 400 ",
        sample="google.api_core.exceptions.BadRequest: 400 Invalid value",
        severity="error",
        meaning="The values of a call are not accepted (Python).",
        source=EXCEPTIONS,
        failure=reasons.INVALID,
    )
    INVALID_ARGUMENT = LogMessage(
        anchor="google.api_core.exceptions.InvalidArgument: 400 ",
        sample="google.api_core.exceptions.InvalidArgument: 400 Invalid value",
        severity="error",
        meaning="The values of a call are not accepted (Python).",
        source=EXCEPTIONS,
        failure=reasons.INVALID,
    )
    FAILED_CONDITION = LogMessage(
        anchor="google.api_core.exceptions.FailedPrecondition: 400 ",
        sample="google.api_core.exceptions.FailedPrecondition: 400 The query requires an index.",
        severity="error",
        meaning="The state of a resource does not allow the call (Python).",
        source=EXCEPTIONS,
        failure=reasons.CONDITION,
    )
    PRECONDITION = LogMessage(
        anchor="google.api_core.exceptions.PreconditionFailed: 412 ",
        sample="google.api_core.exceptions.PreconditionFailed: 412 Precondition failed",
        severity="error",
        meaning="The resource has changed since it was read (Python).",
        source=EXCEPTIONS,
        failure=reasons.CONDITION,
    )
    UNAUTHENTICATED = LogMessage(
        anchor="google.api_core.exceptions.Unauthenticated: 401 ",
        sample="google.api_core.exceptions.Unauthenticated: 401 Request had invalid "
        "authentication credentials.",
        severity="error",
        meaning="The credentials are not valid or have expired (Python).",
        source=EXCEPTIONS,
        failure=fails.LOGIN,
    )
    UNAUTHORIZED = LogMessage(
        anchor="google.api_core.exceptions.Unauthorized: 401 ",
        sample="google.api_core.exceptions.Unauthorized: 401 Invalid Credentials",
        severity="error",
        meaning="The credentials are not valid or have expired (Python).",
        source=EXCEPTIONS,
        failure=fails.LOGIN,
    )
    BAD_GATEWAY = LogMessage(
        anchor="google.api_core.exceptions.BadGateway: 502 ",
        sample="google.api_core.exceptions.BadGateway: 502 Bad Gateway",
        severity="error",
        meaning="The service failed for a moment (Python).",
        source=EXCEPTIONS,
        failure=service.UNAVAILABLE,
    )
    GATEWAY_TIMEOUT = LogMessage(
        anchor="google.api_core.exceptions.GatewayTimeout: 504 ",
        sample="google.api_core.exceptions.GatewayTimeout: 504 Gateway Timeout",
        severity="error",
        meaning="The service did not answer in time (Python).",
        source=EXCEPTIONS,
        failure=service.UNAVAILABLE,
    )
