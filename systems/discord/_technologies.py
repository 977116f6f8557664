"""Technologies that Discord built itself, and services it buys, which have no shared module."""

from atlas import undisclosed
from atlas.technologies.technology import Technology

_NO_RELEASES = "release dates: not used here, since no version in production is published"
_NO_LOGS = "where it logs: Discord's posts and repositories do not say"


class DiscordClient(Technology):
    """Discord's desktop, mobile and web applications, and the bots of others."""

    name = "Discord client"
    icon = "diagrams.onprem.client.Client"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class SelectiveForwardingUnit(Technology):
    """Discord's own media relay in C++, with a signalling part in Elixir."""

    name = "C++ media relay (SFU)"
    icon = "diagrams.programming.language.Cpp"
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class OpenTelemetry(Technology):
    """Libraries that record traces; Discord uses the one for Erlang and Elixir."""

    name = "OpenTelemetry"
    icon = None
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


class Datadog(Technology):
    """Metrics and dashboards, bought as a service."""

    name = "Datadog"
    icon = "diagrams.onprem.monitoring.Datadog"
    releases = undisclosed("a bought service without versions")
    logs = undisclosed(_NO_LOGS)


class InHouse(Technology):
    """A tool or practice of Discord's own that has no published name or source."""

    name = "in-house"
    icon = None
    releases = undisclosed(_NO_RELEASES)
    logs = undisclosed(_NO_LOGS)


discord_client = DiscordClient()
forwarding_unit = SelectiveForwardingUnit()
opentelemetry = OpenTelemetry()
datadog = Datadog()
in_house = InHouse()
