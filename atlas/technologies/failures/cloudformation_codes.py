"""What fails in calls of AWS CloudFormation by their error code, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._aws import CALLERS, IDENTITY, SIMULATE, cli
from atlas.technologies.failures._aws_checks import EXPORTS, STACK_EVENTS
from atlas.technologies.failures.aws_api import SOURCE_OF_KEYS
from atlas.technologies.failures.cloudformation import STACK
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

VALIDATE = Check(
    "Validate the template, and read which capabilities it needs.",
    shell("aws cloudformation validate-template --template-body file://<file>")
    @ cli.file("cloudformation/validate-template.rst").at("command validates the"),
    **NO_OUTPUT,
    verify="An error names the fault; Capabilities lists what the call must acknowledge.",
)
CHANGE_SETS = Check(
    "List the change sets of the stack that wait, with their status.",
    shell("aws cloudformation list-change-sets --stack-name <name>")
    @ cli.file("cloudformation/list-change-sets.rst").at("displays a list of the pending change"),
    **NO_OUTPUT,
    verify="The change set is listed, with Status CREATE_COMPLETE; StatusReason says why not.",
)
STACK_SET_OPERATIONS = Check(
    "List the latest operations on the stack set, with their status.",
    shell("aws cloudformation list-stack-set-operations --stack-set-name <name>")
    @ cli.file("cloudformation/list-stack-set-operations.rst").at(
        "displays the list of the most recent operations"
    ),
    **NO_OUTPUT,
    verify="One with Status RUNNING: wait until it ends.",
)

NO_STACK = KnownFailure("the stack does not exist", steps=[IDENTITY, SOURCE_OF_KEYS, STACK])
NOTHING = KnownFailure("an update changes nothing", steps=[STACK, STACK_EVENTS, VALIDATE])
CAPABILITIES = KnownFailure(
    "the call does not acknowledge the capabilities that a template needs",
    steps=[VALIDATE, SIMULATE, CALLERS],
)
EXPORT = KnownFailure(
    "an export that a stack needs does not exist", steps=[EXPORTS, STACK_EVENTS, IDENTITY]
)
TEMPLATE = KnownFailure("a template is not valid", steps=[VALIDATE, STACK_EVENTS, STACK])
CHANGE_SET = KnownFailure(
    "a change set is missing or in a wrong state", steps=[CHANGE_SETS, STACK, STACK_EVENTS]
)
BUSY = KnownFailure(
    "another operation on the stack set has not ended",
    steps=[STACK_SET_OPERATIONS, CALLERS, IDENTITY],
)
