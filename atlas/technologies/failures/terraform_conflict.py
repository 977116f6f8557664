"""What fails where Terraform meets other resources, with the first steps."""

from atlas.technologies.failures._aws import IDENTITY
from atlas.technologies.failures.terraform import (
    DIFFERENCE,
    GRAPH,
    STATE,
    VALIDATE,
    VERSIONS,
)
from atlas.technologies.known_failure import KnownFailure

CYCLE = KnownFailure(
    "resources depend on each other in a circle", steps=[GRAPH, VALIDATE, VERSIONS]
)
EXISTS = KnownFailure("something of this name exists already", steps=[STATE, IDENTITY, DIFFERENCE])
IN_USE = KnownFailure(
    "something cannot be deleted: it is in use or not empty", steps=[STATE, IDENTITY, DIFFERENCE]
)
