"""Defaults of the open-source tools that Datadog published; its own settings may differ."""

from atlas import count, seconds
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
CANARY_RESTARTS = count(2, "restart") @ src.EDS.at(
    "automatically paused (default is `2`)",
    of="restarts at most, before a canary is paused",
    basis="default",
)
