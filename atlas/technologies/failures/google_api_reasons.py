"""What fails in calls of Google APIs by rarer reasons, with the first steps."""

from atlas.technologies.failures._google import LINT, QUOTAS
from atlas.technologies.failures.google_api import KEY_FILE, METADATA
from atlas.technologies.known_failure import KnownFailure

KEY_RESTRICTED = KnownFailure(
    "the restrictions of the API key forbid the call", steps=[KEY_FILE, LINT, QUOTAS]
)
NO_PROJECT = KnownFailure(
    "the project of the caller does not exist", steps=[KEY_FILE, LINT, METADATA]
)
PERIMETER = KnownFailure("a service perimeter forbids the call", steps=[LINT, KEY_FILE, METADATA])
INVALID = KnownFailure("the values of a call are not accepted", steps=[LINT, KEY_FILE, QUOTAS])
CONDITION = KnownFailure("a condition of a call does not hold", steps=[LINT, KEY_FILE, METADATA])
