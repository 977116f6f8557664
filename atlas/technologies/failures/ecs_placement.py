"""What fails where Amazon ECS places a task, with the first steps."""

from atlas.technologies.failures._aws import SUBNETS
from atlas.technologies.failures._aws_more_checks import ECS_CLUSTER
from atlas.technologies.failures.ecs import (
    AGENT_LOG,
    CAPACITY,
    EVENTS,
    PLACEMENT,
    TASK_DEFINITION,
)
from atlas.technologies.known_failure import KnownFailure

NOT_PLACED = KnownFailure(
    "no container instance takes a task",
    is_general=True,
    steps=[EVENTS, CAPACITY, TASK_DEFINITION],
    causes=PLACEMENT,
)
NO_INSTANCES = KnownFailure(
    "no container instance is registered in the cluster", steps=[ECS_CLUSTER, EVENTS, AGENT_LOG]
)
PORT_TAKEN = KnownFailure(
    "the host port of a task is taken on each instance", steps=[EVENTS, TASK_DEFINITION, CAPACITY]
)
ATTRIBUTE = KnownFailure(
    "no container instance has an attribute that a task needs",
    steps=[EVENTS, TASK_DEFINITION, CAPACITY],
)
ZONE = KnownFailure(
    "a subnet of a task is in a zone that does not run it", steps=[EVENTS, SUBNETS, TASK_DEFINITION]
)
