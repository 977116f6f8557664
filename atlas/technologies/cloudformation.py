"""AWS CloudFormation: creates resources as templates declare them."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._cloudformation_code_messages import CloudFormationCodeMessages
from atlas.technologies._cloudformation_state_messages import CloudFormationStateMessages
from atlas.technologies.failures import cloudformation as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_guide = Repository(
    "awsdocs/aws-cloudformation-user-guide",
    commit="056fba8462260b407b2400503ebdb63a04cefbdf",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
_cli = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
_cdk = Repository(
    "aws/aws-cdk-cli",
    commit="7ff50e77f314548128df33ec9042c17fa0da6c1c",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)
TROUBLESHOOTING = _guide.file("doc_source/troubleshooting.md")


class CloudFormation(CloudFormationCodeMessages, CloudFormationStateMessages, Technology):
    """The service that creates and updates stacks of resources."""

    name = "AWS CloudFormation"
    icon = "diagrams.aws.management.Cloudformation"
    plane = "control"
    releases = undisclosed(
        "dates of its releases: not in the parts read of awsdocs/aws-cloudformation-user-guide"
    )
    logs = undisclosed(
        "where it logs by default: not in the parts read of awsdocs/aws-cloudformation-user-guide"
    )

    CLI_FAILED = LogMessage(
        anchor="Failed to create/update the stack. Run the following command",
        sample="Failed to create/update the stack. Run the following command to fetch the list "
        "of events leading up to the failure: aws cloudformation describe-stack-events "
        "--stack-name shop",
        severity="error",
        meaning="A deployment failed; the events of the stack say why.",
        source=_cli.file("awscli/customizations/cloudformation/exceptions.py"),
        failure=fails.FAILED,
    )

    CHANGE_SET = LogMessage(
        anchor="Failed to create the changeset: ",
        sample="Failed to create the changeset: Waiter ChangeSetCreateComplete failed: Waiter "
        "encountered a terminal failure state Status: FAILED. Reason: Template error",
        severity="error",
        meaning="The changes could not be worked out; the reason follows.",
        source=_cli.file("awscli/customizations/cloudformation/deployer.py"),
        failure=fails.FAILED,
    )

    CDK_FAILED = LogMessage(
        anchor=" is in a failed state",
        sample="shop-storage failed: Error: The stack named shop-storage is in a failed state: "
        "UPDATE_ROLLBACK_COMPLETE",
        pattern=r"The stack named (?P<stack>\S+) is in a failed state",
        severity="error",
        meaning="A deployment by the CDK ended in this state; the events above say why.",
        source=_cdk.file("packages/@aws-cdk/toolkit-lib/lib/api/deployments/cfn-api.ts"),
        failure=fails.ROLLED_BACK,
    )

    ROLLBACK_FAILED = LogMessage(
        anchor="UPDATE_ROLLBACK_FAILED",
        sample="Stack:arn:aws:cloudformation:us-east-1:111122223333:stack/shop/4523cec0 is in "
        "UPDATE_ROLLBACK_FAILED state and can not be updated.",
        pattern=r"(?P<state>UPDATE_ROLLBACK_FAILED)",
        severity="error",
        meaning="A resource cannot return to its former state; the stack is stuck.",
        source=TROUBLESHOOTING,
        failure=fails.ROLLBACK_FAILED,
    )

    SIGNALS = LogMessage(
        anchor="Failed to receive the required number of signals",
        sample="Failed to receive the required number of signals: 0 of 1 received within the time",
        severity="error",
        meaning="Instances did not report that they are ready.",
        source=TROUBLESHOOTING,
        failure=fails.SIGNALS,
    )


cloudformation = CloudFormation()
