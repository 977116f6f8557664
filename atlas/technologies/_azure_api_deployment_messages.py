"""Log messages of the Azure API: codes of deployments that fail."""

from atlas.technologies.failures import azure_api as fails
from atlas.technologies.failures._azure import CODES
from atlas.technologies.message import LogMessage


class AzureAPIDeploymentMessages:
    """Log messages of the Azure API: codes of deployments that fail."""

    IN_PROGRESS = LogMessage(
        anchor="AnotherOperationInProgress",
        sample='Code="AnotherOperationInProgress" Message="Another operation is running."',
        severity="error",
        meaning="Another change of the resource has not ended yet.",
        source=CODES,
        failure=fails.BUSY,
    )
    DEPLOYMENT_ACTIVE = LogMessage(
        anchor="DeploymentActiveAndUneditable",
        sample='{"code":"DeploymentActiveAndUneditable"}',
        severity="error",
        meaning="Another deployment to the resource group has not ended yet.",
        source=CODES,
        failure=fails.BUSY,
    )
    GROUP_DELETED = LogMessage(
        anchor="ResourceGroupBeingDeleted",
        sample='Code="ResourceGroupBeingDeleted"',
        severity="error",
        meaning="The resource group is being deleted.",
        source=CODES,
        failure=fails.BUSY,
    )
    SUBNET_IN_USE = LogMessage(
        anchor="InUseSubnetCannotBeDeleted",
        sample='Error: deleting Subnet: Code="InUseSubnetCannotBeDeleted"',
        severity="error",
        meaning="The subnet is in use, so it cannot be deleted or replaced.",
        source=CODES,
        failure=fails.IN_USE,
    )
    POLICY_DENIED = LogMessage(
        anchor="RequestDisallowedByPolicy",
        sample='Code="RequestDisallowedByPolicy" Message="Resource shop was disallowed by policy."',
        severity="error",
        meaning="A policy of the subscription forbids the change.",
        source=CODES,
        failure=fails.POLICY_DENIED,
    )
    NO_PROVIDER = LogMessage(
        anchor="NoRegisteredProviderFound",
        sample='Code="NoRegisteredProviderFound"',
        severity="error",
        meaning="The resource provider is not registered, or not in this location.",
        source=CODES,
        failure=fails.NOT_REGISTERED,
    )
    NO_SUBSCRIPTION_PROVIDER = LogMessage(
        anchor="MissingSubscriptionRegistration",
        sample='Code="MissingSubscriptionRegistration" Message="Register it."',
        severity="error",
        meaning="The resource provider is not registered in the subscription.",
        source=CODES,
        failure=fails.NOT_REGISTERED,
    )
    NO_LOCATION_PROVIDER = LogMessage(
        anchor="MissingRegistrationForLocation",
        sample='Code="MissingRegistrationForLocation"',
        severity="error",
        meaning="The resource provider is not registered for the location.",
        source=CODES,
        failure=fails.NOT_REGISTERED,
    )
    NO_GROUP = LogMessage(
        anchor="ResourceGroupNotFound",
        sample='Code="ResourceGroupNotFound" Message="Resource group shop could not be found."',
        severity="error",
        meaning="The subscription has no resource group of this name.",
        source=CODES,
        failure=fails.NOT_FOUND,
    )
    NO_PARENT = LogMessage(
        anchor="ParentResourceNotFound",
        sample='Code="ParentResourceNotFound"',
        severity="error",
        meaning="The resource that this one belongs to does not exist.",
        source=CODES,
        failure=fails.NOT_FOUND,
    )
    NO_SUBSCRIPTION = LogMessage(
        anchor="SubscriptionNotFound",
        sample='Code="SubscriptionNotFound"',
        severity="error",
        meaning="The subscription does not exist, or the caller may not see it.",
        source=CODES,
        failure=fails.NOT_FOUND,
    )
    MANY_DEPLOYMENTS = LogMessage(
        anchor="DeploymentQuotaExceeded",
        sample='Code="DeploymentQuotaExceeded"',
        severity="error",
        meaning="The history of the resource group has reached its limit of deployments.",
        source=CODES,
        failure=fails.RESOURCE_QUOTA,
    )
    NO_REGION = LogMessage(
        anchor="RegionDoesNotAllowProvisioning",
        sample='Code="RegionDoesNotAllowProvisioning"',
        severity="error",
        meaning="The subscription may not create this in the region.",
        source=CODES,
        failure=fails.NO_SIZE,
    )
    NAME_TAKEN = LogMessage(
        anchor="StorageAccountAlreadyTaken",
        sample='Code="StorageAccountAlreadyTaken" Message="The name is taken."',
        severity="error",
        meaning="Another account of Azure has this name.",
        source=CODES,
        failure=fails.NAME_TAKEN,
    )
    LINKED_CODE = LogMessage(
        anchor="LinkedAuthorizationFailed",
        sample='Code="LinkedAuthorizationFailed"',
        severity="error",
        meaning="The caller may not use a resource that this one refers to.",
        source=CODES,
        failure=fails.DENIED,
    )
