"""Log messages of Amazon ECS: instances without enough resources."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ecs as fails
from atlas.technologies.message import LogMessage

_agent = Repository(
    "aws/amazon-ecs-agent",
    commit="8dfceca6cf380a83c3007349317566f2862f0673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)


class ECSPlacementMessages:
    """Log messages of Amazon ECS: instances without enough resources."""

    TOO_LITTLE = LogMessage(
        anchor="losest matching container-instance ",
        sample="ECS was unable to place a task because the closest matching container-instance "
        "2dd1b186f398 has insufficient memory available.",
        pattern=r"[Cc]losest matching(?: \(?container-instance| container-instance)",
        severity="error",
        meaning="No instance of the cluster has room for one more task.",
        source=_agent.file("aws-sdk-go-v2/aws-models/ecs.json"),
        failure=fails.NOT_PLACED,
    )
