"""Azure Storage: blobs, queues, tables and files."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._azure_storage_code_messages import AzureStorageCodeMessages
from atlas.technologies.failures import azure_storage as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_azurite = Repository(
    "Azure/Azurite",
    commit="9074bea3528e23e50f5a1d576e13072d6c94d17c",
    checked="2026-11-26",
    publisher="Microsoft",
)
STORAGEERRORFACTORY = _azurite.file("src/blob/errors/StorageErrorFactory.ts")


class AzureStorage(AzureStorageCodeMessages, Technology):
    """The storage service of Azure, as its clients report errors of it."""

    name = "Azure Storage"
    icon = "diagrams.azure.storage.StorageAccounts"
    plane = "state"
    releases = undisclosed("dates of its releases: not in the parts read of Azure/Azurite")
    logs = undisclosed("where it logs by default: not in the parts read of Azure/Azurite")

    AUTHENTICATION = LogMessage(
        anchor="Server failed to authenticate the request.",
        sample="ErrorCode:AuthenticationFailed Server failed to authenticate the request. Make "
        "sure the value of Authorization header is formed correctly including the signature.",
        severity="error",
        meaning="The account key or the shared access signature is wrong, expired, or the "
        "clock is.",
        source=STORAGEERRORFACTORY,
        failure=fails.AUTHENTICATION,
    )

    PERMISSION = LogMessage(
        anchor="This request is not authorized to perform this operation using this permission.",
        sample="Status: 403 (This request is not authorized to perform this operation using "
        "this permission.) ErrorCode: AuthorizationPermissionMismatch",
        severity="error",
        meaning="The identity has no role for this data, or the signature does not allow it.",
        source=STORAGEERRORFACTORY,
        failure=fails.PERMISSION,
    )

    SOURCE_IP = LogMessage(
        anchor="This request is not authorized to perform this operation using this source IP",
        sample="This request is not authorized to perform this operation using this source IP "
        "203.0.113.7.",
        severity="error",
        meaning="The signature allows other addresses.",
        source=STORAGEERRORFACTORY,
        failure=fails.DENIED,
    )

    DENIED = LogMessage(
        anchor="This request is not authorized to perform this operation",
        sample="RestError: This request is not authorized to perform this operation. "
        "RequestId:80f82d50-201a-004a-7340-a6bea4000000",
        severity="error",
        meaning="The network rules of the account, or the signature, refuse the request.",
        source=STORAGEERRORFACTORY,
        failure=fails.DENIED,
    )

    NO_BLOB = LogMessage(
        anchor="The specified blob does not exist.",
        sample="ErrorCode:BlobNotFound The specified blob does not exist. "
        "RequestId:80f82d50-201a-004a-7340-a6bea4000000",
        severity="error",
        meaning="No such blob; it may have been deleted.",
        source=STORAGEERRORFACTORY,
        failure=fails.MISSING,
    )

    NO_CONTAINER = LogMessage(
        anchor="The specified container does not exist.",
        sample="ErrorCode:ContainerNotFound The specified container does not exist. "
        "RequestId:80f82d50-201a-004a-7340-a6bea4000000",
        severity="error",
        meaning="No such container in the account.",
        source=STORAGEERRORFACTORY,
        failure=fails.MISSING,
    )

    LEASED = LogMessage(
        anchor="There is already a lease present.",
        sample="ErrorCode:LeaseAlreadyPresent There is already a lease present. "
        "RequestId:80f82d50-201a-004a-7340-a6bea4000000",
        severity="error",
        meaning="Another client holds the lease.",
        source=STORAGEERRORFACTORY,
        failure=fails.LEASE,
    )

    NO_LEASE_ID = LogMessage(
        anchor="and no lease ID was specified in the request.",
        sample="There is currently a lease on the blob and no lease ID was specified in the "
        "request. RequestId:80f82d50-201a",
        severity="error",
        meaning="The blob is leased, and the request does not name the lease.",
        source=STORAGEERRORFACTORY,
        failure=fails.LEASE,
    )

    CONDITION = LogMessage(
        anchor="The condition specified using HTTP conditional header(s) is not met.",
        sample="ErrorCode:ConditionNotMet The condition specified using HTTP conditional "
        "header(s) is not met. RequestId:80f82d50-201a",
        severity="error",
        meaning="The blob was changed by another client.",
        source=STORAGEERRORFACTORY,
        failure=fails.CONDITION,
    )


azure_storage = AzureStorage()
