"""What fails in calls of Amazon ECS by their error code, with the first steps."""

from atlas.technologies.failures._aws import CALLERS, IDENTITY
from atlas.technologies.failures._aws_more_checks import ECS_CLUSTER, ECS_SERVICE
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.failures.ecs import TASK_DEFINITION
from atlas.technologies.known_failure import KnownFailure

NO_CLUSTER = KnownFailure(
    "the cluster does not exist", steps=[ECS_CLUSTER, IDENTITY, SOURCE_OF_KEYS]
)
NO_SERVICE = KnownFailure(
    "the service does not exist or is not active", steps=[ECS_SERVICE, ECS_CLUSTER, IDENTITY]
)
IN_USE = KnownFailure(
    "the cluster still has services, tasks or instances", steps=[ECS_CLUSTER, ECS_SERVICE, CALLERS]
)
PLATFORM = KnownFailure(
    "a task definition does not fit the platform", steps=[TASK_DEFINITION, ECS_SERVICE, CALLERS]
)
