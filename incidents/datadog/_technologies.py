"""Technologies of Datadog that have no shared module."""

from atlas import undisclosed
from atlas.technologies.technology import Technology

_NO_RELEASES = "release dates: not used here, since no version in production is published"
_NO_LOGS = "where it logs: not in what was read of Datadog's reports of 2023"


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
