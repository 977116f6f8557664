"""Log messages of Google APIs: permissions, disabled services and quotas."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import google_api_access as fails
from atlas.technologies.message import LogMessage

_apis = Repository(
    "googleapis/googleapis",
    commit="f8291d2b89f0017ab078a4c7378069bae5686f6f",
    checked="2026-11-26",
    publisher="Google Cloud",
)
_core = Repository(
    "googleapis/python-api-core",
    commit="bfc6651411d3e13867fefe691884940627f9b6b6",
    checked="2026-11-26",
    publisher="Google Cloud",
)
_gcpdiag = Repository(
    "GoogleCloudPlatform/gcpdiag",
    commit="06ec8584ec5919df53a4e6841ad2ad74a5f045b2",
    checked="2026-11-26",
    publisher="Google Cloud",
)
_auth = Repository(
    "googleapis/google-auth-library-python",
    commit="2ea24b03436765fa3cf279ce148482ff6332136b",
    checked="2026-11-26",
    publisher="Google Cloud",
)
ERROR_REASON = _apis.file("google/api/error_reason.proto")
CODE = _apis.file("google/rpc/code.proto")
EXCEPTIONS = _core.file("google/api_core/exceptions.py")


class GoogleAPIAccessMessages:
    """Log messages of Google APIs: permissions, disabled services and quotas."""

    REQUIRED = LogMessage(
        anchor="Required '",
        sample="Error: googleapi: Error 403: Required 'compute.networks.get' permission for "
        "'projects/shop/global/networks/default', forbidden",
        pattern=r"Required '(?P<permission>[a-z]\w*\.\w+\.\w+)' permission for "
        r"'(?P<resource>[^']+)'",
        severity="error",
        meaning="The caller lacks this permission on the resource.",
        source=_gcpdiag.file(
            "gcpdiag/lint/notebooks/err_2023_002_create_notebook_compute_subnetworks_permissions_missing.py"
        ),
        failure=fails.DENIED,
    )

    NO_ACCESS = LogMessage(
        anchor=" does not have ",
        sample="shop@example.iam.gserviceaccount.com does not have storage.objects.get access "
        "to the Google Cloud Storage object.",
        pattern=r"does not have (?P<permission>[a-z]\w*\.\w+\.\w+) (?:access|permission)",
        severity="error",
        meaning="The caller lacks this permission on the resource.",
        source=_auth.file("system_tests/system_tests_sync/test_downscoping.py"),
        failure=fails.DENIED,
    )

    DENIED_REASON = LogMessage(
        anchor="IAM_PERMISSION_DENIED",
        sample='{ "reason": "IAM_PERMISSION_DENIED", "domain": "iam.googleapis.com", '
        '"metadata": { "permission": "run.services.get" } }',
        pattern=r"IAM_PERMISSION_DENIED",
        severity="error",
        meaning="The caller lacks the permission that the metadata names.",
        source=ERROR_REASON,
        failure=fails.DENIED,
    )

    DENIED_STATUS = LogMessage(
        anchor='"status": "PERMISSION_DENIED"',
        sample='{ "error": { "code": 403, "message": "The caller does not have permission", '
        '"status": "PERMISSION_DENIED" } }',
        pattern=r'"status":\s*"(?P<status>PERMISSION_DENIED)"',
        severity="error",
        meaning="The caller lacks a permission, or the API is disabled; the message says which.",
        source=CODE,
        failure=fails.DENIED,
    )

    DENIED_CALLER = LogMessage(
        anchor="The caller does not have permission",
        sample="Error: 7 PERMISSION_DENIED: The caller does not have permission",
        severity="error",
        meaning="The caller lacks a permission on the resource.",
        source=CODE,
        failure=fails.DENIED,
    )

    DENIED_PYTHON = LogMessage(
        anchor="google.api_core.exceptions.PermissionDenied: 403 ",
        sample="google.api_core.exceptions.PermissionDenied: 403 Missing or insufficient "
        "permissions.",
        severity="error",
        meaning="The caller lacks a permission (Python).",
        source=EXCEPTIONS,
        failure=fails.DENIED,
    )

    FORBIDDEN_PYTHON = LogMessage(
        anchor="google.api_core.exceptions.Forbidden: 403 ",
        sample="google.api_core.exceptions.Forbidden: 403 GET "
        "https://storage.googleapis.com/storage/v1/b/shop: forbidden",
        severity="error",
        meaning="The caller lacks a permission, or a quota is used up; the rest says which "
        "(Python).",
        source=EXCEPTIONS,
        failure=fails.DENIED,
    )

    DISABLED = LogMessage(
        anchor="SERVICE_DISABLED",
        sample='{ "reason": "SERVICE_DISABLED", "domain": "googleapis.com", "metadata": { '
        '"consumer": "projects/123", "service": "pubsub.googleapis.com" } }',
        pattern=r"\bSERVICE_DISABLED\b",
        severity="error",
        meaning="The API is not enabled in the project.",
        source=ERROR_REASON,
        failure=fails.DISABLED,
    )

    NEVER_USED = LogMessage(
        anchor=" has not been used in project ",
        sample=(
            "Cloud Monitoring API has not been used in project 328022628735 "
            "before or it is disabled. Enable it by visiting "
            "https://console.developers.google.com/apis/api/monitoring.googleapis.com/overview?project=328022628735"
            " then retry."
        ),
        pattern=r"(?P<api>[A-Z][^\":=]*?) has not been used in project (?P<project>\S+) before "
        r"or it is disabled",
        severity="error",
        meaning="The API is not enabled in the project.",
        source=_gcpdiag.file(
            "test-data/gce2/json-dumps/compute-serial-port-output-valid-linux-ssh.json"
        ),
        failure=fails.DISABLED,
    )

    BILLING = LogMessage(
        anchor="BILLING_DISABLED",
        sample='{ "reason": "BILLING_DISABLED", "domain": "googleapis.com", "metadata": { '
        '"consumer": "projects/123", "service": "pubsub.googleapis.com" } }',
        pattern=r"\bBILLING_DISABLED\b",
        severity="error",
        meaning="The project has no active billing account.",
        source=ERROR_REASON,
        failure=fails.BILLING,
    )

    SCOPES = LogMessage(
        anchor="ACCESS_TOKEN_SCOPE_INSUFFICIENT",
        sample='{ "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT", "domain": "googleapis.com", '
        '"metadata": { "service": "storage.googleapis.com" } }',
        pattern=r"ACCESS_TOKEN_SCOPE_INSUFFICIENT",
        severity="error",
        meaning="The token was made without the scope that the API needs.",
        source=ERROR_REASON,
        failure=fails.SCOPES,
    )

    TOKEN_EXPIRED = LogMessage(
        anchor="ACCESS_TOKEN_EXPIRED",
        sample='{ "reason": "ACCESS_TOKEN_EXPIRED", "domain": "googleapis.com", "metadata": { '
        '"service": "storage.googleapis.com" } }',
        pattern=r"ACCESS_TOKEN_EXPIRED",
        severity="error",
        meaning="The token has expired.",
        source=ERROR_REASON,
        failure=fails.TOKEN,
    )

    BAD_KEY = LogMessage(
        anchor="API_KEY_INVALID",
        sample='{ "reason": "API_KEY_INVALID", "domain": "googleapis.com", "metadata": { '
        '"service": "maps-backend.googleapis.com" } }',
        pattern=r"\bAPI_KEY_INVALID\b",
        severity="error",
        meaning="The API key has a bad format, does not exist, or has expired.",
        source=ERROR_REASON,
        failure=fails.KEY,
    )

    SUSPENDED = LogMessage(
        anchor="CONSUMER_SUSPENDED",
        sample='{ "reason": "CONSUMER_SUSPENDED", "domain": "googleapis.com", "metadata": { '
        '"consumer": "projects/123" } }',
        pattern=r"\bCONSUMER_SUSPENDED\b",
        severity="error",
        meaning="Google suspended the project, as for a violation of its terms.",
        source=ERROR_REASON,
        failure=fails.BILLING,
    )
