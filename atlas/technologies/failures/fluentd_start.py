"""What fails in Fluentd: its configuration, and records that no output takes."""

from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.fluentd import DRY_RUN, PLUGINS
from atlas.technologies.known_failure import KnownFailure

CONFIG = KnownFailure(
    "it does not start: its configuration is refused", steps=[DRY_RUN, UNIT_LOG, PLUGINS]
)
BAD_RECORD = KnownFailure(
    "a record cannot be handled, and is dropped", steps=[UNIT_LOG, PLUGINS, DRY_RUN]
)
NO_MATCH = KnownFailure(
    "records match no output, and are dropped", steps=[DRY_RUN, UNIT_LOG, PLUGINS]
)
