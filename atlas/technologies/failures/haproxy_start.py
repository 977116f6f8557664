"""What keeps HAProxy from starting: its configuration or its certificates, with the first steps."""

from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.haproxy import CONFIG_VALID
from atlas.technologies.failures.nginx_files import PATH_MODES
from atlas.technologies.known_failure import KnownFailure

CONFIGURATION = KnownFailure(
    "the server does not start: its configuration has errors",
    steps=[CONFIG_VALID, UNIT_LOG, PATH_MODES],
)
CERTIFICATE = KnownFailure(
    "the server does not start: a certificate or key cannot be used",
    steps=[CONFIG_VALID, PATH_MODES, UNIT_LOG],
)
