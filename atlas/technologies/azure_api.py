"""Azure API: the calls that SDKs, the command line and controllers make to Microsoft Azure."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._azure_api_access_messages import AzureAPIAccessMessages
from atlas.technologies._azure_api_code_messages import AzureAPICodeMessages
from atlas.technologies._azure_api_deployment_messages import AzureAPIDeploymentMessages
from atlas.technologies._azure_api_error_messages import AzureAPIErrorMessages
from atlas.technologies._azure_api_identity_messages import AzureAPIIdentityMessages
from atlas.technologies._azure_api_plan_messages import AzureAPIPlanMessages
from atlas.technologies._azure_api_throttle_messages import AzureAPIThrottleMessages
from atlas.technologies.failures import azure_api as fails
from atlas.technologies.failures._azure import QUOTA, SKU, support
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

ALLOCATING = support.file(
    "support/azure/azure-kubernetes/error-codes/zonalallocation-allocationfailed-error.md",
    commit="055d9609949ee8d194d8b25fd4148d9c46bf6fef",
)
TOO_MANY = support.file(
    "support/azure/azure-kubernetes/error-codes/toomanyrequestsreceived-error.md",
    commit="16edcd96fdb14ca37ba40e5d89d494240df44777",
)
FAMILIES = support.file(
    "support/azure/azure-kubernetes/create-upgrade-delete/quota-exceeded-during-creation-upgrade."
    "md",
    commit="01b43297a0f7872f1fe725798dcb5d88bce2e63a",
)
LINKED = support.file(
    "support/azure/azure-kubernetes/error-codes/linkedauthorizationfailed-error.md",
    commit="041794126580998dbb17bd4404e7dcd84026b166",
)


class AzureAPI(
    AzureAPIPlanMessages,
    AzureAPIErrorMessages,
    AzureAPIIdentityMessages,
    AzureAPICodeMessages,
    AzureAPIAccessMessages,
    AzureAPIDeploymentMessages,
    AzureAPIThrottleMessages,
    Technology,
):
    """The API of Microsoft Azure, as its clients report errors of it."""

    name = "Azure API"
    icon = "diagrams.azure.general.Resource"
    plane = "control"
    releases = undisclosed("a service without public versions: looked in MicrosoftDocs/azure-docs")
    logs = undisclosed("place of its log: looked in MicrosoftDocs/azure-docs")

    TOO_MANY_REQUESTS = LogMessage(
        anchor=" requests for subscription '",
        sample="Number of read requests for subscription '6f1c2b3a-0000-1111-2222-bbbbbbbbbbbb' "
        "exceeded the limit of '15000' for time interval '01:00:00'. Please try again after '5' "
        "seconds.",
        pattern=r"Number of (?P<kind>\w+) requests for subscription '(?P<subscription>[^']+)' "
        r"exceeded the limit of '(?P<limit>\d+)'",
        severity="error",
        meaning="Azure Resource Manager refuses calls until the seconds given are over.",
        source=TOO_MANY,
        failure=fails.THROTTLED,
    )
    ZONAL_ALLOCATION = LogMessage(
        anchor="Allocation failed. We do not have sufficient capacity for the requested VM size in "
        "this zone.",
        sample="Code: ZonalAllocationFailed Message: Allocation failed. We do not have sufficient "
        "capacity for the requested VM size in this zone. Read more about improving likelihood of "
        "allocation success at https://aka.ms/allocation-guidance.",
        severity="error",
        meaning="The zone has too little capacity of the VM size at the moment.",
        source=ALLOCATING,
        failure=fails.NO_CAPACITY,
    )
    ALLOCATION = LogMessage(
        anchor="The VM allocation failed due to an internal error. Please retry later or try "
        "deploying to a different location.",
        sample="Code: AllocationFailed Message: The VM allocation failed due to an internal error. "
        "Please retry later or try deploying to a different location.",
        severity="error",
        meaning="The location could not allocate the VM.",
        source=ALLOCATING,
        failure=fails.NO_CAPACITY,
    )
    OVERCONSTRAINED = LogMessage(
        anchor="Allocation failed. VM(s) with the following constraints cannot be allocated, "
        "because the condition is too restrictive.",
        sample="Create or update VMSS failed. Allocation failed. VM(s) with the following "
        "constraints cannot be allocated, because the condition is too restrictive. Please remove "
        "some constraints and try again.",
        severity="error",
        meaning="No hardware fits size, zone, disk and network constraints together.",
        source=ALLOCATING,
        failure=fails.NO_CAPACITY,
    )
    SIZE_UNAVAILABLE = LogMessage(
        anchor="Please try another size or deploy to a different location or zones.",
        sample="The requested size for resource '/subscriptions/6f1c/resourceGroups/shop/vm' is "
        "currently not available in location 'westeurope' zones '1' for subscription '6f1c'. "
        "Please try another size or deploy to a different location or zones.",
        severity="error",
        meaning="The VM size is not available to this subscription in the location or zone.",
        source=SKU,
        failure=fails.NO_SIZE,
    )
    CORE_QUOTA = LogMessage(
        anchor="Operation results in exceeding quota limits of Core.",
        sample="Code=OperationNotAllowed Message=Operation results in exceeding quota limits of "
        "Core. Maximum allowed: 4, Current in use: 4, Additional requested: 2.",
        pattern=r"quota limits of Core\. Maximum allowed: (?P<limit>\d+), Current in use: "
        r"(?P<used>\d+), Additional requested: (?P<requested>\d+)",
        severity="error",
        meaning="The subscription may not use more vCPUs in the region.",
        source=QUOTA,
        failure=fails.QUOTA,
    )
    FAMILY_QUOTA = LogMessage(
        anchor="Insufficient vcpu quota requested ",
        sample="Insufficient vcpu quota requested 6, remaining 4 for family standardDCSv2Family "
        "for region westeurope.",
        pattern=r"vcpu quota requested (?P<requested>\d+), remaining (?P<remaining>\d+) for family "
        r"(?P<family>\w+)",
        severity="error",
        meaning="The subscription may not use more vCPUs of this family in the region.",
        source=FAMILIES,
        failure=fails.QUOTA,
    )
    RESOURCE_QUOTA = LogMessage(
        anchor=" would exceed the quota of ",
        sample="Code=ResourceQuotaExceeded Message=Creating the resource of type "
        "Microsoft.Network/loadBalancers would exceed the quota of 800 resources of type "
        "Microsoft.Network/loadBalancers per resource group.",
        pattern=r"the resource of type (?P<type>\S+) would exceed the quota of (?P<limit>\d+)",
        severity="error",
        meaning="The resource group may not hold more resources of this type.",
        source=QUOTA,
        failure=fails.RESOURCE_QUOTA,
    )
    LINKED_DENIED = LogMessage(
        anchor="has permission to perform action '",
        sample="The client 'aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb' with object id '1234' has "
        "permission to perform action 'Microsoft.Network/virtualNetworks/write' on scope "
        "'/subscriptions/6f1c'; however, it doesn't have permission to perform action "
        "'Microsoft.Network/ddosProtectionPlans/join/action' on the linked scope(s) "
        "'/subscriptions/6f1c' or the linked scope(s) are invalid.",
        pattern=r"permission to perform action '(?P<action>[^']+)' on the linked scope",
        severity="error",
        meaning="The caller may change the resource, but not use the one that it refers to.",
        source=LINKED,
        failure=fails.DENIED,
    )


azure_api = AzureAPI()
