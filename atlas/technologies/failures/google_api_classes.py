"""What fails in calls of Google APIs by the class of the exception, with the first steps."""

from atlas.technologies.failures._google import LINT, QUOTAS
from atlas.technologies.failures.google_api import KEY_FILE, METADATA
from atlas.technologies.known_failure import KnownFailure

ABORTED = KnownFailure(
    "a call was aborted by another one at the same time", steps=[LINT, QUOTAS, KEY_FILE]
)
LOGIN = KnownFailure(
    "the service does not accept the credentials", steps=[KEY_FILE, METADATA, LINT]
)
