"""Log messages of Google APIs: further reasons of refused calls."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import google_api as calls
from atlas.technologies.failures import google_api_access as fails
from atlas.technologies.failures import google_api_classes as classes
from atlas.technologies.failures import google_api_reasons as reasons
from atlas.technologies.message import LogMessage

ERRORS = Repository(
    "googleapis/googleapis",
    commit="2f8d204b9bc1126439565e25a456eaf6435f38f4",
    checked="2026-11-27",
    publisher="Google Cloud",
).file("google/api/error_reason.proto")
GO = Repository(
    "googleapis/google-api-go-client",
    commit="02cfcabb1ac1535b95fd8bdda1ce1ef48ae657ee",
    checked="2026-11-26",
    publisher="Google Cloud",
).file("googleapi/googleapi.go")


class GoogleAPIReasonMessages:
    """Log messages of Google APIs: further reasons of refused calls."""

    KEY_BLOCKED = LogMessage(
        anchor="API_KEY_",
        sample='"reason": "API_KEY_SERVICE_BLOCKED"',
        pattern=r"\b(?P<reason>API_KEY_(?:SERVICE|HTTP_REFERRER|IP_ADDRESS|ANDROID_APP|"
        r"IOS_APP)_BLOCKED)\b",
        severity="error",
        meaning="The restrictions of the API key do not allow this service, address or app.",
        source=ERRORS,
        failure=reasons.KEY_RESTRICTED,
    )
    USER_PROJECT = LogMessage(
        anchor="USER_PROJECT_DENIED",
        sample='"reason": "USER_PROJECT_DENIED"',
        pattern=r"\bUSER_PROJECT_DENIED\b",
        severity="error",
        meaning="The caller may not use the user project of the call, or it is not valid.",
        source=ERRORS,
        failure=fails.DENIED,
    )
    CONSUMER = LogMessage(
        anchor="CONSUMER_INVALID",
        sample='"reason": "CONSUMER_INVALID"',
        pattern=r"\bCONSUMER_INVALID\b",
        severity="error",
        meaning="The project of the call has a wrong format, does not exist or was deleted.",
        source=ERRORS,
        failure=reasons.NO_PROJECT,
    )
    PERIMETER = LogMessage(
        anchor="SECURITY_POLICY_VIOLATED",
        sample='"reason": "SECURITY_POLICY_VIOLATED"',
        pattern=r"\bSECURITY_POLICY_VIOLATED\b",
        severity="error",
        meaning="A perimeter of VPC Service Controls forbids the call.",
        source=ERRORS,
        failure=reasons.PERIMETER,
    )
    TAX = LogMessage(
        anchor="LOCATION_TAX_POLICY_VIOLATED",
        sample='"reason": "LOCATION_TAX_POLICY_VIOLATED"',
        severity="error",
        meaning="Local tax rules do not allow the request to create a resource in this location.",
        source=ERRORS,
        failure=reasons.TAX,
    )
    FORBIDDEN_GO = LogMessage(
        anchor="googleapi: Error 403: ",
        sample="googleapi: Error 403: The client is not authorized to make this "
        "request., notAuthorized",
        pattern=r"googleapi: Error 403: .*, (?P<reason>notAuthorized|forbidden|accessDenied|"
        r"insufficientPermissions)\b",
        severity="error",
        meaning="The caller may not do this, or the resource does not exist (Go).",
        source=GO,
        failure=fails.DENIED,
    )
    UNAUTHORIZED_GO = LogMessage(
        anchor="googleapi: Error 401: ",
        sample="googleapi: Error 401: Invalid Credentials, authError",
        pattern=r"googleapi: Error 401: (?P<text>.+)",
        severity="error",
        meaning="The credentials of the call are not valid or have expired (Go).",
        source=GO,
        failure=classes.LOGIN,
    )
    BAD_GO = LogMessage(
        anchor="googleapi: Error 400: ",
        sample="googleapi: Error 400: Invalid value for field, invalid",
        pattern=r"googleapi: Error 400: (?P<text>.+)",
        severity="error",
        meaning="The values of a call are not accepted (Go).",
        source=GO,
        failure=reasons.INVALID,
    )
    CONDITION_GO = LogMessage(
        anchor="googleapi: Error 412: ",
        sample="googleapi: Error 412: Precondition Failed, conditionNotMet",
        pattern=r"googleapi: Error 412: (?P<text>.+)",
        severity="error",
        meaning="The resource has changed, or is in a state that forbids the call (Go).",
        source=GO,
        failure=reasons.CONDITION,
    )
    TOO_MANY_GO = LogMessage(
        anchor="googleapi: Error 429: ",
        sample="googleapi: Error 429: Quota exceeded for this project",
        pattern=r"googleapi: Error 429: (?P<text>.+)",
        severity="error",
        meaning="Too many calls in a short time, or on one object (Go).",
        source=GO,
        failure=calls.RATE,
    )
