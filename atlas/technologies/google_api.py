"""Google API: the calls that clients and controllers make to Google Cloud."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._google_api_access_messages import GoogleAPIAccessMessages
from atlas.technologies._google_api_auth_messages import GoogleAPIAuthMessages
from atlas.technologies._google_api_class_messages import GoogleAPIClassMessages
from atlas.technologies._google_api_client_messages import GoogleAPIClientMessages
from atlas.technologies._google_api_quota_messages import GoogleAPIQuotaMessages
from atlas.technologies._google_api_reason_messages import GoogleAPIReasonMessages
from atlas.technologies.failures import google_api as fails
from atlas.technologies.failures._google import CHECKED, autoscaler, gcpdiag
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

GO = Repository(
    "googleapis/google-api-go-client",
    commit="02cfcabb1ac1535b95fd8bdda1ce1ef48ae657ee",
    checked=CHECKED,
    publisher="Google Cloud",
).file("googleapi/googleapi.go")
PYTHON = Repository(
    "googleapis/python-api-core",
    commit="bfc6651411d3e13867fefe691884940627f9b6b6",
    checked=CHECKED,
    publisher="Google Cloud",
).file("google/api_core/exceptions.py")
REASONS = Repository(
    "googleapis/googleapis",
    commit="f8291d2b89f0017ab078a4c7378069bae5686f6f",
    checked=CHECKED,
    publisher="Google Cloud",
).file("google/api/error_reason.proto")
CAPACITY = gcpdiag.file("gcpdiag/lint/gce/warn_2022_010_resource_availability.py")
_METADATA = fails.auth.file("google/auth/compute_engine/_metadata.py")
OLD_DEFAULT = Repository(
    "googleapis/google-auth-library-python",
    commit="04abd9e84ac9041c648ce332cbfcfe0c03098cf2",
    checked="2026-11-26",
    publisher="Google Cloud",
).file("google/auth/_default.py")
GO_DEFAULT = Repository(
    "golang/oauth2",
    commit="89ff2e1ac388c1a234a687cb2735341cde3f7122",
    checked="2026-11-26",
    publisher="Go",
).file("google/default.go")


class GoogleAPI(
    GoogleAPIClassMessages,
    GoogleAPIReasonMessages,
    GoogleAPIAuthMessages,
    GoogleAPIClientMessages,
    GoogleAPIAccessMessages,
    GoogleAPIQuotaMessages,
    Technology,
):
    """The APIs of Google Cloud, as their clients report errors of them."""

    name = "Google API"
    icon = "diagrams.gcp.devtools.SDK"
    plane = "control"
    releases = undisclosed("a service without public versions: looked in googleapis/googleapis")
    logs = undisclosed("place of its log: looked in GoogleCloudPlatform/gcpdiag")

    RATE_LIMIT = LogMessage(
        anchor=", rateLimitExceeded",
        sample="googleapi: Error 403: Rate Limit Exceeded, rateLimitExceeded",
        pattern=r"googleapi: Error (?P<status>\d+): .*, (?P<reason>rateLimitExceeded)",
        severity="error",
        meaning="The project calls the API more often than its rate quota allows.",
        source=GO,
        failure=fails.RATE,
    )
    RATE_REASON = LogMessage(
        anchor="RATE_LIMIT_EXCEEDED",
        sample='{ "reason": "RATE_LIMIT_EXCEEDED", "domain": "googleapis.com", "metadata": { '
        '"consumer": "projects/123", "service": "pubsub.googleapis.com", "quota_metric": '
        '"pubsub.googleapis.com/read_requests" } }',
        pattern=r'"?reason"?:\s*"(?P<reason>RATE_LIMIT_EXCEEDED)"',
        severity="error",
        meaning="The project calls the API more often than its rate quota allows.",
        source=REASONS,
        failure=fails.RATE,
    )
    QUOTA_REASON = LogMessage(
        anchor="RESOURCE_QUOTA_EXCEEDED",
        sample='{ "reason": "RESOURCE_QUOTA_EXCEEDED", "domain": "googleapis.com", "metadata": { '
        '"consumer": "projects/123", "service": "compute.googleapis.com", "quota_metric": '
        '"compute.googleapis.com/vms" } }',
        pattern=r'"?reason"?:\s*"(?P<reason>RESOURCE_QUOTA_EXCEEDED)"',
        severity="error",
        meaning="The project may not have more resources of this kind.",
        source=REASONS,
        failure=fails.RESOURCES,
    )
    EXHAUSTED = LogMessage(
        anchor="google.api_core.exceptions.ResourceExhausted: 429 ",
        sample="google.api_core.exceptions.ResourceExhausted: 429 Quota exceeded for quota metric "
        "'Read requests'",
        pattern=r"api_core\.exceptions\.(?:ResourceExhausted|TooManyRequests): 429",
        severity="error",
        meaning="A quota of the project is used up, or the service limits the calls.",
        source=PYTHON,
        failure=fails.RATE,
    )
    TOO_MANY_REQUESTS = LogMessage(
        anchor="google.api_core.exceptions.TooManyRequests: 429 ",
        sample="google.api_core.exceptions.TooManyRequests: 429 GET "
        "https://compute.googleapis.com/compute/v1/projects/shop/zones",
        severity="error",
        meaning="The service limits the calls of the project.",
        source=PYTHON,
        failure=fails.RATE,
    )
    QUOTA_METRIC = LogMessage(
        anchor="Quota exceeded for quota metric",
        sample="Quota exceeded for quota metric 'Content requests per project per region'",
        pattern=r"Quota exceeded for quota metric '(?P<metric>[^']+)'",
        severity="error",
        meaning="This quota of the project is used up.",
        source=gcpdiag.file("gcpdiag/lint/gke/err_2023_001_containerfilesystem_quota.py"),
        failure=fails.RATE,
    )
    NO_CAPACITY = LogMessage(
        anchor="ZONE_RESOURCE_POOL_EXHAUSTED",
        sample="ZONE_RESOURCE_POOL_EXHAUSTED_WITH_DETAILS",
        pattern=r"(?P<code>ZONE_RESOURCE_POOL_EXHAUSTED(?:_WITH_DETAILS)?)",
        severity="error",
        meaning="The zone has too few resources for the machine at the moment.",
        source=autoscaler.file("cluster-autoscaler/cloudprovider/gce/autoscaling_gce_client.go"),
        failure=fails.CAPACITY,
    )
    NOT_ENOUGH = LogMessage(
        anchor="does not have enough resources available",
        sample="The zone 'projects/shop/zones/europe-west1-b' does not have enough resources "
        "available to fulfill the request.",
        pattern=r"(?P<zone>zones/[\w-]+)'? does not have enough resources available",
        severity="error",
        meaning="The zone has too few resources for the machine at the moment.",
        source=CAPACITY,
        failure=fails.CAPACITY,
    )
    NO_LOGIN = LogMessage(
        anchor="Your default credentials were not found. To set up Application Default "
        "Credentials, ",
        sample="google.auth.exceptions.DefaultCredentialsError: Your default credentials were not "
        "found. To set up Application Default Credentials, see "
        "https://cloud.google.com/docs/authentication/external/set-up-adc for more information.",
        severity="error",
        meaning="The program found no key file, no login and no metadata server.",
        source=fails.auth.file("google/auth/_default.py"),
        failure=fails.NO_LOGIN,
    )
    LOGIN_EXPIRED = LogMessage(
        anchor="Reauthentication is needed. Please run `gcloud auth application-default login`",
        sample="google.auth.exceptions.RefreshError: Reauthentication is needed. Please run "
        "`gcloud auth application-default login` to reauthenticate.",
        severity="error",
        meaning="The login of a person has expired.",
        source=fails.REAUTH,
        failure=fails.LOGIN_EXPIRED,
    )
    NO_METADATA = LogMessage(
        anchor="Compute Engine Metadata server unavailable",
        sample="Compute Engine Metadata server unavailable on attempt 1 of 3. Reason: timed out",
        severity="warning",
        meaning="The metadata server gave no answer, and with it no credentials.",
        source=_METADATA,
        failure=fails.NO_METADATA,
    )
    NO_LOGIN_BEFORE = LogMessage(
        anchor="Could not automatically determine credentials. Please set ",
        sample="google.auth.exceptions.DefaultCredentialsError: Could not automatically "
        "determine credentials. Please set GOOGLE_APPLICATION_CREDENTIALS or explicitly create "
        "credentials and re-run the application.",
        severity="error",
        meaning="The program found no key file, no login and no metadata server (older wording).",
        source=OLD_DEFAULT,
        failure=fails.NO_LOGIN,
    )
    NO_LOGIN_GO = LogMessage(
        anchor="google: could not find default credentials. See ",
        sample="google: could not find default credentials. See "
        "https://cloud.google.com/docs/authentication/external/set-up-adc for more information",
        severity="error",
        meaning="The Go program found no key file, no login and no metadata server.",
        source=GO_DEFAULT,
        failure=fails.NO_LOGIN,
    )


google_api = GoogleAPI()
