"""What fails where Harbor starts, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import OUTGOING, RESOLVE
from atlas.technologies.failures.harbor import HEALTH
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_harbor = Repository(
    "goharbor/harbor", commit="c50c7ddd6ea4e335a480b49c618281882ab7eec9", checked="2026-11-26"
)
UTILS = _harbor.file("src/common/utils/utils.go")

NO_SERVICE = KnownFailure(
    "a service that Harbor needs cannot be connected",
    steps=[HEALTH, RESOLVE, OUTGOING],
    causes=[
        wrapped_error(UTILS.at("failed to connect to tcp:")),
    ],
)
