"""What fails in calls of Google APIs by rarer reasons, with the first steps."""

from atlas.technologies.failures._google import LINT
from atlas.technologies.failures.google_api import KEY_FILE
from atlas.technologies.failures.google_api_access import API_KEYS, PROJECT
from atlas.technologies.failures.google_api_auth import RESOURCE
from atlas.technologies.known_failure import KnownFailure

KEY_RESTRICTED = KnownFailure(
    "the restrictions of the API key forbid the call", steps=[API_KEYS, PROJECT, LINT]
)
NO_PROJECT = KnownFailure(
    "the project of the call does not exist or is not valid", steps=[PROJECT, KEY_FILE, LINT]
)
PERIMETER = KnownFailure("a service perimeter forbids the call", steps=[PROJECT, KEY_FILE, LINT])
INVALID = KnownFailure("the values of a call are not accepted", steps=[RESOURCE, PROJECT, LINT])
CONDITION = KnownFailure("a condition of a call does not hold", steps=[RESOURCE, PROJECT, LINT])
TAX = KnownFailure(
    "local tax rules forbid resources in the location", steps=[RESOURCE, PROJECT, LINT]
)
