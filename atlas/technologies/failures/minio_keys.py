"""What fails in MinIO: keys, sizes of metadata."""

from atlas.technologies.failures.minio import INFO, LIVE, LOGS
from atlas.technologies.known_failure import KnownFailure

DEFAULTS = KnownFailure("the server runs with default credentials", steps=[LOGS, INFO, LIVE])
METADATA = KnownFailure("the metadata of an object is too large", steps=[LOGS, INFO, LIVE])
