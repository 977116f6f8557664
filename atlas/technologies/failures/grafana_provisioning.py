"""What fails in Grafana when it reads its provisioning files."""

from atlas.technologies.failures.grafana import HEALTH, LOG, SETTINGS
from atlas.technologies.known_failure import KnownFailure

FILES = KnownFailure(
    "a file that defines data sources or dashboards is not valid", steps=[LOG, SETTINGS, HEALTH]
)
