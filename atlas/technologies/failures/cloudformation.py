"""What fails in AWS CloudFormation, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._aws import IDENTITY, SIMULATE
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

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
TROUBLESHOOTING = _guide.file("doc_source/troubleshooting.md")
EVENTS_PAGE = _cli.file("awscli/examples/cloudformation/describe-stack-events.rst")
STACKS_PAGE = _cli.file("awscli/examples/cloudformation/describe-stacks.rst")
CONTINUE_PAGE = _cli.file("awscli/examples/cloudformation/continue-update-rollback.rst")

EVENTS = Check(
    "List the events of the stack, and read the first one that failed.",
    shell("aws cloudformation describe-stack-events --stack-name <name>")
    @ EVENTS_PAGE.at("aws cloudformation describe-stack-events"),
    **NO_OUTPUT,
    verify="ResourceStatusReason of the first CREATE_FAILED or UPDATE_FAILED is the cause.",
)
STACK = Check(
    "Read the status of the stack and its reason.",
    shell("aws cloudformation describe-stacks --stack-name <name>")
    @ STACKS_PAGE.at("aws cloudformation describe-stacks --stack-name myteststack"),
    **NO_OUTPUT,
)
CONTINUE = Step(
    "Continue the rollback, once the resource that blocks it is repaired.",
    command=shell("aws cloudformation continue-update-rollback --stack-name <name>")
    @ CONTINUE_PAGE.at("aws cloudformation continue-update-rollback"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the stack returns to its last working state.",
    verify="The status of the stack is UPDATE_ROLLBACK_COMPLETE.",
)
INSTANCE_LOGS = Check(
    "Check what the instance did at its start.",
    action("Read the logs of cloud-init and cfn in /var/log of the instance.")
    @ TROUBLESHOOTING.at("view the cloud\\-init and cfn logs"),
    **NO_OUTPUT,
    verify="A command failed, or cfn-signal was never called.",
)
FAILED = KnownFailure("a stack was not created or updated", steps=[EVENTS, STACK, SIMULATE])
ROLLED_BACK = KnownFailure("a stack was rolled back", steps=[EVENTS, STACK, IDENTITY])
ROLLBACK_FAILED = KnownFailure("the rollback of a stack failed", steps=[EVENTS, STACK, CONTINUE])
SIGNALS = KnownFailure(
    "an instance did not signal that it is ready", steps=[EVENTS, INSTANCE_LOGS, STACK]
)
