"""Log messages of the Azure API: rarer codes of deployments."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_api as calls
from atlas.technologies.failures import azure_api_codes as codes
from atlas.technologies.message import LogMessage

CODES = Repository(
    "MicrosoftDocs/azure-docs",
    commit="0af0f2eff281c7aa9a7ce00a83daf73ed3f544af",
    checked="2026-11-27",
    publisher="Microsoft",
).file("articles/azure-resource-manager/troubleshooting/common-deployment-errors.md")


class AzureAPIErrorMessages:
    """Log messages of the Azure API: rarer codes of deployments."""

    BAD_TEMPLATE = LogMessage(
        anchor="InvalidTemplateDeployment",
        sample='Code="InvalidTemplateDeployment" Message="The template deployment is not valid"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>InvalidTemplateDeployment)\b",
        severity="error",
        meaning="The deployment does not pass validation; its inner details say why.",
        source=CODES,
        failure=codes.FAILED,
    )
    INVALID_TEMPLATE = LogMessage(
        anchor="InvalidTemplate",
        sample='Code="InvalidTemplate"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>InvalidTemplate)\b",
        severity="error",
        meaning="The syntax of the template is not valid.",
        source=CODES,
        failure=codes.TEMPLATE,
    )
    INVALID_CONTENT = LogMessage(
        anchor="InvalidRequestContent",
        sample='Code="InvalidRequestContent"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>InvalidRequestContent)\b",
        severity="error",
        meaning="A value of the deployment is not recognized, or a required one is missing.",
        source=CODES,
        failure=codes.TEMPLATE,
    )
    FAILED = LogMessage(
        anchor="DeploymentFailed",
        sample='Code="DeploymentFailed" Message="At least one resource deployment '
        'operation failed."',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>DeploymentFailed)\b",
        severity="error",
        meaning="A resource of a deployment failed; the details name it and say why.",
        source=CODES,
        failure=codes.FAILED,
    )
    WRONG_TENANT = LogMessage(
        anchor="InvalidAuthenticationTokenTenant",
        sample='Code="InvalidAuthenticationTokenTenant"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>InvalidAuthenticationTokenTenant)\b",
        severity="error",
        meaning="The access token is of another tenant.",
        source=CODES,
        failure=codes.TENANT,
    )
    SUBNET_FULL = LogMessage(
        anchor="SubnetIsFull",
        sample='Code="SubnetIsFull"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>SubnetIsFull)\b",
        severity="error",
        meaning="The subnet has too few free addresses for the deployment.",
        source=CODES,
        failure=codes.SUBNET_FULL,
    )
    OUTSIDE_SUBNET = LogMessage(
        anchor="PrivateIPAddressNotInSubnet",
        sample='Code="PrivateIPAddressNotInSubnet"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>PrivateIPAddressNotInSubnet)\b",
        severity="error",
        meaning="The address is outside the range of the subnet.",
        source=CODES,
        failure=codes.ADDRESS,
    )
    RESERVED_ADDRESS = LogMessage(
        anchor="PrivateIPAddressInReservedRange",
        sample='Code="PrivateIPAddressInReservedRange"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>PrivateIPAddressInReservedRange)\b",
        severity="error",
        meaning="The address is in a range that Azure needs itself.",
        source=CODES,
        failure=codes.ADDRESS,
    )
    OTHER_NETWORK = LogMessage(
        anchor="SubnetsNotInSameVnet",
        sample='Code="SubnetsNotInSameVnet"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>SubnetsNotInSameVnet)\b",
        severity="error",
        meaning="The network interfaces of a machine are in different virtual networks.",
        source=CODES,
        failure=codes.ADDRESS,
    )
    NO_CHANGE = LogMessage(
        anchor="PropertyChangeNotAllowed",
        sample='Code="PropertyChangeNotAllowed"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>PropertyChangeNotAllowed)\b",
        severity="error",
        meaning="A property of a deployed resource cannot be changed.",
        source=CODES,
        failure=codes.NOT_ALLOWED,
    )
    IMAGE_IN_USE = LogMessage(
        anchor="OperationNotAllowedOnVMImageAsVMsBeingProvisioned",
        sample='Code="OperationNotAllowedOnVMImageAsVMsBeingProvisioned"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>OperationNotAllowedOnVMImageAsVMsBeingProv"
        r"isioned)\b",
        severity="error",
        meaning="The image cannot be deleted while machines are made from it.",
        source=CODES,
        failure=codes.NOT_ALLOWED,
    )
    NO_RESOURCE = LogMessage(
        anchor="ResourceNotFound",
        sample='Code="ResourceNotFound"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>ResourceNotFound)\b",
        severity="error",
        meaning="A resource that the call or deployment refers to is not found.",
        source=CODES,
        failure=calls.NOT_FOUND,
    )
    BAD_REFERENCE = LogMessage(
        anchor="InvalidResourceReference",
        sample='Code="InvalidResourceReference"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>InvalidResourceReference)\b",
        severity="error",
        meaning="The resource does not exist yet, or the reference to it is wrong.",
        source=CODES,
        failure=calls.NOT_FOUND,
    )
    NO_STORAGE_ACCOUNT = LogMessage(
        anchor="StorageAccountNotFound",
        sample='Code="StorageAccountNotFound"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>StorageAccountNotFound)\b",
        severity="error",
        meaning="The storage account does not exist in this subscription and group.",
        source=CODES,
        failure=calls.NOT_FOUND,
    )
    NO_IMAGE = LogMessage(
        anchor="ImageNotFound",
        sample='Code="ImageNotFound"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>ImageNotFound)\b",
        severity="error",
        meaning="The image of a virtual machine is not found.",
        source=CODES,
        failure=codes.IMAGE,
    )
    INACCESSIBLE_IMAGE = LogMessage(
        anchor="InaccessibleImage",
        sample='Code="InaccessibleImage"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>InaccessibleImage)\b",
        severity="error",
        meaning="A container instance cannot get its image: wrong tag, or credentials.",
        source=CODES,
        failure=codes.IMAGE,
    )
    OVER_QUOTA = LogMessage(
        anchor="ResourceQuotaExceeded",
        sample='Code="ResourceQuotaExceeded"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>ResourceQuotaExceeded)\b",
        severity="error",
        meaning="The deployment exceeds a quota of the subscription, group or region.",
        source=CODES,
        failure=calls.RESOURCE_QUOTA,
    )
