"""Technologies of Datadog that have no shared module."""

from atlas import gaps_in, technology

gap = gaps_in("what was read of Datadog's reports of 2023")


agent = technology(
    "Datadog clients",
    "Datadog's agents and API clients at its customers, and their browsers.",
    icon="diagrams.onprem.client.Users",
    **gap.of("releases", "logs"),
)
cilium = technology(
    "Cilium",
    "The plugin that joins the containers of a Kubernetes cluster into a network.",
    plane="control",
    **gap.of("releases", "logs"),
)
unattended_upgrades = technology(
    "unattended-upgrades",
    "Ubuntu's installer of security updates, once a day by default.",
    icon="diagrams.onprem.compute.Server",
    plane="control",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "Software of Datadog's own.",
    icon="diagrams.onprem.monitoring.Datadog",
    **gap.of("releases", "logs"),
)
