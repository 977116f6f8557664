"""What fails in calls of Google APIs by the class of the exception, with the first steps."""

from atlas.technologies.failures._google import LINT
from atlas.technologies.failures.google_api import KEY_FILE, METADATA
from atlas.technologies.failures.google_api_auth import RESOURCE
from atlas.technologies.known_failure import KnownFailure

ABORTED = KnownFailure(
    "a call was aborted, typically because of a concurrent change", steps=[RESOURCE, KEY_FILE, LINT]
)
LOGIN = KnownFailure(
    "the service does not accept the credentials", steps=[KEY_FILE, METADATA, LINT]
)
