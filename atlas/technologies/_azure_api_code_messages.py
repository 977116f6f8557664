"""Log messages of the Azure API: codes for capacity and quotas."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_api as fails
from atlas.technologies.message import LogMessage

_aks = Repository(
    "Azure/AKS",
    commit="8d1c890900df47080a5a3a0de0ad06da110af845",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="website/blog/2025-12-06-node-auto-provisioning-capacity-management",
)
_karpenter = Repository(
    "Azure/karpenter-provider-azure",
    commit="352646f599290c3a6d2f9710fb535a7b288f88ed",
    checked="2026-11-26",
    publisher="Microsoft",
)
INDEX = _aks.file("index.md")


class AzureAPICodeMessages:
    """Log messages of the Azure API: codes for capacity and quotas."""

    APPROVED_QUOTA = LogMessage(
        anchor="as it results in exceeding approved ",
        sample='Code="OperationNotAllowed" Message="Operation could not be completed as it '
        "results in exceeding approved Total Regional Cores quota. Additional details - "
        'Current Limit: 10, Current Usage: 8, Additional Required: 4"',
        pattern=r"exceeding approved (?P<quota>.*?) quota",
        severity="error",
        meaning="The subscription may not use more vCPUs in the region.",
        source=_karpenter.file("pkg/fake/aksmachinesapi.go"),
        failure=fails.QUOTA,
    )

    SKU_CODE = LogMessage(
        anchor="SkuNotAvailable",
        sample='{"code":"SkuNotAvailable","message":"The requested VM size for resource is '
        'currently not available"}',
        pattern=r'[Cc]ode"?\s*[:=]\s*"?SkuNotAvailable|Status=\d+ '
        r'Code="SkuNotAvailable|^\W*SkuNotAvailable: ',
        severity="error",
        meaning="The VM size is not available to this subscription in the location or zone.",
        source=INDEX,
        failure=fails.NO_SIZE,
    )

    ALLOCATION_CODE = LogMessage(
        anchor="AllocationFailed",
        sample='Code="AllocationFailed" Message="Allocation failed. Please try reducing the VM '
        'size or number of VMs."',
        pattern=r'[Cc]ode"?\s*[:=]\s*"?(?P<code>(?:Zonal)?AllocationFailed)',
        severity="error",
        meaning="The region or zone could not allocate the VM.",
        source=INDEX,
        failure=fails.NO_CAPACITY,
    )

    OVERCONSTRAINED_CODE = LogMessage(
        anchor="AllocationRequest",
        sample='Code="OverconstrainedZonalAllocationRequest" Message="Allocation failed."',
        pattern=r"Overconstrained(?:Zonal)?AllocationRequest",
        severity="error",
        meaning="No hardware fits size, zone, disk and network constraints together.",
        source=INDEX,
        failure=fails.NO_CAPACITY,
    )
