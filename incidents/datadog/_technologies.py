"""Technologies of Datadog that have no shared module."""

from atlas import gaps_in, technology

gap = gaps_in("what was read of Datadog's reports of 2023")
agent = technology(
    "Datadog clients",
    "Agents, API clients and browsers of Datadog's customers.",
    icon="diagrams.onprem.client.Users",
    **gap.of("releases", "logs"),
)
cilium = technology(
    "Cilium",
    "The plugin that connects the containers of a Kubernetes cluster.",
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
    "Datadog's own software.",
    icon="simple-icons:datadog",
    **gap.of("releases", "logs"),
)
