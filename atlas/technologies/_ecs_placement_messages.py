"""Log messages of Amazon ECS: why no instance takes a task."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import ecs as fails
from atlas.technologies.failures import ecs_placement as places
from atlas.technologies.message import LogMessage

_agent = Repository(
    "aws/amazon-ecs-agent",
    commit="8dfceca6cf380a83c3007349317566f2862f0673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
EVENTS = _agent.file("aws-sdk-go-v2/aws-models/ecs.json")
NO_INSTANCE_EVENT = Repository(
    "spinnaker/clouddriver",
    commit="2f5e98f0320a672ab2692a7ffc6841e4bc57cfa9",
    checked="2026-11-27",
    kind="secondary",
).file(
    "clouddriver-ecs/src/test/groovy/com/netflix/spinnaker/clouddriver/ecs/controllers/servergroup/"
    "ServerGroupEventStatusConverterSpec.groovy"
)
_issues = Publisher("Amazon Web Services", checked="2026-11-27")
ATTRIBUTE_EVENT = _issues.post(
    "Miss attribute from container instance",
    "https://github.com/aws/amazon-ecs-agent/issues/1429",
    published="2018-07-03",
    kind="secondary",
)
AGENT_EVENT = _issues.post(
    "Action failing with error on AWS console that container doesn't have the agent connected",
    "https://github.com/aws-actions/amazon-ecs-deploy-task-definition/issues/260",
    published="2021-10-12",
    kind="secondary",
)


class ECSPlacementMessages:
    """Log messages of Amazon ECS: why no instance takes a task."""

    CLOSEST = LogMessage(
        anchor="losest matching container-instance ",
        sample=(
            "ECS was unable to place a task because the closest matching "
            "container-instance 2dd1b186f398 has insufficient memory available."
        ),
        pattern=r"[Cc]losest matching(?: \(?container-instance| container-instance)",
        severity="error",
        meaning="No instance of the cluster takes one more task; the rest says why.",
        source=EVENTS,
        failure=places.NOT_PLACED,
    )

    TOO_LITTLE_MEMORY = LogMessage(
        anchor="has insufficient memory available",
        sample=(
            "The closest matching container-instance 2dd1b186f398 has "
            "insufficient memory available."
        ),
        severity="error",
        meaning="No instance of the cluster has the memory that the task reserves.",
        source=EVENTS,
        failure=fails.NOT_PLACED,
    )

    TOO_LITTLE_CPU = LogMessage(
        anchor="has insufficient CPU units available",
        sample=(
            "The closest matching container-instance 2dd1b186f398 has "
            "insufficient CPU units available."
        ),
        severity="error",
        meaning="No instance of the cluster has the CPU that the task reserves.",
        source=fails.EVENT_MESSAGES,
        failure=fails.NOT_PLACED,
    )

    NO_INSTANCES = LogMessage(
        anchor="No Container Instances were found in your cluster",
        sample=(
            "(service web) was unable to place a task because no container "
            "instance met all of its requirements. Reason: No Container "
            "Instances were found in your cluster."
        ),
        severity="error",
        meaning="No instance is registered in the cluster.",
        source=NO_INSTANCE_EVENT,
        failure=places.NO_INSTANCES,
    )

    NO_INSTANCES_LOWER = LogMessage(
        anchor="No container instances were found in your cluster",
        sample="No container instances were found in your cluster",
        severity="error",
        meaning="No instance is registered in the cluster.",
        source=fails.EVENT_MESSAGES,
        failure=places.NO_INSTANCES,
    )

    PORT_TAKEN = LogMessage(
        anchor="already using a port required by your task",
        sample=(
            "The closest matching container-instance is already using a port required by your task."
        ),
        severity="error",
        meaning="The task requires a port of its host that another task already has.",
        source=fails.EVENT_MESSAGES,
        failure=places.PORT_TAKEN,
    )

    NO_ATTRIBUTE = LogMessage(
        anchor="missing an attribute required by your task",
        sample=(
            "The closest matching container-instance "
            "476c4f3985624ef195cfa2ac13e78099 is missing an attribute required "
            "by your task."
        ),
        severity="error",
        meaning=("No instance has what the task definition requires, as a log driver or a subnet."),
        source=ATTRIBUTE_EVENT,
        failure=places.ATTRIBUTE,
    )

    AGENT_OFF = LogMessage(
        anchor="doesn't have the agent connected",
        sample=(
            "The closest matching container-instance 1111af580523fe1022f095e "
            "doesn't have the agent connected."
        ),
        severity="error",
        meaning="A task could run on the instance, but its agent is disconnected.",
        source=AGENT_EVENT,
        failure=fails.AGENT,
    )

    ZONE = LogMessage(
        anchor="was unable to place a task. Reason: Internal error.",
        sample="(service web) was unable to place a task. Reason: Internal error.",
        severity="error",
        meaning="The subnet of the task is in a zone that does not run Fargate.",
        source=fails.EVENT_MESSAGES,
        failure=places.ZONE,
    )

    CPU_LIMIT = LogMessage(
        anchor="configuration is above your limit",
        sample=(
            "(service web) was unable to place a task. Reason: The requested "
            "CPU configuration is above your limit."
        ),
        pattern=r"requested (?P<resource>CPU|MEMORY) configuration is above your limit",
        severity="error",
        meaning="The task requires more than the account may use.",
        source=fails.EVENT_MESSAGES,
        failure=fails.TASK_QUOTA,
    )
