"""What fails in calls of the Azure API by rarer codes, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._azure import MORE_QUOTA
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.azure_api import DETAILS, INNER, NAMES, ROLES
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_cli = Repository(
    "MicrosoftDocs/azure-docs-cli",
    checked="2026-11-27",
    publisher="Microsoft",
    folder="docs-ref-autogen/Latest-version/latest",
)

VALIDATE = Check(
    "Validate the template with its file of parameters, without deploying it.",
    shell(
        "az deployment group validate --resource-group <resource-group> --template-file <file> "
        "--parameters @<config-file>"
    )
    @ _cli.file("deployment/group.yml", commit="394e19a1abce8ed1c2a22e2d98a12d55699251ac").at(
        "Validate whether a template is valid at resource"
    ),
    **NO_OUTPUT,
    verify="No error; else it names the part of the template or the value.",
)
NETWORKS = Check(
    "List the virtual networks of the group with their address ranges and subnets.",
    shell("az network vnet list -g <resource-group>")
    @ _cli.file("network/vnet.yml", commit="275bd0978baf7195515154b52799e060a22478e1").at(
        "List all virtual networks in a resource group."
    ),
    **NO_OUTPUT,
    verify="The address of the message is within addressPrefix of the subnet.",
)
TEMPLATE = KnownFailure("a template or its values are not valid", steps=[INNER, VALIDATE, NAMES])
PLAN_QUOTA = KnownFailure(
    "the subscription has no quota for the size in the region", steps=[INNER, NAMES, MORE_QUOTA]
)
FAILED = KnownFailure(
    "a deployment failed; its details say why",
    steps=[INNER, DETAILS, ROLES],
    is_general=True,
)
TENANT = KnownFailure("the token is of another tenant", steps=[NAMES, ENVIRONMENT, ROLES])
ADDRESS = KnownFailure(
    "an address or network interface does not fit its network", steps=[NETWORKS, INNER, NAMES]
)
SUBNET_FULL = KnownFailure("a subnet has too few free addresses", steps=[NETWORKS, INNER, NAMES])
NOT_ALLOWED = KnownFailure(
    "the state or settings of a resource forbid the change", steps=[INNER, DETAILS, NAMES]
)
IMAGE = KnownFailure("an image is missing or cannot be read", steps=[NAMES, ROLES, INNER])
