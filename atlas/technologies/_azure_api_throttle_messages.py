"""Log messages of the Azure API: throttling, disks in transition and locks."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_api as fails
from atlas.technologies.failures._azure import CHECKED
from atlas.technologies.message import LogMessage

_disk_driver = Repository(
    "kubernetes-sigs/azuredisk-csi-driver",
    commit="d983d613b6dd04af5bcc886d309b8de6ea5637b6",
    checked=CHECKED,
)
_provider = Repository(
    "kubernetes-sigs/cloud-provider-azure",
    commit="7b31c76ce2ff602cc2dfec988744d8d0534b448c",
    checked=CHECKED,
)


class AzureAPIThrottleMessages:
    """Log messages of the Azure API: throttling, disks in transition and locks."""

    SUBSCRIPTION_THROTTLED = LogMessage(
        anchor="too many requests have been received for this subscription",
        sample='Code="OperationNotAllowed" Message="The server rejected the request because too '
        'many requests have been received for this subscription." '
        'Details=[{"code":"TooManyRequests"}]',
        severity="error",
        meaning="Azure Compute refuses calls until the seconds in Retry-After are over.",
        source=fails.COMPUTE_THROTTLING,
        failure=fails.THROTTLED,
    )
    GROUP_THROTTLED = LogMessage(
        anchor="measuredRequestCount",
        sample='"code": "TooManyRequests", "target": "HighCostGet30Min", "message": '
        '{"operationGroup":"HighCostGet30Min","allowedRequestCount":800,'
        '"measuredRequestCount":1238}',
        pattern=r'measuredRequestCount[\\"]*:(?P<count>\d+)',
        severity="error",
        meaning="More calls of one group were made than Azure Compute allows.",
        source=fails.COMPUTE_THROTTLING,
        failure=fails.THROTTLED,
    )
    CLIENT_THROTTLED = LogMessage(
        anchor="azure cloud provider throttled for operation ",
        sample="Retriable: true, RetryAfter: 217s, HTTPStatusCode: 0, RawError: azure cloud "
        'provider throttled for operation StorageAccountListByResourceGroup with reason "client '
        'throttled"',
        pattern=r"azure cloud provider throttled for operation (?P<operation>\w+)",
        severity="error",
        meaning="Kubernetes waits with this call, because Azure refused earlier ones.",
        source=_disk_driver.file("pkg/azureutils/azure_disk_utils_test.go"),
        failure=fails.THROTTLED,
    )
    CLIENT_LIMITED = LogMessage(
        anchor="azure cloud provider rate limited(",
        sample="azure cloud provider rate limited(write) for operation CreateOrUpdate",
        pattern=r"azure cloud provider rate limited\((?P<kind>\w+)\) for operation "
        r"(?P<operation>\w+)",
        severity="error",
        meaning="Kubernetes makes fewer calls to Azure than it wants to, by its own limit.",
        source=_provider.file("pkg/provider/azure_vmss_repo_test.go"),
        failure=fails.THROTTLED,
    )
    DETACHING = LogMessage(
        anchor="because the disk is currently being detached or the last detach",
        sample="Cannot attach data disk 'pvc-8a4e' to VM 'aks-pool-0' because the disk is "
        "currently being detached or the last detach operation failed. Please wait until the disk "
        "is completely detached and then try again.",
        pattern=r"(?:Cannot attach data disk '(?P<disk>[^']+)' to (?:VM|virtual machine) "
        r"'(?P<machine>[^']+)' )?because the disk is currently being detached",
        severity="error",
        meaning="The last detach of the disk failed or has not ended, so it cannot be attached.",
        source=fails.DETACHED,
        failure=fails.DETACHING,
    )
    DETACHING_CODE = LogMessage(
        anchor="AttachDiskWhileBeingDetached",
        sample='Status=409 Code="AttachDiskWhileBeingDetached"',
        severity="error",
        meaning="The last detach of the disk failed or has not ended, so it cannot be attached.",
        source=fails.DETACHED,
        failure=fails.DETACHING,
    )
    PREEMPTED = LogMessage(
        anchor="Operation execution has been preempted by a more recent operation",
        sample='Code="OperationPreempted" Message="Operation execution has been preempted by a '
        'more recent operation."',
        severity="error",
        meaning="A later change of the same machine or scale set ended this one.",
        source=_provider.file("pkg/consts/consts.go"),
        failure=fails.PREEMPTED,
    )
    LOCKED = LogMessage(
        anchor="because following scope(s) are locked: '",
        sample="The scope '/subscriptions/6f1c/resourcegroups/shop' cannot perform delete "
        "operation because following scope(s) are locked: '/subscriptions/6f1c'. Please remove "
        "the lock and try again. (Code: ScopeLocked)",
        pattern=r"cannot perform (?P<operation>\w+) operation because following scope\(s\) are "
        r"locked: '(?P<scope>[^']+)'",
        severity="error",
        meaning="A lock on the resource, its group or its subscription forbids the change.",
        source=fails.LOCK_POST,
        failure=fails.LOCKED,
    )
    NOT_PROVISIONED = LogMessage(
        anchor="ReferencedResourceNotProvisioned",
        sample='Code="ReferencedResourceNotProvisioned" Message="Cannot proceed with operation '
        "because resource /subscriptions/6f1c/publicIPAddresses/pip used by resource lb is not in "
        'Succeeded state."',
        severity="error",
        meaning="A resource that this one uses is in a failed state, or still changing.",
        source=_provider.file("pkg/provider/azure_loadbalancer_repo_test.go"),
        failure=fails.BUSY,
    )
