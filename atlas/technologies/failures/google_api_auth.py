"""What fails where clients of Google APIs log in or name a resource, with the first steps."""

from atlas.technologies.failures._google import LINT
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures.google_api import KEY_FILE, METADATA
from atlas.technologies.known_failure import KnownFailure

REFRESH = KnownFailure("the credentials give no token", steps=[KEY_FILE, METADATA, CLOCK])
NOT_FOUND = KnownFailure("a resource does not exist", steps=[LINT, KEY_FILE, METADATA])
CONFLICT = KnownFailure(
    "a resource exists already or is being changed", steps=[LINT, KEY_FILE, METADATA]
)
