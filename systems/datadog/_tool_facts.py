"""Defaults of the open-source tools that Datadog published; its own settings may differ."""

from atlas import count, percent, seconds
from systems.datadog import _sources as src

DOWNSCALE_WINDOW = seconds(300) @ src.WPA_DEFAULTS.at(
    "defaultDownscaleForbiddenWindowSeconds = 300",
    of="wait after a scaling event before scaling down",
    basis="default",
)
UPSCALE_WINDOW = seconds(60) @ src.WPA_DEFAULTS.at(
    "defaultUpscaleForbiddenWindowSeconds = 60",
    of="wait after a scaling event before scaling up",
    basis="default",
)
UPSCALE_LIMIT = percent(50) @ src.WPA_DEFAULTS.at(
    "defaultScaleUpLimitFactor = 50", of="replicas added in one step", basis="default"
)
CANARY_RESTARTS = count(2, "restart") @ src.EDS.at(
    "automatically paused (default is `2`)",
    of="restarts at most, before a canary is paused",
    basis="default",
)
REPLICATION_SHARE = percent(90) @ src.AUTOTHROTTLE.at(
    "`-max-{tx,rx}-rate` (defaults to 90%) percent of what's available.",
    of="free bandwidth that replication may use",
    basis="default",
)
