"""Technologies of Datadog that have no shared module."""

from atlas import technology, undisclosed

_NO_RELEASES = "release dates: not used here, since no version in production is published"
_NO_LOGS = "where it logs: not in what was read of Datadog's reports of 2023"


agent = technology(
    "Datadog clients",
    "Datadog's agents and API clients at its customers, and their browsers.",
    icon="diagrams.onprem.client.Users",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
cilium = technology(
    "Cilium",
    "The plugin that joins the containers of a Kubernetes cluster into a network.",
    plane="control",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
unattended_upgrades = technology(
    "unattended-upgrades",
    "Ubuntu's installer of security updates, once a day by default.",
    icon="diagrams.onprem.compute.Server",
    plane="control",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
in_house = technology(
    "in-house",
    "Software of Datadog's own.",
    icon="diagrams.onprem.monitoring.Datadog",
    releases=undisclosed(_NO_RELEASES),
    logs=undisclosed(_NO_LOGS),
)
