"""Microsoft's own software, which has no public version, and the programs of its customers."""

from typing import Any

from atlas import statement, technology, undisclosed
from incidents.microsoft import facts

_NO_LOGS = undisclosed("where it logs: not in Microsoft's reports")
_SERVICE: dict[str, Any] = {
    "releases": undisclosed("releases: a service without public versions"),
    "logs": _NO_LOGS,
}
SIGN_IN_LOG = statement(
    "sign-ins, in the Azure portal: Azure Active Directory, Monitoring, Sign-ins"
) @ facts.SIGN_INS.at("Under **Monitoring**, select **Sign-ins** to open the")

in_house = technology("in-house", "Microsoft's own software.", **_SERVICE)
platform = technology(
    "Windows Azure platform",
    "Microsoft's own software that runs the VMs of Windows Azure.",
    plane="control",
    **_SERVICE,
)
programs = technology(
    "applications",
    "Programs of Microsoft and others that log their users in by Azure AD.",
    icon="diagrams.onprem.client.Client",
    plane="service",
    **_SERVICE,
)
resource_manager = technology(
    "Azure Resource Manager",
    "Creates, changes and deletes the resources of Azure's customers.",
    icon="diagrams.azure.general.ResourceGroups",
    plane="control",
    **_SERVICE,
)
portal = technology(
    "Azure portal",
    "Web console of Azure.",
    icon="diagrams.azure.general.ManagementPortal",
    plane="edge",
    **_SERVICE,
)
