"""Technologies of Datadog that have no shared module, and what a lost node looks like."""

from atlas import undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology
from incidents.datadog import facts

_NO_RELEASES = "release dates: not used here, since no version in production is published"
_NO_LOGS = "where it logs: not in what was read of Datadog's reports of 2023"

NODE_SILENT = LogMessage(
    anchor="Kubelet stopped posting node status.",
    sample="Ready                Unknown   Thu, 17 Feb 2022 17:12:40 -0500   Thu, 17 Feb 2022 "
    "17:13:52 -0500   NodeStatusUnknown   Kubelet stopped posting node status.",
    severity="warning",
    meaning="The control plane hears nothing from a node, as when its network is gone.",
    source=facts.CLUSTER_DOCS,
)


class Agent(Technology):
    """Datadog's agents and API clients at its customers, and their browsers."""

    name = "Datadog clients"
    icon = "diagrams.onprem.client.Users"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class Cilium(Technology):
    """The plugin that joins the containers of a Kubernetes cluster into a network."""

    name = "Cilium"
    icon = None
    plane = "control"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class UnattendedUpgrades(Technology):
    """Ubuntu's installer of security updates, once a day by default."""

    name = "unattended-upgrades"
    icon = "diagrams.onprem.compute.Server"
    plane = "control"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class InHouse(Technology):
    """Software of Datadog's own."""

    name = "in-house"
    icon = "diagrams.onprem.monitoring.Datadog"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


agent = Agent()
cilium = Cilium()
unattended_upgrades = UnattendedUpgrades()
in_house = InHouse()
