"""What fails in Grafana when it reads its provisioning files."""

from atlas.technologies.failures.grafana import LOG, SETTINGS
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import KnownFailure

FILES = KnownFailure(
    "a file that defines data sources or dashboards is not valid", steps=[LOG, PATH_MODES, SETTINGS]
)
