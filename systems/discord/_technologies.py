"""Technologies that Discord built or buys and that have no shared module."""

from atlas import gaps_in, technology, undisclosed

gap = gaps_in("Discord's posts and repositories")

discord_client = technology(
    "Discord client",
    "Discord's desktop, mobile and web applications, and third-party bots.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
forwarding_unit = technology(
    "C++ media relay (SFU)",
    "Discord's own media relay: in 2018 in C++, with a signalling component in Elixir.",
    icon="simple-icons:cplusplus",
    **gap.of("releases", "logs"),
)
opentelemetry = technology(
    "OpenTelemetry",
    "Libraries that record traces; Discord uses the one for Erlang and Elixir.",
    **gap.of("releases", "logs"),
)
datadog = technology(
    "Datadog",
    "Metrics and dashboards as a commercial service.",
    icon="simple-icons:datadog",
    releases=undisclosed("releases: a commercial service without versions"),
    logs=gap("logs"),
)
in_house = technology(
    "in-house",
    "An internal tool or practice without a published name or source.",
    **gap.of("releases", "logs"),
)
