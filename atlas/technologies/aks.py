"""Azure AKS: managed Kubernetes."""

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import aks as fails
from atlas.technologies.failures._azure import CHECKED, PUBLISHER
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked=CHECKED,
).file("products/azure-kubernetes-service.md")
MONITORING = Repository(
    "MicrosoftDocs/azure-aks-docs",
    commit="fb060abe6a8fef960d4c487b543bf7b1e97808fe",
    checked=CHECKED,
    publisher=PUBLISHER,
).file("articles/aks/monitor-aks.md")

_RELEASED = """
1.21 2021-08-18  1.22 2022-01-10  1.23 2022-04-26  1.24 2022-08-17  1.25 2022-12-14
1.26 2023-04-18  1.27 2023-08-16  1.28 2023-11-07  1.29 2024-03-18  1.30 2024-08-05
1.31 2024-10-25  1.32 2025-04-06  1.33 2025-06-17  1.34 2026-01-04  1.35 2026-03-05
1.36 2026-06-30
"""


class AKS(Technology):
    """A managed Kubernetes, whose nodes are virtual machine scale sets."""

    name = "Azure AKS"
    icon = "diagrams.azure.compute.AKS"
    plane = "control"
    needs = ("Kubernetes",)
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("resource logs in Azure Monitor, where a diagnostic setting sends them") @ (
        MONITORING.at("Control plane logs for AKS are implemented as")
    )

    NO_OUTBOUND = LogMessage(
        anchor="Unable to establish outbound connection from agents, ",
        sample="Unable to establish outbound connection from agents, please see "
        "https://aka.ms/aks-required-ports-and-addresses for more information.",
        severity="error",
        meaning="New nodes cannot reach what they need to download.",
        source=fails.OUTBOUND,
        failure=fails.NO_OUTBOUND,
    )
    EXIT_50 = LogMessage(
        anchor="vmssCSE exit status=50",
        sample="vmssCSE error messages : {vmssCSE exit status=50, output=pt/apt.conf.d/95proxy",
        severity="error",
        meaning="New nodes cannot reach what they need to download.",
        source=fails.OUTBOUND,
        failure=fails.NO_OUTBOUND,
    )
    NO_API_SERVER = LogMessage(
        anchor="Agents are unable to establish connection to Kubernetes API server.",
        sample="CSE failed with 'VMExtensionError_K8SAPIServerConnFail'. Agents are unable to "
        "establish connection to Kubernetes API server. Node 10.0.2.10 could not reach API server "
        "at 98.67.228.23:443. Connection timed out.",
        severity="error",
        meaning="New nodes cannot reach the API server on port 443.",
        source=fails.API_SERVER,
        failure=fails.NO_API_SERVER,
    )
    SUBNET_FULL = LogMessage(
        anchor="doesn't have enough capacity for IP addresses.",
        sample="Error: VMSSAgentPoolReconciler retry failed: Code='SubnetIsFull' Message='nodes "
        "with address prefix 10.240.0.0/24 doesn't have enough capacity for IP addresses.' "
        "Details=[]",
        pattern=r"with address prefix (?P<prefix>\S+) doesn't have enough capacity for IP",
        severity="error",
        meaning="The subnet of the nodes has no addresses for a new node.",
        source=fails.SUBNET,
        failure=fails.SUBNET_FULL,
    )
    SECRET_EXPIRED = LogMessage(
        anchor="AADSTS7000222: The provided client secret keys for app '",
        sample="adal: Refresh request failed. Status Code = '401'. Response body: "
        '{"error": "invalid_client", "error_description": "AADSTS7000222: The provided client '
        "secret keys for app '6f1c2b3a-0000-1111-2222-bbbbbbbbbbbb' are expired.\"}",
        pattern=r"client secret keys for app '(?P<app>[^']+)' are expired",
        severity="error",
        meaning="The cluster logs in to Azure with a client secret that has expired.",
        source=fails.SECRET,
        failure=fails.SECRET_EXPIRED,
    )
    DRAIN_BLOCKED = LogMessage(
        anchor="has maxunavailble == 0 can't proceed with put operation",
        sample="Code: UnsatisfiablePDB Message: 1 error occurred: * PDB shop/api has "
        "maxunavailble == 0 can't proceed with put operation",
        pattern=r"PDB (?P<budget>\S+) has maxunavailble == 0",
        severity="error",
        meaning="A disruption budget allows no pod to be evicted, so that no node can be drained.",
        source=fails.PDB,
        failure=fails.DRAIN_BLOCKED,
    )
    NO_PUBLIC_IP = LogMessage(
        anchor="PublicIPCountLimitReached",
        sample="PublicIPCountLimitReached",
        severity="error",
        meaning="The subscription may not have more public IP addresses in the region.",
        source=fails.PUBLIC_IP,
        failure=fails.NO_PUBLIC_IP,
    )


aks = AKS()
