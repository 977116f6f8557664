"""What fails in Helm where an operation is undone, and with Helm 2."""

from atlas.technologies.failures.helm import (
    CHECK_CLUSTER,
    LIST_EVENTS,
    LIST_HISTORY,
    LIST_PODS,
    ROLL_BACK,
    SHOW_STATUS,
)
from atlas.technologies.known_failure import KnownFailure

UNDONE = KnownFailure(
    "an installation or upgrade failed and was undone (any cause)",
    is_general=True,
    steps=[LIST_HISTORY, LIST_EVENTS, LIST_PODS],
)
NOT_UNDONE = KnownFailure(
    "an upgrade failed, and its rollback failed as well",
    steps=[LIST_HISTORY, SHOW_STATUS, LIST_EVENTS, ROLL_BACK],
)
NO_FORMER = KnownFailure(
    "a failed upgrade has no earlier successful revision to roll back to",
    steps=[LIST_HISTORY, SHOW_STATUS, LIST_EVENTS],
)
UNINSTALL = KnownFailure(
    "a release cannot be uninstalled", steps=[SHOW_STATUS, LIST_PODS, LIST_EVENTS]
)
TILLER = KnownFailure(
    "Tiller, which Helm 2 needs, does not run", steps=[CHECK_CLUSTER, LIST_PODS, LIST_EVENTS]
)
