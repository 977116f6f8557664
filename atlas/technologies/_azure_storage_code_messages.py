"""Log messages of Azure Storage: its errors of blobs, queues and tables."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_storage as fails
from atlas.technologies.failures import azure_storage_codes as codes
from atlas.technologies.message import LogMessage

STORAGE = Repository(
    "Azure/Azurite",
    commit="9074bea3528e23e50f5a1d576e13072d6c94d17c",
    checked="2026-11-27",
    publisher="Microsoft",
)
BLOB = STORAGE.file("src/blob/errors/StorageErrorFactory.ts")
QUEUE = STORAGE.file("src/queue/errors/StorageErrorFactory.ts")
TABLE = STORAGE.file("src/table/errors/StorageErrorFactory.ts")


class AzureStorageCodeMessages:
    """Log messages of Azure Storage: its errors of blobs, queues and tables."""

    QUEUE_MISSING = LogMessage(
        anchor="QueueNotFound",
        sample="<Code>QueueNotFound</Code><Message>The specified queue does not exist.</Message>",
        pattern=r"\bQueueNotFound\b",
        context=("azure", "Azure", "queue.core", "specified queue does not exist"),
        severity="error",
        meaning="The queue does not exist in the account.",
        source=QUEUE,
        failure=codes.NO_QUEUE,
    )
    TABLE_MISSING = LogMessage(
        anchor="The table specified does not exist.",
        sample="The table specified does not exist.",
        severity="error",
        meaning="The table does not exist in the account.",
        source=TABLE,
        failure=codes.NO_QUEUE,
    )
    BLOB_EXISTS = LogMessage(
        anchor="The specified blob already exists.",
        sample="The specified blob already exists.",
        severity="error",
        meaning="A blob of this name exists, and the call may not overwrite it.",
        source=BLOB,
        failure=codes.EXISTS,
    )
    CONTAINER_EXISTS = LogMessage(
        anchor="The specified container already exists.",
        sample="The specified container already exists.",
        severity="warning",
        meaning="A container of this name exists already.",
        source=BLOB,
        failure=codes.EXISTS,
    )
    TABLE_EXISTS = LogMessage(
        anchor="The table specified already exists.",
        sample="The table specified already exists.",
        severity="warning",
        meaning="A table of this name exists already.",
        source=TABLE,
        failure=codes.EXISTS,
    )
    ENTITY_EXISTS = LogMessage(
        anchor="The specified entity already exists",
        sample="EntityAlreadyExists: The specified entity already exists.",
        severity="error",
        meaning="An entity with these keys is in the table already.",
        source=TABLE,
        failure=codes.EXISTS,
    )
    UPDATE_CONDITION = LogMessage(
        anchor="The update condition specified in the request was not satisfied.",
        sample="The update condition specified in the request was not satisfied.",
        severity="error",
        meaning="The entity has changed since it was read.",
        source=TABLE,
        failure=fails.CONDITION,
    )
    ARCHIVED = LogMessage(
        anchor="This operation is not permitted on an archived blob.",
        sample="This operation is not permitted on an archived blob.",
        severity="error",
        meaning="The blob is in the archive tier, and must be rehydrated first.",
        source=BLOB,
        failure=codes.ARCHIVED,
    )
    SEALED = LogMessage(
        anchor="The specified blob is sealed, and its contents can't be modified",
        sample="The specified blob is sealed, and its contents can't be modified",
        severity="error",
        meaning="The blob is sealed, and cannot be changed.",
        source=BLOB,
        failure=codes.ARCHIVED,
    )
    BLOCK_LIST = LogMessage(
        anchor="The specified block list is invalid.",
        sample="The specified block list is invalid.",
        severity="error",
        meaning="A block that is to be committed was not uploaded, or has expired.",
        source=BLOB,
        failure=codes.BAD_UPLOAD,
    )
    BAD_BLOCK = LogMessage(
        anchor="The specified blob or block content is invalid.",
        sample="The specified blob or block content is invalid.",
        severity="error",
        meaning="A block does not fit those before it.",
        source=BLOB,
        failure=codes.BAD_UPLOAD,
    )
    BLOCK_COUNT = LogMessage(
        anchor="The committed block count cannot exceed the maximum limit of 50,000 blocks.",
        sample="The committed block count cannot exceed the maximum limit of 50,000 blocks.",
        severity="error",
        meaning="A blob has as many blocks as it may have.",
        source=BLOB,
        failure=codes.TOO_LARGE,
    )
    LARGE_BLOB = LogMessage(
        anchor="The uploaded entity blob is too large.",
        sample="The uploaded entity blob is too large.",
        severity="error",
        meaning="An upload is larger than one request may carry.",
        source=BLOB,
        failure=codes.TOO_LARGE,
    )
    LARGE_PROPERTY = LogMessage(
        anchor="The property value exceeds the maximum allowed size (64KB).",
        sample="The property value exceeds the maximum allowed size (64KB).",
        severity="error",
        meaning="A value of an entity is larger than a table takes.",
        source=TABLE,
        failure=codes.TOO_LARGE,
    )
    SNAPSHOTS = LogMessage(
        anchor="This operation is not permitted because the blob has snapshots.",
        sample="This operation is not permitted because the blob has snapshots.",
        severity="error",
        meaning="The blob has snapshots, and is not deleted without them.",
        source=BLOB,
        failure=codes.SNAPSHOTS,
    )
    RANGE_BEYOND = LogMessage(
        anchor="The range specified is invalid for the current size of the resource.",
        sample="The range specified is invalid for the current size of the resource.",
        severity="error",
        meaning="A read goes beyond the end of the blob.",
        source=BLOB,
        failure=codes.RANGE,
    )
    LEASE_LOST = LogMessage(
        anchor="The lease ID specified did not match the lease ID for the blob.",
        sample="The lease ID specified did not match the lease ID for the blob.",
        severity="error",
        meaning="Another client has taken the lease.",
        source=BLOB,
        failure=fails.LEASE,
    )
    LEASE_OVER = LogMessage(
        anchor="A lease ID was specified, but the lease for the blob has expired.",
        sample="A lease ID was specified, but the lease for the blob has expired.",
        severity="error",
        meaning="The lease was not renewed in time.",
        source=BLOB,
        failure=fails.LEASE,
    )
    BAD_HEADER = LogMessage(
        anchor="Authentication information is not given in the correct format. Check "
        "the value of Authorization header.",
        sample="Authentication information is not given in the correct format. Check "
        "the value of Authorization header.",
        severity="error",
        meaning="The authorization of a request is malformed.",
        source=BLOB,
        failure=fails.AUTHENTICATION,
    )
