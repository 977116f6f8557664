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
    BAD_TEMPLATE_2 = LogMessage(
        anchor="InvalidTemplate",
        sample='Code="InvalidTemplate" Message="The template deployment is not valid"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>InvalidTemplate)\b",
        severity="error",
        meaning="The template, or a value of it, is not valid.",
        source=CODES,
        failure=codes.TEMPLATE,
    )
    BAD_TEMPLATE_3 = LogMessage(
        anchor="InvalidRequestContent",
        sample='Code="InvalidRequestContent" Message="The template deployment is not valid"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>InvalidRequestContent)\b",
        severity="error",
        meaning="The template, or a value of it, is not valid.",
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
        sample='Code="InvalidAuthenticationTokenTenant" Message="The access token is '
        'from the wrong issuer"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>InvalidAuthenticationTokenTenant)\b",
        severity="error",
        meaning="The token was given by another tenant than the one of the subscription.",
        source=CODES,
        failure=codes.TENANT,
    )
    SUBNET_FULL = LogMessage(
        anchor="SubnetIsFull",
        sample='Code="SubnetIsFull" Message="The subnet does not have enough capacity"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>SubnetIsFull)\b",
        severity="error",
        meaning="The subnet is full, or the address or network does not fit it.",
        source=CODES,
        failure=codes.ADDRESS,
    )
    SUBNET_FULL_2 = LogMessage(
        anchor="PrivateIPAddressNotInSubnet",
        sample='Code="PrivateIPAddressNotInSubnet" Message="The subnet does not have '
        'enough capacity"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>PrivateIPAddressNotInSubnet)\b",
        severity="error",
        meaning="The subnet is full, or the address or network does not fit it.",
        source=CODES,
        failure=codes.ADDRESS,
    )
    SUBNET_FULL_3 = LogMessage(
        anchor="PrivateIPAddressInReservedRange",
        sample='Code="PrivateIPAddressInReservedRange" Message="The subnet does not '
        'have enough capacity"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>PrivateIPAddressInReservedRange)\b",
        severity="error",
        meaning="The subnet is full, or the address or network does not fit it.",
        source=CODES,
        failure=codes.ADDRESS,
    )
    SUBNET_FULL_4 = LogMessage(
        anchor="SubnetsNotInSameVnet",
        sample='Code="SubnetsNotInSameVnet" Message="The subnet does not have enough capacity"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>SubnetsNotInSameVnet)\b",
        severity="error",
        meaning="The subnet is full, or the address or network does not fit it.",
        source=CODES,
        failure=codes.ADDRESS,
    )
    NO_CHANGE = LogMessage(
        anchor="PropertyChangeNotAllowed",
        sample='Code="PropertyChangeNotAllowed" Message="The change is not allowed"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>PropertyChangeNotAllowed)\b",
        severity="error",
        meaning="A setting of the resource cannot be changed while it exists or is used.",
        source=CODES,
        failure=codes.NOT_ALLOWED,
    )
    NO_CHANGE_2 = LogMessage(
        anchor="OperationNotAllowedOnVMImageAsVMsBeingProvisioned",
        sample='Code="OperationNotAllowedOnVMImageAsVMsBeingProvisioned" Message="The '
        'change is not allowed"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>OperationNotAllowedOnVMImageAsVMsBeingProv"
        r"isioned)\b",
        severity="error",
        meaning="A setting of the resource cannot be changed while it exists or is used.",
        source=CODES,
        failure=codes.NOT_ALLOWED,
    )
    NO_RESOURCE = LogMessage(
        anchor="ResourceNotFound",
        sample='Code="ResourceNotFound" Message="The Resource was not found."',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>ResourceNotFound)\b",
        severity="error",
        meaning="A resource that the call names does not exist, or not yet.",
        source=CODES,
        failure=calls.NOT_FOUND,
    )
    NO_RESOURCE_2 = LogMessage(
        anchor="InvalidResourceReference",
        sample='Code="InvalidResourceReference" Message="The Resource was not found."',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>InvalidResourceReference)\b",
        severity="error",
        meaning="A resource that the call names does not exist, or not yet.",
        source=CODES,
        failure=calls.NOT_FOUND,
    )
    NO_RESOURCE_3 = LogMessage(
        anchor="StorageAccountNotFound",
        sample='Code="StorageAccountNotFound" Message="The Resource was not found."',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>StorageAccountNotFound)\b",
        severity="error",
        meaning="A resource that the call names does not exist, or not yet.",
        source=CODES,
        failure=calls.NOT_FOUND,
    )
    NO_IMAGE = LogMessage(
        anchor="ImageNotFound",
        sample='Code="ImageNotFound" Message="The image is not accessible"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>ImageNotFound)\b",
        severity="error",
        meaning="The image does not exist, or its registry refuses it.",
        source=CODES,
        failure=codes.IMAGE,
    )
    NO_IMAGE_2 = LogMessage(
        anchor="InaccessibleImage",
        sample='Code="InaccessibleImage" Message="The image is not accessible"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>InaccessibleImage)\b",
        severity="error",
        meaning="The image does not exist, or its registry refuses it.",
        source=CODES,
        failure=codes.IMAGE,
    )
    OVER_QUOTA = LogMessage(
        anchor="ResourceQuotaExceeded",
        sample='Code="ResourceQuotaExceeded" Message="The quota is exceeded"',
        pattern=r"[Cc]ode\\?\"?\s*[:=]\s*\\?\"?(?P<code>ResourceQuotaExceeded)\b",
        severity="error",
        meaning="A quota of the subscription, group or region is used up.",
        source=CODES,
        failure=calls.RESOURCE_QUOTA,
    )
