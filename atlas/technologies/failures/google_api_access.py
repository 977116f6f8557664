"""What fails in calls of Google APIs where access is refused, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._google import LINT, QUOTAS
from atlas.technologies.failures.google_api import KEY_FILE, METADATA
from atlas.technologies.known_failure import KnownFailure

_apis = Repository(
    "googleapis/googleapis",
    commit="f8291d2b89f0017ab078a4c7378069bae5686f6f",
    checked="2026-11-26",
    publisher="Google Cloud",
)

DENIED = KnownFailure("the caller lacks a permission", steps=[LINT, KEY_FILE, METADATA])
DISABLED = KnownFailure("the API is not enabled in the project", steps=[LINT, KEY_FILE, QUOTAS])
BILLING = KnownFailure(
    "the project has no active billing account, or is suspended", steps=[LINT, QUOTAS, KEY_FILE]
)
SCOPES = KnownFailure("the token lacks a scope", steps=[METADATA, KEY_FILE, LINT])
TOKEN = KnownFailure("the access token has expired", steps=[METADATA, KEY_FILE, LINT])
KEY = KnownFailure("the API key is not valid", steps=[KEY_FILE, LINT, QUOTAS])
