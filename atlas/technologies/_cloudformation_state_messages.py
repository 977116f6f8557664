"""Log messages of AWS CloudFormation: stacks whose status allows no update."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cloudformation_state as fails
from atlas.technologies.message import LogMessage

_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-26",
    kind="secondary",
)


class CloudFormationStateMessages:
    """Log messages of AWS CloudFormation: stacks whose status allows no update."""

    NO_UPDATE = LogMessage(
        anchor=" state and can not be updated",
        sample="An error occurred (ValidationError) when calling the UpdateStack operation: "
        "Stack:arn:aws:cloudformation:us-east-1:111122223333:stack/shop/5cfb is in "
        "ROLLBACK_COMPLETE state and can not be updated.",
        pattern=r"is in (?P<state>[A-Z_]+) state and can not be updated",
        severity="error",
        meaning="The status of the stack allows no update: it failed, or is still at work.",
        source=_moto.file("moto/cloudformation/responses.py"),
        failure=fails.STATE,
    )
