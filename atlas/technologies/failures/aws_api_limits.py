"""What fails in calls of the AWS API at limits and certificates, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._aws import CALLERS, QUOTAS, RAISE_QUOTA
from atlas.technologies.failures._network import CALL, CERTIFICATE
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_botocore = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
EXCEPTIONS = _botocore.file("botocore/exceptions.py")

LIMIT = KnownFailure("a limit of a service is reached", steps=[QUOTAS, CALLERS, RAISE_QUOTA])
NO_TRUST = KnownFailure(
    "the certificate of the endpoint is not trusted",
    steps=[CERTIFICATE, CALL, ENVIRONMENT],
    causes=[
        wrapped_error(EXCEPTIONS.at("SSL validation failed for")),
    ],
)
