"""Log messages of Google APIs: services that do not answer, as clients word them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import google_api_service as fails
from atlas.technologies.message import LogMessage

_core = Repository(
    "googleapis/python-api-core",
    commit="bfc6651411d3e13867fefe691884940627f9b6b6",
    checked="2026-11-26",
    publisher="Google Cloud",
)
_go = Repository(
    "googleapis/google-api-go-client",
    commit="02cfcabb1ac1535b95fd8bdda1ce1ef48ae657ee",
    checked="2026-11-26",
    publisher="Google Cloud",
)
EXCEPTIONS = _core.file("google/api_core/exceptions.py")


class GoogleAPIClientMessages:
    """Log messages of Google APIs: services that do not answer, as clients word them."""

    DEADLINE_PYTHON = LogMessage(
        anchor="google.api_core.exceptions.DeadlineExceeded: 504 ",
        sample="google.api_core.exceptions.DeadlineExceeded: 504 Deadline Exceeded",
        severity="error",
        meaning="The service did not answer within the deadline of the call (Python).",
        source=EXCEPTIONS,
        failure=fails.UNAVAILABLE,
    )

    UNAVAILABLE_PYTHON = LogMessage(
        anchor="google.api_core.exceptions.ServiceUnavailable: 503 ",
        sample="google.api_core.exceptions.ServiceUnavailable: 503 The service is unavailable",
        severity="error",
        meaning="The service cannot be reached or is unavailable (Python).",
        source=EXCEPTIONS,
        failure=fails.UNAVAILABLE,
    )

    SERVER_PYTHON = LogMessage(
        anchor="google.api_core.exceptions.InternalServerError: 500 ",
        sample="google.api_core.exceptions.InternalServerError: 500 An internal error occurred",
        severity="error",
        meaning="The service failed (Python).",
        source=EXCEPTIONS,
        failure=fails.UNAVAILABLE,
    )

    RETRY_PYTHON = LogMessage(
        anchor="google.api_core.exceptions.RetryError: ",
        sample="google.api_core.exceptions.RetryError: Timeout of 600.0s exceeded, last "
        "exception: 503 Deadline Exceeded",
        severity="error",
        meaning="Retries went on until their time was over; the rest says why (Python).",
        source=EXCEPTIONS,
        failure=fails.UNAVAILABLE,
    )

    SERVER_GO = LogMessage(
        anchor="googleapi: Error 5",
        sample="googleapi: Error 503: Backend Error, backendError",
        pattern=r"googleapi: Error (?P<status>5\d\d): ",
        severity="error",
        meaning="The service failed or is unavailable (Go).",
        source=_go.file("googleapi/googleapi.go"),
        failure=fails.UNAVAILABLE,
    )
