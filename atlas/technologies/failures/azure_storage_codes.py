"""What fails in Azure Storage by its error codes, with the first steps."""

from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.azure_api import ROLES
from atlas.technologies.known_failure import KnownFailure

NO_QUEUE = KnownFailure(
    "a queue, table or file share does not exist", steps=[CALL, ENVIRONMENT, ROLES]
)
EXISTS = KnownFailure("a blob, container or table exists already", steps=[CALL, ROLES, ENVIRONMENT])
ARCHIVED = KnownFailure("a blob is archived or sealed", steps=[CALL, ROLES, ENVIRONMENT])
BAD_UPLOAD = KnownFailure("the blocks of an upload are not valid", steps=[CALL, ENVIRONMENT, ROLES])
TOO_LARGE = KnownFailure("an upload or an entity is too large", steps=[CALL, ENVIRONMENT, ROLES])
SNAPSHOTS = KnownFailure("a blob still has snapshots", steps=[CALL, ROLES, ENVIRONMENT])
RANGE = KnownFailure("a range is beyond the end of a blob", steps=[CALL, ENVIRONMENT, ROLES])
