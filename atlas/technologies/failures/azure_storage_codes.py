"""What fails in Azure Storage by its error codes, with the first steps."""

from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.azure_api import ROLES
from atlas.technologies.failures.azure_storage import BLOB
from atlas.technologies.known_failure import KnownFailure

NO_QUEUE = KnownFailure("a queue or table does not exist", steps=[ENVIRONMENT, ROLES, CALL])
EXISTS = KnownFailure(
    "a blob, container, table or entity exists already", steps=[BLOB, ROLES, ENVIRONMENT]
)
ARCHIVED = KnownFailure("a blob is archived or sealed", steps=[BLOB, ROLES, ENVIRONMENT])
BAD_UPLOAD = KnownFailure("the blocks of an upload are not valid", steps=[BLOB, ENVIRONMENT, ROLES])
TOO_LARGE = KnownFailure("an upload or an entity is too large", steps=[BLOB, ENVIRONMENT, ROLES])
SNAPSHOTS = KnownFailure("a blob still has snapshots", steps=[BLOB, ROLES, ENVIRONMENT])
RANGE = KnownFailure("a range is beyond the end of a blob", steps=[BLOB, ENVIRONMENT, ROLES])
