"""What fails in MinIO: its credentials."""

from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.minio import INFO, LOGS
from atlas.technologies.known_failure import KnownFailure

DEFAULTS = KnownFailure("the server runs with default credentials", steps=[ENVIRONMENT, LOGS, INFO])
