"""What fails in calls of Google APIs that get no answer, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._google import LINT
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_core = Repository(
    "googleapis/python-api-core",
    commit="bfc6651411d3e13867fefe691884940627f9b6b6",
    checked="2026-11-26",
    publisher="Google Cloud",
)
EXCEPTIONS = _core.file("google/api_core/exceptions.py")

UNAVAILABLE = KnownFailure(
    "the service does not answer in time, or fails",
    steps=[CALL, RESOLVE, LINT],
    causes=[
        wrapped_error(EXCEPTIONS.at("class ServiceUnavailable")),
    ],
)
