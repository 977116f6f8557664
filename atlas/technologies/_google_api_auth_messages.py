"""Log messages of Google APIs: tokens that cannot be refreshed, and things that are missing."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import google_api_auth as fails
from atlas.technologies.message import LogMessage

_auth = Repository(
    "googleapis/google-auth-library-python",
    commit="2ea24b03436765fa3cf279ce148482ff6332136b",
    checked="2026-11-26",
    publisher="Google Cloud",
)
_core = Repository(
    "googleapis/python-api-core",
    commit="bfc6651411d3e13867fefe691884940627f9b6b6",
    checked="2026-11-26",
    publisher="Google Cloud",
)
_gocopy = Repository(
    "grafana/loki", commit="65e30f8488e8a5ea2013c6881675f8103a8f6bc7", checked="2026-11-26"
)
GOOGLEAPI = _gocopy.file("vendor/google.golang.org/api/googleapi/googleapi.go")


class GoogleAPIAuthMessages:
    """Log messages of Google APIs: tokens that cannot be refreshed, and things that are missing."""

    REFRESH = LogMessage(
        anchor="google.auth.exceptions.RefreshError: ",
        sample="google.auth.exceptions.RefreshError: ('invalid_grant: Invalid JWT Signature.', "
        "{'error': 'invalid_grant'})",
        severity="error",
        meaning="The credentials give no token; the rest says why.",
        source=_auth.file("google/auth/exceptions.py"),
        failure=fails.REFRESH,
    )

    NOT_FOUND = LogMessage(
        anchor="google.api_core.exceptions.NotFound: 404 ",
        sample="google.api_core.exceptions.NotFound: 404 Resource not found (resource=orders).",
        severity="error",
        meaning="The resource does not exist in the project, or not under this name.",
        source=_core.file("google/api_core/exceptions.py"),
        failure=fails.NOT_FOUND,
    )

    NOT_FOUND_GO = LogMessage(
        anchor="googleapi: Error 404: ",
        sample="googleapi: Error 404: The resource "
        "'projects/shop/zones/europe-west1-b/disks/data' was not found, notFound",
        severity="error",
        meaning="The resource does not exist in the project, or not under this name.",
        source=GOOGLEAPI,
        failure=fails.NOT_FOUND,
    )

    EXISTS_GO = LogMessage(
        anchor="googleapi: Error 409: ",
        sample="googleapi: Error 409: The resource 'projects/shop/global/networks/default' "
        "already exists, alreadyExists",
        severity="error",
        meaning="The name is taken, or another change is at work.",
        source=GOOGLEAPI,
        failure=fails.CONFLICT,
    )
