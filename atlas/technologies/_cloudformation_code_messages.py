"""Log messages of AWS CloudFormation: its error codes, as any SDK prints them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cloudformation_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/cloudformation/2010-05-15/service-2.json")
_moto = Repository(
    "getmoto/moto",
    commit="0af643a5dbfc98797f08ee64f5be3ef8002d56ff",
    checked="2026-11-27",
    kind="secondary",
    folder="moto",
)


class CloudFormationCodeMessages:
    """Log messages of AWS CloudFormation: its error codes, as any SDK prints them."""

    NO_STACK = LogMessage(
        anchor="Stack with id ",
        sample="ValidationError: Stack with id shop does not exist",
        pattern=r"Stack with id (?P<stack>\S+) does not exist",
        severity="error",
        meaning="No stack has this name in the account and region.",
        source=_moto.file("cloudformation/exceptions.py"),
        failure=codes.NO_STACK,
    )
    NOTHING = LogMessage(
        anchor="No updates are to be performed",
        sample="ValidationError: No updates are to be performed.",
        severity="warning",
        meaning="The template and its parameters are the same as before.",
        source=_moto.file("cloudformation/responses.py"),
        failure=codes.NOTHING,
    )
    CAPABILITIES = LogMessage(
        anchor="InsufficientCapabilities",
        sample="InsufficientCapabilitiesException: Requires capabilities : [CAPABILITY_NAMED_IAM]",
        pattern=r"(?:^|[^A-Za-z])InsufficientCapabilities(?:Exception)?\b",
        severity="error",
        meaning="The template makes resources of IAM, which the call must allow.",
        source=MODEL,
        failure=codes.CAPABILITIES,
    )
    NO_EXPORT = LogMessage(
        anchor="No export named ",
        sample="No export named shop-vpc found.",
        pattern=r"No export named (?P<export>\S+) found",
        severity="error",
        context=("CloudFormation", "cloudformation", "Stack", "stack", "No export named"),
        meaning="A stack imports a value that no other stack of the region exports.",
        source=_moto.file("cloudformation/exceptions.py"),
        failure=codes.EXPORT,
    )
    UNRESOLVED = LogMessage(
        anchor="Unresolved resource dependencies [",
        sample="Template format error: Unresolved resource dependencies [Queue] in "
        "the Outputs block of the template",
        pattern=r"Unresolved resource dependencies \[(?P<names>[^\]]+)\] in the (?P<block>\w+) "
        r"block",
        severity="error",
        meaning="The template names a resource or parameter that it does not have.",
        source=_moto.file("cloudformation/parsing.py"),
        failure=codes.TEMPLATE,
    )
    ATTRIBUTE = LogMessage(
        anchor=" does not support attribute type ",
        sample="Template error: resource Queue does not support attribute type Name in Fn::GetAtt",
        pattern=r"resource (?P<name>\S+) does not support attribute type (?P<attribute>\S+) in "
        r"Fn::GetAtt",
        severity="error",
        meaning="The template reads an attribute that the resource does not have.",
        source=_moto.file("cloudformation/exceptions.py"),
        failure=codes.TEMPLATE,
    )
    NO_CHANGE_SET = LogMessage(
        anchor="ChangeSetNotFound",
        sample="ChangeSetNotFoundException: The specified change set name or ID doesn't exit.",
        pattern=r"(?:^|[^A-Za-z])ChangeSetNotFound(?:Exception)?\b",
        severity="error",
        meaning="The change set does not exist, or was executed already.",
        source=MODEL,
        failure=codes.CHANGE_SET,
    )
    CHANGE_SET_STATUS = LogMessage(
        anchor="InvalidChangeSetStatus",
        sample="InvalidChangeSetStatusException: The specified change set can't be "
        "used to update the stack.",
        pattern=r"(?:^|[^A-Za-z])InvalidChangeSetStatus(?:Exception)?\b",
        severity="error",
        meaning="The change set has not ended, or has failed.",
        source=MODEL,
        failure=codes.CHANGE_SET,
    )
    BUSY = LogMessage(
        anchor="OperationInProgressException",
        sample="OperationInProgressException: Another operation is currently in "
        "progress for this StackSet.",
        pattern=r"(?:^|[^A-Za-z])OperationInProgressException\b",
        severity="error",
        context=("CloudFormation", "cloudformation", "StackSet", "stack set"),
        meaning="Another operation on the stack set has not ended.",
        source=MODEL,
        failure=codes.BUSY,
    )
