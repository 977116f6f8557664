"""Technologies that Discord built itself, and services it buys, which have no shared module."""

from atlas import gaps_in, technology, undisclosed

gap = gaps_in("Discord's posts and repositories")
_NO_LOGS = "where it logs: Discord's posts and repositories do not say"


discord_client = technology(
    "Discord client",
    "Discord's desktop, mobile and web applications, and the bots of others.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
forwarding_unit = technology(
    "C++ media relay (SFU)",
    "Discord's own media relay in C++, with a signalling part in Elixir.",
    icon="diagrams.programming.language.Cpp",
    **gap.of("releases", "logs"),
)
opentelemetry = technology(
    "OpenTelemetry",
    "Libraries that record traces; Discord uses the one for Erlang and Elixir.",
    **gap.of("releases", "logs"),
)
datadog = technology(
    "Datadog",
    "Metrics and dashboards, bought as a service.",
    icon="diagrams.onprem.monitoring.Datadog",
    releases=undisclosed("a bought service without versions"),
    logs=undisclosed(_NO_LOGS),
)
in_house = technology(
    "in-house",
    "A tool or practice of Discord's own that has no published name or source.",
    **gap.of("releases", "logs"),
)
